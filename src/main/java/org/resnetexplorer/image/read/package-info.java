/** From a file, or what stands for one, to a picture. */
@NullMarked
package org.resnetexplorer.image.read;

import org.jspecify.annotations.NullMarked;
