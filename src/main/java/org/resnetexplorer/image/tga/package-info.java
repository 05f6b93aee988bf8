/** TGA. */
@NullMarked
package org.resnetexplorer.image.tga;

import org.jspecify.annotations.NullMarked;
