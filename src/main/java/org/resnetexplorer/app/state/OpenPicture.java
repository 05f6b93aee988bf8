package org.resnetexplorer.app.state;

import org.resnetexplorer.image.Picture;
import org.resnetexplorer.image.preprocess.Crop;
import org.resnetexplorer.image.preprocess.InputTensor;

/**
 * A decoded picture and what the network gets of it.
 *
 * @param source where it comes from
 * @param changes what was changed on the way
 * @param crop the pixels after resize, crop and changes, and where they lie in the picture
 * @param input the normalised tensor, {@code [1, 3, H, W]}
 */
public record OpenPicture(
    PictureSource source, Picture picture, Changes changes, Crop crop, InputTensor input) {

  /** The same pixels, with other lesions. */
  OpenPicture with(Changes others) {
    return new OpenPicture(source, picture, others, crop, input);
  }
}
