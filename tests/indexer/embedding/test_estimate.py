from __future__ import annotations

import subprocess
import sys

import pytest

from indexer.embedding.estimate import estimate_tokens

PARAGRAPHS = (
    (
        "Trạm Y tế xã chủ trì, phối hợp với Phòng Văn hóa - Xã hội và các thôn rà soát đối tượng, lập danh sách "
        "khám sức khỏe định kỳ, cập nhật sổ sức khỏe điện tử và báo cáo Ủy ban nhân dân xã trước ngày 15/12 hằng "
        "năm."
    ),
    (
        "Đến năm 2030, tỷ lệ bao phủ bảo hiểm y tế đạt trên 95% dân số; tỷ lệ trẻ em dưới 05 tuổi suy dinh dưỡng "
        "thể thấp còi giảm còn dưới 15%; 100% trạm y tế có bác sĩ làm việc thường xuyên (ít nhất 04 - 05 bác sĩ)."
    ),
    (
        "Sở Y tế | Sở Tài chính, Sở Nội vụ, Ủy ban nhân dân các xã, phường | Kế hoạch của Ủy ban nhân dân tỉnh | "
        "Quý IV/2026"
    ),
)


@pytest.mark.parametrize("text", PARAGRAPHS)
def test_a_paragraph_is_estimated_within_a_fifth(text, embedder):
    assert estimate_tokens(text) == pytest.approx(embedder.count_tokens(text), rel=0.2)


def test_many_paragraphs_are_estimated_within_a_tenth(embedder):
    text = "\n".join(PARAGRAPHS)
    assert estimate_tokens(text) == pytest.approx(embedder.count_tokens(text), rel=0.1)


@pytest.mark.parametrize(("text", "expected"), [("", 0), (" \n", 0), ("a", 1), ("…", 1), ("😀", 1)])
def test_only_a_blank_text_has_no_tokens(text, expected):
    assert estimate_tokens(text) == expected


def test_estimating_imports_nothing_heavy():
    code = "import sys, indexer.embedding.estimate; sys.exit('numpy' in sys.modules or 'tokenizers' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
