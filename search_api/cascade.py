"""Which document implements which, from the grounds that documents name: a graph, and the same as a tree.

A document implements those that it names as its basis, in its title or before its first section. Those of them that
are not indexed are shown all the same, as the reference prints them. What a document that is not indexed itself
implements is unknown, and not guessed.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from indexer.errors import NotFoundError
from indexer.structure.issuers import find_issuer
from indexer.vietnamese.normal import fold
from search_api.cache import LeastRecentlyUsed
from search_api.citation import short_title
from search_api.names import without_unit
from search_api.types import Filters

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from indexer.model import Document, Level, Reference
    from search_api.service import SearchService

ALL: Final = 10_000_000
LEVELS: Final[dict[Level | None, int]] = {"trung ương": 0, "tỉnh": 1, "xã": 2, None: 3}

# Whose documents carry these letters after the slash or hyphen (Nghị định 30/2020/NĐ-CP; Hướng dẫn 05-HD/VPTW).
_ISSUED_BY: Final[dict[str, Level]] = {
    "TW": "trung ương", "CP": "trung ương", "TTg": "trung ương", "TU": "tỉnh", "ĐU": "xã",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Node:
    """A document in the graph: indexed, or known by a reference alone. ``key`` is the document's id, or made up."""

    key: str
    document: Document | None
    reference: Reference | None

    @property
    def name(self) -> str:
        """What it is called: "Nghị quyết số 72-NQ/TW của Bộ Chính trị"."""
        if self.document:
            return short_title(self.document)
        return " ".join(self.reference.text.split()) if self.reference else self.key

    @property
    def level(self) -> Level | None:
        """The level that issued it; of one not indexed only where its issuer or number says it."""
        if self.document:
            return self.document.level
        return _level(self.reference) if self.reference else None


@dataclass(frozen=True, slots=True)
class Link:
    """``lower`` implements ``upper``, as ``reference`` in it says.

    ``direct`` is False where it does so through a third as well: the link adds nothing to a tree.
    """

    lower: str
    upper: str
    reference: Reference
    direct: bool


@dataclass(frozen=True, slots=True)
class Branch:
    """A node of the tree with what implements it. A document with several grounds stands under each of them."""

    node: Node
    branches: tuple[Branch, ...] = ()

    @property
    def size(self) -> int:
        """Branches below, counted at each place where they stand."""
        return sum(1 + branch.size for branch in self.branches)


@dataclass(frozen=True, slots=True)
class Cascade:
    """``apart`` are the indexed documents that neither name a basis nor are one's."""

    nodes: Mapping[str, Node]
    links: tuple[Link, ...]
    tree: tuple[Branch, ...]
    apart: tuple[Document, ...]

    def implements(self, lower: str, upper: str) -> bool:
        """Whether the one implements the other, itself or through others."""
        return upper in reach(lower, _uppers(self.links))

    def around(self, key: str) -> Cascade:
        """The part of it that a node belongs to: what it implements, what implements it, and their links."""
        kept = {key} | reach(key, _uppers(self.links)) | reach(key, _lowers(self.links))
        links = tuple(link for link in self.links if {link.lower, link.upper} <= kept)
        nodes = {each: node for each, node in self.nodes.items() if each in kept}
        return _cascade(nodes, links)


class CascadeReader:
    """The graph of the index, built once for each version of it. Safe to use from several threads."""

    def __init__(self, service: SearchService) -> None:
        self._service = service
        self._kept: LeastRecentlyUsed[str, Cascade] = LeastRecentlyUsed(1)

    def read(self) -> Cascade:
        """The whole graph as the index is now."""
        return self._kept.get_or(self._service.version(), self._build)

    def _build(self) -> Cascade:
        _, documents = self._service.documents(Filters(), ALL, 0, once=True)
        return build_cascade(documents, {document.id: self._references(document.id) for document in documents})

    def _references(self, document_id: str) -> Sequence[Reference]:
        try:
            return self._service.references(document_id)
        except NotFoundError:  # taken away since it was listed
            return ()


def build_cascade(documents: Sequence[Document], references: Mapping[str, Sequence[Reference]]) -> Cascade:
    """From the documents and what each of them cites."""
    nodes = {document.id: Node(document.id, document, None) for document in documents}
    finder = _Finder(documents)
    found: dict[tuple[str, str], Reference] = {}
    for document in documents:
        for reference in references.get(document.id, ()):
            if reference.role != "basis":
                continue
            upper = finder.find(reference, document)
            nodes.setdefault(upper.key, upper)
            if upper.key != document.id:
                found.setdefault((document.id, upper.key), reference)
    return _cascade(nodes, _links(found))


def _links(found: Mapping[tuple[str, str], Reference]) -> tuple[Link, ...]:
    uppers: dict[str, list[str]] = defaultdict(list)
    for lower, upper in found:
        uppers[lower].append(upper)
    return tuple(
        Link(lower, upper, reference, direct=not _through_another(lower, upper, uppers))
        for (lower, upper), reference in found.items()
    )


def _through_another(lower: str, upper: str, uppers: Mapping[str, Sequence[str]]) -> bool:
    """Whether a third stands between the two; none in a circle with either, for then no order can be told."""
    of_upper = reach(upper, uppers)
    return any(
        upper in (above := reach(other, uppers)) and lower not in above and other not in of_upper
        for other in uppers[lower]
        if other != upper
    )


def reach(start: str, steps: Mapping[str, Sequence[str]]) -> set[str]:
    """All that can be come to from a node, but for itself unless by a circle."""
    seen: set[str] = set()
    waiting = list(steps.get(start, ()))
    while waiting:
        key = waiting.pop()
        if key not in seen:
            seen.add(key)
            waiting += steps.get(key, ())
    return seen


def _uppers(links: Iterable[Link]) -> dict[str, list[str]]:
    steps: dict[str, list[str]] = defaultdict(list)
    for link in links:
        steps[link.lower].append(link.upper)
    return steps


def _lowers(links: Iterable[Link]) -> dict[str, list[str]]:
    steps: dict[str, list[str]] = defaultdict(list)
    for link in links:
        steps[link.upper].append(link.lower)
    return steps


# ---- the tree -------------------------------------------------------------------------------------------------


def _cascade(nodes: Mapping[str, Node], links: tuple[Link, ...]) -> Cascade:
    lowers = _lowers(link for link in links if link.direct)
    below = {lower for keys in lowers.values() for lower in keys}
    roots = [key for key in nodes if key in lowers and key not in below]
    roots += _circles(lowers, roots)
    tree = (_branch(nodes[key], nodes, lowers, frozenset()) for key in roots)
    related = {key for link in links for key in (link.lower, link.upper)}
    apart = (node.document for key, node in nodes.items() if node.document and key not in related)
    return Cascade(nodes, links, tuple(sorted(tree, key=_root_order)), tuple(apart))


def _circles(lowers: Mapping[str, Sequence[str]], roots: Sequence[str]) -> list[str]:
    """One of each circle that hangs on no root: documents that name each other as their basis."""
    seen = set(roots).union(*(reach(root, lowers) for root in roots))
    found: list[str] = []
    for key in lowers:
        if key not in seen:
            found.append(key)
            seen |= {key} | reach(key, lowers)
    return found


def _branch(
    node: Node, nodes: Mapping[str, Node], lowers: Mapping[str, Sequence[str]], above: frozenset[str]
) -> Branch:
    path = above | {node.key}
    branches = (_branch(nodes[key], nodes, lowers, path) for key in lowers.get(node.key, ()) if key not in path)
    return Branch(node, tuple(sorted(branches, key=_branch_order)))


def _root_order(branch: Branch) -> tuple[int, int, str]:
    return (LEVELS[branch.node.level], -branch.size, branch.node.name)


def _branch_order(branch: Branch) -> tuple[int, str, bool, str]:
    """By level, then by place; a digest after its original."""
    document = branch.node.document
    place = (document and document.locality) or ""
    return (LEVELS[branch.node.level], place, document is not None and document.is_digest, branch.node.name)


# ---- which document a reference means -------------------------------------------------------------------------


class _Finder:
    """The node that each reference stands for: the indexed document it can only mean, else a node of its own."""

    def __init__(self, documents: Sequence[Document]) -> None:
        self._numbered: dict[str, list[Document]] = defaultdict(list)
        for document in documents:
            if document.number:
                self._numbered[_key(document.number)].append(document)
        self._others: dict[str, list[tuple[Node, str]]] = defaultdict(list)

    def find(self, reference: Reference, source: Document) -> Node:
        """``source`` is the document that cites: its province tells two provinces' numbers apart."""
        document = self._indexed(reference, source) if reference.number else None
        return Node(document.id, document, None) if document else self._other(reference, source)

    def _indexed(self, reference: Reference, source: Document) -> Document | None:
        same = [each for each in self._numbered[_key(reference.number or "")] if means(reference, each, source)]
        originals = [document for document in same if not document.is_digest] or same
        return originals[0] if len(originals) == 1 else None

    def _other(self, reference: Reference, source: Document) -> Node:
        name, place = _key(reference.number or reference.text), _place(reference, source)
        known = self._others[name]
        for node, its_place in known:
            if node.reference and _same_unseen(node.reference, its_place, reference, place):
                return node
        key = ":".join(("ref", name, reference.issued_on or "", place))
        node = Node(key if all(key != other.key for other, _ in known) else f"{key}:{len(known)}", None, reference)
        known.append((node, place))
        return node


def _same_unseen(first: Reference, place: str, second: Reference, other_place: str) -> bool:
    """Whether two references with one number mean one document: the date, and the place, as far as stated.

    Where only one of them says whose it is, the day must be stated on both sides.
    """
    if not _agree(first.issued_on, second.issued_on):
        return False
    central = first.number is None or "trung ương" in {_level(first), _level(second)}
    if central or (place and other_place):
        return central or place == other_place
    dated = first.issued_on == second.issued_on and first.issued_on is not None
    return dated or (not place and not other_place)


def means(reference: Reference, document: Document, source: Document) -> bool:
    """Whether a reference in ``source`` may mean the document: number, date, level and place, as far as stated."""
    if not document.number or _key(document.number) != _key(reference.number or ""):
        return False
    if not _agree(document.issued_on, reference.issued_on):
        return False
    level = _level(reference)
    if level and document.level and level != document.level:
        return False
    return document.level == "trung ương" or _same_place(reference, document, source)


def _same_place(reference: Reference, document: Document, source: Document) -> bool:
    """A place stated on both sides must be the same one; else the two documents' provinces, where both are known."""
    issuer = find_issuer(reference.issuer or "")
    if issuer and issuer.locality and document.locality:
        return _bare(issuer.locality) == _bare(document.locality)
    return not source.province or not document.province or _bare(source.province) == _bare(document.province)


def _bare(place: str) -> str:
    return _key(without_unit(place))


def _place(reference: Reference, source: Document) -> str:
    """What tells apart documents of one number that are not indexed: the issuer's place, else the citing province."""
    if _level(reference) == "trung ương" or not reference.number:
        return ""
    issuer = find_issuer(reference.issuer or "")
    return _bare((issuer and issuer.locality) or source.province or "")


def _level(reference: Reference) -> Level | None:
    issuer = find_issuer(reference.issuer or "")
    if issuer and issuer.level:
        return issuer.level
    letters = (reference.number or "").replace("-", "/").split("/")[-1]
    return "trung ương" if letters.startswith("QH") else _ISSUED_BY.get(letters)


def _agree(first: str | None, second: str | None) -> bool:
    return first is None or second is None or first.startswith(second) or second.startswith(first)


def _key(number: str) -> str:
    return "".join(character for character in fold(number) if character.isalnum())
