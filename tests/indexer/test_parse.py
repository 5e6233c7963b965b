"""Whole documents, made up for the purpose, from bytes to passages."""

from __future__ import annotations

from random import Random

import pytest

from indexer.errors import UnreadableFileError
from indexer.model import Line, Page, ParsedDocument, Reading, Table
from indexer.parse import SourceFile, parse, understand

STATE = """ỦY BAN NHÂN DÂN
XÃ BÌNH MINH

Số: 15/KH-UBND

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Bình Minh, ngày 05 tháng 3 năm 2026

KẾ HOẠCH

Trồng cây xanh quanh các trường học
giai đoạn 2026 - 2030


Căn cứ Quyết định số 88/QĐ-TTg ngày 02/01/2026 của Thủ tướng Chính phủ;

UBND xã Bình Minh ban hành Kế hoạch như sau:

I. MỤC TIÊU

1. Mục tiêu chung

- Mỗi trường có ít nhất 50 cây bóng mát vào cuối năm 2028.

- Học sinh được học cách chăm sóc cây.

2. Mục tiêu cụ thể

2.1. Năm 2026

Trồng 200 cây tại hai trường tiểu học.

II. TỔ CHỨC THỰC HIỆN

1. Phòng Kinh tế chủ trì, phối hợp với các trường lập danh sách cây trồng, gửi Ủy ban nhân dân xã trước ngày 30/4.

2. Các trường học bảo vệ và chăm sóc cây, báo cáo kết quả hằng quý.

Trên đây là Kế hoạch trồng cây xanh của UBND xã Bình Minh./.

Nơi nhận:
- Như Điều trên;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH

Lê Văn Mẫu

PHỤ LỤC I
DANH MỤC CÔNG VIỆC
(Kèm theo Kế hoạch số 15/KH-UBND ngày 05/3/2026 của UBND xã Bình Minh)

| STT | Nội dung | Cơ quan chủ trì | Thời gian |
|---|---|---|---|
| I | Chuẩn bị | | |
| 1 | Lập danh sách cây | Phòng Kinh tế | Tháng 4/2026 |
| 2 | Mua cây giống | Phòng Kinh tế | Tháng 6/2026 |
"""

LAW = """QUỐC HỘI

Luật số: 12/2026/QH16

LUẬT

Về vườn cây

Chương I
QUY ĐỊNH CHUNG

Điều 1. Phạm vi điều chỉnh

Luật này quy định về vườn cây công cộng.

Điều 2. Giải thích từ ngữ

1. Vườn cây là nơi trồng cây cho mọi người.

2. Người làm vườn có trách nhiệm:

a) Tưới cây;

b) Tỉa cành.

Chương II
TỔ CHỨC THỰC HIỆN

Điều 3. Hiệu lực

Luật này có hiệu lực từ ngày 01 tháng 7 năm 2026.
"""


def parsed(text: str, name: str = "van-ban.txt") -> ParsedDocument:
    return parse(name, text.encode(), "van-ban")


@pytest.fixture(name="plan", scope="module")
def fixture_plan() -> ParsedDocument:
    return parsed(STATE)


def test_what_a_plan_states_of_itself(plan: ParsedDocument) -> None:
    document = plan.document
    assert (document.type, document.number, document.issued_on, document.issued_on_precision) == (
        "Kế hoạch",
        "15/KH-UBND",
        "2026-03-05",
        "day",
    )
    assert document.title == "Trồng cây xanh quanh các trường học giai đoạn 2026 - 2030"
    assert (document.issuer, document.level, document.locality) == ("UBND xã Bình Minh", "xã", "xã Bình Minh")
    assert document.province is None, "several provinces have a commune of that name, and the text names none"
    assert (document.signer, document.signer_post) == ("Lê Văn Mẫu", "Phó Chủ tịch")
    assert document.recipients == ("Như Điều trên", "Lưu: VT")


def test_the_section_tree(plan: ParsedDocument) -> None:
    assert [(section.label, section.title) for section in plan.sections] == [
        ("I", "MỤC TIÊU"),
        ("I.1", "Mục tiêu chung"),
        ("I.2", "Mục tiêu cụ thể"),
        ("I.2.1", "Năm 2026"),
        ("II", "TỔ CHỨC THỰC HIỆN"),
        ("II.1", "Phòng Kinh tế chủ trì, phối hợp với các trường lập danh sách cây trồng"),
        ("II.2", "Các trường học bảo vệ và chăm sóc cây, báo cáo kết quả hằng quý"),
        ("Phụ lục I", "DANH MỤC CÔNG VIỆC"),
        ("Phụ lục I, I", "Chuẩn bị"),
    ]
    parents = {section.label: section.parent for section in plan.sections}
    assert parents["I.2.1"] == "s-i-2"
    assert parents["II"] is None


def test_every_passage_is_a_stretch_of_the_text_and_every_word_is_in_one(plan: ParsedDocument) -> None:
    text = plan.document.text
    for passage in plan.passages:
        assert text[passage.start : passage.end] == passage.text
    covered = "\n".join(passage.text for passage in plan.passages)
    assert "Trồng 200 cây" in covered
    assert "Phòng Kinh tế chủ trì" in covered


def test_signature_and_recipients_are_in_no_passage(plan: ParsedDocument) -> None:
    covered = "\n".join(passage.text for passage in plan.passages)
    assert "Lê Văn Mẫu" not in covered
    assert "Nơi nhận" not in covered


def test_table_rows_carry_their_columns_and_their_place(plan: ParsedDocument) -> None:
    rows = [passage for passage in plan.passages if passage.kind == "table_row"]
    assert [row.label for row in rows] == ["Phụ lục I, I.1", "Phụ lục I, I.2"]
    assert rows[1].text == "2 | Mua cây giống | Phòng Kinh tế | Tháng 6/2026"
    assert [cell.column for cell in rows[1].cells] == ["STT", "Nội dung", "Cơ quan chủ trì", "Thời gian"]
    assert rows[1].section_path == ("PHỤ LỤC I DANH MỤC CÔNG VIỆC", "I. Chuẩn bị")


def test_the_preambles_references_are_bases(plan: ParsedDocument) -> None:
    assert [(ref.number, ref.role) for ref in plan.references] == [("88/QĐ-TTg", "basis")]


def test_the_state_family_of_sections() -> None:
    law = parsed(LAW)
    assert [section.label for section in law.sections] == [
        "Chương I",
        "Điều 1",
        "Điều 2",
        "khoản 1 Điều 2",
        "khoản 2 Điều 2",
        "điểm a khoản 2 Điều 2",
        "điểm b khoản 2 Điều 2",
        "Chương II",
        "Điều 3",
    ]


def test_items_run_into_one_paragraph_are_items() -> None:
    document = parsed("Giao các đơn vị: 1. Trường học trồng cây; 2. Trạm Y tế chăm cây; 3. Công an bảo vệ cây.")
    assert [section.label for section in document.sections] == ["1", "2", "3"]


def test_a_blank_number_and_a_blank_day_stay_blank() -> None:
    text = "TỈNH ỦY BẮC NINH\n\nSố        -CV/TU\nvề việc trồng cây\n\nBắc Ninh, ngày      tháng 6 năm 2026\n\n"
    document = parsed(text + "Kính gửi: Các đảng ủy\n\n1. Trồng cây.\n\n2. Chăm cây.").document
    assert (document.number, document.issued_on, document.issued_on_precision) == (None, "2026-06", "month")
    assert (document.type, document.title) == ("Công văn", "Về việc trồng cây")
    assert (document.issuer, document.province) == ("Tỉnh ủy Bắc Ninh", "Bắc Ninh")


def test_a_text_without_its_head_says_what_it_is_at_its_end() -> None:
    text = "1. Trồng cây quanh trường.\n\nTrên đây là Kế hoạch trồng cây năm 2026 của Đảng ủy xã Tân An./."
    document = parsed(text).document
    assert (document.type, document.title) == ("Kế hoạch", "Kế hoạch trồng cây năm 2026")
    assert document.issuer == "Đảng ủy xã Tân An"


def test_a_letters_subject_is_its_title() -> None:
    letter = (
        "UBND TỈNH AN GIANG\nSỞ Y TẾ\nSố: 77/SYT-NVY\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA\nVIỆT NAM\n"
        "An Giang, ngày 03 tháng 4 năm 2026\nV/v trực cấp cứu dịp nghỉ lễ\n\nKính gửi: Các bệnh viện trong tỉnh.\n\n"
        "Sở Y tế đề nghị các bệnh viện:\n\n1. Lập danh sách trực.\n\n2. Báo cáo Sở trước ngày 10/4/2026.\n"
    )
    found = parse("cv.txt", letter.encode(), "cv")
    assert (found.document.type, found.document.title) == ("Công văn", "Về việc trực cấp cứu dịp nghỉ lễ")
    assert found.document.issuer == "Sở Y tế tỉnh An Giang"
    assert [section.label for section in found.sections] == ["1", "2"]


def test_a_country_broken_over_lines_is_no_part_of_the_issuers_name() -> None:
    head = "ỦY BAN NHÂN DÂN\nXÃ BÌNH MINH\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA\nVIỆT NAM\n\nKẾ HOẠCH\nTrồng cây\n\n"
    head += "I. MỤC TIÊU\n\nMột trăm cây.\n"
    assert parse("k.txt", head.encode(), "k").document.issuer == "UBND xã Bình Minh"


def test_a_title_in_capitals_keeps_numerals_codes_and_names() -> None:
    text = (
        "PHỤ LỤC II\nVIỆC CỦA CHÍNH PHỦ THEO NGHỊ QUYẾT SỐ 57-NQ/TW CỦA BỘ CHÍNH TRỊ KHÓA XIII\n\n"
        "1. Cán bộ các bộ làm việc này theo nghị quyết của họ.\n"
    )
    assert parse("p.txt", text.encode(), "p").document.title == (
        "Phụ lục II – Việc của Chính phủ theo nghị quyết số 57-NQ/TW của Bộ Chính trị khóa XIII"
    )


def test_the_formula_over_grounds_and_articles_is_no_section() -> None:
    text = (
        "# CHÍNH PHỦ\n\nSố: 8/NQ-CP\n\nHà Nội, ngày 02 tháng 3 năm 2026\n\n# NGHỊ QUYẾT\n\nVề việc trồng rừng\n\n"
        "# CHÍNH PHỦ\n\nCăn cứ Luật Lâm nghiệp ngày 15 tháng 11 năm 2017;\n\n# QUYẾT NGHỊ:\n\n"
        "Điều 1. Trồng thêm một trăm héc-ta rừng.\n\nĐiều 2. Nghị quyết này có hiệu lực từ ngày ký.\n"
    )
    found = parse("nq.txt", text.encode(), "nq")
    assert [section.label for section in found.sections] == ["Điều 1", "Điều 2"]
    assert [(reference.type, reference.role) for reference in found.references] == [("Luật", "basis")]


GROWN = (
    "Mọi nhà cùng góp sức trồng và giữ cây quanh trường, để mười năm nữa học trò có bóng mát. Ai trồng cây nào thì "
    "giữ cây ấy cho tới khi nó bén rễ, và kể lại với lớp sau."
)


def test_a_heading_run_on_into_its_paragraph_is_cited_by_its_own_words() -> None:
    text = STATE.replace("1. Mục tiêu chung\n\n- Mỗi", f"1. Mục tiêu chung {GROWN}\n\n- Mỗi")
    titles = [section.title for section in parse("k.txt", text.encode(), "k").sections]
    assert "Mục tiêu chung" in titles


def test_the_same_bytes_give_the_same_ids() -> None:
    first, second = parsed(STATE), parsed(STATE)
    assert [passage.id for passage in first.passages] == [passage.id for passage in second.passages]
    assert len({passage.id for passage in first.passages}) == len(first.passages)


def test_an_edit_elsewhere_keeps_a_passages_id(plan: ParsedDocument) -> None:
    edited = parsed(STATE.replace("Trồng 200 cây", "Trồng 300 cây"))
    kept = {passage.id for passage in plan.passages} & {passage.id for passage in edited.passages}
    assert len(kept) == len(plan.passages) - 1


def test_the_manifest_has_the_last_word() -> None:
    document = parse("a.txt", STATE.encode(), "a", {"province": "Hà Nội", "issued_on": "2026", "digest": True}).document
    assert (document.province, document.issued_on, document.issued_on_precision) == ("Hà Nội", "2026", "year")
    assert document.is_digest is True


def test_a_long_paragraph_is_cut_between_its_sentences() -> None:
    sentence = "Trạm Y tế xã phối hợp với các trường tổ chức khám sức khỏe cho học sinh vào đầu năm học mới. "
    passages = parsed("I. NỘI DUNG\n\n" + sentence * 20).passages
    assert len(passages) > 1
    assert all(passage.text.endswith(".") for passage in passages)
    assert all(len(passage.text.split()) < 200 for passage in passages)


PIECES = (
    "I. MỤC TIÊU", "II- NHIỆM VỤ", "1. Mục đích", "2.1. Năm 2026", "a) Việc", "- Nội dung", "+ Việc nhỏ", "PHỤ LỤC 1",
    "Phụ lục II", "STT Nhiệm vụ Cơ quan chủ trì Cơ quan phối hợp Thời gian", "1", "2", "6.1", "Phòng Kinh tế",
    "Nơi nhận:", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Lê Văn Mẫu", "KẾ HOẠCH", "**đậm", "*", "Điều 1. Phạm vi", "Chương I",
    "Kính gửi: Ai",
    "Căn cứ Nghị quyết số 72-", "NQ/TW ngày 09/9/2025 của", "Trên đây là Kế hoạch", "(Kèm theo Kế hoạch số /KH-UBND",
    "UBND xã Bình Minh ban hành", "", "", "-----", "ngày 31 tháng 02 năm 2026", "Số:    /KH-UBND", "# Mục",
)  # fmt: skip


def random_line(random: Random) -> str:
    """A piece of an official document, or a handful of characters from anywhere in Unicode."""
    if random.random() < 0.7:
        return random.choice(PIECES)
    ranges = ((0x20, 0x7F), (0xC0, 0x1B0), (0x1EA0, 0x1EFF), (0x300, 0x36F), (0x0, 0x2FFF), (0x1F300, 0x1F6FF))
    return "".join(chr(random.randint(*random.choice(ranges))) for _ in range(random.randint(0, 40)))


def random_page(random: Random, number: int) -> Page:
    items: list[Line | Table] = [Line(random_line(random)) for _ in range(random.randint(0, 9))]
    if random.random() < 0.2:
        width = random.randint(1, 5)
        rows = tuple(tuple(random_line(random) for _ in range(width)) for _ in range(random.randint(1, 4)))
        items.insert(random.randint(0, len(items)), Table(rows, header_rows=random.randint(0, 1)))
    return Page(number, tuple(items))


@pytest.mark.parametrize("seed", range(4))
def test_ten_thousand_random_documents_keep_their_promises(seed: int) -> None:
    """A quarter of them each, so that several processes can share the work."""
    random = Random(72 + seed)
    refused = 0
    for _ in range(2_500):
        pages = tuple(random_page(random, number) for number in range(1, random.randint(2, 4)))
        try:
            document = understand(SourceFile("tệp.txt", "0" * 64, "tep"), Reading("text", pages))
        except UnreadableFileError:
            refused += 1
            continue
        text = document.document.text
        assert all(text[passage.start : passage.end] == passage.text for passage in document.passages)
        assert all(passage.text.strip() for passage in document.passages)
        assert len({section.id for section in document.sections}) == len(document.sections)
        assert len({passage.id for passage in document.passages}) == len(document.passages)
        assert {section.parent for section in document.sections} <= {None, *(each.id for each in document.sections)}
    assert refused < 1_250, "most random documents hold something to search"


def test_text_that_holds_nothing_is_refused_in_words() -> None:
    with pytest.raises(UnreadableFileError, match=r"trống\.txt"):
        parse("trống.txt", b"-----\n\n\n", "trong")


def test_numbered_tables_behind_the_signature_are_annexes_by_their_own_names():
    text = (
        "ỦY BAN NHÂN DÂN\nXÃ SUỐI MƠ\n\nKẾ HOẠCH\nChăm sóc sức khỏe\n\nI. NHIỆM VỤ\n- Tiêm chủng cho trẻ em.\n\n"
        "Nơi nhận:\n- Lưu: VT.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nLò Thị Hoa\n\n"
        "BIỂU SỐ 1. CHỈ TIÊU\n\nTT   Chỉ tiêu                 2026    2027\n1    Trẻ được tiêm (%)        95      96\n"
        "2    Hộ có nước sạch (%)      90      92\n\n\nBIỂU SỐ 2. CÁC LỚP NĂM 2026\n\n"
        "Tên lớp           Số học viên\nSơ cấp cứu        105\n"
    )
    parsed = parse("a.txt", text.encode(), "a")
    assert [each.label for each in parsed.passages if each.kind == "table_row"] == [
        "Biểu số 1, dòng 1",
        "Biểu số 1, dòng 2",
    ]
    assert any("105" in each.text and each.section_path[-1].startswith("BIỂU SỐ 2") for each in parsed.passages)
    assert not any("BIỂU" in line.text for line in parsed.document.formal if line.part == "signature")
