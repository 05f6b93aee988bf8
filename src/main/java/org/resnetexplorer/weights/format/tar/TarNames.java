package org.resnetexplorer.weights.format.tar;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.resnetexplorer.weights.FileText;
import org.resnetexplorer.weights.Place;
import org.resnetexplorer.weights.Refusal;
import org.resnetexplorer.weights.WeightsException;
import org.resnetexplorer.weights.format.ByteSource;

/**
 * The names in any tar archive, well made or not, so that one that holds something else can be
 * refused by what it is. Nothing is opened because of them.
 */
final class TarNames {

  private static final int BLOCK = 512;
  private static final int MOST_MEMBERS = 1000;
  private static final int MOST_NAMES_SHOWN = 5;

  private TarNames() {}

  /** Refuses an archive that has files, but none of those of PyTorch's layout. */
  static void check(ByteSource source, Set<String> members) throws WeightsException {
    List<String> names = read(source);
    if (!names.isEmpty() && names.stream().noneMatch(members::contains)) {
      String shown =
          names.stream()
              .limit(MOST_NAMES_SHOWN)
              .map(FileText::shown)
              .collect(Collectors.joining(", "));
      boolean more = names.size() > MOST_NAMES_SHOWN;
      throw Refusal.of("archive", Place.NOWHERE, "tar", more ? shown + ", ..." : shown);
    }
  }

  /** The names of plain files, up to the first header that makes no sense. */
  private static List<String> read(ByteSource source) throws WeightsException {
    List<String> names = new ArrayList<>();
    long at = 0;
    for (int i = 0; i < MOST_MEMBERS && at + BLOCK <= source.size(); i++) {
      byte[] header = new byte[BLOCK];
      source.read(at, ByteBuffer.wrap(header));
      String size = field(header, 124, 12).strip();
      if (!field(header, 257, 5).equals("ustar") || !size.matches("[0-7]{1,12}")) {
        break;
      }
      if (header[156] == '0' || header[156] == 0) {
        names.add(field(header, 0, 100));
      }
      long length = Long.parseLong(size, 8);
      at += BLOCK + (length + BLOCK - 1) / BLOCK * BLOCK;
    }
    return names;
  }

  private static String field(byte[] header, int at, int length) {
    String field = new String(header, at, length, StandardCharsets.ISO_8859_1);
    int end = field.indexOf('\0');
    return end < 0 ? field : field.substring(0, end);
  }
}
