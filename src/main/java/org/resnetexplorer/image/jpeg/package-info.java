/** JPEG. */
@NullMarked
package org.resnetexplorer.image.jpeg;

import org.jspecify.annotations.NullMarked;
