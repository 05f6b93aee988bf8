/** What leaves the program: figures, grids, arrays and tables, written whole or not at all. */
@NullMarked
package org.resnetexplorer.export;

import org.jspecify.annotations.NullMarked;
