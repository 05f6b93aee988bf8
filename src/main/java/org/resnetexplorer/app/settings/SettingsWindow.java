package org.resnetexplorer.app.settings;

import java.nio.file.Path;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.BesideWindow;
import org.resnetexplorer.app.controls.DialogSize;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.files.Downloads;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.text.Messages;
import org.resnetexplorer.weights.catalogue.WeightCache;

/** All settings in one small window beside the large one. What is chosen is kept at once. */
public final class SettingsWindow {
  private static final double WIDTH = 700;
  private static final double LEAST_MARGIN = 90;
  private static final double MOST_HEIGHT = 680;

  private final Messages messages;
  private final SettingsViewModel viewModel;
  private final Path usualWeights;
  private @Nullable Stage shown;

  /**
   * @param cache of the weights that are there
   * @param usualWeights the folder of weights unless another is chosen
   */
  public SettingsWindow(
      PaneContext context,
      SettingsStore store,
      WeightCache cache,
      Path usualWeights,
      Downloads downloads) {
    this.messages = context.messages();
    this.usualWeights = usualWeights;
    this.viewModel = new SettingsViewModel(store, cache, downloads, context.background(), messages);
  }

  /** Shows it beside its owner, or brings it to the front. */
  public void show(Window owner) {
    Stage open = shown;
    if (open != null && open.isShowing()) {
      open.toFront();
      open.requestFocus();
      return;
    }
    Stage stage = new Stage();
    shown = stage;
    stage.initOwner(owner);
    stage.setTitle(messages.text("settings.title"));
    Scene scene =
        new Scene(content(stage), WIDTH, Math.min(MOST_HEIGHT, owner.getHeight() - LEAST_MARGIN));
    Bindings.bindContent(scene.getStylesheets(), owner.getScene().getStylesheets());
    stage.setScene(scene);
    BesideWindow.install(stage);
    DialogSize.centreWhenShown(stage);
    stage.show();
  }

  private VBox content(Stage stage) {
    WeightsRow weights = new WeightsRow(messages, viewModel, usualWeights);
    SettingsForm form = new SettingsForm(messages, viewModel, weights);
    ScrollPane scroll = new ScrollPane(form);
    scroll.getStyleClass().addAll("pane", "settings-scroll");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    VBox content = new VBox(scroll, buttons(stage));
    content.getStyleClass().addAll("pane", "settings");
    content.setId("settings");
    return content;
  }

  private HBox buttons(Stage stage) {
    Button reset = new Button(messages.text("settings.reset"));
    reset.setId("settings-reset");
    reset.setOnAction(event -> viewModel.reset());
    Subscriptions.now(viewModel.isFirstProperty(), reset::setDisable);
    Button close = new Button(messages.text("settings.close"));
    close.setId("settings-close");
    close.getStyleClass().add("primary");
    close.setOnAction(event -> stage.close());
    Label kept = new Label(messages.text("settings.kept"));
    kept.getStyleClass().add("caption");
    kept.setWrapText(true);
    HBox.setHgrow(kept, Priority.ALWAYS);
    kept.setMaxWidth(Double.MAX_VALUE);
    reset.setMinWidth(Region.USE_PREF_SIZE);
    close.setMinWidth(Region.USE_PREF_SIZE);
    HBox line = new HBox(8, kept, reset, close);
    line.getStyleClass().add("settings-buttons");
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }
}
