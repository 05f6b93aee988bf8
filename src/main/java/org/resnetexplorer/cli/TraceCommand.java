package org.resnetexplorer.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.resnetexplorer.cli.options.HelpOption;
import org.resnetexplorer.cli.options.ModelOptions;
import org.resnetexplorer.cli.options.ScaleOption;
import org.resnetexplorer.cli.process.Interruption;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.engine.Retention;
import org.resnetexplorer.engine.Trace;
import org.resnetexplorer.export.FileKind;
import org.resnetexplorer.export.TraceExport;
import org.resnetexplorer.image.PictureException;
import org.resnetexplorer.image.preprocess.InputTensor;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.weights.WeightsException;
import org.resnetexplorer.weights.open.WeightedModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Writes the output of every call of a run. */
@Command(name = "trace", sortOptions = false)
final class TraceCommand implements Callable<Integer> {
  private final Console console;
  private final Models models;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private InputOptions input = new InputOptions();

  @Option(names = "--out", paramLabel = "DIR", required = true)
  private Path out = Path.of("");

  @Option(names = "--call", paramLabel = "GLOB", converter = CallGlob.Converter.class)
  private List<CallGlob> globs = new ArrayList<>();

  @Option(names = "--format", paramLabel = "npy|csv", split = ",", converter = KindConverter.class)
  private Set<FileKind> kinds = new LinkedHashSet<>();

  @Option(names = "--replace")
  private boolean replace;

  @Mixin private ModelOptions model = new ModelOptions();
  @Mixin private ScaleOption scale = new ScaleOption();
  @Mixin private HelpOption help = new HelpOption();

  TraceCommand(Console console, Models models) {
    this.console = console;
    this.models = models;
  }

  @Override
  public Integer call()
      throws WeightsException, PictureException, EngineException, CommandException {
    input.check(spec);
    try (ProgressLine progress = console.progress();
        WeightedModel opened = models.open(model, input.choices())) {
      NoteText.reportIdle(opened, console);
      List<Call> picked = CallGlob.pick(opened.network(), globs);
      TraceFolder folder =
          new TraceFolder(new OutFolder(out, replace), opened, scale.texts(), kinds());
      folder.check(picked);
      InputTensor tensor = input.read(opened);
      TraceExport.Outcome outcome;
      try (Inference inference = Inference.start(models, opened, progress);
          Trace trace =
              inference.run(tensor, scale.interventions(opened.network()), Retention.EVERYTHING);
          Interruption.Work work = console.interruption().begin()) {
        outcome = folder.write(trace, picked, progress, work);
      }
      progress.clear();
      if (!outcome.isComplete()) {
        console.say("cli.export.stopped", outcome.written(), outcome.total(), out.toAbsolutePath());
        return ExitCode.SOFTWARE;
      }
      console.say("cli.trace.done", picked.size(), out.toAbsolutePath());
      return ExitCode.OK;
    }
  }

  private Set<FileKind> kinds() {
    return kinds.isEmpty() ? Set.of(FileKind.NPY) : kinds;
  }

  /** Reads {@code npy} and {@code csv}; pictures are for {@code maps}. */
  static final class KindConverter implements ITypeConverter<FileKind> {
    @Override
    public FileKind convert(String text) {
      return switch (text) {
        case "npy" -> FileKind.NPY;
        case "csv" -> FileKind.CSV;
        default -> throw new TypeConversionException(text);
      };
    }
  }
}
