package org.resnetexplorer.app.exemplars;

import org.resnetexplorer.exploration.folder.PictureFile;

/**
 * A picture that drives a channel.
 *
 * @param cell the strongest, counted row after row
 * @param value of that cell, or its part in the class's logit
 */
record Driver(PictureFile picture, int cell, float value) {}
