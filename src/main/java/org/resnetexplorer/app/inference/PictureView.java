package org.resnetexplorer.app.inference;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.shape.ArcTo;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import javafx.scene.transform.Rotate;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.Subscriptions;

/**
 * A picture as large as there is room, with the crop marked and all outside it dimmed, the changed
 * pixels in the crop's place, the grey square's outline, and the square that the selected cell
 * sees. Or the crop alone.
 */
public final class PictureView extends Region {
  private static final double HEIGHT_TO_WIDTH = 2.0 / 3;
  private static final double LEAST_HEIGHT = 96;
  private static final double CORNER = 4;
  private static final double HANDLE = 9;

  private final ImageView image = new ImageView();
  private final List<Rectangle> shades =
      List.of(rectangle("shade"), rectangle("shade"), rectangle("shade"), rectangle("shade"));
  private final Rectangle cropLine = rectangle("crop-line");
  private final List<Rectangle> handles =
      List.of(
          rectangle("crop-handle"),
          rectangle("crop-handle"),
          rectangle("crop-handle"),
          rectangle("crop-handle"));
  private final ImageView changed = new ImageView();
  private final ImageView shading = new ImageView();
  private final Rectangle greyEdge = rectangle("grey-edge");
  private final Rectangle greyLine = rectangle("grey-line");
  private final Rectangle focusLine = rectangle("focus-line");
  private final Rectangle fieldEdge = rectangle("field-edge");
  private final Rectangle fieldLine = rectangle("field-line");

  /** Straight, as a round clip would be painted by way of a mask in every frame of a drag. */
  private final Rectangle edges = new Rectangle();

  /** What makes the picture's corners round. */
  private final List<Path> corners = List.of(corner(0), corner(90), corner(180), corner(270));

  private double pictureWidth = 1;
  private double left;
  private double top;
  private double perPixel = 1;
  private @Nullable Box crop;
  private @Nullable Box field;
  private @Nullable Box grey;
  private @Nullable Box changedAt;
  private @Nullable Box shadingAt;

  public PictureView() {
    getStyleClass().add("picture-view");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setClip(edges);
    changed.setManaged(false);
    changed.setMouseTransparent(true);
    shading.setManaged(false);
    shading.setMouseTransparent(true);
    // A pixel of the net's input is larger than one of the screen, or a few of them are.
    shading.setSmooth(false);
    getChildren().addAll(image, changed);
    getChildren().addAll(shades);
    getChildren().addAll(shading, cropLine, greyEdge, greyLine, fieldEdge, fieldLine);
    getChildren().addAll(handles);
    getChildren().addAll(corners);
    getChildren().add(focusLine);
    setFocusTraversable(true);
    Subscriptions.onChange(focusVisibleProperty(), (before, now) -> focusLine.setVisible(now));
    focusLine.setVisible(false);
  }

  private static Rectangle rectangle(String style) {
    Rectangle rectangle = new Rectangle();
    rectangle.getStyleClass().add(style);
    rectangle.setManaged(false);
    rectangle.setMouseTransparent(true);
    return rectangle;
  }

  /** What a round corner leaves of a square one: of the upper left one, turned so many degrees. */
  private static Path corner(double turn) {
    Path corner =
        new Path(
            new MoveTo(0, 0),
            new LineTo(CORNER, 0),
            new ArcTo(CORNER, CORNER, 0, 0, CORNER, false, false),
            new ClosePath());
    corner.getStyleClass().add("picture-corner");
    corner.setStroke(null);
    corner.setManaged(false);
    corner.setMouseTransparent(true);
    corner.getTransforms().add(new Rotate(turn));
    return corner;
  }

  /**
   * @param pixels what to draw
   * @param width of the picture that boxes and points count in
   */
  void show(Image pixels, double width) {
    image.setImage(pixels);
    pictureWidth = width;
    requestLayout();
  }

  /**
   * @param newCrop to mark; null to mark none
   * @param newGrey the grey square to outline; null for none
   * @param newField to mark; null to mark none
   */
  void mark(@Nullable Box newCrop, @Nullable Box newGrey, @Nullable Box newField) {
    crop = newCrop;
    grey = newGrey;
    field = newField;
    requestLayout();
  }

  /**
   * Draws changed pixels over a part of the picture.
   *
   * @param at the part; null to draw the picture alone
   */
  void showChanged(@Nullable Image pixels, @Nullable Box at) {
    changed.setImage(pixels);
    changedAt = at;
    requestLayout();
  }

  /**
   * Lays what the selected cell did see over the part that the network gets.
   *
   * @param at the part; null to lay nothing over the picture
   */
  void shade(@Nullable Image pixels, @Nullable Box at) {
    shading.setImage(pixels);
    shadingAt = at;
    requestLayout();
  }

  /** A length on the screen, in pixels of the picture. */
  double inPicture(double length) {
    return length / perPixel;
  }

  /** A point of this view, in pixels of the picture from its left edge. */
  double pictureX(double x) {
    return (x - left) / perPixel;
  }

  /** A point of this view, in pixels of the picture from its top edge. */
  double pictureY(double y) {
    return (y - top) / perPixel;
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    return Math.floor((width > 0 ? width : getWidth()) * HEIGHT_TO_WIDTH);
  }

  @Override
  protected double computeMinHeight(double width) {
    return LEAST_HEIGHT;
  }

  @Override
  protected double computeMaxHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    Image pixels = image.getImage();
    if (pixels == null) {
      return;
    }
    double scale = Math.min(getWidth() / pixels.getWidth(), getHeight() / pixels.getHeight());
    double width = Math.round(pixels.getWidth() * scale);
    double height = Math.round(pixels.getHeight() * scale);
    double x = Math.round((getWidth() - width) / 2);
    double y = Math.round((getHeight() - height) / 2);
    image.setFitWidth(width);
    image.setFitHeight(height);
    image.relocate(x, y);
    place(edges, x, y, width, height);
    set(corners.get(0), x, y);
    set(corners.get(1), x + width, y);
    set(corners.get(2), x + width, y + height);
    set(corners.get(3), x, y + height);
    place(focusLine, x, y, width, height);
    left = x;
    top = y;
    perPixel = width / pictureWidth;
    placePart(changed, changedAt);
    placePart(shading, shadingAt);
    markCrop(x, y, width, height);
    outline(greyEdge, greyLine, grey);
    outline(fieldEdge, fieldLine, field);
  }

  private static void set(Path corner, double x, double y) {
    corner.setTranslateX(x);
    corner.setTranslateY(y);
  }

  private void placePart(ImageView part, @Nullable Box at) {
    part.setVisible(at != null);
    if (at != null) {
      double x = Math.round(left + at.x() * perPixel);
      double y = Math.round(top + at.y() * perPixel);
      part.setFitWidth(Math.round(at.width() * perPixel));
      part.setFitHeight(Math.round(at.height() * perPixel));
      part.relocate(x, y);
    }
  }

  private void markCrop(double x, double y, double width, double height) {
    boolean marked = crop != null;
    cropLine.setVisible(marked);
    shades.forEach(shade -> shade.setVisible(marked));
    handles.forEach(handle -> handle.setVisible(marked));
    if (crop == null) {
      return;
    }
    double west = Math.round(x + Math.max(0, crop.x() * perPixel));
    double north = Math.round(y + Math.max(0, crop.y() * perPixel));
    double east = Math.round(Math.min(x + width, x + (crop.x() + crop.width()) * perPixel));
    double south = Math.round(Math.min(y + height, y + (crop.y() + crop.height()) * perPixel));
    place(cropLine, west, north, east - west, south - north);
    place(shades.get(0), x, y, width, north - y);
    place(shades.get(1), x, south, width, y + height - south);
    place(shades.get(2), x, north, west - x, south - north);
    place(shades.get(3), east, north, x + width - east, south - north);
    place(handles.get(0), west, north, HANDLE, HANDLE);
    place(handles.get(1), east - HANDLE, north, HANDLE, HANDLE);
    place(handles.get(2), west, south - HANDLE, HANDLE, HANDLE);
    place(handles.get(3), east - HANDLE, south - HANDLE, HANDLE, HANDLE);
  }

  /** A line over a darker and wider one, so that it shows on any ground. */
  private void outline(Rectangle edge, Rectangle line, @Nullable Box box) {
    edge.setVisible(box != null);
    line.setVisible(box != null);
    if (box == null) {
      return;
    }
    double x = Math.round(left + box.x() * perPixel);
    double y = Math.round(top + box.y() * perPixel);
    double width = Math.max(3, Math.round(box.width() * perPixel));
    double height = Math.max(3, Math.round(box.height() * perPixel));
    place(edge, x, y, width, height);
    place(line, x, y, width, height);
  }

  private static void place(Rectangle shape, double x, double y, double width, double height) {
    shape.setX(x);
    shape.setY(y);
    shape.setWidth(Math.max(0, width));
    shape.setHeight(Math.max(0, height));
  }
}
