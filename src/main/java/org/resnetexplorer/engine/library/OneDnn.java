package org.resnetexplorer.engine.library;

import ai.djl.pytorch.jni.LibUtils;
import com.sun.jna.Function;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.network.Layer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps convolutions away from oneDNN where its numbers can't be relied on.
 *
 * <p>oneDNN 3.7, with which PyTorch 2.7 computes convolutions, cuts them into pieces that fit the
 * processor's caches. Some virtual machines tell no sizes of caches, and it takes each for one byte
 * (AMD, leaf {@code 0x8000001D} of {@code cpuid} all zeros). Then derivatives of convolutions come
 * out wrong, or divide by zero, which ends the process; and so do convolutions with numbers of
 * channels that are no multiple of 16. All others were right in 1,500 trials. PyTorch has kernels
 * of its own, which are right there, and take half as long again.
 */
public final class OneDnn {
  private static final Logger LOG = LoggerFactory.getLogger(OneDnn.class);
  private static final Path CACHES = Path.of("/sys/devices/system/cpu/cpu0/cache");

  /** As many numbers as a register of AVX-512 holds. */
  private static final int LANES = 16;

  /** Of a picture's colours, for which oneDNN has kernels that are right everywhere. */
  private static final int COLOURS = 3;

  private static final @Nullable Switch UNRELIABLE = isReliable() ? null : Switch.find();

  private OneDnn() {}

  /** Whether the processor tells what oneDNN has to know. */
  public static boolean isReliable() {
    boolean linux = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("linux");
    boolean amd64 = System.getProperty("os.arch").equals("amd64");
    return !linux || !amd64 || Files.isDirectory(CACHES);
  }

  /** A convolution, by oneDNN where that is right. */
  public static <T> T convolution(Layer.Conv2d convolution, Supplier<T> work) {
    return UNRELIABLE == null || isRightAnywhere(convolution) ? work.get() : UNRELIABLE.off(work);
  }

  private static boolean isRightAnywhere(Layer.Conv2d convolution) {
    int in = convolution.in() / convolution.groups();
    int out = convolution.out() / convolution.groups();
    return out % LANES == 0 && (in % LANES == 0 || in == COLOURS && convolution.groups() == 1);
  }

  /** A derivative, by oneDNN where that is right. */
  public static <T> T derivative(Supplier<T> work) {
    return UNRELIABLE == null ? work.get() : UNRELIABLE.off(work);
  }

  /** PyTorch's own switch, one for the process, which DJL has no method for. */
  private static final class Switch {
    private static final int OFF = 0;

    private final Function getter;
    private final Function setter;
    private final Pointer context;

    private Switch(Function getter, Function setter, Pointer context) {
      this.getter = getter;
      this.setter = setter;
      this.context = context;
    }

    /** Null where this build of PyTorch has none. */
    static @Nullable Switch find() {
      try {
        Path folder = Path.of(LibUtils.getLibtorchPath());
        NativeLibrary library =
            NativeLibrary.getInstance(
                folder.resolve(System.mapLibraryName("torch_cpu")).toAbsolutePath().toString());
        Pointer context =
            library.getFunction("_ZN2at13globalContextEv").invokePointer(new Object[0]);
        // It has the same trouble, says so on standard error, and is for large batches only.
        library
            .getFunction("_ZN2at7Context20setUserEnabledNNPACKEb")
            .invokeVoid(new Object[] {context, OFF});
        return new Switch(
            library.getFunction("_ZNK2at7Context17userEnabledMkldnnEv"),
            library.getFunction("_ZN2at7Context20setUserEnabledMkldnnEb"),
            context);
      } catch (UnsatisfiedLinkError e) {
        LOG.warn("Convolutions may be wrong: this processor does not tell its caches", e);
        return null;
      }
    }

    /**
     * One after the other, as the first to end would switch it on for the others; within each other
     * too.
     */
    synchronized <T> T off(Supplier<T> work) {
      // A bool is one byte of what comes back.
      int before = getter.invokeInt(new Object[] {context}) & 1;
      setter.invokeVoid(new Object[] {context, OFF});
      try {
        return work.get();
      } finally {
        setter.invokeVoid(new Object[] {context, before});
      }
    }
  }
}
