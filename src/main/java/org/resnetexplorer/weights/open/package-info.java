/** From what a person asks for to a model with its weights. */
@NullMarked
package org.resnetexplorer.weights.open;

import org.jspecify.annotations.NullMarked;
