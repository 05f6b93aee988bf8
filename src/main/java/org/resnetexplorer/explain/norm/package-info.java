/** Batch normalisation in eval mode as the affine map it is, and folded into its convolution. */
@NullMarked
package org.resnetexplorer.explain.norm;

import org.jspecify.annotations.NullMarked;
