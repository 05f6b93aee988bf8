package org.resnetexplorer.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.resnetexplorer.image.PictureException;

/**
 * NumPy's {@code .npy} files (NEP 1): a short header with type and shape, then the numbers.
 *
 * <p>Written is 32-bit float, little endian, C order. Read is this and 64-bit float, rounded to 32.
 */
public final class NpyFile {

  private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
  private static final int ALIGNMENT = 64;
  private static final int MAX_HEADER = 65_536;
  private static final long MAX_BYTES = 1L << 30;

  /** An entry of the header, a Python dictionary; NumPy writes three in a fixed order. */
  private static final Pattern ENTRY =
      Pattern.compile(
          "\\G(?:^|\\s*,\\s*)['\"](descr|fortran_order|shape)['\"]\\s*:\\s*"
              + "('[^']*'|\"[^\"]*\"|True|False|\\([\\d\\s,]*\\))");

  private NpyFile() {}

  /** What the header says, and where the numbers begin. */
  private record Header(boolean wide, List<Integer> shape, int data) {

    long count() {
      long count = 1;
      for (int length : shape) {
        count = length == 0 ? 0 : Math.min(MAX_BYTES, count * length);
      }
      return count;
    }
  }

  /**
   * Writes an array; the file appears whole or not at all.
   *
   * @param values the numbers in C order
   * @param shape the length of each axis
   */
  public static void write(Path file, float[] values, int... shape) throws IOException {
    AtomicFile.write(file, encode(values, shape));
  }

  /** The bytes of a file, for an archive or a stream. */
  public static byte[] encode(float[] values, int... shape) {
    long count = Arrays.stream(shape).asLongStream().reduce(1, (a, b) -> a * b);
    if (count != values.length) {
      throw new IllegalArgumentException(Arrays.toString(shape) + " holds " + count + " values");
    }
    byte[] header = header(shape);
    ByteBuffer out =
        ByteBuffer.allocate(header.length + Float.BYTES * values.length)
            .order(ByteOrder.LITTLE_ENDIAN);
    out.put(header).asFloatBuffer().put(values);
    return out.array();
  }

  /** All that stands before the numbers. */
  static byte[] header(int... shape) {
    String axes =
        Arrays.stream(shape).mapToObj(Integer::toString).collect(Collectors.joining(", "));
    String entries =
        "{'descr': '<f4', 'fortran_order': False, 'shape': (%s%s), }"
            .formatted(axes, shape.length == 1 ? "," : "");
    int before = MAGIC.length + 4;
    int rest = Math.floorMod(-(before + entries.length() + 1), ALIGNMENT);
    String header = entries + " ".repeat(rest) + "\n";
    ByteBuffer out = ByteBuffer.allocate(before + header.length()).order(ByteOrder.LITTLE_ENDIAN);
    out.put(MAGIC).put((byte) 1).put((byte) 0).putShort((short) header.length());
    return out.put(header.getBytes(StandardCharsets.US_ASCII)).array();
  }

  /**
   * Reads an array.
   *
   * @throws PictureException if the file cannot be read, is no {@code .npy} file, is cut short or
   *     too long, or holds other than 32- or 64-bit little-endian floats in C order
   */
  public static NpyArray read(Path file) throws PictureException {
    String name = String.valueOf(file.getFileName());
    if (!Files.exists(file)) {
      throw PictureException.of("missing", name);
    }
    if (!Files.isRegularFile(file)) {
      throw PictureException.of("notAFile", name);
    }
    try (InputStream in = Files.newInputStream(file)) {
      long size = Files.size(file);
      if (size > MAX_BYTES) {
        throw PictureException.of("fileTooLarge", size >> 20, MAX_BYTES >> 20);
      }
      return decode(in.readAllBytes());
    } catch (IOException e) {
      throw PictureException.of("unreadable", name).causedBy(e);
    } catch (OutOfMemoryError e) {
      throw PictureException.of("memoryForFile").causedBy(e);
    }
  }

  static NpyArray decode(byte[] file) throws PictureException {
    Header header = header(file);
    int width = header.wide ? 8 : 4;
    long present = file.length - header.data;
    long expected = header.count() * width;
    if (present != expected) {
      throw PictureException.of("npyLength", expected, present);
    }
    ByteBuffer data =
        ByteBuffer.wrap(file, header.data, (int) present).order(ByteOrder.LITTLE_ENDIAN);
    float[] values = new float[(int) header.count()];
    for (int i = 0; i < values.length; i++) {
      values[i] = header.wide ? (float) data.getDouble() : data.getFloat();
    }
    return new NpyArray(values, header.shape);
  }

  private static Header header(byte[] file) throws PictureException {
    int n = MAGIC.length;
    if (file.length < n + 4 || !Arrays.equals(file, 0, n, MAGIC, 0, n)) {
      throw PictureException.of("npyUnknown");
    }
    int version = file[n] & 0xff;
    if (version < 1 || version > 3) {
      throw PictureException.of("npyHeader").with("NPY: version " + version);
    }
    ByteBuffer buffer = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    int start = version == 1 ? n + 4 : n + 6;
    if (file.length < start) {
      throw PictureException.of("truncated").with("NPY: header length");
    }
    long length =
        version == 1 ? buffer.getShort(n + 2) & 0xffff : buffer.getInt(n + 2) & 0xffffffffL;
    if (length > MAX_HEADER) {
      throw PictureException.of("npyHeader").with("NPY: header of " + length + " bytes");
    }
    if (length > file.length - start) {
      throw PictureException.of("truncated").with("NPY: header of " + length + " bytes");
    }
    int data = start + (int) length;
    return entries(new String(file, start, (int) length, StandardCharsets.UTF_8), data);
  }

  private static Header entries(String text, int data) throws PictureException {
    String inner = inner(text.strip());
    String descr = "";
    String order = "";
    String shape = "";
    int entries = 0;
    int end = 0;
    Matcher entry = ENTRY.matcher(inner);
    while (entry.find()) {
      String value = entry.group(2);
      switch (entry.group(1)) {
        case "descr" -> descr = value.substring(1, value.length() - 1);
        case "fortran_order" -> order = value;
        default -> shape = value;
      }
      entries++;
      end = entry.end();
    }
    if (entries != 3 || end != inner.length() || !shape.startsWith("(")) {
      throw PictureException.of("npyHeader").with("NPY: " + text.strip());
    }
    if (!descr.equals("<f4") && !descr.equals("<f8")) {
      throw PictureException.of("npyType", descr);
    }
    if (!order.equals("False")) {
      throw PictureException.of("npyOrder").with("NPY: fortran_order " + order);
    }
    return new Header(descr.equals("<f8"), shape(shape), data);
  }

  /** The entries between the braces, without the comma Python allows after the last. */
  private static String inner(String dictionary) throws PictureException {
    int last = dictionary.length() - 1;
    if (last < 1 || dictionary.charAt(0) != '{' || dictionary.charAt(last) != '}') {
      throw PictureException.of("npyHeader").with("NPY: " + dictionary);
    }
    String inner = dictionary.substring(1, last).strip();
    return inner.endsWith(",") ? inner.substring(0, inner.length() - 1).strip() : inner;
  }

  private static List<Integer> shape(String text) throws PictureException {
    List<Integer> shape = new ArrayList<>();
    String inner = text.substring(1, text.length() - 1).strip();
    if (inner.isEmpty()) {
      return shape;
    }
    for (String axis : inner.split(",")) {
      String digits = axis.strip();
      if (!digits.matches("\\d{1,9}")) {
        throw PictureException.of("npyHeader").with("NPY: shape " + text);
      }
      shape.add(Integer.parseInt(digits));
    }
    return shape;
  }
}
