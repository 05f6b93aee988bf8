package org.resnetexplorer.engine;

import java.nio.file.Path;

/** The real engine, as every test uses it; its library is unpacked once under {@code target}. */
public final class TestEngine {
  private TestEngine() {}

  public static Engine start() throws EngineException {
    return Engine.start(
        EngineOptions.in(Path.of(System.getProperty("resnetexplorer.home")).resolve("engine")));
  }
}
