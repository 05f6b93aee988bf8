package org.resnetexplorer.network;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One of each operation, as some networks call them; {@link ClosedSetsTest} holds that none lacks.
 */
public final class EveryOperation {
  static final List<Network> NETWORKS =
      Stream.of(
              "bottleneck,3-4-6-3",
              "basic,3-3-3",
              "bottleneck,1-1-1-1,stem=deep,shortcut=pool",
              "basic,1-1-1-1,se=16",
              "basic,1-1-1-1,norm=group",
              "basic,1-1-1-1,pooling=concat,head=fc+norm-drop-16-tanh")
          .map(SpecText::parse)
          .map(Network::of)
          .toList();

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
