package org.resnetexplorer.app.exemplars;

import org.jspecify.annotations.Nullable;
import org.resnetexplorer.render.Pixels;

/**
 * The part of a picture that a cell could see.
 *
 * @param pixels null if the picture can't be read any more
 * @param why it can't, one sentence; else empty
 */
record Cut(@Nullable Pixels pixels, String why) {}
