package org.resnetexplorer.app.shell.frame;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/**
 * The upper middle: diagram, code, or both, with the variables beside the code. Its children in the
 * order of the view: diagram, code, variables, the tabs that choose between the last two where they
 * do not fit side by side, and the comparison of two networks.
 */
public final class UpperArea extends Pane {
  private static final int DIAGRAM = 0;
  private static final int CODE = 1;
  private static final int VARIABLES = 2;
  private static final int TABS = 3;
  private static final int COMPARISON = 4;

  private static final double STRIP = 296;
  private static final double STRIP_SHARE = 0.42;
  private static final double LEAST_STRIP = 244;

  /** Shows the longest line of a block's forward with all its columns. */
  private static final double CODE_WIDTH = 600;

  private static final double LEAST_CODE = 420;
  private static final double LEAST_VARIABLES = 380;
  private static final double TABS_HEIGHT = 34;

  private final List<Node> panes = new ArrayList<>();
  private Mode mode = Mode.DIAGRAM;
  private boolean variablesChosen;

  /** What it shows. */
  public enum Mode {
    DIAGRAM,
    CODE,
    SPLIT,
    COMPARE
  }

  public UpperArea() {
    setMinSize(0, 0);
  }

  /** Those that are not part of what is shown leave the window, where each pulse costs them. */
  public void show(Mode next) {
    mode = next;
    if (panes.isEmpty()) {
      panes.addAll(getChildren());
    }
    List<Node> kept =
        switch (next) {
          case DIAGRAM -> List.of(panes.get(DIAGRAM));
          case CODE -> List.of(panes.get(CODE));
          case SPLIT -> panes.subList(DIAGRAM, COMPARISON);
          case COMPARE -> List.of(panes.get(COMPARISON));
        };
    getChildren().retainAll(kept);
    for (int i = 0; i < kept.size(); i++) {
      if (!getChildren().contains(kept.get(i))) {
        getChildren().add(i, kept.get(i));
      }
    }
    requestLayout();
  }

  /** Which of the two is seen where only one fits. */
  public void chooseVariables(boolean chosen) {
    variablesChosen = chosen;
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    if (panes.isEmpty()) {
      return;
    }
    double width = getWidth();
    double height = getHeight();
    boolean split = mode == Mode.SPLIT;
    double strip = Math.rint(Math.min(STRIP, Math.max(LEAST_STRIP, STRIP_SHARE * height)));
    boolean beside = width >= LEAST_CODE + LEAST_VARIABLES;
    double tabs = split && !beside ? TABS_HEIGHT : 0;
    double top = split ? strip + 1 + tabs : 0;
    double code = Math.rint(Math.max(LEAST_CODE, Math.min(CODE_WIDTH, width - LEAST_VARIABLES)));
    boolean diagramSeen = mode == Mode.DIAGRAM || split;
    place(panes.get(DIAGRAM), diagramSeen, 0, 0, width, split ? strip : height);
    place(panes.get(COMPARISON), mode == Mode.COMPARE, 0, 0, width, height);
    boolean codeSeen = mode == Mode.CODE || split && (beside || !variablesChosen);
    place(panes.get(CODE), codeSeen, 0, top, split && beside ? code : width, height - top);
    double left = beside ? code : 0;
    boolean variablesSeen = split && (beside || variablesChosen);
    place(panes.get(VARIABLES), variablesSeen, left, top, width - left, height - top);
    place(panes.get(TABS), tabs > 0, 0, strip + 1, width, TABS_HEIGHT);
  }

  private static void place(
      Node pane, boolean visible, double x, double y, double width, double height) {
    pane.setVisible(visible);
    if (visible) {
      pane.resizeRelocate(x, y, Math.max(0, width), Math.max(0, height));
    }
  }
}
