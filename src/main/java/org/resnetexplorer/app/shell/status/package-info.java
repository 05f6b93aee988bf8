/** What the window says of work under way and of what went wrong. */
@NullMarked
package org.resnetexplorer.app.shell.status;

import org.jspecify.annotations.NullMarked;
