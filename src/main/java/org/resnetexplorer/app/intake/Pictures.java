package org.resnetexplorer.app.intake;

/** The ways a picture or weights file comes in when a person chooses it. */
public interface Pictures {

  /** Asks for a picture file and classifies it. */
  void choosePicture();

  /** Shows the pictures of a folder, to choose among. */
  void browsePictures();

  /** Asks for a file of weights and opens it as the model. */
  void chooseWeights();

  /** Asks for a file of class names and uses them for the open model. */
  void chooseLabels();

  /** Takes what lies on the clipboard: a file, a picture, or the path of one. */
  void paste();
}
