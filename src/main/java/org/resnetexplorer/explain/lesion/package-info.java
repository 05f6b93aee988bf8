/** What becomes of an answer when something on the way to it is cut, scaled or exchanged. */
@NullMarked
package org.resnetexplorer.explain.lesion;

import org.jspecify.annotations.NullMarked;
