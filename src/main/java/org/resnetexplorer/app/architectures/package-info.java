/** Other architectures: the switches of the constructor, and two networks side by side. */
@NullMarked
package org.resnetexplorer.app.architectures;

import org.jspecify.annotations.NullMarked;
