"""Writes small pictures of every kind that image decodes, and what Pillow makes of them.

    python generate.py        (Pillow 12.3.0, libjpeg-turbo 3.1.4.1, NumPy)

The stored files are the reference: pillow.tsv has the SHA-256 of convert("RGB") of each,
resize.tsv the SHA-256 of torchvision's resize and centre crop on pictures made by formula.
"""

import hashlib
import io
import os
import struct
import zlib

import numpy as np
from PIL import Image

HERE = os.path.dirname(os.path.abspath(__file__))
RNG = np.random.default_rng(5)


def path(name):
    return os.path.join(HERE, name)


def noise(count):
    return RNG.integers(0, 256, count, dtype=np.uint8).tobytes()


def waves(width, height, channels):
    y, x = np.mgrid[0:height, 0:width]
    planes = [127 + 100 * np.sin(x / (7 + 3 * k) + k) + 20 * np.cos(y / (5 + k)) for k in range(channels)]
    picture = np.stack(planes, -1) + RNG.normal(0, 6, (height, width, channels))
    return np.clip(picture, 0, 255).astype(np.uint8)


def write(name, data):
    with open(path(name), "wb") as out:
        out.write(data)


def jpegs():
    for sampling in ("4:4:4", "4:2:2", "4:2:0", "4:1:1"):
        for progressive in (False, True):
            name = "sampling%s%s.jpg" % (sampling.replace(":", ""), "_progressive" if progressive else "")
            Image.fromarray(waves(67, 49, 3)).save(path(name), quality=83, subsampling=sampling, progressive=progressive)
    # The same blocks read as 1x2 instead of 2x1: Pillow cannot write this sampling itself.
    out = io.BytesIO()
    Image.fromarray(waves(64, 48, 3)).save(out, "JPEG", subsampling="4:2:2")
    wide = out.getvalue()
    at = wide.find(b"\xff\xc0") + 11
    write("sampling440.jpg", wide[:at] + b"\x12" + wide[at + 1:])
    Image.fromarray(waves(57, 35, 3)).save(path("rgb_coded.jpg"), keep_rgb=True)
    Image.fromarray(waves(57, 35, 3)).save(path("restart.jpg"), restart_marker_rows=1)
    out = io.BytesIO()
    Image.fromarray(waves(57, 35, 3)).save(out, "JPEG", subsampling="4:4:4")
    plain = out.getvalue()
    write("no_jfif_444.jpg", plain[:2] + plain[4 + struct.unpack(">H", plain[4:6])[0]:])
    out = io.BytesIO()
    Image.fromarray(waves(57, 35, 4), "CMYK").save(out, "JPEG")
    cmyk = out.getvalue()
    at = cmyk.find(b"\xff\xee")
    length = struct.unpack(">H", cmyk[at + 2:at + 4])[0]
    write("cmyk_no_adobe.jpg", cmyk[:at] + cmyk[at + 2 + length:])
    ycck = bytearray(cmyk)
    ycck[at + 15] = 2
    write("ycck.jpg", ycck)


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(name, colour_type, depth, interlaced, transparency=None, palette=None):
    width, height = 9, 7
    channels = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}[colour_type]
    passes = [(0, 0, 1, 1)]
    if interlaced:
        passes = [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)]
    rows = b""
    for left, top, right, down in passes:
        w = max(0, (width - left + right - 1) // right)
        h = max(0, (height - top + down - 1) // down)
        for row in range(h if w else 0):
            rows += bytes([row % 5]) + noise((w * channels * depth + 7) // 8)
    data = b"\x89PNG\r\n\x1a\n"
    data += chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, depth, colour_type, 0, 0, int(interlaced)))
    data += chunk(b"gAMA", struct.pack(">I", 30000))
    if palette:
        data += chunk(b"PLTE", palette)
    if transparency:
        data += chunk(b"tRNS", transparency)
    packed = zlib.compress(rows)
    half = len(packed) // 2
    write(name, data + chunk(b"IDAT", packed[:half]) + chunk(b"IDAT", packed[half:]) + chunk(b"IEND", b""))


def pngs():
    depths = {0: (1, 2, 4, 8, 16), 2: (8, 16), 3: (1, 2, 4, 8), 4: (8, 16), 6: (8, 16)}
    keys = {0: b"\0\1", 2: b"\0\1\0\2\0\3", 3: b"\0\x80"}
    for colour_type, all_depths in depths.items():
        for depth in all_depths:
            palette = noise(3 << depth) if colour_type == 3 else None
            for interlaced in (False, True):
                png("type%d_%d%s.png" % (colour_type, depth, "_interlaced" if interlaced else ""), colour_type, depth, interlaced, palette=palette)
            if colour_type in keys:
                png("type%d_%d_trns.png" % (colour_type, depth), colour_type, depth, False, keys[colour_type], palette)
    png("type3_8_short_palette.png", 3, 8, False, palette=noise(30))
    png("type2_8_palette.png", 2, 8, False, palette=noise(30))


def bmp(name, bits, header=40, masks=b"", palette=b"", top_down=False, used=0, offset=None):
    width, height = 7, 5
    data = noise((width * bits + 31) // 32 * 4 * height)
    if header == 12:
        info = struct.pack("<IHHHH", 12, width, height, 1, bits)
    else:
        compression = 3 if masks else 0
        info = struct.pack("<IiiHHIIiiII", header, width, -height if top_down else height, 1, bits, compression, len(data), 0, 0, used, 0)
        if header > 40:
            info = (info + masks).ljust(header, b"\0")
            masks = b""
    start = 14 + len(info) + len(masks) + len(palette)
    write(name, b"BM" + struct.pack("<IHHI", start + len(data), 0, 0, start if offset is None else offset) + info + masks + palette + data)


def bmps():
    for bits in (1, 4, 8):
        bmp("bits%d.bmp" % bits, bits, palette=noise(4 << bits))
        bmp("bits%d_os2.bmp" % bits, bits, header=12, palette=noise(3 << bits))
    for bits in (16, 24, 32):
        bmp("bits%d.bmp" % bits, bits)
        bmp("bits%d_top_down.bmp" % bits, bits, top_down=True)
        bmp("bits%d_v5.bmp" % bits, bits, header=124)
    bmp("bits24_os2.bmp", 24, header=12)
    bmp("bits24_offset_0.bmp", 24, offset=0)
    bmp("bits8_100_colours.bmp", 8, palette=noise(400), used=100)
    bmp("bits8_offset_54.bmp", 8, palette=noise(1024), offset=54)
    bmp("fields_565.bmp", 16, masks=struct.pack("<III", 0xF800, 0x7E0, 0x1F))
    bmp("fields_555.bmp", 16, masks=struct.pack("<III", 0x7C00, 0x3E0, 0x1F))
    bmp("fields_565_v5.bmp", 16, header=124, masks=struct.pack("<IIII", 0xF800, 0x7E0, 0x1F, 0))
    bmp("fields_xrgb.bmp", 32, masks=struct.pack("<III", 0xFF0000, 0xFF00, 0xFF))
    bmp("fields_rgbx.bmp", 32, masks=struct.pack("<III", 0xFF000000, 0xFF0000, 0xFF00))
    bmp("fields_abgr_v4.bmp", 32, header=108, masks=struct.pack("<IIII", 0xFF, 0xFF00, 0xFF0000, 0xFF000000))


def gifs():
    for interlaced in (0, 1):
        picture = Image.fromarray(np.frombuffer(noise(23 * 90), np.uint8).reshape(23, 90), "P")
        picture.putpalette(noise(768))
        picture.save(path("colours256%s.gif" % ("_interlaced" if interlaced else "")), interlace=interlaced)
    picture = Image.fromarray(waves(60, 45, 3)).quantize(13)
    picture.save(path("colours13.gif"))
    picture.save(path("colours13_transparent.gif"), transparency=4)
    Image.fromarray(waves(60, 45, 3)).quantize(2).save(path("colours2.gif"))
    Image.fromarray(waves(60, 45, 1)[:, :, 0]).save(path("gray.gif"))


def formula(width, height):
    i = np.arange(3 * width * height, dtype=np.int64)
    return ((i * i * 7 + i * 13 + (i >> 8) * 31) & 0xFF).astype(np.uint8).reshape(height, width, 3)


def torchvision(picture, resize, crop):
    w, h = picture.size
    longer = int(resize * max(w, h) / min(w, h))
    w, h = (resize, longer) if w <= h else (longer, resize)
    picture = picture.resize((w, h), Image.BILINEAR)
    pad_left, pad_top = max(0, crop - w) // 2, max(0, crop - h) // 2
    padded = Image.new("RGB", (max(w, crop), max(h, crop)))
    padded.paste(picture, (pad_left, pad_top))
    top = int(round((padded.height - crop) / 2.0))
    left = int(round((padded.width - crop) / 2.0))
    return padded.crop((left, top, left + crop, top + crop))


def resizes():
    sizes = [(1, 1), (2, 1), (1, 3), (5, 4), (31, 400), (223, 224), (224, 224), (225, 224), (232, 232), (240, 241),
             (255, 257), (256, 256), (256, 273), (273, 256), (300, 301), (333, 500), (511, 513), (640, 480), (777, 1001),
             (1000, 37), (1024, 1023), (1500, 1000), (2000, 3), (7, 1900)]
    recipes = [(256, 224), (232, 224), (224, 224), (100, 224), (101, 224), (64, 64), (480, 320)]
    with open(path("resize.tsv"), "w") as out:
        for width, height in sizes:
            picture = Image.fromarray(formula(width, height))
            for resize, crop in recipes:
                digest = hashlib.sha256(torchvision(picture, resize, crop).tobytes()).hexdigest()
                out.write("%d\t%d\t%d:%d\t%s\n" % (width, height, resize, crop, digest))
            for side in (32, 224):
                whole = picture.resize((side, side), Image.BILINEAR)
                digest = hashlib.sha256(whole.tobytes()).hexdigest()
                out.write("%d\t%d\twhole:%d\t%s\n" % (width, height, side, digest))


def table():
    with open(path("pillow.tsv"), "w") as out:
        for name in sorted(os.listdir(HERE)):
            if name.rpartition(".")[2] in ("jpg", "png", "bmp", "gif"):
                pixels = Image.open(path(name)).convert("RGB").tobytes()
                out.write("%s\t%s\n" % (name, hashlib.sha256(pixels).hexdigest()))


jpegs()
pngs()
bmps()
gifs()
resizes()
table()
