"""What a real folder holds and cannot be read: each file gets the one line that docs/operations.md promises."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfReader, PdfWriter

from indexer.errors import CancuError
from indexer.formats.containers import is_container, unpack
from indexer.intake import gather
from indexer.parse import parse

from .compound import compound
from .conftest import draw_pdf, word_file

OPERATIONS = Path(__file__).parents[3] / "docs" / "operations.md"
_ROW = re.compile(r"^\| `([^`]+)` \| (.+?) \|$", re.MULTILINE)
STAMPED = """ỦY BAN NHÂN DÂN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
XÃ SUỐI MƠ                Độc lập - Tự do - Hạnh phúc
Số: 15/KH-UBND            Suối Mơ, ngày 12 tháng 01 năm 2026
MẬT

KẾ HOẠCH
Sửa đường thôn năm 2026

I. MỤC ĐÍCH

1. Đo lại mặt đường thôn, thống nhất mức góp ngày công của từng hộ.
"""


def locked_pdf() -> bytes:
    plain = draw_pdf(lambda canvas: canvas.drawString(60, 700, "Kế hoạch"))
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(plain)))
    writer.encrypt("mat-khau", algorithm="AES-256")
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def picture_pdf() -> bytes:
    buffer = io.BytesIO()
    Image.new("L", (600, 800), 255).save(buffer, "PDF")
    return buffer.getvalue()


def picture() -> bytes:
    buffer = io.BytesIO()
    Image.new("L", (600, 400), 255).save(buffer, "PNG")
    return buffer.getvalue()


def zipped(name: str, *, locked: bool = False) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as made:
        made.writestr(name, "Kế hoạch")
    content = bytearray(buffer.getvalue())
    if locked:  # the flag alone, in both headers
        content[content.find(b"PK\x03\x04") + 6] |= 1
        content[content.find(b"PK\x01\x02") + 8] |= 1
    return bytes(content)


def docx() -> bytes:
    return word_file(lambda document: document.add_paragraph("Kế hoạch sửa đường thôn"))


FILES = {
    "có mật khẩu.pdf": locked_pdf,
    "khóa bản quyền.pdf": lambda: locked_pdf().replace(b"/Filter /Standard", b"/Filter /FOPN_foweb"),
    "cắt cụt.pdf": lambda: locked_pdf()[:300],
    "trang trắng.pdf": picture_pdf,
    "sai đuôi.pdf": "Chỉ là chữ".encode,
    "rỗng.docx": lambda: b"",
    "hỏng.docx": lambda: docx()[: len(docx()) // 2],
    "có mật khẩu.docx": lambda: compound({"EncryptedPackage": b"x" * 5000, "EncryptionInfo": b"y" * 200}),
    "ảnh trắng.png": picture,
    "ảnh.heic": lambda: b"\0\0\0\x18ftypheic" + b"\0" * 50,
    "có mật khẩu.zip": lambda: zipped("ke-hoach.txt", locked=True),
    "hỏng.zip": lambda: zipped("ke-hoach.txt")[:60],
    "nén.rar": lambda: b"Rar!\x1a\x07\x01\x00" + b"x" * 40,
    "nén.7z": lambda: b"7z\xbc\xaf'\x1c" + b"\0" * 40,
    "máy Mac.pages": lambda: zipped("Index/Document.iwa"),
    "in.xps": lambda: zipped("FixedDocSeq.fdseq"),
    "sách.djvu": lambda: b"AT&TFORM\0\0\0\0DJVM" + b"\0" * 40,
    "ghi chép.one": lambda: bytes.fromhex("e4525c7b8cd8a74daeb15378d02996d3") + b"\0" * 50,
    "lối tắt.lnk": lambda: b"L\0\0\0\x01\x14\x02\0" + b"\0" * 60,
    "liên kết.url": lambda: b"[InternetShortcut]\nURL=http://vidu.vn\n",
    "không đuôi": lambda: b"\x01\x02\x03",
    "đóng dấu mật.txt": STAMPED.encode,
}
UNSEEN = ("Thumbs.db", "desktop.ini", "~$ke hoach.docx", ".~lock.ke-hoach.odt#", ".DS_Store", "tai-ve.crdownload")


def promised() -> dict[str, str]:
    return dict(_ROW.findall(OPERATIONS.read_text("utf-8").partition("## What is refused")[2]))


def told(name: str, content: bytes) -> str:
    """What a person is told of the file, without its name."""
    try:
        if is_container(name):
            return unpack(name, content).refused[0][1]
        parse(name, content, "tep")
    except CancuError as error:
        return str(error).removeprefix(f"{name}: ")
    return ""


@pytest.mark.parametrize("name", FILES)
def test_each_gets_the_line_that_is_promised(name):
    assert told(name, FILES[name]()) == promised()[name]


def test_no_other_is_promised():
    assert promised().keys() == FILES.keys()


def test_what_systems_and_programs_leave_in_a_folder_is_passed_over(tmp_path):
    for name in UNSEEN:
        (tmp_path / name).write_bytes(b"x")
    found = gather([tmp_path])
    assert (found.files, found.ignored) == ((), ())
