package org.resnetexplorer.app.settings;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The settings as they are now. A change is written at once, on a thread of its own; of changes
 * that come faster than they can be written the last is. Changed on the FX thread only, read from
 * any.
 */
public final class SettingsStore implements AutoCloseable {
  private static final long LAST_WRITE_SECONDS = 5;

  private final ReadOnlyObjectWrapper<Settings> settings;
  private final Consumer<Settings> file;
  private final AtomicReference<@Nullable Settings> unwritten = new AtomicReference<>();
  private final ExecutorService writer =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "settings");
            thread.setDaemon(true);
            return thread;
          });
  private volatile Settings now;

  private SettingsStore(Settings first, Consumer<Settings> file) {
    this.now = first;
    this.settings = new ReadOnlyObjectWrapper<>(this, "settings", first);
    this.file = file;
  }

  /**
   * Settings that are kept in a file.
   *
   * @param read as they were read from it
   */
  public static SettingsStore in(SettingsFile file, Settings read) {
    return new SettingsStore(read, file::write);
  }

  /** Settings that end with the window, as those of one that is drawn off screen. */
  public static SettingsStore forgetting(Settings first) {
    return new SettingsStore(first, written -> {});
  }

  public ReadOnlyObjectProperty<Settings> settingsProperty() {
    return settings.getReadOnlyProperty();
  }

  /** The settings now. From any thread. */
  public Settings now() {
    return now;
  }

  /** Changes them, and begins to write them down. */
  public void change(UnaryOperator<Settings> change) {
    Settings next = change.apply(now);
    if (next.equals(now)) {
      return;
    }
    now = next;
    settings.set(next);
    if (unwritten.getAndSet(next) == null && !writer.isShutdown()) {
      writer.execute(this::write);
    }
  }

  /** On its own thread. */
  private void write() {
    Settings next = unwritten.getAndSet(null);
    if (next != null) {
      file.accept(next);
    }
  }

  /** Waits for the last change to be written. */
  @Override
  public void close() {
    writer.shutdown();
    try {
      if (!writer.awaitTermination(LAST_WRITE_SECONDS, TimeUnit.SECONDS)) {
        writer.shutdownNow();
      }
    } catch (InterruptedException e) {
      writer.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
