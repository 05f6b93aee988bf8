package org.resnetexplorer.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.resnetexplorer.cli.options.HelpOption;
import org.resnetexplorer.cli.options.ModelOption;
import org.resnetexplorer.cli.options.PictureOptions;
import org.resnetexplorer.cli.options.SizeOption;
import org.resnetexplorer.export.NpyFile;
import org.resnetexplorer.export.PngWriter;
import org.resnetexplorer.image.PictureException;
import org.resnetexplorer.image.preprocess.Crop;
import org.resnetexplorer.image.preprocess.InputTensor;
import org.resnetexplorer.image.preprocess.Preprocess;
import org.resnetexplorer.image.preprocess.Preprocessor;
import org.resnetexplorer.weights.WeightsException;
import org.resnetexplorer.weights.open.Choices;
import org.resnetexplorer.weights.open.WeightedModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes what the network receives of a picture. */
@Command(name = "input", sortOptions = false)
final class InputCommand implements Callable<Integer> {
  private final Console console;
  private final Models models;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "PICTURE", descriptionKey = "picture")
  private Path picture = Path.of("");

  @Option(names = "--out", paramLabel = "FILE.npy|FILE.png", required = true)
  private Path out = Path.of("");

  @Mixin private ModelOption model = new ModelOption();
  @Mixin private PictureOptions options = new PictureOptions();
  @Mixin private SizeOption size = new SizeOption();
  @Mixin private HelpOption help = new HelpOption();

  InputCommand(Console console, Models models) {
    this.console = console;
    this.models = models;
  }

  @Override
  public Integer call() throws WeightsException, PictureException, CommandException {
    OutFile file = new OutFile(out);
    if (!file.endsWith(".npy") && !file.endsWith(".png")) {
      throw new UsageException(spec, "cli.usage.npyOrPng", out.toString());
    }
    Preprocess recipe = recipe();
    Crop crop = Preprocessor.crop(options.read(picture).image(), recipe);
    if (file.endsWith(".png")) {
      file.write(path -> PngWriter.write(path, crop.pixels()));
    } else {
      InputTensor tensor = Preprocessor.tensor(crop, recipe);
      file.write(
          path ->
              NpyFile.write(
                  path, tensor.values(), 1, tensor.channels(), tensor.height(), tensor.width()));
    }
    console.say("cli.input.done", recipe, out.toAbsolutePath());
    return ExitCode.OK;
  }

  /** Opens the model only if its recipe is needed. */
  private Preprocess recipe() throws WeightsException {
    if (options.hasPreprocess()) {
      return options.preprocess(Preprocess.IMAGENET_V1, size.pixels());
    }
    Choices choices = Choices.NONE.withRecipe(options.choices(size.pixels()));
    try (WeightedModel opened = models.open(model.model(), choices)) {
      NoteText.reportIdle(opened, console);
      return opened.recipe();
    }
  }
}
