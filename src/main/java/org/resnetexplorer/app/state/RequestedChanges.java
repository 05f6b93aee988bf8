package org.resnetexplorer.app.state;

import org.jspecify.annotations.Nullable;
import org.resnetexplorer.image.Picture;

/**
 * What is to be changed between picture and network.
 *
 * @param picture the one that a crop among the changes belongs to
 */
record RequestedChanges(Changes changes, @Nullable Picture picture) {
  /** A square of one picture means nothing on another, nor a lesion of a call there isn't. */
  Changes on(Picture other, OpenModel model) {
    return (other == picture ? changes : changes.withCrop(null)).fitting(model);
  }
}
