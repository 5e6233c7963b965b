"""Files of other office programs, through LibreOffice: the same text as the DOCX that they were made from."""

from __future__ import annotations

import io
import time
import zipfile
from pathlib import Path

import pytest
from openpyxl import Workbook

from indexer.errors import UnreadableFileError
from indexer.formats import docx_package, office
from indexer.formats.packages import read_old_office, read_package
from indexer.formats.registry import read
from indexer.parse import SourceFile, understand

from .compound import compound
from .conftest import HEADER, define_list, lines, number, task_rows, word_file

writer = pytest.mark.skipif(office.missing_package(".doc") is not None, reason="libreoffice-writer-nogui is not there")
calc = pytest.mark.skipif(office.missing_package(".xls") is not None, reason="libreoffice-calc-nogui is not there")


def plan(document) -> None:
    define_list(document)
    fill(
        document.add_table(2, 2),
        [
            ("ỦY BAN NHÂN DÂN\nXÃ YÊN BÌNH", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
            ("Số: 15/KH-UBND", "Yên Bình, ngày 12 tháng 01 năm 2026"),
        ],
    )
    document.add_paragraph("KẾ HOẠCH")
    document.add_paragraph("Chăm sóc sức khỏe Nhân dân năm 2026")
    number(document.add_paragraph("MỤC TIÊU"), 0)
    number(document.add_paragraph("Mục tiêu chung"), 1)
    document.add_paragraph("Nâng cao sức khỏe của Nhân dân toàn xã.")
    number(document.add_paragraph("NHIỆM VỤ"), 0)
    fill(document.add_table(4, 5, style="Table Grid"), [HEADER, *task_rows(3)])
    document.add_paragraph("Trên đây là Kế hoạch của Ủy ban nhân dân xã./.")  # a table at the very end is lost in DOC


def fill(table, rows) -> None:
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text


def passages(name: str, content: bytes) -> list[object]:
    parsed = understand(SourceFile(name, "0" * 64, "a"), read(name, content))
    return [(one.text, one.kind, one.section_path, one.label, one.cells) for one in parsed.passages]


@writer
@pytest.mark.parametrize("kind", ["doc", "rtf", "odt"])
def test_the_same_document_gives_the_same_passages(kind):
    content = word_file(plan)
    converted = office._converted("a.docx", content, ".docx", kind)
    assert read(f"a.{kind}", converted).format == kind
    assert passages(f"a.{kind}", converted) == passages("a.docx", content)
    assert any("I. MỤC TIÊU" in str(one) for one in passages("a.docx", content))


@calc
def test_an_old_spreadsheet_gives_the_same_tables():
    workbook = Workbook()
    for row in (("STT", "Nhiệm vụ", "Tỷ lệ"), (1, "Tiêm chủng", 0.95), (2, "Khám định kỳ", 0.5)):
        workbook.active.append(row)
    buffer = io.BytesIO()
    workbook.save(buffer)
    old = office._converted("a.xlsx", buffer.getvalue(), ".xlsx", "xls")
    assert read("a.xls", old).pages == read("a.xlsx", buffer.getvalue()).pages


@writer
def test_a_document_can_be_had_as_pdf():
    assert office.to_pdf(word_file(plan), ".docx").startswith(b"%PDF-")


@writer
def test_no_file_of_the_machine_gets_into_the_text(tmp_path):
    secret = tmp_path / "bi-mat.txt"
    secret.write_text("chuyện riêng")
    field = f'{{\\field{{\\*\\fldinst INCLUDETEXT "{secret}" }}{{\\fldrslt cu}}}}'
    found = lines(read("a.rtf", b"{\\rtf1\\ansi Chu truoc " + field.encode() + b" sau\\par}"))
    assert "riêng" not in " ".join(found)
    assert found[0].startswith("Chu truoc")


@writer
def test_what_it_cannot_open_says_so_and_leaves_nothing(tmp_path, monkeypatch):
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr(office.tempfile, "tempdir", str(tmp_path))
    with pytest.raises(UnreadableFileError, match="không mở được tệp"):
        office.to_modern("a.doc", compound({"WordDocument": b"\0" * 5000}), ".doc")
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_takes_too_long_is_given_up_with_all_that_was_started(tmp_path, monkeypatch):
    program = tmp_path / "soffice.bin"
    program.write_text("#!/bin/sh\nsleep 60 &\necho $! > " + str(tmp_path / "pid") + "\nwait\n")
    program.chmod(0o755)
    monkeypatch.setattr(office, "_program", lambda: program)
    monkeypatch.setattr(office, "_SECONDS", 0.5)
    with pytest.raises(UnreadableFileError, match="quá lâu"):
        office.to_modern("a.doc", b"abc", ".doc")
    assert _is_gone(int((tmp_path / "pid").read_text()))


def _is_gone(pid: int) -> bool:
    deadline = time.monotonic() + 5
    while time.monotonic() < deadline:
        state = Path(f"/proc/{pid}/stat")
        if not state.exists() or state.read_text().split(") ")[1].startswith("Z"):
            return True
        time.sleep(0.02)
    return False


@pytest.mark.parametrize(
    ("suffix", "package"),
    [(".doc", "writer"), (".rtf", "writer"), (".odt", "writer"), (".xls", "calc"), (".ppt", "impress")],
)
def test_without_libreoffice_one_line_says_what_to_install(suffix, package, monkeypatch):
    monkeypatch.setattr(office, "_program", lambda: None)
    with pytest.raises(UnreadableFileError) as caught:
        office.to_modern(f"a{suffix}", b"abc", suffix)
    assert f"apt install libreoffice-{package}-nogui" in str(caught.value)
    assert len(str(caught.value).splitlines()) == 1


def test_a_part_of_libreoffice_may_be_missing(tmp_path, monkeypatch):
    (tmp_path / "libswlo.so").touch()
    monkeypatch.setattr(office, "_program", lambda: tmp_path / "soffice.bin")
    assert office.missing_package(".doc") is None
    assert office.missing_package(".xls") == "libreoffice-calc-nogui"


@pytest.mark.parametrize(
    ("streams", "what"),
    [
        ({"EncryptedPackage": b"x", "EncryptionInfo": b"x"}, "mật khẩu"),
        ({"WordDocument": b"\0" * 10 + b"\x00\x01" + b"\0" * 100}, "mật khẩu"),
        ({"Khac": b"x"}, "không phải văn bản Word"),
    ],
)
def test_old_files_that_cannot_be_read_say_why(streams, what):
    with pytest.raises(UnreadableFileError, match=what):
        read_old_office("a.doc", compound(streams))


def test_a_package_that_inflates_beyond_bounds_never_reaches_libreoffice(monkeypatch):
    monkeypatch.setattr(office, "_program", lambda: pytest.fail("LibreOffice was asked"))
    monkeypatch.setattr(docx_package, "_MOST_INFLATED", 1_000_000)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        package.writestr("content.xml", b" " * 1_100_000)
    with pytest.raises(UnreadableFileError, match="quá lớn"):
        read_package("a.odt", buffer.getvalue())
