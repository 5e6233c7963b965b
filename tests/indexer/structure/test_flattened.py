from __future__ import annotations

import pytest

from indexer.structure.columns import column_role, split_header
from indexer.structure.flattened import FlatTable, parse_flattened
from indexer.structure.flow import FlowLine


def flow(text: str) -> list[FlowLine]:
    """Lines as a text extractor leaves them; a form feed starts a page."""
    return [
        FlowLine(line.strip(), page)
        for page, part in enumerate(text.split("\f"), start=1)
        for line in part.split("\n")
        if line.strip()
    ]


HEADER = """STT Nội dung nhiệm vụ
Đơn vị
chủ trì
Đơn vị phối
hợp
Thời hạn
hoàn thành
"""
TABLE = (
    HEADER
    + """I. Nhóm việc thứ nhất về hạ tầng
1
Sửa chữa toàn bộ mái nhà
của trạm và lắp thêm quạt.
Phòng Kinh
tế
Các cơ quan,
đơn vị; Trưởng
các thôn
Quý II/2027
2
Mua sắm máy siêu âm cho
trạm, kèm đào tạo người
sử dụng
Trạm Y tế
Các cơ quan,
đơn vị
Năm 2026
II. Nhóm việc thứ hai về con người và
đào tạo
3 Cử hai người đi học
Phòng Văn hóa -
Xã hội; Trạm Y tế
Các cơ quan,
đơn vị
Thường xuyên
3.1
Tổ chức lớp tập huấn cho
cộng tác
Trạm Y tế
Các cơ quan,
đơn vị
Hằng năm
\fviên dân số ở các thôn.
4
Khen thưởng cá nhân
Phòng Văn hóa -
Xã hội
Các cơ quan,
đơn vị
Trước ngày 30/11/2026
"""
)


@pytest.fixture(name="table", scope="module")
def fixture_table() -> FlatTable:
    table = parse_flattened(flow(TABLE))
    assert table is not None
    return table


def test_the_column_names_are_told_apart(table: FlatTable) -> None:
    assert table.columns == ("STT", "Nội dung nhiệm vụ", "Đơn vị chủ trì", "Đơn vị phối hợp", "Thời hạn hoàn thành")


def test_every_cell_is_exact(table: FlatTable) -> None:
    assert [row.cells for row in table.rows if not row.heading] == [
        ("1", "Sửa chữa toàn bộ mái nhà của trạm và lắp thêm quạt.", "Phòng Kinh tế",
         "Các cơ quan, đơn vị; Trưởng các thôn", "Quý II/2027"),
        ("2", "Mua sắm máy siêu âm cho trạm, kèm đào tạo người sử dụng", "Trạm Y tế", "Các cơ quan, đơn vị",
         "Năm 2026"),
        ("3", "Cử hai người đi học", "Phòng Văn hóa - Xã hội; Trạm Y tế", "Các cơ quan, đơn vị", "Thường xuyên"),
        ("3.1", "Tổ chức lớp tập huấn cho cộng tác viên dân số ở các thôn.", "Trạm Y tế", "Các cơ quan, đơn vị",
         "Hằng năm"),
        ("4", "Khen thưởng cá nhân", "Phòng Văn hóa - Xã hội", "Các cơ quan, đơn vị", "Trước ngày 30/11/2026"),
    ]  # fmt: skip


def test_group_headings_are_no_rows(table: FlatTable) -> None:
    headings = [row.cells[0] for row in table.rows if row.heading]
    assert headings == ["I. Nhóm việc thứ nhất về hạ tầng", "II. Nhóm việc thứ hai về con người và đào tạo"]


def test_a_row_cut_by_a_page_is_one_row_on_both_pages(table: FlatTable) -> None:
    row = next(row for row in table.rows if row.cells[0] == "3.1")
    assert (row.page_start, row.page_end) == (1, 2)


@pytest.mark.parametrize(
    "text", ["STT là viết tắt của số thứ tự.\n1. Mục đích\n2. Yêu cầu", "STT Họ và tên Tuổi\n1\nAi Đó\n30", "STT", ""]
)
def test_text_that_is_no_assignment_table_is_left_alone(text: str) -> None:
    assert parse_flattened(flow(text)) is None


@pytest.mark.parametrize(
    ("name", "role"),
    [
        ("STT", "number"),
        ("TT", "number"),
        ("Tên mục tiêu", "task"),
        ("Nhiệm vụ, giải pháp", "task"),
        ("Cơ quan chủ trì", "lead"),
        ("Đơn vị thực hiện", "lead"),
        ("Cơ quan, đơn vị phối hợp", "coordinate"),
        ("Thời gian hoàn thành", "deadline"),
        ("Sản phẩm", "product"),
        ("Đơn vị tính", "unit"),
        ("Họ và tên", "other"),
    ],
)
def test_a_columns_name_states_its_role(name: str, role: str) -> None:
    assert column_role(name) == role


def test_words_between_known_names_are_a_column_of_their_own() -> None:
    assert split_header("TT Nhiệm vụ Địa điểm Thời gian") == ["TT", "Nhiệm vụ", "Địa điểm", "Thời gian"]


def test_a_group_whose_number_fills_a_cell_and_cells_that_repeat_the_one_above():
    table = parse_flattened(
        flow(
            "TT\nNội dung công việc\nThời gian\nCơ quan chủ trì\nĐơn vị phối hợp\nSản phẩm\nI\nNước sạch\n1\n"
            "Thay ống cũ ở ba thôn\nQuý II/2026\nPhòng Kinh tế\nCông an xã\n3 tuyến ống\n2\nSúc rửa bể chứa\n"
            "Tháng 7/2026\nnhư trên\nCác thôn\nBể sạch\nII\nĐường làng\n3\nVá ổ gà đường liên thôn\nQuý III/2026\n"
            "Phòng Kinh tế\nnt\nĐường phẳng"
        )
    )
    assert table is not None
    assert [row.cells[0] if row.heading else row.cells[2:] for row in table.rows] == [
        "I. Nước sạch",
        ("Quý II/2026", "Phòng Kinh tế", "Công an xã", "3 tuyến ống"),
        ("Tháng 7/2026", "như trên", "Các thôn", "Bể sạch"),
        "II. Đường làng",
        ("Quý III/2026", "Phòng Kinh tế", "nt", "Đường phẳng"),
    ]


TARGETS = """TT
Chỉ tiêu
ĐVT
Năm 2026
Năm 2028
Đơn vị theo dõi
1
Tỷ lệ hộ dùng nước sạch
%
78
88
Phòng Kinh tế
2
Số bác sĩ của trạm
người
3
3
Phòng Văn hóa - Xã hội
3
Tỷ lệ tiêm đủ mũi của trẻ
%
> 95
\f> 96
Trạm Y tế
"""


def read_rows(text: str, before: str = "") -> list[list[str]]:
    table = parse_flattened(flow(text), flow(before))
    assert table is not None
    return [list(row.cells) for row in table.rows]


def test_a_column_of_a_year_holds_figures_and_a_figure_opens_no_row():
    assert read_rows(TARGETS)[:2] == [
        ["1", "Tỷ lệ hộ dùng nước sạch", "%", "78", "88", "Phòng Kinh tế"],
        ["2", "Số bác sĩ của trạm", "người", "3", "3", "Phòng Văn hóa - Xã hội"],
    ]


def test_a_row_written_cell_by_cell_goes_on_behind_the_page_break():
    assert read_rows(TARGETS)[2] == ["3", "Tỷ lệ tiêm đủ mũi của trẻ", "%", "> 95", "> 96", "Trạm Y tế"]


@pytest.mark.parametrize("behind", ["IV. NHIỆM VỤ VÀ GIẢI PHÁP", "Ghi chú: Chỉ tiêu số 2 tính cả bác sĩ luân phiên."])
def test_the_documents_next_section_and_a_note_end_the_table(behind):
    text = f"{TARGETS}{behind}\nTrạm khám bệnh cho người già tại nhà.\n"
    table = parse_flattened(flow(text), flow("III. MỤC TIÊU\nNhư bảng sau:"))
    assert table is not None
    assert len(table.rows) == 3
    assert [line.text for line in flow(text)[table.used :]] == [behind, "Trạm khám bệnh cho người già tại nhà."]


def test_a_group_of_rows_is_no_section_of_the_document():
    table = parse_flattened(flow(TABLE), flow("I. MỤC TIÊU"))
    assert table is not None
    assert [row.cells[0][:3] for row in table.rows if row.heading] == ["I. ", "II."]


def test_the_name_of_a_column_goes_on_in_small_letters():
    assert split_header("TT Nội dung Cơ quan chủ trì Đơn vị được giám sát Thời gian") == [
        "TT", "Nội dung", "Cơ quan chủ trì", "Đơn vị được giám sát", "Thời gian",
    ]  # fmt: skip
    assert column_role("Đơn vị được giám sát") == "other"


def test_the_name_of_a_committee_wrapped_in_its_cell_stays_whole():
    text = """TT
Nội dung
Cơ quan chủ trì
Cơ quan phối hợp
Thời gian
1
Giám sát thu gom rác, cấp nước
Ban Thường trực Ủy ban MTTQ
Việt Nam xã
Hội Nông dân xã
Từ 08/6 đến 19/6/2026
2
Giám sát chính sách người có công
Hội Cựu chiến binh xã
Hội Người cao tuổi xã
Từ 11/5 đến 20/5/2026
"""
    leads = [row[2] for row in read_rows(text)]
    assert leads == ["Ban Thường trực Ủy ban MTTQ Việt Nam xã", "Hội Cựu chiến binh xã"]


def test_bullets_above_a_table_are_no_sections_and_a_note_in_a_row_ends_nothing():
    text = """STT
Nhiệm vụ
Cơ quan chủ trì
Thời gian hoàn thành
Ghi chú
1
Lắp quạt cho trạm
Trạm Y tế
Quý
IV/2026
Nguồn: ngân sách xã
2
Sơn lại hàng rào của trạm
Phòng Kinh tế
Quý II/2026
Nguồn: xã hội hóa
"""
    table = parse_flattened(flow(text), flow("III. TỔ CHỨC\n- Đến năm 2026 có nước sạch.\n+ Có điện."))
    assert table is not None
    assert [row.cells[2] for row in table.rows] == ["Trạm Y tế", "Phòng Kinh tế"]


def parted(text: str) -> list[FlowLine]:
    """Lines as a text has them whose cells are parted by blank lines, but not all."""
    found, gap = [], 0
    for page, part in enumerate(text.split("\f"), start=1):
        for line in part.split("\n"):
            if line.strip():
                found.append(FlowLine(line.strip(), page, gap=gap))
            gap = 0 if line.strip() else 1
    return found


PARTED = """STT

Nhiệm vụ

Cơ quan chủ trì

Cơ quan phối
hợp

Thời gian

Sản phẩm

1

Sửa hai điểm trạm
y tế

Phòng Kinh tế
Trạm Y tế xã; Ban
Giám sát đầu tư
cộng đồng

Xong trước
31/8/2026

02 điểm trạm

2

Tiếp nhận bác sĩ về
trạm

Phòng Văn hóa
Trạm Y tế xã

Trước
31/12/2028
\f
Đủ 4 bác sĩ

3

Trồng cây thuốc

Phòng Kinh tế

Hội Đông y

2026 - 2028

15 ha
"""


def test_blank_lines_between_cells_tell_where_they_end():
    table = parse_flattened(parted(PARTED))
    assert table is not None
    assert [row.cells[3:] for row in table.rows] == [
        ("Trạm Y tế xã; Ban Giám sát đầu tư cộng đồng", "Xong trước 31/8/2026", "02 điểm trạm"),
        ("Trạm Y tế xã", "Trước 31/12/2028", "Đủ 4 bác sĩ"),
        ("Hội Đông y", "2026 - 2028", "15 ha"),
    ]


def test_a_page_number_between_blank_lines_is_in_no_cell():
    text = PARTED.replace("2026 - 2028\n", "2026 - 2028\n\n5\n")
    table = parse_flattened(parted(text))
    assert table is not None
    assert table.rows[2].cells[4:] == ("2026 - 2028", "15 ha")


def test_unions_funds_and_cooperatives_are_agencies_of_a_flattened_table():
    text = """TT
Nội dung
Cơ quan chủ trì
Cơ quan phối hợp
Thời gian
1
Dạy làm miến dong, bán hàng qua mạng
Liên minh Hợp tác xã tỉnh
Hội Nông dân tỉnh
Quý II/2026
2
Cho vay vốn mua máy cấy
Quỹ Hỗ trợ nông dân
Hiệp hội Làng nghề tỉnh
Quý III/2026
"""
    assert [row[2:4] for row in read_rows(text)] == [
        ["Liên minh Hợp tác xã tỉnh", "Hội Nông dân tỉnh"],
        ["Quỹ Hỗ trợ nông dân", "Hiệp hội Làng nghề tỉnh"],
    ]


def test_an_agency_behind_a_semicolon_is_of_the_same_cell():
    text = (
        "TT\nNhiệm vụ\nCơ quan chủ\ntrì\nCơ quan phối hợp\nHình thức văn\nbản\nThời gian\n"
        "1\nXây dựng đề án trồng\nrừng ven suối\nSở Y tế\nSở Nông nghiệp\nvà Môi trường;\nSở Công Thương\n"
        "Quyết định của\nUBND tỉnh\nQuý III/2026\n"
        "2\nXây dựng kho dữ liệu\nSở Y tế\nSở Tài chính\nBáo cáo\nQuý IV/2026\n"
    )
    table = parse_flattened(flow(text))
    assert table is not None
    first = table.rows[0].cells
    assert first[3:5] == ("Sở Nông nghiệp và Môi trường; Sở Công Thương", "Quyết định của UBND tỉnh")


def test_a_header_printed_again_on_the_next_page_is_in_no_cell():
    text = "\n".join((
        *("STT", "Công việc", "Đơn vị chủ trì", "Đơn vị phối hợp", "Thời gian"),
        *("1", "Lắp dụng cụ tập ngoài trời", "Phòng Kinh tế", "Trạm Y tế", "Quý III/2026"),
        *("2", "Diệt lăng quăng", "Trạm Y tế", "Công an xã", "Thường xuyên\f"),
        *("STT", "Công việc", "Đơn vị chủ trì", "Đơn vị phối hợp", "Thời gian"),
        *("3", "Sắp xếp trụ sở", "Phòng Kinh tế", "Trạm Y tế", "Năm 2026"),
    ))  # fmt: skip
    table = parse_flattened(flow(text))
    assert [row.cells for row in table.rows] == [
        ("1", "Lắp dụng cụ tập ngoài trời", "Phòng Kinh tế", "Trạm Y tế", "Quý III/2026"),
        ("2", "Diệt lăng quăng", "Trạm Y tế", "Công an xã", "Thường xuyên"),
        ("3", "Sắp xếp trụ sở", "Phòng Kinh tế", "Trạm Y tế", "Năm 2026"),
    ]
    assert table.used == len(flow(text))
