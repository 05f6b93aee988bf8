package org.resnetexplorer.app.controls;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.text.TextSize;

/** How the window looks: theme, and how much room there is. */
public final class Appearance {
  private final ObjectProperty<Theme> theme =
      new SimpleObjectProperty<>(this, "theme", Theme.LIGHT);
  private final ObjectProperty<TextSize> textSize =
      new SimpleObjectProperty<>(this, "textSize", TextSize.NORMAL);
  private final ObjectProperty<WidthClass> width =
      new SimpleObjectProperty<>(this, "width", WidthClass.WIDE);
  private final BooleanProperty low = new SimpleBooleanProperty(this, "low");

  private final BooleanProperty readingBelow = new SimpleBooleanProperty(this, "readingBelow");
  private final BooleanProperty animated = new SimpleBooleanProperty(this, "animated");
  private final BooleanProperty meanThumbnails = new SimpleBooleanProperty(this, "meanThumbnails");

  private final ObjectProperty<MapsLook> mapsLook =
      new SimpleObjectProperty<>(this, "mapsLook", MapsLook.FIRST);

  private final ObjectProperty<@Nullable HeldScales> heldScales =
      new SimpleObjectProperty<>(this, "heldScales");

  public ObjectProperty<Theme> themeProperty() {
    return theme;
  }

  /** Of all texts, those of diagrams and charts too. */
  public ObjectProperty<TextSize> textSizeProperty() {
    return textSize;
  }

  /** Set by the window as it is resized. */
  public ObjectProperty<WidthClass> widthProperty() {
    return width;
  }

  /** Whether the window is lower than 760: captions fold to two lines. */
  public BooleanProperty lowProperty() {
    return low;
  }

  /** Whether a low window gives its height to a pane below that is read: captions above go. */
  public BooleanProperty readingBelowProperty() {
    return readingBelow;
  }

  /** Whether changes of place are animated; not where nobody looks, as in a snapshot. */
  public BooleanProperty animatedProperty() {
    return animated;
  }

  /** Whether boxes show the mean over all channels instead of one channel. */
  public BooleanProperty meanThumbnailsProperty() {
    return meanThumbnails;
  }

  /** Scales of feature maps that are held while the network changes; null while none are. */
  public ObjectProperty<@Nullable HeldScales> heldScalesProperty() {
    return heldScales;
  }

  /** Colours, scale and size of feature maps. */
  public ObjectProperty<MapsLook> mapsLookProperty() {
    return mapsLook;
  }
}
