package org.resnetexplorer.engine;

import java.util.List;

/**
 * The engine can't start or can't do what was asked. {@link #key()} names the sentence in the
 * room's bundle, {@code key + ".next"} what to do.
 */
public final class EngineException extends Exception {
  private static final long serialVersionUID = 1L;
  private static final String MEMORY = "engine.memory";

  private final String key;
  private final transient List<Object> arguments;
  private final String detail;

  public EngineException(String key, List<Object> arguments, String detail) {
    super(key + " " + arguments + " " + detail);
    this.key = key;
    this.arguments = List.copyOf(arguments);
    this.detail = detail;
  }

  public EngineException(String key, List<Object> arguments, Throwable cause) {
    this(key, arguments, cause.toString());
    initCause(cause);
  }

  /** Memory ran out, Java's or the engine's own. */
  public static EngineException outOfMemory(Throwable cause) {
    return new EngineException(MEMORY, List.of(), cause);
  }

  /** Whether it failed for want of memory, so that with more of it it may not fail. */
  public boolean isOutOfMemory() {
    return key.equals(MEMORY);
  }

  /** The network has no call of this name. */
  public static EngineException noCall(String name) {
    return new EngineException("engine.nocall", List.of(name), "");
  }

  public String key() {
    return key;
  }

  /** Fills the sentence's placeholders. */
  public List<Object> arguments() {
    return arguments;
  }

  /** One technical line, for those who want it; may be empty. */
  public String detail() {
    return detail;
  }
}
