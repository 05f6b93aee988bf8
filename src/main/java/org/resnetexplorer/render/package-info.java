/**
 * Numbers to pixels: colour maps, value scales, tiles of feature maps, legends, statistics and the
 * writing of numbers. Plain arrays in, packed ARGB integers out; no window toolkit and no other
 * room of the program is needed.
 */
@NullMarked
package org.resnetexplorer.render;

import org.jspecify.annotations.NullMarked;
