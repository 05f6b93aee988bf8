/** Which pictures of a data set are alike to the network: a map of them, and the nearest to one. */
@NullMarked
package org.resnetexplorer.app.similar;

import org.jspecify.annotations.NullMarked;
