#!/usr/bin/python3
"""Writes the numbers of ResNets of other kinds, as heads.py does for other stems and heads.

    /usr/bin/python3 kinds.py OUT_DIR      # torch 1.13.1, torchvision 0.14.1 in Debian 12

The networks are written out here after the papers and after timm's `models/resnet.py`, whose names their tensors have;
the modules without tensors are named as torchvision names them. An odd side makes windows hang over the edge.
"""
import json, os, sys
import torch, torchvision
from torch import nn
import heads

SIDE = 76


def conv(inputs, outputs, kernel, stride=1, bias=False):
    return nn.Conv2d(inputs, outputs, kernel, stride, kernel // 2, bias=bias)


def projection(inputs, outputs, stride, kind):
    """Option B, the same without batch norm, or the average of ResNet-D before a 1x1 without stride."""
    if kind.bare:
        return nn.Sequential(conv(inputs, outputs, 1, stride, kind.bias))
    if not kind.pooled:
        return nn.Sequential(conv(inputs, outputs, 1, stride, kind.bias), nn.BatchNorm2d(outputs))
    pool = nn.Identity() if stride == 1 else nn.AvgPool2d(2, stride, ceil_mode=True, count_include_pad=False)
    return nn.Sequential(pool, conv(inputs, outputs, 1, bias=kind.bias), nn.BatchNorm2d(outputs))


class SEModule(nn.Module):
    """Hu et al. 2017, section 3, in the words of Cadene's `senet.py`; timm rounds what is squeezed to multiples of 8."""

    def __init__(self, channels, multiple):
        super().__init__()
        squeezed = max(multiple, int(channels / 16 + multiple / 2) // multiple * multiple) if multiple > 1 else channels // 16
        self.avg_pool = nn.AdaptiveAvgPool2d((1, 1))
        self.fc1 = nn.Conv2d(channels, squeezed, 1)
        self.relu = nn.ReLU(inplace=True)
        self.fc2 = nn.Conv2d(squeezed, channels, 1)
        self.sigmoid = nn.Sigmoid()

    def forward(self, x):
        return x * self.sigmoid(self.fc2(self.relu(self.fc1(self.avg_pool(x)))))


class Kind:
    """What the blocks of a network do otherwise than torchvision's."""

    def __init__(self, pooled=False, bias=False, squeeze=None, first=False, bare=False, always=False):
        self.pooled, self.bias, self.squeeze, self.first = pooled, bias, squeeze, first
        self.bare, self.always = bare, always  # option C


class BasicBlock(nn.Module):
    expansion = 1

    def __init__(self, inputs, planes, stride, kind, inner=None):
        super().__init__()
        inner = inner or planes
        self.conv1, self.bn1 = conv(inputs, inner, 3, stride, kind.bias), nn.BatchNorm2d(inner)
        self.relu = nn.ReLU(inplace=True)
        self.conv2, self.bn2 = conv(inner, planes, 3, bias=kind.bias), nn.BatchNorm2d(planes)
        if kind.squeeze is not None:
            self.se = SEModule(planes, kind.squeeze)
        self.downsample = None
        if stride != 1 or inputs != planes or kind.always:
            self.downsample = projection(inputs, planes, stride, kind)

    def forward(self, x):
        out = self.bn2(self.conv2(self.relu(self.bn1(self.conv1(x)))))
        out = self.se(out) if hasattr(self, "se") else out
        return self.relu(out + (x if self.downsample is None else self.downsample(x)))


class Bottleneck(nn.Module):
    expansion = 4

    def __init__(self, inputs, planes, stride, kind, inner=None):
        super().__init__()
        first, last = inner or (planes, planes)
        outputs = planes * 4
        early, late = (stride, 1) if kind.first else (1, stride)
        self.conv1, self.bn1 = conv(inputs, first, 1, early, kind.bias), nn.BatchNorm2d(first)
        self.conv2, self.bn2 = conv(first, last, 3, late, kind.bias), nn.BatchNorm2d(last)
        self.conv3, self.bn3 = conv(last, outputs, 1, bias=kind.bias), nn.BatchNorm2d(outputs)
        self.relu = nn.ReLU(inplace=True)
        if kind.squeeze is not None:
            self.se = SEModule(outputs, kind.squeeze)
        self.downsample = None
        if stride != 1 or inputs != outputs or kind.always:
            self.downsample = projection(inputs, outputs, stride, kind)

    def forward(self, x):
        out = self.relu(self.bn1(self.conv1(x)))
        out = self.bn3(self.conv3(self.relu(self.bn2(self.conv2(out)))))
        out = self.se(out) if hasattr(self, "se") else out
        return self.relu(out + (x if self.downsample is None else self.downsample(x)))


class ResNet(nn.Module):
    def __init__(self, block, depths, classes=10, deep=None, ceiled=False, inner=None, **kind):
        super().__init__()
        kind = Kind(**kind)
        self.conv1 = conv(3, 64, 7, 2, kind.bias)
        if deep is not None:
            first, second = deep
            self.conv1 = nn.Sequential(conv(3, first, 3, 2), nn.BatchNorm2d(first), nn.ReLU(inplace=True),
                conv(first, second, 3), nn.BatchNorm2d(second), nn.ReLU(inplace=True), conv(second, 64, 3))
        self.bn1, self.relu = nn.BatchNorm2d(64), nn.ReLU(inplace=True)
        self.maxpool = nn.MaxPool2d(3, 2, ceil_mode=True) if ceiled else nn.MaxPool2d(3, 2, 1)
        inputs = 64
        for stage, depth in enumerate(depths):
            planes, blocks = 64 * 2 ** stage, []
            for position in range(depth):
                stride = 2 if stage > 0 and position == 0 else 1
                blocks.append(block(inputs, planes, stride, kind, inner and inner[stage][position]))
                inputs = planes * block.expansion
            setattr(self, "layer%d" % (stage + 1), nn.Sequential(*blocks))
        self.avgpool = nn.AdaptiveAvgPool2d((1, 1))
        self.fc = nn.Linear(inputs, classes)

    def forward(self, x):
        x = self.maxpool(self.relu(self.bn1(self.conv1(x))))
        x = self.layer4(self.layer3(self.layer2(self.layer1(x))))
        return self.fc(torch.flatten(self.avgpool(x), 1))


def grouped(model):
    """Group norm of 32 groups in place of each batch norm."""
    for name, module in list(model.named_modules()):
        if isinstance(module, nn.BatchNorm2d):
            parent, last = name.rsplit(".", 1) if "." in name else ("", name)
            setattr(model.get_submodule(parent), last, nn.GroupNorm(32, module.num_features))
    return model


NETWORKS = {
    "c": ("bottleneck,1-1-1-1,classes=10,stem=deep",
        lambda: ResNet(Bottleneck, [1, 1, 1, 1], deep=(32, 32))),
    "d": ("bottleneck,1-2-1-1,classes=10,stem=deep,shortcut=pool",
        lambda: ResNet(Bottleneck, [1, 2, 1, 1], deep=(32, 32), pooled=True)),
    "d-basic": ("basic,1-1-1-1,classes=10,stem=deep,shortcut=pool",
        lambda: ResNet(BasicBlock, [1, 1, 1, 1], deep=(32, 32), pooled=True)),
    "t": ("basic,1-1-1-1,classes=10,stem=24-32,shortcut=pool",
        lambda: ResNet(BasicBlock, [1, 1, 1, 1], deep=(24, 32), pooled=True)),
    "pooled": ("basic,1-1-1-1,classes=10,shortcut=pool",
        lambda: ResNet(BasicBlock, [1, 1, 1, 1], pooled=True)),
    "bias": ("basic,1-1-1-1,classes=10,bias=yes",
        lambda: ResNet(BasicBlock, [1, 1, 1, 1], bias=True)),
    "dilated": ("bottleneck,1-1-2-2,classes=10,dilate=3-4",
        lambda: torchvision.models.ResNet(torchvision.models.resnet.Bottleneck, [1, 1, 2, 2], 10,
            replace_stride_with_dilation=[False, True, True])),
    "dilated-last": ("bottleneck,1-1-1-2,groups=2,width=32,classes=10,dilate=4",
        lambda: torchvision.models.ResNet(torchvision.models.resnet.Bottleneck, [1, 1, 1, 2], 10, groups=2,
            width_per_group=32, replace_stride_with_dilation=[False, False, True])),
    "bare": ("basic,1-2-1-1,classes=10,shortcut=bare,bias=yes",
        lambda: ResNet(BasicBlock, [1, 2, 1, 1], bare=True, bias=True)),
    "bare-bottleneck": ("bottleneck,1-1-1-1,classes=10,shortcut=bare",
        lambda: ResNet(Bottleneck, [1, 1, 1, 1], bare=True)),
    "everywhere": ("basic,1-2-1-1,classes=10,shortcut=all",
        lambda: ResNet(BasicBlock, [1, 2, 1, 1], always=True)),
    "pruned": ("bottleneck,1-2-1-1,classes=10,inner=48x40-96.128x100-200-512x480",
        lambda: ResNet(Bottleneck, [1, 2, 1, 1], inner=[[(48, 40)], [(96, 96), (128, 100)], [(200, 200)], [(512, 480)]])),
    "pruned-basic": ("basic,1-3-1-1,classes=10,inner=64-89.128-179-300",
        lambda: ResNet(BasicBlock, [1, 3, 1, 1], inner=[[64], [89, 128, 128], [179], [300]])),
    "pruned-share": ("basic,1-1-1-1,classes=10,inner=30%",
        lambda: ResNet(BasicBlock, [1, 1, 1, 1], inner=[[19], [38], [76], [153]])),
    "group": ("bottleneck,1-2-1-1,classes=10,norm=group",
        lambda: torchvision.models.ResNet(torchvision.models.resnet.Bottleneck, [1, 2, 1, 1], 10,
            norm_layer=lambda channels: nn.GroupNorm(32, channels))),
    "group-basic": ("basic,1-2-1-1,classes=10,norm=group-16",
        lambda: torchvision.models.ResNet(torchvision.models.resnet.BasicBlock, [1, 2, 1, 1], 10,
            norm_layer=lambda channels: nn.GroupNorm(16, channels))),
    "group-deep": ("basic,1-1-1-1,classes=10,stem=deep,shortcut=pool,norm=group",
        lambda: grouped(ResNet(BasicBlock, [1, 1, 1, 1], deep=(32, 32), pooled=True))),
    "se-basic": ("basic,1-2-1-1,classes=10,se=16-8",
        lambda: ResNet(BasicBlock, [1, 2, 1, 1], squeeze=8)),
    "se": ("bottleneck,1-2-1-1,classes=10,se=16",
        lambda: ResNet(Bottleneck, [1, 2, 1, 1], squeeze=1)),
    "se-caffe": ("bottleneck,1-1-1-1,classes=10,stride=v1,stem-pool=ceil,se=16",
        lambda: ResNet(Bottleneck, [1, 1, 1, 1], squeeze=1, first=True, ceiled=True)),
}


if __name__ == "__main__":
    os.makedirs(sys.argv[1], exist_ok=True)
    heads.NETWORKS, heads.SIDE = {name: (spec, lambda make=make: make().eval()) for name, (spec, make) in NETWORKS.items()}, SIDE
    for name in NETWORKS:
        with open(os.path.join(sys.argv[1], name + ".json"), "w") as out:
            json.dump(heads.described(name), out, separators=(",", ":"))
        print(name)
