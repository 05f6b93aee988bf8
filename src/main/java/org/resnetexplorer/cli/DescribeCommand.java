package org.resnetexplorer.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.cli.options.Count;
import org.resnetexplorer.cli.options.HelpOption;
import org.resnetexplorer.cli.options.ModelOption;
import org.resnetexplorer.cli.options.NetOptions;
import org.resnetexplorer.cli.text.Json;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.NetworkComparison;
import org.resnetexplorer.network.ShapesAndCosts;
import org.resnetexplorer.network.code.ModelText;
import org.resnetexplorer.network.code.PyTorchCode;
import org.resnetexplorer.network.code.PyTorchVersion;
import org.resnetexplorer.weights.WeightsException;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Prints a network without running it. */
@Command(name = "describe", sortOptions = false)
final class DescribeCommand implements Callable<Integer> {
  private final Console console;
  private final Models models;

  @Parameters(arity = "0..1", paramLabel = "MODEL", descriptionKey = "network")
  private @Nullable String argument;

  @Mixin private ModelOption model = new ModelOption();
  @Mixin private NetOptions net = new NetOptions();

  @Option(names = "--format", paramLabel = "text|json|repr|code")
  private Format format = Format.TEXT;

  @Option(names = "--input", paramLabel = "SIZE", converter = Count.Converter.class)
  private @Nullable Count input;

  @Option(names = "--pytorch", paramLabel = "0.4|current", converter = VersionConverter.class)
  private PyTorchVersion pytorch = PyTorchVersion.CURRENT;

  @Option(names = "--compare", paramLabel = "MODEL")
  private @Nullable String other;

  @Option(names = "--pair", paramLabel = "name|place")
  private NetworkComparison.Pairing pairing = NetworkComparison.Pairing.NAME;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private HelpOption help = new HelpOption();

  DescribeCommand(Console console, Models models) {
    this.console = console;
    this.models = models;
  }

  /** How the network is written. */
  enum Format {
    TEXT,
    JSON,
    REPR,
    CODE
  }

  @Override
  public Integer call() throws WeightsException {
    Models.Net chosen = models.net(argument == null ? model.model() : argument, net.choices());
    NoteText.reportIdle(chosen.notes(), console);
    Network network = chosen.network();
    if (other != null) {
      return compare(sizes(network), sizes(models.network(other)));
    }
    Description description = new Description(network, sizes(network));
    switch (format) {
      case TEXT -> description.print(console);
      case JSON -> console.out().println(Json.lines(description.json()));
      case REPR -> console.out().println(new ModelText(pytorch).of(network.root()));
      case CODE -> console.out().println(PyTorchCode.program(network).stripTrailing());
    }
    return ExitCode.OK;
  }

  /** Of the size that was asked for, else the one that such networks usually take. */
  private ShapesAndCosts sizes(Network network) {
    int side = input == null ? network.spec().family().stem().usualSide() : input.value();
    return network.sizes(side, side);
  }

  private int compare(ShapesAndCosts first, ShapesAndCosts second) {
    if (format != Format.TEXT && format != Format.JSON) {
      throw new UsageException(spec, "cli.usage.compareFormat");
    }
    ComparisonText text = new ComparisonText(first, second, pairing);
    if (format == Format.JSON) {
      console.out().println(Json.lines(text.json()));
    } else {
      text.print(console);
    }
    return ExitCode.OK;
  }

  /** Reads {@code 0.4} and {@code current}. */
  static final class VersionConverter implements ITypeConverter<PyTorchVersion> {
    @Override
    public PyTorchVersion convert(String text) {
      return switch (text) {
        case "0.4" -> PyTorchVersion.V0_4;
        case "current" -> PyTorchVersion.CURRENT;
        default -> throw new TypeConversionException(text);
      };
    }
  }
}
