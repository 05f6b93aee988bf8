package org.resnetexplorer.diagram.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.resnetexplorer.network.Block;
import org.resnetexplorer.network.Layer;
import org.resnetexplorer.network.ResNetSpec;
import org.resnetexplorer.network.ShortcutKind;

/** Where the number in a ResNet's name comes from: layers with weights on the longest path. */
final class DepthFacts {
  private final Words words;

  DepthFacts(Words words) {
    this.words = words;
  }

  Explanation.Fact of(ResNetSpec spec) {
    List<String> lines = new ArrayList<>();
    lines.add(count(spec));
    boolean small = spec.depths().size() == 3 && spec.family().isPlain();
    if (spec.family().shortcut() == ShortcutKind.PADDED || small && spec.block().canPad()) {
      return words.fact(Explanation.Kind.DEPTH, lines, words.get("depth.cifar"));
    }
    for (String name : ResNetSpec.PRESETS) {
      ResNetSpec preset = ResNetSpec.preset(name);
      String line = count(preset);
      if (!lines.contains(line)) {
        lines.add(line);
      }
    }
    String convolutions = String.valueOf(spec.block().convolutions());
    String note = spec.family().stem().isDeep() ? "depth.deep" : "depth";
    return words.fact(Explanation.Kind.DEPTH, lines, words.get(note, convolutions));
  }

  /** {@code 3 × (3 + 4 + 6 + 3) + 1 + 1 = 50}. */
  private static String count(ResNetSpec spec) {
    String depths = spec.depths().stream().map(String::valueOf).collect(Collectors.joining(" + "));
    return "%d × (%s) + 1 + 1 = %d".formatted(spec.block().convolutions(), depths, spec.depth());
  }

  /** How wide a block is inside where that is not its planes, as torchvision computes it. */
  List<Explanation.Fact> innerWidth(ResNetSpec spec, Block block) {
    int planes = block.planes();
    if (spec.family().inner().isThere()) {
      return List.of(pruned(spec, block));
    }
    if (spec.groups() == 1 && spec.widthPerGroup() == 64) {
      return List.of();
    }
    int width = planes * spec.widthPerGroup() / 64 * spec.groups();
    String line =
        "%d × %d / 64 × %d = %d".formatted(planes, spec.widthPerGroup(), spec.groups(), width);
    return List.of(
        words.fact(Explanation.Kind.CHANNELS, List.of(line), words.get("channels.inner")));
  }

  /** What is left of a block's inside, beside what there was. */
  private Explanation.Fact pruned(ResNetSpec spec, Block block) {
    List<Layer.Conv2d> convolutions = block.convolutions();
    int full = spec.fullWidth(block.stage());
    int first = convolutions.get(0).out();
    int last = convolutions.get(convolutions.size() - 1).in();
    List<String> lines = new ArrayList<>(List.of(first + " / " + full));
    if (last != first) {
      lines.add(last + " / " + full);
    }
    return words.fact(Explanation.Kind.CHANNELS, lines, words.get("channels.pruned"));
  }
}
