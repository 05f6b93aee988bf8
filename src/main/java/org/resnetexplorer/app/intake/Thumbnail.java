package org.resnetexplorer.app.intake;

import org.jspecify.annotations.Nullable;
import org.resnetexplorer.render.Pixels;

/**
 * A small square of a picture.
 *
 * @param pixels null if the picture can't be read, or not now
 * @param why it can't be read, one sentence; empty if it can, or if that was not found out
 */
public record Thumbnail(@Nullable Pixels pixels, String why) {}
