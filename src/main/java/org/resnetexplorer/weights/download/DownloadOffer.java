package org.resnetexplorer.weights.download;

import java.nio.file.Path;

/**
 * What a download would bring.
 *
 * @param model the model's name: {@code ResNet-50 V2}
 * @param file the file's name
 * @param bytes its size, to about 500 bytes
 * @param host the server it comes from
 * @param folder where it will be kept
 */
public record DownloadOffer(String model, String file, long bytes, String host, Path folder) {}
