/** What a block's branch and its shortcut each give to their sum. */
@NullMarked
package org.resnetexplorer.explain.residual;

import org.jspecify.annotations.NullMarked;
