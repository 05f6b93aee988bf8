package org.resnetexplorer.engine;

import java.nio.file.Path;

/** The real engine, as every test uses it; its library is unpacked once under {@code target}. */
public final class TestEngine {
  private TestEngine() {}

  /** Started when it is first asked for; its thread ends with the process. */
  private static final class Shared {
    static final Engine ENGINE = begin();

    private static Engine begin() {
      try {
        return start();
      } catch (EngineException e) {
        throw new IllegalStateException("Tests need the real engine", e);
      }
    }
  }

  /** The one that the tests of a process share: it remembers nothing of a session. Not to close. */
  public static Engine shared() {
    return Shared.ENGINE;
  }

  /** One of its own, for tests that close it, or that start in a process of their own. */
  public static Engine start() throws EngineException {
    return Engine.start(
        EngineOptions.in(Path.of(System.getProperty("resnetexplorer.home")).resolve("engine")));
  }
}
