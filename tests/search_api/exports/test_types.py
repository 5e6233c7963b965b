from __future__ import annotations

import pytest

from search_api.exports.types import unlisted


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("- Tiêm chủng cho trẻ em.", "Tiêm chủng cho trẻ em."),
        ("+ Phát triển kinh tế - xã hội giai đoạn 2026 - 2030.", "Phát triển kinh tế - xã hội giai đoạn 2026 - 2030."),
        ("Phát triển kinh tế - xã hội giai đoạn 2026 - 2030.", "Phát triển kinh tế - xã hội giai đoạn 2026 - 2030."),
        ("Làm ngay:\n- Tiêm chủng.", "Làm ngay:\n- Tiêm chủng."),
        ("- Tiêm chủng.\n- Khám sức khỏe.", "- Tiêm chủng.\n- Khám sức khỏe."),
        ("", ""),
    ],
)
def test_only_the_mark_before_a_single_item_is_left_out(text, told):
    assert unlisted(text) == told
