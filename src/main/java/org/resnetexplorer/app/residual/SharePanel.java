package org.resnetexplorer.app.residual;

import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.ChannelBars;
import org.resnetexplorer.app.controls.OneToggle;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.state.Selected;
import org.resnetexplorer.text.Messages;

/** The branch's share in each channel of a block's sum, as bars to choose a channel from. */
final class SharePanel extends VBox {
  private final ResidualViewModel viewModel;
  private final ResidualWords words;
  private final ChannelBars bars;
  private final Label channel = new Label();
  private final Label whole = new Label();
  private @Nullable Strip strip;

  SharePanel(Messages messages, ResidualViewModel viewModel, ResidualWords words) {
    this.viewModel = viewModel;
    this.words = words;
    this.bars = new ChannelBars(this::tell, viewModel::selectChannel);
    getStyleClass().add("share-panel");
    bars.setId("share-bars");
    Label title = new Label(messages.text("residual.bars"));
    title.getStyleClass().add("number");
    title.setMinWidth(Region.USE_PREF_SIZE);
    ToggleButton index = new ToggleButton(messages.text("residual.by.index"));
    ToggleButton share = new ToggleButton(messages.text("residual.by.share"));
    share.setId("by-share");
    SegmentedButton order = new SegmentedButton(index, share);
    order.getStyleClass().add("word-segments");
    order.setMinWidth(Region.USE_PREF_SIZE);
    (viewModel.byShareProperty().get() ? share : index).setSelected(true);
    OneToggle.keep(order.getToggleGroup());
    Subscriptions.now(share.selectedProperty(), on -> viewModel.byShareProperty().set(on));
    Subscriptions.onInvalidation(viewModel.byShareProperty(), this::showBars);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox heading = new HBox(8, title, gap, order);
    heading.setAlignment(Pos.CENTER_LEFT);
    channel.getStyleClass().add("number");
    channel.setId("share-channel");
    whole.getStyleClass().add("number");
    channel.setWrapText(true);
    channel.setMinHeight(Region.USE_PREF_SIZE);
    whole.setWrapText(true);
    whole.setMinHeight(Region.USE_PREF_SIZE);
    VBox.setVgrow(bars, Priority.ALWAYS);
    getChildren().setAll(heading, bars, channel, whole);
  }

  void show(Strip next) {
    strip = next;
    whole.setText(words.whole(next));
    showBars();
    bars.showSelected(next.channel());
    tell(Selected.NO_CHANNEL);
  }

  private void showBars() {
    if (strip != null) {
      SumTerms terms = strip.terms();
      double[] shares =
          IntStream.range(0, terms.channels()).mapToDouble(terms.shares()::share).toArray();
      bars.show(shares, viewModel.order(strip), 1, false);
    }
  }

  private void tell(int hovered) {
    if (strip != null) {
      int shown = hovered == Selected.NO_CHANNEL ? strip.channel() : hovered;
      channel.setText(words.channel(strip, shown));
      bars.setAccessibleText(channel.getText());
    }
  }
}
