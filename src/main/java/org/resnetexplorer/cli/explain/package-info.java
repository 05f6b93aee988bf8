/** Explanations for the command line: as numbers, as a table of parts, and as a figure. */
@NullMarked
package org.resnetexplorer.cli.explain;

import org.jspecify.annotations.NullMarked;
