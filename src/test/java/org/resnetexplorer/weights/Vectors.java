package org.resnetexplorer.weights;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/** The small files of {@code formats/vectors} with what a reader must make of them. */
public final class Vectors {

  public static final Path FORMATS = Path.of("src/test/resources/formats");
  static final Path FOLDER = FORMATS.resolve("vectors");

  private Vectors() {}

  /** A row of the index. */
  public record Vector(String file, String format, boolean accepted, String why, String tensors) {

    public Path path() {
      return FOLDER.resolve(file);
    }

    @Override
    public String toString() {
      return file + " (" + why + ")";
    }
  }

  /** The index as it was handed over, but for the few files that {@code opened.tsv} names. */
  public static List<Vector> all() {
    Map<String, Vector> opened =
        rows(FORMATS.resolve("opened.tsv")).stream()
            .map(row -> new Vector(row[0], row[1], true, row[2], row[3]))
            .collect(Collectors.toMap(Vector::file, vector -> vector));
    return rows(FOLDER.resolve("INDEX.tsv")).stream()
        .map(row -> new Vector(row[0], row[1], row[2].equals("accept"), row[3], row[4]))
        .map(vector -> opened.getOrDefault(vector.file(), vector))
        .toList();
  }

  /** The rows of a table after its head. */
  public static List<String[]> rows(Path table) {
    try {
      return Files.readAllLines(table, StandardCharsets.UTF_8).stream()
          .skip(1)
          .map(line -> line.split("\t", -1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The tensors as the index writes them: name, type, sizes and CRC-32 of the values. */
  public static String describe(StateDict weights) throws WeightsException {
    List<String> out = new ArrayList<>();
    for (TensorInfo info : weights.tensors()) {
      String sizes = info.shape().toString().replace(" ", "");
      String crc = String.format("%08x", crcOfValues(weights, info));
      out.add(info.name() + " " + info.type() + sizes + " " + crc);
    }
    return String.join("; ", out);
  }

  private static long crcOfValues(StateDict weights, TensorInfo info) throws WeightsException {
    ByteBuffer bytes;
    if (info.type().floating()) {
      float[] values = weights.floats(info.name());
      bytes = ByteBuffer.allocate(values.length * 4).order(ByteOrder.LITTLE_ENDIAN);
      bytes.asFloatBuffer().put(values);
    } else {
      long[] values = weights.integers(info.name());
      bytes = ByteBuffer.allocate(values.length * 8).order(ByteOrder.LITTLE_ENDIAN);
      bytes.asLongBuffer().put(values);
    }
    CRC32 crc = new CRC32();
    crc.update(bytes);
    return crc.getValue();
  }
}
