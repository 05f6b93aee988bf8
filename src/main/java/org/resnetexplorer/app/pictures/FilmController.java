package org.resnetexplorer.app.pictures;

import java.util.List;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.controls.WidthClass;
import org.resnetexplorer.app.intake.PictureServices;
import org.resnetexplorer.app.intake.PictureStrip;
import org.resnetexplorer.app.intake.PictureThumbnails;
import org.resnetexplorer.app.intake.StripPicture;
import org.resnetexplorer.app.pane.Copies;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.export.copy.Copyable;

/** The strip of several pictures; away while there are fewer than two. */
final class FilmController implements Copies {
  private static final double SIDE = 48;
  private static final double NARROW_SIDE = 36;

  /** Between two thumbnails, and above and below one: room for the ring. */
  private static final double GAP = 8;

  private static final double SCROLL_BAR = 10;

  private final PaneContext context;
  private final PictureStrip tray;
  private final PictureThumbnails thumbnails;
  private final ReadOnlyDoubleWrapper side = new ReadOnlyDoubleWrapper(this, "side", SIDE);

  @FXML private VBox root;
  @FXML private HBox header;
  @FXML private Label counter;
  @FXML private Label skipped;
  @FXML private Label narrowCounter;
  @FXML private Button previous;
  @FXML private Button next;
  @FXML private ListView<StripPicture> strip;

  FilmController(PaneContext context, PictureServices services) {
    this.context = context;
    this.tray = services.strip();
    this.thumbnails = new PictureThumbnails(services.thumbnails(), context.appState());
  }

  @FXML
  private void initialize() {
    strip.setCellFactory(
        list -> new FilmCell(tray, thumbnails, context.messages(), side.getReadOnlyProperty()));
    strip.setItems(tray.pictures());
    strip.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    Subscriptions.onInvalidation(tray.currentProperty(), this::showPosition);
    Subscriptions.onInvalidation(tray.sizeProperty(), this::showPosition);
    Subscriptions.onInvalidation(tray.positionProperty(), this::showPosition);
    Subscriptions.onInvalidation(tray.skippedProperty(), this::showPosition);
    showPosition();
    Subscriptions.now(context.appearance().widthProperty(), this::fitWidth);
    Subscriptions.onInvalidation(context.appState().orientationProperty(), strip::refresh);
  }

  private void fitWidth(WidthClass width) {
    boolean narrow = width == WidthClass.NARROW;
    side.set(narrow ? NARROW_SIDE : SIDE);
    strip.setFixedCellSize(side.get() + GAP);
    strip.setMinHeight(side.get() + GAP + SCROLL_BAR);
    strip.setMaxHeight(side.get() + GAP + SCROLL_BAR);
    show(header, !narrow);
    show(narrowCounter, narrow);
  }

  private void showPosition() {
    int size = tray.sizeProperty().get();
    int position = tray.positionProperty().get();
    show(root, size > 1);
    String none = position < 0 ? ".none" : "";
    counter.setText(context.messages().text("pictures.position" + none, position + 1, size));
    narrowCounter.setText(
        context.messages().text("pictures.position.short" + none, position + 1, size));
    int left = tray.skippedProperty().get();
    skipped.setText(left == 0 ? "" : context.messages().text("pictures.skipped", left));
    previous.setDisable(position < 1);
    next.setDisable(position >= size - 1);
    if (position >= 0 && position < strip.getItems().size()) {
      strip.getFocusModel().focus(position);
      strip.scrollTo(Math.max(0, position - 1));
    }
  }

  private void pressed(KeyEvent event) {
    if (event.isAltDown() || event.isShortcutDown()) {
      return;
    }
    switch (event.getCode()) {
      case LEFT -> tray.step(-1);
      case RIGHT -> tray.step(1);
      case HOME -> tray.goToFirst();
      case END -> tray.goToLast();
      case DELETE, BACK_SPACE -> tray.removeCurrent();
      default -> {
        return;
      }
    }
    event.consume();
  }

  @FXML
  private void previous() {
    tray.step(-1);
  }

  @FXML
  private void next() {
    tray.step(1);
  }

  @FXML
  private void remove() {
    tray.removeCurrent();
  }

  @FXML
  private void clear() {
    tray.clear();
  }

  private static void show(Node node, boolean visible) {
    node.setVisible(visible);
    node.setManaged(visible);
  }

  @Override
  public List<Copyable> copies() {
    return new FilmCopies(tray, context.messages()).copies();
  }
}
