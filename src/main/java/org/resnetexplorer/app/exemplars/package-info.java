/**
 * Which pictures of the data set drive a channel most: beside the channel, and a page for all
 * channels of a call.
 */
@NullMarked
package org.resnetexplorer.app.exemplars;

import org.jspecify.annotations.NullMarked;
