package org.resnetexplorer.app.number;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.controls.Tooltips;
import org.resnetexplorer.app.controls.WidthClass;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.state.Selected;

/** The number in one line: the way that led to it, its name and value, and what is added up. */
final class TopLine extends HBox {
  private static final int MOST_STEPS = 3;

  private final PaneContext context;
  private final NumberViewModel viewModel;
  private final NumberWords words;
  private final HBox trail = new HBox();
  private final Label title = new Label();
  private final HBox level = new HBox();
  private final Label pixel = new Label();
  private final Label counts = new Label();
  private final Label pushes = new Label();

  TopLine(PaneContext context, NumberViewModel viewModel, NumberWords words) {
    this.context = context;
    this.viewModel = viewModel;
    this.words = words;
    getStyleClass().add("number-top");
    setAlignment(Pos.CENTER_LEFT);
    trail.getStyleClass().add("number-trail");
    trail.setId("number-trail");
    trail.setAlignment(Pos.CENTER_LEFT);
    title.getStyleClass().add("number-title");
    title.setId("number-title");
    title.setMinWidth(Region.USE_PREF_SIZE);
    level.getStyleClass().add("number-trail");
    level.setAlignment(Pos.CENTER_LEFT);
    level.setMinWidth(0);
    pixel.getStyleClass().add("number");
    pixel.setId("number-pixel");
    pixel.setMinWidth(0);
    counts.getStyleClass().add("caption");
    counts.setId("number-counts");
    counts.setMinWidth(0);
    counts.setWrapText(true);
    counts.setMinHeight(Region.USE_PREF_SIZE);
    pushes.getStyleClass().add("caption");
    pushes.setMinWidth(0);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    getChildren().setAll(trail, title, level, counts, gap, pushes);
    viewModel.trail().addListener((ListChangeListener<Selected>) change -> showTrail());
    Subscriptions.onChange(viewModel.pixelProperty(), (before, now) -> showTrail());
    Subscriptions.now(context.appearance().widthProperty(), width -> showTrail());
  }

  void show(Proof proof) {
    title.setText(words.title(proof));
    counts.setText(words.counts(proof));
    Tooltips.on(counts, counts.getText());
    pushes.setText(words.pushes(proof));
    showTrail();
  }

  /** The way here stands before the number, the picture's level behind it. */
  private void showTrail() {
    Proof proof = viewModel.proofProperty().get();
    Pixel end = viewModel.pixelProperty().get();
    trail.getChildren().clear();
    List<Selected> steps = viewModel.trail();
    int before = steps.size() - 1;
    if (proof != null && before > 0) {
      int most = context.appearance().widthProperty().get() == WidthClass.NARROW ? 1 : MOST_STEPS;
      int first = Math.max(0, before - most);
      if (first > 0) {
        addStep("…", steps.get(first - 1));
      }
      for (Selected step : steps.subList(first, before)) {
        addStep(words.step(proof, step), step);
      }
    }
    level.getChildren().clear();
    pixel.setText(end == null ? "" : words.pixel(end));
    if (end != null) {
      Label here = new Label(words.pixelStep(end));
      here.getStyleClass().addAll("number", "number-step-end");
      here.setMinWidth(Region.USE_PREF_SIZE);
      level.getChildren().setAll(new FontIcon("fth-chevron-right"), here, pixel);
    }
    trail.setManaged(before > 0);
    level.setManaged(end != null);
    boolean there = before > 0 || end != null;
    counts.setVisible(!there);
    counts.setManaged(!there);
    pushes.setVisible(!there && context.appearance().widthProperty().get() != WidthClass.NARROW);
    pushes.setManaged(pushes.isVisible());
  }

  private void addStep(String text, Selected step) {
    Hyperlink link = new Hyperlink(text);
    link.getStyleClass().add("number-step");
    link.setMinWidth(Region.USE_PREF_SIZE);
    link.setOnAction(event -> viewModel.goBackTo(step));
    trail.getChildren().addAll(link, new FontIcon("fth-chevron-right"));
  }
}
