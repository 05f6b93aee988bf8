package org.resnetexplorer.weights.format;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.resnetexplorer.weights.Place;
import org.resnetexplorer.weights.Refusal;
import org.resnetexplorer.weights.WeightsException;

/** Tells from the first bytes what a file is that holds no weights this program reads. */
final class FileKind {

  private static final Place START = new Place("", 0);

  private FileKind() {}

  /** A refusal that names the file's kind. */
  static WeightsException refusal(byte[] head) {
    Optional<String> packed = packing(head);
    return packed.isPresent()
        ? Refusal.of("unknown.packed", START, packed.get())
        : Refusal.of("unknown." + name(head), START);
  }

  private static Optional<String> packing(byte[] head) {
    if (startsWith(head, 0, "\u001F\u008B")) {
      return Optional.of("gzip");
    } else if (startsWith(head, 0, "7z\u00BC\u00AF\u0027\u001C")) {
      return Optional.of("7-Zip");
    } else if (startsWith(head, 0, "Rar!\u001A\u0007")) {
      return Optional.of("RAR");
    } else if (startsWith(head, 0, "\u00FD7zXZ\0")) {
      return Optional.of("xz");
    } else if (startsWith(head, 0, "\u0028\u00B5\u002F\u00FD")) {
      return Optional.of("Zstandard");
    } else if (startsWith(head, 0, "BZh")) {
      return Optional.of("bzip2");
    }
    return Optional.empty();
  }

  private static String name(byte[] head) {
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
    } else if (startsWith(head, 0, "PK\5\6")) {
      return "zip";
    } else if (startsWith(head, 0, "\u0093NUMPY")) {
      return "npy";
    } else if (startsWith(head, 0, "MATLAB 5.0")) {
      return "matlab";
    } else if (startsWith(head, 0, "\u0008\u0001\u0012")) {
      return "savedmodel";
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

  /** The first place from there on that is not white space; the length if there is none. */
  static int firstNonSpace(byte[] bytes, int from) {
    int at = from;
    while (at < bytes.length && " \t\r\n".indexOf(bytes[at]) >= 0) {
      at++;
    }
    return at;
  }

  static boolean startsWith(byte[] bytes, int at, String latin1) {
    byte[] wanted = latin1.getBytes(StandardCharsets.ISO_8859_1);
    return bytes.length >= at + wanted.length
        && Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length);
  }
}
