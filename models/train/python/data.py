"""The crops that the page beside this folder made, and which of them a batch is drawn from."""

import json
import zlib
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch

from names import KINDS, REGIONS

# Shares of a region: below the first it counts as free, above the second as covered, in between for a part.
FREE_SHARE, COVERED_SHARE = 0.2, 0.6
# How a batch is made up: plain free faces, those of them with glasses, harmless things drawn on them, real masks, other
# real covers, drawn covers, the actor.
SHARES = {
    "free": 0.22,
    "glasses": 0.04,
    "harmless": 0.16,
    "mask": 0.16,
    "real": 0.05,
    "drawn": 0.33,
    "actor": 0.04,
}
# This share of the pictures is kept apart to choose the operating point.
HELD_SHARE = 0.12


@dataclass
class Crops:
    """Pixels as uint8 [n, size, size, 3]; covered and weight as float [n, regions]; kind as int [n], -1 where unclear."""

    pixels: np.ndarray
    covered: torch.Tensor
    weight: torch.Tensor
    kind: torch.Tensor
    group: np.ndarray
    held: np.ndarray
    species: list
    room: float

    def batch(self, indices) -> torch.Tensor:
        chosen = torch.from_numpy(self.pixels[indices].copy())
        return chosen.permute(0, 3, 1, 2).float() / 255


def group_of(row: dict) -> str:
    if row["source"] == "actor":
        return "actor"
    if row["source"] == "photo" and row["kind"] == "none":
        return "glasses" if "glasses" in row["tags"] else "free"
    if row["source"] == "photo":
        return "mask" if row["kind"] == "mask" else "real"
    return "harmless" if row["kind"] == "none" else "drawn"


def read_crops(folder: Path) -> Crops:
    table = json.loads((folder / "crops.json").read_text())
    rows, size = table["rows"], table["size"]
    pixels = np.memmap(folder / "crops.bin", np.uint8, "r", shape=(len(rows), size, size, 3))
    shares = np.array([[row["covered"].get(name, np.nan) for name in REGIONS] for row in rows], np.float32)
    known = ~np.isnan(shares)
    covered = np.clip((np.nan_to_num(shares) - FREE_SHARE) / (COVERED_SHARE - FREE_SHARE), 0, 1)
    kind = np.array([KINDS.index(row["kind"]) for row in rows])
    # What is drawn beside a face covers nothing; what covers little is not named.
    most = np.where(known, covered, 0).max(1)
    kind[(most < 0.5) & (kind > 0)] = -1
    # The same picture is always on the same side, with all that was drawn on it.
    held = np.array([zlib.crc32(row["group"].encode()) % 1000 < 1000 * HELD_SHARE for row in rows])
    return Crops(
        pixels=pixels,
        covered=torch.from_numpy(covered),
        weight=torch.from_numpy(known.astype(np.float32)),
        kind=torch.from_numpy(kind),
        group=np.array([group_of(row) for row in rows]),
        held=held,
        species=[row["species"] for row in rows],
        room=table["room"],
    )


class Sampler:
    """Draws batches of a fixed make-up from the crops that are not held back."""

    def __init__(self, crops: Crops, size: int, generator: np.random.Generator):
        self.generator = generator
        self.pools = {name: np.flatnonzero((crops.group == name) & ~crops.held) for name in SHARES}
        self.counts = {name: round(size * share) for name, share in SHARES.items() if len(self.pools[name])}

    def next(self) -> np.ndarray:
        parts = [self.generator.choice(self.pools[name], count) for name, count in self.counts.items()]
        return np.concatenate(parts)
