package org.resnetexplorer.app.similar;

import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.Tooltips;
import org.resnetexplorer.app.intake.PictureThumbnails;
import org.resnetexplorer.app.intake.ThumbnailView;
import org.resnetexplorer.app.state.PictureSource;
import org.resnetexplorer.exploration.folder.PictureFile;

/** A picture in a list: its thumbnail, name, what it shows, and how far it is away. */
final class PictureCell extends ListCell<PictureCell.Item> {
  private static final double SIDE = 32;

  private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");

  private final IntPredicate isOpen;
  private final ThumbnailView image;
  private final Label name = new Label();
  private final Label group = new Label();
  private final Label distance = new Label();
  private final HBox line;

  /**
   * @param row of the picture
   * @param group what it shows; empty where nobody knows
   * @param distance from the open picture; empty where it is not told
   */
  record Item(int row, PictureFile picture, String group, String distance) {}

  /**
   * @param open opens the picture of a row
   * @param isOpen tells whether the window shows the picture of a row
   */
  PictureCell(PictureThumbnails thumbnails, IntConsumer open, IntPredicate isOpen) {
    this.isOpen = isOpen;
    image = new ThumbnailView(thumbnails, SIDE);
    image.getStyleClass().add("similar-thumbnail");
    name.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
    group.getStyleClass().add("caption");
    distance.getStyleClass().add("number");
    distance.setMinWidth(Region.USE_PREF_SIZE);
    VBox words = new VBox(name, group);
    words.setAlignment(Pos.CENTER_LEFT);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    group.managedProperty().bind(group.textProperty().isNotEmpty());
    line = new HBox(8, image, words, distance);
    line.setAlignment(Pos.CENTER_LEFT);
    setPrefWidth(0);
    setOnMouseClicked(
        event -> {
          if (event.getButton() == MouseButton.PRIMARY && getItem() != null) {
            open.accept(getItem().row());
          }
        });
  }

  @Override
  protected void updateItem(@Nullable Item item, boolean empty) {
    super.updateItem(item, empty);
    setGraphic(item == null ? null : line);
    pseudoClassStateChanged(OPEN, item != null && isOpen.test(item.row()));
    if (item == null) {
      image.clear();
      Tooltips.on(this, "");
      setAccessibleText("");
      return;
    }
    String path = item.picture().path();
    name.setText(path.substring(path.lastIndexOf('/') + 1));
    group.setText(item.group());
    distance.setText(item.distance());
    Tooltips.on(this, path);
    setAccessibleText(
        Stream.of(path, item.group(), item.distance())
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(", ")));
    image.show(new PictureSource.OfFile(item.picture().file()));
  }
}
