package org.resnetexplorer.app.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.controls.Tooltips;
import org.resnetexplorer.app.intake.RecentWeights;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.shell.status.DownloadConsent;
import org.resnetexplorer.app.state.AppState;
import org.resnetexplorer.app.state.Background;
import org.resnetexplorer.app.state.OpenModel;
import org.resnetexplorer.network.ResNetSpec;
import org.resnetexplorer.text.Messages;
import org.resnetexplorer.weights.catalogue.KnownModel;
import org.resnetexplorer.weights.catalogue.ModelCatalog;
import org.resnetexplorer.weights.open.WeightedModel;

/** The tool bar's list of networks: each with the best weights that are here, or random ones. */
final class ModelChooser {
  private static final double MEGABYTE = 1e6;

  /** In the tool bar; a file may have any name. */
  private static final double LONGEST_WEIGHTS = 170;

  private final MenuButton button;
  private final AppState appState;
  private final ModelCatalog catalog;
  private final Runnable openFile;
  private final Background background;
  private final DownloadConsent consent;
  private final Action compareBundled;
  private final RecentWeights recent;
  private final Messages messages;
  private @Nullable OnDisk shown;

  ModelChooser(
      MenuButton button,
      PaneContext context,
      ModelCatalog catalog,
      RecentWeights recent,
      DownloadConsent consent,
      Action compareBundled,
      Runnable openFile) {
    this.background = context.background();
    this.consent = consent;
    this.compareBundled = compareBundled;
    this.recent = recent;
    this.button = button;
    this.appState = context.appState();
    this.catalog = catalog;
    this.openFile = openFile;
    this.messages = context.messages();
  }

  void install() {
    button.setOnShowing(event -> refresh());
    // The field beside it gives way first.
    button.setMinWidth(Region.USE_PREF_SIZE);
    refresh();
    Subscriptions.now(appState.modelProperty(), this::showCurrent);
  }

  /** What is on the disk is looked up beside; the list is that of the last look until then. */
  private void refresh() {
    List<String> paths = List.copyOf(recent.paths());
    background.compute(() -> look(paths), this::fill);
  }

  private OnDisk look(List<String> paths) {
    Set<String> there =
        paths.stream()
            .filter(path -> Files.isRegularFile(Path.of(path)))
            .collect(Collectors.toUnmodifiableSet());
    return new OnDisk(catalog.known(), paths, there);
  }

  /** Known models with their state, and which of the files opened before are still there. */
  private record OnDisk(List<KnownModel> known, List<String> recent, Set<String> there) {}

  private void showCurrent(OpenModel model) {
    if (model != null) {
      Label weights = caption(weightsOf(model));
      weights.setMaxWidth(LONGEST_WEIGHTS);
      HBox line = line(model.name(), weights);
      button.setGraphic(line);
      button.setText("");
      Tooltips.on(button, messages.text("app.model.chooser") + "\n" + fullName(model));
      button.setAccessibleText(model.name() + ", " + weightsOf(model));
      refresh();
    }
  }

  private void fill(OnDisk disk) {
    if (disk.equals(shown)) {
      return;
    }
    shown = disk;
    List<KnownModel> known = disk.known();
    button.getItems().clear();
    for (KnownModel model : known) {
      if (model.state() == KnownModel.State.BUNDLED) {
        String name = model.spec().displayName();
        add("model-" + model.id(), name, messages.text("app.weights.bundled"), model.id());
      }
    }
    button.getItems().add(comparison());
    known.stream()
        .filter(model -> model.state() == KnownModel.State.CACHED)
        .forEach(
            model ->
                add(
                    "model-" + model.id(),
                    model.name(),
                    messages.text("app.weights.imagenet"),
                    model.id()));
    button.getItems().add(new SeparatorMenuItem());
    for (String preset : ResNetSpec.PRESETS) {
      add(
          "model-" + preset,
          displayName(preset),
          messages.text("app.weights.random"),
          preset + ":random");
    }
    button.getItems().add(new SeparatorMenuItem());
    button.getItems().add(officialMenu(known));
    if (!disk.recent().isEmpty()) {
      button.getItems().add(recentMenu(disk));
    }
    MenuItem file = new MenuItem("", plain("app.action.open-weights"));
    file.setOnAction(event -> openFile.run());
    button.getItems().add(file);
  }

  /** The same action as in the menu, where the two models stand that it is about. */
  private MenuItem comparison() {
    MenuItem item = new MenuItem("", plain(compareBundled.textKey()));
    item.setId("model-compare");
    item.disableProperty().bind(compareBundled.enabled().map(enabled -> !enabled));
    item.setOnAction(event -> compareBundled.handler().run());
    return item;
  }

  /** What can be downloaded, each with its size. */
  private Menu officialMenu(List<KnownModel> known) {
    Menu menu = new Menu("", plain("app.weights.official"));
    menu.setId("model-official");
    for (KnownModel model : known) {
      boolean missing =
          model.state() == KnownModel.State.NOT_DOWNLOADED
              || model.state() == KnownModel.State.DAMAGED;
      if (missing) {
        String key =
            model.state() == KnownModel.State.DAMAGED
                ? "app.weights.damaged"
                : "app.weights.download";
        MenuItem item =
            new MenuItem("", line(model.name(), messages.text(key, model.bytes() / MEGABYTE)));
        item.setId("download-" + model.id());
        item.setOnAction(event -> consent.askAndStart(model));
        menu.getItems().add(item);
      }
    }
    return menu;
  }

  /** Files opened before; one that is gone is shown, but can't be chosen. */
  private Menu recentMenu(OnDisk disk) {
    Menu menu = new Menu("", plain("app.weights.recent"));
    menu.setId("model-recent");
    for (String path : disk.recent()) {
      MenuItem item = new MenuItem("", line(fileName(path), path));
      item.setDisable(!disk.there().contains(path));
      item.setOnAction(event -> appState.openModel(path));
      menu.getItems().add(ticked(item, path));
    }
    return menu;
  }

  private void add(String id, String name, String weights, String argument) {
    MenuItem item = new MenuItem("", line(name, weights));
    item.setId(id);
    item.setOnAction(event -> appState.openModel(argument));
    button.getItems().add(ticked(item, argument));
  }

  /** Room for a tick before each name, and the tick at the open model. */
  private MenuItem ticked(MenuItem item, String argument) {
    FontIcon tick = new FontIcon("fth-check");
    tick.getStyleClass().add("model-tick");
    tick.visibleProperty()
        .bind(
            appState.modelProperty().map(model -> model.argument().equals(argument)).orElse(false));
    item.setGraphic(new HBox(8, tick, item.getGraphic()));
    item.getStyleClass().add("model-item");
    return item;
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

  /** A long file name is cut in the middle of the button, so that here it is whole. */
  private String fullName(OpenModel model) {
    boolean isFile = model.source() == WeightedModel.Source.FILE;
    return model.name() + ", " + (isFile ? model.argument() : weightsOf(model));
  }

  private static String fileName(String path) {
    return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  }

  /** A graphic like the others, so that all lines begin at one edge. */
  private Label plain(String key) {
    return new Label(messages.text(key));
  }

  private static HBox line(String name, String weights) {
    return line(name, caption(weights));
  }

  private static Label caption(String weights) {
    Label caption = new Label(weights);
    caption.getStyleClass().add("caption");
    // The end of a file's name tells as much as its beginning.
    caption.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    return caption;
  }

  private static HBox line(String name, Label weights) {
    Label strong = new Label(name);
    strong.getStyleClass().add("strong");
    strong.setMinWidth(Region.USE_PREF_SIZE);
    HBox line = new HBox(8, strong, weights);
    line.setAlignment(Pos.BASELINE_LEFT);
    return line;
  }
}
