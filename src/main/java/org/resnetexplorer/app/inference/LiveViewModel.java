package org.resnetexplorer.app.inference;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.state.AdjustmentSlider;
import org.resnetexplorer.app.state.AppState;
import org.resnetexplorer.app.state.Changes;
import org.resnetexplorer.app.state.LiveChanges;
import org.resnetexplorer.app.state.OpenPicture;
import org.resnetexplorer.image.Picture;
import org.resnetexplorer.image.preprocess.Adjustments;
import org.resnetexplorer.image.preprocess.Adjustments.GreySquare;
import org.resnetexplorer.image.preprocess.CropWindow;

/**
 * What is being changed on the picture and by the sliders: where the crop and the grey square are
 * wanted, at once, whatever the network has got to.
 */
final class LiveViewModel {
  private static final double KEY_ZOOM = 1.1;
  private static final double KEY_STEP = 1.0 / 32;

  private final AppState appState;
  private final LiveChanges changes;
  private final ReadOnlyObjectWrapper<@Nullable Box> crop =
      new ReadOnlyObjectWrapper<>(this, "crop");
  private final ReadOnlyObjectWrapper<@Nullable Box> grey =
      new ReadOnlyObjectWrapper<>(this, "grey");
  private @Nullable Drag drag;

  /** A drag on its way: what was taken, where, and how things were. */
  private record Drag(Grip grip, double x, double y, CropWindow crop, @Nullable Box grey) {}

  LiveViewModel(PaneContext context) {
    this.appState = context.appState();
    this.changes = appState.changes();
    Subscriptions.onChange(appState.preparedProperty(), (before, now) -> place());
    Subscriptions.onChange(changes.currentProperty(), (before, now) -> place());
    place();
  }

  /** Where the crop is wanted, in pixels of the picture; null before a picture. */
  ReadOnlyObjectProperty<@Nullable Box> cropProperty() {
    return crop.getReadOnlyProperty();
  }

  /** Where the grey square is wanted, in pixels of the picture; null if there is none. */
  ReadOnlyObjectProperty<@Nullable Box> greyProperty() {
    return grey.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Changes> changesProperty() {
    return changes.currentProperty();
  }

  LiveChanges changes() {
    return changes;
  }

  private void place() {
    OpenPicture shown = appState.preparedProperty().get();
    if (shown == null) {
      return;
    }
    CropWindow own = changes.current().crop();
    Box square =
        own == null || shown.picture() != shownPicture()
            ? recipeBox(shown)
            : new Box(own.x(), own.y(), own.side(), own.side());
    crop.set(square);
    GreySquare hidden = changes.current().adjustments().grey();
    double perPixel = square.width() / edge();
    grey.set(
        hidden == null
            ? null
            : new Box(
                square.x() + hidden.x() * perPixel,
                square.y() + hidden.y() * square.height() / edge(),
                hidden.side() * perPixel,
                hidden.side() * square.height() / edge()));
  }

  /** The picture that the squares lie on; null before one. */
  @Nullable Picture picture() {
    OpenPicture shown = appState.preparedProperty().get();
    return shown == null ? null : shown.picture();
  }

  private @Nullable Picture shownPicture() {
    OpenPicture answered = appState.pictureProperty().get();
    return answered == null ? null : answered.picture();
  }

  /** Known only while no own crop hides it. */
  private Box recipeBox(OpenPicture shown) {
    return shown.crop().own() && crop.get() != null ? crop.get() : Box.of(shown.crop());
  }

  /** Pixels of the network's square along its edge. */
  int edge() {
    OpenPicture shown = appState.preparedProperty().get();
    return shown == null ? 1 : shown.crop().pixels().width();
  }

  private @Nullable CropMoves moves() {
    OpenPicture shown = appState.preparedProperty().get();
    return shown == null ? null : new CropMoves(shown.picture().image());
  }

  /** The square to go on from. */
  private CropWindow square(CropMoves moves) {
    Box now = crop.get();
    double side = Math.min(now.width(), now.height());
    return moves.whole(
        CropWindow.around(now.x() + now.width() / 2, now.y() + now.height() / 2, side));
  }

  /**
   * What lies under a point of the picture.
   *
   * @param reach how far from a corner still takes it, in pixels of the picture
   */
  Grip gripAt(double x, double y, double reach) {
    Box square = crop.get();
    if (square == null) {
      return Grip.NOTHING;
    }
    if (isOnGrey(x, y, reach)) {
      return Grip.GREY;
    }
    double inner = Math.min(reach, square.width() / 3);
    boolean left = near(x, square.x(), reach, inner);
    boolean right = near(-x, -square.x() - square.width(), reach, inner);
    boolean top = near(y, square.y(), reach, inner);
    boolean bottom = near(-y, -square.y() - square.height(), reach, inner);
    if (top && (left || right)) {
      return left ? Grip.TOP_LEFT : Grip.TOP_RIGHT;
    }
    if (bottom && (left || right)) {
      return left ? Grip.BOTTOM_LEFT : Grip.BOTTOM_RIGHT;
    }
    return square.contains(x, y) ? Grip.CROP : Grip.NOTHING;
  }

  private static boolean near(double at, double edge, double outside, double inside) {
    return at >= edge - outside && at <= edge + inside;
  }

  /** A small grey square can be taken a little beside it. */
  boolean isOnGrey(double x, double y, double reach) {
    Box hidden = grey.get();
    if (hidden == null) {
      return false;
    }
    double wide = Math.max(hidden.width() / 2, reach);
    double high = Math.max(hidden.height() / 2, reach);
    return Math.abs(x - hidden.x() - hidden.width() / 2) <= wide
        && Math.abs(y - hidden.y() - hidden.height() / 2) <= high;
  }

  /** Takes hold at a point of the picture. */
  void press(Grip grip, double x, double y) {
    CropMoves moves = moves();
    changes.endGesture();
    drag =
        moves == null || grip == Grip.NOTHING
            ? null
            : new Drag(grip, x, y, square(moves), grey.get());
  }

  /** Pulls what was taken to a point of the picture. */
  void dragTo(double x, double y) {
    CropMoves moves = moves();
    Drag pulled = drag;
    if (pulled == null || moves == null) {
      return;
    }
    if (pulled.grip() == Grip.GREY) {
      dragGrey(pulled, x, y);
    } else if (pulled.grip() == Grip.CROP) {
      wantCrop(moves.moved(pulled.crop(), x - pulled.x(), y - pulled.y()));
    } else {
      wantCrop(moves.sized(pulled.crop(), pulled.grip(), x, y));
    }
  }

  void release() {
    drag = null;
    changes.endGesture();
  }

  private void dragGrey(Drag pulled, double x, double y) {
    Box from = pulled.grey();
    Box square = crop.get();
    if (from != null && square != null) {
      double perPixel = edge() / square.width();
      moveGreyTo(
          (from.x() + x - pulled.x() - square.x()) * perPixel,
          (from.y() + y - pulled.y() - square.y()) * edge() / square.height());
    }
  }

  private void moveGreyTo(double x, double y) {
    Adjustments now = changes.current().adjustments();
    if (now.grey() != null) {
      Adjustments next =
          AdjustmentSlider.greyAt(
              now, (int) Math.rint(x), (int) Math.rint(y), now.grey().side(), edge());
      changes.change(changes.current().withAdjustments(next), AdjustmentSlider.GREY);
    }
  }

  /** Moves the crop by steps of a key. */
  void nudge(int right, int down, boolean finely) {
    CropMoves moves = moves();
    if (moves != null) {
      CropWindow from = square(moves);
      double step = finely ? 1 : Math.max(1, Math.rint(from.side() * KEY_STEP));
      wantCrop(moves.moved(from, right * step, down * step));
    }
  }

  /** Moves the grey square by steps of a key. */
  void nudgeGrey(int right, int down) {
    GreySquare now = changes.current().adjustments().grey();
    if (now != null) {
      double step = Math.max(1, Math.rint(edge() * KEY_STEP));
      moveGreyTo(now.x() + right * step, now.y() + down * step);
    }
  }

  /** Zooms around the middle of the crop, in by notches above 0. */
  void zoom(double notches) {
    Box square = crop.get();
    if (square != null) {
      zoom(notches, square.x() + square.width() / 2, square.y() + square.height() / 2);
    }
  }

  /** Zooms around a point of the picture, in by notches above 0. */
  void zoom(double notches, double x, double y) {
    CropMoves moves = moves();
    if (moves != null && notches != 0) {
      wantCrop(moves.zoomed(square(moves), Math.pow(KEY_ZOOM, -notches), x, y));
    }
  }

  private void wantCrop(CropWindow next) {
    Box now = crop.get();
    boolean same =
        now != null
            && now.equals(new Box(next.x(), next.y(), next.side(), next.side()))
            && changes.current().crop() == null;
    if (!same) {
      changes.change(changes.current().withCrop(next), Grip.CROP);
    }
  }

  /** Back to the square of the model's recipe. */
  void resetCrop() {
    changes.endGesture();
    changes.change(changes.current().withCrop(null), Grip.CROP);
    changes.endGesture();
  }

  double value(AdjustmentSlider adjustment) {
    return adjustment.value(changes.current().adjustments(), edge());
  }

  /** Moves a slider; what it was turned to without letting go is one step to undo. */
  void turn(AdjustmentSlider adjustment, double value) {
    Adjustments next = adjustment.turned(changes.current().adjustments(), value, edge());
    changes.change(changes.current().withAdjustments(next), adjustment);
  }

  void reset(AdjustmentSlider adjustment) {
    changes.endGesture();
    turn(adjustment, 0);
    changes.endGesture();
  }
}
