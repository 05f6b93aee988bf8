package org.resnetexplorer.explain.notebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.resnetexplorer.network.Block;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Network;

/**
 * What is otherwise in PyTorch where norms lead to convolutions: a shortcut leaves before its
 * branch has run, an identity reads what a projection does not, and not every norm follows a
 * convolution.
 */
final class PreActivatedLines {
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


      """;

  private static final String FORWARD =
      """
      def forward(block, x):
          \"""As before, but every shortcut is a module, which can have a hook.\"""
          out = block.relu(block.bn1(x))
          identity = block.downsample(out if block.changes else x)
          out = block.conv2(block.relu(block.bn2(block.conv1(out))))
      %s%s    return out + identity


      for block in model.modules():
          if isinstance(block, %s):
      %s        block.forward = forward.__get__(block)

      """;

  private static final String THIRD = "    out = block.conv3(block.relu(block.bn3(out)))\n";
  private static final String GATED = "    out = block.se(out)\n";

  private static final String OF_PROJECTIONS =
      """
              block.changes = block.downsample is not None
              block.downsample = block.downsample if block.changes else nn.Identity()
      """;

  private static final String OF_PADDED =
      """
              own = Shortcut(block.planes, block.stride)
              block.downsample = own if block.changes else nn.Identity()
      """;

  private static final String RULES =
      """
      def convolution_alone(name):
          def hook(conv, inputs, output):
              layer = lambda x, w: F.conv2d(x, w, None, conv.stride, conv.padding, conv.dilation, conv.groups)
              bias = torch.zeros(len(conv.weight)) if conv.bias is None else conv.bias
              result = gamma_rule(name + ".bias", layer, inputs[0], conv.weight, bias)
              if conv.bias is None:
                  del added[name + ".bias"]
              return result

          return hook


      # Norms with the convolutions that they alone read.
      pairs = {%s}
      replaced_convolutions = %s
      for name, module in model.named_modules():
          if isinstance(module, nn.BatchNorm2d):
              if name not in pairs:
                  module.register_forward_hook(norm_alone(name))
                  continue
              conv = model.get_submodule(pairs[name])
              conv.register_forward_hook(lambda conv, inputs, output: read.update({conv: inputs[0]}))
              module.register_forward_hook(convolution_and_norm(name, conv))
          elif isinstance(module, nn.Conv2d) and ".se." not in name:
              if name not in pairs.values() and name not in replaced_convolutions:
                  module.register_forward_hook(convolution_alone(name))
      """;

  /** Of sums that no ReLU follows, which may cancel in a mean. */
  private static final String MEAN =
      """
      mean = lambda module, inputs, output: same_value(output, inputs[0].abs().mean((2, 3), keepdim=True))
      model.avgpool.register_forward_hook(mean)
      """;

  private final Network network;

  PreActivatedLines(Network network) {
    this.network = network;
  }

  static boolean areFor(Network network) {
    return network.spec().family().order().isPreActivated();
  }

  /** Gives every shortcut a module. */
  String shortcutModules() {
    boolean padded = network.blocks().stream().anyMatch(Block::isPadded);
    Block first = network.blocks().get(0);
    return (padded ? PADDED : "")
        + FORWARD.formatted(
            first.convolutions().size() > 2 ? THIRD : "",
            first.gate().isEmpty() ? "" : GATED,
            first.typeName(),
            padded ? OF_PADDED : OF_PROJECTIONS);
  }

  /** What norms, convolutions and a mean of sums hand on in LRP. */
  String rules(ChangeLines changes) {
    List<String> pairs = new ArrayList<>();
    List<String> replaced = new ArrayList<>();
    for (Call call : network.calls()) {
      boolean convolves = call.convolution().isPresent();
      if (convolves && changes.replaces(call)) {
        replaced.add(Python.text(call.module()));
      } else if (convolves) {
        normOf(call).ifPresent(norm -> pairs.add(pair(norm, call)));
      }
    }
    boolean cancels = !network.pooling().isNonNegative();
    return RULES.formatted(String.join(", ", pairs), Python.list(replaced)) + (cancels ? MEAN : "");
  }

  private static String pair(Call norm, Call convolution) {
    return Python.text(norm.module()) + ": " + Python.text(convolution.module());
  }

  private Optional<Call> normOf(Call convolution) {
    List<Call> readers =
        network.calls().stream()
            .filter(call -> call.inputs().contains(convolution.index()))
            .toList();
    return readers.size() == 1 && readers.get(0).isBatchNorm()
        ? Optional.of(readers.get(0))
        : Optional.empty();
  }
}
