package org.resnetexplorer.app.attribution;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.network.Block;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Network;

/** The places where Grad-CAM can be asked, by the names that people have for them. */
final class Layers {
  private Layers() {}

  /**
   * @param name {@code layer4}, {@code stem}
   * @param call whose output it is
   */
  record Layer(String name, String call) {}

  /** From the stem to the pooling, and the selected call where it is none of them. */
  static List<Layer> of(Network network, @Nullable Call selected) {
    List<Layer> layers = new ArrayList<>();
    List<Block> blocks = network.blocks();
    layers.add(new Layer("stem", blocks.get(0).source().name()));
    for (int i = 0; i < blocks.size(); i++) {
      if (i + 1 == blocks.size() || blocks.get(i + 1).stage() != blocks.get(i).stage()) {
        layers.add(new Layer("layer" + blocks.get(i).stage(), blocks.get(i).output().name()));
      }
    }
    layers.add(new Layer(network.pooling().name(), network.pooling().name()));
    if (selected != null && layers.stream().noneMatch(l -> l.call().equals(selected.name()))) {
      layers.add(new Layer(selected.name(), selected.name()));
    }
    return layers;
  }
}
