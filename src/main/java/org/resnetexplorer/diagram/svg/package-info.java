/** Diagrams as SVG. */
@NullMarked
package org.resnetexplorer.diagram.svg;

import org.jspecify.annotations.NullMarked;
