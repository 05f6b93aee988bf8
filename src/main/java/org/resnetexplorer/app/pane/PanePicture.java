package org.resnetexplorer.app.pane;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.paint.Color;
import javafx.scene.transform.Scale;
import org.resnetexplorer.app.controls.Images;
import org.resnetexplorer.render.Pixels;

/** What is seen of a node as a picture, at twice its size so that it is crisp on paper. */
final class PanePicture {
  private static final int SCALE = 2;

  private PanePicture() {}

  static Pixels of(Node node) {
    SnapshotParameters parameters = new SnapshotParameters();
    parameters.setTransform(new Scale(SCALE, SCALE));
    Scene scene = node.getScene();
    parameters.setFill(scene == null ? Color.WHITE : scene.getFill());
    return Images.pixels(node.snapshot(parameters, null));
  }
}
