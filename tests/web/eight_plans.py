"""Plans of eight made-up communes for one made-up resolution, each wording the same tasks in its own way."""

from __future__ import annotations

from indexer.parse import parse
from tests.search_api.building import put

_DECISION = "Quyết định số 45/QĐ-UBND ngày 12/3/2026 của UBND tỉnh Hà Trung"
# Commune, how often lonely old people are visited, who does it, a basis of its own ("" for none).
COMMUNES = (
    ("Suối Mơ", "mỗi tháng một lần", "Trạm Y tế xã", ""),
    ("Đồng Sim", "mỗi tháng hai lần", "Trạm Y tế xã", _DECISION),
    ("Hang Dơi", "mỗi quý một lần", "Hội Người cao tuổi xã", ""),
    ("Cây Gạo", "mỗi tháng một lần", "Hội Chữ thập đỏ xã", _DECISION),
    ("Bến Ngự", "nửa tháng một lần", "Trạm Y tế xã", ""),
    ("Núi Voi", "mỗi quý một lần", "Trạm Y tế xã", "Kế hoạch số 88/KH-UBND ngày 20/4/2026 của UBND tỉnh Hà Trung"),
    ("Thác Bạc", "mỗi tuần một lần", "Đoàn Thanh niên xã", ""),
    ("Ao Sen", "mỗi tháng một lần", "Trạm Y tế xã", _DECISION),
)  # fmt: skip
RESOLUTION = "Nghị quyết số 900-NQ/TW ngày 05/5/2026 của Bộ Chính trị"
PLAN = """ỦY BAN NHÂN DÂN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
XÃ {capital}             Độc lập - Tự do - Hạnh phúc
Số: {number}/KH-UBND          {name}, ngày {day} tháng 6 năm 2026
KẾ HOẠCH
Thực hiện {resolution} về người cao tuổi

Căn cứ {resolution};
{own}
Ủy ban nhân dân xã {name} ban hành Kế hoạch như sau:
I. MỤC TIÊU
- Đến năm 2030, 100% người cao tuổi sống một mình trên địa bàn xã {name} có người nhận thăm hỏi.
II. NHIỆM VỤ
1. Thăm hỏi tại nhà
- {who} lập danh sách và đến nhà thăm hỏi người cao tuổi sống một mình {often}, đo huyết áp, ghi sổ theo dõi.
2. Sân chơi
- Mỗi thôn có một câu lạc bộ liên thế hệ, tập dưỡng sinh sáng thứ bảy tại nhà văn hóa thôn {name}.
3. Bữa ăn
- Vận động nhà hảo tâm góp gạo, {often} phát suất ăn cho người cao tuổi sống một mình khó khăn.
"""


def plan(place: int) -> str:
    """The text of one of them."""
    name, often, who, own = COMMUNES[place]
    return PLAN.format(
        name=name,
        capital=name.upper(),
        number=10 + place,
        day=10 + place,
        resolution=RESOLUTION,
        own=f"Căn cứ {own};" if own else "",
        who=who,
        often=often,
    )


def put_plans(store) -> None:
    """All eight into a store."""
    for place, (name, *_) in enumerate(COMMUNES):
        text = plan(place).encode()
        facts = {"level": "xã", "locality": f"xã {name}", "issuer": f"Ủy ban nhân dân xã {name}"}
        put(store, parse(f"ke-hoach-{place}.txt", text, f"ke-hoach-{place}", facts), text)
