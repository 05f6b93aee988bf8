package org.resnetexplorer.weights;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.resnetexplorer.network.Shape;

/**
 * A row of {@code spellings.json}: a file as a trainer writes it, with torch's logits.
 *
 * @param spelling whose names it has
 * @param made how such a file comes about
 * @param notes keys of what is to be said beside it
 * @param input of the logits
 * @param logits that torch computed
 * @param tensors of the file, filled by {@link ReferenceWeights#ofKind}
 */
public record SpelledFile(
    String spelling,
    String made,
    List<String> notes,
    Shape input,
    double[] logits,
    StateDict tensors) {

  private static final Path FILE = Path.of("src/test/resources/weights/spellings.json");

  /** All of them. */
  public static List<SpelledFile> all() {
    try {
      JsonArray rows = JsonParser.parseString(Files.readString(FILE)).getAsJsonArray();
      return StreamSupport.stream(rows.spliterator(), false)
          .map(row -> of(row.getAsJsonObject()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SpelledFile of(JsonObject row) {
    JsonArray input = row.getAsJsonArray("input");
    int side = input.get(1).getAsInt();
    InMemoryStateDict.Builder tensors = InMemoryStateDict.builder(row.get("made").getAsString());
    for (JsonElement tensor : row.getAsJsonArray("tensors")) {
      String[] parts = tensor.getAsString().split(" ", -1);
      List<Long> shape =
          parts[2].isEmpty()
              ? List.of()
              : Arrays.stream(parts[2].split(",")).map(Long::valueOf).toList();
      tensors.add(parts[0], shape, ReferenceWeights.ofKind(parts[0], parts[1], shape));
    }
    return new SpelledFile(
        row.get("spelling").getAsString(),
        row.get("made").getAsString(),
        row.getAsJsonArray("notes").asList().stream().map(JsonElement::getAsString).toList(),
        Shape.of(1, input.get(0).getAsInt(), side, side),
        row.getAsJsonArray("logits").asList().stream()
            .mapToDouble(JsonElement::getAsDouble)
            .toArray(),
        tensors.build());
  }

  @Override
  public String toString() {
    return spelling + ": " + made;
  }
}
