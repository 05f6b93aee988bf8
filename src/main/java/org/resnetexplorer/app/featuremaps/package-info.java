/** All channels of the selected call, one of them large, and a level of the net as a table. */
@NullMarked
package org.resnetexplorer.app.featuremaps;

import org.jspecify.annotations.NullMarked;
