#!/usr/bin/python3
"""Writes the numbers of ResNets with other stems and heads, as reference.py does for the five presets.

    /usr/bin/python3 heads.py OUT_DIR      # torch 1.13.1, torchvision 0.14.1 in Debian 12

Each file has the keys of reference.py's that need no gradient, and `spec`, the network as one word. Weights follow the
same formula; a linear layer of any name is filled as `fc` is there, with its own number of inputs.
"""
import json, math, os, sys
import numpy as np
import torch, torchvision
from torch import nn
import reference

SIDE = 64
CLASSES = {"basic": torchvision.models.resnet.BasicBlock, "bottleneck": torchvision.models.resnet.Bottleneck}


class AdaptiveConcatPool2d(nn.Module):
    """fastai's: the largest value of each channel, then the mean of each."""

    def __init__(self):
        super().__init__()
        self.ap = nn.AdaptiveAvgPool2d(1)
        self.mp = nn.AdaptiveMaxPool2d(1)

    def forward(self, x):
        return torch.cat([self.mp(x), self.ap(x)], 1)


class ResNet(torchvision.models.ResNet):
    """torchvision's with parts left out: what is None is not called."""

    def _forward_impl(self, x):
        x = self.relu(self.bn1(self.conv1(x)))
        x = self.maxpool(x) if hasattr(self, "maxpool") else x
        x = self.layer4(self.layer3(self.layer2(self.layer1(x))))
        x = torch.flatten(self.pool(x) if hasattr(self, "pool") else self.avgpool(x), 1)
        return self.fc(x) if hasattr(self, "fc") else x


def network(block, stem=None, pool=True, concat=False, head=None):
    model = ResNet(CLASSES[block], [1, 1, 1, 1])
    features = model.fc.in_features
    if stem is not None:
        model.conv1 = stem
    if not pool:
        del model.maxpool
    del model.fc
    if concat:
        del model.avgpool
        model.pool = AdaptiveConcatPool2d()
    if head is not None:
        model.fc = head(features * (2 if concat else 1))
    return model.eval()


def small(inputs):
    return nn.Conv2d(inputs, 64, 3, padding=1, bias=False)


def large(inputs):
    return nn.Conv2d(inputs, 64, 7, stride=2, padding=3, bias=False)


NETWORKS = {
    "trunk": ("basic,1-1-1-1,head=none", lambda: network("basic")),
    "dropout": ("basic,1-1-1-1,classes=10,head=fc+drop",
        lambda: network("basic", head=lambda n: nn.Sequential(nn.Dropout(), nn.Linear(n, 10)))),
    "layers": ("basic,1-1-1-1,classes=7,head=fc+128-norm-relu-drop-nobias",
        lambda: network("basic", head=lambda n: nn.Sequential(
            nn.Linear(n, 128), nn.BatchNorm1d(128), nn.ReLU(inplace=True), nn.Dropout(), nn.Linear(128, 7, bias=False)))),
    "fastai": ("bottleneck,1-1-1-1,classes=3,pooling=concat,head=fc+norm-drop-512nobias-relu-norm-drop-nobias",
        lambda: network("bottleneck", concat=True, head=lambda n: nn.Sequential(
            nn.BatchNorm1d(n), nn.Dropout(), nn.Linear(n, 512, bias=False), nn.ReLU(inplace=True),
            nn.BatchNorm1d(512), nn.Dropout(), nn.Linear(512, 3, bias=False)))),
    "curves": ("basic,1-1-1-1,classes=2,head=fc+32-gelu-16-tanh-8-leakyrelu-8-sigmoid",
        lambda: network("basic", head=lambda n: nn.Sequential(
            nn.Linear(n, 32), nn.GELU(), nn.Linear(32, 16), nn.Tanh(), nn.Linear(16, 8), nn.LeakyReLU(),
            nn.Linear(8, 8), nn.Sigmoid(), nn.Linear(8, 2)))),
    "small": ("basic,1-1-1-1,classes=10,stem=small",
        lambda: network("basic", stem=small(3), pool=False, head=lambda n: nn.Linear(n, 10))),
    "grey": ("bottleneck,1-1-1-1,classes=5,stem=small,in=1,stem-pool=yes",
        lambda: network("bottleneck", stem=small(1), head=lambda n: nn.Linear(n, 5))),
    "four": ("basic,1-1-1-1,classes=2,in=4,stem-pool=no",
        lambda: network("basic", stem=large(4), pool=False, head=lambda n: nn.Linear(n, 2))),
}


def own_last_bn_names(model):
    """Of blocks that are none of torchvision's classes."""
    ends = {"BasicBlock": ".bn2", "Bottleneck": ".bn3", "PreActBasicBlock": ".bn2", "PreActBottleneck": ".bn3"}
    return {n + ends[type(m).__name__] for n, m in model.named_modules() if type(m).__name__ in ends}


def fill(model):
    last_bn = reference.last_bn_names(model) or own_last_bn_names(model)
    state = model.state_dict()
    inputs = {name.rsplit(".", 1)[0]: t.shape[1] for name, t in state.items() if t.dim() == 2}
    for name, t in state.items():
        owner, leaf = name.rsplit(".", 1)
        if leaf == "num_batches_tracked":
            continue
        u = reference.uniform(name, t.numel(), 0)
        if t.dim() == 4:
            v = (2 * u - 1) * math.sqrt(6.0 / (t.shape[1] * t.shape[2] * t.shape[3]))
        elif owner in inputs:
            v = (2 * u - 1) / math.sqrt(inputs[owner])
        elif leaf == "weight":
            v = (0.5 + u) * (0.1 if owner in last_bn else 1.0)
        elif leaf == "running_var":
            v = 0.5 + u
        else:
            v = 0.2 * (u - 0.5)
        t.copy_(torch.from_numpy(v.astype(np.float32)).reshape(t.shape))
    model.load_state_dict(state)


def described(name):
    spec, make = NETWORKS[name]
    model = make()
    calls = []

    def hook(path):
        def record(module, given, out):
            calls.append({"module": path, "type": type(module).__name__, "input": list(given[0].shape),
                "output": reference.stats(out)})
        return record

    with torch.no_grad():
        fill(model)
        for path, module in model.named_modules():
            if not path.startswith("pool."):
                module.register_forward_hook(hook(path))
        channels = next(model.parameters()).shape[1]
        values = (4 * reference.uniform("input", channels * SIDE * SIDE, 0) - 2).astype(np.float32)
        model(torch.from_numpy(values).reshape(1, channels, SIDE, SIDE))
    own = [(path, module) for path, module in model.named_modules() if not path.startswith("pool.")]
    return {"arch": name, "spec": spec, "salt": 0, "torch": torch.__version__, "repr": repr(model),
        "parameters": sum(p.numel() for p in model.parameters()),
        "state_dict": [[n, list(t.shape), str(t.dtype).replace("torch.", "")] for n, t in model.state_dict().items()],
        "modules": [[n, type(m).__name__, sum(p.numel() for p in m.parameters())] for n, m in own],
        "calls": calls}


if __name__ == "__main__":
    os.makedirs(sys.argv[1], exist_ok=True)
    for name in NETWORKS:
        with open(os.path.join(sys.argv[1], name + ".json"), "w") as out:
            json.dump(described(name), out, separators=(",", ":"))
        print(name)
