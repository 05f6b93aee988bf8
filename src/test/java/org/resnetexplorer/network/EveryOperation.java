package org.resnetexplorer.network;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One of each operation, as two networks call them; {@link ClosedSetsTest} holds that none lacks.
 */
public final class EveryOperation {
  static final List<Network> NETWORKS =
      List.of(Network.of(ResNetSpec.preset("resnet50")), Network.of(ResNetSpec.cifar(3)));

  private EveryOperation() {}

  public static Stream<Operation> all() {
    return NETWORKS.stream()
        .flatMap(network -> network.calls().stream())
        .map(Call::operation)
        .collect(Collectors.toMap(Object::getClass, one -> one, (one, same) -> one))
        .values()
        .stream();
  }
}
