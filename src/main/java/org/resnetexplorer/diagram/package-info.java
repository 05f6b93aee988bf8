/**
 * Drawings of a network as plain data (boxes, arcs, labels) and the painter that puts them on any
 * surface: SVG here, a canvas in the window, a recorder in tests. Knows no toolkit.
 */
@NullMarked
package org.resnetexplorer.diagram;

import org.jspecify.annotations.NullMarked;
