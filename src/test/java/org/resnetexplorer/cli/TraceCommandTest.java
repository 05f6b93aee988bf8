package org.resnetexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.engine.Session;
import org.resnetexplorer.engine.TestEngine;
import org.resnetexplorer.engine.Trace;
import org.resnetexplorer.export.NpyArray;
import org.resnetexplorer.export.NpyFile;
import org.resnetexplorer.image.PictureException;
import org.resnetexplorer.image.preprocess.InputTensor;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.numbers.Statistics;
import org.resnetexplorer.text.AppFolders;
import org.resnetexplorer.weights.WeightsException;
import org.resnetexplorer.weights.open.Choices;
import org.resnetexplorer.weights.open.WeightedModel;

class TraceCommandTest {
  @TempDir private Path folder;

  @Test
  void filesHoldTheValuesOfEveryCall()
      throws IOException, EngineException, PictureException, WeightsException {
    InputTensor input = input(64, 96);
    Cli cli = Cli.run("trace", "--tensor", npy(input), "--out", folder.resolve("run"));
    assertThat(cli)
        .isEqualTo(new Cli(0, "69 calls and trace.json: " + folder.resolve("run") + "\n", ""));
    JsonArray calls = json().getAsJsonArray("calls");
    try (WeightedModel model = Models.in(AppFolders.ofThisProcess()).open("bundled", Choices.NONE);
        Session session = TestEngine.shared().open(model.network(), model.weights());
        Trace trace = session.run(input)) {
      for (Call call : trace.network().calls()) {
        NpyArray written = NpyFile.read(folder.resolve("run").resolve(call.name() + ".npy"));
        assertThat(written.values()).as(call.name()).isEqualTo(trace.values(call));
        assertThat(written.shape()).isEqualTo(trace.network().sizes(64, 96).output(call).sizes());
        assertRow(calls.get(call.index()).getAsJsonObject(), call, written);
      }
    }
    assertThat(files()).hasSize(70);
  }

  private static void assertRow(JsonObject row, Call call, NpyArray written) {
    Statistics statistics = Statistics.of(written.values(), 0, written.values().length);
    assertThat(row.keySet())
        .containsExactly(
            "call", "module", "op", "inputs", "shape", "mean", "std", "min", "max", "ms");
    assertThat(row.get("call").getAsString()).isEqualTo(call.name());
    assertThat(row.get("module").getAsString()).isEqualTo(call.module());
    assertThat(row.get("op").getAsString()).isEqualTo(call.operation().typeName());
    assertThat(row.get("inputs").getAsJsonArray()).hasSize(call.inputs().size());
    assertThat(row.get("shape").toString()).isEqualTo(written.shape().toString().replace(" ", ""));
    double rounding = 1e-12 * statistics.norm();
    assertThat(row.get("mean").getAsDouble()).isCloseTo(statistics.mean(), within(rounding));
    assertThat(row.get("std").getAsDouble()).isCloseTo(statistics.deviation(), within(rounding));
    assertThat(row.get("min").getAsDouble()).isEqualTo(statistics.min());
    assertThat(row.get("max").getAsDouble()).isEqualTo(statistics.max());
    if (call.isBatchNorm()) {
      assertThat(row.get("ms").getAsDouble()).as("within its convolution").isZero();
    } else {
      assertThat(row.get("ms").getAsDouble()).isPositive();
    }
  }

  @Test
  void jsonTellsModelNetworkInputAndAnswer() throws IOException {
    Cli.run("trace", Cli.KITTEN, "--out", folder.resolve("run"), "--call", "fc");
    JsonObject json = json();
    assertThat(json.keySet())
        .containsExactly("model", "network", "input", "output", "top", "calls");
    assertThat(json.get("model").getAsString()).isEqualTo("bundled");
    assertThat(json.get("network").getAsString()).isEqualTo("resnet18");
    assertThat(json.get("input").toString()).isEqualTo("[1,3,224,224]");
    assertThat(json.getAsJsonArray("top")).hasSize(5);
    JsonArray best = json.getAsJsonArray("top").get(0).getAsJsonArray();
    assertThat(best.get(0).getAsInt()).isZero();
    assertThat(best.get(1).getAsString()).isEqualTo("cat");
    assertThat(best.get(2).getAsDouble()).isBetween(0.5, 0.8);
  }

  @Test
  void patternsPickCallsInForwardOrder() throws IOException, PictureException {
    Cli cli =
        Cli.run(
            "trace",
            "--tensor",
            npy(input(32, 32)),
            "--out",
            folder.resolve("run"),
            "--call",
            "fc",
            "--call",
            "layer[12].0.relu#?");
    assertThat(cli.code()).isZero();
    List<String> picked =
        List.of("layer1.0.relu#1", "layer1.0.relu#2", "layer2.0.relu#1", "layer2.0.relu#2", "fc");
    assertThat(json().getAsJsonArray("calls"))
        .extracting(call -> call.getAsJsonObject().get("call").getAsString())
        .containsExactlyElementsOf(picked);
    assertThat(files())
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(Stream.of("trace.json"), picked.stream().map(name -> name + ".npy"))
                .toList());
  }

  @Test
  void scaledChannelIsWrittenAndTold() throws IOException, PictureException {
    Path tensor = npy(input(32, 32));
    Path plain = folder.resolve("plain");
    Cli.run("trace", "--tensor", tensor, "--out", plain, "--call", "conv1");
    Cli.run(
        "trace", "--tensor", tensor, "--out", folder.resolve("run"), "--scale", "conv1[2]:-0.5");
    float[] before = NpyFile.read(plain.resolve("conv1.npy")).values();
    float[] after = NpyFile.read(folder.resolve("run/conv1.npy")).values();
    int cells = 16 * 16;
    for (int i = 0; i < before.length; i++) {
      float factor = i / cells == 2 ? -0.5f : 1;
      assertThat(after[i]).isCloseTo(before[i] * factor, within(1e-5f));
    }
    assertThat(json().get("scale").toString()).isEqualTo("[\"conv1[2]:-0.5\"]");
  }

  @Test
  void tableHoldsTheSameNumbersAsTheArray() throws IOException, PictureException {
    Cli.run(
        "trace",
        "--tensor",
        npy(input(32, 32)),
        "--out",
        folder.resolve("run"),
        "--call",
        "layer4.0.add",
        "--format",
        "npy,csv");
    float[] values = NpyFile.read(folder.resolve("run/layer4.0.add.npy")).values();
    List<String> lines = Files.readAllLines(folder.resolve("run/layer4.0.add.csv"));
    assertThat(lines.get(0)).isEqualTo("channel,y,x0");
    assertThat(lines).hasSize(1 + values.length);
    for (int channel = 0; channel < values.length; channel++) {
      String[] fields = lines.get(1 + channel).split(",");
      assertThat(fields[0]).isEqualTo(String.valueOf(channel));
      assertThat(Float.parseFloat(fields[2])).isEqualTo(values[channel]);
    }
  }

  @Test
  void filesOfAnEarlierRunAreNotReplacedUnasked() throws IOException, PictureException {
    Path tensor = npy(input(32, 32));
    Path out = Files.createDirectory(folder.resolve("run"));
    Files.writeString(out.resolve("fc.npy"), "mine");
    Cli cli = Cli.run("trace", "--tensor", tensor, "--out", out, "--call", "fc");
    assertThat(cli.code()).isEqualTo(1);
    assertThat(cli.err()).contains(out + " already holds 1 of these files, such as fc.npy");
    assertThat(out.resolve("fc.npy")).hasContent("mine");
    assertThat(files()).containsExactly("fc.npy");
    assertThat(
            Cli.run("trace", "--tensor", tensor, "--out", out, "--call", "fc", "--replace").code())
        .isZero();
    assertThat(NpyFile.read(out.resolve("fc.npy")).shape()).containsExactly(1, 16);
  }

  @Test
  void patternThatNamesNoCallIsAFailure() {
    Cli cli = Cli.run("trace", Cli.KITTEN, "--out", folder.resolve("run"), "--call", "layer9.*");
    assertThat(cli.code()).isEqualTo(1);
    assertThat(cli.err()).contains("This network has no call named layer9.*.");
    assertThat(folder.resolve("run")).doesNotExist();
  }

  @Test
  void tensorOfAnotherShapeIsRefused() throws IOException {
    Path tensor = folder.resolve("gray.npy");
    NpyFile.write(tensor, new float[64], 1, 1, 8, 8);
    Cli cli = Cli.run("trace", "--tensor", tensor, "--out", folder.resolve("run"));
    assertThat(cli.code()).isEqualTo(1);
    assertThat(cli.err())
        .contains("The array has the shape [1, 1, 8, 8]; the network needs [1, 3, H, W].");
  }

  @Test
  void fileInThePlaceOfTheFolderIsSaid() throws IOException {
    Path taken = Files.writeString(folder.resolve("taken"), "");
    Cli cli = Cli.run("trace", Cli.KITTEN, "--out", taken, "--call", "fc");
    assertThat(cli.code()).isEqualTo(1);
    assertThat(cli.err()).contains(taken + " cannot be written.");
  }

  /** Any values will do; a sine is cheap and not constant. */
  private static InputTensor input(int height, int width) {
    float[] values = new float[3 * height * width];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) Math.sin(i);
    }
    return new InputTensor(values, 3, height, width);
  }

  private Path npy(InputTensor input) throws IOException {
    Path file = folder.resolve("input.npy");
    NpyFile.write(file, input.values(), 1, 3, input.height(), input.width());
    return file;
  }

  private JsonObject json() throws IOException {
    String text = Files.readString(folder.resolve("run").resolve("trace.json"));
    return JsonParser.parseString(text).getAsJsonObject();
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("run"))) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
