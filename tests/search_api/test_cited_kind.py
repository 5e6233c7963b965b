from __future__ import annotations

import pytest

from indexer.model import Reference
from search_api.cited_kind import cited_beside, cited_kind

MUONG_LA = (("muong", "la"),)


def read(question, places=MUONG_LA):
    found = cited_kind(question, places)
    return found and (found.kind, found.issuer)


@pytest.mark.parametrize(
    ("question", "kind", "issuer"),
    [
        ("Mường La căn cứ vào kế hoạch số mấy của Đảng ủy xã?", "ke hoach", "dang uy xa"),
        ("Mường La căn cứ vào kế hoạch số mấy của Đảng ủy xã Mường La?", "ke hoach", "dang uy xa"),
        ("Mường La làm theo kế hoạch số mấy của Đảng ủy xã nhà?", "ke hoach", "dang uy xa"),
        ("Mường La thực hiện theo kế hoạch số mấy, ngày nào của Đảng ủy xã?", "ke hoach", "dang uy xa"),
        ("Mường La thực hiện nghị quyết nào của Chính phủ", "nghi quyet", "chinh phu"),
        ("quán triệt chương trình hành động số mấy của Ban Thường vụ Tỉnh ủy", "chuong trinh hanh dong",
         "ban thuong vu tinh uy"),
        ("Kế hoạch của Tỉnh ủy mà Mường La thực hiện là kế hoạch nào", None, None),
        ("dựa trên văn bản nào của tỉnh ủy", "", "tinh uy"),
        ("Mường La ban hành kế hoạch theo tờ trình số mấy của Phòng Kinh tế?", "to trinh", "phong kinh te"),
        ("Which resolution of the Government does Muong La implement?", "nghi quyet", "chinh phu"),
        ("Đảng ủy xã Mường La ban hành kế hoạch số mấy?", "ke hoach", "dang uy xa"),
        ("Đảng ủy xã Mường La ban hành kế hoạch thực hiện NQ 72 số mấy?", "ke hoach", "dang uy xa"),
        ("căn cứ vào văn bản nào của Tỉnh ủy mỗi nơi", "", "tinh uy"),
        ("Kế hoạch của Thành ủy được nhắc trong kế hoạch của Mường La có số và ngày ban hành là gì?", "ke hoach",
         "thanh uy"),
        ("Kế hoạch của Ủy ban nhân dân tỉnh mà Mường La căn cứ có số và ngày ban hành thế nào?", "ke hoach",
         "uy ban nhan dan tinh"),
        ("Kế hoạch của tỉnh Mường La mà xã thực hiện số mấy?", "ke hoach", "cap tinh"),
        ("Chương trình của Tỉnh ủy mà Mường La thực hiện là chương trình số mấy?", "chuong trinh", "tinh uy"),
        ("Kế hoạch của xã Mường La mà trạm y tế phải theo có số hiệu gì?", "ke hoach", "cap xa"),
        ("Which plan of the provincial People's Committee does Muong La's plan carry out?", "ke hoach",
         "uy ban nhan dan tinh"),
        ("Which Government resolution does Cao Minh tell them to implement?", "nghi quyet", "chinh phu"),
    ],
)  # fmt: skip
def test_kind_and_issuer_of_what_is_cited_are_read(question, kind, issuer):
    assert read(question) == (None if kind is None else (kind, issuer))


@pytest.mark.parametrize(
    "question",
    [
        "Mường La căn cứ vào những văn bản nào?",  # any
        "Kế hoạch nào đặt mục tiêu 96%?",  # which of those indexed
        "Kế hoạch thực hiện Nghị quyết 72 của Mường La là kế hoạch số mấy?",  # its own number
        "Kế hoạch của Mường La số mấy?",
        "Bao nhiêu bác sĩ ở Mường La?",
    ],
)
def test_other_questions_ask_for_no_cited_document(question):
    assert read(question) is None


def cited(number, kind, issuer):
    return Reference(number, kind, None, issuer, "basis", f"{kind} số {number}", 1)


def test_a_cited_document_fits_by_kind_and_issuer_alone():
    asked = cited_kind("Mường La căn cứ vào kế hoạch số mấy của Đảng ủy xã?", MUONG_LA)
    assert asked.fits(cited("46-KH/ĐU", "Kế hoạch", "Đảng uỷ xã Mường La"))
    assert not asked.fits(cited("11-KH/TU", "Kế hoạch", "Ban Thường vụ Tỉnh ủy"))
    assert not asked.fits(cited("46-NQ/ĐU", "Nghị quyết", "Đảng ủy xã Mường La"))
    assert not asked.fits(cited("01/KH-UBND", "Kế hoạch", "UBND tỉnh Sơn La"))


def test_a_body_of_a_level_may_be_any_of_that_level():
    asked = cited_kind("Mường La căn cứ vào chương trình hành động nào của cấp tỉnh?", MUONG_LA)
    assert asked.fits(cited("03-CTr/TU", "Chương trình hành động", "Ban Thường vụ Tỉnh ủy"))
    assert not asked.fits(cited("12-CTr/ĐU", "Chương trình hành động", "Đảng ủy xã Mường La"))


def test_what_a_plan_is_about_does_not_say_that_it_is_cited():
    asked = cited_kind("Kế hoạch của Đảng ủy xã Mường La về thực hiện Nghị quyết 72 là số mấy?", MUONG_LA)
    assert (asked.issuer, asked.by_verb) == ("dang uy xa", False)


def test_without_a_citing_verb_it_may_be_the_place_s_own():
    assert not cited_kind("Chương trình hành động của Đảng ủy xã Mường La mang số hiệu gì?", MUONG_LA).by_verb
    assert cited_kind("Mường La căn cứ vào kế hoạch số mấy của Đảng ủy xã?", MUONG_LA).by_verb


def test_who_issued_what_is_cited_may_be_told_by_its_number():
    asked = cited_kind("Mường La ban hành kế hoạch theo tờ trình số mấy của Sở Y tế?", MUONG_LA)
    assert asked.fits(Reference("15/TTr-SYT", "Tờ trình", None, None, "basis", "Tờ trình số 15/TTr-SYT", 1))
    assert not asked.fits(Reference("15/TTr-SNV", "Tờ trình", None, None, "basis", "Tờ trình số 15/TTr-SNV", 1))


def test_whoever_acts_for_a_body_is_that_body_and_nobody_else():
    asked = cited_kind("Mường La thực hiện kế hoạch nào của Tỉnh ủy", MUONG_LA)
    assert asked.fits(cited("11-KH/TU", "Kế hoạch", "Ban Thường vụ Tỉnh ủy"))
    assert asked.fits(cited("11-KH/TU", "Kế hoạch", None))  # the number's letters tell
    assert not asked.fits(cited("01/KH-UBND", "Kế hoạch", "UBND tỉnh Sơn La"))
    government = cited_kind("Mường La thực hiện quyết định nào của Chính phủ", MUONG_LA)
    assert not government.fits(cited("1183/QĐ-TTg", "Quyết định", "Thủ tướng Chính phủ"))


def beside(question):
    return [(each.kind, each.issuer) for each in cited_beside(question, MUONG_LA)]


def test_several_are_asked_for_in_one_breath():
    asked = "Mường La dựa vào kế hoạch nào của Đảng ủy xã, chỉ thị nào của Tỉnh ủy và nghị quyết nào của Chính phủ?"
    assert beside(asked) == [("ke hoach", "dang uy xa"), ("chi thi", "tinh uy")]
    assert beside("Mường La căn cứ kế hoạch số mấy của Đảng ủy xã?") == []
    assert beside("Kế hoạch nào của Mường La có dẫn nghị quyết nào của Chính phủ?") == []
