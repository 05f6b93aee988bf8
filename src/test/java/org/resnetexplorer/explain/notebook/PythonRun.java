package org.resnetexplorer.explain.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.resnetexplorer.engine.Intervention;
import org.resnetexplorer.export.ModelFile;
import org.resnetexplorer.export.NpyFile;
import org.resnetexplorer.image.preprocess.InputTensor;
import org.resnetexplorer.image.preprocess.Preprocess;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.ShapesAndCosts;
import org.resnetexplorer.weights.StateDict;
import org.resnetexplorer.weights.open.Labels;
import org.resnetexplorer.weights.open.OutputMeaning;
import org.resnetexplorer.weights.open.WeightedModel;

/** Copied lines run by Python, all in one process, as PyTorch takes seconds to load. */
final class PythonRun {
  private static final String PYTHON = "/usr/bin/python3";

  private static final String FINDS_ALL =
      "import importlib.util as i; assert all(map(i.find_spec, ['numpy', 'torch']))";

  private final Path home;

  /** Skips the test where there is no PyTorch, before anything is computed for it. */
  PythonRun(Path home) throws IOException, InterruptedException {
    this.home = home;
    assumeTrue(Files.isExecutable(Path.of(PYTHON)), "no Python here");
    Process asked =
        new ProcessBuilder(PYTHON, "-c", FINDS_ALL)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assumeTrue(asked.waitFor() == 0, "no PyTorch for Python here");
  }

  /** A notebook whose files are in a folder of this name. */
  Notebook notebook(
      String name,
      Network network,
      StateDict weights,
      InputTensor input,
      List<Intervention> changes)
      throws Exception {
    Path folder = Files.createDirectories(home.resolve(name));
    WeightedModel model =
        new WeightedModel(
            name,
            network,
            weights,
            Labels.none(),
            Preprocess.IMAGENET_V1.withChannels(input.channels()),
            OutputMeaning.IDENTITY,
            "",
            WeightedModel.Source.RANDOM,
            null,
            List.of());
    ModelFile.write(folder.resolve("model.safetensors"), model);
    NpyFile.write(
        folder.resolve("input.npy"),
        input.values(),
        1,
        input.channels(),
        input.height(),
        input.width());
    for (Intervention change : changes) {
      if (change instanceof Intervention.Replace replace) {
        write(folder, network, input, replace);
      }
    }
    return new Notebook(
        network,
        new StoredWeights.OfFile("model.safetensors"),
        new StoredInput.OfTensor("input.npy"),
        changes);
  }

  private static void write(
      Path folder, Network network, InputTensor input, Intervention.Replace replace)
      throws IOException {
    Call call = network.findCall(replace.call()).orElseThrow();
    ShapesAndCosts sizes = network.sizes(input.height(), input.width());
    int[] shape = sizes.output(call).toArray();
    NpyFile.write(folder.resolve(ChangeLines.fileName(call)), replace.values(), shape);
  }

  void write(String name, String lines) throws IOException {
    Files.writeString(Files.createDirectories(home.resolve(name)).resolve("lines.py"), lines);
  }

  /** Runs all that was written. */
  void run() throws IOException, InterruptedException {
    try (InputStream program = PythonRun.class.getResourceAsStream("run.py")) {
      String text = new String(program.readAllBytes(), StandardCharsets.UTF_8);
      Process process =
          new ProcessBuilder(PYTHON, "-W", "ignore", "-c", text)
              .directory(home.toFile())
              .redirectErrorStream(true)
              .start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      int code = process.waitFor();
      assertThat(code).as(said).isZero();
    }
  }

  float[] signed(String name) throws Exception {
    return NpyFile.read(home.resolve(name).resolve("signed.npy")).values();
  }

  float[] logits(String name) throws Exception {
    return NpyFile.read(home.resolve(name).resolve("logits.npy")).values();
  }

  Map<String, Double> parts(String name) throws IOException {
    Map<String, Double> parts = new LinkedHashMap<>();
    for (String line : Files.readAllLines(home.resolve(name).resolve("parts.txt"))) {
      int equals = line.lastIndexOf('=');
      parts.put(line.substring(0, equals), Double.parseDouble(line.substring(equals + 1)));
    }
    return parts;
  }
}
