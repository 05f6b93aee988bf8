package org.resnetexplorer.export.copy;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.resnetexplorer.export.AtomicFile;

/**
 * The numbers of a tensor as text. Each is written as {@link Float#toString} does, which reads back
 * to the same 32 bits.
 */
final class ArrayText {
  private ArrayText() {}

  /**
   * A line for each row of the last axis. A matrix, or less, is its numbers alone; else the indices
   * of the row stand before them, under headings.
   */
  static String grid(Copyable.Tensor tensor, String between) {
    StringBuilder out = new StringBuilder();
    try {
      grid(tensor, between, out);
    } catch (IOException e) {
      throw new UncheckedIOException("Memory does not fail to be written to", e);
    }
    return out.toString();
  }

  /** The same to a file, which appears whole or not at all. */
  static void write(Path file, Copyable.Tensor tensor, String between) throws IOException {
    AtomicFile.write(
        file,
        out -> {
          Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.US_ASCII));
          grid(tensor, between, text);
          text.flush();
        });
  }

  private static void grid(Copyable.Tensor tensor, String between, Appendable out)
      throws IOException {
    List<Integer> shape = tensor.shape();
    int columns = shape.isEmpty() ? 1 : shape.get(shape.size() - 1);
    int rows = columns == 0 ? 0 : tensor.values().length / columns;
    boolean indexed = shape.size() > 2;
    if (indexed) {
      headings(shape, columns, between, out);
    }
    for (int row = 0; row < rows; row++) {
      if (indexed) {
        indices(shape, row, between, out);
      }
      for (int x = 0; x < columns; x++) {
        if (x > 0) {
          out.append(between);
        }
        out.append(Float.toString(tensor.values()[row * columns + x]));
      }
      out.append('\n');
    }
  }

  private static void headings(List<Integer> shape, int columns, String between, Appendable out)
      throws IOException {
    for (int axis = 0; axis < shape.size() - 1; axis++) {
      out.append("axis").append(Integer.toString(axis)).append(between);
    }
    for (int x = 0; x < columns; x++) {
      out.append(x > 0 ? between : "").append('x').append(Integer.toString(x));
    }
    out.append('\n');
  }

  private static void indices(List<Integer> shape, int row, String between, Appendable out)
      throws IOException {
    int[] at = new int[shape.size() - 1];
    int rest = row;
    for (int axis = at.length - 1; axis >= 0; axis--) {
      at[axis] = rest % shape.get(axis);
      rest /= shape.get(axis);
    }
    for (int index : at) {
      out.append(Integer.toString(index)).append(between);
    }
  }

  /** In nested brackets, one for each axis, after a line that tells name and shape. */
  static String array(Copyable.Tensor tensor, Python library) {
    String shape =
        tensor.shape().stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
    StringBuilder out =
        new StringBuilder(Python.comment(tensor.name() + ", " + shape)).append(library.opening());
    brackets(tensor, library, 0, 0, out);
    return out.append(library.closing("float32")).append('\n').toString();
  }

  /**
   * @return how many values have been written so far
   */
  private static int brackets(
      Copyable.Tensor tensor, Python library, int axis, int from, StringBuilder out) {
    if (axis == tensor.shape().size()) {
      out.append(library.number(Float.toString(tensor.values()[from])));
      return from + 1;
    }
    boolean innermost = axis == tensor.shape().size() - 1;
    int next = from;
    out.append('[');
    for (int i = 0; i < tensor.shape().get(axis); i++) {
      if (i > 0) {
        out.append(innermost ? ", " : ",\n");
      }
      next = brackets(tensor, library, axis + 1, next, out);
    }
    out.append(']');
    return next;
  }
}
