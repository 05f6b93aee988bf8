package org.resnetexplorer.explain.stops;

/**
 * Why a breakpoint stops.
 *
 * @param call name of the call whose output met the condition
 * @param measured what was compared with the bound; of {@link StopCondition.NotFinite} how many
 *     values are not finite
 */
public record Reason(String call, StopCondition condition, double measured) {}
