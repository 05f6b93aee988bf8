/** The models that the program knows: bundled, official, downloaded. */
@NullMarked
package org.resnetexplorer.weights.catalogue;

import org.jspecify.annotations.NullMarked;
