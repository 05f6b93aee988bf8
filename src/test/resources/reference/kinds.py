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

    def __init__(self, pooled=False, bias=False, squeeze=None, first=False, bare=False, always=False,
            shortcut="project"):
        self.pooled, self.bias, self.squeeze, self.first = pooled, bias, squeeze, first
        self.bare, self.always = bare, always  # option C
        self.shortcut = shortcut  # of pre-activated blocks: project, pad or none


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


class PreActivated(nn.Module):
    """He et al. 2016, figure 1 (b): norm and ReLU lead to each convolution, nothing follows the sum. What changes x reads
    its ReLU and has no norm, as in timm's `resnetv2.py` and kuangliu's `preact_resnet.py`."""

    def finish(self, inputs, outputs, stride, kind):
        if kind.squeeze is not None:
            self.se = SEModule(outputs, kind.squeeze)
        self.shortcut, self.stride, self.changes = kind.shortcut, stride, stride != 1 or inputs != outputs
        self.downsample = None
        if kind.shortcut == "project" and (self.changes or kind.always):
            pool = [nn.Identity() if stride == 1 else nn.AvgPool2d(2, stride, ceil_mode=True, count_include_pad=False)]
            self.downsample = nn.Sequential(*(pool if kind.pooled else []),
                conv(inputs, outputs, 1, 1 if kind.pooled else stride, kind.bias))

    def forward(self, x):
        out = self.relu(self.bn1(x))
        identity = x if self.downsample is None else self.downsample(out)
        if self.shortcut == "pad" and self.changes:
            zeros = (self.conv1.out_channels - self.conv1.in_channels) // 2
            identity = nn.functional.pad(out[:, :, ::self.stride, ::self.stride], (0, 0, 0, 0, zeros, zeros))
        out = self.conv2(self.relu(self.bn2(self.conv1(out))))
        out = self.conv3(self.relu(self.bn3(out))) if hasattr(self, "conv3") else out
        out = self.se(out) if hasattr(self, "se") else out
        return out if self.shortcut == "none" else out + identity


class PreActBasicBlock(PreActivated):
    expansion = 1

    def __init__(self, inputs, planes, stride, kind):
        super().__init__()
        self.bn1, self.conv1 = nn.BatchNorm2d(inputs), conv(inputs, planes, 3, stride, kind.bias)
        self.relu = nn.ReLU(inplace=True)
        self.bn2, self.conv2 = nn.BatchNorm2d(planes), conv(planes, planes, 3, bias=kind.bias)
        self.finish(inputs, planes, stride, kind)


class PreActBottleneck(PreActivated):
    expansion = 4

    def __init__(self, inputs, planes, stride, kind):
        super().__init__()
        self.bn1, self.conv1 = nn.BatchNorm2d(inputs), conv(inputs, planes, 1, bias=kind.bias)
        self.bn2, self.conv2 = nn.BatchNorm2d(planes), conv(planes, planes, 3, stride, kind.bias)
        self.bn3, self.conv3 = nn.BatchNorm2d(planes), conv(planes, planes * 4, 1, bias=kind.bias)
        self.relu = nn.ReLU(inplace=True)
        self.finish(inputs, planes * 4, stride, kind)


class PreActResNet(nn.Module):
    """Without norm behind the stem, and with one behind the last block unless it is open, as kuangliu's."""

    def __init__(self, block, depths, channels=64, small=False, deep=None, open=False, head="fc", **kind):
        super().__init__()
        kind, self.head = Kind(**kind), head
        if deep is not None:
            first, second = deep
            self.conv1 = nn.Sequential(conv(3, first, 3, 2), nn.BatchNorm2d(first), nn.ReLU(inplace=True),
                conv(first, second, 3), nn.BatchNorm2d(second), nn.ReLU(inplace=True), conv(second, channels, 3))
        else:
            self.conv1 = conv(3, channels, 3, bias=kind.bias) if small else conv(3, channels, 7, 2, kind.bias)
        if not small:
            self.maxpool = nn.MaxPool2d(3, 2, 1)
        inputs = channels
        for stage, depth in enumerate(depths):
            planes, blocks = channels * 2 ** stage, []
            for position in range(depth):
                stride = 2 if stage > 0 and position == 0 else 1
                blocks.append(block(inputs, planes, stride, kind))
                inputs = planes * block.expansion
            setattr(self, "layer%d" % (stage + 1), nn.Sequential(*blocks))
        if not open:
            self.bn, self.relu = nn.BatchNorm2d(inputs), nn.ReLU(inplace=True)
        self.avgpool = nn.AdaptiveAvgPool2d((1, 1))
        setattr(self, head, nn.Linear(inputs, 10))

    def forward(self, x):
        x = self.conv1(x)
        x = self.maxpool(x) if hasattr(self, "maxpool") else x
        for stage in range(4):
            x = getattr(self, "layer%d" % (stage + 1))(x) if hasattr(self, "layer%d" % (stage + 1)) else x
        x = self.relu(self.bn(x)) if hasattr(self, "bn") else x
        return getattr(self, self.head)(torch.flatten(self.avgpool(x), 1))


PreActResNet.__name__ = ResNet.__name__  # the whole is called as every other is


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
    "v2": ("bottleneck,1-2-1-1,classes=10,preact=yes",
        lambda: PreActResNet(PreActBottleneck, [1, 2, 1, 1])),
    "v2-basic": ("basic,1-2-1-1,classes=10,preact=yes",
        lambda: PreActResNet(PreActBasicBlock, [1, 2, 1, 1])),
    "v2-d": ("bottleneck,1-1-1-1,classes=10,stem=deep,shortcut=pool,preact=yes",
        lambda: PreActResNet(PreActBottleneck, [1, 1, 1, 1], deep=(32, 32), pooled=True)),
    "v2-open": ("basic,1-2-1-1,classes=10,stem=small,preact=open,head=linear",
        lambda: PreActResNet(PreActBasicBlock, [1, 2, 1, 1], small=True, open=True, head="linear")),
    "v2-padded": ("basic,2-1-2,preact=yes",
        lambda: PreActResNet(PreActBasicBlock, [2, 1, 2], channels=16, small=True, head="linear", shortcut="pad")),
    "v2-se": ("basic,1-2-1-1,classes=10,shortcut=all,se=16-8,bias=yes,preact=yes",
        lambda: PreActResNet(PreActBasicBlock, [1, 2, 1, 1], always=True, squeeze=8, bias=True)),
    "v2-plain": ("bottleneck,1-1-1-1,classes=10,shortcut=none,preact=yes",
        lambda: PreActResNet(PreActBottleneck, [1, 1, 1, 1], shortcut="none")),
}


if __name__ == "__main__":
    os.makedirs(sys.argv[1], exist_ok=True)
    heads.NETWORKS, heads.SIDE = {name: (spec, lambda make=make: make().eval()) for name, (spec, make) in NETWORKS.items()}, SIDE
    for name in NETWORKS:
        with open(os.path.join(sys.argv[1], name + ".json"), "w") as out:
            json.dump(heads.described(name), out, separators=(",", ":"))
        print(name)
