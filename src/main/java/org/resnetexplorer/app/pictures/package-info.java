/** Several pictures: the strip to step through, and the dialog that shows them before opening. */
@NullMarked
package org.resnetexplorer.app.pictures;

import org.jspecify.annotations.NullMarked;
