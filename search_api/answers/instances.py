"""Whether a sentence tells which one is asked for, or only speaks of such things.

"Doanh nghiệp nào tài trợ?" is not answered by "huy động doanh nghiệp, tổ chức", nor "mấy ha?" by a sentence without a
number. What tells which one stands right behind the thing: a name, a number, a list, a word that is not the question's.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from indexer.vietnamese.abbreviations import spell_out
from indexer.vietnamese.letters import CAPITAL
from indexer.vietnamese.normal import fold
from search_api.words import is_stop

if TYPE_CHECKING:
    from collections.abc import Iterator

    from search_api.questions import Question

LONGEST: Final = 4
"""Syllables of the thing that may stand before "nào"."""

# "Cái nào", "những gì": things of no sort; of duties, aims and documents any text that fits tells which.
_ANY: Final = frozenset(
    """
    cai dieu viec nhiem vu muc tieu chi tieu noi dung giai phap bien phap cach the lam gom noi neu viet ghi don vi co
    quan phong ban to chuc ai nguoi doi tuong nhom ve y dau khi luc nao yeu cau quy dinh dinh huong chu truong
    vai tro trach vuc
    phan mang khau hinh thuc tinh xa phuong ke hoach van ban chuong trinh dia phuong huong thang ngay nam han moc
    """.split()  # noqa: SIM905 - a list to be read
)
# Of these each has a name of its own: what names none of them tells of no one.
_NAMED: Final = frozenset(
    [
        *("thon", "xom", "ap", "to dan pho", "benh vien", "phong kham", "cong ty", "tap doan", "ngan hang", "nha may"),
        *("nha thau", "quoc gia", "phan mem", "nen tang", "ung dung di dong", "xet nghiem"),
        *("nghi quyet", "nghi dinh", "quyet dinh", "thong tu", "chi thi", "thanh pho", "huyen"),
    ]
)
# What a plan names by what it is about: "hoạt động y tế nào" is told by "hoạt động khám bệnh, chữa bệnh".
_OF_A_MATTER: Final = frozenset({"hoat dong", "dich vu", "linh vuc", "doi ngu", "cong tac", "chinh sach", "bien phap"})
_NOTHING: Final = _ANY | {"la"}  # "X là gì"
_CAUSES: Final = frozenset({("nguyen", "nhan"), ("ly", "do")})
_WHICH: Final = frozenset({"nao", "gi"})
_IN_VIETNAMESE: Final = {
    "hospital": ("benh", "vien"),
    "clinic": ("phong", "kham"),
    "company": ("cong", "ty"),
    "hamlet": ("thon",),
    "bank": ("ngan", "hang"),
    "factory": ("nha", "may"),
    "contractor": ("nha", "thau"),
    "app": ("phan", "mem"),
    "software": ("phan", "mem"),
}
_ENGLISH: Final = re.compile(rf"\b(?:which|what) (?:\w+ )?(?P<thing>{'|'.join(_IN_VIETNAMESE)})s?\b")
_FIGURES: Final = re.compile(
    r"(?i)\d|\b(?:hai|ba|bốn|sáu|bảy|tám|chín|mười|một nửa|toàn bộ|toàn dân|tất cả|mọi|mỗi|hằng|hàng)\b"
)
# "Chính quyền địa phương 2 cấp" counts nothing that is asked for.
_TIERS: Final = re.compile(r"(?i)\b(?:2|hai) cấp\b")
# "Kể tên các nhiệm vụ đã hoàn thành", "name them": the names, not that there are so many.
_NAMES_OF: Final = re.compile(
    r"\b(?:ke ten|liet ke|neu ten)(?: tung| cac| nhung)? nhiem vu\b.*\bda\b|\bwhich \d+ tasks?\b|\bname (?:them|each)\b"
)
_NAMED_AS: Final = re.compile(r"\b(?:which|what) [\w ]{3,40}? (?:are|is) (?:named|listed)\b")
# "9 nhiệm vụ đã xong là những nhiệm vụ nào": each of them is asked for, not that there are so many.
_EACH_OF: Final = re.compile(
    r"\b\d+ (?P<thing>(?:viec|cai)\b|\w+ \w+)\b"
    r".*(?:\b(?:nhung|cac) (?:(?P=thing)|viec|cai|nhiem vu)(?: cu the)? (?:nao|gi)\b"
    r"|[,:] (?:viec|cai|nhiem vu) (?:nao|gi)\b)"
)
# "Liệt kê tên 46 trạm y tế": so too.
_SEVERAL: Final = re.compile(r"\b(?:liet ke|ke|neu)(?: ra)?(?: ten| danh sach)(?: cua)? \d+ (?P<thing>\w+ \w+)")
# Family names, and a middle name behind them that no place has.
_PERSON: Final = re.compile(
    r"\b(?:Nguyễn|Nguyen|Trần|Tran|Lê|Le|Phạm|Pham|Hoàng|Hoang|Huỳnh|Huynh|Phan|Vũ|Vu|Võ|Vo|Đặng|Dang|Bùi|Bui|Đỗ|Hồ|Ngô|Ngo"
    r"|Dương|Duong|Lý|Lò|Hà|Đinh|Dinh|Trịnh|Trinh|Lương|Luong|Đào|Dao)"
    r" (?:Văn|Van|Thị|Thi|Hữu|Huu|Đình|Ngọc|Ngoc|Xuân|Xuan|Đức|Duc|Quang|Công|Cong)(?: [A-ZĐÀ-Ỹ]\w*){1,2}"
)
# Hamlets, roads, markets and the like, each called by its name or number.
_SPOTS: Final = (
    r"thôn|bản|làng|xóm|ấp|buôn|phum|sóc|tiểu khu|khu phố|khu dân cư|tổ dân phố|đường|phố|chợ|cầu|đập|hồ|đèo"
    r"|khu công nghiệp|cụm công nghiệp|bệnh viện|điểm trạm|điểm trường"
)
# What stands before the name of a commune, a ward, a city is part of that name: "thành phố Hà Nội", "xã Bản Hồ".
_NOT_BEHIND: Final = "".join(
    f"(?<!{each} )(?<!{each.capitalize()} )"
    for each in ("văn", "thành", "tỉnh", "huyện", "xã", "phường", "quận", "trấn", "khu", "mỗi")
)
_ENDS_NAME: Final = r"(?=\W*$|[,?.;]| (?:của|ở|xã|phường|thuộc|có|là|do|được|khi|bao|ai|phải|sẽ|đã)\b)"
_SPOT: Final = re.compile(
    rf"{_NOT_BEHIND}\b(?P<kind>{_SPOTS}) "
    rf"(?P<name>[{CAPITAL}]\w*(?: [{CAPITAL}]\w*)+(?: \d{{1,2}}(?![\w.,/%]))?|[{CAPITAL}]\w*{_ENDS_NAME})"
)
_NUMBERED: Final = re.compile(
    rf"{_NOT_BEHIND}\b(?P<kind>(?i:thôn|bản|xóm|ấp|tiểu khu|khu phố|tổ dân phố))"
    rf" (?:số )?(?P<name>\d{{1,2}}){_ENDS_NAME}"
)
# What is grown or kept, behind a word that says so: "cây mắc ca", "nuôi ong". Folded only where it is several words.
_GROWN: Final = re.compile(
    r"(?i)\b(?:cây|trồng|nuôi|đàn|giống) (?P<name>keo|quế|chè|hồ tiêu|cao su|bưởi|cam|quýt|nhãn|vải|xoài|mít|chuối|dứa"
    r"|mía|ngô|lúa|sắn|khoai|lạc|đậu tương|sâm|hồi|tre|luồng|thông|lim|giổi|mận|lê|đào|hồng|nho|rau|nấm|trâu|bò|lợn|gà"
    r"|vịt|dê|ong|cá|tôm|tằm|hươu|ngựa)\b"
    r"|\b(?:cây|trồng|nuôi|cay|trong|nuoi) (?P<names>mắc ca|mac ca|bạch đàn|bach dan|cà phê|ca phe|sầu riêng"
    r"|sau rieng|thanh long|thảo quả|thao qua|dược liệu|duoc lieu|chanh leo|cá lồng|ca long)\b"
)
_QUOTED: Final = re.compile(r"[\"“]([^\"“”]{3,})[\"”]")
_WORD: Final = re.compile(r"\w+")
_TOKEN: Final = re.compile(r"\w+|[^\w\s]")
# "Đảng bộ phường lần thứ I": the unit tells nothing, what follows it does.
_UNITS: Final = frozenset("cua xa phuong tinh thanh pho huyen".split())  # noqa: SIM905 - a list
BEHIND: Final = 4
"""Words behind the thing that are looked at, ..."""
FAR_BEHIND: Final = 16
"""... and where the question goes beyond some of the list that stands there."""
_BEYOND: Final = re.compile(r"\b(?:ngoai|besides|apart from|other than)\b")
_LISTS: Final = frozenset({":", "(", "“", '"', "là", "gồm", "như", "số", "do", "thuộc"})


def tells_which(quote: str, question: Question) -> bool:
    """Whether the quotation has the number, the quoted words and the instance that are asked for."""
    text = question.spelled
    if question.how_many and not _FIGURES.search(_TIERS.sub("", quote)):
        return False
    asked = (found["thing"] for asks in (_EACH_OF, _SEVERAL) if (found := asks.search(fold(text))))
    if not all(re.search(rf"\b{thing}(?: \w+){{0,3}}(?:\s*[:(]| gom | la )", fold(quote)) for thing in asked):
        return False
    named = [_IN_VIETNAMESE[each["thing"]] for each in _ENGLISH.finditer(fold(text))] if question.english else []
    return all(_identified(thing, quote, fold(text)) for thing in (*named, *_things(text)))


def names_each(quote: str, question: Question) -> bool:
    """Whether it names the tasks one by one, where their names are asked for."""
    if question.english and _NAMED_AS.search(fold(question.text)):
        return re.search(r"[:(,]|\b(?:nhu|gom)\b", fold(quote)) is not None
    if not _NAMES_OF.search(fold(question.spelled)):
        return True
    return re.search(r"\bnhiem vu(?: \w+){0,4}\s*[:(]", fold(quote)) is not None


@lru_cache(maxsize=2_000)
def people_in(text: str) -> tuple[str, ...]:
    """The persons that it names, folded: a family name, a middle name and a name, each with a capital."""
    return tuple(" ".join(fold(match[0]).split()) for match in _PERSON.finditer(text))


@lru_cache(maxsize=2_000)
def spots_in(text: str) -> tuple[str, ...]:
    """The hamlets, roads, hospitals … that it names, folded: by several words, or one or a number with its kind."""
    text = f"{text[:1].lower()}{text[1:]}"  # "Đường vào bản …", but not "Hồ Chí Minh" inside
    matches = (*_SPOT.finditer(text), *_NUMBERED.finditer(text))
    found = ((match["kind"], match["name"]) for match in matches)
    return tuple(" ".join(fold(name if " " in name else f"{kind} {name}").split()) for kind, name in found)


@lru_cache(maxsize=2_000)
def grown_in(text: str) -> tuple[str, ...]:
    """The plants and animals that it names, folded, behind a word that says that they are grown or kept."""
    return tuple(fold(match["name"] or match["names"]) for match in _GROWN.finditer(text))


def quoted_in(question: Question) -> list[str]:
    """What the question puts between quotation marks."""
    return _QUOTED.findall(question.text)


def holds_quoted(texts: str, question: Question) -> bool:
    """Whether what the question puts between quotation marks stands there word by word."""
    said = _words(texts)
    return all(_words(each) in said for each in quoted_in(question))


def _words(text: str) -> str:
    return " ".join(("", *_WORD.findall(fold(text)), ""))


@lru_cache(maxsize=2_000)
def _things(text: str) -> tuple[tuple[str, ...], ...]:
    """The things before "nào" and "gì", folded, as many syllables as may be; none of no sort."""
    listed = _TOKEN.findall(fold(text))
    return tuple(_before(listed, place) for place in _asking(listed))


def _asking(listed: list[str]) -> Iterator[int]:
    for place, (before, word) in enumerate(pairwise(listed), start=1):
        any_thing = before in _NOTHING and not (before == "truong" and listed[place - 2 : place - 1] != ["chu"])
        of_a_sort = not any_thing and before.isalpha() and not is_stop(before)  # "trường nào" is no "chủ trương nào"
        if word in _WHICH and of_a_sort and tuple(listed[max(0, place - 2) : place]) not in _CAUSES:
            yield place


def _before(listed: list[str], place: int) -> tuple[str, ...]:
    thing: list[str] = []
    for word in reversed(listed[max(0, place - LONGEST) : place]):
        if not word.isalpha():
            break
        thing.insert(0, word)
    return tuple(thing)


def _identified(thing: tuple[str, ...], quote: str, asked: str) -> bool:
    """Whether behind the thing, wherever it stands, something tells which one.

    So too where it does not stand, unless it is one that has a name.
    """
    shown = _TOKEN.findall(quote)
    said = [fold(word) for word in shown]
    of_a_matter = _OF_A_MATTER.intersection(map(" ".join, pairwise(thing)))
    if not _BEYOND.search(asked) and any(f" {each} " in f" {' '.join(said)} " for each in of_a_matter):
        return True
    # Its longest end that stands there: "sản phẩm dược liệu" of "những sản phẩm dược liệu nào".
    for length in range(len(thing), 0, -1):
        if length == 1 < len(thing) and thing[-1] not in _NAMED:
            break
        wanted = list(thing[-length:])
        ends = [at + length for at in range(len(said) - length + 1) if said[at : at + length] == wanted]
        if ends:
            if _BEYOND.search(asked):
                known = set(_WORD.findall(asked))
                return any(_names_another(said[end : end + FAR_BEHIND], known) for end in ends)
            # What a short name stands for may be the very document that the question names.
            named = () if "viet tat" in asked else (each for each in _WORD.findall(asked) if each.isdigit())
            known = {*asked.split(), *named}
            return any(_tells(shown[end : end + BEHIND], said[end : end + BEHIND], known) for end in ends)
    return _NAMED.isdisjoint(" ".join(thing[-length:]) for length in range(1, len(thing) + 1))


def _names_another(said: list[str], asked: set[str]) -> bool:
    """Whether the list goes on with what the question has not."""
    return any(word.isalpha() and not is_stop(word) and word not in asked for word in said)


def _tells(shown: list[str], said: list[str], asked: set[str]) -> bool:
    if not shown:
        return False
    if said[:2] == ["bao", "gom"]:
        return True
    if said[0] in _UNITS:
        return _tells(shown[1:], said[1:], asked)
    if said[0] == "so" and len(said) > 1 and said[1].isdigit():
        return said[1] not in asked  # "Nghị quyết 72 thay nghị quyết nào" asks for another
    if shown[0] in _LISTS or shown[0].isdigit() or shown[0][0].isupper():
        return True
    return said[0].isalpha() and not is_stop(shown[0].lower()) and said[0] not in asked


# "Luật Đất đai" is named by its first two syllables; in a list of laws they stand without the word.
_LAW: Final = re.compile(rf"(?<!ỷ )(?<!ỉ )(?<!háp )\b(?:[Ll]uật|LUẬT) (?P<name>[{CAPITAL}]\w+ \w+)")

_BARE_LAW: Final = re.compile(
    r"(?<!phap )(?<!ky )(?<!quy )\bluat (?P<name>(?!(?:nay|nao|gi|quy|co|cua|so|va|thi|la|do|ve|duoc|phai)\b)[a-z]+"
    r" (?!(?:nao|gi|quy|co|thi|la)\b)[a-z]+)"
)


def names_the_laws(texts: str, question: Question) -> bool:
    """Whether every law that the question names stands there: the duty about one law is not that about another."""
    wanted = [tuple(fold(each["name"]).split()) for each in _LAW.finditer(question.spelled)]
    if question.spelled.isascii():
        wanted += [tuple(each["name"].split()) for each in _BARE_LAW.finditer(question.spelled.lower())]
    words = _WORD.findall(spell_out(texts)) if wanted else []
    named = zip(words, words[1:], words[2:], strict=False)
    pairs = {(fold(one), fold(two)) for law, one, two in named if one[:1].isupper() or law.lower() == "luật"}
    return pairs.issuperset(wanted)


_ENGLISH_LEVELS: Final = {
    "xa": re.compile(r"(?i)\b(?:communes|wards|commune[- ]level|communal level)\b"),
    "tinh": re.compile(r"(?i)\b(?:provinces|provincial[- ]level|province[- ]level|provincial level)\b"),
}
# "Đội … cấp xã gồm mấy người" is not answered by the one "cấp tỉnh".
_LEVEL: Final = re.compile(r"\bcap (xa(?! hoi)|tinh|huyen|trung uong)\b")


def is_of_the_level(quote: str, question: Question) -> bool:
    """Whether it speaks of the level of government that the question names, or of none."""
    asked = set(_LEVEL.findall(fold(question.spelled)))
    if question.english:
        asked = {level for level, words in _ENGLISH_LEVELS.items() if words.search(question.text)}
    said = set(_LEVEL.findall(fold(quote)))
    return len(asked) != 1 or not said or bool(asked & said)
