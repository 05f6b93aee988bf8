package org.resnetexplorer.explain.notebook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.resnetexplorer.engine.Intervention;
import org.resnetexplorer.engine.Intervention.Term;
import org.resnetexplorer.network.Block;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.TensorSpec;

/** The lines that change a model as the interventions of a run do: one hook each. */
final class ChangeLines {
  private static final String SCALE_CHANNEL =
      """
      def scale_channel(values, channel, factor):
          values = values.clone()
          values[:, channel] *= factor
          return values


      """;

  private static final String PADDED =
      """
      class Shortcut(nn.Module):
          \"""padded() as a module, so that a hook can be put on it.\"""

          def __init__(self, planes, stride):
              super().__init__()
              self.planes = planes
              self.stride = stride

          def forward(self, x):
              return padded(x, self.planes, self.stride)


      def forward(block, x):
          out = block.relu(block.bn1(block.conv1(x)))
          out = block.bn2(block.conv2(out))
          return block.relu(out + block.downsample(x))


      for block in model.modules():
          if isinstance(block, BasicBlock):
              block.downsample = Shortcut(block.planes, block.stride)
              block.forward = forward.__get__(block)

      """;

  /** The line that gives F(x), and the one that weighs it. */
  private static final String SECOND = "    out = block.bn2(block.conv2(out))\n";

  private static final String GATED = "    out = block.se(out)\n";

  private static final String REPLACED =
      """
      # Values in place of an output, each in a file as the export of all calls as NPY writes it.
      replaced = {}
      """;

  private final Network network;
  private final List<Intervention> changes;

  /** A sum's terms come before what replaces it, an earlier call before a later one. */
  ChangeLines(Network network, List<Intervention> changes) {
    this.network = network;
    this.changes =
        changes.stream()
            .sorted(
                Comparator.comparingInt((Intervention change) -> call(change).index())
                    .thenComparing(change -> !(change instanceof Intervention.ScaleTerm)))
            .toList();
  }

  private Call call(Intervention change) {
    return network.findCall(change.call()).orElseThrow();
  }

  boolean isEmpty() {
    return changes.isEmpty();
  }

  boolean replaces() {
    return changes.stream().anyMatch(change -> change instanceof Intervention.Replace);
  }

  boolean replaces(Call call) {
    return changes.stream()
        .anyMatch(
            change -> change instanceof Intervention.Replace && change.call().equals(call.name()));
  }

  /** Paths of the blocks whose shortcut is changed. */
  Set<String> shortcuts() {
    Set<String> paths = new TreeSet<>();
    for (Intervention change : changes) {
      Call call = call(change);
      boolean branchOnly =
          change instanceof Intervention.ScaleTerm scale && scale.term() == Term.BRANCH;
      if (isOfSum(call) && !branchOnly || isShared(call)) {
        paths.add(network.blockOf(call.name()).orElseThrow().path());
      }
    }
    return paths;
  }

  /** Whether it is a sum or the padding of one of its terms, which no module does. */
  private static boolean isOfSum(Call call) {
    return call.isSum() || call.padding().isPresent();
  }

  /**
   * Gives shortcuts that are no module one, for hooks.
   *
   * @param paths of blocks
   */
  String shortcutModules(Set<String> paths) {
    if (paths.isEmpty()) {
      return "";
    }
    if (PreActivatedLines.areFor(network)) {
      return new PreActivatedLines(network).shortcutModules();
    }
    StringBuilder lines = new StringBuilder();
    for (String path : paths) {
      Block block = network.blockOf(path).orElseThrow();
      if (block.isPadded()) {
        return block.gate().isEmpty() ? PADDED : PADDED.replace(SECOND, SECOND + GATED);
      }
      if (block.hasIdentity()) {
        lines.append(Python.module(path)).append(".downsample = nn.Identity()\n");
      }
    }
    return lines.isEmpty()
        ? ""
        : "# An identity is no module: a module that does nothing can have a hook.\n"
            + lines
            + "\n";
  }

  /** What the hooks call. */
  String helpers() {
    boolean channels =
        changes.stream().anyMatch(change -> change instanceof Intervention.ScaleChannel);
    return channels ? "\n" + SCALE_CHANNEL : "";
  }

  /** The hooks, each with the name of the call that it changes. */
  String hooks() {
    StringBuilder lines = new StringBuilder(replaces() ? REPLACED : "");
    for (Intervention change : changes) {
      lines.append(hook(change));
    }
    return lines.isEmpty() ? "" : lines.append('\n').toString();
  }

  private String hook(Intervention change) {
    Call call = call(change);
    if (change instanceof Intervention.ScaleTerm scale) {
      Spot spot = scale.term() == Term.BRANCH ? Spot.branch(network, call) : Spot.shortcut(call);
      return spot.hook(scale.factor() + " * output");
    }
    if (change instanceof Intervention.Replace) {
      return replacement(call);
    }
    StringBuilder lines = new StringBuilder();
    spots(call).forEach(spot -> lines.append(spot.hook(expression(change, spot.values()))));
    return lines.toString();
  }

  /** A replaced sum has its values from the branch, and nothing from the shortcut. */
  private String replacement(Call call) {
    String values = "replaced[" + Python.text(call.name()) + "]";
    StringBuilder lines = new StringBuilder();
    lines
        .append("values = np.load(")
        .append(Python.text(fileName(call)))
        .append(")\n")
        .append(values)
        .append(" = torch.from_numpy(values).requires_grad_()\n");
    List<Spot> spots = spots(call);
    lines.append(spots.get(0).hook(values + ".clone()"));
    String others = call.isSum() ? "torch.zeros_like(output)" : values + ".clone()";
    spots.stream().skip(1).forEach(spot -> lines.append(spot.hook(others)));
    return lines.toString();
  }

  /** As exports name the file of a call's values. */
  static String fileName(Call call) {
    return call.name() + ".npy";
  }

  private List<Spot> spots(Call call) {
    if (call.isSum()) {
      return List.of(Spot.branch(network, call), Spot.shortcut(call));
    }
    if (call.padding().isPresent()) {
      return List.of(Spot.padding(network, call));
    }
    return isShared(call) ? Spot.readers(network, call) : List.of(Spot.of(network, call));
  }

  /** A block's first ReLU, where the shortcut reads it too. */
  private boolean isShared(Call call) {
    return network
        .blockOf(call.name())
        .filter(block -> block.isPreActivated() && !block.shortcut().isEmpty())
        .filter(block -> block.entry().equals(call))
        .isPresent();
  }

  private static String expression(Intervention change, String values) {
    if (change instanceof Intervention.Scale scale) {
      return scale.factor() + " * " + values;
    }
    if (change instanceof Intervention.ScaleChannel scale) {
      return "scale_channel(%s, %d, %s)".formatted(values, scale.channel(), scale.factor());
    }
    throw new IllegalArgumentException(change + " is no factor of an output");
  }

  /** Convolutions before a batch norm, changed in their weights: the same, but with no hook. */
  String weights() {
    List<String> lines = new ArrayList<>();
    for (Intervention change : changes) {
      if (!isWeight(change)) {
        continue;
      }
      Call call = call(change);
      for (TensorSpec tensor : call.operation().tensors()) {
        String data = Python.module(call.module()) + "." + tensor.name() + ".data";
        if (change instanceof Intervention.Scale scale) {
          lines.add(data + " *= " + scale.factor() + "\n");
        } else if (change instanceof Intervention.ScaleChannel scale) {
          lines.add(data + "[" + scale.channel() + "] *= " + scale.factor() + "\n");
        }
      }
    }
    return lines.isEmpty()
        ? ""
        : "# A convolution times a factor is one whose weights are.\n"
            + String.join("", lines)
            + "\n";
  }

  private boolean isWeight(Intervention change) {
    Call call = call(change);
    return call.convolution().isPresent() && !replaces(call);
  }

  /** The same changes without those of {@link #weights}. */
  ChangeLines withoutWeights() {
    return new ChangeLines(network, changes.stream().filter(change -> !isWeight(change)).toList());
  }
}
