package org.resnetexplorer.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValueUtils;
import ai.djl.pytorch.jni.JniUtils;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.engine.library.OneDnn;
import org.resnetexplorer.network.Layer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Operations of PyTorch that DJL has no method for, reached through a TorchScript module of a few
 * lines that is written here: convolutions with weights in the order that oneDNN reads them in,
 * which is else made anew at every call, and a ReLU in place. Their outputs lie channels last. On
 * the inference thread.
 */
final class Script {
  private static final Logger LOG = LoggerFactory.getLogger(Script.class);

  private static final String CONVOLVE = "convolve";
  private static final String RECTIFY = "rectify";
  private static final String CHANNELS_LAST = "last";

  /** A module without parameters: {@code Ops(training=True)}, as Python pickles it. */
  private static final String MODULE =
      "\u0080\u0002c__torch__\nOps\nq\u0000)\u0081}(X\u0008\u0000\u0000\u0000trainingq\u0001\u0088ub.";

  private static final String NO_CONSTANTS = "\u0080\u0002).";

  private final PtSymbolBlock module;
  private final NDManager manager;

  /** How weights come by one. */
  @FunctionalInterface
  interface Loader {
    /**
     * @param manager owns what is loaded
     * @param kinds convolutions to be run
     * @return null where this PyTorch has no such operations
     */
    @Nullable Script load(NDManager manager, Collection<Layer.Conv2d> kinds);
  }

  /** DJL runs the method that an input is named after. */
  private final Map<String, NDArray> methods = new HashMap<>();

  private final Set<String> convolutions = new HashSet<>();

  private Script(PtSymbolBlock module, NDManager manager, Collection<Layer.Conv2d> kinds) {
    this.module = module;
    this.manager = manager;
    kinds.forEach(kind -> convolutions.add(name("pack", kind)));
  }

  /** Whether it has this kind of convolution. */
  boolean runs(Layer.Conv2d convolution) {
    return convolutions.contains(name("pack", convolution));
  }

  /**
   * @param manager owns what is loaded
   * @param kinds convolutions to be run
   * @return null where this PyTorch has no such operations, or they can't be relied on
   */
  static @Nullable Script load(NDManager manager, Collection<Layer.Conv2d> kinds) {
    return load(manager, kinds, code(kinds));
  }

  /**
   * @param code of the module's class, in TorchScript
   */
  static @Nullable Script load(NDManager manager, Collection<Layer.Conv2d> kinds, String code) {
    if (!OneDnn.isReliable()) {
      return null;
    }
    try {
      PtSymbolBlock loaded =
          JniUtils.loadModule(
              (PtNDManager) manager, new ByteArrayInputStream(archive(code)), false, false);
      Script script = new Script(loaded, manager, kinds);
      script.tryOut(kinds);
      return script;
    } catch (ai.djl.engine.EngineException e) {
      LOG.info("Convolutions run with weights in their own order, which is slower", e);
      return null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A PyTorch that was built without oneDNN knows the operations and refuses to run them. */
  private void tryOut(Collection<Layer.Conv2d> kinds) {
    for (Layer.Conv2d conv : kinds) {
      int side = conv.kernel();
      try (NDArray x = manager.zeros(new Shape(1, conv.in(), side, side));
          NDArray weight =
              manager.zeros(new Shape(conv.out(), conv.in() / conv.groups(), side, side));
          NDArray shift = manager.zeros(new Shape(conv.out()));
          NDArray packed = packed(weight, x, conv);
          NDArray output = convolved(x, packed, shift, conv)) {
        rectify(output);
        channelsLast(output).close();
      }
      return;
    }
  }

  private static byte[] archive(String code) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      add(zip, "data.pkl", MODULE);
      add(zip, "constants.pkl", NO_CONSTANTS);
      add(zip, "version", "3\n");
      add(zip, "code/__torch__.py", code);
    }
    return bytes.toByteArray();
  }

  private static void add(ZipOutputStream zip, String name, String content) throws IOException {
    zip.putNextEntry(new ZipEntry("ops/" + name));
    zip.write(content.getBytes(StandardCharsets.ISO_8859_1));
    zip.closeEntry();
  }

  static String code(Collection<Layer.Conv2d> kinds) {
    Map<String, String> code = new HashMap<>();
    code.put(RECTIFY, method(RECTIFY, "x: Tensor", "torch.relu_(x)"));
    code.put(
        CHANNELS_LAST, method(CHANNELS_LAST, "x: Tensor", "torch.contiguous(x, memory_format=2)"));
    for (Layer.Conv2d conv : kinds) {
      String sizes =
          "[%2$d, %2$d], [%1$d, %1$d], [%4$d, %4$d], %3$d"
              .formatted(conv.stride(), conv.padding(), conv.groups(), conv.dilation());
      String pack = name("pack", conv);
      code.put(
          pack,
          method(
              pack,
              "x: Tensor, w: Tensor",
              "torch.mkldnn_reorder_conv2d_weight(torch.to_mkldnn(w), "
                  + sizes
                  + ", torch.size(x))"));
      String convolve = name(CONVOLVE, conv);
      code.put(
          convolve,
          method(
              convolve,
              "x: Tensor, w: Tensor, b: Tensor",
              "ops.mkldnn._convolution_pointwise(x, w, b, "
                  + sizes
                  + ", \"none\", annotate(List[Optional[number]], []), \"\")"));
    }
    return "class Ops(Module):\n  __parameters__ = []\n  __buffers__ = []\n  training : bool\n"
        + String.join("", code.values());
  }

  private static String method(String name, String parameters, String result) {
    return "  def %s(self: __torch__.Ops, %s) -> Tensor:\n    return %s\n"
        .formatted(name, parameters, result);
  }

  private static String name(String what, Layer.Conv2d conv) {
    return "%s_%d_%d_%d_%d"
        .formatted(what, conv.stride(), conv.padding(), conv.groups(), conv.dilation());
  }

  /**
   * A convolution's weight in the order that is read fastest.
   *
   * @param x of the size that the convolution mostly reads
   */
  NDArray packed(NDArray weight, NDArray x, Layer.Conv2d conv) {
    return run(name("pack", conv), x, weight);
  }

  /**
   * A convolution.
   *
   * @param weight packed
   * @param shift added to each channel
   */
  NDArray convolved(NDArray x, NDArray weight, NDArray shift, Layer.Conv2d conv) {
    return run(name(CONVOLVE, conv), x, weight, shift);
  }

  /** {@code max(0, x)} in place. */
  void rectify(NDArray x) {
    run(RECTIFY, x).close();
  }

  /** The same values in the order in which convolutions give them. */
  NDArray channelsLast(NDArray x) {
    return run(CHANNELS_LAST, x);
  }

  /** Not as DJL runs modules otherwise: what comes of that can't be part of a gradient. */
  private NDArray run(String method, NDArray... inputs) {
    NDList all = new NDList(inputs);
    all.add(methods.computeIfAbsent(method, this::named));
    return IValueUtils.forward(module, all, true).singletonOrThrow();
  }

  private NDArray named(String method) {
    NDArray named = manager.zeros(new Shape(1));
    named.setName("module_method:" + method);
    return named;
  }
}
