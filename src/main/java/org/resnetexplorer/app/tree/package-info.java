/** The tree of modules and calls. */
@NullMarked
package org.resnetexplorer.app.tree;

import org.jspecify.annotations.NullMarked;
