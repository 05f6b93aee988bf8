package org.resnetexplorer.exploration.folder;

import java.util.List;
import org.resnetexplorer.engine.Cancellation;
import org.resnetexplorer.render.Numbers;
import org.resnetexplorer.weights.open.Labels;
import org.resnetexplorer.weights.open.WeightedModel;

/**
 * The pictures of a lesson as numbers, divided.
 *
 * @param training features of the pictures of {@code split.training()} in their order, and behind
 *     them of the same mirrored, if the lesson says so
 * @param heldOut features of the pictures of {@code split.heldOut()}, in their order
 * @param leftOut pictures that are in neither part
 */
public record Material(
    Teaching teaching, Split split, Examples training, Examples heldOut, List<LeftOut> leftOut) {

  public Material {
    leftOut = List.copyOf(leftOut);
  }

  /**
   * Learns the last layer.
   *
   * @throws FolderException if the rate is so great that the steps lead away
   * @throws java.util.concurrent.CancellationException if the cancellation was raised
   */
  public Taught learn(Teacher.Listener listener, Cancellation cancellation) throws FolderException {
    int count = split.classes().size();
    return Teacher.teach(training, heldOut, count, teaching, listener, cancellation);
  }

  /**
   * The model that was learned, to be written: all weights but those of the last layer are the
   * trunk's. Closing either closes both.
   *
   * @param trunk the model whose features these are
   */
  public WeightedModel model(WeightedModel trunk, Taught taught) {
    String accuracy =
        heldOut.size() == 0
            ? ""
            : "top-1 %s on %d pictures held out"
                .formatted(Numbers.share(taught.last().heldOut()), heldOut.size());
    Labels labels = new Labels(split.classes(), Labels.Origin.FILE);
    return taught.layer().on(trunk, labels, accuracy);
  }
}
