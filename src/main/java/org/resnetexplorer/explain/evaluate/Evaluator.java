package org.resnetexplorer.explain.evaluate;

import java.util.Set;
import org.resnetexplorer.engine.Cancellation;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.explain.evaluate.Value.Kind;
import org.resnetexplorer.explain.evaluate.Value.Number;
import org.resnetexplorer.explain.evaluate.Value.Size;
import org.resnetexplorer.explain.evaluate.Value.Tensor;

/**
 * Answers one line, as PyTorch would: elementwise results are rounded to float32, reductions are
 * summed in double precision and rounded once.
 *
 * <p>Unlike PyTorch, {@code (out == 0).mean()} needs no {@code .float()} before it, and tensors of
 * different shapes are refused rather than stretched.
 */
public final class Evaluator {
  private final Scope scope;
  private final Cancellation cancellation;

  /**
   * @param cancellation looked at before each step; raised, it ends the evaluation with a {@link
   *     java.util.concurrent.CancellationException}
   */
  public Evaluator(Scope scope, Cancellation cancellation) {
    this.scope = scope;
    this.cancellation = cancellation;
  }

  /**
   * @throws EvaluationException if the line has no answer
   */
  public Value evaluate(String line) throws EvaluationException, EngineException {
    return value(new Parser(line, Set.copyOf(scope.names())).parse());
  }

  private Value value(Expression expression) throws EvaluationException, EngineException {
    cancellation.check();
    if (expression instanceof Expression.Literal literal) {
      return new Number(literal.value(), literal.whole());
    } else if (expression instanceof Expression.Name name) {
      return scope.read(name.name());
    } else if (expression instanceof Expression.Negative negative) {
      Value operand = value(negative.operand());
      return Arithmetic.of(
          negative.span(), Operator.TIMES, new Number(-1, true), operand, cancellation);
    } else if (expression instanceof Expression.Binary binary) {
      Value left = value(binary.left());
      Value right = value(binary.right());
      return Arithmetic.of(binary.span(), binary.operator(), left, right, cancellation);
    } else if (expression instanceof Expression.Index index) {
      return Indexing.of(index, value(index.receiver()));
    }
    Expression.Method method = (Expression.Method) expression;
    return method(method, value(method.receiver()));
  }

  private Value method(Expression.Method method, Value receiver) throws EvaluationException {
    if (!(receiver instanceof Tensor tensor)) {
      throw new EvaluationException(method.span(), "receiver", method.name().typed());
    }
    return switch (method.name()) {
      case SHAPE -> new Size(tensor.shape());
      case NUMEL -> new Number(tensor.values().length, true);
      case ABS -> absolute(tensor);
      case FLOAT -> new Tensor(Kind.FLOAT32, tensor.values(), tensor.shape());
      case ITEM -> item(method, tensor);
      case MEAN -> Tensor.scalar(Kind.FLOAT32, Summary.of(tensor).mean());
      case STD -> Tensor.scalar(Kind.FLOAT32, Summary.of(tensor).std());
      case NORM -> Tensor.scalar(Kind.FLOAT32, Summary.of(tensor).norm());
      case SUM -> sum(tensor);
      case MIN -> extreme(method, tensor, Summary.of(tensor).min());
      case MAX -> extreme(method, tensor, Summary.of(tensor).max());
    };
  }

  private static Tensor absolute(Tensor tensor) {
    float[] values = new float[tensor.values().length];
    for (int i = 0; i < values.length; i++) {
      values[i] = Math.abs(tensor.values()[i]);
    }
    return new Tensor(tensor.kind(), values, tensor.shape());
  }

  private static Tensor sum(Tensor tensor) {
    Kind kind = tensor.kind() == Kind.FLOAT32 ? Kind.FLOAT32 : Kind.INT64;
    return Tensor.scalar(kind, Summary.of(tensor).sum());
  }

  private static Tensor extreme(Expression.Method method, Tensor tensor, double value)
      throws EvaluationException {
    if (tensor.values().length == 0) {
      throw new EvaluationException(method.span(), "empty", method.name().typed());
    }
    return Tensor.scalar(tensor.kind(), value);
  }

  private static Number item(Expression.Method method, Tensor tensor) throws EvaluationException {
    if (tensor.values().length != 1) {
      throw new EvaluationException(method.span(), "item", tensor.values().length);
    }
    return new Number(tensor.values()[0], tensor.kind() != Kind.FLOAT32);
  }
}
