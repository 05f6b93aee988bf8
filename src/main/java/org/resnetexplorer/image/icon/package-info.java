/** Windows' icons and cursors. */
@NullMarked
package org.resnetexplorer.image.icon;

import org.jspecify.annotations.NullMarked;
