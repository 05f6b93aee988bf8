#!/usr/bin/python3
"""Writes the numbers of ResNets of other kinds, as heads.py does for other stems and heads.

    /usr/bin/python3 kinds.py OUT_DIR      # torch 1.13.1, torchvision 0.14.1 in Debian 12

The networks are written out here after the papers and after timm's `models/resnet.py`, whose names their tensors have;
the modules without tensors are named as torchvision names them. An odd side makes windows hang over the edge.
"""
import json, os, sys
import torch
from torch import nn
import heads

SIDE = 76


def conv(inputs, outputs, kernel, stride=1):
    return nn.Conv2d(inputs, outputs, kernel, stride, kernel // 2, bias=False)


def projection(inputs, outputs, stride, pooled):
    """Option B, or the average of ResNet-D before a 1x1 without stride."""
    if not pooled:
        return nn.Sequential(conv(inputs, outputs, 1, stride), nn.BatchNorm2d(outputs))
    pool = nn.Identity() if stride == 1 else nn.AvgPool2d(2, stride, ceil_mode=True, count_include_pad=False)
    return nn.Sequential(pool, conv(inputs, outputs, 1), nn.BatchNorm2d(outputs))


class BasicBlock(nn.Module):
    expansion = 1

    def __init__(self, inputs, planes, stride, pooled):
        super().__init__()
        self.conv1, self.bn1 = conv(inputs, planes, 3, stride), nn.BatchNorm2d(planes)
        self.relu = nn.ReLU(inplace=True)
        self.conv2, self.bn2 = conv(planes, planes, 3), nn.BatchNorm2d(planes)
        self.downsample = None
        if stride != 1 or inputs != planes:
            self.downsample = projection(inputs, planes, stride, pooled)

    def forward(self, x):
        out = self.bn2(self.conv2(self.relu(self.bn1(self.conv1(x)))))
        return self.relu(out + (x if self.downsample is None else self.downsample(x)))


class Bottleneck(nn.Module):
    expansion = 4

    def __init__(self, inputs, planes, stride, pooled):
        super().__init__()
        outputs = planes * 4
        self.conv1, self.bn1 = conv(inputs, planes, 1), nn.BatchNorm2d(planes)
        self.conv2, self.bn2 = conv(planes, planes, 3, stride), nn.BatchNorm2d(planes)
        self.conv3, self.bn3 = conv(planes, outputs, 1), nn.BatchNorm2d(outputs)
        self.relu = nn.ReLU(inplace=True)
        self.downsample = None
        if stride != 1 or inputs != outputs:
            self.downsample = projection(inputs, outputs, stride, pooled)

    def forward(self, x):
        out = self.relu(self.bn1(self.conv1(x)))
        out = self.bn3(self.conv3(self.relu(self.bn2(self.conv2(out)))))
        return self.relu(out + (x if self.downsample is None else self.downsample(x)))


class ResNet(nn.Module):
    def __init__(self, block, depths, classes=10, deep=None, pooled=False):
        super().__init__()
        self.conv1 = conv(3, 64, 7, 2)
        if deep is not None:
            first, second = deep
            self.conv1 = nn.Sequential(conv(3, first, 3, 2), nn.BatchNorm2d(first), nn.ReLU(inplace=True),
                conv(first, second, 3), nn.BatchNorm2d(second), nn.ReLU(inplace=True), conv(second, 64, 3))
        self.bn1, self.relu = nn.BatchNorm2d(64), nn.ReLU(inplace=True)
        self.maxpool = nn.MaxPool2d(3, 2, 1)
        inputs = 64
        for stage, depth in enumerate(depths):
            planes, blocks = 64 * 2 ** stage, []
            for position in range(depth):
                stride = 2 if stage > 0 and position == 0 else 1
                blocks.append(block(inputs, planes, stride, pooled))
                inputs = planes * block.expansion
            setattr(self, "layer%d" % (stage + 1), nn.Sequential(*blocks))
        self.avgpool = nn.AdaptiveAvgPool2d((1, 1))
        self.fc = nn.Linear(inputs, classes)

    def forward(self, x):
        x = self.maxpool(self.relu(self.bn1(self.conv1(x))))
        x = self.layer4(self.layer3(self.layer2(self.layer1(x))))
        return self.fc(torch.flatten(self.avgpool(x), 1))


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
}


if __name__ == "__main__":
    os.makedirs(sys.argv[1], exist_ok=True)
    heads.NETWORKS, heads.SIDE = {name: (spec, lambda make=make: make().eval()) for name, (spec, make) in NETWORKS.items()}, SIDE
    for name in NETWORKS:
        with open(os.path.join(sys.argv[1], name + ".json"), "w") as out:
            json.dump(heads.described(name), out, separators=(",", ":"))
        print(name)
