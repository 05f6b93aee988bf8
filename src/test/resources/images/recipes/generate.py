"""What Pillow and NumPy make of pictures by formula with recipes that are not torchvision's usual one.

    python generate.py        (Pillow, NumPy)

squares.tsv: width, height, recipe, SHA-256 of the square's RGB bytes, SHA-256 of the tensor as little-endian
floats [C, H, W]. boxes.tsv: a square chosen by hand, resized with the bicubic filter. The tensor is normalised as
torchvision's ToTensor and Normalize do it, each step in 32 bits; a grey picture is convert("L") before it is resized.
"""

import hashlib
import os

import numpy as np
from PIL import Image

HERE = os.path.dirname(os.path.abspath(__file__))
IMAGENET = (0.485, 0.456, 0.406), (0.229, 0.224, 0.225)
HALF = (0.5, 0.5, 0.5), (0.5, 0.5, 0.5)
CAFFE = (102.9801, 115.9465, 122.7717), (1, 1, 1)
MMLAB = (123.675, 116.28, 103.53), (58.395, 57.12, 57.375)
MNIST = (0.1307,), (0.3081,)
SIZES = [(500, 333), (333, 500), (64, 48), (3, 5), (1, 1), (225, 1000), (1501, 1003), (224, 224), (37, 700)]

# resize, crop (None: the whole picture), filter, numbers, order, levels, as the program writes it
RECIPES = [
    (235, 224, Image.BICUBIC, IMAGENET, "RGB", 1, "235:224,bicubic"),
    (303, 288, Image.BICUBIC, HALF, "RGB", 1, "303:288,bicubic,mean=0.5/0.5/0.5,std=0.5/0.5/0.5"),
    (160, 160, Image.BICUBIC, IMAGENET, "RGB", 1, "160:160,bicubic"),
    (None, 32, Image.BICUBIC, IMAGENET, "RGB", 1, "whole:32,bicubic"),
    (256, 224, Image.BILINEAR, CAFFE, "BGR", 255,
     "256:224,mean=102.9801/115.9465/122.7717,std=1/1/1,bgr,levels=255"),
    (256, 224, Image.BILINEAR, MMLAB, "RGB", 255,
     "256:224,mean=123.675/116.28/103.53,std=58.395/57.12/57.375,levels=255"),
    (None, 28, Image.BILINEAR, MNIST, "L", 1, "whole:28,mean=0.1307,std=0.3081"),
    (256, 224, Image.BICUBIC, MNIST, "L", 1, "256:224,bicubic,mean=0.1307,std=0.3081"),
]


def formula(width, height):
    i = np.arange(3 * width * height, dtype=np.int64)
    return Image.fromarray(((i * i * 7 + i * 13 + (i >> 8) * 31) & 0xFF).astype(np.uint8).reshape(height, width, 3))


def square(picture, resize, crop, interpolation):
    if resize is None:
        return picture.resize((crop, crop), interpolation)
    w, h = picture.size
    longer = int(resize * max(w, h) / min(w, h))
    w, h = (resize, longer) if w <= h else (longer, resize)
    picture = picture.resize((w, h), interpolation)
    left, top = int(round((w - crop) / 2.0)), int(round((h - crop) / 2.0))
    return picture.crop((left, top, left + crop, top + crop))


def tensor(picture, numbers, order, levels):
    values = np.asarray(picture).astype(np.float32)
    values = values[:, :, None] if values.ndim == 2 else values
    values = values[:, :, ::-1] if order == "BGR" else values
    values = values if levels == 255 else values / np.float32(255)
    mean, std = (np.array(n, dtype=np.float32) for n in numbers)
    return np.ascontiguousarray(((values - mean) / std).transpose(2, 0, 1)).astype("<f4")


def sha256(data):
    return hashlib.sha256(data).hexdigest()


def squares():
    with open(os.path.join(HERE, "squares.tsv"), "w") as out:
        for width, height in SIZES:
            for resize, crop, interpolation, numbers, order, levels, text in RECIPES:
                picture = formula(width, height)
                cut = square(picture.convert("L") if order == "L" else picture, resize, crop, interpolation)
                floats = tensor(cut, numbers, order, levels)
                out.write("%d\t%d\t%s\t%s\t%s\n" % (width, height, text, sha256(cut.convert("RGB").tobytes()),
                                                    sha256(floats.tobytes())))


def boxes():
    rows = [(500, 333, 83.5, 0, 333), (500, 333, 10.25, 20.75, 224), (64, 48, 3, 5, 20.5), (37, 1000, 0, 900.125, 36.5),
            (1501, 1003, 123.456, 77.7, 900.9)]
    with open(os.path.join(HERE, "boxes.tsv"), "w") as out:
        for width, height, x, y, side in rows:
            box = formula(width, height).resize((224, 224), Image.BICUBIC, box=(x, y, x + side, y + side))
            out.write("%d\t%d\t%r\t%r\t%r\t%s\n" % (width, height, x, y, side, sha256(box.tobytes())))


squares()
boxes()
