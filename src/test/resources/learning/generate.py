"""Norms of a loss's gradient by PyTorch's own autograd, for LossGradientTest.

The net is ResNet-18's and ResNet-50's code in small, written out here, with weights and picture from a
simple generator that the test has too: value i of the tensor with number t is k / 5003 - 1, scaled, where
k = (7919 i + 104729 t + 31 (i i mod 9973)) mod 10007. Run: python3 generate.py > gradients.json
"""

import json
import math

import torch
from torch import nn
from torch.nn import functional as F

SIDE = 32
TARGET = 3
CLASSES = 5


def values(number, shape, scale, offset=0.0):
    count = math.prod(shape)
    i = torch.arange(count, dtype=torch.int64)
    k = (7919 * i + 104729 * number + 31 * (i * i % 9973)) % 10007
    return (offset + scale * (k.to(torch.float64) / 5003 - 1)).to(torch.float32).reshape(shape)


class Basic(nn.Module):
    def __init__(self, inputs, planes, stride):
        super().__init__()
        self.conv1 = nn.Conv2d(inputs, planes, 3, stride, 1, bias=False)
        self.bn1 = nn.BatchNorm2d(planes)
        self.conv2 = nn.Conv2d(planes, planes, 3, 1, 1, bias=False)
        self.bn2 = nn.BatchNorm2d(planes)
        self.downsample = None
        if SHORTCUTS and (stride != 1 or inputs != planes):
            self.downsample = nn.Sequential(
                nn.Conv2d(inputs, planes, 1, stride, bias=False), nn.BatchNorm2d(planes))

    def forward(self, x):
        out = F.relu(self.bn1(self.conv1(x)))
        out = self.bn2(self.conv2(out))
        if SHORTCUTS:
            out = out + (x if self.downsample is None else self.downsample(x))
        return F.relu(out)


class Bottleneck(nn.Module):
    def __init__(self, inputs, planes, stride):
        super().__init__()
        self.conv1 = nn.Conv2d(inputs, planes, 1, bias=False)
        self.bn1 = nn.BatchNorm2d(planes)
        self.conv2 = nn.Conv2d(planes, planes, 3, stride, 1, bias=False)
        self.bn2 = nn.BatchNorm2d(planes)
        self.conv3 = nn.Conv2d(planes, 4 * planes, 1, bias=False)
        self.bn3 = nn.BatchNorm2d(4 * planes)
        self.downsample = None
        if SHORTCUTS and (stride != 1 or inputs != 4 * planes):
            self.downsample = nn.Sequential(
                nn.Conv2d(inputs, 4 * planes, 1, stride, bias=False), nn.BatchNorm2d(4 * planes))

    def forward(self, x):
        out = F.relu(self.bn1(self.conv1(x)))
        out = F.relu(self.bn2(self.conv2(out)))
        out = self.bn3(self.conv3(out))
        if SHORTCUTS:
            out = out + (x if self.downsample is None else self.downsample(x))
        return F.relu(out)


class Net(nn.Module):
    def __init__(self, block, expansion):
        super().__init__()
        self.conv1 = nn.Conv2d(3, 8, 7, 2, 3, bias=False)
        self.bn1 = nn.BatchNorm2d(8)
        inputs = 8
        for stage in range(4):
            planes = 8 << stage
            setattr(self, f"layer{stage + 1}",
                    nn.Sequential(block(inputs, planes, 1 if stage == 0 else 2)))
            inputs = planes * expansion
        self.fc = nn.Linear(inputs, CLASSES)

    def forward(self, x):
        x = F.max_pool2d(F.relu(self.bn1(self.conv1(x))), 3, 2, 1)
        kept = [x]
        for stage in range(4):
            x = getattr(self, f"layer{stage + 1}")(x)
            kept.append(x)
        for k in kept:
            k.retain_grad()
        return self.fc(x.mean((2, 3))), kept[1:]


def fill(net):
    tensors = [(n, t) for n, t in net.state_dict().items() if "num_batches" not in n]
    for number, (name, tensor) in enumerate(sorted(tensors)):
        if name.endswith("running_var"):
            tensor.copy_(values(number, tensor.shape, 0.3, 1.0))
        elif tensor.dim() == 1 and name.endswith("weight"):
            tensor.copy_(values(number, tensor.shape, 0.2, 1.0))
        elif tensor.dim() == 1:
            tensor.copy_(values(number, tensor.shape, 0.1))
        else:
            tensor.copy_(values(number, tensor.shape, math.sqrt(4 / math.prod(tensor.shape[1:]))))


def case(block, expansion, loss):
    net = Net(block, expansion).eval()
    with torch.no_grad():
        fill(net)
    # With picture 100 a ReLU of the last net reads 4e-8, which rounds to either side of 0.
    x = values(101, (1, 3, SIDE, SIDE), 1.5).requires_grad_()
    logits, blocks = net(x)
    if loss == "cross":
        value = F.cross_entropy(logits, torch.tensor([TARGET]))
    else:
        value = F.binary_cross_entropy_with_logits(logits[0, TARGET], torch.tensor(loss == "yes").float())
    value.backward()
    return {
        "loss": value.item(),
        "input": x.grad.norm().item(),
        "blocks": {f"layer{i + 1}.0": b.grad.norm().item() for i, b in enumerate(blocks)},
        "parameters": {n: p.grad.norm().item() for n, p in net.named_parameters()},
    }


cases = {}
for SHORTCUTS in (True, False):
    for name, block, expansion in (("basic", Basic, 1), ("bottleneck", Bottleneck, 4)):
        for loss in ("cross", "yes", "no"):
            word = f"{name},1-1-1-1,classes=5,channels=8" + ("" if SHORTCUTS else ",shortcut=none")
            cases[f"{word} {loss}"] = case(block, expansion, loss)
print(json.dumps({"torch": torch.__version__, "cases": cases}, indent=1))
