"""Writes printed.json: tensors, and how PyTorch prints them. Run with PyTorch 1.13 or later."""

import json
import os

import torch

torch.manual_seed(3)
TENSORS = [
    torch.tensor([1.0, -2.0, 0.0, 4.0]),
    torch.tensor([0.1, 0.25, -3.5]),
    torch.tensor([1e-5, 2.0]),
    torch.tensor([1e9, 2.0]),
    torch.tensor([1.0, 2000.0]),
    torch.tensor([0.5, 600.0, -0.25]),
    torch.tensor([float("nan"), 1.0, float("-inf")]),
    torch.tensor([float("nan"), 0.5, float("inf")]),
    torch.tensor([0.0, 0.0]),
    torch.tensor([-0.0, 0.5]),
    torch.tensor([-0.0, 1.0]),
    torch.tensor([0.12345, 0.00015]),
    torch.tensor([2.00005, 1.5]),
    torch.zeros(2, 0),
    torch.zeros(0),
    torch.randn(20),
    torch.randn(2, 3) * 100,
    torch.randn(1, 2, 2, 3),
    torch.randn(3, 13) * 1e-3,
    torch.arange(30),
    torch.tensor([[7, -12], [100, 0]]),
    torch.tensor([[True, False], [False, False]]),
    torch.randn(1, 5).topk(3, dim=1)[0],
]
KINDS = {torch.float32: "FLOAT32", torch.int64: "INT64", torch.bool: "BOOL"}

cases = [
    {
        "kind": KINDS[tensor.dtype],
        "shape": list(tensor.shape),
        "values": [repr(value) for value in tensor.double().flatten().tolist()],
        "text": str(tensor),
    }
    for tensor in TENSORS
]
path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "printed.json")
with open(path, "w") as out:
    json.dump(cases, out, indent=1)
    out.write("\n")
