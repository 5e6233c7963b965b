"""The one door: the right reader for the bytes, and for what cannot be read a clear word, never a crash."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
import zlib

import pytest

from indexer.errors import UnreadableFileError
from indexer.formats import confined
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
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 512, "DOCX hoặc PDF"),
        ("a.docx", b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "mật khẩu"),
        ("a.doc", b"{\\rtf1 abc}", "RTF"),
        ("a.jpg", b"\xff\xd8\xff\xe0\0\x10JFIF", "OCR"),
        ("a.xyz", b"abc", "không biết loại tệp .xyz"),
        ("README", b"abc", "không có đuôi"),
        ("a.xls", b"abc", "chưa đọc được"),
    ],
)
def test_what_cannot_be_read_says_which_file_what_and_what_to_do(name, content, what):
    with pytest.raises(UnreadableFileError, match=what) as caught:
        read(name, content)
    assert str(caught.value).startswith(f"{name}: ")
    assert "Cách xử lý: " in str(caught.value)


@pytest.mark.parametrize(
    "text",
    [
        "Thùc hiÖn NghÞ quyÕt sè 72 cña Bé ChÝnh trÞ vÒ mét sè gi¶i ph¸p ®ét ph¸, t¨ng c­êng b¶o vÖ søc kháe",
        "Thöïc hieän Nghò quyeát soá 72 cuûa Boä Chính trò veà moät soá giaûi phaùp ñoät phaù, taêng cöôøng baûo veä",
    ],
    ids=["TCVN3", "VNI"],
)
def test_text_in_the_old_encodings_is_refused_with_the_way_out(text):
    with pytest.raises(UnreadableFileError, match="TCVN3"):
        read("a.docx", word_file(lambda document: document.add_paragraph(text)))


def test_text_in_other_languages_is_read():
    french = "Le plan d'action pour la santé prévoit des mesures à l'échelle de la région, financées par l'État."
    assert lines(read("a.txt", french.encode())) == [french]


def test_every_suffix_has_a_reader():
    assert all(suffix.startswith(".") and callable(reader) for suffix, reader in READERS.items())


def test_a_reading_is_the_same_each_time():
    content = pdf()
    assert read("a.pdf", content) == read("a.pdf", content)


# ---- the child process ---------------------------------------------------------------------------------------


def child() -> confined._Child:
    assert confined._turns.child is not None
    return confined._turns.child


def test_a_child_that_died_is_replaced():
    read("a.txt", b"abc")
    os.kill(child()._process.pid, signal.SIGKILL)
    child()._process.wait()
    assert lines(read("a.txt", "Sống lại".encode())) == ["Sống lại"]


def test_a_child_that_dies_over_a_file_costs_that_file_only():
    read("a.txt", b"abc")
    process = child()._process
    threading.Timer(0.2, lambda: os.kill(process.pid, signal.SIGKILL)).start()
    os.kill(process.pid, signal.SIGSTOP)
    with pytest.raises(UnreadableFileError, match="dừng đột ngột"):
        read("b.txt", b"abc")
    assert lines(read("a.txt", b"abc")) == ["abc"]


def test_a_file_that_takes_too_long_is_given_up(monkeypatch):
    read("a.txt", b"abc")
    monkeypatch.setattr(confined, "_SECONDS", 0.3)
    os.kill(child()._process.pid, signal.SIGSTOP)
    with pytest.raises(UnreadableFileError, match="quá lâu"):
        read("b.txt", b"abc")


def test_threads_take_turns():
    found: list[list[str]] = []
    threads = [
        threading.Thread(target=lambda n=n: found.append(lines(read("a.txt", f"Dòng {n}".encode())))) for n in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(found) == [[f"Dòng {n}"] for n in range(8)]


def test_a_forked_process_starts_a_child_of_its_own():
    read("a.txt", b"abc")
    pid = os.fork()
    if pid == 0:
        os._exit(0 if confined._turns.child is None and lines(read("a.txt", b"def")) == ["def"] else 1)
    assert os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) == 0
    assert lines(read("a.txt", b"abc")) == ["abc"]


def test_the_child_ends_with_its_parent():
    program = (
        "from indexer.formats import confined, registry\n"
        "registry.read('a.txt', b'abc')\n"
        "print(confined._turns.child._process.pid)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    pid = int(done.stdout)
    deadline = time.monotonic() + 5
    while time.monotonic() < deadline and _running(pid):
        time.sleep(0.05)
    assert not _running(pid)
    assert done.stderr == ""


def _running(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def test_a_bomb_in_a_pdf_costs_memory_and_time_of_the_child_only():

    packer = zlib.compressobj(9)
    head = packer.compress(b" " * (1 << 20)) + packer.flush(zlib.Z_FULL_FLUSH)
    block = packer.compress(b" " * (1 << 20)) + packer.flush(zlib.Z_FULL_FLUSH)
    data = head + block * 8191  # 8 GB
    stream = b"<</Length %d/Filter/FlateDecode>>stream\n" % len(data) + data + b"\nendstream"
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>",
        stream,
    ]
    body = b"%PDF-1.4\n"
    offsets = []
    for number, item in enumerate(objects, start=1):
        offsets.append(len(body))
        body += b"%d 0 obj" % number + item + b"endobj\n"
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    content = body + b"xref\n0 5\n0000000000 65535 f \n" + table
    content += b"trailer<</Root 1 0 R/Size 5>>\nstartxref\n%d\n%%%%EOF" % len(body)
    with pytest.raises(UnreadableFileError, match=r"quá lớn|dừng đột ngột|không có chữ"):
        read("bom.pdf", content)
    assert lines(read("a.txt", b"abc")) == ["abc"]
