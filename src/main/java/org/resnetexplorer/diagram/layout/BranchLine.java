package org.resnetexplorer.diagram.layout;

import java.util.ArrayList;
import java.util.List;
import org.resnetexplorer.network.Block;
import org.resnetexplorer.network.Layer;

/**
 * What a small card says of one step of a branch: {@code 3×3 /2} and {@code 64→128}, or a gate and
 * how far it squeezes, {@code 256→16→256}.
 */
record BranchLine(String operation, String channels) {
  static List<BranchLine> of(Block block) {
    List<BranchLine> lines = new ArrayList<>();
    block.convolutions().forEach(conv -> lines.add(of(conv)));
    block.gate().stream()
        .flatMap(call -> call.convolution().stream())
        .findFirst()
        .map(conv -> new BranchLine("× se", conv.in() + "→" + conv.out() + "→" + conv.in()))
        .ifPresent(lines::add);
    return lines;
  }

  static BranchLine of(Layer.Conv2d conv) {
    String groups = conv.groups() == 1 ? "" : " g" + conv.groups();
    return new BranchLine(
        CardText.window(conv.kernel(), conv.stride()) + groups, conv.in() + "→" + conv.out());
  }
}
