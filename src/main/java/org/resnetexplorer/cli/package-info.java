/** The program's jobs without a window, and what the window shares with them: texts and folders. */
@NullMarked
package org.resnetexplorer.cli;

import org.jspecify.annotations.NullMarked;
