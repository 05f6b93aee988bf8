package org.resnetexplorer.app.shell;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.resnetexplorer.app.controls.WidthClass;
import org.resnetexplorer.app.diagram.DiagramController;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.shell.frame.UpperArea;
import org.resnetexplorer.app.shell.frame.Workspace;
import org.resnetexplorer.text.Messages;

/** The tabs above the middle: diagram, code, and both with the variables. */
final class UpperTabs {
  private final PaneContext context;
  private final UpperArea area;
  private final Workspace workspace;
  private final DiagramController diagram;

  UpperTabs(PaneContext context, UpperArea area, Workspace workspace, DiagramController diagram) {
    this.context = context;
    this.area = area;
    this.workspace = workspace;
    this.diagram = diagram;
  }

  /**
   * @param diagramTools are there only beside the diagram
   * @param hints takes the keys of the debugger, seen while the code is
   */
  void install(
      ToggleButton diagramTab,
      ToggleButton codeTab,
      ToggleButton splitTab,
      Node diagramTools,
      HBox hints) {
    diagramTab.selectedProperty().subscribe(on -> show(on, UpperArea.Mode.DIAGRAM));
    codeTab.selectedProperty().subscribe(on -> show(on, UpperArea.Mode.CODE));
    splitTab.selectedProperty().subscribe(on -> show(on, UpperArea.Mode.SPLIT));
    diagramTools.visibleProperty().bind(diagramTab.selectedProperty());
    diagramTools.managedProperty().bind(diagramTools.visibleProperty());
    fillHints(hints);
    hints
        .visibleProperty()
        .bind(
            codeTab
                .selectedProperty()
                .or(splitTab.selectedProperty())
                .and(context.appearance().widthProperty().isEqualTo(WidthClass.WIDE)));
    hints.managedProperty().bind(hints.visibleProperty());
  }

  /** Two networks side by side. */
  void installComparison(ToggleButton compareTab) {
    compareTab.selectedProperty().subscribe(on -> show(on, UpperArea.Mode.COMPARE));
  }

  private void show(boolean on, UpperArea.Mode mode) {
    if (on) {
      area.show(mode);
      workspace.span(mode == UpperArea.Mode.SPLIT);
      diagram.showAsStrip(mode == UpperArea.Mode.SPLIT);
    }
  }

  /** The tabs between code and variables, for where only one of them fits. */
  void installNarrow(HBox box, ToggleGroup group) {
    ToggleButton code = tab("app.tab.code", group);
    ToggleButton variables = tab("app.tab.variables", group);
    variables.setId("narrow-variables");
    code.setSelected(true);
    variables.selectedProperty().subscribe(area::chooseVariables);
    box.getChildren().setAll(code, variables);
  }

  private ToggleButton tab(String key, ToggleGroup group) {
    ToggleButton tab = new ToggleButton(context.messages().text(key));
    tab.getStyleClass().add("tab-toggle");
    tab.setToggleGroup(group);
    return tab;
  }

  private void fillHints(HBox hints) {
    Messages messages = context.messages();
    String[][] keys = {
      {"F10", "app.hint.over"},
      {"F11", "app.hint.into"},
      {"F5", "app.hint.play"},
      {"Shift", "app.hint.backwards"}
    };
    for (String[] key : keys) {
      Label cap = new Label(key[0]);
      cap.getStyleClass().add("key-hint");
      Label word = new Label(messages.text(key[1]));
      word.getStyleClass().add("caption");
      cap.setMinWidth(Region.USE_PREF_SIZE);
      word.setMinWidth(Region.USE_PREF_SIZE);
      hints.getChildren().addAll(cap, word);
    }
  }
}
