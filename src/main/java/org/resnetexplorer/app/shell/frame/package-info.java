/** The window's frame: where panes lie, how large they are, what is dropped on them. */
@NullMarked
package org.resnetexplorer.app.shell.frame;

import org.jspecify.annotations.NullMarked;
