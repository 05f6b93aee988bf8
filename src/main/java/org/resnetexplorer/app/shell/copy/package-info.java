/** What is looked at leaves by the clipboard: what a pane offers, in the form a person asks for. */
@NullMarked
package org.resnetexplorer.app.shell.copy;

import org.jspecify.annotations.NullMarked;
