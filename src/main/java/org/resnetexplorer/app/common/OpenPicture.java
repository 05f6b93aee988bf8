package org.resnetexplorer.app.common;

import org.resnetexplorer.image.Crop;
import org.resnetexplorer.image.InputTensor;
import org.resnetexplorer.image.Picture;

/**
 * A decoded picture and what the network gets of it.
 *
 * @param source where it comes from
 * @param crop the pixels after resize and crop, and where they lie in the picture
 * @param input the normalised tensor, {@code [1, 3, H, W]}
 */
public record OpenPicture(PictureSource source, Picture picture, Crop crop, InputTensor input) {}
