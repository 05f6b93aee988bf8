package org.resnetexplorer.diagram.explanation;

import org.jspecify.annotations.Nullable;
import org.resnetexplorer.network.Block;
import org.resnetexplorer.network.BlockKind;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Layer;
import org.resnetexplorer.network.Operation;
import org.resnetexplorer.network.Shape;
import org.resnetexplorer.network.Sizes;

/** What a call is for, and who showed it. */
final class CallWords {
  private final Sizes sizes;
  private final Words words;

  CallWords(Sizes sizes, Words words) {
    this.sizes = sizes;
    this.words = words;
  }

  /** {@code Conv2d 3×3, stride 2, padding 1}. */
  String type(Call call) {
    Operation operation = call.operation();
    String name = operation.typeName();
    if (operation instanceof Layer.Conv2d conv) {
      String groups = conv.groups() == 1 ? "" : ", groups " + conv.groups();
      return name + window(conv.kernel(), conv.stride(), conv.padding()) + groups;
    }
    if (operation instanceof Layer.MaxPool2d pool) {
      return name + window(pool.kernel(), pool.stride(), pool.padding());
    }
    return name;
  }

  private static String window(int kernel, int stride, int padding) {
    return " %1$d×%1$d, stride %2$d, padding %3$d".formatted(kernel, stride, padding);
  }

  /**
   * Two sentences.
   *
   * @param block that the call stands in; null in stem and head
   */
  String purpose(Call call, @Nullable Block block) {
    Operation operation = call.operation();
    if (operation instanceof Layer.Conv2d conv) {
      return block == null ? stem(conv) : convolution(call, conv, block);
    }
    if (operation instanceof Layer.BatchNorm2d) {
      return words.get("bn");
    }
    if (operation instanceof Layer.ReLU) {
      return words.get(block != null && call.equals(block.output()) ? "relu.last" : "relu");
    }
    if (operation instanceof Layer.MaxPool2d pool) {
      return words.get("maxpool", text(pool.kernel()));
    }
    if (operation instanceof Layer.AdaptiveAvgPool2d) {
      Shape in = sizes.input(call);
      return words.get("avgpool", text(in.height()), text(in.width()));
    }
    if (operation instanceof Operation.PadShortcut pad) {
      return words.get("pad", pad.stride(), text(pad.zeros()));
    }
    if (operation instanceof Layer.Linear linear) {
      return words.get("linear", text(linear.in()), text(linear.out()));
    }
    String channels = text(sizes.output(call).channels());
    return operation instanceof Operation.Add ? words.get("add") : words.get("flatten", channels);
  }

  private static String text(long number) {
    return String.valueOf(number);
  }

  private String stem(Layer.Conv2d conv) {
    String key = conv.stride() == 1 ? "conv.stem.small" : "conv.stem";
    return words.get(key, text(conv.kernel()), text(conv.out()));
  }

  private String convolution(Call call, Layer.Conv2d conv, Block block) {
    String in = text(conv.in());
    String out = text(conv.out());
    if (block.shortcut().contains(call)) {
      return words.get("conv.projection", in, out);
    }
    int position = block.branch().indexOf(call);
    if (block.kind() == BlockKind.BASIC) {
      return position == 0
          ? words.get("conv.basic1") + " " + stride(conv)
          : words.get("conv.basic2", text(3 + 2L * block.stride()));
    }
    if (conv.kernel() > 1) {
      return conv.groups() > 1
          ? words.get("conv.grouped", in, text(conv.groups()), text(conv.in() / conv.groups()))
          : words.get("conv.middle") + " " + stride(conv);
    }
    if (position > 0) {
      return words.get("conv.expand", in, out);
    }
    String first = words.get(conv.out() < conv.in() ? "conv.squeeze" : "conv.mix", in, out);
    String second = words.get(conv.stride() == 1 ? "conv.place" : "conv.place.stride");
    return first + " " + second;
  }

  private String stride(Layer.Conv2d conv) {
    return words.get(conv.stride() == 1 ? "conv.keep" : "conv.halve");
  }

  String paper(Call call, @Nullable Block block) {
    Operation operation = call.operation();
    if (operation instanceof Layer.BatchNorm2d) {
      return words.get("paper.bn");
    }
    if (operation instanceof Layer.ReLU) {
      return words.get("paper.relu");
    }
    if (operation instanceof Layer.MaxPool2d) {
      return words.get("paper.maxpool");
    }
    if (operation instanceof Layer.AdaptiveAvgPool2d) {
      return words.get("paper.nin");
    }
    if (operation instanceof Layer.Conv2d conv && block != null && block.branch().contains(call)) {
      if (conv.groups() > 1) {
        return words.get("paper.resnext");
      }
      return words.get(conv.kernel() == 1 ? "paper.nin" : "paper.vgg");
    }
    return words.get("paper.resnet");
  }
}
