/** Which parts of the picture an answer rests on, as nine methods see it. */
@NullMarked
package org.resnetexplorer.explain.attribution;

import org.jspecify.annotations.NullMarked;
