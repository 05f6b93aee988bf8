package org.resnetexplorer.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.resnetexplorer.engine.Cancellation;
import org.resnetexplorer.engine.Engine;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.engine.EngineOptions;
import org.resnetexplorer.engine.Session;
import org.resnetexplorer.engine.Trace;
import org.resnetexplorer.explain.attribution.Method;
import org.resnetexplorer.explain.attribution.Progress;
import org.resnetexplorer.explain.cell.CellReader;
import org.resnetexplorer.explain.cell.Ranking;
import org.resnetexplorer.explain.cell.RunNumbers;
import org.resnetexplorer.explain.ledger.HeadShare;
import org.resnetexplorer.explain.ledger.Ledger;
import org.resnetexplorer.explain.lesion.BlockBoard;
import org.resnetexplorer.explain.notebook.Notebook;
import org.resnetexplorer.explain.notebook.StoredInput;
import org.resnetexplorer.explain.notebook.StoredWeights;
import org.resnetexplorer.explain.question.Question;
import org.resnetexplorer.export.NpyFile;
import org.resnetexplorer.image.preprocess.InputTensor;
import org.resnetexplorer.network.Block;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.ResNetSpec;
import org.resnetexplorer.weights.random.RandomWeights;

/**
 * What explanations cost beside a run, and the gallery of methods beside the same methods in
 * Python: the lines that the program copies, without loading PyTorch and the model. All in rounds,
 * so that the machine's other work falls on all of them.
 */
public final class ExplainTimes {
  private static final Question QUESTION = new Question.Answer(281);
  private static final int WARM_UP = 2;

  private static final String PYTHON =
      """
      import glob, statistics, time
      import torch
      from torchvision.models import %1$s
      torch.save(%1$s().state_dict(), "weights.pth")
      for file in sorted(glob.glob("*.lines")):
          head, begin, body = open(file).read().partition("\\ndef number(")
          times = []
          for turn in range(%2$d):
              names = {}
              exec(head, names)
              start = time.perf_counter()
              exec(begin + body, names)
              times.append(1000 * (time.perf_counter() - start))
          print(file, round(statistics.median(times), 1), "ms")
      """;

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final Map<String, List<Double>> times = new LinkedHashMap<>();
  private final Session session;
  private final InputTensor input = Inputs.noise();

  private ExplainTimes(Session session) {
    this.session = session;
  }

  /** Takes a preset, by default {@code resnet50}, the rounds, and a Python that has PyTorch. */
  public static void main(String[] arguments) throws Exception {
    String preset = arguments.length > 0 ? arguments[0] : "resnet50";
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
    String python = arguments.length > 2 ? arguments[2] : "";
    Path home = Path.of(System.getProperty("resnetexplorer.home"));
    Network network = Network.of(ResNetSpec.preset(preset));
    try (Engine engine = Engine.start(EngineOptions.in(home.resolve("engine")));
        Session session = engine.open(network, RandomWeights.of(network, 1, false))) {
      ExplainTimes bench = new ExplainTimes(session);
      for (int round = -WARM_UP; round < rounds; round++) {
        bench.round(round >= 0);
      }
      bench.print();
      bench.gallery(rounds);
      if (!python.isEmpty()) {
        bench.python(preset, rounds, python, home.resolve("explain-times"));
      }
    }
    System.exit(0);
  }

  @FunctionalInterface
  private interface Work {
    void run() throws EngineException;
  }

  private void time(boolean counts, String name, Work work) throws EngineException {
    long start = System.nanoTime();
    work.run();
    double millis = (System.nanoTime() - start) / 1e6;
    if (counts) {
      times.computeIfAbsent(name, absent -> new ArrayList<>()).add(millis);
    }
  }

  private void round(boolean counts) throws EngineException {
    Cancellation never = new Cancellation();
    time(counts, "run", () -> session.run(input).close());
    try (Trace trace = session.run(input)) {
      time(counts, "run and gradient of the input", () -> runWithGradient());
      time(counts, "priced CAM", () -> HeadShare.of(trace, QUESTION, never));
      time(counts, "ledger", () -> Ledger.of(trace, QUESTION, never));
      time(counts, "cell to ranked products", () -> ranked(trace));
      time(counts, "lesion board", () -> board(trace, never));
    }
  }

  /** From a run to its map, the run itself among it, as in Python. */
  private void gallery(int rounds) throws EngineException {
    for (Method method : Method.values()) {
      for (int round = 0; round < rounds; round++) {
        time(true, method.id(), () -> attribute(method));
      }
      out.printf("%-36s %9.1f ms%n", method.id(), median(method.id()));
    }
  }

  private void attribute(Method method) throws EngineException {
    try (Trace trace = session.run(input)) {
      method
          .standard(session.network(), input.height())
          .attribute(trace, QUESTION, Progress.NONE, new Cancellation());
    }
  }

  private void runWithGradient() throws EngineException {
    try (Trace trace = session.run(input)) {
      trace.inputGradient(QUESTION.index());
    }
  }

  /** A cell of the last 3x3 convolution: of a ResNet-50, of 4,608 products. */
  private void ranked(Trace trace) throws EngineException {
    List<Block> blocks = session.network().blocks();
    Call call =
        session.network().findCall(blocks.get(blocks.size() - 1).path() + ".conv2").orElseThrow();
    CellReader reader = CellReader.of(trace, call, RunNumbers.of(trace, session));
    Ranking.of(reader.at(7, 3, 3));
  }

  private void board(Trace trace, Cancellation never) throws EngineException {
    for (Block block : session.network().blocks()) {
      BlockBoard.row(trace, QUESTION, block, never);
    }
  }

  private void print() {
    times.forEach((name, all) -> out.printf("%-36s %9.1f ms%n", name, median(name)));
    out.printf(
        "ledger over run and gradient: %.2f%n", ratio("ledger", "run and gradient of the input"));
    out.printf("lesion board over run: %.2f%n", ratio("lesion board", "run"));
  }

  private double median(String name) {
    return median(times.get(name));
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }

  private double ratio(String name, String over) {
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < times.get(name).size(); i++) {
      ratios.add(times.get(name).get(i) / times.get(over).get(i));
    }
    return median(ratios);
  }

  private void python(String preset, int rounds, String python, Path folder)
      throws IOException, InterruptedException {
    Files.createDirectories(folder);
    NpyFile.write(folder.resolve("input.npy"), input.values(), 1, 3, input.height(), input.width());
    Notebook notebook =
        new Notebook(
            session.network(),
            new StoredWeights.OfFile("weights.pth"),
            new StoredInput.OfTensor("input.npy"),
            List.of());
    for (Method method : Method.values()) {
      Files.writeString(
          folder.resolve(method.id() + ".lines"),
          notebook.attribution(method.standard(session.network(), input.height()), QUESTION));
    }
    Process process =
        new ProcessBuilder(python, "-W", "ignore", "-c", PYTHON.formatted(preset, rounds))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    out.println("The same in Python:");
    out.write(process.getInputStream().readAllBytes());
    process.waitFor();
  }
}
