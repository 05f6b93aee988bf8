/** Official weights from the network, only with consent. */
@NullMarked
package org.resnetexplorer.weights.download;

import org.jspecify.annotations.NullMarked;
