/** PNG. */
@NullMarked
package org.resnetexplorer.image.png;

import org.jspecify.annotations.NullMarked;
