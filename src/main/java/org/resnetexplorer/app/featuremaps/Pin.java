package org.resnetexplorer.app.featuremaps;

/**
 * A channel that stays in view whatever is selected.
 *
 * @param call whose output it is part of, by its name
 */
record Pin(String call, int channel) {}
