package org.resnetexplorer.explain.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.resnetexplorer.engine.Cancellation;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.explain.evaluate.Value.Greatest;
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
    if (receiver instanceof Greatest greatest) {
      return switch (method.name()) {
        case VALUES -> greatest.values();
        case INDICES -> greatest.indices();
        default -> throw new EvaluationException(method.span(), "greatest");
      };
    }
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
      case ARGMAX -> argmax(method, tensor);
      case TOPK -> greatest(method, tensor);
      case VALUES, INDICES -> throw new EvaluationException(method.span(), "part");
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

  /** Where the greatest element stands, counted row after row; NaN counts as the greatest. */
  private static Tensor argmax(Expression.Method method, Tensor tensor) throws EvaluationException {
    if (tensor.values().length == 0) {
      throw new EvaluationException(method.span(), "empty", method.name().typed());
    }
    return Tensor.scalar(Kind.INT64, falling(tensor.values(), 0, tensor.values().length)[0]);
  }

  /** Along the last dimension, as {@code torch.topk} by default. */
  private static Greatest greatest(Expression.Method method, Tensor tensor)
      throws EvaluationException {
    int last = tensor.isScalar() ? 0 : tensor.shape().get(tensor.shape().size() - 1);
    int count = method.count();
    if (count > last) {
      throw new EvaluationException(method.span(), "topk", count, last);
    }
    int rows = tensor.values().length / last;
    float[] values = new float[rows * count];
    float[] indices = new float[rows * count];
    for (int row = 0; row < rows; row++) {
      Integer[] order = falling(tensor.values(), row * last, last);
      for (int i = 0; i < count; i++) {
        values[row * count + i] = tensor.values()[row * last + order[i]];
        indices[row * count + i] = order[i];
      }
    }
    List<Integer> shape = new ArrayList<>(tensor.shape());
    shape.set(shape.size() - 1, count);
    return new Greatest(
        new Tensor(tensor.kind(), values, shape), new Tensor(Kind.INT64, indices, shape));
  }

  /** Positions by falling value; of equal ones the first comes first. */
  private static Integer[] falling(float[] values, int from, int count) {
    Integer[] order = new Integer[count];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, (a, c) -> Float.compare(values[from + c], values[from + a]));
    return order;
  }

  private static Number item(Expression.Method method, Tensor tensor) throws EvaluationException {
    if (tensor.values().length != 1) {
      throw new EvaluationException(method.span(), "item", tensor.values().length);
    }
    return new Number(tensor.values()[0], tensor.kind() != Kind.FLOAT32);
  }
}
