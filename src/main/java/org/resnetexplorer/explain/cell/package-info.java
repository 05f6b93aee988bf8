/**
 * Where one number of a run comes from: its formula in numbers, computed anew in double precision.
 */
@NullMarked
package org.resnetexplorer.explain.cell;

import org.jspecify.annotations.NullMarked;
