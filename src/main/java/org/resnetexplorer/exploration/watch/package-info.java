/** Files that another program writes while they are open here. */
@NullMarked
package org.resnetexplorer.exploration.watch;

import org.jspecify.annotations.NullMarked;
