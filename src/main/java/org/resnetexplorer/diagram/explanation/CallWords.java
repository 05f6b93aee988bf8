package org.resnetexplorer.diagram.explanation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.network.Block;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.CallGroups;
import org.resnetexplorer.network.Layer;
import org.resnetexplorer.network.Operation;
import org.resnetexplorer.network.Shape;
import org.resnetexplorer.network.ShapesAndCosts;

/**
 * What a call is, what it is for, and who showed it.
 *
 * @param block that the call stands in; null in stem and head
 */
record CallWords(ShapesAndCosts sizes, Words words, Call call, @Nullable Block block)
    implements Operation.Visitor<CallWords.Said> {

  /**
   * @param type {@code Conv2d 3×3, stride 2, padding 1}
   * @param purpose two sentences
   * @param paper title and year
   */
  record Said(String type, String purpose, String paper) {}

  @Override
  public Said conv2d(Layer.Conv2d conv) {
    String groups = conv.groups() == 1 ? "" : ", groups " + conv.groups();
    String dilation = conv.dilation() == 1 ? "" : ", dilation " + conv.dilation();
    String type = type(window(conv.kernel(), conv.stride(), conv.padding()) + dilation + groups);
    if (isInGate()) {
      String key = conv.out() < conv.in() ? "gate.squeeze" : "gate.excite";
      return new Said(
          type, words.get(key, text(conv.in()), text(conv.out())), words.get("paper.se"));
    }
    return block == null
        ? new Said(type, stem(conv), words.get(isOfDeepStem() ? "paper.tricks" : "paper.resnet"))
        : new Said(type, convolution(conv, block), words.get(paper(conv, block)));
  }

  @Override
  public Said batchNorm2d(Layer.BatchNorm2d norm) {
    return isBehindBlocks()
        ? new Said(type(""), words.get("bn.end"), words.get("paper.preact"))
        : new Said(type(""), words.get("bn"), words.get("paper.bn"));
  }

  @Override
  public Said groupNorm(Layer.GroupNorm norm) {
    String key = norm.groups() == norm.channels() ? "gn.single" : "gn";
    return new Said(
        type(" " + norm.groups() + " × " + norm.channels() / norm.groups()),
        words.get(key, norm.groups(), norm.channels() / norm.groups()),
        words.get("paper.gn"));
  }

  @Override
  public Said batchNorm1d(Layer.BatchNorm1d norm) {
    return new Said(type(""), words.get("bn1d"), words.get("paper.bn"));
  }

  @Override
  public Said curve(Layer.Curve curve) {
    return isInGate() ? ofGate("gate.sigmoid") : new Said(type(""), words.get("curve"), "");
  }

  @Override
  public Said dropout(Layer.Dropout dropout) {
    return new Said(type(""), words.get("dropout"), words.get("paper.dropout"));
  }

  @Override
  public Said adaptiveConcatPool2d(Layer.AdaptiveConcatPool2d pool) {
    Shape in = sizes.input(call);
    return new Said(
        type(""),
        words.get("concatpool", text(in.height()), text(in.width())),
        words.get("paper.nin"));
  }

  @Override
  public Said relu(Layer.ReLU relu) {
    if (sizes.network().spec().family().order().isPreActivated()) {
      return reluBefore();
    }
    boolean last = block != null && call.equals(block.output());
    boolean ofSum = last && !block.isPlain();
    return new Said(type(""), words.get(ofSum ? "relu.last" : "relu"), words.get("paper.relu"));
  }

  /** With pre-activation: before a block's first convolution, behind all blocks, or between. */
  private Said reluBefore() {
    boolean begins = block != null && call.equals(block.entry());
    String behind = isBehindBlocks() ? "relu.end" : "relu";
    String paper = begins || isBehindBlocks() ? "paper.preact" : "paper.relu";
    return new Said(type(""), words.get(begins ? "relu.first" : behind), words.get(paper));
  }

  private boolean isBehindBlocks() {
    List<Block> blocks = sizes.network().blocks();
    return block == null && call.index() > blocks.get(blocks.size() - 1).output().index();
  }

  @Override
  public Said maxPool2d(Layer.MaxPool2d pool) {
    return new Said(
        type(window(pool.kernel(), pool.stride(), pool.padding())),
        words.get("maxpool", text(pool.kernel())),
        words.get("paper.maxpool"));
  }

  @Override
  public Said avgPool2d(Layer.AvgPool2d pool) {
    int cells = pool.kernel() * pool.kernel();
    return new Said(
        type(window(pool.kernel(), pool.stride(), 0)),
        words.get("meanpool", text(pool.kernel()), text(cells), text(cells - 1L)),
        words.get("paper.tricks"));
  }

  @Override
  public Said identity(Layer.Identity identity) {
    return new Said(type(""), words.get("same"), words.get("paper.tricks"));
  }

  @Override
  public Said adaptiveAvgPool2d(Layer.AdaptiveAvgPool2d pool) {
    Shape in = sizes.input(call);
    if (isInGate()) {
      return ofGate("gate.mean", text(in.height()), text(in.width()));
    }
    return new Said(
        type(""),
        words.get("avgpool", text(in.height()), text(in.width())),
        words.get("paper.nin"));
  }

  @Override
  public Said linear(Layer.Linear linear) {
    String key = sizes.network().isClassifier(call) ? "linear" : "hidden";
    return ofResNet(words.get(key, text(linear.in()), text(linear.out())));
  }

  @Override
  public Said add(Operation.Add add) {
    boolean first = block != null && block.isPreActivated();
    return first
        ? new Said(type(""), words.get("add.preact"), words.get("paper.preact"))
        : ofResNet(words.get("add"));
  }

  @Override
  public Said gate(Operation.Gate gate) {
    return ofGate("gate");
  }

  @Override
  public Said flatten(Operation.Flatten flatten) {
    return ofResNet(words.get("flatten", text(sizes.output(call).channels())));
  }

  @Override
  public Said padShortcut(Operation.PadShortcut pad) {
    return ofResNet(words.get("pad", pad.stride(), text(pad.zeros())));
  }

  /** Of squeeze and excitation. */
  private Said ofGate(String purpose, Object... arguments) {
    return new Said(type(""), words.get(purpose, arguments), words.get("paper.se"));
  }

  private boolean isInGate() {
    return block != null && block.gate().contains(call);
  }

  private Said ofResNet(String purpose) {
    return new Said(type(""), purpose, words.get("paper.resnet"));
  }

  private String type(String arguments) {
    return call.operation().typeName() + arguments;
  }

  private static String window(int kernel, int stride, int padding) {
    return " %1$d×%1$d, stride %2$d, padding %3$d".formatted(kernel, stride, padding);
  }

  private static String text(long number) {
    return String.valueOf(number);
  }

  private boolean isOfDeepStem() {
    return sizes.network().spec().family().stem().isDeep();
  }

  private String stem(Layer.Conv2d conv) {
    if (isOfDeepStem()) {
      List<Call> stem =
          new CallGroups(sizes.network()).of(sizes.network().blocks().get(0).source());
      int seen = sizes.receptiveField(stem.get(0)).size();
      return words.get(
          conv.stride() == 1 ? "conv.stem.next" : "conv.stem.first", conv.kernel(), seen);
    }
    String key = conv.stride() == 1 ? "conv.stem.small" : "conv.stem";
    return words.get(key, text(conv.kernel()), text(conv.out()), conv.in());
  }

  private String convolution(Layer.Conv2d conv, Block around) {
    if (around.shortcut().contains(call)) {
      String key = around.isPreActivated() ? "conv.projection.preact" : "conv.projection";
      return words.get(key, text(conv.in()), text(conv.out()));
    }
    int position = around.convolutionCalls().indexOf(call);
    return switch (around.kind()) {
      case BASIC -> ofBasic(conv, position, around);
      case BOTTLENECK -> ofBottleneck(conv, position, around);
    };
  }

  private String ofBasic(Layer.Conv2d conv, int position, Block around) {
    String second = around.isPlain() ? "conv.basic2.plain" : "conv.basic2";
    return position == 0
        ? words.get("conv.basic1") + " " + stride(conv)
        : words.get(second, text(3 + 2L * around.stride()));
  }

  private String ofBottleneck(Layer.Conv2d conv, int position, Block around) {
    String in = text(conv.in());
    String out = text(conv.out());
    if (conv.dilation() > 1) {
      return words.get("conv.dilated", conv.dilation(), conv.window().span());
    }
    if (conv.kernel() > 1) {
      return conv.groups() > 1
          ? words.get("conv.grouped", in, text(conv.groups()), text(conv.in() / conv.groups()))
          : words.get("conv.middle") + " " + stride(conv);
    }
    if (position > 0) {
      return words.get(around.isPlain() ? "conv.expand.plain" : "conv.expand", in, out);
    }
    String first = words.get(conv.out() < conv.in() ? "conv.squeeze" : "conv.mix", in, out);
    String second = words.get(conv.stride() == 1 ? "conv.place" : "conv.place.stride");
    return first + " " + second;
  }

  private String stride(Layer.Conv2d conv) {
    return words.get(conv.stride() == 1 ? "conv.keep" : "conv.halve");
  }

  private String paper(Layer.Conv2d conv, Block around) {
    if (!around.branch().contains(call)) {
      return "paper.resnet";
    }
    if (conv.dilation() > 1) {
      return "paper.dilated";
    }
    if (conv.groups() > 1) {
      return "paper.resnext";
    }
    return conv.kernel() == 1 ? "paper.nin" : "paper.vgg";
  }
}
