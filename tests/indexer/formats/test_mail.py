"""E-mails: the message is a document, every file attached to it another."""

from __future__ import annotations

import struct
from datetime import UTC, datetime
from email.message import EmailMessage

import pytest

from indexer.errors import UnreadableFileError
from indexer.formats.containers import unpack
from indexer.formats.registry import read

from .compound import compound
from .conftest import lines, word_file


def letter(subject: str = "V/v gửi dự thảo kế hoạch") -> EmailMessage:
    message = EmailMessage()
    message["From"] = "Trần Văn Bình <binh@xa.vn>"
    message["To"] = "Văn thư <vanthu@xa.vn>, phong@xa.vn"
    message["Date"] = "Mon, 12 Jan 2026 08:05:00 +0700"
    message["Subject"] = subject
    message.set_content("Kính gửi các đồng chí,\n\nXin gửi dự thảo kèm theo.\n")
    return message


def docx(text: str = "Dự thảo kế hoạch") -> bytes:
    return word_file(lambda document: document.add_paragraph(text))


def attach(message: EmailMessage, name: str, content: bytes) -> EmailMessage:
    message.add_attachment(content, maintype="application", subtype="octet-stream", filename=name)
    return message


def test_a_letter_says_who_when_and_what():
    reading = read("thu.eml", letter().as_bytes())
    assert lines(reading) == [
        "Người gửi: Trần Văn Bình",
        "Người nhận: Văn thư; phong@xa.vn",
        "Ngày gửi: 12/01/2026 08:05",
        "Chủ đề: V/v gửi dự thảo kế hoạch",
        "Kính gửi các đồng chí,",
        "Xin gửi dự thảo kèm theo.",
    ]
    assert (reading.format, reading.paged, reading.properties) == ("eml", False, {"title": "V/v gửi dự thảo kế hoạch"})


def test_a_letter_as_a_page_is_read_as_one():
    message = letter()
    message.clear_content()
    message.set_content(
        "<meta charset=windows-1258><p>Kính gửi</p><table><tr><th>STT</th><th>Việc</th></tr>"
        "<tr><td>1</td><td>Tiêm chủng</td></tr></table>",
        subtype="html",
    )
    items = read("thu.eml", message.as_bytes()).pages[0].items
    assert items[4].text == "Kính gửi"
    assert items[5].rows == (("STT", "Việc"), ("1", "Tiêm chủng"))


def test_attached_files_come_out_and_pictures_in_the_text_do_not():
    first = docx()
    message = attach(attach(letter(), "Phụ lục số 1.docx", first), "Phụ lục số 1.docx", docx("Hai"))
    message.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="logo.png", disposition="inline")
    message.add_attachment(b"abc", maintype="video", subtype="mp4", filename="phim.mp4")
    opened = unpack("thu.eml", message.as_bytes())
    assert [member.place for member in opened.members] == ["Phụ lục số 1.docx", "Phụ lục số 1 (2).docx"]
    assert opened.members[0].content == first
    assert opened.is_document
    assert opened.ignored == ("phim.mp4",)


def test_a_forwarded_letter_is_a_letter_of_its_own():
    inner = attach(letter("Thư gốc"), "a.docx", docx())
    outer = letter("Chuyển tiếp")
    outer.add_attachment(inner)
    (member,) = unpack("thu.eml", outer.as_bytes()).members
    assert member.place == "Thư gốc.eml"
    assert lines(read(member.place, member.content))[3] == "Chủ đề: Thư gốc"
    assert [one.place for one in unpack(member.place, member.content).members] == ["a.docx"]


def test_names_of_attachments_can_harm_nothing():
    message = attach(attach(letter(), "../../etc/a.docx", docx()), "C:\\thư\\b  c.docx", docx("Hai"))
    assert [one.place for one in unpack("thu.eml", message.as_bytes()).members] == [
        ".. .. etc a.docx",
        "C: thư b c.docx",
    ]


@pytest.mark.parametrize("content", [b"chi la chu", b"\0\1\2" * 40, b"MIME-Version: 1.0\n\n"])
def test_what_is_no_letter_is_refused(content):
    with pytest.raises(UnreadableFileError, match="thư điện tử"):
        read("thu.eml", content)


def test_a_code_page_that_nobody_knows_costs_no_letter():
    content = letter().as_bytes().replace(b'charset="utf-8"', b'charset="x-khong-co"')
    assert lines(read("thu.eml", content))[-1].startswith("Xin gửi")


# ---- Outlook -------------------------------------------------------------------------------------------------


def outlook(subject: str, body: str, files: dict[str, bytes], folder: str = "") -> dict[str, bytes]:
    """The streams of a message as [MS-OXMSG] has them."""
    sent = datetime(2026, 1, 12, 1, 5, tzinfo=UTC) - datetime(1601, 1, 1, tzinfo=UTC)
    time = struct.pack("<HHIQ", 0x0040, 0x0039, 6, int(sent.total_seconds()) * 10_000_000)
    texts = {"0037": subject, "1000": body, "0C1A": "Nguyễn Thị Hoa, Văn phòng", "0E04": "Trạm Y tế; Công an xã"}
    streams = {f"{folder}__substg1.0_{number}001F": text.encode("utf-16-le") for number, text in texts.items()}
    streams[f"{folder}__properties_version1.0"] = bytes(24 if folder else 32) + time
    for index, (name, content) in enumerate(files.items()):
        inside = f"{folder}__attach_version1.0_#{index:08X}/"
        streams[f"{inside}__substg1.0_3707001F"] = name.encode("utf-16-le")
        streams[f"{inside}__substg1.0_37010102"] = content
    return streams


def test_an_outlook_message_is_a_letter_too():
    attached = docx("Báo cáo")  # once: the file holds the time it was made at
    content = compound(outlook("Báo cáo tuần", "Kính gửi,\r\nĐã hoàn thành.", {"báo cáo.docx": attached}))
    reading = read("thu.msg", content)
    assert lines(reading) == [
        "Người gửi: Nguyễn Thị Hoa, Văn phòng",
        "Người nhận: Trạm Y tế; Công an xã",
        "Ngày gửi: 12/01/2026 01:05",
        "Chủ đề: Báo cáo tuần",
        "Kính gửi,",
        "Đã hoàn thành.",
    ]
    assert reading.format == "msg"
    (member,) = unpack("thu.msg", content).members
    assert (member.place, member.content) == ("báo cáo.docx", attached)


def test_a_message_in_a_message_comes_out_as_a_letter():
    inner = outlook(
        "Bên trong", "Nội dung trong", {"b.docx": docx()}, "__attach_version1.0_#00000000/__substg1.0_3701000D/"
    )
    content = compound(outlook("Bên ngoài", "Nội dung ngoài", {}) | inner)
    (member,) = unpack("thu.msg", content).members
    assert member.place == "Bên trong.eml"
    assert lines(read(member.place, member.content))[-1] == "Nội dung trong"
    assert [one.place for one in unpack(member.place, member.content).members] == ["b.docx"]


@pytest.mark.parametrize("cut", [600, 1500, 2500])
def test_a_message_cut_short_is_refused(cut):
    content = compound(outlook("Báo cáo", "Nội dung " * 300, {"a.docx": docx()}))[:cut]
    with pytest.raises(UnreadableFileError, match=r"thu.msg: .*cắt cụt"):
        read("thu.msg", content)
