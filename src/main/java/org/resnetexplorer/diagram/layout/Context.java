package org.resnetexplorer.diagram.layout;

import org.resnetexplorer.diagram.DiagramText;
import org.resnetexplorer.diagram.TextMeasure;

/**
 * What every layout is given beside its network.
 *
 * @param width of the canvas in pixels
 * @param height of the canvas in pixels
 * @param withMaps whether the net has room for the maps of a run above its stages
 */
record Context(
    DiagramText text, TextMeasure measure, double width, double height, boolean withMaps) {}
