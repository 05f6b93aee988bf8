package org.resnetexplorer.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.resnetexplorer.cli.options.HelpOption;
import org.resnetexplorer.cli.options.ModelOptions;
import org.resnetexplorer.cli.options.RecipeOptions;
import org.resnetexplorer.cli.options.SizeOption;
import org.resnetexplorer.export.ModelFile;
import org.resnetexplorer.network.SpecText;
import org.resnetexplorer.weights.WeightsException;
import org.resnetexplorer.weights.open.WeightedModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a model with all that is known of it into one file. */
@Command(name = "save", sortOptions = false)
final class SaveCommand implements Callable<Integer> {
  private static final String ENDING = ".safetensors";

  private final Console console;
  private final Models models;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "FILE.safetensors", descriptionKey = "file")
  private Path file = Path.of("");

  @Option(names = "--replace")
  private boolean replace;

  @Mixin private ModelOptions model = new ModelOptions();
  @Mixin private RecipeOptions options = new RecipeOptions();
  @Mixin private SizeOption size = new SizeOption();
  @Mixin private HelpOption help = new HelpOption();

  SaveCommand(Console console, Models models) {
    this.console = console;
    this.models = models;
  }

  @Override
  public Integer call() throws WeightsException, CommandException {
    if (!new OutFile(file).endsWith(ENDING)) {
      throw new UsageException(spec, "cli.usage.safetensors", file.toString());
    }
    if (!replace && Files.exists(file)) {
      throw CommandException.of("cli.save.exists", List.of(file.toString()), null);
    }
    try (ProgressLine progress = console.progress();
        WeightedModel opened = models.open(model, options.choices(size.pixels()))) {
      WeightedModel saved = opened.withRecipe(options.preprocess(opened, size.pixels()));
      progress.show("cli.progress.save", file);
      write(saved);
      progress.clear();
      console.say(
          "cli.save.done",
          SpecText.of(saved.spec()),
          saved.recipe(),
          saved.outputs().word(),
          saved.labels().names().size(),
          file.toAbsolutePath());
      sayAssumed(saved);
    }
    return ExitCode.OK;
  }

  /** What was assumed until now is in the file from now on, so it is told once more. */
  private void sayAssumed(WeightedModel saved) {
    NoteText texts = new NoteText(console.messages().locale());
    saved.notes().forEach(note -> console.out().println(texts.of(note)));
  }

  private void write(WeightedModel saved) throws WeightsException, CommandException {
    try {
      ModelFile.write(file, saved);
    } catch (IOException e) {
      throw CommandException.unwritable(file, e);
    }
  }
}
