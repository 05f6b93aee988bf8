package org.resnetexplorer.app.shell;

import javafx.application.Platform;
import javafx.beans.property.DoubleProperty;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;
import org.resnetexplorer.app.common.Appearance;
import org.resnetexplorer.app.common.WidthClass;

/**
 * Gives the panes their sizes for the room there is, after the table in the visual guide. The two
 * lower panes share one top edge. A divider moved by hand stays where it was put until the window's
 * width class changes.
 */
final class PaneSizes {
  private static final double LOW = 760;

  private final SplitPane columns;
  private final SplitPane middle;
  private final SplitPane right;
  private final Parent tree;
  private final Appearance appearance;

  PaneSizes(
      SplitPane columns, SplitPane middle, SplitPane right, Parent tree, Appearance appearance) {
    this.columns = columns;
    this.middle = middle;
    this.right = right;
    this.tree = tree;
    this.appearance = appearance;
  }

  void follow(Scene scene) {
    SplitPane.setResizableWithParent(tree, false);
    SplitPane.setResizableWithParent(right, false);
    DoubleProperty lowerEdge = middle.getDividers().get(0).positionProperty();
    lowerEdge.bindBidirectional(right.getDividers().get(0).positionProperty());
    scene.widthProperty().subscribe(() -> layOut(scene));
    scene.heightProperty().subscribe(() -> layOut(scene));
    layOut(scene);
    // A split pane takes its dividers from the preferred sizes at its first layout; ours come
    // after.
    Platform.runLater(() -> layOut(scene));
  }

  private void layOut(Scene scene) {
    double width = scene.getWidth();
    double height = scene.getHeight();
    WidthClass now = WidthClass.of(width);
    appearance.widthProperty().set(now);
    appearance.lowProperty().set(height < LOW);
    double treeWidth = treeWidth(now);
    double rightWidth = rightWidth(now);
    columns.setDividerPositions(treeWidth / width, 1 - rightWidth / width);
    double bars = 28 + 42 + 24;
    double lower = height < LOW ? 140 : Math.min(336, Math.max(140, (height - bars) * 0.37));
    middle.setDividerPositions(1 - lower / (height - bars));
    ((Region) tree).setMinWidth(120);
  }

  private static double treeWidth(WidthClass width) {
    return switch (width) {
      case WIDE -> 240;
      case MIDDLE -> 220;
      case NARROW -> 176;
    };
  }

  private static double rightWidth(WidthClass width) {
    return switch (width) {
      case WIDE -> 296;
      case MIDDLE -> 256;
      case NARROW -> 192;
    };
  }
}
