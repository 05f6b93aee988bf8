/** From a picture to the network's input, as torchvision does it. */
@NullMarked
package org.resnetexplorer.image.preprocess;

import org.jspecify.annotations.NullMarked;
