package org.resnetexplorer.weights.match;

import org.jspecify.annotations.Nullable;
import org.resnetexplorer.network.Dilation;
import org.resnetexplorer.network.StridePlacement;

/**
 * What a person, or a file beside the weights, says about a network that its weights do not tell;
 * what is null is assumed.
 *
 * @param net the prefix, without its last point, of the net to open where a table holds several
 * @param stemPool whether max pooling follows the first convolution
 * @param headActivation what runs between the linear layers of the head
 * @param stride where a Bottleneck puts its stride
 * @param dilation which stages dilate in place of a stride
 * @param normGroups groups of the norms that have no statistics
 */
public record Answers(
    @Nullable String net,
    @Nullable Boolean stemPool,
    @Nullable HeadActivation headActivation,
    @Nullable StridePlacement stride,
    @Nullable Dilation dilation,
    @Nullable Integer normGroups) {

  /** Nobody said anything. */
  public static final Answers NONE = new Answers(null, null, null, null, null, null);

  /** The same, and where the stride is if nobody has said it yet. */
  public Answers orStride(@Nullable StridePlacement placement) {
    return new Answers(
        net, stemPool, headActivation, stride == null ? placement : stride, dilation, normGroups);
  }
}
