"""Chooses the operating point, so that a probability of .5 is where the policy's limit stands."""

import torch

from names import REGIONS

# Of the free faces kept apart, so many may be called covered in any one region.
FALSE_ALARM_SHARE = 0.003
# A region is never moved further than this, in logits: where free faces are rare the tail says little.
MOST_SHIFT = 4.0


@torch.no_grad()
def shift_to_operating_point(net, looks: torch.Tensor, covered: torch.Tensor, weight: torch.Tensor) -> dict:
    """
    Moves each region's bias so that the wanted share of free faces lies above 0. `looks` holds the logits of each face
    some times over: [looks, faces, regions].
    """
    shifts = {}
    for index, name in enumerate(REGIONS):
        free = looks[:, (covered[:, index] < 0.05) & (weight[:, index] > 0), index].flatten()
        limit = torch.quantile(free, 1 - FALSE_ALARM_SHARE).clamp(-MOST_SHIFT, MOST_SHIFT)
        net.covered.bias[index] -= limit
        shifts[name] = round(float(limit), 3)
    return shifts
