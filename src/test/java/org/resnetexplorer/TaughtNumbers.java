package org.resnetexplorer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.resnetexplorer.app.pane.PaneFixture;
import org.resnetexplorer.app.state.Run;
import org.resnetexplorer.engine.Cancellation;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.engine.Intervention;
import org.resnetexplorer.explain.account.Part;
import org.resnetexplorer.explain.evaluate.EvaluationException;
import org.resnetexplorer.explain.evaluate.Evaluator;
import org.resnetexplorer.explain.evaluate.Scope;
import org.resnetexplorer.explain.evaluate.Value;
import org.resnetexplorer.explain.ledger.Ledger;
import org.resnetexplorer.explain.lesion.BlockBoard;
import org.resnetexplorer.explain.question.Question;
import org.resnetexplorer.network.Block;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.KernelWindow;
import org.resnetexplorer.network.ModuleNode;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.Shape;
import org.resnetexplorer.network.ShapesAndCosts;
import org.resnetexplorer.weights.catalogue.KnownModel;
import org.resnetexplorer.weights.catalogue.ModelCatalog;

/**
 * The quantities that the lessons may name, of the bundled models on the bundled samples, computed
 * by the real engine. A quantity is named by words: {@code field conv1}, {@code answer
 * tabby-cat.jpg cat without layer1.0.branch}; of the ResNet-50 with its name before them: {@code
 * bundled50 field conv1}.
 */
final class TaughtNumbers implements AutoCloseable {
  private static final String DEEP = "bundled50";

  private final PaneFixture fixture = PaneFixture.running("bundled");
  private final Map<String, Double> computed = new LinkedHashMap<>();

  /**
   * @throws IllegalArgumentException if no such quantity is known
   */
  double of(String words) throws EngineException, EvaluationException {
    Double known = computed.get(words);
    if (known == null) {
      known = compute(words);
      computed.put(words, known);
    }
    return known;
  }

  private double compute(String words) throws EngineException, EvaluationException {
    String[] word = words.split(" ");
    boolean deep = word[0].equals(DEEP);
    show(deep ? DEEP : "bundled");
    return quantity(deep ? Arrays.copyOfRange(word, 1, word.length) : word);
  }

  private void show(String model) {
    if (!fixture.appState().modelProperty().get().argument().equals(model)) {
      fixture.appState().openModel(model);
    }
  }

  private double quantity(String[] word) throws EngineException, EvaluationException {
    return switch (word[0]) {
      case "blocks" -> network().blocks().size();
      case "accuracy" -> known().accuracy();
      case "product" ->
          Arrays.stream(word).skip(1).mapToDouble(Double::parseDouble).reduce(1, (a, b) -> a * b);
      case "calls", "parameters", "weights", "products" -> ofModule(word[0], word[1]);
      case "channels", "side", "numbers" -> ofShape(word[0], shape(word[1]));
      case "kernel", "stride", "exact", "field" -> ofCall(word[0], call(word[1]));
      default -> ofRun(word, run(word[1]));
    };
  }

  private KnownModel known() {
    String shown = fixture.appState().modelProperty().get().argument();
    return new ModelCatalog(Path.of("no-such-folder")).find(shown).orElseThrow();
  }

  private double ofModule(String quantity, String path) {
    ModuleNode module = network().findModule(path).orElseThrow(() -> unknown(path));
    return switch (quantity) {
      case "calls" -> network().callsWithin(path).size();
      case "parameters" -> module.parameters();
      case "weights" ->
          network().callsWithin(path).stream()
              .flatMap(call -> call.convolution().stream())
              .mapToLong(conv -> conv.parameters())
              .sum();
      case "products" -> sizes().multiplyAdds(module);
      default -> throw unknown(quantity);
    };
  }

  private static double ofShape(String quantity, Shape shape) {
    return switch (quantity) {
      case "channels" -> shape.channels();
      case "side" -> shape.height();
      case "numbers" -> shape.elements();
      default -> throw unknown(quantity);
    };
  }

  private double ofCall(String quantity, Call call) {
    return switch (quantity) {
      case "kernel" -> call.convolution().orElseThrow().kernel();
      case "stride" -> call.convolution().orElseThrow().stride();
      case "field" -> sizes().receptiveField(call).size();
      case "exact" -> exactSide(call.maxPool().orElseThrow().window(), sizes().input(call));
      default -> throw unknown(quantity);
    };
  }

  private static double exactSide(KernelWindow window, Shape input) {
    double room = input.height() - window.kernel() + 2 * window.padding();
    return room / window.stride() + 1;
  }

  private double ofRun(String[] word, Run run) throws EngineException, EvaluationException {
    Question top = new Question.Answer(run.top().get(0).index());
    return switch (word[0]) {
      case "answer" -> 100 * softmax(logits(run, word))[output(word[2])];
      case "logit" -> run.trace().logits()[output(word[2])];
      case "ratio" -> {
        double[] shares = softmax(run.trace().logits());
        yield shares[output(word[2])] / shares[output(word[3])];
      }
      case "paid" ->
          Ledger.of(run.trace(), top, new Cancellation()).account().parts().stream()
              .filter(part -> part.name().equals(word[2]))
              .mapToDouble(Part::value)
              .findFirst()
              .orElseThrow(() -> unknown(word[2]));
      case "dropped" ->
          BlockBoard.row(run.trace(), top, block(word[2]), new Cancellation()).effect().change();
      case "zeros" -> 100 * zeros(run.trace().values(call(word[2])));
      case "value" -> value(run, String.join(" ", Arrays.copyOfRange(word, 2, word.length)));
      default -> throw unknown(word[0]);
    };
  }

  /** As the network gives them, or without the block's term that is named last. */
  private float[] logits(Run run, String[] word) throws EngineException {
    if (word.length == 3) {
      return run.trace().logits();
    }
    int dot = word[4].lastIndexOf('.');
    Call sum = block(word[4].substring(0, dot)).add().orElseThrow();
    Intervention.Term term =
        word[4].endsWith(".branch") ? Intervention.Term.BRANCH : Intervention.Term.SHORTCUT;
    List<Intervention> cut = List.of(new Intervention.ScaleTerm(sum.name(), term, 0));
    return run.trace().compute(workspace -> workspace.answers(cut).values(), new Cancellation());
  }

  private static double[] softmax(float[] logits) {
    double[] powers = new double[logits.length];
    double sum = 0;
    for (int k = 0; k < logits.length; k++) {
      powers[k] = Math.exp(logits[k]);
      sum += powers[k];
    }
    double all = sum;
    return Arrays.stream(powers).map(power -> power / all).toArray();
  }

  private static double zeros(float[] values) {
    long zeros = IntStream.range(0, values.length).filter(i -> values[i] == 0).count();
    return zeros / (double) values.length;
  }

  /** What the line below the code prints for an expression. */
  double value(Run run, String expression) throws EngineException, EvaluationException {
    Value value = new Evaluator(scope(run), new Cancellation()).evaluate(expression);
    return value instanceof Value.Number number
        ? number.value()
        : ((Value.Tensor) value).values()[0];
  }

  private Scope scope(Run run) {
    return new Scope() {
      @Override
      public List<String> names() {
        return network().calls().stream().map(Call::name).toList();
      }

      @Override
      public Value.Tensor read(String name) throws EngineException {
        Call call = call(name);
        List<Integer> shape = sizes().output(call).sizes();
        return new Value.Tensor(Value.Kind.FLOAT32, run.trace().values(call), shape);
      }
    };
  }

  /** The run of a sample. */
  Run run(String sample) {
    Run shown = fixture.appState().runProperty().get();
    if (shown == null || !shown.picture().picture().name().equals(sample)) {
      fixture.open(sample);
    }
    return fixture.appState().runProperty().get();
  }

  /** The names of both networks' calls and modules. */
  List<String> names() {
    List<String> names = new ArrayList<>();
    show(DEEP);
    addNames(names);
    show("bundled");
    addNames(names);
    return names;
  }

  private void addNames(List<String> names) {
    network().calls().forEach(call -> names.add(call.name()));
    network().modules().forEach(module -> names.add(module.path()));
  }

  private int output(String label) {
    for (int k = 0; k < network().outputs(); k++) {
      String name =
          fixture.appState().modelProperty().get().nameOf(k, fixture.context().messages());
      if (name.replace(' ', '-').equals(label)) {
        return k;
      }
    }
    throw unknown(label);
  }

  private Block block(String path) {
    return network().blocks().stream()
        .filter(block -> block.path().equals(path))
        .findFirst()
        .orElseThrow(() -> unknown(path));
  }

  private Shape shape(String name) {
    return name.equals("input") ? sizes().input() : sizes().output(call(name));
  }

  private Call call(String name) {
    return network().findCall(name).orElseThrow(() -> unknown(name));
  }

  private Network network() {
    return fixture.appState().modelProperty().get().network();
  }

  private ShapesAndCosts sizes() {
    return fixture.appState().modelProperty().get().sizes();
  }

  private static IllegalArgumentException unknown(String name) {
    return new IllegalArgumentException("Nothing is called so: " + name);
  }

  @Override
  public void close() {
    fixture.close();
  }
}
