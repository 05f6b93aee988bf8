/** Maps of what an answer rests on, one a method. */
@NullMarked
package org.resnetexplorer.app.attribution;

import org.jspecify.annotations.NullMarked;
