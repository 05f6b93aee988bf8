package org.resnetexplorer.app.tour;

/**
 * One answer that can be clicked.
 *
 * @param feedback what is said to it, right or wrong
 */
record Choice(LocalisedText label, LocalisedText feedback) {}
