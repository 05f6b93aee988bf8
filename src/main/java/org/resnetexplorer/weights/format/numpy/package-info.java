/** NumPy's arrays, as files and pickles hold them. */
@NullMarked
package org.resnetexplorer.weights.format.numpy;

import org.jspecify.annotations.NullMarked;
