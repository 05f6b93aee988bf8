/** BMP. */
@NullMarked
package org.resnetexplorer.image.bmp;

import org.jspecify.annotations.NullMarked;
