package org.resnetexplorer.app.state.engine;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.resnetexplorer.engine.EngineException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does work again after memory ran out, each time with more let go: what is easiest to have again
 * goes first. From any thread but the FX thread and the engine's.
 */
public final class MemoryRelief {
  private static final Logger LOG = LoggerFactory.getLogger(MemoryRelief.class);

  private final Map<Freed, List<BooleanSupplier>> holders = new EnumMap<>(Freed.class);

  public MemoryRelief() {
    for (Freed what : Freed.values()) {
      holders.put(what, new CopyOnWriteArrayList<>());
    }
  }

  /** Work that may need more memory than there is. */
  @FunctionalInterface
  public interface Work<T, X extends Exception> {
    T run() throws EngineException, X;
  }

  /** Is told what became of work that ran out of memory, on the thread that did it. */
  public interface Told {
    /**
     * @param freed what had to go for the work to be done
     */
    void done(Set<Freed> freed);

    /**
     * All has gone that could, and it was not enough.
     *
     * @param freed what there was
     */
    void exhausted(EngineException reason, Set<Freed> freed);
  }

  /**
   * Says how to let something go.
   *
   * @param free frees at once, from any thread; whether there was anything
   */
  public void offer(Freed what, BooleanSupplier free) {
    holders.get(what).add(free);
  }

  /**
   * Lets all of a kind go.
   *
   * @return whether there was anything
   */
  public boolean free(Freed what) {
    boolean any = false;
    for (BooleanSupplier holder : holders.get(what)) {
      any |= holder.getAsBoolean();
    }
    return any;
  }

  /**
   * Does work; where memory runs out, does it again with more let go.
   *
   * @throws EngineException if it fails for another reason, or there is nothing left to let go
   */
  public <T, X extends Exception> T giving(Work<T, X> work, Told told) throws EngineException, X {
    Set<Freed> freed = EnumSet.noneOf(Freed.class);
    for (Freed next : Freed.values()) {
      try {
        T result = attempt(work);
        if (!freed.isEmpty()) {
          told.done(freed);
        }
        return result;
      } catch (EngineException e) {
        if (!e.isOutOfMemory()) {
          throw e;
        }
        LOG.warn("Memory ran out; next goes {}: {}", next, e.detail());
      }
      if (free(next)) {
        freed.add(next);
      }
    }
    try {
      T result = attempt(work);
      told.done(freed);
      return result;
    } catch (EngineException e) {
      if (e.isOutOfMemory()) {
        told.exhausted(e, freed);
      }
      throw e;
    }
  }

  /** Java's own memory may run out too, as for the input of a very large size. */
  private static <T, X extends Exception> T attempt(Work<T, X> work) throws EngineException, X {
    try {
      return work.run();
    } catch (OutOfMemoryError e) {
      throw EngineException.outOfMemory(e);
    }
  }
}
