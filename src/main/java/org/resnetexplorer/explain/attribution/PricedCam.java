package org.resnetexplorer.explain.attribution;

import java.util.ArrayList;
import java.util.List;
import org.resnetexplorer.engine.Cancellation;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.engine.Trace;
import org.resnetexplorer.explain.account.Account;
import org.resnetexplorer.explain.account.Part;
import org.resnetexplorer.explain.account.SignedMap;
import org.resnetexplorer.explain.ledger.HeadShare;
import org.resnetexplorer.explain.question.Question;

/**
 * What each cell of the last block's output pays into the number: derivative times value, summed
 * over the channels. With the biases behind it, it is the number (a class activation map, Zhou et
 * al. 2016, in units of the logit).
 */
public record PricedCam() implements AtOnce {
  @Override
  public Method method() {
    return Method.PRICED_CAM;
  }

  @Override
  public Attribution whole(Trace trace, Question question, Cancellation cancellation)
      throws EngineException {
    HeadShare head = HeadShare.of(trace, question, cancellation);
    return InputMaps.of(this, trace, question, head.prices(), account(head.prices(), head));
  }

  /** All cells of a map as one part, then what the head adds. */
  static Account account(SignedMap cells, HeadShare head) {
    List<Part> parts = new ArrayList<>(List.of(new Part("cells", cells.sum())));
    head.entries().forEach(entry -> parts.add(entry.part()));
    return new Account(parts, head.target());
  }
}
