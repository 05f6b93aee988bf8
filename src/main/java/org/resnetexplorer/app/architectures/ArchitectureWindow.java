package org.resnetexplorer.app.architectures;

import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.resnetexplorer.app.controls.BesideWindow;
import org.resnetexplorer.app.controls.DialogSize;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.text.Messages;

/** The switches of the constructor in a small window beside the large one. */
public final class ArchitectureWindow {
  private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");
  private static final double WIDTH = 560;

  private final Messages messages;
  private final ArchitectureViewModel viewModel;
  private final Stage stage = new Stage();

  public ArchitectureWindow(PaneContext context) {
    this.messages = context.messages();
    this.viewModel = new ArchitectureViewModel(context);
  }

  /** Whether it is open: then it is shown again rather than a second one. */
  public boolean isShowing() {
    return stage.isShowing();
  }

  /** Brings it to the front. */
  public void toFront() {
    stage.toFront();
    stage.requestFocus();
  }

  /** Shows it beside its owner, whose colours it has. */
  public void show(Window owner) {
    stage.initOwner(owner);
    stage.setTitle(messages.text("architecture.title"));
    Scene scene = new Scene(content());
    Bindings.bindContent(scene.getStylesheets(), owner.getScene().getStylesheets());
    stage.setScene(scene);
    BesideWindow.install(stage);
    stage.setResizable(false);
    DialogSize.centreWhenShown(stage);
    stage.show();
  }

  /** The form, its preview and its buttons. */
  private VBox content() {
    ArchitectureForm form = new ArchitectureForm(messages, viewModel, this::open);
    Label meaning = new Label();
    meaning.setId("architecture-zero");
    meaning.getStyleClass().add("caption");
    meaning.setWrapText(true);
    Subscriptions.now(
        viewModel.orderProperty(),
        order ->
            meaning.setText(
                messages.text(
                    "architecture.zero.meaning." + (order.isPreActivated() ? "preact" : "usual"))));
    VBox content = new VBox(form, meaning, preview(), buttons());
    content.getStyleClass().addAll("pane", "architecture");
    content.setPrefWidth(WIDTH);
    return content;
  }

  private Node preview() {
    Label name = new Label();
    name.setId("architecture-name");
    name.getStyleClass().addAll("strong", "heading");
    name.setWrapText(true);
    Label quote = new Label();
    quote.setId("architecture-quote");
    quote.getStyleClass().add("code");
    quote.setWrapText(true);
    Label facts = new Label();
    facts.setId("architecture-facts");
    facts.getStyleClass().add("second");
    facts.setWrapText(true);
    Label argument = new Label();
    argument.setId("architecture-argument");
    argument.getStyleClass().add("number");
    argument.setWrapText(true);
    VBox box = new VBox(name, quote, facts, argument);
    box.getStyleClass().add("architecture-preview");
    Subscriptions.now(
        viewModel.previewProperty(),
        shown -> {
          name.setText(shown.name());
          quote.setText(shown.quote());
          quote.setManaged(!shown.quote().isEmpty());
          facts.setText(shown.facts());
          argument.setText(shown.isLegal() ? "--model " + shown.argument() : "");
          box.pseudoClassStateChanged(REFUSED, !shown.isLegal());
        });
    return box;
  }

  /** What was asked for stands in the large window, so this one makes room. */
  private void open() {
    if (viewModel.previewProperty().get().isLegal()) {
      viewModel.open();
      stage.close();
    }
  }

  private Node buttons() {
    Button open = new Button(messages.text("architecture.open"));
    open.setId("architecture-open");
    open.getStyleClass().add("primary");
    open.setOnAction(event -> open());
    open.disableProperty().bind(viewModel.previewProperty().map(shown -> !shown.isLegal()));
    Button close = new Button(messages.text("architecture.close"));
    close.setId("architecture-close");
    close.setOnAction(event -> stage.close());
    Label stays = new Label(messages.text("architecture.stays"));
    stays.getStyleClass().add("caption");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox line = new HBox(8, stays, gap, close, open);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }
}
