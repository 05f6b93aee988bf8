package org.resnetexplorer.app.common;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/** How the window looks: theme, and how much room there is. */
public final class Appearance {
  private final ObjectProperty<Theme> theme =
      new SimpleObjectProperty<>(this, "theme", Theme.LIGHT);
  private final ObjectProperty<WidthClass> width =
      new SimpleObjectProperty<>(this, "width", WidthClass.WIDE);
  private final BooleanProperty low = new SimpleBooleanProperty(this, "low");

  public ObjectProperty<Theme> themeProperty() {
    return theme;
  }

  /** Set by the window as it is resized. */
  public ObjectProperty<WidthClass> widthProperty() {
    return width;
  }

  /** Whether the window is lower than 760: captions fold to two lines. */
  public BooleanProperty lowProperty() {
    return low;
  }
}
