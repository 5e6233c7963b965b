"""The words by which a question shows what it asks for, and those that only hold it together. Data, no logic.

Phrases are separated by "|"; they are found as whole words, with their marks or, in a question typed without, without.
"""

from __future__ import annotations

from itertools import product
from typing import Final


def _each(*slots: str) -> str:
    """Every phrase that takes one filling of each slot; "" is none: "nói | nêu" with "gì | thế nào" gives four."""
    fillings = ([" ".join(each.split()) for each in slot.split("|")] for slot in slots)
    return " | ".join(dict.fromkeys(" ".join(filter(None, each)) for each in product(*fillings)))


# What takes the question's own word after it: "đơn vị nào", "năm mấy", "nói gì".
_UNITS: Final = """
    đơn vị | cơ quan | phòng | phòng ban | ban | ban ngành | ban bệ | sở | sở ngành | bộ | bộ ngành | tổ chức | người
    | ngành | bên | lực lượng | đoàn thể | bộ phận | chỗ | tổ | hội | tổ chức đảng | cấp ủy | cấp
    | đầu mối | cán bộ | cá nhân | đồng chí
    | phòng chuyên môn | cơ quan chuyên môn | hội đoàn thể | thành phần | tổ đảng | đảng ủy | chi cục | cục | trung tâm
    | văn phòng | tổ công tác
"""
_TIMES: Final = (
    "ngày | tháng | năm | quý | thời điểm | thời gian | thời hạn | mốc | mốc thời gian | hạn | dịp | giai đoạn | lúc"
)
_SAYS: Final = """
    nói | nêu | viết | ghi | trình bày | đề cập | quy định | diễn đạt | mô tả | thể hiện | định hướng | chỉ đạo
    | yêu cầu | xác định | nhấn mạnh | bàn | nhắc | chủ trương
"""
_ENGLISH_UNITS: Final = """
    agency | agencies | department | departments | division | divisions | office | offices | unit | units | body
    | bodies | organ | organs | organisation | organisations | organization | organizations | committee | committees
    | authority | authorities | entity | entities | party | force | forces | board | group | institution | sector
    | ministry | ministries | bureau
"""
_HOW: Final = "thế nào | như thế nào | ra sao | sao | làm sao"
_DOES: Final = """
    làm | lo | gánh | đảm nhận | đảm nhiệm | đảm trách | phụ trách | chịu trách nhiệm | chịu trách nhiệm về | thực hiện
    | triển khai | tham mưu | giao | được giao | phân công | được phân công | gánh vác | chủ trì | phối hợp | có | đóng
"""
_TASKS: Final = (
    "việc | nhiệm vụ | công việc | phần việc | trách nhiệm | vai trò | phần | mảng | khâu | nội dung | đầu việc"
)
_PAPERS: Final = """
    văn bản | nghị quyết | quyết định | chỉ thị | kế hoạch | chương trình | thông tư | nghị định | luật | kết luận
    | tài liệu | công văn | hướng dẫn | văn kiện | tờ trình
"""
_RESTS: Final = """
    căn cứ | căn cứ vào | căn cứ theo | dựa | dựa trên | dựa vào | dựa theo | theo | thực hiện theo | thực hiện
    | để thực hiện | triển khai | cụ thể hóa | cụ thể hoá | viện dẫn | bắt nguồn từ | xuất phát từ | trên cơ sở
"""
# What people type for short where they chat; not abbreviations of official terms, so not in their table.
SLANG: Final = {
    "bn": "bao nhiêu",
    "bnhieu": "bao nhiêu",
    "bnhiêu": "bao nhiêu",
    "bnhiu": "bao nhiêu",
    "trc": "trước",
    "trk": "trước",
    "trg": "trong",
    "đc": "được",
    "dc": "được",
    "đk": "được",
    "ko": "không",
    "kg": "không",
    "k": "không",
    "hok": "không",
    "cq": "cơ quan",
    "đv": "đơn vị",
    "dv": "đơn vị",
    "nv": "nhiệm vụ",
    "tyt": "trạm y tế",
    "ntn": "như thế nào",
    "j": "gì",
    "vs": "với",
    "ng": "người",
    "hđ": "hoạt động",
    "kh": "kế hoạch",
    "nhiu": "nhiêu",
    "tl": "tỷ lệ",
    "sđt": "số điện thoại",
    "sdt": "số điện thoại",
    "bs": "bác sĩ",
    "bsĩ": "bác sĩ",
    "bnh": "bao nhiêu",
    "kq": "kết quả",
    "xh": "xã hội",
    "lm": "làm",
    "ctr": "chương trình",
    "cv": "công văn",
    "hs": "học sinh",
    "sk": "sức khỏe",
    "kcb": "khám bệnh, chữa bệnh",
    "sdụng": "sử dụng",
    "sd": "sử dụng",
    "hđộng": "hoạt động",
    "ktra": "kiểm tra",
    "nvụ": "nhiệm vụ",
    "đvị": "đơn vị",
    "cquan": "cơ quan",
    "lđạo": "lãnh đạo",
    "cbộ": "cán bộ",
    "bcáo": "báo cáo",
    "tgian": "thời gian",
    "hthành": "hoàn thành",
    "skhỏe": "sức khỏe",
    "kphí": "kinh phí",
    "khoạch": "kế hoạch",
    "cthđ": "chương trình hành động",
    "mn": "mọi người",
    "mng": "mọi người",
    "vb": "văn bản",
    "yt": "y tế",
    "kb": "khám bệnh",
    "ytế": "y tế",
    "ctri": "chủ trì",
    "ctrì": "chủ trì",
    "bh": "bảo hiểm",
    "gd": "giáo dục",
    "e": "em",
    "ss": "so sánh",
    "bc": "báo cáo",
    "bđ": "bắt đầu",
    "cđ": "chỉ đạo",
    "ttr": "thanh tra",
    "đđ": "đại diện",
    "tk": "triển khai",
    "qly": "quản lý",
    "qlý": "quản lý",
    "thh": "thực hiện",
    "vd": "ví dụ",
    "pt": "phát triển",
    "đtư": "đầu tư",
    "ctác": "công tác",
    "tchức": "tổ chức",
    "ntnao": "như thế nào",
    "tnào": "thế nào",
    "tn": "thế nào",
    "bgio": "bao giờ",
    "bg": "bao giờ",
    "đktra": "kiểm tra",
    "bviện": "bệnh viện",
    "dsố": "dân số",
    "pchống": "phòng chống",
    "ttruyền": "tuyên truyền",
    "vsinh": "vệ sinh",
    "mtrường": "môi trường",
    "ddưỡng": "dinh dưỡng",
    "htrợ": "hỗ trợ",
    "đtạo": "đào tạo",
    "xdựng": "xây dựng",
    "bhiểm": "bảo hiểm",
    "nsách": "ngân sách",
    "ktế": "kinh tế",
    "tđua": "thi đua",
    "kthưởng": "khen thưởng",
    "cnghệ": "công nghệ",
    "dliệu": "dữ liệu",
    "vxin": "vắc-xin",
    "tphẩm": "thực phẩm",
    "ttin": "thông tin",
}

# Typed with a stroke between the first letters of each syllable.
STROKED: Final = {
    "t/h": "thực hiện", "t/c": "tổ chức", "đ/v": "đơn vị", "c/q": "cơ quan", "b/c": "báo cáo", "n/v": "nhiệm vụ",
    "k/h": "kế hoạch", "t/gian": "thời gian", "tr/khai": "triển khai", "p/h": "phối hợp",
    "p/công": "phân công", "x/dựng": "xây dựng", "đ/c": "đồng chí",
}  # fmt: skip

# What people say and plans do not; the plans' word for it.
COLLOQUIAL: Final = {
    "trẻ con": "trẻ em",
    "trẻ nhỏ": "trẻ em",
    "con nít": "trẻ em",
    "người già": "người cao tuổi",
    "tập thể dục": "tham gia hoạt động thể chất",
    "đông y": "y học cổ truyền",
    "đạo luật": "luật",
    "làm chi": "làm gì",
    "thẻ bảo hiểm": "bảo hiểm y tế",
    "mấy ai": "những ai",
    "thuốc cổ truyền": "y học cổ truyền",
    "tiêm phòng": "tiêm chủng",
    "chích ngừa": "tiêm chủng",
    "một nửa": "50%",
    "mấy phân": "mấy cm",
    "xăng-ti-mét": "cm",
    "xăng ti mét": "cm",
    "xen-ti-mét": "cm",
    "xentimét": "cm",
    "centimet": "cm",
    "huyết áp cao": "cao huyết áp",
    "sổ sức khoẻ": "sổ sức khỏe",
    "khám bệnh online": "khám chữa bệnh từ xa",
    "tiền nằm viện": "viện phí",
    "vh-tt và truyền thông": "văn hóa, thể thao và truyền thông",
    "vhtt và truyền thông": "văn hóa, thể thao và truyền thông",
    "vh, tt và truyền thông": "văn hóa, thể thao và truyền thông",
    "vh,tt và truyền thông": "văn hóa, thể thao và truyền thông",
    "vh, tt và tt": "văn hóa, thể thao và truyền thông",
    "trông cậy": "giao",
    "nhờ cậy": "giao",
    "nộp báo cáo": "báo cáo",
    "có quyền quyết định": "quyết định",
    "có quyền": "được",
    "ủy ban xã hội": "ủy ban xã hội",
    "uỷ ban xã hội": "ủy ban xã hội",
    "ủy ban xã": "UBND xã",
    "uỷ ban xã": "UBND xã",
    "ủy ban phường": "UBND phường",
    "uỷ ban phường": "UBND phường",
    "ủy ban tỉnh": "UBND tỉnh",
    "uỷ ban tỉnh": "UBND tỉnh",
    "báo lại": "báo cáo",
    "trông xem": "theo dõi",
    "dõi theo": "theo dõi",
    "làm tới đâu": "thực hiện",
    "làm đến đâu": "thực hiện",
    "theo dõi xem": "theo dõi",
    "làm tới đâu rồi": "thực hiện",
    "làm đến đâu rồi": "thực hiện",
    "chạy đến đâu rồi": "thực hiện",
    "chạy tới đâu rồi": "thực hiện",
    "thực hiện đến đâu": "thực hiện",
    "đầu việc": "nhiệm vụ",
    "làm xong": "hoàn thành",
    "đang làm dở": "đang triển khai",
    "làm dở": "triển khai",
    "còn dang dở": "đang triển khai",
    "đang dang dở": "đang triển khai",
    "đang dở": "đang triển khai",
    "dang dở": "đang triển khai",
    "đang làm dở dang": "đang triển khai",
    "khi nói về": "về",
    "khi nói đến": "về",
    "khi nói tới": "về",
    "khi nhắc đến": "về",
    "khi nhắc tới": "về",
    "gửi báo cáo": "báo cáo",
    "nguồn kinh phí": "kinh phí",
    "tất tần tật": "tất cả",
    "tiền đâu mà": "kinh phí lấy từ đâu để",
    "tiền đâu ra": "kinh phí lấy từ đâu",
    "tiền ở đâu ra": "kinh phí lấy từ đâu",
    "lấy đâu ra tiền": "kinh phí lấy từ đâu",
    "lấy tiền đâu": "kinh phí lấy từ đâu",
    "kiếm tiền đâu": "kinh phí lấy từ đâu",
    "kiếm đâu ra tiền": "kinh phí lấy từ đâu",
    "hết thảy": "tất cả",
    "ai cũng": "mọi người",
    "không sót người nào": "tất cả",
    "không sót ai": "tất cả",
    "không bỏ sót ai": "tất cả",
    "không bỏ sót người nào": "tất cả",
    "không chừa ai": "tất cả",
    "không trừ ai": "tất cả",
    "ai ai cũng": "mọi người",
    "ai nấy đều": "mọi người",
    "ai nấy": "mọi người",
    "bác hồ": "Chủ tịch Hồ Chí Minh",
    "bác sỹ": "bác sĩ",
    # "May viec", as its marks are put back.
    "máy việc": "mấy nhiệm vụ",
    "mày việc": "mấy nhiệm vụ",
}

# "Bên nào bao nhiêu": the number of each of two.
HOW_MUCH_EACH: Final = _each("bên nào | nơi nào | xã nào | mỗi bên | mỗi nơi | mỗi xã", "bao nhiêu | mấy")
COMPARISON: Final = f"""
    {HOW_MUCH_EACH} |
    bên nào hơn | nơi nào hơn | xã nào hơn | chỗ nào hơn | ai hơn ai | đặt cạnh nhau | để cạnh nhau
    | xếp cạnh nhau | bày cạnh nhau | đặt song song | side by side
    | trùng nhau | có trùng | trùng khớp | so sánh | khác nhau thế nào | khác nhau như thế nào | khác nhau ở
    | khác nhau | giống nhau | khác gì
    | chênh nhau | chênh lệch | chênh | lệch nhau | hơn kém | hơn kém nhau | hơn nhau | kém nhau | có khác | có giống
    | bằng nhau | như nhau | lớn hơn | nhỏ hơn | nhanh hơn | chậm hơn | dài hơn | lớn nhất | muộn nhất | dài nhất
    | khác biệt gì | khác biệt | giống và khác | khác thế nào | đối chiếu | cao hơn | thấp hơn | nhiều hơn
    | ít hơn | sớm hơn | muộn hơn | cao nhất | thấp nhất | nhiều nhất | sớm nhất | compare | comparison
    | difference | differences | differ | different | versus | higher | lower | highest | lowest | earliest
"""
# What two plans give may be the time that something is for.
PERIOD: Final = _each("giai đoạn | phạm vi thời gian | khoảng thời gian", "thi hành | triển khai | thực hiện | áp dụng")
HIGHEST: Final = "cao nhất | nhiều nhất | cao hơn | nhiều hơn | highest | higher | most | largest"
LOWEST: Final = "thấp nhất | thấp hơn | ít hơn | lowest | lower | fewest | smallest"
MORE: Final = "cao hơn | thấp hơn | nhiều hơn | ít hơn | lớn hơn | cao nhất | thấp nhất | nhiều nhất | higher | lower"
MORE_THAN: Final = "hơn"
AMOUNTS: Final = (
    "nhiều | ít | cao | thấp | sớm | muộn | lớn | nhỏ | nhanh | chậm | dài | mạnh | đông | more | fewer | less"
)
# "Ai được phát ngôn về nguyên nhân …" asks for no reason.
ABOUT_A_CAUSE: Final = "về nguyên nhân"
# What comes of it: "… thì bị xử lý thế nào".
CONSEQUENCE: Final = """
    bị xử lý thế nào | bị xử lý ra sao | bị xử lý như thế nào | thì xử lý thế nào | thì xử lý ra sao | bị xử lý sao
    | bị xử lý gì | thì bị gì | thì bị sao | thì bị làm sao | hậu quả ra sao | hậu quả thế nào | hậu quả gì
"""
REASON: Final = "vì sao | tại sao | lý do | nguyên nhân | why | reason | reasons"
REFERENCE: Final = (
    """
    căn cứ vào những văn bản nào | căn cứ vào văn bản nào | căn cứ những văn bản nào | căn cứ văn bản nào
    | căn cứ nào | căn cứ vào đâu | dựa trên văn bản nào | dựa vào văn bản nào | căn cứ pháp lý | viện dẫn
    | trích dẫn văn bản | được nhắc đến ở đâu | được nhắc ở đâu | được nêu ở đâu | nhắc đến nghị quyết
    | văn bản nào dẫn | dẫn chiếu | thực hiện theo văn bản nào | thực hiện văn bản nào
    | thực hiện nghị quyết nào | nhắc tới | nhắc đến | được nhắc | có nhắc | dẫn tới văn bản nào
    | căn cứ của | căn cứ ban hành | căn cứ xây dựng | căn cứ là gì | căn cứ gì | căn cứ để | làm căn cứ | có căn cứ
    | căn cứ theo | căn cứ vào | cơ sở pháp lý | dựa vào đâu | dựa trên đâu | dựa vào cái gì | dựa trên cơ sở nào
    | thực hiện nghị quyết gì | thực hiện quyết định nào | thực hiện văn bản gì | thực hiện chương trình nào
    | thực hiện kế hoạch nào | để thực hiện văn bản nào | legal basis | legal bases | legal grounds | based on
    | rest on | rests on | cited | cite | cites
    | refer to
    | refers to | referred to
"""
    " | "
    + _each(_PAPERS, "số mấy | số bao nhiêu | số nào | số hiệu nào | mang số nào")
    + " | "
    + _each(_RESTS, " | những | các", _PAPERS, "nào | gì | số mấy | số bao nhiêu | số nào | mấy")
)
# ... of these, what a document rests on, not where one is cited.
BASIS: Final = """
    căn cứ | dựa trên | dựa vào | cơ sở pháp lý | thực hiện theo văn bản nào | thực hiện văn bản nào
    | thực hiện văn bản gì | thực hiện nghị quyết nào | thực hiện nghị quyết gì | thực hiện quyết định nào
    | thực hiện chương trình nào | thực hiện kế hoạch nào | legal basis | legal bases | legal grounds | based on
    | rest on | rests on
"""
IS_BASIS: Final = "là căn cứ | làm căn cứ | là cơ sở | làm cơ sở | căn cứ cho"
# Asked of a document that is named by its number.
ISSUED: Final = """
    ban hành | ký | ký ban hành | được ký | ra đời | công bố | issued | signed | adopted | promulgated | dated
    | released | did issue | issue its | issue the | issue their | sign its | sign the | adopt its | adopt the
"""
ISSUED_BY: Final = (
    "của ai | ai ban hành | cơ quan nào ban hành | của cơ quan nào | đơn vị nào ban hành | ai ra | issued by"
)
# ... where it is cited.
CITES: Final = "dẫn | có dẫn | dẫn chiếu | viện dẫn | trích dẫn | nhắc đến | nhắc tới | cites | cited | mentioned"
# Asked of a document itself: what stands in its letterhead and its closing.
_HEADS: Final = "chủ tịch | phó chủ tịch | bí thư | phó bí thư"
_POSTS: Final = f"{_HEADS} | lãnh đạo"
_SIGNS: Final = (
    " | ".join(
        (
            _each("ai là", _POSTS, "ký | kí | đã ký"),
            _each(_POSTS, "ký | kí | ký tên | đã ký", "là ai | tên gì"),
        )
    )
    + " | "
    + _each("vị | ông | bà | đồng chí |", _POSTS, "nào", " | đã | là người", "ký | kí | ký thay")
    + " | "
    + _each(
        "ai | những ai | người nào | đồng chí nào | lãnh đạo nào | ông nào | bà nào | vị nào | chức danh nào"
        " | bác nào | anh nào | chị nào | cô nào | chú nào | sếp nào | cán bộ nào | thủ trưởng nào",
        " | đã | là người | là người đã | đứng ra | đứng tên | thay mặt",
        "ký | kí",
    )
    + " | "
    + _each("ai", " | là người | là người đã | đã", "đứng tên", " | ban hành")
    + " | "
    + _each(
        "which",
        " | provincial | city | commune | ward | party | government | senior",
        "leader | official | officer | person | secretary | chairman | chairwoman | vice chairman | deputy secretary",
        "signed | has signed | signs",
    )
)
_HOLDS: Final = "giữ chức vụ gì | giữ chức gì | chức vụ gì | chức vụ là gì | chức danh gì | chức danh là gì | chức gì"
_SENDING: Final = "gửi | kính gửi | gởi | gửi đích danh | gửi báo cáo | báo cáo lên"
_TOWARDS: Final = "cho | đến | tới | lên | về | lên cho"
_TO_UNITS: Final = """
    cơ quan | đơn vị | tổ chức | ban | bộ | viện | cục | vụ | sở | ngành | cấp | hội | ủy ban | văn phòng | bộ ngành
    | sở ngành | ban ngành
"""
_SENDS: Final = _each(_SENDING, f" | đi | {_TOWARDS}", " | những | các | mấy", "ai | đâu | nơi nào | chỗ nào")
_SENDS_TO: Final = _each(_SENDING, f" | {_TOWARDS}", " | những | các | mấy", _TO_UNITS, "nào")
_SENDS_TO_HOW_MANY: Final = _each(_SENDING, f" | {_TOWARDS}", "mấy | bao nhiêu", "nơi | chỗ | cơ quan | đơn vị")
_RECEIVES: Final = (
    _each(
        "ai | những ai | nơi nào | những nơi nào | cơ quan nào | đơn vị nào | những cơ quan nào | những đơn vị nào",
        "được nhận | nhận được | nhận | được gửi",
    )
    + " | "
    + _each("which", "bodies | agencies | offices | units | body | agency", "received | receive | receives")
)
# "Gửi kế hoạch cho ai", "kế hoạch báo cáo ai": to whom the document itself goes, where it is what is sent.
TO_WHOM: Final = (
    _each(_TOWARDS, " | những | các | mấy", "ai | đâu | nơi nào | chỗ nào")
    + " | "
    + _each(_TOWARDS, " | những | các | mấy", _TO_UNITS, "nào")
)
REPORTS_TO: Final = (
    _each("báo cáo", f" | {_TOWARDS}", " | những | các | mấy", "ai | đâu | nơi nào | chỗ nào")
    + " | "
    + _each("báo cáo", f" | {_TOWARDS}", " | những | các | mấy", _TO_UNITS, "nào")
    + " | "
    + _each("báo cáo", f" | {_TOWARDS}", "mấy | bao nhiêu", "nơi | chỗ | cơ quan | đơn vị")
)
# ... of which sort: a list without any does not answer it.
TO_WHICH: Final = _each("bộ | viện | cục | vụ | sở | hội | văn phòng", "nào")
_NUMBER_OF: Final = _each("số của", " | bản", f"chương trình hành động | {_PAPERS}")
_NUMBER_AND_DATE: Final = _each(
    "số | số hiệu | số ký hiệu",
    "và ngày | ngày tháng | và ngày tháng | và ngày ban hành | ngày ban hành | và ngày ký | ngày tháng năm",
    "của",
    " | bản | cái",
)
# Of several documents, the one that is older or younger ...
ONE_OF_THEM: Final = """
    cái nào | văn bản nào | bản nào | kế hoạch nào | chương trình nào | công văn nào | bên nào | nơi nào | xã nào
    | tỉnh nào
"""
_ISSUES: Final = "ban hành | được ban hành | ra | ra đời | ký | được ký"
WHICH_FIRST: Final = (
    _each(ONE_OF_THEM, _ISSUES, "trước | sau | sớm hơn | muộn hơn | sớm nhất | muộn nhất")
    + " | "
    + _each(_ISSUES, "trước hay")
    + " | which was issued first | which was issued earlier | which one was issued first | which came first"
)
# ... where the question says otherwise that it is about when they were issued.
WHICH_BEFORE: Final = (
    _each(ONE_OF_THEM, " | có | là", "trước | sau | sớm hơn | muộn hơn")
    + " | "
    + _each("which", " | one | of them | of the two", "is | was | came", "first | earlier | later")
)
SIGNED_DIGITALLY: Final = "được ký số | digitally signed | digital signature of | chữ ký số của | chữ ký số trên"
SENT_TO: Final = f"{_SENDS} | {_SENDS_TO} | {_SENDS_TO_HOW_MANY} | {_RECEIVES}"
# Whose list it is asked whether somebody stands on: "UBND các xã có nằm trong danh sách nhận công văn … không".
IS_AMONG: Final = (
    _each(
        "có | có được | được",
        "nằm trong | tên trong | có tên trong | ở trong | trong | thuộc",
        " | phần | mục",
        "danh sách nhận | danh sách nơi nhận | danh sách gửi | danh sách được gửi | nơi nhận",
    )
    + " | "
    + _each("có", "được nhận | nhận được | nhận | được gửi | được gửi cho")
)
HAS_AMONG: Final = (
    _each("có | có được | được", " | gửi | kính gửi | gởi", "gửi cho | gửi đến | gửi tới | gửi lên | gửi về | kính gửi")
    + " | nơi nhận có | nơi nhận gồm có | nơi nhận có gồm | có ghi nơi nhận là"
)
# "Ký thay mặt ai": for whom it is signed stands above the signer's post.
_FOR_WHOM_SIGNED: Final = _each(
    "thay | thay cho | thay mặt | thay mặt cho | nhân danh",
    "ai | những ai | cơ quan nào | tổ chức nào | tập thể nào | đơn vị nào | cấp nào | ban nào",
)
_SIGNS_FOR: Final = _each("ký | kí", _FOR_WHOM_SIGNED) + " | " + _each(_FOR_WHOM_SIGNED, "ký | kí | để ký | mà ký")
SIGNED_FOR: Final = _each(ONE_OF_THEM, "ký | kí | được ký | là ký", "thay mặt | thay mặt cho | nhân danh")
_SIGNED_WHEN: Final = _each(
    "ký số | kí số | ký điện tử | chữ ký số | chữ ký số đề | digitally signed",
    " | vào | lúc | từ | on",
    "ngày nào | ngày mấy | ngày bao nhiêu | ngày tháng nào | hôm nào | khi nào | bao giờ | lúc nào | tháng nào"
    " | mấy giờ | what date | which date | what day",
)
_KEPT_WHERE: Final = _each(
    "lưu | lưu ở | lưu tại | lưu trong",
    "đâu | những đâu | nơi nào | chỗ nào | bộ phận nào | phòng nào | cơ quan nào | đơn vị nào | văn phòng nào",
)
FORMAL: Final = {
    "signer": f"""
        {_SIGNS} | {_SIGNS_FOR} | {SIGNED_FOR} | on behalf of whom | on whose behalf
        | người ký | người kí | người ký tên | người đã ký | ký bởi ai | được ai ký | chức vụ người ký
        | chức vụ của người ký | chức danh người ký | chức danh của người ký | ký với chức danh nào
        | ký với chức vụ nào | ký với tư cách gì | chữ ký của ai | với chức vụ gì | với chức vụ nào | với chức danh gì
        | với chức danh nào | với tư cách gì | với tư cách nào
        | với cương vị gì | với cương vị nào | đứng tên dưới | đứng tên ký | ký tên dưới
        | ký tên ở cuối | đặt bút ký | người đặt bút ký | whose signature | signature of whom
        | put their name to | put his name to | put her name to | whose name is under
        | who signed | who has signed | who signs | signed by whom | signed by who | signer | signatory
    """,
    "number": f"""
        {_NUMBER_OF} | {_NUMBER_AND_DATE} | số hiệu mấy
        | số bao nhiêu | số mấy | số hiệu | số ký hiệu | số kí hiệu | số và ký hiệu | ký hiệu | mang số nào
        | mang số gì | mang số bao nhiêu | mang số mấy | mang số hiệu | mang ký hiệu | mang số ký hiệu
        | số nào | số văn bản | số là gì | số công văn | đánh số mấy | đánh số bao nhiêu | đánh số nào | đánh số gì
        | what number | document number | reference number | what is the number | the number of
    """,
    "date": f"""
        {_NUMBER_AND_DATE} | {WHICH_FIRST} | {_each("ra | đề", " | vào", "hôm nào | hôm mấy | ngày bao nhiêu")}
        | ngày ban hành | ngày ký | ngày kí | ngày tháng ban hành | ngày tháng năm ban hành | thời điểm ban hành
        | ra vào tháng nào | ra vào ngày nào | ra vào năm nào | ra ngày nào | ra tháng nào | ra khi nào | ra bao giờ
        | đề ngày nào | đề ngày mấy | đề tháng nào | đề tháng mấy | đề năm nào | ra ngày mấy | ra tháng mấy
        | thời gian ban hành | năm ban hành | đề ngày | ngày tháng của văn bản | ngày ra văn bản
        | what date does | which date does | and date of | and date
        | date of issue | issue date | date of signing | date of the
    """,
    "issuer": """
        ai ban hành | cơ quan nào ban hành | đơn vị nào ban hành | cấp nào ban hành | cơ quan ban hành | nơi ban hành
        | ai đã ban hành | cơ quan nào đã ban hành | cơ quan nào ra | do ai ra | của cơ quan nào | của đơn vị nào
        | của ai | who issued | which body issued | which agency issued | issued by | issuing body | issuing authority
    """,
    "type": """
        loại văn bản gì | loại văn bản nào | là văn bản gì | thuộc loại nào | thể loại gì | thể loại nào | loại gì
        | what type of document | what kind of document | what sort of document
    """,
    "title": """
        trích yếu | tên đầy đủ | tên gọi đầy đủ | tên gọi | tiêu đề | tên văn bản | tên của văn bản | tên của kế hoạch
        | tên kế hoạch | tên công văn | tên chương trình | về việc gì | full title | full name | title of | the title
    """,
    "recipients": f"""
        {SENT_TO}
        | nơi nhận | to whom is | to whom was | phần kính gửi | mục kính gửi | dòng kính gửi
        | chỗ kính gửi | đề kính gửi | ghi kính gửi | sent to | addressed to | addressee | addressees | recipients
        | recipient | who receives | who received | who gets
    """,
    "digital": f"""
        {_SIGNED_WHEN} | {SIGNED_DIGITALLY} | ngày ký số | thời gian ký số | thời điểm ký số | giờ ký số
        | when was it digitally signed
    """,
    "kept": f"{_KEPT_WHERE} | nơi lưu | kept on file | filed where | where is it filed",
}
# ... and what goes with such a question and says nothing more.
FORMAL_FRAME: Final = f"""
    {_HOLDS} | {WHICH_BEFORE} | {_each(_ISSUES, "trước | sau")}
    | chức vụ | chức danh | là ai | là những ai | tên là gì | tên gì | họ tên | họ và tên | ban hành
    | ký ban hành | ký tên
    | là bao nhiêu | bao nhiêu | về | về việc | được ký | ký | kí | phát hành | ra ngày | ngày | tháng
    | ngày tháng | ngày tháng năm | ngày giờ
    | năm | số | mang | là gì | gồm những ai | gồm những đâu
    | ông | bà | vị | đồng chí | ký thay | do | lần lượt | để báo cáo | để biết | gồm ai | có ghi | ghi | đề
    | trước chữ | chữ
    | ở phần | ở mục | đóng dấu | ký tên đóng dấu | chính nó | của chính nó | chính nó ấy | số của chính nó
    | chính | bản thân | của bản thân | của riêng nó | riêng của nó | ý là | tức là
    | ở cấp tỉnh | ở tỉnh | ở trung ương | ở cấp trên | cấp trên
    | in which post | in what post | in which capacity | in what capacity | and date | and the date
    | what post | which post | what post do they hold | what position do they hold | do they hold | does he hold
    | does she hold | for reporting | for information | itself | own
    | position | name | issued | issue | signed | sign | addressed | sent | carry | bear | date | number | to whom | its
"""
_ENGLISH_KINDS: Final = """
    plan | programme | program | action programme | action program | official letter | letter | document | resolution
    | decree | decision | directive | circular | conclusion | report | guidance | guideline
"""
_MANY_KINDS: Final = " | ".join(f"{each.strip()}s" for each in _ENGLISH_KINDS.split("|"))
DOCUMENT_KINDS: Final = f"""
    {_PAPERS} | chương trình hành động | kế hoạch hành động | báo cáo | tờ trình | thông báo | đề án | dự án | phương án
    | quy định | quy chế
    | công điện | chiến lược | quy hoạch | biên bản | hợp đồng | giấy mời | pháp lệnh | bộ luật | thông tri | lệnh
    | dispatch | official dispatch | {_ENGLISH_KINDS} | {_MANY_KINDS}
"""
# Kinds whose slips ("kể hoạch", "chương trình hành đông") are no other words.
MISSPELT_KINDS: Final = "kế hoạch | chương trình | hành động | công văn | nghị quyết | nghị định | kết luận"
# A document so spoken of is one that another rests on or carries out.
RESTED_ON: Final = """
    căn cứ | căn cứ vào | theo | thực hiện | triển khai | triển khai thực hiện | cụ thể hóa | cụ thể hoá | quán triệt
    | làm | thi hành | chấp hành | implementing | implement | implements | under | based on | on
"""
# ... and how strongly: titles say it one way and people another, and no document is told by it.
HOW_CARRIED_OUT: Final = (
    _each("tập trung | tăng cường | đẩy mạnh | đôn đốc", " | lãnh đạo | chỉ đạo | lãnh đạo chỉ đạo")
    + " | "
    + _each("lãnh đạo | chỉ đạo | lãnh đạo chỉ đạo", "", "thực hiện | triển khai | triển khai thực hiện | làm")
    + " | "
    + _each(
        "giục | thúc | thúc đẩy | thúc giục | đốc thúc | nhắc | nhắc nhở | hối | dặn | dặn dò",
        " | làm | làm gấp | gấp rút làm | thực hiện",
    )
    + " | urging | pressing | pushing | speeding up | stepping up | to speed up | to step up"
)
OF_A_DOCUMENT: Final = """
    nghị định | thông tư | chỉ thị | luật | kết luận | công văn | hướng dẫn | ban hành | ngày | cái | của ai | cái gì
    | nội dung | quy định | là gì | về gì | về việc gì | nói | nêu | số | ngày nào
    | khi nào | năm nào | trích yếu | vấn đề | lĩnh vực | tên | gọi | đầy đủ
"""
WORDING: Final = (
    """
    what is to be done | what will be done | what has to be done | what happens to | what is planned for
    | what does it say | what do they say | what is said | nguyên văn | lời văn | đúng lời
    | dẫn chính xác | trích đúng | chép lại | trích lại | dẫn lại
    | trích nguyên văn | trích dẫn | trích nguyên | câu nào | đoạn nào | viết thế nào
    | viết như thế nào | ghi gì về | ghi gì | viết gì về | viết gì | nói gì về | nói gì | nêu gì về | nêu gì
    | đề cập gì | cách viết về | cách diễn đạt về | cách diễn đạt | diễn đạt | ghi thế nào | nêu thế nào
    | how does | how do | how is | how are | worded | phrased | câu chữ | đoạn về | trích đoạn | nguyên văn đoạn
    | chép đúng | đúng chữ | copy
    | đoạn nói | đoạn viết | gạch đầu dòng
    | làm gì để | làm những gì để | làm gì với
    | làm gì đối với | làm những gì đối với | làm gì cho | làm gì về | làm gì nhằm | chỉ đạo gì về | chỉ đạo gì
    | nói thế nào về | nói như thế nào về | viết thế nào về | viết như thế nào về | viết ra sao về | nêu thế nào về
    | quy định thế nào về | quy định như thế nào về | định hướng thế nào về | nói về | nói tới | đề cập đến | có gì về
    | say about | says about | said about | exact wording | verbatim | quote | wording of | wording
"""
    " | "
    + _each(_SAYS, "gì | những gì | điều gì", " | về | tới | đến | đối với | cho")
    + " | "
    + _each(_SAYS, _HOW, "về | tới | đến | đối với | cho")
)
# What is to be quoted: a stretch of text, whatever it is about.
STRETCH: Final = """
    đoạn | đoạn văn | câu | câu văn | câu chữ | lời văn | đúng lời văn | gạch đầu dòng | đúng chữ | nguyên câu
    | nguyên đoạn | nguyên văn câu | trích câu | passage | sentence | paragraph | bullet
"""
DUTY_WHAT: Final = (
    """
    làm những gì | làm gì | nhiệm vụ gì | những nhiệm vụ gì | trách nhiệm gì | việc gì | những việc gì | giao gì
    | vai trò gì | nhiệm vụ nào | những nhiệm vụ nào | việc nào | những việc nào | tham mưu gì | đề xuất gì
    | kiến nghị gì | phải làm
    | lo gì | lo những gì | responsible for what | what is expected | what must | what does | what do
    | what should | duties | duty | responsibilities | tasks of | role of
    | tasked with | charged with | entrusted with | assigned to do | supposed to do | obliged to | expected to do
    | asked to do | told to do | required to do | have to do | has to do
"""
    " | "
    + _each("phải | cần | sẽ | được |", _DOES, "gì | những gì | cái gì | những cái gì | mấy cái gì | chuyện gì")
    + " | "
    + _each(_DOES, "những | các |", _TASKS, "nào | gì")
)
WHAT_A_PLAN_DOES: Final = "what does | what do"
SAID_OF_AN_AGENCY: Final = """
    duty | duties | responsibility | responsibilities | responsible | tasks | task | role | tasked | charged | assigned
    | supposed to | expected to | required to | obliged to | have to | has to | people's committee | front | unions
    | heads | head | leaders | secretaries | enterprises | businesses | schools | hospital | ministry | council
"""
# ... with a word of its part in it.
DUTY_SHARE: Final = """
    mục tiêu nào | những mục tiêu nào | các mục tiêu nào | chỉ tiêu nào | những chỉ tiêu nào | nội dung nào
    | những nội dung nào | mục tiêu gì | chỉ tiêu gì
"""
# ... about a matter, not of an agency: "có nhiệm vụ gì về y học cổ truyền".
DUTY_ABOUT: Final = """
    nhiệm vụ gì về | nhiệm vụ gì trong | nhiệm vụ gì đối với | nhiệm vụ nào về | việc gì về | việc gì để
    | việc gì đối với
    | giải pháp gì về | giải pháp gì để | giải pháp nào về | giải pháp nào để | nhiệm vụ gì để | những việc gì để
    | những việc gì về | đề ra việc gì | đề ra những việc gì | đặt ra việc gì | đề ra nhiệm vụ gì
    | đề ra những nhiệm vụ gì
"""
# What an agency has to do for a plan is its duty, not how the plan words a matter.
DUTY_FOR_PLAN: Final = _each("làm gì | làm những gì", "cho | với | để thực hiện", " | bản | cái", _PAPERS)
# "… là nhiệm vụ như thế nào": what sort of thing something is, not what somebody has to do.
IS_A_TASK: Final = "là nhiệm vụ | là việc | là trách nhiệm"
ASSIGNED: Final = """
    assigned to | asked to | told to | instructed to | directed to | called upon to | called on to | fall to | falls to
    | fall on | falls on | falls under | given to | handed to
"""
# What opens an agency's or an officer's name.
AGENCY: Final = """
    tỉnh đoàn | thành đoàn |
    phòng | ban | sở | bộ | hội | đoàn | công an | quân sự | trạm | trung tâm | ủy ban | uỷ ban | ubnd | hđnd | mttq
    | mặt trận
    | tổ | tổ trưởng | chi bộ | đảng bộ | đảng ủy | đảng uỷ | trường | bệnh viện | văn phòng | bí thư | chủ tịch
    | trưởng
    | giám đốc | hội đồng | bảo hiểm xã hội | cơ quan | đơn vị | tòa án | viện kiểm sát | doanh nghiệp | cán bộ
    | office | board | committee | department | station | police | union | division | agency | centre | center
"""
DUTIES_OF: Final = "nhiệm vụ của | trách nhiệm của | vai trò của | công việc của"
DUTY_OF: Final = """
    có nhiệm vụ | được giao nhiệm vụ | nhiệm vụ của | trách nhiệm của | vai trò của | được giao | giao nhiệm vụ
    | trách nhiệm | nhiệm vụ
"""
WHO: Final = (
    """
    ai | những ai | do đâu | do ai | đơn vị nào | những đơn vị nào | cơ quan nào | những cơ quan nào | phòng nào
    | ủy ban nào | uỷ ban nào | tổ đảng nào | giao ban nào | giao sở nào | giao bộ nào | giao phòng nào
    | sở nào | ban nào | bộ nào | tổ chức nào | người nào | ngành nào | bên nào | lực lượng nào | đoàn thể nào
    | chỗ nào | phía nào | những phía nào | phòng ban nào | gồm ai
    | cơ quan nào của đảng | ban nào của đảng | gồm những ai | gồm những cơ quan nào | gồm những đơn vị nào
    | là những ai
    | cơ quan gì | đơn vị gì | phòng gì | trách nhiệm cơ quan nào | trách nhiệm của cơ quan nào | trách nhiệm của ai
    | trách nhiệm của đơn vị nào | trách nhiệm đơn vị nào | which bodies | what body | which organ | who | whom
    | whose | which agency | which agencies | which department
    | which division | which office | which unit | which body | which organisation | which organization
    | which committee | what agency | what department | what office | in charge | responsible
"""
    " | " + _each(" | do | những | các | cho | với", _UNITS, "nào | gì") + " | " + _each("which | what", _ENGLISH_UNITS)
)
LEAD: Final = """
    đầu mối tham mưu | làm đầu mối tham mưu | là đầu mối tham mưu | đứng mũi chịu sào
    | gánh vác | đảm nhận | cáng đáng | quán xuyến | nhận trách nhiệm | nhận việc | lo liệu | lo phần
    | đóng vai trò chính | giữ vai trò chính | giữ vai trò chủ trì | làm chủ trì | đứng đầu | chỉ huy | dẫn dắt
    | được phân công | phân công cho | phân công | được giao chủ trì | giao chủ trì | giao phó | in the lead | lead role
    | spearhead | spearheads | oversees | oversee | runs | takes care of | take care of | looks after | handling
    |
    cơ quan chủ trì | đơn vị chủ trì | chủ trì thực hiện | chủ trì | phụ trách | chịu trách nhiệm chính
    | chịu trách nhiệm | đầu mối | lo việc | lo vụ | lo chuyện | lo | đứng ra | đảm nhiệm | đảm trách
    | đứng đầu | đảm đương | gánh | cầm trịch | làm chính | phụ trách chính | chủ quản | làm đầu mối | quản lý việc
    | được giao cho | giao cho | giao | làm vụ | làm việc | làm | lead agency | leading agency
    | leads | lead | leading | led | responsible | charge | head | heads | handles | handle | manages
"""
COORDINATE: Final = (
    _each("cùng | tham gia | cùng tham gia | phải | cần", "phối hợp", " | với | cùng | cùng với | thực hiện | làm | để")
    + " | "
    + _each(
        "ai | những ai | bên nào | đơn vị nào | cơ quan nào",
        "cùng thực hiện | cùng làm | làm cùng | cùng tham gia"
        " | phụ cho | phụ với | phụ phòng | phụ trạm | phụ ban | phụ công an | tiếp tay cho | giúp sức cho",
    )
    + " | "
    + _each(
        "làm chung | liên kết | liên kết chặt | gắn chặt | gắn kết | đi | đi chung | đi cùng | bắt tay | hợp sức"
        " | góp sức",
        "với",
        "chỗ | đơn vị | cơ quan | bên | phòng | đơn vị y tế",
        "nào",
    )
    + """
    | kết hợp | kết hợp với | kết hợp cùng | chung tay | chung tay với | bắt tay với | sát cánh | hỗ trợ thực hiện
    | phụ giúp | đi cùng | làm cùng | cùng ai | với ai | cùng với ai | work with | works with | work together
    | who supports | who support | supporting role | in support | agencies support | agency supports | bodies support
    | body supports | offices support | office supports | units support | unit supports | supporting agency
    | supporting agencies | supporting bodies | supporting units | supporting offices
    | work alongside | keep close ties with | close ties with | liaise with | work closely with | assist | assists
    | take part | takes part | taking part | participate
    | participates | collaborate | collaborates | cooperating | partner | partners | coordinated | coordinator
    | cùng tham gia phối hợp | tham gia phối hợp | cùng phối hợp | cùng tham gia | cùng thực hiện | cùng làm
    | cơ quan phối hợp | đơn vị phối hợp | phối hợp với | phối hợp thực hiện | phối hợp | tham gia cùng
    | coordinating agency | coordinating | coordinate | coordinates | cooperate | cooperates
"""
)
# Who helps the one that leads.
HELPS_THE_LEAD: Final = (
    _each("phối hợp với | phối hợp cùng | hỗ trợ | giúp", "đơn vị | cơ quan | phòng | bên", "chủ trì")
    + " | "
    + _each("help | helps | support | supports | assist | assists | work with | works with", "the", "lead")
    + " | "
    + _each("coordinates with | coordinate with | cooperates with | cooperate with", "the", "lead | leading")
)
# Of whom a group is made: "lực lượng được giữ lại gồm những ai".
MADE_OF: Final = _each("gồm | bao gồm | gồm có", " | những | các", "ai | người nào | nhóm nào | đối tượng nào")
GIVEN_TO_WHOM: Final = _each(
    "giao cho | giao | phân cho", "ai | những ai | đơn vị nào | cơ quan nào | phòng nào | bên nào"
)
# Who before what is to be done; "ai phải làm gì" asks for both, and the agencies tell it.
WHO_MUST: Final = "who is to | who are to | " + _each(
    "ai | những ai", "phải | cần | sẽ | là người | có trách nhiệm | chịu trách nhiệm |", "làm | lo"
)
# What a scheme is called; by whom something must be allowed: no agency's duty.
CALLED: Final = "tên là gì | tên gì | tên đầy đủ là gì | gọi là gì | có tên là gì"
UNDERTAKING: Final = "đề án | dự án | mô hình | phong trào | cuộc vận động | chiến dịch | chương trình"
ALLOWED_BY: Final = _each(
    "được | phải được | cần được | phải có | phải",
    "ai | cơ quan nào | cấp nào",
    "chấp thuận | đồng ý | cho phép | phê duyệt | thông qua | gật đầu | ưng thuận | duyệt | cho",
)
# "Trồng ở những chỗ nào": where something is done, not who does it.
AT_WHAT_PLACES: Final = "ở những đâu | tại những đâu | " + _each(
    "ở | tại", "những | các | mấy", "chỗ | nơi | địa điểm", "nào"
)
# "Ai bị tiểu đường thì …": whoever has it, not who leads.
WHOEVER: Final = _each("ai | những ai | người nào | ai mà", "bị | mắc | đang bị | mắc phải | bị bệnh")
# "Nơi nào làm chính": a place that acts is an agency.
WHERE: Final = "nơi nào | chỗ nào | bên nào"
MAINLY: Final = """
    chủ trì | làm chính | lo chính | đứng chính | cầm trịch | đầu mối | phụ trách chính | chịu trách nhiệm chính
    | phải ra tay | ra tay | phải vào cuộc | phải lo
"""
COMPARED_WITH_WHAT: Final = _each(
    "so với | ngang với | ngang tầm | ngang tầm với | ngang hàng với | ngang hàng | tương đương | tương đương với",
    "ai | mức nào | nước nào | những nước nào | các nước nào | nơi nào | nơi khác | đâu | khu vực nào | chỗ nào"
    " | cái gì | vùng nào",
)
TASKED: Final = "tasked with | charged with | entrusted with"
# Not an agency but those it is done for.
WHICH_GROUPS: Final = "which groups | which group | what groups | which people | which households"
BENEFITS: Final = f"""
    {WHICH_GROUPS} | which patients |
    comes first | come first | goes first | go first | get help | get support | be supported | be helped | qualify
    | qualifies |
    gets free | get free | gets their hospital | get their hospital | gets their fees | fees waived |
    would have the | would have their | will have the | will have their | have their | has their |
    benefit | benefits | benefiting | eligible | entitled | receive | receives | be covered | be exempted | be exempt
"""
BENEFICIARY: Final = """
    ai được | những ai được | ai sẽ được | những ai sẽ được | đối tượng nào | người nào được | ai thuộc diện
    | những ai thuộc diện | ai thuộc đối tượng
    | nhóm nào | nhóm người nào | nhóm đối tượng nào | những nhóm nào | những nhóm người nào | nhóm dân cư nào
    |
""" + _each(
    "trước hết với | trước hết cho | ưu tiên | ưu tiên cho | dành cho | áp dụng cho | áp dụng với", "ai | những ai"
)
OF_WHICH_GROUP: Final = _each(" | những | các", "nhóm | nhóm người | đối tượng | nhóm đối tượng | nhóm dân cư", "nào")
FOR_WHOM: Final = _each("cho | tới | dành cho", " | những", "ai") + " | for whom | to whom"
SENT: Final = "báo cáo | gửi | trình | report | reports | send | submit"
GIVEN: Final = "giao | giao cho | phân công | trao | thuộc"
WHO_ELSE: Final = _each("đối tượng | nhóm | thành phần", "nào", " | cùng | tham gia | cùng tham gia", "phối hợp")
# "Ai được … giao chủ trì" asks who leads, not who benefits.
ENTRUSTED: Final = (
    "giao chủ trì | được giao chủ trì | phân công chủ trì | giao phụ trách | phân công phụ trách | "
    + _each("ai | những ai", "được", "giao | phân công | phân | chỉ định | ủy quyền | cắt cử")
)
BY_WHICH_YEAR: Final = """
    đến năm nào | năm nào thì | vào năm nào | đến bao giờ | đến khi nào | bao giờ thì | khi nào thì | by which year
    | by what year | in which year
"""
WHAT_DUTY: Final = "nhiệm vụ gì | nhiệm vụ nào | làm gì | những gì | việc gì | trách nhiệm gì"
DEADLINE_VERBS: Final = "xong | hoàn tất | hoàn thành"
DEADLINE: Final = (
    """
    tính từ tháng mấy | tính từ tháng nào | tính từ ngày nào | tính từ năm nào | tính từ khi nào | tính từ bao giờ |
    bao nhiêu năm thì | năm bao nhiêu | mấy năm nữa | bao giờ thì xong | bao giờ xong | khi nào xong
    | bao giờ phải xong | khi nào phải xong | khi nào | bao giờ | thời hạn | hạn hoàn thành | hạn xong | hạn chót
    | hạn cuối | đến hạn | hạn
    | chậm nhất | muộn nhất | vào ngày nào | ngày bao nhiêu | ngày mấy | năm mấy | tháng mấy | hôm nào | hôm mấy
    | ngày nào | vào thứ mấy | ngày thứ mấy | là thứ mấy | thứ mấy trong tuần | thứ mấy hằng tuần | thứ mấy hàng tuần
    | tháng nào | năm nào | vào năm nào | từ năm nào
    | đến năm nào | trước ngày nào | giai đoạn nào | bao nhiêu năm nữa | bao lâu | mốc thời gian
    | thời gian hoàn thành | thời gian thực hiện | thời điểm nào | thời gian nào | lúc nào | deadline | by when
    | by what date | by which date | by which year | from which year | from what year | which year | what year
    | what date | which date | what is the date of | what is the date
    | within how many days | how many working days | how long do | how long does | how long must | how long is
    | how long can it be | how long may it be | how much longer
    | which month | what month | when | due | time limit | how often | how soon
    | which day | what day | which exact day | exact date | exact day
    | những năm nào | các năm nào | what period | which period | what time frame | which time frame
"""
    " | "
    + _each(" | vào | đến | trước | từ | trong | hết | sau | tới | chậm nhất", _TIMES, "nào | mấy | bao nhiêu | gì")
    + " | "
    + _each("vào | đến | trước | từ | tới | chậm nhất | muộn nhất", "khi nào | bao giờ | lúc nào")
    + " | "
    + _each("by | before | until | in | from | since", "which | what", "month | quarter | year | date | day")
)
HOW_MUCH: Final = (
    """
    không quá bao nhiêu | không vượt quá bao nhiêu | tối đa bao nhiêu | không quá mấy
    | bao nhiêu phần trăm | bao nhiêu tiền | mấy tiền | là bao nhiêu | đạt bao nhiêu | lên bao nhiêu | là mấy | có mấy
    | bao nhiêu
    | mấy phần trăm | mấy | how many | how much | what percentage | what percent | what share | what proportion
    | what level | which level | what figure | which figure | by how much | what age | which age | how old | how tall
"""
    " | "
    + _each(
        "đạt | là | lên | lên đến | lên tới | tới | đến | có | được | chiếm | khoảng | còn | tăng | tăng thêm | giảm"
        " | cần | đặt | ở mức",
        "bao nhiêu | mấy | bao nhiu",
    )
    + " | bao nhiu | nhiêu | mức nào | con số nào | con số bao nhiêu | ở mức nào"
)
NUMBER: Final = """
    bao nhiêu | bao nhiu | mấy | số hiệu | số nào | how many | how much | what number | which number
    | what is the number | số và ngày | số, ngày
"""
NUMBER_OF_A_PAPER: Final = "số mấy | số hiệu | mang số | số ký hiệu | số hiệu nào | số hiệu gì"
OF_WHAT_MODEL: Final = _each(
    "mô hình | loại hình | hình thức | loại | kiểu | dạng | thành | trở thành | thành loại",
    "đơn vị | tổ chức | cơ quan",
    "gì | nào",
)
TO_WHAT_USE: Final = (
    "để làm gì | dùng làm gì | để dùng làm gì | "
    + _each(" | dùng | xài | sử dụng | lấy", "vào | vô", "việc gì | chuyện gì | mục đích gì")
    + " | xài làm gì | lấy làm gì"
)
FOR_WHAT: Final = (
    _each("nhằm | với | để | có | phục vụ", "mục đích", "gì | nào") + " | nhằm gì | nhằm đạt gì | " + TO_WHAT_USE
)
ANNEX: Final = "phụ lục | annex | appendix"
FROM_WHOM: Final = (
    _each("tiền | kinh phí | vốn | nguồn", "của | từ", "ai | những ai | chỗ nào")
    + " | "
    + _each("từ", " | những | các", _UNITS, "nào")
    + " | từ ai | từ những ai | từ những đối tượng nào | từ đối tượng nào | from whom"
)
OF_WHAT_KIND: Final = "what kind of | what sort of | what type of"
DEFINED: Final = """
    define | defines | defined | regard | regards | regarded | consider | considers | considered | describe
    | describes | described | identify | identifies | identified | treat | treats | see | sees | call | calls
"""
INTO_WHAT: Final = _each("vào", "đâu | những đâu | cái gì | những gì | những kế hoạch nào | kế hoạch nào | văn bản nào")
RATE: Final = """
    chỉ tiêu | tỷ lệ | tỉ lệ | percentage | percent | proportion | target | targets | rate | number of
"""
# ... unless it is one of these that is asked for.
IN_CHARGE: Final = (
    "chủ trì | phụ trách | chịu trách nhiệm | đứng đầu | phối hợp | lead | leads | leading | responsible | in charge"
)
# A thing whose answer is a person: the index keeps no names.
POST_HOLDER: Final = (
    _each(
        "ai là | ai đang là | ai đang làm | ai làm | ai giữ chức | ai giữ chức vụ | ai đang giữ chức",
        f"{_HEADS} | giám đốc | phó giám đốc | trưởng phòng | phó trưởng phòng"
        " | trưởng ban | trưởng trạm | trạm trưởng | trưởng bản | tổ trưởng | chánh văn phòng | bộ trưởng | thủ tướng"
        " | đội trưởng | trưởng đoàn | trưởng nhóm | trưởng thôn | hiệu trưởng | chi cục trưởng | cục trưởng",
    )
    + " | "
    + _each(
        "tên | họ tên | tên của | họ và tên",
        f"{_HEADS} | giám đốc | phó giám đốc | trưởng phòng | trưởng trạm | trạm trưởng | trưởng ban | phó trưởng ban"
        " | cục trưởng | chi cục trưởng | hiệu trưởng | trưởng thôn | trưởng bản",
    )
)
# Who signed or said something: a person, and no record holds one.
SIGNED_OR_SAID: Final = """
    ai ký | ai là người ký | người ký | ký bởi ai | do ai ký | ai nói | ai phát biểu | ai là người soạn
    | ai là người viết | ai là tác giả | lời của ai | câu nói của ai
    | who signed | signed by whom | signer | signatory | who said
"""
PERSON: Final = """
    which official | which officer | which leader | which person | what official | tên người | tên cán bộ
    | tên của người | tên những người
    | ông nào | bà nào | ông bà nào | vị nào | lãnh đạo nào | là ai | tên là gì | tên gì | họ tên | họ và tên
    | who is the | who is
    | was appointed | is appointed | has been appointed | who was elected
    | who chairs | chair of | chairman of | chairs the
    | name of | names of
"""
# Asks how things are; a plan tells how they shall be.
NOW: Final = """
    tính đến nay | đến nay | tới nay | cho đến nay | thực sự | so far | to date | up to now |
    tháng này | tuần này | this month | this week |
    hiện nay | hiện tại | bây giờ | hiện có | hiện đang | hiện giờ | lúc này | currently | at present | right now
    | today
    | at the moment | now | already
"""
TO_BE: Final = "mục tiêu | chỉ tiêu | phấn đấu | kế hoạch | target | targets | goal | goals | plan | aim"
# Where something takes place; what a plan says of it is no address.
ADDRESS: Final = "tại đâu | địa điểm nào | địa chỉ | địa điểm tổ chức | address | located"
TARGET: Final = """
    chỉ tiêu | tỷ lệ | phần trăm | tối thiểu | ít nhất | mục tiêu | số lượng | percentage | percent | proportion
    | target | targets | rate | goal | goals | number of
"""
WHAT_IS: Final = """
    khái niệm | hiểu ra sao | hiểu như thế nào | nghĩa ra sao | thế nào thì được coi là | thế nào được coi là
    | thế nào thì được gọi là | thế nào được gọi là | thế nào mới được gọi là | thế nào thì được xem là
    | thế nào thì gọi là | thế nào thì coi là | thế nào mới được coi là
    | là gì | nghĩa là gì | có nghĩa gì | nghĩa là | định nghĩa | được hiểu là | được hiểu thế nào | hiểu thế nào là
    | thế nào là | viết tắt | what is | what are | meaning of | define | definition | stands for
    | counts as | count as | qualifies as | qualify as
"""
# "What is it meant for" asks for no definition.
PURPOSE: Final = "meant for | used for | good for | the purpose | the aim | dùng để | để làm gì | nhằm mục đích gì"
DEFINITION: Final = (
    """
    gồm những gì | bao gồm những gì | gồm gì | gồm những nguồn nào | gồm các nguồn nào | từ những nguồn nào
    | từ nguồn nào | nguồn nào | gồm những nội dung gì | gồm những nội dung nào | gồm mấy phần | từ đâu | ở đâu
    | lấy từ đâu | theo hướng nào
"""
    " | "
    + _each(
        "gồm | bao gồm | gồm có",
        "những | các |",
        "gì | món gì | món nào | thứ gì | loại nào | mục nào | phần nào | nội dung nào | nội dung gì"
        " | nguồn nào | nguồn gì"
        " | khoản nào | thành phần nào | ý nào | điểm nào",
    )
    + " | "
    + _each("lấy | trích | huy động | có | đến |", "từ", "đâu | đâu ra | nguồn nào | những nguồn nào | các nguồn nào")
)
HOW: Final = "như thế nào | thế nào | ra sao"
OF_WHAT_SORT: Final = f"{HOW} | có tính chất | mang tính chất"
DAY: Final = """
    ngày nào | ngày mấy | ngày bao nhiêu | ngày tháng nào | ngày tháng năm nào | hôm nào | hôm mấy | mùng mấy
    | what date | which date | what day | which day | exact day | exact date
"""
YEAR: Final = "năm nào | which year | what year | năm bao nhiêu | bao nhiêu năm thì"
# "Which plan", "which commune": the answer is a document that says so, not every document.
WHICH: Final = """
    kế hoạch nào | văn bản nào | xã nào | phường nào | địa phương nào | tỉnh nào | nơi nào | chương trình nào
    | đâu là | những xã nào | các xã nào | which plan | which commune | which document | which ward
    | which communes | which plans | where is
"""
EVERY_COMMUNE: Final = """
    các xã phường | xã phường | phường xã | các phường xã | các phường | các xã | xã nào | những xã nào | cấp xã
    | mỗi xã | từng xã | communes
    | each commune | every commune
"""

# Words that hold a question together whatever it asks. They never count as what it is about.
SCAFFOLD: Final = (
    """
    lần lượt | tương ứng
    | cho biết | cho hỏi | cho tôi hỏi | xin hỏi | cho mình hỏi | hãy nêu | hãy cho biết | nêu rõ | liệt kê | tìm
    | hỏi | như thế nào | thế nào | ra sao | gì | nào | đâu | sao | bên | vậy | theo kế hoạch này
    | trong kế hoạch này | kế hoạch này | theo kế hoạch của | theo kế hoạch | kế hoạch của | trong kế hoạch của
    | chương trình của | công văn của | văn bản của | phụ lục của | phụ lục | theo chương trình
    | trong chương trình hành động | theo công văn | trong công văn | quy định | yêu cầu | đặt chỉ tiêu
    | đặt mục tiêu | đặt ra | đề ra | phấn đấu | đặt | nêu | quy định thế nào | được nêu | được ghi
    | nhiệm vụ về | việc | vụ | chuyện | công tác | nội dung về | nội dung | về | phải | cần | được
    | thuộc trách nhiệm | thuộc trách nhiệm của | thuộc thẩm quyền | thuộc về | thuộc | nói | bảo | muốn hỏi | muốn biết
    | cho em hỏi | cho tôi biết | tra cứu | tra giúp | giúp | làm ơn | vui lòng | trả lời | nói rõ | cụ thể là
    | hiện nay | hiện tại | bây giờ | hiện giờ | lúc này | trong văn bản | trong tài liệu | theo văn bản
    | theo tài liệu | văn bản này
    | tài liệu này | những gì | cái gì | điều gì | những điều gì | đối với | trong việc | cho việc | ra làm sao
    | làm sao
    | bản kế hoạch | cái vụ | cái việc | cái chuyện | cái | có phải | đúng không | phải không | nhỉ
    | rồi | chưa | ạ | nhé | thế
    | ấy | à
    | sếp hỏi | sếp cần | sếp bảo | sếp muốn | lãnh đạo hỏi | thủ trưởng hỏi | được đề nghị
    | là cơ quan nào | giữa | với | cùng | hai | còn | viết | chiếm | quy định gì
"""
    " | "
    + _each(
        "đề nghị | kính đề nghị",
        "cho biết | cho tôi biết | nêu | nêu rõ | liệt kê | kể tên | kể | trích | chỉ rõ | giải thích | so sánh"
        " | cung cấp | xác định",
    )
    + " | "
    + _each("thì", _UNITS, "nào")
    + " | "
    + _each("thì", "ai | nơi nào | chỗ nào | bao giờ | khi nào | năm nào | thế nào | ra sao | làm gì | bao nhiêu | mấy")
)

# Words whose first is a little one elsewhere: "từ" of "khám bệnh từ xa".
KEPT: Final = """
    từ xa | tại nhà | tại chỗ | trước sinh | sau sinh | sau cai nghiện | trong nước | ngoài nước | trên không
    | dưới nước | trước khi kết hôn | tự nguyện
"""

# What plans' sections are called: of a question with nothing else left, what it is about.
SECTION: Final = "yêu cầu | mục đích | nội dung | quan điểm"

# Words of every plan: they tell nothing apart unless there is nothing else.
# What stands before the name of a place and is part of what a document is called: "Công văn của Tỉnh ủy …".
ISSUERS: Final = """
    tỉnh ủy | thành ủy | đảng ủy | thường trực | ban thường vụ | ban chấp hành | đảng bộ | ủy ban nhân dân | ubnd
    | hội đồng nhân dân | hđnd | của
"""
GENERIC: Final = """
    nhiệm vụ | thực hiện | triển khai | tổ chức | mục tiêu | chỉ tiêu | kế hoạch | tỷ lệ | xã | phường | tỉnh
    | địa bàn | người dân | nhân dân | dân | đạt | hoàn thành | phấn đấu | năm | số | việc | công tác | cơ quan
    | đơn vị | phòng | tăng | lên | thêm | tối thiểu | ít nhất | trung bình | nghị quyết | quyết định
    | chương trình | hành động | văn bản | hằng năm | hàng năm | phần trăm | mức | đảm bảo | bảo đảm | giai đoạn
    | đến | từ | trước | sau | tại | ở | địa phương | cho | giao | hoạt động | liên quan | theo quy định
    | chủ trì | phối hợp | phụ lục
"""
HOLDING: Final = f"{SCAFFOLD} | {GENERIC}"
ASKED_WHICH: Final = f"{WHICH} | bên nào | ai | nơi nào | chỗ nào | who | which"
