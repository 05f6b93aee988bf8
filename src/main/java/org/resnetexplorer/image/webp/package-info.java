/** WebP; the lossy kind, VP8, as in RFC 6386. */
@NullMarked
package org.resnetexplorer.image.webp;

import org.jspecify.annotations.NullMarked;
