"""An unknown indicator in the clause's own words, and the words that tell a goal from a status or a norm."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from indexer.records import groups
from indexer.records.folding import lowered
from indexer.structure.markers import parse_marker

if TYPE_CHECKING:
    from collections.abc import Sequence

_BEHIND_A_BRACKET = tuple(").]")
_LONGEST = 30  # words; a longer subject is no name of an indicator
_FEWEST, _MOST = 3, 12  # words of a thing that is no quantity
# What begins so tells what is done, not of what the share is.
_DOING = re.compile(
    r"(?:thực hiện|triển khai|xây dựng|tổ chức|phát triển|tăng cường|đẩy mạnh|nâng|kết quả|việc|công tác|trong|tại|theo"
    r"|xảy ra|các chỉ tiêu|chỉ tiêu|mục tiêu|kế hoạch|tiến độ)(?!\w)"
)
_QUANTITY = re.compile(
    r"(?:tỷ lệ|tỉ lệ|tỷ trọng|tỉ trọng|tỷ suất|tỷ số|số|tổng|mức|chỉ số|tốc độ|quy mô|kinh phí|chi ngân sách|chi cho"
    r"|chi thường xuyên|thu nhập|thu ngân sách|lượng|khối lượng|mật độ|hệ số|độ bao phủ|độ phủ"
    r"|diện tích|độ che phủ|cơ cấu|doanh thu|năng suất|sản lượng|giá trị|kinh tế số|thời gian)(?!\w)"
)
_LEAD = re.compile(
    r"^(?:[^,;:()%]{1,60}:)?(?:[\s,.:;–-]|(?:trong đó|trong ấy|và|còn|cụ thể|phấn đấu|mục tiêu|bảo đảm|đảm bảo|duy trì"
    r"|hướng tới|(?:hằng|hàng|mỗi) năm|hoàn thành|góp phần|tiếp tục|để|đưa|nâng|tăng|giảm|nâng cao|về|với|riêng"
    r"|(?:không|không được) để|khống chế|kiềm chế|kéo giảm|cắt giảm|giảm thiểu|rút ngắn|giữ|giữ vững|bình quân"
    r"|lần lượt|tương ứng)(?!\w))*"
)
_TAIL = re.compile(
    r"(?:[\s,:(]|(?<!\w)(?:đạt|chiếm|(?<!có )bằng|(?<!trở )lên|còn|xuống|là|có|tăng|giảm|thêm|phải|được|khoảng|từ"
    r"|(?<!văn bản )(?<!công văn )đến|tới|mức"
    r"|duy trì|ổn định|(?<!nhà )(?<!chỗ )(?<!đất )(?<!nơi )ở|(?<!bắt )(?<!gìn )(?<!lưu )giữ"
    r"|ít nhất|tối thiểu|tối đa|trên|dưới|(?:hằng|hàng|mỗi) năm"
    r"|(?<!sống )(?<!thu nhập )(?:trung bình|bình quân)|phấn đấu|đủ|cho|và|bao phủ|với|lần lượt|tương ứng))+$"
)
_COUNTED_LEAD = re.compile(r"(?:[\s,]|so với (?:cùng kỳ )?năm \d{4}|(?:là|các|trong)(?!\w))*")
_PREDICATE = re.compile(
    r"(?<!\w)(?:được|có|đạt|đủ|bảo đảm|đảm bảo|tham gia|thực hiện|không|hoàn thành|triển khai|áp dụng|xây dựng"
    r"|ban hành|ứng dụng|kết nối|đăng ký|là)(?!\w)"
)
_URGED = re.compile(r"\s*(?:[^,;:()%]{1,60}:)?\s*(?:(?:phấn đấu|trong đó|và)(?!\w)\s*)*", re.IGNORECASE)
_PREPOSITION = re.compile(r"(?<!\w)(?:cho|tại|ở|của|với|đối với|đến|tới)\s*$")
_STATUS = re.compile(
    r"(?<!\w)(?:đã(?! (?:đề ra|được giao|giao|ban hành|phê duyệt|xác định|đăng ký))|hiện (?:nay|có|tại|đang|mới|còn)"
    r"|đến nay|tính đến|trong tổng số|ước đạt|năm qua|thời gian qua|cùng kỳ|mới đạt|(?<!chứng )chỉ đạt|mới chỉ"
    r"|năm trước)(?!\w)"
)
_GOAL = re.compile(r"(?<!\w)(?:phấn đấu|mục tiêu|chỉ tiêu|hướng tới|bảo đảm|đảm bảo|đến năm|tầm nhìn)(?!\w)")
_RAISES = re.compile(r"\W*(?:nâng|đưa)(?: dần)? (?:tỷ|tỉ) lệ(?!\w)")
_IF = re.compile(r"(?<!\w)(?:nếu|trường hợp)(?!\w)")
# What a word of the document means: "“Xã khó khăn” là xã có tỷ lệ hộ nghèo từ 35% trở lên".
_DEFINES = re.compile(r"\s*[\"“”«][^\"“”«»]{2,80}[\"“”»]\s*(?:\([^()]*\)\s*)?(?:là|được hiểu là|gồm|bao gồm)(?!\w)")
_NORM = re.compile(
    r"(?<!\w)(?:hỗ trợ|mức đóng|mức hưởng|phụ cấp|hưởng|thanh toán|nồng độ|lãi suất|xử phạt|phạt|thuế|chi trả"
    r"|mức phí|giảm giá|miễn giảm|đồng chi trả|tỷ lệ góp|tỷ lệ vốn|công suất|trong số|gồm|tổng số)(?!\w)[^,;:]{0,40}$"
)
_SHARE_REACHED = re.compile(
    r"(?:tỷ|tỉ) lệ (?!(?:được )?(?:hỗ trợ|đóng|hưởng|thanh toán|chi|góp|vốn|phí|thuế|giảm)(?!\w)).*(?<!\w)"
    r"(?:đạt|chiếm|còn|lên|xuống)(?: (?:được|khoảng|mức))?\s*$"
)
_COST = re.compile(r"(?:kinh phí|chi(?!\w)|tổng (?:kinh phí|mức|nhu cầu|dự toán)|mức (?:hỗ trợ|đóng|chi|phí|hưởng))")
_REACHED = re.compile(
    r"(?<!\w)(?:đạt|còn|lên|xuống|bằng|gấp|duy trì|giữ|mức|tăng|giảm|thêm)"
    r"(?: (?:được|khoảng|từ|đến|tới|thêm|mức|ở mức))*\s*$"
)
_BARE_TAIL = re.compile(r"(?i)(?:\s+(?:từ|được|đủ|khoảng))+$")
# What is said besides of some of them, of each, of others: "…, trong đó 40 người", "…, mỗi lớp 25", "… và 3 nhà".
_APART = re.compile(r"(?i)\s*[,(]\s*(?:trong đó|trong ấy|mỗi|bao gồm|gồm|ưu tiên|với)(?!\w)|\s*(?:,|\bvà)\s+\d")
_SETS_OFF = ("", ",", ".", "/")
_DONE = re.compile(r"(?i)\s*,?\s*(?:và\s+)?(?:hoàn thành|xong|hoàn thành xong)$")
_STATUS_HEADING = re.compile(
    r"(?:(?:khái quát|sơ lược|một số|những)\s+)?(?:đánh giá|thực trạng|hiện trạng|đặc điểm|tình hình|bối cảnh|tồn tại"
    r"|hạn chế|kết quả (?:đạt được|thực hiện|đã đạt|bước đầu|nổi bật))(?!\w)"
)
_GOAL_HEADING = re.compile(r"(?<!chương trình )mục tiêu|chỉ tiêu|tầm nhìn|phấn đấu")


def subject(words: str, low: str) -> str | None:
    """The indicator in the words before its number; ``low`` are they, lowered. None where they name none."""
    start, end = _trimmed(low)
    if end <= start or not _QUANTITY.match(low, start, end):
        return None
    return _named(words[start:end])


def thing(words: str, low: str) -> str | None:
    """What no word of measuring begins: "hồ sơ nộp trực tuyến"; None for people, places and what is too short."""
    start, end = _trimmed(low)
    said = low[start:end]
    if not _FEWEST <= len(said.split()) <= _MOST or groups.is_group(said) or _QUANTITY.match(said):
        return None
    return None if _DOING.match(said) else _named(words[start:end])


def counted(words: str, low: str, *, changed: bool) -> str | None:
    """The indicator in the words after its number ("100% trạm y tế được …"); None where they name none.

    What a share of something is to do must be said ("được", "có" …), unless the number itself is ``changed``.
    """
    match = _COUNTED_LEAD.match(low)
    start = match.end() if match else 0
    predicate = _PREDICATE.search(low, start)
    if not (changed or predicate) or (predicate and predicate.start() == start and not changed):
        return None  # "20% đạt nâng cao" does not say of what
    return _named(words[start:].rstrip(" ,.;:()/"))


def doing(words: str, low: str) -> str | None:
    """The same of people or places that do anything else: "100% trạm y tế kê đơn điện tử"."""
    match = _COUNTED_LEAD.match(low)
    start = match.end() if match else 0
    does = groups.is_group(low[start:]) and groups.does_something(low)
    return _named(words[start:].rstrip(" ,.;:()/")) if does else None


def is_share_of_some(low: str) -> bool:
    """Whether a lowered name is that of a share of one group: "tỷ lệ lập hồ sơ đối với trẻ em"."""
    return re.match(r"(?:tỷ|tỉ) lệ(?!\w).+(?<!\w)(?:đối với|của|ở)(?!\w)", low) is not None


def sharing(words: str, others: str, low: str) -> str | None:
    """The indicator of a number whose verb stands behind the next ("80% trạm và 100% cơ sở đủ điều kiện")."""
    verb = _PREDICATE.search(low)
    own = words.strip().rstrip(" ,;")
    if verb is None or not own or not low[: verb.start()].strip():
        return None
    return _named(f"{own} {others[verb.start() :].strip().rstrip(' ,.;:()/')}")


def around(before: str, after: str) -> str | None:
    """The indicator in the words on both sides of its number ("tuyên truyền cho 100% học sinh")."""
    urged = _URGED.match(lowered(before))
    start = urged.end() if urged else 0
    return _named(f"{before[start:].strip()} {after.strip().rstrip(' ,.;:()/')}")


def reaches(low: str) -> bool:
    """Whether the lowered words before an amount name what is measured and lead to its level or its change.

    What something costs is no goal: "kinh phí … là 3 tỷ đồng".
    """
    start, end = _trimmed(low)
    quantity = _QUANTITY.match(low, start)
    named = quantity is not None and low[quantity.end() : end].strip() != ""  # "sản lượng" alone is that of nothing
    return named and not _COST.match(low, start) and _REACHED.search(low) is not None


def made(before: str, noun: str, after: str) -> str | None:
    """The name of what is to be made or had: the words before its number, its noun, the words behind."""
    urged = _URGED.match(lowered(before))
    lead = before[urged.end() if urged else 0 :].strip(" ,")
    lead = "" if nothing_before(lowered(lead)) else _BARE_TAIL.sub("", lead)
    behind = _DONE.sub("", _APART.split(after)[0].rstrip(" ,.;:()/"))
    return _named(f"{lead} {noun}{behind if behind[:1] in _SETS_OFF else f' {behind}'}")


def subject_end(low: str) -> int:
    """Where the subject in the words before a number ends, and its verb or comparator begins."""
    return _trimmed(low)[1]


def nothing_before(low: str) -> bool:
    """Whether the words before a number name nothing: only a term, a verb, a connective."""
    start, end = _trimmed(low)
    return end <= start


def leads_on(low: str) -> bool:
    """Whether the words before a number end in a preposition: what is counted follows it ("… cho 100% học sinh")."""
    return _PREPOSITION.search(low) is not None


def is_status(low: str) -> bool:
    """Whether a clause tells what is, not what is to be; a goal named after the status counts more."""
    states = [match.start() for match in _STATUS.finditer(low)]
    goals = [match.start() for match in _GOAL.finditer(low)]
    return bool(states) and max(states) > max(goals, default=-1)


def is_norm(low: str) -> bool:
    """Whether the words before a number make it a rate to pay, a dose, a part of a count: no target.

    Of "tỷ lệ hộ … chấp nhận thanh toán … đạt" they only tell whose share it is.
    """
    return _NORM.search(low) is not None and not _SHARE_REACHED.match(low, _trimmed(low)[0])


def names_quantity(low: str) -> bool:
    """Whether words begin with what is measured ("tỷ lệ …", "số …"), led to or not."""
    return _QUANTITY.match(low, _trimmed(low)[0]) is not None


def is_condition(low: str) -> bool:
    """Whether the words before a number only suppose it, or say what a word means by it.

    "Chịu trách nhiệm nếu để tỷ lệ … dưới 90%"; "“Xã khó khăn” là xã có tỷ lệ hộ nghèo từ 35% trở lên".
    """
    return _IF.search(low) is not None or _DEFINES.match(low) is not None


def names_goal(low: str) -> bool:
    """Whether a sentence says that it states a goal."""
    return _GOAL.search(low) is not None or _RAISES.match(low) is not None


def goal_heading(low: str) -> bool:
    """Whether a heading opens a section of goals."""
    return _GOAL_HEADING.search(low) is not None


def tells_what_is(section_path: Sequence[str]) -> bool:
    """Whether the nearest heading that tells goals from what is so far opens a section of the latter."""
    for heading in reversed(section_path):
        low = lowered(heading)
        if goal_heading(low):
            return False
        marker = parse_marker(heading)
        if _STATUS_HEADING.match(lowered(marker.rest) if marker else low):
            return True
    return False


def trimmed(words: str, low: str) -> str:
    """Words without what leads to them and the verb behind them, in one blank's spelling."""
    start, end = _trimmed(low)
    return " ".join(words[start:end].split())


def _trimmed(low: str) -> tuple[int, int]:
    lead = _LEAD.match(low)
    start = lead.end() if lead else 0
    tail = _TAIL.search(low, start)
    return start, tail.start() if tail else len(low)


def _named(words: str) -> str | None:
    name = " ".join(words.split())
    count = len(name.split())
    if name[:1] in _BEHIND_A_BRACKET:
        return None  # "(72,7%), trong đó …" names nothing behind it
    if not 2 <= count <= _LONGEST or not any(character.isalpha() for character in name):  # noqa: PLR2004 - a name has two words
        return None
    return name
