"""Makes the checkpoints of this folder, as trainers write them but with very small networks. (Only
torch_export.pt2 needs a newer torch than the others, and zipped.zip is a file packed by hand.)

Needs torch 1.13 or later and numpy: python3 generate.py. The files stand in the repository; what must
become of each is in opened.tsv and refused.tsv. Nothing that is called in the hostile ones does any harm.
"""
import argparse, collections, datetime, decimal, enum, functools, io, json, os, pathlib, pickle, random
import struct, sys, tarfile, types, uuid, zipfile

import numpy as np
import torch
from torch import nn

FOLDER = pathlib.Path(__file__).parent
torch.manual_seed(7)


def net():
    return nn.Sequential(collections.OrderedDict(conv1=nn.Conv2d(3, 2, 3, bias=False), bn1=nn.BatchNorm2d(2)))


def weights(prefix=""):
    return collections.OrderedDict((prefix + k, v) for k, v in net().state_dict().items())


def save(name, value, **options):
    torch.save(value, FOLDER / name, **options)


def foreign(module, name, base=object):
    """A class that seems to come from a library that need not be installed."""
    parts = module.split(".")
    for i in range(len(parts)):
        path = ".".join(parts[: i + 1])
        sys.modules.setdefault(path, types.ModuleType(path))
    made = type(name, (base,), {"__module__": module})
    setattr(sys.modules[module], name, made)
    return made


class Split(enum.Enum):
    TRAIN = "train"


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1 = nn.Conv2d(3, 2, 3)


class Wrapped(collections.OrderedDict):
    pass


class Calls:
    """Pickled as a call of a function."""

    def __init__(self, function, *arguments):
        self.call = (function, arguments)

    def __reduce__(self):
        return self.call


def trained():
    model = net()
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1, momentum=0.9)
    scheduler = torch.optim.lr_scheduler.MultiStepLR(optimizer, [2, 4])
    model(torch.randn(2, 3, 5, 5)).sum().backward()
    optimizer.step()
    scheduler.step()
    return model, optimizer, scheduler


def checkpoints():
    model, optimizer, scheduler = trained()
    arguments = argparse.Namespace(arch="resnet18", lr=0.1, data=pathlib.PurePosixPath("/data"))
    references = {
        "model": model.state_dict(), "optimizer": optimizer.state_dict(),
        "lr_scheduler": scheduler.state_dict(), "epoch": 9, "args": arguments, "model_ema": weights("module.")}
    save("torchvision_references.pth", references)
    save("torchvision_references_legacy.pth", references, _use_new_zipfile_serialization=False)
    save("timm.pth.tar", {
        "epoch": 3, "arch": "resnet50", "state_dict": weights(), "optimizer": optimizer.state_dict(),
        "version": 2, "args": arguments, "amp_scaler": {"scale": 65536.0, "growth_factor": 2.0},
        "state_dict_ema": weights(), "metric": np.float64(76.1)})
    save("dino.pth", {
        "student": weights("module.backbone."), "teacher": weights("backbone."),
        "optimizer": optimizer.state_dict(), "epoch": 1, "args": arguments,
        "dino_loss": {"center": torch.zeros(1, 4)}})
    callback = foreign("pytorch_lightning.callbacks.model_checkpoint", "ModelCheckpoint")
    attributes = foreign("pytorch_lightning.utilities.parsing", "AttributeDict", dict)
    save("lightning.ckpt", {
        "epoch": 3, "global_step": 1200, "pytorch-lightning_version": "1.9.0",
        "state_dict": weights("model."), "loops": {}, "callbacks": {callback: {"best_model_path": "x"}},
        "optimizer_states": [optimizer.state_dict()], "lr_schedulers": [scheduler.state_dict()],
        "hparams_name": "config", "hyper_parameters": attributes(lr=0.1, classes=["cat", "dog"])})
    config = foreign("omegaconf.dictconfig", "DictConfig")()
    config.content = {"child": foreign("omegaconf.nodes", "AnyNode")()}
    config.content["child"].parent = config
    save("omegaconf.pth", {"cfg": config, "state_dict": weights()})
    one_cycle = torch.optim.lr_scheduler.OneCycleLR(optimizer, 0.1, total_steps=10)
    save("one_cycle.pth", {"state_dict": weights(), "scheduler": one_cycle.state_dict()})
    save("nested.pth", {"model": {"state_dict": weights(), "step": 4}, "ema": {"module": weights()}})
    save("swa.pth", {"swa_state_dict": weights("module."), "net": weights(), "acc": 93.0})
    save("unknown_key.pth", {"resnet": weights(), "epoch": 2})
    save("tuple.pth", (weights(), ["cat", "dog"], 4))
    save("two_unknown_keys.pth", {"small": {"a.weight": torch.ones(2)}, "resnet": weights(), "mean": {"x": torch.ones(3)}})


def values():
    point = foreign("somewhere.points", "Point", tuple)
    save("values.pth", {
        "state_dict": weights(), "score": np.float32(0.5), "array": np.arange(3), "numpy_rng": np.random.get_state(),
        "rng": random.Random(1).getstate(), "split": Split.TRAIN, "path": pathlib.PurePosixPath("/a/b"),
        "when": datetime.datetime(2024, 1, 2, 3), "complex": 1 + 2j, "set": {1, 2}, "frozen": frozenset({3}),
        "bytes": b"\x00\xff", "bytearray": bytearray(b"ab"), "device": torch.device("cuda:0"),
        "size": torch.Size([2, 3]), "type": torch.float32, "default": collections.defaultdict(list, {"a": [1]}),
        "partial": functools.partial(int, base=2), "decimal": decimal.Decimal("1.5"), "uuid": uuid.UUID(int=5),
        "counter": collections.Counter("aab"), "slice": slice(1, 2), "point": point((1, 2)), "layer": nn.ReLU()})
    save("keys.pth", {
        "state_dict": weights(), 0.5: "float", True: "bool", None: "none", (1, 2): "tuple", 7: "int",
        Split.TRAIN: "enum", 1 << 64: "long", "acc_at": {0.5: 0.9, (1, "a"): 2}})
    save("seeds.pth", {"state_dict": weights(), "seed": (1 << 64) - 1, "generator": {"state": 1 << 127, "inc": -(1 << 100)}})
    save("long_text.pth", {"state_dict": weights(), "log": "a line\n" * 20000})
    save("beside.pth", {
        "model": weights(), "class_to_idx": {"10": 0, "2": 1}, "classes": ["cat", "고양이"], "arch": "resnet18",
        "mean": (0.5, 0.25, 0.125), "id2label": {0: "cat", 1: "dog"}, "flip": True, "mixed": ["a", Split.TRAIN],
        "options": {"lr": 0.1, "split": Split.TRAIN}})
    table = weights()
    table["bn1.num_batches_tracked"] = 3
    table["bn1._extra_state"] = {"scale": torch.ones(1)}
    table["note"] = None
    save("plain_values_in_table.pth", {"state_dict": table, "epoch": 1})
    save("everything_half.pth", {k: v.half() for k, v in weights().items()})
    save("only_tensors_beside.pth", {"epoch": 1, "state_dict": weights(), "queue": torch.ones(2, 2), "rng": torch.get_rng_state()})


def views():
    """Tensors that show a number several times, as expand and unfold make them."""
    often = dict(weights(), **{"bn1.running_var": torch.ones(1).expand(2), "positions": torch.arange(4).expand(3, 4)})
    beside = {"state_dict": weights(), "mask": torch.ones(1, 1).expand(500, 700), "windows": torch.arange(9.0).unfold(0, 3, 1)}
    for ending, options in ((".pth", {}), ("_legacy.pth", {"_use_new_zipfile_serialization": False})):
        save("repeated" + ending, often, **options)
        save("repeated_beside" + ending, beside, **options)
    save("repeated_too_often.pth", dict(weights(), mask=torch.ones(1).expand(1 << 40)))


def archive(*names):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as zipped:
        for name in names:
            zipped.writestr(name, b"")
    return out.getvalue()


def refused():
    save("namespace_in_table.pth", {"model": dict(weights(), args=argparse.Namespace(a=1)), "epoch": 1})
    save("whole_module.pth", Net())
    save("whole_module_legacy.pth", Net(), _use_new_zipfile_serialization=False)
    save("module_under_key.pth", {"model": Net(), "epoch": 1})
    save("module_beside.pth", {"net": Net(), "state_dict": weights()})
    save("module_beside_legacy.pth", {"net": Net(), "state_dict": weights()}, _use_new_zipfile_serialization=False)
    (FOLDER / "document.docx").write_bytes(archive("[Content_Types].xml", "word/document.xml"))
    (FOLDER / "network.keras").write_bytes(archive("config.json", "model.weights.h5"))
    (FOLDER / "folder.zip").write_bytes(archive("weights/", "weights/model.pth", "weights/readme.txt"))
    with tarfile.open(FOLDER / "archive.tar", "w") as out:
        out.addfile(tarfile.TarInfo("weights/model.pth"))
    packed = {
        "7z": b"7z\xbc\xaf\x27\x1c", "rar": b"Rar!\x1a\x07\x01\0", "xz": b"\xfd7zXZ\0", "zst": b"\x28\xb5\x2f\xfd", "bz2": b"BZh9",
        "saved_model.pb": b"\x08\x01\x12\x80\x01", "mat": b"MATLAB 5.0 MAT-file", "onnx": b"\x08\x07\x12\x07pytorch"}
    for ending, start in packed.items():
        (FOLDER / f"other.{ending}").write_bytes(start + bytes(40))
    save("wrapped_table.pth", {"state_dict": Wrapped(weights()), "epoch": 1})
    save("learner.pkl", foreign("fastai.learner", "Learner")())
    save("no_table.pth", {"epoch": 3, "args": argparse.Namespace(a=1)})
    save("single_tensor.pth", torch.ones(3))
    save("list_of_tensors.pth", [torch.ones(3), torch.ones(2)])
    save("arrays_by_torch.pth", {"state_dict": {"conv1.weight": np.ones(3)}, "epoch": 1})
    save("score_and_namespace.pth", {"args": argparse.Namespace(a=1), "best": torch.tensor(0.9), "model": Net()})
    save("tuple_of_module.pth", (Net(), 3))
    save("sparse.pth", {"state_dict": dict(weights(), **{"fc.weight": torch.eye(2).to_sparse()})})
    save("quantised.pth", {"state_dict": {"fc.weight": torch.quantize_per_tensor(torch.ones(2), 0.1, 0, torch.qint8)}})
    save("protocol_4.pth", {"state_dict": weights()}, pickle_protocol=4)
    for protocol in (3, 4):
        save(f"protocol_{protocol}_legacy.pth", weights(), pickle_protocol=protocol, _use_new_zipfile_serialization=False)
    save("text.pth", "resnet18")
    torch.jit.save(torch.jit.script(nn.Linear(2, 2)), str(FOLDER / "script.pt"))


def hostile():
    bad = lambda: Calls(os.system, "true")
    save("hostile_beside.pth", {"state_dict": weights(), "x": bad(), "y": [bad(), {"z": bad()}]})
    save("hostile_beside_legacy.pth", {"state_dict": weights(), "x": bad()}, _use_new_zipfile_serialization=False)
    save("hostile_in_table.pth", {"state_dict": dict(weights(), x=bad())})
    save("hostile_for_tensor.pth", {"state_dict": {"conv1.weight": bad(), "bn1.weight": torch.ones(2)}})
    save("hostile_alone.pth", bad())
    save("hostile_key.pth", {"state_dict": weights(), bad(): 1})
    save("hostile_calls.pth", {"state_dict": weights(), "x": Calls(eval, "1"), "y": Calls(functools.partial, bad())})
    pieces = weights()
    pieces._metadata = {"": bad()}
    save("hostile_metadata.pth", {"state_dict": pieces})


def tar():
    """A checkpoint of January 2017 made of one of the vectors, since no torch of today writes them."""
    members = {}
    with tarfile.open(FOLDER.parent / "vectors" / "tar_ok_2017.pth") as source:
        for member in source:
            members[member.name] = source.extractfile(member).read()
    table = members["pickle"][2:-1]
    text = lambda value: b"X" + struct.pack("<I", len(value)) + value.encode()
    members["pickle"] = (
        b"\x80\x02}" + text("state_dict") + table + b"s" + text("args")
        + b"cargparse\nNamespace\n)\x81}" + text("lr") + b"K\x01sbs.")
    with tarfile.open(FOLDER / "tar_checkpoint.pth", "w", format=tarfile.PAX_FORMAT) as out:
        for name, content in members.items():
            member = tarfile.TarInfo(name)
            member.size = len(content)
            out.addfile(member, io.BytesIO(content))


def arrays():
    named = {k: v.numpy() for k, v in weights().items()}
    named["half"] = np.arange(4, dtype=np.float16)
    named["fortran"] = np.asfortranarray(np.arange(6, dtype=np.float32).reshape(2, 3))
    named["conv1.large"] = np.arange(17000, dtype=np.float32)
    for protocol in range(2, 6):
        with open(FOLDER / f"arrays_{protocol}.pkl", "wb") as out:
            pickle.dump({"model": named, "__author__": "third_party", "matching_heuristics": True}, out, protocol)
    del named["conv1.large"]
    np.savez(FOLDER / "arrays.npz", **named, classes=np.array(["cat", "dog"]))
    np.savez_compressed(FOLDER / "arrays_compressed.npz", **named)
    np.savez(FOLDER / "arrays_of_objects.npz", **named, other=np.array([{}], dtype=object), big=np.arange(3, dtype=">f4"))
    dump = lambda name, value, protocol=4: (FOLDER / name).write_bytes(pickle.dumps(value, protocol))
    dump("arrays_hostile.pkl", {"model": named, "x": Calls(os.system, "true")})
    dump("arrays_counter.pkl", {"model": named, "x": collections.Counter("ab")})
    dump("arrays_big_endian.pkl", {"model": {"conv1.weight": np.arange(3, dtype=">f4")}})
    dump("arrays_values.pkl", {"blobs": named, "lr": 0.1, "tags": {"a"}, "seed": 1 << 70, "score": np.float64(3.0)})
    dump("torch_in_pickle.pkl", weights())
    dump("joblib.pkl", foreign("joblib.numpy_pickle", "NumpyArrayWrapper")())
    torch.save({k: torch.from_numpy(v) for k, v in named.items()}, FOLDER / "arrays_as_tensors.pth")
    python2 = (
        b"\x80\x02}U\x05blobsccollections\nOrderedDict\n](](U\x07conv1_wcnumpy.core.multiarray\n_reconstruct\ncnumpy\nndarray\nK\x00\x85U\x01b\x87R"
        b"(K\x01K\x02K\x20\x86cnumpy\ndtype\nU\x02f4K\x00K\x01\x87R(K\x03U\x01<NNNJ\xff\xff\xff\xffJ\xff\xff\xff\xffK\x00tb"
        b"\x89T" + struct.pack("<i", 256) + np.arange(64, dtype="<f4").tobytes() + b"tbee\x85Rs.")
    (FOLDER / "arrays_python2.pkl").write_bytes(python2)
    np.save(FOLDER / "single.npy", np.arange(3))


def shards():
    def safetensors(path, tensors):
        header, at = {}, 0
        for name, value in tensors.items():
            kind = {"float32": "F32", "int64": "I64"}[str(value.dtype)]
            header[name] = {"dtype": kind, "shape": list(value.shape), "data_offsets": [at, at + value.nbytes]}
            at += value.nbytes
        text = json.dumps(header).encode()
        path.write_bytes(struct.pack("<Q", len(text)) + text + b"".join(v.tobytes() for v in tensors.values()))

    named = {k: v.numpy() for k, v in weights().items()}
    first, second = dict(list(named.items())[:2]), dict(list(named.items())[2:])
    names = ["model-00001-of-00002.safetensors", "model-00002-of-00002.safetensors"]
    folder = FOLDER / "sharded"
    folder.mkdir(exist_ok=True)
    safetensors(folder / names[0], first)
    safetensors(folder / names[1], second)
    index = {"metadata": {"total_size": 8}, "weight_map": dict([(n, names[0]) for n in first] + [(n, names[1]) for n in second])}
    write = lambda name, value: (folder / name).write_text(json.dumps(value, indent=2, sort_keys=True))
    write("model.safetensors.index.json", index)
    (folder / "config.json").write_text("{}")
    elsewhere = dict(index, weight_map=dict(index["weight_map"], **{"conv1.weight": "../sharded/" + names[0]}))
    write("elsewhere.json", elsewhere)
    write("circle.json", {"weight_map": {"conv1.weight": "circle.bin"}})
    (folder / "circle.bin").write_text(json.dumps({"weight_map": {"conv1.weight": "circle.bin"}}))
    write("incomplete.json", dict(index, weight_map=dict(index["weight_map"], **{"fc.bias": names[0]})))
    write("other.json", dict(index, weight_map={k: v for k, v in index["weight_map"].items() if k != "bn1.bias"}))
    write("lost.json", {"weight_map": {"conv1.weight": "model-00003.safetensors"}})


if __name__ == "__main__":
    checkpoints(), values(), views(), refused(), hostile(), tar(), arrays(), shards()
