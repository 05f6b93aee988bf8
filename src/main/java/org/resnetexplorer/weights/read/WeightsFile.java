package org.resnetexplorer.weights.read;

import java.nio.file.Path;
import org.resnetexplorer.weights.format.FileSource;
import org.resnetexplorer.weights.format.Layout;

/**
 * A file whose content has been recognised as weights, so that whoever opens it next need not look
 * again. It is not open.
 *
 * @param layout how the weights are stored in it
 * @param stamp how it was then; a file that has changed is recognised anew
 */
public record WeightsFile(Path path, Layout layout, FileSource.Stamp stamp) {}
