package org.resnetexplorer.app.diagram;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.state.Run;
import org.resnetexplorer.diagram.Lesioned;
import org.resnetexplorer.diagram.SumTerm;
import org.resnetexplorer.engine.Intervention;
import org.resnetexplorer.explain.lesion.Lesions;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.render.Numbers;

/** What the lesions that are wanted look like on the diagram. */
final class LesionMarks {
  private LesionMarks() {}

  /**
   * @param run tells what was computed anew; null for none
   */
  static Lesioned of(List<Intervention> lesions, @Nullable Run run) {
    if (lesions.isEmpty()) {
      return Lesioned.NONE;
    }
    Map<SumTerm, Double> terms = new HashMap<>();
    Map<String, String> outputs = new HashMap<>();
    for (Intervention lesion : lesions) {
      if (lesion instanceof Intervention.ScaleTerm scale) {
        boolean shortcut = scale.term() == Intervention.Term.SHORTCUT;
        terms.put(new SumTerm(scale.call(), shortcut), scale.factor());
      } else {
        outputs.merge(lesion.call(), words(lesion), (first, second) -> first + " \u2026");
      }
    }
    return new Lesioned(terms, outputs, run == null ? Set.of() : computedAnew(run));
  }

  /** Nothing where all is: another picture says nothing of the lesions. */
  private static Set<String> computedAnew(Run run) {
    List<Call> calls = run.model().network().calls();
    Set<String> computed =
        calls.stream().filter(run.trace()::computed).map(Call::name).collect(Collectors.toSet());
    return computed.size() == calls.size() ? Set.of() : computed;
  }

  private static String words(Intervention lesion) {
    if (lesion instanceof Intervention.Replace) {
      return "A";
    }
    String amount = "\u00d7" + Numbers.fixed(Lesions.factor(lesion), 2);
    return lesion instanceof Intervention.ScaleChannel scale
        ? scale.channel() + " " + amount
        : amount;
  }
}
