/** Netpbm's formats PBM, PGM, PPM and gray PFM. */
@NullMarked
package org.resnetexplorer.image.netpbm;

import org.jspecify.annotations.NullMarked;
