/** The table of what is inside the selected module. */
@NullMarked
package org.resnetexplorer.app.table;

import org.jspecify.annotations.NullMarked;
