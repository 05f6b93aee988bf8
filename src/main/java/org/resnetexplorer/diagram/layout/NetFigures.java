package org.resnetexplorer.diagram.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.diagram.BarRow;
import org.resnetexplorer.diagram.DiagramText;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.ModuleNode;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.ShapesAndCosts;

/**
 * The rows of figures below the net: what Stem, each stage and Head contribute to a total.
 *
 * @param title of the row
 * @param parts one for Stem, each stage, Head; empty where there is nothing to count
 * @param values the same as numbers
 * @param total of all parts; empty where there is no room for totals
 * @param bars what the row's bars tell; null where it has none
 */
record NetFigures(
    String title, List<String> parts, List<Long> values, String total, @Nullable BarRow bars) {

  /** Blocks, weight layers, parameters and multiply-adds, the most telling last. */
  static List<NetFigures> of(Network network, ShapesAndCosts sizes, DiagramText text) {
    List<Long> blocks = new ArrayList<>();
    List<Long> layers = new ArrayList<>();
    blocks.add(0L);
    layers.add(1L);
    for (int depth : network.spec().depths()) {
      blocks.add((long) depth);
      layers.add((long) depth * network.spec().block().convolutions());
    }
    blocks.add(0L);
    layers.add(network.calls().stream().filter(Call::isLinear).count());
    return List.of(
        counted(text.get("net.row.blocks"), blocks),
        counted(text.get("net.row.layers"), layers),
        measured(BarRow.PARAMETERS, text.get("net.row.parameters"), parameters(network)),
        measured(BarRow.MULTIPLY_ADDS, text.get("net.row.multiply"), multiplyAdds(network, sizes)));
  }

  private static List<Long> parameters(Network network) {
    return parts(network)
        .map(part -> part.stream().mapToLong(ModuleNode::parameters).sum())
        .toList();
  }

  private static List<Long> multiplyAdds(Network network, ShapesAndCosts sizes) {
    return parts(network).map(part -> part.stream().mapToLong(sizes::multiplyAdds).sum()).toList();
  }

  /** The root's children as Stem, the stages one by one, Head: what follows them. */
  private static Stream<List<ModuleNode>> parts(Network network) {
    List<ModuleNode> children = network.root().children();
    int stages = network.spec().depths().size();
    int first = 0;
    while (network.stageAt(children.get(first).path()).isEmpty()) {
      first++;
    }
    Stream<List<ModuleNode>> middle =
        children.subList(first, first + stages).stream().map(List::of);
    return Stream.concat(
        Stream.concat(Stream.of(children.subList(0, first)), middle),
        Stream.of(children.subList(first + stages, children.size())));
  }

  private static NetFigures counted(String title, List<Long> values) {
    long total = values.stream().mapToLong(Long::longValue).sum();
    List<String> parts = values.stream().map(value -> value == 0 ? "" : "" + value).toList();
    return new NetFigures(title, parts, values, "= " + total, null);
  }

  private static NetFigures measured(BarRow row, String title, List<Long> values) {
    Amounts amounts = Amounts.of(values);
    return new NetFigures(title, amounts.parts(), values, "= " + amounts.total(), row);
  }

  /** The same row in few decimals and without a total, so that nothing seems not to add up. */
  NetFigures withoutTotal() {
    return new NetFigures(title, bars != null ? Amounts.rounded(values) : parts, values, "", bars);
  }
}
