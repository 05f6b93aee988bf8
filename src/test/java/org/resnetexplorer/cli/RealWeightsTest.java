package org.resnetexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Real trained weights on real pictures; both stay outside the project. */
class RealWeightsTest {
  private static final Path SHARED = Path.of(System.getProperty("shared.dir", "../shared"));
  private static final double TOLERANCE = 1e-3;

  private static List<JsonObject> classify(Path weights, List<Path> pictures, String... more) {
    List<Object> arguments = new ArrayList<>();
    arguments.add("classify");
    arguments.addAll(pictures);
    arguments.addAll(List.of("--model", weights, "--json"));
    arguments.addAll(List.of(more));
    Cli cli = Cli.run(arguments.toArray());
    assertThat(cli.code()).as(cli.err()).isZero();
    return cli.out().lines().map(line -> JsonParser.parseString(line).getAsJsonObject()).toList();
  }

  private static List<String[]> index(String network) throws IOException {
    try (Stream<String> lines = Files.lines(SHARED.resolve("photos/INDEX.tsv"))) {
      return lines.map(line -> line.split("\t")).filter(row -> row[1].equals(network)).toList();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"resnet18", "resnet50"})
  void photosHaveTheProbabilitiesThatTorchGives(String network) throws IOException {
    Path weights = SHARED.resolve("weights/" + network + "-imagenet.safetensors");
    assumeTrue(Files.exists(weights), "needs the shared weights");
    List<String[]> index = index(network);
    List<Path> photos = index.stream().map(row -> SHARED.resolve("photos/" + row[0])).toList();

    List<JsonObject> lines = classify(weights, photos, "--top", "20");

    assertThat(index).hasSize(11);
    for (int i = 0; i < index.size(); i++) {
      JsonArray top = lines.get(i).getAsJsonArray("top");
      for (String expected : index.get(i)[2].split("; ")) {
        int space = expected.lastIndexOf(' ');
        String label = expected.substring(0, space);
        double probability = Double.parseDouble(expected.substring(space + 1));
        assertThat(probabilities(top, label))
            .as("%s: %s, of %s", index.get(i)[0], expected, top)
            .anyMatch(found -> Math.abs(found - probability) <= TOLERANCE);
      }
      String first = index.get(i)[2].substring(0, index.get(i)[2].indexOf(" 0."));
      assertThat(top.get(0).getAsJsonObject().get("label").getAsString()).isEqualTo(first);
    }
  }

  private static List<Double> probabilities(JsonArray top, String label) {
    return top.asList().stream()
        .map(answer -> answer.getAsJsonObject())
        .filter(answer -> answer.get("label").getAsString().equals(label))
        .map(answer -> answer.get("probability").getAsDouble())
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "resnet20-12fca82f.th, ResNet-20",
    "resnet32-d509ac18.th, ResNet-32",
    "resnet44-014dd654.th, ResNet-44",
    "resnet56-4bfd9763.th, ResNet-56"
  })
  void smallNetworksNameWhatIsInAPicture(String file, String name) {
    Path weights = SHARED.resolve("weights/cifar").resolve(file);
    assumeTrue(Files.exists(weights), "needs the shared weights");
    List<Path> pictures =
        List.of(Path.of("samples", "tabby-cat.jpg"), SHARED.resolve("photos/od_jockey.jpg"));

    List<JsonObject> lines = classify(weights, pictures);

    assertThat(lines)
        .extracting(line -> line.get("preprocess").getAsString())
        .containsOnly("whole:32");
    assertThat(lines)
        .extracting(
            line -> line.getAsJsonArray("top").get(0).getAsJsonObject().get("label").getAsString())
        .containsExactly("cat", "horse");
    Cli text = Cli.run("classify", pictures.get(0), "--model", weights);
    assertThat(text.out())
        .contains(name + " for 10 classes")
        .contains("assumed to be those of CIFAR-10")
        .doesNotContain("NaN");
  }
}
