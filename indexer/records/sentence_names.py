"""What a sentence's measure is of: a known indicator, one in its own words, or either for one group alone."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias

from indexer.records import groups, indicators, makes, wording
from indexer.records.drafts import Named
from indexer.records.measures import POINTS
from indexer.records.sentence_parts import PARTING

if TYPE_CHECKING:
    from indexer.records.drafts import Part
    from indexer.records.measures import Measure
    from indexer.records.sentence_parts import Sentence

# "95% năm 2026, 100% dân số năm 2030": the same people; "100% người dân được lập hồ sơ" is another share of them.
_OF_THE_SAME = re.compile(
    r"(?<!\w)(?:dân số|người dân|toàn (?:xã|tỉnh|phường|dân)|trên địa bàn|của (?:xã|tỉnh|phường)|trở lên|tham gia"
    r"|vào|đến|trong|từ|và|là|xã|tỉnh|phường|thành phố)(?!\w)"
)
_OF_ITS_OWN = re.compile(r"[^\W\d_]")
_AMONG_THEM = re.compile(r"(?<!\w)trong (?:đó|số đó)(?!\w)")
_OF_GROUPS = ("%", "‰", "phút", "giờ")  # what may be told for one group or place beside another
# Behind "bác sĩ" these tell where they work and by when; any other word makes them doctors of one sort.
_NO_SORT = (
    r"(?:trở|làm|hoạt|công tác|tại|ở|vào|đến|tới|trong|theo|cho|thường|trực|phục vụ|mỗi|trên|và|hoặc|đủ|năm|so|với|của"
    r"|từ|để|hằng|hàng|đạt|trạm|về|còn|nhằm|bảo đảm|đảm bảo|đáp ứng|khám|điều trị|phấn đấu|chậm|trước|sau|biên chế)"
)
_SORT = re.compile(rf"\s+(?P<sort>(?!{_NO_SORT}(?!\w))[^\W\d_]+(?:\s+(?!{_NO_SORT}(?!\w))[^\W\d_]+)*)")
_SHARE = "tỷ lệ"  # of which a list goes on behind an item that says itself what it is of
_HEAD = re.compile(r"(?P<head>[^:]*(?<!\w)(?:tỷ|tỉ) lệ[^:]*):\s*(?=\S)")

_REACHES = re.compile(r"(?<!\w)(?:đạt|chiếm)(?: (?:trên|ít nhất|tối thiểu|từ|khoảng|tỷ lệ))*\s*$")

_EXTENTS = ("%", "số", "ha", "km", "tấn")  # no nouns of what is counted
# What may be made or had so many of: no span of time, no money, no times that something is done.
_MADE = re.compile(
    r"(?!(?:lần|lượt|giờ|phút|tuổi|năm|cm|kg|đồng|con|ca|bé trai|bác s|nghìn|ngàn|vạn|triệu|tỷ|tỉ|điểm %|‹)(?!\w))[^/]+"
    r"(?:/(?:năm|quý|tháng|tuần))?$"
)
# What a share to be made is of: something, and no money ("cấp 100% kinh phí").
_COUNTS = re.compile(r"\s*(?!(?:kinh phí|vốn|chi phí|mức|học phí|lãi|giá|tiền)(?!\w))[^\W\d_]")
_ASIDE = re.compile(r"[(:]\s*[^()]*$|(?<!\w)(?:đối với|trường hợp|gồm|trong đó|trong tổng số)(?!\w)")

_Previous: TypeAlias = tuple[str | None, Named] | None  # the unit and indicator of the measure before


class Names:
    """The names of a sentence's measures, from the first to the last."""

    def __init__(self, sentence: Sentence) -> None:
        self.sentence = sentence
        self.blank, self.low, self.words = sentence.blank, sentence.low, sentence.words
        self._previous: _Previous = None
        self._before: Part | None = None

    def of(self, part: Part, following: Part | None) -> Named | None:
        """What the part's measure is of; None where the sentence does not say it for sure."""
        named = self._named(part, following)
        return self._with_group(part, named) if named else None

    def heard(self, part: Part, named: Named) -> None:
        """What the measures behind the part may be of too."""
        self._previous, self._before = (part.measure.unit, named), part

    def _named(self, part: Part, following: Part | None) -> Named | None:
        only = groups.singled_out(self.low, part.start, part.measure.start)
        if only is not None and (named := self._singled_out(part, only)):
            return named
        unit = part.measure.unit or ""
        if _are_doctors(unit):
            return None if only is not None and self._is_of_group(part, only) else self._doctors(part, following)
        return self._plain(part, following)

    def _plain(self, part: Part, following: Part | None) -> Named | None:
        measure, low = part.measure, self.low[part.start : part.measure.start]
        if known := self.sentence.known_before(measure.unit, part.start, _named_by(measure)):
            return self._of_some(part, known) or self._contrasted(part, known)
        if wording.nothing_before(self.blank[part.start : measure.start]):
            return (
                self._known_after(part, following)
                or self._known_above(part)
                or (self._counted(part) if _of_shares(measure) == "%" else self._things(part))
            )
        if measure.unit == "%" and wording.leads_on(low):
            return self._around(part)
        in_words = self._headed(part) or self._own_words(part) or self._item(part)
        return in_words or self._whole_subject(part) or self._things(part)

    # ---- known indicators ------------------------------------------------------------------------------------

    def _of_some(self, part: Part, known: indicators.Indicator) -> Named | None:
        """Of "khám sức khỏe định kỳ cho 90% thuyền viên": the share of one group, in the clause's own words."""
        low = self.low[part.start : part.measure.start]
        counted = re.split(r"[,;:.()]", self.blank[part.measure.end : part.end])[0]
        others = known.of_everybody and not groups.is_everybody(counted)
        return self._around(part) if others and wording.leads_on(low) else None

    def _contrasted(self, part: Part, known: indicators.Indicator) -> Named:
        """Of the group that its subject ends with, where the clause behind it goes on with another one."""
        plain = Named(known.name, known, self._sentence_part(part), known.name)
        subject = self.blank[part.start : part.measure.start]
        span = groups.at_end_of(subject[: wording.subject_end(subject)])
        behind = (clause for clause in self.sentence.clauses if clause[0] >= part.clause[1])
        if span is None or not any(groups.opens_with_group(self.blank[slice(*clause)]) for clause in behind):
            return plain
        start = part.start + span[0]
        group = self.words[start : part.start + span[1]]
        said = not groups.is_everybody(group.lower()) and groups.is_part(group.lower(), known.name)
        return plain if said else self._of_group(known, known.name, group, part)

    def _known_after(self, part: Part, following: Part | None) -> Named | None:
        """Named behind the number, or behind the next one that counts the same ("50% và … 100% người dân được …")."""
        unit, rest = _of_shares(part.measure), self.blank[part.measure.end : part.end]
        if known := indicators.in_rest(unit, rest):
            return Named(known.name, known, part.end, known.name)
        if following is None or _of_shares(following.measure) != unit or following.clause != part.clause:
            return None
        shared = self.blank[following.measure.end : following.end]
        if not shared.strip().startswith(rest.strip()):
            return None
        known = indicators.in_rest(unit, shared)
        return Named(known.name, known, following.end, known.name) if known else None

    def _known_above(self, part: Part) -> Named | None:
        """Named earlier in the sentence, by the measure before."""
        measure, before = part.measure, self._before
        if self._previous is None or before is None or not _alike(self._previous[0], measure.unit or ""):
            return None
        if self._previous[1].things:
            return None  # "…, trong đó 40 người …": some of them, or others
        group = groups.behind(self.blank, measure.end, part.end)
        after = self.blank[measure.end : group[0] if group else part.end]
        of_its_own = group is None and _OF_ITS_OWN.search(_OF_THE_SAME.sub(" ", after))
        if measure.unit == "%" and of_its_own:
            return None  # it counts something of its own
        if self._passes_over(part):
            return None
        named = self._previous[1]
        if named.group and group is None and part.clause != before.clause:
            return None  # whether everybody's or still the group's is not said
        return replace(named, start=None, end=self._sentence_part(part))

    def _passes_over(self, part: Part) -> bool:
        """Whether its clause has a measure of its kind before it of which it is not known what it is of."""
        before = (
            self.sentence.parts[self.sentence.parts.index(part) - 1] if self.sentence.parts[0] is not part else None
        )
        skipped = before is not None and before is not self._before and before.clause == part.clause
        return skipped and before is not None and _alike(before.measure.unit, part.measure.unit or "")

    # ---- doctors ---------------------------------------------------------------------------------------------

    def _doctors(self, part: Part, following: Part | None) -> Named | None:
        """Those of a place that is named before them or behind; those of one sort under a name of their own."""
        measure = part.measure
        if wording.nothing_before(self.blank[part.start : measure.start]) and (above := self._singled_out_above(part)):
            return above
        known = self.sentence.known_before(measure.unit, part.start, measure.start) or indicators.in_subject(
            measure.unit, self.blank[: measure.start], measure.start
        )
        named = (
            Named(known.name, known, self._sentence_part(part), known.name) if known else self._plain(part, following)
        )
        sort = _SORT.match(self.blank, measure.end, part.end)
        if named and sort:
            words = f"{measure.unit} {' '.join(self.words[slice(*sort.span('sort'))].split())}"
            return replace(named, name=named.name.replace(measure.unit or "", words, 1), group=words)
        among = self._before and _AMONG_THEM.search(self.low, self._before.measure.end, measure.start)
        alike = self._before is not None and self._before.measure.unit == measure.unit
        if among and alike:
            return None  # some of those counted before
        if alike and self._previous and self._previous[1].group and named and not named.group:
            return None  # beside doctors of one sort, others of which it is not said whether they are all
        return named

    def _singled_out_above(self, part: Part) -> Named | None:
        """Those of the place that the measure before is of: "riêng xã A có 2 bác sĩ năm 2027, 3 bác sĩ năm 2029"."""
        if self._previous is None or self._before is None or self._before.clause != part.clause:
            return None
        unit, named = self._previous
        of_place = named.group is not None and named.name == groups.of_group(named.base, named.group)
        alike = of_place and unit == part.measure.unit and not _SORT.match(self.blank, part.measure.end, part.end)
        return replace(named, start=None, end=self._sentence_part(part)) if alike else None

    # ---- groups ----------------------------------------------------------------------------------------------

    def _singled_out(self, part: Part, start: int) -> Named | None:
        """Of "riêng học sinh đạt 100%", which goes on with the indicator before it."""
        end = part.measure.start
        group = wording.trimmed(self.words[start:end], self.blank[start:end])
        low = group.lower()
        if not groups.may_be_item(low) or wording.names_quantity(low) or groups.does_something(low):
            return None
        unit = part.measure.unit or ""
        known = self.sentence.known_before(unit, start, end)
        if _are_doctors(unit) and not groups.is_area(low):
            return None
        if known is None and self._previous and _alike(self._previous[0], unit):
            return self._beside(part, group, start=part.start)
        if known is None and _are_doctors(unit):
            known = indicators.in_subject(unit, self.blank[:start], start)
        return self._of_group(known, known.name, group, part) if known else None

    def _is_of_group(self, part: Part, start: int) -> bool:
        return groups.is_group(self.low[start : part.measure.start])

    def _headed(self, part: Part) -> Named | None:
        """The first of a list of groups: "tỷ lệ bao phủ bảo hiểm y tế: trẻ em dưới 6 tuổi 98%, …"."""
        match = _HEAD.match(self.blank, part.start, part.measure.start)
        if match is None or part.measure.unit not in _OF_GROUPS:
            return None
        group = self._item_words(match.end(), part.measure.start)
        if group is None or groups.does_something(group.lower()) or not groups.is_group(group.lower()):
            return None
        known = self.sentence.known_before(part.measure.unit, part.start, match.end("head"))
        low = self.blank[part.start : match.end("head")]
        name = known.name if known else wording.subject(self.words[part.start : match.end("head")], low)
        return self._of_group(known, name, group, part) if name else None

    def _item(self, part: Part) -> Named | None:
        """A further group of a list: "…, người cao tuổi 95%", or another share told in its own words."""
        if self._previous is None or self._before is None or part.measure.unit not in _OF_GROUPS:
            return None
        if self._previous[0] != part.measure.unit or not wording.names_quantity(self._previous[1].base.lower()):
            return None
        start = self._item_start(part)
        words = self._item_words(start, part.measure.start, contrasted=self._opens_with_group(part))
        if words is None:
            return None
        if not groups.does_something(words.lower()):
            goes_on = self._before.clause == part.clause or self._previous[1].group or self._opens_with_group(part)
            return self._beside(part, words, start=start) if goes_on else None
        if part.measure.stated and groups.is_group(words.lower()):
            return Named(words, None, self._sentence_part(part), _SHARE, start=start)
        return None

    def _item_start(self, part: Part) -> int:
        """Where the words of an item with commas in it begin: "thuyền viên, ngư dân 85%"."""
        begin = self._before.measure.end if self._before else part.start
        opened = PARTING.search(self.low, max(begin, part.clause[0]), part.measure.start)
        return opened.start() if opened else part.start

    def _opens_with_group(self, part: Part) -> bool:
        return groups.opens_with_group(self.blank[part.clause[0] : part.measure.start])

    def _item_words(self, start: int, end: int, *, contrasted: bool = False) -> str | None:
        """The words of an item that may be the name of a group; None for those that are not."""
        words = wording.trimmed(self.words[start:end], self.blank[start:end])
        words = groups.without_preposition(words)
        low = words.lower()
        if not groups.may_be_item(low) or wording.names_quantity(low):
            return None
        if groups.is_everybody(low) and not (contrasted and groups.is_group(low)):
            return None
        each = [piece.strip() for piece in low.split(",")]
        return words if len(each) == 1 or all(map(groups.is_group, each)) else None

    def _beside(self, part: Part, group: str, *, start: int) -> Named | None:
        """The indicator before, for another group."""
        if self._previous is None:
            return None
        above = self._previous[1]
        if above.known:
            fits = groups.is_group(group.lower())
            return replace(self._of_group(above.known, above.base, group, part, above), start=start) if fits else None
        name = groups.beside(above.base, group, stated=part.measure.stated)
        end = self._sentence_part(part)
        return Named(name, None, end, above.base, group, start, above.term) if name else None

    def _of_group(
        self, known: indicators.Indicator | None, name: str, group: str, part: Part, above: Named | None = None
    ) -> Named:
        term = above.term if above else None
        return Named(groups.of_group(name, group), known, self._sentence_part(part), name, group, None, term)

    def _with_group(self, part: Part, named: Named) -> Named:
        """The same for the group that stands behind the figure, if one does: "92% đối với trẻ dưới 1 tuổi"."""
        span = groups.behind(self.blank, part.measure.end, part.end) if part.measure.unit in _OF_GROUPS else None
        base = named.base or named.name
        if span is None or self._goes_without_saying(named, self.blank[slice(*span)]):
            return named
        group = " ".join(self.words[slice(*span)].split())
        return replace(named, name=groups.of_group(base, group), base=base, group=group, end=max(named.end, span[1]))

    def _goes_without_saying(self, named: Named, group: str) -> bool:
        """Whether the indicator is of that group or place by itself."""
        if named.known and named.known.of and named.known.of in group:
            return True
        return groups.is_part(group, named.base or named.name)

    # ---- the sentence's own words ----------------------------------------------------------------------------

    def _own_words(self, part: Part) -> Named | None:
        """The subject of a stated measure; behind the last comma where all the words are of no indicator."""
        starts = [part.start]
        if (comma := self.low.rfind(", ", part.start, part.measure.start)) >= 0:
            starts.append(comma + 1)
        for start in starts:
            words = slice(start, part.measure.start)
            name = wording.subject(self.words[words], self.blank[words])
            # "Tỷ lệ … đối với trẻ em dưới 6 tuổi 98%": no verb leads to the share.
            if name and (part.measure.stated or (part.measure.unit == "%" and wording.is_share_of_some(name.lower()))):
                return Named(name, None, self._sentence_part(part), name, start=start)
        return None

    def _whole_subject(self, part: Part) -> Named | None:
        """A thing of which it is said what share is reached: "năm 2026: hồ sơ nộp trực tuyến đạt 60%".

        Never people or a place, which are a group of another indicator, nor what stands behind another measure.
        """
        begin = max(part.clause[0], self.low.rfind(", ", 0, part.measure.start) + 1, part.start)
        low = self.blank[begin : part.measure.start]
        first = self._before is None or self._before.clause != part.clause
        if part.measure.unit != "%" or not first or not _REACHES.search(low):
            return None
        name = wording.thing(self.words[begin : part.measure.start], low)
        return Named(name, None, self._sentence_part(part), name, start=begin) if name else None

    def _things(self, part: Part) -> Named | None:
        """So many of something that are to be made or had: "tổ chức ít nhất 6 lớp tập huấn", "có từ 4 đến 5 tổ".

        Of a share the verb must stand right before it: "thực hiện được tối thiểu 80% danh mục kỹ thuật".
        """
        measure, unit = part.measure, part.measure.unit or ""
        low = self.blank[part.start : measure.start]
        if not _MADE.match(unit) or self._goes_with(part, -1) or _ASIDE.search(low):
            return None
        each = (makes.says_each_has(low) or wording.nothing_before(low)) and (measure.compared or "-" in measure.value)
        to_have = unit != "%" and (each or makes.says_to_have(low))
        if not (makes.ends_with_verb(low) or to_have):
            return None
        end = self._goes_with(part, +1) or part.end
        words = self.words[measure.end : end]
        if unit == "%" and not _COUNTS.match(words):
            return None
        name = wording.made(self.words[part.start : measure.start], _noun(measure), words)
        return Named(name, None, end, things=unit != "%") if name else None

    def _goes_with(self, part: Part, step: int) -> int | None:
        """Where the part beside it ends, if nothing parts the two: "2 lớp tập huấn cho 100 người"."""
        at = self.sentence.parts.index(part) + step
        if not 0 <= at < len(self.sentence.parts):
            return None
        other = self.sentence.parts[at]
        first, second = (part, other) if step > 0 else (other, part)
        parted = first.clause != second.clause or PARTING.search(self.low, first.measure.end, second.measure.start)
        return None if parted else other.end

    def _around(self, part: Part) -> Named | None:
        name = wording.around(self.words[part.start : part.measure.start], self.words[part.measure.end : part.end])
        return Named(name, None, part.end) if name else None

    def _counted(self, part: Part) -> Named | None:
        """Named behind the number; what several shares are to do is said once ("80% A và 100% B được …")."""
        after = slice(part.measure.end, part.end)
        name = wording.counted(self.words[after], self.blank[after], changed=part.measure.change is not None)
        if name:
            return Named(name, None, part.end)
        others = self._beside_it(part)
        for other in others:
            shared = slice(other.measure.end, other.end)
            if name := wording.sharing(self.words[after], self.words[shared], self.blank[shared]):
                return Named(name, None, other.end)
        name = None if others else wording.doing(self.words[after], self.blank[after])
        return Named(name, None, part.end) if name else None

    def _beside_it(self, part: Part) -> list[Part]:
        """The parts behind it that count the same in the same clause."""
        behind = self.sentence.parts[self.sentence.parts.index(part) + 1 :]
        alike = (each.measure.unit == part.measure.unit and each.clause == part.clause for each in behind)
        return [each for each, same in zip(behind, alike, strict=True) if same]

    def _sentence_part(self, part: Part) -> int:
        """Where the verbatim words of a measure behind its subject end: at the next comma."""
        match = re.compile(r",(?!\d)").search(self.blank, part.measure.end, part.end)
        return match.start() if match else part.end


def _of_shares(measure: Measure) -> str | None:
    """The unit of an indicator of which a measure may be a step: "%" of "2 điểm %"."""
    return "%" if (measure.unit or "").startswith(POINTS) else measure.unit


def _noun(measure: Measure) -> str:
    """The noun of what is counted, as it is written."""
    unit = (measure.unit or "").split("/", maxsplit=1)[0]
    return "" if unit in _EXTENTS else unit


def _alike(one: str | None, other: str) -> bool:
    """Whether two measures may be of one indicator: in one unit, or shares and all."""
    shares = {"%", indicators.UNIVERSAL, POINTS, f"{POINTS}/năm"}
    return one == other or {one, other} <= shares


def _are_doctors(unit: str) -> bool:
    """Whether a unit counts the doctors of a place, not those among so many people."""
    return unit.startswith("bác s") and "/" not in unit


def _named_by(measure: Measure) -> int:
    """Where the words that may name the indicator end: "toàn dân" is part of its name."""
    return measure.end if measure.unit == indicators.UNIVERSAL else measure.start
