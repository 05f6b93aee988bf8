/** Stepping through {@code forward()}: pointer, breakpoints, variables of a frame. */
@NullMarked
package org.resnetexplorer.app.debugger;

import org.jspecify.annotations.NullMarked;
