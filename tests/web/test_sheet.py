"""Sheets: portions of long texts, tables put together, the passage cut out exactly."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from indexer.model import Block, Cell, Sheet, SheetPart
from tests.web.made_up import VIEWS
from web.sheet import Grid, Line, Setting

UNPAGED = replace(VIEWS["van-ban-khong-neu"].document, paged=False, pages=1)
PAGED = replace(UNPAGED, paged=True, pages=3)


def made(*blocks):
    return Sheet((), (), (SheetPart("main", (), blocks, ()),))


def paragraph(text, page=1, last=None):
    return Block("paragraph", text, page, last or page)


def row(*values, columns=("TT", "Việc")):
    return Block("table_row", " | ".join(values), 1, 1, cells=tuple(map(Cell, columns, values)))


def texts(page):
    return ["".join(w.text for w in item.words) for part in page.parts for item in part.items if isinstance(item, Line)]


def test_a_long_text_comes_in_portions_and_each_block_in_one_of_them():
    setting = Setting(made(*(paragraph(f"{n} " + "dài " * 200) for n in range(100))), UNPAGED)
    assert setting.portions == 3
    shown = [text for n in range(1, 4) for text in texts(setting.page(n, None))]
    assert [text.split()[0] for text in shown] == [str(n) for n in range(100)]


def test_a_paragraph_over_two_pages_stands_on_both():
    setting = Setting(made(paragraph("một"), paragraph("hai", 1, 2), paragraph("ba", 3)), PAGED)
    assert [texts(setting.page(n, None)) for n in (1, 2, 3)] == [["một", "hai"], ["hai"], ["ba"]]


def test_rows_and_the_headings_between_them_are_one_grid_and_other_columns_another():
    group = Block("heading", "II. Nhóm", 1, 1)
    sheet = made(row("1", "một"), group, row("2", "hai"), row("x", "y", columns=("A", "B")), group, paragraph("hết"))
    first, second, *rest = Setting(sheet, UNPAGED).page(1, None).parts[0].items
    assert isinstance(first, Grid)
    assert (len(first.rows), len(second.rows)) == (3, 1)
    assert [item.kind for item in rest] == ["heading", "paragraph"]


def test_a_note_stands_above_the_letterhead_and_not_in_it():
    lines = ("GHI CHÚ", "Đây là một ghi chú.", "ỦY BAN NHÂN DÂN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập")
    head = tuple(Block("paragraph", line, 1, 1) for line in lines)
    page = Setting(Sheet(head, (), made(paragraph("Lời.")).parts), UNPAGED).page(1, None)
    assert (page.above, page.left, page.right) == (lines[:2], lines[2:3], lines[3:])


@given(st.lists(st.text(min_size=1, max_size=20), min_size=1, max_size=6), st.data())
def test_the_marked_words_are_the_passage_and_begin_once(parts, data):
    whole = "\n".join(parts)
    start = data.draw(st.integers(0, len(whole)))
    end = data.draw(st.integers(start, len(whole)))
    page = Setting(made(*map(paragraph, parts)), UNPAGED).page(1, (start, end))
    words = [word for part in page.parts for item in part.items for word in item.words]
    at = 0
    inside = []
    for text in parts:
        inside.append(text[max(start - at, 0) : max(end - at, 0)])
        at += len(text) + 1
    assert "".join(word.text for word in words if word.marked) == "".join(inside)
    assert sum(word.first for word in words) == bool("".join(inside))
    assert "".join(word.text for word in words) == "".join(parts)
