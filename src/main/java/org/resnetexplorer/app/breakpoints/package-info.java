/** The list of breakpoints, and the editor of their conditions. */
@NullMarked
package org.resnetexplorer.app.breakpoints;

import org.jspecify.annotations.NullMarked;
