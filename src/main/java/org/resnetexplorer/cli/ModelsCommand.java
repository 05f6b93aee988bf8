package org.resnetexplorer.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.resnetexplorer.cli.options.HelpOption;
import org.resnetexplorer.cli.text.Json;
import org.resnetexplorer.cli.text.TextTable;
import org.resnetexplorer.text.Messages;
import org.resnetexplorer.weights.catalogue.KnownModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the models known by name. */
@Command(name = "models", sortOptions = false)
final class ModelsCommand implements Callable<Integer> {
  private final Console console;
  private final Models models;

  @Option(names = "--json")
  private boolean json;

  @Mixin private HelpOption help = new HelpOption();

  ModelsCommand(Console console, Models models) {
    this.console = console;
    this.models = models;
  }

  @Override
  public Integer call() {
    if (json) {
      JsonArray all = new JsonArray();
      models.known().forEach(model -> all.add(json(model)));
      console.out().println(Json.lines(all));
    } else {
      printTable();
    }
    return ExitCode.OK;
  }

  private static JsonObject json(KnownModel model) {
    return Json.object(
        "id", model.id(),
        "network", model.preset(),
        "name", model.name(),
        "file", model.file(),
        "bytes", model.bytes(),
        "sha256", model.sha256(),
        "parameters", model.parameters(),
        "classes", model.classes(),
        "accuracy", model.accuracy(),
        "preprocess", model.recipe().toString(),
        "state", word(model.state()));
  }

  private static String word(KnownModel.State state) {
    return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private void printTable() {
    Messages messages = console.messages();
    TextTable table = new TextTable("llrrrl");
    table.add(
        messages.text("cli.models.id"),
        messages.text("cli.models.network"),
        messages.text("cli.models.size"),
        messages.text("cli.models.classes"),
        messages.text("cli.models.accuracy"),
        messages.text("cli.models.state"));
    for (KnownModel model : models.known()) {
      table.add(
          model.id(),
          model.spec().displayName(),
          String.format(Locale.ROOT, "%.1f MB", model.bytes() / 1e6),
          String.format(Locale.ROOT, "%,d", model.classes()),
          String.format(Locale.ROOT, "%.1f %%", model.accuracy()),
          messages.text("cli.models.state." + word(model.state())));
    }
    table.print(console.out());
    console.out().println();
    console.say("cli.models.folder", models.folder());
    console.say("cli.models.download");
    console.say("cli.models.random");
  }
}
