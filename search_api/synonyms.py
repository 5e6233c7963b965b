"""Different words for one thing, where people say one and official papers another. Data, no logic.

One group a line, its ways of saying separated by "|"; each stands for every other. A word that is part of a longer
group's phrase is read as the longer one. What only sounds alike stays out: "trạm y tế" is no "bệnh viện".
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from search_api.answers.bags import accented, plain

if TYPE_CHECKING:
    from collections.abc import Mapping

GROUPS: Final = """
tiền | kinh phí | ngân sách | tài chính | nguồn vốn
bác sĩ | y bác sĩ
thầy thuốc | lương y
nhân viên y tế | cán bộ y tế | nhân lực y tế | đội ngũ y tế
nhân lực | nhân sự | con người | đội ngũ | nguồn nhân lực
trẻ em | trẻ | trẻ nhỏ | thiếu nhi | trẻ con | con trẻ | các cháu | các bé
học sinh | học trò | sinh viên | học đường
trường học | nhà trường | cơ sở giáo dục | học đường
người cao tuổi | người già | ông bà | cụ già | các cụ | người lớn tuổi | cao niên
phụ nữ | chị em | nữ giới
bà mẹ | sản phụ | thai phụ | mẹ | phụ nữ mang thai
người khuyết tật | người tàn tật
người nghèo | hộ nghèo
người bệnh | bệnh nhân
người dân | nhân dân | bà con | dân | dân cư | dân số | cư dân | công dân
cả dân | toàn dân | mọi người dân | toàn bộ người dân | tất cả người dân
người lao động | công nhân | lao động
doanh nghiệp | công ty
trưởng bản | trưởng các bản | trưởng thôn | trưởng xóm
mặt trận tổ quốc | mặt trận | mttq
đoàn thể | tổ chức chính trị - xã hội | tổ chức chính trị xã hội
công an | cảnh sát
khám chữa bệnh | khám bệnh, chữa bệnh | khám bệnh | khám, chữa bệnh | chữa bệnh | điều trị
khám chữa bệnh từ xa | khám bệnh trực tuyến | khám bệnh online | y tế từ xa
thứ hạng | xếp hạng | thứ bậc
chữa trị | chữa bệnh | điều trị
khám sàng lọc | sàng lọc | tầm soát
khám sức khỏe định kỳ | kiểm tra sức khỏe định kỳ | khám định kỳ
miễn viện phí | không mất viện phí | miễn tiền viện | khám chữa bệnh miễn phí
miễn phí | không mất tiền | không thu tiền | không tốn tiền | không phải trả tiền
tiêm chủng | tiêm phòng | chích ngừa | tiêm vắc-xin | tiêm vắc xin | tiêm ngừa | chủng ngừa
vắc-xin | vắc xin | vaccine | vacxin
phòng bệnh | phòng dịch | phòng chống dịch | phòng, chống dịch bệnh | y tế dự phòng | phòng ngừa bệnh tật
dịch bệnh | bệnh dịch | dịch
bệnh truyền nhiễm | bệnh lây nhiễm | bệnh lây
bệnh không lây nhiễm | bệnh không lây | bệnh mạn tính | bệnh mãn tính
bệnh nghề nghiệp | bệnh do nghề nghiệp
tăng huyết áp | cao huyết áp | huyết áp cao
tiểu đường | đái tháo đường
ung thư | u bướu
bệnh tật | đau ốm | ốm đau
y học cổ truyền | đông y | y dược cổ truyền | thuốc cổ truyền
dược liệu | cây thuốc | cây dược liệu | cây làm thuốc
vườn thuốc nam | vườn thuốc | vườn cây thuốc
thuốc men | thuốc | dược phẩm
vật tư | trang thiết bị | thiết bị | máy móc
trang thiết bị | thiết bị | máy móc | thiết bị y tế | trang thiết bị y tế
cơ sở vật chất | cơ sở hạ tầng | hạ tầng | nhà cửa
xây dựng | xây | dựng | xây mới
sửa chữa | cải tạo | nâng cấp | tu sửa
nâng cấp | cải tạo | đầu tư nâng cấp
mua sắm | mua | trang bị
đầu tư | rót vốn | bỏ vốn
cấp cứu | cấp cứu ngoại viện | sơ cứu | sơ cấp cứu
sinh sản | sinh đẻ | sinh nở
kế hoạch hóa gia đình | sinh đẻ có kế hoạch
mức sinh | tỷ suất sinh | tỷ lệ sinh
tuổi thọ | sống thọ | sống lâu | sống bao nhiêu tuổi
sống khỏe | sống khỏe mạnh | khỏe mạnh | năm sống khỏe
chiều cao | tầm vóc | cao thêm | cao lên
tầm vóc | chiều cao | thể trạng | thể lực
cân nặng | thể trọng
suy dinh dưỡng | thiếu dinh dưỡng | còi cọc | thấp còi
dinh dưỡng | ăn uống | bữa ăn
an toàn thực phẩm | vệ sinh an toàn thực phẩm | vệ sinh thực phẩm | thực phẩm sạch | đồ ăn sạch | ngộ độc thực phẩm
rượu bia | rượu, bia | bia rượu | đồ uống có cồn | nhậu nhẹt
thuốc lá | hút thuốc | khói thuốc
chất gây nghiện | ma túy | nghiện hút
thể dục | thể dục thể thao | thể thao | hoạt động thể chất | rèn luyện thân thể | tập thể dục
luyện tập | tập luyện | rèn luyện
hoạt động thể chất | tập luyện thể chất | rèn luyện thể chất | vận động thể chất | tập thể chất
rèn luyện sức khỏe | tập thể dục | luyện tập thể thao | rèn luyện thân thể
sức khỏe tâm thần | sức khỏe tinh thần | tâm lý | tinh thần
nhà vệ sinh | hố xí | công trình vệ sinh
nước sạch | nước sinh hoạt
môi trường | ô nhiễm môi trường | ô nhiễm
tai nạn thương tích | tai nạn, thương tích | tai nạn
an toàn giao thông | xe cộ
đuối nước | chết đuối
cháy nổ | hỏa hoạn | cháy
bạo lực gia đình | bạo hành | bạo hành gia đình
bạo lực học đường | đánh nhau ở trường
trục lợi | gian lận | lạm dụng
tham nhũng | tiêu cực | tham ô
lãng phí | phí phạm
tỷ lệ bao phủ | độ bao phủ | mức bao phủ | mức độ bao phủ | diện bao phủ | độ phủ
bảo hiểm y tế | thẻ bảo hiểm | thẻ bảo hiểm y tế | bhyt
có thẻ bảo hiểm y tế | tham gia bảo hiểm y tế | bao phủ bảo hiểm y tế | có bảo hiểm y tế
sổ sức khỏe điện tử | hồ sơ sức khỏe điện tử | sổ sức khỏe | hồ sơ sức khỏe | sổ y bạ điện tử
bệnh án điện tử | hồ sơ bệnh án điện tử
đơn thuốc điện tử | kê đơn điện tử
chuyển đổi số | số hóa | công nghệ số
công nghệ thông tin | cntt | công nghệ
trí tuệ nhân tạo | ai
dữ liệu lớn | big data
công nghệ số | trí tuệ nhân tạo | dữ liệu lớn
cơ sở dữ liệu | dữ liệu | kho dữ liệu
chia sẻ dữ liệu | dùng chung dữ liệu | dữ liệu dùng chung
y tế tư nhân | phòng khám tư | bệnh viện tư | cơ sở y tế tư nhân | tư nhân
hợp tác công tư | đối tác công tư | công tư | ppp
xã hội hóa | huy động xã hội | nguồn lực xã hội
quỹ đất | đất đai | đất | mặt bằng
giải phóng mặt bằng | giải tỏa | thu hồi đất
tuyên truyền | truyền thông | phổ biến | quảng bá
giáo dục sức khỏe | truyền thông giáo dục sức khỏe | dạy sức khỏe
đào tạo | bồi dưỡng | tập huấn | huấn luyện | dạy nghề
tuyển dụng | tuyển
thu hút | giữ chân | đãi ngộ
điều động | luân phiên | luân chuyển | biệt phái | tăng cường
lương | thu nhập | tiền lương
phụ cấp | trợ cấp
khen thưởng | biểu dương | tuyên dương | thi đua khen thưởng
y đức | đạo đức nghề nghiệp | đạo đức nghề y
thái độ phục vụ | cách phục vụ | tinh thần phục vụ
kiểm tra | thanh tra
đôn đốc | nhắc nhở | thúc đẩy
báo cáo | tổng hợp báo cáo | gửi báo cáo | nộp báo cáo
tham mưu | giúp việc
lãnh đạo | chỉ đạo
quán triệt | học tập
cải cách hành chính | thủ tục hành chính | cải cách thủ tục hành chính
sắp xếp | kiện toàn
xây dựng kế hoạch | lập kế hoạch
tổ chức bộ máy | bộ máy
sáng kiến | đổi mới sáng tạo | cải tiến
khoa học | khoa học công nghệ | khoa học, công nghệ
nghiên cứu | khảo sát
hội nhập quốc tế | hợp tác quốc tế
gia đình | hộ gia đình | hộ | nhà
bác sĩ gia đình | y học gia đình
thôn | bản | xóm | tổ dân phố | khu dân cư | tiểu khu
nơi làm việc | chỗ làm | cơ quan làm việc
văn hóa | văn hoá
thiết chế văn hóa | nhà văn hóa | cơ sở văn hóa
phát thanh | loa phát thanh | đài truyền thanh | phát sóng | truyền thanh
giường bệnh | giường
cai nghiện | điều trị nghiện | cắt cơn
mang thai | thai sản | có thai | bầu bí | mang bầu | thai kỳ
trước khi kết hôn | tiền hôn nhân | trước hôn nhân
kêu gọi | huy động | vận động | thu hút | khơi thông | quyên góp | tranh thủ
vận động | tuyên truyền, vận động | tuyên truyền vận động | thuyết phục | động viên
góp sức | chung tay | tham gia | đóng góp | hưởng ứng | chung sức | vào cuộc | góp phần
bắt tay | phối hợp | liên kết | hợp tác | kết hợp
đẩy mạnh | tăng cường | thúc đẩy | đẩy nhanh | đẩy lên | làm mạnh
siết chặt | tăng cường quản lý | siết | thắt chặt | chấn chỉnh | quản lý chặt | quản lý chặt chẽ
ngăn chặn | ngăn ngừa | phòng ngừa | phòng, chống | phòng chống | đẩy lùi | dẹp | chặn
bài trừ | xóa bỏ | loại bỏ | chấm dứt | dẹp bỏ
giảm thiểu | hạn chế | giảm bớt | cắt giảm | kéo giảm
rà soát | kiểm tra lại | xem xét lại | soát lại
sơ kết, tổng kết | sơ tổng kết
soạn thảo | biên soạn | dự thảo
đề xuất | kiến nghị | hiến kế
cơ chế | cơ chế, chính sách
giải pháp | biện pháp | phương án | cách làm
bố trí | dành | sắp xếp | ưu tiên | phân bổ | cấp phát | chi trả
cân đối | bố trí | phân bổ | thu xếp
bảo đảm | đảm bảo | lo đủ | cam đoan
nhân rộng | mở rộng | lan tỏa | nhân lên
gương mẫu | tiên phong | đi đầu | làm gương | nêu gương
lắng nghe | tiếp nhận ý kiến | tiếp thu
giải đáp | trả lời | giải quyết | tháo gỡ | gỡ rối
khó khăn, vướng mắc | khó khăn | vướng mắc | trục trặc | điểm nghẽn
chuyển tuyến | chuyển viện | chuyển lên tuyến trên
tuyến trên | bệnh viện tuyến trên
chống dịch | phòng chống dịch | phòng, chống dịch | phòng chống dịch bệnh | dập dịch
đưa tin | đăng tin | tin bài
dư luận | dư luận xã hội
tài trợ | ủng hộ | viện trợ | hỗ trợ | quyên góp
vay | tín dụng | vay vốn
đất sạch | quỹ đất sạch
vi phạm | sai phạm | làm sai | trái phép
buôn lậu | hàng lậu | nhập lậu
hàng giả | hàng nhái
khoa học kỹ thuật | kỹ thuật | chuyên môn kỹ thuật
tay nghề | trình độ chuyên môn | năng lực chuyên môn | kỹ năng
y tế học đường | chăm sóc sức khỏe học sinh | y tế trường học
người dân tộc | đồng bào dân tộc | đồng bào dân tộc thiểu số | dân tộc thiểu số
vùng sâu vùng xa | vùng sâu, vùng xa | vùng khó khăn | vùng đặc biệt khó khăn
trẻ sơ sinh | sơ sinh | bé mới sinh
"""

Way = tuple[str, ...]


@cache
def ways(*, with_marks: bool) -> Mapping[Way, tuple[Way, ...]]:
    """Each way of saying, as texts are compared, with the others of its groups."""
    found: dict[Way, dict[Way, None]] = {}
    for line in GROUPS.strip().splitlines():
        group = [_way(each, with_marks=with_marks) for each in line.split("|")]
        for each in group:
            found.setdefault(each, {}).update(dict.fromkeys(other for other in group if other != each))
    # One syllable alone stands in too many other words to be looked for: "thuốc" in "thuốc lá".
    return {each: tuple(other for other in others if len(other) > 1) for each, others in found.items()}


@cache
def longest() -> int:
    """Syllables of the longest way of saying."""
    return max(map(len, ways(with_marks=True)))


def _way(text: str, *, with_marks: bool) -> Way:
    return tuple(accented(token) if with_marks else token.folded for token in plain(text))
