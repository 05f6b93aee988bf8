/**
 * Draws a figure into pixels without a window, in the program's own fonts. Beside {@code image} the
 * one place that knows AWT.
 */
@NullMarked
package org.resnetexplorer.diagram.png;

import org.jspecify.annotations.NullMarked;
