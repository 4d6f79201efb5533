"""The network: a small residual one that ends in a look at every place of the aligned face by itself."""

import torch
from torch import nn

from names import KINDS, REGIONS

INPUT_SIZE = 96


def convolution(inputs: int, outputs: int, stride: int = 1) -> nn.Sequential:
    return nn.Sequential(
        nn.Conv2d(inputs, outputs, 3, stride, 1, bias=False), nn.BatchNorm2d(outputs), nn.ReLU(inplace=True)
    )


class Residual(nn.Module):
    """Two convolutions beside the way straight through."""

    def __init__(self, channels: int):
        super().__init__()
        self.first = convolution(channels, channels)
        self.second = nn.Sequential(nn.Conv2d(channels, channels, 3, 1, 1, bias=False), nn.BatchNorm2d(channels))

    def forward(self, x):
        return torch.relu(x + self.second(self.first(x)))


class OcclusionNet(nn.Module):
    """From 1x3x96x96 (RGB, 0..1) to the logits of the regions and of the kinds."""

    def __init__(self):
        super().__init__()
        self.body = nn.Sequential(
            convolution(3, 16, 2),
            convolution(16, 32, 2),
            Residual(32),
            convolution(32, 48, 2),
            Residual(48),
            convolution(48, 64, 2),
            Residual(64),
        )
        # The face is aligned, so each of the 6x6 places has weights of its own instead of one mean over all.
        self.places = nn.Sequential(
            nn.Conv2d(64, 128, 1, bias=False),
            nn.BatchNorm2d(128),
            nn.ReLU(inplace=True),
            nn.Conv2d(128, 128, INPUT_SIZE // 16, groups=128, bias=False),
            nn.BatchNorm2d(128),
            nn.Flatten(),
        )
        self.dropout = nn.Dropout(0.2)
        self.covered = nn.Linear(128, len(REGIONS))
        self.kind = nn.Linear(128, len(KINDS))

    def forward(self, x):
        features = self.dropout(self.places(self.body(x * 2 - 1)))
        return self.covered(features), self.kind(features)


class Probabilities(nn.Module):
    """What is shipped: the network with its logits turned into probabilities."""

    def __init__(self, net: OcclusionNet):
        super().__init__()
        self.net = net

    def forward(self, x):
        covered, kind = self.net(x)
        return torch.sigmoid(covered), torch.softmax(kind, dim=1)
