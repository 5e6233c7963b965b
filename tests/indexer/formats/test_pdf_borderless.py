"""A table without rules that goes on over the page, told from the next one."""

from __future__ import annotations

from indexer.formats.pdf_borderless import OpenTable, borderless_table
from indexer.formats.pdf_glyphs import Row, Word
from indexer.formats.pdf_parts import Columns

LINE, SIZE = 15.0, 12.0


def line(number: int, *cells: tuple[float, str]) -> Row:
    top = number * LINE
    words = []
    for at, text in cells:
        for place, word in enumerate(text.split()):
            x0 = at + 30.0 * place
            words.append(Word(word, x0, x0 + 26.0, top, top + SIZE, top + SIZE, SIZE))
    return tuple(words)


def test_the_rest_of_a_table_is_read_also_above_another_table_of_the_page():
    rows = [
        line(0, (100, "học sinh"), (300, "Trạm xá")),
        line(2, (20, "8"), (100, "Mua máy"), (300, "Sở Y")),
        line(4, (20, "9"), (100, "Sửa mái"), (300, "Trạm xá")),
        line(8, (20, "TT"), (100, "Chỉ tiêu"), (300, "Đơn vị"), (450, "2026")),
        line(9, (20, "1"), (100, "Hộ có"), (300, "%"), (450, "70")),
    ]
    found = borderless_table(rows, OpenTable(Columns((60.0, 280.0)), numbered=True))
    assert found is not None
    assert (found.first, found.last) == (0, 3)
    assert found.table.rows[-1] == ("9", "Sửa mái", "Trạm xá")
    other = borderless_table(rows[found.last :], None)
    assert other is not None
    assert other.table.rows[-1] == ("1", "Hộ có", "%", "70")
