package org.resnetexplorer.weights.format;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.resnetexplorer.weights.Phrase;
import org.resnetexplorer.weights.Place;
import org.resnetexplorer.weights.Refusal;
import org.resnetexplorer.weights.WeightsException;

/** The ways a state dict is stored, told apart by content and never by a file's name. */
public enum Layout {
  /** PyTorch's zip archive; NumPy's begins alike, so that both are recognised as this. */
  ZIP,
  /** PyTorch's tar archive. */
  TAR,
  /** PyTorch's row of pickles and blocks. */
  LEGACY,
  SAFETENSORS,
  /** NumPy's zip archive of arrays. */
  NPZ,
  /** Python's pickle of NumPy's arrays. */
  PICKLE,
  /** Several files with an index, which is what is recognised. */
  SHARDS;

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
   * @throws WeightsException naming what the file looks like, if it is none of them
   */
  public static Layout of(ByteSource source) throws WeightsException {
    if (source.size() == 0) {
      throw Refusal.of("empty", Place.NOWHERE);
    }
    byte[] head = new byte[(int) Math.min(HEAD, source.size())];
    source.read(0, ByteBuffer.wrap(head));
    if (FileKind.startsWith(head, 0, "PK\3\4")) {
      return ZIP;
    }
    if (FileKind.startsWith(head, 257, "ustar")) {
      return TAR;
    }
    if (head.length >= LEGACY_MAGIC.length
        && Arrays.equals(head, 0, LEGACY_MAGIC.length, LEGACY_MAGIC, 0, LEGACY_MAGIC.length)) {
      return LEGACY;
    }
    if (looksLikeSafetensors(head)) {
      return SAFETENSORS;
    }
    if (isLegacyOfOtherProtocol(head)) {
      throw Refusal.of("protocol", Place.NOWHERE, Phrase.of("pickle.version", head[1]));
    }
    if (head.length >= 2 && head[0] == (byte) 0x80 && head[1] >= 2 && head[1] <= 5) {
      return PICKLE;
    }
    int first = FileKind.firstNonSpace(head, 0);
    if (first < head.length && head[first] == '{' && contains(head, "\"weight_map\"")) {
      return SHARDS;
    }
    throw FileKind.refusal(head);
  }

  /**
   * Whether the number that the legacy layout begins with stands in a pickle of protocol 3 to 5.
   */
  private static boolean isLegacyOfOtherProtocol(byte[] head) {
    String magic =
        new String(LEGACY_MAGIC, 2, LEGACY_MAGIC.length - 2, StandardCharsets.ISO_8859_1);
    int frame = 9;
    return head.length > 2
        && head[0] == LEGACY_MAGIC[0]
        && head[1] > LEGACY_MAGIC[1]
        && (FileKind.startsWith(head, 2, magic) || FileKind.startsWith(head, 2 + frame, magic));
  }

  private static boolean contains(byte[] head, String text) {
    return new String(head, StandardCharsets.ISO_8859_1).contains(text);
  }

  private static boolean looksLikeSafetensors(byte[] head) {
    if (head.length < 9) {
      return false;
    }
    long length = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN).getLong();
    int first = FileKind.firstNonSpace(head, 8);
    return Long.compareUnsigned(length, LONGEST_JSON) <= 0
        && first < head.length
        && head[first] == '{';
  }
}
