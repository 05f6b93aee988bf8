package org.resnetexplorer.app.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.explain.evaluate.Value;
import org.resnetexplorer.export.copy.Copyable;

/** What can be copied of an answer: as it is printed, and the numbers that it prints in short. */
final class EvaluateCopies {
  private EvaluateCopies() {}

  /**
   * @param asked the line that is answered
   */
  static List<Copyable> of(String asked, Answer answer) {
    if (answer.text().isEmpty() || answer.failed()) {
      return List.of();
    }
    List<Copyable> all = new ArrayList<>(List.of(new Copyable.Code(asked, answer.text())));
    numbers(asked, answer.value()).forEach(all::add);
    return all;
  }

  private static Stream<Copyable> numbers(String asked, @Nullable Value value) {
    if (value instanceof Value.Number number) {
      return Stream.of(new Copyable.Value(asked, number.value()));
    }
    if (value instanceof Value.Greatest greatest) {
      return Stream.of(
              numbers(asked + ".values", greatest.values()),
              numbers(asked + ".indices", greatest.indices()))
          .flatMap(each -> each);
    }
    if (!(value instanceof Value.Tensor tensor) || tensor.values().length == 0) {
      return Stream.empty();
    }
    return Stream.of(
        tensor.shape().isEmpty()
            ? new Copyable.Value(asked, tensor.values()[0])
            : new Copyable.Tensor(asked, tensor.shape(), tensor.values()));
  }
}
