/**
 * The folder of pictures that is open as a data set, and work over all of its pictures, for the
 * panes that show what it gives.
 */
@NullMarked
package org.resnetexplorer.app.measured;

import org.jspecify.annotations.NullMarked;
