package org.resnetexplorer.cli;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.cli.explain.Asking;
import org.resnetexplorer.cli.explain.ExplainMethod;
import org.resnetexplorer.cli.explain.ExplainOptions;
import org.resnetexplorer.cli.explain.Explainer;
import org.resnetexplorer.cli.explain.Explanation;
import org.resnetexplorer.cli.options.HelpOption;
import org.resnetexplorer.cli.options.ModelOptions;
import org.resnetexplorer.cli.options.ScaleOption;
import org.resnetexplorer.cli.text.Json;
import org.resnetexplorer.engine.Cancellation;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.engine.Retention;
import org.resnetexplorer.engine.Trace;
import org.resnetexplorer.explain.account.Account;
import org.resnetexplorer.explain.question.Question;
import org.resnetexplorer.export.AtomicFile;
import org.resnetexplorer.export.NpyFile;
import org.resnetexplorer.export.PngWriter;
import org.resnetexplorer.image.PictureException;
import org.resnetexplorer.image.RgbImage;
import org.resnetexplorer.image.preprocess.InputTensor;
import org.resnetexplorer.render.Numbers;
import org.resnetexplorer.weights.WeightsException;
import org.resnetexplorer.weights.open.OutputMeaning;
import org.resnetexplorer.weights.open.WeightedModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Asks an answer where it comes from. */
@Command(name = "explain", sortOptions = false)
final class ExplainCommand implements Callable<Integer> {
  private final Console console;
  private final Models models;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private InputOptions input = new InputOptions();
  @Mixin private ExplainOptions asked = new ExplainOptions();

  @Option(names = "--out", paramLabel = "FILE.png|.npy|.json", required = true)
  private Path out = Path.of("");

  @Mixin private ModelOptions model = new ModelOptions();
  @Mixin private ScaleOption scale = new ScaleOption();
  @Mixin private HelpOption help = new HelpOption();

  ExplainCommand(Console console, Models models) {
    this.console = console;
    this.models = models;
  }

  @Override
  public Integer call()
      throws WeightsException, PictureException, EngineException, CommandException {
    check();
    try (ProgressLine progress = console.progress();
        WeightedModel opened = models.open(model, input.choices())) {
      NoteText.reportIdle(opened, console);
      InputTensor tensor = input.read(opened);
      RgbImage photo = input.photo(opened);
      try (Inference inference = Inference.start(models, opened, progress);
          Trace trace =
              inference.run(tensor, scale.interventions(opened.network()), Retention.EVERYTHING)) {
        Question question = isOfCell() ? null : question(trace, opened);
        requireNumber(question, trace, opened);
        Asking asking =
            new Asking(
                trace,
                question,
                opened.outputs(),
                inference.numbers(trace),
                photo,
                asked.settings(),
                share ->
                    progress.show(
                        "cli.progress.explain", asked.method().id(), Numbers.share(share)),
                new Cancellation());
        new ExplainCheck(asked).check(trace);
        Explanation found = Explainer.of(asked.method(), asking);
        write(found, question, opened);
        progress.clear();
        tell(found, question, opened);
      }
      return ExitCode.OK;
    }
  }

  private void check() {
    input.check(spec);
    asked
        .idle(spec.commandLine().getParseResult())
        .ifPresent(
            option -> {
              throw new UsageException(
                  spec, "cli.usage.explainOption", asked.method().id(), option);
            });
    if (asked.lacksCell()) {
      throw new UsageException(spec, "cli.usage.callAndCell");
    }
    if (asked.isContradictory()) {
      throw new UsageException(spec, "cli.usage.than");
    }
    OutFile file = new OutFile(out);
    if (!file.endsWith(".png") && !file.endsWith(".npy") && !file.endsWith(".json")) {
      throw new UsageException(spec, "cli.usage.explainOut", out.toString());
    }
  }

  private boolean isOfCell() {
    return asked.method().kind() == ExplainMethod.Kind.CELL;
  }

  private Question question(Trace trace, WeightedModel opened) throws CommandException {
    int outputs = opened.network().outputs();
    if (opened.outputs() == OutputMeaning.FEATURES) {
      throw CommandException.of("cli.explain.noanswer", List.of(opened.id()), null);
    }
    int index = inRange(asked.index() == null ? top(trace.logits()) : asked.index(), outputs);
    if (asked.opposite()) {
      return new Question.Opposite(index);
    }
    Integer than = asked.than();
    if (than == null) {
      return new Question.Answer(index);
    }
    if (inRange(than, outputs) == index) {
      throw CommandException.of("cli.explain.same", List.of(index), null);
    }
    return new Question.Rather(index, than);
  }

  /** Of what is no number nothing can be told: its parts are none either. */
  private void requireNumber(@Nullable Question question, Trace trace, WeightedModel opened)
      throws CommandException {
    if (question != null && !Double.isFinite(question.of(trace.logits()))) {
      throw CommandException.of(
          "cli.explain.nonumber", List.of(words(opened).name(question)), null);
    }
  }

  private static int inRange(int index, int outputs) throws CommandException {
    if (index >= outputs) {
      throw CommandException.of("cli.explain.noclass", List.of(index, outputs - 1), null);
    }
    return index;
  }

  private static int top(float[] logits) {
    int top = 0;
    for (int k = 1; k < logits.length; k++) {
      if (logits[k] > logits[top]) {
        top = k;
      }
    }
    return top;
  }

  private void write(Explanation found, @Nullable Question question, WeightedModel opened)
      throws CommandException {
    OutFile file = new OutFile(out);
    if (file.endsWith(".npy")) {
      int[] shape = found.shape().stream().mapToInt(Integer::intValue).toArray();
      file.write(path -> NpyFile.write(path, found.values(), shape));
    } else if (file.endsWith(".json")) {
      String json = Json.lines(json(found, question, opened)) + "\n";
      file.write(path -> AtomicFile.write(path, json.getBytes(StandardCharsets.UTF_8)));
    } else {
      List<String> caption = words(opened).caption(found, question, input.name());
      file.write(path -> PngWriter.write(path, found.figure().apply(caption)));
    }
  }

  private JsonObject json(Explanation found, @Nullable Question question, WeightedModel opened) {
    Account account = found.account();
    JsonObject object = new JsonObject();
    object.addProperty("method", asked.method().id());
    if (question == null) {
      object.add("class", JsonNull.INSTANCE);
    } else {
      object.addProperty("class", question.index());
      object.add("label", Json.text(opened.labels().find(question.index()).orElse(null)));
    }
    if (question instanceof Question.Rather two) {
      object.addProperty("than", two.than());
    }
    if (question instanceof Question.Opposite) {
      object.addProperty("opposite", true);
    }
    object.add("logit", Json.number(found.value()));
    object.add("parts", Explainer.parts(found));
    object.add("target", account == null ? JsonNull.INSTANCE : Json.number(account.target()));
    object.add("sum", account == null ? JsonNull.INSTANCE : Json.number(account.sum()));
    object.add("residual", account == null ? JsonNull.INSTANCE : Json.number(account.residual()));
    found.details().forEach((name, value) -> add(object, name, value));
    object.addProperty("model", opened.id());
    object.add("scale", Json.texts(scale.texts()));
    object.addProperty("untrained", opened.isUntrained());
    return object;
  }

  private static void add(JsonObject object, String name, JsonElement value) {
    if (object.has(name)) {
      throw new IllegalStateException("Two fields " + name);
    }
    object.add(name, value);
  }

  private ExplainWords words(WeightedModel opened) {
    return new ExplainWords(console.messages(), asked, opened);
  }

  private void tell(Explanation found, @Nullable Question question, WeightedModel opened) {
    if (opened.isUntrained()) {
      console.say("cli.explain.untrained");
    }
    console.say(
        "cli.explain.done",
        words(opened).sentence(found, question),
        out.toAbsolutePath().toString());
  }
}
