"""Made-up documents as hard as real ones: long titles, annex tables, nothing stated, 300 passages, hostile text;
and what they state as records: who does what, how much by when."""

from __future__ import annotations

from hashlib import sha256

from indexer.model import Assignment, Cell, Document, FormalLine, Passage, Reference, Section, Target
from indexer.records.agencies import canonical
from indexer.vietnamese.normal import fold
from search_api.types import DocumentView

COLUMNS = ("STT", "Nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian hoàn thành")
HOSTILE = (
    '<script>alert("xấu")</script><img src=x onerror=alert(1)> & "ngoặc" \'đơn\' {{ 7 * 7 }} \u202eđảo chiều\u202c'
)


INSURED = "tỷ lệ bao phủ bảo hiểm y tế"
CHECKED = "số lần khám sức khỏe định kỳ"

RECORDS: dict[str, tuple[tuple[Assignment, ...], tuple[Target, ...]]] = {}
"""Of each document: its assignments and its targets."""


class Builder:
    """Writes a document from top to bottom, keeping the character spans right."""

    def __init__(self, document_id: str, **facts):
        self.id = document_id
        self.facts = facts
        self.text = ""
        self.page = 1
        self.sections: list[Section] = []
        self.passages: list[Passage] = []
        self.references: list[Reference] = []
        self.headings: dict[str, str] = {}
        self.assignments: list[Assignment] = []
        self.targets: list[Target] = []

    def section(self, label, heading, parent=None) -> str:
        """``heading`` as printed; its title is what follows the numbering."""
        start = self._write(heading)
        above = next((s for s in self.sections if s.id == parent), None)
        section = Section(
            id="s-" + "-".join(fold(label).replace(",", " ").replace(".", " ").split()),
            label=label,
            title=heading.partition(". ")[2] or heading,
            level=above.level + 1 if above else 1,
            parent=parent,
            page_start=self.page,
            page_end=self.page,
            start=start,
            end=start + len(heading),
        )
        self.headings[section.id] = heading
        self.sections.append(section)
        return section.id

    def prose(self, text: str, kind="paragraph") -> None:
        self._passage(text, kind, ())

    def row(self, *values: str, columns=COLUMNS) -> None:
        cells = tuple(Cell(column, value) for column, value in zip(columns, values, strict=True))
        self._passage(" | ".join(value for value in values if value), "table_row", cells)

    def task(self, task, lead=(), coordinate=(), deadline=None, **facts) -> None:
        """An assignment that the passage written last states."""
        place = self._place(len(self.assignments))
        locality = self.facts.get("locality")
        self.assignments.append(
            Assignment(
                **place, id=f"{place['passage_id']}-a{len(self.assignments)}", task=task, deadline=deadline,
                lead=lead, lead_canonical=tuple(canonical(name, locality) for name in lead),
                coordinate=coordinate, coordinate_canonical=tuple(canonical(name, locality) for name in coordinate),
                quote=self.passages[-1].text, **facts,
            )
        )  # fmt: skip

    def target(self, indicator, comparator, value, unit, year, text, **facts) -> None:
        """A target that the passage written last states."""
        place = self._place(len(self.targets))
        known = {"relation": "đến" if year else None}
        self.targets.append(
            Target(
                **place, id=f"{place['passage_id']}.t{len(self.targets)}", indicator=indicator, comparator=comparator,
                value=value, unit=unit, by_year=year, text=text, **(known | facts),
            )
        )  # fmt: skip

    def _place(self, ordinal) -> dict:
        passage = self.passages[-1]
        return {
            "document_id": self.id, "passage_id": passage.id, "ordinal": ordinal, "section_path": passage.section_path,
            "label": passage.label, "page": passage.page_start, "source": "table" if passage.cells else "prose",
        }  # fmt: skip

    def turn_page(self) -> None:
        self.page += 1

    def cite(self, number, **facts) -> None:
        known = {
            "type": None,
            "issued_on": None,
            "issuer": None,
            "role": "cited",
            "text": number or "",
            "page": 1,
        }
        self.references.append(Reference(number=number, **(known | facts)))

    def view(self) -> DocumentView:
        RECORDS[self.id] = (tuple(self.assignments), tuple(self.targets))
        known = {
            "title": self.id,
            "source_file": f"{self.id}.pdf",
            "content_hash": sha256(self.id.encode()).hexdigest(),
            "format": "pdf",
        }
        document = Document(id=self.id, text=self.text, pages=self.page, **(known | self.facts))
        return DocumentView(document, tuple(self.sections), tuple(self.passages), tuple(self.references))

    def _write(self, text: str) -> int:
        start = len(self.text)
        self.text += text + "\n"
        return start

    def _passage(self, text, kind, cells) -> None:
        start = self._write(text)
        section = self.sections[-1] if self.sections else None
        number = len(self.passages)
        self.passages.append(
            Passage(
                id=f"{self.id}.{number:010x}", document_id=self.id, ordinal=number, text=text, kind=kind,
                section_id=section.id if section else None, section_path=self._path(section),
                label=section.label if section else "", page_start=self.page, page_end=self.page,
                start=start, end=start + len(text), cells=cells,
            )
        )  # fmt: skip

    def _path(self, section) -> tuple[str, ...]:
        titles = []
        while section:
            titles.append(self.headings[section.id])
            section = next((s for s in self.sections if s.id == section.parent), None)
        return tuple(reversed(titles))


def commune_plan() -> DocumentView:
    b = Builder(
        "ke-hoach-xa-ban-mai",
        title="Thực hiện Nghị quyết số 500/NQ-CP ngày 02/3/2026 của Chính phủ và Kế hoạch số 9-KH/TU ngày 20/4/2026 "
        "của Ban Thường vụ Tỉnh ủy về một số giải pháp bảo vệ, chăm sóc và nâng cao sức khỏe Nhân dân trên "
        "địa bàn xã Bản Mai giai đoạn 2026–2030, tầm nhìn đến năm 2045",
        type="Kế hoạch", number="14/KH-UBND", issued_on="2026-05-18", issued_on_precision="day",
        issuer="Ủy ban nhân dân xã Bản Mai", level="xã", locality="xã Bản Mai", province="tỉnh Sơn Hà",
        signer="Lò Thị Hoa", signer_post="Chủ tịch", is_digest=True,
        recipients=("Thường trực Đảng ủy xã", "Lãnh đạo UBND xã", "Các bản, tiểu khu", "Lưu: VT"),
        formal=(
            FormalLine("head", "ỦY BAN NHÂN DÂN", 1), FormalLine("head", "XÃ BẢN MAI", 1),
            FormalLine("head", "Số: 14/KH-UBND", 1), FormalLine("signature", "TM. ỦY BAN NHÂN DÂN", 4),
            FormalLine("signature", "CHỦ TỊCH", 4), FormalLine("signature", "Lò Thị Hoa", 4),
        ),
    )  # fmt: skip
    b.prose("Thực hiện Nghị quyết số 500/NQ-CP của Chính phủ, Ủy ban nhân dân xã Bản Mai ban hành kế hoạch như sau:")
    goals = b.section("I", "I. MỤC TIÊU")
    b.section("I.1", "1. Mục tiêu tổng quát", goals)
    b.prose("Mọi người dân trên địa bàn được chăm sóc sức khỏe ban đầu có chất lượng ngay từ cơ sở.")
    b.section("I.2", "2. Mục tiêu cụ thể đến năm 2030", goals)
    b.prose(
        "- Tỷ lệ bao phủ bảo hiểm y tế đạt 100% dân số.\n- Mỗi người dân được khám sức khỏe định kỳ một lần một năm.",
        "list_item",
    )
    b.target(INSURED, "=", "100", "%", 2030, "Tỷ lệ bao phủ bảo hiểm y tế đạt 100% dân số")
    b.target(CHECKED, ">=", "1", "lần/năm", None, "Mỗi người dân được khám sức khỏe định kỳ một lần một năm")
    b.turn_page()
    tasks = b.section("II", "II. NHIỆM VỤ VÀ GIẢI PHÁP")
    b.section("II.1", "1. Phát triển y học cổ truyền", tasks)
    b.prose(
        "- Trạm Y tế xã chủ trì phát triển y học cổ truyền, kết hợp y học cổ truyền với y học hiện đại.",
        "list_item",
    )
    b.task("phát triển y học cổ truyền, kết hợp y học cổ truyền với y học hiện đại", ("Trạm Y tế xã",))
    b.prose("- Khuyến khích trồng và sử dụng cây thuốc nam tại hộ gia đình.", "list_item")
    b.section("II.2", "2. Chuyển đổi số trong y tế", tasks)
    b.prose("- Lập hồ sơ sức khỏe điện tử cho mọi người dân, liên thông với cơ sở dữ liệu quốc gia.", "list_item")
    b.turn_page()
    annex = b.section("Phụ lục 1", "PHỤ LỤC 1: DANH MỤC NHIỆM VỤ")
    b.section("Phụ lục 1, I", "I. Nâng cao năng lực y tế cơ sở", annex)
    b.row(
        "1",
        "Bảo đảm trạm y tế có bác sĩ làm việc thường xuyên",
        "Trạm Y tế xã",
        "Phòng Văn hóa - Xã hội",
        "Năm 2026",
    )
    b.task(
        "Bảo đảm trạm y tế có bác sĩ làm việc thường xuyên",
        ("Trạm Y tế xã",),
        ("Phòng Văn hóa - Xã hội",),
        "Năm 2026",
        flags=("numbering",),
    )
    b.target(INSURED, "=", "95", "%", 2026, "Bảo đảm trạm y tế có bác sĩ làm việc thường xuyên")
    b.row(
        "2",
        "Phát triển y học cổ truyền tại trạm y tế",
        "Trạm Y tế xã",
        "Hội Đông y xã; các bản, tiểu khu",
        "Năm 2027",
    )
    b.task(
        "Phát triển y học cổ truyền tại trạm y tế",
        ("Trạm Y tế xã",),
        ("Hội Đông y xã", "các bản, tiểu khu"),
        "Năm 2027",
    )
    b.turn_page()
    b.row("3", "Bổ sung trang thiết bị thiết yếu", "Phòng Kinh tế", "", "2026–2030")
    b.task("Bổ sung trang thiết bị thiết yếu", ("Phòng Kinh tế",), ("Các cơ quan, đơn vị",), "2026–2030")
    b.section("Phụ lục 1, II", "II. Chuyển đổi số", annex)
    b.row("4", "Lập hồ sơ sức khỏe điện tử", "Công an xã", "Trạm Y tế xã", "Tháng 12/2026")
    b.task("Lập hồ sơ sức khỏe điện tử", ("Công an xã",), ("Trạm Y tế xã",), "Tháng 12/2026")
    b.cite("500/NQ-CP", type="Nghị quyết", issued_on="2026-03-02", issuer="Chính phủ", role="basis")
    b.cite("9-KH/TU", type="Kế hoạch", issued_on="2026-04-20", issuer="Ban Thường vụ Tỉnh ủy", role="basis")
    b.cite(None, type="Luật", text="Luật Khám bệnh, chữa bệnh")
    return b.view()


def ward_plan() -> DocumentView:
    b = Builder(
        "ke-hoach-phuong-ha-thanh", title="Kế hoạch chăm sóc sức khỏe Nhân dân phường Hà Thành", type="Kế hoạch",
        number="77/KH-UBND", issued_on="2026-06", issued_on_precision="month", level="xã", locality="phường Hà Thành",
        issuer="UBND phường Hà Thành", format="docx", source_file="Kế hoạch phường Hà Thành.docx", paged=False,
    )  # fmt: skip
    b.section("I", "I. NHIỆM VỤ")
    b.prose(
        "- Trạm Y tế phường chủ trì phát triển y học cổ truyền, kết hợp y học cổ truyền với y học hiện đại.",
        "list_item",
    )
    b.task("phát triển y học cổ truyền", ("TYT phường",), (), "Thường xuyên")
    return b.view()


def resolution() -> DocumentView:
    b = Builder(
        "nghi-quyet-500",
        title="Nghị quyết về bảo vệ, chăm sóc sức khỏe Nhân dân trong tình hình mới", type="Nghị quyết",
        number="500/NQ-CP", issued_on="2026-03-02", issued_on_precision="day", issuer="Chính phủ", level="trung ương",
    )  # fmt: skip
    article = b.section("Điều 1", "Điều 1. Phạm vi")
    b.prose("Nghị quyết này quy định các giải pháp bảo vệ và nâng cao sức khỏe Nhân dân.")
    b.section("Điều 1.1", "1. Y học cổ truyền", article)
    b.prose("Bộ Y tế chủ trì, phối hợp với các địa phương phát triển nền y học cổ truyền Việt Nam.")
    b.task("phát triển nền y học cổ truyền Việt Nam", ("Bộ Y tế",), ("các địa phương",))
    b.prose("Đến năm 2030, tỷ lệ bao phủ bảo hiểm y tế đạt trên 95% dân số; tuổi thọ trung bình đạt 75,5 tuổi.")
    b.target(INSURED, ">", "95", "%", 2030, "tỷ lệ bao phủ bảo hiểm y tế đạt trên 95% dân số")
    b.target("tuổi thọ trung bình", "=", "75.5", "tuổi", 2030, "tuổi thọ trung bình đạt 75,5 tuổi")
    return b.view()


def silent() -> DocumentView:
    """A document that states nothing of itself."""
    b = Builder(
        "van-ban-khong-neu",
        title="van ban khong neu.txt",
        source_file="van ban khong neu.txt",
        format="txt",
        paged=False,
    )
    b.prose("Một đoạn không có đề mục về y học cổ truyền.")
    return b.view()


def long_document() -> DocumentView:
    b = Builder(
        "chuong-trinh-hanh-dong", title="Chương trình hành động về y tế cơ sở", type="Chương trình hành động",
        number="8-CTr/TU", issued_on="2025", issued_on_precision="year", issuer="Tỉnh ủy Sơn Hà", level="tỉnh",
        locality="tỉnh Sơn Hà",
    )  # fmt: skip
    for chapter in range(1, 11):
        parent = b.section(f"{chapter}", f"{chapter}. Nhóm nhiệm vụ thứ {chapter}")
        for part in range(1, 4):
            b.section(f"{chapter}.{part}", f"{chapter}.{part}. Nội dung {part} của nhóm {chapter}", parent)
            for item in range(10):
                b.prose(
                    f"- Đoạn {item} của mục {chapter}.{part}: tăng cường năng lực y tế cơ sở, bảo đảm nhân lực.",
                    "list_item",
                )
            b.turn_page()
    return b.view()


def hostile() -> DocumentView:
    b = Builder(
        "van-ban-xau", title=HOSTILE, type=HOSTILE, number=HOSTILE, issuer=HOSTILE, locality=HOSTILE, signer=HOSTILE,
        recipients=(HOSTILE,), source_file="../../xấu<b>.html", format="html", warnings=(HOSTILE,),
    )  # fmt: skip
    b.section("<b>", HOSTILE)
    b.prose(HOSTILE + " " + "độc hại " * 12_500)
    b.row(*[HOSTILE] * 5, columns=[HOSTILE] * 5)
    b.task(HOSTILE, (HOSTILE,), (HOSTILE,), HOSTILE, flags=(HOSTILE,))
    b.target(HOSTILE, ">=", HOSTILE, HOSTILE, 2030, HOSTILE)
    b.cite(HOSTILE, issuer=HOSTILE)
    return b.view()


VIEWS = {v.document.id: v for v in (commune_plan(), ward_plan(), resolution(), silent(), long_document(), hostile())}
