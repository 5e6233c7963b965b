"""A PDF's pages as pdfplumber gives them, their characters in half the time.

pdfplumber looks at each attribute of each character for references to other objects, which characters never hold: a
third of the time that reading a born-digital file takes (m). What it gives is the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pdfminer.layout import LTChar
from pdfplumber.page import Page
from pdfplumber.pdf import PDF
from pdfplumber.utils.pdfinternals import resolve_and_decode

if TYPE_CHECKING:
    from io import BytesIO

_PLAIN = ("adv", "fontname", "height", "matrix", "mcid", "size", "tag", "upright", "width", "x0", "x1", "y0", "y1")


class _Page(Page):
    def process_object(self, obj: Any) -> dict[str, Any]:  # noqa: ANN401 - one of pdfminer's
        if type(obj) is not LTChar or isinstance(obj.fontname, bytes):
            given: dict[str, Any] = super().process_object(obj)
            return given
        state, has = obj.graphicstate, obj.__dict__
        made = {name: has[name] for name in _PLAIN if name in has}
        left, top = self.mediabox[:2]
        made.update(
            object_type="char",
            page_number=self.page_number,
            ncs=resolve_and_decode(obj.ncs.name),
            text=obj.get_text(),
            stroking_color=state.scolor if isinstance(state.scolor, tuple) else (state.scolor,),
            non_stroking_color=state.ncolor if isinstance(state.ncolor, tuple) else (state.ncolor,),
            top=(self.height - obj.y1) + top,
            bottom=(self.height - obj.y0) + top,
        )
        made["doctop"] = self.initial_doctop + made["top"]
        if left:
            made["x0"], made["x1"] = made["x0"] + left, made["x1"] + left
        return made


class _Pdf(PDF):
    @property
    def pages(self) -> list[Any]:
        if not hasattr(self, "_pages"):
            for page in super().pages:
                page.__class__ = _Page
        found: list[Any] = self._pages
        return found


def open_pdf(content: BytesIO, **options: Any) -> Any:  # noqa: ANN401 - pdfplumber's own
    """As ``pdfplumber.open``."""
    return _Pdf.open(content, **options)
