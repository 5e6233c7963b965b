"""What people say round a question, of themselves or to be polite: "Em mới nhận việc, …", "…, xin cảm ơn"."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

_CLAUSE: Final = re.compile(r"[^,;:.?!\n]+(?:(?<=\d)[.,](?=\d)[^,;:.?!\n]+)*[,;:.?!\n]*\s*")
# The speaker, as the subject of a clause.
_SPEAKER: Final = re.compile(
    r"(?i)^\W*(?:(?:hiện|nay|bây giờ|hôm nay|dạ|thưa|vâng|vì|do|theo như|như)\s+)*"
    r"(?:tôi|mình|em|cháu|tụi mình|tụi em|bọn mình|bọn em|chúng tôi|chúng em|bên mình|bên em|bên tôi|cơ quan tôi|tui|tớ"
    r"|(?:sếp|sep|lãnh đạo|lanh dao) (?:em|mình|tôi|minh|toi)|toi|minh|chau|bon em|chung toi|chung em|ben em"
    r"|ben minh|i am|i'm|i have|i need|we are|we're|we need|i was)\b"
)
# Politeness, haste and remarks on the answer that is wished for.
_POLITE: Final = re.compile(
    r"(?i)^\W*(?:xin |rất |mong |và )*(?:cảm ơn|cám ơn|cam on|thanks|thank you|please(?! name| list)"
    r"|cần gấp|can gap|gấp|trả lời|tra loi|giải đáp|nói ngắn|ngắn gọn|càng sớm|nhanh giúp"
    r"|giúp với|giúp em|giúp mình|giúp tôi|làm ơn|vui lòng"
    r"|urgent|asap|dạ|thưa|chào|kính|alo|hello|hi|hey|dear|ad ơi|admin ơi|ơi|bạn ơi|các bạn ơi|anh chị ơi|cho hỏi"
    r"|cho em hỏi|cho mình hỏi|cho tôi hỏi|xin hỏi|hỏi chút|hỏi tí|hỏi nhanh|anh chị cho)\b"
)
# What the answer is wanted for: "… để ghi vào báo cáo".
_WANTED_FOR: Final = re.compile(
    r"(?i)[\s,;]+(?:để|de) (?:(?:cho|tôi|em|mình|anh|chị|tiện|kịp|còn|toi|minh|tien|kip|con) )*"
    r"(?:ghi|đưa|chép|dẫn|trích|điền|bỏ|chèn|gắn|đính|dua|chep|dan|trich|dien|bo|chen)(?: nó| no| lại| lai)?"
    r" (?:vào|vô|vao|vo|cho) (?:\w+ )?(?:báo cáo|giấy mời|phiếu|thông báo"
    r"|slide|bài|tờ trình|biên bản|công văn|văn bản|hồ sơ|bảng|sổ|bao cao"
    r"|bai|to trinh|bien ban|cong van|van ban|ho so|bang|so)\b[^?,;]{0,30}(?=[?.!]*\s*$)"
)
# "… cho tụi em": the speakers are whom it is about.
_SPEAKERS: Final = re.compile(
    r"(?i)\b(?:cho|với|của|tới|đến|đối với|như|voi|cua) (?:tụi|bọn|chúng|tui|bon|chung)? ?"
    r"(?:em|mình|tôi|tui|cháu|tớ|toi|minh)\b(?! (?:hỏi|biết|xin|xem|bé|hoi|biet|be))"
    r"|(?<!trẻ )(?<!tre )(?<!chị )(?<!chi )\b(?:em|tôi|mình|tui|toi|minh) (?:phải|có|được|sẽ|nên|phai|co|duoc|se|nen)"
    r" (?!biết|hỏi|tìm|xem|soạn|viết|biet|hoi|tim|soan|viet)"
)
_BESIDE: Final = re.compile(
    r"(?i)^\W*(?:ngoài|ngoai|bên cạnh|ben canh|besides|apart from|in addition to|other than)\b[^,?]*,\s*"
    r"|(?<!nước )(?<!nuoc )(?<!bên )(?<!ben )\b(?:ngoài|ngoai)\b[^,?]*?(?=\s(?:còn|con|thì|thi)\b)"
    r"|\b(?:besides|apart from|other than)\b[^,?]*?(?=\s(?:may|can|does|do|did|will|should|must|is|are|has|have)\b)"
)
_ALTERNATIVE: Final = re.compile(r"(?i)\b(?:hay|or)(?: là| la)? \w+(?: \w+){0,2}\W*$")
_ASKS: Final = re.compile(
    r"(?i)\b(?:ai|nào|nao|gì|gi|mấy|may|bao nhiêu|bao nhieu|bao giờ|bao gio|đâu|dau|thế nào|the nao|ra sao|sao|bn"
    r"|who|whom|whose|which|what|when|where|why|how)\b"
)
_SENTENCE: Final = re.compile(r"(?:[^.:;?!\n]|[.:](?=\w))+[.:;?!\n]*\s*")
# "Kế toán hỏi tiền đâu mà làm: …", where somebody's asking is told, and then asked.
_TOLD: Final = re.compile(
    r"(?i)\b(?:hỏi|thắc mắc|băn khoăn|bảo|dặn|muốn biết|cần biết|chưa rõ|hoi|thac mac|ban khoan|muon biet|asked|wonders"
    r"|wants to know)\b"
)
# "Ai được đỡ khoản này": which one stands in the sentence before.
_REFERS_BACK: Final = re.compile(
    r"(?i)\b(?:khoản|việc|vụ|chuyện|cái|điều|phần|mảng|khoan|viec|vu|chuyen|cai|dieu) (?:này|đó|ấy|kia|đấy|nay|do|ay)\b"
)
SHORT_ASKING: Final = 9
"""Words of a question that may leave its matter to what stands before a colon; a longer one has its own."""

SHORT: Final = 5
"""Words of a mere politeness; a longer clause that begins with one goes on to what is asked."""


def without_asides(text: str) -> str:
    """The question without such clauses; the whole of it where they are all there is."""
    text = _WANTED_FOR.sub("", text)
    clauses = _CLAUSE.findall(text)
    kept = [each for each in clauses if not _is_aside(each) or _is_spoken_of(each, text)]
    if not kept or len(kept) == len(clauses) or not any(char.isalnum() for each in kept for char in each):
        return text
    return "".join(kept).strip(" ,;:")


def asking(text: str) -> tuple[int, int]:
    """Where the sentences stand that ask: ``[start, end)`` in characters; the whole where each asks, or none does.

    What people tell before and after ("Tuần trước có ca tai nạn. …") may say what it is about, or nothing of it.
    """
    sentences = list(_SENTENCE.finditer(text))
    asked = [place for place, each in enumerate(sentences) if _ASKS.search(each[0]) or "?" in each[0]]
    if len(asked) > 1 and asked[0] == 0 and _TOLD.search(sentences[0][0]):
        asked = asked[1:]
    if not asked:
        return 0, len(text)
    first = asked[0]
    own = len(sentences[asked[0]][0].split())
    while first and own <= SHORT_ASKING and _names_the_matter(sentences[first - 1][0]):
        first -= 1
    if first and first == asked[0] and _REFERS_BACK.search(sentences[first][0]):
        first -= 1
    return sentences[first].start(), sentences[asked[-1]].end()


def beside(text: str) -> tuple[int, int]:
    """Where what is told stands that the answer is to go beyond: "Ngoài Trạm Y tế, …"; ``(0, 0)`` where nothing is."""
    found = _BESIDE.search(text)
    rest = f"{text[: found.start()]} {text[found.end() :]}" if found else ""
    return found.span() if found and _ASKS.search(rest) else (0, 0)


def alternative(text: str) -> int:
    """Where the second of two begins that are put at the end: "giữ lại hay giải thể?"; the length where none is."""
    found = _ALTERNATIVE.search(text)
    return found.start() if found else len(text)


def _names_the_matter(before: str) -> bool:
    """Whether it is what the question is about: "Nước sạch: ai chủ trì?"."""
    return before.rstrip().endswith(":") and _TOLD.search(before) is None


def _is_spoken_of(clause: str, text: str) -> bool:
    """Whether the clause says who the speakers are that the rest asks for: "Em làm điều dưỡng, … cho tụi em?"."""
    return _SPEAKER.search(clause) is not None and _SPEAKERS.search(text.replace(clause, "")) is not None


def _is_aside(clause: str) -> bool:
    if _ASKS.search(clause) or _tells(clause):
        return False
    if _SPEAKER.search(clause):
        return True
    return len(clause.split()) <= SHORT and _POLITE.search(clause) is not None


def _tells(clause: str) -> bool:
    """Whether it has a number or a name, which is part of the matter."""
    words = clause.split()
    names = (one[0].isupper() and other[0].isupper() for one, other in pairwise(words))
    return any(map(str.isdigit, clause)) or any(names)
