/** Two runs side by side: the one kept and the one shown. */
@NullMarked
package org.resnetexplorer.app.runs;

import org.jspecify.annotations.NullMarked;
