/** The window's view, taken down and opened again from a file or a line. */
@NullMarked
package org.resnetexplorer.app.sessions;

import org.jspecify.annotations.NullMarked;
