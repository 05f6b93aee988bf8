/** One field that finds whatever the window can do or show by a few letters of its name. */
@NullMarked
package org.resnetexplorer.app.palette;

import org.jspecify.annotations.NullMarked;
