"""Tables whose every cell is known, in the layouts that official annexes use. The words are ours."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import count, cycle, islice
from typing import TYPE_CHECKING, Literal

from indexer.structure.columns import column_role

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

Borders = Literal["grid", "separate", "dashed", "double", "horizontal", "none"]
Turn = Literal["", "viewer", "sideways"]

_ROW_WISE = frozenset({"number", "task"})
"""Columns whose merged cell belongs to its first row; what any other column says holds for every row it spans."""


@dataclass(frozen=True, slots=True)
class Box:
    """A cell with its reach in columns and rows; the lines of a list stand on lines of their own."""

    text: str
    wide: int = 1
    high: int = 1


@dataclass(frozen=True, slots=True)
class Known:
    """A table and how it is set. ``widths`` are shares; ``turn``: by the viewer, or text running up the page.

    ``repeat``: its names stand on every page; ``cut``: a page may end inside a row; ``middle``: cells centred in the
    height of their rows; ``numbers``: a row (1) (2) (3) under the names.
    """

    name: str
    header: tuple[tuple[Box, ...], ...]
    body: tuple[tuple[Box, ...], ...]
    widths: tuple[float, ...]
    borders: Borders = "grid"
    landscape: bool = False
    turn: Turn = ""
    repeat: bool = False
    cut: bool = False
    middle: bool = False
    numbers: bool = False
    shaded: bool = False
    right: bool = False

    @property
    def ruled(self) -> bool:
        """Whether rules part both the columns and the rows."""
        return self.borders not in ("none", "horizontal")

    @property
    def rows(self) -> tuple[tuple[Box, ...], ...]:
        """All rows as printed, names first."""
        numbers = tuple(Box(f"({n})") for n in range(1, len(self.widths) + 1))
        return (*self.header, *((numbers,) if self.numbers else ()), *self.body)

    @property
    def header_rows(self) -> int:
        """How many printed rows stand above the first row of content."""
        return len(self.header) + self.numbers


Row = tuple[tuple[str, str], ...]


def placed(rows: Sequence[Sequence[Box]], columns: int) -> list[list[tuple[int, Box]]]:
    """Each row's boxes with the column that each begins in."""
    taken: set[tuple[int, int]] = set()
    found: list[list[tuple[int, Box]]] = []
    for index, row in enumerate(rows):
        free = (column for column in count() if (index, column) not in taken)
        out: list[tuple[int, Box]] = []
        for box in row:
            column = next(free)
            taken |= {(index + down, column + along) for down in range(box.high) for along in range(box.wide)}
            free = (other for other in count(column) if (index, other) not in taken)
            out.append((column, box))
        assert all(column + box.wide <= columns for column, box in out)  # noqa: S101 - a slip in our own tables
        found.append(out)
    return found


def names(known: Known) -> list[str]:
    """The name of each column: that of the columns it belongs to, a dash, its own."""
    columns: list[list[str]] = [[] for _ in known.widths]
    for row in placed(known.header, len(known.widths)):
        for column, box in row:
            for reached in range(column, column + box.wide):
                columns[reached].append(box.text)
    return [" – ".join(filter(None, parts)) for parts in columns]


def truth(known: Known) -> list[Row]:
    """The rows as (name of column, text); headings over the whole width are none."""
    columns = names(known)
    width = len(columns)
    texts = [[""] * width for _ in known.body]
    for index, row in enumerate(placed(known.body, width)):
        for column, box in row:
            high = 1 if column_role(columns[column]) in _ROW_WISE else box.high
            for below in range(index, index + high):
                texts[below][column] = box.text
    kept = [
        row for row, boxes in zip(texts, known.body, strict=True) if not (len(boxes) == 1 and boxes[0].wide == width)
    ]
    return [tuple(zip(columns, row, strict=True)) for row in kept]


# ---- words ---------------------------------------------------------------------------------------------------

_TASKS = (
    "Rà soát danh sách hộ gia đình chưa có nước sạch, lập phương án cấp nước trình Ủy ban nhân dân xã phê duyệt",
    "Tổ chức tập huấn kỹ năng số cho cán bộ thôn, bản và tổ công nghệ số cộng đồng",
    "Xây dựng kế hoạch phòng, chống sốt xuất huyết trong mùa mưa",
    "Nâng cấp đường vào điểm trường Nà Lầu, bảo đảm đi lại an toàn trong mùa lũ và thuận tiện cho xe cứu thương",
    "Mở chuyên mục hỏi đáp trên trang thông tin điện tử",
    "Kiểm tra an toàn thực phẩm tại bếp ăn bán trú",
    "Cập nhật cơ sở dữ liệu người lao động; đối chiếu với dữ liệu dân cư; báo cáo kết quả trước ngày 25 hằng tháng",
    "Trồng mới 12 ha rừng phòng hộ đầu nguồn",
    "Hướng dẫn các hợp tác xã đăng ký mã số vùng trồng, truy xuất nguồn gốc sản phẩm",
    "Lắp đặt camera tại các nút giao thông chính theo Nghị quyết số 18-NQ/ĐU của Đảng ủy xã",
    "Khám sàng lọc tăng huyết áp, đái tháo đường cho người từ 40 tuổi trở lên tại 14 thôn, bản",
    "Vận động 100% hộ kinh doanh sử dụng hóa đơn điện tử",
    "Số hóa hồ sơ hộ tịch giai đoạn 1990 - 2015",
    "Sửa chữa nhà văn hóa thôn",
)
_LEADS = (
    "Phòng Kinh tế xã",
    "Trạm Y tế xã",
    "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã",
    "Công an xã",
    "Phòng Văn hóa - Xã hội",
    "Trung tâm Phục vụ hành chính công",
    "Ban Chỉ huy Quân sự xã",
)
_HELPERS = (
    "Các thôn, bản",
    "Ủy ban Mặt trận Tổ quốc Việt Nam xã; các tổ chức chính trị - xã hội",
    "Trường Trung học cơ sở Nậm Mười",
    "Đoàn Thanh niên; Hội Liên hiệp Phụ nữ",
    "Hội Nông dân xã; các hợp tác xã",
    "Các cơ quan, đơn vị liên quan",
)
_TERMS = ("Quý II/2026", "Trước 30/9/2026", "Thường xuyên", "Năm 2027", "Tháng 12/2026", "2026 - 2030", "Hằng năm")
_GOALS = (
    "Tỷ lệ hộ sử dụng nước sạch",
    "Số thôn đạt chuẩn văn hóa",
    "Tỷ lệ người dân có tài khoản định danh điện tử mức độ 2",
    "Thu nhập bình quân đầu người",
    "Tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng thể thấp còi",
    "Tỷ lệ rác thải sinh hoạt được thu gom, xử lý",
    "Số mô hình kinh tế tập thể làm mới",
    "Tỷ lệ lao động qua đào tạo có bằng cấp, chứng chỉ",
)
_UNITS = ("%", "thôn", "%", "triệu đồng", "%", "%", "mô hình", "%")
_GROUPS = (
    "I. NHÓM NHIỆM VỤ VỀ HẠ TẦNG VÀ ĐỜI SỐNG",
    "II. Nhóm nhiệm vụ về chuyển đổi số, cải cách hành chính và nâng cao chất lượng phục vụ người dân, doanh nghiệp",
    "III. Nhóm nhiệm vụ về y tế",
)
_ITEMS = (
    "- Lập danh sách đối tượng;\n- Thông báo đến từng hộ;\n- Tổng hợp, báo cáo kết quả thực hiện về Ủy ban xã.",
    "a) Thành lập tổ công tác;\nb) Phân công thành viên phụ trách từng địa bàn thôn, bản;\nc) Họp giao ban hằng tuần.",
    "- Khảo sát hiện trạng\n- Lập dự toán kinh phí\n- Thi công",
    "+ Mua sắm vật tư;\n+ Lắp đặt thiết bị.",
    "1. Tuyên truyền trên loa truyền thanh;\n2. Phát tờ rơi tại chợ phiên.",
)
_PARTIES = (
    "- Trạm Y tế xã\n- Công an xã",
    "- Phòng Kinh tế xã\n- Phòng Văn hóa - Xã hội",
    "Các thôn, bản",
    "- Hội Nông dân xã;\n- Đoàn Thanh niên",
)
_YEARS = ("2025", "2026", "2027", "2028")
_TASK_NAMES = ("STT", "Nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian thực hiện")
_TASK_WIDTHS = (0.07, 0.40, 0.19, 0.20, 0.14)


def _boxes(texts: Sequence[str]) -> tuple[Box, ...]:
    return tuple(map(Box, texts))


def _from(pool: Sequence[str], start: int, amount: int) -> list[str]:
    return list(islice(cycle(pool), start, start + amount))


def _task_rows(amount: int, start: int = 0, first: int = 1) -> list[tuple[Box, ...]]:
    pools = (_from(pool, start, amount) for pool in (_TASKS, _LEADS, _HELPERS, _TERMS))
    return [_boxes((str(n), *texts)) for n, texts in enumerate(zip(*pools, strict=True), start=first)]


def _goal_rows(amount: int, start: int = 0) -> list[tuple[Box, ...]]:
    rows = []
    for n, (goal, unit) in enumerate(zip(_from(_GOALS, start, amount), _from(_UNITS, start, amount), strict=True)):
        values = [f"{40 + 7 * ((n + start) % 6) + 3 * step}{',5' if (n + step) % 3 == 0 else ''}" for step in range(4)]
        rows.append(_boxes((str(n + 1), goal, unit, *values)))
    return rows


def _grouped(rows: list[tuple[Box, ...]]) -> tuple[tuple[Box, ...], ...]:
    width = len(rows[0])
    third = len(rows) // len(_GROUPS)
    out: list[tuple[Box, ...]] = []
    for n, group in enumerate(_GROUPS):
        out += [(Box(group, wide=width),), *rows[n * third : (n + 1) * third]]
    return tuple(out)


_TASK_HEADER = (_boxes(_TASK_NAMES),)
_NESTED_TASKS = (
    (Box("TT", high=2), Box("Nội dung công việc", high=2), Box("Cơ quan thực hiện", wide=2), Box("Thời hạn", high=2)),
    (Box("Chủ trì"), Box("Phối hợp")),
)
_YEARLY = (
    (Box("STT", high=2), Box("Chỉ tiêu", high=2), Box("Đơn vị tính", high=2), Box("Kết quả và mục tiêu", wide=4)),
    _boxes(_YEARS),
)
_THREE_DEEP = (
    (Box("STT", high=3), Box("Chỉ tiêu", high=3), Box("Đơn vị tính", high=3), Box("Lộ trình thực hiện", wide=4)),
    (Box("Giai đoạn 1", wide=2), Box("Giai đoạn 2", wide=2)),
    _boxes(_YEARS),
)
_YEARLY_WIDTHS = (0.07, 0.37, 0.16, 0.1, 0.1, 0.1, 0.1)


def _spanned_rows() -> tuple[tuple[Box, ...], ...]:
    """Rows whose lead, helper or term is one cell over two or three of them."""
    rows = _task_rows(9, 3)
    out: list[tuple[Box, ...]] = []
    for index, row in enumerate(rows):
        group, place = divmod(index, 3)
        merged = {0: (2,), 1: (2, 3), 2: (4,)}[group]
        kept = [
            Box(box.text, high=3) if column in merged and place == 0 else box
            for column, box in enumerate(row)
            if column not in merged or place == 0
        ]
        out.append(tuple(kept))
    return tuple(out)


def _listed_rows(amount: int) -> tuple[tuple[Box, ...], ...]:
    pools = (_from(pool, 0, amount) for pool in (_ITEMS, _LEADS, _PARTIES, _TERMS))
    return tuple(_boxes((str(n), *texts)) for n, texts in enumerate(zip(*pools, strict=True), start=1))


def _wide_rows(amount: int) -> tuple[tuple[Box, ...], ...]:
    pools = (_from(pool, 4, amount) for pool in (_TASKS, _LEADS, _HELPERS, _TERMS))
    rows = enumerate(zip(*pools, strict=True), start=1)
    return tuple(_boxes((str(n), *texts, f"Báo cáo số {n}", f"{n * 35} triệu đồng", "")) for n, texts in rows)


_WIDE_NAMES = (*_TASK_NAMES, "Sản phẩm", "Kinh phí", "Ghi chú")
_WIDE_WIDTHS = (0.05, 0.27, 0.15, 0.17, 0.11, 0.09, 0.09, 0.07)
_PLAIN_NAMES = ("Nhiệm vụ", "Cơ quan chủ trì", "Thời gian hoàn thành")


def _unnumbered_rows(amount: int) -> tuple[tuple[Box, ...], ...]:
    pools = (_from(pool, 2, amount) for pool in (_TASKS, _LEADS, _TERMS))
    return tuple(_boxes(texts) for texts in zip(*pools, strict=True))


def known_tables() -> Iterator[Known]:
    """The layouts that the reader was built on."""
    tasks = _TASK_HEADER
    yield Known("lưới", tasks, tuple(_task_rows(6)), _TASK_WIDTHS)
    yield Known("nhiều trang, lặp tên cột", tasks, tuple(_task_rows(30)), _TASK_WIDTHS, repeat=True)
    yield Known("nhiều trang, dòng bị cắt", tasks, tuple(_task_rows(30, 5)), _TASK_WIDTHS, cut=True)
    yield Known("gộp dọc", tasks, _spanned_rows(), _TASK_WIDTHS, middle=True)
    yield Known("tên cột hai tầng", _NESTED_TASKS, tuple(_task_rows(7, 2)), _TASK_WIDTHS, shaded=True)
    yield Known("chỉ tiêu theo năm", _YEARLY, tuple(_goal_rows(8)), _YEARLY_WIDTHS, numbers=True, middle=True)
    yield Known("nhóm chạy ngang", tasks, _grouped(_task_rows(9)), _TASK_WIDTHS)
    yield Known("khổ ngang", (_boxes(_WIDE_NAMES),), _wide_rows(14), _WIDE_WIDTHS, landscape=True, repeat=True)
    yield Known("danh sách trong ô", tasks, _listed_rows(10), _TASK_WIDTHS)
    yield Known("trang xoay", tasks, tuple(_task_rows(12, 7)), _TASK_WIDTHS, landscape=True, turn="viewer")
    yield Known("trang nằm", tasks, tuple(_task_rows(8, 9)), _TASK_WIDTHS, landscape=True, turn="sideways")
    yield Known("ô viền rời", tasks, tuple(_task_rows(8, 4)), _TASK_WIDTHS, borders="separate")
    yield Known("nét đứt", tasks, tuple(_task_rows(8, 1)), _TASK_WIDTHS, borders="dashed")
    yield from _borderless()


def _borderless() -> Iterator[Known]:
    tasks = _TASK_HEADER
    yield Known("không viền", tasks, tuple(_task_rows(7)), _TASK_WIDTHS, borders="none")
    yield Known("không viền, nhiều trang", tasks, tuple(_task_rows(30, 2)), _TASK_WIDTHS, borders="none", repeat=True)
    yield Known("không viền, cắt dòng", tasks, tuple(_task_rows(30, 6)), _TASK_WIDTHS, borders="none", cut=True)
    yield Known("không viền, căn giữa", tasks, tuple(_task_rows(8, 3)), _TASK_WIDTHS, borders="none", middle=True)
    plain = (_boxes(_PLAIN_NAMES),)
    yield Known("không viền, không STT", plain, _unnumbered_rows(8), (0.5, 0.28, 0.22), borders="none")
    yield Known("không viền, theo năm", _YEARLY, tuple(_goal_rows(8, 3)), _YEARLY_WIDTHS, borders="none", right=True)
    yield Known("không viền, danh sách", tasks, _listed_rows(8), _TASK_WIDTHS, borders="none")
    yield Known("không viền, có nhóm", tasks, _grouped(_task_rows(9, 1)), _TASK_WIDTHS, borders="none")
    wide = (_boxes(_WIDE_NAMES),)
    yield Known("không viền, khổ ngang", wide, _wide_rows(9), _WIDE_WIDTHS, borders="none", landscape=True)
    yield Known("chỉ kẻ ngang", tasks, tuple(_task_rows(8, 5)), _TASK_WIDTHS, borders="horizontal")
