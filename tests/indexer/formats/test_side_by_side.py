"""Letterheads and signatures set in two columns of plain text."""

from __future__ import annotations

import pytest

from indexer.formats.side_by_side import one_after_the_other
from indexer.parse import parse

TWO_COLUMNS = """ỦY BAN NHÂN DÂN                   CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
XÃ SUỐI MƠ                            Độc lập - Tự do - Hạnh phúc
-------                                   ---------------
Số: 12/KH-UBND                    Suối Mơ, ngày 08 tháng 5 năm 2026

                    KẾ HOẠCH
        Dọn kênh mương mùa mưa năm 2026

I. YÊU CẦU

Dòng chảy thông suốt     trước mùa mưa.

Nơi nhận:                                       TM. ỦY BAN NHÂN DÂN
- UBND tỉnh (b/c);                              KT. CHỦ TỊCH
- Các thôn;                                     PHÓ CHỦ TỊCH
- Lưu: VT.

                                                Lò Văn Nam
"""


def test_each_column_is_read_by_itself():
    found = parse("k.txt", TWO_COLUMNS.encode(), "k").document
    assert (found.issuer, found.locality, found.number, found.issued_on) == (
        "UBND xã Suối Mơ", "xã Suối Mơ", "12/KH-UBND", "2026-05-08",
    )  # fmt: skip
    assert (found.type, found.title) == ("Kế hoạch", "Dọn kênh mương mùa mưa năm 2026")
    assert (found.signer_post, found.signer) == ("Phó Chủ tịch", "Lò Văn Nam")
    assert found.recipients == ("UBND tỉnh (b/c)", "Các thôn", "Lưu: VT")


def test_other_lines_with_wide_blanks_stay_as_they_are():
    lines = ["Số liệu năm 2026", "Thôn Đông      45 hộ", "Thôn Đoài      51 hộ"]
    assert one_after_the_other(lines) == lines


def test_a_signature_far_below_its_post_is_read_beside_a_long_list_of_recipients():
    text = TWO_COLUMNS.replace(
        "- Lưu: VT.\n\n                                                Lò Văn Nam\n",
        "- Trạm Y tế xã;\n- Các đoàn thể xã;\n- Lưu: VT.                                       Thiếu tá Lò Văn Nam\n",
    )
    found = parse("k.txt", text.encode(), "k").document
    assert (found.signer_post, found.signer) == ("Phó Chủ tịch", "Lò Văn Nam")
    assert "Các đoàn thể xã" in found.recipients


@pytest.mark.parametrize("line", ["- UBND tỉnh (b/c);", ""])
def test_a_signature_may_begin_a_line_below_the_head_of_the_recipients(line):
    text = TWO_COLUMNS.replace("Nơi nhận:                                       TM", f"Nơi nhận:\n{line:48}TM")
    found = parse("k.txt", text.encode(), "k").document
    assert (found.signer_post, found.signer) == ("Phó Chủ tịch", "Lò Văn Nam")
    assert found.recipients[-2:] == ("Các thôn", "Lưu: VT")
    assert next(line.text for line in found.formal if line.part == "signature") == "TM. ỦY BAN NHÂN DÂN"
