/** Options that several commands share, each with what it reads and refuses. */
@NullMarked
package org.resnetexplorer.cli.options;

import org.jspecify.annotations.NullMarked;
