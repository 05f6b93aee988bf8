package org.resnetexplorer.app.pictures;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListCell;
import javafx.scene.control.MenuItem;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.resnetexplorer.app.controls.Images;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.controls.Tooltips;
import org.resnetexplorer.app.intake.PictureStrip;
import org.resnetexplorer.app.intake.PictureThumbnails;
import org.resnetexplorer.app.intake.StripPicture;
import org.resnetexplorer.app.intake.Thumbnail;
import org.resnetexplorer.text.Messages;

/** One picture of the strip: its thumbnail, ringed if it is the current one, marked if broken. */
final class FilmCell extends ListCell<StripPicture> {
  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
  private static final PseudoClass BROKEN = PseudoClass.getPseudoClass("broken");

  private final PictureStrip tray;
  private final PictureThumbnails thumbnails;
  private final Messages messages;
  private final ImageView image = new ImageView();
  private final FontIcon sign = new FontIcon("fth-image");
  private final StackPane frame = new StackPane(sign, image);
  private PictureThumbnails.@Nullable Request request;
  private Subscription state = Subscription.EMPTY;

  /**
   * @param side of a thumbnail in pixels
   */
  FilmCell(
      PictureStrip tray,
      PictureThumbnails thumbnails,
      Messages messages,
      ReadOnlyDoubleProperty side) {
    this.tray = tray;
    this.thumbnails = thumbnails;
    this.messages = messages;
    frame.getStyleClass().add("film-picture");
    frame.minWidthProperty().bind(side);
    frame.maxWidthProperty().bind(side);
    frame.minHeightProperty().bind(side);
    frame.maxHeightProperty().bind(side);
    image.fitWidthProperty().bind(side);
    image.fitHeightProperty().bind(side);
    setText(null);
    Subscriptions.onInvalidation(tray.currentProperty(), this::showCurrent);
    setOnMouseClicked(
        event -> {
          if (event.getButton() == MouseButton.PRIMARY && getItem() != null) {
            tray.go(getItem());
          }
        });
  }

  @Override
  protected void updateItem(@Nullable StripPicture item, boolean empty) {
    StripPicture before = getItem();
    super.updateItem(item, empty);
    if (item != null && item == before && request != null) {
      return;
    }
    forget();
    setGraphic(item == null ? null : frame);
    setContextMenu(item == null ? null : menu(item));
    if (item == null) {
      Tooltips.on(this, "");
    } else {
      state = Subscriptions.now(item.stateProperty(), this::showState);
      request = thumbnails.want(item.source(), made -> show(item, made));
    }
    showCurrent();
  }

  private void forget() {
    state.unsubscribe();
    if (request != null) {
      request.cancel();
      request = null;
    }
    image.setImage(null);
  }

  private void show(StripPicture item, Thumbnail thumbnail) {
    if (thumbnail.pixels() != null) {
      image.setImage(Images.of(thumbnail.pixels()));
    } else if (!thumbnail.why().isEmpty()) {
      item.markBroken(thumbnail.why());
    }
  }

  private void showCurrent() {
    frame.pseudoClassStateChanged(
        CURRENT, getItem() != null && getItem() == tray.currentProperty().get());
  }

  private void showState(StripPicture.State now) {
    boolean broken = now instanceof StripPicture.State.Broken;
    frame.pseudoClassStateChanged(BROKEN, broken);
    sign.setIconLiteral(broken ? "fth-alert-triangle" : "fth-image");
    String name = getItem().source().name();
    Tooltips.on(this, name + known(now, "\n"));
    setAccessibleText(name + known(now, ", "));
  }

  private static String known(StripPicture.State now, String separator) {
    if (now instanceof StripPicture.State.Broken broken) {
      return separator + broken.why();
    }
    if (now instanceof StripPicture.State.Answered answered) {
      return separator
          + answered.top().label()
          + ", "
          + answered.top().text().replace('\u2212', '-');
    }
    return "";
  }

  private ContextMenu menu(StripPicture item) {
    MenuItem remove = new MenuItem(messages.text("pictures.remove"));
    remove.setOnAction(event -> tray.remove(item));
    MenuItem clear = new MenuItem(messages.text("pictures.clear"));
    clear.setOnAction(event -> tray.clear());
    return new ContextMenu(remove, clear);
  }
}
