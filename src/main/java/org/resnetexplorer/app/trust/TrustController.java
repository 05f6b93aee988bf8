package org.resnetexplorer.app.trust;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.controls.WidthClass;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.pane.UntrainedNote;
import org.resnetexplorer.explain.attribution.Method;
import org.resnetexplorer.exploration.AnswerScore;

/** The tests of a map beside each other, or below each other where the window is narrow. */
final class TrustController {
  private static final double GAP = 24;

  private final PaneContext context;
  private final TrustViewModel viewModel;
  private final TrustWords words;
  private final CurvePanel deletion;
  private final CurvePanel insertion;
  private final ForgettingPanel forgetting;
  private final MenuButton method = new MenuButton();
  private final Label measured = new Label();
  private final UntrainedNote untrained;
  private final ScrollPane scroll = new ScrollPane();
  private final StackPane content = new StackPane(scroll);

  TrustController(PaneContext context, TrustViewModel viewModel) {
    this.context = context;
    this.viewModel = viewModel;
    this.words = new TrustWords(context.messages());
    this.deletion =
        new CurvePanel(
            "trust-deletion",
            words,
            words.text("trust.deletion"),
            words.text("trust.deletion.tip"));
    this.insertion =
        new CurvePanel(
            "trust-insertion",
            words,
            words.text("trust.insertion"),
            words.text("trust.insertion.tip"));
    deletion.standBeside(insertion);
    this.forgetting = new ForgettingPanel(viewModel, words);
    this.untrained = new UntrainedNote(context, "trust", words.text("trust.untrained"));
    measured.setId("trust-measured");
    measured.getStyleClass().add("caption");
    measured.setWrapText(true);
    measured.setMinHeight(Region.USE_PREF_SIZE);
    fillMethods();
    scroll.getStyleClass().add("trust-pane");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.visibleProperty().bind(viewModel.testedProperty().isNotNull());
    content.setMinSize(0, 0);
    content.getStyleClass().add("trust-content");
    Subscriptions.now(context.appearance().widthProperty(), width -> layOut());
    Subscriptions.now(context.appearance().lowProperty(), low -> layOut());
    Subscriptions.now(viewModel.testedProperty(), this::show);
  }

  Node content() {
    return content;
  }

  private void fillMethods() {
    ToggleGroup group = new ToggleGroup();
    for (Method each : Method.values()) {
      RadioMenuItem item = new RadioMenuItem(each.title());
      item.setId("trust-method-" + each.id());
      item.setToggleGroup(group);
      item.setSelected(each == viewModel.methodProperty().get());
      item.setOnAction(event -> viewModel.methodProperty().set(each));
      method.getItems().add(item);
    }
    method.setId("trust-method");
    method.setMinWidth(Region.USE_PREF_SIZE);
    Subscriptions.now(viewModel.methodProperty(), now -> method.setText(now.title()));
  }

  private void layOut() {
    boolean wide = context.appearance().widthProperty().get() == WidthClass.WIDE;
    boolean low = context.appearance().lowProperty().get();
    Label asked = new Label(words.text("trust.method"));
    asked.getStyleClass().add("second");
    asked.setMinWidth(Region.USE_PREF_SIZE);
    HBox choice = new HBox(8, asked, method, measured);
    HBox.setHgrow(measured, Priority.ALWAYS);
    choice.setAlignment(Pos.CENTER_LEFT);
    HBox curves = new HBox(GAP, deletion, insertion);
    HBox.setHgrow(curves, Priority.ALWAYS);
    HBox.setHgrow(forgetting, Priority.ALWAYS);
    Region tests = wide ? new HBox(GAP, curves, forgetting) : new VBox(12, curves, forgetting);
    VBox.setVgrow(tests, Priority.ALWAYS);
    VBox face = new VBox(6, choice, tests);
    face.getStyleClass().add("trust-face");
    VBox.setVgrow(face, Priority.ALWAYS);
    scroll.setContent(new VBox(untrained, face));
    scroll.setFitToHeight(wide && !low);
  }

  private void show(@Nullable Tested tested) {
    if (tested == null) {
      return;
    }
    AnswerScore score =
        new AnswerScore(tested.asked().question(), tested.asked().run().model().outputs());
    String name = tested.asked().name();
    measured.setText(
        score.isProbability()
            ? words.text("trust.measured.probability", name)
            : words.text("trust.measured.number", name));
    deletion.show(tested.deletion(), score.isProbability());
    insertion.show(tested.insertion(), score.isProbability());
  }
}
