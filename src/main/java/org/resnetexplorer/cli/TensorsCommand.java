package org.resnetexplorer.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.cli.options.HelpOption;
import org.resnetexplorer.cli.text.Json;
import org.resnetexplorer.cli.text.TextTable;
import org.resnetexplorer.numbers.Statistics;
import org.resnetexplorer.render.Numbers;
import org.resnetexplorer.text.Messages;
import org.resnetexplorer.weights.FileText;
import org.resnetexplorer.weights.Shut;
import org.resnetexplorer.weights.StateDict;
import org.resnetexplorer.weights.TableInfo;
import org.resnetexplorer.weights.TensorInfo;
import org.resnetexplorer.weights.WeightsException;
import org.resnetexplorer.weights.match.ArchitectureMatcher;
import org.resnetexplorer.weights.match.Match;
import org.resnetexplorer.weights.read.WeightsReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists what a file of weights holds. */
@Command(name = "tensors", sortOptions = false)
final class TensorsCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "FILE", descriptionKey = "file")
  private Path file = Path.of("");

  @Option(names = "--table", paramLabel = "NAME")
  private @Nullable String table;

  @Option(names = "--json")
  private boolean json;

  @Mixin private HelpOption help = new HelpOption();

  TensorsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws WeightsException {
    try (ProgressLine progress = console.progress();
        StateDict weights = new WeightsReader().open(file, table)) {
      progress.show("cli.progress.tensors", file);
      if (json) {
        JsonObject object = json(weights);
        progress.clear();
        console.out().println(Json.lines(object));
      } else {
        TextTable rows = table(weights);
        progress.clear();
        rows.print(console.out());
        printNetwork(weights);
      }
      return ExitCode.OK;
    }
  }

  private JsonObject json(StateDict weights) throws WeightsException {
    JsonArray tensors = new JsonArray();
    for (TensorInfo tensor : weights.tensors()) {
      tensors.add(
          Json.object(
              "name", tensor.name(),
              "type", tensor.type().name(),
              "shape", Json.numbers(tensor.shape()),
              "mean", Json.number(mean(weights, tensor))));
    }
    JsonObject metadata = new JsonObject();
    weights.metadata().forEach(metadata::addProperty);
    JsonObject object =
        Json.object(
            "file", file.toString(),
            "layout", weights.layout(),
            "metadata", metadata,
            "tables", tables(weights),
            "shut", Json.texts(weights.shut().stream().map(Shut::text).toList()),
            "ignored", Json.texts(weights.ignored()),
            "tensors", tensors);
    try {
      Match match = ArchitectureMatcher.match(weights.tensors());
      object.addProperty("network", match.spec().displayName());
      object.addProperty("classes", match.spec().classes());
    } catch (WeightsException e) {
      object.add("network", Json.text(null));
      object.addProperty("why", e.sentence(console.messages().locale()));
    }
    return object;
  }

  private static JsonArray tables(StateDict weights) {
    JsonArray tables = new JsonArray();
    for (TableInfo table : weights.tables()) {
      tables.add(
          Json.object(
              "key", table.key(),
              "role", table.role().name().toLowerCase(Locale.ROOT),
              "tensors", table.tensors(),
              "chosen", table.chosen()));
    }
    return tables;
  }

  private TextTable table(StateDict weights) throws WeightsException {
    Messages messages = console.messages();
    TextTable table = new TextTable("lllr");
    table.add(
        messages.text("cli.tensors.name"),
        messages.text("cli.tensors.type"),
        messages.text("cli.tensors.shape"),
        messages.text("cli.tensors.mean"));
    for (TensorInfo tensor : weights.tensors()) {
      String shape =
          tensor.shape().stream().map(String::valueOf).collect(Collectors.joining(", ", "[", "]"));
      table.add(tensor.name(), tensor.type().name(), shape, Numbers.compact(mean(weights, tensor)));
    }
    return table;
  }

  private void printNetwork(StateDict weights) {
    console.out().println();
    console.say(
        "cli.tensors.total",
        String.format(Locale.ROOT, "%,d", weights.tensors().size()),
        weights.layout());
    if (weights.tables().size() > 1) {
      console.say(
          "cli.tensors.tables", joined(weights.tables().stream().map(TableInfo::key).toList()));
    }
    if (!weights.shut().isEmpty()) {
      console.say("cli.tensors.shut", joined(weights.shut().stream().map(Shut::text).toList()));
    }
    try {
      Match match = ArchitectureMatcher.match(weights.tensors());
      console.say("cli.tensors.network", match.spec().displayName(), match.spec().classes());
    } catch (WeightsException e) {
      console.out().println(e.sentence(console.messages().locale()));
    }
  }

  private static String joined(List<String> texts) {
    return texts.stream().map(FileText::shown).collect(Collectors.joining(", "));
  }

  /** The mean of all values; NaN if there are none, or one of them is not finite. */
  private static double mean(StateDict weights, TensorInfo tensor) throws WeightsException {
    if (tensor.elements() == 0) {
      return Double.NaN;
    }
    if (tensor.type().floating()) {
      Statistics statistics = Statistics.of(weights.floats(tensor.name()));
      return statistics.notFinite() == 0 ? statistics.mean() : Double.NaN;
    }
    double sum = 0;
    for (long value : weights.integers(tensor.name())) {
      sum += value;
    }
    return sum / tensor.elements();
  }
}
