/** What the window and the command line both do: open a model, prepare a picture, run, answer. */
@NullMarked
package org.resnetexplorer.exploration;

import org.jspecify.annotations.NullMarked;
