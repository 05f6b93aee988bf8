/** What one number can see of what comes before it, and what it did see. */
@NullMarked
package org.resnetexplorer.explain.field;

import org.jspecify.annotations.NullMarked;
