package org.resnetexplorer.weights.format;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.resnetexplorer.weights.Place;
import org.resnetexplorer.weights.Refusal;
import org.resnetexplorer.weights.WeightsException;

/** The four ways a state dict is stored, told apart by content and never by a file's name. */
public enum Layout {
  ZIP,
  TAR,
  LEGACY,
  SAFETENSORS;

  private static final int HEAD = 512;
  private static final long LONGEST_JSON = 100_000_000;
  private static final byte[] LEGACY_MAGIC = {
    (byte) 0x80,
    0x02,
    (byte) 0x8A,
    0x0A,
    0x6C,
    (byte) 0xFC,
    (byte) 0x9C,
    0x46,
    (byte) 0xF9,
    0x20,
    0x6A,
    (byte) 0xA8,
    0x50,
    0x19,
    0x2E
  };

  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static byte[] legacyMagic() {
    return LEGACY_MAGIC.clone();
  }

  /**
   * Recognises the layout by the first 512 bytes.
   *
   * @throws WeightsException naming what the file looks like, if it is none of the four
   */
  public static Layout of(ByteSource source) throws WeightsException {
    if (source.size() == 0) {
      throw Refusal.of("empty", Place.NOWHERE);
    }
    byte[] head = new byte[(int) Math.min(HEAD, source.size())];
    source.read(0, ByteBuffer.wrap(head));
    if (startsWith(head, 0, "PK\3\4")) {
      return ZIP;
    }
    if (startsWith(head, 257, "ustar")) {
      return TAR;
    }
    if (head.length >= LEGACY_MAGIC.length
        && Arrays.equals(head, 0, LEGACY_MAGIC.length, LEGACY_MAGIC, 0, LEGACY_MAGIC.length)) {
      return LEGACY;
    }
    if (looksLikeSafetensors(head)) {
      return SAFETENSORS;
    }
    throw Refusal.of("unknown." + guess(head), new Place("", 0));
  }

  private static boolean looksLikeSafetensors(byte[] head) {
    if (head.length < 9) {
      return false;
    }
    long length = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN).getLong();
    int first = firstNonSpace(head, 8);
    return Long.compareUnsigned(length, LONGEST_JSON) <= 0
        && first < head.length
        && head[first] == '{';
  }

  private static String guess(byte[] head) {
    int first = firstNonSpace(head, 0);
    if (startsWith(head, 0, "version https://git-lfs")) {
      return "lfs";
    } else if (first < head.length && head[first] == '<') {
      return "html";
    } else if (startsWith(head, 0, "\u0089HDF\r\n\u001A\n")) {
      return "hdf5";
    } else if (startsWith(head, 0, "GGUF")) {
      return "gguf";
    } else if (startsWith(head, 4, "TFL3")) {
      return "tflite";
    } else if (startsWith(head, 0, "\u001F\u008B")) {
      return "gzip";
    } else if (startsWith(head, 0, "PK\5\6")) {
      return "zip";
    } else if (head.length >= 2 && head[0] == (byte) 0x80 && head[1] >= 2 && head[1] <= 5) {
      return "pickle";
    } else if (looksLikeOnnx(head)) {
      return "onnx";
    }
    return "other";
  }

  private static boolean looksLikeOnnx(byte[] head) {
    if (head[0] != 0x08) {
      return false;
    }
    for (int i = 1; i < Math.min(5, head.length); i++) {
      if (head[i] == 0x12 || head[i] == 0x1A) {
        return true;
      }
    }
    return false;
  }

  private static int firstNonSpace(byte[] bytes, int from) {
    int at = from;
    while (at < bytes.length && " \t\r\n".indexOf(bytes[at]) >= 0) {
      at++;
    }
    return at;
  }

  private static boolean startsWith(byte[] bytes, int at, String latin1) {
    byte[] wanted = latin1.getBytes(StandardCharsets.ISO_8859_1);
    return bytes.length >= at + wanted.length
        && Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length);
  }
}
