/** The checkpoints of a training run, played one after the other. */
@NullMarked
package org.resnetexplorer.app.epochs;

import org.jspecify.annotations.NullMarked;
