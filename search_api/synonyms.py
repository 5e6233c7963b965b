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
doanh nghiệp nhỏ và vừa | doanh nghiệp vừa và nhỏ
internet vạn vật | iot
trưởng bản | trưởng các bản | trưởng thôn | trưởng xóm
mặt trận tổ quốc | mặt trận | mttq
đoàn thể | tổ chức chính trị - xã hội | tổ chức chính trị xã hội
công an | cảnh sát
khám chữa bệnh | khám bệnh, chữa bệnh | khám bệnh | khám, chữa bệnh | chữa bệnh | điều trị
khám chữa bệnh từ xa | khám từ xa | khám online | khám trực tuyến | khám qua mạng | khám bệnh trực tuyến | khám bệnh online | y tế từ xa
thứ hạng | xếp hạng | thứ bậc
chữa trị | chữa bệnh | điều trị
khám sàng lọc | sàng lọc | tầm soát
khám sức khỏe định kỳ | kiểm tra sức khỏe định kỳ | khám định kỳ
miễn viện phí | không mất viện phí | không thu viện phí | miễn tiền viện | khám chữa bệnh miễn phí
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
cấp cứu | cấp cứu ngoại viện | cấp cứu ngoài viện | cấp cứu ngoài bệnh viện | sơ cứu | sơ cấp cứu
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
bạo lực gia đình | bạo hành | bạo hành gia đình
bạo lực học đường | đánh nhau ở trường
trục lợi | gian lận | lạm dụng
tham nhũng | tiêu cực | tham ô
lãng phí | phí phạm
chăm sóc sức khỏe | chăm lo sức khỏe | lo cho sức khỏe
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
lấy ý kiến | xin ý kiến | hỏi ý kiến | tham khảo ý kiến | thăm dò ý kiến
góp ý | đóng góp ý kiến | tham gia ý kiến | góp ý kiến | ý kiến đóng góp
phê duyệt | duyệt | ký duyệt | xét duyệt
gia hạn | kéo dài thời hạn | kéo dài thời gian | nới hạn | thêm hạn
hoãn | tạm hoãn | lùi thời hạn | lùi thời gian | lùi lại | dời lại
sáp nhập | gộp | gộp lại | gộp vào | nhập vào nhau | gộp chung | nhập chung
hợp nhất | gộp | gộp lại | gộp chung | nhập làm một
chia tách | tách | tách ra | chia ra
giải thể | giải tán | xóa sổ
giữ nguyên | giữ lại | để nguyên
duy trì | giữ lại | vẫn giữ
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
đối tượng chính sách | gia đình chính sách | hộ chính sách | diện chính sách
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
y tế thôn bản | nhân viên y tế thôn bản | y tế thôn | y tế bản | nhân viên y tế thôn, bản
cô đỡ thôn bản | bà đỡ | bà mụ | cô đỡ
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
bão lũ | mưa lũ | bão lụt | mưa bão | lũ lụt
thiên tai | bão lũ | bão lụt
lũ lụt | ngập lụt | ngập nước | nước lũ
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
xe cấp cứu | xe cứu thương
vận chuyển cấp cứu | chở cấp cứu | xe chở đi cấp cứu | xe cấp cứu | chở đi cấp cứu | vận chuyển người bệnh | chở bệnh nhân | chở người bệnh
nội trú | nằm viện | điều trị nội trú
ngoại trú | khám ngoại trú | điều trị ngoại trú | không nằm viện | không phải nằm viện
giảm tải | bớt quá tải | giảm quá tải
phục hồi chức năng | tập phục hồi | vật lý trị liệu
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
dôi dư | bỏ không | bỏ hoang | để không | bỏ trống | dư thừa
trụ sở dôi dư | trụ sở bỏ không | trụ sở thừa | nhà công bỏ không | trụ sở bỏ hoang | trụ sở công dôi dư
trụ sở | công sở | trụ sở làm việc | nhà làm việc
tài sản công | tài sản nhà nước | của công
đấu thầu | gọi thầu | mời thầu
thanh lý | bán thanh lý
quyết toán | thanh quyết toán
dự toán | dự trù | dự trù kinh phí
tạm ứng | ứng trước | ứng tiền
giải ngân | tiêu vốn | tiêu hết vốn
tiết kiệm | tằn tiện | dè sẻn
bố trí kinh phí | bỏ tiền | chi tiền | cấp tiền | cấp kinh phí | rót tiền | xuất tiền
học phí | tiền học
viện phí | tiền viện | tiền nằm viện
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
thông tin sai lệch | tin giả | tin đồn | thông tin xấu độc | thông tin sai sự thật | tin vịt | tin thất thiệt
mê tín dị đoan | mê tín | bói toán
hủ tục | phong tục lạc hậu | tập tục lạc hậu | tục lệ cũ
ma chay | đám ma | việc tang | tang lễ | đám tang
việc cưới | đám cưới | cưới xin | tiệc cưới
đưa vào sử dụng | đưa vào vận hành | đưa vào hoạt động
khởi công | động thổ | bắt đầu xây
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
    # One syllable alone stands in too many other words to be looked for ("thuốc" in "thuốc lá"); "IoT" is none.
    return {each: tuple(filter(_is_telling, others)) for each, others in found.items()}


def _is_telling(way: Way) -> bool:
    return len(way) > 1 or not is_syllable(fold(way[0]))


@cache
def longest() -> int:
    """Syllables of the longest way of saying."""
    return max(map(len, ways(with_marks=True)))


def _way(text: str, *, with_marks: bool) -> Way:
    return tuple(accented(token) if with_marks else token.folded for token in plain(text))
