/**
 * What a box of a diagram is and why, with this network's own numbers: formulas, products, the
 * condition of a shortcut, where a depth comes from. Plain text; who shows it decides how it looks.
 */
@NullMarked
package org.resnetexplorer.diagram.explanation;

import org.jspecify.annotations.NullMarked;
