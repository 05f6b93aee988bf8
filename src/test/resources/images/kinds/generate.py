"""Writes small pictures of the rarer kinds, and what Pillow makes of them.

    python generate.py        (Pillow with libtiff and libjpeg-turbo, NumPy)

The stored files are the reference: pillow.tsv has the SHA-256 of convert("RGB") of each, upright if
its data say how the camera was held. What the program says of each, its marks or why it is refused,
is in answers.tsv, which was written by hand.
"""

import hashlib
import io
import os
import struct
import zlib

import numpy as np
from PIL import Image, ImageOps

HERE = os.path.dirname(os.path.abspath(__file__))
RNG = np.random.default_rng(14)
W, H = 37, 21
FORMATS = {1: "B", 2: "s", 3: "H", 4: "I", 16: "Q"}


def path(name):
    return os.path.join(HERE, name)


def write(name, data):
    with open(path(name), "wb") as out:
        out.write(data)


def waves(width=W, height=H, channels=3):
    y, x = np.mgrid[0:height, 0:width]
    planes = [127 + 100 * np.sin(x / (7 + 3 * k) + k) + 20 * np.cos(y / (5 + k)) for k in range(channels)]
    return np.clip(np.stack(planes, -1) + RNG.normal(0, 6, (height, width, channels)), 0, 255).astype(np.uint8)


def rgb(width=W, height=H):
    return Image.fromarray(waves(width, height))


def tiff(name, tags, blocks, order="<", big=False, tiled=False, more=()):
    """Writes a TIFF of one page; `more` are (tag, data) whose places are tags of the type LONG."""
    offsets, counts = (324, 325) if tiled else (273, 279)
    kind = 16 if big else 4
    tags = tags + [(counts, 4, [len(block) for block in blocks]), (offsets, kind, [0] * len(blocks))]
    tags += [(tag, 4, [0] * len(data)) for tag, data in more]
    start, entry, inside = (16, 20, 8) if big else (8, 12, 4)
    words = "Q" if big else "I"

    def directory(tags):
        at, extra = start + (8 if big else 2) + entry * len(tags) + inside, b""
        entries = struct.pack(order + ("Q" if big else "H"), len(tags))
        for tag, kind, values in sorted(tags, key=lambda tag: tag[0]):
            data = values if kind == 7 else struct.pack(order + str(len(values)) + FORMATS[kind], *values)
            if len(data) > inside:
                place, data = struct.pack(order + words, at + len(extra)), data + b"\0" * (len(data) % 2)
                extra += data
            else:
                place = data.ljust(inside, b"\0")
            entries += struct.pack(order + "HH" + words, tag, kind, len(values)) + place
        return entries + struct.pack(order + words, 0) + extra

    at, places = start + len(directory(tags)), []
    for block in blocks:
        places.append(at)
        at += len(block)
    tags = [tag for tag in tags if tag[0] != offsets] + [(offsets, kind, places)]
    tail = b""
    for tag, data in more:
        found = []
        for piece in data:
            found.append(at + len(tail))
            tail += piece
        tags = [other for other in tags if other[0] != tag] + [(tag, 4, found)]
    mark = b"II" if order == "<" else b"MM"
    head = mark + (struct.pack(order + "HHHQ", 43, 8, 0, 16) if big else struct.pack(order + "HI", 42, 8))
    write(name, head + directory(tags) + b"".join(blocks) + tail)


def tags(bits, photometric, *more, compression=1, width=W, height=H, rows=None):
    kinds = [(256, 3, [width]), (257, 3, [height]), (258, 3, bits), (259, 3, [compression])]
    return kinds + [(262, 3, [photometric]), (277, 3, [len(bits)]), (278, 3, [rows or height])] + list(more)


def segments(jpeg):
    """The segments of a JPEG before its scan as (marker, payload), and the rest from the scan on."""
    at, found = 2, []
    while jpeg[at + 1] != 0xDA:
        length = struct.unpack(">H", jpeg[at + 2:at + 4])[0]
        found.append((jpeg[at + 1], jpeg[at + 4:at + 2 + length]))
        at += 2 + length
    return found, jpeg[at:]


def jpeg(picture, ids=None, markers=(), **options):
    """A JPEG with components of these names and no application segment but the given ones."""
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=90, **options)
    found, scan = segments(out.getvalue())
    scan, data = bytearray(scan), b"\xff\xd8"
    for marker, payload in list(markers) + [item for item in found if not 0xE0 <= item[0] <= 0xEF]:
        payload = bytearray(payload)
        if ids and marker == 0xC0:
            for k, name in enumerate(ids):
                payload[6 + 3 * k] = name
        data += struct.pack(">BBH", 255, marker, len(payload) + 2) + bytes(payload)
    if ids:
        for k, name in enumerate(ids):
            scan[5 + 2 * k] = name
    return data + bytes(scan)


JFIF = (0xE0, b"JFIF\0\1\1\0\0\1\0\1\0\0")


def adobe(transform):
    return (0xEE, b"Adobe\0\x64\0\0\0\0" + bytes([transform]))


def jpegs():
    names = {"123": (1, 2, 3), "012": (0, 1, 2), "rgb": (82, 71, 66), "other": (7, 9, 200)}
    for name, ids in names.items():
        write("ids_%s.jpg" % name, jpeg(rgb(), ids))
        write("ids_%s_420.jpg" % name, jpeg(rgb(), ids, subsampling=2))
    write("ids_rgb_jfif.jpg", jpeg(rgb(), names["rgb"], [JFIF]))
    for transform in (0, 1, 2):
        write("adobe_%d.jpg" % transform, jpeg(rgb(), None, [adobe(transform)]))
        write("jfif_adobe_%d.jpg" % transform, jpeg(rgb(), None, [JFIF, adobe(transform)]))
        inks = Image.fromarray(waves(channels=4), "CMYK")
        write("cmyk_adobe_%d.jpg" % transform, jpeg(inks, None, [adobe(transform)]))
    write("cmyk_plain.jpg", jpeg(inks))
    write("cmyk_jfif.jpg", jpeg(inks, None, [JFIF]))


def lossless_jpeg(pixels, predictor, low_bits=0, restart_rows=0, markers=(), each=False):
    """A lossless JPEG (ITU-T T.81, annex H) in which every difference has a code of five bits."""
    height, width, count = pixels.shape
    pixels = pixels.astype(int) >> low_bits
    data = b"\xff\xd8"

    def segment(marker, payload):
        return struct.pack(">BBH", 255, marker, len(payload) + 2) + payload

    for marker, payload in markers:
        data += segment(marker, payload)
    names = b"".join(bytes([k + 1, 0x11, 0]) for k in range(count))
    data += segment(0xC3, struct.pack(">BHHB", 8, height, width, count) + names)
    data += segment(0xC4, bytes([0] + [0] * 4 + [17] + [0] * 11) + bytes(range(17)))
    if restart_rows:
        data += segment(0xDD, struct.pack(">H", width * restart_rows))
    scans = [[k] for k in range(count)] if each else [list(range(count))]
    for scan in scans:
        chosen = b"".join(bytes([k + 1, 0]) for k in scan)
        data += segment(0xDA, bytes([len(scan)]) + chosen + bytes([predictor, 0, low_bits]))
        bits, top = "", 0
        for y in range(height):
            if restart_rows and y and y % restart_rows == 0:
                data += stuffed(bits) + bytes([0xFF, 0xD0 + (y // restart_rows - 1) % 8])
                bits, top = "", y
            for x in range(width):
                for k in scan:
                    a = pixels[y, x - 1, k] if x else None
                    b = pixels[y - 1, x, k] if y > top else None
                    if b is None:
                        guess = 1 << (7 - low_bits) if a is None else a
                    elif a is None:
                        guess = b
                    else:
                        c = pixels[y - 1, x - 1, k]
                        guess = [a, b, c, a + b - c, a + ((b - c) >> 1), b + ((a - c) >> 1), (a + b) >> 1][predictor - 1]
                    difference = int(pixels[y, x, k] - guess)
                    size = abs(difference).bit_length()
                    bits += "{:05b}".format(size)
                    if size:
                        value = difference if difference > 0 else difference + (1 << size) - 1
                        bits += "{:0{}b}".format(value, size)
        data += stuffed(bits)
    return data + b"\xff\xd9"


def stuffed(bits):
    bits += "1" * (-len(bits) % 8)
    return bytes(int(bits[at:at + 8], 2) for at in range(0, len(bits), 8)).replace(b"\xff", b"\xff\0")


def lossless_jpegs():
    for predictor in range(1, 8):
        write("lossless_%d.jpg" % predictor, lossless_jpeg(waves(), predictor))
    write("lossless_gray.jpg", lossless_jpeg(waves(channels=1), 4))
    write("lossless_cmyk.jpg", lossless_jpeg(waves(channels=4), 7))
    write("lossless_restarts.jpg", lossless_jpeg(waves(), 6, restart_rows=4))
    write("lossless_low_bits.jpg", lossless_jpeg(waves(), 5, low_bits=2))
    write("lossless_scans.jpg", lossless_jpeg(waves(), 3, each=True))
    write("lossless_noise.jpg", lossless_jpeg(RNG.integers(0, 256, (H, W, 3)), 1))
    write("lossless_adobe0.jpg", lossless_jpeg(waves(), 1, markers=[adobe(0)]))
    write("lossless_jfif.jpg", lossless_jpeg(waves(), 1, markers=[JFIF]))
    write("lossless_cut.jpg", lossless_jpeg(waves(), 1)[:700])
    tiff("jpeg_lossless.tif", tags([8] * 3, 2, compression=7), [lossless_jpeg(waves(), 4)])
    tiff("jpeg_lossless_gray.tif", tags([8], 1, compression=7), [lossless_jpeg(waves(channels=1), 2)])
    tiff("jpeg_lossless_ycbcr.tif", tags([8] * 3, 6, (530, 3, [1, 1]), compression=7), [lossless_jpeg(waves(), 4)])


def jpeg_tiffs():
    for name, ids in {"123": (1, 2, 3), "012": (0, 1, 2), "rgb": (82, 71, 66)}.items():
        plain = jpeg(rgb(), ids, subsampling=0)
        tiff("jpeg_ycbcr_%s.tif" % name, tags([8] * 3, 6, (530, 3, [1, 1]), compression=7), [plain])
        tiff("jpeg_rgb_%s.tif" % name, tags([8] * 3, 2, compression=7), [plain])
    marked = jpeg(rgb(), None, [JFIF, adobe(1)], subsampling=0)
    tiff("jpeg_rgb_marked.tif", tags([8] * 3, 2, compression=7), [marked])
    tiff("jpeg_ycbcr_adobe0.tif", tags([8] * 3, 6, (530, 3, [1, 1]), compression=7), [jpeg(rgb(), None, [adobe(0)], subsampling=0)])
    inks = Image.fromarray(waves(channels=4), "CMYK")
    inks.save(path("jpeg_cmyk.tif"), compression="jpeg")
    tiff("jpeg_cmyk_adobe2.tif", tags([8] * 4, 5, compression=7), [jpeg(inks, None, [adobe(2)])])
    pixels = waves(48, 40)
    strips = [jpeg(Image.fromarray(pixels[y:y + 16]), subsampling=0) for y in range(0, 40, 16)]
    tiff("jpeg_strips.tif", tags([8] * 3, 6, (530, 3, [1, 1]), compression=7, width=48, height=40, rows=16), strips)
    padded = np.zeros((48, 48, 3), np.uint8)
    padded[:40] = pixels
    tiles = [jpeg(Image.fromarray(padded[y:y + 16, x:x + 16]), subsampling=0) for y in range(0, 48, 16) for x in range(0, 48, 16)]
    tiled = [tag for tag in tags([8] * 3, 6, (530, 3, [1, 1]), compression=7, width=48, height=40) if tag[0] != 278]
    tiff("jpeg_tiles.tif", tiled + [(322, 3, [16]), (323, 3, [16])], tiles, tiled=True)
    planes = [jpeg(Image.fromarray(waves()[:, :, k])) for k in range(3)]
    tiff("jpeg_planes.tif", tags([8] * 3, 2, (284, 3, [2]), compression=7), planes)
    old_jpeg_tiffs()


def old_jpeg_tiffs():
    whole = jpeg(rgb(48, 32), (1, 2, 3), subsampling=0)
    old = tags([8] * 3, 6, (530, 3, [1, 1]), compression=6, width=48, height=32)
    tiff("old_jpeg_file.tif", old + [(512, 3, [1]), (514, 4, [len(whole)])], [whole], more=[(513, [whole])])
    found, scan = segments(whole)
    q = {p[0]: p[1:] for m, p in found if m == 0xDB}
    codes = {p[0]: p[1:] for m, p in found if m == 0xC4}
    head = struct.unpack(">H", scan[2:4])[0]
    data = scan[2 + head:-2]
    more = [(519, [q[0], q[1], q[1]]), (520, [codes[0], codes[1], codes[1]]), (521, [codes[16], codes[17], codes[17]])]
    tiff("old_jpeg_tables.tif", old + [(512, 3, [1])], [data], more=more)
    tiff("old_jpeg_gray.tif", tags([8], 1, compression=6, width=48, height=32), [jpeg(rgb(48, 32).convert("L"))])


def number_tiffs():
    for order, end in (("<", "little"), (">", "big")):
        tiff("bigtiff_%s.tif" % end, tags([8] * 3, 2), [waves().tobytes()], order, True)
        wide = RNG.integers(-400, 700, (H, W))
        tiff("signed16_%s.tif" % end, tags([16], 1, (339, 3, [2])), [wide.astype(order + "i2").tobytes()], order)
        tiff("signed32_%s.tif" % end, tags([32], 1, (339, 3, [2])), [wide.astype(order + "i4").tobytes()], order)
        tiff("unsigned32_%s.tif" % end, tags([32], 1), [(wide + 400).astype(order + "u4").tobytes()], order)
        real = (wide / 1.7).astype(order + "f4")
        tiff("float_%s.tif" % end, tags([32], 1, (339, 3, [3])), [real.tobytes()], order)
        tiff("light_first_16_%s.tif" % end, tags([16], 0), [wide.astype(order + "i2").tobytes()], order)
        packed = zlib.compress(differences(real.view(order + "u4"), order))
        tiff("predictor2_32_%s.tif" % end, tags([32], 1, (339, 3, [3]), (317, 3, [2]), compression=8), [packed], order)
        colours = (waves().astype(np.uint16) * 257 - 3).astype(order + "u2")
        packed = zlib.compress(b"".join(differences(colours[y].reshape(1, -1, 3), order) for y in range(H)))
        tiff("predictor2_16_%s.tif" % end, tags([16] * 3, 2, (317, 3, [2]), compression=8), [packed], order)
        planes = [zlib.compress(colours[:, :, k].tobytes()) for k in range(3)]
        tiff("planes16_deflate_%s.tif" % end, tags([16] * 3, 2, (284, 3, [2]), compression=8), planes, order)
        tiff("planes16_raw_%s.tif" % end, tags([16] * 3, 2, (284, 3, [2])), [colours[:, :, k].tobytes() for k in range(3)], order)
        four = (waves(channels=4).astype(np.uint16) * 257 - 3).astype(order + "u2").tobytes()
        for name, extra in (("unknown", [0]), ("premultiplied", [1])):
            tiff("extra16_%s_%s.tif" % (name, end), tags([16] * 4, 2, (338, 3, extra)), [four], order)
        tiff("cmyk16_%s.tif" % end, tags([16] * 4, 5), [four], order)
        tiff("predictor3_%s.tif" % end, tags([32], 1, (339, 3, [3]), (317, 3, [3]), compression=8), [zlib.compress(floating(real))], order)
    tiff("signed8.tif", tags([8], 1, (339, 3, [2])), [waves(channels=1).tobytes()])
    tiff("gray12.tif", tags([12], 1), [RNG.integers(0, 256, (W * 12 + 7) // 8 * H, dtype=np.uint8).tobytes()])
    tiff("float64.tif", tags([64], 1, (339, 3, [3])), [wide.astype("<f8").tobytes()])
    tiff("palette_alpha.tif", tags([8, 8], 3, (338, 3, [2]), (320, 3, RNG.integers(0, 65536, 768).tolist())), [waves(channels=2).tobytes()])
    tiff("extra_corel.tif", tags([8] * 4, 2, (338, 3, [999])), [waves(channels=4).tobytes()])
    tiff("extra_missing.tif", tags([8] * 4, 2), [waves(channels=4).tobytes()])
    tiff("extra_two.tif", tags([8] * 5, 2, (338, 3, [2, 0])), [waves(channels=5).tobytes()])
    tiff("extra_multiplied_two.tif", tags([8] * 5, 2, (338, 3, [1, 0])), [waves(channels=5).tobytes()])
    tiff("extra_planes.tif", tags([8] * 4, 2, (338, 3, [0]), (284, 3, [2])), [waves(channels=1).tobytes() for _ in range(4)])
    tiff("cmyk_planes.tif", tags([8] * 4, 5, (284, 3, [2])), [waves(channels=1).tobytes() for _ in range(4)])
    tiff("cmyk_extra.tif", tags([8] * 5, 5, (338, 3, [0])), [waves(channels=5).tobytes()])
    tiff("turned_bits_light_8.tif", tags([8], 0, (266, 3, [2])), [waves(channels=1).tobytes()])
    tiff("turned_bits_deflate.tif", tags([8] * 3, 2, (266, 3, [2]), compression=8), [zlib.compress(waves().tobytes()).translate(TURNED)])
    tiff("ycbcr_raw.tif", tags([8] * 3, 6, (530, 3, [1, 1])), [waves().tobytes()])
    tiff("count_too_small.tif", tags([8] * 3, 2), [waves().tobytes()])
    data = bytearray(open(path("count_too_small.tif"), "rb").read())
    place = data.index(struct.pack("<HHI", 279, 4, 1))
    data[place + 8:place + 12] = struct.pack("<I", 3)
    write("count_too_small.tif", bytes(data))
    data[place:place + 2] = struct.pack("<H", 299)
    write("no_counts.tif", bytes(data))
    tiff("no_photometric.tif", [tag for tag in tags([8], 0) if tag[0] != 262], [waves(channels=1).tobytes()])
    tiff("cfa.tif", tags([8], 32803), [waves(channels=1).tobytes()])
    long = io.BytesIO()
    Image.fromarray(waves(300, 200)).save(long, "TIFF", compression="tiff_lzw")
    write("lzw_long.tif", long.getvalue())
    noise = Image.fromarray(RNG.integers(0, 256, (70, 60, 3), dtype=np.uint8))
    noise.save(path("lzw_noise.tif"), compression="tiff_lzw")
    rgb().save(path("bigtiff_lzw.tif"), compression="tiff_lzw", big_tiff=True)


TURNED = bytes(int("{:08b}".format(value)[::-1], 2) for value in range(256))


def differences(rows, order):
    """Each number less its left neighbour, modulo its size."""
    rows = rows.copy()
    rows[:, 1:] = rows[:, 1:] - rows[:, :-1]
    return rows.tobytes()


def floating(real):
    """The bytes of each row, high bytes first, each less the one before."""
    rows = b""
    for row in real.astype(">f4"):
        planes = np.frombuffer(row.tobytes(), np.uint8).reshape(-1, 4).T.reshape(-1)
        rows += np.concatenate([planes[:1], planes[1:] - planes[:-1]]).tobytes()
    return rows


def exif(kind, value, order="<", prefix=b""):
    """An EXIF block whose orientation has the given type."""
    data = struct.pack(order + {1: "B", 3: "H", 4: "I", 6: "b", 8: "h", 9: "i"}[kind], value).ljust(4, b"\0")
    mark = b"II" if order == "<" else b"MM"
    return prefix + mark + struct.pack(order + "HIHHHI", 42, 8, 1, 0x112, kind, 1) + data + b"\0" * 4


XMP = b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:Description tiff:Orientation="%d"/></x:xmpmeta>'


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(*chunks):
    out = io.BytesIO()
    rgb().save(out, "PNG")
    data = out.getvalue()
    return data[:33] + b"".join(chunk(*item) for item in chunks) + data[33:]


def webp(*chunks):
    out = io.BytesIO()
    rgb().save(out, "WEBP", lossless=True)
    body = b"VP8X" + struct.pack("<I", 10) + bytes([0x0C, 0, 0, 0]) + struct.pack("<I", W - 1)[:3] + struct.pack("<I", H - 1)[:3]
    body += out.getvalue()[12:]
    for kind, data in chunks:
        body += kind + struct.pack("<I", len(data)) + data + b"\0" * (len(data) % 2)
    return b"RIFF" + struct.pack("<I", len(body) + 4) + b"WEBP" + body


class Lossless:
    """The bits of a lossless WebP, the lowest first (RFC 9649)."""

    def __init__(self, width, height):
        self.bits = []
        for value, count in ((0x2F, 8), (width - 1, 14), (height - 1, 14), (0, 1), (0, 3)):
            self.put(value, count)

    def put(self, value, count):
        self.bits += [value >> k & 1 for k in range(count)]

    def pixels(self, greens, whole):
        """Pixels of which only green is not 0, each in 8 bits."""
        self.put(0, 2 if whole else 1)
        self.put(0, 1)
        self.put(8, 4)
        for length in [0] * 11 + [1]:
            self.put(length, 3)
        self.put(1, 1)
        self.put(3, 3)
        self.put(254, 8)
        for _ in range(4):
            self.put(1, 4)
        for green in greens:
            self.put(int("{:08b}".format(green)[::-1], 2), 8)

    def write(self, name):
        data = bytes(sum(bit << k for k, bit in enumerate(self.bits[at:at + 8])) for at in range(0, len(self.bits), 8))
        data += b"\0" * (len(data) % 2)
        write(name, b"RIFF" + struct.pack("<I", len(data) + 12) + b"WEBPVP8L" + struct.pack("<I", len(data)) + data)


def lossless_webps():
    """Transforms in orders that libwebp's encoder does not choose, but its decoder reads."""
    for colours, shift in ((2, 3), (4, 2), (16, 1), (200, 0)):
        picture = Lossless(W, H)
        across = (W + (1 << shift) - 1) >> shift
        picture.put(1, 1)
        picture.put(3, 2)
        picture.put(colours - 1, 8)
        picture.pixels(RNG.integers(0, 256, colours).tolist(), False)
        picture.put(1, 1)
        picture.put(0, 2)
        picture.put(0, 3)
        picture.pixels(RNG.integers(0, 14, (across + 3) // 4 * ((H + 3) // 4)).tolist(), False)
        picture.put(0, 1)
        picture.pixels(RNG.integers(0, 256, across * H).tolist(), True)
        picture.write("palette_then_predictor_%d.webp" % colours)
    picture = Lossless(W, H)
    for kind in (1, 2, 0):
        picture.put(1, 1)
        picture.put(kind, 2)
        if kind != 2:
            picture.put(1, 3)
            picture.pixels(RNG.integers(0, 16, (W + 7) // 8 * ((H + 7) // 8)).tolist(), False)
    picture.put(0, 1)
    picture.pixels(RNG.integers(0, 256, W * H).tolist(), True)
    picture.write("all_transforms.webp")
    noise = Image.fromarray(np.kron(RNG.integers(0, 256, (9, 7, 3), dtype=np.uint8), np.ones((9, 11, 1), np.uint8)))
    noise.save(path("copies.webp"), lossless=True, method=6, quality=100)


def netpbms():
    gray, colours, deep = waves(channels=1)[:, :, 0], waves(), RNG.integers(0, 700, (H, W))
    size = b"%d %d" % (W, H)
    bits = RNG.integers(0, 2, (H, W), dtype=np.uint8)
    write("plain.pbm", b"P1\n# by hand\n" + size + b"\n" + b"\n".join(b"".join(b"%d" % v for v in row) for row in bits))
    write("plain_spaced.pbm", b"P1 " + size + b" " + b" ".join(b"%d" % v for v in bits.reshape(-1)))
    write("packed.pbm", b"P4\n" + size + b"\n" + np.packbits(bits, 1).tobytes())
    for name, most in (("255", 255), ("100", 100), ("1", 1)):
        low = (gray.astype(int) * most // 255).astype(np.uint8)
        write("plain_%s.pgm" % name, b"P2\n" + size + b"\n%d\n" % most + b" ".join(b"%d" % v for v in low.reshape(-1)))
        write("packed_%s.pgm" % name, b"P5\n" + size + b"\n%d\n" % most + low.tobytes())
        low = (colours.astype(int) * most // 255).astype(np.uint8)
        write("plain_%s.ppm" % name, b"P3\n" + size + b"\n%d\n" % most + b"\n".join(b"%d" % v for v in low.reshape(-1)))
        write("packed_%s.ppm" % name, b"P6 # comment\n" + size + b"\n%d\n" % most + low.tobytes())
    for most in (700, 65535):
        write("packed_%d.pgm" % most, b"P5\n" + size + b"\n%d\n" % most + deep.astype(">u2").tobytes())
        write("plain_%d.pgm" % most, b"P2\n" + size + b"\n%d\n" % most + b" ".join(b"%d" % v for v in deep.reshape(-1)))
        wide = (colours.astype(int) * most // 255).astype(">u2")
        write("packed_%d.ppm" % most, b"P6\n" + size + b"\n%d\n" % most + wide.tobytes())
    for scale, order in ((b"-1.0", "<f4"), (b"2.5", ">f4")):
        write("scale_%s.pfm" % scale.decode().replace(".", "_"), b"Pf\n" + size + b"\n" + scale + b"\n" + (deep / 2.7 - 20).astype(order).tobytes())
    write("too_high.pgm", b"P2 2 1 9 3 10")
    write("short.ppm", b"P6 5 5 255 " + b"x" * 74)
    write("no_level.pgm", b"P5 5 5 0 " + b"x" * 25)


def tgas():
    pictures = {"gray": Image.fromarray(waves(channels=1)[:, :, 0]), "rgb": rgb(), "rgba": Image.fromarray(waves(channels=4)), "palette": rgb().quantize(40), "gray_alpha": Image.fromarray(waves(channels=2), "LA")}
    for name, picture in pictures.items():
        picture.save(path("%s.tga" % name))
        picture.save(path("%s_runs.tga" % name), compression="tga_rle")
    flat = Image.fromarray(np.kron(RNG.integers(0, 256, (7, 5, 3), dtype=np.uint8), np.ones((3, 7, 1), np.uint8)))
    flat.save(path("flat_runs.tga"), compression="tga_rle")
    rgb().save(path("from_top.tga"), orientation=1)
    start = struct.pack("<BBBHHBHHHHB", 3, 0, 2, 0, 0, 0, 0, 0, W, H, 16)
    fives = RNG.integers(0, 65536, (H, W)).astype("<u2").tobytes()
    write("bits16.tga", start + b"\1id!" + fives)
    write("bits16_from_right.tga", start + b"\x31id!" + fives)
    for bits in (16, 24, 32):
        start = struct.pack("<BBBHHBHHHHBB", 0, 1, 1, 3, 20, bits, 0, 0, W, H, 8, 0x20)
        palette = RNG.integers(0, 256, 20 * bits // 8, dtype=np.uint8).tobytes()
        write("palette_of_%d.tga" % bits, start + palette + RNG.integers(3, 23, W * H, dtype=np.uint8).tobytes())
    full = struct.pack("<BBBHHBHHHHBB", 0, 0, 10, 0, 0, 0, 0, 0, 4, 2, 24, 0)
    write("run_beyond.tga", full + b"\x8fabc")
    write("run_cut.tga", full + b"\x83abc\x03ab")


def icons():
    picture = Image.fromarray(waves(48, 48, 4))
    picture.save(path("png.ico"), sizes=[(16, 16), (48, 48), (32, 32)])
    for name, mode in (("rgba", picture), ("rgb", picture.convert("RGB")), ("palette", picture.convert("RGB").quantize(40)), ("bits", picture.convert("1"))):
        mode.save(path("%s.ico" % name), sizes=[(32, 32), (16, 16)], bitmap_format="bmp")
    write("no_pictures.ico", b"\0\0\1\0\1\0" + struct.pack("<BBBBHHII", 16, 16, 0, 0, 1, 32, 5000, 22))


def turned():
    twice = b"Exif\0\0" * 2
    write("turned_prefix.png", png((b"eXIf", exif(3, 6, prefix=b"Exif\0\0"))))
    write("turned_prefix_twice.png", png((b"eXIf", exif(3, 8, ">", twice))))
    write("turned_long.png", png((b"eXIf", exif(4, 3, ">"))))
    block = exif(3, 6, prefix=b"Exif\0\0").hex()
    text = ("\nexif\n%8d\n" % (len(block) // 2) + "\n".join(block[at:at + 72] for at in range(0, len(block), 72)) + "\n").encode()
    write("turned_text.png", png((b"tEXt", b"Raw profile type exif\0" + text)))
    write("turned_packed_text.png", png((b"zTXt", b"Raw profile type exif\0\0" + zlib.compress(text))))
    write("text_no_digits.png", png((b"tEXt", b"Raw profile type APP1\0" + text)))
    write("turned_xmp.png", png((b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + XMP % 5)))
    for kind in (1, 3, 4, 6, 8, 9):
        write("turned_type%d.jpg" % kind, jpeg(rgb(), None, [(0xE1, exif(kind, 6, prefix=b"Exif\0\0"))]))
    write("turned_big_long.jpg", jpeg(rgb(), None, [(0xE1, exif(4, 7, ">", b"Exif\0\0"))]))
    write("turned_xmp.jpg", jpeg(rgb(), None, [(0xE1, b"http://ns.adobe.com/xap/1.0/\0" + XMP % 8)]))
    both = [(0xE1, exif(3, 1, prefix=b"Exif\0\0")), (0xE1, b"http://ns.adobe.com/xap/1.0/\0" + XMP % 8)]
    write("turned_exif_first.jpg", jpeg(rgb(), None, both))
    write("turned_prefix.webp", webp((b"EXIF", exif(4, 6, prefix=b"Exif\0\0"))))
    write("turned_xmp.webp", webp((b"XMP ", XMP % 3)))
    tiff("turned_long.tif", tags([8] * 3, 2, (274, 4, [6])), [waves().tobytes()])
    tiff("turned_byte.tif", tags([8] * 3, 2, (274, 1, [8])), [waves().tobytes()])
    tiff("turned_two_values.tif", tags([8] * 3, 2, (274, 3, [6, 6])), [waves().tobytes()])
    tiff("turned_xmp.tif", tags([8] * 3, 2, (700, 1, list(XMP % 6))), [waves().tobytes()])


def runs(name, codes, direction=1, gap=0):
    """A BMP of 5 x 2 pixels of 4 bits that is packed as runs."""
    palette = bytes(16 * k for k in range(16) for _ in range(4))
    info = struct.pack("<IiiHHIIiiII", 40, 5, 2 * direction, 1, 4, 2, len(codes), 0, 0, 0, 0)
    start = 54 + len(palette) + gap
    write(name, b"BM" + struct.pack("<IHHI", start + len(codes), 0, 0, start) + info + palette + b"\0" * gap + codes)


def bmps():
    runs("runs_odd_copies.bmp", b"\0\5\x12\x34\x50\0\0\0\0\5\x67\x89\xa0\0\0\1")
    runs("runs_even_copies.bmp", b"\0\4\x12\x34\1\x50\0\0\0\4\x67\x89\1\xa0\0\1")
    runs("runs_short_rows.bmp", b"\2\x12\0\0\3\x34\0\1")
    runs("runs_jump_up.bmp", b"\2\x12\0\2\1\1\2\x34\0\1")
    runs("runs_early_end.bmp", b"\5\x12\0\1")
    runs("runs_no_end.bmp", b"\5\x12\0\0\5\x34\0\0")
    runs("runs_top_down.bmp", b"\5\x12\0\0\5\x34\0\1", -1)
    runs("runs_odd_place.bmp", b"\0\4\x12\x34\1\x50\0\0\5\x34\0\1", gap=1)
    runs("runs_beyond_row.bmp", b"\6\x12\0\0\5\x34\0\1")
    runs("runs_jump_beyond.bmp", b"\2\x12\0\2\xff\1\2\x34\0\1")


def psd(name, mode, planes, packed=False, palette=b"", bits=8, channels=None):
    """A Photoshop file whose layers and resources are some bytes that nobody reads."""
    head = b"8BPS" + struct.pack(">H6xHIIHH", 1, channels or len(planes), H, W, bits, mode)
    sections = b"".join(struct.pack(">I", len(part)) + part for part in (palette, b"", b"\0" * 10))
    if packed:
        rows = [pack_bits(row) for plane in planes for row in plane]
        data = struct.pack(">H", 1) + b"".join(struct.pack(">H", len(row)) for row in rows) + b"".join(rows)
    else:
        data = struct.pack(">H", 0) + b"".join(plane.tobytes() for plane in planes)
    write(name, head + sections + data)


def pack_bits(row):
    """A row as one run and then bytes as they are."""
    return bytes([(1 - 5) & 255, row[0]]) + bytes([len(row) - 6]) + row[5:].tobytes()


def psds():
    names = {"gray": (1, 1), "rgb": (3, 3), "rgba": (3, 4), "rgb_five": (3, 5), "cmyk": (4, 4), "duotone": (8, 1)}
    for name, (mode, count) in names.items():
        planes = [np.ascontiguousarray(waves(channels=count)[:, :, k]) for k in range(count)]
        for plane in planes:
            plane[:, :5] = plane[:, :1]
        psd("%s.psd" % name, mode, planes)
        psd("%s_packed.psd" % name, mode, planes, True)
    psd("palette.psd", 2, planes[:1], palette=RNG.integers(0, 256, 768, dtype=np.uint8).tobytes())
    psd("deep.psd", 3, [plane.astype(">u2") for plane in planes] * 3, bits=16)
    psd("cut.psd", 3, planes * 2, channels=3)


def table():
    with open(path("pillow.tsv"), "w") as out:
        for name in sorted(os.listdir(HERE)):
            if name.rpartition(".")[2] in ENDINGS:
                try:
                    picture = ImageOps.exif_transpose(Image.open(path(name)))
                    digest = hashlib.sha256(picture.convert("RGB").tobytes()).hexdigest()
                except (OSError, ValueError, SyntaxError, IndexError):
                    digest = "refused"
                out.write("%s\t%s\n" % (name, digest))


ENDINGS = ("jpg", "tif", "png", "webp", "bmp", "pbm", "pgm", "ppm", "pam", "pfm", "tga", "ico", "psd")

if __name__ == "__main__":
    jpegs()
    jpeg_tiffs()
    number_tiffs()
    turned()
    bmps()
    lossless_webps()
    netpbms()
    tgas()
    icons()
    lossless_jpegs()
    psds()
    table()
