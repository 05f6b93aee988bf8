package org.resnetexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resnetexplorer.weights.SmallNets;
import org.resnetexplorer.weights.WeightsException;

/** What the last layer's numbers mean, and what is said where they mean nothing. */
class OutputsTest {
  private static final Path TULIPS = Path.of("samples", "tulips.jpg");
  private static final String ONE = "basic,1-1-1-1,channels=4,classes=1";
  private static final String TWO = "basic,1-1-1-1,channels=4,classes=2";

  @TempDir private Path folder;

  @Test
  void oneOutputIsNotCertainOfEveryPicture() throws IOException, WeightsException {
    Path net = SmallNets.write(folder.resolve("net"), ONE);

    Cli cli = Cli.run("classify", Cli.KITTEN, TULIPS, "--model", net);

    assertThat(cli.out())
        .contains("with one output, a probability by itself.")
        .contains("(sigmoid), for softmax of a single number is always 100 %. (--output)")
        .containsPattern("\\d %  output 0\\R")
        .doesNotContain("100.0 %");
  }

  @Test
  void sigmoidOfOneOutputIsThatOfItsLogit() throws IOException, WeightsException {
    Path net = SmallNets.write(folder.resolve("net"), ONE);

    double logit = best(net, "identity").get("value").getAsDouble();
    double share = best(net, "sigmoid").get("probability").getAsDouble();

    assertThat(share).isEqualTo(1 / (1 + Math.exp(-logit)));
    assertThat(best(net, "softmax").get("probability").getAsDouble()).isEqualTo(1);
  }

  @Test
  void rawValuesAreShownWithTheirSign() {
    Cli cli = Cli.run("classify", Cli.KITTEN, "--output", "identity", "--top", "16");

    assertThat(cli.out())
        .contains("ResNet-18 with 16 outputs, shown as the numbers they are.")
        .containsPattern("  1 +\\+\\d\\.\\d+  cat\\R")
        .containsPattern(" −\\d\\.\\d+  ")
        .doesNotContain("%");
  }

  @Test
  void independentOutputsAreSaidToBeSo() {
    Cli cli = Cli.run("classify", Cli.KITTEN, "--output", "sigmoid");

    assertThat(cli.out()).contains("independent, they need not add up to 100 %");
    assertThat(Cli.inKorean("classify", Cli.KITTEN, "--output", "sigmoid").out())
        .contains("하나하나 따로인 확률");
  }

  @Test
  void weightsThatAreNoNumbersAreNamed() throws IOException, WeightsException {
    Path net = damaged("layer2.0.conv1.weight");

    Cli cli = Cli.run("classify", Cli.KITTEN, "--model", net);

    assertThat(cli.code()).isZero();
    assertThat(cli.out())
        .contains(
            "The weights are damaged: 288 values of layer2.0.conv1.weight are NaN or infinite"
                + " (and some of another tensor), so the answers mean nothing.")
        .contains("  2 of its 2 outputs are NaN or infinite: there is no answer.")
        .doesNotContain("NaN %");
  }

  @Test
  void jsonMarksWeightsThatAreNoNumbers() throws IOException, WeightsException {
    Path net = damaged("layer2.0.conv1.weight");

    JsonObject line =
        Cli.run("classify", Cli.KITTEN, "--model", net, "--json").json().getAsJsonObject();

    assertThat(line.getAsJsonArray("marks").toString())
        .contains("layer2.0.conv1.weight")
        .contains("there is no answer");
    assertThat(line.getAsJsonArray("top").get(0).getAsJsonObject().get("probability").isJsonNull())
        .isTrue();
  }

  @Test
  void mapsWithoutNumbersHaveNoScale() throws IOException, WeightsException {
    Path net = damaged("conv1.weight");

    Cli cli =
        Cli.run(
            "maps",
            Cli.KITTEN,
            "--model",
            net,
            "--call",
            "conv1",
            "--out",
            folder.resolve("maps.png"));

    assertThat(cli.out())
        .contains(", NaN: ")
        .doesNotContain("0 … 0")
        .contains("4 of 4 channels hold NaN or infinity and are crossed out.");
  }

  private Path damaged(String tensor) throws IOException, WeightsException {
    return SmallNets.write(
        folder.resolve("net"), TWO, Map.of(tensor, Float.NaN, "fc.bias", Float.POSITIVE_INFINITY));
  }

  private static JsonObject best(Path net, String output) {
    return Cli.run("classify", Cli.KITTEN, "--model", net, "--json", "--output", output)
        .json()
        .getAsJsonObject()
        .getAsJsonArray("top")
        .get(0)
        .getAsJsonObject();
  }
}
