/** What a block's branch adds to x, and what batch norm does to a channel. */
@NullMarked
package org.resnetexplorer.app.residual;

import org.jspecify.annotations.NullMarked;
