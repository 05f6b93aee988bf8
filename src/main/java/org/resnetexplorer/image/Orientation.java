package org.resnetexplorer.image;

/** What to do with a camera's note on how it was held (the EXIF orientation, 1 to 8). */
public enum Orientation {
  /** Turn the picture as the note says, for the eye and for the network. */
  UPRIGHT,
  /** Leave the pixels as they are stored, as torchvision does, to compare with Python. */
  TORCHVISION
}
