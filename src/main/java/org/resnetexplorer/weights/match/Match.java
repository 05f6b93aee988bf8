package org.resnetexplorer.weights.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.resnetexplorer.network.BlockKind;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.ResNetSpec;
import org.resnetexplorer.network.ShortcutKind;
import org.resnetexplorer.network.StridePlacement;
import org.resnetexplorer.weights.Phrase;
import org.resnetexplorer.weights.StateDict;

/**
 * Which ResNet a table of weights belongs to.
 *
 * <p>Some of a network is not in its weights and is assumed as torchvision does it: a Bottleneck's
 * stride on its 3x3, no dilation, ReLU, batch norm with eps 1e-5, max pooling 3x3 with stride 2.
 *
 * @param network the network that the table was compared with
 * @param prefix what stands before every name in the file, such as {@code module.}; often empty
 * @param shortcuts whether the file calls a projection {@code shortcut} in place of {@code
 *     downsample}
 * @param counters how many {@code num_batches_tracked} the file has, which the network does not use
 */
public record Match(Network network, String prefix, boolean shortcuts, int counters) {

  private static final List<ResNetSpec> WELL_KNOWN =
      List.of(
          basic(2, 2, 2, 2),
          basic(3, 4, 6, 3),
          bottleneck(1, 64, 3, 4, 6, 3),
          bottleneck(1, 64, 3, 4, 23, 3),
          bottleneck(1, 64, 3, 8, 36, 3),
          bottleneck(32, 4, 3, 4, 6, 3),
          bottleneck(32, 8, 3, 4, 23, 3),
          bottleneck(64, 4, 3, 4, 23, 3),
          bottleneck(1, 128, 3, 4, 6, 3),
          bottleneck(1, 128, 3, 4, 23, 3));

  private static ResNetSpec basic(Integer... depths) {
    return new ResNetSpec(
        BlockKind.BASIC, List.of(depths), 1000, 64, 1, 64, StridePlacement.MIDDLE_3X3);
  }

  private static ResNetSpec bottleneck(int groups, int width, Integer... depths) {
    return new ResNetSpec(
        BlockKind.BOTTLENECK, List.of(depths), 1000, 64, groups, width, StridePlacement.MIDDLE_3X3);
  }

  /** The numbers of the network. */
  public ResNetSpec spec() {
    return network.spec();
  }

  /** The name of this network if torchvision has it, whatever the number of classes. */
  public Optional<String> wellKnownName() {
    return WELL_KNOWN.contains(spec().withClasses(1000))
        ? Optional.of(spec().displayName())
        : Optional.empty();
  }

  /** What is not in the weights and was assumed, a sentence each. */
  public List<Phrase> assumptions() {
    List<Phrase> assumed = new ArrayList<>();
    if (spec().block().placesStride()) {
      assumed.add(Phrase.note("stride"));
    }
    if (spec().family().stem().isSmall()) {
      assumed.add(Phrase.note("small"));
    }
    if (spec().family().shortcut() == ShortcutKind.PADDED) {
      assumed.add(Phrase.note("padded"));
    }
    if (shortcuts) {
      assumed.add(Phrase.note("shortcuts"));
    }
    return assumed;
  }

  /** The same weights under the names the network uses; closing it closes the given one. */
  public StateDict stripped(StateDict weights) {
    return prefix.isEmpty() && !shortcuts
        ? weights
        : new RenamedStateDict(weights, new FileNames(prefix, shortcuts));
  }
}
