package org.resnetexplorer.app.shell.frame;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/**
 * The upper middle: one pane, or three: a strip above, and below it two side by side, or one of
 * them with tabs where only one fits.
 */
public final class UpperArea extends Pane {
  private static final double STRIP = 296;
  private static final double STRIP_SHARE = 0.42;
  private static final double LEAST_STRIP = 244;

  /** Shows the longest line of a block's forward with all its columns. */
  private static final double CODE_WIDTH = 600;

  private static final double LEAST_CODE = 420;
  private static final double LEAST_VARIABLES = 380;
  private static final double TABS_HEIGHT = 34;

  private final HBox tabs = new HBox();
  private @Nullable Node only;
  private @Nullable Split split;
  private boolean rightChosen;

  /** Three panes that are seen together. */
  private record Split(Node strip, Node left, Node right) {}

  public UpperArea() {
    setMinSize(0, 0);
    tabs.getStyleClass().add("pane-header");
    tabs.setAlignment(Pos.CENTER_LEFT);
  }

  /** One pane has all the room. */
  public void showAlone(Node pane) {
    only = pane;
    split = null;
    keep(List.of(pane));
  }

  /** Three panes share it. */
  public void showSplit(Node strip, Node left, Node right) {
    only = null;
    split = new Split(strip, left, right);
    keep(List.of(strip, left, right, tabs));
  }

  /** The line for the tabs between the two that are below the strip. */
  public HBox tabs() {
    return tabs;
  }

  /** Those that are not part of what is shown leave the window, where each pulse costs them. */
  private void keep(List<Node> kept) {
    getChildren().retainAll(kept);
    for (int i = 0; i < kept.size(); i++) {
      if (!getChildren().contains(kept.get(i))) {
        getChildren().add(i, kept.get(i));
      }
    }
    requestLayout();
  }

  /** Which of the two below the strip is seen where only one fits. */
  public void chooseRight(boolean chosen) {
    rightChosen = chosen;
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    if (only != null) {
      place(only, true, 0, 0, getWidth(), getHeight());
    } else if (split != null) {
      layOut(split, getWidth(), getHeight());
    }
  }

  private void layOut(Split shown, double width, double height) {
    double strip = Math.rint(Math.min(STRIP, Math.max(LEAST_STRIP, STRIP_SHARE * height)));
    boolean beside = width >= LEAST_CODE + LEAST_VARIABLES;
    double line = beside ? 0 : TABS_HEIGHT;
    double top = strip + 1 + line;
    double code = Math.rint(Math.max(LEAST_CODE, Math.min(CODE_WIDTH, width - LEAST_VARIABLES)));
    place(shown.strip(), true, 0, 0, width, strip);
    place(shown.left(), beside || !rightChosen, 0, top, beside ? code : width, height - top);
    double x = beside ? code : 0;
    place(shown.right(), beside || rightChosen, x, top, width - x, height - top);
    place(tabs, !beside, 0, strip + 1, width, TABS_HEIGHT);
  }

  private static void place(
      Node pane, boolean visible, double x, double y, double width, double height) {
    pane.setVisible(visible);
    if (visible) {
      pane.resizeRelocate(x, y, Math.max(0, width), Math.max(0, height));
    }
  }
}
