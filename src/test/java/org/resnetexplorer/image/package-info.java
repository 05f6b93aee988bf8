/** Tests of the way from a picture file to the network's input. */
@NullMarked
package org.resnetexplorer.image;

import org.jspecify.annotations.NullMarked;
