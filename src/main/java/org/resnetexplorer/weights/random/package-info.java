/** Weights made from a seed, as a new network has them. */
@NullMarked
package org.resnetexplorer.weights.random;

import org.jspecify.annotations.NullMarked;
