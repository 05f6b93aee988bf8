package org.resnetexplorer.app.state;

/**
 * A picture that could not be opened.
 *
 * @param why one sentence
 */
public record RefusedPicture(PictureSource source, String why) {}
