package org.resnetexplorer.explain.notebook;

/**
 * Python of the methods. Each makes {@code asked}, the number; {@code signed}, the map; and where
 * the method promises a sum {@code parts} and {@code promised}.
 */
final class MethodText {
  /** Keeps a module's output with its derivative. */
  static final String KEEP =
      """
      kept = []


      def keep(module, inputs, output):
          output.retain_grad()
          kept.append(output)
          return output.clone()  # which may be written over


      """;

  /** The same for what a module reads. */
  static final String KEEP_INPUT =
      """
      kept = []


      def keep(module, inputs):
          inputs[0].retain_grad()
          kept.append(inputs[0])  # of several calls the last one counts


      """;

  static final String GRADCAM =
      """
      asked = number(model(x))
      asked.backward()
      values = kept[-1]
      weights = {values.grad}.mean((2, 3), keepdim=True)
      signed = (weights * values).sum(1)[0]
      gradcam = signed.clamp(min=0)  # as the paper draws it
      """;

  static final String SALIENCY =
      """
      model.requires_grad_(False)
      x.requires_grad_()
      asked = number(model(x))
      asked.backward()
      gradient = {x.grad}[0]
      signed = gradient.sum(0)
      unsigned = gradient.abs().amax(0)  # as the paper draws it
      """;

  static final String GRADIENT_X_INPUT =
      """
      x.requires_grad_()
      asked = number(model(x))
      asked.backward()
      signed = (x * {x.grad}).sum(1)[0]
      parts = {"pixels": float(signed.double().sum())}
      parts.update(shifts(model.named_modules()))
      promised = float(asked)
      """;

  static final String GUIDED =
      """
      def guided(module, grad_input, grad_output):
          return (grad_input[0].clamp(min=0),)


      for module in model.modules():
          if isinstance(module, nn.ReLU):
              module.register_full_backward_hook(guided)

      """;

  static final String SMOOTHGRAD =
      """
      samples, noise, seed = %d, %s, %d


      def uniform(index):
          \"""The splitmix64 generator: the same numbers everywhere for a seed and an index.\"""
          z = np.uint64(seed %% 2**64) + (index + np.uint64(1)) * np.uint64(0x9E3779B97F4A7C15)
          z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
          z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
          z = z ^ (z >> np.uint64(31))
          return ((z >> np.uint64(12)).astype(float) + 0.5) / 2**52


      def normal(index):
          radius = np.sqrt(-2 * np.log(uniform(np.uint64(2) * index)))
          return radius * np.cos(2 * np.pi * uniform(np.uint64(2) * index + np.uint64(1)))


      model.requires_grad_(False)
      deviation = noise * float(x.max() - x.min())
      gradient = torch.zeros_like(x[0])
      for sample in range(samples):
          index = np.arange(sample * x.numel(), (sample + 1) * x.numel(), dtype=np.uint64)
          at = x + deviation * torch.from_numpy(normal(index)).reshape(x.shape)
          at = at.float().requires_grad_()
          number(model(at)).backward()
          gradient += {at.grad}[0] / samples
      asked = number(model(x))
      signed = gradient.sum(0)
      unsigned = gradient.abs().amax(0)
      """;

  static final String INTEGRATED =
      """
      steps, baseline = %d, %s
      model.requires_grad_(False)
      start = torch.full_like(x, baseline)
      total = torch.zeros_like(x)
      for step in range(steps + 1):
          at = (start + step / steps * (x - start)).requires_grad_()
          number(model(at)).backward()
          total += (0.5 if step in (0, steps) else 1) * {at.grad}
      asked = number(model(x))
      signed = ((x - start) * total / steps).sum(1)[0]
      parts = {"pixels": float(signed.double().sum())}
      promised = float(asked - number(model(start)))
      """;

  static final String OCCLUSION =
      """
      window, stride = %d, %d
      height, width = x.shape[2:]
      signed = torch.zeros(-(-height // stride), -(-width // stride))
      with torch.no_grad():
          asked = number(model(x))
          for row in range(signed.shape[0]):
              for column in range(signed.shape[1]):
                  top = row * stride + int((stride - window) / 2)
                  left = column * stride + int((stride - window) / 2)
                  covered = x.clone()
                  covered[:, :, max(0, top) : top + window, max(0, left) : left + window] = 0
                  signed[row, column] = asked - number(model(covered))
      """;

  static final String PRICED =
      """
      asked = number(model(x))
      asked.backward()
      values = kept[-1]
      signed = (values * {values.grad}).sum(1)[0]
      """;

  /** What the cells of the last block pay, and the head. */
  static final String CELL_PARTS =
      """
      parts = {"cells": float(signed.double().sum())}
      parts.update(shifts(item for item in model.named_modules() if item[0].startswith(%s)))
      promised = float(asked)
      """;

  /** The ledger begins at what the first block reads. */
  static final String STEM =
      """
      sources = {}


      def stem(module, inputs):
          sources["stem"] = inputs[0].detach().requires_grad_()
          return sources["stem"]


      model.layer1.register_forward_pre_hook(stem)

      """;

  static final String BRANCHES =
      """
      def branch(name):
          def hook(module, inputs, output):
              # What comes back ends here, and goes on through the shortcut alone.
              sources[name] = output.detach().requires_grad_()
              return sources[name].clone()

          return hook


      for name, module in model.named_modules():
          if hasattr(module, "conv2"):
              module.%s.register_forward_hook(branch(name + ".branch"))

      """;

  static final String LEDGER =
      """
      asked = number(model(x))
      asked.backward()
      parts = {}
      for name, values in sources.items():
          parts[name] = float((values * {values.grad}).double().sum())
      parts.update(shifts(model.named_modules()))
      promised = float(asked)
      """;

  /** The derivative with respect to a bias is the sum of those that arrive where it is added. */
  static final String SHIFTS =
      """
      def shifts(modules):
          \"""What all that is added whatever comes in pays into the number.\"""
          paid = {}
          for name, module in modules:
              bias = getattr(module, "bias", None)
              if bias is None or bias.grad is None:
                  continue
              if isinstance(module, (nn.BatchNorm1d, nn.BatchNorm2d)):
                  scale = module.weight / (module.running_var + module.eps).sqrt()
                  paid[name + ".shift"] = float(bias.grad @ (bias - module.running_mean * scale))
              else:
                  paid[name + ".bias"] = float(bias.grad @ bias)
          return paid


      """;

  static final String REPLACED_PARTS =
      """
      for name, values in replaced.items():
          if values.grad is not None:
              parts[name + ".replaced"] = float((values * values.grad).double().sum())
      """;

  static final String CURVES =
      """
      curves = {}


      def tangent(name):
          def hook(module, inputs, output):
              inputs[0].retain_grad()
              output.retain_grad()
              curves[name] = inputs[0], output
              return output.clone()  # which may be written over

          return hook


      for name, module in model.named_modules():
          if isinstance(module, (%s)):
              module.register_forward_hook(tangent(name))

      """;

  static final String CURVE_PARTS =
      """
      for name, (before, after) in curves.items():
          if after.grad is not None and before.grad is not None:
              through = (before * before.grad).sum()
              parts[name + ".tangent"] = float((after * after.grad).sum() - through)
      """;

  /** A gate's sigmoid is a curve, and its product counts with both of its factors. */
  static final String PRODUCTS =
      """
      gates, products = {}, {}


      def gate(name):
          def hook(module, inputs, output):
              inputs[0].retain_grad()
              output.retain_grad()
              gates[name] = inputs[0], output

          return hook


      def product(name):
          def hook(module, inputs, output):
              output.retain_grad()
              products[name] = output

          return hook


      for name, module in model.named_modules():
          if isinstance(module, SEModule):
              module.sigmoid.register_forward_hook(gate(name + ".sigmoid"))
              module.register_forward_hook(product(name + ".mul"))

      """;

  static final String PRODUCT_PARTS =
      """
      for name, (before, after) in gates.items():
          if after.grad is not None:
              through = (before * before.grad).sum()
              parts[name + ".tangent"] = float((after * after.grad).sum() - through)
      for name, values in products.items():
          if values.grad is not None:
              parts[name + ".tangent"] = -float((values * values.grad).double().sum())
      """;

  static final String SUM =
      """
      total = sum(parts.values())
      print(f"asked {float(asked):.6f}, sum {total:.6f}, apart {total - promised:+.1e}")
      """;

  static final String NO_SUM =
      """
      print(f"asked {float(asked):.6f}, map from {float(signed.min()):+.3e} to {float(signed.max()):+.3e}")
      """;

  private MethodText() {}
}
