/** The canvas that draws net, stage, block, stem or head, and the caption under it. */
@NullMarked
package org.resnetexplorer.app.diagram;

import org.jspecify.annotations.NullMarked;
