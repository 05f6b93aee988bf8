package org.resnetexplorer.app.tour;

/**
 * One answer that can be clicked.
 *
 * @param feedback to the right one why it is right; to a wrong one a hint that does not tell
 */
record Choice(LocalisedText label, LocalisedText feedback) {}
