"""A compound file (OLE) as Outlook writes it, made by hand: no library that writes one is at our disposal."""

from __future__ import annotations

import struct
from itertools import pairwise

SECTOR, SMALL, CUTOFF = 512, 64, 4096
FREE, END, FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
STORAGE, STREAM, ROOT = 1, 2, 5


def compound(streams: dict[str, bytes]) -> bytes:
    """The file with these streams; a path's parts but the last are folders."""
    names, kinds, children, data = ["Root Entry"], [ROOT], [[]], [b""]
    places: dict[str, int] = {"": 0}
    for path, content in streams.items():
        parts = path.split("/")
        for depth in range(1, len(parts) + 1):
            here = "/".join(parts[:depth])
            if here not in places:
                last = depth == len(parts)
                places[here] = len(names)
                children[places["/".join(parts[: depth - 1])]].append(len(names))
                names.append(parts[depth - 1])
                kinds.append(STREAM if last else STORAGE)
                children.append([])
                data.append(content if last else b"")
    return _laid_out(names, kinds, children, data)


def _laid_out(names, kinds, children, data) -> bytes:
    fat: list[int] = []
    body = bytearray()

    def put(content: bytes) -> int:
        if not content:
            return END
        count = -(-len(content) // SECTOR)
        start = len(fat)
        fat.extend([*range(start + 1, start + count), END])
        body.extend(content.ljust(count * SECTOR, b"\0"))
        return start

    small, small_fat, starts = bytearray(), [], []
    for content in data:
        if len(content) >= CUTOFF:
            starts.append(put(content))
            continue
        count = -(-len(content) // SMALL)
        starts.append(len(small_fat) if content else END)
        small_fat.extend([*range(len(small_fat) + 1, len(small_fat) + count), END] if content else [])
        small.extend(content.ljust(count * SMALL, b"\0"))
    starts[0] = put(bytes(small))
    sizes = [len(small), *map(len, data[1:])]
    small_start = put(struct.pack(f"<{len(small_fat)}I", *small_fat).ljust(SECTOR, b"\xff") if small_fat else b"")
    siblings = {one: after for row in children for one, after in pairwise(row)}
    entries = b"".join(
        _entry(names[i], kinds[i], siblings.get(i, FREE), (children[i] or [FREE])[0], starts[i], sizes[i])
        for i in range(len(names))
    )
    directory = put(entries)
    sectors = -(-(len(fat) + 1) * 4 // SECTOR)
    while (len(fat) + sectors) * 4 > sectors * SECTOR:
        sectors += 1
    fat_at = len(fat)
    table = struct.pack(f"<{fat_at + sectors}I", *fat, *[FAT] * sectors).ljust(sectors * SECTOR, b"\xff")
    small_count = -(-len(small_fat) * 4 // SECTOR)
    places = [*range(fat_at, fat_at + sectors), *[FREE] * (109 - sectors)]
    head = struct.pack(
        "<8s16sHHHHH6x9I109I",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"", 0x3E, 3, 0xFFFE, 9, 6,
        0, sectors, directory, 0, CUTOFF, small_start, small_count, END, 0, *places,
    )  # fmt: skip
    return head + bytes(body) + table


def _entry(name: str, kind: int, right: int, child: int, start: int, size: int) -> bytes:
    wide = name.encode("utf-16-le")
    return struct.pack(
        "<64sHBBIII16sI8s8sIQ", wide, len(wide) + 2, kind, 1, FREE, right, child, b"", 0, b"", b"", start, size
    )
