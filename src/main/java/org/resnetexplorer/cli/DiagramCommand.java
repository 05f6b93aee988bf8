package org.resnetexplorer.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.cli.options.CanvasSize;
import org.resnetexplorer.cli.options.Count;
import org.resnetexplorer.cli.options.FigureScale;
import org.resnetexplorer.cli.options.HelpOption;
import org.resnetexplorer.cli.options.ModelOptions;
import org.resnetexplorer.cli.options.PictureOptions;
import org.resnetexplorer.diagram.DiagramState;
import org.resnetexplorer.diagram.paint.Figure;
import org.resnetexplorer.diagram.paint.Palette;
import org.resnetexplorer.diagram.png.Raster;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.export.AtomicFile;
import org.resnetexplorer.export.FigureFile;
import org.resnetexplorer.image.PictureException;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.ModuleNode;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.text.NearNames;
import org.resnetexplorer.weights.WeightsException;
import org.resnetexplorer.weights.open.WeightedModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Draws the net, a stage or a block as a figure. */
@Command(name = "diagram", sortOptions = false)
final class DiagramCommand implements Callable<Integer> {
  private final Console console;
  private final Models models;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(arity = "0..1", paramLabel = "MODULE", descriptionKey = "module")
  private String module = "";

  @Option(names = "--out", paramLabel = "FILE.svg|.png", required = true)
  private Path out = Path.of("");

  @Option(names = "--picture", paramLabel = "PICTURE")
  private @Nullable Path picture;

  @Option(names = "--theme", paramLabel = "light|dark")
  private SnapshotCommand.Look theme = SnapshotCommand.Look.LIGHT;

  @Option(names = "--lang", paramLabel = "en|ko")
  private SnapshotCommand.@Nullable Language language;

  @Option(names = "--scale", paramLabel = "FACTOR", converter = FigureScale.Converter.class)
  private @Nullable FigureScale scale;

  @Option(names = "--size", paramLabel = "WIDTHxHEIGHT", converter = CanvasSize.Converter.class)
  private @Nullable CanvasSize size;

  @Option(names = "--input", paramLabel = "SIZE", converter = Count.Converter.class)
  private @Nullable Count input;

  @Mixin private ModelOptions model = new ModelOptions();
  @Mixin private PictureOptions options = new PictureOptions();
  @Mixin private HelpOption help = new HelpOption();

  DiagramCommand(Console console, Models models) {
    this.console = console;
    this.models = models;
  }

  @Override
  public Integer call()
      throws WeightsException, PictureException, EngineException, CommandException {
    FigureFile format =
        FigureFile.of(out.toString())
            .orElseThrow(() -> new UsageException(spec, "cli.usage.svgOrPng", out.toString()));
    try (ProgressLine progress = console.progress()) {
      DiagramDrawing drawing = picture == null ? plain() : live(picture, progress);
      Figure figure = figure(drawing, format);
      String title = drawing.title();
      new OutFile(out).write(path -> AtomicFile.write(path, format.content(figure, title)));
      progress.clear();
      console.say("cli.diagram.done", title, figure.width(), figure.height(), out.toAbsolutePath());
    }
    return ExitCode.OK;
  }

  /** Without a run the weights need not be here. */
  private DiagramDrawing plain() throws WeightsException, CommandException {
    Models.Net chosen = models.net(model.model(), model.choices());
    NoteText.reportIdle(chosen.notes(), console);
    Network network = chosen.network();
    int side = input == null ? network.spec().family().stem().usualSide() : input.value();
    return drawing(network, side, side).with(DiagramState.EMPTY);
  }

  private DiagramDrawing live(Path photo, ProgressLine progress)
      throws WeightsException, PictureException, EngineException, CommandException {
    if (input != null) {
      throw new UsageException(spec, "cli.usage.inputOrPicture");
    }
    try (WeightedModel opened = models.open(model, options.choices(null))) {
      NoteText.reportIdle(opened, console);
      Network network = opened.network();
      checkModule(network);
      DiagramRun run = new DiagramRun(models, opened, options);
      return run.draw(
          photo, (height, width) -> drawing(network, height, width), progress, console.messages());
    }
  }

  private DiagramDrawing drawing(Network network, int height, int width) throws CommandException {
    checkModule(network);
    try {
      return DiagramDrawing.of(
          network,
          network.sizes(height, width),
          new DiagramDrawing.Asked(module, picture != null, locale(), size));
    } catch (IllegalArgumentException e) {
      throw CommandException.of("cli.diagram.input", List.of(height + " × " + width), e);
    }
  }

  private void checkModule(Network network) throws CommandException {
    boolean known =
        module.equals("ResNet")
            || network.findModule(module).isPresent()
            || network.findCall(module).isPresent();
    if (!known) {
      List<String> names =
          Stream.concat(
                  network.modules().stream().map(ModuleNode::path),
                  network.calls().stream().map(Call::name))
              .distinct()
              .toList();
      String near = String.join(", ", NearNames.nearest(module, names));
      throw CommandException.of("cli.diagram.nomodule", List.of(module, near), null);
    }
  }

  private Figure figure(DiagramDrawing drawing, FigureFile format) throws CommandException {
    Palette palette = theme == SnapshotCommand.Look.DARK ? Palette.DARK : Palette.LIGHT;
    Figure figure = drawing.figure(palette, scale == null ? 1 : scale.value());
    if (format == FigureFile.PNG && !Raster.canDraw(figure)) {
      throw CommandException.of(
          "cli.diagram.large", List.of(figure.width() + " × " + figure.height()), null);
    }
    return figure;
  }

  private Locale locale() {
    return language == null
        ? console.messages().locale()
        : Locale.forLanguageTag(language.name().toLowerCase(Locale.ROOT));
  }
}
