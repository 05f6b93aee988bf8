package org.resnetexplorer.app.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectPropertyBase;
import org.resnetexplorer.network.Target;

/**
 * Holds what the window looks at, and its parts as properties. A change is one step: whoever is
 * told of a part that changed finds all others changed already. On the FX thread only.
 */
final class SeenProperties {
  private final List<Part<?>> parts = new ArrayList<>();
  private Seen now = Seen.of(Shown.NOTHING, null, Selected.of(new Target.OfModule("")));

  Seen get() {
    return now;
  }

  /** Changes everything, and then tells of the parts that are others than before. */
  void set(Seen next) {
    Seen before = now;
    now = next;
    for (Part<?> part : parts) {
      part.tellIfChangedSince(before);
    }
  }

  /**
   * A part as a property. Parts tell of a change in the order in which they were asked for.
   *
   * @param of gives the part of what is seen
   */
  <T> ReadOnlyObjectProperty<T> part(Object bean, String name, Function<Seen, T> of) {
    Part<T> part = new Part<>(bean, name, of);
    parts.add(part);
    return part;
  }

  /** One part of the value, which is held in one place only. */
  private final class Part<T> extends ReadOnlyObjectPropertyBase<T> {
    private final Object bean;
    private final String name;
    private final Function<Seen, T> of;

    Part(Object bean, String name, Function<Seen, T> of) {
      this.bean = bean;
      this.name = name;
      this.of = of;
    }

    @Override
    public T get() {
      return of.apply(now);
    }

    void tellIfChangedSince(Seen before) {
      T old = of.apply(before);
      // Equal runs would compare every pixel; what is another object was made anew.
      if (old != get() && !(old instanceof Selected && Objects.equals(old, get()))) {
        fireValueChangedEvent();
      }
    }

    @Override
    public Object getBean() {
      return bean;
    }

    @Override
    public String getName() {
      return name;
    }
  }
}
