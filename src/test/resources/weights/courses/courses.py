#!/usr/bin/python3
"""Writes small files as the notebooks and scripts of courses save them, and torch's logits for each.

    /usr/bin/python3 courses.py OUT_DIR      # torch 1.13.1, torchvision 0.14.1 in Debian 12

Each is a whole checkpoint, with what its trainer keeps beside the weights. The network is torchvision's with one block
a stage and four channels after the stem, so that files are small. `logits.json` has, by file, the input's size, the
logits.
"""
import argparse, datetime, json, os, pathlib, sys, warnings
import numpy as np
import torch
from torch import nn
from torchvision.models.resnet import BasicBlock, ResNet

warnings.filterwarnings("ignore")
torch.manual_seed(20)
CHANNELS = 4
FEATURES = 8 * CHANNELS


def network(classes=10, small=False):
    model = ResNet(BasicBlock, [1, 1, 1, 1], num_classes=classes)
    model.inplanes = CHANNELS
    model.conv1 = nn.Conv2d(3, CHANNELS, 3, padding=1, bias=False) if small else nn.Conv2d(
        3, CHANNELS, 7, stride=2, padding=3, bias=False)
    model.bn1 = nn.BatchNorm2d(CHANNELS)
    for stage in (1, 2, 3, 4):
        layer = model._make_layer(BasicBlock, CHANNELS << (stage - 1), 1, stride=1 if stage == 1 else 2)
        setattr(model, f"layer{stage}", layer)
    if small:
        model.maxpool = nn.Identity()
    model.fc = nn.Linear(FEATURES, classes)
    return trained(model)


def trained(model):
    for name, buffer in model.named_buffers():
        if name.endswith("running_mean"):
            buffer.copy_(torch.randn_like(buffer) * 0.1)
        if name.endswith("running_var"):
            buffer.copy_(torch.rand_like(buffer) * 0.5 + 0.75)
    return model.eval()


class AdaptiveConcatPool2d(nn.Module):
    def forward(self, x):
        return torch.cat([nn.functional.adaptive_max_pool2d(x, 1), nn.functional.adaptive_avg_pool2d(x, 1)], 1)


def prefixed(state, prefix):
    return {prefix + name: value for name, value in state.items()}


def optimizer(model):
    made = torch.optim.SGD(model.parameters(), 0.1, momentum=0.9)
    made.param_groups[0]["initial_lr"] = 0.1
    return made


ARGS = argparse.Namespace(lr=0.1, device="cuda", output_dir=pathlib.PurePosixPath("/tmp/run"),
    began=datetime.datetime(2024, 3, 1, 12, 0))


def transfer_learning():
    """PyTorch's tutorial: the last layer for ants and bees."""
    model = network(classes=2)
    return model.state_dict(), model


def torchvision_references():
    """vision/references/classification/train.py, with --model-ema."""
    model, average = network(), network()
    schedule = torch.optim.lr_scheduler.MultiStepLR(optimizer(model), [30, 60])
    ema = {"n_averaged": torch.tensor(5), **prefixed(average.state_dict(), "module.")}
    return {"model": model.state_dict(), "optimizer": optimizer(model).state_dict(),
        "lr_scheduler": schedule.state_dict(), "epoch": 7, "args": ARGS, "model_ema": ema}, model, "model"


def imagenet_example():
    """examples/imagenet/main.py, on several devices."""
    model = network()
    return {"epoch": 90, "arch": "resnet18", "state_dict": prefixed(model.state_dict(), "module."),
        "best_acc1": torch.tensor(69.7), "optimizer": optimizer(model).state_dict()}, model


def timm():
    """timm's CheckpointSaver, which tests with the average."""
    model, average = network(), network()
    return {"epoch": 4, "arch": "resnet18", "state_dict": model.state_dict(), "version": 2, "args": ARGS,
        "optimizer": optimizer(model).state_dict(), "state_dict_ema": average.state_dict(),
        "metric": np.float64(76.1)}, average, "state_dict_ema"


def lightning():
    """A LightningModule that holds the network as `model` and a weighted loss."""
    model = network()
    state = {**prefixed(model.state_dict(), "model."), "criterion.weight": torch.ones(10)}
    return {"epoch": 1, "global_step": 40, "pytorch-lightning_version": "1.9.0", "state_dict": state, "loops": {},
        "callbacks": {"ModelCheckpoint": {"best_model_score": torch.tensor(0.3)}},
        "optimizer_states": [optimizer(model).state_dict()], "lr_schedulers": [], "hparams_name": "kwargs",
        "hyper_parameters": {"lr": 1e-3}}, model


def fastai():
    """learn.save: body and head of vision_learner."""
    body = nn.Sequential(*list(network().children())[:-2])
    head = nn.Sequential(AdaptiveConcatPool2d(), nn.Flatten(), nn.BatchNorm1d(2 * FEATURES), nn.Dropout(0.25),
        nn.Linear(2 * FEATURES, 24, bias=False), nn.ReLU(inplace=True), nn.BatchNorm1d(24), nn.Dropout(0.5),
        nn.Linear(24, 3, bias=False))
    model = trained(nn.Sequential(body, head))
    return {"model": model.state_dict(), "opt": optimizer(model).state_dict()}, model


def flowers():
    """The image classifier project: own layers, names of classes, the classifier as a module."""
    model = network()
    model.fc = nn.Sequential(nn.Linear(FEATURES, 16), nn.ReLU(), nn.Dropout(0.2), nn.Linear(16, 4))
    trained(model)
    names = {"1": 0, "10": 1, "100": 2, "2": 3}
    return {"arch": "resnet18", "class_to_idx": names, "state_dict": model.state_dict(), "epochs": 5,
        "classifier": model.fc}, model


def pytorch_cifar():
    """kuangliu's main.py: acc is NumPy's if a notebook made it so."""
    model = network(small=True)
    names = {name: name.replace(".downsample.", ".shortcut.").replace("fc.", "linear.") for name in model.state_dict()}
    state = {"module." + names[name]: value for name, value in model.state_dict().items()}
    return {"net": state, "acc": np.float64(94.2), "epoch": 199}, model


def cats_and_dogs():
    """One output and BCEWithLogitsLoss, the best model kept by hand."""
    model = network(classes=1)
    return {"model_state_dict": model.state_dict(), "optimizer_state_dict": optimizer(model).state_dict(),
        "loss": 0.31, "epoch": 3}, model


def dino():
    """main_dino.py: student and teacher, each with a head that is used in training only."""
    student, teacher = network(), network()

    def kept(model, prefix):
        trunk = {name: value for name, value in model.state_dict().items() if not name.startswith("fc.")}
        head = {"head.mlp.0.weight": torch.randn(6, FEATURES), "head.mlp.0.bias": torch.randn(6),
            "head.mlp.2.weight": torch.randn(6, 6), "head.mlp.2.bias": torch.randn(6),
            "head.last_layer.weight_g": torch.ones(9, 1), "head.last_layer.weight_v": torch.randn(9, 6)}
        return {**prefixed(trunk, prefix + "backbone."), **prefixed(head, prefix)}

    trunk = nn.Sequential(*list(teacher.children())[:-1], nn.Flatten())
    return {"student": kept(student, "module."), "teacher": kept(teacher, ""), "epoch": 1, "args": ARGS}, trunk, "teacher"


FILES = {"transfer_learning.pth": transfer_learning, "torchvision_references.pth": torchvision_references,
    "imagenet_example.pth.tar": imagenet_example, "timm.pth.tar": timm, "lightning.ckpt": lightning,
    "fastai.pth": fastai, "flowers.pth": flowers, "pytorch_cifar.pth": pytorch_cifar,
    "cats_and_dogs.pth": cats_and_dogs, "dino.pth": dino}

if __name__ == "__main__":
    answers = {}
    for file, make in FILES.items():
        checkpoint, model, *_ = make()
        torch.save(checkpoint, os.path.join(sys.argv[1], file))
        side = 32 if file.startswith("pytorch_cifar") else 64
        with torch.no_grad():
            values = torch.from_numpy(np.sin(np.arange(3 * side * side, dtype=np.float64)).astype(np.float32))
            logits = model(values.reshape(1, 3, side, side)).flatten().tolist()
        answers[file] = {"side": side, "logits": logits}
    with open(os.path.join(sys.argv[1], "logits.json"), "w") as out:
        json.dump(answers, out, indent=1)
