"""Writes small WebP, TIFF and run-length BMP pictures, and what Pillow makes of them.

    python generate.py        (Pillow with libwebp and libtiff, NumPy)

The stored files are the reference: pillow.tsv has the SHA-256 of convert("RGB") of each. What the
program says of each, its marks or why it is refused, is in answers.tsv, which was written by hand.
"""

import hashlib
import os
import struct
import zlib

import numpy as np
from PIL import Image

HERE = os.path.dirname(os.path.abspath(__file__))
RNG = np.random.default_rng(11)
W, H = 37, 21


def path(name):
    return os.path.join(HERE, name)


def waves(width, height, channels):
    y, x = np.mgrid[0:height, 0:width]
    planes = [127 + 100 * np.sin(x / (7 + 3 * k) + k) + 20 * np.cos(y / (5 + k)) for k in range(channels)]
    return np.clip(np.stack(planes, -1) + RNG.normal(0, 6, (height, width, channels)), 0, 255).astype(np.uint8)


def rgb(width=W, height=H):
    return Image.fromarray(waves(width, height, 3))


def rgba():
    values = waves(W, H, 4)
    values[: H // 3, :, 3] = 0
    return Image.fromarray(values)


def webps():
    for quality in (0, 40, 75, 100):
        rgb().save(path("lossy_%d.webp" % quality), quality=quality)
    for method in (0, 1, 6):
        rgb(64, 48).save(path("lossy_method%d.webp" % method), quality=50, method=method)
        rgb().save(path("lossless_method%d.webp" % method), lossless=True, method=method)
    for width, height in ((1, 1), (2, 3), (16, 16), (33, 17)):
        rgb(width, height).save(path("lossy_%dx%d.webp" % (width, height)), quality=60)
    Image.fromarray(RNG.integers(0, 256, (40, 50, 3), dtype=np.uint8)).save(path("lossy_noise.webp"), quality=30)
    for colours in (2, 4, 16, 200):
        rgb().quantize(colours).convert("RGB").save(path("lossless_%d_colours.webp" % colours), lossless=True)
    rgba().save(path("lossless_alpha.webp"), lossless=True, exact=True)
    rgba().save(path("lossy_alpha.webp"), quality=60)
    frames = [rgba() for _ in range(3)]
    frames[0].save(path("animation_lossless.webp"), save_all=True, append_images=frames[1:], lossless=True)
    frames[0].save(path("animation_lossy.webp"), save_all=True, append_images=frames[1:], quality=60)
    exif = Image.Exif()
    exif[0x112] = 6
    rgb().save(path("exif6_lossy.webp"), exif=exif.tobytes(), quality=80)
    rgb().save(path("exif6_lossless.webp"), exif=exif.tobytes(), lossless=True, icc_profile=b"x" * 20)


def tiff(name, tags, strips, big=False, tiled=False):
    order = ">" if big else "<"
    offsets, counts = (324, 325) if tiled else (273, 279)
    tags = tags + [(counts, 4, [len(strip) for strip in strips]), (offsets, 4, [0] * len(strips))]

    def directory(tags):
        start, extra = 8 + 2 + 12 * len(tags) + 4, b""
        entries = struct.pack(order + "H", len(tags))
        for tag, kind, values in sorted(tags):
            data = struct.pack(order + str(len(values)) + {3: "H", 4: "I"}[kind], *values)
            if len(data) > 4:
                place, data = struct.pack(order + "I", start + len(extra)), data
                extra += data
            else:
                place = data.ljust(4, b"\0")
            entries += struct.pack(order + "HHI", tag, kind, len(values)) + place
        return entries + struct.pack(order + "I", 0) + extra

    at, places = 8 + len(directory(tags)), []
    for strip in strips:
        places.append(at)
        at += len(strip)
    tags = [tag for tag in tags if tag[0] != offsets] + [(offsets, 4, places)]
    head = (b"MM\0*" if big else b"II*\0") + struct.pack(order + "I", 8)
    with open(path(name), "wb") as out:
        out.write(head + directory(tags) + b"".join(strips))


def tags(bits, photometric, *more, compression=1):
    kinds = [(256, 3, [W]), (257, 3, [H]), (258, 3, bits), (259, 3, [compression]), (262, 3, [photometric])]
    return kinds + [(277, 3, [len(bits)]), (278, 3, [H])] + list(more)


def pillow_tiffs():
    gray = rgb().convert("L")
    pictures = {"gray": gray, "rgb": rgb(), "rgba": rgba(), "palette": rgb().quantize(50), "bilevel": gray.convert("1"),
                "cmyk": Image.fromarray(waves(W, H, 4), "CMYK"), "gray16": Image.fromarray(waves(W, H, 1)[:, :, 0].astype(np.uint16) * 3)}
    for name, picture in pictures.items():
        kinds = ["raw", "tiff_lzw", "tiff_adobe_deflate", "packbits"]
        kinds += {"bilevel": ["group3", "group4", "tiff_ccitt"], "gray": ["jpeg"], "rgb": ["jpeg"]}.get(name, [])
        for kind in kinds:
            picture.save(path("%s_%s.tif" % (name, kind.replace("tiff_", ""))), compression=kind)
    for orientation in range(2, 9):
        rgb().save(path("orientation%d.tif" % orientation), compression="tiff_lzw", tiffinfo={274: orientation})
    rgb().save(path("predictor.tif"), compression="tiff_lzw", tiffinfo={317: 2})
    rgb().save(path("pages.tif"), save_all=True, append_images=[gray, gray], compression="tiff_lzw")
    rgb().save(path("profile.tif"), icc_profile=b"x" * 20, compression="tiff_lzw")
    rgb(48, 32).convert("YCbCr").save(path("ycbcr_jpeg.tif"), compression="jpeg")
    Image.fromarray(waves(W, H, 1)[:, :, 0].astype(np.float32)).save(path("float.tif"))
    Image.fromarray(waves(W, H, 3), "LAB").save(path("lab.tif"))
    rgb().save(path("zstd.tif"), compression="zstd")


def own_tiffs():
    for big in (False, True):
        end = "big" if big else "little"
        wide = waves(W, H, 4).astype(np.uint16) * 257 - 3
        wide = wide.astype(">u2" if big else "<u2")
        tiff("rgb16_%s.tif" % end, tags([16] * 3, 2), [wide[:, :, :3].tobytes()], big)
        tiff("rgba16_%s.tif" % end, tags([16] * 4, 2, (338, 3, [2])), [wide.tobytes()], big)
        tiff("gray16_%s.tif" % end, tags([16], 1), [(wide[:, :, 0] // 200).astype(wide.dtype).tobytes()], big)
        tiles, padded = [], np.zeros((32, 48, 3), np.uint8)
        padded[:H, :W] = waves(W, H, 3)
        for y in range(0, 32, 16):
            tiles += [padded[y:y + 16, x:x + 16].tobytes() for x in range(0, 48, 16)]
        tiled = [tag for tag in tags([8] * 3, 2) if tag[0] != 278] + [(322, 3, [16]), (323, 3, [16])]
        tiff("tiled_%s.tif" % end, tiled, tiles, big, True)
        planes = waves(W, H, 3)
        tiff("planes_%s.tif" % end, tags([8] * 3, 2, (284, 3, [2])), [planes[:, :, k].tobytes() for k in range(3)], big)
    planes = waves(W, H, 3)
    packed = [zlib.compress(planes[:, :, k].tobytes()) for k in range(3)]
    tiff("planes_deflate.tif", tags([8] * 3, 2, (284, 3, [2]), compression=8), packed)
    for bits in (1, 2, 4, 8):
        data = RNG.integers(0, 256, (W * bits + 7) // 8 * H, dtype=np.uint8).tobytes()
        tiff("light_first_%d.tif" % bits, tags([bits], 0), [data])
        tiff("dark_first_%d.tif" % bits, tags([bits], 1), [data])
        tiff("turned_bits_%d.tif" % bits, tags([bits], 1, (266, 3, [2])), [data])
        palette = RNG.integers(0, 65536, 3 << bits, dtype=np.uint16).tolist()
        tiff("palette_%d.tif" % bits, tags([bits], 3, (320, 3, palette)), [data])
    four = waves(W, H, 4).tobytes()
    for name, extra in (("unknown", [0]), ("premultiplied", [1]), ("alpha", [2])):
        tiff("extra_%s.tif" % name, tags([8] * 4, 2, (338, 3, extra)), [four])
    tiff("gray_alpha.tif", tags([8] * 2, 1, (338, 3, [2])), [waves(W, H, 2).tobytes()])
    tiff("signed16.tif", tags([16], 1, (339, 3, [2])), [waves(W, H, 2).tobytes()])
    strips = waves(W, H, 3)
    rows = [tag for tag in tags([8] * 3, 2) if tag[0] != 278] + [(278, 3, [8])]
    tiff("strips.tif", rows, [strips[y:y + 8].tobytes() for y in range(0, H, 8)])
    tiff("strip_missing.tif", rows, [strips[y:y + 8].tobytes() for y in range(0, 16, 8)])
    tiff("strip_short.tif", rows, [strips[0:8].tobytes(), strips[8:16].tobytes(), strips[16:20].tobytes()])


def runs(name, bits, codes, width=W, height=H, first=None):
    palette = RNG.integers(0, 256, 4 << bits, dtype=np.uint8).tobytes()
    info = struct.pack("<IiiHHIIiiII", 40, width, height, 1, bits, 1 if bits == 8 else 2, len(codes), 0, 0, 0, 0)
    start = 14 + 40 + len(palette)
    with open(path(name), "wb") as out:
        out.write(b"BM" + struct.pack("<IHHI", start + len(codes), 0, 0, start) + info + palette + codes)


def row_of_runs(bits):
    codes, x = b"", 0
    while x < W:
        count = int(min(W - x, RNG.integers(1, 20)))
        if RNG.random() < 0.5 and count > 3:
            count -= count % 2
            data = RNG.integers(0, 256, count * bits // 8, dtype=np.uint8).tobytes()
            codes += bytes([0, count]) + data + b"\0" * (len(data) % 2)
        else:
            codes += bytes([count, int(RNG.integers(0, 256))])
        x += count
    return codes


def bmps():
    for bits in (4, 8):
        rows = [row_of_runs(bits) for _ in range(H)]
        runs("runs_%d.bmp" % bits, bits, b"\0\0".join(rows) + b"\0\1")
        runs("runs_%d_row_end.bmp" % bits, bits, b"\0\0".join(rows) + b"\0\0\0\1")
    runs("runs_beyond.bmp", 8, b"\6\7\0\0\4\3\0\1", 4, 2)
    runs("runs_short_row.bmp", 8, b"\3\7\0\0\4\3\0\1", 4, 2)
    runs("runs_cut.bmp", 8, b"\4\7\0\0\4\3", 4, 2)
    runs("runs_jump.bmp", 8, b"\2\7\0\2\2\0\0\0\4\3\0\1", 4, 2)
    runs("runs_odd.bmp", 4, b"\0\5\x12\x34\x50\0\0\0\5\x12\0\1", 5, 2)


def table():
    with open(path("pillow.tsv"), "w") as out:
        for name in sorted(os.listdir(HERE)):
            if name.rpartition(".")[2] in ("webp", "tif", "bmp"):
                try:
                    digest = hashlib.sha256(Image.open(path(name)).convert("RGB").tobytes()).hexdigest()
                except (OSError, ValueError):
                    digest = "refused"
                out.write("%s\t%s\n" % (name, digest))


webps()
pillow_tiffs()
own_tiffs()
bmps()
table()
