package org.resnetexplorer.network;

/**
 * One {@code forward()} on the call stack.
 *
 * @param module path of the module whose {@code forward()} this is; empty for the net
 * @param type PyTorch's name of its class
 * @param statement where in it execution stands: about to run in the innermost frame, running in
 *     those around it
 */
public record Frame(String module, String type, Target statement) {}
