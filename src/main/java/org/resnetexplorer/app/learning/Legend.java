package org.resnetexplorer.app.learning;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.resnetexplorer.app.controls.PaintedRegion;
import org.resnetexplorer.app.controls.Tooltips;
import org.resnetexplorer.explain.learning.LossGradient;
import org.resnetexplorer.explain.learning.Variant;
import org.resnetexplorer.render.Numbers;
import org.resnetexplorer.text.Messages;

/** What each curve is, its loss, and how it grows; chooses whose parameters are shown. */
final class Legend {
  private final Messages messages;
  private final LearningViewModel viewModel;
  private final LearningWords words;
  private final GridPane grid = new GridPane();
  private final Label at = caption("");
  private final Map<Variant, Label> norms = new HashMap<>();

  Legend(Messages messages, LearningViewModel viewModel, LearningWords words) {
    this.messages = messages;
    this.viewModel = viewModel;
    this.words = words;
    grid.getStyleClass().add("learning-legend");
  }

  Node node() {
    return grid;
  }

  /** A piece of a curve. */
  private static final class Sample extends PaintedRegion {
    private final Variant variant;

    Sample(Variant variant) {
      super("curve-sample");
      setAccessibleRole(AccessibleRole.NODE);
      this.variant = variant;
    }

    @Override
    protected void paint(GraphicsContext gc, double width, double height) {
      gc.setStroke(colour(ink(variant)));
      gc.setLineWidth(2);
      if (!variant.shortcuts()) {
        gc.setLineDashes(5, 4);
      }
      crisp(gc).level(1, width - 1, height / 2);
      gc.setLineDashes();
    }
  }

  static PaintedRegion.Ink ink(Variant variant) {
    return variant.start() ? PaintedRegion.Ink.INK_3 : PaintedRegion.Ink.ACCENT;
  }

  void show(Learning of) {
    grid.getChildren().clear();
    norms.clear();
    grid.add(caption(messages.text("learning.legend.loss")), 1, 0);
    Label growth = caption(messages.text("learning.legend.growth"));
    Tooltips.on(growth, messages.text("learning.legend.growth.why"));
    grid.add(growth, 2, 0);
    grid.add(at, 3, 0);
    ToggleGroup group = new ToggleGroup();
    int row = 1;
    for (Variant variant : of.variants()) {
      row(of, variant, group, row++);
    }
  }

  /** Tells the gradient at one block's output; {@link DepthChart#NOWHERE} for none. */
  void tell(Learning of, int block) {
    boolean told = block != DepthChart.NOWHERE;
    at.setText(told ? of.run().model().network().blocks().get(block).path() : "");
    norms.forEach((variant, label) -> label.setText(told ? words.norm(of, variant, block) : ""));
  }

  private void row(Learning of, Variant variant, ToggleGroup group, int row) {
    RadioButton choice = new RadioButton(words.name(variant, of.run().model()));
    choice.setToggleGroup(group);
    choice.setWrapText(true);
    choice.setMinHeight(Region.USE_PREF_SIZE);
    choice.setSelected(variant.equals(viewModel.variantProperty().get()));
    choice.setOnAction(event -> viewModel.show(variant));
    choice.setId(
        "learning-" + (variant.start() ? "start" : "open") + (variant.shortcuts() ? "" : "-plain"));
    HBox.setHgrow(choice, Priority.ALWAYS);
    HBox name = new HBox(8, new Sample(variant), choice);
    name.setAlignment(Pos.CENTER_LEFT);
    GridPane.setHgrow(name, Priority.ALWAYS);
    Optional<LossGradient> known = of.of(variant);
    grid.add(name, 0, row);
    grid.add(number(known.map(LossGradient::loss).map(Numbers::compact).orElse("…")), 1, row);
    grid.add(number(known.map(words::growth).orElse("…")), 2, row);
    Label norm = number("");
    norms.put(variant, norm);
    grid.add(norm, 3, row);
  }

  private static Label caption(String text) {
    Label label = number(text);
    label.getStyleClass().setAll("label", "caption");
    return label;
  }

  private static Label number(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("number");
    label.setMinWidth(Region.USE_PREF_SIZE);
    GridPane.setHalignment(label, HPos.RIGHT);
    return label;
  }
}
