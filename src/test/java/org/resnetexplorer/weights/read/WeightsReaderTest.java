package org.resnetexplorer.weights.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.resnetexplorer.weights.DType;
import org.resnetexplorer.weights.StateDict;
import org.resnetexplorer.weights.TensorInfo;
import org.resnetexplorer.weights.Vectors;
import org.resnetexplorer.weights.WeightsException;
import org.resnetexplorer.weights.format.FileSource;
import org.resnetexplorer.weights.format.Layout;

class WeightsReaderTest {

  private final WeightsReader reader = new WeightsReader();

  static Stream<Vectors.Vector> good() {
    return Vectors.all().stream().filter(Vectors.Vector::accepted);
  }

  static Stream<Vectors.Vector> bad() {
    return Vectors.all().stream().filter(vector -> !vector.accepted());
  }

  @ParameterizedTest
  @MethodSource("good")
  void readsNamesTypesShapesAndValuesOfGoodFiles(Vectors.Vector vector) throws WeightsException {
    try (StateDict weights = reader.open(vector.path())) {
      assertThat(Vectors.describe(weights)).isEqualTo(vector.tensors());
      assertThat(weights.layout()).isEqualTo(vector.format());
    }
  }

  @ParameterizedTest
  @MethodSource("good")
  void numbersReadAsTheyAreStoredAreTheSame(Vectors.Vector vector) throws WeightsException {
    try (StateDict weights = reader.open(vector.path())) {
      for (TensorInfo tensor : weights.tensors()) {
        ByteBuffer stored =
            ByteBuffer.allocate(Math.toIntExact(tensor.elements() * tensor.type().bytes()))
                .order(ByteOrder.LITTLE_ENDIAN);
        if (tensor.type() == DType.F32 && weights.read(tensor.name(), stored)) {
          float[] read = new float[Math.toIntExact(tensor.elements())];
          stored.flip().asFloatBuffer().get(read);
          assertThat(read).as(tensor.name()).isEqualTo(weights.floats(tensor.name()));
        }
      }
    }
  }

  @Test
  void numbersInCOrderAreReadAsTheyAreStoredAndOthersAreNot() throws WeightsException {
    List<String> asStored = new ArrayList<>();
    List<String> not = new ArrayList<>();
    for (Vectors.Vector vector : good().toList()) {
      try (StateDict weights = reader.open(vector.path())) {
        for (TensorInfo tensor : weights.tensors()) {
          long bytes = tensor.elements() * tensor.type().bytes();
          boolean read = weights.read(tensor.name(), ByteBuffer.allocate(Math.toIntExact(bytes)));
          (read ? asStored : not).add(vector.path().getFileName() + " " + tensor.name());
        }
      }
    }
    assertThat(asStored).isNotEmpty();
    assertThat(not)
        .isNotEmpty()
        .allMatch(name -> name.matches(".*(shared|ride|transposed|fortran|big).*"));
  }

  @ParameterizedTest
  @MethodSource("bad")
  void refusesBadFilesInWords(Vectors.Vector vector) {
    WeightsException refused =
        catchThrowableOfType(WeightsException.class, () -> reader.open(vector.path()).close());
    assertThat(refused).isNotNull();
    for (Locale locale : List.of(Locale.ENGLISH, Locale.KOREAN)) {
      assertThat(refused.sentence(locale)).isNotBlank().doesNotContain("{", "weights.reason");
      assertThat(refused.nextStep(locale)).isNotBlank().doesNotContain("{", "weights.reason");
    }
  }

  @ParameterizedTest
  @MethodSource("good")
  void readsTheSameFromMemory(Vectors.Vector vector) throws WeightsException, IOException {
    try (StateDict weights = reader.open("memory", Files.readAllBytes(vector.path()))) {
      assertThat(Vectors.describe(weights)).isEqualTo(vector.tensors());
    }
  }

  @ParameterizedTest
  @MethodSource("good")
  void aFileRecognisedBeforeReadsTheSame(Vectors.Vector vector) throws WeightsException {
    WeightsFile file = WeightsReader.recognise(vector.path()).orElseThrow();
    try (StateDict weights = reader.open(file)) {
      assertThat(Vectors.describe(weights)).isEqualTo(vector.tensors());
    }
  }

  /** Called something else than it is, so that a second look would show. */
  @Test
  void aFileRecognisedBeforeIsNotLookedIntoAgain() throws WeightsException {
    WeightsFile file = recognised(Layout.SAFETENSORS);
    WeightsFile other = new WeightsFile(file.path(), Layout.TAR, file.stamp());
    assertThatThrownBy(() -> reader.open(other).close()).isInstanceOf(WeightsException.class);
    reader.open(file).close();
  }

  @Test
  void aFileThatHasChangedSinceIsRecognisedAnew() throws WeightsException {
    WeightsFile file = recognised(Layout.SAFETENSORS);
    FileSource.Stamp earlier = new FileSource.Stamp(file.stamp().size(), FileTime.fromMillis(0));
    reader.open(new WeightsFile(file.path(), Layout.TAR, earlier)).close();
  }

  private static WeightsFile recognised(Layout layout) {
    return good()
        .map(vector -> WeightsReader.recognise(vector.path()).orElseThrow())
        .filter(file -> file.layout() == layout)
        .findFirst()
        .orElseThrow();
  }
}
