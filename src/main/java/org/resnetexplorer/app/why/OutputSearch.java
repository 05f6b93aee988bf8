package org.resnetexplorer.app.why;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.questions.Asked;
import org.resnetexplorer.app.questions.Choice;
import org.resnetexplorer.app.state.OpenModel;
import org.resnetexplorer.text.Messages;

/** Every output of the network by name, to ask about one; with Shift, why not that one. */
final class OutputSearch {
  private static final double WIDTH = 320;
  private static final double HEIGHT = 320;

  private final PaneContext context;
  private final OpenModel model;
  private final TextField typed = new TextField();
  private final ListView<Integer> found = new ListView<>();
  private final PopOver popOver = new PopOver();

  OutputSearch(PaneContext context, Asked asked) {
    this.context = context;
    this.model = asked.run().model();
    Messages messages = context.messages();
    typed.setId("output-search");
    typed.setPromptText(messages.text("why.search.prompt"));
    found.setId("outputs-found");
    found.setFixedCellSize(26);
    found.setPrefSize(WIDTH, HEIGHT);
    found.setPlaceholder(new Label(messages.text("why.search.nothing")));
    found.setCellFactory(list -> new Row());
    found.setOnMouseClicked(event -> ask(event.isShiftDown()));
    found.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            ask(event.isShiftDown());
          }
        });
    typed.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.DOWN) {
            found.requestFocus();
          } else if (event.getCode() == KeyCode.ENTER && !found.getItems().isEmpty()) {
            found.getSelectionModel().select(0);
            ask(event.isShiftDown());
          }
        });
    Subscriptions.now(typed.textProperty(), this::search);
    Label hint = new Label(messages.text("why.search.hint"));
    hint.getStyleClass().add("caption");
    hint.setWrapText(true);
    hint.setMaxWidth(WIDTH);
    VBox content = new VBox(8, typed, found, hint);
    content.getStyleClass().add("output-search");
    popOver.setContentNode(content);
    popOver.setArrowLocation(PopOver.ArrowLocation.TOP_RIGHT);
    popOver.setDetachable(false);
    popOver.setAnimated(false);
  }

  void show(Node owner) {
    popOver.show(owner);
    typed.requestFocus();
  }

  private void search(String text) {
    String sought = text.strip().toLowerCase(Locale.ROOT);
    List<Integer> matching =
        IntStream.range(0, model.network().outputs())
            .filter(output -> name(output).toLowerCase(Locale.ROOT).contains(sought))
            .boxed()
            .toList();
    found.getItems().setAll(matching);
  }

  private String name(int output) {
    return model.nameOf(output, context.messages());
  }

  private void ask(boolean rather) {
    Integer output = found.getSelectionModel().getSelectedItem();
    if (output == null) {
      return;
    }
    popOver.hide();
    if (rather) {
      context.questions().askRather(output);
    } else {
      context.questions().ask(new Choice.Output(output));
    }
  }

  private final class Row extends ListCell<Integer> {
    @Override
    protected void updateItem(Integer output, boolean empty) {
      super.updateItem(output, empty);
      setText(empty || output == null ? "" : name(output));
    }
  }
}
