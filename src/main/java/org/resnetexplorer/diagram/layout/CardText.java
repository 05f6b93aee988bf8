package org.resnetexplorer.diagram.layout;

import java.util.List;
import org.resnetexplorer.diagram.NodeKind;
import org.resnetexplorer.diagram.Tensors;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Layer;
import org.resnetexplorer.network.Operation;
import org.resnetexplorer.network.Shape;
import org.resnetexplorer.network.Sizes;

/** The signs on a card, each as candidates from the longest to the shortest. */
final class CardText {
  /** In a card narrower than this no name is legible. */
  static final double LEAST_FOR_NAME = 36;

  private CardText() {}

  /** {@code downsample.0}, {@code down.0}, {@code conv}. */
  static List<String> names(Call call) {
    String word = NodeKind.of(call.operation()).word();
    int downsample = call.name().indexOf("downsample.");
    if (downsample >= 0) {
      String full = call.name().substring(downsample);
      return List.of(full, full.replace("downsample", "down"), word);
    }
    return List.of(call.shortName(), word);
  }

  /** The operation: {@code 3×3 /2}, {@code max(0, x)}. */
  static List<String> operation(Call call, Sizes sizes) {
    if (call.operation() instanceof Layer.Conv2d conv) {
      String window = window(conv.kernel(), conv.stride());
      return conv.groups() == 1 ? List.of(window) : List.of(window + " g" + conv.groups(), window);
    }
    if (call.operation() instanceof Layer.MaxPool2d pool) {
      return List.of(window(pool.kernel(), pool.stride()));
    }
    if (call.operation() instanceof Layer.BatchNorm2d) {
      return List.of("batch norm", "norm");
    }
    if (call.operation() instanceof Layer.ReLU) {
      return List.of("max(0, x)", "max(0,x)", "max 0");
    }
    if (call.operation() instanceof Layer.AdaptiveAvgPool2d) {
      Shape in = sizes.input(call);
      return List.of(Tensors.plane(in) + " → 1", Tensors.plane(in));
    }
    if (call.operation() instanceof Operation.PadShortcut pad) {
      return pad(pad);
    }
    return call.operation() instanceof Layer.Linear ? List.of("linear") : List.of();
  }

  /** What the operation depends on: {@code 256→128}, {@code γ, β}. */
  static List<String> detail(Call call) {
    Operation operation = call.operation();
    if (operation instanceof Layer.Conv2d conv) {
      return List.of(conv.in() + "→" + conv.out());
    }
    if (operation instanceof Layer.Linear linear) {
      return List.of(linear.in() + "→" + linear.out());
    }
    if (operation instanceof Operation.PadShortcut pad) {
      return List.of(channels(pad));
    }
    return operation instanceof Layer.BatchNorm2d ? List.of("γ, β") : List.of();
  }

  /** {@code every 2nd, pad}: which cells of x stay, and that channels are added. */
  static List<String> pad(Operation.PadShortcut pad) {
    String every = pad.stride() == 2 ? "every 2nd" : "every " + pad.stride();
    String brief = "/" + pad.stride() + ", pad";
    return List.of(every + ", pad", brief, "pad");
  }

  static String channels(Operation.PadShortcut pad) {
    return pad.in() + "→" + pad.out();
  }

  static String window(int kernel, int stride) {
    return kernel + "×" + kernel + (stride == 1 ? "" : " /" + stride);
  }

  /** A shape for a bracket, four forms: {@code 64 × 56 × 56} to {@code 64}. */
  static List<String> shapes(Shape shape) {
    String full = shape.label();
    String tight = full.replace(" ", "");
    String channels = String.valueOf(shape.channels());
    boolean square = shape.isSpatial() && shape.height() == shape.width();
    return List.of(full, tight, square ? channels + "×" + shape.height() : tight, channels);
  }
}
