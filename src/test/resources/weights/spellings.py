#!/usr/bin/python3
"""Writes spellings.json: ResNets as trainers save them, each with the names of its file and torch's own logits.

    /usr/bin/python3 spellings.py spellings.json      # torch 1.13.1, torchvision 0.14.1 in Debian 12

A row has "spelling" and "made" (how such a file comes about), "notes" (what is to be said beside it), "input" [channels,
side], "logits", and "tensors": name in the file, kind, sizes. No weights are stored: a tensor takes u from its name in
the file as in ../reference/reference.py (salt 0), then by its kind

    conv     (2u - 1) * sqrt(6 / product of all sizes but the first)
    linear   (2u - 1) / sqrt(second size)
    scale    0.5 + u
    var      0.5 + u
    shift    0.2 * (u - 0.5)
    zero     0

The nets are narrow, with one block a stage. Small-image nets are built here as their authors' programs build them; the
others are torchvision's, their tensors renamed as the named program does it.
"""
import json, math, os, sys
import numpy as np
import torch, torchvision
from torch import nn
from torchvision.models.resnet import BasicBlock, Bottleneck
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "reference"))
from reference import uniform

WIDTH = 8


class Net(torchvision.models.ResNet):
    """torchvision's, narrow; a part that is None is not called."""

    def __init__(self, block=BasicBlock, classes=10, stem=7, channels=3, pool=True, head=None, stages=4, groups=1,
            width_per_group=64, width=WIDTH, first=False):
        super().__init__(BasicBlock, [1, 1, 1, 1])
        self.inplanes, self.groups, self.base_width, self.dilation = width, groups, width_per_group, 1
        self.conv1 = nn.Conv2d(channels, width, stem, 2 if stem == 7 else 1, stem // 2, bias=False)
        self.bn1 = nn.BatchNorm2d(width)
        if not pool:
            self.maxpool = nn.Identity()
        for s in range(4):
            stage = self._make_layer(block, width << s, 1, stride=1 if s == 0 else 2) if s < stages else nn.Identity()
            setattr(self, "layer%d" % (s + 1), stage)
        self.features = (width << stages - 1) * block.expansion
        self.fc = head(self.features) if head else nn.Linear(self.features, classes)
        if first:
            for s in (2, 3, 4):
                b = getattr(self, "layer%d" % s)[0]
                b.conv1.stride, b.conv2.stride = (2, 2), (1, 1)


def deep(net, inner=(4, 6)):
    """Three convolutions in place of the first, as ResNet-C and D have them."""
    first, second = inner
    net.conv1 = nn.Sequential(nn.Conv2d(3, first, 3, 2, 1, bias=False), nn.BatchNorm2d(first), nn.ReLU(),
        nn.Conv2d(first, second, 3, 1, 1, bias=False), nn.BatchNorm2d(second), nn.ReLU(),
        nn.Conv2d(second, WIDTH, 3, 1, 1, bias=False))
    return net


def pooled(net, everywhere=True):
    """Shortcuts of ResNet-D: timm and GluonCV keep a place for the pool where nothing is pooled, MMPretrain does not."""
    for s in (1, 2, 3, 4):
        block = getattr(net, "layer%d" % s)[0]
        if block.downsample is not None:
            conv, norm = block.downsample
            pool = [nn.AvgPool2d(conv.stride, conv.stride, ceil_mode=True, count_include_pad=False)]
            if conv.stride == (1, 1) and not everywhere:
                pool = []
            conv.stride = (1, 1)
            block.downsample = nn.Sequential(*pool, conv, norm)
    return net


class Gate(nn.Module):
    """Squeeze and excitation (Hu et al. 2017) with the names that timm and Cadene have."""

    def __init__(self, channels, squeezed):
        super().__init__()
        self.fc1, self.fc2 = nn.Conv2d(channels, squeezed, 1), nn.Conv2d(squeezed, channels, 1)

    def forward(self, x):
        return x * torch.sigmoid(self.fc2(torch.relu(self.fc1(x.mean((2, 3), keepdim=True)))))


def squeezed(net, multiple):
    """A gate behind the last norm of each block: there it is part of the norm, until `gated` renames it."""
    for s in (1, 2, 3, 4):
        block = getattr(net, "layer%d" % s)[0]
        last = "bn3" if hasattr(block, "bn3") else "bn2"
        channels = getattr(block, last).num_features
        few = max(multiple, int(channels / 16 + multiple / 2) // multiple * multiple) if multiple > 1 else channels // 16
        setattr(block, last, nn.Sequential(getattr(block, last), Gate(channels, few)))
    return net


def gated(gate="se", stem="", head="fc"):
    def rename(n):
        n = n.replace("fc.", head + ".", 1) if n.startswith("fc.") else n
        n = stem + n if n.startswith(("conv1.", "bn1.")) else n
        for last in ("bn2", "bn3"):
            n = n.replace(".%s.0." % last, ".%s." % last).replace(".%s.1." % last, ".%s." % gate)
        return n
    return rename


def caffes(net):
    """Pools with windows that hang over the far edge, as Cadene's nets do, which come from Caffe."""
    net.maxpool = nn.MaxPool2d(3, 2, ceil_mode=True)
    return net


def pruned(net):
    """Filters between the convolutions of a block taken away, in each block as many as it can spare."""
    for s in (1, 2, 3, 4):
        block = getattr(net, "layer%d" % s)[0]
        last = block.conv3 if hasattr(block, "conv3") else block.conv2
        i, o = block.conv1.in_channels, last.out_channels
        inner = [block.conv1.out_channels - s, block.conv2.out_channels - 3 + s][:2 if hasattr(block, "conv3") else 1]
        norms = [nn.BatchNorm2d(n) for n in inner]
        block.conv1 = nn.Conv2d(i, inner[0], block.conv1.kernel_size, block.conv1.stride, block.conv1.padding, bias=False)
        block.bn1 = norms[0]
        block.conv2 = nn.Conv2d(inner[0], inner[1] if len(inner) > 1 else o, 3, block.conv2.stride, 1, bias=False)
        if len(inner) > 1:
            block.bn2, block.conv3 = norms[1], nn.Conv2d(inner[1], o, 1, bias=False)
    return net


def grouped(net, groups=8):
    """Group norm, whose tensors do not tell the number of groups."""
    for name, module in list(net.named_modules()):
        if isinstance(module, nn.BatchNorm2d):
            parent, last = name.rsplit(".", 1) if "." in name else ("", name)
            setattr(net.get_submodule(parent), last, nn.GroupNorm(groups, module.num_features))
    return net


def bare(net):
    for s in (1, 2, 3, 4):
        block = getattr(net, "layer%d" % s)[0]
        if block.downsample is not None:
            block.downsample = nn.Sequential(block.downsample[0])
    return net


def everywhere(net):
    """Option C: the first stage of Basic Blocks projects too."""
    width = net.layer1[0].conv1.in_channels
    net.layer1[0].downsample = nn.Sequential(nn.Conv2d(width, width, 1, bias=False), nn.BatchNorm2d(width))
    return net


def biased(net):
    for module in list(net.modules()):
        if isinstance(module, nn.Conv2d):
            module.bias = nn.Parameter(torch.zeros(module.out_channels))
    return net


def mmpretrain_deep(n):
    if n.startswith("fc"):
        return "head." + n
    return "backbone." + n.replace("bn1.", "stem.7.", 1) if n.startswith("bn1.") else "backbone." + (
        n.replace("conv1.", "stem.", 1) if n.startswith("conv1.") else n)


def trunk(**options):
    return Net(head=lambda n: nn.Identity(), **options)


class ConcatPool(nn.Module):
    def forward(self, x):
        return torch.cat([nn.functional.adaptive_max_pool2d(x, 1), nn.functional.adaptive_avg_pool2d(x, 1)], 1)


class KuangliuBlock(nn.Module):
    """pytorch-cifar's BasicBlock and, with three convolutions, its Bottleneck."""

    def __init__(self, i, planes, stride, e):
        super().__init__()
        sizes = [(i, planes, 3, stride), (planes, planes, 3, 1)] if e == 1 else \
            [(i, planes, 1, 1), (planes, planes, 3, stride), (planes, 4 * planes, 1, 1)]
        self.count = len(sizes)
        for k, (a, b, kernel, s) in enumerate(sizes, 1):
            setattr(self, "conv%d" % k, nn.Conv2d(a, b, kernel, s, kernel // 2, bias=False))
            setattr(self, "bn%d" % k, nn.BatchNorm2d(b))
        self.shortcut = nn.Sequential()
        if stride != 1 or i != e * planes:
            self.shortcut = nn.Sequential(nn.Conv2d(i, e * planes, 1, stride, bias=False), nn.BatchNorm2d(e * planes))

    def forward(self, x):
        out = x
        for k in range(1, self.count + 1):
            out = getattr(self, "bn%d" % k)(getattr(self, "conv%d" % k)(out))
            out = torch.relu(out) if k < self.count else out
        return torch.relu(out + self.shortcut(x))


class D2lBlock(nn.Module):
    """Residual of Dive into Deep Learning, section 8.6."""

    def __init__(self, i, o, stride):
        super().__init__()
        self.conv1, self.conv2 = nn.Conv2d(i, o, 3, stride, 1), nn.Conv2d(o, o, 3, 1, 1)
        self.conv3 = nn.Conv2d(i, o, 1, stride) if stride > 1 else None
        self.bn1, self.bn2 = nn.BatchNorm2d(o), nn.BatchNorm2d(o)

    def forward(self, x):
        out = self.bn2(self.conv2(torch.relu(self.bn1(self.conv1(x)))))
        return torch.relu(out + (x if self.conv3 is None else self.conv3(x)))


class D2l(nn.Module):
    def __init__(self):
        super().__init__()
        self.net = nn.Sequential(nn.Sequential(nn.Conv2d(1, WIDTH, 7, 2, 3), nn.BatchNorm2d(WIDTH), nn.ReLU(), nn.MaxPool2d(3, 2, 1)))
        for s in range(4):
            i, o = WIDTH << max(0, s - 1), WIDTH << s
            self.net.add_module("b%d" % (s + 2), nn.Sequential(D2lBlock(i, o, 1 if s == 0 else 2), D2lBlock(o, o, 1)))
        self.net.add_module("last", nn.Sequential(nn.AdaptiveAvgPool2d((1, 1)), nn.Flatten(), nn.Linear(FEATURES, 10)))

    def forward(self, x):
        return self.net(x)


class OptionA(KuangliuBlock):
    """The first paper's shortcut without weights, as in akamaster's pytorch_resnet_cifar10."""

    def __init__(self, i, planes, stride, e):
        super().__init__(i, planes, stride, e)
        self.shortcut = nn.Sequential()
        self.pad = planes // 4 if stride != 1 or i != planes else None

    def forward(self, x):
        out = torch.relu(self.bn1(self.conv1(x)))
        out = self.bn2(self.conv2(out))
        short = x if self.pad is None else nn.functional.pad(x[:, :, ::2, ::2], (0, 0, 0, 0, self.pad, self.pad))
        return torch.relu(out + short)


class Kuangliu(nn.Module):
    def __init__(self, e=1, stages=4, block=KuangliuBlock, width=WIDTH, channels=3):
        super().__init__()
        self.conv1, self.bn1, self.stages = nn.Conv2d(channels, width, 3, 1, 1, bias=False), nn.BatchNorm2d(width), stages
        i = width
        for s in range(stages):
            setattr(self, "layer%d" % (s + 1), nn.Sequential(block(i, width << s, 1 if s == 0 else 2, e)))
            i = e * width << s
        self.linear = nn.Linear(i, 10)

    def forward(self, x):
        x = torch.relu(self.bn1(self.conv1(x)))
        for s in range(self.stages):
            x = getattr(self, "layer%d" % (s + 1))(x)
        return self.linear(nn.functional.adaptive_avg_pool2d(x, 1).flatten(1))


class WeiaicunzaiBlock(nn.Module):
    def __init__(self, i, planes, stride, e):
        super().__init__()
        conv, bn, relu = nn.Conv2d, nn.BatchNorm2d, nn.ReLU(inplace=True)
        if e == 1:
            self.residual_function = nn.Sequential(conv(i, planes, 3, stride, 1, bias=False), bn(planes), relu,
                conv(planes, planes, 3, 1, 1, bias=False), bn(planes))
        else:
            self.residual_function = nn.Sequential(conv(i, planes, 1, bias=False), bn(planes), relu,
                conv(planes, planes, 3, stride, 1, bias=False), bn(planes), relu,
                conv(planes, 4 * planes, 1, bias=False), bn(4 * planes))
        self.shortcut = nn.Sequential()
        if stride != 1 or i != e * planes:
            self.shortcut = nn.Sequential(conv(i, e * planes, 1, stride, bias=False), bn(e * planes))

    def forward(self, x):
        return torch.relu(self.residual_function(x) + self.shortcut(x))


class Weiaicunzai(nn.Module):
    def __init__(self, e=1):
        super().__init__()
        self.conv1 = nn.Sequential(nn.Conv2d(3, WIDTH, 3, padding=1, bias=False), nn.BatchNorm2d(WIDTH), nn.ReLU())
        i = WIDTH
        for s in range(4):
            setattr(self, "conv%d_x" % (s + 2), nn.Sequential(WeiaicunzaiBlock(i, WIDTH << s, 1 if s == 0 else 2, e)))
            i = e * WIDTH << s
        self.fc = nn.Linear(i, 100)

    def forward(self, x):
        x = self.conv1(x)
        for s in range(4):
            x = getattr(self, "conv%d_x" % (s + 2))(x)
        return self.fc(nn.functional.adaptive_avg_pool2d(x, 1).flatten(1))


class PreActBlock(nn.Module):
    """pytorch-cifar's PreActBlock and PreActBottleneck: norms lead, the shortcut reads what the first convolution does."""

    def __init__(self, i, planes, stride, e):
        super().__init__()
        sizes = [(i, planes, 3, stride), (planes, planes, 3, 1)] if e == 1 else \
            [(i, planes, 1, 1), (planes, planes, 3, stride), (planes, 4 * planes, 1, 1)]
        self.count = len(sizes)
        for k, (a, b, kernel, s) in enumerate(sizes, 1):
            setattr(self, "bn%d" % k, nn.BatchNorm2d(a))
            setattr(self, "conv%d" % k, nn.Conv2d(a, b, kernel, s, kernel // 2, bias=False))
        if stride != 1 or i != e * planes:
            self.shortcut = nn.Sequential(nn.Conv2d(i, e * planes, 1, stride, bias=False))

    def forward(self, x):
        out = torch.relu(self.bn1(x))
        short = self.shortcut(out) if hasattr(self, "shortcut") else x
        for k in range(1, self.count + 1):
            out = getattr(self, "conv%d" % k)(torch.relu(getattr(self, "bn%d" % k)(out)) if k > 1 else out)
        return out + short


class PreAct(nn.Module):
    """Without norm behind the last block, as pytorch-cifar's, or with one."""

    def __init__(self, e=1, last=False, stem=3, inner=None):
        super().__init__()
        self.conv1 = nn.Conv2d(3, WIDTH, stem, stem // 3, stem // 2, bias=False)
        if inner is not None:
            self.conv1 = nn.Sequential(nn.Conv2d(3, inner[0], 3, 2, 1, bias=False), nn.BatchNorm2d(inner[0]), nn.ReLU(),
                nn.Conv2d(inner[0], inner[1], 3, 1, 1, bias=False), nn.BatchNorm2d(inner[1]), nn.ReLU(),
                nn.Conv2d(inner[1], WIDTH, 3, 1, 1, bias=False))
        self.pools = stem == 7
        i = WIDTH
        for s in range(4):
            block = PreActBlock(i, WIDTH << s, 1 if s == 0 else 2, e)
            if inner is not None and hasattr(block, "shortcut"):
                stride = 1 if s == 0 else 2
                pool = nn.AvgPool2d(2, stride, ceil_mode=True, count_include_pad=False) if s else nn.Identity()
                block.shortcut = nn.Sequential(pool, nn.Conv2d(i, e * WIDTH << s, 1, bias=False))
            setattr(self, "layer%d" % (s + 1), nn.Sequential(block))
            i = e * WIDTH << s
        if last:
            self.bn = nn.BatchNorm2d(i)
        self.linear = nn.Linear(i, 10)

    def forward(self, x):
        x = self.conv1(x)
        x = nn.functional.max_pool2d(x, 3, 2, 1) if self.pools else x
        x = self.layer4(self.layer3(self.layer2(self.layer1(x))))
        x = torch.relu(self.bn(x)) if hasattr(self, "bn") else x
        return self.linear(nn.functional.adaptive_avg_pool2d(x, 1).flatten(1))


class CellHead(nn.Module):
    """timm's ClassifierHead with use_conv: over the one cell that pooling leaves."""

    def __init__(self, net):
        super().__init__()
        self.net = net
        self.fc = nn.Conv2d(net.linear.in_features, 10, 1)
        del net.linear
        net.linear = nn.Identity()

    def forward(self, x):
        return self.fc(self.net(x)[:, :, None, None]).flatten(1)


def timm_v2(n):
    """resnetv2.py's names of such a net."""
    if n.startswith("fc."):
        return "head." + n
    n = n[len("net."):]
    for old, new in (("conv1.0.", "stem.conv1."), ("conv1.1.", "stem.norm1."), ("conv1.3.", "stem.conv2."), ("conv1.4.", "stem.norm2."),
            ("conv1.6.", "stem.conv3."), ("conv1.", "stem.conv."), ("bn.", "norm.")):
        if n.startswith(old):
            return new + n[len(old):]
    for s in (1, 2, 3, 4):
        n = n.replace("layer%d.0." % s, "stages.%d.blocks.0." % (s - 1))
    for k in (1, 2, 3):
        n = n.replace(".bn%d." % k, ".norm%d." % k)
    return n.replace("shortcut.0.", "downsample.conv.").replace("shortcut.1.", "downsample.conv.")


# Renamings: torchvision's name -> the file's, None if the file has no such tensor.

def prefixed(prefix):
    return lambda n: prefix + n


def hugging_face(base=False):
    def rename(n):
        p = "" if base else "resnet."
        w = n.split(".")
        last = w[-1]
        if w[0] == "fc":
            return "classifier.1." + last
        if w[0] in ("conv1", "bn1"):
            return p + "embedder.embedder." + ("convolution." if w[0] == "conv1" else "normalization.") + last
        at = "%sencoder.stages.%d.layers.%s." % (p, int(w[0][5:]) - 1, w[1])
        if w[2] == "downsample":
            return at + "shortcut." + ("convolution." if w[3] == "0" else "normalization.") + last
        kind = "convolution." if w[2].startswith("conv") else "normalization."
        return at + "layer.%d." % (int(w[2][-1]) - 1) + kind + last
    return rename


def detectron2(prefix="", counters=True):
    def rename(n):
        if n.endswith("num_batches_tracked") and not counters:
            return None
        k = n if n.startswith("layer") else "stem." + n
        for s in (1, 2, 3, 4):
            k = k.replace("layer%d" % s, "res%d" % (s + 1))
        for c in (1, 2, 3):
            k = k.replace("bn%d" % c, "conv%d.norm" % c)
        return prefix + k.replace("downsample.0", "shortcut").replace("downsample.1", "shortcut.norm")
    return rename


def caffe2(statistics):
    ends = {"weight": "_s", "bias": "_b", "running_mean": "_rm", "running_var": "_riv"}
    def rename(n):
        w = n.split(".")
        if w[-1] == "num_batches_tracked" or (w[-1].startswith("running") and not statistics):
            return None
        if w[0] == "fc":
            return "fc1000" + ("_w" if w[1] == "weight" else "_b")
        if w[0] == "conv1":
            return "conv1_w"
        if w[0] == "bn1":
            return "res_conv1_bn" + ends[w[1]]
        at = "res%d_%s_" % (int(w[0][5:]) + 1, w[1])
        if w[2] == "downsample":
            return at + ("branch1_w" if w[3] == "0" else "branch1_bn" + ends[w[4]])
        branch = at + "branch2" + "abc"[int(w[2][-1]) - 1]
        return branch + ("_w" if w[2].startswith("conv") else "_bn" + ends[w[3]])
    return rename


def sequential(prefix="", fc=None):
    def rename(n):
        for name, i in (("conv1.", "0."), ("bn1.", "1."), ("layer1.", "4."), ("layer2.", "5."), ("layer3.", "6."),
                ("layer4.", "7.")):
            if n.startswith(name):
                return prefix + i + n[len(name):]
        return fc and fc + n[3:]
    return rename


def fastai(n):
    return "1." + str(int(n.split(".")[1]) + 2) + "." + n.split(".")[2] if n.startswith("fc.") else "0." + sequential()(n)


def renamed_head(**to):
    """Renames parts of the head: fc_0="fc1" makes fc1.weight of fc.0.weight."""
    table = {key.replace("_", ".") + ".": value + "." for key, value in to.items()}
    def rename(n):
        for old, new in table.items():
            if n.startswith(old):
                return new + n[len(old):]
        return n
    return rename


def fastai_head(n):
    return nn.Sequential(nn.BatchNorm1d(2 * n), nn.Dropout(0.25), nn.Linear(2 * n, 24, bias=False), nn.ReLU(),
        nn.BatchNorm1d(24), nn.Dropout(0.5), nn.Linear(24, 4, bias=False))


def concat(net):
    net.avgpool = ConcatPool()
    return net


def two_layers(n):
    return nn.Sequential(nn.Linear(n, 12), nn.ReLU(), nn.Linear(12, 10))


GROUPS = "group-norm"
PAD, POOL, HEAD, STRIDE, TRUNK, NET, SPELL, LEFT = ("padded", "stem-no-pool", "head-activation", "stride", "trunk", "net",
    "spelling", "left-out")
FEATURES = WIDTH * 8

# spelling, made, net, renaming, notes, further tensors of the file (name: (kind, sizes))
ROWS = [
    ("torchvision", "torch.save(model.state_dict())", lambda: Net(), None, [], {}),
    ("torchvision", "Bottleneck", lambda: Net(Bottleneck), None, [STRIDE], {}),
    ("torchvision", "ResNeXt: groups=2, width_per_group=32, width 16", lambda: Net(Bottleneck, groups=2, width_per_group=32, width=16), None, [STRIDE], {}),
    ("torchvision", "DataParallel", lambda: Net(), prefixed("module."), [], {}),
    ("torchvision", "torch.compile", lambda: Net(), prefixed("_orig_mod."), [], {}),
    ("torchvision", "DataParallel of a compiled net", lambda: Net(), prefixed("module._orig_mod."), [], {}),
    ("torchvision", "Lightning: self.model, criterion with weights", lambda: Net(), prefixed("model."), [LEFT], {"criterion.weight": ("shift", [10])}),
    ("torchvision", "Lightning: self.net, pos_weight", lambda: Net(), prefixed("net."), [LEFT], {"loss_fn.pos_weight": ("scale", [1])}),
    ("torchvision", "AveragedModel (SWA, EMA)", lambda: Net(), prefixed("module."), [LEFT], {"n_averaged": ("zero", [])}),
    ("torchvision", "wrapper self.backbone", lambda: Net(), prefixed("backbone."), [], {}),
    ("torchvision", "thop's counts left inside", lambda: Net(), None, [LEFT], {"total_ops": ("zero", [1]), "conv1.total_ops": ("zero", [1]), "layer1.0.bn1.total_params": ("zero", [1])}),
    ("torchvision", "one output", lambda: Net(classes=1), None, [], {}),
    ("torchvision", "four channels", lambda: Net(channels=4), None, [], {}),
    ("torchvision", "fc = Sequential(Dropout, Linear)", lambda: Net(head=lambda n: nn.Sequential(nn.Dropout(), nn.Linear(n, 10))), None, [], {}),
    ("torchvision", "fc = Sequential(Linear, ReLU, Dropout, Linear)", lambda: Net(head=lambda n: nn.Sequential(nn.Linear(n, 12), nn.ReLU(), nn.Dropout(), nn.Linear(12, 10))), None, [HEAD], {}),
    ("torchvision", "fc = Sequential(Linear, BatchNorm1d, ReLU, Dropout, Linear)", lambda: Net(head=lambda n: nn.Sequential(nn.Linear(n, 12), nn.BatchNorm1d(12), nn.ReLU(), nn.Dropout(), nn.Linear(12, 10))), None, [HEAD], {}),
    ("torchvision", "fc = Linear(bias=False)", lambda: Net(head=lambda n: nn.Linear(n, 10, bias=False)), None, [], {}),
    ("torchvision", "a head with named layers", lambda: Net(head=two_layers), renamed_head(fc_0="fc.linear1", fc_2="fc.linear2"), [HEAD], {}),
    ("torchvision", "self.fc1, self.fc2 beside self.resnet", lambda: Net(head=two_layers), lambda n: renamed_head(fc_0="fc1", fc_2="fc2")(n) if n.startswith("fc") else "resnet." + n, [HEAD], {}),
    ("torchvision", "a classifier on a whole net", lambda: Net(head=two_layers), lambda n: renamed_head(fc_0="backbone.fc", fc_2="classifier")(n) if n.startswith("fc") else "backbone." + n, [HEAD], {}),
    ("torchvision", "two layers on a whole net", lambda: Net(head=lambda n: nn.Sequential(nn.Linear(n, 12), nn.ReLU(), nn.Linear(12, 8), nn.ReLU(), nn.Linear(8, 2))), lambda n: renamed_head(fc_0="resnet.fc", fc_2="fc1", fc_4="fc2")(n) if n.startswith("fc") else "resnet." + n, [HEAD], {}),
    ("torchvision", "nn.Sequential(net, nn.Linear)", lambda: Net(head=lambda n: nn.Sequential(nn.Linear(n, 12), nn.Linear(12, 10))), lambda n: renamed_head(fc_0="0.fc", fc_1="1")(n) if n.startswith("fc") else "0." + n, [], {}),
    ("torchvision", "re-identification: a BatchNorm1d neck, classifier without bias", lambda: Net(head=lambda n: nn.Sequential(nn.BatchNorm1d(n), nn.Linear(n, 10, bias=False))), lambda n: renamed_head(fc_0="bottleneck", fc_1="classifier")(n) if n.startswith("fc") else "base." + n, [], {}),
    ("torchvision", "feature_extractor and classifier", lambda: Net(), lambda n: n.replace("fc.", "classifier.") if n.startswith("fc") else "feature_extractor." + n, [], {}),
    ("torchvision", "DINO, released: no head", trunk, None, [TRUNK], {}),
    ("torchvision", "DINO, teacher", trunk, prefixed("backbone."), [TRUNK, LEFT], {"head.mlp.0.weight": ("linear", [32, FEATURES]), "head.mlp.0.bias": ("shift", [32]), "head.last_layer.weight_g": ("scale", [16, 1]), "head.last_layer.weight_v": ("linear", [16, 32])}),
    ("torchvision", "student and teacher in one table", lambda: Net(), prefixed("teacher."), [NET, LEFT], "student."),
    ("torchvision", "MoCo v2", trunk, prefixed("module.encoder_q."), [NET, TRUNK, LEFT, LEFT, LEFT, LEFT], "module.encoder_k."),
    ("torchvision", "SimCLR", trunk, prefixed("backbone."), [TRUNK, LEFT], {"backbone.fc.0.weight": ("linear", [FEATURES, FEATURES]), "backbone.fc.0.bias": ("shift", [FEATURES]), "backbone.fc.2.weight": ("linear", [128, FEATURES]), "backbone.fc.2.bias": ("shift", [128])}),
    ("torchvision", "SwAV", trunk, prefixed("module."), [TRUNK, LEFT, LEFT], {"module.projection_head.0.weight": ("linear", [32, FEATURES]), "module.projection_head.0.bias": ("shift", [32]), "module.prototypes.weight": ("linear", [30, 32])}),
    ("torchvision", "robustness", lambda: Net(), prefixed("module.model."), [NET, LEFT, LEFT], "module.attacker.model."),
    ("torchvision", "FCN: backbone and classifier of maps", trunk, prefixed("backbone."), ["dilation", TRUNK, LEFT], {"classifier.0.weight": ("conv", [16, FEATURES, 3, 3]), "classifier.4.weight": ("conv", [5, 16, 1, 1])}),
    ("torchvision", "Faster R-CNN: backbone.body, frozen norms", trunk, lambda n: None if n.endswith("tracked") else "backbone.body." + n, [TRUNK, LEFT, LEFT], {"backbone.fpn.inner_blocks.0.0.weight": ("conv", [16, FEATURES, 1, 1]), "roi_heads.box_predictor.cls_score.weight": ("linear", [4, 32])}),
    ("timm", "averaged checkpoint: counters as floats", lambda: Net(), None, [], {}),
    ("timm", "resnet50c: a deep stem", lambda: deep(Net(Bottleneck)), None, [STRIDE], {}),
    ("timm", "resnet18d: and shortcuts that pool", lambda: deep(pooled(Net())), None, [], {}),
    ("timm", "resnet50d, DataParallel", lambda: deep(pooled(Net(Bottleneck))), prefixed("module."), [STRIDE], {}),
    ("timm", "a seven by seven stem, shortcuts that pool", lambda: pooled(Net(Bottleneck)), None, [STRIDE], {}),
    ("torchvision", "a bias in each convolution", lambda: biased(Net()), None, [], {}),
    ("torchvision", "shortcuts without batch norm", lambda: bare(Net(Bottleneck)), None, [STRIDE], {}),
    ("torchvision", "a projection in every block", lambda: everywhere(Net()), None, [], {}),
    ("torchvision", "group norm", lambda: grouped(Net()), None, [GROUPS], {}),
    ("torchvision", "norm_layer=partial(GroupNorm, 32), Bottleneck", lambda: grouped(Net(Bottleneck, width=32), 32), None, [STRIDE, GROUPS], {}),
    ("kuangliu", "pytorch-cifar with group norm", lambda: grouped(Kuangliu()), None, [SPELL, GROUPS], {}),
    ("detectron2", "group norm, trained", lambda: grouped(trunk(block=Bottleneck, first=True)), detectron2("backbone.bottom_up."), [SPELL, "stride-first", GROUPS, TRUNK], {}),
    ("torchvision", "Basic Blocks after structured pruning", lambda: pruned(Net()), None, [], {}),
    ("torchvision", "Bottlenecks after structured pruning", lambda: pruned(Net(Bottleneck)), None, [STRIDE], {}),
    ("kuangliu", "pytorch-cifar, pruned", lambda: pruned(Kuangliu()), None, [SPELL], {}),
    ("d2l", "Dive into Deep Learning, ResNet18", lambda: D2l(), None, [SPELL], {}),
    ("timm", "seresnet18: squeezed to multiples of eight", lambda: squeezed(Net(width=16), 8), gated(), [], {}),
    ("timm", "seresnet50", lambda: squeezed(Net(Bottleneck), 1), gated(), [STRIDE], {}),
    ("timm", "seresnext26d_32x4d: deep stem, shortcuts that pool", lambda: squeezed(deep(pooled(Net(Bottleneck))), 1), gated(), [STRIDE], {}),
    ("cadene", "se_resnet50", lambda: caffes(squeezed(Net(Bottleneck, first=True), 1)), gated("se_module", "layer0.", "last_linear"), [SPELL, "stride-first"], {}),
    ("cadene", "timm's legacy_seresnet18, DataParallel", lambda: caffes(squeezed(Net(width=16), 1)), lambda n: "module." + gated("se_module", "layer0.", "last_linear")(n), [SPELL], {}),
    ("cadene", "se_resnext50_32x4d", lambda: caffes(squeezed(Net(Bottleneck, groups=2, width_per_group=32, width=16), 1)), gated("se_module", "layer0.", "last_linear"), [SPELL, STRIDE], {}),
    ("hugging-face", "ResNetForImageClassification", lambda: Net(Bottleneck), hugging_face(), [SPELL, STRIDE], {}),
    ("hugging-face", "ResNetModel", trunk, hugging_face(base=True), [SPELL, TRUNK], {}),
    ("mmpretrain", "ImageClassifier", lambda: Net(), lambda n: ("head." if n.startswith("fc") else "backbone.") + n, [SPELL], {}),
    ("mmpretrain", "ResNetV1c", lambda: deep(Net()), mmpretrain_deep, [SPELL], {}),
    ("mmpretrain", "ResNetV1d", lambda: deep(pooled(Net(Bottleneck), everywhere=False)), mmpretrain_deep, [SPELL, STRIDE], {}),
    ("detectron2", "converted from torchvision", lambda: Net(Bottleneck), detectron2(), [SPELL, STRIDE], {}),
    ("detectron2", "model_final.pth", lambda: trunk(block=Bottleneck, first=True), detectron2("backbone.bottom_up.", False), [SPELL, "stride-first", TRUNK, LEFT], {"proposal_generator.rpn_head.conv.weight": ("conv", [16, 16, 3, 3])}),
    ("caffe2", "R-50.pkl: scale and shift", lambda: Net(Bottleneck, first=True), caffe2(False), [SPELL, "stride-first", "frozen-norm"], {}),
    ("caffe2", "with statistics", lambda: Net(Bottleneck, first=True), caffe2(True), [SPELL, "stride-first"], {}),
    ("fastai", "vision_learner: concat pooling and create_head", lambda: concat(Net(head=fastai_head)), fastai, [SPELL, HEAD], {}),
    ("sequential", "nn.Sequential(*children[:-1])", trunk, sequential(), [SPELL, TRUNK], {}),
    ("sequential", "nn.Sequential(*children, Flatten, Linear)", lambda: Net(), sequential(fc="10."), [SPELL], {}),
    ("sequential", "faster-rcnn.pytorch: RCNN_base", trunk, sequential("RCNN_base."), [SPELL, TRUNK], {}),
    ("sequential", "nn.Sequential(*children[:-1]) of a resnet18d", lambda: deep(pooled(trunk())), sequential(), [SPELL, TRUNK], {}),
    ("kuangliu", "pytorch-cifar, ResNet18", lambda: Kuangliu(), prefixed("module."), [SPELL], {}),
    ("kuangliu", "pytorch-cifar, ResNet50", lambda: Kuangliu(e=4), None, [SPELL, STRIDE], {}),
    ("torchvision", "akamaster: shortcuts that pad", lambda: Kuangliu(stages=3, block=OptionA), None, [PAD], {}),
    ("weiaicunzai", "pytorch-cifar100, resnet18", lambda: Weiaicunzai(), None, [SPELL], {}),
    ("weiaicunzai", "pytorch-cifar100, resnet50", lambda: Weiaicunzai(e=4), None, [SPELL, STRIDE], {}),
    ("torchvision", "small pictures: conv1 3x3, maxpool = Identity", lambda: Net(stem=3, pool=False), None, [POOL], {}),
    ("torchvision", "small pictures in three stages", lambda: Net(stem=3, pool=False, stages=3, classes=100), None, [], {}),
    ("kuangliu", "pytorch-cifar for grey pictures", lambda: Kuangliu(channels=1), None, [SPELL], {}),
    ("torchvision", "grey small pictures", lambda: Net(stem=3, pool=False, channels=1), None, [POOL], {}),
    ("kuangliu", "pytorch-cifar, PreActResNet18", lambda: PreAct(), prefixed("module."), [SPELL], {}),
    ("kuangliu", "pytorch-cifar, PreActResNet50", lambda: PreAct(e=4), None, [SPELL, STRIDE], {}),
    ("kuangliu", "PreActResNet18 with a norm before the mean", lambda: PreAct(last=True), None, [SPELL], {}),
    ("timm-v2", "timm's resnetv2_18", lambda: CellHead(PreAct(last=True, stem=7)), timm_v2, [SPELL], {}),
    ("timm-v2", "timm's resnetv2_50", lambda: CellHead(PreAct(4, last=True, stem=7)), timm_v2, [SPELL, STRIDE], {}),
    ("timm-v2", "timm's resnetv2_50d", lambda: CellHead(PreAct(4, last=True, stem=7, inner=(4, 4))), timm_v2, [SPELL, STRIDE, "pooled"], {}),
]


def kind(name, t):
    leaf = name.rsplit(".", 1)[-1]
    if leaf == "num_batches_tracked":
        return "zero"
    if t.dim() == 4:
        return "conv"
    if t.dim() == 2:
        return "linear"
    return {"weight": "scale", "running_var": "var"}.get(leaf, "shift")


def values(name, how, sizes):
    u = uniform(name, int(np.prod(sizes, dtype=np.int64)), 0)
    if how == "conv":
        v = (2 * u - 1) * math.sqrt(6.0 / (sizes[1] * sizes[2] * sizes[3]))
    elif how == "linear":
        v = (2 * u - 1) / math.sqrt(sizes[1])
    else:
        v = {"scale": 0.5 + u, "var": 0.5 + u, "shift": 0.2 * (u - 0.5), "zero": 0 * u}[how]
    return torch.from_numpy(v.astype(np.float32)).reshape(sizes)


def row(spelling, made, make, rename, notes, more):
    net = make().eval()
    state = net.state_dict()
    tensors = []
    for name, t in state.items():
        in_file = rename(name) if rename else name
        how = kind(name, t)
        if in_file is None:
            t.fill_(0 if "mean" in name else 1 - 1e-5 if "var" in name else 0)
            continue
        tensors.append([in_file, how, list(t.shape)])
        t.copy_(values(in_file, how, list(t.shape)))
    net.load_state_dict(state)
    if isinstance(more, str):
        own = {"student.": "teacher.", "module.encoder_k.": "module.encoder_q.", "module.attacker.model.": "module.model."}[more]
        tensors = [[more + n[len(own):], how, sizes] for n, how, sizes in tensors] + tensors
        if "encoder_k" in more:
            for encoder in (own, more):
                tensors += [[encoder + "fc.0.weight", "linear", [FEATURES, FEATURES]], [encoder + "fc.0.bias", "shift", [FEATURES]],
                    [encoder + "fc.2.weight", "linear", [128, FEATURES]], [encoder + "fc.2.bias", "shift", [128]]]
            tensors += [["module.queue", "linear", [128, 16]], ["module.queue_ptr", "zero", [1]]]
        if "attacker" in more:
            tensors += [["module.normalizer.new_mean", "shift", [3, 1, 1]], ["module.normalizer.new_std", "scale", [3, 1, 1]]]
    else:
        tensors += [[name, how, sizes] for name, (how, sizes) in more.items()]
    first = next(m for m in net.modules() if isinstance(m, nn.Conv2d))
    side = 32 if first.kernel_size[0] == 3 else 64
    with torch.no_grad():
        x = (4 * uniform("input", first.in_channels * side * side, 0) - 2).astype(np.float32)
        out = net(torch.from_numpy(x).reshape(1, first.in_channels, side, side))[0]
    return {"spelling": spelling, "made": made, "notes": notes, "input": [first.in_channels, side],
        "logits": [round(v, 7) for v in out.tolist()], "tensors": ["%s %s %s" % (n, how, ",".join(map(str, s))) for n, how, s in tensors]}


if __name__ == "__main__":
    torch.set_num_threads(1)
    with open(sys.argv[1], "w") as out:
        out.write("[\n" + ",\n".join(json.dumps(row(*r), separators=(",", ":")) for r in ROWS) + "\n]\n")
    print(len(ROWS), "rows")
