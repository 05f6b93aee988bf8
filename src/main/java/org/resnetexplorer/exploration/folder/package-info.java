/**
 * A folder of pictures as a data set: which class each is of, one pass of the network over all of
 * them, and what that tells of the network.
 */
@NullMarked
package org.resnetexplorer.exploration.folder;

import org.jspecify.annotations.NullMarked;
