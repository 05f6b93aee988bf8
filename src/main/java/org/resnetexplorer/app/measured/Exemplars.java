package org.resnetexplorer.app.measured;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.engine.Cancellation;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.exploration.folder.ExemplarPass;
import org.resnetexplorer.exploration.folder.PassProgress;

/**
 * What of the open data set drives each channel of each call most, looked for once for all panes:
 * by activation, and by relevance for one class. What was found is kept with model and folder,
 * where the command line finds it too. On the FX thread only.
 */
public final class Exemplars {
  private final FolderJob<FoundExemplars> active;
  private final FolderJob<FoundExemplars> relevant;

  /**
   * @param active not yet begun
   * @param relevant not yet begun
   */
  Exemplars(FolderJob<FoundExemplars> active, FolderJob<FoundExemplars> relevant) {
    this.active = active;
    this.relevant = relevant;
  }

  /** By the greatest output. */
  public FolderJob<FoundExemplars> active() {
    return active;
  }

  /** By the greatest part in the logit of the class that was asked about last. */
  public FolderJob<FoundExemplars> relevant() {
    return relevant;
  }

  /** Looks for what gives each channel its greatest outputs. */
  public void findActive() {
    active.start((at, listener, cancellation) -> find(at, null, listener, cancellation));
  }

  /**
   * Looks for what speaks most for a class in each channel, in place of another class.
   *
   * @param output index of the class
   */
  public void findRelevant(int output) {
    relevant.start((at, listener, cancellation) -> find(at, output, listener, cancellation));
  }

  private static FoundExemplars find(
      Workplace at,
      @Nullable Integer relevantFor,
      Consumer<PassProgress> listener,
      Cancellation cancellation)
      throws EngineException {
    ExemplarPass pass =
        new ExemplarPass(
            at.session(),
            at.model().recipe(),
            at.orientation(),
            relevantFor,
            at.key().exemplars(at.readings(), relevantFor));
    ExemplarPass.Found found = pass.run(at.set().pictures(), listener, cancellation);
    boolean changed = at.set().pictures().hasChanged();
    return new FoundExemplars(at.model(), at.set(), at.orientation(), relevantFor, found, changed);
  }
}
