"""Different words for one thing, where people say one and official papers another. Data, no logic.

One group a line, its ways of saying separated by "|"; each stands for every other. A word that is part of a longer
group's phrase is read as the longer one. What only sounds alike stays out: "trạm y tế" is no "bệnh viện".
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from indexer.vietnamese.normal import fold
from indexer.vietnamese.syllables import is_syllable
from search_api.answers.bags import accented, plain

if TYPE_CHECKING:
    from collections.abc import Mapping

GROUPS: Final = """
chi phí vận chuyển | tiền xe cộ | tiền xe | tiền đi lại | tiền tàu xe | tiền chuyên chở | tiền đưa đón
xây dựng kế hoạch | soạn kế hoạch | lập kế hoạch | viết kế hoạch | làm ra kế hoạch | thảo kế hoạch | lên kế hoạch
sắp xếp | sáp nhập | nhập xã | gộp xã
xâm hại nhân viên y tế | đánh y tá | đánh bác sĩ | đánh nhân viên y tế | hành hung nhân viên y tế \
| hành hung bác sĩ | hành hung y tá | hành hung y bác sĩ | gây gổ với nhân viên y tế
tiết kiệm | khỏi phí | đỡ phí | khỏi lãng phí | đỡ lãng phí
tham mưu | mách nước | hiến kế | bày cách | giúp việc
chăm sóc | chăm nom | chăm chút | săn sóc | chăm bẵm
thông tin sai lệch | đồn bậy | đồn bậy đồn bạ | đồn thổi | tin tầm bậy | tin bậy | tin nhảm | tin vịt \
| tin thất thiệt | tin đồn nhảm | tin giả | tin đồn | thông tin xấu độc | thông tin sai sự thật
lồng ghép | lồng vào | ghép vào | đan xen | ghép chung | làm ghép
giải thể | dẹp bỏ | xóa bỏ | bị bỏ | bỏ đi | giải tán | xóa sổ
duy trì | giữ | giữ lại | giữ nguyên | vẫn giữ | vẫn để | còn giữ | để nguyên
từ mẫu | mẹ hiền
chi phí vận chuyển cấp cứu | tiền xe cấp cứu | tiền xe chở cấp cứu | tiền đưa đi cấp cứu | tiền xe cứu thương \
| tiền chở cấp cứu
ngoại viện | ngoài bệnh viện
phát động phong trào | mở phong trào | khơi phong trào | phát động
quy mô kinh tế số | kinh tế số chiếm | tỷ trọng kinh tế số | tỷ lệ kinh tế số | đóng góp của kinh tế số
tổng số | cả thảy | tổng cộng | tất cả
hoàn trả | bồi hoàn | trả lại tiền
tổng kinh phí | tổng mức kinh phí | tổng nhu cầu kinh phí | tổng nhu cầu vốn | tổng nhu cầu | kinh phí thực hiện năm
trước hết | đầu tiên | trước tiên
thiết chế văn hóa, thể thao | nhà văn hóa, sân thể thao | nhà văn hóa, sân bãi | nhà văn hóa, sân chơi
không gian công cộng | chỗ công cộng | nơi công cộng
nâng cao hiệu quả sử dụng | khai thác tốt hơn | dùng tốt hơn | sử dụng tốt hơn | dùng hiệu quả hơn
khám chữa bệnh từ xa | telemedicine | telehealth
nghề y | nghề thầy thuốc | nghề làm thuốc | nghề bác sĩ
miễn viện phí | khỏi trả viện phí | khỏi phải trả viện phí | khỏi đóng viện phí | đi viện được miễn phí \
| đi viện miễn phí | nằm viện miễn phí | được miễn tiền viện
điều trị ngoại trú | cho thuốc ngoại trú | theo dõi ngoại trú | điều trị tại nhà | uống thuốc tại nhà \
| khỏi nằm viện | không phải nằm viện | khỏi phải nằm viện | không cần nằm viện
xâm hại | hành hung | đánh đập | bạo hành | tấn công
xã cũ | xã trước đây | xã ngày trước
tiêm chủng mở rộng | tiêm các mũi trong chương trình mở rộng | tiêm mở rộng
đều đặn | chịu khó
hệ thống chính trị | bộ máy chính trị
nhà công | nhà cửa công | công trình công lập | công trình công
dôi dư | không dùng đến nữa | không dùng đến | không dùng nữa | không xài nữa
cải tạo | cải tạo lại | sửa lại | sửa sang | tu sửa | nâng cấp
tận dụng | đem dùng | dùng lại | sử dụng lại
ngoại trú | chữa ngoại trú | chữa bệnh ngoại trú
thường xuyên | đều đặn | siêng năng | chăm chỉ
đa dạng hóa bảo hiểm sức khỏe | phát triển các loại hình bảo hiểm sức khỏe | đa dạng các loại hình bảo hiểm sức khỏe
tình hình thực hiện | kết quả thực hiện | việc thực hiện
tiền | tiền nong | tiền bạc | kinh phí | ngân sách | tài chính | nguồn vốn
bác sĩ | y bác sĩ
thầy thuốc | lương y
nhân viên y tế | nhân viên trạm | cán bộ trạm | cán bộ y tế | nhân lực y tế | đội ngũ y tế | lực lượng y tế
nhân lực | nhân sự | con người | đội ngũ | nguồn nhân lực
trẻ em | trẻ | trẻ nhỏ | thiếu nhi | trẻ con | con trẻ | các cháu | các bé
học sinh | học trò | sinh viên | học đường
trường học | nhà trường | cơ sở giáo dục | học đường
người cao tuổi | người già | ông bà | cụ già | các cụ | người lớn tuổi | cao niên
phụ nữ | chị em | nữ giới
bà mẹ | sản phụ | thai phụ | mẹ | phụ nữ mang thai
người khuyết tật | người tàn tật | người tật nguyền
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
khám chữa bệnh từ xa | khám từ xa | khám online | khám trực tuyến | khám qua mạng | khám bệnh trực tuyến
khám chữa bệnh từ xa | khám bệnh online | y tế từ xa | khám bệnh từ xa | chữa bệnh từ xa | khám bệnh qua mạng
khám chữa bệnh từ xa | khám bệnh qua điện thoại
thứ hạng | xếp hạng | thứ bậc
chữa trị | chữa bệnh | điều trị | chữa chạy | chạy chữa
khám sàng lọc | sàng lọc | tầm soát | khám tìm bệnh | khám phát hiện bệnh | khám phát hiện bệnh sớm
khám sức khỏe định kỳ | kiểm tra sức khỏe định kỳ | khám định kỳ | khám sức khỏe hằng năm | khám sức khỏe mỗi năm
khám sức khỏe định kỳ | khám sức khỏe thường kỳ
miễn viện phí | đi viện khỏi trả tiền | đi viện không phải trả tiền | đi viện khỏi mất tiền | nằm viện khỏi trả tiền \
| nằm viện không phải trả tiền | vào viện không mất tiền | đi viện khỏi tốn tiền | khám chữa bệnh khỏi trả tiền
khám bệnh, chữa bệnh bảo hiểm y tế | khám bằng thẻ bảo hiểm y tế | khám bằng bảo hiểm y tế | khám thẻ bảo hiểm y tế
miễn viện phí | không mất viện phí | không thu viện phí | miễn tiền viện | khám chữa bệnh miễn phí
miễn viện phí | miễn tiền chữa bệnh | chữa bệnh không mất tiền | đi viện không mất tiền
miễn phí | không mất tiền | không thu tiền | không tốn tiền | không phải trả tiền
tiêm chủng | tiêm phòng | chích ngừa | tiêm vắc-xin | tiêm vắc xin | tiêm ngừa | chủng ngừa
vắc-xin | vắc xin | vaccine | vacxin
phòng bệnh | phòng dịch | phòng chống dịch | phòng, chống dịch bệnh | y tế dự phòng | phòng ngừa bệnh tật
dịch bệnh | bệnh dịch | dịch
bệnh truyền nhiễm | bệnh lây nhiễm | bệnh lây
bệnh không lây nhiễm | bệnh không lây | bệnh mạn tính | bệnh mãn tính
bệnh nghề nghiệp | bệnh do nghề nghiệp | bệnh do công việc | bệnh do làm nghề | bệnh sinh ra từ nghề
tăng huyết áp | cao huyết áp | huyết áp cao | lên máu | tăng xông | lên tăng xông
tiểu đường | đái tháo đường
ung thư | u bướu
bệnh tật | đau ốm | ốm đau
y học cổ truyền | đông y | y dược cổ truyền | thuốc cổ truyền
dược liệu | cây thuốc | cây dược liệu | cây làm thuốc
vườn thuốc nam | vườn cây thuốc nam | vườn cây nam | vườn thuốc | vườn cây thuốc
thuốc men | thuốc | dược phẩm
vật tư | trang thiết bị | thiết bị | máy móc
trang thiết bị | thiết bị | máy móc | thiết bị y tế | trang thiết bị y tế
cơ sở vật chất | cơ sở hạ tầng | hạ tầng | nhà cửa
xây dựng | xây | dựng | xây mới
sửa chữa | cải tạo | nâng cấp | tu sửa
nâng cấp | cải tạo | đầu tư nâng cấp
mua sắm | mua | sắm sửa | trang bị
đầu tư | rót vốn | bỏ vốn
cấp cứu | cấp cứu ngoại viện | cấp cứu ngoài viện | cấp cứu ngoài bệnh viện | sơ cứu | sơ cấp cứu
sinh sản | sinh đẻ | sinh nở
kế hoạch hóa gia đình | sinh đẻ có kế hoạch
mức sinh | tỷ suất sinh | tỷ lệ sinh | tỷ lệ đẻ | mức đẻ
tuổi thọ | sống thọ | sống lâu | sống bao nhiêu tuổi
sống khỏe | sống khỏe mạnh | khỏe mạnh | khỏe re | khỏe khoắn | năm sống khỏe
chiều cao | tầm vóc | cao thêm | cao lên
tầm vóc | vóc dáng | chiều cao | thể trạng | thể lực
cân nặng | thể trọng
suy dinh dưỡng | thiếu dinh dưỡng | còi cọc | thấp còi
dinh dưỡng | ăn uống | bữa ăn
an toàn thực phẩm | vệ sinh an toàn thực phẩm | vệ sinh thực phẩm | thực phẩm sạch | đồ ăn sạch | ngộ độc thực phẩm
rượu bia | rượu, bia | bia rượu | đồ uống có cồn | nhậu nhẹt
thuốc lá | hút thuốc | khói thuốc
chất gây nghiện | ma túy | nghiện hút
thể dục | thể dục thể thao | thể thao | hoạt động thể chất | rèn luyện thân thể | tập thể dục
luyện tập | tập luyện | rèn luyện
rèn luyện | phấn đấu
đạo luật | bộ luật | văn bản luật | các luật
hoạt động thể chất | tập luyện | tập luyện thể chất | rèn luyện thể chất | vận động thể chất | tập thể chất
rèn luyện sức khỏe | tập thể dục | luyện tập thể thao | rèn luyện thân thể
sức khỏe tâm thần | sức khỏe tinh thần | tâm lý | tinh thần
nhà vệ sinh | hố xí | công trình vệ sinh
nước sạch | nước sinh hoạt
môi trường | ô nhiễm môi trường | ô nhiễm
tai nạn thương tích | tai nạn, thương tích | tai nạn
an toàn giao thông | xe cộ
đuối nước | chết đuối
cháy nổ | hỏa hoạn | cháy
bạo lực gia đình | bạo hành | bạo hành gia đình | chồng đánh vợ | đánh vợ con | đánh đập trong nhà
bạo lực gia đình | đánh nhau trong nhà
bạo lực học đường | đánh nhau ở trường
trục lợi | gian lận | lạm dụng
tham nhũng | tiêu cực | tham ô
lãng phí | phí phạm
chăm sóc sức khỏe | chăm lo sức khỏe | lo cho sức khỏe | chăm sóc và nâng cao sức khỏe
tỷ lệ bao phủ | độ bao phủ | mức bao phủ | mức độ bao phủ | diện bao phủ | độ phủ
bảo hiểm y tế | thẻ bảo hiểm | thẻ bảo hiểm y tế | bhyt
có thẻ bảo hiểm y tế | tham gia bảo hiểm y tế | bao phủ bảo hiểm y tế | có bảo hiểm y tế
sổ sức khỏe điện tử | hồ sơ sức khỏe điện tử | sổ sức khỏe | hồ sơ sức khỏe | sổ y bạ điện tử | y bạ điện tử
sổ sức khỏe điện tử | sổ khám bệnh điện tử | sổ khám bệnh trên điện thoại
bệnh án điện tử | hồ sơ bệnh án điện tử | bệnh án trên máy | bệnh án không giấy | bệnh án số
đơn thuốc điện tử | kê đơn điện tử | đơn thuốc trên máy | kê đơn trên máy | kê đơn thuốc điện tử | toa thuốc điện tử
chuyển đổi số | số hóa | công nghệ số
công nghệ thông tin | cntt | công nghệ
trí tuệ nhân tạo | ai
dữ liệu lớn | big data
công nghệ số | trí tuệ nhân tạo | dữ liệu lớn
cơ sở dữ liệu | dữ liệu | kho dữ liệu
chia sẻ dữ liệu | dùng chung dữ liệu | dữ liệu dùng chung
y tế tư nhân | phòng khám tư | bệnh viện tư | cơ sở y tế tư nhân | tư nhân
hợp tác công tư | đối tác công tư | công tư | ppp | công tư cùng làm | nhà nước và tư nhân cùng làm
hợp tác công tư | nhà nước bắt tay với tư nhân
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
y đức | đạo đức nghề nghiệp | đạo đức nghề y | đạo đức thầy thuốc | đạo đức ngành y | lương tâm nghề y
y đức | đạo đức bác sĩ
thái độ phục vụ | cách phục vụ | tinh thần phục vụ | thái độ với người bệnh | thái độ với dân | thái độ với bệnh nhân
kiểm tra | thanh tra
đôn đốc | nhắc nhở | thúc đẩy
báo cáo | tổng hợp báo cáo | gửi báo cáo | nộp báo cáo
lãnh đạo | chỉ đạo
quán triệt | học tập
cải cách hành chính | thủ tục hành chính | cải cách thủ tục hành chính
sắp xếp | kiện toàn
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
y tế học đường | chăm sóc sức khỏe học sinh | y tế trường học | sức khỏe học đường | chăm sóc sức khỏe học đường
y tế học đường | sức khỏe học sinh
người dân tộc | đồng bào dân tộc | đồng bào dân tộc thiểu số | dân tộc thiểu số
vùng sâu vùng xa | vùng sâu, vùng xa | vùng khó khăn | vùng đặc biệt khó khăn
trẻ sơ sinh | sơ sinh | bé mới sinh
lấy ý kiến | xin ý kiến | hỏi ý kiến | tham khảo ý kiến | thăm dò ý kiến
góp ý | đóng góp ý kiến | tham gia ý kiến | góp ý kiến | ý kiến đóng góp
phê duyệt | duyệt | ký duyệt | xét duyệt
gia hạn | kéo dài thời hạn | kéo dài thời gian | nới hạn | thêm hạn
hoãn | tạm hoãn | lùi thời hạn | lùi thời gian | lùi lại | dời lại
sáp nhập | gộp | gộp lại | gộp vào | nhập vào nhau | gộp chung | nhập chung | nhập xã | gộp xã | nhập lại với nhau
sáp nhập | nhập lại làm một
hợp nhất | gộp | gộp lại | gộp chung | nhập làm một
chia tách | tách | tách ra | chia ra
bãi bỏ | hủy bỏ | bỏ hẳn | bỏ đi
cắt giảm | bỏ bớt | cắt bớt | lược bớt
cắt giảm thủ tục | bớt thủ tục | bỏ bớt thủ tục | cắt giảm thủ tục hành chính | bớt giấy tờ | đơn giản hóa thủ tục
đơn giản hóa | làm cho đơn giản | giản lược | bớt rườm rà | gọn hóa
rút ngắn thời gian | nhanh hơn | bớt thời gian | giảm thời gian
sửa đổi | chỉnh sửa | sửa lại | chỉnh lý
thay thế | thế chỗ | thay chỗ
tuyển dụng | tuyển người | nhận vào làm | tuyển thêm | tuyển mới
bổ nhiệm | cất nhắc | đề bạt | lên chức | thăng chức
bổ nhiệm lại | tái bổ nhiệm
miễn nhiệm | thôi chức | thôi giữ chức | thôi giữ chức vụ | cho thôi chức
cách chức | mất chức | tước chức
từ chức | xin thôi chức | xin thôi giữ chức
kỷ luật | xử lý kỷ luật | thi hành kỷ luật
ứng cử | ra ứng cử | tranh cử
bỏ phiếu | đi bầu | bầu bán
cuộc họp | buổi họp | phiên họp
họp trực tuyến | hội nghị trực tuyến | họp online | họp qua mạng
giao ban | họp giao ban
đột xuất | bất ngờ | không báo trước
hằng tháng | hàng tháng | mỗi tháng | từng tháng
hằng quý | hàng quý | mỗi quý | từng quý
hằng tuần | hàng tuần | mỗi tuần | từng tuần
hằng ngày | hàng ngày | mỗi ngày
6 tháng đầu năm | nửa đầu năm | nửa năm đầu
6 tháng cuối năm | nửa cuối năm | nửa năm cuối
phân cấp, phân quyền | trao quyền | giao quyền | phân quyền
ủy quyền | giao quyền
tinh gọn | gọn nhẹ | thu gọn
tinh giản biên chế | giảm biên chế | cắt biên chế | cắt giảm biên chế | bớt biên chế
vị trí việc làm | vị trí công việc
cán bộ, công chức, viên chức | cán bộ nhà nước | người làm nhà nước
người hoạt động không chuyên trách | cán bộ không chuyên trách | không chuyên trách | bán chuyên trách
người đứng đầu | thủ trưởng | sếp
kiêm nhiệm | làm kiêm | kiêm thêm | kiêm
kế cận | cán bộ nguồn | nguồn cán bộ | cán bộ kế cận | lớp kế cận
chậm trễ | trì trệ | ì ạch | rề rà | trễ nải
đúng hạn | đúng hẹn | không trễ hẹn
quá hạn | trễ hạn | trễ hẹn | chậm hạn | quá thời hạn
đùn đẩy | né tránh | đổ trách nhiệm | đá bóng trách nhiệm
sợ trách nhiệm | sợ sai | ngại va chạm
nhũng nhiễu | vòi vĩnh | hạch sách | sách nhiễu | phiền hà | gây phiền hà | làm khó | gây khó dễ | hành dân
vòi tiền | nhận hối lộ | hối lộ | đút lót | lót tay | phong bì
liêm chính | liêm khiết | trong sạch
suy thoái | tha hóa | biến chất
tự phê bình và phê bình | phê bình và tự phê bình | phê và tự phê | tự phê bình
kết nạp đảng viên | kết nạp đảng | phát triển đảng viên | vào đảng
khai trừ | đuổi khỏi đảng | khai trừ khỏi đảng
sinh hoạt chi bộ | họp chi bộ
kê khai tài sản | khai tài sản | kê khai tài sản, thu nhập
dân chủ ở cơ sở | dân chủ cơ sở | quy chế dân chủ
quần chúng | quần chúng nhân dân | nhân dân
đại hội đảng bộ | đại hội đảng
công khai | niêm yết | công bố công khai | niêm yết công khai | công bố rộng rãi | thông báo rộng rãi
phản ánh, kiến nghị | kêu ca | phàn nàn | than phiền | ý kiến phản ánh | phản ánh
khiếu nại | khiếu kiện | kiện cáo
đơn thư | đơn từ
tiếp công dân | tiếp dân
đối thoại | gặp dân | đối thoại trực tiếp | gặp gỡ, đối thoại
đường dây nóng | hotline | số nóng
bộ phận một cửa | bộ phận tiếp nhận và trả kết quả | một cửa | quầy một cửa
dịch vụ công trực tuyến | dịch vụ công online | làm thủ tục trên mạng | nộp hồ sơ qua mạng | thủ tục trực tuyến
hồ sơ trực tuyến | hồ sơ online | hồ sơ qua mạng | hồ sơ nộp qua mạng
trực tuyến | online | qua mạng | trên mạng | trên môi trường mạng
toàn trình | từ đầu đến cuối | trọn gói
chữ ký số | ký số | ký điện tử | chữ ký điện tử
văn bản điện tử | tài liệu điện tử | giấy tờ điện tử
định danh điện tử | vneid | tài khoản định danh | tài khoản vneid
căn cước | căn cước công dân | chứng minh thư | cccd | thẻ căn cước
khai sinh | giấy khai sinh | đăng ký khai sinh
phi địa giới | không phụ thuộc địa giới | nộp ở đâu cũng được
lưu trữ | cất giữ | lưu giữ
tài liệu mật | bí mật nhà nước | văn bản mật
quy trình | trình tự | các bước
đạt chuẩn | đạt tiêu chuẩn | đủ chuẩn
thanh tra, kiểm tra | kiểm tra, thanh tra | thanh kiểm tra | đi kiểm tra
kiểm tra, giám sát | giám sát, kiểm tra
xử lý nghiêm | phạt nặng | xử nghiêm | xử nặng | nghiêm trị
xử phạt | phạt | bị phạt
xử phạt vi phạm hành chính | phạt hành chính | xử phạt hành chính
hậu kiểm | kiểm tra sau
thi đua | tranh đua | ganh đua
điển hình tiên tiến | gương điển hình | tấm gương tiêu biểu | gương sáng | tấm gương sáng | điển hình
người tốt, việc tốt | gương người tốt | người tốt việc tốt
mô hình hay | cách làm hay | mô hình tốt | mô hình hiệu quả | việc làm hay
bệnh thành tích | chạy theo thành tích | thành tích ảo
bệnh hình thức | qua loa | chiếu lệ | hình thức, đối phó
cao điểm | đợt cao điểm | tháng cao điểm
số liệu | con số thống kê | số liệu thống kê
khảo sát | thăm dò | điều tra khảo sát
hài lòng | vừa lòng | ưng ý | sự hài lòng | mức độ hài lòng
chấm điểm | cho điểm | tính điểm
hộ dân | hộ gia đình | nhà dân
bà con thôn xóm | bà con lối xóm | bà con làng xóm | dân làng | nhân dân | người dân | hộ dân
thanh niên | giới trẻ | lớp trẻ | người trẻ | bạn trẻ | tuổi trẻ
vị thành niên | tuổi mới lớn | tuổi dậy thì | người chưa thành niên | chưa thành niên
trẻ mồ côi | mồ côi cha mẹ | trẻ không cha mẹ
trẻ em có hoàn cảnh đặc biệt | trẻ em đặc biệt khó khăn | trẻ thiệt thòi | hoàn cảnh đặc biệt
giáo viên | thầy cô | thầy cô giáo | nhà giáo | thầy giáo | cô giáo
cha mẹ | bố mẹ | ba mẹ | ba má | phụ huynh
phụ huynh | cha mẹ học sinh | bố mẹ học sinh | phụ huynh học sinh
kết hôn | cưới | lấy nhau | cưới xin | lập gia đình | cưới hỏi | lấy vợ lấy chồng
trước khi kết hôn | trước khi cưới | tiền hôn nhân | trước hôn nhân
tảo hôn | cưới sớm | lấy vợ sớm | lấy chồng sớm | kết hôn sớm
hôn nhân cận huyết thống | cận huyết | kết hôn cận huyết | cận huyết thống | lấy người trong họ
ly hôn | ly dị | bỏ nhau
cựu chiến binh | cựu binh | bộ đội cũ
bộ đội | quân nhân | chiến sĩ
người có công | người có công với cách mạng | gia đình có công
đối tượng chính sách | gia đình chính sách | nhà diện chính sách | nhà chính sách | hộ diện chính sách \
| hộ chính sách | diện chính sách
đối tượng yếu thế | người yếu thế | nhóm yếu thế | nhóm dễ bị tổn thương | dễ bị tổn thương | yếu thế
hộ cận nghèo | cận nghèo
thoát nghèo | hết nghèo | ra khỏi hộ nghèo
giảm nghèo | xóa đói giảm nghèo | xóa nghèo | bớt nghèo | xóa đói, giảm nghèo
neo đơn | sống một mình | cô đơn | đơn chiếc
lang thang | vô gia cư | cơ nhỡ
việc làm | công ăn việc làm | kế sinh nhai
thất nghiệp | mất việc | không có việc làm | chưa có việc làm
lao động tự do | lao động phi chính thức | làm tự do
nông dân | bà con nông dân | nhà nông
hộ kinh doanh | hộ kinh doanh cá thể | hộ buôn bán | tiểu thương
doanh nghiệp nhỏ và vừa | doanh nghiệp vừa và nhỏ | công ty nhỏ | doanh nghiệp nhỏ
doanh nhân | chủ doanh nghiệp | chủ công ty
nhân tài | người tài | người giỏi | tài năng
nhà khoa học | nhà nghiên cứu
báo chí | báo đài | cơ quan báo chí
nhà báo | phóng viên
tình nguyện viên | người tình nguyện
y tế thôn bản | nhân viên y tế thôn bản | y tế thôn | y tế bản | nhân viên y tế thôn, bản | nhân viên y tế xóm
y tế thôn bản | y tế xóm | người làm y tế ở thôn
cô đỡ thôn bản | bà đỡ | bà mụ | cô đỡ | bà đỡ đẻ | mụ vườn | người đỡ đẻ ở bản
điều dưỡng | y tá
hộ sinh | nữ hộ sinh
nhà thuốc | hiệu thuốc | quầy thuốc | tiệm thuốc | cửa hàng thuốc
người có uy tín | người uy tín
chức sắc tôn giáo | chức sắc
kiều bào | việt kiều | người việt nam ở nước ngoài | người việt ở nước ngoài
du khách | khách du lịch | khách tham quan
người nghiện | con nghiện | người nghiện ma túy | dân nghiện
người sử dụng trái phép chất ma túy | người dùng ma túy | người sử dụng ma túy | người chơi ma túy | dân chơi ma túy
sau cai nghiện | sau cai | cai xong | đã cai xong
tái nghiện | nghiện lại | dính lại
tái hòa nhập cộng đồng | hòa nhập cộng đồng | hòa nhập lại | làm lại cuộc đời
cơ sở cai nghiện | trại cai | trại cai nghiện | trung tâm cai nghiện
cai nghiện tự nguyện | tự nguyện cai | tự nguyện cai nghiện | tự đi cai
cai nghiện bắt buộc | bắt đi cai | ép cai | cưỡng chế cai nghiện
mua bán trái phép chất ma túy | buôn bán ma túy | mua bán ma túy | buôn ma túy | bán ma túy
điểm phức tạp về ma túy | tụ điểm ma túy | ổ ma túy | điểm nóng ma túy | điểm nóng về ma túy
không ma túy | sạch ma túy | không có ma túy | trắng ma túy
xét nghiệm ma túy | thử ma túy | test ma túy | xét nghiệm chất ma túy
thuốc lá điện tử | vape
tội phạm | kẻ phạm tội
trộm cắp | ăn trộm | mất trộm | trộm vặt
lừa đảo | lừa gạt | lừa tiền
lừa đảo trực tuyến | lừa đảo qua mạng | lừa đảo trên mạng | lừa đảo trên không gian mạng | lừa đảo online
tệ nạn xã hội | tệ nạn
cờ bạc | đánh bạc | bài bạc | cá độ
mua bán người | buôn người | buôn bán người
an ninh trật tự | an ninh, trật tự | trật tự trị an | trị an | trật tự an toàn xã hội | trật tự, an toàn xã hội
tuần tra | đi tuần | tuần tra canh gác
trực 24/24 | trực 24/7 | trực ngày đêm | trực cả ngày đêm
phòng cháy chữa cháy | phòng cháy, chữa cháy | pccc | phòng cháy | phòng cháy và chữa cháy
chữa cháy | dập lửa | cứu hỏa | dập cháy
cứu nạn cứu hộ | cứu nạn, cứu hộ | cứu hộ cứu nạn | tìm kiếm cứu nạn | cứu hộ
bão lũ | mưa lũ | bão lụt | mưa bão | lũ lụt | lụt bão
sắp xếp lại | tổ chức lại | sắp xếp, tổ chức lại | bố trí lại
sau lũ | sau lũ lụt | sau mưa lũ | sau lụt bão | sau bão lụt | sau bão lũ
thiên tai | bão lũ | bão lụt
lũ lụt | ngập lụt | ngập nước | nước lũ | lụt
sạt lở | lở đất | sạt lở đất | lở núi
hạn hán | khô hạn | nắng hạn
sơ tán | di dời | di tản | chạy lũ
rác thải | rác rưởi | rác | chất thải rắn
chất thải y tế | rác thải y tế | rác y tế
thu gom rác | gom rác | thu gom rác thải | thu gom chất thải | đổ rác
phân loại rác | phân loại rác tại nguồn | tách rác | phân loại rác thải
rác thải nhựa | rác nhựa
nước thải | nước cống
biến đổi khí hậu | khí hậu thay đổi | thay đổi khí hậu
trồng rừng | trồng cây gây rừng
nhà tiêu hợp vệ sinh | nhà vệ sinh hợp vệ sinh | hố xí hợp vệ sinh | nhà xí hợp vệ sinh
nhà vệ sinh | nhà tiêu | nhà xí | hố xí | nhà cầu
lăng quăng | bọ gậy | loăng quăng
khử khuẩn | khử trùng | tẩy trùng | phun khử trùng | sát trùng
tay chân miệng | chân tay miệng
bệnh lao | lao phổi
tim mạch | bệnh tim | bệnh tim mạch
đột quỵ | tai biến mạch máu não | tai biến
rối loạn tâm thần | bệnh tâm thần | tâm thần
răng miệng | răng hàm mặt
cận thị | tật khúc xạ
thừa cân, béo phì | béo phì | quá cân | thừa cân
bữa ăn học đường | bữa ăn bán trú | cơm trường | bữa trưa ở trường | bữa ăn ở trường
nuôi con bằng sữa mẹ | bú mẹ | cho con bú | bú sữa mẹ
tử vong | chết | qua đời | thiệt mạng
tử vong mẹ | chết mẹ | mẹ chết | tử vong bà mẹ
cai thuốc lá | bỏ thuốc lá | bỏ hút thuốc
nồng độ cồn | uống rượu lái xe | uống rượu bia lái xe | say xỉn lái xe
kháng thuốc | nhờn thuốc | kháng kháng sinh
vận chuyển cấp cứu | chở cấp cứu | xe cứu thương | xe chở đi cấp cứu | xe cấp cứu | chở đi cấp cứu
vận chuyển cấp cứu | chở bệnh nhân | chở người bệnh
nội trú | nằm viện | điều trị nội trú
ngoại trú | khám ngoại trú | điều trị ngoại trú | không nằm viện | không phải nằm viện
giảm tải | bớt quá tải | giảm quá tải
phục hồi chức năng | tập phục hồi | vật lý trị liệu | hồi phục chức năng | tập vận động lại
cơ sở chăm sóc người cao tuổi | nhà dưỡng lão | viện dưỡng lão | dưỡng lão
mất cân bằng giới tính | chênh lệch giới tính | lệch giới tính | thừa nam thiếu nữ | trai thừa gái thiếu
lựa chọn giới tính thai nhi | chọn giới tính thai nhi | chọn giới tính | chọn trai gái | chọn con trai
sinh đủ hai con | sinh đủ 2 con | đẻ đủ hai con | sinh hai con | đẻ hai con
già hóa dân số | dân số già | dân già đi | già hóa
vô sinh | hiếm muộn | khó có con
tránh thai | ngừa thai
phá thai | nạo phá thai | bỏ thai | nạo hút thai
bình đẳng giới | nam nữ bình đẳng | bình đẳng nam nữ
xâm hại trẻ em | lạm dụng trẻ em
xâm hại tình dục | lạm dụng tình dục
bạo lực học đường | bắt nạt học đường | bắt nạt ở trường | bắt nạt
bỏ học | nghỉ học giữa chừng
xóa mù chữ | mù chữ | dạy chữ
giáo dục nghề nghiệp | dạy nghề | đào tạo nghề | học nghề
học tập suốt đời | học cả đời | học suốt đời
mầm non | mẫu giáo | nhà trẻ
phủ sóng | có sóng | bắt được sóng | vùng phủ sóng
lõm sóng | vùng lõm sóng | vùng lõm | mất sóng | không có sóng | sóng yếu | trắng sóng | vùng trắng sóng
trạm phát sóng | trạm bts | cột phát sóng | trạm thu phát sóng | cột sóng
băng rộng | băng thông rộng | internet băng rộng
nhà mạng | doanh nghiệp viễn thông | công ty viễn thông
ngầm hóa | hạ ngầm | đi ngầm | chôn ngầm
điện thoại thông minh | smartphone
dùng chung hạ tầng | chia sẻ hạ tầng | chia sẻ, dùng chung hạ tầng | xài chung hạ tầng
internet vạn vật | internet kết nối vạn vật | iot | vạn vật kết nối
điện toán đám mây | đám mây | cloud
chuỗi khối | blockchain
bán dẫn | chip bán dẫn | vi mạch | chip
thiết bị bay không người lái | máy bay không người lái | drone | flycam
robot | rô bốt | người máy
an toàn thông tin | bảo mật thông tin | an toàn, bảo mật thông tin
an ninh mạng | an toàn mạng | bảo mật mạng | an toàn, an ninh mạng
tấn công mạng | hacker | hack | tin tặc
lộ lọt dữ liệu | lộ dữ liệu | rò rỉ dữ liệu | lộ thông tin | lộ lọt thông tin
dữ liệu cá nhân | thông tin cá nhân | thông tin riêng tư
liên thông dữ liệu | kết nối dữ liệu | nối dữ liệu | kết nối, chia sẻ dữ liệu
ứng dụng di động | app | ứng dụng trên điện thoại | app điện thoại
thanh toán không dùng tiền mặt | không dùng tiền mặt | thanh toán điện tử | chuyển khoản | trả tiền qua thẻ | quẹt thẻ
thương mại điện tử | bán hàng online | bán hàng qua mạng | mua bán trên mạng | bán hàng trên mạng | mua bán qua mạng
bình dân học vụ số | phổ cập kỹ năng số | xóa mù số | xóa mù công nghệ | dạy kỹ năng số
tổ công nghệ số cộng đồng | tổ công nghệ cộng đồng
khởi nghiệp | lập nghiệp | startup | start-up
nghiên cứu và phát triển | nghiên cứu phát triển | r&d
thử nghiệm có kiểm soát | sandbox | cơ chế thử nghiệm
thí điểm | làm thử | chạy thử | thử nghiệm
sở hữu trí tuệ | tài sản trí tuệ | quyền sở hữu trí tuệ
thương mại hóa | đưa ra thị trường | bán ra thị trường
chấp nhận rủi ro | chịu rủi ro
phòng thí nghiệm | phòng lab
dôi dư | bỏ không | không còn sử dụng | không còn dùng | bỏ hoang | để không | bỏ trống | dư thừa
công trình công lập không còn sử dụng | trụ sở dôi dư | trụ sở bỏ không | trụ sở thừa | nhà công bỏ không \
| trụ sở bỏ hoang | trụ sở công dôi dư
trụ sở | công sở | trụ sở làm việc | nhà làm việc
tài sản công | tài sản nhà nước | của công
đấu thầu | gọi thầu | mời thầu
thanh lý | bán thanh lý
quyết toán | thanh quyết toán
dự toán | dự trù | dự trù kinh phí
tạm ứng | ứng trước | ứng tiền
giải ngân | tiêu vốn | tiêu hết vốn
tiết kiệm | tằn tiện | dè sẻn
bố trí kinh phí | bỏ tiền | chi tiền | cấp tiền | cấp kinh phí | rót tiền | xuất tiền | bố trí ngân sách \
| xếp tiền | bố trí tiền | lo tiền | cân đối tiền | thu xếp tiền | sắp tiền
học phí | tiền học
viện phí | tiền viện | tiền nằm viện | tiền chữa bệnh | tiền khám chữa bệnh | chi phí nằm viện
nộp thuế | đóng thuế
lệ phí | phí, lệ phí | tiền phí
lương hưu | tiền hưu | hưu trí
nghỉ hưu | về hưu
đồng chi trả | cùng chi trả
tiền túi | chi trả từ tiền túi | tự bỏ tiền túi | móc hầu bao
ngân sách nhà nước | tiền nhà nước | tiền ngân sách | công quỹ
đầu tư công | vốn đầu tư công | vốn nhà nước
đầu tư nước ngoài | vốn nước ngoài | vốn ngoại | đầu tư trực tiếp nước ngoài | fdi
nhà tài trợ | nhà hảo tâm | mạnh thường quân
hiến đất | tặng đất
bồi thường | đền bù | tiền đền bù
nhà tạm | nhà dột nát | nhà tạm, nhà dột nát | nhà tạm bợ
đường giao thông | đường sá | hạ tầng giao thông
giao thông nông thôn | đường làng | đường thôn | đường liên thôn
gia súc, gia cầm | gia súc | trâu bò | vật nuôi | đàn gia súc
đi làm việc ở nước ngoài | xuất khẩu lao động | đi làm ở nước ngoài
lãi suất ưu đãi | lãi suất thấp | vay ưu đãi
truy xuất nguồn gốc | lần ra nguồn gốc | truy nguồn gốc
nguồn gốc | xuất xứ
trợ giúp xã hội | bảo trợ xã hội | cứu trợ xã hội
xuống cấp | cũ nát | hư hỏng | ọp ẹp | hỏng hóc | dột nát
thiếu hụt | thiếu thốn | thiếu trầm trọng
sản phẩm ocop | ocop | mỗi xã một sản phẩm
tập huấn lại | đào tạo lại
mê tín dị đoan | mê tín | bói toán
hủ tục | phong tục lạc hậu | tập tục lạc hậu | tục lệ cũ
ma chay | đám ma | việc tang | tang lễ | đám tang
việc cưới | đám cưới | cưới xin | tiệc cưới
đưa vào sử dụng | đưa vào vận hành | đưa vào hoạt động | mở cửa | đưa vào dùng | khai trương
khởi công | động thổ | bắt đầu xây
vạn dân | 10.000 dân | 10000 dân | 10 nghìn dân | mười nghìn dân
cho phép | bật đèn xanh | đồng ý cho
nghiêm cấm | cấm tiệt | cấm hẳn
thu hồi | lấy lại | đòi lại
chi trả | trả tiền | thanh toán
hỗ trợ kinh phí | hỗ trợ tiền | cho tiền | giúp tiền | hỗ trợ chi phí
cấp phát | phát không | phát cho
tiếp đón | đón tiếp
trợ giúp pháp lý | tư vấn pháp luật | giúp về luật
hòa giải | dàn xếp | phân xử
thu nhập bình quân đầu người | thu nhập đầu người | thu nhập bình quân
tăng trưởng kinh tế | kinh tế đi lên
hồ sơ bệnh án | bệnh án
liên thông kết quả xét nghiệm | công nhận kết quả xét nghiệm | dùng chung kết quả xét nghiệm
giấy chuyển tuyến | giấy chuyển viện
đặt lịch khám | hẹn khám | đăng ký khám trước | đặt lịch hẹn
tái khám | khám lại
mừng thọ | chúc thọ
học bơi | dạy bơi | phổ cập bơi | bơi lội
bể bơi | hồ bơi
sân chơi | điểm vui chơi | khu vui chơi | chỗ chơi
văn nghệ | văn hóa, văn nghệ | ca hát
di tích | di tích lịch sử
làng nghề | nghề truyền thống
máy tính | máy vi tính | laptop
camera an ninh | camera giám sát | mắt thần
lái xe | tài xế
mũ bảo hiểm | nón bảo hiểm
xe máy | mô tô
quá tốc độ | phóng nhanh | chạy nhanh
giấy phép lái xe | bằng lái
pháo nổ | đốt pháo
tín dụng đen | vay nặng lãi | cho vay nặng lãi
băng nhóm | băng đảng | giang hồ
tự tử | tự sát
ngộ độc | trúng độc
chó thả rông | chó chạy rông
giết mổ | lò mổ | mổ thịt
dịch tả lợn châu phi | dịch tả lợn | dịch lợn | dịch heo
thuốc bảo vệ thực vật | thuốc trừ sâu
thức ăn đường phố | quán vỉa hè | đồ ăn đường phố | hàng rong
bếp ăn tập thể | nhà ăn tập thể | căng tin
đồ uống có đường | nước ngọt | nước uống có đường
giảm muối | ăn nhạt | ăn bớt mặn
khám thai | khám thai định kỳ
sinh con thứ ba | sinh con thứ 3 | đẻ con thứ ba | con thứ ba
độ tuổi sinh đẻ | tuổi sinh đẻ
lây truyền | lây lan | lây nhiễm
ổ dịch | vùng dịch
phát hiện sớm | tìm ra sớm | phát hiện kịp thời
kháng sinh | thuốc kháng sinh
kê khai | khai báo
thu thập thông tin | gom thông tin | lấy thông tin
cập nhật dữ liệu | làm mới dữ liệu
trang thông tin điện tử | trang web | website | cổng thông tin điện tử
thư điện tử | email | hộp thư điện tử
tin nhắn | nhắn tin | sms
học tập và làm theo | làm theo gương bác | học và làm theo | học theo bác
kiểm điểm | tự kiểm điểm | kiểm điểm trách nhiệm
tận tụy | tận tâm | hết lòng
ứng xử | cư xử | cách cư xử
kỷ luật, kỷ cương | kỷ cương, kỷ luật | kỷ cương | nề nếp
giờ làm việc | giờ giấc | thời gian làm việc
dân quân tự vệ | dân quân
nhập ngũ | đi lính | đi bộ đội | gọi nhập ngũ
diễn tập | tập dượt | thao diễn
biên giới | vùng biên | đường biên
miền núi | vùng núi | vùng cao
nông thôn | vùng quê | làng quê | miền quê
đô thị | thành thị | phố xá
nhà ở xã hội | nhà giá rẻ | nhà thu nhập thấp
năng lượng tái tạo | năng lượng sạch | điện sạch
tự chủ tài chính | tự lo tài chính
giá dịch vụ khám bệnh | giá khám bệnh | tiền khám | giá khám
tham gia bảo hiểm | đóng bảo hiểm | mua bảo hiểm
khám bảo hiểm | khám bảo hiểm y tế | khám bệnh, chữa bệnh bảo hiểm y tế | khám chữa bệnh bảo hiểm y tế
bỏ sót | để lọt | để sót
chồng chéo | trùng lặp | trùng nhau | giẫm chân lên nhau
manh mún | nhỏ lẻ | rời rạc
dở dang | bỏ dở | nửa chừng
kém hiệu quả | không hiệu quả | chẳng hiệu quả
buông lỏng | lơ là | thả lỏng
tụt hậu | thua kém | đi sau
vượt khó | vượt qua khó khăn | vượt lên khó khăn
làm chủ công nghệ | nắm công nghệ | tự làm được công nghệ
đời sống | cuộc sống | mức sống
chất lượng cuộc sống | chất lượng sống | sống tốt hơn
không bỏ ai lại phía sau | không để ai bị bỏ lại phía sau
cảnh giác | đề phòng | coi chừng
tố giác | báo công an | tố cáo tội phạm | tố giác tội phạm
giao nộp | nộp lại
bao che | che giấu | dung túng
hẻo lánh | xa xôi | vùng sâu, vùng xa
bảo vệ, chăm sóc sức khỏe nhân dân | bảo vệ, chăm sóc và nâng cao sức khỏe nhân dân | bảo vệ sức khỏe nhân dân
chăm sóc sức khỏe ban đầu | chăm sóc ban đầu | chăm lo sức khỏe bước đầu | chăm sóc sức khỏe bước đầu
y tế cơ sở | y tế tuyến cơ sở | mạng lưới y tế cơ sở | y tế tuyến dưới | y tế dưới cơ sở
trạm y tế | trạm xá
điểm trạm y tế | điểm trạm | điểm trạm xá | phân trạm y tế
sự kiện y tế khẩn cấp | tình huống y tế khẩn cấp | tình huống khẩn cấp về y tế | tình huống khẩn cấp về y tế công cộng
sự kiện y tế khẩn cấp | chuyện y tế khẩn cấp
quân dân y | kết hợp quân dân y | quân y và dân y | quân y với dân y
theo vòng đời | suốt vòng đời | suốt cuộc đời | từ lúc sinh ra đến già | từ lúc lọt lòng đến già | cả đời người
thuốc y học dân tộc | thuốc dân tộc
bài thuốc dân gian | bài thuốc truyền miệng | mẹo dân gian chữa bệnh | bài thuốc của ông bà để lại
vùng trồng dược liệu | vùng dược liệu | vùng chuyên trồng dược liệu
vùng trồng dược liệu | vùng nguyên liệu dược liệu
trồng dược liệu | trồng cây dược liệu | nuôi trồng dược liệu
kết hợp y học cổ truyền với y học hiện đại | kết hợp y học cổ truyền và y học hiện đại | đông tây y kết hợp
kết hợp y học cổ truyền với y học hiện đại | kết hợp đông tây y | kết hợp đông y với tây y
y học hiện đại | tây y | y học phương tây
thuốc tân dược | thuốc tây | tân dược | thuốc tây y
khám sức khỏe trước khi kết hôn | khám sức khỏe tiền hôn nhân | khám tiền hôn nhân | khám trước khi cưới
khám sức khỏe trước khi kết hôn | khám sức khỏe trước khi cưới | khám sức khỏe trước hôn nhân
sàng lọc trước sinh | khám sàng lọc trước sinh | tầm soát trước sinh | sàng lọc thai | xét nghiệm dị tật thai
sàng lọc trước sinh | khám dị tật thai nhi | tầm soát dị tật thai
sàng lọc sơ sinh | khám sàng lọc sơ sinh | tầm soát sơ sinh | lấy máu gót chân | xét nghiệm gót chân
sàng lọc sơ sinh | sàng lọc trẻ mới đẻ
bệnh tật bẩm sinh | dị tật bẩm sinh | bệnh bẩm sinh | tật từ lúc đẻ | bệnh từ trong bụng mẹ
điểm sơ cấp cứu | điểm sơ cứu | chỗ sơ cứu | nơi sơ cứu | trạm sơ cứu
chuyển giao kỹ thuật | truyền lại kỹ thuật | chuyển kỹ thuật về | bàn giao kỹ thuật
chuyển giao công nghệ | truyền lại công nghệ | bàn giao công nghệ
hỗ trợ chuyên môn | giúp về chuyên môn | giúp đỡ chuyên môn | kèm cặp chuyên môn | hỗ trợ nghiệp vụ
hỗ trợ chuyên môn | giúp về nghiệp vụ
nơi đăng ký khám bệnh, chữa bệnh ban đầu | nơi đăng ký khám ban đầu | nơi khám bảo hiểm ban đầu
nơi đăng ký khám bệnh, chữa bệnh ban đầu | chỗ khám ghi trên thẻ bảo hiểm
cơ sở khám bệnh, chữa bệnh | cơ sở khám chữa bệnh | nơi khám chữa bệnh | chỗ khám chữa bệnh | chỗ khám bệnh
cơ sở khám bệnh, chữa bệnh | nơi khám bệnh
tiếp cận dịch vụ y tế | với tới dịch vụ y tế | dùng được dịch vụ y tế | hưởng dịch vụ y tế
phác đồ điều trị | phác đồ chữa bệnh | phác đồ chữa trị
thu dung điều trị | nhận người bệnh vào điều trị | tiếp nhận bệnh nhân điều trị | gom bệnh nhân về chữa
vật tư y tế | đồ dùng y tế | vật liệu y tế | bông băng, kim tiêm
thuốc thiết yếu | thuốc cần thiết | thuốc cơ bản | thuốc tối cần
bảo đảm thuốc | lo đủ thuốc | có đủ thuốc | không để thiếu thuốc | cung ứng đủ thuốc
dự trữ thuốc | trữ thuốc | để sẵn thuốc | tích trữ thuốc
giám sát dịch bệnh | theo dõi dịch bệnh | theo dõi tình hình dịch bệnh | canh chừng dịch bệnh | trông chừng dịch
cảnh báo sớm | báo động sớm | báo trước nguy cơ | cảnh báo trước
khống chế dịch bệnh | khống chế dịch | kiểm soát dịch bệnh | dập dịch | chặn dịch | bao vây dập dịch
dịch bùng phát | bùng phát dịch | bùng phát dịch bệnh | dịch bùng lên | dịch nổ ra | nổ ra dịch
yếu tố nguy cơ | yếu tố gây hại | yếu tố rủi ro | mối nguy | yếu tố nguy hại
sản phẩm có hại cho sức khỏe | đồ có hại cho sức khỏe | thứ có hại cho sức khỏe | hàng có hại cho sức khỏe
sản phẩm có hại cho sức khỏe | sản phẩm độc hại
gánh nặng bệnh tật | gánh nặng ốm đau | gánh nặng do bệnh | gánh nặng bệnh hoạn
chi phí y tế | chi phí chữa bệnh | tiền thuốc men | tiền thuốc thang | tốn kém thuốc thang
giảm căng thẳng | giảm áp lực | bớt căng thẳng | bớt áp lực | xả căng thẳng | đỡ áp lực
người nhiễm hiv | người có hiv | người bị hiv | người mắc hiv | người bị si đa
sốt xuất huyết | sốt xuất huyết dengue | sốt dengue | sốt do muỗi vằn
tiêu chảy | đi ngoài | ỉa chảy | tào tháo đuổi
bệnh dại | chó dại | chó điên | bệnh do chó cắn
cúm gia cầm | cúm gà | cúm vịt | dịch cúm gà
bệnh đường ruột | bệnh lây truyền qua đường tiêu hóa | bệnh lây qua đường tiêu hóa | bệnh lây qua đường ăn uống
bệnh đường ruột | bệnh lây qua ăn uống
bệnh đường hô hấp | bệnh hô hấp | bệnh đường thở
bệnh lây truyền từ động vật sang người | bệnh lây từ động vật sang người | bệnh từ súc vật lây sang người
bệnh lây truyền từ động vật sang người | bệnh lây từ gia súc sang người
véc tơ truyền bệnh | vectơ truyền bệnh | vector truyền bệnh | côn trùng truyền bệnh | con vật truyền bệnh
diệt muỗi | phun muỗi | phun thuốc muỗi | phun hóa chất diệt muỗi | xịt muỗi | phun hóa chất diệt véc tơ
nước tù đọng | nước đọng | vũng nước đọng | ao tù nước đọng | nước ứ đọng
rửa tay bằng xà phòng | rửa tay với xà phòng | rửa tay xà bông | rửa tay bằng xà bông
vệ sinh cá nhân | vệ sinh thân thể | giữ mình sạch sẽ | tắm rửa sạch sẽ
tổng vệ sinh | tổng vệ sinh môi trường | dọn vệ sinh chung | ra quân dọn vệ sinh | ra quân dọn dẹp
tổng vệ sinh | dọn đường làng ngõ xóm
vệ sinh môi trường | giữ sạch môi trường | giữ gìn vệ sinh chung | giữ gìn vệ sinh | dọn dẹp sạch sẽ
ô nhiễm không khí | không khí ô nhiễm | không khí bẩn | khói bụi
ô nhiễm nguồn nước | nguồn nước ô nhiễm | nguồn nước bẩn | nước bị ô nhiễm | nước bẩn
lối sống lành mạnh | sống lành mạnh | nếp sống lành mạnh | ăn ở lành mạnh | sống điều độ
nếp sống văn minh | cách sống văn minh | ăn ở văn minh
văn hóa sức khỏe | thói quen giữ sức khỏe | nếp giữ gìn sức khỏe | ý thức giữ sức khỏe
ý thức tự giác | tinh thần tự giác | tính tự giác | tự mình ý thức
chủ động chăm sóc sức khỏe | tự chăm sóc sức khỏe | tự lo sức khỏe | tự giữ gìn sức khỏe
bảo vệ sức khỏe | giữ gìn sức khỏe | giữ sức khỏe
nâng cao sức khỏe | tăng cường sức khỏe | cải thiện sức khỏe | làm cho khỏe hơn | khỏe mạnh hơn
trí lực | trí khôn | trí óc | sự thông minh | năng lực trí tuệ
giáo dục thể chất | môn thể dục | giờ thể dục | dạy thể dục | môn thể dục ở trường
tuổi thọ trung bình | tuổi thọ bình quân | sống được bao lâu | sống trung bình | sống bình quân | sống thọ bao lâu
số năm sống khỏe mạnh | số năm sống khỏe | số năm khỏe mạnh | sống khỏe bao lâu | sống khỏe được bao lâu
số năm sống khỏe mạnh | quãng đời khỏe mạnh
tuổi thọ khỏe mạnh | sống lâu, sống khỏe | sống thọ và khỏe | vừa sống lâu vừa khỏe
chiều cao trung bình | chiều cao bình quân | cao bình quân | cao trung bình
dinh dưỡng hợp lý | ăn uống hợp lý | ăn uống điều độ | ăn uống đủ chất | ăn uống khoa học | ăn uống đúng cách
khẩu phần ăn | suất ăn | phần ăn
dinh dưỡng học đường | dinh dưỡng ở trường | dinh dưỡng trong trường học | ăn uống ở trường | ăn uống của học sinh
sữa học đường | sữa ở trường | cho học sinh uống sữa | uống sữa ở trường
thiếu vi chất dinh dưỡng | thiếu vi chất | thiếu chất
rượu bia thủ công | rượu thủ công | rượu tự nấu | rượu nhà nấu | rượu quê
buôn lậu thuốc lá | thuốc lá lậu | bán thuốc lá lậu | thuốc lá nhập lậu
phòng, chống tác hại của thuốc lá | phòng chống tác hại thuốc lá | chống thuốc lá | chống hút thuốc
phòng, chống tác hại của rượu, bia | phòng chống tác hại rượu bia | chống rượu bia | chống nhậu nhẹt
không khói thuốc | không khói thuốc lá | cấm hút thuốc | cấm hút thuốc lá
hút thuốc lá thụ động | hút thuốc thụ động | hít khói thuốc | hít phải khói thuốc
tai nạn lao động | tai nạn thương tích trong lao động | tai nạn khi làm việc | tai nạn lúc làm việc
tai nạn lao động | tai nạn ở chỗ làm | tai nạn nơi làm việc
an toàn vệ sinh lao động | an toàn lao động | bảo hộ lao động | an toàn khi làm việc
tai nạn thương tích trong sinh hoạt | tai nạn trong sinh hoạt | tai nạn trong nhà | tai nạn ở nhà
tai nạn giao thông | tai nạn xe cộ | đụng xe | tông xe | đâm xe | va quệt xe
ngộ độc thực phẩm | ngộ độc thức ăn | trúng độc thức ăn | ăn phải đồ độc | ngộ độc đồ ăn
mất an toàn thực phẩm | thực phẩm không an toàn | thực phẩm bẩn | đồ ăn bẩn | thực phẩm mất vệ sinh
không rõ nguồn gốc | không rõ xuất xứ | không rõ gốc gác | không biết nguồn gốc
cơ sở kinh doanh dịch vụ ăn uống | hàng quán ăn uống | quán ăn | tiệm ăn | quán ăn, nhà hàng
thực phẩm chức năng | thực phẩm bảo vệ sức khỏe
mỹ phẩm | son phấn | kem phấn | đồ trang điểm | hàng làm đẹp
phòng khám tư nhân | phòng khám tư | phòng mạch | phòng mạch tư
hành nghề y, dược tư nhân | hành nghề y dược tư nhân | làm nghề y dược tư nhân
giấy phép hành nghề | chứng chỉ hành nghề | bằng hành nghề | giấy hành nghề
lạm dụng kỹ thuật cao | lạm dụng xét nghiệm | vẽ thêm xét nghiệm | xét nghiệm tràn lan | chụp chiếu tràn lan
trục lợi bảo hiểm y tế | gian lận bảo hiểm y tế | ăn gian bảo hiểm | rút ruột quỹ bảo hiểm | lợi dụng thẻ bảo hiểm
trục lợi bảo hiểm y tế | trục lợi bảo hiểm
trục lợi chính sách | lợi dụng chính sách | ăn chặn chính sách | kiếm chác từ chính sách
thất thoát | hao hụt | mất tiền của nhà nước | rơi rớt mất
quỹ bảo hiểm y tế | quỹ bhyt | quỹ tiền bảo hiểm y tế
bảo hiểm y tế toàn dân | bao phủ bảo hiểm y tế toàn dân | toàn dân có bảo hiểm y tế | cả dân có bảo hiểm y tế
bảo hiểm y tế toàn dân | mọi người đều có bảo hiểm y tế | người người có bảo hiểm y tế
loại hình bảo hiểm sức khỏe | hình thức bảo hiểm sức khỏe | gói bảo hiểm sức khỏe
loại hình bảo hiểm sức khỏe | kiểu bảo hiểm sức khỏe | sản phẩm bảo hiểm sức khỏe
quyền lợi bảo hiểm y tế | quyền lợi thẻ bảo hiểm | được bảo hiểm chi trả | được bảo hiểm trả tiền
bảo hiểm y tế hộ gia đình | hộ gia đình tham gia bảo hiểm y tế | mua bảo hiểm theo hộ | mua bảo hiểm cả nhà
đơn vị sự nghiệp công lập | đơn vị sự nghiệp công | đơn vị sự nghiệp nhà nước | đơn vị sự nghiệp của nhà nước
y tế công lập | y tế nhà nước | y tế công | cơ sở y tế công lập | cơ sở y tế nhà nước
cộng tác viên dân số | ctv dân số | người làm dân số ở thôn | người làm dân số ở bản | cộng tác viên dân số thôn
cán bộ làm công tác dân số | cán bộ dân số | người làm công tác dân số | đội ngũ làm công tác dân số
cán bộ làm công tác dân số | nhân lực làm công tác dân số
sinh con tại nhà | đẻ tại nhà | đẻ ở nhà | sinh ở nhà | tự đẻ ở nhà
chăm sóc thai sản | chăm sóc phụ nữ mang thai | chăm sóc bà bầu | chăm bà bầu | chăm sóc thai phụ
phụ nữ mang thai | thai phụ | bà bầu | phụ nữ có thai | người mang bầu | chị em có bầu
sức khỏe sinh sản | sức khỏe sinh đẻ | chuyện sinh đẻ | chuyện sinh nở
bà mẹ và trẻ em | bà mẹ, trẻ em | mẹ và bé | mẹ và con | mẹ con
tử vong trẻ em | trẻ em tử vong | trẻ em chết | trẻ chết | trẻ bị chết | tử vong ở trẻ em
chế độ thai sản | nghỉ thai sản | nghỉ đẻ | nghỉ sinh
chất lượng dân số | chất lượng giống nòi | chất lượng nòi giống
mức sinh thay thế | mức đẻ thay thế | sinh đủ bù | sinh đủ thay thế | đẻ đủ để thay thế
khuyến khích tăng sinh | khuyến khích sinh con | khuyến khích sinh đẻ | khuyến khích đẻ thêm | động viên sinh thêm con
khuyến khích tăng sinh | gia tăng tỷ lệ sinh
mức sinh thấp | đẻ ít | ngại đẻ | ngại sinh con | lười đẻ | ngại sinh
tỷ số giới tính khi sinh | tỷ lệ trai gái khi sinh | tỷ lệ bé trai bé gái | tỷ lệ trai gái lúc đẻ
tỷ số giới tính khi sinh | số bé trai so với bé gái | tỷ lệ nam nữ khi sinh
tỷ lệ phụ thuộc chung | tỷ lệ phụ thuộc | tỷ lệ người ăn theo | tỷ lệ người phụ thuộc
chuyển đổi hành vi | thay đổi hành vi | đổi thói quen | thay đổi thói quen | bỏ thói quen cũ
nâng cao nhận thức | tăng cường nhận thức | nâng cao hiểu biết | mở mang hiểu biết | tăng hiểu biết | hiểu biết thêm
tạo sự đồng thuận | tạo đồng thuận | dân đồng tình | được dân đồng tình | được lòng dân
bạo lực xã hội | đánh nhau ngoài đường | côn đồ đánh người | đánh nhau trong xóm
bạo hành trẻ em | bạo lực trẻ em | đánh đập trẻ em | hành hạ trẻ em | ngược đãi trẻ em
lao động trẻ em | trẻ em phải đi làm | trẻ em phải làm việc | bắt trẻ em làm việc
trẻ em bị bỏ rơi | trẻ bị bỏ rơi | con bị bỏ rơi
quyền trẻ em | quyền của trẻ em | các quyền của trẻ em | quyền lợi trẻ em | quyền lợi của trẻ
phát triển toàn diện | phát triển mọi mặt | phát triển đủ mọi mặt | lớn lên đủ mọi mặt
trợ cấp xã hội | tiền trợ cấp xã hội | tiền bảo trợ xã hội | tiền bảo trợ
người có thu nhập thấp | người thu nhập thấp | người kiếm được ít | người làm ra ít tiền
chăm sóc người cao tuổi | chăm sóc người già | chăm người già | trông nom người già | chăm sóc các cụ | chăm các cụ
chăm sóc người cao tuổi | lo cho người già
chăm sóc tại nhà | chăm sóc ở nhà | đến nhà chăm sóc
khám tại nhà | khám ở nhà | đến nhà khám | bác sĩ đến nhà khám
thân nhân người bệnh | người nhà người bệnh | người nhà bệnh nhân | thân nhân bệnh nhân
nam giới | đàn ông | cánh đàn ông | phái mạnh
trẻ em gái | bé gái | các bé gái | cháu gái
trẻ em trai | bé trai | các bé trai | cháu trai
thanh thiếu niên | thanh niên và thiếu niên | trẻ đang tuổi lớn | trẻ đang lớn | tuổi thanh thiếu niên
đối tượng thụ hưởng | người thụ hưởng | người được hưởng | người hưởng lợi
chi thường xuyên | chi hoạt động thường xuyên | kinh phí hoạt động thường xuyên | tiền hoạt động thường ngày
chi thường xuyên | tiền chi tiêu thường ngày
tăng chi ngân sách | mức tăng chi ngân sách | chi thêm ngân sách | tăng tiền ngân sách | tăng mức chi ngân sách
nguồn hợp pháp khác | kinh phí hợp pháp khác | nguồn kinh phí hợp pháp khác | nguồn vốn hợp pháp khác
sử dụng hiệu quả | sử dụng có hiệu quả | dùng cho hiệu quả | dùng có hiệu quả | xài cho hiệu quả
thực hành tiết kiệm | chi tiêu tiết kiệm | tiêu pha tiết kiệm | ăn tiêu dè sẻn
sử dụng đúng mục đích | dùng đúng mục đích | dùng đúng chỗ | dùng đúng việc | tiêu đúng chỗ | chi đúng chỗ
công khai, minh bạch | minh bạch | minh bạch rõ ràng | không giấu giếm | rõ ràng minh bạch
trách nhiệm giải trình | trách nhiệm giải thích | phải giải trình
nợ đọng xây dựng cơ bản | nợ tiền xây dựng | nợ tiền công trình | thiếu tiền nhà thầu
ngân sách trung ương | tiền trung ương | vốn trung ương | tiền trung ương cấp | vốn ngân sách trung ương
ngân sách địa phương | tiền của địa phương | vốn địa phương | tiền địa phương
ngân sách xã | ngân sách của xã | tiền của xã | công quỹ xã | quỹ của xã
quản lý nhà nước | quản lý của nhà nước | nhà nước quản lý
chính sách đặc thù | cơ chế đặc thù | chính sách riêng | cơ chế riêng | cơ chế, chính sách đặc thù
chính sách ưu đãi | chế độ ưu đãi | ưu đãi riêng
chế độ, chính sách | chế độ đãi ngộ | chính sách đãi ngộ | quyền lợi chế độ
đãi ngộ đặc biệt | ưu đãi đặc biệt | đối đãi đặc biệt
yên tâm công tác | yên tâm làm việc | an tâm làm việc | an tâm công tác | yên lòng làm việc
gắn bó lâu dài | ở lại lâu dài | bám trụ lâu dài | bám trụ | ở lại làm lâu | làm việc lâu dài
thôi việc | nghỉ việc | xin nghỉ việc | xin thôi việc
đủ số lượng bác sĩ | có đủ bác sĩ | đủ bác sĩ | không thiếu bác sĩ | không để thiếu bác sĩ
bác sĩ làm việc thường xuyên | bác sĩ có mặt thường xuyên | bác sĩ túc trực | bác sĩ ở hẳn trạm
luân phiên bác sĩ | bác sĩ luân phiên | đưa bác sĩ về xã | cử bác sĩ về xã | cử bác sĩ xuống xã | cử bác sĩ xuống trạm
tạo nguồn nhân lực | chuẩn bị nguồn nhân lực | gây dựng đội ngũ | gây dựng nguồn nhân lực
cập nhật kiến thức | bổ túc kiến thức | bổ sung kiến thức | học thêm kiến thức | học cái mới
tự học tập | tự trau dồi | tinh thần tự học | tự mày mò học
nâng cao trình độ | nâng cao tay nghề | nâng tay nghề | giỏi nghề hơn | học lên cao hơn
kỹ năng giao tiếp | cách giao tiếp | cách nói chuyện | cách ăn nói | cách nói năng
quy tắc ứng xử | phép cư xử | chuẩn mực ứng xử | quy định ứng xử
phong cách phục vụ | tác phong phục vụ | lề lối phục vụ
lương y phải như từ mẫu | lương y như từ mẫu | thầy thuốc như mẹ hiền | thầy thuốc phải như mẹ hiền
lương y phải như từ mẫu | bác sĩ như mẹ hiền
đạo đức công vụ | đạo đức công chức | đạo đức khi làm việc công
biểu hiện tiêu cực | việc làm tiêu cực | hành vi tiêu cực | chuyện tiêu cực
lợi ích nhóm | lợi ích phe nhóm | phe nhóm trục lợi | chia chác với nhau
kiểm soát quyền lực | giám sát quyền lực | kìm giữ quyền lực | chống lạm quyền | chống lộng quyền
môi trường làm việc | điều kiện làm việc | hoàn cảnh làm việc
phần mềm quản lý | phần mềm | chương trình máy tính | phần mềm máy tính
dịch vụ y tế số | dịch vụ y tế trên mạng | dịch vụ y tế qua mạng | y tế qua mạng
kiến thức sức khỏe kỹ thuật số | kiến thức sức khỏe số | hiểu biết sức khỏe số
kỹ năng số | kỹ năng công nghệ | kỹ năng dùng công nghệ | biết dùng công nghệ
dữ liệu dân cư | thông tin dân cư | dữ liệu về dân | cơ sở dữ liệu dân cư | cơ sở dữ liệu quốc gia về dân cư
dữ liệu sức khỏe | số liệu sức khỏe | dữ liệu về sức khỏe
hội chẩn từ xa | hội chẩn trực tuyến | hội chẩn qua mạng
đường truyền internet | đường truyền mạng | đường mạng
hồ sơ giấy | hồ sơ bản cứng | bản giấy | giấy tờ bản giấy
biểu mẫu điện tử | tờ khai điện tử | mẫu điền trên mạng | tờ khai trên mạng | mẫu khai online
tự động điền | máy tự điền | điền sẵn | tự điền sẵn
nhập lại nhiều lần | khai lại nhiều lần | khai đi khai lại | điền đi điền lại
trung tâm phục vụ hành chính công | trung tâm hành chính công | nơi làm thủ tục giấy tờ | chỗ làm giấy tờ
giải quyết thủ tục hành chính | giải quyết giấy tờ cho dân | làm giấy tờ cho dân | giải quyết hồ sơ cho dân
thành phần hồ sơ | giấy tờ phải nộp | giấy tờ cần nộp | giấy tờ kèm theo | giấy tờ trong hồ sơ
đánh giá mức độ hài lòng | chấm điểm hài lòng | đo mức hài lòng | đo sự hài lòng | đo lường hài lòng
gián đoạn | đứt quãng | ngắt quãng | ngưng trệ
rào cản | cản trở | trở ngại | vật cản
ứng dụng công nghệ | dùng công nghệ | áp dụng công nghệ | đưa công nghệ vào | xài công nghệ
nghiên cứu khoa học | làm khoa học | làm đề tài | đề tài nghiên cứu
mạng xã hội | trang mạng xã hội | zalo, facebook | facebook, zalo
tội phạm công nghệ cao | tội phạm sử dụng công nghệ cao | tội phạm mạng | tội phạm trên mạng
không gian mạng | môi trường mạng | thế giới mạng
thu hút đầu tư | gọi vốn | kêu gọi đầu tư | mời gọi đầu tư | gọi vốn đầu tư
nhà đầu tư | người bỏ vốn | người rót vốn
kinh tế tư nhân | khu vực tư nhân | khu vực kinh tế tư nhân | làm ăn tư nhân | kinh doanh tư nhân
đổi mới tư duy | thay đổi cách nghĩ | đổi cách nghĩ | đổi mới cách nghĩ | tư duy mới
quản trị ngành y tế | quản lý ngành y tế | điều hành ngành y tế | điều hành ngành y
cải cách tài chính y tế | đổi mới tài chính y tế | đổi mới chi tiêu y tế
mô hình điểm | mô hình mẫu | làm điểm | kiểu mẫu
phòng, chống ma túy | phòng chống ma túy | chống ma túy | bài trừ ma túy | dẹp ma túy | đẩy lùi ma túy
tội phạm về ma túy | tội phạm ma túy | tội ma túy
tệ nạn ma túy | nạn ma túy | nạn nghiện hút | vấn nạn ma túy
nghiện các chất dạng thuốc phiện | nghiện thuốc phiện | nghiện bạch phiến | nghiện hàng trắng
thuốc thay thế | điều trị methadone | uống methadone | điều trị thay thế | điều trị bằng thuốc thay thế
thuốc thay thế | uống thuốc thay thế
xác định tình trạng nghiện | giám định nghiện | khám xác định nghiện | xác định người nghiện | kết luận nghiện
chứa chấp sử dụng trái phép chất ma túy | chứa chấp dùng ma túy | chứa chấp chơi ma túy
chứa chấp sử dụng trái phép chất ma túy | cho người khác dùng ma túy trong nhà | chứa chấp người nghiện hút
triệt phá | đánh sập | triệt hạ | triệt xóa
tấn công, trấn áp | trấn áp | truy quét | ra quân truy quét | ra quân trấn áp
đối tượng cầm đầu | kẻ cầm đầu | đầu sỏ | ông trùm | tên trùm
đối tượng truy nã | người bị truy nã | kẻ bị truy nã | kẻ trốn nã
đầu thú | ra đầu thú | ra trình diện công an
bắt giữ | tóm gọn | tóm được | bắt gọn
trồng cây có chứa chất ma túy | trồng cần sa | trồng cây thuốc phiện | trồng cây anh túc | trồng thuốc phiện
tiền chất ma túy | hóa chất làm ma túy | nguyên liệu làm ma túy | chất để điều chế ma túy
giảm cung | bớt nguồn cung | chặn nguồn cung | cắt nguồn cung
giảm cầu | bớt nhu cầu | giảm nhu cầu | bớt người dùng
giảm tác hại | bớt tác hại | đỡ hại | bớt hại
thẩm lậu | tuồn vào | tuồn lậu vào | đưa lậu vào | lén đưa vào
quản lý sau cai nghiện | quản lý người sau cai | theo dõi người sau cai | theo dõi người cai xong | quản lý sau cai
tư vấn cai nghiện | hướng dẫn cai nghiện | chỉ dẫn cai nghiện | tư vấn cách cai
cai nghiện tại gia đình | cai nghiện tại nhà | cai tại nhà | cai ở nhà | cai nghiện ở nhà
cai nghiện tại cộng đồng | cai tại địa phương | cai ở thôn bản | cai ngay tại địa phương
người sau cai nghiện | người sau cai | người cai xong | người đã cai | người mới cai về | người vừa cai xong
người chấp hành xong án phạt tù | người mãn hạn tù | người ra tù | người đi tù về | người mới ra tù
tạo việc làm | giải quyết việc làm | lo việc làm | lo công ăn việc làm | kiếm việc làm cho dân
giới thiệu việc làm | tìm việc giúp | kết nối việc làm
nhóm nguy cơ cao | người có nguy cơ cao | người dễ mắc | nhóm dễ mắc
xét xử | đưa ra tòa xử | tòa xử | xử án
oan sai | bắt oan | xử oan | oan uổng
bỏ lọt tội phạm | để lọt tội phạm | để sót kẻ phạm tội
địa bàn giáp ranh | vùng giáp ranh | nơi giáp ranh | khu vực giáp ranh | vùng tiếp giáp
xuyên quốc gia | liên quốc gia | qua nhiều nước | vượt biên giới
vũ khí, vật liệu nổ | súng đạn | súng ống | súng ống, thuốc nổ
mại dâm | bán dâm | gái mại dâm
xuất nhập cảnh trái phép | vượt biên trái phép | trốn qua biên giới | vượt biên
phòng, chống thiên tai | phòng chống thiên tai | chống bão lụt | phòng chống bão lụt | phòng chống lụt bão
phòng, chống thiên tai | phòng chống bão lũ
khắc phục hậu quả thiên tai | khắc phục hậu quả bão lũ | khắc phục sau bão lũ | khắc phục hậu quả lũ lụt
khắc phục hậu quả thiên tai | dọn dẹp sau lũ | khắc phục sau lũ
thiệt hại | tổn thất | mất mát
ứng phó | chống đỡ | chống chọi | xử trí
khu sơ tán | điểm sơ tán | nơi sơ tán | khu sơ tán dân | chỗ lánh nạn | chỗ tránh lũ | nơi tránh lũ
chia cắt, cô lập | bị chia cắt | bị cô lập | bị cắt đường | cắt đứt đường vào
xác động vật | xác súc vật | xác vật nuôi | gia súc chết | súc vật chết | trâu bò chết
tiêu hủy | đem hủy | đốt bỏ | chôn hủy
tiêu độc, khử trùng | tẩy uế | rắc vôi khử trùng | rắc vôi bột
khơi thông cống rãnh | thông cống | khơi cống rãnh | nạo vét cống rãnh | nạo vét cống | nạo vét kênh mương
hệ thống thoát nước | đường thoát nước | cống thoát nước | cống rãnh
thiếu nước sạch | không có nước sạch | khan nước sạch | thiếu nước sinh hoạt | thiếu nước dùng
xử lý nước sinh hoạt | làm sạch nước | xử lý nguồn nước | khử trùng nước
cấp nước tập trung | trạm cấp nước tập trung | hệ thống cấp nước tập trung | trạm cấp nước | nước máy
lực lượng xung kích | đội xung kích | tổ xung kích
dự báo | dự đoán | đoán trước
cứu trợ | cứu tế | tiếp tế
nhu yếu phẩm | đồ dùng thiết yếu | hàng thiết yếu
đê điều | bờ đê | đê kè
hồ chứa nước | hồ đập | đập nước
cháy rừng | rừng cháy | lửa rừng
phá rừng | chặt phá rừng | chặt rừng | đốn rừng
rét đậm, rét hại | rét đậm | rét hại | trời rét buốt | giá rét
phát động phong trào thi đua | phát động thi đua | kêu gọi thi đua | mở đợt thi đua
lập thành tích chào mừng | thi đua chào mừng | lấy thành tích mừng | lập thành tích mừng
hình thức khen thưởng | kiểu khen thưởng | loại khen thưởng
tôn vinh | vinh danh | đề cao công lao
tiêu chí thi đua | tiêu chuẩn thi đua | tiêu chí xét thi đua | tiêu chuẩn xét thi đua
hoàn thành vượt mức | vượt chỉ tiêu | làm vượt chỉ tiêu | vượt mức kế hoạch | vượt kế hoạch
tăng tốc, bứt phá | chạy nước rút | dồn sức về đích | tăng tốc về đích
khơi dậy | đánh thức | gợi dậy | thổi bùng
rộng khắp | sâu rộng | rộng rãi | khắp nơi
thành tích xuất sắc | thành tích tiêu biểu | thành tích nổi bật | thành tích tốt
khích lệ | cổ vũ | động viên tinh thần
nông thôn mới | xây dựng nông thôn mới | làm nông thôn mới
gia đình văn hóa | hộ văn hóa | gia đình đạt chuẩn văn hóa
khu dân cư văn hóa | thôn văn hóa | bản văn hóa | làng văn hóa | tổ dân phố văn hóa
quy hoạch cán bộ | cán bộ quy hoạch | đưa vào quy hoạch cán bộ | đưa cán bộ vào diện quy hoạch
tạm đình chỉ công tác | tạm đình chỉ | bị treo chức | tạm cho nghỉ việc | tạm thời cho nghỉ việc
phân cấp quản lý cán bộ | chia cấp quản lý cán bộ | phân quyền quản lý cán bộ
đánh giá, xếp loại cán bộ | xếp loại cán bộ | chấm điểm cán bộ | đánh giá cán bộ
niềm tin của nhân dân | lòng tin của dân | lòng tin của nhân dân | dân tin tưởng | sự tin tưởng của nhân dân
niềm tin của nhân dân | sự tin tưởng của dân
tồn tại, hạn chế | hạn chế, khuyết điểm | hạn chế, yếu kém | mặt chưa được | chỗ chưa được | chỗ còn yếu
tồn tại, hạn chế | điểm còn yếu | thiếu sót
bất cập | chỗ bất hợp lý | chưa hợp lý | điểm chưa hợp lý | chỗ chưa ổn
dám nghĩ, dám làm | mạnh dạn đổi mới | dám đột phá | mạnh dạn nghĩ, mạnh dạn làm
trọng dụng nhân tài | thu hút, trọng dụng nhân tài | trọng người tài | dùng người giỏi | mời gọi người tài
trọng dụng nhân tài | thu hút người tài
đảng phí | tiền đảng phí | đóng đảng phí | nộp đảng phí
đảng viên | người trong đảng | người của đảng
các tầng lớp nhân dân | mọi tầng lớp nhân dân | mọi giới | đủ mọi thành phần
công tác dân vận | vận động quần chúng | vận động nhân dân | làm dân vận
phản biện xã hội | góp ý phản biện | ý kiến phản biện
theo lộ trình | làm dần từng bước | theo từng bước | làm dần dần
thực hiện nghiêm | thực hiện nghiêm túc | chấp hành nghiêm | chấp hành nghiêm túc | làm nghiêm chỉnh
báo cáo định kỳ | báo cáo thường kỳ | báo cáo theo kỳ
báo cáo nhanh | báo cáo gấp | báo gấp | báo nhanh
báo cáo đột xuất | báo cáo bất thường | báo cáo ngoài kỳ
sơ kết | đánh giá giữa kỳ | kiểm điểm giữa kỳ
tổng kết | đánh giá cuối kỳ | kiểm điểm cuối kỳ
kiểm tra liên ngành | đoàn liên ngành | đoàn kiểm tra liên ngành | nhiều ngành cùng kiểm tra
phối hợp liên ngành | các ngành cùng làm | nhiều ngành cùng làm | các ngành phối hợp với nhau
quy chế phối hợp | quy định phối hợp | quy định về phối hợp
quy định pháp luật | quy định của pháp luật | luật lệ | luật định | pháp luật quy định
chấp hành pháp luật | tuân thủ pháp luật | làm đúng luật | sống đúng luật | tuân theo luật
phổ biến, giáo dục pháp luật | tuyên truyền pháp luật | phổ biến pháp luật | dạy luật cho dân | phổ biến luật
xử lý vi phạm | xử lý sai phạm | xử lý hành vi vi phạm | xử lý người làm sai
chấn chỉnh | uốn nắn | chỉnh đốn
khắc phục hạn chế | sửa khuyết điểm | sửa sai | sửa chỗ chưa được
thiết chế văn hóa, thể thao | nhà văn hóa, sân tập | nhà văn hóa, sân thể thao | nhà văn hóa, sân bóng
thiết chế văn hóa, thể thao | cơ sở văn hóa, thể thao | chỗ sinh hoạt văn hóa, thể thao
không gian công cộng | khu công cộng | chỗ sinh hoạt chung | không gian chung
dụng cụ thể dục ngoài trời | máy tập ngoài trời | dụng cụ tập ngoài trời
sân thể thao | sân tập | sân tập thể thao | sân chơi thể thao
công trình phụ trợ | công trình phụ | hạng mục phụ
chuyển đổi mục đích sử dụng đất | chuyển mục đích sử dụng đất | đổi mục đích sử dụng đất | chuyển mục đích đất
chuyển đổi mục đích sử dụng đất | đổi mục đích đất
giao đất | cấp đất | bàn giao đất
công trình không còn sử dụng | công trình công lập không còn sử dụng | công trình bỏ không | nhà công không dùng nữa
công trình công lập | công trình công cộng | nhà công | trụ sở công | công sở
tận dụng | dùng lại | xài lại | sử dụng lại
khám bệnh, chữa bệnh chuyên sâu | khám chữa bệnh chuyên sâu | khám chuyên sâu | khám chuyên khoa sâu
chương trình giáo dục | chương trình học | chương trình dạy học
hoạt động ngoại khóa | sinh hoạt ngoại khóa | học ngoại khóa | giờ ngoại khóa
hướng nghiệp | định hướng nghề nghiệp | tư vấn chọn nghề | chọn nghề
an toàn trường học | an toàn trong nhà trường | an toàn ở trường
huy động trẻ ra lớp | huy động trẻ đến trường | vận động trẻ đi học | đưa trẻ đến lớp
chăn nuôi | nuôi gia súc, gia cầm | nuôi lợn gà | nuôi trâu bò
trồng trọt | canh tác | làm nương rẫy | làm ruộng nương
vật tư nông nghiệp | phân bón, thuốc trừ sâu | phân bón, thuốc sâu
khu công nghiệp | khu nhà máy | khu xí nghiệp
chợ tạm | chợ cóc | chợ vỉa hè
tăng giá bất thường | thổi giá | hét giá | nâng giá vô lý | đẩy giá lên cao
hàng kém chất lượng | hàng dỏm | hàng dởm | hàng đểu
thuốc giả | thuốc rởm | thuốc dởm | thuốc nhái
tờ rơi | tờ bướm | giấy phát tay
thời lượng phát sóng | thời gian phát sóng | giờ phát trên đài
chuyên trang, chuyên mục | chuyên mục | mục riêng trên báo | trang riêng trên báo
tin, bài viết | tin bài | bài báo | bài viết trên báo
định hướng dư luận | dẫn dắt dư luận | hướng dư luận | lái dư luận
thông tin chính thống | thông tin chính thức | nguồn tin chính thức | tin đáng tin | tin chính thống
hệ thống loa truyền thanh | loa truyền thanh | loa phường | loa xã | loa thôn | loa bản
tư vấn tâm lý | tham vấn tâm lý | hỗ trợ tâm lý | gỡ rối tâm lý | trò chuyện tâm lý
cuộc thi tìm hiểu | thi tìm hiểu | thi đố hiểu biết
nói chuyện chuyên đề | buổi nói chuyện chuyên đề | buổi nói chuyện
ngày sức khỏe toàn dân | ngày sức khỏe | ngày toàn dân vì sức khỏe
khám sức khỏe | kiểm tra sức khỏe | khám tổng quát
nâng cao năng lực | tăng cường năng lực | nâng năng lực | làm cho giỏi hơn | làm cho mạnh lên
nâng cao chất lượng | cải thiện chất lượng | làm tốt hơn | làm cho tốt hơn | tăng chất lượng
nâng cao hiệu quả | tăng hiệu quả | làm hiệu quả hơn | làm cho hiệu quả hơn
củng cố | làm vững chắc | làm chắc thêm | làm cho vững
kiện toàn | sắp xếp lại | củng cố lại | chấn chỉnh lại
tạo điều kiện thuận lợi | tạo điều kiện | tạo thuận lợi | giúp cho dễ dàng
ưu tiên hàng đầu | đặt lên hàng đầu | đặt lên trên hết | việc trước tiên
bảo tồn | gìn giữ | không để mai một
phát huy thế mạnh | tận dụng thế mạnh | tận dụng điểm mạnh | khai thác thế mạnh | dùng thế mạnh
khai thác bền vững | không khai thác cạn kiệt | khai thác có chừng mực | khai thác hợp lý, bền vững
bền vững | lâu bền | bền lâu | ổn định lâu dài
đồng bộ | ăn khớp | khớp với nhau
thiết thực | sát thực tế | sát với thực tế | có ích thật
bình đẳng tiếp cận | tiếp cận công bằng | được hưởng như nhau | hưởng công bằng
thiết yếu | tối cần thiết | không thể thiếu | cần thiết nhất
tương đương | ngang bằng | ngang tầm | ngang ngửa | sánh ngang
sẵn sàng ứng phó | sẵn sàng đối phó | chuẩn bị sẵn để ứng phó
thông tin liên lạc | giữ liên lạc | đường dây liên lạc | liên lạc thông suốt
cấp có thẩm quyền | cơ quan có thẩm quyền | cấp có quyền quyết định | nơi có quyền quyết định
cung ứng | cung cấp
đưa nghị quyết vào cuộc sống | áp dụng nghị quyết vào thực tế | biến nghị quyết thành việc làm
đưa nghị quyết vào cuộc sống | nghị quyết đi vào cuộc sống
sắp xếp đơn vị hành chính | sáp nhập đơn vị hành chính | nhập xã | gộp xã | sáp nhập xã | sáp nhập xã, phường
xã cũ | xã trước sáp nhập | xã trước khi nhập | xã trước khi sáp nhập
địa giới hành chính | ranh giới hành chính | ranh giới xã | đường ranh giới
tổ trưởng tổ dân phố | tổ trưởng dân phố | tổ trưởng khu phố | trưởng khu phố
có hiệu lực thi hành | có hiệu lực | bắt đầu áp dụng | bắt đầu thi hành
nhà công vụ | nhà ở công vụ | nhà ở cho cán bộ
ngoài giờ hành chính | ngoài giờ làm việc | sau giờ làm việc
giấy chứng nhận quyền sử dụng đất | sổ đỏ | bìa đỏ
đăng ký khai tử | khai tử | giấy khai tử | giấy chứng tử
đăng ký kết hôn | giấy đăng ký kết hôn | giấy kết hôn | làm giấy kết hôn | giấy hôn thú
chứng thực bản sao | sao y bản chính | công chứng bản sao | sao y công chứng
đăng ký tạm trú | khai tạm trú | khai báo tạm trú | báo tạm trú
đăng ký thường trú | nhập hộ khẩu | làm hộ khẩu
xét nghiệm máu | thử máu | lấy máu xét nghiệm
chẩn đoán hình ảnh | chụp chiếu | siêu âm, chụp chiếu | chụp phim, siêu âm
phẫu thuật | mổ xẻ | ca mổ
hiến máu tình nguyện | hiến máu nhân đạo | hiến máu | cho máu
hiến mô, tạng | hiến tạng | hiến bộ phận cơ thể | cho tạng
chạy thận nhân tạo | chạy thận | lọc máu | thận nhân tạo
nhiễm khuẩn bệnh viện | lây nhiễm trong bệnh viện | lây bệnh trong bệnh viện | lây chéo trong bệnh viện
bệnh hiểm nghèo | bệnh nan y | bệnh nặng khó chữa
bệnh hiếm | bệnh hiếm gặp | bệnh ít người mắc
bệnh xương khớp | bệnh khớp | đau xương khớp | đau nhức xương khớp
bệnh phổi tắc nghẽn mạn tính | bệnh phổi tắc nghẽn mãn tính | phổi tắc nghẽn | bệnh copd
hen phế quản | hen suyễn | bệnh hen | bệnh suyễn
thủy đậu | trái rạ | phỏng dạ | bệnh thủy đậu
viêm kết mạc | đau mắt đỏ | bệnh đau mắt đỏ
tẩy giun | xổ giun | xổ lãi | uống thuốc giun
bệnh phong | bệnh hủi | bệnh cùi
bệnh động kinh | kinh phong | giật kinh phong
sa sút trí tuệ | lú lẫn tuổi già | bệnh lú lẫn | mất trí nhớ tuổi già | bệnh lẫn tuổi già
rối loạn phổ tự kỷ | bệnh tự kỷ | chứng tự kỷ
rối loạn mỡ máu | mỡ máu cao | máu nhiễm mỡ | bệnh mỡ máu
viêm gan vi rút | viêm gan virus | viêm gan siêu vi
sinh non | đẻ non | đẻ thiếu tháng | sinh thiếu tháng
sơ sinh nhẹ cân | trẻ sinh nhẹ cân | đẻ nhẹ cân | sinh nhẹ cân
sinh mổ | mổ đẻ | đẻ mổ
sảy thai | hư thai | hỏng thai
dụng cụ tử cung | vòng tránh thai | đặt vòng
bệnh lây truyền qua đường tình dục | bệnh lây qua đường tình dục | bệnh hoa liễu
giáo dục giới tính | dạy về giới tính | dạy chuyện nam nữ
kê đơn thuốc | kê toa | cho toa thuốc | viết đơn thuốc
tự ý dùng thuốc | tự mua thuốc uống | tự ý mua thuốc | uống thuốc không theo đơn | dùng thuốc không theo đơn
thời gian chờ khám | thời gian chờ đợi khám bệnh | chờ khám lâu | xếp hàng chờ khám | đợi khám lâu
quá tải | đông nghẹt | quá đông bệnh nhân | chật kín bệnh nhân
tư vấn sức khỏe | khuyên về sức khỏe | hỏi đáp sức khỏe | chỉ dẫn về sức khỏe
lấy mẫu xét nghiệm | lấy mẫu đi xét nghiệm | lấy mẫu đi thử | lấy mẫu thử
ca bệnh | trường hợp mắc bệnh | ca mắc bệnh | người mắc bệnh
cách ly y tế | cách ly | ở riêng tránh lây
đeo khẩu trang | mang khẩu trang | bịt khẩu trang
tiêm chủng mở rộng | tiêm chủng miễn phí cho trẻ | tiêm phòng miễn phí cho trẻ | chương trình tiêm chủng mở rộng
tiêm nhắc lại | tiêm mũi nhắc | chích nhắc | tiêm nhắc
uống vắc-xin | uống vắc xin | nhỏ vắc xin
trẻ suy dinh dưỡng | trẻ còi cọc | trẻ thiếu dinh dưỡng | trẻ gầy còm
bổ sung vi chất dinh dưỡng | bổ sung vi chất | uống bổ sung vi chất | cho trẻ uống vitamin
người chăm sóc | người trông nom | người chăm nom
câu lạc bộ liên thế hệ tự giúp nhau | câu lạc bộ liên thế hệ
thích ứng với già hóa dân số | thích ứng già hóa dân số | ứng phó với dân số già | chuẩn bị cho dân số già
nâng cao thể lực | khỏe người hơn | tăng cường thể lực | rèn thể lực
giống vật nuôi, cây trồng | giống cây, con | giống cây trồng, vật nuôi
phương án dự phòng | phương án phòng khi | kế hoạch dự phòng
liên kết hỗ trợ | giúp đỡ lẫn nhau | hỗ trợ lẫn nhau | tương trợ nhau
môi trường sống | nơi sống | chỗ sống | môi trường xung quanh
tương thân tương ái | lá lành đùm lá rách | đùm bọc nhau
tinh thần trách nhiệm | ý thức trách nhiệm | có trách nhiệm với việc
kỷ luật lao động | nề nếp làm việc | kỷ luật làm việc
nghiệp vụ | chuyên môn, nghiệp vụ | chuyên môn nghiệp vụ
đào tạo ngắn hạn | lớp ngắn hạn | học ngắn ngày | lớp học ngắn ngày
đào tạo dài hạn | lớp dài hạn | học dài ngày
cử đi đào tạo | cử đi học | gửi đi đào tạo | gửi đi học
đào tạo tại chỗ | dạy tại chỗ | học ngay tại chỗ
bảo trì, bảo dưỡng | bảo dưỡng | bảo trì máy móc | sửa máy định kỳ
cổng dịch vụ công quốc gia | cổng dịch vụ công | trang dịch vụ công | web dịch vụ công
số hóa hồ sơ | quét hồ sơ vào máy | chụp quét giấy tờ | quét giấy tờ vào máy | đưa giấy tờ lên máy
cuộc gọi rác | điện thoại quấy rối | gọi điện quảng cáo
tin nhắn rác | tin rác | tin nhắn quảng cáo
mạng di động | mạng điện thoại | mạng điện thoại di động | sóng điện thoại
trung tâm dữ liệu | nơi đặt máy chủ | kho máy chủ
truy cập internet | vào mạng | lên mạng | vào internet
thanh toán trực tuyến | trả tiền qua mạng | nộp tiền qua mạng | trả tiền online
mã qr | quét mã | mã vuông
họp không giấy tờ | họp không giấy | phòng họp không giấy tờ
đào tạo trực tuyến | học trực tuyến | học online | học qua mạng | dạy học qua mạng
sàn thương mại điện tử | sàn bán hàng online | chợ mạng | chợ online | chợ trên mạng
hạ tầng viễn thông | cột sóng, đường dây | hạ tầng mạng viễn thông
bảo vệ dữ liệu cá nhân | giữ kín thông tin cá nhân | bảo mật thông tin cá nhân | giữ bí mật thông tin cá nhân
kết nối thông suốt | chạy thông suốt | không bị nghẽn | thông suốt
hệ thống thông tin | hệ thống máy tính | hệ thống tin học
cán bộ công nghệ thông tin | người làm tin học | cán bộ tin học | nhân lực công nghệ thông tin
cán bộ công nghệ thông tin | người phụ trách công nghệ thông tin
lạc hậu | lỗi thời | cổ lỗ | cũ kỹ
ứng xử văn minh | cư xử văn minh | cư xử lịch sự | ứng xử lịch sự
cửa quyền | hống hách | hách dịch | quan cách
quan liêu | xa dân | xa rời dân
lợi dụng chức vụ, quyền hạn | lợi dụng chức vụ | lợi dụng chức quyền | cậy chức cậy quyền
nể nang | cả nể | dĩ hòa vi quý | ngại đụng chạm
bao biện làm thay | làm thay | ôm việc | làm hộ việc
đoàn kết nội bộ | giữ đoàn kết | không bè phái | đoàn kết thống nhất
mất đoàn kết | chia bè kéo cánh | bè phái | lục đục nội bộ
chạy chức, chạy quyền | mua quan bán chức | chạy ghế | chạy chức
bảo vệ nền tảng tư tưởng của đảng | bảo vệ đường lối của đảng | bảo vệ tư tưởng của đảng
luận điệu xuyên tạc | lời lẽ xuyên tạc | nói xấu đảng, nhà nước | luận điệu chống phá | luận điệu sai trái
thế lực thù địch | bọn phản động | kẻ thù phá hoại | phần tử chống phá
nắm tình hình | theo dõi tình hình | nắm bắt tình hình | nghe ngóng tình hình
tâm tư, nguyện vọng | mong muốn của dân | nguyện vọng của dân
bức xúc | bất bình | bực bội
điểm nóng về an ninh trật tự | nơi mất an ninh | chỗ mất trật tự
tranh chấp đất đai | cãi nhau về đất | tranh giành đất | kiện tụng đất đai
lấn chiếm đất đai | lấn đất | chiếm đất
lấn chiếm vỉa hè | lấn chiếm lòng lề đường | chiếm vỉa hè | buôn bán lấn đường
khai thác khoáng sản trái phép | đào trộm khoáng sản | khai thác khoáng sản lậu
đánh bắt bằng xung điện | kích điện bắt cá | chích điện bắt cá | đánh cá bằng xung điện
quỹ vì người nghèo | quỹ giúp người nghèo | quỹ người nghèo
nhà đại đoàn kết | nhà tình thương
ngày hội đại đoàn kết toàn dân tộc | ngày hội đại đoàn kết | ngày hội đoàn kết
nước uống hợp vệ sinh | nước hợp vệ sinh
thu gom, xử lý rác thải | xử lý rác thải | dọn rác | xử lý rác
bãi chôn lấp rác | bãi rác | chỗ đổ rác | nơi đổ rác
vứt rác bừa bãi | đổ rác bừa bãi | xả rác bừa bãi | xả rác
đốt rơm rạ | đốt đồng | đốt rạ ngoài đồng
nước thải y tế | nước thải bệnh viện | nước thải trạm xá
năng lượng tiết kiệm, hiệu quả | tiết kiệm điện | tiết kiệm năng lượng
khám chữa bệnh từ xa | gặp bác sĩ qua mạng | gặp bác sĩ trên mạng | gặp bác sĩ qua điện thoại | gặp bác sĩ online
khám chữa bệnh từ xa | khám qua video | khám bệnh qua video | khám bệnh trên điện thoại | bác sĩ khám qua mạng
khám chữa bệnh từ xa | chữa bệnh qua mạng | khỏi đến viện vẫn được khám | ngồi nhà khám bệnh | ở nhà khám qua mạng
tư vấn sức khỏe từ xa | hỏi bác sĩ qua mạng | hỏi bác sĩ qua điện thoại | nhắn tin hỏi bác sĩ | gọi điện hỏi bác sĩ
trạm y tế | trạm xá xã | trạm xá phường | nhà thương xã
người bệnh | người ốm | người đau ốm | người đau yếu | người ốm đau
khám bệnh | coi bệnh | xem bệnh | đi khám
khám sức khỏe định kỳ | khám mỗi năm | mỗi năm khám một lần | khám đều hằng năm | khám hằng năm
khám sàng lọc | khám để tìm bệnh | khám dò bệnh | khám lọc bệnh
giường bệnh | giường nằm viện | giường cho bệnh nhân
quản lý sức khỏe | theo dõi sức khỏe | trông coi sức khỏe
bệnh mạn tính | bệnh kinh niên | bệnh lâu năm | bệnh dai dẳng
chăm sóc giảm nhẹ | cuối đời | chăm sóc cuối đời | đỡ đau đớn | bớt đau đớn | giảm đau đớn | cho đỡ đau đớn
chăm sóc giảm nhẹ | chăm người bệnh giai đoạn cuối | chăm người bệnh nặng | lo cho người sắp mất
chăm sóc dài hạn | chăm sóc lâu dài | chăm nom lâu dài | trông nom lâu dài
trang thiết bị y tế | máy móc y tế | đồ nghề y tế | dụng cụ y tế | máy móc khám bệnh | đồ nghề khám bệnh
bệnh viện đa khoa | nhà thương lớn | bệnh viện đủ các khoa
bệnh viện | nhà thương
y học cổ truyền | thuốc bắc, thuốc nam | thuốc ta | thuốc nam, thuốc bắc
vườn thuốc nam | mảnh vườn trồng cây thuốc | vườn cây làm thuốc | vườn trồng cây thuốc | vườn lá thuốc
vườn thuốc nam | vườn trồng cây lá làm thuốc | vườn cây lá thuốc
bài thuốc dân gian | bài thuốc gia truyền | bài thuốc nam | bài thuốc ông bà truyền lại | thuốc gia truyền
châm cứu | châm kim chữa bệnh | bấm huyệt, châm cứu
xoa bóp, bấm huyệt | đấm bóp bấm huyệt | bấm huyệt | xoa bóp bấm huyệt
lương y | thầy lang | ông lang | thầy thuốc nam | thầy thuốc đông y
cơ sở bán lẻ thuốc | chỗ bán thuốc | nơi bán thuốc | hàng thuốc tây | tiệm thuốc tây | nhà thuốc tây
giá thuốc | giá bán thuốc
thuốc hết hạn | thuốc quá hạn | thuốc quá đát | thuốc hết đát
tiêm chủng | chích thuốc ngừa | chích vắc xin | tiêm thuốc phòng | đi chích ngừa | đi tiêm phòng
trẻ em dưới 1 tuổi | trẻ chưa đầy năm | bé chưa đầy năm | con chưa đầy một tuổi
trẻ em dưới 5 tuổi | bé dưới 5 tuổi | con nít dưới 5 tuổi | trẻ dưới năm tuổi
phụ nữ mang thai | chị em mang thai | người có bầu | đàn bà chửa | người chửa | người có chửa | chị bầu
bà mẹ sau sinh | mẹ mới sinh | gái đẻ | người mới đẻ | phụ nữ sau sinh
làm mẹ an toàn | đẻ an toàn | sinh nở an toàn | mẹ tròn con vuông
nhân viên y tế thôn bản | y tá thôn | y tá bản | cán bộ y tế thôn | cán bộ y tế bản | người làm y tế ở bản
nhân viên y tế xóm | y tá xóm | cán bộ y tế xóm | người làm y tế ở xóm
cô đỡ thôn bản | người đỡ đẻ | bà đỡ trong bản | cô đỡ đẻ | bà đỡ trong thôn | mụ đỡ | cô mụ
khám thai | đi khám thai | khám bầu | đi khám bầu
khoảng cách sinh | đẻ thưa | sinh thưa
kế hoạch hóa gia đình | sinh đẻ kế hoạch | đẻ có kế hoạch
sinh đủ hai con | đẻ hai đứa | sinh hai đứa | đẻ đủ hai đứa | có đủ hai con
sinh con | sanh con
mức sinh | số con của mỗi bà mẹ | số con bình quân
nhà nhiều thế hệ | nhiều thế hệ sống chung
người cao tuổi | người có tuổi | bậc cao niên | ông già bà cả | người cao niên | các cụ già | tuổi già
chăm sóc người cao tuổi | chăm ông bà già | chăm sóc ông bà | phụng dưỡng ông bà | lo tuổi già | chăm lo các cụ
cơ sở chăm sóc người cao tuổi | chỗ nuôi người già | trại dưỡng lão | nhà nuôi người già
sống có ích | sống vui sống khỏe
phục hồi chức năng | tập đi lại sau bệnh | tập luyện sau tai biến | phục hồi sau bệnh
bảo hiểm y tế | bảo hiểm khám bệnh | thẻ khám bệnh
tham gia bảo hiểm y tế | mua thẻ bảo hiểm | mua bảo hiểm y tế | đóng bảo hiểm y tế | có thẻ khám bệnh
bao phủ bảo hiểm y tế | phủ bảo hiểm y tế | phủ thẻ bảo hiểm
chi phí vận chuyển cấp cứu | tiền thuê xe cấp cứu | tiền thuê xe đi cấp cứu | tiền gọi xe cấp cứu
chi phí vận chuyển cấp cứu | tiền xe đưa đi viện | tiền xe đi bệnh viện
hỗ trợ chi phí | đỡ tiền | đỡ khoản | đỡ một khoản | bù tiền | gánh bớt tiền | chịu đỡ tiền
hỗ trợ chi phí | đỡ khoản này | phụ tiền | giúp khoản tiền | cho thêm tiền
cấp cứu ngoại viện | cấp cứu tại chỗ | cấp cứu ngoài đường | cấp cứu trước khi vào viện | cấp cứu tại hiện trường
vận chuyển cấp cứu | chở người ốm | đưa người ốm đi viện | đưa bệnh nhân đi viện | chở người đi viện
vận chuyển cấp cứu | đưa đi cấp cứu | xe đưa đi viện | xe hồng thập tự | xe cứu thương chở
đội cấp cứu lưu động | tổ cấp cứu cơ động | đội cấp cứu cơ động | tổ cấp cứu lưu động
bệnh án điện tử | bệnh án trên máy tính | hồ sơ bệnh trên máy | ghi bệnh án trên máy
sổ sức khỏe điện tử | sổ sức khỏe trên điện thoại | hồ sơ sức khỏe trên mạng | sổ khám trên điện thoại
sổ sức khỏe điện tử | sổ y bạ trên điện thoại | sổ khám bệnh trên mạng | hồ sơ bệnh của dân trên máy
an toàn thực phẩm | ăn uống an toàn | đồ ăn an toàn | thức ăn an toàn | thức ăn sạch | đồ ăn thức uống sạch
bếp ăn tập thể | bếp ăn đông người | bếp ăn trường học | bếp ăn bán trú
thức ăn đường phố | hàng ăn vỉa hè | quán cóc | gánh hàng rong | hàng ăn ven đường
sản xuất thực phẩm | làm đồ ăn | chế biến thực phẩm | làm thực phẩm
chất bảo quản | hóa chất trong đồ ăn | hóa chất bảo quản | phụ gia thực phẩm
dinh dưỡng | chuyện ăn uống | ăn uống bồi bổ
suy dinh dưỡng thể thấp còi | trẻ thấp còi | con nít thấp còi | trẻ lùn | trẻ còi | suy dinh dưỡng thấp còi
thừa cân, béo phì | trẻ béo | béo phệ | mập ú | dư cân | mập phì
bữa ăn học đường | cơm bán trú | bữa ăn của học sinh ở trường | cơm trưa ở trường | bữa ăn trong trường
tầm vóc | vóc người | dáng vóc | chiều cao cân nặng
hoạt động thể chất | chơi thể thao | tập thể thao | vận động thân thể | tập tành thể thao | chịu khó vận động
thể dục, thể thao | tập thể dục thể thao | chơi thể dục thể thao | phong trào thể thao
sức khỏe tâm thần | sức khỏe tâm lý | đầu óc căng thẳng | chuyện tâm lý | sức khỏe tinh thần của người dân
rối loạn tâm thần | bệnh thần kinh | rối loạn tâm lý
trầm cảm | buồn chán kéo dài | u uất | bệnh trầm cảm
căng thẳng | stress | áp lực tâm lý | căng thẳng đầu óc
y tế trường học | y tá ở trường | phòng y tế của trường | y tế ở trường | nhân viên y tế trường học
công trình công lập không còn sử dụng | nhà của nhà nước bỏ không | nhà công bỏ hoang
công trình công lập không còn sử dụng | trụ sở cũ bỏ không | trụ sở xã cũ | trụ sở để không
chuyển đổi công năng | đổi công năng | đổi mục đích dùng | chuyển sang dùng việc khác
miễn, giảm tiền thuê đất | bớt tiền thuê đất | miễn tiền thuê đất | giảm tiền thuê đất
quyên góp | góp tiền | lạc quyên | góp của | đóng góp tiền
y tế tư nhân | bệnh viện ngoài công lập | y tế ngoài công lập | y tế tư | phòng khám ngoài | bác sĩ tư \
| bác sĩ mở phòng mạch
phụ cấp ưu đãi nghề | phụ cấp nghề | tiền phụ cấp nghề | phụ cấp theo nghề
luân phiên có thời hạn | đưa bác sĩ về xã một thời gian | thay phiên nhau xuống xã | luân phiên xuống xã
nhân lực y tế | người làm nghề y | người làm y tế | người làm trong ngành y
cử tuyển | cử người địa phương đi học | cho con em đi học bác sĩ
tuyên dương | nêu gương | khen ngợi | ca ngợi
khen thưởng | thưởng cho người làm tốt | khen người làm tốt | thưởng người làm tốt
định hướng dư luận | nắn dư luận | nắn lại dư luận | uốn nắn dư luận | lèo lái dư luận | chỉnh dư luận \
| xoa dịu dư luận
dư luận xã hội | lời bàn tán | bàn ra tán vào | dân bàn tán | người ta bàn tán | lời ra tiếng vào | xì xào bàn tán
đấu tranh, phản bác | bác bỏ | phản bác | cãi lại | đập lại tin đồn
thông tin sai lệch | trên mạng đồn bậy | đồn bậy trên mạng | tin đồn trên mạng | đồn thổi trên mạng \
| tin vịt trên mạng
thầy thuốc | người làm nghề thuốc | người làm nghề y | người làm thuốc
thông tin sai lệch | tin láo | tin bịa đặt | tin bịa | nói bậy trên mạng | nói láo trên mạng | tung tin nhảm
quảng cáo sai sự thật | quảng cáo láo | quảng cáo thổi phồng | quảng cáo lừa người | quảng cáo bậy \
| thổi phồng công dụng
truyền thông | loan tin | báo cho dân biết | rao cho dân biết
hệ thống truyền thanh cơ sở | loa đài của xã | loa truyền thanh xã | loa phường, loa xã | đài xã | loa của xã
phát động | hô hào | kêu gọi mọi người | mở đợt
cổ động trực quan | treo băng rôn | băng rôn, khẩu hiệu | treo khẩu hiệu | căng băng rôn | pa nô, áp phích
nhận thức | hiểu biết | sự hiểu biết | cách nghĩ
lực lượng quân sự | bộ đội | quân đội | anh em bộ đội | các chú bộ đội | phía quân đội
lực lượng công an | công an | các chú công an | anh em công an | phía công an
quân y | bác sĩ quân đội | thầy thuốc quân đội | bác sĩ bộ đội
kết hợp quân dân y | bộ đội khám bệnh cho dân | quân y khám cho dân | bộ đội chữa bệnh cho dân
ban chỉ huy quân sự | xã đội | phường đội | quân sự xã | quân sự phường
cựu chiến binh | bộ đội về hưu | lính cũ | bộ đội xuất ngũ
trưởng thôn | ông trưởng thôn | bà trưởng thôn
già làng | già bản
giám sát | trông chừng | coi chừng việc làm
đôn đốc | thúc giục | giục làm | hối thúc | nhắc làm
vướng mắc | khúc mắc
kinh tế số | làm ăn trên mạng | làm ăn trên nền tảng số | kinh tế trên mạng | nền kinh tế số
mạng 5g | sóng 5g | phủ sóng 5g | mạng năm g
phủ sóng | bắt sóng
internet cáp quang | mạng cáp quang | cáp quang | wifi cáp quang | mạng dây
đổi mới sáng tạo | làm cái mới | nghĩ ra cái mới | sáng tạo cái mới
nhà khoa học | người làm nghiên cứu | cán bộ nghiên cứu | người nghiên cứu
nhân lực nghiên cứu | số nhà nghiên cứu | người nghiên cứu khoa học | cán bộ nghiên cứu khoa học
chuyển giao công nghệ | nhận công nghệ | đem công nghệ về
bằng sáng chế | sáng chế | bằng phát minh | phát minh sáng chế
dịch vụ công trực tuyến | làm giấy tờ qua mạng | làm giấy tờ trên mạng | làm thủ tục online | làm thủ tục qua mạng
dịch vụ công trực tuyến | nộp giấy tờ qua mạng | nộp hồ sơ trên mạng | nộp hồ sơ online
chữ ký số | ký trên điện thoại | ký trên máy | ký qua mạng
phòng, chống ma túy | chống nghiện hút | chống hút chích | ngừa ma túy | chống xì ke
người nghiện ma túy | dân nghiện hút | thằng nghiện | xì ke | dân xì ke | người hút chích | người dính ma túy \
| kẻ nghiện
tệ nạn ma túy | nạn xì ke | nạn hút chích | nạn nghiện | nạn nghiện ngập
cai nghiện | bỏ ma túy | từ bỏ ma túy | cai ma túy | đi cai
mua bán trái phép chất ma túy | bán hàng trắng | bán cái chết trắng | bán lẻ ma túy | đi bán ma túy
vận chuyển trái phép chất ma túy | chở ma túy | mang ma túy | đưa ma túy | xách ma túy | vận chuyển ma túy
lũ lụt | nước lên ngập nhà | lụt lội | nước ngập | mùa nước lũ
mưa lũ | mưa lụt | mưa to nước lớn | mưa lớn gây lụt
lũ quét | nước lũ quét | lũ ống | lũ ống, lũ quét
bệnh lây truyền từ động vật sang người | bệnh từ con vật sang người | bệnh lây từ súc vật | bệnh từ thú vật lây sang
bệnh lây truyền từ động vật sang người | bệnh lây từ vật nuôi sang người | bệnh lây từ chó mèo sang người
phòng, chống dịch bệnh | ngừa dịch | phòng dịch bệnh | tránh dịch | ngăn dịch | chặn dịch bệnh
sốt xuất huyết | sốt muỗi vằn | sốt muỗi đốt | sốt xuất huyết do muỗi
sốt rét | ngã nước | sốt cơn
bệnh ngoài da | bệnh da liễu | ghẻ lở | nước ăn chân | lở ngứa
viêm phổi | sưng phổi | bệnh sưng phổi
uốn ván | phong đòn gánh
bại liệt | sốt bại liệt | bệnh bại liệt
quai bị | má chàm bàm
bệnh sởi | lên sởi | phát ban sởi
thương hàn | sốt thương hàn
viêm màng não | sưng màng óc
nước sạch | nước ăn | nước dùng | nước ăn uống hằng ngày | nước xài
vệ sinh môi trường | giữ vệ sinh làng xóm | dọn dẹp đường làng | vệ sinh đường làng | vệ sinh thôn xóm
gia súc, gia cầm chết | lợn gà chết | heo gà chết | trâu bò chết trôi
quy hoạch cán bộ | đưa vào nguồn cán bộ | diện quy hoạch | vào diện quy hoạch | nằm trong quy hoạch
cán bộ nữ | nữ cán bộ
cán bộ trẻ | người trẻ làm cán bộ
khuyết điểm | lỗi lầm | sai sót
phát huy dân chủ | để dân nói | cho dân được nói | để dân bàn
dân biết, dân bàn | cho dân biết, cho dân bàn | dân được biết, dân được bàn
người mắc bệnh tâm thần | người tâm thần | người bị tâm thần
vận chuyển cấp cứu | gọi xe chở đi cấp cứu | thuê xe chở đi cấp cứu | gọi xe cấp cứu | gọi xe đi cấp cứu
y tế cơ sở | y tế xã phường | y tế ở xã | y tế ở phường | y tế ở thôn, xã
nhân viên y tế | y sĩ, y tá | người ngành y | cán bộ ngành y | y bác sĩ, y tá
khám lưu động | khám tận bản | khám tận thôn | về tận bản khám | về tận thôn khám
tổ y tế lưu động | đội y tế lưu động | trạm y tế lưu động | đoàn y tế lưu động
xét nghiệm | thử nghiệm máu, nước tiểu | làm xét nghiệm | đi xét nghiệm
chẩn đoán sớm | tìm ra bệnh sớm | biết bệnh sớm | phát hiện bệnh từ sớm | phát hiện bệnh sớm
ung thư cổ tử cung | ung thư tử cung | k cổ tử cung
ung thư vú | u vú ác
hiv/aids | si đa | bệnh ết | sida
bệnh dại | bị chó cắn | chó cắn | chó mèo dại cắn
bổ sung vitamin a | uống vitamin a | cho bé uống vitamin a
viên sắt | uống sắt | thuốc sắt bà bầu | viên bổ máu
trẻ em bị bỏ rơi | con rơi | trẻ vô thừa nhận
tảo hôn | cưới non | lấy vợ lấy chồng sớm | chưa đủ tuổi đã cưới | cưới khi chưa đủ tuổi
hôn nhân cận huyết thống | anh em họ lấy nhau | họ hàng lấy nhau | lấy nhau trong họ
vô sinh, hiếm muộn | chậm có con | muộn con | mong con mãi không có
mất cân bằng giới tính khi sinh | đẻ nhiều con trai hơn con gái | bé trai nhiều hơn bé gái | trai nhiều gái ít
thái độ phục vụ | cách đối xử với người bệnh | thái độ của bác sĩ | ăn nói với bệnh nhân | đối xử với bệnh nhân
xâm hại nhân viên y tế | hành hung thầy thuốc | bác sĩ bị đánh | đánh thầy thuốc | y tá bị đánh
an ninh bệnh viện | trật tự trong bệnh viện | giữ trật tự bệnh viện | bảo vệ bệnh viện
trường đạt chuẩn quốc gia | trường chuẩn | trường chuẩn quốc gia
học phí | tiền đi học | tiền đóng học | tiền trường
sách giáo khoa | sách học
ký túc xá | nhà nội trú | chỗ ở cho học sinh | nhà ở nội trú
trường nội trú | trường phổ thông nội trú | trường dân tộc nội trú
đất nông nghiệp | đất ruộng | ruộng đất | đất trồng trọt
thu hồi đất | lấy lại đất | lấy đất của dân | lấy đất
tái định cư | chỗ ở mới cho dân | nơi ở mới | chuyển dân đến nơi ở mới
an sinh xã hội | lo cho người nghèo khó | lo cho dân nghèo | bảo đảm đời sống dân nghèo
đồng bào dân tộc thiểu số | bà con dân tộc | người thiểu số | bà con người dân tộc | dân tộc ít người
vùng đồng bào dân tộc thiểu số | bản làng vùng cao | vùng dân tộc | vùng bà con dân tộc
vùng sâu, vùng xa | nơi hẻo lánh | chỗ xa xôi | nơi xa xôi hẻo lánh | vùng xa xôi
vùng biên giới, hải đảo | biên cương, hải đảo | biên giới và đảo
thăm hỏi, tặng quà | đi thăm, biếu quà | biếu quà | cho quà | đi thăm tặng quà
hộ nghèo | nhà nghèo | gia đình nghèo | nhà khó khăn
người nghèo | nhà nghèo | dân nghèo | người nghèo khó | bà con nghèo
cộng tác viên | người làm cộng tác | ctv
y tế dự phòng | ngành phòng dịch | phòng bệnh cho dân
camera giám sát | máy quay an ninh | gắn camera
thiết bị đeo thông minh | đồng hồ đo sức khỏe | vòng tay đo sức khỏe
trí tuệ nhân tạo | máy biết nghĩ | trí khôn nhân tạo | trợ lý ảo
thanh toán không dùng tiền mặt | trả tiền không cần tiền mặt | quét mã trả tiền | trả qua điện thoại \
| chuyển khoản trả tiền
tài khoản định danh điện tử | tài khoản định danh mức 2 | định danh mức 2
lừa đảo trực tuyến | lừa trên mạng | lừa qua mạng | lừa qua điện thoại | gọi điện lừa
học tập tư tưởng, đạo đức hồ chí minh | học theo bác hồ | học tấm gương bác hồ
cây thuốc | cây lá làm thuốc | cây lá thuốc | cây lá chữa bệnh
trồng dược liệu | trồng cây lá thuốc | trồng lá thuốc | trồng cây lá làm thuốc
quỹ đất | dành đất | chừa đất | kiếm đất | tìm đất | để dành đất
chi phí chữa bệnh | tiền đi khám | tiền đi viện | tiền đi bệnh viện
khám sức khỏe trước khi kết hôn | khám trước lúc cưới | khám trước đám cưới
nhà tài trợ | người hảo tâm | người cho tiền giúp
sơ cứu | cứu chữa ban đầu
hạ tầng số | hạ tầng mạng
chăm sóc người cao tuổi | trông nom các cụ | chăm nom các cụ | chăm nom người già
y tế thôn bản | ông y tế bản | bà y tế thôn | chị y tế xóm
y sĩ | y sỹ | ông y sĩ
dược sĩ | người bán thuốc có bằng | cô bán thuốc | ông bán thuốc
thuốc kê đơn | thuốc phải có đơn | thuốc bán theo đơn
uống thuốc đúng chỉ định | uống thuốc đúng lời bác sĩ | uống đúng toa
xông hơi | xông lá
sao tẩm dược liệu | sao thuốc | bào chế thuốc nam
tiêm chủng | chủng đậu | chích ngừa cho con | tiêm cho cháu
thuốc tránh thai | thuốc ngừa thai
bao cao su | áo mưa tránh thai
sẩy thai | sảy thai | hư thai
thai ngoài tử cung | chửa ngoài dạ con
tiền sản giật | sản giật
băng huyết | ra máu sau đẻ | băng huyết sau đẻ
sữa mẹ | bầu sữa mẹ | nguồn sữa mẹ
ăn bổ sung | ăn dặm | ăn sam
bổ sung i-ốt | muối i ốt | muối i-ốt
thiếu máu | thiếu sắt, thiếu máu | da xanh xao thiếu máu
mẹ đơn thân | mẹ nuôi con một mình | làm mẹ một mình
xe cấp cứu | xe hồng thập tự | xe chữ thập đỏ
hội chữ thập đỏ | hội hồng thập tự | chữ thập đỏ
gãy xương | bó bột | gãy tay chân
rắn cắn | bị rắn cắn | rắn độc cắn
điện giật | giật điện | bị điện giật
ngộ độc thực phẩm | ăn trúng độc | ngộ độc tập thể | đau bụng hàng loạt
thực phẩm bẩn | đồ ăn dơ | thực phẩm ôi thiu | đồ ôi thiu
cơ sở giết mổ | lò giết mổ | chỗ mổ lợn | chỗ mổ heo
chợ dân sinh | chợ quê | chợ xã | chợ làng
nước đóng chai | nước bình | nước uống đóng bình
đi bộ | cuốc bộ | tản bộ
câu lạc bộ dưỡng sinh | tập dưỡng sinh | dưỡng sinh
nghiện rượu | bợm nhậu | sâu rượu | nghiện nhậu
nghiện game | mê game | ghiền game | nghiện trò chơi điện tử
nghiện mạng xã hội | ôm điện thoại suốt ngày | ghiền điện thoại
tư vấn học đường | phòng tham vấn ở trường | tham vấn học đường
trường liên cấp | trường nhiều cấp học
trường dân tộc bán trú | trường bán trú | bán trú vùng cao
điểm trường lẻ | điểm trường | trường ở bản | lớp cắm bản
xe đưa đón học sinh | xe chở học sinh | xe buýt trường học
đất công | đất nhà nước | đất của ủy ban | công thổ
đất lúa | ruộng lúa | đất trồng lúa
thuê đất | mướn đất
ngân hàng chính sách xã hội | nhà băng chính sách | ngân hàng chính sách
nợ lương | chậm lương | chưa trả lương
tinh giản biên chế | cho nghỉ bớt | bớt người trong cơ quan
thi tuyển | thi vào làm | thi công chức
tập sự | học việc | thử việc
làm thêm giờ | tăng ca | làm ngoài giờ
trực tết | trực dịp tết | trực ngày tết
họp dân | họp thôn | họp bản | họp xóm | họp tổ dân phố
hương ước, quy ước | hương ước | quy ước thôn bản
vu khống | vu oan | đặt điều | bịa chuyện
tin đồn | lời đồn | tiếng đồn | nghe đồn
thầy cúng | thầy mo | thầy bùa | ông thầy cúng
cúng bái chữa bệnh | cúng ma chữa bệnh | mời thầy cúng chữa bệnh
dân phòng | tổ bảo vệ dân phố | bảo vệ dân phố
bộ đội biên phòng | biên phòng | lính biên phòng | đồn biên phòng
heroin | bạch phiến | hàng trắng
ma túy đá | hàng đá | đập đá
cần sa | bồ đà
thuốc phiện | á phiện | nha phiến
sốc thuốc | sốc ma túy | phê thuốc quá liều
áp thấp nhiệt đới | bão nhỏ | áp thấp
lốc xoáy | vòi rồng | gió lốc
mưa đá | mưa cục đá
vỡ đê | tràn đê
xâm nhập mặn | nước mặn vào ruộng | nhiễm mặn
bệnh xoắn khuẩn vàng da | bệnh leptospirosis | leptospira
cúm a/h5n1 | cúm gia cầm h5n1 | h5n1
covid-19 | covid | cô vít
lở mồm long móng | bệnh lở mồm long móng | trâu bò lở mồm
internet tốc độ cao | mạng tốc độ cao | mạng nhanh | mạng mạnh
wifi công cộng | wifi miễn phí | mạng wifi chung
mạng chập chờn | mạng yếu | mạng lag | mạng rớt
trung tâm điều hành thông minh | trung tâm ioc | ioc
cán bộ tại chỗ | người địa phương làm cán bộ | cán bộ người địa phương
bí thư chi bộ | bí thư thôn | bí thư bản
thủ tục hành chính | làm giấy tờ | thủ tục giấy tờ | giấy tờ hành chính | giấy tờ thủ tục
rút ngắn | cắt giảm | thu ngắn
có chuyên môn | rành | rành rẽ | am hiểu | thông thạo | am tường
trụ sở dôi dư | công sở bỏ không | trụ sở bỏ trống | nhà công bỏ trống
dự trữ | trữ sẵn | tích trữ | trữ | cất trữ
mì ăn liền | mì gói | mì tôm
thùng mì | thùng mì gói | thùng mì tôm | thùng mì ăn liền
ăn trưa | cơm trưa | bữa trưa | bữa cơm trưa
tiền ăn trưa | tiền cơm trưa | tiền bữa trưa
tiền ăn | tiền cơm | tiền bữa ăn
thuê nhà | mướn nhà
khu tái định cư | khu ở mới | khu nhà ở mới | khu dân dời đến
sạt lở | đất lở | sạt núi | núi lở
tích nước | trữ nước | giữ nước lại
hồ chứa | hồ chứa nước
kênh mương | mương máng | mương nước | kênh tưới
nạo vét | khơi vét | vét bùn
kiên cố hóa | làm kiên cố | xây kiên cố
đường bê tông | đường đổ bê tông
đường nội đồng | đường ra đồng | đường ra ruộng | đường trong đồng
đường thôn | đường xóm | đường trong thôn | đường trong bản
hạn chế tải trọng | giới hạn tải trọng | giới hạn trọng tải | hạn chế trọng tải
xe quá tải | xe chở quá nặng | xe chở nặng quá | xe chở quá tải
khơi rãnh | khơi thông rãnh | khơi cống rãnh | khơi cống
vi phạm trật tự xây dựng | xây trái phép | xây nhà trái phép | xây cất trái phép | xây dựng trái phép | xây lụi
lấn chiếm | lấn đất | chiếm đất
tháo dỡ | dỡ bỏ | phá dỡ | đập bỏ | dỡ đi
thửa đất | miếng đất | mảnh đất
đo đạc | đo đất | đo vẽ đất
phá rừng | phá rừng trái pháp luật | phá rừng trái phép
trồng rừng | gây rừng
khoán bảo vệ rừng | khoán giữ rừng | nhận khoán giữ rừng | nhận giữ rừng
bảo vệ rừng | giữ rừng | canh rừng | trông rừng
tuần tra rừng | tuần rừng | đi tuần rừng | đi tuần trong rừng
máy cưa xăng | cưa máy | máy cưa | cưa xăng
đốt nương | đốt rẫy | đốt nương rẫy | đốt nương làm rẫy
cháy rừng | rừng bị cháy
đường băng cản lửa | băng cản lửa | đường ngăn lửa | đường chắn lửa
chữa cháy | chữa lửa
diễn tập | diễn tập thử
sơ tán | đưa dân đi tránh | đưa dân đến nơi an toàn | cho dân đi lánh
mùa mưa lũ | mùa lũ | mùa nước lũ | mùa mưa lụt
mùa khô | mùa nắng | mùa hanh khô
ăn bán trú | ăn trưa ở trường | ăn cơm ở trường | ăn trưa tại trường | ăn cơm tại trường
trẻ em | đứa nhỏ | con nít | tụi nhỏ | lũ trẻ | sắp nhỏ
trẻ mẫu giáo | bé mẫu giáo | cháu mẫu giáo | các cháu mẫu giáo | đứa nhỏ mẫu giáo | con nít mẫu giáo
trẻ mầm non | bé mầm non | cháu mầm non | các cháu mầm non
phụ huynh | ba mẹ học sinh
cấp dưỡng | cô nuôi | chị nuôi
lưu mẫu thức ăn | giữ mẫu thức ăn | giữ lại mẫu thức ăn | để lại mẫu thức ăn
phiên giao dịch việc làm | hội chợ việc làm | chợ việc làm | phiên chợ việc làm
đi làm việc ở nước ngoài | đi lao động nước ngoài | đi làm nước ngoài | đi xuất khẩu lao động
tạo việc làm | tạo công ăn việc làm
thoát nghèo | khỏi nghèo
cận nghèo | sát nghèo | gần nghèo
vay vốn | vay tiền | mượn vốn | vay mượn
gia cầm | gà vịt | gà, vịt | gà qué
thuốc bảo vệ thực vật | thuốc sâu
thuốc trừ cỏ | thuốc diệt cỏ | thuốc cỏ
rác thải sinh hoạt | rác sinh hoạt | rác trong nhà
phân loại rác | chia rác | để rác riêng | bỏ rác riêng từng loại
bãi rác tạm | bãi chôn lấp tạm | chỗ đổ rác tạm | bãi đổ rác tạm
phí thu gom rác | tiền rác | tiền đổ rác | tiền gom rác | phí rác | tiền thu rác
xe gom rác | xe rác | xe lấy rác | xe chở rác | xe thu gom rác
đồng hồ nước | công tơ nước | đồng hồ đo nước
nhà tiêu hợp vệ sinh | cầu tiêu hợp vệ sinh
điểm đen tai nạn giao thông | điểm hay xảy ra tai nạn | chỗ hay xảy ra tai nạn | chỗ hay đụng xe | chỗ hay tai nạn
biển báo | bảng báo
vi phạm nồng độ cồn | uống rượu lái xe | say rượu lái xe | uống bia rượu lái xe | nhậu rồi lái xe
xe mô tô | xe máy
người già neo đơn | cụ già sống một mình | người già sống một mình | người cao tuổi neo đơn | ông bà sống một mình
trung tâm chăm sóc ban ngày | chỗ trông người già ban ngày | nơi trông người già ban ngày
tình nguyện viên | thiện nguyện viên
sàn thương mại điện tử | sàn online
gian hàng | quầy hàng | sạp hàng
tiểu thương | người bán ở chợ | người buôn bán ở chợ | người bán hàng ở chợ | dân buôn bán ở chợ | bạn hàng ở chợ
điểm lõm sóng | chỗ mất sóng | nơi không có sóng | vùng lõm sóng | chỗ không có sóng | chỗ không bắt được sóng \
| nơi chưa có sóng
chưa có sóng | chưa bắt được sóng | không bắt được sóng | không có sóng
trạm phát sóng | trụ phát sóng
điện thoại thông minh | điện thoại cảm ứng
kiốt tra cứu | máy tra cứu | ki-ốt tra cứu | cây tra cứu
nộp trực tuyến | nộp qua mạng | nộp online
hồ sơ trực tuyến | giấy tờ qua mạng
nộp hồ sơ trực tuyến | nộp hồ sơ qua mạng | nộp giấy tờ qua mạng | làm hồ sơ qua mạng
trả kết quả tại nhà | giao kết quả tận nhà | đưa giấy tờ về tận nhà | gửi kết quả về nhà | mang giấy tờ đến tận nhà
mức độ hài lòng | độ hài lòng | dân hài lòng
giải trình bằng văn bản | viết giải trình | làm bản giải trình | viết bản giải trình
kiểm điểm | làm kiểm điểm | viết kiểm điểm | làm bản kiểm điểm
ngân sách xã | ngân sách cấp xã | tiền xã
ngân sách tỉnh | ngân sách cấp tỉnh | tiền tỉnh | tiền của tỉnh
nhân dân đóng góp | dân góp | bà con góp | dân đóng góp | bà con đóng góp | dân góp tiền
hiến đất | cho đất làm đường | hiến tặng đất | nhường đất làm đường
cán bộ, công chức | cán bộ công chức | người nhà nước | cán bộ nhà nước
hộ kinh doanh | nhà buôn bán
khách du lịch | khách đi chơi
cơ sở lưu trú tại nhà dân | homestay | nhà cho khách ở | nhà cho khách ngủ lại | nhà dân cho khách ở
hướng dẫn viên | người dẫn khách | người dẫn đoàn
khách quốc tế | khách tây | khách nước ngoài | khách ngoại quốc
túi ni lông | bao ni lông | bịch ni lông | bọc ni lông | túi nilon | bịch nilon
chèo kéo khách | níu kéo khách
động vật hoang dã | thú rừng | thú hoang
người nghiện ma túy | người nghiện hút | dân chích choác
trộm cắp | ăn cắp | trộm đồ
gây rối trật tự | quậy phá | gây rối | phá làng phá xóm
đánh bạc | đánh bài ăn tiền
nghĩa vụ quân sự | đi lính | đi bộ đội | nhập ngũ
bảo trì | bảo dưỡng | duy tu
hư hỏng | bị hỏng | bị hư
điện mặt trời | pin mặt trời | điện năng lượng mặt trời
chiếu sáng công cộng | đèn đường | đèn chiếu sáng | đèn ngoài đường
truy xuất nguồn gốc | biết hàng từ đâu | tra nguồn gốc | xem nguồn gốc hàng | coi nguồn gốc hàng
cây giống | giống cây
ký cam kết | làm cam kết | viết cam kết | làm giấy cam kết
niêm yết | dán thông báo | dán bảng | dán lên bảng
bình xét | bình bầu
24/24 giờ | suốt ngày đêm | cả ngày lẫn đêm
6 tháng đầu năm | sáu tháng đầu năm
6 tháng cuối năm | sáu tháng cuối năm
hủ tục | tục lệ lạc hậu
ma chay | tang ma
sổ lý lịch đường | hồ sơ theo dõi đường
cắm mốc | đóng mốc | chôn mốc
bồi thường | đền tiền
chợ phiên | phiên chợ | ngày chợ
nhà sàn | nhà sàn gỗ | nếp nhà sàn
bản sắc văn hóa | nét riêng của dân tộc | nét văn hóa riêng
tiếng dân tộc | tiếng của bà con | tiếng mẹ đẻ của bà con
nước thải | nước bẩn thải ra
khói bụi | bụi bặm | bụi khói
cống rãnh | rãnh nước | mương cống
ngập úng | ngập nước | úng nước
thiếu nước sinh hoạt | không có nước dùng | hết nước dùng | thiếu nước xài
cứu hộ, cứu nạn | cứu hộ cứu nạn | cứu người bị nạn
hàng cứu trợ | đồ cứu trợ
nhà tạm, nhà dột nát | nhà dột | nhà rách nát | nhà ọp ẹp | nhà xập xệ | nhà tranh vách nứa
nhà ở xã hội | nhà giá rẻ cho dân | nhà cho người thu nhập thấp
bảo hiểm xã hội tự nguyện | bảo hiểm xã hội tự đóng
lương hưu | tiền hưu trí
trợ cấp xã hội | trợ cấp bảo trợ
hòa giải | giảng hòa | dàn hòa
tranh chấp đất đai | giành đất | cãi nhau vì đất | kiện đất
cán bộ không chuyên trách | cán bộ bán chuyên trách
kiêm nhiệm | kiêm luôn
bộ phận một cửa | chỗ một cửa
hồ sơ nộp trực tuyến | làm giấy tờ qua mạng | nộp giấy tờ qua mạng | nộp hồ sơ qua mạng | giấy tờ nộp qua mạng \
| hồ sơ gửi qua mạng
"""

Way = tuple[str, ...]


@cache
def ways(*, with_marks: bool) -> Mapping[Way, tuple[Way, ...]]:
    """Each way of saying, as texts are compared, with the others of its groups."""
    found: dict[Way, dict[Way, None]] = {}
    for group in _groups(with_marks=with_marks):
        for each in group:
            found.setdefault(each, {}).update(dict.fromkeys(other for other in group if other != each))
    # One syllable alone stands in too many other words to be looked for ("thuốc" in "thuốc lá"); "IoT" is none.
    return {each: tuple(filter(_is_telling, others)) for each, others in found.items()}


@cache
def heads(*, with_marks: bool) -> Mapping[Way, Way]:
    """Each way of saying that is the first of no group, with the first of its own: what plans call it."""
    groups = _groups(with_marks=with_marks)
    first = {head for head, *_ in groups}
    return {each: head for head, *others in reversed(groups) for each in others if each not in first}


@cache
def _groups(*, with_marks: bool) -> list[list[Way]]:
    return [[_way(each, with_marks=with_marks) for each in line.split("|")] for line in GROUPS.strip().splitlines()]


def _is_telling(way: Way) -> bool:
    return len(way) > 1 or not is_syllable(fold(way[0]))


@cache
def longest() -> int:
    """Syllables of the longest way of saying."""
    return max(map(len, ways(with_marks=True)))


def _way(text: str, *, with_marks: bool) -> Way:
    return tuple(accented(token) if with_marks else token.folded for token in plain(text))
