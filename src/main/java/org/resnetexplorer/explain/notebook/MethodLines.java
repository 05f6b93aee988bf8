package org.resnetexplorer.explain.notebook;

import org.resnetexplorer.explain.attribution.Attributor;
import org.resnetexplorer.explain.attribution.GradCam;
import org.resnetexplorer.explain.attribution.IntegratedGradients;
import org.resnetexplorer.explain.attribution.Occlusion;
import org.resnetexplorer.explain.attribution.SmoothGrad;
import org.resnetexplorer.network.Block;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Network;

/**
 * The lines of a method: they make {@code asked}, the number, {@code signed}, the map, and where the
 * method promises a sum {@code parts} and {@code promised}.
 */
final class MethodLines {
  private static final String KEEP =
      """
      kept = []


      def keep(module, inputs, output):
          kept.append(output)
          return output.clone()  # which may be written over


      """;

  private static final String KEEP_INPUT =
      """
      kept = []


      def keep(module, inputs):
          kept.append(inputs[0])  # of several calls, the last one's counts


      """;

  private static final String GRADCAM =
      """
      asked = number(model(x))
      values = kept[-1]
      weights = slope(asked, values).mean((2, 3), keepdim=True)
      signed = (weights * values).sum(1)[0]
      gradcam = signed.clamp(min=0)  # as the paper draws it
      """;

  private static final String SALIENCY =
      """
      x.requires_grad_()
      asked = number(model(x))
      gradient = slope(asked, x)[0]
      signed = gradient.sum(0)
      unsigned = gradient.abs().amax(0)  # as the paper draws it
      """;

  private static final String GRADIENT_X_INPUT =
      """
      x.requires_grad_()
      asked = number(model(x))
      asked.backward()
      signed = (x * slope_at(x)).sum(1)[0]
      parts = {"pixels": float(signed.sum())}
      parts.update(shifts(model.named_modules()))
      promised = float(asked)
      """;

  private static final String GUIDED =
      """
      def guided(module, grad_input, grad_output):
          return (grad_input[0].clamp(min=0),)


      for module in model.modules():
          if isinstance(module, nn.ReLU):
              module.register_full_backward_hook(guided)

      """;

  private static final String SMOOTHGRAD =
      """
      samples, noise, seed = %d, %s, %d


      def uniform(index):
          \"""The splitmix64 generator: the same numbers everywhere, for each seed and index.\"""
          z = np.uint64(seed %% 2**64) + (index + np.uint64(1)) * np.uint64(0x9E3779B97F4A7C15)
          z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
          z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
          z = z ^ (z >> np.uint64(31))
          return ((z >> np.uint64(12)).astype(float) + 0.5) / 2**52


      def normal(index):
          radius = np.sqrt(-2 * np.log(uniform(np.uint64(2) * index)))
          angle = 2 * np.pi * uniform(np.uint64(2) * index + np.uint64(1))
          return radius * np.cos(angle)


      deviation = noise * float(x.max() - x.min())
      total = torch.zeros_like(x)
      for sample in range(samples):
          index = np.arange(sample * x.numel(), (sample + 1) * x.numel(), dtype=np.uint64)
          noisy = x.double() + deviation * torch.from_numpy(normal(index)).reshape(x.shape)
          noisy = noisy.float().requires_grad_()
          total += slope(number(model(noisy)), noisy)
      asked = number(model(x))
      gradient = total[0] / samples
      signed = gradient.sum(0)
      unsigned = gradient.abs().amax(0)
      """;

  private static final String INTEGRATED =
      """
      steps, baseline = %d, %s
      start = torch.full_like(x, baseline)
      total = torch.zeros_like(x)
      for step in range(steps + 1):
          at = (start + step / steps * (x - start)).requires_grad_()
          total += (0.5 if step in (0, steps) else 1) * slope(number(model(at)), at)
      asked = number(model(x))
      signed = ((x - start) * total / steps).sum(1)[0]
      parts = {"pixels": float(signed.sum())}
      promised = float(asked - number(model(start)))
      """;

  private static final String OCCLUSION =
      """
      window, stride = %d, %d
      rows, columns = (-(-size // stride) for size in x.shape[2:])
      signed = torch.zeros(rows, columns)
      with torch.no_grad():
          asked = number(model(x))
          for row in range(rows):
              for column in range(columns):
                  top = row * stride + int((stride - window) / 2)
                  left = column * stride + int((stride - window) / 2)
                  covered = x.clone()
                  covered[:, :, max(0, top) : top + window, max(0, left) : left + window] = 0
                  signed[row, column] = asked - number(model(covered))
      """;

  private static final String PRICED =
      """
      asked = number(model(x))
      asked.backward(retain_graph=True)
      values = kept[-1]
      signed = (values * slope(asked, values)).sum(1)[0]
      parts = {"cells": float(signed.sum())}
      parts.update(shifts((name, module) for name, module in model.named_modules() if name.startswith(%s)))
      promised = float(asked)
      """;

  /** The derivative with respect to a bias is the sum of those that arrive where it is added. */
  private static final String SHIFTS =
      """
      def shifts(modules):
          \"""What everything that is added whatever comes in pays into the number.\"""
          paid = {}
          for name, module in modules:
              shift = getattr(module, "bias", None)
              if shift is None or shift.grad is None:
                  continue
              if isinstance(module, (nn.BatchNorm1d, nn.BatchNorm2d)):
                  scale = module.weight / (module.running_var + module.eps).sqrt()
                  shift = module.bias - module.running_mean * scale
              paid[name + ".bias"] = float((shift * module.bias.grad).sum())
          return paid


      """;

  private static final String SLOPE =
      """
      def slope(number, values):
          found = torch.autograd.grad(number, values, retain_graph=True, allow_unused=True)[0]
          return torch.zeros_like(values) if found is None else found


      """;

  private static final String REPLACED_PARTS =
      """
      for name, values in replaced.items():
          if values.grad is not None:
              parts[name + ".replaced"] = float((values * values.grad).sum())
      """;

  private static final String CURVES =
      """
      curves = {}


      def tangent(name):
          def hook(module, inputs, output):
              inputs[0].retain_grad()
              output.retain_grad()
              curves[name] = inputs[0], output

          return hook


      for name, module in model.named_modules():
          if type(module).__name__ in %s:
              module.register_forward_hook(tangent(name))

      """;

  private static final String CURVE_PARTS =
      """
      for name, (before, after) in curves.items():
          through = (before * before.grad).sum()
          parts[name + ".offset"] = float((after * after.grad).sum() - through)
      """;

  private final Network network;
  private final ChangeLines changes;
  private final Curves curves;

  MethodLines(Network network, ChangeLines changes) {
    this.network = network;
    this.changes = changes;
    this.curves = new Curves(network);
  }

  /** With the changes, and the shortcut modules that they need. */
  String of(Attributor by) {
    return switch (by.method()) {
      case PRICED_CAM -> changed(SLOPE + SHIFTS + keep(lastOutput()) + tangents())
              + PRICED.formatted(Python.text(head()))
              + ends();
      case GRADCAM -> changed(SLOPE + keep(network.findCall(((GradCam) by).call()).orElseThrow()))
          + GRADCAM;
      case SALIENCY -> changed(SLOPE) + SALIENCY;
      case GRADIENT_X_INPUT ->
          changed(SHIFTS + tangents())
              + GRADIENT_X_INPUT.replace("slope_at(x)", slopeAtInput())
              + ends();
      case GUIDED_BACKPROP -> changed(SLOPE + GUIDED) + SALIENCY;
      case LRP -> new LrpLines(network, changes).of((org.resnetexplorer.explain.attribution.Lrp) by);
      case SMOOTHGRAD -> changed(SLOPE) + smoothGrad((SmoothGrad) by);
      case INTEGRATED_GRADIENTS -> changed(SLOPE) + integrated((IntegratedGradients) by);
      case OCCLUSION -> changed("") + occlusion((Occlusion) by);
    };
  }

  private static String smoothGrad(SmoothGrad by) {
    return SMOOTHGRAD.formatted(by.samples(), by.noise(), by.seed());
  }

  private static String integrated(IntegratedGradients by) {
    return INTEGRATED.formatted(by.steps(), by.baseline());
  }

  private static String occlusion(Occlusion by) {
    return OCCLUSION.formatted(by.window(), by.stride());
  }
}
