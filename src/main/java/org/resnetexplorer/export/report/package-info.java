/** A report of what was looked at: one page that needs nothing else to be read or printed. */
@NullMarked
package org.resnetexplorer.export.report;

import org.jspecify.annotations.NullMarked;
