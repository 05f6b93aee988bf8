/** TIFF. */
@NullMarked
package org.resnetexplorer.image.tiff;

import org.jspecify.annotations.NullMarked;
