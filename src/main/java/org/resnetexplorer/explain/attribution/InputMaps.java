package org.resnetexplorer.explain.attribution;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.engine.Trace;
import org.resnetexplorer.explain.account.Account;
import org.resnetexplorer.explain.account.SignedMap;
import org.resnetexplorer.explain.question.Question;
import org.resnetexplorer.image.preprocess.InputTensor;

/** What methods at the resolution of the input give. */
final class InputMaps {
  private InputMaps() {}

  static List<Integer> sizes(Trace trace) {
    InputTensor input = trace.input();
    return List.of(1, input.channels(), input.height(), input.width());
  }

  /** A map that promises no sum, drawn without sign by its strongest channel. */
  static Attribution ofGradient(Attributor by, Trace trace, Question question, float[] gradient) {
    List<Integer> sizes = sizes(trace);
    return new Attribution(
        by,
        question,
        question.of(trace.logits()),
        Maps.sum(gradient, sizes),
        Maps.largest(gradient, sizes),
        null,
        List.of());
  }

  /** A map that with what does not come from the picture is the number. */
  static Attribution of(Attributor by, Trace trace, Question question, PixelShares shares) {
    Account account = shares.account(question.of(trace.logits()));
    return of(by, trace, question, Maps.sum(shares.pixels(), sizes(trace)), account);
  }

  static Attribution of(
      Attributor by, Trace trace, Question question, SignedMap map, @Nullable Account account) {
    return new Attribution(
        by, question, question.of(trace.logits()), map, Maps.magnitude(map), account, List.of());
  }
}
