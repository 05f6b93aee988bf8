package org.resnetexplorer.app.pane;

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
  private Map<Class<?>, Supplier<?>> controllers = Map.of();

  /** Views without controllers yet, for those controllers that load views themselves. */
  public FxmlViews(ResourceBundle texts) {
    this.texts = texts;
  }

  /**
   * @param controllers makes a controller, by its class
   */
  public FxmlViews(ResourceBundle texts, Map<Class<?>, Supplier<?>> controllers) {
    this(texts);
    provide(controllers);
  }

  /**
   * @param makers makes a controller, by its class; for all views loaded from now on
   */
  public void provide(Map<Class<?>, Supplier<?>> makers) {
    controllers = Map.copyOf(makers);
  }

  public Parent load(Fxml view) {
    return open(view, Object.class).root();
  }

  /**
   * @param type of the view's controller
   */
  public <C> Opened<C> open(Fxml view, Class<C> type) {
    FXMLLoader loader = new FXMLLoader(view.url(), texts);
    loader.setControllerFactory(this::controller);
    try {
      Parent root = loader.load();
      return new Opened<>(root, type.cast(loader.getController()));
    } catch (IOException e) {
      throw new UncheckedIOException("Broken view " + view, e);
    }
  }

  /** A view and who controls it. */
  public record Opened<C>(Parent root, C controller) {}

  private Object controller(Class<?> type) {
    Supplier<?> supplier = controllers.get(type);
    if (supplier == null) {
      throw new IllegalStateException("Nobody makes a " + type.getName());
    }
    return supplier.get();
  }
}
