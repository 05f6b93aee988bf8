package org.resnetexplorer.app.pane;

import java.net.URL;
import java.util.Objects;

/** Every FXML file; a loop over these is a test that all of them load. */
public enum Fxml {
  MAIN("shell/Main.fxml"),
  LOWER("shell/Lower.fxml"),
  TREE("tree/Tree.fxml"),
  DIAGRAM("diagram/Diagram.fxml"),
  CODE("code/Code.fxml"),
  VARIABLES("code/Variables.fxml"),
  STACK("code/Stack.fxml"),
  INFERENCE("inference/Inference.fxml"),
  FEATURE_MAPS("featuremaps/FeatureMaps.fxml"),
  CHANNEL("featuremaps/Channel.fxml"),
  FILM("pictures/Film.fxml"),
  TABLE("table/Table.fxml"),
  BREAKPOINTS("breakpoints/Breakpoints.fxml"),
  COMPARE("architectures/Compare.fxml"),
  RUNS("runs/Runs.fxml"),
  EVALUATE("evaluate/Evaluate.fxml"),
  TOUR("tour/Tour.fxml"),
  RESIDUAL("residual/Residual.fxml"),
  NORM("norm/Norm.fxml"),
  WEIGHTS("weights/Weights.fxml"),
  OVERLAY("overlay/Overlay.fxml");

  private final String path;

  Fxml(String path) {
    this.path = path;
  }

  public URL url() {
    return Objects.requireNonNull(Fxml.class.getResource("/org/resnetexplorer/app/" + path), path);
  }
}
