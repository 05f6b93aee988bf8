/** A folder of pictures as a data set: which one, how far work over it is, and its panes. */
@NullMarked
package org.resnetexplorer.app.dataset;

import org.jspecify.annotations.NullMarked;
