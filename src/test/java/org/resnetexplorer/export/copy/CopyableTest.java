package org.resnetexplorer.export.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.resnetexplorer.export.NpyArray;
import org.resnetexplorer.export.NpyFile;

/** What is copied reads back to the same numbers. */
class CopyableTest {
  private static final float[] AWKWARD = {
    -1.25e-4f, 0, -0.0f, Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, 0.1f, 3e38f
  };

  @TempDir private Path folder;

  private static float[] floats(PythonArray read) {
    float[] floats = new float[read.values().size()];
    IntStream.range(0, floats.length).forEach(i -> floats[i] = read.values().get(i).floatValue());
    return floats;
  }

  private static Copyable.Tensor counting(int... shape) {
    float[] values = new float[IntStream.of(shape).reduce(1, (a, b) -> a * b)];
    for (int i = 0; i < values.length; i++) {
      values[i] = i;
    }
    return new Copyable.Tensor("conv1", IntStream.of(shape).boxed().toList(), values);
  }

  @ParameterizedTest
  @EnumSource(
      value = CopyForm.class,
      names = {"NUMPY", "PYTORCH"})
  void aTensorForPythonHasItsShapeItsTypeAndTheSameBits(CopyForm form) {
    Copyable.Tensor tensor = new Copyable.Tensor("a map", List.of(1, 2, 4), AWKWARD);

    PythonArray read = PythonArray.of(tensor.text(form));

    assertThat(read.shape()).containsExactly(1, 2, 4);
    assertThat(read.type()).isEqualTo(form == CopyForm.NUMPY ? "np.float32" : "torch.float32");
    assertThat(floats(read)).containsExactly(AWKWARD);
  }

  @Test
  void aMatrixAsCsvIsItsNumbersAlone() {
    assertThat(counting(2, 3).text(CopyForm.CSV)).isEqualTo("0.0,1.0,2.0\n3.0,4.0,5.0\n");
    assertThat(counting(2, 3).text(CopyForm.TEXT)).isEqualTo("0.0\t1.0\t2.0\n3.0\t4.0\t5.0\n");
  }

  @Test
  void moreAxesAsCsvTellWhichRowEachLineIs() {
    assertThat(CsvLines.of(counting(2, 2, 1).text(CopyForm.CSV)))
        .containsExactly(
            List.of("axis0", "axis1", "x0"),
            List.of("0", "0", "0.0"),
            List.of("0", "1", "1.0"),
            List.of("1", "0", "2.0"),
            List.of("1", "1", "3.0"));
  }

  @Test
  void aMapOf224FitsAClipboardAndAWholeCallGoesToAFile() throws Exception {
    assertThat(counting(224, 224).isForFile(CopyForm.NUMPY)).isFalse();
    Copyable.Tensor call = counting(1, 64, 112, 112);
    assertThat(call.isForFile(CopyForm.NUMPY)).isTrue();
    assertThat(call.isForFile(CopyForm.PNG)).isFalse();
    assertThatThrownBy(() -> call.text(CopyForm.NUMPY))
        .isInstanceOf(IllegalArgumentException.class);

    Path file = folder.resolve("conv1.npy");
    call.write(file, CopyForm.PYTORCH);

    assertThat(NpyFile.read(file)).isEqualTo(new NpyArray(call.values(), List.of(1, 64, 112, 112)));
    call.write(folder.resolve("conv1.csv"), CopyForm.CSV);
    assertThat(Files.readAllLines(folder.resolve("conv1.csv"))).hasSize(1 + 64 * 112);
  }

  @Test
  void aTableAsCsvQuotesWhatNeedsItAndAsTextHasNoLinesWithinAField() {
    Copyable.Table table =
        new Copyable.Table(
            "answers",
            List.of("label", "value"),
            List.of(Cell.row("a \"b\", c\nd", 0.5), Cell.row("한국어", 2)));

    assertThat(CsvLines.of(table.text(CopyForm.CSV)))
        .containsExactly(
            List.of("label", "value"), List.of("a \"b\", c\nd", "0.5"), List.of("한국어", "2"));
    assertThat(table.text(CopyForm.TEXT)).isEqualTo("label\tvalue\na \"b\", c d\t0.5\n한국어\t2\n");
  }

  @Test
  void aTableForPythonIsItsNumbersAlone() {
    Copyable.Table table =
        new Copyable.Table(
            "calls\nimport os",
            List.of("call", "mean", "zeros"),
            List.of(Cell.row("conv1", 0.1, 3), Cell.row("bn1", Double.NaN, 4L)));

    String text = table.text(CopyForm.NUMPY);

    assertThat(text).startsWith("# calls import os\n# mean, zeros\nnp.array([");
    assertThat(PythonArray.of(text).shape()).containsExactly(2, 2);
    assertThat(PythonArray.of(text).values()).containsExactly(0.1, 3.0, Double.NaN, 4.0);
  }

  @Test
  void aTableWithoutNumbersIsNothingForPython() {
    Copyable.Table table =
        new Copyable.Table("names", List.of("name"), List.of(Cell.row("conv1.weight")));
    assertThat(table.forms()).containsExactly(CopyForm.TEXT, CopyForm.CSV);
  }

  @Test
  void aNumberKeepsAllItsDigits() {
    Copyable.Value value = new Copyable.Value("cell", 0.1 + 0.2);
    assertThat(Double.parseDouble(value.text(CopyForm.TEXT))).isEqualTo(0.1 + 0.2);
    assertThat(value.text(CopyForm.NUMPY)).isEqualTo("np.float64(0.30000000000000004)");
    assertThat(new Copyable.Value("none", Double.NaN).text(CopyForm.PYTORCH))
        .isEqualTo("torch.tensor(torch.nan, dtype=torch.float64)");
  }

  @Test
  void eachKindGivesEveryFormThatItOffersAndRefusesTheOthers() {
    List<Copyable> all =
        List.of(
            new Copyable.Value("value", 1),
            new Copyable.Table("table", List.of("a"), List.of(Cell.row(1))),
            counting(2, 2),
            new Copyable.Code("code", "x = 1"),
            new Copyable.Figure("figure", (then, none) -> {}));
    for (Copyable each : all) {
      for (CopyForm form : CopyForm.values()) {
        if (form == CopyForm.PNG) {
          assertThat(each.drawing() != null).isEqualTo(each.forms().contains(form));
        } else if (each.forms().contains(form)) {
          assertThat(each.text(form)).isNotBlank();
        } else {
          assertThatThrownBy(() -> each.text(form)).isInstanceOf(IllegalArgumentException.class);
        }
      }
    }
  }
}
