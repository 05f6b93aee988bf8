/** PyTorch's tar archives, before 0.1.10. */
@NullMarked
package org.resnetexplorer.weights.format.tar;

import org.jspecify.annotations.NullMarked;
