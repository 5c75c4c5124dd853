"""Times a training step of an autoencoder in PyTorch, tuned as a careful user would tune it.

Usage: peer.py NETWORK THREADS SECONDS, where NETWORK is "disks" or "authors". Prints one line: the version of PyTorch, and
the median over five rounds, SECONDS long, of the milliseconds per step.

Tuned: activations in place, denormal numbers flushed, and whichever memory format is faster, channels first or last. The
environment of the process adds a memory allocator that keeps what it has (see Peer.java).
"""

import math
import statistics
import sys
import time

import torch
from torch import nn

NETWORKS = {
    # The paper's: 64 px, padded by one pixel; the squared error is summed over pixels.
    "disks": dict(side=64, depths=(1, 8, 4, 4, 3, 2, 1), padding=1, slope=0.2, mean=False, rate=1e-3, batch=300, images=3000),
    # Its authors' program: 63 px, no padding; the mean over pixels.
    "authors": dict(side=63, depths=(1, 8, 4, 3, 2, 1), padding=0, slope=0.05, mean=True, rate=1e-2, batch=64, images=1000),
}


def disks(side, count, sigma=0.5):
    """Centred disks of any radius up to half the side, with a soft edge; exact zeros outside, as denormals would be slow."""
    radii = torch.rand(count, 1, 1, 1) * side / 2
    axis = torch.arange(side) - (side - 1) / 2
    distance = torch.hypot(axis[:, None], axis[None, :])[None, None]
    images = (1 + torch.erf((radii - distance) / (sigma * math.sqrt(2)))) / 2
    return torch.where(images < 1e-6, torch.zeros(()), images)


def autoencoder(depths, padding, slope, **_):
    """Strided convolutions to one pixel, and transposed ones back, each with bias and leaky ReLU."""
    layers = []
    for inputs, outputs in zip(depths, depths[1:]):
        layers += [nn.Conv2d(inputs, outputs, 3, 2, padding), nn.LeakyReLU(slope, inplace=True)]
    for inputs, outputs in zip(depths[::-1], depths[-2::-1]):
        layers += [
            nn.ConvTranspose2d(inputs, outputs, 3, 2, padding, output_padding=padding),
            nn.LeakyReLU(slope, inplace=True),
        ]
    return nn.Sequential(*layers)


class Training:
    """Steps through batches of images in one memory format."""

    def __init__(self, setup, images, memory_format):
        self.batches = images.contiguous(memory_format=memory_format).split(setup["batch"])
        self.batches = self.batches[: setup["images"] // setup["batch"]]
        self.network = autoencoder(**setup).to(memory_format=memory_format)
        self.adam = torch.optim.Adam(self.network.parameters(), setup["rate"])
        self.axes = (1, 2, 3)
        self.mean = setup["mean"]

    def step(self, batch):
        self.adam.zero_grad()
        squares = (self.network(batch) - batch) ** 2
        loss = squares.mean() if self.mean else squares.sum(self.axes).mean()
        loss.backward()
        self.adam.step()
        return loss.item()

    def milliseconds(self, seconds):
        """Runs whole epochs until the time is over."""
        steps, start = 0, time.perf_counter()
        while time.perf_counter() - start < seconds:
            for batch in self.batches:
                self.step(batch)
            steps += len(self.batches)
        return (time.perf_counter() - start) / steps * 1e3


def main(network, threads, seconds):
    setup = NETWORKS[network]
    torch.set_num_threads(threads)
    torch.set_flush_denormal(True)
    torch.manual_seed(1)
    images = disks(setup["side"], setup["images"])
    candidates = [Training(setup, images, form) for form in (torch.contiguous_format, torch.channels_last)]
    for training in candidates:
        training.milliseconds(seconds)
    fastest = min(candidates, key=lambda training: training.milliseconds(seconds))
    rounds = [fastest.milliseconds(seconds) for _ in range(5)]
    print(torch.__version__, f"{statistics.median(rounds):.3f}")


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), float(sys.argv[3]))
