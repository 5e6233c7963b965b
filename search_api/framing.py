"""A document named by its number to say where to look: "Theo Chỉ thị 012/CT-UBND, cơ quan nào …".

Such a number tells the document that is asked; a number otherwise ("… thực hiện Nghị quyết 72-NQ/TW") is part of
what is asked about.
"""

from __future__ import annotations

import re
from typing import Final

from indexer.vietnamese.codes import DOCUMENT_TYPES
from indexer.vietnamese.normal import fold
from search_api.codes import KINDS, code_tokens
from search_api.names import codes_named

_KINDS: Final = (
    rf"(?:{KINDS}|chuong trinh(?: hanh dong)?|{'|'.join(DOCUMENT_TYPES)}"
    r"|resolution|decree|decision|directive|plan|programme)"
)
_WHERE: Final = (
    r"(?:theo|trong|tai|cua|o|kem theo|kem|phu luc(?: [ivx\d]{1,4})?|so ket|tong ket"
    r"|(?:danh muc|phu luc|bang|bieu)(?: (?:cac|nhung|nhiem vu|chi tieu|muc tieu|de an|cong viec|kem theo|cua)){0,4}"
    r"|in|of|under|according to)"
)
_BEFORE: Final = re.compile(
    rf"(?:^\W*|[:;,] |(?<!thuc hien )(?<!trien khai )(?<!can cu )\b(?P<where>{_WHERE}) (?:the )?)"
    rf"(?P<kind>{_KINDS})(?: (?:(?!\b{_KINDS}\b)[^?.;:]){{0,60}}?)? ?(?:so |no\.? ?)?$"
)
_AFTER: Final = re.compile(
    r"^(?: cua [\w ,]{1,40}?)?,? ?(?:neu|quy dinh|yeu cau|dat|de ra|xac dinh|dua ra|phan dau|giao|phan cong|an dinh"
    r"|duoc ban hanh (?:theo|can cu|dua|tren co so)|vien dan|ghi|coi|cho phep|keu goi)\b"
)

# English puts whose it is before it: "Government Resolution 03", "the Politburo's Resolution 57".
BY_WHOM: Final = (
    r"(?:(?:government|prime minister|politburo|central committee|national assembly|people['’]?s committee"
    r"|people['’]?s council)(?:['’]?s)? )"
)
_OF_WHAT: Final = r"(?: (?:chi tieu|muc tieu|nhiem vu)| (?:of|on|with|listing) (?:targets|goals|indicators|tasks))"
# "Phụ lục I Nghị quyết 03", "trong Kế hoạch 3260": by its bare number.
_BARE: Final = re.compile(
    r"\b(?:(?P<where>theo|trong|tai|cua|o|in|of|under) (?:the )?)?"
    rf"(?P<annex>(?:phu luc|annex|appendix)(?: [ivx\d]{{1,4}})?{_OF_WHAT}?,? (?:(?:cua|kem theo|of|to) (?:the )?)?)?"
    rf"(?P<by>{BY_WHOM})?"
    r"(?P<name>(?P<kind>nghi quyet|quyet dinh|chi thi|ke hoach|huong dan|chuong trinh hanh dong|chuong trinh|cong van"
    r"|de an|thong bao(?: ket luan)?|ket luan|cong dien|bao cao|to trinh|nq|qd|ct|kh|tb|kl"
    r"|resolution|decision|directive|plan|programme|guidance|guideline|letter)"
    r" (?:so |no\.? ?)?\d{2,4})(?![\w/-]|[.,]\d)"
    # "Báo cáo 06 tháng" is of six months; "Kế hoạch 06 ngày 12/3", "… năm 2026" are numbered so.
    r"(?! (?:thang|ngay|gio|nam|quy|tuan)\b(?! \d| [ivx]+\b))"
)
_PLANS: Final = frozenset(
    [
        *("ke hoach", "chi thi", "huong dan", "chuong trinh hanh dong", "chuong trinh", "cong van", "de an"),
        *("thong bao", "thong bao ket luan", "ket luan", "cong dien", "bao cao", "to trinh", "tb", "kl"),
        *("kh", "ct", "directive", "plan", "programme", "guidance", "guideline", "letter"),
    ]
)
# "Ai ký Kế hoạch 384": what is asked of it stands in its head, and it is no place to look.
_OF_ITSELF: Final = re.compile(
    r"\b(?:ai|nguoi)(?: da| nao)? ky\b|\bky boi ai\b"
    r"|\bban hanh (?:vao )?(?:ngay|khi|nam|luc|thang|bao) (?:nao|gio|may)\b"
    r"|\bngay (?:ban hanh|ky)\b"
    r"|\b(?:ai|co quan nao) ban hanh\b|\bwho (?:has )?(?:signed|signs|issued)\b|\btrich yeu\b"
)
# "Khác Nghị quyết 72 ở chỉ tiêu nào", "so với Nghị quyết 72": one of two that are compared.
_COMPARES: Final = re.compile(r"\b(?:so sanh|so voi|khac|giong|hon|kem|compar\w+|versus|differ\w*)\b")
_COMPARED: Final = re.compile(
    r"\b(?:so voi|voi|va|khac|giong|hon|kem|giua|with|from|and|than|between)"
    r" (?:(?:trong|theo|tai|o|in|under) )?(?:the )?(?:cua )?$"
)
# "Trong Nghị quyết 282 và trong kế hoạch …": the first of two that are compared.
_COMPARED_FIRST: Final = re.compile(r"\b(?:trong|theo|tai|giua|in|under|between) (?:the )?$")
_ISSUER: Final = re.compile(
    r" cua (?:chinh phu|thu tuong(?: chinh phu)?|bo chinh tri|ban bi thu|quoc hoi|trung uong"
    r"|ban (?:bi thu|chap hanh) trung uong|uy ban thuong vu quoc hoi"
    r"|(?:ban thuong vu )?(?:tinh uy|thanh uy|dang uy)"
    r"|(?:ubnd|uy ban nhan dan|hdnd|hoi dong nhan dan)(?: (?:tinh|thanh pho|xa|phuong|dac khu))?)\b"
)
_SUBJECT: Final = re.compile(
    r" ve (?!viec (?:gi|nao)|dieu|cai|van de)\w+(?: \w+){0,7}?"
    r"(?=(?:,| (?:o|tai|cua|va|voi|khac|so voi|thi|co|phai|giao|yeu cau|quy dinh|dat)\b))"
)
_ONE_OF_TWO: Final = re.compile(
    rf"\b(?:giua|va|voi|so voi|khac|kem|hon|and|between|with|from|than) (?:the |trong |cua )?"
    rf"(?P<kind>{_KINDS}) (?:so |no\.? ?)?$"
)
_CARRIED: Final = re.compile(r"\b(?:thuc hien|trien khai|can cu|xay dung|ban hanh|implement\w*) (?:the )?$")


def asks_of_itself(folded: str) -> bool:
    """Whether it asks what stands in a document's head or foot: who signed it, when it was issued."""
    return _OF_ITSELF.search(folded) is not None


def _by_bare_number(text: str, known: frozenset[str]) -> list[tuple[int, int]]:
    """A resolution is so named to say where to look only by its annex: most speak of it as what is carried out."""
    folded = fold(text)
    if asks_of_itself(folded):
        return []
    found = []
    for match in _BARE.finditer(folded):
        start = match.start("by" if match["by"] else "name")
        before = folded[:start]
        told = match["annex"] or match["where"] == "trong"
        told = told or (match["kind"] in _PLANS and not _CARRIED.search(before))
        told = told or (_COMPARES.search(folded) and (_COMPARED.search(before) or _COMPARED_FIRST.search(before)))
        if told and not known.isdisjoint(codes_named(match["name"])):
            found.append((start, _with_issuer(folded, match.end("name"))))
    return found


def _with_issuer(folded: str, end: int) -> int:
    """Where the words end that say whose the document is, or on what: "Nghị quyết 282 của Chính phủ về …,"."""
    end = match.end() if (match := _ISSUER.match(folded, end)) else end
    return match.end() if (match := _SUBJECT.match(folded, end)) else end


def framing(text: str, known: frozenset[str]) -> list[tuple[int, int]]:
    """Where the documents are named that say where to look; ``known`` are the folded numbers of indexed documents."""
    found = []
    compares = _COMPARES.search(fold(text)) is not None
    for token in code_tokens(text):
        if token.folded not in known:
            continue
        before, after = fold(text[: token.start]), fold(text[token.end :])
        match = _BEFORE.search(before)
        if match and not (match["where"] or _AFTER.search(after)):
            match = None
        if match := match or (_ONE_OF_TWO.search(before) if compares else None):
            found.append((match.start("kind"), _with_issuer(fold(text), token.end)))
    return sorted({*found, *_by_bare_number(text, known)})


def blanked(text: str, places: list[tuple[int, int]]) -> str:
    """The text without what stands there."""
    for start, end in reversed(places):
        text = f"{text[:start].rstrip()} {text[end:].lstrip()}"
    return text
