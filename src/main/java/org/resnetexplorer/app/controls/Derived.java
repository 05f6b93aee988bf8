package org.resnetexplorer.app.controls;

import java.util.function.Supplier;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValueBase;
import org.jspecify.annotations.Nullable;

/**
 * A value worked out of others. It hears of them for as long as somebody listens to it. What {@code
 * Bindings.create…} makes does not: what it depends on knows it weakly, so that it falls silent
 * once the collector has been by, unless its owner keeps it; {@code ArchitectureTest} keeps it out.
 * On the FX thread only.
 */
public final class Derived<T> extends ObservableValueBase<T> {
  private final Supplier<? extends T> work;
  private final Observable[] from;
  private final InvalidationListener heard = changed -> hear();
  private int listeners;
  private boolean known;
  private @Nullable T value;

  private Derived(Supplier<? extends T> work, Observable[] from) {
    this.work = work;
    this.from = from;
  }

  /**
   * @param work reads all it depends on
   * @param from what it depends on
   */
  public static <T> Derived<T> of(Supplier<? extends T> work, Observable... from) {
    return new Derived<>(work, from.clone());
  }

  @Override
  public T getValue() {
    if (listeners == 0) {
      return work.get();
    }
    if (!known) {
      value = work.get();
      known = true;
    }
    return value;
  }

  private void hear() {
    known = false;
    fireValueChangedEvent();
  }

  @Override
  public void addListener(InvalidationListener listener) {
    begin();
    super.addListener(listener);
  }

  @Override
  public void addListener(ChangeListener<? super T> listener) {
    begin();
    super.addListener(listener);
  }

  @Override
  public void removeListener(InvalidationListener listener) {
    super.removeListener(listener);
    end();
  }

  @Override
  public void removeListener(ChangeListener<? super T> listener) {
    super.removeListener(listener);
    end();
  }

  private void begin() {
    if (listeners == 0) {
      known = false;
      for (Observable each : from) {
        each.addListener(heard);
      }
    }
    listeners++;
  }

  private void end() {
    listeners--;
    if (listeners == 0) {
      for (Observable each : from) {
        each.removeListener(heard);
      }
    }
  }
}
