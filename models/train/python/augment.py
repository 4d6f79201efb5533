"""Random changes to a batch of crops, as cameras, light and landmarks make them."""

import math

import torch
import torch.nn.functional as F

from names import MIRRORED
from net import INPUT_SIZE


def uniform(count: int, low: float, high: float, generator) -> torch.Tensor:
    return torch.rand(count, generator=generator) * (high - low) + low


def chance(count: int, probability: float, generator) -> torch.Tensor:
    return torch.rand(count, generator=generator) < probability


def aligned(crops: torch.Tensor, room: float, generator=None) -> torch.Tensor:
    """The inner square of each crop at the network's size; with a generator as landmarks that err a little give it."""
    count = len(crops)
    scale = torch.full((count,), 1 / room)
    angle, shift = torch.zeros(count), torch.zeros(count, 2)
    low, high = torch.full((count, 2), -2.0), torch.full((count, 2), 2.0)
    if generator is not None:
        scale = scale * uniform(count, 0.88, 1.13, generator)
        angle = torch.randn(count, generator=generator) * math.radians(5)
        shift = torch.randn(count, 2, generator=generator) * 0.035
        # The picture's border cuts into the face at times, and goes on beyond.
        cut = chance(count, 0.2, generator)[:, None]
        low = torch.where(cut & (torch.rand(count, 2, generator=generator) < 0.4), -0.2 - 0.45 * torch.rand(count, 2, generator=generator), low)
        high = torch.where(cut & (torch.rand(count, 2, generator=generator) < 0.4), 0.2 + 0.45 * torch.rand(count, 2, generator=generator), high)
        low, high = torch.minimum(low, torch.tensor(-0.42)), torch.maximum(high, torch.tensor(0.42))
    cos, sin = torch.cos(angle) * scale, torch.sin(angle) * scale
    theta = torch.stack([torch.stack([cos, -sin, shift[:, 0]], 1), torch.stack([sin, cos, shift[:, 1]], 1)], 1)
    grid = F.affine_grid(theta, [count, 3, INPUT_SIZE, INPUT_SIZE], align_corners=False)
    grid = torch.maximum(torch.minimum(grid, high[:, None, None]), low[:, None, None])
    return F.grid_sample(crops, grid, padding_mode="border", align_corners=False)


def mirrored(pictures, covered, weight, generator):
    """Half of the pictures the other way round, and their left and right regions with them."""
    swap = chance(len(pictures), 0.5, generator)
    order = list(MIRRORED)
    pictures = torch.where(swap[:, None, None, None], pictures.flip(3), pictures)
    covered = torch.where(swap[:, None], covered[:, order], covered)
    weight = torch.where(swap[:, None], weight[:, order], weight)
    return pictures, covered, weight


def relit(pictures: torch.Tensor, generator) -> torch.Tensor:
    """Other exposure, contrast, colour of light, saturation, and light from aside."""
    count = len(pictures)
    one = (count, 1, 1, 1)
    gamma = torch.exp(uniform(count, -0.75, 0.85, generator)).reshape(one)
    pictures = pictures.clamp(1e-4, 1) ** torch.where(chance(count, 0.6, generator).reshape(one), gamma, torch.ones(one))
    gains = torch.exp(torch.randn(count, 3, 1, 1, generator=generator) * 0.08)
    pictures = pictures * gains * torch.exp(torch.randn(*one, generator=generator) * 0.15)
    mean = pictures.mean((1, 2, 3), keepdim=True)
    pictures = mean + (pictures - mean) * uniform(count, 0.65, 1.25, generator).reshape(one)
    grey = pictures.mean(1, keepdim=True)
    colour = uniform(count, 0.3, 1.4, generator) * (~chance(count, 0.08, generator))
    pictures = grey + (pictures - grey) * colour.reshape(one)
    angle = uniform(count, 0, 2 * math.pi, generator)
    line = torch.linspace(-1, 1, INPUT_SIZE)
    ramp = torch.cos(angle)[:, None, None] * line[None, None] + torch.sin(angle)[:, None, None] * line[None, :, None]
    depth = uniform(count, 0, 0.6, generator) * chance(count, 0.35, generator)
    return (pictures * (1 + depth[:, None, None] * ramp)[:, None]).clamp(0, 1)


def degraded(pictures: torch.Tensor, generator) -> torch.Tensor:
    """Soft, small and noisy cameras."""
    count = len(pictures)
    groups = torch.randperm(count, generator=generator).chunk(8)
    soft = pictures.clone()
    for index, group in enumerate(groups):
        if index < 3:
            soft[group] = blurred(pictures[group], 0.5 + 1.4 * float(torch.rand(1, generator=generator)))
        elif index == 3:
            side = int(INPUT_SIZE * (0.3 + 0.5 * float(torch.rand(1, generator=generator))))
            small = F.interpolate(pictures[group], (side, side), mode="area")
            soft[group] = F.interpolate(small, (INPUT_SIZE, INPUT_SIZE), mode="bilinear", align_corners=False)
    sigma = uniform(count, 0, 0.07, generator) * chance(count, 0.5, generator)
    return (soft + torch.randn(soft.shape, generator=generator) * sigma[:, None, None, None]).clamp(0, 1)


def blurred(pictures: torch.Tensor, sigma: float) -> torch.Tensor:
    reach = max(1, int(2.5 * sigma))
    kernel = torch.exp(-(torch.arange(-reach, reach + 1) ** 2) / (2 * sigma**2))
    kernel = (kernel / kernel.sum()).repeat(3, 1, 1, 1)
    pictures = F.conv2d(F.pad(pictures, (reach, reach, 0, 0), mode="replicate"), kernel, groups=3)
    return F.conv2d(F.pad(pictures, (0, 0, reach, reach), mode="replicate"), kernel.transpose(2, 3), groups=3)


def augmented(crops: torch.Tensor, room: float, covered, weight, generator):
    """A batch as training sees it."""
    pictures = aligned(crops, room, generator)
    pictures, covered, weight = mirrored(pictures, covered, weight, generator)
    return degraded(relit(pictures, generator), generator), covered, weight
