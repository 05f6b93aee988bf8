package org.resnetexplorer.app.code;

import org.resnetexplorer.network.CodeLine;

/**
 * A line of the pane.
 *
 * @param shape of what the line's call or module returns in this model; empty for other lines
 */
record CodeRow(CodeLine line, String shape) {}
