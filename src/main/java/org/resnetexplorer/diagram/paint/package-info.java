/** How a diagram is painted, on any surface. */
@NullMarked
package org.resnetexplorer.diagram.paint;

import org.jspecify.annotations.NullMarked;
