"""Who issues a document: the body's one name, its level of government or Party, its place.

Two levels of local government since 01/7/2025 (Luật Tổ chức chính quyền địa phương 2025): tỉnh and xã (xã, phường,
đặc khu).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from indexer.vietnamese.letters import CAPITAL

if TYPE_CHECKING:
    from indexer.model import Level

_NAME = rf"(?:[{CAPITAL}][\w’']*)(?:[ -](?:[{CAPITAL}][\w’']*|\d+))*"
_COMMUNE_KIND = r"(?:xã|phường|đặc khu|thị trấn)"
_PROVINCE_KIND = r"(?:tỉnh|thành phố|TP\.?)"
# The Front's letterhead has its name over its committee: "MẶT TRẬN TỔ QUỐC VIỆT NAM / ỦY BAN XÃ …".
_FRONT = r"(?:Ủy ban )?(?:Mặt trận Tổ quốc|MTTQ)(?: Việt Nam)?(?: Ủy ban)?"
# Bodies of the commune and the province, State and Party; the place follows.
_BODY = (
    r"(?:Ủy ban nhân dân|Uỷ ban nhân dân|UBND|Hội đồng nhân dân|HĐND|Ban Thường vụ Đảng ủy|Ban Thường vụ Đảng uỷ|"
    rf"Ban Chấp hành Đảng bộ|Đảng ủy|Đảng uỷ|Đảng bộ|{_FRONT}|"
    r"Trạm Y tế|Công an|Ban Chỉ huy Quân sự|Văn phòng|Phòng [\w –-]+?)"
)
_COMMUNE = re.compile(rf"(?P<body>{_BODY})\s+(?P<kind>{_COMMUNE_KIND})\s+(?P<name>{_NAME})")
_PROVINCE = re.compile(
    r"(?P<body>Ủy ban nhân dân|Uỷ ban nhân dân|UBND|Hội đồng nhân dân|HĐND|Công an|Bộ Chỉ huy Quân sự"
    rf"|{_FRONT}|Sở [{CAPITAL}][\w ,]*?)\s+"
    rf"(?P<kind>{_PROVINCE_KIND})\s+(?P<name>{_NAME})"
)
_PARTY_PROVINCE = re.compile(
    rf"(?P<body>(?:Ban Thường vụ |Ban Chấp hành Đảng bộ )?(?:Tỉnh ủy|Tỉnh uỷ|Thành ủy|Thành uỷ))\s+(?P<name>{_NAME})"
)
_PARTY_BRANCH = re.compile(rf"Đảng bộ\s+{_PROVINCE_KIND}\s+(?P<name>{_NAME})")
_CENTRAL = (
    "Bộ Chính trị", "Ban Bí thư", "Ban Chấp hành Trung ương Đảng", "Ban Chấp hành Trung ương", "Đảng đoàn Quốc hội",
    "Ủy ban Thường vụ Quốc hội", "Quốc hội", "Thủ tướng Chính phủ", "Chính phủ", "Chủ tịch nước",
    "Ban Tổ chức Trung ương", "Ban Tuyên giáo và Dân vận Trung ương", "Văn phòng Trung ương Đảng",
    "Ủy ban Kiểm tra Trung ương", "Ban Nội chính Trung ương", "Ban Chính sách, chiến lược Trung ương",
)  # fmt: skip
_MINISTRY = re.compile(rf"^Bộ [{CAPITAL}]\w*(?:(?:,| và)? [{CAPITAL}]?\w+){{0,6}}$")


@dataclass(frozen=True, slots=True)
class Issuer:
    """``name`` in one form ("UBND xã Mường La"), ``locality`` with its kind ("xã Mường La"), None where not stated."""

    name: str
    level: Level | None
    locality: str | None
    province: str | None


def find_issuer(text: str) -> Issuer | None:
    """The first issuing body named in a phrase ("UBND xã Mường La ban hành ..."), or None."""
    found: list[tuple[int, Issuer]] = []
    if match := _COMMUNE.search(text):
        locality = f"{match['kind']} {_proper(match['name'])}"
        found.append((match.start(), Issuer(f"{_body(match['body'])} {locality}", "xã", locality, None)))
    if match := _PROVINCE.search(text):
        kind = "thành phố" if match["kind"].startswith(("thành", "TP")) else "tỉnh"
        name = _proper(match["name"])
        found.append((match.start(), Issuer(f"{_body(match['body'])} {kind} {name}", "tỉnh", f"{kind} {name}", name)))
    if match := _PARTY_PROVINCE.search(text):
        kind = "thành phố" if match["body"].endswith(("Thành ủy", "Thành uỷ")) else "tỉnh"
        name = _proper(match["name"])
        found.append((match.start(), Issuer(f"{_body(match['body'])} {name}", "tỉnh", f"{kind} {name}", name)))
    central = ((text.find(body), Issuer(body, "trung ương", None, None)) for body in _CENTRAL)
    found.extend((start, issuer) for start, issuer in central if start >= 0)
    return min(found, key=lambda item: item[0])[1] if found else None


def letterhead_issuer(lines: list[str]) -> Issuer | None:
    """The issuer from a letterhead's left column, printed in capitals and perhaps broken over lines.

    A body stands under the body it belongs to ("TỈNH ỦY THÁI NGUYÊN" over "ĐẢNG ỦY XÃ ĐỊNH HÓA"): the last one issues.
    """
    if under := _under_another(lines):
        return under
    spoken = _speak(" ".join(lines))
    province = _province_of(spoken)
    found = [match.start() for match in re.finditer(rf"{_BODY}\s+{_COMMUNE_KIND}\s+", spoken)]
    tail = spoken[found[-1] :] if found else spoken
    issuer = find_issuer(tail)
    if issuer is None:
        return _ministry(spoken)
    if issuer.level == "xã" and province:
        return Issuer(issuer.name, issuer.level, issuer.locality, province)
    return issuer


def _under_another(lines: list[str]) -> Issuer | None:
    """A body under the one it belongs to ("UBND TỈNH ĐỒNG THÁP" over "SỞ Y TẾ"), where it names no place itself."""
    start = next((i for i in range(len(lines) - 1, 0, -1) if _is_subordinate(lines[i])), None)
    if start is None or find_issuer(_speak(" ".join(lines[start:]))):
        return None
    above = letterhead_issuer(lines[:start])
    if above is None or not above.locality:
        return None
    name = _named(lines[start:])
    of_body = name == "Văn phòng" or above.name.startswith(("Tỉnh ủy", "Thành ủy", "Đảng ủy"))
    whose = above.name if of_body else above.locality
    return Issuer(f"{name} {whose}", above.level, above.locality, above.province)


def _is_subordinate(line: str) -> bool:
    """A kind of body alone is the end of a broken line: "SỞ NÔNG NGHIỆP VÀ MÔI" over "TRƯỜNG"."""
    return _SUBORDINATE.match(line) is not None and line.strip() not in _KINDS_ALONE


def _named(lines: list[str]) -> str:
    """A body's name as running text has it; of words that no phrase knows only the first keeps its capital."""
    spoken = _speak(" ".join(lines))
    return spoken if spoken in _OFFICES else spoken.capitalize()


def _ministry(spoken: str) -> Issuer | None:
    return Issuer(spoken.strip(), "trung ương", None, None) if _MINISTRY.match(spoken.strip()) else None


def _province_of(spoken: str) -> str | None:
    match = _PARTY_PROVINCE.search(spoken) or _PROVINCE.search(spoken) or _PARTY_BRANCH.search(spoken)
    return _proper(match["name"]) if match else None


# What may stand in a letterhead under the body it belongs to; "BAN CHẤP HÀNH" and its like are the body itself.
_SUBORDINATE = re.compile(
    r"^(?:SỞ|PHÒNG|TRẠM|TRUNG TÂM|CHI CỤC|VĂN PHÒNG|THANH TRA|BỆNH VIỆN|TRƯỜNG|ỦY BAN KIỂM TRA|UỶ BAN KIỂM TRA|BAN)\b"
    r"(?! (?:CHẤP HÀNH|THƯỜNG VỤ|BÍ THƯ|THƯỜNG TRỰC)\b)"
)
_KINDS_ALONE = frozenset({"SỞ", "PHÒNG", "TRẠM", "TRUNG TÂM", "CHI CỤC", "BỆNH VIỆN", "TRƯỜNG", "BAN"})
_OFFICES = (
    "Sở Y tế", "Sở Nội vụ", "Sở Tài chính", "Sở Tư pháp", "Sở Công Thương", "Sở Xây dựng", "Sở Ngoại vụ",
    "Sở Khoa học và Công nghệ", "Sở Giáo dục và Đào tạo", "Sở Nông nghiệp và Môi trường", "Sở Dân tộc và Tôn giáo",
    "Sở Văn hóa, Thể thao và Du lịch", "Ban Tuyên giáo và Dân vận", "Ban Tổ chức", "Ban Nội chính", "Ban Xây dựng Đảng",
    "Ủy ban Kiểm tra", "Văn phòng", "Văn phòng HĐND và UBND", "Văn phòng Đoàn đại biểu Quốc hội và HĐND",
    "Phòng Kinh tế", "Phòng Văn hóa - Xã hội", "Phòng Kinh tế, Hạ tầng và Đô thị", "Trạm Y tế", "Trung tâm Y tế",
    "Trung tâm Phục vụ hành chính công",
)  # fmt: skip
# How bodies and kinds of place are written in running text; kinds first, so that "tỉnh" does not undo "Tỉnh ủy".
_PHRASES = (
    "xã", "phường", "tỉnh", "thành phố", "đặc khu", "thị trấn", "và",
    "Ủy ban nhân dân", "Hội đồng nhân dân", "Đảng bộ", "Đảng ủy", "Tỉnh ủy", "Thành ủy", "Ban Thường vụ",
    "Ban Chấp hành", "Ban Chấp hành Đảng bộ", "Trung ương", "Đảng đoàn Quốc hội", "Bộ Chính trị", "Ban Bí thư",
    "Chính phủ", "Thủ tướng Chính phủ", "Quốc hội", "Ban Tổ chức", "Ban Nội chính", "Ban Tuyên giáo và Dân vận",
    "Ủy ban Kiểm tra", "Văn phòng", "Bộ Y tế", "Bộ Tài chính", "Bộ Nội vụ", "Bộ Công an", "Bộ Quốc phòng",
    "Bộ Công Thương", "Bộ Xây dựng", "Bộ Ngoại giao", "Bộ Tư pháp", "Bộ Khoa học và Công nghệ",
    "Bộ Giáo dục và Đào tạo", "Bộ Nông nghiệp và Môi trường", "Bộ Văn hóa, Thể thao và Du lịch",
    "Bộ Dân tộc và Tôn giáo", "Mặt trận Tổ quốc", "Việt Nam", "UBND", "HĐND", "Công an", "Bộ Chỉ huy Quân sự",
    "Ban Chỉ huy Quân sự", "Ủy ban", "MTTQ",
)  # fmt: skip
# A central body stands under the Central Committee in its letterhead: "BAN CHẤP HÀNH TRUNG ƯƠNG / BAN TỔ CHỨC".
_UNDER_CENTRAL = re.compile(
    r"^Ban Chấp hành Trung ương(?: Đảng)?\s+(?P<body>(?:Ban|Bộ Chính trị|Đảng đoàn|Ủy ban|Văn phòng)\b.*)$"
)


def _speak(text: str) -> str:
    """Capitals as running text has them: "ỦY BAN NHÂN DÂN XÃ MƯỜNG LA" is "Ủy ban nhân dân xã Mường La"."""
    text = re.sub(r"[*⁕\-–_=.]{2,}|\*", " ", text)
    spoken = " ".join(word.capitalize() for word in text.split()).replace("Uỷ", "Ủy").replace("uỷ", "ủy")
    for phrase in (*_PHRASES, *_OFFICES):
        spoken = re.sub(rf"\b{phrase}\b", phrase, spoken, flags=re.IGNORECASE)
    match = _UNDER_CENTRAL.match(spoken)
    if match is None:
        return spoken
    body = match["body"].strip()
    return body if any(word in body for word in ("Quốc hội", "Trung ương", "Bộ Chính trị")) else f"{body} Trung ương"


def _body(body: str) -> str:
    if re.fullmatch(_FRONT, body):
        return "Ủy ban MTTQ Việt Nam"
    out = body.replace("Uỷ", "Ủy").replace("uỷ", "ủy")
    return out.replace("Ủy ban nhân dân", "UBND").replace("Hội đồng nhân dân", "HĐND")


# Words with a capital that may follow a place's name but begin another one.
_NOT_NAME = {"Đảng", "Ban", "UBND", "HĐND", "Ủy", "Cộng", "Hội", "Số", "Độc"}


def _proper(name: str) -> str:
    words = name.split()
    end = next((i for i, word in enumerate(words) if i and word in _NOT_NAME), len(words))
    return " ".join(words[:end])
