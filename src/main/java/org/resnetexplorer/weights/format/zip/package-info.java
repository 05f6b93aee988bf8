/** PyTorch's zip archives, from 1.6 on. */
@NullMarked
package org.resnetexplorer.weights.format.zip;

import org.jspecify.annotations.NullMarked;
