/** The open series of checkpoints: which of them is the open model, and what all of them say. */
@NullMarked
package org.resnetexplorer.app.checkpoints;

import org.jspecify.annotations.NullMarked;
