package org.resnetexplorer.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.resnetexplorer.cli.folder.ProbeText;
import org.resnetexplorer.cli.options.FolderOptions;
import org.resnetexplorer.cli.options.HelpOption;
import org.resnetexplorer.cli.options.ModelOptions;
import org.resnetexplorer.cli.process.Interruption;
import org.resnetexplorer.cli.text.Json;
import org.resnetexplorer.engine.Cancellation;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.exploration.folder.ClassMap;
import org.resnetexplorer.exploration.folder.FolderException;
import org.resnetexplorer.exploration.folder.Lesson;
import org.resnetexplorer.exploration.folder.Material;
import org.resnetexplorer.exploration.folder.PictureFolder;
import org.resnetexplorer.exploration.folder.Taught;
import org.resnetexplorer.exploration.folder.Teaching;
import org.resnetexplorer.export.ModelFile;
import org.resnetexplorer.render.Numbers;
import org.resnetexplorer.weights.WeightsException;
import org.resnetexplorer.weights.open.WeightedModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Learns a new last layer for the classes that the sub-folders of a folder are. */
@Command(name = "probe", sortOptions = false)
final class ProbeCommand implements Callable<Integer> {
  private static final String ENDING = ".safetensors";
  private static final int MOST_STEPS = 100_000;
  private static final double MOST_DECAY = 1e6;

  private final Console console;
  private final Models models;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private FolderOptions folder = new FolderOptions();

  @Option(names = "--out", paramLabel = "FILE.safetensors", required = true)
  private Path out = Path.of("");

  @Option(names = "--replace")
  private boolean replace;

  @Option(names = "--held-out", paramLabel = "SHARE")
  private double share = Lesson.USUAL_SHARE;

  @Option(names = "--flip")
  private boolean flip;

  @Option(names = "--rate", paramLabel = "RATE")
  private double rate = Teaching.DEFAULT.rate();

  @Option(names = "--decay", paramLabel = "DECAY")
  private double decay = Teaching.DEFAULT.decay();

  @Option(names = "--steps", paramLabel = "N")
  private int steps = Teaching.DEFAULT.steps();

  @Option(names = "--seed", paramLabel = "N")
  private long seed;

  @Mixin private ModelOptions model = new ModelOptions();

  @Option(names = "--json")
  private boolean json;

  @Mixin private HelpOption help = new HelpOption();

  ProbeCommand(Console console, Models models) {
    this.console = console;
    this.models = models;
  }

  @Override
  public Integer call()
      throws WeightsException, EngineException, FolderException, CommandException {
    check();
    FolderOptions.Lessons lessons = folder.readToTeach();
    try (ProgressLine progress = console.progress();
        WeightedModel opened = models.open(model, folder.choices());
        FolderWork work = FolderWork.start(console, models, folder, opened, progress)) {
      Material material =
          lesson(lessons)
              .read(
                  (from, pictures, mirrored, into) ->
                      work.pass(from, pictures, work.features(), mirrored, into));
      Taught taught = teach(material, opened, progress);
      progress.clear();
      boolean changed = lessons.all().stream().anyMatch(PictureFolder::hasChanged);
      ProbeText text = new ProbeText(console.out(), console.messages(), material, taught, changed);
      if (json) {
        console.out().println(Json.line(text.json(teaching(), seed, out)));
      } else {
        text.print(out);
      }
      return ExitCode.OK;
    }
  }

  private void check() throws CommandException {
    if (!new OutFile(out).endsWith(ENDING)) {
      throw new UsageException(spec, "cli.usage.safetensors", out.toString());
    }
    if (!(share > 0 && share < 1)) {
      throw new UsageException(spec, "cli.usage.share", Double.toString(share));
    }
    if (rate <= 0 || Double.isInfinite(rate) || !(decay >= 0 && decay <= MOST_DECAY)) {
      throw new UsageException(spec, "cli.usage.rate");
    }
    new OutFile(out).requireFolder();
    if (steps < 1 || steps > MOST_STEPS) {
      throw new UsageException(spec, "cli.usage.steps", MOST_STEPS);
    }
    if (!replace && Files.exists(out)) {
      throw CommandException.of("cli.save.exists", List.of(out.toString()), null);
    }
  }

  private Teaching teaching() {
    return new Teaching(rate, decay, steps);
  }

  private Lesson lesson(FolderOptions.Lessons lessons) {
    PictureFolder heldOut = lessons.heldOut();
    return new Lesson(
        lessons.all(),
        Lesson.classes(lessons.training(), ClassMap.NONE),
        heldOut == null ? Map.of() : Lesson.classes(heldOut, ClassMap.NONE),
        share,
        flip,
        teaching(),
        seed);
  }

  /** Learns and writes, until Ctrl+C; what is being written then is written whole. */
  private Taught teach(Material material, WeightedModel opened, ProgressLine progress)
      throws FolderException, WeightsException, CommandException {
    Cancellation cancellation = new Cancellation();
    AtomicInteger done = new AtomicInteger();
    try (Interruption.Work work = console.interruption().begin()) {
      Taught taught =
          material.learn(
              (step, layer) -> {
                done.set(step.step());
                progress.show("cli.progress.teach", step.step(), Numbers.share(step.training()));
                if (work.isRaised()) {
                  cancellation.cancel();
                }
              },
              cancellation);
      write(material.model(opened.withRecipe(folder.recipe(opened)), taught));
      return taught;
    } catch (CancellationException e) {
      throw CommandException.of("cli.probe.stopped", List.of(done.get()), e);
    }
  }

  private void write(WeightedModel learned) throws WeightsException, CommandException {
    try {
      ModelFile.write(out, learned);
    } catch (IOException e) {
      throw CommandException.unwritable(out, e);
    }
  }
}
