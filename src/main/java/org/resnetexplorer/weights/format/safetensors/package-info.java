/** Safetensors. */
@NullMarked
package org.resnetexplorer.weights.format.safetensors;

import org.jspecify.annotations.NullMarked;
