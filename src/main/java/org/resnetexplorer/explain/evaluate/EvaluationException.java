package org.resnetexplorer.explain.evaluate;

import java.util.List;

/** The line can't be answered. Says why through a key of the texts and marks the place. */
public final class EvaluationException extends Exception {
  private static final long serialVersionUID = 1;

  private final String key;
  private final transient List<Object> arguments;
  private final transient Span span;

  EvaluationException(Span span, String key, Object... arguments) {
    super(key + " " + List.of(arguments));
    this.key = "evaluate." + key;
    this.arguments = List.of(arguments);
    this.span = span;
  }

  /** Of the sentence. */
  public String key() {
    return key;
  }

  /** What fills the sentence. */
  public List<Object> arguments() {
    return arguments;
  }

  /** What of the line is meant. */
  public Span span() {
    return span;
  }
}
