/** What is on the screen as lines of PyTorch that do the same in a notebook. */
@NullMarked
package org.resnetexplorer.explain.notebook;

import org.jspecify.annotations.NullMarked;
