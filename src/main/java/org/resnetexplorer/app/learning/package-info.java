/** What a network would learn from a picture: its loss and the gradients of it, in a lower pane. */
@NullMarked
package org.resnetexplorer.app.learning;

import org.jspecify.annotations.NullMarked;
