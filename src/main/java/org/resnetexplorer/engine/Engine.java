package org.resnetexplorer.engine;

import ai.djl.engine.EngineProvider;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtEngineProvider;
import ai.djl.pytorch.jni.JniUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.resnetexplorer.engine.library.NativeLibrary;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.weights.StateDict;
import org.resnetexplorer.weights.WeightsException;

/**
 * PyTorch's native library, loaded once, with its one inference thread. Opens sessions; closing it
 * ends the thread and frees what they hold. Nothing is ever fetched from the network.
 */
public final class Engine implements AutoCloseable {
  private final InferenceThread thread;
  private final ai.djl.engine.Engine djl;
  private final NDManager root;
  private final Upload upload = new Upload();
  private volatile int threads;

  private Engine(InferenceThread thread, ai.djl.engine.Engine djl, NDManager root, int threads) {
    this.thread = thread;
    this.djl = djl;
    this.root = root;
    this.threads = threads;
  }

  /**
   * Loads the native library.
   *
   * @throws EngineException if there is none for this system, or it can't be loaded
   */
  public static Engine start(EngineOptions options) throws EngineException {
    return start(options, Engine.class.getClassLoader());
  }

  /** Starts with the native jars that a class loader sees. */
  static Engine start(EngineOptions options, ClassLoader jars) throws EngineException {
    String missing = NativeLibrary.missing(jars).orElse(null);
    if (missing != null) {
      throw new EngineException("engine.missing", List.of(NativeLibrary.system()), "no " + missing);
    }
    if (!NativeLibrary.liesUnpacked()) {
      requireFolder(options.cacheFolder());
    }
    System.setProperty("ai.djl.offline", "true");
    System.setProperty("OPT_OUT_TRACKING", "true");
    System.setProperty("DJL_CACHE_DIR", options.cacheFolder().toString());
    System.setProperty("ENGINE_CACHE_DIR", options.cacheFolder().toString());
    System.setProperty("ai.djl.pytorch.num_threads", Integer.toString(options.threads()));
    System.setProperty("ai.djl.pytorch.num_interop_threads", "1");
    NativeLibrary.tune();
    NativeLibrary.loadEarly();
    InferenceThread thread = new InferenceThread();
    boolean started = false;
    try {
      Engine engine = thread.call(() -> load(thread, options));
      started = true;
      return engine;
    } finally {
      if (!started) {
        thread.close();
      }
    }
  }

  /** DJL would fail to unpack its library there, and could not be asked a second time. */
  private static void requireFolder(Path folder) throws EngineException {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new EngineException("engine.folder", List.of(folder), e);
    }
    if (!Files.isWritable(folder)) {
      throw new EngineException("engine.folder", List.of(folder), "not writable");
    }
  }

  private static Engine load(InferenceThread thread, EngineOptions options) throws EngineException {
    try {
      EngineProvider provider = new PtEngineProvider();
      ai.djl.engine.Engine djl = provider.getEngine();
      // DJL switches gradients off and sets the number of threads on the thread that loads the
      // library first, which another engine of this process may have done before.
      JniUtils.setGradMode(false);
      JniUtils.setNumThreads(options.threads());
      return new Engine(thread, djl, djl.newBaseManager(), options.threads());
    } catch (ai.djl.engine.EngineException | LinkageError e) {
      throw new EngineException("engine.unloadable", List.of(NativeLibrary.system()), e);
    }
  }

  /** Name and version of what computes: {@code PyTorch 2.7.1}. */
  public String version() {
    return djl.getEngineName() + " " + djl.getVersion();
  }

  /** Threads used for the arithmetic of one call. */
  public int threads() {
    return threads;
  }

  /** Uses another number of threads for the arithmetic of one call, from the next one on. */
  public void useThreads(int number) {
    if (number < 1) {
      throw new IllegalArgumentException("At least one thread");
    }
    threads = number;
    thread.later(() -> JniUtils.setNumThreads(number));
  }

  /**
   * Copies the weights into native memory.
   *
   * @param weights with PyTorch's names, no prefix; only read here, never kept
   * @throws WeightsException if a tensor can't be read
   * @throws EngineClosedException if the engine was closed before all were copied
   */
  public Session open(Network network, StateDict weights) throws EngineException, WeightsException {
    NativeWeights copied = NativeWeights.copy(thread, root, upload, Script::load, network, weights);
    return new Session(thread, network, copied);
  }

  @Override
  public void close() {
    thread.later(root::close);
    thread.close();
  }
}
