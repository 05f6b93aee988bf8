package org.resnetexplorer.app.questions;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.resnetexplorer.app.controls.SpokenName;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.state.OpenModel;
import org.resnetexplorer.text.Messages;

/** Every output of a network by name, to choose one of them. */
public final class OutputSearch {
  private static final double WIDTH = 320;
  private static final double HEIGHT = 320;

  private final Messages messages;
  private final OpenModel model;
  private final Chosen chosen;
  private final TextField typed = new TextField();
  private final ListView<Integer> found = new ListView<>();
  private final PopOver popOver = new PopOver();

  /** Gets the output that was chosen. */
  @FunctionalInterface
  public interface Chosen {
    /**
     * @param shift whether Shift was held
     */
    void output(int output, boolean shift);
  }

  /**
   * @param hint what choosing one does
   */
  public OutputSearch(Messages messages, OpenModel model, String hint, Chosen chosen) {
    this.messages = messages;
    this.model = model;
    this.chosen = chosen;
    typed.setId("output-search");
    typed.setPromptText(messages.text("why.search.prompt"));
    SpokenName.setText(typed, messages.text("why.search.prompt"));
    found.setId("outputs-found");
    found.setFixedCellSize(26);
    found.setPrefSize(WIDTH, HEIGHT);
    found.setPlaceholder(new Label(messages.text("why.search.nothing")));
    found.setCellFactory(list -> new Row());
    found.setOnMouseClicked(event -> choose(event.isShiftDown()));
    found.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            choose(event.isShiftDown());
          }
        });
    typed.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.DOWN) {
            found.requestFocus();
          } else if (event.getCode() == KeyCode.ENTER && !found.getItems().isEmpty()) {
            found.getSelectionModel().select(0);
            choose(event.isShiftDown());
          }
        });
    Subscriptions.now(typed.textProperty(), this::search);
    Label below = new Label(hint);
    below.getStyleClass().add("caption");
    below.setWrapText(true);
    below.setMaxWidth(WIDTH);
    VBox content = new VBox(8, typed, found, below);
    content.getStyleClass().add("output-search");
    popOver.setContentNode(content);
    popOver.setArrowLocation(PopOver.ArrowLocation.TOP_RIGHT);
    popOver.setDetachable(false);
    popOver.setAnimated(false);
  }

  /** Opens it below a node. */
  public void show(Node owner) {
    popOver.show(owner);
    typed.requestFocus();
  }

  private void search(String text) {
    String sought = text.strip().toLowerCase(Locale.ROOT);
    List<Integer> matching =
        IntStream.range(0, model.network().outputs())
            .filter(output -> isFoundBy(sought, output))
            .boxed()
            .toList();
    found.getItems().setAll(matching);
  }

  /** By its name in the language of the window, or the one that the model came with. */
  private boolean isFoundBy(String sought, int output) {
    String own = model.labels().find(output).orElse("");
    return Stream.of(name(output), own)
        .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(sought));
  }

  private String name(int output) {
    return model.nameOf(output, messages);
  }

  private void choose(boolean shift) {
    Integer output = found.getSelectionModel().getSelectedItem();
    if (output == null) {
      return;
    }
    popOver.hide();
    chosen.output(output, shift);
  }

  private final class Row extends ListCell<Integer> {
    @Override
    protected void updateItem(Integer output, boolean empty) {
      super.updateItem(output, empty);
      setText(empty || output == null ? "" : name(output));
    }
  }
}
