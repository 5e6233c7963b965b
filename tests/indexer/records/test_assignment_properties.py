"""What holds for every document: a record stands verbatim in its passage, and names as many agencies twice."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from indexer.errors import UnreadableFileError
from indexer.parse import parse

PIECES = st.sampled_from(
    [
        "II. TỔ CHỨC THỰC HIỆN",
        "1. Trạm Y tế xã",
        "2. Phòng VH-XH:",
        "a) Giao Công an xã",
        "- ",
        "chủ trì, phối hợp với ",
        "các cơ quan, đơn vị liên quan ",
        "tổ chức khám sức khỏe ",
        "trước ngày 10/11 hằng năm. ",
        "Chủ trì ",
        "; ",
        ": ",
        "yêu cầu các cấp ủy, tổ chức đảng thực hiện các nội dung sau:",
        "Kính gửi: - Sở Y tế;",
        "có trách nhiệm ",
        "| STT | Nhiệm vụ | Cơ quan chủ trì | Phối hợp |",
        "| 1 | Tiêm chủng | Trạm Y tế | nt |",
        '| 2 | Khám | nt | " |',
        "STT Nhiệm vụ Cơ quan chủ trì Thời gian hoàn thành",
        "1",
        "Ban Xây dựng Đảng tham mưu kế hoạch. ",
        "được ",
        "và ",
    ]
)
LINES = st.lists(st.lists(PIECES | st.text(max_size=12), min_size=1, max_size=5).map("".join), min_size=1, max_size=25)


@settings(max_examples=150, deadline=None)
@given(LINES, st.sampled_from(["Công văn", "Kế hoạch", None]))
def test_every_record_stands_in_its_passage(lines, kind):
    text = "KẾ HOẠCH\nThử nghiệm\n\n" + "\n".join(lines) + "\nHết phần nội dung của văn bản này.\n"
    try:
        parsed = parse("thu.txt", text.encode("utf-8", "replace"), "d", {"type": kind} if kind else None)
    except UnreadableFileError:
        return
    texts = {passage.id: passage.text for passage in parsed.passages}
    for one in parsed.assignments:
        assert one.quote
        assert one.quote in texts[one.passage_id]
        assert one.task in texts[one.passage_id]
        assert one.lead or one.coordinate
        assert len(one.lead) == len(one.lead_canonical)
        assert len(one.coordinate) == len(one.coordinate_canonical)
        if not one.flags:
            assert all(name in texts[one.passage_id] for name in (*one.lead, *one.coordinate))
    assert [one.ordinal for one in parsed.assignments] == list(range(len(parsed.assignments)))
    assert len({one.id for one in parsed.assignments}) == len(parsed.assignments)
