"""Questions whether a certain body leads something: told by who does, be it that body or another.

"Có phải Trạm Y tế chủ trì việc … không?" asks who leads; looked for with the body's name, only its own tasks are found.
"""

from __future__ import annotations

import re
from typing import Final

from indexer.vietnamese.normal import fold

_BODY: Final = (
    r"(?:phong|so|ban|tram|trung tam|cong an|ubnd|uy ban|hoi|doan|truong|bo|chi cuc|van phong|mat tran|dang uy|bhxh"
    r"|bao hiem xa hoi|tyt|ttyt|benh vien)\b[^,;:?]{2,60}?"
)
_LEADS: Final = r"(?:chu tri|phu trach|lam dau moi|chiu trach nhiem chinh)"
_OR_NOT: Final = r"\s*,?\s*(?:(?:co )?(?:phai |dung )?(?:khong|ko)|hay khong)(?: (?:a|vay|the|nhi))?\W*$"
_SUPPOSED: Final = re.compile(
    rf"^\W*(?:(?:co phai|co dung(?: la)?|phai chang|lieu(?: co phai)?) {_BODY} "
    r"(?:la (?:co quan|don vi) )?(?:duoc giao )?"
    rf"|{_BODY} (?:co(?: phai)?(?: la)?(?: co quan| don vi)?|co duoc giao) )(?P<asked>{_LEADS}\b.{{8,}}?){_OR_NOT}"
)


def by_whom(text: str) -> str:
    """The text as a question who leads; as it is, where it supposes no leader."""
    folded = fold(text)
    found = _SUPPOSED.match(folded) if len(folded) == len(text) else None
    if found is None:
        return text
    who = "ai" if text.isascii() else "Ai"
    return f"{who} {text[found.start('asked') : found.end('asked')]}?"
