"""The provinces and communes of Việt Nam (34 and 3,321 since 01/7/2025). The only module that imports the list."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from vietnam_provinces import Province, Ward

from indexer.vietnamese.normal import fold


@dataclass(frozen=True, slots=True)
class Commune:
    """A unit of the lower level: ``kind`` is "xã", "phường" or "đặc khu"; names without their kind."""

    name: str
    kind: str
    province: str


@lru_cache(maxsize=1)
def provinces() -> tuple[str, ...]:
    """The provinces' names without "Tỉnh" or "Thành phố"."""
    return tuple(_bare(province.name) for province in Province.iter_all())


def communes(name: str) -> list[Commune]:
    """The communes of that name, marks and case aside; several provinces may have one. [] for none."""
    return list(_by_name().get(fold(name), ()))


@lru_cache(maxsize=1)
def _by_name() -> dict[str, tuple[Commune, ...]]:
    named = {province.code: _bare(province.name) for province in Province.iter_all()}
    out: dict[str, tuple[Commune, ...]] = {}
    for ward in Ward.iter_all():
        commune = Commune(_bare(ward.name), str(ward.division_type.value), named[ward.province_code])
        key = fold(commune.name)
        out[key] = (*out.get(key, ()), commune)
    return out


_KINDS = ("Thành phố ", "Tỉnh ", "Phường ", "Xã ", "Đặc khu ")


def _bare(name: str) -> str:
    for kind in _KINDS:
        name = name.removeprefix(kind)
    return name
