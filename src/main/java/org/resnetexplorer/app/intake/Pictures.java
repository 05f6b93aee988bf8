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

  /** Asks for a folder of pictures and opens it as the data set. */
  void chooseDataSet();

  /** Asks for a folder with the checkpoints of a training run and opens them. */
  void chooseCheckpoints();

  /** Asks for a file that tells which classes the pictures of the data set show. */
  void chooseTruth();

  /** Takes what lies on the clipboard: a file, a picture, or the path of one. */
  void paste();
}
