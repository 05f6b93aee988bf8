/** The report that a window writes of what is open in it. */
@NullMarked
package org.resnetexplorer.app.shell.report;

import org.jspecify.annotations.NullMarked;
