from __future__ import annotations

from contextlib import ExitStack

import pytest

from indexer.embedding.fake import FakeEmbedder
from indexer.service import Indexer
from indexer.store.registry import open_store
from search_api.answers.service import AnswerService
from search_api.service import SearchService
from search_api.types import SearchRequest

SUOI_MO = """ỦY BAN NHÂN DÂN
XÃ SUỐI MƠ

Số: 15/KH-UBND

Suối Mơ, ngày 05 tháng 02 năm 2026

# KẾ HOẠCH

Chăm sóc sức khỏe người dân trên địa bàn xã Suối Mơ

Căn cứ Nghị quyết số 72-NQ/TW ngày 09/9/2025 của Bộ Chính trị.

## I. MỤC TIÊU

### 1. Mục tiêu tổng quát

- Mọi người dân của xã đều có nơi khám bệnh gần nhà.

### 2. Mục tiêu cụ thể

- Đến năm 2026, tỷ lệ bao phủ bảo hiểm y tế đạt trên 94% dân số.
- Đến năm 2030, tuổi thọ trung bình đạt 76 tuổi.
- Đến năm 2028, trạm y tế xã có ít nhất 5 bác sĩ.

## II. NHIỆM VỤ

- Trồng vườn thuốc nam tại các điểm trường.
- Tổng hợp, báo cáo kết quả trước ngày 20/12 hằng năm.

## III. TỔ CHỨC THỰC HIỆN

### 1. Phòng Văn hóa - Xã hội

- Chủ trì, phối hợp với Công an xã tuyên truyền Nghị quyết số 72-NQ/TW.

### 2. Trạm Y tế xã

- Tiêm chủng cho trẻ em dưới 5 tuổi.

## PHỤ LỤC

| STT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian hoàn thành |
|---|---|---|---|---|
| 1 | Phát triển y học cổ truyền trong khám bệnh, chữa bệnh | Phòng Văn hóa - Xã hội | Trạm Y tế | Hằng năm |
| 2 | Phòng, chống đuối nước cho trẻ em | Công an xã | Các trường học | Năm 2027 |
| 3 | Mua sắm xe cứu thương | Phòng Kinh tế | Trạm Y tế | Quý II/2026 |
"""
NUI_XANH = """ỦY BAN NHÂN DÂN
XÃ NÚI XANH

Số: 08/KH-UBND

Núi Xanh, ngày 12 tháng 3 năm 2026

# KẾ HOẠCH

Chăm sóc sức khỏe người dân trên địa bàn xã Núi Xanh

## I. MỤC TIÊU

- Đến năm 2026, tỷ lệ bao phủ bảo hiểm y tế đạt trên 97% dân số.
- Đến năm 2030, tuổi thọ trung bình đạt 75 tuổi.

## II. NHIỆM VỤ

- Phát huy y học cổ truyền, vận động người dân dùng cây thuốc quanh nhà.
- Kết hợp quân dân y ở các thôn vùng cao.
"""


@pytest.fixture(scope="session")
def searching(tmp_path_factory):
    """The search over an index of these texts, given by the names of their files."""
    with ExitStack() as opened:

        def over(texts):
            files, embedder = tmp_path_factory.mktemp("văn bản"), FakeEmbedder()
            for name, text in texts.items():
                (files / name).write_text(text, "utf-8")
            data = tmp_path_factory.mktemp("chỉ mục")
            store = opened.enter_context(open_store(data, embedder.name, embedder.dimension, write=True))
            assert not Indexer(store, embedder).index([files]).failed
            return SearchService(store, embedder)

        yield over


@pytest.fixture(scope="session")
def telling(searching):
    """What is told of a question over these texts, as a function of the question; "" where nothing is."""

    def over(texts):
        answers = AnswerService(searching(texts))

        def told(question):
            answered = answers.answer(SearchRequest(question)).answer
            return answered.text if answered else ""

        return told

    return over


@pytest.fixture(scope="session")
def answers(searching):
    return AnswerService(searching({"ke-hoach-xa-suoi-mo.md": SUOI_MO, "ke-hoach-xa-nui-xanh.md": NUI_XANH}))


@pytest.fixture(scope="session")
def ask(answers):
    def asked(question, **facts):
        return answers.answer(SearchRequest(question, **facts))

    return asked
