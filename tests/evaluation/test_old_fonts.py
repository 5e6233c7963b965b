"""Our digests in old fonts come back letter by letter, whatever kind of file they stand in."""

from __future__ import annotations

import pytest

from evaluation.old_fonts import FOREIGN, LEAST, changed, forms, right, sources, tcvn3, vni

LINES = sources()[0][:12]
FORMS = forms(LINES)


def test_the_encoders_give_what_typists_saw():
    assert tcvn3("Cộng hòa, Độc lập, nước") == "Céng hßa, §éc lËp, n\xadíc"
    assert vni("Cộng hòa, Độc lập, nước, ỦY BAN") == "Coäng hoøa, Ñoäc laäp, nöôùc, UÛY BAN"


@pytest.mark.parametrize("kind", FORMS)
def test_nearly_every_character_comes_out_right(kind):
    assert right(LINES, *FORMS[kind]) >= LEAST


def test_texts_of_no_old_font_are_not_touched():
    assert changed([*FOREIGN, *("\n".join(lines) for lines in sources())]) == 0
