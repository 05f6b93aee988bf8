package org.resnetexplorer.image;

import java.util.List;

/** What a decoder makes of a file: the stored pixels, the EXIF orientation and the marks. */
record Decoded(RgbImage image, int exifOrientation, List<Mark> marks) {}
