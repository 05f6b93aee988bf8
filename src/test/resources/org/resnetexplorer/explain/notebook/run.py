"""Runs copied lines, each in a folder of its own, and keeps what they found.

The package safetensors may be missing beside PyTorch: then its one function that the lines use
is this one, which reads the same files.
"""

import json
import os
import struct
import sys
import types

import numpy as np
import torch


def load_file(path):
    types_of = {"F32": np.float32, "I64": np.int64}
    with open(path, "rb") as file:
        header = json.loads(file.read(struct.unpack("<Q", file.read(8))[0]))
        data = file.read()
    header.pop("__metadata__", None)
    return {
        name: torch.from_numpy(
            np.frombuffer(data[slice(*info["data_offsets"])], types_of[info["dtype"]])
            .reshape(info["shape"])
            .copy()
        )
        for name, info in header.items()
    }


try:
    import safetensors.torch
except ImportError:
    module = types.ModuleType("safetensors.torch")
    module.load_file = load_file
    sys.modules["safetensors"] = types.ModuleType("safetensors")
    sys.modules["safetensors.torch"] = module

home = os.getcwd()
for folder in sorted(os.listdir(home)):
    os.chdir(os.path.join(home, folder))
    names = {"__name__": "notebook"}
    with open("lines.py") as file:
        exec(compile(file.read(), folder, "exec"), names)
    if "signed" in names:
        np.save("signed.npy", names["signed"].detach().numpy().astype(np.float32))
    np.save("logits.npy", names["model"](names["x"].detach()).detach().numpy())
    with open("parts.txt", "w") as file:
        for name, value in names.get("parts", {}).items():
            file.write(f"{name}={value!r}\n")
