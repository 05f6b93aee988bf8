/** The guided tour: a photo's way through the network that is open, stop by stop. */
@NullMarked
package org.resnetexplorer.app.tour;

import org.jspecify.annotations.NullMarked;
