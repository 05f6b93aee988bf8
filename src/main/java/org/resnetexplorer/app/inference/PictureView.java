package org.resnetexplorer.app.inference;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/**
 * A picture as large as there is room, with the crop marked and all outside it dimmed, and the
 * square that the selected cell sees. Or the crop alone.
 */
public final class PictureView extends Region {
  private static final double HEIGHT_TO_WIDTH = 2.0 / 3;
  private static final double LEAST_HEIGHT = 24;
  private static final double CORNER = 8;

  private final ImageView image = new ImageView();
  private final List<Rectangle> shades =
      List.of(rectangle("shade"), rectangle("shade"), rectangle("shade"), rectangle("shade"));
  private final Rectangle cropLine = rectangle("crop-line");
  private final Rectangle fieldEdge = rectangle("field-edge");
  private final Rectangle fieldLine = rectangle("field-line");
  private final Rectangle corners = new Rectangle();
  private double pictureWidth = 1;
  private @Nullable Box crop;
  private @Nullable Box field;

  public PictureView() {
    getStyleClass().add("picture-view");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    corners.setArcWidth(CORNER);
    corners.setArcHeight(CORNER);
    setClip(corners);
    getChildren().add(image);
    getChildren().addAll(shades);
    getChildren().addAll(cropLine, fieldEdge, fieldLine);
  }

  private static Rectangle rectangle(String style) {
    Rectangle rectangle = new Rectangle();
    rectangle.getStyleClass().add(style);
    rectangle.setManaged(false);
    return rectangle;
  }

  /**
   * @param pixels what to draw
   * @param width of the picture that the boxes count in
   * @param crop to mark; null to mark none
   * @param field to mark; null to mark none
   */
  void show(Image pixels, double width, @Nullable Box crop, @Nullable Box field) {
    image.setImage(pixels);
    pictureWidth = width;
    this.crop = crop;
    this.field = field;
    requestLayout();
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
    place(corners, x, y, width, height);
    double perPixel = width / pictureWidth;
    markCrop(x, y, width, height, perPixel);
    markField(x, y, perPixel);
  }

  private void markCrop(double x, double y, double width, double height, double perPixel) {
    boolean marked = crop != null;
    cropLine.setVisible(marked);
    shades.forEach(shade -> shade.setVisible(marked));
    if (crop == null) {
      return;
    }
    double left = Math.round(x + Math.max(0, crop.x() * perPixel));
    double top = Math.round(y + Math.max(0, crop.y() * perPixel));
    double right = Math.round(Math.min(x + width, x + (crop.x() + crop.width()) * perPixel));
    double bottom = Math.round(Math.min(y + height, y + (crop.y() + crop.height()) * perPixel));
    place(cropLine, left, top, right - left, bottom - top);
    place(shades.get(0), x, y, width, top - y);
    place(shades.get(1), x, bottom, width, y + height - bottom);
    place(shades.get(2), x, top, left - x, bottom - top);
    place(shades.get(3), right, top, x + width - right, bottom - top);
  }

  private void markField(double x, double y, double perPixel) {
    fieldEdge.setVisible(field != null);
    fieldLine.setVisible(field != null);
    if (field == null) {
      return;
    }
    double left = Math.round(x + field.x() * perPixel);
    double top = Math.round(y + field.y() * perPixel);
    double width = Math.max(3, Math.round(field.width() * perPixel));
    double height = Math.max(3, Math.round(field.height() * perPixel));
    place(fieldEdge, left, top, width, height);
    place(fieldLine, left, top, width, height);
  }

  private static void place(Rectangle shape, double x, double y, double width, double height) {
    shape.setX(x);
    shape.setY(y);
    shape.setWidth(Math.max(0, width));
    shape.setHeight(Math.max(0, height));
  }
}
