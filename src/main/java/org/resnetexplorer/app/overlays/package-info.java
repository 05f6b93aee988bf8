/** Numbers laid over diagram, tree and table. */
@NullMarked
package org.resnetexplorer.app.overlays;

import org.jspecify.annotations.NullMarked;
