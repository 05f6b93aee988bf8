package org.resnetexplorer.explain.evaluate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was typed, read into a tree. Each part knows where it stands, for errors to mark it. */
sealed interface Expression {
  Span span();

  /** A literal. */
  record Literal(Span span, double value, boolean whole) implements Expression {}

  /** A variable, or a call by its name. */
  record Name(Span span, String name) implements Expression {}

  /** {@code -a}. */
  record Negative(Span span, Expression operand) implements Expression {}

  /** {@code a + b}; the span is the operator's. */
  record Binary(Span span, Operator operator, Expression left, Expression right)
      implements Expression {}

  /**
   * {@code a.mean()}, {@code a.shape}, {@code a.topk(5)}; the span is the method's name.
   *
   * @param count what stands between the parentheses of {@code topk}; 0 for all others
   */
  record Method(Span span, Expression receiver, MethodName name, int count) implements Expression {}

  /** {@code a[0, 12, 3:5]}; the span is the bracket's. */
  record Index(Span span, Expression receiver, List<Subscript> subscripts) implements Expression {
    public Index {
      subscripts = List.copyOf(subscripts);
    }
  }

  /** One position or range inside a bracket. */
  sealed interface Subscript {
    Span span();

    record At(Span span, long index) implements Subscript {}

    /** {@code 3:5}; an end left out is null. */
    record Range(Span span, @Nullable Long from, @Nullable Long to) implements Subscript {}
  }
}
