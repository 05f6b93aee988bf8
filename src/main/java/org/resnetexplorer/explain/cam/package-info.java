/** What every cell of the last map is worth to an answer. */
@NullMarked
package org.resnetexplorer.explain.cam;

import org.jspecify.annotations.NullMarked;
