package org.resnetexplorer.engine;

/**
 * A change to a run: what follows a call sees the changed output. The trace keeps the changed one
 * too.
 */
public sealed interface Intervention {
  /** Name of the call whose output changes. */
  String call();

  /** All of the output times a factor; 0 cuts it. */
  record Scale(String call, double factor) implements Intervention {}

  /** One channel of the output times a factor. */
  record ScaleChannel(String call, int channel, double factor) implements Intervention {}

  /**
   * One term of a block's sum times a factor, before it is added; 0 cuts the branch or the
   * shortcut.
   *
   * @param call the sum
   */
  record ScaleTerm(String call, Term term, double factor) implements Intervention {}

  /** What a block's sum adds. */
  enum Term {
    /** {@code F(x)}. */
    BRANCH,
    /** x itself, projected or padded. */
    SHORTCUT;

    /** Its place among the inputs of the sum. */
    public int index() {
      return ordinal();
    }
  }

  /**
   * Other values in place of the output.
   *
   * @param values in C order, as many as the output has
   */
  record Replace(String call, float[] values) implements Intervention {}
}
