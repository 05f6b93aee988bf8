package org.resnetexplorer.app.featuremaps;

import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.controls.Tooltips;
import org.resnetexplorer.app.state.Cell;
import org.resnetexplorer.text.Messages;

/** The line above a large channel: back, the value looked at, pins, size, and the photo. */
final class LargeTools extends FlowPane {
  private static final double ZOOM_STEP = 1.5;

  private final Messages messages;
  private final LargeViewModel viewModel;
  private final CallMaps maps;
  private final MapsWords words;
  private final Label title = new Label();
  private final Label value = new Label();
  private final ToggleButton pin = new ToggleButton();
  private final ToggleButton pinCell = new ToggleButton();

  /**
   * @param step goes so many channels on, in the order of the grid
   */
  LargeTools(
      Messages messages,
      LargeViewModel viewModel,
      CallMaps maps,
      MapsWords words,
      IntConsumer step) {
    this.messages = messages;
    this.viewModel = viewModel;
    this.maps = maps;
    this.words = words;
    getStyleClass().add("large-tools");
    setAlignment(Pos.TOP_LEFT);
    setRowValignment(VPos.CENTER);
    setMinWidth(0);
    title.setId("large-title");
    title.getStyleClass().add("maps-name");
    title.setMinWidth(USE_PREF_SIZE);
    value.setId("large-value");
    value.getStyleClass().add("channel-fact");
    value.setMinWidth(USE_PREF_SIZE);
    dress(pin, "fth-map-pin", "maps.pin");
    pin.setId("large-pin");
    pin.setOnAction(event -> maps.pins().toggle(maps.channelProperty().get()));
    dress(pinCell, "fth-crosshair", "maps.pin.cell");
    pinCell.setId("large-pin-cell");
    pinCell.setOnAction(event -> togglePinnedCell());
    Button back = button("fth-grid", "maps.large.back", viewModel::close);
    back.setId("large-back");
    Button previous = button("fth-chevron-left", "maps.channel.previous", () -> step.accept(-1));
    previous.setId("large-previous");
    Button next = button("fth-chevron-right", "maps.channel.next", () -> step.accept(1));
    next.setId("large-next");
    getChildren()
        .setAll(
            back,
            title,
            previous,
            next,
            pin,
            pinCell,
            button("fth-minus", "maps.zoom.out", () -> viewModel.zoom(1 / ZOOM_STEP)),
            button("fth-plus", "maps.zoom.in", () -> viewModel.zoom(ZOOM_STEP)),
            button("fth-maximize", "maps.zoom.fit", viewModel::fit),
            overPhoto(),
            opacity(),
            value);
    Subscriptions.now(viewModel.pictureProperty(), picture -> show());
    Subscriptions.now(viewModel.cellProperty(), cell -> show());
    Subscriptions.now(maps.pins().pinsProperty(), pins -> show());
    Subscriptions.now(maps.pins().cellProperty(), cell -> show());
  }

  private Button button(String icon, String key, Runnable action) {
    Button button = new Button();
    button.setGraphic(new FontIcon(icon));
    button.getStyleClass().add("icon-button");
    Tooltips.on(button, messages.text(key));
    button.setAccessibleText(messages.text(key));
    button.setOnAction(event -> action.run());
    return button;
  }

  private void dress(ToggleButton button, String icon, String key) {
    button.setGraphic(new FontIcon(icon));
    button.getStyleClass().addAll("icon-button", "icon-toggle");
    Tooltips.on(button, messages.text(key));
    button.setAccessibleText(messages.text(key));
  }

  private CheckBox overPhoto() {
    CheckBox over = new CheckBox(messages.text("maps.large.over"));
    over.setId("large-over");
    over.setMinWidth(USE_PREF_SIZE);
    over.selectedProperty().bindBidirectional(viewModel.overPhotoProperty());
    return over;
  }

  private Slider opacity() {
    Slider slider = new Slider(0, 1, viewModel.opacityProperty().get());
    slider.setId("large-opacity");
    slider.setBlockIncrement(0.1);
    slider.getStyleClass().add("opacity-slider");
    Tooltips.on(slider, messages.text("maps.large.opacity"));
    slider.setAccessibleText(messages.text("maps.large.opacity"));
    slider.valueProperty().bindBidirectional(viewModel.opacityProperty());
    slider.disableProperty().bind(viewModel.overPhotoProperty().not());
    return slider;
  }

  /** Pins the cell looked at, so that its field is drawn on earlier maps, or unpins it. */
  void togglePinnedCell() {
    LargePicture picture = viewModel.pictureProperty().get();
    Cell at = viewModel.cellProperty().get();
    PinnedCell now = maps.pins().cellProperty().get();
    if (picture == null || at == null) {
      maps.pins().cellProperty().set(null);
    } else {
      PinnedCell next = new PinnedCell(picture.maps().call().name(), at);
      maps.pins().cellProperty().set(next.equals(now) ? null : next);
    }
    show();
  }

  private void show() {
    LargePicture picture = viewModel.pictureProperty().get();
    if (picture == null) {
      return;
    }
    String call = picture.maps().call().name();
    title.setText(
        messages.text(
            "maps.large.title",
            words.channelTitle(picture.maps(), picture.channel()),
            picture.maps().name()));
    value.setText(value(picture, viewModel.cellProperty().get()));
    pin.setSelected(maps.pins().isPinned(call, picture.channel()));
    PinnedCell pinned = maps.pins().cellProperty().get();
    pinCell.setSelected(pinned != null);
    pinCell.setDisable(pinned == null && viewModel.cellProperty().get() == null);
  }

  private String value(LargePicture picture, @Nullable Cell at) {
    if (at == null) {
      return "";
    }
    return messages.text(
        "maps.large.value",
        at.row(),
        at.column(),
        MapsWords.number(picture.maps(), picture.channel(), picture.value(at.row(), at.column())));
  }
}
