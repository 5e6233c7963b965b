from __future__ import annotations

import io
import re
import tomllib
import zipfile

import docx
import pypdf
import pytest

from corpus import build
from corpus.typesetting.source import NOTICE, SourceError, is_group, parse, read

SOURCES = {source.file: source for source in build.sources()}
MUONG_LA = SOURCES["ke-hoach_ubnd-xa-muong-la_tom-luoc.pdf"]
EVERYBODY = "Các cơ quan, đơn vị; Trưởng các bản, tiểu khu"
OFFICES = "Các cơ quan, đơn vị"
CLINIC, CULTURE, ECONOMY = "Trạm Y Tế xã", "Phòng Văn hoá - Xã hội", "Phòng Kinh tế"

# STT: (the numbers its goal names, in order; lead; coordination; deadline), as the original's first annex has them.
FIRST_ANNEX = {
    "1": (["1", "18", "1,6"], CLINIC, EVERYBODY, "Đến tháng 9/2030"),
    "2": (["75", "70"], CLINIC, EVERYBODY, "Đến tháng 9/2030"),
    "3": (["95"], CLINIC, EVERYBODY, "Đến tháng 9/2030"),
    "4": (["10"], CLINIC, EVERYBODY, "Đến tháng 9/2030"),
    "5": (["1"], CLINIC, EVERYBODY, "Từ năm 2026"),
    "6": ([], CLINIC, EVERYBODY, "Từ năm 2026"),
    "7": ([], CLINIC, EVERYBODY, "Từ năm 2030"),
    "8": ([], ECONOMY, OFFICES, "Từ năm 2026"),
    "9": (["4", "6"], CULTURE, OFFICES, "Năm 2027"),
    "10": (["20"], CULTURE, OFFICES, "Năm 2027"),
    "11": (["95"], CULTURE, EVERYBODY, "Năm 2026"),
    "12": ([], CULTURE, EVERYBODY, "Năm 2030"),
    "13": ([], "BHXH cơ sở Mường La", EVERYBODY, "Năm 2030"),
}
SECOND_ANNEX = [
    ("1", ["1", "2", "3", "4", "5", "6", "6.1", "6.2", "6.3", "6.4", "7", "8", "9", "10"]),
    ("II", ["1", "2", "3", "4", "5", "6", "7", "8"]),
    ("III", ["1", "2"]),
    ("IV", ["1", "2"]),
    ("V", ["1", "2"]),
    ("VI", ["1", "2", "3"]),
]


def annexes():
    return [block.rows for block in MUONG_LA.blocks if block.kind == "table"]


def rows_of(table):
    return [row for row in table[1:] if not is_group(row)]


def text_of(file):
    content = (build.DOCUMENTS / file).read_bytes()
    if file.endswith(".pdf"):
        return " ".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(content)).pages)
    if file.endswith(".docx"):
        document = docx.Document(io.BytesIO(content))
        cells = (cell.text for table in document.tables for row in table.rows for cell in row.cells)
        return " ".join([*cells, *(paragraph.text for paragraph in document.paragraphs)])
    return content.decode()


def flat(text):
    return " ".join(text.split())


@pytest.mark.parametrize("file", SOURCES)
def test_rebuilding_gives_the_committed_bytes(file):
    assert build.build(SOURCES[file]) == (build.DOCUMENTS / file).read_bytes()


def test_every_document_has_a_source_and_a_manifest_entry():
    manifest = tomllib.loads((build.DOCUMENTS / "manifest.toml").read_text(encoding="utf-8"))
    on_disk = {path.name for path in build.DOCUMENTS.iterdir()} - {"manifest.toml"}
    assert on_disk == set(SOURCES) == set(manifest)


def test_the_manifest_says_of_what_each_digest_is_one_and_where_it_comes_from():
    manifest = tomllib.loads((build.DOCUMENTS / "manifest.toml").read_text(encoding="utf-8"))
    for entry in manifest.values():
        assert entry["digest"] is True
        assert all(entry[name] for name in ("of", "made_by", "made_on", "based_on", "licence"))


@pytest.mark.parametrize("file", SOURCES)
def test_every_digest_says_at_its_head_that_it_is_one(file):
    assert NOTICE in flat(text_of(file))[:200]


@pytest.mark.parametrize("file", SOURCES)
def test_every_heading_of_the_source_stands_in_the_document(file):
    text = flat(text_of(file))
    missing = [b.text for b in SOURCES[file].blocks if b.kind == "heading" and flat(b.text) not in text]
    assert missing == []


def test_a_digest_carries_no_signature_of_its_own():
    assert all("không có chữ ký" in flat(text_of(file)) for file in SOURCES)


def test_the_annexes_have_all_their_rows_with_every_cell_filled():
    first, second = annexes()
    assert [len(rows_of(first)), len(rows_of(second))] == [13, 31]
    assert all(all(row) for table in (first, second) for row in (table[0], *rows_of(table)))


def test_the_first_annex_keeps_every_number_agency_and_deadline():
    got = {
        stt: (re.findall(r"\d+(?:,\d+)?", goal), lead, others, deadline)
        for stt, goal, lead, others, deadline in rows_of(annexes()[0])
    }
    assert got == FIRST_ANNEX


def test_the_second_annex_keeps_its_groups_and_their_numbering():
    got = []
    for row in annexes()[1][1:]:
        if is_group(row):
            got.append((row[0].split(".")[0], []))
        else:
            got[-1][1].append(row[0])
    assert got == SECOND_ANNEX


def test_traditional_medicine_is_led_by_the_two_offices_that_the_annex_names():
    (row,) = [row for row in rows_of(annexes()[1]) if "y học cổ truyền" in row[1]]
    assert row[2:] == ("Phòng Văn hoá - Xã hội; Trạm Y tế", EVERYBODY, "Thường xuyên")


def test_a_table_over_several_pages_repeats_its_column_names():
    pages = pypdf.PdfReader(build.DOCUMENTS / MUONG_LA.file).pages
    heads = [n for n, page in enumerate(pages, start=1) if "Cơ quan chủ trì" in flat(page.extract_text())]
    assert heads == [6, 7, 8, 9, 10, 11]


def test_pages_are_numbered_from_the_second_on():
    pages = pypdf.PdfReader(build.DOCUMENTS / MUONG_LA.file).pages
    numbers = [re.search(r"(?m)^\s*(\d+)\s*$", page.extract_text()) for page in list(pages)[:5]]
    assert [found and found[1] for found in numbers] == [None, "2", "3", "4", "5"]


def test_the_plans_keep_their_disagreements():
    sources = {path.stem: path.read_text(encoding="utf-8") for path in build.SOURCES.glob("*.md")}
    by_2026 = {
        "ke-hoach_ubnd-xa-muong-la": "năm 2026 bao phủ trên 95% dân số",
        "ke-hoach_ubnd-phuong-tran-lieu": "năm 2026 trên 96% dân số",
        "ke-hoach_dang-uy-xa-cao-minh": "năm 2026 trên 95% dân số",
        "chuong-trinh-hanh-dong_dang-uy-xa-dinh-hoa": "năm 2026 bao phủ 100% dân số",
    }
    assert [name for name, words in by_2026.items() if words not in sources[name]] == []
    assert "Đến năm 2030, viện phí mức cơ bản được miễn" in sources["ke-hoach_ubnd-xa-muong-la"]


def test_a_word_file_is_stored_with_a_fixed_date_and_uncompressed():
    with zipfile.ZipFile(build.DOCUMENTS / "ke-hoach_ubnd-phuong-tran-lieu_tom-luoc.docx") as package:
        kinds = {(entry.date_time[0], entry.compress_type) for entry in package.infolist()}
    assert kinds == {(1980, zipfile.ZIP_STORED)}


def test_the_text_file_is_wrapped_and_paged():
    pages = (build.DOCUMENTS / "ke-hoach_dang-uy-xa-cao-minh_tom-luoc.txt").read_text(encoding="utf-8").split("\f")
    assert max(len(line) for page in pages for line in page.splitlines()) <= 90
    assert [page.split()[0] for page in pages[1:]] == [str(n) for n in range(2, len(pages) + 1)]


def test_a_table_whose_rows_differ_in_length_is_refused():
    with pytest.raises(SourceError, match="differ in length"):
        parse("| a | b |\n|---|---|\n| 1 |")


def test_a_source_without_its_facts_is_refused(tmp_path):
    (tmp_path / "bare.md").write_text("I. MỤC TIÊU", encoding="utf-8")
    with pytest.raises(SourceError, match="TOML facts"):
        read(tmp_path / "bare.md")


def test_a_source_with_an_unknown_fact_is_refused(tmp_path):
    (tmp_path / "odd.md").write_text('+++\nfile = "x.pdf"\ncolour = "red"\n+++\nI. MỤC TIÊU', encoding="utf-8")
    with pytest.raises(SourceError, match="colour"):
        read(tmp_path / "odd.md")
