/** The process that a command runs in: what ends it, and where its output goes. */
@NullMarked
package org.resnetexplorer.cli.process;

import org.jspecify.annotations.NullMarked;
