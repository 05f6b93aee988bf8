/** Simple readings of a finished run: which channel answers most, which block changes least. */
@NullMarked
package org.resnetexplorer.explain.readings;

import org.jspecify.annotations.NullMarked;
