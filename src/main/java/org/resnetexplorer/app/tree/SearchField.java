package org.resnetexplorer.app.tree;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;
import org.resnetexplorer.app.controls.PaintedRegion;
import org.resnetexplorer.app.controls.SpokenName;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.controls.WidthClass;
import org.resnetexplorer.text.Messages;

/** Where one types what to find; Enter and arrows go from match to match, Escape clears. */
final class SearchField extends HBox {
  private static final KeyCombination FIND = KeyCombination.valueOf("Shortcut+F");

  /** Shows a module's name and the hint. */
  private static final double LEAST_WIDTH = 140;

  private final TreeViewModel viewModel;
  private final TextField text = new TextField();

  SearchField(TreeViewModel viewModel, Messages messages, ObservableValue<WidthClass> width) {
    this.viewModel = viewModel;
    getStyleClass().add("search-box");
    setAlignment(Pos.CENTER_LEFT);
    text.getStyleClass().add("search-text");
    text.setId("search");
    SpokenName.setText(text, messages.text("tree.search.prompt"));
    text.textProperty().bindBidirectional(viewModel.queryProperty());
    text.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    HBox.setHgrow(text, Priority.ALWAYS);
    Label found = new Label();
    found.getStyleClass().add("caption");
    found.setMinWidth(USE_PREF_SIZE);
    found.textProperty().bind(viewModel.foundProperty());
    Label hint = new Label(FIND.getDisplayText().replace('+', ' '));
    hint.getStyleClass().add("key-hint");
    hint.setMinWidth(USE_PREF_SIZE);
    hint.visibleProperty().bind(text.textProperty().isEmpty());
    hint.managedProperty().bind(hint.visibleProperty());
    getChildren().setAll(new FontIcon("fth-search"), text, found, hint);
    Subscriptions.now(width, this::fit);
    Subscriptions.onInvalidation(text.widthProperty(), () -> choosePrompt(messages));
    Subscriptions.onInvalidation(text.fontProperty(), () -> choosePrompt(messages));
  }

  /** The long one where it is not cut: a model with a long name leaves less room. */
  private void choosePrompt(Messages messages) {
    String whole = messages.text("tree.search.prompt");
    double room = text.getWidth() - text.snappedLeftInset() - text.snappedRightInset();
    boolean fits = PaintedRegion.widthOf(whole, text.getFont()) <= room;
    text.setPromptText(fits ? whole : messages.text("tree.search.prompt.short"));
  }

  private void fit(WidthClass width) {
    setMinWidth(LEAST_WIDTH);
    setPrefWidth(
        switch (width) {
          case WIDE -> 360;
          case MIDDLE -> 320;
          case NARROW -> 190;
        });
  }

  void focus() {
    text.requestFocus();
    text.selectAll();
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER && event.isShiftDown()) {
      viewModel.previousMatch();
    } else if (event.getCode() == KeyCode.UP) {
      viewModel.previousMatch();
    } else if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.DOWN) {
      viewModel.nextMatch();
    } else if (event.getCode() == KeyCode.ESCAPE && !text.getText().isEmpty()) {
      viewModel.clearSearch();
    } else {
      return;
    }
    event.consume();
  }
}
