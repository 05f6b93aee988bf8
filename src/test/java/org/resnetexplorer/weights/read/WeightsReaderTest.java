package org.resnetexplorer.weights.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.resnetexplorer.weights.StateDict;
import org.resnetexplorer.weights.Vectors;
import org.resnetexplorer.weights.WeightsException;

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
}
