"""Trains the network that sees what covers a face, from the crops of a folder. See the README of this folder's parent."""

import argparse
import copy
import json
import math
import time
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F

from augment import aligned, augmented
from calibrate import FreeFaces, shift_to_operating_point
from data import Crops, Sampler, read_crops
from names import REGIONS
from net import INPUT_SIZE, OcclusionNet, Probabilities

BATCH = 128
PEAK_RATE = 4e-3
# The operating point is chosen on each free face as it is and so many times with landmarks that err a little.
SHAKEN_LOOKS = 5
# So many free faces may be called covered in any one region: photographs as they are, and photographs with something
# harmless drawn on them, which is drawn to be hard.
FALSE_ALARMS = {("free", "glasses"): 0.003, ("harmless",): 0.003}
# Weights of the averaged network that is shipped.
EMA = 0.998
KIND_WEIGHT = 0.3


def loss_of(net, pictures, covered, weight, kind):
    logits, kinds = net(pictures)
    regions = F.binary_cross_entropy_with_logits(logits, covered * 0.98 + 0.01, reduction="none")
    return (regions * weight).sum() / weight.sum() + KIND_WEIGHT * F.cross_entropy(kinds, kind, ignore_index=-1)


def train(crops: Crops, steps: int, seed: int, say) -> OcclusionNet:
    torch.manual_seed(seed)
    generator = torch.Generator().manual_seed(seed)
    sampler = Sampler(crops, BATCH, np.random.default_rng(seed))
    net, started = OcclusionNet(), time.monotonic()
    average = copy.deepcopy(net).eval()
    optimiser = torch.optim.AdamW(net.parameters(), lr=PEAK_RATE, weight_decay=0.02)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, PEAK_RATE, total_steps=steps, pct_start=0.15)
    recent = None
    for step in range(steps):
        indices = sampler.next()
        pictures, covered, weight = augmented(
            crops.batch(indices), crops.room, crops.covered[indices], crops.weight[indices], generator
        )
        loss = loss_of(net, pictures, covered, weight, crops.kind[indices])
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        schedule.step()
        follow(average, net, min(EMA, (step + 1) / (step + 10)))
        recent = float(loss) if recent is None else 0.98 * recent + 0.02 * float(loss)
        if (step + 1) % 200 == 0:
            say(f"  step {step + 1} of {steps}, loss {recent:.4f}, {time.monotonic() - started:.0f} s")
    return average


@torch.no_grad()
def follow(average, net, share: float):
    for slow, fast in zip(average.state_dict().values(), net.state_dict().values()):
        if slow.dtype.is_floating_point:
            slow.mul_(share).add_(fast, alpha=1 - share)
        else:
            slow.copy_(fast)


@torch.no_grad()
def logits_of(net, crops: Crops, indices: np.ndarray, generator=None):
    """Of each crop as it is, or with a generator as landmarks that err a little would have it."""
    chunks = np.array_split(indices, math.ceil(len(indices) / 256))
    parts = [net(aligned(crops.batch(part), crops.room, generator)) for part in chunks]
    return torch.cat([covered for covered, _ in parts]), torch.cat([kind for _, kind in parts])


def metrics_of(crops: Crops, indices: np.ndarray, logits, kinds) -> dict:
    """Shares of the pictures kept apart from training: refused where a region but the forehead is covered."""
    gating = [index for index, name in enumerate(REGIONS) if name != "forehead"]
    refused = (logits[:, gating] > 0).any(1).numpy()
    truly = (crops.covered[indices][:, gating] >= 0.9).any(1).numpy()
    kind = crops.kind[indices].numpy()
    group, species = crops.group[indices], np.array(crops.species)[indices]
    share = lambda chosen: {"n": int(chosen.sum()), "refused": round(float(refused[chosen].mean()), 4) if chosen.any() else None}
    named = {
        name: share((group == "drawn") & truly & (species == name))
        for name in sorted(set(species[(group == "drawn") & truly]))
    }
    harmless = {name: share((group == "harmless") & (species == name)) for name in sorted(set(species[group == "harmless"]))}
    right = (kinds.argmax(1).numpy() == kind)[kind >= 0]
    return {
        "free": share(np.isin(group, ("free", "glasses"))),
        "glasses": share(group == "glasses"),
        "harmless": {**share(group == "harmless"), "species": harmless},
        "real_masks": share((group == "mask") & truly),
        "real_others": share((group == "real") & truly),
        "drawn": {**share((group == "drawn") & truly), "species": named},
        "actor": share((group == "actor") & truly),
        "kind_right": round(float(right.mean()), 4),
    }


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("crops", type=Path)
    parser.add_argument("weights", type=Path)
    parser.add_argument("metrics", type=Path)
    parser.add_argument("--steps", type=int, default=3400)
    parser.add_argument("--seed", type=int, default=3)
    parser.add_argument("--threads", type=int, default=2)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    say = lambda line: print(line, flush=True)

    crops = read_crops(options.crops)
    say(f"{len(crops.kind)} crops, {int(crops.held.sum())} of them kept apart")
    net = train(crops, options.steps, options.seed, say).eval()

    held = np.flatnonzero(crops.held)
    shaken = torch.Generator().manual_seed(options.seed)
    sets = []
    for groups, share in FALSE_ALARMS.items():
        free = held[np.isin(crops.group[held], groups)]
        looks = [logits_of(net, crops, free, generator)[0] for generator in (None, *[shaken] * SHAKEN_LOOKS)]
        sets.append(FreeFaces(torch.stack(looks), crops.covered[free], crops.weight[free], share))
    shifts = shift_to_operating_point(net, sets)
    logits, kinds = logits_of(net, crops, held)
    weights = sum(parameter.numel() for parameter in net.parameters())
    metrics = {"steps": options.steps, "seed": options.seed, "crops": len(crops.kind), "weights": weights, "shifts": shifts,
               **metrics_of(crops, held, logits, kinds)}
    options.metrics.write_text(json.dumps(metrics, indent=2) + "\n")
    say(json.dumps(metrics, indent=2))
    torch.onnx.export(
        Probabilities(net).eval(), torch.rand(1, 3, INPUT_SIZE, INPUT_SIZE), str(options.weights),
        opset_version=13, input_names=["input"], output_names=["covered", "kind"],
    )


if __name__ == "__main__":
    main()
