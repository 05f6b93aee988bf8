package org.resnetexplorer.app.shell.frame;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import org.resnetexplorer.app.controls.Appearance;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.controls.WidthClass;

/**
 * Gives the panes their sizes for the room there is, after the table in the visual guide. A divider
 * moved by hand stays where it was put until the room changes by a class; one that was not keeps
 * the share.
 */
public final class PaneSizes {
  private static final double LOW = 760;

  /** In a narrow window the tree shows names alone, which have room to grow in it. */
  private static final double SHARE_OF_TREE = 0;

  private static final double SHARE_OF_RIGHT = 0.5;

  /** Of the height between tool bar and status bar: 336 of a window of 1000. */
  private static final double LOWER_SHARE = 0.371;

  private static final double BARS = 94;
  private static final double LOWER_WHEN_LOW = 140;

  /** What a window of 640 leaves above that; more of the height of others goes below. */
  private static final double UPPER_WHEN_LOW = 406;

  /** Of a window of 640 it leaves tabs and a compact block without its caption. */
  private static final double LOWER_WHEN_READING = 250;

  /** Less by what the tour takes: a block's drawing and the picture need their height. */
  private static final double LOWER_BESIDE_TOUR = 124;

  /** Tabs, a compact block and its caption. */
  private static final double LEAST_UPPER = 374;

  private static final double LEAST_WHEN_WIDE = 860;
  private static final double LEAST_WHEN_MIDDLE = 712;
  private static final double LEAST_WHEN_NARROW = 560;

  private final Workspace workspace;
  private final Appearance appearance;
  private final ReadOnlyBooleanProperty tour;
  private final Region strip;
  private final ObservableValue<Boolean> reading;

  /**
   * @param tour whether it is under way
   * @param strip of the tour, which takes room above the panes; without height while it is not
   * @param reading whether the pane below needs height to be read
   */
  public PaneSizes(
      Workspace workspace,
      Appearance appearance,
      ReadOnlyBooleanProperty tour,
      Region strip,
      ObservableValue<Boolean> reading) {
    this.workspace = workspace;
    this.appearance = appearance;
    this.tour = tour;
    this.strip = strip;
    this.reading = reading;
  }

  public void follow(Scene scene) {
    Subscriptions.onInvalidation(scene.widthProperty(), () -> layOut(scene));
    Subscriptions.onInvalidation(scene.heightProperty(), () -> layOut(scene));
    Subscriptions.onChange(appearance.textSizeProperty(), (before, now) -> apply(scene));
    Subscriptions.onInvalidation(tour, () -> apply(scene));
    // Its height is known only after it has been laid out, and changes from stop to stop.
    Subscriptions.onInvalidation(strip.heightProperty(), () -> followTour(scene));
    Subscriptions.now(reading, on -> readOn(scene));
    apply(scene);
  }

  private void followTour(Scene scene) {
    if (!workspace.isMoved()) {
      apply(scene);
    }
  }

  /** Where there is height for both, nothing moves. */
  private void readOn(Scene scene) {
    if (appearance.lowProperty().get()) {
      apply(scene);
    }
  }

  private void layOut(Scene scene) {
    WidthClass now = widthClass(scene);
    boolean low = isLow(scene);
    boolean another =
        now != appearance.widthProperty().get() || low != appearance.lowProperty().get();
    if (another || !workspace.isMoved()) {
      apply(scene);
    }
  }

  /** Larger texts leave as little room as a smaller window. */
  private WidthClass widthClass(Scene scene) {
    return WidthClass.of(scene.getWidth() / textScale());
  }

  private boolean isLow(Scene scene) {
    return scene.getHeight() < LOW * textScale();
  }

  /** Small texts need no less room, as all else stays as it is. */
  private double textScale() {
    return Math.max(1, appearance.textSizeProperty().get().factor());
  }

  private void apply(Scene scene) {
    WidthClass now = widthClass(scene);
    double height = scene.getHeight();
    boolean low = isLow(scene);
    appearance.widthProperty().set(now);
    appearance.lowProperty().set(low);
    appearance.readingBelowProperty().set(low && isReading());
    double tree =
        switch (now) {
          case WIDE -> 240;
          case MIDDLE -> 220;
          case NARROW -> 176;
        };
    double right =
        switch (now) {
          case WIDE -> 296;
          case MIDDLE -> 256;
          case NARROW -> 192;
        };
    boolean narrow = now == WidthClass.NARROW;
    workspace.sizes(
        grown(tree, narrow ? SHARE_OF_TREE : 1),
        grown(right, narrow ? SHARE_OF_RIGHT : 1),
        lower(height, low),
        middle(now));
  }

  /** The tabs, the tools and what was changed, which stand in one line above. */
  private double middle(WidthClass now) {
    return switch (now) {
      case WIDE -> LEAST_WHEN_WIDE * textScale();
      case MIDDLE -> LEAST_WHEN_MIDDLE * textScale();
      // Larger texts leave no more than this beside panes that have not grown as much.
      case NARROW -> LEAST_WHEN_NARROW;
    };
  }

  /** As wide as the texts in it need; where all is narrow, the middle keeps some of that. */
  private double grown(double width, double share) {
    return Math.rint(width * (1 + share * (textScale() - 1)));
  }

  /** The tour reads above, and takes the height itself. */
  private boolean isReading() {
    return reading.getValue() && !tour.get();
  }

  private double lower(double height, boolean low) {
    double least = tour.get() ? LOWER_BESIDE_TOUR : LOWER_WHEN_LOW;
    double panes = height - BARS - strip.getHeight();
    double share = Math.rint(LOWER_SHARE * (height - BARS));
    double upper = low ? Math.rint(UPPER_WHEN_LOW * textScale()) : LEAST_UPPER;
    double lower = Math.max(least, Math.min(share, panes - upper));
    return low && isReading() ? Math.max(LOWER_WHEN_READING, lower) : lower;
  }
}
