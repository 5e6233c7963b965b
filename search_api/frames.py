"""Words that people put round what they ask about, by what they do in a sentence. Data, no logic.

Unlike the cues they are not taken out of a question: they count where a text has them, and hardly where it has not.
So a word too many here costs little, and the lists can be as broad as the language. Phrases are separated by "|".
"""

from __future__ import annotations

from typing import Final

# What may follow or open a sentence of its own accord; two of them together are no word.
PARTICLES: Final = """
    ạ | nhé | nhỉ | nha | hen | hả | hở | cơ | đấy | vậy | thế | à | ừ | chứ | mà | thôi | luôn | nữa | lắm | quá
    | ai | khi | lúc | để | trong | về | ở | nào | gì | đâu | phải | cần | sẽ
    | rồi | chưa | với | đi | kìa | ơi | dạ | thưa | vâng | mọi | thì | là | cho | hộ | giùm | giúp | xin | ad | em
    | anh | chị
"""

# Who speaks and who is spoken to, politeness, and what fills a sentence.
_SPEAKING: Final = """
    anh chị | các anh chị | anh em | cô chú | các bác | hả mọi người | gấp | cần gấp | ngắn gọn | ngắn gọn thôi
    | tụi em | bọn mình | chúng em | bọn tôi | tụi tui | bọn tui | tụi | bọn | tui
    | má em | mẹ em | ba em | bố em | ông già tui | bà già tui
    | nhìn xa | nhìn xa tới | nhìn về | nhìn tới | bạn ơi | trời ơi | nghen | nhen
    | thế là | vậy là | hóa ra | té ra | nói thật | thiệt | thiệt ra | thật tình | nói nghe | ông ơi | bà ơi
    | trả lời | giải đáp | tôi | mình | em | anh | chị | cô | chú | bác | ông | bà | bạn | các bạn | mọi người
    | chúng tôi | chúng ta | bọn em | tụi mình | sếp | thủ trưởng | lãnh đạo nào | ad | admin | dạ | thưa | vâng | ơi
    | ạ | nhé | nhỉ | nha | hen | hả | hở | cơ | đấy | đó | kia | này | kìa | ấy | vậy | thế | à | ừ | ừm | hử | chứ
    | mà | thôi | luôn | nữa | lắm | quá | xin lỗi | cảm ơn | cám ơn | làm ơn | vui lòng | phiền | nhờ | giúp
    | giúp em | giúp mình | giúp tôi | giùm | hộ | với | xin | mong | hãy | hộ em | hộ mình | hỏi chút | hỏi thăm
    | hỏi nhanh | cần biết | muốn biết | muốn hỏi | không biết | chẳng biết | chả biết | không rõ | chưa rõ | thắc mắc
    | băn khoăn | tò mò | nghe nói | nghe bảo | thấy bảo | hình như | chắc là | có lẽ | nhầm | quên | à nhầm | ý là
    | tức là | nghĩa là | kiểu | đại khái | nói chung | rốt cuộc | cuối cùng thì | thật ra | thực ra | thực tế
    | thực chất | chính xác | chính xác là | cụ thể | cụ thể là | cụ thể thì | rõ ràng | đúng ra | đúng không
    | phải không | có phải | có đúng | có thật | liệu | chẳng hạn | ví dụ | hiện | hiện nay | hiện tại | bây giờ
    | đúng nghĩa | đúng chuẩn | trước đó | trước đây | hôm nay | lúc này | giờ | thời gian tới | sắp tới | tới đây
    | tốn | tốn lắm | tốn quá | ngồi nhà | ngồi ở nhà | ở nhà mà | khổ quá | khổ lắm | mệt quá | lo quá | sốt ruột
    | hổng biết | hông biết | hỏng biết | nghe đâu | nghe phong thanh | người ta nói | người ta đồn | nghe người ta nói
    | bà con hỏi | dân hỏi | dân kêu | dân than | dân phàn nàn | bà con thắc mắc | dân thắc mắc | cử tri hỏi
    | có người hỏi | ai cũng hỏi | hỏi giùm | hỏi hộ | nhờ hỏi | chỉ giúp | chỉ giùm | mách giùm | coi giùm
    | xem giùm | xem hộ | tra giùm | tra hộ | kiếm giùm | nói giùm | nói nghe coi | cho xin | cho xem | cho coi
    | ủa | trời đất | thiệt không | thật không | phải hông | đúng hông | được hông | rốt cục | chung quy | tóm lại
    | nói thẳng | nói trắng ra | nói gọn | nói vắn tắt | nói cho dễ hiểu | nói nôm na | nôm na
    | dính gì | dính gì tới | dính gì đến | mắc mớ gì | can cớ gì | can hệ gì | ăn nhập gì | liên can gì
"""

# What is asked for: words for information, its parts, and where in a document it stands.
_TELLING: Final = """
    coi | xem là | coi là |
    nêu tên | kể tên | liệt kê tên | tên | gọi tên | nhóm đối tượng | đối tượng nào | nhóm nào | loại | dạng | kiểu
    | khía cạnh | phương diện | hạng mục
    | thông tin | câu hỏi | câu trả lời | câu | chữ | câu chữ | lời | lời lẽ | từ ngữ | đoạn | đoạn văn | khúc
    | dòng | ý
    | phần | mục | tiểu mục | điểm | khoản | chương | trang | bảng | biểu | chỗ | chỗ nào | nơi | ở chỗ | trong đó
    | văn bản | tài liệu | giấy tờ | hồ sơ nào | bản | file | kế hoạch | chương trình | công văn | nghị quyết | chi tiết
    | nội dung | ý chính | đại ý | tóm tắt | danh sách | danh mục nào | cách viết | cách nói | cách ghi | cách hiểu
    | quan điểm | tinh thần | vấn đề | chủ đề | khía cạnh | góc độ | phương diện
    | nói | nói về | nói tới | nói đến | nói rõ | bảo | kể | kể tên | nêu | nêu rõ | nêu ra | ghi | ghi rõ | ghi nhận
    | viết | trình bày | mô tả | diễn đạt | diễn tả | đề cập | đề cập đến | đề cập tới | nhắc | nhắc đến | nhắc tới
    | nhắc lại | bàn | bàn về | bàn đến | dẫn | dẫn ra | dẫn chiếu | trích | trích dẫn | viện dẫn | chép | thể hiện
    | quy định | quy định rõ | chỉ rõ | cho thấy | cho biết | cho hay | giải thích | hiểu | gọi | gọi là | coi là | xem
    | kể ra | nhắc tên | điểm tên | nhắc chuyện | xem là | tra | tra cứu | tìm | tìm hiểu | đọc | liệt kê
    | thống kê | đếm | so | so với | đối với | liên quan
    | liên quan đến | liên quan tới | dính đến | xoay quanh | có đoạn | có câu | có nội dung | có nói | có ghi | có nêu
"""

# Who has to do it, and that it is to be done: tasks, assignments, aims.
_DOING: Final = """
    món gì | mấy món | những món | thứ gì | mấy thứ | những thứ | các thứ | khỏi ra | khỏi đóng | khỏi trả
    | khỏi mất | khỏi lên | khỏi đi | khỏi đến
    | khỏi bị | vụ này | vụ kia | ba cái | mấy cái | cái mục | cái phần | cái mảng | cái khâu
    | việc | công việc | đầu việc | phần việc | mảng việc | mảng | khâu | khoản | vụ | vụ việc | chuyện | cái | cái việc
    | cái vụ | cái chuyện | cái khoản | hạng mục | nhiệm vụ | đề án | dự án | công tác | hoạt động | lĩnh vực
    | nội dung công việc
    | trách nhiệm | trách nhiệm chính | bổn phận | nghĩa vụ | vai trò | phần trách nhiệm | thẩm quyền | đầu mối | làm
    | làm việc | làm cho | làm sao | tiến hành | thực thi | thi hành | thực hiện | triển khai | triển khai thực hiện
    | tổ chức | tổ chức thực hiện | áp dụng | đưa vào | bắt tay | bắt tay vào | bắt đầu | khởi động | xúc tiến
    | vào cuộc | lo | lo liệu | lo toan | lo phần | gánh | gánh vác | gánh phần | đảm nhận | đảm nhiệm | đảm đương
    | đảm trách | cáng đáng | đứng | đứng ra | đứng đầu | đứng mũi chịu sào | chủ công | chủ lực | nòng cốt
    | cầm trịch | cầm cái | quán xuyến | phụ trách | phụ trách chính | chủ trì | chủ quản | điều phối | chỉ huy
    | dẫn đầu | dẫn dắt | nhận | nhận việc | nắm | nắm giữ | quản | trông coi | trông nom | cai quản | giữ vai trò
    | đóng vai | đóng vai trò | chịu | chịu trách nhiệm | giao | giao cho | giao phó | giao việc | được giao | phân
    | phân công | phân cho | phân giao | ủy thác | bàn giao | thuộc | thuộc về | rơi vào | về tay | tham gia | cùng
    | cùng làm | cùng tham gia | kết hợp | phối hợp | bắt tay với | hợp tác với | hỗ trợ thêm | góp sức | chung tay
    | sát cánh | đồng hành | kèm | đi cùng | còn lại | phải | cần | cần phải | nên | buộc | bắt buộc | được | bị
    | hứa | hứa hẹn | hứa với dân | giục | thúc giục | hối thúc | bắt phải | ra tay
    | tay nào | xắn tay | ghé vai | kê vai | đưa vai | xông xáo | bắt tay làm | đưa tay | nhúng tay | mó tay
    | kéo | kéo lên | kéo xuống | đẩy lên | đưa lên | hạ xuống | kéo giảm | vực dậy | nâng tầm
    | lôi kéo | rủ rê | gom góp | vun vén
    | làm mạnh | làm mạnh lên | làm mạnh hơn | làm tốt | làm tốt hơn | riêng | gợi ý | dặn dò | xoay xở | xoay sở
    | khỏi cần | khỏi phải | gật đầu | ưng thuận | chịu cho | gánh giùm | đỡ đần | nhờ vả | trông chờ
    | dính dáng | dính dáng tới | dính dáng đến | dây vào | nhảy vào | xúm vào | xúm lại | rục rịch | có định
    | có tính | tính tới | có ý định | lo tới | đụng tới | đụng đến | đả động | đả động tới | đả động đến
    | ngó tới | đoái tới | màng tới | màng đến | bận tâm | để tâm | lưu tâm | lo lắng | lo giùm | lo hộ
    | làm giùm | làm hộ | ra sức | gắng sức | dốc sức | bỏ công | bỏ sức | tính bài | tính kế | tính lo
    | lấy làm | đem làm | dùng làm | lấy ra làm | đem ra làm
    | tính làm | tính xem | định làm | định bụng | toan tính | liệu bề | tính đường | kiếm đường | kiếm cách
    | muốn | định | dự định | dự kiến | dự tính | tính | nhắm | nhắm tới | nhắm đến | hướng | hướng tới | hướng đến
    | kỳ vọng | mong muốn | mong đợi | trông đợi | quyết tâm | phấn đấu | nỗ lực | cố gắng | đặt | đặt ra | đề ra
    | đưa ra | xác định | ấn định | chốt | cam kết | đặt mục tiêu | đặt chỉ tiêu | mục tiêu | chỉ tiêu | đích | mốc
    | con số | mức | ngưỡng | tỷ lệ | số lượng | tổng số | tổng cộng | yêu cầu | đòi hỏi | chỉ đạo | chủ trương
    | giải pháp | biện pháp | cách | cách nào | cách thức | bằng cách | phương án | kế sách | đường hướng | ứng phó
    | đối phó | nghĩ | nghĩ cách | tìm cách | nghĩ ra | tính chuyện | tính cách | kiếm | ráng | ngó ngàng | đoái hoài
    | để ý | dòm ngó | coi sóc | chạy | chạy vạy | sắp đặt | thu xếp | sắm sửa | bày | bày ra | vạch | vạch ra
    | xử lý | đẩy mạnh | tăng cường | nâng cao | thúc đẩy | phát huy | củng cố | chú trọng | quan tâm
    | tập trung | tích cực | chủ động | kịp thời | quyết liệt | đồng bộ
"""

# How much and by when: what goes with a number or a time.
_MEASURING: Final = """
    đạt | đạt được | đạt tới | đạt mức | lên | lên đến | lên tới | tới | đến | đến mức | vào | vào khoảng | khoảng
    | chừng | tầm | cỡ | gần | hơn | trên | dưới | từ | tối thiểu | tối đa | ít nhất | ít ra | nhiều nhất | cao nhất
    | thấp nhất | bằng | chiếm | có | có được | còn | chỉ | chỉ có | đủ | tăng | tăng thêm | tăng lên | nâng
    | nâng lên | giảm | giảm xuống | thêm | thành | gồm | gồm có | bao gồm | kể cả | tính cả | trong số
    | trong tổng số | bình quân | trung bình | mỗi | mọi | từng | các | những | một | vài | mấy | nhiều | ít
    | toàn bộ
    | lứa tuổi | độ tuổi | nhóm tuổi
    | tất cả | cả | hết | hai | ba | bốn | năm | sáu | bảy | tám | chín | mười | xong | xong xuôi | hoàn tất
    | hoàn thành | kết thúc | chậm nhất | sớm nhất | muộn nhất | trễ nhất | thời hạn | hạn | hạn chót
    | kỳ hạn | lộ trình | tiến độ | thời gian | thời điểm | lúc | khi | dịp | đợt | hồi | bữa | ngày | tháng | quý
    | kỳ | giai đoạn | sang năm | sau này | về sau | tương lai | trước | sau | trong | trong vòng | hằng năm
    | hàng năm | mỗi năm | thường niên | một lần | lần | lượt | nộp | gửi | báo | trình
"""

# Little words.
_LITTLE: Final = """
    là | thì | và | hoặc | hay | nhưng | còn | rồi | chưa | không | chẳng | chả | đã | đang | sẽ | vẫn | vẫn còn
    | cũng | đều | lại | mới | vừa | cứ | càng | rất | khá | hơi | cực kỳ | nhất | chính | ngay | tự | tại | ở | bên
    | phía | nơi | của | cho | về | do | bởi | bởi vì | vì | nhờ | nhằm | để | để cho | nếu | khi nào | dù | tuy | như
    | như là | giống | giống như | theo | theo đó | dựa | dựa theo | dựa trên | dựa vào | căn cứ | qua | thông qua
    | bằng | ra | vào | lên | xuống | đi | đi đến | giữa | cùng với | ngoài | ngoài ra | bên cạnh | kể từ | tính từ
    | tính đến | cho đến | cho tới | khác | khác nhau | giống nhau | như nhau | tương tự | ra sao | thế nào
    | như thế nào | làm sao | vì đâu | nhờ đâu | người | con | bộ | chiếc | đơn vị | cơ quan | phòng | ban | ngành
    | bên nào | địa phương | địa bàn | trên địa bàn | xã mình | xã nhà | phường mình | phường nhà | tỉnh mình
    | tỉnh nhà | nhà mình | chỗ mình | bên mình | toàn xã | toàn phường | toàn tỉnh | trong xã | cấp xã | cấp phường
    | cấp tỉnh | trở lên | trở đi | cả nước | toàn quốc | nước ta | nước mình | việt nam | tỷ trọng | diễn ra
"""

# Of one syllable, that without its marks may be many another word: only where a question is typed with them.
MARKED_LIGHT: Final = """
    ngôi | căn | tòa | toà | mớ | đống | đám | họ | tớ | cậu | bắt | thúc | hối | đẩy | rủ | gom | dồn | vun | ngó | ưng
    | ngóng | dãy | dặn | xoay
    | toan | chà | nè | vực | lôi | trông
"""

LIGHT: Final = f"{_SPEAKING} | {_TELLING} | {_DOING} | {_MEASURING} | {_LITTLE}"

# Verbs of plans: what is done to the thing that is asked about, where people say one and a plan another. What a service
# does ("khám", "tiêm") and what ends something ("bãi bỏ", "cấm") are none of them.
VERBS: Final = """
    hạn chế | giảm thiểu | giảm bớt | kiểm soát | khống chế | quán triệt | tuyên truyền | phổ biến | vận động
    | lồng ghép
    | luân phiên | điều động | cải thiện | nâng cấp | đầu tư | mở rộng | bố trí | huy động | quản lý | giám sát
    | kiểm tra | thanh tra | theo dõi | đánh giá | hướng dẫn | hỗ trợ | chăm sóc | bảo vệ | phòng chống | phòng
    | chống | ngăn | ngăn chặn | ngăn ngừa | phòng ngừa | phòng tránh | xử lý | giải quyết | khắc phục | chấn chỉnh
    | mua | bán | sắm | đảm bảo | bảo đảm | cung ứng | cung cấp | trang bị | mua sắm | lắp đặt | sửa chữa | xây
    | xây dựng | lập
    | tạo lập | thành lập | tham mưu | đề xuất | báo cáo | tổng hợp | cập nhật | kết nối | khai thác | sử dụng
    | ứng dụng | vận hành | phục vụ | tiếp cận | tiếp nhận | bồi dưỡng | tập huấn | phát động | hưởng ứng | duy trì
    | kế thừa | bảo tồn | phát hiện | phát triển | khuyến khích | dành | rà soát | bổ sung | hoàn thiện | cụ thể hóa
    | nhân rộng | nắm bắt | tháo gỡ | đôn đốc | giữ gìn | gìn giữ | bảo quản | cải tạo | cải cách | kiện toàn
    | tổ chức | điều hành | quản trị | tạo điều kiện | tạo ra | gây | ảnh hưởng | tác động | chênh | chênh nhau
    | chênh lệch | lệch | hơn kém | nhau | gắn | gắn với | kèm theo | dùng | chi | chi cho | bỏ ra | lấy | lấy từ
    | trích từ | rót | cấp cho | đổ về | hưởng | hưởng lợi | nhận được
"""

# What a service does, or a builder: a verb, but as telling as a name.
SERVICES: Final = """
    khám | khám bệnh | khám sức khỏe | chữa | chữa bệnh | điều trị | tiêm | tiêm chủng | sàng lọc | tầm soát | cấp cứu
    | xây | xây mới | xây xong | khởi công | khánh thành | động thổ
    | sơ cứu | xét nghiệm | siêu âm | chụp | phẫu thuật | mổ | đỡ đẻ | cai nghiện | phục hồi | hiến máu | kê đơn
"""

# The same in English, by stem: verbs of saying, doing, aiming and reaching, parts of documents, adverbs.
ENGLISH_LIGHT: Final = frozenset(
    """
    vietnam vietnamese nationwide countrywide mid paid
    able above active among attend became because bound break but common consent due duration earn ease found former
    generate highest hour hours largest latest led main making minor most natural newly none now off past play practice
    print recent release return search sent short six so taken today too travel using vital
    accomplish account achieve act action actual additional address adopt affect agree ahead aim allocate almost
    alone along already although altogether always amount announce answer anticipate apart appear apply appoint
    approach appropriate area around arrange article aside ask aspect assist associate assume assure attach attain
    attempt aware back base basic basically become begin behind believe belong below besides best better beyond big
    brief briefly bring broad build bullet business call carry case cause certain chance change chapter charge check
    chief choose cite claim clause clear clearly close collaborate column come commit committed complete completed
    completely concern concerned condition conduct confirm connect connection consider consist contain content
    continue contribute cooperate coordinate corresponding count cover create current currently date day deal decide
    declare define definite degree deliver demand describe designate desire despite detail details determine develop
    differ different difference direct discuss document doing done down draft drive duty each early effect effort
    either element else embody enable end engage enough ensure entail enter entire entirely entity entrust equal
    especially essentially establish estimate even eventually ever every exact exactly except execute exist expand
    expect explain explicit explicitly express extend extent face fact fall far feature figure file fill final
    finally find finish first fix focus follow following force foresee form formal formally forth forward foresee
    full fully function fund further future gain general generally give goal good govern grant great group grow
    guarantee guess hand handle happen hard hear help hence hereby high hold hope idea identify implement importance
    important impose improve include including increase indeed indicate inform information initial inside instead
    instruct intend intention introduce involve involved issue item job join jointly just keep key know lack large
    last late later lay lead least leave less level lie like likely limit line list little locate long look lot low
    lower main mainly maintain major make manage manner matter maximum mean means measure meet mention merely merge
    mind minimum moment month more mostly move much name named namely near nearly necessary need never new next
    nominate normal normally note notice number objective obligation oblige observe obtain occur official officially
    often once open operate order organise organize organisation organization other otherwise outcome outline
    overall oversee own page paper paragraph part participate participant particular particularly party pass pay
    perform period phrase piece place plan please point portion pose position possible precise precisely prepare
    present press pretty prevent primary prior priority probably proceed process produce project promise proper
    propose provide provision purpose pursue push quantity question quick quickly quite quote raise range rate
    rather reach read ready real realise realize really reason receive recommend record reduce refer reference
    regard regular relate related relation relevant remain remark remind render repeat reply report represent
    request require requirement respect respective respond response responsibility rest result reveal right rise
    role roughly row rule run same satisfy say schedule scope second section see seek seem segment select send sense
    sentence separate serious serve set several shape share should show side similar simple simply since single
    situation small some somebody somehow someone soon sort sought source speak specific specifically specify spell
    spend stage stand start state statement stay step still stipulate stop strive strong subject such suggest sum
    summarise summarize support suppose supposed sure table tackle take talk target task tell term text thank thing
    think third thorough thus time timeline title together told tomorrow top topic total totally touch toward
    towards translate treat true try turn two type typical ultimately under undertake unit universal unless until
    upper use used usual usually value various verb very via view wait want way week well whatever whenever wherever
    whether whole wide will wish within without wonder word work worth write wrong year yet
    absolute absorb accommodate acquaint admit adverse alter alternate alternative ample appreciate approximate
    assemble attentive await bear beat beforehand behalf behave beneficial blend bold bother bottom breadth careful
    catch category cease characteristic chase coherent coincide combine comfortable commence commencement compact
    compare compel complement complementary comprehend comprise concept conclude confront conscious consequent
    considerable contend context continual contradict contrast convey copy counter critical crucial dealt deem
    deepen demonstrate depict depth derive devise differentiate diminish disappear display distinct divide dominate
    doubt draw dramatic eager earlier easier echo elapse emerge encounter endeavour endure ensue essence evolve
    exaggerate exclusive extensive extract extreme fail faithful familiar famous fashion feel fewer flourish forget
    fruitful frustrate furnish gather given glance gross handy hide highlight hint huge ideal identical
    illustrate imitate imperative imply implication impression incomplete incur induce inevitable influence insert
    insight insist inspire instance instant interact interaction interpret introduction keen lapse length lift
    likelihood likewise logic lose luck mark mere meaningful mindful miss mistaken mode modest motion narrative neat
    noticeable occurrence odd offer oldest onset onward optimal optimise optimum optional orientate original
    originate ought outlook outright overview pace pack pattern perceive perception persist perspective pertinent
    pick picture pivotal plain plausible pleasant popular portray possess powerful precede predecessor preface
    presence presentation presume prevail profile prominent prospect prospective puzzle quest react reaction
    readiness realm reap recall recount recur reflect reflection refrain regain regardless relevance relieve
    reluctant remainder reproduce resemble resort rethink retrieve rewrite rich rid robust rough sake satisfactory
    scenario sequence seriousness severity sharp shoulder shown shrink significant simplicity sincere skip slight
    smooth snap soar soft sole span spoken staple story straight straightforward strain strange stretch strike
    stubborn subsequent substantial succeed success successful successive sudden suitability summon surpass surprise
    surround swap sweep tendency thereafter thereby therefore throughout tiny tip tireless tough trajectory
    transformative tremendous trick trigger triumph trivial trouble truth ultimate unable unavoidable unclear
    undergo underlying underway unfold unsure upright upward usable useful useless utmost vague vain valid vary vast
    vicinity visible vivid weigh wilful wise worry worse worst worthwhile worthy yearn zeal
    """.split()  # noqa: SIM905 - a list to be read
)

# English words that are in no glossary and say nothing of what a question is about.
ENGLISH_FILLERS: Final = frozenset(
    """
    a about according all am an percent percentage
    and any are as at be been being before between both by can could did do does
    doing each every for from get give gets had has have having his how i if in into is it its kind letter may
    me much many must my need needs no of on one only or our out over own plan plans please she should some such
    than that the their them then there these they this those through to under until up upon was we were what
    when where which while who whom whose why will with within would year years you your task tasks work carry
    carrying implement implementation implementing document documents state states say says said require
    requires required expected set sets level levels agency agencies department office unit body s resident
    residents people share commune communes ward wards province people's new local rise least half tell given
    increase increases increasing regular regularly preventing board per assign assigned assigns
    aim aiming aims aimed planned planning hope hopes intend intends intended want wants reach reaches achieve
    achieves achieved expects expect put puts happen happens going goes go come comes take takes took place places
    currently actually exactly also know find show list explain mean number overall total during after end date time
    person locals citizens ones thing things someone anyone everybody anybody main primary made done let allow allows
    allowed call called calls regarding concerning related relation terms term here available
    exceed exceeds using uses
    section paragraph chapter word worded phrase phrased wording its describe describes described
    """.split()  # noqa: SIM905 - a list to be read
)
