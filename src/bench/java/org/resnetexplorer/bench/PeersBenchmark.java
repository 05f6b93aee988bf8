package org.resnetexplorer.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.engine.Cancellation;
import org.resnetexplorer.engine.Engine;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.engine.EngineOptions;
import org.resnetexplorer.engine.Retention;
import org.resnetexplorer.engine.RunRequest;
import org.resnetexplorer.engine.Session;
import org.resnetexplorer.engine.Trace;
import org.resnetexplorer.image.preprocess.InputTensor;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.ResNetSpec;
import org.resnetexplorer.weights.random.RandomWeights;

/**
 * The live run beside PyTorch in Python, if Python has it: in turns within each round, so that a
 * machine that slows down slows all sides. Prints one table, of medians over the rounds.
 */
public final class PeersBenchmark {
  private static final int ROUNDS = Integer.getInteger("rounds", 3);
  private static final int TIMES = 10;
  private static final InputTensor INPUT = Inputs.noise();
  private static final InputTensor OTHER = negative(INPUT);
  private static final List<String> OTHERS = List.of("eager", "hooks", "frozen");

  private final Peers peers;
  private final Map<String, List<Double>> found = new LinkedHashMap<>();
  private @Nullable Trace looked;
  private boolean other;

  private PeersBenchmark(Peers peers) {
    this.peers = peers;
  }

  /** Takes names of presets. */
  public static void main(String[] presets) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    EngineOptions options = EngineOptions.in(Path.of(System.getProperty("engine.folder")));
    String python = System.getProperty("python", "python3");
    try (Engine engine = Engine.start(options);
        Peers peers = Peers.start(python, options.threads())) {
      out.printf(
          "%s, %d threads; %s%n",
          engine.version(),
          options.threads(),
          peers.version().isEmpty()
              ? python + " has no torch"
              : "PyTorch " + peers.version() + " in Python");
      out.printf(
          "%-10s %9s %9s %9s %9s %9s %9s | reachable over hooks, eager, frozen; %s%n",
          "ms", "reachable", "every one", "logits", "eager", "hooks", "frozen", "over logits");
      for (String preset : presets) {
        new PeersBenchmark(peers).compare(engine, preset, out);
      }
    }
  }

  private void compare(Engine engine, String preset, PrintStream out) throws Exception {
    Network network = Network.of(ResNetSpec.preset(preset));
    try (Session session = engine.open(network, RandomWeights.of(network, 1, false))) {
      for (int round = 0; round < ROUNDS; round++) {
        add("reachable", median(() -> run(session, Retention.EVERYTHING)));
        add("every one", median(() -> lookAtAll(session)));
        add("logits", median(() -> run(session, Retention.LOGITS)));
        if (!peers.version().isEmpty()) {
          for (String kind : OTHERS) {
            add(kind, peers.milliseconds(preset, kind, TIMES));
          }
        }
      }
    }
    out.printf(
        "%-10s %9.1f %9.1f %9.1f %9.1f %9.1f %9.1f | %.2f %.2f %.2f; %.2f%n",
        preset,
        median(found.get("reachable")),
        median(found.get("every one")),
        median(found.get("logits")),
        median(found.getOrDefault("eager", List.of())),
        median(found.getOrDefault("hooks", List.of())),
        median(found.getOrDefault("frozen", List.of())),
        ratio("hooks"),
        ratio("eager"),
        ratio("frozen"),
        ratio("logits"));
  }

  private static InputTensor negative(InputTensor input) {
    float[] values = input.values().clone();
    for (int i = 0; i < values.length; i++) {
      values[i] = -values[i];
    }
    return new InputTensor(values, input.channels(), input.height(), input.width());
  }

  private interface Run {
    void go() throws EngineException;
  }

  private static Trace run(Session session, Retention keep) throws EngineException {
    return session.run(new RunRequest(INPUT, List.of(), keep), new Cancellation());
  }

  /** The run and every output, as when all statistics are wanted of picture after picture. */
  private void lookAtAll(Session session) throws EngineException {
    other = !other;
    RunRequest request = RunRequest.of(other ? OTHER : INPUT);
    Trace trace = session.run(request, looked, new Cancellation());
    looked = trace;
    trace.compute(
        workspace -> {
          for (Call call : workspace.network().calls()) {
            workspace.here().output(call);
          }
          return true;
        },
        new Cancellation());
  }

  private static double median(Run run) throws EngineException {
    List<Double> times = new ArrayList<>();
    for (int i = 0; i < TIMES + 2; i++) {
      long start = System.nanoTime();
      run.go();
      times.add((System.nanoTime() - start) / 1e6);
    }
    return median(times.subList(2, times.size()));
  }

  private void add(String kind, double milliseconds) {
    found.computeIfAbsent(kind, first -> new ArrayList<>()).add(milliseconds);
  }

  /** Median of the rounds' ratios. */
  private double ratio(String kind) {
    List<Double> others = found.getOrDefault(kind, List.of());
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < others.size(); i++) {
      ratios.add(found.get("reachable").get(i) / others.get(i));
    }
    return median(ratios);
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.isEmpty() ? Double.NaN : sorted.get(sorted.size() / 2);
  }
}
