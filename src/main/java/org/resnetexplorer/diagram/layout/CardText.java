package org.resnetexplorer.diagram.layout;

import java.util.List;
import org.resnetexplorer.diagram.NodeKind;
import org.resnetexplorer.diagram.Tensors;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Layer;
import org.resnetexplorer.network.Operation;
import org.resnetexplorer.network.Shape;
import org.resnetexplorer.network.ShapesAndCosts;

/** The signs on a card, each as candidates from the longest to the shortest. */
final class CardText {
  /** In a card narrower than this no name is legible. */
  static final double LEAST_FOR_NAME = 30;

  private CardText() {}

  /** {@code downsample.0}, as tree and code say, or {@code conv}; {@code se.fc1}, {@code fc1}. */
  static List<String> names(Call call) {
    String own = call.name().substring(call.name().lastIndexOf('.') + 1);
    if (call.shortName().startsWith("se.")) {
      return List.of(call.shortName(), own);
    }
    String word = NodeKind.of(call.operation()).word();
    int downsample = call.name().indexOf("downsample.");
    if (downsample >= 0) {
      return List.of(call.name().substring(downsample), word);
    }
    return List.of(call.shortName(), word);
  }

  /** The operation: {@code 3×3 /2}, {@code max(0, x)}. */
  static List<String> operation(Call call, ShapesAndCosts sizes) {
    return call.operation().accept(new OperationSigns(sizes.input(call)));
  }

  /** What the operation depends on: {@code 256→128}, {@code γ, β}. */
  static List<String> detail(Call call) {
    return call.operation().accept(new DetailSigns());
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

  private record OperationSigns(Shape input) implements Operation.Visitor<List<String>> {
    @Override
    public List<String> conv2d(Layer.Conv2d conv) {
      String dilation = conv.dilation() == 1 ? "" : " d" + conv.dilation();
      String window = window(conv.kernel(), conv.stride()) + dilation;
      return conv.groups() == 1 ? List.of(window) : List.of(window + " g" + conv.groups(), window);
    }

    @Override
    public List<String> batchNorm2d(Layer.BatchNorm2d norm) {
      return List.of("batch norm", "norm");
    }

    @Override
    public List<String> groupNorm(Layer.GroupNorm norm) {
      return List.of("group norm", "GN");
    }

    @Override
    public List<String> batchNorm1d(Layer.BatchNorm1d norm) {
      return List.of("batch norm", "norm");
    }

    @Override
    public List<String> curve(Layer.Curve curve) {
      return List.of(curve.function().formula(), curve.typeName());
    }

    @Override
    public List<String> dropout(Layer.Dropout dropout) {
      return List.of("x");
    }

    @Override
    public List<String> adaptiveConcatPool2d(Layer.AdaptiveConcatPool2d pool) {
      return List.of("max, mean");
    }

    @Override
    public List<String> relu(Layer.ReLU relu) {
      return List.of("max(0, x)", "max(0,x)", "max 0");
    }

    @Override
    public List<String> maxPool2d(Layer.MaxPool2d pool) {
      return List.of(window(pool.kernel(), pool.stride()));
    }

    @Override
    public List<String> avgPool2d(Layer.AvgPool2d pool) {
      String window = window(pool.kernel(), pool.stride());
      return List.of("mean " + window, window);
    }

    @Override
    public List<String> identity(Layer.Identity identity) {
      return List.of("x");
    }

    @Override
    public List<String> adaptiveAvgPool2d(Layer.AdaptiveAvgPool2d pool) {
      return List.of(Tensors.plane(input) + " → 1", Tensors.plane(input));
    }

    @Override
    public List<String> linear(Layer.Linear linear) {
      return List.of("linear");
    }

    @Override
    public List<String> add(Operation.Add add) {
      return List.of();
    }

    @Override
    public List<String> gate(Operation.Gate gate) {
      return List.of();
    }

    @Override
    public List<String> flatten(Operation.Flatten flatten) {
      return List.of();
    }

    @Override
    public List<String> padShortcut(Operation.PadShortcut pad) {
      return pad(pad);
    }
  }

  private static final class DetailSigns implements Operation.Visitor<List<String>> {
    @Override
    public List<String> conv2d(Layer.Conv2d conv) {
      return List.of(conv.in() + "→" + conv.out());
    }

    @Override
    public List<String> batchNorm2d(Layer.BatchNorm2d norm) {
      return List.of("γ, β");
    }

    /** Groups, and channels in each: {@code 32 × 8}. */
    @Override
    public List<String> groupNorm(Layer.GroupNorm norm) {
      String groups = norm.groups() + " × " + norm.channels() / norm.groups();
      return List.of(groups, groups.replace(" ", ""));
    }

    @Override
    public List<String> batchNorm1d(Layer.BatchNorm1d norm) {
      return List.of("γ, β");
    }

    @Override
    public List<String> curve(Layer.Curve curve) {
      return List.of();
    }

    @Override
    public List<String> dropout(Layer.Dropout dropout) {
      return List.of();
    }

    @Override
    public List<String> adaptiveConcatPool2d(Layer.AdaptiveConcatPool2d pool) {
      return List.of();
    }

    @Override
    public List<String> relu(Layer.ReLU relu) {
      return List.of();
    }

    @Override
    public List<String> maxPool2d(Layer.MaxPool2d pool) {
      return List.of();
    }

    @Override
    public List<String> avgPool2d(Layer.AvgPool2d pool) {
      return List.of();
    }

    @Override
    public List<String> identity(Layer.Identity identity) {
      return List.of();
    }

    @Override
    public List<String> adaptiveAvgPool2d(Layer.AdaptiveAvgPool2d pool) {
      return List.of();
    }

    @Override
    public List<String> linear(Layer.Linear linear) {
      return List.of(linear.in() + "→" + linear.out());
    }

    @Override
    public List<String> add(Operation.Add add) {
      return List.of();
    }

    @Override
    public List<String> gate(Operation.Gate gate) {
      return List.of();
    }

    @Override
    public List<String> flatten(Operation.Flatten flatten) {
      return List.of();
    }

    @Override
    public List<String> padShortcut(Operation.PadShortcut pad) {
      return List.of(channels(pad));
    }
  }
}
