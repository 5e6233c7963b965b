"""The shape of a Vietnamese syllable without its marks: one of 28 onsets, one of the rhymes, nothing else."""

from __future__ import annotations

import re

_ONSETS = """ngh ng nh ch gh gi kh ph qu th tr b c d g h k l m n p r s t v x""".split()  # noqa: SIM905 - reads as the list it is
_RHYMES = """
a ac ach ai am an ang anh ao ap at au ay
e ec ech em en eng enh eo ep et eu
i ia ich iec iem ien ieng iep iet ieu im in inh ip it iu
o oa oac oach oai oam oan oang oanh oao oap oat oay oc oe oen oeo oet oi om on ong ooc oong op ot
u ua uac uan uang uat uay uc ue uech uen uenh ui um un ung uo uoc uoi uom uon uong uop uot uou up ut uu
uy uya uych uyen uyet uyn uynh uyt uyu
y yem yen yeng yet yeu ynh yt
""".split()  # noqa: SIM905 - the same
_shape = re.compile(f"(?:{'|'.join(_ONSETS)})?(?:{'|'.join(sorted(_RHYMES, key=len, reverse=True))})")

LONGEST = 7  # nghieng


def is_syllable(folded: str) -> bool:
    """Whether a folded word could be a Vietnamese syllable: "truyen", "to"; but not "plan", "bhyt"."""
    return len(folded) <= LONGEST and _shape.fullmatch(folded) is not None
