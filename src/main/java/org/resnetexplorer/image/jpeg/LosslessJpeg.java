package org.resnetexplorer.image.jpeg;

import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.image.PictureException;
import org.resnetexplorer.image.decode.DecodeGuard;

/**
 * Unpacks lossless JPEG with Huffman codes (ITU-T T.81, annex H), 8 bits a sample, no component
 * smaller than another: each sample is what its neighbours suggest and a difference.
 */
final class LosslessJpeg {

  private static final int EOI = 0xd9;
  private static final int SOS = 0xda;
  private static final int DHT = 0xc4;
  private static final int DRI = 0xdd;
  private static final int TABLES = 4;
  private static final int WHOLE = 16;
  private static final int BITS = 8;

  private final byte[] file;
  private final JpegFile.Frame frame;
  private final DecodeGuard guard;
  private final @Nullable HuffmanCode[] codes = new HuffmanCode[TABLES];
  private final byte[] samples;
  private final boolean[] done;
  private int restartInterval;

  private LosslessJpeg(byte[] file, JpegFile.Frame frame, DecodeGuard guard) {
    this.file = file;
    this.frame = frame;
    this.guard = guard;
    samples = new byte[frame.width() * frame.height() * frame.components()];
    done = new boolean[frame.components()];
  }

  /** Which components a scan has, with their codes, and how samples are predicted. */
  private record Scan(
      int[] components, HuffmanCode[] codes, int predictor, int lowBits, int data) {}

  /** The samples as stored, shape {@code [H, W, components]}. */
  static byte[] unpack(byte[] file, JpegFile.Frame frame, DecodeGuard guard)
      throws PictureException, IOException {
    if (Arrays.stream(frame.samplings()).anyMatch(s -> s != frame.samplings()[0])) {
      throw PictureException.of("jpegLossless").with("JPEG: components of different sizes");
    }
    LosslessJpeg jpeg = new LosslessJpeg(file, frame, guard);
    jpeg.walk();
    return jpeg.samples;
  }

  private void walk() throws PictureException, IOException {
    int at = 2;
    while (!allDone()) {
      if (at + 4 > file.length || file[at] != (byte) 0xff) {
        throw PictureException.of("truncated").with("JPEG: a scan is missing");
      }
      int marker = file[at + 1] & 0xff;
      int payload = at + 4;
      int end = at + 2 + unsigned16(at + 2);
      if (marker == EOI || end > file.length || end < payload) {
        throw PictureException.of("truncated").with("JPEG: a scan is missing");
      }
      switch (marker) {
        case DHT -> readCodes(payload, end);
        case DRI -> restartInterval = end - payload >= 2 ? unsigned16(payload) : 0;
        case SOS -> {
          end = readScan(scan(payload, end));
        }
        default -> {
          // The frame was read before, and nothing else says anything of the samples.
        }
      }
      at = end;
    }
  }

  private boolean allDone() {
    for (boolean component : done) {
      if (!component) {
        return false;
      }
    }
    return true;
  }

  private void readCodes(int from, int end) throws IOException {
    int at = from;
    while (at + 17 <= end) {
      int name = file[at] & 0xff;
      HuffmanCode code = new HuffmanCode(file, at + 1, end);
      if (name < TABLES) {
        codes[name] = code;
      }
      at += 1 + code.described();
    }
  }

  private Scan scan(int at, int end) throws IOException {
    int count = end > at ? file[at] & 0xff : 0;
    if (count < 1 || count > done.length || end - at < 4 + 2 * count) {
      throw new IOException("a scan of " + count + " components");
    }
    int[] components = new int[count];
    HuffmanCode[] used = new HuffmanCode[count];
    for (int i = 0; i < count; i++) {
      components[i] = component(file[at + 1 + 2 * i] & 0xff);
      int table = file[at + 2 + 2 * i] >> 4 & 15;
      HuffmanCode code = table < TABLES ? codes[table] : null;
      if (code == null) {
        throw new IOException("a scan without its Huffman code");
      }
      used[i] = code;
    }
    int predictor = file[at + 1 + 2 * count] & 0xff;
    int lowBits = file[at + 3 + 2 * count] & 15;
    if (predictor < 1 || predictor > 7 || lowBits >= BITS) {
      throw new IOException("predictor " + predictor + ", " + lowBits + " bits left out");
    }
    return new Scan(components, used, predictor, lowBits, end);
  }

  private int component(int name) throws IOException {
    for (int i = 0; i < done.length; i++) {
      if (frame.ids()[i] == name && !done[i]) {
        done[i] = true;
        return i;
      }
    }
    throw new IOException("a scan of an unknown component");
  }

  /** Reads a scan and gives the place of the marker behind it. */
  private int readScan(Scan scan) throws PictureException, IOException {
    ScanBits bits = new ScanBits(file, scan.data);
    int untilRestart = restartInterval;
    int topRow = 0;
    for (int y = 0; y < frame.height(); y++) {
      for (int x = 0; x < frame.width(); x++) {
        if (restartInterval > 0 && untilRestart-- == 0) {
          if (x != 0) {
            throw new IOException("a restart within a row");
          }
          bits.restart();
          untilRestart = restartInterval - 1;
          topRow = y;
        }
        for (int i = 0; i < scan.components.length; i++) {
          int difference = difference(bits, scan.codes[i]);
          int at = (y * frame.width() + x) * done.length + scan.components[i];
          int suggested = suggested(scan, at, x, y == topRow);
          samples[at] = (byte) (suggested + difference);
        }
      }
      guard.checkStop();
    }
    for (int i = 0; scan.lowBits > 0 && i < samples.length; i++) {
      samples[i] = (byte) (samples[i] << (isOf(scan, i % done.length) ? scan.lowBits : 0));
    }
    return bits.markerPlace();
  }

  private static boolean isOf(Scan scan, int component) {
    return Arrays.stream(scan.components).anyMatch(c -> c == component);
  }

  private static int difference(ScanBits bits, HuffmanCode code)
      throws PictureException, IOException {
    int size = code.symbol(bits);
    if (size == 0) {
      return 0;
    }
    if (size >= WHOLE) {
      return 1 << WHOLE - 1;
    }
    int value = bits.read(size);
    return value < 1 << size - 1 ? value - (1 << size) + 1 : value;
  }

  private int suggested(Scan scan, int at, int x, boolean topRow) {
    int step = done.length;
    if (topRow) {
      return x == 0 ? 1 << BITS - scan.lowBits - 1 : samples[at - step] & 0xff;
    }
    int row = frame.width() * step;
    int above = samples[at - row] & 0xff;
    if (x == 0) {
      return above;
    }
    int left = samples[at - step] & 0xff;
    int corner = samples[at - row - step] & 0xff;
    return switch (scan.predictor) {
      case 1 -> left;
      case 2 -> above;
      case 3 -> corner;
      case 4 -> left + above - corner;
      case 5 -> left + (above - corner >> 1);
      case 6 -> above + (left - corner >> 1);
      default -> left + above >> 1;
    };
  }

  private int unsigned16(int at) {
    return (file[at] & 0xff) << 8 | file[at + 1] & 0xff;
  }
}
