package org.resnetexplorer.diagram;

import org.resnetexplorer.render.Pixels;

/**
 * A small picture of one channel, or of the network's input.
 *
 * @param smooth whether its pixels are blended: so for the photo, not for a map's cells
 */
public record Glyph(Pixels pixels, boolean smooth) {}
