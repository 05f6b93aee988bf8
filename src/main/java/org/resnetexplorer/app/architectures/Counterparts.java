package org.resnetexplorer.app.architectures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.network.Architectures;
import org.resnetexplorer.network.Dilation;
import org.resnetexplorer.network.InnerWidths;
import org.resnetexplorer.network.NetworkComparison;
import org.resnetexplorer.network.Norm;
import org.resnetexplorer.network.Order;
import org.resnetexplorer.network.ResNetSpec;
import org.resnetexplorer.network.ShortcutKind;
import org.resnetexplorer.network.SpecException;
import org.resnetexplorer.network.Squeeze;
import org.resnetexplorer.network.Stem;
import org.resnetexplorer.network.StridePlacement;

/** What a network is compared with: its kinds, the one that suits it, and how calls are paired. */
final class Counterparts {
  private Counterparts() {}

  /**
   * By what they are called: those as deep as the open one that differ in one thing, then all
   * published ones.
   *
   * @param open null if none is
   */
  static Map<String, ResNetSpec> choices(@Nullable ResNetSpec open) {
    Map<String, ResNetSpec> choices = new LinkedHashMap<>();
    if (open != null) {
      kinds(open).forEach(spec -> choices.put(name(spec), spec));
    }
    Architectures.all().values().forEach(spec -> choices.put(name(spec), spec));
    return choices;
  }

  /**
   * The same network with its stride elsewhere, with another stem, other shortcuts, order or gates.
   */
  private static List<ResNetSpec> kinds(ResNetSpec spec) {
    List<ResNetSpec> kinds = new ArrayList<>();
    if (spec.block().placesStride()) {
      kinds.add(spec.withStride(spec.stride().other()));
    }
    Stem stem = spec.family().stem();
    if (!stem.isSmall()) {
      Stem other = stem.isDeep() ? Stem.IMAGENET : Stem.deepFor(spec.stemChannels());
      offer(kinds, () -> spec.withStem(other.withChannels(stem.channels()).withPool(stem.pool())));
    }
    for (ShortcutKind kind : ShortcutKind.values()) {
      boolean pools = kind == ShortcutKind.POOLED && spec.family().dilation().isThere();
      boolean same = kind == ShortcutKind.BARE && spec.family().order().isPreActivated();
      boolean made = kind == ShortcutKind.PADDED ? spec.canPad() : !pools && !same;
      if (made && kind != spec.family().shortcut()) {
        kinds.add(spec.withShortcut(kind));
      }
    }
    boolean first = spec.family().order().isPreActivated();
    offer(kinds, () -> spec.withOrder(first ? Order.CONVOLUTION_FIRST : Order.NORM_FIRST));
    boolean gated = spec.family().squeeze().isThere();
    kinds.add(spec.withSqueeze(gated ? Squeeze.NONE : Squeeze.PAPER));
    if (spec.canDilate()) {
      boolean dilated = spec.family().dilation().isThere();
      kinds.add(spec.withDilation(dilated ? Dilation.NONE : Dilation.LAST_TWO));
    }
    boolean grouped = spec.family().norm().isOfGroups();
    offer(kinds, () -> spec.withNorm(grouped ? Norm.BATCH : Norm.GROUP));
    boolean pruned = spec.family().inner().isThere();
    offer(kinds, () -> spec.withInner(pruned ? InnerWidths.FULL : InnerWidths.share(50)));
    return kinds;
  }

  /** What can be made; not every change goes with every other. */
  private static void offer(List<ResNetSpec> kinds, Supplier<ResNetSpec> kind) {
    try {
      kinds.add(kind.get());
    } catch (SpecException e) {
      // Groups that divide no channels, or norms that stand first.
    }
  }

  /** {@code ResNet-50 v1.5}: with the version where there are two. */
  static String name(ResNetSpec spec) {
    String version = spec.stride() == StridePlacement.FIRST_1X1 ? " v1" : " v1.5";
    return spec.displayName() + (spec.block().placesStride() ? version : "");
  }

  /**
   * For a kind of later papers the network that it came from. ResNet-34 has the blocks of ResNet-50
   * and the other kind of block.
   */
  static ResNetSpec suiting(ResNetSpec spec) {
    Stem stem = spec.family().stem();
    if (spec.family().inner().isThere()) {
      return spec.withInner(InnerWidths.FULL);
    }
    if (spec.family().norm().isOfGroups()) {
      return spec.withNorm(Norm.BATCH);
    }
    if (spec.family().dilation().isThere()) {
      return spec.withDilation(Dilation.NONE);
    }
    if (spec.family().order().isPreActivated()) {
      return spec.withOrder(Order.CONVOLUTION_FIRST);
    }
    if (spec.family().squeeze().isThere()) {
      return spec.withSqueeze(Squeeze.NONE);
    }
    if (spec.family().shortcut() == ShortcutKind.BARE
        || spec.family().shortcut() == ShortcutKind.EVERYWHERE) {
      return spec.withShortcut(ShortcutKind.PROJECTION);
    }
    if (stem.isDeep()) {
      return spec.withStem(Stem.IMAGENET.withChannels(stem.channels()).withPool(stem.pool()))
          .withShortcut(ShortcutKind.PROJECTION);
    }
    return ResNetSpec.preset(
        spec.presetName().filter(name -> name.equals("resnet50")).isPresent()
            ? "resnet34"
            : "resnet50");
  }

  /** By place where names tell of other layers. */
  static NetworkComparison.Pairing pairing(ResNetSpec first, ResNetSpec second) {
    boolean alike =
        first.family().stem().isDeep() == second.family().stem().isDeep()
            && first.family().order() == second.family().order()
            && first.family().shortcut() == second.family().shortcut();
    return alike ? NetworkComparison.Pairing.NAME : NetworkComparison.Pairing.PLACE;
  }
}
