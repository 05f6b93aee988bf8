/** How files go out of the window and into it: exports, dialogs, downloads. */
@NullMarked
package org.resnetexplorer.app.files;

import org.jspecify.annotations.NullMarked;
