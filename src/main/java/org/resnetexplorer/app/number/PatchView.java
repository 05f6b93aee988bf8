package org.resnetexplorer.app.number;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.Tooltips;
import org.resnetexplorer.explain.cell.Term;

/** Patch times kernel is products; every cell leads to where its number comes from. */
final class PatchView extends VBox {
  private static final double SIGNS = 60;
  private static final int NONE = -1;

  private final NumberViewModel viewModel;
  private final NumberWords words;
  private final Label title = new Label();
  private final Label readFrom = new Label();
  private final CellGrid values = new CellGrid(this::look, this::follow);
  private final CellGrid kernel = new CellGrid(this::look, this::follow);
  private final CellGrid products = new CellGrid(this::look, this::follow);
  private final Label ofKernel = new Label();
  private final Label ofProducts = new Label();
  private final Label sum = new Label();
  private final Label times = sign("×");
  private final Label equals = sign("=");
  private final VBox kernelPart;
  private final VBox productsPart;
  private final HBox grids;
  private @Nullable Proof proof;

  /**
   * @param tip what a click on a cell does
   */
  PatchView(NumberViewModel viewModel, NumberWords words, String tip) {
    this.viewModel = viewModel;
    this.words = words;
    getStyleClass().add("number-patch");
    title.getStyleClass().add("number-heading");
    title.setId("number-patch-title");
    sum.getStyleClass().add("number");
    sum.setId("number-patch-sum");
    sum.setMinWidth(0);
    values.setId("number-values");
    for (CellGrid grid : List.of(values, kernel, products)) {
      Tooltips.on(grid, tip);
    }
    VBox patchPart = part(readFrom, values);
    kernelPart = part(ofKernel, kernel);
    productsPart = part(ofProducts, products);
    grids = new HBox(patchPart, times, kernelPart, equals, productsPart);
    grids.getStyleClass().add("number-grids");
    grids.setAlignment(Pos.CENTER_LEFT);
    getChildren().setAll(title, grids, sum);
  }

  private static Label sign(String text) {
    Label sign = new Label(text);
    sign.getStyleClass().add("number-sign");
    sign.setMinWidth(Region.USE_PREF_SIZE);
    return sign;
  }

  private static VBox part(Label caption, CellGrid grid) {
    caption.getStyleClass().add("caption");
    caption.setMinWidth(Region.USE_PREF_SIZE);
    VBox part = new VBox(caption, grid);
    part.setMinWidth(Region.USE_PREF_SIZE);
    return part;
  }

  /**
   * @param width room for all of it
   * @param height room for the grids
   */
  void show(Proof next, double width, double height) {
    proof = next;
    title.setText(words.patchTitle(next));
    boolean any = !next.drawn().isEmpty();
    grids.setVisible(any);
    grids.setManaged(any);
    sum.setVisible(any);
    if (!any) {
      return;
    }
    Patch patch = Patch.of(next, width - SIGNS, height);
    readFrom.setText(words.readFrom(next));
    ofKernel.setText(words.kernelName(next));
    ofProducts.setText(words.productsName(next));
    values.show(patch.values());
    show(patch.kernel(), times, kernelPart, kernel);
    show(patch.products(), equals, productsPart, products);
    sum.setText(words.patchSum(next));
    describe();
  }

  private static void show(
      CellGrid.@Nullable Content content, Label sign, VBox part, CellGrid grid) {
    boolean there = content != null;
    sign.setVisible(there);
    sign.setManaged(there);
    part.setVisible(there);
    part.setManaged(there);
    if (content != null) {
      grid.show(content);
    }
  }

  private void look(int cell) {
    for (CellGrid grid : List.of(values, kernel, products)) {
      grid.showLooked(cell);
    }
    if (proof != null) {
      sum.setText(
          cell == NONE ? words.patchSum(proof) : words.term(proof, proof.drawn().get(cell)));
      describe();
    }
  }

  /** What each grid is, and the cell that the keys are on. */
  private void describe() {
    values.setAccessibleText(readFrom.getText() + ". " + sum.getText());
    kernel.setAccessibleText(ofKernel.getText() + ". " + sum.getText());
    products.setAccessibleText(ofProducts.getText() + ". " + sum.getText());
  }

  private void follow(int cell) {
    if (proof != null) {
      Term term = proof.drawn().get(cell);
      viewModel.follow(term);
    }
  }
}
