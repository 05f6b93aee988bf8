package org.resnetexplorer.app.inference;

/** A photograph that comes with the program, small. */
record Sample(String name, Pixels thumbnail) {}
