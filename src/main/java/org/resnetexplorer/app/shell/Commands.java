package org.resnetexplorer.app.shell;

/**
 * What only the window itself can do.
 *
 * @param find puts the keyboard into the search field
 * @param breakpoints shows the list of breakpoints in place of the channel, or the channel again
 * @param newBreakpoint unfolds the editor of conditions
 */
record Commands(
    Runnable find, Runnable quit, Runnable about, Runnable breakpoints, Runnable newBreakpoint) {}
