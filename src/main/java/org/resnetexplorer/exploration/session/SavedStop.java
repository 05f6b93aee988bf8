package org.resnetexplorer.exploration.session;

import org.resnetexplorer.explain.stops.StopCondition;

/**
 * A breakpoint.
 *
 * @param call its name; {@code *} for every call the condition suits
 */
public record SavedStop(String call, StopCondition condition, boolean enabled) {}
