"""Makes the checkpoints of this folder: a very small CIFAR network with what torchvision's ImageNet
example keeps beside it, {"epoch", "arch", "state_dict", "best_acc1"}, in PyTorch's zip layout.

Needs numpy, and no torch: python3 generate.py. The files stand in the repository.
"""
import collections, io, pathlib, pickle, sys, types, zipfile

import numpy as np

FOLDER = pathlib.Path(__file__).parent


def fake(module, **members):
    made = types.ModuleType(module)
    sys.modules[module] = made
    for name, member in members.items():
        member.__module__, member.__qualname__, member.__name__ = module, name, name
        setattr(made, name, member)
    return made


class FloatStorage:
    pass


def _rebuild_tensor_v2(*arguments):
    pass


torch = fake("torch", FloatStorage=FloatStorage)
torch._utils = fake("torch._utils", _rebuild_tensor_v2=_rebuild_tensor_v2)


class Storage:
    def __init__(self, key, numbers):
        self.key, self.numbers = key, numbers


class Tensor:
    """Pickled as torch pickles one."""

    def __init__(self, key, array):
        self.storage, self.shape = Storage(key, array.size), array.shape

    def __reduce__(self):
        strides = tuple(int(np.prod(self.shape[i + 1:])) for i in range(len(self.shape)))
        return _rebuild_tensor_v2, (self.storage, 0, self.shape, strides, False, collections.OrderedDict())


class Pickler(pickle.Pickler):
    def persistent_id(self, value):
        if isinstance(value, Storage):
            return "storage", FloatStorage, str(value.key), "cpu", value.numbers


def shapes():
    yield "conv1.weight", (4, 3, 3, 3)
    yield from norm("bn1", 4)
    before = 4
    for stage, width in enumerate((4, 8, 16), 1):
        block = f"layer{stage}.0"
        yield f"{block}.conv1.weight", (width, before, 3, 3)
        yield from norm(f"{block}.bn1", width)
        yield f"{block}.conv2.weight", (width, width, 3, 3)
        yield from norm(f"{block}.bn2", width)
        before = width
    yield "fc.weight", (4, 16)
    yield "fc.bias", (4,)


def norm(name, width):
    for part in ("weight", "bias", "running_mean", "running_var"):
        yield f"{name}.{part}", (width,)


def weights(epoch):
    """The same random start for all; what the network says for class 1 grows with the epoch."""
    random = np.random.default_rng(7)
    table = collections.OrderedDict()
    for name, shape in shapes():
        fan = int(np.prod(shape[1:])) if len(shape) > 1 else 1
        values = random.normal(0, (2 / fan) ** 0.5, shape)
        if "running_var" in name or (len(shape) == 1 and name.endswith("weight")):
            values = np.ones(shape)
        elif len(shape) == 1:
            values = np.zeros(shape)
        if name == "fc.bias":
            values[1] = epoch
        table[name] = values.astype("<f4")
    return table


def save(name, epoch):
    table = weights(epoch)
    state = collections.OrderedDict((key, Tensor(i, array)) for i, (key, array) in enumerate(table.items()))
    out = io.BytesIO()
    Pickler(out, protocol=2).dump(
        {"epoch": epoch, "arch": "resnet", "state_dict": state, "best_acc1": 50.0 + epoch})
    with zipfile.ZipFile(FOLDER / name, "w") as archive:
        def add(record, data):
            archive.writestr(zipfile.ZipInfo(f"archive/{record}"), data)
        add("data.pkl", out.getvalue())
        add("byteorder", b"little")
        for i, array in enumerate(table.values()):
            add(f"data/{i}", array.tobytes())
        add("version", b"3\n")


save("start.pth.tar", 1)
save("middle.pth.tar", 2)
save("checkpoint.pth.tar", 10)
save("model_best.pth.tar", 2)
