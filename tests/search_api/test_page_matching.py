"""A passage found on its pages: its own words boxed, all of them, and nothing else."""

from __future__ import annotations

import random
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st
from rapidfuzz.distance import Indel

from indexer.model import Cell, PageWord, Passage
from search_api.page_matching import match

WIDTH, HEIGHT, LINE = 0.011, 0.012, 0.02
LESSONS = (
    "chăm sóc sức khỏe nhân dân y tế cơ sở bảo hiểm phòng bệnh chữa học đường an toàn thực phẩm dinh dưỡng trẻ em "
    "người cao tuổi xã phường trạm bác sĩ thuốc tiêm chủng sàng lọc định kỳ miễn phí môi trường nước sạch vệ lao động "
    "thể thao"
)
SYLLABLES = tuple(LESSONS.split())


def passage(text, cells=(), pages=(1, 1)):
    return Passage(
        id="d.1", document_id="d", ordinal=0, text=text, kind="table_row" if cells else "paragraph", section_id=None,
        section_path=(), label="", page_start=pages[0], page_end=pages[1], start=0, end=len(text),
        cells=tuple(Cell(f"Cột {n}", value) for n, value in enumerate(cells)),
    )  # fmt: skip


def row(*cells, pages=(1, 1)):
    return passage(" | ".join(cells), cells, pages)


def words_at(x, y, text):
    """The words of one line, set from left to right."""
    found = []
    for word in text.split():
        found.append(PageWord(word, x, y, x + WIDTH * len(word), y + HEIGHT))
        x += WIDTH * (len(word) + 1)
    return found


def wrapped(text, letters):
    lines = [""]
    for word in text.split():
        if len(lines[-1]) + len(word) > letters:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return lines


def column(x, y, text, letters=60):
    return [words_at(x, y + LINE * n, line) for n, line in enumerate(wrapped(text, letters))]


def in_lines(*columns):
    """Words as a page gives them: line by line, whatever column they stand in."""
    words = [word for lines in columns for line in lines for word in line]
    return sorted(words, key=lambda word: (round(word.y0, 4), word.x0))


def table(y, *rows, columns=((0.08, 4), (0.13, 30), (0.5, 14), (0.7, 12))):
    """Rows of cells one below the other, each as tall as its tallest cell."""
    words = []
    for cells in rows:
        set_ = [column(x, y, cell, letters) for (x, letters), cell in zip(columns, cells, strict=True)]
        words += in_lines(*set_)
        y += LINE * max(map(len, set_))
    return words


def holds(box, x, y):
    return box.x0 <= x <= box.x1 and box.y0 <= y <= box.y1


def boxed(found, pages):
    """The words whose middle is in a box, in the page's order."""
    if found is None:
        return None
    return [
        word.text
        for page, words in sorted(pages.items())
        for word in words
        if any(box.page == page and holds(box, (word.x0 + word.x1) / 2, (word.y0 + word.y1) / 2) for box in found.boxes)
    ]


ABOVE = "Trên địa bàn có ba tổ dân phố và một chợ phiên họp vào sáng thứ bảy"
TASK = "Củng cố mạng lưới y tế cơ sở, bảo đảm mỗi trạm có bác sĩ làm việc thường xuyên và đủ thuốc thiết yếu"
BELOW = "Kinh phí lấy từ ngân sách địa phương theo phân cấp hiện hành"


def test_a_paragraph_is_boxed_line_by_line_and_its_neighbours_are_not():
    page = in_lines(column(0.1, 0.1, ABOVE), column(0.1, 0.2, TASK), column(0.1, 0.3, BELOW))
    found = match(passage(TASK), {1: page})
    assert boxed(found, {1: page}) == TASK.split()
    assert (len(found.boxes), found.share) == (2, 1.0)


def test_a_paragraph_cut_by_the_end_of_a_page_is_found_over_number_and_running_head():
    first, second = TASK[:60].rsplit(" ", 1)[0], TASK[len(TASK[:60].rsplit(" ", 1)[0]) :]
    pages = {
        3: in_lines(column(0.1, 0.1, ABOVE), column(0.1, 0.9, first)),
        4: in_lines(column(0.5, 0.02, "4"), column(0.1, 0.1, second), column(0.1, 0.2, BELOW)),
    }
    found = match(passage(TASK, pages=(3, 4)), pages)
    assert boxed(found, pages) == TASK.split()
    assert {box.page for box in found.boxes} == {3, 4}


def test_a_single_word_left_over_for_the_next_page_is_boxed_there():
    first, last = TASK.rsplit(" ", 1)
    pages = {
        1: in_lines(column(0.1, 0.9, first)),
        2: in_lines(column(0.5, 0.02, "2"), column(0.1, 0.1, f"{last}. {BELOW}")),
    }
    assert boxed(match(passage(TASK, pages=(1, 2)), pages), pages) == [*first.split(), last + "."]


def test_the_dash_before_an_item_belongs_to_it():
    page = in_lines(column(0.1, 0.1, ABOVE), column(0.1, 0.2, "- " + TASK))
    assert boxed(match(passage("- " + TASK), {1: page}), {1: page}) == ["-", *TASK.split()]


def test_paragraphs_that_the_page_has_in_another_order_are_all_boxed():
    page = in_lines(column(0.1, 0.1, BELOW), column(0.1, 0.2, ABOVE), column(0.1, 0.3, TASK))
    assert boxed(match(passage(f"{TASK}\n{BELOW}"), {1: page}), {1: page}) == [*BELOW.split(), *TASK.split()]


def test_words_read_wrongly_are_boxed_with_their_neighbours():
    read = TASK.replace("mạng", "mọng").replace("bác sĩ", "bác sl").replace("thiết", "thỉêt").replace("trạm", "tram")
    page = in_lines(column(0.1, 0.1, ABOVE), column(0.1, 0.2, read), column(0.1, 0.3, BELOW))
    found = match(passage(TASK), {1: page})
    assert boxed(found, {1: page}) == read.split()
    assert found.share < 1


def test_a_passage_that_is_not_there_is_not_boxed_elsewhere():
    page = in_lines(column(0.1, 0.1, ABOVE), column(0.1, 0.2, BELOW))
    assert match(passage(TASK), {1: page}) is None
    assert match(row("1", TASK, "Trạm Y tế", "Hằng năm"), {1: page}) is None
    assert match(passage(TASK), {1: []}) is None
    assert match(passage("- :"), {1: page}) is None


ROWS = (
    ("1", "Củng cố mạng lưới y tế cơ sở trên địa bàn xã", "Trạm Y tế", "Năm 2026"),
    ("2", "Củng cố mạng lưới y tế thôn bản trên địa bàn xã", "Phòng Văn hóa - Xã hội; các thôn bản", "Năm 2026"),
    (
        "3",
        "Tuyên truyền phòng chống tác hại của thuốc lá",
        "Trạm Y tế; Phòng Văn hóa - Xã hội; các thôn bản",
        "Năm 2027",
    ),
)


def flat(cells):
    return sorted(word for cell in cells for word in cell.split() if any(c.isalnum() for c in word))


def test_a_row_boxes_the_words_of_its_cells_though_their_lines_interleave():
    page = in_lines(column(0.1, 0.02, ABOVE)) + table(0.2, *ROWS)
    for cells in ROWS:
        found = boxed(match(row(*cells), {1: page}), {1: page})
        assert sorted(word for word in found if word != "-") == flat(cells)


def test_no_box_reaches_from_one_cell_into_the_next():
    page = table(0.2, *ROWS)
    edges = (0.13, 0.5, 0.7)
    for cells in ROWS:
        for box in match(row(*cells), {1: page}).boxes:
            assert not any(box.x0 < edge - 0.001 < edge + 0.001 < box.x1 for edge in edges)


def test_a_row_cut_by_the_end_of_a_page_is_boxed_on_both_below_the_header_said_again():
    number, task, lead, due = ROWS[2]
    pages = {
        7: table(0.8, ROWS[0], (number, "Tuyên truyền phòng", "Trạm Y tế; Phòng", due)),
        8: in_lines(column(0.5, 0.02, "8")) + table(0.05, ("STT", "Nhiệm vụ", "Cơ quan", "Thời hạn"),
            ("", "chống tác hại của thuốc lá", "Văn hóa - Xã hội; các thôn bản", ""), ROWS[1]),
    }  # fmt: skip
    found = match(row(number, task, lead, due, pages=(7, 8)), pages)
    assert sorted(word for word in boxed(found, pages) if word != "-") == flat(ROWS[2])
    assert {box.page for box in found.boxes} == {7, 8}


def test_a_row_read_wrongly_in_places_is_still_found():
    read = tuple(cell.replace("mạng", "mọng").replace("Trạm", "Trạrn") for cell in ROWS[0])
    page = table(0.2, read, *ROWS[1:])
    assert set(boxed(match(row(*ROWS[0]), {1: page}), {1: page})) >= {"Củng", "lưới", "mọng", "sở", "2026"}


PAGES = st.lists(st.lists(st.sampled_from(SYLLABLES), min_size=12, max_size=90).map(" ".join), min_size=1, max_size=4)


@settings(max_examples=60, deadline=None)
@given(PAGES, st.integers(0, 3), st.integers(20, 70), st.integers(0, 11))
def test_any_paragraph_of_a_page_is_boxed_and_hardly_a_word_beside_it(texts, which, letters, slip):
    which %= len(texts)
    y, page, own = 0.05, [], range(0)
    for at, text in enumerate(texts):
        lines = column(0.1, y, text, letters)
        own = range(len(page), len(page) + len(text.split())) if at == which else own
        page += in_lines(lines)
        y += LINE * len(lines)
    read = [replace(word, text=word.text + "x") if at % 12 == slip else word for at, word in enumerate(page)]
    found = match(passage(texts[which]), {1: read})
    assert found is not None
    # Which of two that are nearly alike is meant cannot be told from the words.
    if all(
        Indel.normalized_similarity(text.split(), texts[which].split()) < 0.5 for text in texts if text != texts[which]
    ):
        inside = [
            at for at, w in enumerate(read) for b in found.boxes if holds(b, (w.x0 + w.x1) / 2, (w.y0 + w.y1) / 2)
        ]
        beside = [at for at in inside if at not in own]
        assert texts.count(texts[which]) > 1 or (len(inside) - len(beside) >= 0.8 * len(own) and len(beside) <= 3)


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 10_000))
def test_of_unrelated_pages_nothing_is_boxed(seed):
    chance = random.Random(seed)
    ours, theirs = SYLLABLES[:24], SYLLABLES[24:]
    page = in_lines(column(0.1, 0.05, " ".join(chance.choices(theirs, k=400))))
    assert match(passage(" ".join(chance.choices(ours, k=60))), {1: page}) is None


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=80), st.lists(st.text(max_size=8), max_size=30), st.lists(st.text(max_size=20), max_size=4))
def test_no_text_breaks_it(text, words, cells):
    page = [PageWord(word, 0.1, 0.01 * n, 0.2, 0.01 * n + 0.01) for n, word in enumerate(words)]
    found = match(passage(text, cells), {1: page})
    assert found is None or found.share >= 0.6
