package org.resnetexplorer.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * An array of rows written row by row, {@code [N, C]} as {@link NpyFile} has it, without holding
 * them: how many there are is written at the end. The file appears whole when it is finished, or
 * not at all.
 */
public final class NpyRows implements AutoCloseable {
  private final Path target;
  private final Path part;
  private final OutputStream out;
  private int rows;
  private int columns;

  public NpyRows(Path file) throws IOException {
    target = file.toAbsolutePath();
    part = AtomicFile.neighbour(target);
    out = new BufferedOutputStream(Files.newOutputStream(part));
    // With any two lengths the header is as long as this one, which holds their place.
    out.write(NpyFile.header(0, 0));
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
    try (RandomAccessFile file = new RandomAccessFile(part.toFile(), "rw")) {
      file.write(NpyFile.header(rows, columns));
    }
    AtomicFile.move(part, target);
    return target;
  }

  @Override
  public void close() throws IOException {
    out.close();
    Files.deleteIfExists(part);
  }
}
