/** What batch norm does to a channel. */
@NullMarked
package org.resnetexplorer.app.norm;

import org.jspecify.annotations.NullMarked;
