package org.resnetexplorer.weights.match;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.resnetexplorer.network.Head;
import org.resnetexplorer.network.HeadLayer;
import org.resnetexplorer.network.Pooling;

/**
 * Writes out a head that was found as the network has it. Layers without weights leave gaps in the
 * numbers of a Sequential: the first gap after a linear layer is its activation, any other one is
 * dropout. Where there are no numbers, an activation is assumed between two linear layers.
 */
final class HeadLayers {

  private static final String FC = "fc";
  private static final String LINEAR = "linear";

  /** Pooling and flatten, which a Sequential may number too. */
  private static final int BEFORE_LAYERS = 2;

  private final FoundHead found;
  private final NamedNet net;
  private final HeadActivation activation;
  private final List<HeadLayer> before = new ArrayList<>();
  private final List<Integer> places = new ArrayList<>();
  private boolean awaitsActivation;
  private boolean assumes;

  HeadLayers(FoundHead found, NamedNet net, HeadActivation activation) {
    this.found = found;
    this.net = net;
    this.activation = activation;
    leadingGap();
    for (int i = 0; i < found.modules().size(); i++) {
      HeadModule module = found.modules().get(i);
      if (i > 0) {
        gap(found.modules().get(i - 1), module);
      }
      places.add(before.size());
      boolean last = i == found.modules().size() - 1;
      if (!last) {
        before.add(
            module.linear()
                ? new HeadLayer.Hidden(module.out(), module.bias())
                : new HeadLayer.Norm());
        awaitsActivation |= module.linear();
      }
    }
  }

  /** {@code Sequential(Dropout, Linear)} is usual; Hugging Face has Flatten there. */
  private void leadingGap() {
    HeadModule first = found.modules().get(0);
    boolean ofChildren = net.key().equals(first.container()) || first.container().isEmpty();
    int gap = ofChildren ? 0 : first.index().orElse(0);
    int afterPooling = gap >= BEFORE_LAYERS ? gap - BEFORE_LAYERS : gap;
    boolean flattens = net.spelling() == Spelling.HUGGING_FACE;
    for (int i = 0; i < afterPooling && !flattens; i++) {
      before.add(new HeadLayer.Drop());
    }
  }

  private void gap(HeadModule module, HeadModule next) {
    OptionalInt from = module.indexIn(next.container());
    OptionalInt to = next.index();
    boolean numbered = from.isPresent() && to.isPresent() && from.getAsInt() < to.getAsInt();
    if (numbered) {
      for (int i = from.getAsInt() + 1; i < to.getAsInt(); i++) {
        withoutWeights();
      }
    } else if (next.linear() && awaitsActivation) {
      assumes = true;
      awaitsActivation = false;
      activation.function().map(HeadLayer.Activated::new).ifPresent(before::add);
    }
  }

  private void withoutWeights() {
    if (awaitsActivation) {
      assumes = true;
    }
    boolean activated = awaitsActivation && activation != HeadActivation.NONE;
    before.add(
        activated
            ? new HeadLayer.Activated(activation.function().orElseThrow())
            : new HeadLayer.Drop());
    awaitsActivation = false;
  }

  /** Whether an activation stands somewhere, or might, that names do not tell. */
  boolean assumesActivation() {
    return assumes;
  }

  Head head() {
    HeadModule last = found.modules().get(found.modules().size() - 1);
    Pooling pooling = found.concat() ? Pooling.CONCAT : Pooling.AVERAGE;
    return new Head.Classifier(pooling, name(), before, last.bias());
  }

  /** torchvision's name, or that of the CIFAR networks. */
  private String name() {
    String path = found.modules().get(0).path();
    String rest = net.rest(path).orElse(path);
    return rest.equals(LINEAR) ? LINEAR : FC;
  }

  /** For each tensor of the head, by the network's name, the file's. */
  Map<String, String> names() {
    Map<String, String> names = new LinkedHashMap<>();
    for (int i = 0; i < places.size(); i++) {
      String plain = before.isEmpty() ? name() : name() + "." + places.get(i);
      found
          .modules()
          .get(i)
          .tensors()
          .forEach((field, inFile) -> names.put(plain + "." + field, inFile));
    }
    return names;
  }
}
