package org.resnetexplorer.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.cli.options.HelpOption;
import org.resnetexplorer.cli.options.ModelOption;
import org.resnetexplorer.cli.options.OutputScale;
import org.resnetexplorer.cli.options.ViewOption;
import org.resnetexplorer.diagram.Zoom;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.explain.metric.Metric;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.text.TextSize;
import org.resnetexplorer.weights.WeightsException;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Draws the window off screen. */
@Command(name = "snapshot", sortOptions = false)
final class SnapshotCommand implements Callable<Integer> {
  private static final Set<String> BESIDE_A_VIEW =
      Set.of("--out", "--session", "--at", "--theme", "--text-size", "--lang", "--size", "--scale");

  private final Console console;
  private final Models models;
  private final Window window;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--out", paramLabel = "FILE.png|.html", required = true)
  private Path out = Path.of("");

  @Option(names = "--picture", paramLabel = "PICTURE")
  private @Nullable Path picture;

  @Option(names = "--select", paramLabel = "CALL|MODULE")
  private @Nullable String select;

  @Option(names = "--step", paramLabel = "CALL|MODULE")
  private @Nullable String step;

  @Option(names = "--theme", paramLabel = "light|dark")
  private Look theme = Look.LIGHT;

  @Option(names = "--text-size", paramLabel = "small|normal|large|largest")
  private TextSize textSize = TextSize.NORMAL;

  @Option(names = "--lang", paramLabel = "en|ko")
  private @Nullable Language language;

  @Option(names = "--size", paramLabel = "WIDTHxHEIGHT", converter = SizeConverter.class)
  private Size size = new Size(1600, 1000);

  @Option(names = "--scale", paramLabel = "1|1.25|1.5|2|3", converter = OutputScale.Converter.class)
  private OutputScale scale = OutputScale.USUAL;

  @Option(names = "--zoom", paramLabel = "auto|net|stage|block")
  private Zoom zoom = Zoom.AUTO;

  @Option(names = "--panel", paramLabel = "NAME")
  private @Nullable String panel;

  @Option(
      names = "--overlay",
      paramLabel = "QUANTITY",
      converter = MetricConverter.class,
      completionCandidates = MetricNames.class)
  private @Nullable Metric overlay;

  @Option(names = "--compare-picture", paramLabel = "PICTURE")
  private @Nullable Path comparePicture;

  @Option(names = "--compare-model", paramLabel = "MODEL")
  private @Nullable String compareModel;

  @Option(names = "--folder", paramLabel = "FOLDER")
  private @Nullable Path folder;

  @Option(names = "--checkpoints", paramLabel = "FOLDER")
  private @Nullable Path checkpoints;

  @Option(names = "--tour", paramLabel = "STOP")
  private @Nullable Integer tour;

  @Mixin private ViewOption saved = new ViewOption();
  @Mixin private ModelOption model = new ModelOption();
  @Mixin private HelpOption help = new HelpOption();

  SnapshotCommand(Console console, Models models, Window window) {
    this.console = console;
    this.models = models;
    this.window = window;
  }

  /** The window's colours. */
  enum Look {
    LIGHT,
    DARK
  }

  /** The languages of the program. */
  enum Language {
    EN,
    KO
  }

  /** Of the window, in pixels. */
  record Size(int width, int height) {}

  @Override
  public Integer call() throws WeightsException, EngineException {
    OutFile file = new OutFile(out);
    if (!file.endsWith(".html")) {
      file.requirePng(spec);
    }
    checkView();
    pane();
    checkNames();
    Path target = out.toAbsolutePath();
    try (ProgressLine progress = console.progress()) {
      progress.show("cli.progress.window");
      String problem =
          window.draw(
              new Window.Snapshot(
                  target,
                  model.model(),
                  picture,
                  select,
                  step,
                  theme == Look.DARK,
                  textSize,
                  locale(),
                  size.width(),
                  size.height(),
                  scale.value(),
                  zoom,
                  pane(),
                  overlay,
                  tour,
                  folder,
                  checkpoints,
                  keptFirst(),
                  saved.view()));
      progress.clear();
      return tell(console, "cli.drawn", target, problem);
    }
  }

  /** A view says itself what is shown; only how the window looks is left to say. */
  private void checkView() {
    if (saved.isTwice()) {
      throw new UsageException(spec, "cli.usage.sessionOrAt");
    }
    if (saved.view() == null) {
      return;
    }
    for (OptionSpec option : spec.commandLine().getParseResult().matchedOptions()) {
      if (!BESIDE_A_VIEW.contains(option.longestName())) {
        throw new UsageException(spec, "cli.usage.viewAlone", option.longestName());
      }
    }
  }

  private Window.@Nullable KeptFirst keptFirst() {
    return comparePicture == null && compareModel == null
        ? null
        : new Window.KeptFirst(compareModel, comparePicture);
  }

  /** Prints where the picture is, or what the window could not show. */
  static int tell(Console console, String key, Path target, String problem) {
    if (problem.isEmpty()) {
      console.say(key, target);
      return ExitCode.OK;
    }
    console.err().println(CommandLineProgram.NAME + ": " + problem);
    return ExitCode.SOFTWARE;
  }

  private String pane() {
    if (panel == null) {
      return window.panels().get(0);
    }
    String name = panel.toLowerCase(Locale.ROOT);
    if (!window.panels().contains(name)) {
      throw new UsageException(spec, "cli.usage.panel", panel, String.join(", ", window.panels()));
    }
    return name;
  }

  private Locale locale() {
    return language == null
        ? console.messages().locale()
        : Locale.forLanguageTag(language.name().toLowerCase(Locale.ROOT));
  }

  private void checkNames() throws WeightsException, EngineException {
    for (String name : Stream.of(select, step).filter(Objects::nonNull).toList()) {
      Network network = models.network(model.model());
      if (network.findCall(name).isEmpty() && network.findModule(name).isEmpty()) {
        throw EngineException.noCall(name);
      }
    }
  }

  /** Reads {@code multiply-adds}. */
  static final class MetricConverter implements ITypeConverter<Metric> {
    @Override
    public Metric convert(String text) {
      return Metric.of(text).orElseThrow(() -> new TypeConversionException(text));
    }
  }

  /** What can be given, for the completion of a shell. */
  static final class MetricNames implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Arrays.stream(Metric.values()).map(Metric::id).iterator();
    }
  }

  /** Reads {@code 1600x1000}; the window is never smaller than 1024x640. */
  static final class SizeConverter implements ITypeConverter<Size> {
    private static final Pattern FORM = Pattern.compile("([0-9]{3,4})x([0-9]{3,4})");

    @Override
    public Size convert(String text) {
      Matcher form = FORM.matcher(text);
      if (form.matches()) {
        Size size = new Size(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)));
        if (size.width() >= 1024 && size.height() >= 640) {
          return size;
        }
      }
      throw new TypeConversionException(text);
    }
  }
}
