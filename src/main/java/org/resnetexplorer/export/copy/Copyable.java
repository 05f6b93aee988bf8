package org.resnetexplorer.export.copy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.export.NpyFile;
import org.resnetexplorer.render.Pixels;

/** Something that can be copied: a closed set of kinds, each with the forms that fit it. */
public sealed interface Copyable {

  /** Most numbers that are written out as text; more of them go to a file. */
  int MOST_NUMBERS = 1 << 16;

  /** What it is called in a menu, in the language of the window. */
  String name();

  /** At least one; the first is the one that a person gets without asking for another. */
  List<CopyForm> forms();

  /**
   * It in a form that is text. Takes time for many numbers.
   *
   * @throws IllegalArgumentException if it has no such form, or too many numbers for it
   */
  String text(CopyForm form);

  /** Draws it; null for what has no picture of its own. */
  default @Nullable Drawing drawing() {
    return null;
  }

  /** How many numbers it has. */
  default long numbers() {
    return 0;
  }

  /** Whether a form has more numbers than a clipboard should be given, so that it is a file. */
  default boolean isForFile(CopyForm form) {
    return form != CopyForm.PNG && numbers() > MOST_NUMBERS;
  }

  /** Draws something; asked for and answered on the thread of the window. */
  @FunctionalInterface
  interface Drawing {
    /**
     * @param then gets the pixels
     * @param none done instead where there will be none: drawing failed, or a newer run came
     */
    void draw(Consumer<Pixels> then, Runnable none);
  }

  /** One number, as exact as it is known. */
  record Value(String name, double value) implements Copyable {
    @Override
    public List<CopyForm> forms() {
      return List.of(CopyForm.TEXT, CopyForm.NUMPY, CopyForm.PYTORCH);
    }

    @Override
    public String text(CopyForm form) {
      return switch (form) {
        case TEXT -> Digits.of(value);
        case NUMPY -> "np.float64(" + Digits.numpy(value) + ")";
        case PYTORCH -> "torch.tensor(" + Digits.torch(value) + ", dtype=torch.float64)";
        case CSV, PNG -> throw Forms.none(this, form);
      };
    }
  }

  /**
   * Rows under headings.
   *
   * @param rows each with a cell for every heading
   */
  record Table(String name, List<String> headings, List<List<Cell>> rows) implements Copyable {
    public Table {
      headings = List.copyOf(headings);
      rows = rows.stream().map(List::copyOf).toList();
      for (List<Cell> row : rows) {
        if (row.size() != headings.size()) {
          throw new IllegalArgumentException(row.size() + " cells under " + headings);
        }
      }
    }

    /** The same rows under other headings. */
    public Table under(List<String> others) {
      return new Table(name, others, rows);
    }

    @Override
    public List<CopyForm> forms() {
      return TableText.numeric(this).isEmpty()
          ? List.of(CopyForm.TEXT, CopyForm.CSV)
          : List.of(CopyForm.TEXT, CopyForm.CSV, CopyForm.NUMPY, CopyForm.PYTORCH);
    }

    @Override
    public String text(CopyForm form) {
      return switch (form) {
        case TEXT -> TableText.tabs(this);
        case CSV -> TableText.csv(this);
        case NUMPY, PYTORCH -> TableText.array(this, Python.of(form));
        case PNG -> throw Forms.none(this, form);
      };
    }
  }

  /**
   * Numbers in as many dimensions as they have: a map, the output of a call, a layer's weights.
   *
   * @param shape the last index runs fastest
   * @param values not copied; must not be written to
   * @param picture how they are drawn; null if they are not
   */
  record Tensor(String name, List<Integer> shape, float[] values, @Nullable Drawing picture)
      implements Copyable {
    public Tensor {
      shape = List.copyOf(shape);
      Objects.requireNonNull(values);
      if (shape.stream().mapToLong(Integer::longValue).reduce(1, Math::multiplyExact)
          != values.length) {
        throw new IllegalArgumentException(values.length + " values are not " + shape);
      }
    }

    /** One that is not drawn. */
    public Tensor(String name, List<Integer> shape, float[] values) {
      this(name, shape, values, null);
    }

    @Override
    public List<CopyForm> forms() {
      Stream<CopyForm> drawn = picture == null ? Stream.empty() : Stream.of(CopyForm.PNG);
      return Stream.of(
              Stream.of(CopyForm.TEXT, CopyForm.CSV),
              drawn,
              Stream.of(CopyForm.NUMPY, CopyForm.PYTORCH))
          .flatMap(part -> part)
          .toList();
    }

    @Override
    public String text(CopyForm form) {
      if (isForFile(form)) {
        throw new IllegalArgumentException(numbers() + " numbers are too many for a text");
      }
      return switch (form) {
        case TEXT -> ArrayText.grid(this, "\t");
        case CSV -> ArrayText.grid(this, ",");
        case NUMPY, PYTORCH -> ArrayText.array(this, Python.of(form));
        case PNG -> throw Forms.none(this, form);
      };
    }

    @Override
    public @Nullable Drawing drawing() {
      return picture;
    }

    @Override
    public long numbers() {
      return values.length;
    }

    /** Writes all numbers, however many, as {@code .npy} or as lines; whole or not at all. */
    public void write(Path file, CopyForm form) throws IOException {
      switch (form) {
        case NUMPY, PYTORCH ->
            NpyFile.write(file, values, shape.stream().mapToInt(Integer::intValue).toArray());
        case TEXT -> ArrayText.write(file, this, "\t");
        case CSV -> ArrayText.write(file, this, ",");
        case PNG -> throw Forms.none(this, form);
      }
    }

    /** Equal if names, shapes and the bits of every value are. */
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Tensor that
          && name.equals(that.name)
          && shape.equals(that.shape)
          && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
      return 31 * name.hashCode() + Arrays.hashCode(values);
    }
  }

  /** Something that is drawn. */
  record Figure(String name, Drawing picture) implements Copyable {
    @Override
    public List<CopyForm> forms() {
      return List.of(CopyForm.PNG);
    }

    @Override
    public String text(CopyForm form) {
      throw Forms.none(this, form);
    }

    @Override
    public Drawing drawing() {
      return picture;
    }
  }

  /** Lines of a program, or words. */
  record Code(String name, String lines) implements Copyable {
    @Override
    public List<CopyForm> forms() {
      return List.of(CopyForm.TEXT);
    }

    @Override
    public String text(CopyForm form) {
      if (form != CopyForm.TEXT) {
        throw Forms.none(this, form);
      }
      return lines;
    }
  }
}
