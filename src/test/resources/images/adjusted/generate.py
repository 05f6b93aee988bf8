"""What Pillow makes of pictures by formula: own crops in boxes.tsv, adjustments in adjustments.tsv.

    python generate.py        (Pillow, NumPy)

Both files hold SHA-256 of the RGB bytes; brightness and contrast are what torchvision's
adjust_brightness and adjust_contrast call for a Pillow image.
"""

import hashlib
import os

import numpy as np
from PIL import Image, ImageEnhance, ImageFilter

HERE = os.path.dirname(os.path.abspath(__file__))


def formula(width, height):
    i = np.arange(3 * width * height, dtype=np.int64)
    return Image.fromarray(((i * i * 7 + i * 13 + (i >> 8) * 31) & 0xFF).astype(np.uint8).reshape(height, width, 3))


def soft(width, height):
    return formula(width // 8 + 1, height // 8 + 1).resize((width, height), Image.BILINEAR)


def sha256(picture):
    return hashlib.sha256(picture.tobytes()).hexdigest()


def boxes():
    rows = [(500, 333, 0, 0, 333), (500, 333, 83.5, 0, 333), (500, 333, 10, 20, 224), (500, 333, 10.25, 20.75, 224),
            (500, 333, 100.1, 50.2, 16), (500, 333, 0.3, 0.7, 100.9), (64, 48, 3, 5, 20.5), (1000, 37, 700.7, 0, 37),
            (37, 1000, 0, 900.125, 36.5), (1501, 1003, 123.456, 77.7, 900.9), (2000, 1000, 1000, 0, 1000), (5, 4, 0.5, 0, 4)]
    with open(os.path.join(HERE, "boxes.tsv"), "w") as out:
        for width, height, x, y, side in rows:
            for edge in (224, 32):
                square = formula(width, height).resize((edge, edge), Image.BILINEAR, box=(x, y, x + side, y + side))
                out.write("%d\t%d\t%r\t%r\t%r\t%d\t%s\n" % (width, height, x, y, side, edge, sha256(square)))


def adjustments():
    factors = (0, 0.1, 0.3, 0.5, 0.77, 0.999, 1.001, 1.2, 1.5, 2, 3.3, 10)
    blurs = (0.05, 0.3, 0.5, 1, 1.7, 2, 3.5, 7, 12.5, 40, 100)
    rows = [(b, 1, 0) for b in factors] + [(1, c, 0) for c in factors] + [(1, 1, s) for s in blurs]
    rows += [(0.8, 1.3, 1.5), (1.4, 0.6, 0.7), (0.2, 5, 20)]
    with open(os.path.join(HERE, "adjustments.tsv"), "w") as out:
        for width, height in ((224, 224), (37, 5), (1, 1)):
            for brightness, contrast, blur in rows:
                picture = ImageEnhance.Brightness(soft(width, height)).enhance(brightness)
                picture = ImageEnhance.Contrast(picture).enhance(contrast)
                if blur:
                    picture = picture.filter(ImageFilter.GaussianBlur(blur))
                out.write("%d\t%d\t%s\t%s\t%s\t%s\n" % (width, height, brightness, contrast, blur, sha256(picture)))


boxes()
adjustments()
