/** Controls, painting and themes of the window, which know nothing of networks. */
@NullMarked
package org.resnetexplorer.app.controls;

import org.jspecify.annotations.NullMarked;
