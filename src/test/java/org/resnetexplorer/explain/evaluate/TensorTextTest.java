package org.resnetexplorer.explain.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tensors as PyTorch 1.13 printed them, see {@code evaluate/print.py}. */
class TensorTextTest {
  private static Stream<JsonObject> cases() throws IOException {
    String text = Files.readString(Path.of("src/test/resources/evaluate/printed.json"));
    JsonArray all = JsonParser.parseString(text).getAsJsonArray();
    return StreamSupport.stream(all.spliterator(), false).map(JsonElement::getAsJsonObject);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyElementStandsAsPyTorchPrintsIt(JsonObject from) {
    JsonArray numbers = from.getAsJsonArray("values");
    float[] values = new float[numbers.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = number(numbers.get(i).getAsString());
    }
    List<Integer> shape = new ArrayList<>();
    from.getAsJsonArray("shape").forEach(size -> shape.add(size.getAsInt()));
    Value.Kind kind = Value.Kind.valueOf(from.get("kind").getAsString());
    assertThat(TensorText.of(new Value.Tensor(kind, values, shape)))
        .isEqualTo(from.get("text").getAsString());
  }

  private static float number(String text) {
    return switch (text) {
      case "nan" -> Float.NaN;
      case "inf" -> Float.POSITIVE_INFINITY;
      case "-inf" -> Float.NEGATIVE_INFINITY;
      default -> Float.parseFloat(text);
    };
  }
}
