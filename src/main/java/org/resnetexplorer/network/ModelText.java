package org.resnetexplorer.network;

import java.util.List;

/** What {@code print(model)} writes in PyTorch, character by character. */
public final class ModelText {
  private final PyTorchVersion version;

  public ModelText(PyTorchVersion version) {
    this.version = version;
  }

  /** The text of a module and all below it; no line break at the end. */
  public String of(ModuleNode module) {
    StringBuilder text = new StringBuilder();
    append(text, module, "");
    return text.toString();
  }

  private void append(StringBuilder text, ModuleNode module, String indent) {
    if (module.type() instanceof ModuleType.Leaf leaf) {
      text.append(layer(leaf.layer()));
      return;
    }
    text.append(module.typeName()).append("(\n");
    List<ModuleNode> children = module.children();
    for (ModuleNode child : children) {
      text.append(indent).append("  (").append(child.name()).append("): ");
      append(text, child, indent + "  ");
      text.append('\n');
    }
    text.append(indent).append(')');
  }

  /** One layer: {@code Conv2d(3, 64, kernel_size=(7, 7), stride=(2, 2), ...)}. */
  public String layer(Layer layer) {
    if (layer instanceof Layer.Conv2d conv) {
      return convolution(conv);
    }
    if (layer instanceof Layer.BatchNorm2d norm) {
      return "BatchNorm2d("
          + norm.features()
          + ", eps=1e-05, momentum=0.1, affine=True, track_running_stats=True)";
    }
    if (layer instanceof Layer.MaxPool2d pool) {
      return "MaxPool2d(kernel_size=%d, stride=%d, padding=%d, dilation=1, ceil_mode=False)"
          .formatted(pool.kernel(), pool.stride(), pool.padding());
    }
    if (layer instanceof Layer.Linear linear) {
      return "Linear(in_features=%d, out_features=%d, bias=True)"
          .formatted(linear.in(), linear.out());
    }
    boolean old = version == PyTorchVersion.V0_4;
    if (layer instanceof Layer.ReLU) {
      return old ? "ReLU(inplace)" : "ReLU(inplace=True)";
    }
    return old
        ? "AvgPool2d(kernel_size=7, stride=1, padding=0)"
        : "AdaptiveAvgPool2d(output_size=(1, 1))";
  }

  private static String convolution(Layer.Conv2d conv) {
    StringBuilder text = new StringBuilder("Conv2d(");
    text.append(conv.in()).append(", ").append(conv.out());
    text.append(", kernel_size=").append(pair(conv.kernel()));
    text.append(", stride=").append(pair(conv.stride()));
    if (conv.padding() != 0) {
      text.append(", padding=").append(pair(conv.padding()));
    }
    if (conv.groups() != 1) {
      text.append(", groups=").append(conv.groups());
    }
    return text.append(", bias=False)").toString();
  }

  private static String pair(int value) {
    return "(" + value + ", " + value + ")";
  }
}
