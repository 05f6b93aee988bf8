package org.resnetexplorer.cli;

import com.google.gson.JsonArray;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.resnetexplorer.cli.options.Count;
import org.resnetexplorer.cli.options.HelpOption;
import org.resnetexplorer.cli.options.ModelOptions;
import org.resnetexplorer.cli.options.PictureOptions;
import org.resnetexplorer.cli.options.ScaleOption;
import org.resnetexplorer.cli.options.SizeOption;
import org.resnetexplorer.cli.text.Json;
import org.resnetexplorer.cli.text.OutputNames;
import org.resnetexplorer.cli.text.TextTable;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.engine.Retention;
import org.resnetexplorer.engine.Trace;
import org.resnetexplorer.exploration.Prediction;
import org.resnetexplorer.image.Mark;
import org.resnetexplorer.image.Picture;
import org.resnetexplorer.image.PictureException;
import org.resnetexplorer.image.preprocess.Preprocess;
import org.resnetexplorer.image.preprocess.Preprocessor;
import org.resnetexplorer.numbers.Statistics;
import org.resnetexplorer.weights.Phrase;
import org.resnetexplorer.weights.WeightsException;
import org.resnetexplorer.weights.open.WeightedModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Names what is on pictures. */
@Command(name = "classify", sortOptions = false)
final class ClassifyCommand implements Callable<Integer> {
  private final Console console;
  private final Models models;

  @Parameters(arity = "1..*", paramLabel = "PICTURE", descriptionKey = "pictures")
  private List<String> pictures = new ArrayList<>();

  @Mixin private ModelOptions model = new ModelOptions();

  @Option(names = "--top", paramLabel = "K", converter = Count.Converter.class)
  private Count top = new Count(5);

  @Option(names = "--json")
  private boolean json;

  @Mixin private PictureOptions options = new PictureOptions();
  @Mixin private SizeOption size = new SizeOption();
  @Mixin private ScaleOption scale = new ScaleOption();
  @Mixin private HelpOption help = new HelpOption();

  ClassifyCommand(Console console, Models models) {
    this.console = console;
    this.models = models;
  }

  @Override
  public Integer call() throws WeightsException, EngineException {
    PictureArguments found = new PictureArguments(pictures);
    boolean allFound = report(found);
    if (found.files().isEmpty()) {
      return ExitCode.SOFTWARE;
    }
    return classify(found.files()) && allFound ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  /** Says what was left out and what names no picture, and whether there was nothing of that. */
  private boolean report(PictureArguments found) {
    Failures failures = new Failures(console);
    found.problems().forEach(problem -> failures.reportWord(problem.word(), problem.reason()));
    if (found.skipped() > 0) {
      console.err().println(console.messages().text("cli.classify.skipped", found.skipped()));
    }
    return found.problems().isEmpty();
  }

  private boolean classify(List<Path> files) throws WeightsException, EngineException {
    try (ProgressLine progress = console.progress();
        WeightedModel opened = models.open(model, options.choices(size.pixels()));
        Inference inference = Inference.start(models, opened, progress)) {
      boolean allRead = true;
      if (!json) {
        progress.clear();
        printModel(inference);
      }
      for (int i = 0; i < files.size(); i++) {
        progress.show("cli.progress.picture", files.get(i), i + 1, files.size());
        allRead &= classify(files.get(i), inference, progress);
      }
      return allRead;
    }
  }

  private boolean classify(Path file, Inference inference, ProgressLine progress)
      throws EngineException, WeightsException {
    try {
      Picture picture = options.read(file);
      Preprocess recipe = options.preprocess(inference.model(), size.pixels());
      try (Trace trace =
          inference.run(
              Preprocessor.input(picture.image(), recipe),
              scale.interventions(inference.network()),
              Retention.LOGITS)) {
        Result result =
            new Result(
                file,
                picture,
                recipe,
                answers(trace, inference),
                marks(picture, trace, inference),
                trace.milliseconds());
        progress.clear();
        if (json) {
          printJson(result, inference);
        } else {
          print(result);
        }
      }
      return true;
    } catch (PictureException e) {
      progress.clear();
      new Failures(console).reportPicture(file.toString(), e);
      return false;
    }
  }

  private List<Prediction> answers(Trace trace, Inference inference) {
    OutputNames names = new OutputNames(console.messages(), inference.model());
    return Prediction.top(trace.logits(), inference.model().outputs(), top.value(), names::of);
  }

  private record Result(
      Path file,
      Picture picture,
      Preprocess recipe,
      List<Prediction> answers,
      List<String> marks,
      double milliseconds) {}

  private void printJson(Result result, Inference inference) {
    WeightedModel opened = inference.model();
    String amount = opened.outputs().isProbability() ? "probability" : "value";
    JsonArray answers = new JsonArray();
    for (Prediction answer : result.answers()) {
      answers.add(
          Json.object(
              "index",
              answer.index(),
              "label",
              Json.text(opened.labels().find(answer.index()).orElse(null)),
              amount,
              Json.number(answer.value())));
    }
    List<String> marks = new ArrayList<>(result.marks());
    inference.damage().ifPresent(damage -> marks.add(text(damage)));
    console
        .out()
        .println(
            Json.line(
                Json.object(
                    "picture", result.file().toString(),
                    "model", opened.id(),
                    "output", opened.outputs().word(),
                    "top", answers,
                    "orientation", result.picture().orientation().name().toLowerCase(Locale.ROOT),
                    "preprocess", result.recipe().toString(),
                    "marks", Json.texts(marks),
                    "notes", Json.texts(opened.notes().stream().map(this::text).toList()),
                    "ms", result.milliseconds())));
  }

  /** What is special about the picture, and that its answer is none. */
  private List<String> marks(Picture picture, Trace trace, Inference inference) {
    List<String> sentences = new ArrayList<>();
    for (Mark mark : picture.marks()) {
      sentences.add(console.messages().text(mark.key(), mark.arguments().toArray()));
    }
    long notFinite = Statistics.of(trace.logits()).notFinite();
    if (notFinite > 0) {
      int outputs = inference.model().spec().classes();
      sentences.add(console.messages().text("cli.classify.notfinite", notFinite, outputs));
    }
    return sentences;
  }

  private String text(Phrase note) {
    return new NoteText(console.messages().locale()).of(note);
  }

  private void printModel(Inference inference) {
    WeightedModel opened = inference.model();
    console.say(
        "cli.classify.model." + opened.outputs().word(),
        opened.id(),
        opened.spec().displayName(),
        opened.network().outputs());
    inference.damage().ifPresent(damage -> console.out().println(text(damage)));
    if (opened.isUntrained()) {
      console.say("cli.classify.untrained");
    }
    opened.notes().forEach(note -> console.out().println(text(note)));
  }

  private void print(Result result) {
    console.out().println();
    String milliseconds = String.format(Locale.ROOT, "%.0f", result.milliseconds());
    String orientation = result.picture().orientation().name().toLowerCase(Locale.ROOT);
    console.say(
        "cli.classify.picture",
        result.file(),
        milliseconds,
        console.messages().text("cli.classify." + orientation));
    result.marks().forEach(mark -> console.out().println("  " + mark));
    TextTable table = new TextTable("rrl");
    for (Prediction answer : result.answers()) {
      if (answer.isFinite()) {
        table.add("  " + (table.size() + 1), answer.text(), answer.label());
      }
    }
    table.print(console.out());
  }
}
