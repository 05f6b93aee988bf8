/** GIF. */
@NullMarked
package org.resnetexplorer.image.gif;

import org.jspecify.annotations.NullMarked;
