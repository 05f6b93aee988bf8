package org.resnetexplorer.diagram.png;

/**
 * A drawn figure.
 *
 * @param argb {@code 0xAARRGGBB}, row after row; not written after it is handed over
 */
public record Pixels(int width, int height, int[] argb) {}
