package org.resnetexplorer.app.inference;

import org.resnetexplorer.render.Pixels;

/** A photograph that comes with the program, small. */
record Sample(String name, Pixels thumbnail) {}
