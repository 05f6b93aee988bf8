/**
 * From a picture file to what the network receives.
 *
 * <p>A file is decoded to 8-bit RGB, turned upright if wanted, resized, cropped and normalised.
 * Each step gives the values that torchvision's classification preset gives through Pillow, level
 * for level; where a file does not allow that, it is refused or carries a {@link
 * org.resnetexplorer.image.Mark}.
 */
@NullMarked
package org.resnetexplorer.image;

import org.jspecify.annotations.NullMarked;
