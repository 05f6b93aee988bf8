/** Photoshop's PSD. */
@NullMarked
package org.resnetexplorer.image.psd;

import org.jspecify.annotations.NullMarked;
