"""Whether somebody is among those a document is sent to."""

from __future__ import annotations

import pytest

from search_api.phrases import Words
from search_api.recipients_asked import asked_among, bodies, lists, own_names

SON_HA = (("son", "ha"),)


def names(question, places=SON_HA):
    found = asked_among(Words(question, "", with_marks=True), places)
    return [" ".join(each) for each in found.names] if found else []


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("Trạm Y tế có nằm trong nơi nhận kế hoạch của Sơn Hà không?", ["tram y te"]),
        ("Các xã, phường ở Sơn Hà có nhận được công văn của Tỉnh ủy không?", ["xa", "phuong"]),
        ("Công văn của Tỉnh ủy có gửi cho Sở Y tế không?", ["so y te"]),
        ("Nơi nhận kế hoạch của Sơn Hà có các thôn không ạ?", ["thon"]),
        ("UBND các xã, phường có tên trong danh sách nhận công văn không?", ["uy ban nhan dan xa",
         "uy ban nhan dan phuong"]),
    ],
)  # fmt: skip
def test_whoever_is_asked_about_is_read(question, asked):
    assert names(question) == asked


@pytest.mark.parametrize(
    "question",
    [
        "Trạm Y tế có nhận thuốc theo kế hoạch của Sơn Hà không?",
        "Sơn Hà có nhận được tiền không?",
        "Kế hoạch yêu cầu các xã có gửi cho Sở Y tế báo cáo không?",
        "Trạm Y tế nhận công văn nào?",
        "Trong kế hoạch, xã có gửi cho tỉnh báo cáo không?",
    ],
)
def test_of_what_else_is_received_or_sent_nobody_is(question):
    assert not names(question)


@pytest.mark.parametrize(
    ("line", "listed"),
    [
        ("- UBND các phường, xã;", ("uy ban nhan dan xa",)),
        ("- Thường trực Đảng ủy (b/c);", ("thuong truc dang uy",)),
        ("- Các sở, ban, ngành của tỉnh;", ("nganh",)),
        ("- UBND tỉnh Sơn Hà;", ("uy ban nhan dan tinh",)),
    ],
)
def test_a_line_lists_whom_it_names(line, listed):
    assert lists(line, [tuple(each.split()) for each in listed], ["son ha"])


@pytest.mark.parametrize(
    ("line", "other"),
    [
        ("- Thường trực Đảng ủy;", "dang uy"),
        ("- Văn phòng Tỉnh ủy;", "tinh uy"),
        ("- Các sở, ban, ngành;", "so y te"),
        ("- UBND các phường, xã;", "uy ban nhan dan xa suoi mo"),
    ],
)
def test_nobody_that_is_only_near_is_on_it(line, other):
    assert not lists(line, [tuple(other.split())], ["son ha"])


def test_places_are_known_without_their_units():
    assert list(own_names("xã Suối Mơ", None, "tỉnh Sơn Hà")) == ["suoi mo", "son ha"]
    assert bodies("ubnd tinh son ha", ["son ha"]) == (("ubnd", "tinh"),)
