package org.resnetexplorer.network;

import org.jspecify.annotations.Nullable;

/**
 * One line of a PyTorch program.
 *
 * @param number from 1
 * @param text with its indentation; empty for a blank line
 * @param target name of the call, or path of the module, that this line of {@code forward()} runs;
 *     null for all other lines
 */
public record CodeLine(int number, String text, @Nullable String target) {}
