package org.resnetexplorer.app.shell;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.StackPane;
import org.resnetexplorer.app.controls.OneToggle;
import org.resnetexplorer.app.featuremaps.FeatureMapsController;
import org.resnetexplorer.app.norm.NormController;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.weights.WeightsController;
import org.resnetexplorer.cli.Window;

/** The lower pane: what is known of the selection, a view behind each tab. */
public final class LowerController {
  private final PaneContext context;
  private final LaterPanes later;

  @FXML private ToggleGroup lowerTabs;
  @FXML private ToggleButton mapsTab;
  @FXML private ToggleButton tableTab;
  @FXML private ToggleButton residualTab;
  @FXML private ToggleButton normTab;
  @FXML private ToggleButton weightsTab;
  @FXML private ToggleButton runsTab;
  @FXML private MenuButton moreTabs;
  @FXML private StackPane lowerTools;
  @FXML private Parent featureMaps;
  @FXML private StackPane table;
  @FXML private StackPane residual;
  @FXML private Parent norm;
  @FXML private Parent weights;
  @FXML private StackPane runs;
  @FXML private FeatureMapsController featureMapsController;
  @FXML private NormController normController;
  @FXML private WeightsController weightsController;

  public LowerController(PaneContext context, LaterPanes later) {
    this.context = context;
    this.later = later;
  }

  /** What a tab hides computes nothing until it is chosen, and is not even there the first time. */
  @FXML
  private void initialize() {
    OneToggle.keep(lowerTabs);
    LowerTabs tabs = new LowerTabs(context, lowerTools, moreTabs);
    tabs.add(mapsTab, featureMaps, featureMapsController.header());
    featureMapsController.showWhen(mapsTab.selectedProperty());
    tabs.add(tableTab, table, later.table(table, tableTab.selectedProperty()));
    tabs.add(residualTab, residual, later.residual(residual, residualTab.selectedProperty()));
    tabs.add(normTab, norm, normController.header(), normController.reasonProperty());
    normController.activeProperty().bind(normTab.selectedProperty());
    tabs.add(weightsTab, weights, weightsController.header(), weightsController.reason());
    weightsController.activeProperty().bind(weightsTab.selectedProperty());
    tabs.add(runsTab, runs, later.runs(runs, runsTab.selectedProperty()));
    tabs.install();
  }

  /** Shows one of its views; a panel of the upper area changes nothing. */
  void show(Window.Panel panel) {
    switch (panel) {
      case MAPS -> lowerTabs.selectToggle(mapsTab);
      case TABLE -> lowerTabs.selectToggle(tableTab);
      case RESIDUAL -> lowerTabs.selectToggle(residualTab);
      case NORM -> lowerTabs.selectToggle(normTab);
      case WEIGHTS -> lowerTabs.selectToggle(weightsTab);
      case RUNS -> lowerTabs.selectToggle(runsTab);
      case CODE, COMPARE, SPLIT -> {}
    }
  }
}
