package org.resnetexplorer.app.code;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.controls.WidthClass;
import org.resnetexplorer.app.pane.Copies;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.state.OpenModel;
import org.resnetexplorer.export.copy.Cell;
import org.resnetexplorer.export.copy.Copyable;
import org.resnetexplorer.network.Block;
import org.resnetexplorer.network.Frame;
import org.resnetexplorer.network.Target;
import org.resnetexplorer.network.code.CodeLine;
import org.resnetexplorer.network.code.PyTorchCode;

/** The call stack: the forwards under way, innermost first; a click shows one. */
final class StackController implements Copies {
  private static final PseudoClass INNERMOST = PseudoClass.getPseudoClass("innermost");

  private final PaneContext context;

  @FXML private VBox frames;

  StackController(PaneContext context) {
    this.context = context;
  }

  @FXML
  private void initialize() {
    Subscriptions.now(context.debugger().stackProperty(), this::show);
    Subscriptions.onChange(
        context.appearance().widthProperty(),
        (before, now) -> show(context.debugger().stackProperty().get()));
  }

  private void show(List<Frame> stack) {
    frames.getChildren().clear();
    OpenModel model = context.appState().modelProperty().get();
    if (model == null) {
      return;
    }
    if (stack.isEmpty()) {
      Label none = new Label(context.messages().text("code.stack.none"));
      none.getStyleClass().addAll("caption", "stack-none");
      none.setWrapText(true);
      frames.getChildren().add(none);
    }
    for (Frame frame : stack) {
      frames.getChildren().add(row(model, frame, frame.equals(stack.get(0))));
    }
  }

  private Button row(OpenModel model, Frame frame, boolean innermost) {
    CodeLine line = line(model, frame);
    String name = frame.type() + ".forward";
    boolean narrow = context.appearance().widthProperty().get() == WidthClass.NARROW;
    Label title = new Label(narrow ? frame.type() : name);
    title.getStyleClass().add("frame-title");
    Label number = new Label(context.messages().text("code.stack.line", line.number()));
    number.getStyleClass().add("number");
    number.setMinWidth(Region.USE_PREF_SIZE);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Label where = new Label(where(model, frame, line));
    where.getStyleClass().add("caption");
    Button row = new Button();
    row.setGraphic(new VBox(3, new HBox(title, space, number), where));
    row.getStyleClass().add("frame-row");
    row.pseudoClassStateChanged(INNERMOST, innermost);
    row.setMaxWidth(Double.MAX_VALUE);
    row.setAccessibleText(name + ", " + where.getText() + ", " + number.getText());
    row.setOnAction(
        event -> context.selection().select(innermost ? frame.statement() : module(frame)));
    return row;
  }

  private String where(OpenModel model, Frame frame, CodeLine line) {
    if (frame.module().isEmpty()) {
      return line.text().strip();
    }
    List<Block> stage =
        model.network().blocks().stream()
            .filter(block -> block.path().startsWith(frame.module() + "."))
            .toList();
    return stage.stream()
        .filter(block -> block.path().equals(frame.statement().id()))
        .findFirst()
        .map(
            at ->
                context
                    .messages()
                    .text("code.stack.block", frame.module(), at.position(), stage.size()))
        .orElse(frame.module());
  }

  private static Target module(Frame frame) {
    return new Target.OfModule(frame.module());
  }

  private static CodeLine line(OpenModel model, Frame frame) {
    return new PyTorchCode(model.network())
        .forwardOf(frame.module()).stream()
            .filter(line -> frame.statement().id().equals(line.target()))
            .findFirst()
            .orElseThrow();
  }

  @Override
  public List<Copyable> copies() {
    OpenModel model = context.appState().modelProperty().get();
    List<Frame> stack = context.debugger().stackProperty().get();
    if (model == null || stack.isEmpty()) {
      return List.of();
    }
    return List.of(
        new Copyable.Table(
            context.messages().text("code.stack"),
            List.of("frame", "where", "line"),
            stack.stream()
                .map(
                    frame -> {
                      CodeLine line = line(model, frame);
                      return Cell.row(
                          frame.type() + ".forward", where(model, frame, line), line.number());
                    })
                .toList()));
  }
}
