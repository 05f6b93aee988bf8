#!/usr/bin/python3
"""Writes others.json: names and sizes of networks that are no ResNet this program shows, each with what it is.

    /usr/bin/python3 others.py others.json      # torch 1.13.1, torchvision 0.14.1 in Debian 12

Torchvision's own come from its classes, at most 150 tensors of each; the ResNets of other kinds are built here.
"""
import json, sys
import torch, torchvision
from torch import nn
from torchvision.models import resnet

MOST = 150


class Squeeze(nn.Module):
    """moskomule's senet.pytorch: linear layers without bias."""

    def __init__(self, n):
        super().__init__()
        self.fc = nn.Sequential(nn.Linear(n, n // 16, bias=False), nn.ReLU(), nn.Linear(n // 16, n, bias=False), nn.Sigmoid())


def d2l_resnext():
    """ResNeXtBlock of Dive into Deep Learning: its shortcut is a fourth convolution."""
    names = {"net.0.0.weight": [8, 1, 7, 7], "net.0.0.bias": [8], "net.0.1.weight": [8]}
    for conv, shape in ((1, [4, 8, 1, 1]), (2, [4, 2, 3, 3]), (3, [8, 4, 1, 1]), (4, [8, 8, 1, 1])):
        names.update({"net.b2.0.conv%d.weight" % conv: shape, "net.b2.0.conv%d.bias" % conv: shape[:1]})
    return names


def base(block=resnet.Bottleneck, norm=None):
    return resnet.ResNet(block, [1, 1, 1, 1], norm_layer=norm)


def squeeze():
    net = base()
    for s in (1, 2, 3, 4):
        getattr(net, "layer%d" % s)[0].se = Squeeze(64 * 2 ** (s + 1))
    return net


def biases():
    net = base(resnet.BasicBlock)
    net.layer1[0].conv1 = nn.Conv2d(64, 64, 3, 1, 1)
    return net


def five_stages():
    net = base(resnet.BasicBlock)
    net.layer5 = nn.Sequential(resnet.BasicBlock(512, 512))
    return net


def clip():
    names = {"visual.conv1.weight": [32, 3, 3, 3], "visual.conv2.weight": [32, 32, 3, 3], "visual.conv3.weight": [64, 32, 3, 3]}
    names.update({"visual." + n: list(t.shape) for n, t in base().state_dict().items() if n.startswith(("bn1", "layer"))})
    names.update({"visual.attnpool.positional_embedding": [50, 2048], "visual.attnpool.q_proj.weight": [2048, 2048]})
    return names


def senet154():
    """Three convolutions below layer0, and gates as its SE-ResNets have them."""
    names = {"layer0.conv%d.weight" % c: s for c, s in ((1, [64, 3, 3, 3]), (2, [64, 64, 3, 3]), (3, [128, 64, 3, 3]))}
    names.update({"layer0.bn%d.weight" % c: [n] for c, n in ((1, 64), (2, 64), (3, 128))})
    for conv, shape in ((1, [128, 128, 1, 1]), (2, [256, 2, 3, 3]), (3, [256, 256, 1, 1])):
        names.update({"layer1.0.conv%d.weight" % conv: shape, "layer1.0.bn%d.weight" % conv: shape[:1]})
    names.update({"layer1.0.se_module.fc1.weight": [16, 256, 1, 1], "layer1.0.se_module.fc2.weight": [256, 16, 1, 1]})
    return names


def kuangliu_senet():
    """pytorch-cifar's models/senet.py: norms before their convolutions, the gate's layers in the block itself."""
    names = {"conv1.weight": [8, 3, 3, 3], "bn1.weight": [8], "bn1.running_mean": [8], "linear.weight": [10, 64]}
    for s, i, n in ((1, 8, 8), (2, 8, 16), (3, 16, 32), (4, 32, 64)):
        for norm, channels in (("bn1", i), ("bn2", n)):
            names.update({"layer%d.0.%s.%s" % (s, norm, tensor): [channels] for tensor in ("weight", "bias", "running_mean", "running_var")})
        names.update({"layer%d.0.conv1.weight" % s: [n, i, 3, 3], "layer%d.0.conv2.weight" % s: [n, n, 3, 3]})
        names.update({"layer%d.0.shortcut.0.weight" % s: [n, i, 1, 1]} if i != n else {})
        names.update({"layer%d.0.fc1.weight" % s: [max(1, n // 16), n, 1, 1], "layer%d.0.fc2.weight" % s: [n, max(1, n // 16), 1, 1]})
    return names


def further_stem():
    names = {n: list(t.shape) for n, t in base().state_dict().items()}
    names.update({"conv1.weight": [64, 3, 3, 3], "conv2.weight": [64, 64, 3, 3]})
    return names


def sequential(n):
    for name, i in (("conv1.", "0."), ("bn1.", "1."), ("layer1.", "4."), ("layer2.", "5."), ("layer3.", "6."), ("layer4.", "7.")):
        if n.startswith(name):
            return "features." + i + n[len(name):]
    return "classifier.6." + n[3:]


def with_names(*names):
    table = {n: list(t.shape) for n, t in base().state_dict().items() if n.startswith(("conv1", "bn1", "layer1.0"))}
    table.update({name: shape for name, shape in names})
    return table


def with_names_of_all(*names):
    table = {n: list(t.shape) for n, t in resnet.resnet18().state_dict().items()}
    table.update({name: shape for name, shape in names})
    return table


M = torchvision.models
ROWS = [
    ("squeeze-excitation", "se in each block", squeeze),
    ("d2l", "Dive into Deep Learning, ResNeXt", d2l_resnext),
    ("biases", "a convolution with a bias", biases),
    ("stages", "five stages", five_stages),
    ("clip", "CLIP RN50", clip),
    ("unexpected", "conv2 after conv1", further_stem),
    ("senet-154", "Cadene's senet154", senet154),
    ("senet-cifar", "kuangliu's SENet18", kuangliu_senet),
    ("selective-kernel", "timm skresnet18", lambda: with_names(("layer1.0.conv2.paths.0.conv.weight", [64, 64, 3, 3]), ("layer1.0.conv2.attn.fc_reduce.weight", [16, 64, 1, 1]))),
    ("medical", "torchvision r3d_18", lambda: M.video.r3d_18()),
    ("medical", "MedicalNet", lambda: with_names(("conv1.weight", [64, 1, 7, 7, 7]))),
    ("res2net", "Res2Net", lambda: with_names(("layer1.0.convs.0.weight", [26, 26, 3, 3]))),
    ("resnest", "ResNeSt", lambda: with_names(("layer1.0.conv2.conv.weight", [128, 32, 3, 3]), ("layer1.0.conv2.fc1.weight", [32, 64, 1, 1]))),
    ("bit", "BiT", lambda: {"root.conv.weight": [64, 3, 7, 7], "body.block1.unit01.gn1.weight": [64], "body.block1.unit01.conv1.weight": [64, 64, 1, 1]}),
    ("bit", "timm's resnetv2_50d_gn", lambda: {"stem.conv.weight": [64, 3, 7, 7], "stages.0.blocks.0.norm1.weight": [64],
        "stages.0.blocks.0.norm1.bias": [64], "stages.0.blocks.0.conv1.weight": [64, 64, 1, 1]}),
    ("regnet", "torchvision regnet_y_400mf", M.regnet_y_400mf),
    ("efficient-net", "torchvision efficientnet_b0", M.efficientnet_b0),
    ("vision-transformer", "torchvision vit_b_16", M.vit_b_16),
    ("vision-transformer", "torchvision swin_t", M.swin_t),
    ("convnext", "torchvision convnext_tiny", M.convnext_tiny),
    ("densenet", "torchvision densenet121", M.densenet121),
    ("mobilenet", "torchvision mobilenet_v2", M.mobilenet_v2),
    ("mobilenet", "torchvision mobilenet_v3_small", M.mobilenet_v3_small),
    ("inception", "torchvision inception_v3", lambda: M.inception_v3(init_weights=False)),
    ("inception", "torchvision googlenet", lambda: M.googlenet(init_weights=False)),
    ("vgg", "torchvision vgg11", M.vgg11),
    ("vgg", "torchvision alexnet", M.alexnet),
    ("squeezenet", "torchvision squeezenet1_1", M.squeezenet1_1),
    ("squeeze-excitation", "a Sequential named features, se in each block", lambda: {sequential(n): t for n, t in squeeze().state_dict().items()}),
    ("vision-transformer", "CLIP ViT-B/32", lambda: {"visual.class_embedding": [768], "visual.transformer.resblocks.0.attn.in_proj_weight": [2304, 768]}),
    ("transformer", "Whisper", lambda: {"encoder.conv1.weight": [384, 80, 3], "encoder.blocks.0.attn.query.weight": [384, 384]}),
    ("one-dimension", "a ResNet for electrocardiograms", lambda: {n: t.shape[:-1] if t.dim() == 4 else t.shape for n, t in resnet.resnet18().state_dict().items()}),
    ("attention", "CBAM after the stem and the last stage", lambda: with_names_of_all(("ca.fc1.weight", [16, 64, 1, 1]), ("sa.conv1.weight", [1, 2, 7, 7]))),
    ("attention", "BAM between the stages", lambda: with_names_of_all(("bam1.channel_att.gate_c.gate_c_fc_0.weight", [4, 64]))),
    ("attention", "efficient channel attention", lambda: with_names_of_all(("layer1.0.eca.conv.weight", [1, 1, 3]))),
    ("hrnet", "HRNet", lambda: with_names(("transition1.0.0.weight", [32, 256, 3, 3]), ("stage2.0.branches.0.0.conv1.weight", [32, 32, 3, 3]))),
    ("deformable", "DCNv2 in the last stage", lambda: with_names_of_all(("layer4.0.conv2_offset.weight", [18, 512, 3, 3]))),
    ("mixed-norm", "IBN-Net", lambda: with_names_of_all(("layer1.0.bn1.IN.weight", [32]), ("layer1.0.bn1.BN.weight", [32]))),
    ("parametric-activation", "a face recogniser with PReLU", lambda: with_names_of_all(("layer1.0.prelu.weight", [64]))),
    ("pruned", "torch.nn.utils.prune on a convolution", lambda: with_names_of_all(("layer1.0.conv2.weight_orig", [64, 64, 3, 3]), ("layer1.0.conv2.weight_mask", [64, 64, 3, 3]))),
    ("generalised-mean", "GeM in the net", lambda: with_names_of_all(("avgpool.p", [1]))),
    ("generalised-mean", "GeM beside the net", lambda: dict({"backbone." + n: t for n, t in with_names_of_all().items()}, **{"pooling.p": [1]})),
    ("yolo", "YOLOv5", lambda: {"model.0.conv.weight": [32, 3, 6, 6], "model.24.anchors": [3, 3, 2]}),
    ("yolo", "YOLOv8", lambda: {"model.0.conv.weight": [16, 3, 3, 3], "model.22.dfl.conv.weight": [1, 16, 1, 1]}),
    ("u-net", "milesial's Pytorch-UNet", lambda: {"inc.double_conv.0.weight": [64, 3, 3, 3], "outc.conv.weight": [2, 64, 1, 1]}),
    ("diffusion", "Stable Diffusion", lambda: {"model.diffusion_model.input_blocks.0.0.weight": [320, 4, 3, 3]}),
    ("recurrent", "an LSTM over words", lambda: {"embedding.weight": [100, 8], "lstm.weight_ih_l0": [64, 8], "lstm.weight_hh_l0": [64, 16]}),
    ("no-net", "torchvision shufflenet_v2_x0_5", M.shufflenet_v2_x0_5),
]


def tensors(made):
    state = made if isinstance(made, dict) else made.state_dict()
    rows = [(n, list(t.shape) if isinstance(t, torch.Tensor) else t) for n, t in state.items()]
    return ["%s %s" % (n, ",".join(map(str, shape))) for n, shape in rows[:MOST]]


if __name__ == "__main__":
    with open(sys.argv[1], "w") as out:
        rows = [{"kind": kind, "made": made, "tensors": tensors(make())} for kind, made, make in ROWS]
        out.write("[\n" + ",\n".join(json.dumps(row, separators=(",", ":")) for row in rows) + "\n]\n")
    print(len(rows), "rows")
