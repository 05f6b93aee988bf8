package org.resnetexplorer.app.attribution;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.questions.Asked;
import org.resnetexplorer.app.state.Background;
import org.resnetexplorer.app.state.OpenModel;
import org.resnetexplorer.engine.Cancellation;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.explain.attribution.Attribution;
import org.resnetexplorer.explain.attribution.Attributor;
import org.resnetexplorer.explain.attribution.Method;
import org.resnetexplorer.explain.attribution.Steps;

/**
 * A map of each method for the question asked, the cheapest first, one step after the other, so
 * that runs and other panes get their turn between. Works only while it is looked at; a map that
 * was not whole by then is begun anew when it is looked at again.
 */
final class GalleryViewModel {
  private final PaneContext context;
  private final Map<Method, ReadOnlyObjectWrapper<@Nullable Tile>> tiles =
      new EnumMap<>(Method.class);
  private final Map<Method, Attributor> settings = new EnumMap<>(Method.class);
  private final ObjectProperty<Method> chosen =
      new SimpleObjectProperty<>(this, "chosen", Method.PRICED_CAM);
  private final BooleanProperty unsigned = new SimpleBooleanProperty(this, "unsigned");
  private final BooleanProperty ownScales = new SimpleBooleanProperty(this, "ownScales");
  private final DoubleProperty opacity = new SimpleDoubleProperty(this, "opacity", 0.75);
  private final ReadOnlyObjectWrapper<@Nullable Asked> asked =
      new ReadOnlyObjectWrapper<>(this, "asked");
  private @Nullable OpenModel model;
  private @Nullable Work work;

  GalleryViewModel(PaneContext context) {
    this.context = context;
    for (Method method : Method.values()) {
      tiles.put(method, new ReadOnlyObjectWrapper<>(this, method.id()));
    }
    Subscriptions.onInvalidation(context.seen(), this::update);
    Subscriptions.onInvalidation(context.questions().askedProperty(), this::update);
    update();
  }

  /** The question that the maps answer; null where there is none. */
  ReadOnlyObjectProperty<@Nullable Asked> askedProperty() {
    return asked.getReadOnlyProperty();
  }

  /** Null before its turn has come for the first time. */
  ReadOnlyObjectProperty<@Nullable Tile> tileProperty(Method method) {
    return wrapper(method).getReadOnlyProperty();
  }

  private ReadOnlyObjectWrapper<@Nullable Tile> wrapper(Method method) {
    return Objects.requireNonNull(tiles.get(method), method.id());
  }

  /** The method shown large. */
  ObjectProperty<Method> chosenProperty() {
    return chosen;
  }

  /** Whether maps are drawn without sign, as their papers do. */
  BooleanProperty unsignedProperty() {
    return unsigned;
  }

  /** Whether each map has a scale of its own, and does not share that of its row. */
  BooleanProperty ownScalesProperty() {
    return ownScales;
  }

  /** Of the map over the photo, from 0 to 1. */
  DoubleProperty opacityProperty() {
    return opacity;
  }

  /** Asks a method again with other settings. */
  void set(Attributor by) {
    settings.put(by.method(), by);
    Asked now = asked.get();
    if (now != null) {
      wrapper(by.method()).set(tile(now, by));
      restart();
    }
  }

  /** Asks a method first, as somebody looks at it. */
  void choose(Method method) {
    chosen.set(method);
    restart();
  }

  private void update() {
    if (!context.seen().get()) {
      stop();
      return;
    }
    Asked now = context.questions().askedProperty().get();
    if (now != asked.get()) {
      stop();
      forgetSettingsOfOthers(now);
      asked.set(now);
      for (Method method : Method.values()) {
        wrapper(method).set(now == null ? null : tile(now, setting(now, method)));
      }
    }
    restart();
  }

  private void forgetSettingsOfOthers(@Nullable Asked now) {
    if (now != null && now.run().model() != model) {
      model = now.run().model();
      settings.clear();
    }
  }

  private Attributor setting(Asked now, Method method) {
    return settings.computeIfAbsent(
        method,
        absent -> method.standard(now.run().model().network(), now.run().trace().input().height()));
  }

  private static Tile tile(Asked now, Attributor by) {
    return new Tile(now, by, null, Ends.NONE, 0, by.refusal(now.run().model().network()));
  }

  private void restart() {
    if (work != null && work.isOf(next())) {
      return;
    }
    stop();
    Tile tile = next();
    if (tile != null && context.seen().get()) {
      work = new Work(tile);
      work.goOn();
    }
  }

  private void stop() {
    if (work != null) {
      work.cancel();
      work = null;
    }
  }

  /** The one looked at, then the cheapest of those that are not whole; null if all are. */
  private @Nullable Tile next() {
    Tile looked = wrapper(chosen.get()).get();
    if (isOpen(looked)) {
      return looked;
    }
    for (Method method : Method.values()) {
      Tile tile = wrapper(method).get();
      if (isOpen(tile)) {
        return tile;
      }
    }
    return null;
  }

  private static boolean isOpen(@Nullable Tile tile) {
    return tile != null && !tile.isWhole() && tile.refusal() == null;
  }

  /** One method at work. */
  private final class Work {
    private final Tile begun;
    private final Steps steps;
    private final Cancellation cancellation = new Cancellation();
    private Background.Pending pending = new Background.Pending();

    Work(Tile begun) {
      this.begun = begun;
      this.steps = begun.by().begin(begun.asked().run().trace(), begun.asked().question());
    }

    /** Whether it is what a tile waits for. */
    boolean isOf(@Nullable Tile tile) {
      return tile != null && tile.by().equals(begun.by()) && tile.asked() == begun.asked();
    }

    void goOn() {
      pending = context.background().compute(this::next, this::show);
    }

    private Tile next() throws EngineException {
      Attribution soFar = steps.next(cancellation);
      return new Tile(
          begun.asked(), begun.by(), soFar, Ends.of(soFar), steps.share(), begun.refusal());
    }

    private void show(Tile tile) {
      wrapper(begun.by().method()).set(tile);
      if (!tile.isWhole()) {
        goOn();
      } else {
        work = null;
        restart();
      }
    }

    void cancel() {
      cancellation.cancel();
      pending.cancel();
    }
  }
}
