package org.resnetexplorer.app.learning;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.resnetexplorer.app.questions.Truth;
import org.resnetexplorer.app.state.Run;
import org.resnetexplorer.explain.learning.Loss;
import org.resnetexplorer.explain.learning.LossGradient;
import org.resnetexplorer.explain.learning.Variant;

/**
 * One loss of one run, in all networks it is compared with.
 *
 * @param known gradients worked out so far
 */
record Learning(Run run, Truth truth, Loss loss, Map<Variant, LossGradient> known) {
  Learning {
    known = Map.copyOf(known);
  }

  boolean isOf(Run other, Loss asked) {
    return run == other && loss.equals(asked);
  }

  List<Variant> variants() {
    return Variant.of(run.model().network());
  }

  /** The first one that is not known yet. */
  Optional<Variant> next() {
    return variants().stream().filter(variant -> !known.containsKey(variant)).findFirst();
  }

  Optional<LossGradient> of(Variant variant) {
    return Optional.ofNullable(known.get(variant));
  }

  Learning with(Variant variant, LossGradient gradient) {
    Map<Variant, LossGradient> more = new LinkedHashMap<>(known);
    more.put(variant, gradient);
    return new Learning(run, truth, loss, more);
  }
}
