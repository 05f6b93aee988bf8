package org.resnetexplorer.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.cli.options.HelpOption;
import org.resnetexplorer.cli.options.ModelOption;
import org.resnetexplorer.cli.options.NetOptions;
import org.resnetexplorer.cli.process.Interruption;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.engine.Retention;
import org.resnetexplorer.engine.Trace;
import org.resnetexplorer.export.FileKind;
import org.resnetexplorer.export.MapsCaption;
import org.resnetexplorer.export.MapsFigure;
import org.resnetexplorer.export.MapsStyle;
import org.resnetexplorer.export.TraceExport;
import org.resnetexplorer.export.TraceScales;
import org.resnetexplorer.image.PictureException;
import org.resnetexplorer.image.preprocess.InputTensor;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.render.Activation;
import org.resnetexplorer.render.ChannelOrder;
import org.resnetexplorer.render.ColorMap;
import org.resnetexplorer.render.Gamma;
import org.resnetexplorer.render.ScaleRule;
import org.resnetexplorer.render.ScaleScope;
import org.resnetexplorer.text.Messages;
import org.resnetexplorer.weights.WeightsException;
import org.resnetexplorer.weights.open.Choices;
import org.resnetexplorer.weights.open.WeightedModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Draws feature maps into PNG files: all of one call, one of them, or all of every call. */
@Command(name = "maps", sortOptions = false)
final class MapsCommand implements Callable<Integer> {
  private static final int NO_CHANNEL = -1;

  private final Console console;
  private final Models models;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private InputOptions input = new InputOptions();

  @Option(names = "--call", paramLabel = "CALL")
  private String callName = "";

  @Option(names = "--all")
  private boolean all;

  @Option(names = "--channel", paramLabel = "N")
  private int channel = NO_CHANNEL;

  @Option(names = "--out", paramLabel = "FILE.png|FOLDER", required = true)
  private Path out = Path.of("");

  @Option(names = "--replace")
  private boolean replace;

  @Option(names = "--colour-map", paramLabel = "viridis|magma|grey|diverging")
  private @Nullable ColorMap colours;

  @Option(names = "--gamma", paramLabel = "0.5|1|2", converter = GammaConverter.class)
  private Gamma gamma = Gamma.ONE;

  @Option(names = "--scope", paramLabel = "channel|call|block|all")
  private Scope scope = Scope.CALL;

  @Option(names = "--order", paramLabel = "index|mean|max|zeros", converter = OrderConverter.class)
  private ChannelOrder order = ChannelOrder.INDEX;

  @Mixin private ModelOption model = new ModelOption();
  @Mixin private NetOptions net = new NetOptions();
  @Mixin private HelpOption help = new HelpOption();

  MapsCommand(Console console, Models models) {
    this.console = console;
    this.models = models;
  }

  @Override
  public Integer call()
      throws WeightsException, PictureException, EngineException, CommandException {
    input.check(spec);
    check();
    try (ProgressLine progress = console.progress();
        WeightedModel opened = models.open(model.model(), choices())) {
      NoteText.reportIdle(opened, console);
      Network network = opened.network();
      Call only = all ? network.calls().get(0) : find(network);
      InputTensor tensor = input.read(opened);
      try (Inference inference = Inference.start(models, opened, progress);
          Trace trace = inference.run(tensor, List.of(), Retention.EVERYTHING)) {
        MapsCaption caption =
            new MapsCaption(console.messages(), opened.spec().displayName(), input.name());
        TraceScales scales = new TraceScales(trace, style());
        if (all) {
          return drawAll(new TraceExport(trace, scales, caption::all), network, progress);
        }
        draw(trace, only, scales.rule(only), caption, progress);
      }
      return ExitCode.OK;
    }
  }

  private Choices choices() {
    return net.choices().withRecipe(input.choices());
  }

  private void check() {
    if (all == !callName.isEmpty()) {
      throw new UsageException(spec, "cli.usage.callOrAll");
    }
    boolean ofOneCall = channel != NO_CHANNEL || order != ChannelOrder.INDEX;
    if (all && ofOneCall) {
      throw new UsageException(spec, "cli.usage.allAlone");
    }
    if (!all) {
      new OutFile(out).requirePng(spec);
    }
  }

  /** As in the window: colours that a person picks hold for calls without signs, or for all. */
  private MapsStyle style() {
    ColorMap signed = colours == null ? ColorMap.DIVERGING : colours;
    ColorMap unsigned = colours == null ? ColorMap.VIRIDIS : colours;
    return new MapsStyle(signed, unsigned, gamma, scope.scale());
  }

  private Call find(Network network) throws EngineException {
    return network.findCall(callName).orElseThrow(() -> EngineException.noCall(callName));
  }

  private int drawAll(TraceExport export, Network network, ProgressLine progress)
      throws EngineException, CommandException {
    OutFolder folder = new OutFolder(out, replace);
    folder.check(TraceExport.existing(out, network.calls(), List.of(FileKind.PNG)));
    try (Interruption.Work work = console.interruption().begin()) {
      TraceExport.Outcome outcome =
          folder.write(
              path ->
                  export.write(
                      path,
                      network.calls(),
                      List.of(FileKind.PNG),
                      (done, total, name) -> {
                        progress.show("cli.progress.call", name, done + 1, total);
                        return !work.isRaised();
                      }));
      progress.clear();
      console.say(
          outcome.isComplete() ? "cli.maps.all" : "cli.export.stopped",
          outcome.written(),
          outcome.total(),
          out.toAbsolutePath());
      return outcome.isComplete() ? ExitCode.OK : ExitCode.SOFTWARE;
    }
  }

  private void draw(
      Trace trace, Call call, ScaleRule rule, MapsCaption caption, ProgressLine progress)
      throws EngineException, CommandException {
    Activation maps = TraceExport.activation(trace, call);
    OutFile file = new OutFile(out);
    if (channel == NO_CHANNEL) {
      MapsFigure figure =
          MapsFigure.grid(
              maps, rule, order, caption.some(call, maps, rule, maps.channels(), orderWords()));
      file.write(figure::write);
      progress.clear();
      say("cli.maps.done", call, maps.channels(), maps, figure);
      return;
    }
    if (channel < 0 || channel >= maps.channels()) {
      throw CommandException.of(
          "cli.maps.nochannel", List.of(call.name(), channel, maps.channels() - 1), null);
    }
    MapsFigure figure =
        MapsFigure.channel(maps, rule, channel, caption.one(call, maps, rule, channel));
    file.write(figure::write);
    progress.clear();
    say("cli.maps.channel", call, channel, maps, figure);
  }

  private void say(String key, Call call, int number, Activation maps, MapsFigure figure) {
    console.say(
        key,
        call.name(),
        number,
        maps.height() + " × " + maps.width(),
        MapsCaption.scope(console.messages(), scope.scale()),
        figure.legend().text(),
        out.toAbsolutePath());
    MapsCaption.notFinite(console.messages(), maps).ifPresent(console.out()::println);
  }

  private String orderWords() {
    return order == ChannelOrder.INDEX
        ? ""
        : console.messages().text("cli.maps.order." + Messages.part(order));
  }

  /** Reads {@code 0.5}, {@code 1} and {@code 2}. */
  static final class GammaConverter implements ITypeConverter<Gamma> {
    @Override
    public Gamma convert(String text) {
      return switch (text) {
        case "0.5" -> Gamma.HALF;
        case "1" -> Gamma.ONE;
        case "2" -> Gamma.TWO;
        default -> throw new TypeConversionException(text);
      };
    }
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

  /** Which maps share a scale; a command knows of no series of checkpoints. */
  enum Scope {
    CHANNEL,
    CALL,
    BLOCK,
    ALL;

    ScaleScope scale() {
      return ScaleScope.valueOf(name());
    }
  }
}
