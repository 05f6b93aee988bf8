package org.resnetexplorer.weights.download;

/**
 * How far a download is.
 *
 * @param bytes that are here, those of earlier tries included
 * @param total bytes of the whole file
 * @param bytesPerSecond over the last seconds; 0 at the start
 */
public record DownloadProgress(long bytes, long total, long bytesPerSecond) {}
