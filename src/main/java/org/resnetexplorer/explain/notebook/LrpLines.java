package org.resnetexplorer.explain.notebook;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.resnetexplorer.explain.attribution.Lrp;
import org.resnetexplorer.network.Block;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Head;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.ShortcutKind;

/**
 * LRP by PyTorch's own derivatives: each module gives the value it gave, written so that value
 * times derivative is the relevance that its rule hands out.
 */
final class LrpLines {
  private static final String RULES =
      """
      from torch.nn import functional as F

      gamma = %s
      added = {}  # what is added whatever comes in
      read = {}  # what each convolution reads


      def same_value(values, shares):
          \"""These values, with derivatives that hand out relevance as the shares do.\"""
          safe = shares + 1e-12 * (2 * (shares >= 0) - 1)
          return shares * (values / safe).detach()


      def gamma_rule(name, layer, x, weight, shift):
          \"""What pushed a result in the direction it took counts 1 + gamma times.\"""
          added[name] = shift = shift.detach().requires_grad_()
          shape = [1, -1, 1, 1][: weight.dim()]
          up, down = weight.detach().clamp(min=0), weight.detach().clamp(max=0)
          plus, minus = x.clamp(min=0), x.clamp(max=0)
          raising = layer(plus, up) + layer(minus, down) + shift.clamp(min=0).reshape(shape)
          lowering = layer(plus, down) + layer(minus, up) + shift.clamp(max=0).reshape(shape)
          result = raising + lowering
          counted = torch.where(result > 0, raising, lowering)
          return same_value(result, result + gamma * counted)


      def affine(norm):
          scale = norm.weight / (norm.running_var + norm.eps).sqrt()
          return scale, norm.bias - norm.running_mean * scale


      def convolution_and_norm(name, conv):
          def hook(norm, inputs, output):
              scale, shift = affine(norm)
              shift = shift if conv.bias is None else shift + scale * conv.bias
              layer = lambda x, w: F.conv2d(x, w, None, conv.stride, conv.padding, conv.dilation, conv.groups)
              weight = conv.weight * scale.reshape(-1, 1, 1, 1)
              return gamma_rule(name + ".shift", layer, read[conv], weight, shift)

          return hook


      def norm_alone(name):
          def hook(norm, inputs, output):
              scale, shift = (values.detach() for values in affine(norm))
              added[name + ".shift"] = shift = shift.requires_grad_()
              shape = [1, -1, 1, 1][: output.dim()]
              scaled = inputs[0] * scale.reshape(shape)
              return same_value(output, scaled.abs() + shift.abs().reshape(shape))

          return hook


      def hidden(name):
          def hook(linear, inputs, output):
              bias = torch.zeros(len(linear.weight)) if linear.bias is None else linear.bias
              return gamma_rule(name + ".bias", F.linear, inputs[0], linear.weight, bias)

          return hook


      """;

  private static final String NORMS =
      """
      norms = [item for item in model.named_modules() if isinstance(item[1], nn.BatchNorm2d)]
      convolutions = [item for item in model.named_modules() if isinstance(item[1], nn.Conv2d)]
      for (name, norm), (before, conv) in zip(norms, convolutions):
          if before in %s:
              norm.register_forward_hook(norm_alone(name))
              continue
          conv.register_forward_hook(lambda conv, inputs, output: read.update({conv: inputs[0]}))
          norm.register_forward_hook(convolution_and_norm(name, conv))
      """;

  private static final String HEAD =
      """
      for name, module in model.named_modules():
          if isinstance(module, nn.BatchNorm1d):
              module.register_forward_hook(norm_alone(name))
          elif isinstance(module, nn.Linear) and name != %s:
              module.register_forward_hook(hidden(name))
      """;

  /** Of shortcuts without batch norm. */
  private static final String BARE =
      """
      def convolution_alone(name):
          def hook(conv, inputs, output):
              layer = lambda x, w: F.conv2d(x, w, None, conv.stride, conv.padding, conv.dilation, conv.groups)
              bias = torch.zeros(len(conv.weight)) if conv.bias is None else conv.bias
              return gamma_rule(name + ".bias", layer, inputs[0], conv.weight, bias)

          return hook


      for name, module in model.named_modules():
          if name.endswith(".downsample.0"):
              module.register_forward_hook(convolution_alone(name))
      """;

  /** The factors are taken as they are: all goes to what they weigh. */
  private static final String GATES =
      """
      for module in model.modules():
          if isinstance(module, SEModule):
              module.register_forward_hook(lambda module, inputs, output: same_value(output, inputs[0]))
      """;

  private static final String CURVES =
      """
      for module in model.modules():
          if isinstance(module, (%s)):
              module.register_forward_hook(lambda module, inputs, output: same_value(output, inputs[0]))
      """;

  private static final String IDENTITIES =
      """
      # An identity is no module: a module that does nothing can have a hook.
      for block in model.modules():
          if hasattr(block, "conv2") and block.downsample is None:
              block.downsample = nn.Identity()

      """;

  private static final String SUMS =
      """
      branches = {}


      def branch(block):
          def hook(module, inputs, output):
              branches[block] = output
              return torch.zeros_like(output)

          return hook


      def joined(block):
          \"""The sum, shared between its terms by their magnitudes, all on the way of the later one.\"""

          def hook(module, inputs, output):
              return same_value(branches[block] + output, branches[block].abs() + output.abs())

          return hook


      for block in model.modules():
          if hasattr(block, "conv2"):
              block.%s.register_forward_hook(branch(block))
              block.%s.register_forward_hook(joined(block))

      """;

  private static final String BODY =
      """
      x.requires_grad_()
      asked = number(model(x))
      asked.backward()
      signed = (x * {x.grad}).sum(1)[0]
      parts = {"pixels": float(signed.double().sum())}
      for name, shift in added.items():
          if shift.grad is not None:
              parts[name] = float(shift @ shift.grad)
      """;

  private final Network network;
  private final ChangeLines changes;

  LrpLines(Network network, ChangeLines changes) {
    this.network = network;
    this.changes = changes;
  }

  /** Rules, changes, then the sums, which share what has been changed. */
  String of(Lrp by) {
    return RULES.formatted(by.gamma())
        + changes.weights()
        + shortcuts()
        + (isPreActivated() ? new PreActivatedLines(network).rules(changes) : norms())
        + gates()
        + (isBare() ? "\n" + BARE : "")
        + head()
        + "\n"
        + changes.withoutWeights().hooks()
        + sums()
        + body()
        + classifier();
  }

  private boolean isPreActivated() {
    return PreActivatedLines.areFor(network);
  }

  private boolean hasSums() {
    return network.calls().stream().anyMatch(Call::isSum);
  }

  private String shortcuts() {
    if (!hasSums()) {
      return "";
    }
    if (isPreActivated()) {
      return new PreActivatedLines(network).shortcutModules();
    }
    Set<String> padded = new TreeSet<>();
    network.blocks().stream().filter(Block::isPadded).forEach(block -> padded.add(block.path()));
    return padded.isEmpty() ? IDENTITIES : changes.shortcutModules(padded);
  }

  /** A replaced convolution gives its norm a value that comes from nothing. */
  private String norms() {
    List<String> replaced =
        network.calls().stream()
            .filter(call -> call.convolution().isPresent() && changes.replaces(call))
            .map(call -> Python.text(call.module()))
            .toList();
    String lines =
        replaced.isEmpty()
            ? NORMS.replaceFirst("(?s)    if before in %s.*?continue\n", "")
            : NORMS.formatted(Python.list(replaced));
    return lines.replace("nn.Conv2d)]", "nn.Conv2d)" + exceptGates() + exceptShortcuts() + "]");
  }

  private String exceptGates() {
    return hasGates() ? " and \".se.\" not in item[0]" : "";
  }

  private String exceptShortcuts() {
    return isBare() ? " and \".downsample.\" not in item[0]" : "";
  }

  private boolean isBare() {
    return network.spec().family().shortcut() == ShortcutKind.BARE;
  }

  private boolean hasGates() {
    return network.spec().family().squeeze().isThere();
  }

  private String gates() {
    return hasGates() ? GATES : "";
  }

  private String head() {
    boolean layers =
        network.spec().family().head() instanceof Head.Classifier head && !head.before().isEmpty();
    String curves = MethodLines.curves(network);
    return (layers ? HEAD.formatted(Python.text(network.output().module())) : "")
        + (curves.isEmpty() ? "" : CURVES.formatted(curves));
  }

  private String sums() {
    if (!hasSums()) {
      return "";
    }
    String branch = MethodLines.branchEnd(network);
    return isPreActivated()
        ? SUMS.formatted("downsample", branch)
        : SUMS.formatted(branch, "downsample");
  }

  private String body() {
    return BODY.replace(
        "{x.grad}",
        changes.replaces() ? "(torch.zeros_like(x) if x.grad is None else x.grad)" : "x.grad");
  }

  private String classifier() {
    Call last = network.output();
    boolean biased =
        last.isLinear()
            && last.operation().tensors().stream().anyMatch(spec -> spec.name().equals("bias"));
    if (!biased || changes.replaces(last)) {
      return "promised = float(asked)\n";
    }
    String bias = Python.module(last.module()) + ".bias";
    return "parts[%s] = float(%2$s @ %2$s.grad)\npromised = float(asked)\n"
        .formatted(Python.text(last.name() + ".bias"), bias);
  }
}
