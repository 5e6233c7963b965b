"""Texts for the tests: strange ones by the ten thousand, and a small corpus in our own words."""

from __future__ import annotations

import random

import pytest

PIECES = [
    *["trạm", "y", "tế", "Hoá", "hóa", "TỶ", "quỹ", "nghị quyết", "72-NQ/TW", "72-\nNQ/TW", "1.000", "75,5", "4-5"],
    *["30/2020/NĐ-CP", "VH-XH", "P.TH", "\x00", "\ud800", "\udfff", "\u200b", "\u202e", "\ufeff", "\xad", "\xa0"],
    *["\u3000", "\r\n", "\x0c", "\t", "  ", "e\u0302\u0301", "\u0323", "\ufdfa", "ﬁ", "½", "²", "İ", "ß", "ǅ", "ͺ"],
    *["ᾳ", "각", "👩‍⚕️", "🇻🇳", "中文", "ไทย", "हिन्दी", "…", "–", "“", "”", "<b>", "&amp;", "'", "/", "-", "_", "."],
]

SENTENCES = """
Trạm y tế xã khám sức khỏe định kỳ cho người cao tuổi mỗi năm một lần.
Phòng Văn hóa - Xã hội chủ trì phát triển y học cổ truyền ở trạm y tế.
Y học cổ truyền kết hợp với y học hiện đại trong chăm sóc sức khỏe nhân dân.
Bảo hiểm y tế toàn dân đạt tỷ lệ trên 95% dân số vào năm 2030.
Người dân tham gia bảo hiểm y tế được miễn viện phí ở mức cơ bản.
Tiêm chủng mở rộng cho trẻ em; phòng, chống dịch bệnh và bệnh không lây nhiễm.
Ủy ban nhân dân xã giao Công an xã phối hợp với Trạm Y tế.
Đảng ủy lãnh đạo chuyển đổi số, lập hồ sơ sức khỏe điện tử cho mọi người dân.
Cán bộ, công chức, viên chức thực hiện nhiệm vụ theo kế hoạch của Ủy ban nhân dân.
Nâng cao y đức, đào tạo bác sĩ và cán bộ y tế cơ sở.
Kinh phí thực hiện lấy từ ngân sách nhà nước và nguồn xã hội hóa.
Thời hạn hoàn thành là quý IV năm 2026; chỉ tiêu giường bệnh đến năm 2030.
Truyền thông phòng, chống tác hại của thuốc lá, dinh dưỡng học đường.
Mặt trận Tổ quốc giám sát việc thực hiện, bảo đảm an toàn thực phẩm.
Trung tâm y tế khu vực hướng dẫn trạm y tế; bảo hiểm xã hội chi trả.
""".strip().splitlines()


def strange_texts(count: int) -> list[str]:
    """Texts of every kind of character and of awkward pieces, the same ones each time."""
    chance = random.Random(72)
    return [_strange_text(chance) for _ in range(count)]


def _strange_text(chance: random.Random) -> str:
    parts = []
    for _ in range(chance.randrange(12)):
        kind = chance.random()
        if kind < 0.6:
            parts.append(chance.choice(PIECES))
        elif kind < 0.8:
            parts.append(chr(chance.randrange(0x250)))
        else:
            parts.append(chr(chance.randrange(0x110000)))
        parts.append(chance.choice(["", "", " "]))
    return "".join(parts)


@pytest.fixture(scope="session")
def strange() -> list[str]:
    return strange_texts(20_000)


@pytest.fixture(scope="session")
def sentences() -> list[str]:
    return SENTENCES * 3
