package org.resnetexplorer.app.code;

import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.javafx.FontIcon;
import org.resnetexplorer.app.debugger.Breakpoint;

/** What stands left of a line's number: the pointer, a breakpoint, or the fold of a constructor. */
final class Gutter extends StackPane {
  private static final PseudoClass OFF = PseudoClass.getPseudoClass("off");
  private static final PseudoClass OUTER = PseudoClass.getPseudoClass("outer");

  private final CodeViewModel viewModel;
  private final Supplier<CodeRow> row;
  private final Region disc = new Region();
  private final Region arrow = new Region();
  private final FontIcon fold = new FontIcon("fth-chevron-right");

  /**
   * @param row of the cell; may give null
   */
  Gutter(CodeViewModel viewModel, Supplier<CodeRow> row) {
    this.viewModel = viewModel;
    this.row = row;
    getStyleClass().add("line-gutter");
    disc.getStyleClass().add("breakpoint-disc");
    arrow.getStyleClass().add("pointer-arrow");
    getChildren().addAll(disc, arrow, fold);
    getChildren().forEach(child -> child.setMouseTransparent(true));
    setOnMouseClicked(
        event -> {
          if (event.getButton() == MouseButton.PRIMARY && row.get() != null) {
            press(row.get());
            event.consume();
          }
        });
  }

  private void press(CodeRow of) {
    if (of instanceof CodeRow.Line line && line.foldable()) {
      viewModel.toggleFold();
    } else {
      viewModel.toggleBreakpoint(of);
    }
  }

  void show(boolean pointed, boolean innermost) {
    CodeRow of = row.get();
    boolean foldable = of instanceof CodeRow.Line line && line.foldable();
    boolean runs = of instanceof CodeRow.Line && of.line().target() != null;
    fold.setVisible(foldable);
    fold.setIconLiteral(viewModel.isFolded() ? "fth-chevron-right" : "fth-chevron-down");
    arrow.setVisible(pointed);
    arrow.pseudoClassStateChanged(OUTER, !innermost);
    Breakpoint breakpoint = runs ? viewModel.breakpoint(of).orElse(null) : null;
    disc.setVisible(breakpoint != null);
    disc.pseudoClassStateChanged(OFF, breakpoint != null && !breakpoint.enabled());
    setCursor(foldable || runs ? Cursor.HAND : Cursor.DEFAULT);
  }
}
