package org.resnetexplorer.explain.cam;

import java.util.ArrayList;
import java.util.List;
import org.resnetexplorer.engine.Cancellation;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.engine.Trace;
import org.resnetexplorer.explain.account.Account;
import org.resnetexplorer.explain.account.Part;
import org.resnetexplorer.explain.account.SignedMap;
import org.resnetexplorer.explain.ledger.Entry;
import org.resnetexplorer.explain.ledger.HeadShare;
import org.resnetexplorer.explain.question.Question;

/**
 * The class activation map (Zhou et al. 2016) in units of the logit: what each cell of the last
 * block's output pays into the number asked about. All prices and what the head adds itself are
 * that number. Grad-CAM (Selvaraju et al. 2017) at this call is {@code max(0, price)}.
 *
 * @param prices one a cell
 * @param head what belongs to no cell: biases, and of heads of several layers their other offsets
 * @param target the number asked about
 */
public record PricedCam(SignedMap prices, List<Entry> head, double target) {
  public PricedCam {
    head = List.copyOf(head);
  }

  /**
   * Waits for the engine, a few milliseconds: not on the FX thread.
   *
   * @throws org.resnetexplorer.engine.TraceClosedException if a newer run has replaced the trace
   */
  public static PricedCam of(Trace trace, Question question, Cancellation cancellation)
      throws EngineException {
    return of(HeadShare.of(trace, question, cancellation));
  }

  /** What the head makes of each cell. */
  public static PricedCam of(HeadShare share) {
    return new PricedCam(share.prices(), share.entries(), share.target());
  }

  /** What belongs to no cell. */
  public double headSum() {
    return head.stream().mapToDouble(Entry::value).sum();
  }

  /** Its parts, sum and residual: every cell, then the head. */
  public Account account() {
    List<Part> parts = new ArrayList<>();
    for (int row = 0; row < prices.rows(); row++) {
      for (int column = 0; column < prices.columns(); column++) {
        parts.add(new Part("cell[" + row + "," + column + "]", prices.at(row, column)));
      }
    }
    head.forEach(entry -> parts.add(entry.part()));
    return new Account(parts, target);
  }
}
