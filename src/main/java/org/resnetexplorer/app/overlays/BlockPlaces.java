package org.resnetexplorer.app.overlays;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.resnetexplorer.app.controls.StageChart;
import org.resnetexplorer.diagram.Bounds;
import org.resnetexplorer.diagram.Camera;
import org.resnetexplorer.diagram.Diagram;
import org.resnetexplorer.diagram.Node;
import org.resnetexplorer.diagram.NodeKind;
import org.resnetexplorer.network.Block;

/**
 * Where the blocks of the net stand in its drawing, from left to right, so that charts below it can
 * stand under them. Kept while the diagram shows a stage or a block, so that no chart moves.
 *
 * @param places by the block's path, in shares of the drawing's width
 */
public record BlockPlaces(Map<String, StageChart.Place> places) {
  private static final double MOST_ROOM = 40;

  /** The net has not been seen whole yet. */
  public static final BlockPlaces NONE = new BlockPlaces(Map.of());

  public BlockPlaces {
    places = Map.copyOf(places);
  }

  /**
   * Of a drawing of the net. Blocks of a stage share the room between them, and those of a pile its
   * place.
   *
   * @param width of what it is seen on
   */
  public static BlockPlaces of(Diagram net, Camera camera, double width) {
    Map<String, StageChart.Place> found = new HashMap<>();
    List<Node> nodes = net.nodes().stream().filter(n -> n.kind() == NodeKind.BLOCK).toList();
    for (int i = 0; i < nodes.size(); i++) {
      double before = i == 0 ? MOST_ROOM : between(nodes.get(i - 1), nodes.get(i));
      double after = i == nodes.size() - 1 ? MOST_ROOM : between(nodes.get(i), nodes.get(i + 1));
      Bounds bar = nodes.get(i).bounds();
      double room = Math.min(before, after) / 2;
      Bounds seen =
          camera.toScreen(
              new Bounds(bar.x() - room, bar.y(), bar.width() + 2 * room, bar.height()));
      List<String> paths = new ArrayList<>(List.of(nodes.get(i).id()));
      paths.addAll(nodes.get(i).also());
      double each = seen.width() / paths.size();
      for (int j = 0; j < paths.size(); j++) {
        double left = seen.x() + j * each;
        found.put(paths.get(j), new StageChart.Place(left / width, (left + each) / width));
      }
    }
    return new BlockPlaces(found);
  }

  private static double between(Node left, Node right) {
    return Math.min(MOST_ROOM, right.bounds().x() - left.bounds().right());
  }

  /** The place of each block; none at all if one is not there. */
  public List<StageChart.Place> of(List<Block> blocks) {
    boolean known = blocks.stream().allMatch(block -> places.containsKey(block.path()));
    return known ? blocks.stream().map(block -> places.get(block.path())).toList() : List.of();
  }
}
