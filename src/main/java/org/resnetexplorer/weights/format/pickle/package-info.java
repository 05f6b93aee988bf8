/** Python's pickle as PyTorch writes it, read without running anything in it. */
@NullMarked
package org.resnetexplorer.weights.format.pickle;

import org.jspecify.annotations.NullMarked;
