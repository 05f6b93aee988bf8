package org.resnetexplorer.image.decode;

import java.util.List;
import org.resnetexplorer.image.Mark;
import org.resnetexplorer.image.RgbImage;

/** What a decoder makes of a file: the stored pixels, the EXIF orientation and the marks. */
public record Decoded(RgbImage image, int exifOrientation, List<Mark> marks) {}
