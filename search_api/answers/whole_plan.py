"""Who leads the carrying out of a plan as a whole: its standing agency, not one that has a duty of its own in it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from indexer.vietnamese.normal import fold

if TYPE_CHECKING:
    from indexer.model import Assignment

_PLAN: Final = r"(?:ke hoach(?: hanh dong)?|chuong trinh(?: hanh dong)?|de an|chi thi|nghi quyet nay)"
_DOES: Final = r"(?:to chuc |viec )?(?:trien khai|thuc hien|thi hanh)(?:,? (?:to chuc |va )?(?:trien khai|thuc hien))*"
# "Chủ trì, phối hợp với … tổ chức triển khai thực hiện Kế hoạch này"; not "… trong phạm vi chức năng", nor one part.
_LEADS_WHOLE: Final = re.compile(
    r"\b(?:chu tri|dau moi|thuong truc|tham muu)\b"
    r"(?:,? (?:phoi hop|tham muu|giup|cho|voi|cung|va|chi dao|huong dan|de|cac|co quan|don vi|ban nganh|to chuc"
    r"|lien quan|co|uy ban nhan dan|ubnd|dang uy|ban thuong vu|ban chi dao|xa|phuong|tinh|thanh pho|phong|so|tram y te"
    r"|trong|la|doan the|mat tran to quoc|mttq|to dan pho|thon|ban|chu tich|khac))*"
    rf",? {_DOES}(?: (?:tot|dong bo|hieu qua|nghiem tuc|co hieu qua|day du|cac noi dung|toan bo))*,? {_PLAN}\b"
    r"(?! (?:nay )?(?:trong (?:pham vi|linh vuc)|theo (?:chuc nang|linh vuc|nhiem vu)|thuoc|cua (?:nganh|don vi|minh)"
    r"|truyen thong|tuyen truyen|phong chong|giam sat|kiem tra|hanh dong quoc gia|so \d))"
)


def leads_whole(record: Assignment) -> bool:
    """Whether it gives an agency the plan as a whole."""
    return bool(record.lead) and _LEADS_WHOLE.search(" ".join(fold(record.quote).split())) is not None
