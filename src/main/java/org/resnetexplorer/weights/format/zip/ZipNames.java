package org.resnetexplorer.weights.format.zip;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.resnetexplorer.weights.WeightsException;
import org.resnetexplorer.weights.format.ByteSource;

/**
 * The names in the directory of any zip archive, well made or not, so that one that holds something
 * else can be refused by what it is. Nothing is opened because of them: {@link ZipDirectory} reads
 * strictly what is.
 */
final class ZipNames {

  private static final int END = 0x06054B50;
  private static final int CENTRAL = 0x02014B50;
  private static final int END_LENGTH = 22;
  private static final int ENTRY_LENGTH = 46;
  private static final int LONGEST_COMMENT = 0xFFFF;
  private static final int LARGEST = 16 << 20;

  private ZipNames() {}

  /** The names up to the first entry that makes no sense; none if there is no directory. */
  static List<String> read(ByteSource source) throws WeightsException {
    int length = (int) Math.min(source.size(), END_LENGTH + LONGEST_COMMENT);
    long from = source.size() - length;
    ByteBuffer tail = bytes(source, from, length);
    int end = length - END_LENGTH;
    while (end >= 0 && tail.getInt(end) != END) {
      end--;
    }
    if (end < 0) {
      return List.of();
    }
    long size = Integer.toUnsignedLong(tail.getInt(end + 12));
    long offset = Integer.toUnsignedLong(tail.getInt(end + 16));
    if (offset + size > from + end) {
      return List.of();
    }
    return names(bytes(source, offset, (int) Math.min(size, LARGEST)));
  }

  private static List<String> names(ByteBuffer directory) {
    List<String> names = new ArrayList<>();
    int at = 0;
    while (at + ENTRY_LENGTH <= directory.limit() && directory.getInt(at) == CENTRAL) {
      int name = Short.toUnsignedInt(directory.getShort(at + 28));
      int extra = Short.toUnsignedInt(directory.getShort(at + 30));
      int comment = Short.toUnsignedInt(directory.getShort(at + 32));
      if (at + ENTRY_LENGTH + name > directory.limit()) {
        break;
      }
      names.add(new String(directory.array(), at + ENTRY_LENGTH, name, StandardCharsets.UTF_8));
      at += ENTRY_LENGTH + name + extra + comment;
    }
    return names;
  }

  private static ByteBuffer bytes(ByteSource source, long from, int count) throws WeightsException {
    ByteBuffer bytes = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
    source.read(from, bytes);
    return bytes.flip();
  }
}
