package org.resnetexplorer.weights.format.numpy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.resnetexplorer.weights.Phrase;
import org.resnetexplorer.weights.Place;
import org.resnetexplorer.weights.Refusal;
import org.resnetexplorer.weights.WeightsException;
import org.resnetexplorer.weights.format.Cursor;

/**
 * What stands before the numbers of a {@code .npy} file (NumPy enhancement proposal 1): a version,
 * the length of a text, and the text of a Python dictionary, of which NumPy writes one form only.
 *
 * @param descr the type as Python writes it, {@code '<f4'} with its quotes
 * @param fortran whether the first index runs fastest
 * @param length the bytes before the numbers
 */
public record NpyHeader(String descr, boolean fortran, List<Long> shape, int length) {

  private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
  private static final int LONGEST = 65_535;
  private static final int MOST_SIZES = 8;
  private static final Pattern TEXT =
      Pattern.compile(
          "\\{'descr': (.+), 'fortran_order': (True|False), 'shape': \\(([0-9, L]*)\\),? ?\\}\\s*");
  private static final Pattern SIZE = Pattern.compile("([0-9]{1,18})L?");

  /** Copies the shape. */
  public NpyHeader {
    shape = List.copyOf(shape);
  }

  /**
   * Reads the header at the start of a record.
   *
   * @throws WeightsException if it is not one that NumPy writes
   */
  public static NpyHeader read(Cursor in) throws WeightsException {
    Place place = in.place();
    if (!Arrays.equals(in.bytes(MAGIC.length), MAGIC)) {
      throw refuse(place);
    }
    int version = in.u8();
    in.skip(1);
    long count = version == 1 ? in.u16() : in.u32();
    if (version < 1 || version > 3) {
      throw refuse(place);
    }
    if (count > LONGEST) {
      throw Refusal.limit(Phrase.of("record"), count, LONGEST, place);
    }
    String text = new String(in.bytes((int) count), StandardCharsets.ISO_8859_1);
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      throw refuse(place);
    }
    int before = MAGIC.length + 2 + (version == 1 ? 2 : 4);
    return new NpyHeader(
        matcher.group(1),
        matcher.group(2).equals("True"),
        sizes(matcher.group(3), place),
        before + (int) count);
  }

  private static List<Long> sizes(String text, Place place) throws WeightsException {
    List<Long> sizes = new ArrayList<>();
    for (String part : text.split(",")) {
      Matcher size = SIZE.matcher(part.strip());
      if (size.matches()) {
        sizes.add(Long.parseLong(size.group(1)));
      } else if (!part.isBlank()) {
        throw refuse(place);
      }
      if (sizes.size() > MOST_SIZES) {
        throw Refusal.limit(Phrase.of("sizes"), sizes.size(), MOST_SIZES, place);
      }
    }
    return sizes;
  }

  private static WeightsException refuse(Place place) {
    return Refusal.of("array", place, Phrase.of("array.header"));
  }
}
