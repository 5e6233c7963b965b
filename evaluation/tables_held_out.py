"""Layouts made after the reader was built on those of ``tables_known``: what they give at first reading is proof."""

from __future__ import annotations

from itertools import cycle, islice
from typing import TYPE_CHECKING

from evaluation.tables_known import Box, Known

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from evaluation.tables_known import Borders

_WORKS = (
    "Điều tra, thống kê hiện trạng chăn nuôi nhỏ lẻ trong khu dân cư",
    "Bố trí quỹ đất xây dựng sân thể thao tại khu trung tâm và các điểm dân cư tập trung, ưu tiên nơi có đông học sinh",
    "Phổ biến pháp luật về phòng cháy, chữa cháy",
    "Thành lập tổ phản ứng nhanh ứng phó thiên tai; diễn tập ít nhất 01 lần/năm theo phương châm 4 tại chỗ",
    "Hoàn thiện hồ sơ đề nghị công nhận 02 sản phẩm OCOP hạng 3 sao",
    "Cải tạo hệ thống thoát nước đoạn từ chợ Bản Phiêng đến cầu Nà Hỳ",
    "Duy trì nền nếp tiếp công dân định kỳ",
    "Lập hồ sơ sức khỏe điện tử cho toàn dân, cập nhật kết quả khám định kỳ hằng năm",
    "Hỗ trợ 25 hộ cận nghèo vay vốn phát triển sản xuất từ Ngân hàng Chính sách xã hội",
    "Sắp xếp lại bộ phận một cửa",
    "Rà soát quy hoạch chung xây dựng xã đến năm 2035, công bố công khai theo quy định",
)
_OWNERS = (
    "Phòng Kinh tế",
    "Trạm Y tế",
    "Văn phòng Đảng ủy",
    "Ban Xây dựng Đảng",
    "Trung tâm Dịch vụ tổng hợp",
    "Ủy ban Mặt trận Tổ quốc Việt Nam xã",
    "Phòng Văn hóa - Xã hội",
)
_WITH = (
    "Công an xã; Ban Chỉ huy Quân sự xã",
    "Trưởng các bản, tiểu khu",
    "",
    "Các trường học trên địa bàn; Trạm Y tế; các đoàn thể",
    "Phòng Kinh tế",
    "Chi bộ các bản",
)
_WHEN = ("Quý I/2027", "", "Xong trước 15/11/2026", "Hằng quý", "2026 - 2028", "Tháng 8/2026")
_MEASURES = (
    ("Tỷ lệ hộ nghèo đa chiều", "%", "Giảm"),
    ("Sản lượng lương thực có hạt", "tấn", "Giữ ổn định"),
    ("Tỷ lệ thôn, bản có nhà văn hóa đạt chuẩn theo quy định của Bộ Văn hóa, Thể thao và Du lịch", "%", ""),
    ("Số doanh nghiệp thành lập mới", "doanh nghiệp", "Tăng"),
    ("Tỷ lệ che phủ rừng", "%", "Tăng"),
    ("Số giường bệnh trên một vạn dân", "giường", ""),
    ("Tỷ lệ hồ sơ giải quyết trực tuyến toàn trình", "%", "Tăng"),
)
_THREE = (
    (
        Box("TT", high=3),
        Box("Chỉ tiêu chủ yếu", high=3),
        Box("ĐVT", high=3),
        Box("Thực hiện năm 2025", high=3),
        Box("Kế hoạch giai đoạn 2026 - 2028", wide=4),
        Box("Ghi chú", high=3),
    ),
    (Box("Năm 2026", wide=2), Box("Các năm sau", wide=2)),
    (Box("6 tháng"), Box("Cả năm"), Box("2027"), Box("2028")),
)
_THREE_WIDTHS = (0.06, 0.3, 0.1, 0.12, 0.08, 0.08, 0.08, 0.08, 0.1)
_FIVE = (tuple(map(Box, ("Số TT", "Nội dung nhiệm vụ", "Chủ trì", "Phối hợp thực hiện", "Thời hạn hoàn thành"))),)
_FIVE_WIDTHS = (0.08, 0.38, 0.18, 0.2, 0.16)


def _take(pool: Sequence[str], start: int, amount: int) -> list[str]:
    return list(islice(cycle(pool), start, start + amount))


def _works(amount: int, start: int = 0) -> list[tuple[str, ...]]:
    pools = (_take(pool, start, amount) for pool in (_WORKS, _OWNERS, _WITH, _WHEN))
    return [(str(n), *texts) for n, texts in enumerate(zip(*pools, strict=True), start=1)]


def _boxed(rows: Sequence[Sequence[str]]) -> tuple[tuple[Box, ...], ...]:
    return tuple(tuple(map(Box, row)) for row in rows)


def _measures(amount: int) -> tuple[tuple[Box, ...], ...]:
    rows = []
    for n, (name, unit, note) in enumerate(islice(cycle(_MEASURES), amount), start=1):
        values = [f"{n * 3 + step * 2}{',25' if (n + step) % 4 == 0 else ''}" for step in range(5)]
        rows.append((str(n), name, unit, *values, note))
    return _boxed(rows)


def _plain_measures() -> tuple[tuple[Box, ...], ...]:
    return _boxed([(name, unit, f"{n * 7},5", f"{n * 8}", f"{n * 9},2") for n, (name, unit, _) in enumerate(_MEASURES)])


def _shared() -> tuple[tuple[Box, ...], ...]:
    """Number and task over two rows each, with a lead and a term a row; the helper over four."""
    out: list[tuple[Box, ...]] = []
    for index, row in enumerate(_works(6, 2)):
        helper = (Box("Các đoàn thể chính trị - xã hội", high=4),) if index % 2 == 0 else ()
        out.append((Box(row[0], high=2), Box(row[1], high=2), Box(row[2]), *helper, Box("Quý II/2026")))
        out.append((Box(_OWNERS[index]), Box("Quý IV/2026")))
    return tuple(out)


def _long_spans() -> tuple[tuple[Box, ...], ...]:
    """Leads over four rows each, over several pages; a heading over the width before every second one."""
    out: list[tuple[Box, ...]] = []
    for index, row in enumerate(_works(32)):
        if index % 8 == 0:
            out.append((Box(f"{'ABCD'[index // 8]}. Lĩnh vực thứ {index // 8 + 1} của chương trình", wide=5),))
        lead = (Box(row[2], high=4),) if index % 4 == 0 else ()
        out.append((Box(row[0]), Box(row[1]), *lead, Box(row[3]), Box(row[4] or "Năm 2026")))
    return tuple(out)


def _numbered_deep() -> tuple[tuple[Box, ...], ...]:
    """Groups "I" with a title, and rows 1.1, 1.2 below them whose tasks are lists."""
    out: list[tuple[Box, ...]] = []
    for index, row in enumerate(_works(14, 1)):
        if index % 7 == 0:
            out.append((Box(f"{'I' * (index // 7 + 1)}. Nhóm giải pháp số {index // 7 + 1}", wide=5),))
        task = row[1] if index % 3 else f"{row[1]}:\n- Giai đoạn đầu làm điểm tại 02 bản;\n- Sau đó nhân rộng."
        out.append(tuple(map(Box, (f"{index // 7 + 1}.{index % 7 + 1}", task, *row[2:]))))
    return tuple(out)


def _costs(amount: int) -> tuple[tuple[Box, ...], ...]:
    rows = [
        (str(n), work, "Gói", str(n % 4 + 1), f"{n}.500.000", f"{n * (n % 4 + 1)}.500.000")
        for n, work in enumerate(_take(_WORKS, 3, amount), start=1)
    ]
    total = (Box("Tổng cộng", wide=2), Box(""), Box(""), Box(""), Box("987.500.000"))
    return (*_boxed(rows), total)


_COSTS = (tuple(map(Box, ("STT", "Hạng mục", "Đơn vị tính", "Số lượng", "Đơn giá (đồng)", "Thành tiền (đồng)"))),)
_COSTS_WIDTHS = (0.07, 0.39, 0.12, 0.1, 0.15, 0.17)
_PLAIN = (tuple(map(Box, ("Chỉ tiêu", "Đơn vị", "Năm 2026", "Năm 2027", "Năm 2030"))),)
_PLAIN_WIDTHS = (0.46, 0.18, 0.12, 0.12, 0.12)


def held_out_tables() -> Iterator[Known]:
    """Layouts that nothing was tuned on."""
    yield Known(
        "ba tầng tên cột, nhiều trang", _THREE, _measures(34), _THREE_WIDTHS, landscape=True, repeat=True, numbers=True
    )
    yield Known("gộp dọc qua trang", _FIVE, _long_spans(), _FIVE_WIDTHS, cut=True)
    yield Known("viền đôi, đánh số hai cấp", _FIVE, _numbered_deep(), _FIVE_WIDTHS, borders="double", cut=True)
    yield Known("gộp STT và nhiệm vụ", _FIVE, _shared(), _FIVE_WIDTHS, middle=True, shaded=True)
    yield Known("dự toán có tổng cộng", _COSTS, _costs(26), _COSTS_WIDTHS, right=True, borders="dashed")
    yield Known(
        "ô viền rời, trang nằm", _FIVE, _boxed(_works(22, 5)), _FIVE_WIDTHS, borders="separate", turn="sideways"
    )
    none: Borders = "none"
    yield Known("không viền, ba tầng", _THREE, _measures(9), _THREE_WIDTHS, landscape=True, borders=none, numbers=True)
    yield Known("không viền, chỉ tiêu không STT", _PLAIN, _plain_measures(), _PLAIN_WIDTHS, borders=none, right=True)
    yield Known("không viền, hai cấp số", _FIVE, _numbered_deep(), _FIVE_WIDTHS, borders=none, cut=True)
    yield Known("không viền, căn giữa, ô trống", _FIVE, _boxed(_works(24, 3)), _FIVE_WIDTHS, borders=none, middle=True)
    yield Known("không viền, tô nền", _FIVE, _boxed(_works(9, 6)), _FIVE_WIDTHS, borders=none, shaded=True)
    yield Known("không viền, dự toán", _COSTS, _costs(12), _COSTS_WIDTHS, borders=none, right=True)
    yield Known(
        "kẻ ngang, trang nằm", _FIVE, _boxed(_works(20, 8)), _FIVE_WIDTHS, borders="horizontal", turn="sideways"
    )


# ---- a second hand-full, made after the first was mended --------------------------------------------------------

_DUTIES = (
    (
        Box("STT", high=2),
        Box("Tên nhiệm vụ, đề án", high=2),
        Box("Phân công", wide=3),
        Box("Tiến độ", wide=2),
        Box("Sản phẩm", high=2),
    ),
    (Box("Lãnh đạo phụ trách"), Box("Cơ quan chủ trì"), Box("Cơ quan phối hợp"), Box("Bắt đầu"), Box("Hoàn thành")),
)
_DUTIES_WIDTHS = (0.05, 0.25, 0.14, 0.14, 0.16, 0.08, 0.08, 0.1)
_SUMS = (
    (Box("TT", high=2), Box("Địa bàn", high=2), Box("Tổng số hộ", high=2), Box("Trong đó", wide=3)),
    (Box("Hộ nghèo"), Box("Hộ cận nghèo"), Box("Hộ chính sách")),
)
_SUMS_WIDTHS = (0.08, 0.36, 0.14, 0.14, 0.14, 0.14)
_TWO = (tuple(map(Box, ("Nội dung công việc", "Đơn vị thực hiện", "Thời hạn", "Ghi chú"))),)
_TWO_WIDTHS = (0.42, 0.24, 0.16, 0.18)


def _duties(amount: int) -> tuple[tuple[Box, ...], ...]:
    rows = []
    for n, row in enumerate(_works(amount, 4), start=1):
        paper = ("Kế hoạch", "Quyết định", "", "Báo cáo; Tờ trình")[n % 4]
        rows.append(
            (str(n), row[1], ("Chủ tịch", "Phó Chủ tịch")[n % 2], *row[2:4], f"{n % 12 + 1}/2026", "2027", paper)
        )
    return _boxed(rows)


def _households() -> tuple[tuple[Box, ...], ...]:
    rows = [(str(n), f"Bản {name}", *(f"{n * k}" for k in (41, 7, 5, 3))) for n, name in enumerate(_VILLAGES, start=1)]
    return (*_boxed(rows), (Box("Tổng", wide=2), *map(Box, ("4.551", "777", "555", "333"))))


_VILLAGES = ("Nà Lầu", "Phiêng Cày", "Hua Nậm", "Co Muông", "Pá Khoang", "Noong Luông", "Huổi Lơi", "Nà Ít")


def _whole(amount: int) -> tuple[tuple[Box, ...], ...]:
    notes = ("Lồng ghép nguồn vốn chương trình mục tiêu quốc gia", "", "Ưu tiên vùng III")
    return _boxed([(row[1], row[2], row[4] or "Năm 2026", notes[n % 3]) for n, row in enumerate(_works(amount, 7))])


def second_tables() -> Iterator[Known]:
    """Layouts that nothing was tuned on, the first ones having been looked at."""
    yield Known("phân công hai tầng, khổ ngang", _DUTIES, _duties(18), _DUTIES_WIDTHS, landscape=True, repeat=True)
    yield Known("hộ theo bản, ô viền rời", _SUMS, _households(), _SUMS_WIDTHS, borders="separate", right=True)
    yield Known("bốn cột không STT", _TWO, _whole(26), _TWO_WIDTHS, cut=True, middle=True)
    none: Borders = "none"
    yield Known("không viền, phân công hai tầng", _DUTIES, _duties(15), _DUTIES_WIDTHS, landscape=True, borders=none)
    yield Known("không viền, hộ theo bản", _SUMS, _households(), _SUMS_WIDTHS, borders=none, right=True, middle=True)
    yield Known("không viền, bốn cột", _TWO, _whole(9), _TWO_WIDTHS, borders=none)
    yield Known("không viền, bốn cột, nhiều trang", _TWO, _whole(30), _TWO_WIDTHS, borders=none, repeat=True)
    yield Known(
        "không viền, trang xoay", _FIVE, _boxed(_works(25)), _FIVE_WIDTHS, borders=none, turn="viewer", cut=True
    )
