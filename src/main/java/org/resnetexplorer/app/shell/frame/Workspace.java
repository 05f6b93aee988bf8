package org.resnetexplorer.app.shell.frame;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.settings.LastView;

/**
 * The five panes: tree at full height, then two columns of an upper and a lower pane each, whose
 * lower panes share one top edge. Sizes are whole pixels; every divider can be dragged, or moved by
 * keys.
 */
public final class Workspace extends Pane {
  /** Children in the order in which the view lists them. */
  private static final int TREE = 0;

  private static final int UPPER = 1;
  private static final int LOWER = 2;
  private static final int UPPER_RIGHT = 3;
  private static final int LOWER_RIGHT = 4;

  private static final double LINE = 1;
  private static final double GRIP = 5;
  private static final double LEAST_TREE = 120;
  private static final double LEAST_RIGHT = 176;
  private static final double LEAST_LOWER = 100;
  private static final double LEAST_UPPER = 200;

  private final Grip treeGrip =
      new Grip(Orientation.HORIZONTAL, "grip-tree", x -> moved(() -> treeWidth = x));
  private final Grip rightGrip =
      new Grip(Orientation.HORIZONTAL, "grip-right", x -> moved(() -> rightWidth = getWidth() - x));
  private final Grip lowerGrip =
      new Grip(Orientation.VERTICAL, "grip-lower", y -> moved(() -> lowerHeight = getHeight() - y));
  private double treeWidth = 240;
  private double rightWidth = 296;
  private double lowerHeight = 336;
  private double leastMiddle;
  private boolean spanned;
  private final ReadOnlyObjectWrapper<LastView.@Nullable Dividers> moved =
      new ReadOnlyObjectWrapper<>(this, "moved");

  public Workspace() {
    getStyleClass().add("workspace");
  }

  /** Says to those who hear the window between what each divider lies. */
  public void name(String ofTree, String ofRight, String ofLower) {
    treeGrip.setAccessibleText(ofTree);
    rightGrip.setAccessibleText(ofRight);
    lowerGrip.setAccessibleText(ofLower);
  }

  private void moved(Runnable led) {
    led.run();
    moved.set(new LastView.Dividers(treeWidth, rightWidth, lowerHeight));
    requestLayout();
  }

  /**
   * Gives the panes these sizes, in pixels; what is left belongs to the upper middle one.
   *
   * @param middle what a hand leaves to the middle at least
   */
  void sizes(double tree, double right, double lower, double middle) {
    leastMiddle = middle;
    treeWidth = tree;
    rightWidth = right;
    lowerHeight = lower;
    moved.set(null);
    requestLayout();
  }

  /** Puts the dividers where a hand had put them before. */
  public void restore(LastView.Dividers dividers) {
    treeWidth = dividers.tree();
    rightWidth = dividers.right();
    lowerHeight = dividers.lower();
    moved.set(dividers);
    requestLayout();
  }

  /** Where a hand put the dividers; null once the panes were given other sizes. */
  public ReadOnlyObjectProperty<LastView.@Nullable Dividers> movedProperty() {
    return moved.getReadOnlyProperty();
  }

  /** Whether a divider was dragged since the panes were given their sizes. */
  boolean isMoved() {
    return moved.get() != null;
  }

  /** The panes, from the tree on, column by column. */
  public List<Node> panes() {
    return List.copyOf(getManagedChildren());
  }

  /** Gives the upper middle pane the place of the lower one too. */
  public void span(boolean on) {
    spanned = on;
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    List<Node> panes = getManagedChildren();
    if (!getChildren().contains(treeGrip)) {
      getChildren().addAll(treeGrip, rightGrip, lowerGrip);
    }
    double width = getWidth();
    double height = getHeight();
    double tree = between(LEAST_TREE, treeWidth, width - rightWidth - leastMiddle);
    double right = between(LEAST_RIGHT, rightWidth, width - tree - leastMiddle);
    double lower = between(LEAST_LOWER, lowerHeight, height - LEAST_UPPER);
    double middle = width - tree - right - 2 * LINE;
    double upper = height - lower - LINE;
    place(panes.get(TREE), 0, 0, tree, height);
    place(panes.get(UPPER), tree + LINE, 0, middle, spanned ? height : upper);
    panes.get(LOWER).setVisible(!spanned);
    place(panes.get(LOWER), tree + LINE, upper + LINE, middle, lower);
    double rightX = width - right;
    place(panes.get(UPPER_RIGHT), rightX, 0, right, upper);
    place(panes.get(LOWER_RIGHT), rightX, upper + LINE, right, lower);
    double reach = (GRIP - LINE) / 2;
    place(treeGrip, tree - reach, 0, GRIP, height);
    place(rightGrip, rightX - LINE - reach, 0, GRIP, height);
    double gripX = spanned ? rightX : tree + LINE;
    place(lowerGrip, gripX, upper - reach, width - gripX, GRIP);
  }

  private static void place(Node pane, double x, double y, double width, double height) {
    pane.resizeRelocate(x, y, Math.max(0, width), Math.max(0, height));
  }

  private static double between(double least, double wanted, double most) {
    return Math.max(least, Math.min(wanted, most));
  }
}
