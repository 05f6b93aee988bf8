/** The choice of a quantity that colours diagram and tree, and its legend. */
@NullMarked
package org.resnetexplorer.app.overlay;

import org.jspecify.annotations.NullMarked;
