/** What the decoders of all formats share. */
@NullMarked
package org.resnetexplorer.image.decode;

import org.jspecify.annotations.NullMarked;
