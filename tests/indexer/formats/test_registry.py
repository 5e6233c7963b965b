"""The one door: the right reader for the bytes, and for what cannot be read a clear word, never a crash."""

from __future__ import annotations

import pytest

from indexer.errors import UnreadableFileError
from indexer.formats.registry import READERS, read

from .conftest import draw_pdf, lines, word_file


def pdf() -> bytes:
    return draw_pdf(lambda canvas: canvas.drawString(60, 700, "Kế hoạch chăm sóc sức khỏe Nhân dân năm 2026"))


def docx() -> bytes:
    return word_file(lambda document: document.add_paragraph("Kế hoạch"))


@pytest.mark.parametrize("name", ["a.pdf", "A.PDF", "a.txt", "a.docx", "không đuôi", "a.xyz"])
def test_the_bytes_decide_before_the_suffix(name):
    assert read(name, pdf()).format == "pdf"
    assert read(name, docx()).format == "docx"
    assert read(name, b"<!DOCTYPE html><p>Trang</p>").format == "html"


@pytest.mark.parametrize(
    ("name", "content", "what"),
    [
        ("kế hoạch 1.pdf", b"", "rỗng"),
        ("a.pdf", "Chỉ là chữ thường".encode(), "nội dung không phải loại đó"),
        ("a.docx", b"\x01\x02\x03", "nội dung không phải loại đó"),
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 512, "hỏng hoặc bị cắt cụt"),
        ("a.rtf", b"abc", "nội dung không phải loại đó"),
        ("a.jpg", b"\xff\xd8\xff\xe0\0\x10JFIF", "tệp bị hỏng"),
        ("a.xyz", b"abc", "không biết loại tệp .xyz"),
        ("README", b"abc", "không có đuôi"),
        ("a.xls", b"abc", "nội dung không phải loại đó"),
        ("a.rar", b"Rar!\x1a\x07\x01\x00", "chưa đọc được"),
    ],
)
def test_what_cannot_be_read_says_which_file_what_and_what_to_do(name, content, what):
    with pytest.raises(UnreadableFileError, match=what) as caught:
        read(name, content)
    assert str(caught.value).startswith(f"{name}: ")
    assert "Cách xử lý: " in str(caught.value)


def test_text_in_other_languages_is_read():
    french = "Le plan d'action pour la santé prévoit des mesures à l'échelle de la région, financées par l'État."
    assert lines(read("a.txt", french.encode())) == [french]


def test_every_suffix_has_a_reader():
    assert all(suffix.startswith(".") and callable(reader) for suffix, reader in READERS.items())


def test_a_reading_is_the_same_each_time():
    content = pdf()
    assert read("a.pdf", content) == read("a.pdf", content)
