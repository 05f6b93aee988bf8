/** What the outputs of a run amount to, measured once for all who ask. */
@NullMarked
package org.resnetexplorer.explain.statistics;

import org.jspecify.annotations.NullMarked;
