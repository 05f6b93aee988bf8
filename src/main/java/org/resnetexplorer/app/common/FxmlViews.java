package org.resnetexplorer.app.common;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.Supplier;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

/** Loads views with their texts and controllers; included views too. */
public final class FxmlViews {
  private final ResourceBundle texts;
  private final Map<Class<?>, Supplier<?>> controllers;

  /**
   * @param controllers makes a controller, by its class
   */
  public FxmlViews(ResourceBundle texts, Map<Class<?>, Supplier<?>> controllers) {
    this.texts = texts;
    this.controllers = Map.copyOf(controllers);
  }

  public Parent load(Fxml view) {
    FXMLLoader loader = new FXMLLoader(view.url(), texts);
    loader.setControllerFactory(this::controller);
    try {
      return loader.load();
    } catch (IOException e) {
      throw new UncheckedIOException("Broken view " + view, e);
    }
  }

  private Object controller(Class<?> type) {
    Supplier<?> supplier = controllers.get(type);
    if (supplier == null) {
      throw new IllegalStateException("Nobody makes a " + type.getName());
    }
    return supplier.get();
  }
}
