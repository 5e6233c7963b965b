"""Who signed, asked by the post or the name: "phó chủ tịch nào của xã … ký", "bí thư xã … là ai", "ông … giữ chức gì".

A document names nobody in a post but its signer: who else holds one, nothing here can tell.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from search_api import cues

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indexer.vietnamese.normal import Token
    from search_api.phrases import Words

_POSTS: Final = " | ".join(
    f"{deputy}{post}"
    for deputy in ("", "phó ")
    for post in ("chủ tịch", "bí thư", "giám đốc", "trưởng ban", "cục trưởng", "chi cục trưởng", "hiệu trưởng")
)
# Who is in some post, whichever: "lãnh đạo tỉnh nào ký", "đồng chí nào của xã … đã ký".
_LEADERS: Final = "lãnh đạo | người lãnh đạo | vị lãnh đạo | đồng chí lãnh đạo | người đứng đầu | thủ trưởng | đồng chí"
_BETWEEN: Final = 4
"""Words that may stand between one of these and "nào": "lãnh đạo Ủy ban nhân dân nào"."""
_ASKED: Final = "ai | tên gì | tên là gì | chức gì | ghế gì | who | name"
# Of the act alone: "chẳng ký mà ai ký thay", "giữ ghế gì".
_FRAME: Final = """
    ký thay | ký thế | không ký | chẳng ký | không ký mà | mà ký | thay mặt | thay mặt cho ai | thay mặt ai | đặt bút
    | giữ ghế gì | ghế gì | thay vậy | đích danh | ký thay mặt | thay mặt cơ quan nào | thay mặt cho cơ quan nào
    | thay mặt tổ chức nào | thay mặt tập thể nào | thay ai | thay cho ai | nhân danh ai | nhân danh cơ quan nào
"""
# "Bí thư Đảng ủy xã … là ai", "… giữ chức vụ gì": the person or the post is asked for, and no act named.
_WHO_IS: Final = """
    là ai | là những ai | tên gì | tên là gì | họ tên là gì | là ông nào | là bà nào | là đồng chí nào | là vị nào
    | ai là | ai đang là | ai làm | ai giữ chức | ai giữ chức vụ | ai đang giữ chức | hiện là ai | hiện nay là ai
"""
_WHAT_POST: Final = """
    giữ chức vụ gì | giữ chức gì | giữ cương vị gì | có chức vụ gì | chức vụ là gì | chức vụ gì | chức danh gì
    | làm chức gì | đang giữ chức vụ gì | giữ chức vụ nào | giữ cương vị nào
"""
_SIGNED: Final = frozenset({"ký", "kí"})
_NO_ACT_BEFORE: Final = frozenset({"đăng", "chữ", "nhật", "được", "cùng"})
_NO_ACT_BEHIND: Final = frozenset(
    {"kết", "hợp", "cam", "hiệu", "giao", "duyệt", "số", "quy", "biên", "với", "thỏa", "thoả", "giấy", "quyết"}
)
# Typed without marks "ky" may have been taken for "kỳ", which stands behind one of these.
_TERM_BEFORE: Final = frozenset("dinh thoi nhiem hoc chu tung moi cac cuoi dau giua hang cung trong theo bat".split())  # noqa: SIM905 - a list
_TERM_BEHIND: Final = frozenset("hop han thi nghi luc quan vong danh dieu la niem kinh".split())  # noqa: SIM905
_ENDS: Final = frozenset({"va", "con", "hay", "thi", "la", "o", "trong"})


def asks_by_post(words: Words, part: range) -> bool:
    """Whether a part asks for the name of who signed and tells the post."""
    posts = words.found(_POSTS)
    which = any(end in part and words.spelled[end] == "nào" for _, end in posts)
    which = which or any("nào" in words.spelled[max(0, start - 2) : start] for start, _ in posts)
    asked = _stands(words, _POSTS, part) and (which or _stands(words, _ASKED, part))
    return (asked or _which_leader(words, part)) and any(
        _is_act(words, place) for place in part if _is_signed(words, place)
    )


def _which_leader(words: Words, part: range) -> bool:
    """Whether it is asked which leader; he must be named before the act."""
    ends = [end for _, end in words.found(_LEADERS) if end in part]
    asked = [at for end in ends for at in range(end, min(end + _BETWEEN + 1, part.stop)) if words.spelled[at] == "nào"]
    return any(_is_signed(words, place) for at in asked for place in range(at, part.stop))


def post_held(words: Words, part: range) -> str:
    """The post, folded, of which a part asks who holds it; "" where it asks nothing of the kind."""
    if not _stands(words, _WHO_IS, part) or any(_is_signed(words, place) for place in part):
        return ""
    return post_named(words, part)


def post_named(words: Words, part: range) -> str:
    """The one post, folded, that a part names; "" where it names none, or several."""
    posts = [(start, end) for start, end in words.found(_POSTS) if start in part]
    return " ".join(token.folded for token in words.tokens[slice(*posts[0])]) if len(posts) == 1 else ""


def asks_of_person(words: Words, part: range) -> bool:
    """Whether a part asks who somebody is that it names, or in which post."""
    return _stands(words, f"{_WHO_IS} | {_WHAT_POST}", part) and not _stands(words, _POSTS, part)


def of_signing(words: Words) -> Iterator[int]:
    """The places of the words that only call the signer, or say that it was signed."""
    which = cues.ONE_OF_THEM if words.has(cues.SIGNED_FOR) else ""
    for phrases in (_POSTS, _LEADERS, _FRAME, f"{_WHO_IS} | {_WHAT_POST}", which):
        for start, end in words.found(phrases):
            yield from range(start, end)
    yield from (place for place in range(len(words.tokens)) if _is_signed(words, place) and _is_act(words, place))


def signed_for(words: Words, part: range) -> list[range]:
    """The bodies named of which it is asked what is signed for them: "bản nào ký thay mặt Ban Chấp hành"."""
    if not _stands(words, cues.SIGNED_FOR, part):
        return []
    begun = [end for _, end in words.found("thay mặt | thay mặt cho | nhân danh") if end in part]
    begun += [end for _, end in words.found(cues.SIGNED_FOR) if end in part]
    return [range(start, end) for start in sorted(set(begun)) if (end := _end_of_body(words, start, part)) > start]


def _end_of_body(words: Words, start: int, part: range) -> int:
    return next((at for at in range(start, part.stop) if _begins_another(words, at, start)), part.stop)


def _begins_another(words: Words, place: int, start: int) -> bool:
    """Whether a clause begins there: behind a mark, at an "and", at the "bản" of "bản nào"."""
    before = words.text[words.tokens[place - 1].end : words.tokens[place].start]
    return (
        (place > start and any(mark in before for mark in ",;?.:()"))
        or words.tokens[place].folded in _ENDS
        or words.spelled[place + 1 : place + 2] == ["nào"]
    )


def _stands(words: Words, phrases: str, part: range) -> bool:
    return any(start in part for start, _ in words.found(phrases))


def _is_signed(words: Words, place: int) -> bool:
    """Whether it is "ký"; typed without marks, also what was taken for "kỳ" and is part of no word: "bi thu ky"."""
    if words.spelled[place] in _SIGNED:
        return True
    if not words.guessed or words.tokens[place].folded not in {"ky", "ki"}:
        return False
    before, behind = (token.folded if token else "" for token in _beside(words, place))
    return (
        before not in _TERM_BEFORE
        and behind not in _TERM_BEHIND
        and not (place and words.forms[place - 1] and words.is_word(place - 1))
    )


def _beside(words: Words, place: int) -> tuple[Token | None, Token | None]:
    listed = [None, *words.tokens, None]
    return listed[place], listed[place + 2]


def _is_act(words: Words, place: int) -> bool:
    """Not so "đăng ký", "chữ ký", "ký kết", "ký hợp đồng", "ký với bệnh viện"."""
    before = words.spelled[place - 1] if place else ""
    behind = words.spelled[place + 1] if place + 1 < len(words.spelled) else ""
    return before not in _NO_ACT_BEFORE and behind not in _NO_ACT_BEHIND
