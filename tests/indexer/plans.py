"""A made-up plan as plain text, long enough to have sections and several passages."""

from __future__ import annotations


def plan(name: str, *more: str) -> str:
    """A commune's plan; ``name`` makes it differ from others, ``more`` are paragraphs at its end."""
    lines = [
        "ỦY BAN NHÂN DÂN",
        f"XÃ THỬ NGHIỆM {name.upper()}",
        "",
        "KẾ HOẠCH",
        f"Sửa chữa đường thôn và nhà văn hóa năm 2026 ({name})",
        "",
        "I. MỤC ĐÍCH",
        f"1. Bảo đảm việc đi lại của nhân dân thôn {name} được thuận lợi trong mùa mưa lũ, không để ách tắc.",
        "2. Huy động sức dân và các doanh nghiệp trên địa bàn cùng tham gia, công khai từng khoản đóng góp.",
        "",
        "II. NHIỆM VỤ",
        "1. Công chức địa chính",
        f"- Đo đạc lại mặt đường của thôn {name}, lập hồ sơ hiện trạng và dự toán, gửi trước ngày 15 tháng 3.",
        "- Niêm yết hồ sơ ở nhà văn hóa để nhân dân góp ý, tổng hợp ý kiến trong mười ngày.",
        "2. Trưởng thôn",
        "- Họp dân, thống nhất mức đóng góp ngày công của từng hộ và cử người giám sát thi công.",
    ]
    lines += [f"{number}. {paragraph}" for number, paragraph in enumerate(more, start=3)]
    return "\n".join(lines) + "\n"
