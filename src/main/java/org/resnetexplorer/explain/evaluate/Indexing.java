package org.resnetexplorer.explain.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.explain.evaluate.Expression.Subscript;
import org.resnetexplorer.explain.evaluate.Value.Greatest;
import org.resnetexplorer.explain.evaluate.Value.Number;
import org.resnetexplorer.explain.evaluate.Value.Size;
import org.resnetexplorer.explain.evaluate.Value.Tensor;

/** {@code a[0, 12, 3:5]} as Python counts: from 0, from the end where negative. */
final class Indexing {
  private Indexing() {}

  static Value of(Expression.Index index, Value receiver) throws EvaluationException {
    List<Subscript> subscripts = index.subscripts();
    if (receiver instanceof Size size) {
      if (subscripts.size() == 1 && subscripts.get(0) instanceof Subscript.At at) {
        return new Number(size.sizes().get(position(at, size.sizes().size(), 0)), true);
      }
      throw new EvaluationException(index.span(), "sizeindex");
    }
    if (receiver instanceof Greatest) {
      throw new EvaluationException(index.span(), "greatest");
    }
    if (!(receiver instanceof Tensor tensor)) {
      throw new EvaluationException(index.span(), "numberindex");
    }
    int dimensions = tensor.shape().size();
    if (subscripts.size() > dimensions) {
      throw new EvaluationException(
          index.span(), "dimensions", subscripts.size(), dimensions, tensor.shape().toString());
    }
    Tensor result = tensor;
    int dimension = 0;
    for (int i = 0; i < subscripts.size(); i++) {
      if (subscripts.get(i) instanceof Subscript.At at) {
        int position = position(at, result.shape().get(dimension), i);
        result = take(result, dimension, position, position + 1, true);
      } else if (subscripts.get(i) instanceof Subscript.Range range) {
        int size = result.shape().get(dimension);
        int from = bound(range.from(), 0, size);
        int to = Math.max(from, bound(range.to(), size, size));
        result = take(result, dimension, from, to, false);
        dimension++;
      }
    }
    return result;
  }

  private static int position(Subscript.At at, int size, int dimension) throws EvaluationException {
    if (at.index() >= size || at.index() < -size) {
      throw new EvaluationException(at.span(), "range", at.index(), dimension, size - 1, -size);
    }
    return Math.toIntExact(at.index() < 0 ? at.index() + size : at.index());
  }

  /** Ends beyond the size mean the size, as in Python. */
  private static int bound(@Nullable Long typed, int otherwise, int size) {
    if (typed == null) {
      return otherwise;
    }
    long counted = typed < 0 ? typed + size : typed;
    return (int) Math.max(0, Math.min(size, counted));
  }

  private static Tensor take(Tensor from, int dimension, int start, int end, boolean drop) {
    int outer = product(from.shape().subList(0, dimension));
    int inner = product(from.shape().subList(dimension + 1, from.shape().size()));
    int size = from.shape().get(dimension);
    int run = (end - start) * inner;
    float[] values = new float[outer * run];
    for (int i = 0; i < outer; i++) {
      int source = (i * size + start) * inner;
      System.arraycopy(from.values(), source, values, i * run, run);
    }
    List<Integer> shape = new ArrayList<>(from.shape());
    if (drop) {
      shape.remove(dimension);
    } else {
      shape.set(dimension, end - start);
    }
    return new Tensor(from.kind(), values, Arrays.asList(shape.toArray(Integer[]::new)));
  }

  private static int product(List<Integer> sizes) {
    return sizes.stream().reduce(1, (a, b) -> a * b);
  }
}
