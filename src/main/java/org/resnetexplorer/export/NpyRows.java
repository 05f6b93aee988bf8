package org.resnetexplorer.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/**
 * An array of rows written row by row, {@code [N, C]} as {@link NpyFile} has it, without holding
 * them: how many there are is written at the end. The file appears whole when it is finished, or
 * not at all.
 */
public final class NpyRows implements AutoCloseable {
  private static final int HEADER = 128;
  private static final int BEFORE = 10;

  private final Path target;
  private final Path part;
  private final OutputStream out;
  private int rows;
  private int columns;

  public NpyRows(Path file) throws IOException {
    target = file.toAbsolutePath();
    part = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".part");
    out = new BufferedOutputStream(Files.newOutputStream(part));
    out.write(new byte[HEADER]);
  }

  /** Adds a row, as long as the others. */
  public void add(float[] row) throws IOException {
    if (rows > 0 && row.length != columns) {
      throw new IllegalArgumentException(row.length + " columns beside " + columns);
    }
    columns = row.length;
    rows++;
    ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * columns).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(row);
    out.write(bytes.array());
  }

  /** Makes the file appear, in place of an older one. */
  public Path finish() throws IOException {
    out.close();
    String entries =
        "{'descr': '<f4', 'fortran_order': False, 'shape': (%d, %d), }".formatted(rows, columns);
    String header = entries + " ".repeat(HEADER - BEFORE - entries.length() - 1) + "\n";
    try (RandomAccessFile file = new RandomAccessFile(part.toFile(), "rw")) {
      file.write(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0});
      file.write(new byte[] {(byte) (HEADER - BEFORE), 0});
      file.write(header.getBytes(StandardCharsets.US_ASCII));
    }
    Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    return target;
  }

  @Override
  public void close() throws IOException {
    out.close();
    Files.deleteIfExists(part);
  }
}
