"""ZIP archives: every document inside comes out under a name that can harm nothing, and bombs stay packed."""

from __future__ import annotations

import io
import stat
import struct
import zipfile
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.errors import UnreadableFileError
from indexer.formats import zip_members
from indexer.formats.containers import unpack, unpack_here
from indexer.formats.places import file_name, place_of, unlike

from .conftest import word_file

TEXT = "Kế hoạch của xã".encode()


def packed(members: dict[str, bytes] | list[tuple[str | zipfile.ZipInfo, bytes]]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items() if isinstance(members, dict) else members:
            archive.writestr(name, content)
    return buffer.getvalue()


def places(content: bytes) -> list[str]:
    return [member.place for member in unpack("hồ sơ.zip", content).members]


def raw_name(name: bytes, *, stated: str | None = None) -> bytes:
    """An archive whose one member is named by these bytes, without the mark of UTF-8."""
    holder = "x" * len(name)
    info = zipfile.ZipInfo(holder)
    if stated:
        path = stated.encode()
        info.extra = struct.pack("<HHBI", 0x7075, 5 + len(path), 1, 0) + path
    return packed([(info, TEXT)]).replace(holder.encode(), name)


def test_documents_in_folders_come_out_with_their_places():
    opened = unpack("a.zip", packed({"phụ lục/": b"", "phụ lục/bảng 1.txt": TEXT, "b.txt": TEXT, "phim.mp4": b"abc"}))
    assert [(one.place, one.content) for one in opened.members] == [("phụ lục › bảng 1.txt", TEXT), ("b.txt", TEXT)]
    assert opened.ignored == ("phim.mp4",)
    assert not opened.is_document
    assert opened.more is None


def test_what_programs_leave_in_passing_is_no_document():
    members = {"__MACOSX/._a.txt": b"x", ".DS_Store": b"x", "~$a.docx": b"x", "sub/.a.txt": b"x", "a.txt": TEXT}
    assert places(packed(members)) == ["a.txt"]


def test_paths_that_lead_out_are_refused_one_by_one():
    climbing = ["../a.txt", "/etc/b.txt", "C:\\c.txt", "x/../../d.txt", "..\\e.txt"]
    opened = unpack("a.zip", packed([(name, TEXT) for name in [*climbing, "tốt.txt"]]))
    assert [member.place for member in opened.members] == ["tốt.txt"]
    assert [place for place, _ in opened.refused] == climbing
    assert all("trỏ ra ngoài" in reason for _, reason in opened.refused)


def test_links_are_refused():
    link = zipfile.ZipInfo("liên kết.txt")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    ((place, reason),) = unpack("a.zip", packed([(link, b"/etc/passwd")])).refused
    assert (place, "liên kết" in reason) == ("liên kết.txt", True)


def test_a_member_with_a_password_costs_itself_only():
    content = bytearray(packed({"khóa.txt": TEXT, "mở.txt": TEXT}))
    for signature, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        content[content.index(signature) + flags] |= 1
    opened = unpack("a.zip", bytes(content))
    assert [member.place for member in opened.members] == ["mở.txt"]
    ((place, reason),) = opened.refused
    assert (place, "mật khẩu" in reason) == ("khóa.txt", True)


def test_a_damaged_member_costs_itself_only():
    stored = [(zipfile.ZipInfo("hỏng.txt"), TEXT), (zipfile.ZipInfo("lành.txt"), b"khac")]
    content = packed(stored).replace(TEXT, TEXT[::-1])
    opened = unpack("a.zip", content)
    assert [member.place for member in opened.members] == ["lành.txt"]
    assert [place for place, _ in opened.refused] == ["hỏng.txt"]


def test_equal_names_are_told_apart():
    with pytest.warns(UserWarning, match="Duplicate"):
        content = packed([("a.txt", b"mot"), ("a.txt", b"hai"), ("b/../a.txt", b"ba")])
    assert places(content) == ["a.txt", "a (2).txt"]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (packed({"Kế hoạch số 1.txt": TEXT}), "Kế hoạch số 1.txt"),
        (raw_name("Kế hoạch.txt".encode()), "Kế hoạch.txt"),
        (raw_name(b"K\xea\xec hoa\xf2ch thu\xf2c hi\xea\xf2n.txt"), "Kế hoạch thục hiện.txt"),
        (raw_name(b"K\xd5 ho\xb9ch th\xf9c hi\xd6n.txt"), "Kế hoạch thực hiện.txt"),
        (raw_name("café.txt".encode("cp437")), "café.txt"),
        (raw_name(b"K? ho?ch.txt", stated="Kế hoạch.txt"), "Kế hoạch.txt"),
    ],
    ids=["marked UTF-8", "unmarked UTF-8", "Windows Vietnamese", "TCVN3", "DOS", "extra field"],
)
def test_names_in_old_code_pages_are_read(content, expected):
    assert places(content) == [expected]


def test_a_document_renamed_to_zip_is_a_document():
    opened = unpack("a.zip", word_file(lambda document: document.add_paragraph("Nội dung")))
    assert (opened.is_document, opened.members) == (True, ())


@pytest.mark.parametrize("content", [b"", b"khong phai", b"PK\x03\x04 cut", packed({"a.txt": TEXT})[:-30]])
def test_what_is_no_archive_is_refused(content):
    with pytest.raises(UnreadableFileError, match=r"a.zip: .*Cách xử lý"):
        unpack("a.zip", content)


# ---- bombs ---------------------------------------------------------------------------------------------------


def test_too_many_members_are_one_error():
    with pytest.raises(UnreadableFileError, match="quá nhiều tệp"):
        unpack("a.zip", packed({f"{number}.txt": b"x" for number in range(zip_members.MOST_MEMBERS + 1)}))


def test_what_would_inflate_beyond_bounds_is_never_inflated():
    bomb = packed({"a.txt": bytes(1024)})
    sizes = bytearray(bomb)
    at = sizes.index(b"PK\x01\x02") + 24
    sizes[at : at + 4] = struct.pack("<I", zip_members.MOST_INFLATED + 1)
    with pytest.raises(UnreadableFileError, match="bung ra quá lớn"):
        unpack("a.zip", bytes(sizes))


def test_a_member_that_lies_about_its_size_gives_no_more_than_it_states():
    content = bytearray(packed({"a.txt": bytes(10_000_000)}))
    at = content.index(b"PK\x01\x02") + 24
    content[at : at + 4] = struct.pack("<I", 10)
    opened = unpack("a.zip", bytes(content))
    assert (opened.members, len(opened.refused)) == ((), 1)


def test_a_large_archive_comes_in_parts(monkeypatch):
    monkeypatch.setattr(zip_members, "_PART", 25)
    content = packed({f"{number}.txt": b"x" * 10 for number in range(5)})
    found, start = [], 0
    while start is not None:
        part = unpack_here("a.zip", content, start)
        found.append([member.place for member in part.members])
        start = part.more
    assert found == [["0.txt", "1.txt"], ["2.txt", "3.txt"], ["4.txt"]]


# ---- names ---------------------------------------------------------------------------------------------------


@given(st.text(max_size=400))
def test_a_place_stands_on_one_line_and_leads_nowhere(path):
    place = place_of(path)
    if place is not None:
        assert "/" not in place
        assert "\\" not in place
        assert len(place.splitlines()) == 1
        assert all(part not in {"", ".", ".."} for part in place.split(" › "))


@given(st.text(max_size=400))
def test_a_files_name_is_never_empty_and_keeps_its_suffix(text):
    assert file_name(text)
    assert len(file_name(text + ".docx")) <= 305
    assert file_name(text + ".docx").endswith(".docx")


@given(st.lists(st.sampled_from(["a.txt", "a (2).txt", "b"]), max_size=12))
def test_no_two_places_are_alike(names):
    taken: dict[str, None] = {}
    for name in names:
        taken[unlike(name, taken)] = None
    assert len(taken) == len(names)


def test_no_archive_raises_anything_else():
    sound = packed({"a.txt": TEXT, "b.txt": TEXT * 10})
    for at in range(0, len(sound), 3):
        damaged = bytearray(sound)
        damaged[at] ^= 0xFF
        try:
            opened = unpack_here("a.zip", bytes(damaged), 0)
        except UnreadableFileError:
            continue
        assert replace(opened, more=None) == opened
