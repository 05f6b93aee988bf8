package org.resnetexplorer.explain.evaluate;

import org.resnetexplorer.engine.Cancellation;
import org.resnetexplorer.explain.evaluate.Value.Greatest;
import org.resnetexplorer.explain.evaluate.Value.Kind;
import org.resnetexplorer.explain.evaluate.Value.Number;
import org.resnetexplorer.explain.evaluate.Value.Size;
import org.resnetexplorer.explain.evaluate.Value.Tensor;

/** {@code + - * /} and comparisons, element by element. */
final class Arithmetic {
  private static final int BETWEEN_CHECKS = 1 << 16;

  private Arithmetic() {}

  static Value of(Span span, Operator operator, Value left, Value right, Cancellation cancellation)
      throws EvaluationException {
    if (left instanceof Size || right instanceof Size) {
      throw new EvaluationException(span, "size", operator.sign());
    }
    if (left instanceof Greatest || right instanceof Greatest) {
      throw new EvaluationException(span, "greatest");
    }
    if (left instanceof Number a && right instanceof Number b) {
      boolean whole = a.whole() && b.whole() && operator != Operator.DIVIDE;
      double result = operator.apply(a.value(), b.value());
      return operator.compares() ? Tensor.scalar(Kind.BOOL, result) : new Number(result, whole);
    }
    return elements(span, operator, left, right, cancellation);
  }

  private static Tensor elements(
      Span span, Operator operator, Value left, Value right, Cancellation cancellation)
      throws EvaluationException {
    Tensor form = form(span, left, right);
    Kind kind = operator.compares() ? Kind.BOOL : kind(span, operator, left, right);
    float[] result = new float[form.values().length];
    for (int i = 0; i < result.length; i++) {
      if (i % BETWEEN_CHECKS == 0) {
        cancellation.check();
      }
      result[i] = (float) operator.apply(element(left, i), element(right, i));
    }
    return new Tensor(kind, result, form.shape());
  }

  /** PyTorch reads a number beside a float32 tensor as float32. */
  private static double element(Value value, int index) {
    if (value instanceof Tensor tensor) {
      return tensor.isScalar() ? tensor.values()[0] : tensor.values()[index];
    }
    return (float) ((Number) value).value();
  }

  /** The operand whose shape the result has. */
  private static Tensor form(Span span, Value left, Value right) throws EvaluationException {
    if (!(left instanceof Tensor a)) {
      return (Tensor) right;
    }
    if (!(right instanceof Tensor b)) {
      return a;
    }
    if (a.isScalar()) {
      return b;
    }
    if (!b.isScalar() && !a.shape().equals(b.shape())) {
      throw new EvaluationException(span, "shapes", a.shape().toString(), b.shape().toString());
    }
    return a;
  }

  private static Kind kind(Span span, Operator operator, Value left, Value right)
      throws EvaluationException {
    boolean real = isReal(left) || isReal(right) || operator == Operator.DIVIDE;
    if (!real && (isTruth(left) || isTruth(right))) {
      throw new EvaluationException(span, "truth", operator.sign());
    }
    return real ? Kind.FLOAT32 : Kind.INT64;
  }

  private static boolean isReal(Value value) {
    return value instanceof Tensor tensor
        ? tensor.kind() == Kind.FLOAT32
        : !((Number) value).whole();
  }

  private static boolean isTruth(Value value) {
    return value instanceof Tensor tensor && tensor.kind() == Kind.BOOL;
  }
}
