package org.resnetexplorer.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.engine.Keep;
import org.resnetexplorer.engine.Trace;
import org.resnetexplorer.image.InputTensor;
import org.resnetexplorer.image.PictureException;
import org.resnetexplorer.image.PngWriter;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.render.Activation;
import org.resnetexplorer.render.ChannelOrder;
import org.resnetexplorer.render.ColorMap;
import org.resnetexplorer.render.GridImage;
import org.resnetexplorer.render.GridStyle;
import org.resnetexplorer.render.ScaleRule;
import org.resnetexplorer.render.ScaleScope;
import org.resnetexplorer.render.Signedness;
import org.resnetexplorer.render.ValueScale;
import org.resnetexplorer.weights.WeightedModel;
import org.resnetexplorer.weights.WeightsException;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Draws all feature maps of one call into a PNG. */
@Command(name = "maps", sortOptions = false)
final class MapsCommand implements Callable<Integer> {
  private final Console console;
  private final Models models;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private InputOptions input = new InputOptions();

  @Option(names = "--call", paramLabel = "CALL", required = true)
  private String callName = "";

  @Option(names = "--out", paramLabel = "FILE.png", required = true)
  private Path out = Path.of("");

  @Option(names = "--colour-map", paramLabel = "viridis|magma|grey|diverging")
  private @Nullable ColorMap colours;

  @Option(names = "--scope", paramLabel = "channel|call|block|all")
  private ScaleScope scope = ScaleScope.CALL;

  @Option(names = "--order", paramLabel = "index|mean|max|zeros", converter = OrderConverter.class)
  private ChannelOrder order = ChannelOrder.INDEX;

  @Mixin private ModelOption model = new ModelOption();
  @Mixin private HelpOption help = new HelpOption();

  MapsCommand(Console console, Models models) {
    this.console = console;
    this.models = models;
  }

  @Override
  public Integer call()
      throws WeightsException, PictureException, EngineException, CommandException {
    input.check(spec);
    OutFile file = new OutFile(out);
    file.requirePng(spec);
    try (Progress progress = console.progress();
        WeightedModel opened = models.open(model.model())) {
      Call call = find(Network.of(opened.spec()));
      InputTensor tensor = input.read(opened);
      try (Inference inference = Inference.start(models, opened, progress);
          Trace trace = inference.run(tensor, List.of(), Keep.EVERYTHING)) {
        draw(trace, call, file, progress);
      }
      return ExitCode.OK;
    }
  }

  private Call find(Network network) throws EngineException {
    return network
        .findCall(callName)
        .orElseThrow(() -> new EngineException("engine.nocall", List.of(callName), ""));
  }

  private void draw(Trace trace, Call call, OutFile file, Progress progress)
      throws EngineException, CommandException {
    Signedness signedness = signedness(call);
    ScaleRule rule =
        new ScaleRule(
            signedness,
            colours == null ? signedness.map() : colours,
            scope,
            sharedMagnitude(trace, call, progress));
    Activation maps = activation(trace, call);
    GridImage grid = GridImage.render(maps, GridStyle.suiting(maps, rule, order));
    GridLegend legend = GridLegend.of(grid);
    legend.stamp(grid);
    file.write(
        path ->
            PngWriter.write(
                path, grid.pixels().width(), grid.pixels().height(), grid.pixels().argb()));
    progress.clear();
    console.say(
        "cli.maps.done",
        call.name(),
        maps.channels(),
        maps.height() + " × " + maps.width(),
        console.messages().text(scopeKey()),
        legend.text(),
        file.path().toAbsolutePath());
  }

  private String scopeKey() {
    return switch (scope) {
      case CHANNEL -> "cli.maps.scope.channel";
      case CALL -> "cli.maps.scope.call";
      case BLOCK -> "cli.maps.scope.block";
      case ALL -> "cli.maps.scope.all";
    };
  }

  private static Signedness signedness(Call call) {
    return call.isNonNegative() ? Signedness.NON_NEGATIVE : Signedness.SIGNED;
  }

  private static Activation activation(Trace trace, Call call) throws EngineException {
    InputTensor input = trace.input();
    int[] shape = trace.network().sizes(input.height(), input.width()).output(call).toArray();
    long[] sizes = new long[shape.length];
    for (int i = 0; i < shape.length; i++) {
      sizes[i] = shape[i];
    }
    return Activation.of(trace.values(call), sizes);
  }

  /** The greatest end of the scales of all calls that share one, which must have the same sign. */
  private double sharedMagnitude(Trace trace, Call shown, Progress progress)
      throws EngineException {
    Signedness signedness = signedness(shown);
    double greatest = 0;
    int total = trace.network().calls().size();
    for (Call call : sharing(trace.network(), shown)) {
      if (signedness(call) == signedness) {
        progress.show("cli.progress.call", call.name(), call.index() + 1, total);
        float[] values = trace.values(call);
        ValueScale scale = ValueScale.of(signedness, values, 0, values.length);
        greatest = Math.max(greatest, scale.magnitude());
      }
    }
    return greatest;
  }

  private List<Call> sharing(Network network, Call shown) {
    return switch (scope) {
      case CHANNEL, CALL -> List.of();
      case BLOCK -> network.callsAround(shown);
      case ALL -> network.calls();
    };
  }

  /** Reads {@code index}, {@code mean}, {@code max} and {@code zeros}. */
  static final class OrderConverter implements ITypeConverter<ChannelOrder> {
    @Override
    public ChannelOrder convert(String text) {
      return switch (text) {
        case "index" -> ChannelOrder.INDEX;
        case "mean" -> ChannelOrder.MEAN;
        case "max" -> ChannelOrder.MAXIMUM;
        case "zeros" -> ChannelOrder.ZEROS;
        default -> throw new TypeConversionException(text);
      };
    }
  }
}
