package org.resnetexplorer.explain.lesion;

import java.util.List;
import org.resnetexplorer.engine.Cancellation;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.engine.Intervention;
import org.resnetexplorer.engine.Trace;
import org.resnetexplorer.explain.question.Question;
import org.resnetexplorer.network.Block;

/**
 * Every block of a net dropped in turn: its branch is cut, so that only its shortcut is left, and
 * what follows is computed again, ReLU patterns too. After Veit, Wilber and Belongie 2016, Residual
 * Networks Behave Like Ensembles of Relatively Shallow Networks. Lesions of the run stay, and what
 * comes before a block is taken from the run.
 */
public final class BlockBoard {
  private BlockBoard() {}

  /** One block dropped. */
  public record Row(Block block, Effect effect) {}

  /** The lesion that drops a block; of a block without a shortcut, that leaves nothing at all. */
  public static Intervention drop(Block block) {
    return block
        .add()
        .<Intervention>map(
            sum -> new Intervention.ScaleTerm(sum.name(), Intervention.Term.BRANCH, 0))
        .orElseGet(() -> new Intervention.Scale(block.branchEnd().name(), 0));
  }

  /**
   * Drops one block, in a computation of its own, so that runs asked for meanwhile get through.
   *
   * @param trace with every activation kept
   */
  public static Row row(Trace trace, Question question, Block block, Cancellation cancellation)
      throws EngineException {
    List<Intervention> dropped = Lesions.with(trace.request().interventions(), drop(block));
    float[] after = trace.compute(workspace -> workspace.answers(dropped).values(), cancellation);
    return new Row(block, Effect.of(question, trace.logits(), after));
  }
}
