package org.resnetexplorer.cli;

import com.google.gson.JsonArray;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.resnetexplorer.cli.folder.FolderReport;
import org.resnetexplorer.cli.options.FolderOptions;
import org.resnetexplorer.cli.options.HelpOption;
import org.resnetexplorer.cli.options.ModelOptions;
import org.resnetexplorer.cli.text.Json;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.exploration.folder.FolderException;
import org.resnetexplorer.exploration.folder.FolderPass;
import org.resnetexplorer.exploration.folder.LeftOut;
import org.resnetexplorer.exploration.folder.PictureFolder;
import org.resnetexplorer.export.FeatureRows;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.weights.WeightsException;
import org.resnetexplorer.weights.open.WeightedModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes the features of every picture of a folder. */
@Command(name = "embed", sortOptions = false)
final class EmbedCommand implements Callable<Integer> {
  private final Console console;
  private final Models models;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private FolderOptions folder = new FolderOptions();

  @Option(names = "--out", paramLabel = "FILE.npy|.csv", required = true)
  private Path out = Path.of("");

  @Option(names = "--call", paramLabel = "CALL")
  private String callName = "";

  @Mixin private ModelOptions model = new ModelOptions();

  @Option(names = "--json")
  private boolean json;

  @Mixin private HelpOption help = new HelpOption();

  EmbedCommand(Console console, Models models) {
    this.console = console;
    this.models = models;
  }

  @Override
  public Integer call()
      throws WeightsException, EngineException, FolderException, CommandException {
    OutFile file = new OutFile(out);
    if (!file.endsWith(".npy") && !file.endsWith(".csv")) {
      throw new UsageException(spec, "cli.usage.npyOrCsv", out.toString());
    }
    PictureFolder pictures = folder.read();
    try (ProgressLine progress = console.progress();
        WeightedModel opened = models.open(model, folder.choices())) {
      Call call = find(opened.network());
      try (Inference inference = Inference.start(models, opened, progress)) {
        FolderWork work = new FolderWork(console, models, folder, inference, progress);
        write(pictures, call, work, progress);
      }
      return ExitCode.OK;
    }
  }

  private Call find(Network network) throws EngineException {
    return callName.isEmpty()
        ? FolderPass.features(network)
        : network.findCall(callName).orElseThrow(() -> EngineException.noCall(callName));
  }

  private void write(PictureFolder pictures, Call call, FolderWork work, ProgressLine progress)
      throws WeightsException, EngineException, CommandException {
    try (FeatureRows rows = FeatureRows.to(out)) {
      List<LeftOut> leftOut =
          work.pass(
              pictures,
              pictures.pictures(),
              call,
              false,
              (picture, reading) -> add(rows, picture.path(), reading.features()));
      progress.clear();
      if (rows.count() == 0) {
        new FolderReport(console.out(), console.messages()).print(leftOut);
        throw CommandException.of("cli.folder.none", List.of(), null);
      }
      List<Path> files = rows.finish();
      tell(call, rows, files, leftOut, pictures.hasChanged());
    } catch (IOException e) {
      throw CommandException.unwritable(out, e);
    } catch (UncheckedIOException e) {
      throw CommandException.unwritable(out, e);
    }
  }

  private static void add(FeatureRows rows, String path, float[] features) {
    try {
      rows.add(path, features);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void tell(
      Call call, FeatureRows rows, List<Path> files, List<LeftOut> leftOut, boolean changed) {
    List<String> names = new ArrayList<>();
    files.forEach(file -> names.add(file.toAbsolutePath().toString()));
    FolderReport report = new FolderReport(console.out(), console.messages());
    if (json) {
      JsonArray written = Json.texts(names);
      console
          .out()
          .println(
              Json.line(
                  Json.object(
                      "call",
                      call.name(),
                      "pictures",
                      rows.count(),
                      "features",
                      rows.columns(),
                      "files",
                      written,
                      "left_out",
                      report.json(leftOut),
                      "changed",
                      changed)));
      return;
    }
    console.say(
        "cli.embed.done", rows.count(), rows.columns(), call.name(), String.join(", ", names));
    if (changed) {
      console.say("cli.folder.changed");
    }
    report.print(leftOut);
  }
}
