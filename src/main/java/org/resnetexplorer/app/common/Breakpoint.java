package org.resnetexplorer.app.common;

/**
 * A call before which running and playing stop.
 *
 * @param call its name
 * @param enabled one that is not stays in the list and stops nothing
 */
public record Breakpoint(String call, boolean enabled) {}
