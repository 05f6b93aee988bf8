/** What every pane is built from. */
@NullMarked
package org.resnetexplorer.app.pane;

import org.jspecify.annotations.NullMarked;
