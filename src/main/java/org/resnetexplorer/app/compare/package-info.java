/** Two runs side by side: one kept, the other what is shown now, and their difference. */
@NullMarked
package org.resnetexplorer.app.compare;

import org.jspecify.annotations.NullMarked;
