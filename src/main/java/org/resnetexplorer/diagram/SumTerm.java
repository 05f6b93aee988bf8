package org.resnetexplorer.diagram;

/**
 * One of the two terms of a block's sum.
 *
 * @param sum name of the call that adds
 * @param shortcut whether it is x, and not what the branch makes of it
 */
public record SumTerm(String sum, boolean shortcut) {}
