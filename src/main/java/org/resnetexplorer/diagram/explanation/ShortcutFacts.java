package org.resnetexplorer.diagram.explanation;

import java.util.List;
import org.resnetexplorer.network.Block;
import org.resnetexplorer.network.Operation;

/**
 * Why a block's shortcut is what it is: the condition of torchvision's {@code _make_layer} with its
 * numbers filled in.
 */
final class ShortcutFacts {
  private final Words words;

  ShortcutFacts(Words words) {
    this.words = words;
  }

  /** One fact; none of a block without a shortcut. */
  List<Explanation.Fact> of(Block block) {
    return block.isPlain() ? List.of() : List.of(condition(block));
  }

  private Explanation.Fact condition(Block block) {
    boolean strides = block.stride() != 1;
    boolean widens = block.inChannels() != block.outChannels();
    String numbers =
        "%d != 1 or %d != %d * %d"
            .formatted(
                block.stride(), block.inChannels(), block.planes(), block.kind().expansion());
    String truth =
        "%s or %s = %s".formatted(python(strides), python(widens), python(strides || widens));
    return words.fact(
        Explanation.Kind.SHORTCUT,
        List.of("stride != 1 or inplanes != planes * expansion", numbers, truth),
        note(block));
  }

  private static String python(boolean value) {
    return value ? "True" : "False";
  }

  private String note(Block block) {
    if (block.isPadded()) {
      Operation.PadShortcut pad = block.shortcut().get(0).padding().orElseThrow();
      return words.get("shortcut.padded", pad.stride(), String.valueOf(pad.zeros()));
    }
    if (block.hasProjection() && block.stride() == 1 && block.inChannels() == block.outChannels()) {
      return words.get("shortcut.everywhere");
    }
    if (block.hasProjection()) {
      String kind = block.shortcutPool().isPresent() ? "shortcut.pooled" : "shortcut.projection";
      return words.get(
          block.isPreActivated() ? kind + ".preact" : kind,
          String.valueOf(block.inChannels()),
          String.valueOf(block.outChannels()));
    }
    return words.get(block.position() == 0 ? "shortcut.identity" : "shortcut.later");
  }
}
