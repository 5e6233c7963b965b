"""A briefing as a file: sources told once in full, tables that fit, slides that name what they are under."""

from __future__ import annotations

import io
import shutil
import subprocess
from pathlib import Path

import pypdf
import pytest
from docx import Document as Word
from docx.shared import Mm
from pptx import Presentation

from search_api.briefings.paper import paper
from search_api.briefings.types import Content, Figure, Own, Place, Quote, Title
from search_api.exports.registry import exporter
from search_api.exports.turning import turned
from search_api.exports.types import Source, cited, listed, unlisted
from search_api.exports.words import day

FULL = "Mục {} Kế hoạch số 14/KH-UBND ngày 24 tháng 11 năm 2025 của Ủy ban nhân dân xã Bản Mai về y tế"
SHORT = "Mục {}, Kế hoạch số 14/KH-UBND của UBND xã Bản Mai"


def quote(key, label, note=""):
    place = Place(label=SHORT.format(label), url=f"/documents/ke-hoach#p-{key}", official=FULL.format(label))
    return Quote(id=key, passage_id=key, document_id="ke-hoach", content_hash="x", text=f"Lời của đoạn {key}.",
                 place=place, read_on="2026-11-05", note=note)  # fmt: skip


def table(columns, rows):
    places = tuple(quote(str(n), f"II.{n}").place for n in range(3, 9))
    return Figure(kind="targets", id="b", subject="", title="Chỉ tiêu", columns=columns, rows=rows, places=places,
                  read_on="2026-11-05")  # fmt: skip


CHART = Figure(
    kind="chart", id="c", subject="", title="Bảo hiểm y tế", columns=("Văn bản", "Số", "Mức"), unit="%",
    rows=(("xã Bản Mai", "95", "> 95%"), ("xã Nà Sản", "", "không nêu")), places=(quote("1", "II.1").place,),
    read_on="2026-11-05",
)  # fmt: skip
ITEMS = (
    Title(id="h1", text="NHIỆM VỤ", level=1),
    Title(id="h2", text="Y học cổ truyền", level=2),
    quote("1", "II.1", "lời người nói"),
    Title(id="h3", text="Tại trạm", level=3),
    quote("2", "II.2"),
    Title(id="h4", text="Còn trống", level=2),
    Title(id="h5", text="CHỈ TIÊU", level=1),
    Own(id="o", text="Lời dẫn."),
    table(("Chỉ tiêu", *(f"xã {n}" for n in range(6))), (("bác sĩ", *("≥ 4" for _ in range(6))),) * 3),
    CHART,
)
CONTENT = Content(title="Chuyên đề", items=ITEMS)


def made(kind, content=CONTENT):
    return exporter(kind).render(paper(content, {}, "http://may-chu/"))


def titles(slide):
    return [
        paragraph.text
        for shape in slide.shapes
        if shape.has_text_frame and shape.text_frame.text
        for paragraph in shape.text_frame.paragraphs
    ]


def test_a_document_is_cited_in_full_where_it_is_first_named_and_short_from_then_on():
    listed = paper(CONTENT, {}, "http://may-chu/").sources
    assert [source.official for source in listed][:2] == [FULL.format("II.1"), SHORT.format("II.2")]
    word = Word(io.BytesIO(made("docx")))
    assert [row.cells[1].text for row in word.tables[-1].rows][1:3] == [FULL.format("II.1"), SHORT.format("II.2")]
    links = [relation.target_ref for relation in word.part.rels.values() if relation.is_external]
    assert "http://may-chu/documents/ke-hoach#p-1" in links


def test_many_sources_in_a_row_are_one_span():
    def of(*numbers):
        return [Source(number, "", "", "") for number in numbers]

    assert cited(of(1, 3)) == "[1][3]"
    assert cited(of(9, 5, 6, 7, 2, 5)) == "[2][5–7][9]"
    assert cited(of(4, 5)) == "[4][5]"
    assert cited([]) == ""


def test_days_are_written_as_people_write_them():
    assert (day("vi", "2026-11-05"), day("en", "2026-11-05")) == ("05/11/2026", "5 November 2026")
    assert "-11-" not in made("md").decode()


def test_tables_fill_the_text_s_width_and_no_more():
    for table_ in Word(io.BytesIO(made("docx"))).tables:
        grid = sum(column.width for column in table_.columns)
        assert grid == pytest.approx(Mm(257 if len(table_.columns) == 7 else 162), abs=Mm(1))
        assert [cell.width for cell in table_.rows[0].cells] == pytest.approx([c.width for c in table_.columns], abs=2)


def test_the_sources_numbers_have_a_narrow_column():
    numbers, places = Word(io.BytesIO(made("docx"))).tables[-1].columns
    assert numbers.width * 6 < places.width


def test_slides_stand_under_their_headings_and_no_heading_is_lost():
    slides = [titles(slide) for slide in Presentation(io.BytesIO(made("pptx"))).slides]
    said = "\n".join("\n".join(each) for each in slides)
    assert all(
        text in said for text in ("I. NHIỆM VỤ", "1. Y học cổ truyền", "a) Tại trạm", "2. Còn trống", "II. CHỈ TIÊU")
    )
    assert ["I. NHIỆM VỤ"] in slides
    assert ["1. Y học cổ truyền"] not in slides
    assert ["I. NHIỆM VỤ", "2. Còn trống"] in slides
    second = next(each for each in slides if "“Lời của đoạn 2.”" in each)
    assert second[:2] == ["I. NHIỆM VỤ › 1. Y học cổ truyền", "a) Tại trạm"]


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed here")
def test_libreoffice_makes_pages_of_the_files_without_complaint(tmp_path):
    kinds = ["docx"] + ["pptx"] * _has_impress()
    for kind in kinds:
        (tmp_path / f"{kind}.{kind}").write_bytes(made(kind))
    command = ["soffice", f"-env:UserInstallation={(tmp_path / 'lo').as_uri()}", "--headless", "--convert-to", "pdf",
               "--outdir", str(tmp_path), *(f"{kind}.{kind}" for kind in kinds)]  # fmt: skip
    told = subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, timeout=180, text=True)
    assert "rror" not in told.stdout + told.stderr
    for kind in kinds:
        pages = pypdf.PdfReader(tmp_path / f"{kind}.pdf").pages
        said = " ".join(" ".join(page.extract_text() for page in pages).split())
        assert all(words in said for words in ("Lời của đoạn 1.", "Y học cổ truyền", "Kế hoạch số 14/KH-UBND"))
    sides = [round(float(side)) for side in pypdf.PdfReader(tmp_path / "docx.pdf").pages[0].mediabox[2:]]
    assert sides == pytest.approx([595, 842], abs=1)


def _has_impress():
    return (Path(shutil.which("soffice")).resolve().parent / "libsdlo.so").exists()


def test_each_line_of_a_cell_is_a_line_in_a_pdf_and_its_chart_says_what_is_not_stated():
    two = table(("Chỉ tiêu", "xã Bản Mai"), (("bảo hiểm y tế", "> 95% (năm 2026)\ntoàn dân (năm 2030)"),))
    file = pypdf.PdfReader(io.BytesIO(made("pdf", Content(title="Hai dòng", items=(two, CHART)))))
    lines = [line.strip() for page in file.pages for line in page.extract_text().splitlines()]
    assert "> 95% (năm 2026)" in lines
    assert "toàn dân (năm 2030)" in lines
    assert "không nêu" in lines


def test_no_column_of_a_document_s_tables_is_without_a_name():
    tables = Word(io.BytesIO(made("docx"))).tables
    heads = [cell.text for each in tables for cell in each.rows[0].cells]
    assert "Văn bản" in heads
    assert all(heads)


def of_document(key, spot):
    document = "Kế hoạch số 14/KH-UBND của UBND xã Bản Mai"
    place = Place(
        label=f"{spot[0]}, {document}, {spot[1]}", url=f"/documents/ke-hoach#p-{key}", official="", document=document
    )
    return quote(key, "").model_copy(update={"place": place})


PLACES = (("Mục II.1", "tr. 2"), ("Mục II.1", "tr. 2"), ("Mục II.3", "tr. 4"))
MANY = Content(title="Nguồn", items=tuple(of_document(str(n), spot) for n, spot in enumerate(PLACES)))


def test_passages_that_are_cited_alike_are_one_source():
    listed_ = paper(MANY, {}, "http://may-chu/").sources
    assert [(source.number, source.spot) for source in listed_] == [(1, "Mục II.1, tr. 2"), (2, "Mục II.3, tr. 4")]


def test_the_list_names_a_document_once_for_its_places_in_a_row():
    row = "[1] Mục II.1, Kế hoạch số 14/KH-UBND của UBND xã Bản Mai, tr. 2; [2] Mục II.3, tr. 4"
    number, said = Word(io.BytesIO(made("docx", MANY))).tables[-1].rows[1].cells
    assert (number.text, said.text) == ("[1][2]", row)
    assert row in [text for slide in Presentation(io.BytesIO(made("pptx", MANY))).slides for text in titles(slide)]
    text = " ".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(made("pdf", MANY))).pages)
    assert row in " ".join(text.split())


def test_places_kept_by_an_older_version_are_listed_each_by_itself():
    assert [len(entry) for entry in listed(paper(CONTENT, {}, "http://may-chu/").sources)] == [1] * 8


def test_a_wide_table_lies_with_the_heading_above_it_and_what_follows_stands():
    assert turned(paper(CONTENT, {}, "").parts) == [False] * 8 + [True, False]
    heading = Content(title="Rộng", items=(Title(id="h", text="CHỈ TIÊU"), CONTENT.items[8], CHART))
    assert turned(paper(heading, {}, "").parts) == [True, True, False]
    for content, first in ((CONTENT, (595, 842)), (heading, (842, 595))):
        pages = pypdf.PdfReader(io.BytesIO(made("pdf", content))).pages
        sizes = [tuple(round(float(side)) for side in page.mediabox[2:]) for page in pages]
        assert sizes[0] == first
        assert sizes[-1] == (595, 842)
        assert (842, 595) in sizes
        sections = Word(io.BytesIO(made("docx", content))).sections
        assert [section.page_width > section.page_height for section in sections][-2:] == [True, False]


def test_the_mark_of_a_list_is_no_part_of_a_sentence_on_a_slide():
    assert unlisted("- Một câu.") == "Một câu."
    assert unlisted("+ Một câu\nhai dòng.") == "Một câu\nhai dòng."
    assert unlisted("- Một.\n- Hai.") == "- Một.\n- Hai."
    assert unlisted("Số liệu: -5 độ") == "Số liệu: -5 độ"


def test_what_a_document_does_not_state_is_said_in_a_slide_s_chart():
    slides = Presentation(io.BytesIO(made("pptx"))).slides
    charts = [shape.chart for slide in slides for shape in slide.shapes if shape.has_chart]
    assert [list(chart.plots[0].categories) for chart in charts] == [["Xã Nà Sản (không nêu)", "Xã Bản Mai"]]


def test_a_note_says_that_it_is_one():
    assert "Ghi chú: lời người nói" in [each.text for each in Word(io.BytesIO(made("docx"))).paragraphs]


def test_an_english_file_says_our_own_words_in_english_and_the_documents_in_theirs():
    text = made("md", CONTENT.model_copy(update={"language": "en", "items": (CHART, CONTENT.items[8])})).decode()
    assert "not stated" in text
    assert "| Indicator |" in text
    assert "không nêu" not in text
    assert "bác sĩ" in text
