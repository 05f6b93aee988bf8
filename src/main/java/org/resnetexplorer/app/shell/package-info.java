/** Start, composition, main window, menus, and the window drawn off screen. */
@NullMarked
package org.resnetexplorer.app.shell;

import org.jspecify.annotations.NullMarked;
