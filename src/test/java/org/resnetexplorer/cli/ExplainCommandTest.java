package org.resnetexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.resnetexplorer.cli.explain.ExplainMethod;
import org.resnetexplorer.export.NpyArray;
import org.resnetexplorer.export.NpyFile;
import org.resnetexplorer.image.Orientation;
import org.resnetexplorer.image.RgbImage;
import org.resnetexplorer.image.read.PictureReader;
import org.resnetexplorer.weights.SmallNets;

class ExplainCommandTest {
  @TempDir private static Path folder;
  private static Path net;

  @BeforeAll
  static void writeNet() throws Exception {
    net = SmallNets.write(folder.resolve("net.safetensors"), "basic,1-1-1-1,channels=8,classes=4");
  }

  static Stream<String> methods() {
    return ExplainMethod.all().stream().map(ExplainMethod::id);
  }

  private static Cli explain(String method, Path out, Object... more) {
    List<Object> words =
        new ArrayList<>(
            List.of("explain", Cli.KITTEN, "--model", net, "--size", 64, "--method", method));
    words.addAll(List.of("--out", out));
    if (method.equals("cell")) {
      words.addAll(List.of("--call", "layer2.0.conv2", "--cell", "3,1,2"));
    }
    words.addAll(Arrays.asList(more));
    return Cli.run(words.toArray());
  }

  private static JsonObject json(String method, Object... more) throws IOException {
    Path out = folder.resolve("out.json");
    Cli cli = explain(method, out, more);
    assertThat(cli.err()).isEmpty();
    assertThat(cli.code()).isZero();
    return JsonParser.parseString(Files.readString(out)).getAsJsonObject();
  }

  private static NpyArray npy(String method, Object... more) throws Exception {
    Path out = folder.resolve("out.npy");
    assertThat(explain(method, out, more).code()).isZero();
    return NpyFile.read(out);
  }

  @ParameterizedTest
  @MethodSource("methods")
  void everyMethodTellsMethodLogitPartsSumAndResidual(String method) throws Exception {
    JsonObject json = json(method);

    assertThat(json.keySet())
        .contains("method", "class", "logit", "parts", "sum", "residual", "model", "untrained");
    assertThat(json.get("method").getAsString()).isEqualTo(method);
    assertThat(json.get("untrained").getAsBoolean()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "priced-cam",
        "gradient-x-input",
        "lrp",
        "integrated-gradients",
        "ledger",
        "paths",
        "cell"
      })
  void partsSumToWhatIsPromised(String method) throws Exception {
    JsonObject json = json(method);
    double sum = 0;
    for (var part : json.getAsJsonArray("parts")) {
      sum += part.getAsJsonArray().get(1).getAsDouble();
    }

    assertThat(json.get("sum").getAsDouble()).isCloseTo(sum, within(1e-9));
    assertThat(json.get("residual").getAsDouble())
        .isCloseTo(0, within(method.equals("integrated-gradients") ? 0.5 : 1e-4));
  }

  @Test
  void aWayFromABaselineTellsHowMuchTheNumberGrowsOnIt() throws Exception {
    JsonObject json = json("integrated-gradients");
    double target = json.get("target").getAsDouble();

    assertThat(target).isNotEqualTo(json.get("logit").getAsDouble());
    assertThat(json.get("residual").getAsDouble())
        .isCloseTo(json.get("sum").getAsDouble() - target, within(1e-12));
    assertThat(explain("integrated-gradients", folder.resolve("out.json")).out())
        .contains("from the baseline; parts sum to");
  }

  @ParameterizedTest
  @MethodSource("methods")
  void everyMethodIsDrawn(String method) throws Exception {
    Path out = folder.resolve("out.png");
    assertThat(explain(method, out).code()).isZero();
    RgbImage figure = new PictureReader().read(out, Orientation.UPRIGHT).image();
    assertThat(figure.width()).isGreaterThanOrEqualTo(480);
    assertThat(Arrays.stream(figure.toArgb()).distinct().count()).isGreaterThan(10);
  }

  @ParameterizedTest
  @CsvSource({
    "gradcam,2",
    "priced-cam,2",
    "saliency,64",
    "lrp,64",
    "gradient-x-input,64",
    "guided-backprop,64"
  })
  void anArrayIsTheRawMap(String method, int side) throws Exception {
    assertThat(npy(method).shape()).containsExactly(side, side);
  }

  @Test
  void afterTheLastBlockGradCamIsThePricedMap() throws Exception {
    float[] prices = npy("priced-cam").values().clone();
    float[] gradCam = npy("gradcam").values();

    assertThat(gradCam).containsExactly(prices, within(1e-5f));
  }

  @Test
  void oneClassAgainstAnotherIsTheDifferenceOfBoth() throws Exception {
    double first = json("ledger", "--class", 1).get("logit").getAsDouble();
    double second = json("ledger", "--class", 3).get("logit").getAsDouble();
    JsonObject both = json("ledger", "--class", 1, "--than", 3);

    assertThat(both.get("logit").getAsDouble()).isCloseTo(first - second, within(1e-9));
    assertThat(both.get("class").getAsInt()).isEqualTo(1);
    assertThat(both.get("than").getAsInt()).isEqualTo(3);
  }

  @Test
  void whatSpeaksAgainstAClassHasTheOtherSign() throws Exception {
    double logit = json("ledger", "--class", 2).get("logit").getAsDouble();

    assertThat(json("ledger", "--class", 2, "--opposite").get("logit").getAsDouble())
        .isEqualTo(-logit);
  }

  @Test
  void aCellIsProvenWithinRounding() throws Exception {
    JsonObject json = json("cell");

    assertThat(json.get("class").isJsonNull()).isTrue();
    assertThat(json.get("adds_up").getAsBoolean()).isTrue();
    assertThat(json.get("cell").toString()).isEqualTo("[3,1,2]");
    assertThat(json.getAsJsonArray("parts")).hasSize(16 * 9);
    assertThat(json.get("apart").getAsDouble()).isLessThan(json.get("bound").getAsDouble());
  }

  @Test
  void aBranchThatIsCutPaysNothing() throws Exception {
    JsonArray parts = json("ledger", "--scale", "layer2.0.branch:0").getAsJsonArray("parts");
    for (var part : parts) {
      if (part.getAsJsonArray().get(0).getAsString().equals("layer2.0.branch")) {
        assertThat(part.getAsJsonArray().get(1).getAsDouble()).isZero();
      }
    }
    assertThat(parts.toString()).contains("layer2.0.branch");
  }

  @Test
  void theSameSeedIsTheSameMapAndAnotherIsNot() throws Exception {
    float[] first = npy("smoothgrad", "--seed", 4, "--samples", 3).values();

    assertThat(npy("smoothgrad", "--seed", 4, "--samples", 3).values()).containsExactly(first);
    assertThat(npy("smoothgrad", "--seed", 5, "--samples", 3).values()).isNotEqualTo(first);
  }

  @Test
  void aSquareBeyondTheEdgeCoversNothing() throws Exception {
    float[] map = npy("occlusion", "--window", 2, "--stride-pixels", 60).values();

    assertThat(map).hasSize(4);
    assertThat(map[3]).isCloseTo(0f, within(1e-6f));
  }

  @Test
  void aTestTellsTheMapItTestsAndItsAreas() throws Exception {
    JsonObject json = json("deletion", "--map", "saliency", "--steps", 5);

    assertThat(json.getAsJsonArray("parts")).hasSize(6);
    assertThat(json.get("map").getAsString()).isEqualTo("saliency");
    for (String kind : List.of("deletion", "insertion")) {
      assertThat(json.getAsJsonObject(kind).get("area").getAsDouble()).isBetween(0.0, 1.0);
      assertThat(json.getAsJsonObject(kind).getAsJsonArray("random")).hasSize(3);
    }
  }

  @Test
  void aNetworkThatForgetsHasAMapAStep() throws Exception {
    assertThat(npy("randomise").shape()).containsExactly(7, 2, 2);
    assertThat(json("randomise").getAsJsonArray("parts").get(0).toString())
        .isEqualTo("[\"as it is\",1.0]");
  }

  @Test
  void aReadyTensorIsExplainedWithoutAPhoto() throws Exception {
    Path tensor = folder.resolve("input.npy");
    NpyFile.write(tensor, new float[3 * 32 * 32], 1, 3, 32, 32);
    Path out = folder.resolve("tensor.png");
    Cli cli =
        Cli.run(
            "explain", "--tensor", tensor, "--model", net, "--method", "saliency", "--out", out);

    assertThat(cli.code()).isZero();
    assertThat(out).exists();
  }

  @ParameterizedTest
  @ValueSource(strings = {"gradcam", "ledger", "deletion", "randomise", "lesions"})
  void whatIsNoNumberIsNotExplained(String method) throws Exception {
    float[] values = new float[3 * 32 * 32];
    Arrays.fill(values, Float.NaN);
    Path tensor = folder.resolve("nan.npy");
    NpyFile.write(tensor, values, 1, 3, 32, 32);
    Path out = folder.resolve("nan.png");
    Cli cli =
        Cli.run("explain", "--tensor", tensor, "--model", net, "--method", method, "--out", out);

    assertThat(cli.code()).isEqualTo(1);
    assertThat(cli.err()).contains("class 0 is no finite number in this run");
    assertThat(out).doesNotExist();
  }

  @Test
  void randomWeightsAreSaid() throws Exception {
    Path out = folder.resolve("random.json");
    Cli cli =
        Cli.run(
            "explain",
            Cli.KITTEN,
            "--model",
            "resnet:basic,1-1-1-1,channels=8:random",
            "--size",
            32,
            "--method",
            "gradcam",
            "--out",
            out);

    assertThat(cli.out()).startsWith("The weights are random");
    assertThat(Files.readString(out)).contains("\"untrained\": true");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "saliency;--steps 4;saliency does not listen to --steps.",
        "ledger;--call conv1;ledger does not listen to --call.",
        "deletion;--gamma 1;deletion does not listen to --gamma.",
        "gradcam;--class 1 --than 1;--than takes another class than --class, and not with --opposite.",
        "gradcam;--than 1 --opposite;--than takes another class than --class, and not with --opposite.",
        "heatmap;;heatmap does not fit --method=NAME.",
        "lrp;--gamma -1;-1 does not fit --gamma=VALUE."
      })
  void whatDoesNotFitIsWrongUsage(String method, String more, String sentence) {
    Object[] words = more == null ? new Object[0] : more.split(" ");
    Cli cli = explain(method, folder.resolve("never.json"), words);

    assertThat(cli.code()).isEqualTo(2);
    assertThat(cli.err()).startsWith("resnet-explorer: " + sentence);
  }

  @Test
  void aCellNeedsItsPlace() {
    Cli cli =
        Cli.run(
            "explain", Cli.KITTEN, "--method", "cell", "--call", "conv1", "--out", "never.json");

    assertThat(cli.code()).isEqualTo(2);
    assertThat(cli.err()).contains("--call and --cell");
  }

  @Test
  void anotherEndingIsWrongUsage() {
    Cli cli = explain("gradcam", folder.resolve("never.txt"));

    assertThat(cli.code()).isEqualTo(2);
    assertThat(cli.err()).contains("must end in .png, .npy or .json");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "saliency;--class 4;There is no class 4.",
        "saliency;--class 0 --than 9;There is no class 9.",
        "gradcam;--call conv9;This network has no call named conv9.",
        "ledger;--scale layer9.0.branch:0;This network has no call named layer9.0.branch.",
        "ledger;--scale layer9.0.shortcut:2;This network has no call named layer9.0.shortcut.",
        "gradcam;--call avgpool;After avgpool nothing tells any more",
        "randomise;--call avgpool;After avgpool nothing tells any more"
      })
  void whatCannotBeAskedIsSaid(String method, String more, String sentence) {
    Path out = folder.resolve("never.json");
    Cli cli = explain(method, out, (Object[]) more.split(" "));

    assertThat(cli.code()).isEqualTo(1);
    assertThat(cli.err()).contains(sentence);
    assertThat(out).doesNotExist();
  }

  @Test
  void aCellBeyondTheEdgeIsSaid() {
    Cli cli =
        Cli.run(
            "explain",
            Cli.KITTEN,
            "--model",
            net,
            "--size",
            64,
            "--method",
            "cell",
            "--call",
            "conv1",
            "--cell",
            "8,0,0",
            "--out",
            folder.resolve("never.json"));

    assertThat(cli.code()).isEqualTo(1);
    assertThat(cli.err()).contains("conv1 has no cell 8,0,0.", "8 channels of 32 × 32 cells");
  }

  @Test
  void featuresAreNoAnswer() throws Exception {
    Path headless =
        SmallNets.write(
            folder.resolve("headless.safetensors"), "basic,1-1-1-1,channels=8,head=none");
    Cli cli =
        Cli.run(
            "explain",
            Cli.KITTEN,
            "--model",
            headless,
            "--size",
            64,
            "--method",
            "gradcam",
            "--out",
            folder.resolve("never.json"));

    assertThat(cli.code()).isEqualTo(1);
    assertThat(cli.err()).contains("there is no answer to explain");
  }
}
