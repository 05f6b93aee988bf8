package org.resnetexplorer.app.shell;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import org.resnetexplorer.app.common.OpenModel;
import org.resnetexplorer.app.common.Workbench;
import org.resnetexplorer.cli.Messages;
import org.resnetexplorer.network.ResNetSpec;
import org.resnetexplorer.weights.KnownModel;
import org.resnetexplorer.weights.ModelCatalog;

/** The tool bar's list of networks: each with the best weights that are here, or random ones. */
final class ModelChooser {
  private final MenuButton button;
  private final Workbench workbench;
  private final ModelCatalog catalog;
  private final Runnable openFile;
  private final Messages messages;

  ModelChooser(MenuButton button, Workbench workbench, ModelCatalog catalog, Runnable openFile) {
    this.button = button;
    this.workbench = workbench;
    this.catalog = catalog;
    this.openFile = openFile;
    this.messages = workbench.messages();
  }

  void install() {
    button.setOnShowing(event -> fill());
    fill();
    workbench.modelProperty().subscribe(this::showCurrent);
  }

  private void showCurrent(OpenModel model) {
    if (model != null) {
      button.setGraphic(line(model.name(), weightsOf(model)));
      button.setText("");
      button.setAccessibleText(model.name() + ", " + weightsOf(model));
    }
  }

  private void fill() {
    button.getItems().clear();
    for (KnownModel known : catalog.known()) {
      if (known.state() == KnownModel.State.BUNDLED) {
        add(
            "model-bundled",
            known.spec().displayName(),
            messages.text("app.weights.bundled"),
            known.id());
      } else if (known.state() == KnownModel.State.CACHED) {
        add("model-" + known.id(), known.spec().displayName(), known.name(), known.id());
      }
    }
    button.getItems().add(new SeparatorMenuItem());
    for (String preset : ResNetSpec.PRESETS) {
      add(
          "model-" + preset,
          displayName(preset),
          messages.text("app.weights.random"),
          preset + ":random");
    }
    button.getItems().add(new SeparatorMenuItem());
    MenuItem file = new MenuItem(messages.text("app.action.open-weights"));
    file.setOnAction(event -> openFile.run());
    button.getItems().add(file);
  }

  private void add(String id, String name, String weights, String argument) {
    MenuItem item = new MenuItem("", line(name, weights));
    item.setId(id);
    item.setOnAction(event -> workbench.openModel(argument));
    button.getItems().add(item);
  }

  private static String displayName(String preset) {
    return ResNetSpec.preset(preset).displayName();
  }

  private String weightsOf(OpenModel model) {
    return switch (model.source()) {
      case BUNDLED -> messages.text("app.weights.bundled");
      case RANDOM -> messages.text("app.weights.random");
      case CACHED -> messages.text("app.weights.imagenet");
      case FILE -> fileName(model.argument());
    };
  }

  private static String fileName(String path) {
    return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  }

  private static HBox line(String name, String weights) {
    Label strong = new Label(name);
    strong.getStyleClass().add("strong");
    Label caption = new Label(weights);
    caption.getStyleClass().add("caption");
    HBox line = new HBox(8, strong, caption);
    line.setAlignment(Pos.BASELINE_LEFT);
    return line;
  }
}
