/** All channels of the selected call, and one of them large. */
@NullMarked
package org.resnetexplorer.app.featuremaps;

import org.jspecify.annotations.NullMarked;
