package org.resnetexplorer.app.pane;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;

/**
 * Threads that take turns in this one, so that what is handed from one to another can be counted. A
 * task given by a thread to itself runs at once if the thread is the window's, as there.
 */
public final class HandOvers {
  public static final String FX = "fx";

  private final Deque<Task> waiting = new ArrayDeque<>();
  private final List<String> seen = new ArrayList<>();
  private String current = FX;

  private record Task(String thread, Runnable work) {}

  /** The thread of that name. */
  public Executor thread(String name) {
    return work -> {
      if (name.equals(FX) && current.equals(FX)) {
        work.run();
      } else {
        seen.add(current + " -> " + name);
        waiting.add(new Task(name, work));
      }
    };
  }

  /** Does all that waits and all that comes of it, and is the window's thread again. */
  public void settle() {
    while (!waiting.isEmpty()) {
      Task next = waiting.remove();
      current = next.thread();
      next.work().run();
    }
    current = FX;
  }

  /** From which thread to which, since it was last asked. */
  public List<String> seen() {
    List<String> since = List.copyOf(seen);
    seen.clear();
    return since;
  }
}
