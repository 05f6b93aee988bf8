package org.resnetexplorer.app.number;

import javafx.geometry.HPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.resnetexplorer.app.controls.Tooltips;
import org.resnetexplorer.explain.cell.Provenance;

/** The steps from the sum to the number, and whether it is the engine's. */
final class ChainView extends VBox {
  private final NumberViewModel viewModel;
  private final NumberWords words;
  private final GridPane lines = new GridPane();
  private final Label chip = new Label();
  private final Label check = new Label();
  private final Label bound = new Label();

  /**
   * @param aboutBound what the bound means
   */
  ChainView(NumberViewModel viewModel, NumberWords words, String aboutBound) {
    this.viewModel = viewModel;
    this.words = words;
    getStyleClass().add("number-chain");
    lines.getStyleClass().add("number-lines");
    ColumnConstraints name = new ColumnConstraints();
    name.setMinWidth(Region.USE_PREF_SIZE);
    ColumnConstraints formula = new ColumnConstraints();
    formula.setHgrow(Priority.ALWAYS);
    ColumnConstraints value = new ColumnConstraints();
    value.setHalignment(HPos.RIGHT);
    value.setMinWidth(Region.USE_PREF_SIZE);
    lines.getColumnConstraints().setAll(name, formula, value);
    chip.getStyleClass().add("adds-up");
    chip.setId("number-adds-up");
    chip.setMinWidth(Region.USE_PREF_SIZE);
    check.getStyleClass().add("number");
    check.setId("number-check");
    bound.getStyleClass().add("number");
    for (Label label : new Label[] {check, bound}) {
      label.setWrapText(true);
      label.setMinHeight(Region.USE_PREF_SIZE);
    }
    Tooltips.on(bound, aboutBound);
    VBox texts = new VBox(check, bound);
    HBox.setHgrow(texts, Priority.ALWAYS);
    HBox verdict = new HBox(chip, texts);
    verdict.getStyleClass().add("number-verdict");
    getChildren().setAll(lines, verdict);
  }

  void show(Proof proof) {
    lines.getChildren().clear();
    for (int row = 0; row < proof.cells().size(); row++) {
      addLine(proof, row);
    }
    Provenance own = proof.own();
    chip.setText(words.chip(own));
    chip.setGraphic(new FontIcon(own.addsUp() ? "fth-check" : "fth-alert-triangle"));
    chip.getStyleClass().remove("off");
    if (!own.addsUp()) {
      chip.getStyleClass().add("off");
    }
    check.setText(words.check(own));
    bound.setText(words.bound(own));
  }

  private void addLine(Proof proof, int row) {
    Provenance cell = proof.cells().get(row);
    boolean selected = row == proof.selected();
    Button name = new Button(cell.call().shortName());
    name.getStyleClass().add("number-call");
    name.setId("number-chain-" + row);
    name.setOnAction(event -> viewModel.selectInChain(row));
    Label formula = new Label(words.formula(cell));
    formula.getStyleClass().add("number");
    formula.setMinWidth(0);
    Tooltips.on(formula, formula.getText());
    Label value = new Label(words.value(cell));
    value.getStyleClass().addAll("number", "number-value");
    if (selected) {
      name.getStyleClass().add("chosen");
    }
    lines.addRow(row, name, formula, value);
  }
}
