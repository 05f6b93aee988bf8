package org.resnetexplorer.app.ledger;

import java.util.Arrays;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.resnetexplorer.app.controls.ColourLegend;
import org.resnetexplorer.app.controls.OneToggle;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.controls.Tooltips;
import org.resnetexplorer.explain.account.SignedMap;
import org.resnetexplorer.network.Block;
import org.resnetexplorer.render.Signedness;
import org.resnetexplorer.render.ValueScale;

/** Where an answer is paid, on the photo: every cell's price, and what some cells pay together. */
final class PhotoPanel extends VBox {
  private static final PseudoClass LOW = PseudoClass.getPseudoClass("low");

  private final LedgerViewModel viewModel;
  private final LedgerWords words;
  private final PricedPhoto photo;
  private final ColourLegend legend = new ColourLegend();
  private final Label title = new Label();
  private final GridPane facts = new GridPane();
  private final Label sum = new Label();
  private final Label reading = new Label();
  private final ToggleButton last = new ToggleButton();
  private final ToggleButton block = new ToggleButton();
  private int hovered = PricedPhoto.NONE;

  PhotoPanel(LedgerViewModel viewModel, LedgerWords words) {
    this.viewModel = viewModel;
    this.words = words;
    getStyleClass().addAll("ledger-panel", "ledger-photo");
    photo = new PricedPhoto(this::hover, viewModel::choose);
    photo.setId("priced-photo");
    title.getStyleClass().add("ledger-title");
    facts.getStyleClass().add("ledger-facts");
    facts.setMinWidth(Region.USE_PREF_SIZE);
    facts.setMinHeight(Region.USE_PREF_SIZE);
    facts.setId("priced-facts");
    for (Label line : new Label[] {title, sum, reading}) {
      line.setWrapText(true);
      line.setMinHeight(Region.USE_PREF_SIZE);
    }
    sum.getStyleClass().addAll("number", "ledger-sum");
    sum.setId("priced-sum");
    Tooltips.on(sum, words.text("ledger.apart.tip"));
    reading.getStyleClass().addAll("caption", "ledger-reading");
    reading.setId("priced-reading");
    HBox upper = new HBox(12, photo, facts);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox choice = new HBox(8, maps(), gap, tools());
    choice.setAlignment(Pos.CENTER_LEFT);
    getChildren().setAll(title, choice, upper, legend, sum, reading);
    Subscriptions.now(viewModel.mapProperty(), map -> show());
    Subscriptions.now(viewModel.cellsProperty(), this::showChosen);
    Subscriptions.now(viewModel.blockProperty(), this::showBlock);
    Subscriptions.now(viewModel.ofBlockProperty(), ofBlock -> showBlock(block()));
  }

  /** Smaller where there is little height. */
  void fold(boolean low) {
    photo.pseudoClassStateChanged(LOW, low);
  }

  private @Nullable Block block() {
    return viewModel.blockProperty().get();
  }

  private SegmentedButton maps() {
    last.setText(words.text("ledger.map.last"));
    last.setId("ledger-map-last");
    block.setId("ledger-map-block");
    last.setOnAction(event -> viewModel.ofBlockProperty().set(false));
    block.setOnAction(event -> viewModel.ofBlockProperty().set(true));
    Tooltips.on(last, words.text("ledger.map.last.tip"));
    Tooltips.on(block, words.text("ledger.map.block.tip"));
    SegmentedButton both = new SegmentedButton(last, block);
    both.getStyleClass().add("word-segments");
    OneToggle.keep(both.getToggleGroup());
    return both;
  }

  private SegmentedButton tools() {
    ToggleButton rectangle = new ToggleButton("", new FontIcon("fth-square"));
    ToggleButton lasso = new ToggleButton("", new FontIcon("fth-edit-2"));
    rectangle.setId("ledger-rectangle");
    lasso.setId("ledger-lasso");
    rectangle.setAccessibleText(words.text("ledger.tool.rectangle"));
    lasso.setAccessibleText(words.text("ledger.tool.lasso"));
    Tooltips.on(rectangle, words.text("ledger.tool.rectangle"));
    Tooltips.on(lasso, words.text("ledger.tool.lasso"));
    rectangle.setSelected(true);
    SegmentedButton both = new SegmentedButton(rectangle, lasso);
    OneToggle.keep(both.getToggleGroup());
    Subscriptions.now(lasso.selectedProperty(), photo::useLasso);
    return both;
  }

  private void showBlock(@Nullable Block now) {
    block.setText(now == null ? words.text("ledger.map.none") : now.path());
    // Without shortcuts no block pays by itself.
    boolean pays = now != null && !now.isPlain();
    block.setDisable(!pays);
    (pays && viewModel.ofBlockProperty().get() ? block : last).setSelected(true);
  }

  private void show() {
    CellMap map = viewModel.mapProperty().get();
    Paid paid = viewModel.paidProperty().get();
    setVisible(map != null && paid != null);
    if (map == null || paid == null) {
      return;
    }
    SignedMap values = map.map();
    ValueScale scale =
        ValueScale.within(
            Float.isFinite(values.magnitude()) ? values.magnitude() : 0,
            Signedness.SIGNED,
            values.values(),
            0,
            values.values().length);
    photo.show(map, scale);
    legend.show(scale, words.text("ledger.legend"));
    title.setText(words.where(map.block(), map.asked().name()));
    showFacts(map, paid);
    sum.setText(
        map.block() == null
            ? words.sum(paid.head().account(), map.asked())
            : words.text("ledger.block.sum", words.longNumber(values.sum())));
    photo.setAccessibleText(title.getText() + ". " + sum.getText());
    showChosen(viewModel.cellsProperty().get());
  }

  private void showFacts(CellMap map, Paid paid) {
    float[] sorted = map.map().values().clone();
    Arrays.sort(sorted);
    facts.getChildren().clear();
    fact("ledger.fact.cells", map.map().rows() + " \u00d7 " + map.map().columns());
    fact("ledger.fact.highest", words.number(sorted[sorted.length - 1]));
    fact("ledger.fact.lowest", words.number(sorted[0]));
    fact("ledger.fact.all", words.number(map.map().sum()));
    if (map.block() == null) {
      fact("ledger.fact.head", words.number(paid.head().entriesSum()));
    }
  }

  private void fact(String key, String value) {
    Label name = new Label(words.text(key));
    name.getStyleClass().add("caption");
    Label number = new Label(value);
    number.getStyleClass().add("number");
    number.setMinWidth(Region.USE_PREF_SIZE);
    GridPane.setHalignment(number, HPos.RIGHT);
    facts.addRow(facts.getRowCount(), name, number);
  }

  private void showChosen(Set<Integer> cells) {
    photo.showChosen(cells);
    tell();
  }

  private void hover(int cell) {
    hovered = cell;
    tell();
  }

  private void tell() {
    CellMap map = viewModel.mapProperty().get();
    Set<Integer> cells = viewModel.cellsProperty().get();
    if (map == null) {
      reading.setText("");
    } else if (!cells.isEmpty()) {
      reading.setText(
          words.text(
              "ledger.cells.chosen",
              cells.size(),
              map.map().values().length,
              words.number(map.map().sum(cells::contains))));
    } else if (hovered != PricedPhoto.NONE && hovered < map.map().values().length) {
      reading.setText(
          words.text(
              "ledger.cell",
              hovered / map.grid().columns(),
              hovered % map.grid().columns(),
              words.number(map.map().values()[hovered])));
    } else {
      reading.setText(words.text("ledger.cells.hint"));
    }
  }
}
