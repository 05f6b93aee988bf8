/** The Evaluate line: tensor arithmetic on the variables at the pointer. */
@NullMarked
package org.resnetexplorer.app.evaluate;

import org.jspecify.annotations.NullMarked;
