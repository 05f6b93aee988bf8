/** The open file of weights as it lies on the disk, where a training run may write it anew. */
@NullMarked
package org.resnetexplorer.app.watch;

import org.jspecify.annotations.NullMarked;
