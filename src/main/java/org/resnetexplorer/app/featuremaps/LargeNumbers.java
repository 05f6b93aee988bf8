package org.resnetexplorer.app.featuremaps;

import java.util.function.Consumer;
import javafx.geometry.HPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.controls.Tooltips;
import org.resnetexplorer.numbers.Statistics;
import org.resnetexplorer.text.Messages;

/** Statistics and histograms of the large channel, and of its whole call to compare with. */
final class LargeNumbers extends VBox {
  private static final double ROOM_FOR_HISTOGRAMS = 210;

  private final Messages messages;
  private final MapsWords words;
  private final Consumer<Boolean> selectExtreme;
  private final GridPane table = new GridPane();
  private final HistogramCanvas ofChannel = new HistogramCanvas();
  private final HistogramCanvas ofCall = new HistogramCanvas();
  private final HBox histograms = new HBox(ofChannel, ofCall);

  LargeNumbers(Messages messages, MapsWords words, Consumer<Boolean> selectExtreme) {
    this.selectExtreme = selectExtreme;
    this.messages = messages;
    this.words = words;
    getStyleClass().add("large-numbers");
    table.getStyleClass().add("large-table");
    ColumnConstraints numbers = new ColumnConstraints();
    numbers.setHalignment(HPos.RIGHT);
    table.getColumnConstraints().setAll(new ColumnConstraints(), numbers, numbers);
    histograms.getStyleClass().add("large-histograms");
    histograms.managedProperty().bind(histograms.visibleProperty());
    HBox.setHgrow(ofChannel, Priority.ALWAYS);
    HBox.setHgrow(ofCall, Priority.ALWAYS);
    setVgrow(histograms, Priority.ALWAYS);
    getChildren().setAll(table, histograms);
    Subscriptions.onInvalidation(heightProperty(), this::fit);
  }

  private void fit() {
    histograms.setVisible(getHeight() >= ROOM_FOR_HISTOGRAMS);
  }

  void show(@Nullable LargePicture picture, @Nullable ChannelPicture numbers) {
    table.getChildren().clear();
    if (picture == null || numbers == null) {
      return;
    }
    ofChannel.show(words.histogram(numbers));
    ofCall.show(words.histogram(picture));
    table.add(caption(words.channelTitle(picture.maps(), picture.channel())), 1, 0);
    table.add(caption(messages.text("maps.call")), 2, 0);
    Statistics channel = picture.statistics();
    Statistics call = picture.all();
    row(1, "mean", numbers.number(channel.mean()), numbers.number(call.mean()));
    row(2, "deviation", numbers.number(channel.deviation()), numbers.number(call.deviation()));
    extreme(3, false, numbers.number(channel.min()), numbers.number(call.min()));
    extreme(4, true, numbers.number(channel.max()), numbers.number(call.max()));
    row(5, "zeros", words.percent(channel.zeroShare()), words.percent(call.zeroShare()));
    if (call.notFinite() > 0) {
      row(6, "not-finite", Long.toString(channel.notFinite()), Long.toString(call.notFinite()));
    }
  }

  private static Label caption(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("caption");
    return label;
  }

  private void row(int row, String fact, String channel, String call) {
    table.add(caption(messages.text("maps.fact." + fact)), 0, row);
    table.add(number(channel), 1, row);
    table.add(number(call), 2, row);
  }

  /** The number of the channel leads to the cell that has it. */
  private void extreme(int row, boolean greatest, String channel, String call) {
    String fact = "maps.fact." + (greatest ? "max" : "min");
    Button link = new Button(channel);
    link.setId("large-" + (greatest ? "max" : "min"));
    link.getStyleClass().addAll("link-button", "fact-link");
    link.setMinWidth(USE_PREF_SIZE);
    link.setAccessibleText(messages.text(fact + ".select"));
    Tooltips.on(link, messages.text(fact + ".select"));
    link.setOnAction(event -> selectExtreme.accept(greatest));
    table.add(caption(messages.text(fact)), 0, row);
    table.add(link, 1, row);
    table.add(number(call), 2, row);
  }

  private static Label number(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("channel-fact");
    label.setMinWidth(USE_PREF_SIZE);
    return label;
  }
}
