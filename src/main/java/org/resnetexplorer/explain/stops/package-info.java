/** Conditions of breakpoints, looked up in a finished run. */
@NullMarked
package org.resnetexplorer.explain.stops;

import org.jspecify.annotations.NullMarked;
