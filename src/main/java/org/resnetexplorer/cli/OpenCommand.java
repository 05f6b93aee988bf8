package org.resnetexplorer.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.cli.options.HelpOption;
import org.resnetexplorer.cli.options.ModelOption;
import org.resnetexplorer.cli.options.OutputScale;
import org.resnetexplorer.cli.options.ViewOption;
import org.resnetexplorer.diagram.Zoom;
import org.resnetexplorer.exploration.session.ViewFile;
import org.resnetexplorer.exploration.session.ViewSource;
import org.resnetexplorer.text.TextSize;
import org.resnetexplorer.weights.read.WeightsReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * What the program does without a command, and as the command {@code open}: it opens its window.
 */
@Command(name = CommandLineProgram.NAME, sortOptions = false)
final class OpenCommand implements Callable<Integer> {
  private static final Path DRAWING = Path.of(CommandLineProgram.NAME + ".png");
  private static final int WIDTH = 1600;
  private static final int HEIGHT = 1000;

  private final Console console;
  private final Window window;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(arity = "0..*", paramLabel = "FILE", descriptionKey = "files")
  private List<Path> files = new ArrayList<>();

  @Mixin private ModelOption model = new ModelOption();

  @Mixin private ViewOption saved = new ViewOption();

  @Mixin private HelpOption help = new HelpOption();

  @Option(names = "--version", versionHelp = true)
  private boolean version;

  OpenCommand(Console console, Window window) {
    this.console = console;
    this.window = window;
  }

  /** The same under a name of its own. */
  OpenCommand asCommand() {
    return new OpenCommand(console, window);
  }

  @Override
  public Integer call() throws CommandException {
    for (Path file : files) {
      // What looks like a file is left to the window to refuse; this is a mistyped command.
      if (spec != null && file.toString().matches("[A-Za-z-]+") && !Files.exists(file)) {
        throw new UsageException(spec, "cli.usage.neither", file.toString());
      }
    }
    if (saved.isTwice() && spec != null) {
      throw new UsageException(spec, "cli.usage.sessionOrAt");
    }
    return open(model.named(), files, view());
  }

  /** A session file may be given like any other file. */
  private @Nullable ViewSource view() {
    ViewSource said = saved.view();
    return said != null
        ? said
        : files.stream()
            .filter(ViewFile::isMeantBy)
            .findFirst()
            .map(ViewSource.OfFile::new)
            .orElse(null);
  }

  /** Opens the window on the model that was open last. */
  int alone() {
    try {
      return open(null, List.of(), null);
    } catch (CommandException e) {
      return new Failures(console).fail(e);
    }
  }

  /** Opens the window, or draws it where there is no display. */
  private int open(@Nullable String modelName, List<Path> given, @Nullable ViewSource view)
      throws CommandException {
    List<Path> toOpen = given.stream().filter(file -> !ViewFile.isMeantBy(file)).toList();
    return switch (window.display()) {
      case THERE -> show(modelName, toOpen, view);
      case NONE -> draw("cli.drawn.nodisplay", modelName, toOpen, view);
      case SILENT -> draw("cli.drawn.silent", modelName, toOpen, view);
    };
  }

  private int show(@Nullable String modelName, List<Path> toOpen, @Nullable ViewSource view)
      throws CommandException {
    try {
      window.open(new Window.Opening(modelName, toOpen, view));
      return ExitCode.OK;
    } catch (DisplayException e) {
      throw e.asFailure();
    }
  }

  private int draw(
      String key, @Nullable String modelName, List<Path> toOpen, @Nullable ViewSource view) {
    Path first = toOpen.isEmpty() ? null : toOpen.get(0);
    boolean weights = first != null && WeightsReader.recognise(first).isPresent();
    Path out = DRAWING.toAbsolutePath();
    String problem =
        window.draw(
            new Window.Snapshot(
                out,
                weights ? first.toString() : modelName == null ? ModelOption.DEFAULT : modelName,
                weights ? null : first,
                null,
                null,
                false,
                TextSize.NORMAL,
                console.messages().locale(),
                WIDTH,
                HEIGHT,
                OutputScale.USUAL.value(),
                Zoom.AUTO,
                window.panels().get(0),
                null,
                null,
                null,
                null,
                null,
                view));
    return SnapshotCommand.tell(console, key, out, problem);
  }
}
