/** How the window starts, on a screen and off it, and what it is put together from. */
@NullMarked
package org.resnetexplorer.app.shell.start;

import org.jspecify.annotations.NullMarked;
