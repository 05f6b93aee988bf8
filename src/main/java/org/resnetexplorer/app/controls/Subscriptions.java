package org.resnetexplorer.app.controls;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

/**
 * Says of each subscription whether its handler is told at once. JavaFX's own {@code subscribe}
 * decides that by how many arguments the handler takes, which a method reference does not show;
 * {@code ArchitectureTest} keeps it to this class. On the FX thread only.
 */
public final class Subscriptions {
  private Subscriptions() {}

  /** Tells a handler the value as it is now, and each other value that it changes to. */
  public static <T> Subscription now(ObservableValue<T> value, Consumer<? super T> handler) {
    return value.subscribe(handler::accept);
  }

  /**
   * Tells a handler of changes from now on.
   *
   * @param handler gets the value before and the value after
   */
  public static <T> Subscription onChange(
      ObservableValue<T> value, BiConsumer<? super T, ? super T> handler) {
    return value.subscribe(handler::accept);
  }

  /**
   * Runs a handler when a value may have changed from now on, before those that are told of
   * changes. It must read the value, or it is not run again.
   */
  public static Subscription onInvalidation(ObservableValue<?> value, Runnable handler) {
    return value.subscribe(handler);
  }
}
