package org.resnetexplorer.engine.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** PyTorch's native library: whether it is here, how it behaves, and loading it ahead of DJL. */
public final class NativeLibrary {
  private static final Logger LOG = LoggerFactory.getLogger(NativeLibrary.class);

  private static final List<String> RESOURCES =
      List.of("native/lib/pytorch.properties", "jnilib/pytorch.properties");

  /** Names the folder where the library lies unpacked; where it is not set, DJL unpacks it. */
  private static final String FOLDER = "PYTORCH_LIBRARY_PATH";

  private static final String LIBRARY = "torch_cpu";

  private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

  /** From glibc's malloc.h. */
  private static final int TRIM_THRESHOLD = -1;

  private static final int MMAP_THRESHOLD = -3;

  /** The most that glibc accepts; larger blocks are mapped and unmapped one by one. */
  private static final int LARGEST_KEPT_BLOCK = 32 << 20;

  private static final int KEEP_EVERYTHING = Integer.MAX_VALUE;
  private static final int LEAVE_WHAT_IS_SET = 0;

  private NativeLibrary() {}

  /**
   * Looks for the native jars on the class path before DJL does: with one missing, DJL would try to
   * download it and fail with a text about the network.
   *
   * @return what is not there; empty if all is
   */
  public static Optional<String> missing(ClassLoader loader) {
    return liesUnpacked()
        ? Optional.empty()
        : RESOURCES.stream().filter(resource -> loader.getResource(resource) == null).findFirst();
  }

  /** Whether it lies unpacked beside the program, so that no folder has to be written into. */
  public static boolean liesUnpacked() {
    return System.getProperty(FOLDER) != null;
  }

  /**
   * Loads the part that takes nearly all the time, a quarter of a second, if it lies unpacked. DJL
   * does the same, but a tenth of a second later; and while it lasts no other thread can call
   * native code for the first time, so that it had better be over soon.
   */
  public static void loadEarly() {
    String folder = System.getProperty(FOLDER);
    if (folder == null) {
      return;
    }
    Path library = Path.of(folder).resolve(System.mapLibraryName(LIBRARY)).toAbsolutePath();
    try {
      System.load(library.toString());
    } catch (UnsatisfiedLinkError e) {
      LOG.debug("DJL has to load {} and will say what is wrong", library, e);
    }
  }

  /** Operating system and processor, as a person would name them: {@code Linux, amd64}. */
  public static String system() {
    return System.getProperty("os.name")
        + ", "
        + System.getProperty("os.arch").toLowerCase(Locale.ROOT);
  }

  /**
   * How PyTorch's threads wait and how glibc keeps memory. Both are read from the environment by
   * native code, which a Java program can't be given by every way of starting it (an installed
   * program, Maven), so they are set here before the library is loaded. What a person has set wins.
   *
   * <p>Threads that spin while they wait run ResNet-18 in 31 ms rather than 40 on two idle cores,
   * but in 700 rather than 90 with both cores busy. And with freed activations kept for the next
   * run rather than returned to the system page by page, keeping every activation takes 1.09 times
   * as long as keeping none for ResNet-18, 1.14 times for ResNet-152.
   *
   * <p>On Intel's processors MKL, which multiplies matrices, adds in an order that depends on where
   * in memory they lie, unless it is told to give the same numbers every time; on others it does
   * that anyway, and what it is told there makes it slow.
   *
   * <p>Once per process, before the first native thread of PyTorch starts.
   */
  public static void tune() {
    if (!System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("linux")) {
      return;
    }
    Map<String, String> environment = System.getenv();
    try {
      com.sun.jna.NativeLibrary c = com.sun.jna.NativeLibrary.getInstance("c");
      c.getFunction("setenv")
          .invokeInt(new Object[] {"OMP_WAIT_POLICY", "PASSIVE", LEAVE_WHAT_IS_SET});
      if (isIntel()) {
        c.getFunction("setenv").invokeInt(new Object[] {"MKL_CBWR", "AUTO", LEAVE_WHAT_IS_SET});
      }
      if (!environment.containsKey("MALLOC_MMAP_THRESHOLD_")) {
        c.getFunction("mallopt").invokeInt(new Object[] {MMAP_THRESHOLD, LARGEST_KEPT_BLOCK});
      }
      if (!environment.containsKey("MALLOC_TRIM_THRESHOLD_")) {
        c.getFunction("mallopt").invokeInt(new Object[] {TRIM_THRESHOLD, KEEP_EVERYTHING});
      }
    } catch (UnsatisfiedLinkError e) {
      LOG.info("This C library takes no settings; runs are slower on busy cores", e);
    }
  }

  private static boolean isIntel() {
    try {
      return Files.readString(PROCESSORS).contains("GenuineIntel");
    } catch (IOException e) {
      LOG.debug("Nothing is known of the processor", e);
      return false;
    }
  }
}
