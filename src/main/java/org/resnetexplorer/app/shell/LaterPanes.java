package org.resnetexplorer.app.shell;

import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.resnetexplorer.app.architectures.CompareController;
import org.resnetexplorer.app.breakpoints.BreakpointsController;
import org.resnetexplorer.app.code.CodeController;
import org.resnetexplorer.app.code.VariablesController;
import org.resnetexplorer.app.controls.FirstTime;
import org.resnetexplorer.app.pane.Fxml;
import org.resnetexplorer.app.pane.FxmlViews;
import org.resnetexplorer.app.residual.ResidualController;
import org.resnetexplorer.app.runs.RunsController;
import org.resnetexplorer.app.table.TableController;

/**
 * The panes that nobody sees at the start. Each is loaded into its place the first time that it is
 * seen; from then on it works while it is, and is hidden like any other.
 */
public final class LaterPanes {
  private final FxmlViews views;

  public LaterPanes(FxmlViews views) {
    this.views = views;
  }

  void code(Pane place, ObservableValue<Boolean> seen) {
    FirstTime.when(seen, () -> put(place, Fxml.CODE, CodeController.class).showWhen(seen));
  }

  void variables(Pane place, ObservableValue<Boolean> seen) {
    FirstTime.when(
        seen, () -> put(place, Fxml.VARIABLES, VariablesController.class).showWhen(seen));
  }

  void comparison(Pane place, ObservableValue<Boolean> seen) {
    FirstTime.when(seen, () -> put(place, Fxml.COMPARE, CompareController.class).showWhen(seen));
  }

  /**
   * The call stack above the breakpoints.
   *
   * @param opened gets who controls the breakpoints, once they are there
   */
  void debugger(VBox place, ObservableValue<Boolean> seen, Consumer<BreakpointsController> opened) {
    FirstTime.when(
        seen,
        () -> {
          place.getChildren().add(views.load(Fxml.STACK));
          opened.accept(put(place, Fxml.BREAKPOINTS, BreakpointsController.class));
          VBox.setVgrow(place.getChildren().get(1), Priority.ALWAYS);
        });
  }

  /**
   * @return what stands in the line of tabs while the pane is seen
   */
  Node table(Pane place, ObservableValue<Boolean> seen) {
    StackPane line = new StackPane();
    FirstTime.when(
        seen,
        () -> {
          TableController controller = put(place, Fxml.TABLE, TableController.class);
          line.getChildren().add(controller.header());
          controller.showWhen(seen);
        });
    return line;
  }

  /**
   * @return what stands in the line of tabs while the pane is seen
   */
  Node residual(Pane place, ObservableValue<Boolean> seen) {
    StackPane line = new StackPane();
    FirstTime.when(
        seen,
        () -> {
          ResidualController controller = put(place, Fxml.RESIDUAL, ResidualController.class);
          line.getChildren().add(controller.header());
          controller.activeProperty().bind(seen);
        });
    return line;
  }

  /**
   * @return what stands in the line of tabs while the pane is seen
   */
  Node runs(Pane place, ObservableValue<Boolean> seen) {
    StackPane line = new StackPane();
    FirstTime.when(
        seen,
        () -> {
          RunsController controller = put(place, Fxml.RUNS, RunsController.class);
          line.getChildren().add(controller.header());
          controller.showWhen(seen);
        });
    return line;
  }

  private <C> C put(Pane place, Fxml view, Class<C> type) {
    FxmlViews.Opened<C> opened = views.open(view, type);
    place.getChildren().add(opened.root());
    return opened.controller();
  }
}
