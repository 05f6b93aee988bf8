/** Which network a state dict is of. */
@NullMarked
package org.resnetexplorer.weights.match;

import org.jspecify.annotations.NullMarked;
