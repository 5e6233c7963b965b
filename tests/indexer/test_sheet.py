"""A document as it is set: the same text that its passages are made of, and what stands around it."""

from __future__ import annotations

from indexer.parse import parse
from indexer.sheet import sheet

TEXT = """ỦY BAN NHÂN DÂN
XÃ BẢN MAI
Số: 14/KH-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

KẾ HOẠCH
Chăm sóc sức khỏe Nhân dân

I. MỤC TIÊU
- Mọi người dân được chăm sóc sức khỏe ban đầu ngay từ cơ sở.
II. NHIỆM VỤ
- Bổ sung trang thiết bị thiết yếu cho trạm y tế xã.

Nơi nhận:
- Lưu: VT.
CHỦ TỊCH
Lò Thị Hoa
"""


def test_the_blocks_of_a_sheet_are_the_document_s_text():
    found = sheet("ke-hoach.txt", TEXT.encode())
    parsed = parse("ke-hoach.txt", TEXT.encode(), "ke-hoach")
    assert "\n".join(block.text for part in found.parts for block in part.blocks) == parsed.document.text


def test_letterhead_title_and_signature_stand_apart_from_the_text():
    found = sheet("ke-hoach.txt", TEXT.encode())
    assert [line.text for line in found.head][-1] == "KẾ HOẠCH"
    assert [line.text for line in found.title] == ["Chăm sóc sức khỏe Nhân dân"]
    assert [line.text for line in found.parts[0].closing] == ["Nơi nhận:", "- Lưu: VT.", "CHỦ TỊCH", "Lò Thị Hoa"]
