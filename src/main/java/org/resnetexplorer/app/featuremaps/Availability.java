package org.resnetexplorer.app.featuremaps;

/** Whether there are feature maps, and if not, why. */
enum Availability {
  /** There are. */
  SHOWN,
  /** The first run is on its way. */
  WAITING,
  /** Nothing to run on. */
  NO_PICTURE,
  /** Nothing to run with. */
  NO_ENGINE
}
