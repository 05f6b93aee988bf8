package org.resnetexplorer.weights.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.resnetexplorer.weights.DType;
import org.resnetexplorer.weights.Phrase;
import org.resnetexplorer.weights.TensorInfo;
import org.resnetexplorer.weights.WeightsException;

/** Networks that are not shown are refused by what they are, never for a reason that is untrue. */
class OtherKindTest {

  private static final Path FILE = Path.of("src/test/resources/weights/others.json");

  /** A network's names and sizes, and the last word of the reason that is true of it. */
  record Other(String kind, String made, List<TensorInfo> tensors) {
    @Override
    public String toString() {
      return made + " (" + kind + ")";
    }
  }

  static Stream<Other> others() throws IOException {
    return StreamSupport.stream(
            JsonParser.parseString(Files.readString(FILE)).getAsJsonArray().spliterator(), false)
        .map(row -> other(row.getAsJsonObject()));
  }

  private static Other other(JsonObject row) {
    List<TensorInfo> tensors =
        row.getAsJsonArray("tensors").asList().stream()
            .map(JsonElement::getAsString)
            .map(OtherKindTest::tensor)
            .toList();
    return new Other(row.get("kind").getAsString(), row.get("made").getAsString(), tensors);
  }

  private static TensorInfo tensor(String written) {
    String[] parts = written.split(" ", -1);
    List<Long> shape =
        parts[1].isEmpty()
            ? List.of()
            : Arrays.stream(parts[1].split(",")).map(Long::valueOf).toList();
    return new TensorInfo(parts[0], DType.F32, shape);
  }

  @ParameterizedTest
  @MethodSource("others")
  void isRefusedByItsTrueName(Other other) {
    WeightsException refused =
        catchThrowableOfType(
            WeightsException.class, () -> ArchitectureMatcher.match(other.tensors()));
    assertThat(refused).isNotNull();
    assertThat(refused.key()).isEqualTo("weights.match");
    Phrase reason = (Phrase) refused.arguments().get(0);
    assertThat(reason.key())
        .as(refused.sentence(Locale.ENGLISH))
        .isIn("weights.reason.kind." + other.kind(), "weights.reason.match." + other.kind());
  }
}
