package org.resnetexplorer.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs the benchmarks in rounds and prints medians and their ratios. A ratio is taken within a
 * round, so that a machine that slows down meanwhile slows both sides.
 */
public final class Ratios {
  private static final int ROUNDS = Integer.getInteger("rounds", 3);

  private final Map<String, List<Double>> times = new TreeMap<>();

  private Ratios() {}

  /**
   * Takes a pattern of benchmark names, and after it, as {@code name=value}, parameters; or {@code
   * PeersBenchmark} and {@code preset=}.
   */
  public static void main(String[] arguments) throws Exception {
    if (arguments.length > 1 && arguments[0].equals("PeersBenchmark")) {
      PeersBenchmark.main(arguments[1].replace("preset=", "").split(","));
      return;
    }
    Ratios ratios = new Ratios();
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    for (int round = 0; round < ROUNDS; round++) {
      ratios.add(round(arguments));
      out.printf("round %d of %d%n", round + 1, ROUNDS);
    }
    ratios.print(out);
  }

  private static Collection<RunResult> round(String[] arguments) throws RunnerException {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include(arguments.length > 0 ? arguments[0] : ".*")
            .forks(1)
            .warmupIterations(2)
            .warmupTime(TimeValue.seconds(1))
            .measurementIterations(4)
            .measurementTime(TimeValue.milliseconds(750))
            .shouldFailOnError(true)
            .verbosity(VerboseMode.SILENT);
    for (int i = 1; i < arguments.length; i++) {
      String[] parameter = arguments[i].split("=", 2);
      options = options.param(parameter[0], parameter[1].split(","));
    }
    return new Runner(options.build()).run();
  }

  private void add(Collection<RunResult> results) {
    for (RunResult result : results) {
      times
          .computeIfAbsent(name(result), name -> new ArrayList<>())
          .add(result.getPrimaryResult().getScore());
    }
  }

  private static String name(RunResult result) {
    var parameters = result.getParams();
    String method = parameters.getBenchmark().replaceAll(".*\\.([^.]+\\.[^.]+)$", "$1");
    return parameters.getParamsKeys().stream()
        .filter(key -> !(key.equals("threads") && parameters.getParam(key).equals("0")))
        .map(parameters::getParam)
        .collect(Collectors.joining(" ", method + " ", ""))
        .strip();
  }

  private void print(PrintStream out) {
    times.forEach((name, all) -> out.printf("%-60s %9.2f ms%n", name, median(all)));
    for (String name : times.keySet()) {
      ratio(out, name, "ForwardBenchmark.keepEverything", List.of("ForwardBenchmark.keepLogits"));
      ratio(
          out,
          name,
          "PictureBenchmark.pictureToTop5",
          List.of(
              "PictureBenchmark.decode",
              "PictureBenchmark.preprocess",
              "PictureBenchmark.bareForward"));
    }
  }

  /** Prints what {@code whole} takes over what its parts take, for the same parameters. */
  private void ratio(PrintStream out, String name, String whole, List<String> parts) {
    if (!name.startsWith(whole)) {
      return;
    }
    String parameters = name.substring(whole.length());
    List<Double> ratios = new ArrayList<>();
    for (int round = 0; round < times.get(name).size(); round++) {
      double sum = 0;
      for (String part : parts) {
        List<Double> one = times.getOrDefault(part + parameters, times.get(part));
        if (one == null) {
          return;
        }
        sum += one.get(round);
      }
      ratios.add(times.get(name).get(round) / sum);
    }
    out.printf("%s over %s%s: %.3f%n", whole, parts, parameters, median(ratios));
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int half = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(half)
        : (sorted.get(half - 1) + sorted.get(half)) / 2;
  }
}
