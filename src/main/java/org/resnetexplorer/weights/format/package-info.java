/** What the layouts of weight files have in common. */
@NullMarked
package org.resnetexplorer.weights.format;

import org.jspecify.annotations.NullMarked;
