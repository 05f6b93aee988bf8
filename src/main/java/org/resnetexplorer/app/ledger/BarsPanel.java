package org.resnetexplorer.app.ledger;

import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.resnetexplorer.app.controls.FittingLine;
import org.resnetexplorer.app.controls.Tooltips;

/** Bars with a title and what it means above, and one bar in words below. */
final class BarsPanel extends VBox {
  private final HBox head = new HBox();
  private final Label name = new Label();
  private final FittingLine sum = new FittingLine();
  private final Label note = new Label();
  private final Label reading = new Label();
  private final SignedBars bars;
  private IntFunction<String> words = bar -> "";
  private int selected = SignedBars.NONE;

  /**
   * @param ofApart what is left between a sum and its number
   * @param ofMarks what a bar is that a square marks
   * @param chosen gets the bar clicked
   */
  BarsPanel(String id, String title, String ofApart, String ofMarks, IntConsumer chosen) {
    setId(id);
    getStyleClass().add("ledger-panel");
    bars = new SignedBars(this::tell, chosen);
    bars.setId(id + "-bars");
    name.setText(title);
    name.getStyleClass().add("ledger-title");
    name.setMinWidth(Region.USE_PREF_SIZE);
    sum.getStyleClass().addAll("number", "ledger-sum");
    sum.setMinWidth(0);
    sum.setId(id + "-sum");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    head.getChildren().setAll(name, gap, sum);
    head.setSpacing(8);
    head.setMinWidth(0);
    sum.maxWidthProperty()
        .bind(
            Bindings.max(
                0,
                head.widthProperty()
                    .subtract(name.widthProperty())
                    .subtract(head.spacingProperty().multiply(2))));
    head.setAlignment(Pos.BASELINE_LEFT);
    note.getStyleClass().add("caption");
    note.setWrapText(true);
    note.setMinHeight(Region.USE_PREF_SIZE);
    note.managedProperty().bind(note.visibleProperty());
    Tooltips.on(sum, ofApart);
    reading.getStyleClass().addAll("caption", "ledger-reading");
    reading.setId(id + "-reading");
    reading.setWrapText(true);
    reading.setMinHeight(Region.USE_PREF_SIZE);
    VBox.setVgrow(bars, Priority.ALWAYS);
    getChildren().setAll(head, note, bars, key(id, ofMarks), reading);
  }

  private Label key(String id, String words) {
    Region square = new Region();
    square.getStyleClass().add("ledger-mark");
    Label key = new Label(words, square);
    key.setId(id + "-key");
    key.getStyleClass().add("caption");
    key.setMinWidth(0);
    key.visibleProperty().bind(bars.markedProperty());
    key.managedProperty().bind(key.visibleProperty());
    return key;
  }

  /** What the bars mean, where another network is shown. */
  void explain(String meaning) {
    if (!meaning.equals(note.getText())) {
      note.setText(meaning);
      Tooltips.on(name, meaning);
    }
  }

  /** Where there is little height, what it means is told by the title's tooltip alone. */
  void fold(boolean low) {
    note.setVisible(!low);
  }

  /**
   * @param all the bars
   * @param saying their sum and what is left, in full and in short
   * @param inWords one of them; of {@link SignedBars#NONE} what to do
   */
  void show(List<SignedBars.Bar> all, List<String> saying, IntFunction<String> inWords) {
    setBars(true);
    words = inWords;
    sum.say(saying);
    bars.show(all);
    tell(SignedBars.NONE);
  }

  /** Instead of bars: how far their computation is. */
  void showProgress(String saying) {
    setBars(true);
    sum.say(List.of(saying));
    bars.show(List.of());
    words = bar -> "";
    tell(SignedBars.NONE);
  }

  /** Instead of bars: why there are none. */
  void showWhyNot(String sentence) {
    show(List.of(), List.of(""), bar -> sentence);
    setBars(false);
  }

  private void setBars(boolean there) {
    bars.setVisible(there);
    bars.setManaged(there);
  }

  void showSelected(int bar) {
    selected = bar;
    bars.showSelected(bar);
    tell(SignedBars.NONE);
  }

  private void tell(int hovered) {
    reading.setText(words.apply(hovered == SignedBars.NONE ? selected : hovered));
    bars.setAccessibleText(reading.getText());
  }
}
