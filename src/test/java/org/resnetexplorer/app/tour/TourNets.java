package org.resnetexplorer.app.tour;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.resnetexplorer.network.BlockKind;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.ResNetSpec;
import org.resnetexplorer.network.StridePlacement;
import org.resnetexplorer.weights.ReferenceWeights;
import org.resnetexplorer.weights.WeightFiles;
import org.resnetexplorer.weights.WeightsException;

/** Networks unlike the presets, as files somebody may open. */
enum TourNets {
  /** Three stages, no pooling, shortcuts that pad. */
  CIFAR(ResNetSpec.cifar(1)),
  TWO_CLASSES(
      new ResNetSpec(
          BlockKind.BASIC, List.of(1, 1, 1, 1), 2, 8, 1, 64, StridePlacement.MIDDLE_3X3)),
  ONE_CLASS(
      new ResNetSpec(
          BlockKind.BOTTLENECK, List.of(1, 2, 1, 1), 1, 64, 1, 64, StridePlacement.MIDDLE_3X3));

  private final ResNetSpec spec;

  TourNets(ResNetSpec spec) {
    this.spec = spec;
  }

  Path write(Path folder) throws IOException, WeightsException {
    return WeightFiles.write(
        folder.resolve(name() + ".safetensors"),
        ReferenceWeights.of(Network.of(spec), 0),
        "SAFETENSORS");
  }
}
