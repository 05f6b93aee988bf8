package org.resnetexplorer.explain.notebook;

import java.util.List;
import org.resnetexplorer.engine.Intervention;
import org.resnetexplorer.explain.attribution.Attributor;
import org.resnetexplorer.explain.question.Question;
import org.resnetexplorer.network.Network;

/**
 * Lines of Python that do with PyTorch, hooks and nothing else what the program did: to be pasted
 * into a notebook, and read. They make the model, its input and its changes, and end by printing
 * the number asked about.
 *
 * @param network of the model
 * @param weights where they are
 * @param input where it is
 * @param changes the run's interventions; a replaced output is read from a file named as the call,
 *     {@code layer1.0.add.npy}
 */
public record Notebook(
    Network network, StoredWeights weights, StoredInput input, List<Intervention> changes) {
  private static final String TOP =
      """
      with torch.no_grad():
          values, outputs = model(x)[0].topk(%d)
      print("%s:", [(int(k), round(float(v), 4)) for k, v in zip(outputs, values)])
      """;

  private static final int MOST_OUTPUTS = 5;

  public Notebook {
    changes = List.copyOf(changes);
  }

  /**
   * A method with its settings. Ends with {@code signed}, the map, and {@code parts} where the
   * method promises a sum.
   */
  public String attribution(Attributor by, Question question) {
    return begin()
        + number(question)
        + "# "
        + by.method().title()
        + ": "
        + by.method().paper()
        + "\n"
        + new MethodLines(network, changeLines()).of(by);
  }

  /** What stem, branches, shifts of shortcuts and head pay into an answer: {@code parts}. */
  public String ledger(Question question) {
    return begin() + number(question) + new MethodLines(network, changeLines()).ledger();
  }

  /** The answers before and after the changes. */
  public String changed() {
    ChangeLines lines = changeLines();
    int count = Math.min(MOST_OUTPUTS, network.outputs());
    String before = lines.isEmpty() ? "" : TOP.formatted(count, "before") + "\n";
    return begin()
        + before
        + lines.shortcutModules(lines.shortcuts())
        + lines.hooks()
        + TOP.formatted(count, lines.isEmpty() ? "answer" : "after");
  }

  private ChangeLines changeLines() {
    return new ChangeLines(network, changes);
  }

  private String begin() {
    return new ModelLines(network).model(weights)
        + ModelLines.input(input)
        + changeLines().helpers();
  }

  private static String number(Question question) {
    return """

        def number(logits):
            return %s


        """
        .formatted(expression(question));
  }

  private static String expression(Question question) {
    if (question instanceof Question.Answer answer) {
      return "logits[0, " + answer.index() + "]";
    }
    if (question instanceof Question.Rather rather) {
      return "logits[0, " + rather.index() + "] - logits[0, " + rather.than() + "]";
    }
    return "-logits[0, " + question.index() + "]";
  }
}
