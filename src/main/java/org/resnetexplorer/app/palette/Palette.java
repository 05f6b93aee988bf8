package org.resnetexplorer.app.palette;

import java.util.List;
import java.util.function.Supplier;
import javafx.collections.ListChangeListener;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.resnetexplorer.app.controls.SpokenName;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.text.Messages;

/**
 * A field and a list over the middle of the window's top. It lies over everything, so that nothing
 * moves when it opens; when it closes the keyboard is where it was.
 */
public final class Palette extends VBox {
  private static final double WIDTH = 680;
  private static final double TOP = 72;
  private static final double MARGIN = 24;
  private static final double ROW = 28;
  private static final int MOST_ROWS = 12;

  private final PaletteViewModel viewModel;
  private final Pane under;
  private final TextField typed = new TextField();
  private final ListView<Hit> list = new ListView<>();
  private final Label nothing = new Label();
  private final Label missing = new Label();
  private @Nullable Node before;

  /**
   * @param under the window's content, which it lies over
   * @param candidates asked for whenever it opens
   */
  public Palette(Pane under, Messages messages, Supplier<List<Candidate>> candidates) {
    this.under = under;
    this.viewModel = new PaletteViewModel(candidates, messages);
    setId("palette");
    getStyleClass().add("palette");
    setManaged(false);
    setVisible(false);
    setAccessibleRole(AccessibleRole.DIALOG);
    setAccessibleText(messages.text("app.palette.title"));
    fillField(messages);
    fillList(messages);
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    under.getChildren().add(this);
    Subscriptions.onChange(under.layoutBoundsProperty(), (was, is) -> lie());
    Subscriptions.onChange(viewModel.openProperty(), (was, is) -> openOrClose(is));
  }

  private void fillField(Messages messages) {
    typed.setId("palette-query");
    typed.getStyleClass().add("palette-query");
    typed.setPromptText(messages.text("app.palette.prompt"));
    SpokenName.setText(typed, messages.text("app.palette.prompt"));
    typed.textProperty().bindBidirectional(viewModel.queryProperty());
    HBox.setHgrow(typed, Priority.ALWAYS);
    HBox line = new HBox(new FontIcon("fth-search"), typed);
    line.getStyleClass().add("palette-line");
    getChildren().add(line);
  }

  private void fillList(Messages messages) {
    list.setId("palette-list");
    list.setFocusTraversable(false);
    list.setFixedCellSize(ROW);
    list.setItems(viewModel.hits());
    list.setCellFactory(view -> new HitCell(viewModel, this::clicked));
    list.setAccessibleText(messages.text("app.palette.found"));
    nothing.setText(messages.text("app.palette.nothing"));
    nothing.getStyleClass().addAll("caption", "palette-nothing");
    missing.setId("palette-missing");
    missing.setWrapText(true);
    missing.setMinHeight(USE_PREF_SIZE);
    missing.getStyleClass().addAll("caption", "palette-missing");
    viewModel.hits().addListener((ListChangeListener<Hit>) change -> lie());
    Subscriptions.now(viewModel.selectedProperty(), place -> reveal(place.intValue()));
    getChildren().addAll(list, nothing, missing);
  }

  /** Closes it when the mouse or the keyboard goes elsewhere. */
  public void follow(Scene scene) {
    scene.addEventFilter(
        MouseEvent.MOUSE_PRESSED,
        event -> {
          Point2D here = sceneToLocal(event.getSceneX(), event.getSceneY());
          if (isVisible() && !contains(here)) {
            viewModel.close();
          }
        });
    Subscriptions.onChange(
        scene.focusOwnerProperty(),
        (was, is) -> {
          if (isVisible() && is != null && !isWithin(is)) {
            before = null;
            viewModel.close();
          }
        });
  }

  private boolean isWithin(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at == this) {
        return true;
      }
    }
    return false;
  }

  /** Opens it, with nothing typed; a second time closes it. */
  public void toggle() {
    if (viewModel.openProperty().get()) {
      viewModel.close();
    } else {
      viewModel.open();
    }
  }

  private void openOrClose(boolean open) {
    if (open) {
      before = getScene().getFocusOwner();
      setVisible(true);
      lie();
      typed.requestFocus();
    } else {
      setVisible(false);
      giveBack();
    }
  }

  private void giveBack() {
    Node back = before;
    before = null;
    if (back != null && back.getScene() == getScene()) {
      back.requestFocus();
    }
  }

  private void pressed(KeyEvent event) {
    switch (event.getCode()) {
      case ESCAPE -> viewModel.close();
      case ENTER -> viewModel.choose();
      case UP -> viewModel.step(-1);
      case DOWN -> viewModel.step(1);
      case PAGE_UP -> viewModel.leap(1 - MOST_ROWS);
      case PAGE_DOWN -> viewModel.leap(MOST_ROWS - 1);
      // The keyboard stays in the field until the palette closes.
      case TAB -> {}
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void clicked(int place) {
    viewModel.select(place);
    viewModel.choose();
    if (isVisible()) {
      typed.requestFocus();
    }
  }

  private void reveal(int place) {
    tellMissing(place);
    if (place < 0 || place >= viewModel.hits().size()) {
      list.getSelectionModel().clearSelection();
      typed.setAccessibleHelp("");
      return;
    }
    list.getSelectionModel().select(place);
    list.scrollTo(Math.max(0, place - MOST_ROWS / 2));
    typed.setAccessibleHelp(viewModel.spoken(viewModel.hits().get(place).candidate()));
  }

  /** Why the selected one can't be chosen, whole: its row may have no room for that. */
  private void tellMissing(int place) {
    boolean has = place >= 0 && place < viewModel.hits().size();
    missing.setText(has ? viewModel.hits().get(place).candidate().missing() : "");
    missing.setVisible(!missing.getText().isEmpty());
    missing.setManaged(missing.isVisible());
    lie();
  }

  /** As high as what was found, below the menus and in the middle. */
  private void lie() {
    if (!isVisible()) {
      return;
    }
    int count = viewModel.hits().size();
    nothing.setVisible(count == 0);
    nothing.setManaged(count == 0);
    list.setVisible(count > 0);
    list.setManaged(count > 0);
    list.setPrefHeight(Math.min(MOST_ROWS, count) * ROW);
    double width = Math.min(WIDTH, under.getWidth() - 2 * MARGIN);
    double height = Math.min(prefHeight(width), under.getHeight() - TOP - MARGIN);
    resizeRelocate(Math.floor((under.getWidth() - width) / 2), TOP, width, height);
  }
}
