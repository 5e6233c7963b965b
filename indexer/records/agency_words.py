"""How an agency's name begins and ends in running text: the words of official Vietnamese, as patterns.

Names are told from verbs by their capitals ("Phòng Văn hóa" and "Phòng, chống dịch"; "Tổ trưởng" and "Tổ chức"),
a name's end by the lower-case verb of duty that follows ("Ban Xây dựng Đảng | chủ trì").
"""

from __future__ import annotations

import re

from indexer.vietnamese.letters import CAPITAL

LOWER_NOUN = (
    r"(?:cơ quan|đơn vị|sở|ban|bộ|ngành|phòng|tổ chức|đoàn thể|hội|chi|đảng bộ|chi bộ|cấp ủy|cấp uỷ|đảng ủy|đảng uỷ|"
    r"cấp|địa phương|xã|phường|thôn|xóm|bản|tiểu khu|khu dân cư|tổ dân phố|tổ|trường|nhà trường|cơ sở|doanh nghiệp|"
    r"ủy viên|thành viên|huyện|tỉnh|trạm|trung tâm|công ty|hợp tác xã|lực lượng|bệnh viện|tập đoàn|hiệp hội|"
    r"viện|nhóm|khu|điểm|quận|thành phố|trưởng|chi hội|chi đoàn|đội|bên|hộ|cá nhân)\b"
)
_ACRONYM = r"(?:UBND|HĐND|UBMTTQ\w*|MTTQ|BHXH|BHYT|TTYT|TYT|BCĐ|BCH|BTV|VTV|VOV|TTXVN|TAND|VKSND|UBKT)\b"
_FOLLOWED_BY_CAPITAL = (
    r"(?:Phòng|Sở|Bộ|Ban|Trạm|Trung tâm|Cục|Vụ|Chi cục|Tổng cục|Viện|Hội|Đoàn|Đội|Đồn|Trường|Báo|Đài|Tổ|Kho bạc|"
    r"Thanh tra|"
    r"Ngân hàng|Thuế|Công ty|Tập đoàn|Tổng công ty|Quỹ|Lãnh đạo|Thường trực|Hạt|Nhà|Hợp tác xã|Cơ quan|Đảng đoàn|"
    r"Trạm|P\.)"
)
HEAD = (
    rf"(?:{_ACRONYM}|{_FOLLOWED_BY_CAPITAL}\s?(?=[{CAPITAL}])|"
    r"Ủy ban|Uỷ ban|Hội đồng nhân dân|Hội đồng Nhân dân|Hội đồng nhân|Hội đồng Dân tộc|Mặt trận|Đảng ủy|Đảng uỷ|"
    r"Đảng bộ|Chi bộ|Cấp ủy|"
    r"Tỉnh ủy|Tỉnh uỷ|Thành ủy|Thành uỷ|Tỉnh đoàn|Thành đoàn|Công an|Quân sự|Bộ đội Biên phòng|Bộ đội biên phòng|"
    r"Tòa án|Toà án|Viện kiểm sát|Viện Kiểm sát|Bảo hiểm xã hội|Văn phòng|Trạm [yY] tế|Bệnh viện|Nhà trường|"
    r"Ban (?:đại diện|chỉ đạo|quản lý|giám sát|chỉ huy|thường vụ|chấp hành|tuyên giáo|tổ chức|dân vận|công tác|"
    r"biên tập)|"
    r"Tổ (?:trưởng|công tác|dân phố|giúp việc|liên ngành|đảng|giám sát|chuyên viên|thẩm định)|Tổ\b(?=,)|"
    r"Trưởng (?:các |\d{1,3} |ban|thôn|bản|xóm|tiểu khu|khu|ấp|buôn|tổ|phòng|công an|trạm)|Thủ trưởng|Người đứng đầu|"
    r"Bí thư|Phó Bí thư|Chủ tịch|Giám đốc|Hiệu trưởng|Bộ trưởng|Chủ nhiệm|Phó Chủ tịch|Lãnh đạo các |Ủy viên|"
    r"Uỷ viên|Thành viên|Đồng chí|Liên đoàn|"
    r"Hợp tác xã|Đài (?:truyền|phát) thanh|Thống kê (?=tỉnh|cơ sở|khu vực|thành phố)|"
    r"Liên minh|Liên hiệp|Nghiệp đoàn|"
    r"Đoàn thanh niên|Công đoàn|Bộ phận|Cơ quan (?=tham mưu|chuyên môn|báo chí|truyền thông|"
    r"thường trực)|Đơn vị (?=sự nghiệp|trực thuộc)|Công chức|Nhân viên y tế|Doanh nghiệp|Cơ sở|Chính phủ|"
    r"Thủ tướng|Quốc hội|Trung tâm|Trường (?:tiểu học|mầm non|trung học))"
)
# No one agency but a kind of them: it belongs to no one place.
GENERIC = (
    r"(?:[Cc]ác|[Mm]ọi|[Tt]ừng|[Nn]hững)\s|(?:Trưởng|Thủ trưởng|Bí thư|Tổ trưởng|Chủ tịch)\s+các\s|"
    rf"{LOWER_NOUN}|(?i:{LOWER_NOUN}),|(?:Cơ quan|Đơn vị|Địa phương|Doanh nghiệp|Cấp ủy|Cấp uỷ)(?!\s[{CAPITAL}])"
)
_OPEN = re.compile(
    rf"(?:[Cc]ác|[Mm]ọi|[Tt]ừng|[Nn]hững)\s+(?:đồng chí\s+)?(?:(?i:{LOWER_NOUN})|{HEAD})|(?:[Cc]ác đồng chí)|{HEAD}"
)
_OPEN_LOWER = re.compile(
    rf"(?:{_OPEN.pattern})|{LOWER_NOUN}|công an|trạm y tế|ủy ban|uỷ ban|mặt trận|văn phòng|hội đồng"
)
# "Sở, ban, ngành liên quan": kinds of agencies in a row, the first with a heading's capital.
_KINDS_LISTED = re.compile(rf"(?!Tổ chức)(?i:{LOWER_NOUN}),\s*{LOWER_NOUN}")
# The verb, where the noun "tổ chức" might open a name.
_TO_ORGANISE = re.compile(r"tổ chức(?!\s*,|\s+(?:đảng|chính trị|xã hội|liên quan|có liên quan|cá nhân))")
_DUTIES = (
    r"chủ trì|chủ động|phối hợp|tham mưu|chỉ đạo|hướng dẫn|theo dõi|thực hiện|triển khai|có trách nhiệm|"
    r"chịu trách nhiệm|căn cứ|phát huy|đẩy mạnh|tăng cường|tiếp tục|thường xuyên|kịp thời|đề xuất|rà soát|bố trí|"
    r"cân đối|bảo đảm|đảm bảo|tuyên truyền|vận động|giám sát|kiểm tra|đôn đốc|tổng hợp|báo cáo|quán triệt|phổ biến|"
    r"lồng ghép|giúp|ban hành|cụ thể h[óo][áa]?|nâng cao|phân công|tập trung|cung cấp|cập nhật|huy động|hỗ trợ|"
    r"tạo điều kiện|trực tiếp|định kỳ|hằng năm|hàng năm|hằng quý|hàng quý|bám sát|nghiêm túc|khẩn trương|"
    r"đóng vai trò|lập (?:kế hoạch|danh sách|dự toán|chương trình|hồ sơ)|theo chức năng|trên cơ sở|trong phạm vi|"
    r"tùy chức năng|tích cực|làm đầu mối|là (?:cơ quan )?đầu mối|là cơ quan|đồng thời đóng vai trò|phát động|"
    r"quan tâm|phụ trách|đảm nhận|đảm nhiệm|đảm trách|"
    r"duy trì|củng cố|vận hành|tiếp nhận|thẩm định|thẩm tra|kiện toàn|đánh giá|chuẩn bị|bổ sung|ưu tiên|điều phối|"
    r"khảo sát|quản lý|nghiên cứu|xây dựng|lãnh đạo|nắm (?:bắt|chắc)|đưa|tổ chức|vận dụng|phân bổ|thống nhất|"
    r"kiến nghị|làm tốt|thúc đẩy|tăng|mở rộng|công bố|tham gia|giới thiệu|lựa chọn|hoàn thiện|chú trọng|sử dụng|"
    r"niêm yết|lắp đặt|kiểm kê|xử lý|điều tra|thông báo|trang bị|sửa chữa|nâng cấp|xác minh|thống kê|phát triển|"
    r"nhân rộng|tuần tra|tuyển dụng|thu gom|mua sắm|số h[óo][áa]|công khai|chấn chỉnh|thành lập|đăng tải|cấp phát|"
    r"phát hành|mở (?:lớp|đợt|chuyên mục|chuyên trang)|"
    r"tập huấn|dồn sức|làm việc|gửi|trình (?:UBND|Ủy ban|cấp|Chủ tịch|HĐND)|xem xét|giải quyết|phê duyệt|"
    r"quyết định|giao (?:chỉ tiêu|dự toán|ban)|(?<!vị )(?<!xã )(?<!sở )thí điểm"
)
# Capitals that begin a sentence behind a heading set in one line with it, and never stand in a name.
_SENTENCE_DUTIES = (
    r"Chủ trì|Tham mưu|Thực hiện|Triển khai|Căn cứ|Phối hợp|Đẩy mạnh|Tăng cường|Tiếp tục|Theo dõi|Phát huy|"
    r"Có trách nhiệm|Chịu trách nhiệm|Bố trí|Rà soát|Nâng cao|Củng cố|Tập trung|Phát động|Bảo đảm|Đảm bảo|Chủ động|"
    r"Thường xuyên|Trong phạm vi|Đề xuất|Cân đối|Quán triệt|Lồng ghép|Định kỳ"
)
# Verbs that end a name and open no duty by themselves: what is striven for is a target as well.
_BEHIND_A_NAME = r"phấn đấu|nâng|kiểm soát|đấu tranh|chấm dứt"
_DUTY = re.compile(rf"(?<![\w-])(?:{_DUTIES}|{_SENTENCE_DUTIES}|{_BEHIND_A_NAME})\b")
# "hoàn thành" opens a duty; behind a name it mostly says by when: "… phát triển vườn thuốc, hoàn thành trong năm 2026".
_COMPLETES = r"hoàn thành(?!\s+(?:vượt|tốt|xuất sắc|các chỉ tiêu))"
# Verbs that open a duty, and inside a sentence may be part of a name: "cơ sở đào tạo", "đoàn thanh tra".
_OPENERS = (
    r"tối ưu|kết nối|chia sẻ|đồng bộ|tích hợp|xác định|phân tích|khắc phục|khai thác|bồi dưỡng|đào tạo|thu hút|"
    r"khuyến khích|biểu dương|tư vấn|phòng ngừa|ngăn chặn|phát hiện|đấu tranh|dự trù|dự trữ|áp dụng|đổi mới|"
    r"hiện đại h[óo][áa]|cải tiến|cải thiện|rút ngắn|đơn giản h[óo][áa]|chuẩn h[óo][áa]|thanh tra|kiểm soát|sơ kết|"
    r"tổng kết|trả lời|giải đáp|đối soát|siết chặt|tạo lập|hoàn tất|phân cấp|ủy quyền|uỷ quyền|đặt hàng|thí điểm|"
    r"hình thành|cảnh báo|dự báo|nhận diện|bảo vệ|gắn|cử|khen thưởng|liên kết|kết hợp|hợp tác|đề cao|giữ gìn|"
    r"bảo tồn|phân loại|điều động|luân chuyển|tiếp thu|khơi dậy"
)
DUTY_START = re.compile(rf"\W*(?:{_DUTIES}|{_OPENERS}|{_COMPLETES})\b", re.IGNORECASE)
# A verb that is part of a noun: "cơ quan tham mưu, giúp việc", "Ban chỉ đạo", "các tổ chức chính trị - xã hội".
_NOUN_BEFORE = {
    "phụ trách": r"(?:cán bộ|lãnh đạo|người|đồng chí|chủ tịch|giám đốc|bộ phận|cơ quan|đơn vị|tổng)",
    "tham mưu": r"(?:cơ quan|đơn vị|bộ phận)(?: chuyên trách)?",
    "giúp": r"(?:tổ|cơ quan|tham mưu|\S+,)",
    "quản lý": r"(?:cơ quan|đơn vị|cán bộ|ban|người|nhà|bộ máy|trung tâm|đội)",
    "chỉ đạo": r"ban",
    "giám sát": r"(?:ban|tổ|(?<!tỉnh )(?<!thành )đoàn)",
    "vận động": r"(?:ban|tổ|đội|cuộc)",
    "tuyên truyền": r"(?:tổ|đội|cơ quan)",
    "kiểm tra": r"(?:ủy ban|uỷ ban|đoàn|tổ|cơ quan)",
    "xây dựng": r"(?:đầu tư|vật liệu|ban)",
    "tổng hợp": r"(?:kinh tế|dịch vụ|văn phòng|phòng)",
    "nghiên cứu": r"(?:viện|cơ sở|trung tâm|nhà|tổ chức)",
    "lãnh đạo": r"(?:các|đồng chí|\S+,)",
    "tổ chức": r"(?:các|của|một|những|cá nhân,)",
    "tiếp nhận": r"bộ phận",
    "điều phối": r"(?:ban|văn phòng|trung tâm|tổ)",
    "hỗ trợ": r"(?:quỹ|trung tâm|tổ)",
    "thẩm định": r"(?:hội đồng|tổ)",
    "thực hiện": r"đơn vị trực tiếp",
    "hướng dẫn": r"người",
    "cung cấp": r"(?:nhà|đơn vị|doanh nghiệp)",
    "điều tra": r"(?:cơ quan|cảnh sát)(?: cảnh sát)?",
    "xử lý": r"(?:trung tâm|tổ|đội|nhà máy|cơ sở|khu)",
    "sửa chữa": r"(?:cơ sở|xưởng|đội|tổ|trung tâm)",
    "thu gom": r"(?:tổ|đội|đơn vị)",
    "tuần tra": r"(?:tổ|đội)",
    "phát hành": r"(?:đơn vị|công ty|trung tâm)",
    "phát triển": r"(?:quỹ|trung tâm|viện|ban|ngân hàng|công ty|sở|phòng)",
    "sử dụng": r"(?:người|đơn vị)",
    "kiểm soát": r"(?:trung tâm|ban|tổ|đội|trạm|chốt|đồn|khoa|phòng|đơn vị|cơ quan|lực lượng|bộ phận|và|\S+,)",
}
_NOUN_AFTER = {
    "tổ chức": r"\s*(?:,|chính trị|xã hội|đảng|cơ sở|thành viên|quốc tế|kinh tế|đoàn|tín dụng|quần chúng|hành nghề|"
    r"hội\b(?! nghị| thảo| thi| diễn| chợ| trại)|"
    r"liên quan|có liên quan|hữu quan|tôn giáo|Đảng)",
    "giúp": r"\s*việc\b",
    "kiểm soát": r"\s*(?:bệnh tật|viên)\b",
}
_NOT_IN_A_NAME = re.compile(
    r"(?<!\w)(?:yêu cầu|giao|đề nghị|về|theo|được|bị|đã|sẽ|là|để|nhằm|khi|nếu|vì|cần|phải|không|rất|đang|do|"
    r"hoặc không|thì|nên|mà|ra|lên|này|"
    r"như|bằng|với|"
    r"có(?! (?:liên quan|chức năng|thẩm quyền|điều kiện|trách nhiệm|công|tên|chuyên môn|đông|nhu cầu)))(?!\w)|"
    r"[.!?“”\"]\s|\d{4}|(?<!\w)\d+ (?:bác sĩ|y sĩ|người|viên chức|cán bộ|giường)"
)
_LONGEST_NAME = 260  # characters; the longest list of addressees seen has some 200


def agency_end(text: str, start: int, *, lower: bool = False) -> int | None:
    """Where the agencies' names end that begin at ``start``, right before a verb of duty or a colon.

    None where no agency begins there or where its end is not sure. ``lower``: they may begin in lower case.
    """
    opening = (_OPEN_LOWER if lower else _OPEN).match(text, start)
    if opening is None or _TO_ORGANISE.match(text, start):
        return None
    at = opening.end()
    while match := _DUTY.search(text, at, min(len(text), start + _LONGEST_NAME)):
        if not _is_noun(text, start, match):
            break
        at = match.end()
    colon = text.find(":", opening.end(), start + _LONGEST_NAME)
    ends = [match.start()] if match else []
    ends += [colon] if colon >= 0 else []
    if not ends:
        return None
    end = min(ends)
    return None if _NOT_IN_A_NAME.search(text, opening.start(), end) else end


def is_agency(text: str) -> bool:
    """Whether the whole text names agencies and nothing else (a heading)."""
    if len(text) > _LONGEST_NAME:
        return False
    kinds = _KINDS_LISTED.match(text) is not None
    named = f"{text[:1].lower()}{text[1:]}:" if kinds else f"{text}:"
    return agency_end(named, 0, lower=kinds) == len(text)


def _is_noun(text: str, start: int, match: re.Match[str]) -> bool:
    verb = match[0]
    before = text[start : match.start()].rstrip()
    if before.endswith("liên quan"):
        return False
    if re.search(r"(?:^|\s)(?:Ban|Tổ|Bộ phận|Đội|Đoàn|Ủy ban|Hội đồng|Văn phòng)$", before):
        return True
    pattern = _NOUN_BEFORE.get(verb)
    if pattern and re.search(rf"(?:^|\s){pattern}$", before, re.IGNORECASE):
        return True
    after = _NOUN_AFTER.get(verb)
    return after is not None and re.match(after, text[match.end() :]) is not None
