package org.resnetexplorer.app.epochs;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.kordamp.ikonli.javafx.FontIcon;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.controls.Tooltips;
import org.resnetexplorer.app.intake.Pictures;

/** Back, play, on, a slider over all checkpoints, and which folder they are from. */
final class PlayBar {
  private static final int MOST_LABELS = 6;

  private final EpochsViewModel viewModel;
  private final EpochsWords words;
  private final Pictures waysIn;
  private final Button back;
  private final Button play;
  private final Button on;
  private final FontIcon playing = new FontIcon("fth-play");
  private final Slider slider = new Slider();
  private final Label place = new Label();
  private final MenuButton folder = new MenuButton();
  private final HBox line;
  private boolean adopting;

  PlayBar(EpochsViewModel viewModel, EpochsWords words, Pictures waysIn) {
    this.viewModel = viewModel;
    this.words = words;
    this.waysIn = waysIn;
    this.back = button("back", new FontIcon("fth-skip-back"), () -> viewModel.step(-1));
    this.play = button("play", playing, viewModel::playOrPause);
    this.on = button("on", new FontIcon("fth-skip-forward"), () -> viewModel.step(1));
    dressSlider();
    place.setId("epochs-place");
    place.getStyleClass().add("number");
    place.setMinWidth(Region.USE_PREF_SIZE);
    folder.setId("epochs-folder");
    folder.setGraphic(new FontIcon("fth-folder"));
    folder.getStyleClass().add("tool-button");
    folder.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    folder.setMinWidth(80);
    folder.setMaxWidth(180);
    folder.getItems().setAll(items());
    HBox.setHgrow(slider, Priority.ALWAYS);
    line = new HBox(back, play, on, slider, place, folder);
    line.getStyleClass().add("epochs-bar");
    line.setAlignment(Pos.CENTER_LEFT);
    Subscriptions.now(viewModel.playingProperty(), this::showPlaying);
  }

  Node node() {
    return line;
  }

  private Button button(String what, FontIcon icon, Runnable handler) {
    Button button = new Button();
    button.setId("epochs-" + what);
    button.setGraphic(icon);
    button.getStyleClass().add("icon-button");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(event -> handler.run());
    name(button, words.text("epochs." + what));
    return button;
  }

  private static void name(Button button, String text) {
    button.setAccessibleText(text);
    Tooltips.on(button, text);
  }

  private void showPlaying(boolean isPlaying) {
    playing.setIconLiteral(isPlaying ? "fth-pause" : "fth-play");
    name(play, words.text(isPlaying ? "epochs.pause" : "epochs.play"));
  }

  private void dressSlider() {
    slider.setId("epochs-slider");
    slider.setMin(0);
    slider.setBlockIncrement(1);
    slider.setMinorTickCount(0);
    slider.setShowTickLabels(true);
    slider.setMinWidth(80);
    slider.setAccessibleText(words.text("epochs.slider"));
    Subscriptions.onChange(
        slider.valueProperty(),
        (before, now) -> {
          if (!adopting) {
            viewModel.show((int) Math.round(now.doubleValue()));
          }
        });
  }

  private List<MenuItem> items() {
    return List.of(
        item("epochs.again", viewModel::lookAgain),
        item("epochs.other", waysIn::chooseCheckpoints),
        new SeparatorMenuItem(),
        item("epochs.close", viewModel::release));
  }

  private MenuItem item(String key, Runnable handler) {
    MenuItem item = new MenuItem(words.text(key));
    item.setId(key.replace('.', '-'));
    item.setOnAction(event -> handler.run());
    return item;
  }

  void show(ShownSeries shown) {
    int last = shown.series().size() - 1;
    back.setDisable(shown.place() == 0);
    on.setDisable(shown.place() == last);
    place.setText(words.place(shown));
    folder.setText(shown.series().name());
    folder.setAccessibleText(words.text("epochs.folder", shown.series().name()));
    Tooltips.on(folder, shown.series().given().get(0).toString());
    List<String> labels = shown.labels();
    adopting = true;
    int unit = (int) Math.max(1, Math.ceil(last / (double) MOST_LABELS));
    slider.setLabelFormatter(new Labels(labels, unit));
    slider.setMax(last);
    slider.setMajorTickUnit(unit);
    slider.setValue(Math.max(0, shown.place()));
    adopting = false;
    slider.setAccessibleText(words.text("epochs.slider") + " " + words.place(shown));
  }

  /** What stands below the slider. */
  private static final class Labels extends StringConverter<Double> {
    private final List<String> labels;
    private final int unit;

    /**
     * @param unit places from one to the next; the last place is named too
     */
    Labels(List<String> labels, int unit) {
      this.labels = labels;
      this.unit = unit;
    }

    @Override
    public String toString(Double place) {
      int at = (int) Math.round(place);
      int fromLast = labels.size() - 1 - at;
      boolean room = fromLast == 0 || fromLast >= unit;
      return at >= 0 && fromLast >= 0 && room ? labels.get(at) : "";
    }

    @Override
    public Double fromString(String label) {
      return (double) labels.indexOf(label);
    }
  }
}
