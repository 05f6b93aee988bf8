package org.resnetexplorer.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.cli.folder.ExemplarText;
import org.resnetexplorer.cli.options.Count;
import org.resnetexplorer.cli.options.FolderOptions;
import org.resnetexplorer.cli.options.HelpOption;
import org.resnetexplorer.cli.options.ModelOptions;
import org.resnetexplorer.cli.process.Interruption;
import org.resnetexplorer.cli.text.Json;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.exploration.folder.ClassWords;
import org.resnetexplorer.exploration.folder.ExemplarCut;
import org.resnetexplorer.exploration.folder.ExemplarIndex;
import org.resnetexplorer.exploration.folder.ExemplarPass;
import org.resnetexplorer.exploration.folder.FolderException;
import org.resnetexplorer.exploration.folder.PictureFolder;
import org.resnetexplorer.export.PngWriter;
import org.resnetexplorer.image.preprocess.Preprocess;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.render.Pixels;
import org.resnetexplorer.weights.WeightsException;
import org.resnetexplorer.weights.open.WeightedModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Draws the parts of pictures of a folder that drive a channel most. */
@Command(name = "exemplars", sortOptions = false)
final class ExemplarsCommand implements Callable<Integer> {
  private static final int ALL = -1;

  private final Console console;
  private final Models models;

  /** What channels are driven by. */
  enum By {
    /** The greatest output. */
    ACTIVATION,
    /** The greatest part of a class's logit. */
    RELEVANCE
  }

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private FolderOptions folder = new FolderOptions();

  @Option(names = "--call", paramLabel = "CALL", required = true)
  private String callName = "";

  @Option(names = "--channel", paramLabel = "N")
  private int channel = ALL;

  @Option(names = "--out", paramLabel = "FILE.png", required = true)
  private Path out = Path.of("");

  @Option(names = "--by", paramLabel = "activation|relevance")
  private By by = By.ACTIVATION;

  @Option(names = "--class", paramLabel = "CLASS")
  private @Nullable String className;

  @Option(names = "--top", paramLabel = "K", converter = Count.Converter.class)
  private Count top = new Count(ExemplarIndex.MOST);

  @Mixin private ModelOptions model = new ModelOptions();

  @Option(names = "--json")
  private boolean json;

  @Mixin private HelpOption help = new HelpOption();

  ExemplarsCommand(Console console, Models models) {
    this.console = console;
    this.models = models;
  }

  @Override
  public Integer call()
      throws WeightsException, EngineException, FolderException, CommandException {
    check();
    PictureFolder pictures = folder.read();
    try (ProgressLine progress = console.progress();
        WeightedModel opened = models.open(model, folder.choices())) {
      Call call = find(opened.network());
      Integer relevantFor = className == null ? null : index(opened, className);
      Preprocess recipe = folder.recipe(opened);
      List<Integer> channels = channels(opened.network(), call, recipe);
      ExemplarPass.Found found;
      try (FolderWork work = FolderWork.start(console, models, folder, opened, progress)) {
        found = work.exemplars(pictures, relevantFor);
      }
      ExemplarText text =
          new ExemplarText(
              console.out(),
              console.messages(),
              pictures,
              found,
              call,
              channels,
              top.value(),
              new ExemplarCut(opened.network(), call, recipe, folder.orientation()));
      progress.show("cli.progress.save", out);
      write(text, heading(opened, call, relevantFor, pictures));
      progress.clear();
      if (json) {
        console.out().println(Json.line(text.json(out, Json.text(className))));
      } else {
        text.print(out);
      }
      return ExitCode.OK;
    }
  }

  private void check() throws CommandException {
    new OutFile(out).requirePng(spec);
    if ((by == By.RELEVANCE) != (className != null)) {
      throw new UsageException(spec, "cli.usage.relevance");
    }
    if (top.value() > ExemplarIndex.MOST) {
      throw new UsageException(spec, "cli.usage.exemplars", ExemplarIndex.MOST);
    }
    new OutFile(out).requireFolder();
  }

  private Call find(Network network) throws EngineException {
    return network.findCall(callName).orElseThrow(() -> EngineException.noCall(callName));
  }

  private List<Integer> channels(Network network, Call call, Preprocess recipe)
      throws EngineException {
    int count = network.sizes(recipe.crop(), recipe.crop()).output(call).channels();
    if (channel != ALL && (channel < 0 || channel >= count)) {
      throw new EngineException(
          "engine.nochannel", List.of(call.name(), Integer.toString(channel), count), "");
    }
    List<Integer> channels = new ArrayList<>();
    for (int c = 0; c < count; c++) {
      if (channel == ALL || channel == c) {
        channels.add(c);
      }
    }
    return channels;
  }

  private int index(WeightedModel model, String word) throws FolderException {
    if (model.network().classifier().isEmpty()) {
      throw FolderException.of("exemplars.noclasses", model.id());
    }
    Set<Integer> found =
        new ClassWords(model.labels(), model.network().outputs(), console.messages()).find(word);
    if (found.size() != 1) {
      throw found.isEmpty()
          ? FolderException.of("exemplars.noclass", model.id(), word)
          : FolderException.of("exemplars.classes", model.id(), word, found.size());
    }
    return found.iterator().next();
  }

  private List<String> heading(
      WeightedModel opened, Call call, @Nullable Integer relevantFor, PictureFolder pictures) {
    String what =
        relevantFor == null
            ? console.messages().text("cli.exemplars.activation", call.name())
            : console
                .messages()
                .text(
                    "cli.exemplars.relevance",
                    call.name(),
                    opened.labels().find(relevantFor).orElse(relevantFor.toString()));
    return List.of(
        what,
        console
            .messages()
            .text(
                "cli.exemplars.from",
                opened.spec().displayName(),
                String.valueOf(pictures.root().toAbsolutePath().normalize().getFileName()),
                pictures.pictures().size()));
  }

  private void write(ExemplarText text, List<String> heading) throws CommandException {
    Pixels sheet = text.sheet(heading);
    try (Interruption.Work work = console.interruption().begin()) {
      if (!work.isRaised()) {
        new OutFile(out).write(file -> PngWriter.write(file, sheet));
      }
    }
  }
}
