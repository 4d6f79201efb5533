"""Chooses the operating point, so that a probability of .5 is where the policy's limit stands."""

from dataclasses import dataclass

import torch

from names import REGIONS

# A region is never moved further than this, in logits: where free faces are rare the tail says little.
MOST_SHIFT = 4.0


@dataclass
class FreeFaces:
    """Logits of free faces kept apart, each looked at some times: [looks, faces, regions]; truth is [faces, regions]."""

    looks: torch.Tensor
    covered: torch.Tensor
    weight: torch.Tensor
    # So many of them may be called covered in any one region.
    false_alarms: float

    def limit(self, region: int) -> float:
        free = (self.covered[:, region] < 0.05) & (self.weight[:, region] > 0)
        return float(torch.quantile(self.looks[:, free, region].flatten(), 1 - self.false_alarms))


@torch.no_grad()
def shift_to_operating_point(net, sets: list[FreeFaces]) -> dict:
    """Moves each region's bias so that in no set more than the wanted share lies above 0."""
    shifts = {}
    for index, name in enumerate(REGIONS):
        limit = max(faces.limit(index) for faces in sets)
        limit = max(-MOST_SHIFT, min(MOST_SHIFT, limit))
        net.covered.bias[index] -= limit
        shifts[name] = round(limit, 3)
    return shifts
