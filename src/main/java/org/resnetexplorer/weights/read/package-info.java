/** From a file of any layout to a state dict. */
@NullMarked
package org.resnetexplorer.weights.read;

import org.jspecify.annotations.NullMarked;
