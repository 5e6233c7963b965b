"""Who issues a document, by its letterhead or by a phrase."""

from __future__ import annotations

import pytest

from indexer.parse import parse
from indexer.structure.issuers import find_issuer, letterhead_issuer


@pytest.mark.parametrize(
    ("lines", "name", "locality"),
    [
        (["ỦY BAN NHÂN DÂN", "XÃ MƯỜNG LA"], "UBND xã Mường La", "xã Mường La"),
        (["ĐẢNG BỘ TỈNH LÀO CAI", "ĐẢNG ỦY XÃ BẢO HÀ"], "Đảng ủy xã Bảo Hà", "xã Bảo Hà"),
        (["UBND TỈNH AN GIANG", "SỞ Y TẾ"], "Sở Y tế tỉnh An Giang", "tỉnh An Giang"),
        (["UBND TỈNH AN GIANG", "VĂN PHÒNG"], "Văn phòng UBND tỉnh An Giang", "tỉnh An Giang"),
        (["TỈNH ỦY CÀ MAU", "BAN TỔ CHỨC"], "Ban Tổ chức Tỉnh ủy Cà Mau", "tỉnh Cà Mau"),
        (["UBND XÃ ĐỨC LINH", "PHÒNG VĂN HÓA", "- XÃ HỘI"], "Phòng Văn hóa - Xã hội xã Đức Linh", "xã Đức Linh"),
        (["UBND XÃ BẢO HÀ", "TRẠM Y TẾ XÃ BẢO HÀ"], "Trạm Y tế xã Bảo Hà", "xã Bảo Hà"),
        (["BAN CHẤP HÀNH TRUNG ƯƠNG", "BAN TỔ CHỨC"], "Ban Tổ chức Trung ương", None),
        (["MẶT TRẬN TỔ QUỐC VIỆT NAM", "ỦY BAN XÃ BẢO HÀ"], "Ủy ban MTTQ Việt Nam xã Bảo Hà", "xã Bảo Hà"),
        (["ỦY BAN MTTQ VIỆT NAM", "TỈNH AN GIANG", "BAN THƯỜNG TRỰC"], "Ủy ban MTTQ Việt Nam tỉnh An Giang",
         "tỉnh An Giang"),
        (["BỘ CÔNG AN", "CÔNG AN TỈNH AN GIANG"], "Công an tỉnh An Giang", "tỉnh An Giang"),
        (["ỦY BAN NHÂN DÂN TỈNH BẮC", "SƠN", "SỞ NÔNG NGHIỆP VÀ MÔI", "TRƯỜNG"],
         "Sở Nông nghiệp và Môi trường tỉnh Bắc Sơn", "tỉnh Bắc Sơn"),
    ],
)  # fmt: skip
def test_the_last_body_of_a_letterhead_issues_in_the_place_of_the_one_above(lines, name, locality):
    found = letterhead_issuer(lines)
    assert found is not None
    assert (found.name, found.locality) == (name, locality)


@pytest.mark.parametrize("behind", ["đã ban hành", "ủng hộ", "được giao", "ấn định"])
def test_a_small_letter_with_a_mark_ends_a_name(behind):
    found = find_issuer(f"UBND xã Mường La {behind}")
    assert found is not None
    assert found.locality == "xã Mường La"


@pytest.mark.parametrize(
    "stamped", ["KHẨN", "THƯỢNG KHẨN", "HỎA TỐC", "HOẢ TỐC HẸN GIỜ", "CÔNG VĂN ĐẾN\nSố: 118", "ĐẾN", "DỰ THẢO LẦN 2"]
)
def test_what_is_stamped_beside_a_letterhead_is_no_part_of_the_issuers_name(stamped):
    head = f"ỦY BAN NHÂN DÂN\nXÃ SUỐI MƠ\n\n{stamped}\n\nKẾ HOẠCH\nChăm lo người già\n\n"
    document = parse("ke-hoach.txt", f"{head}I. MỤC TIÊU\n1. Thăm hỏi người già.\n".encode(), "k").document
    assert (document.issuer, document.locality, document.title) == (
        "UBND xã Suối Mơ",
        "xã Suối Mơ",
        "Chăm lo người già",
    )
