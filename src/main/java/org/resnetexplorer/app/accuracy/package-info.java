/**
 * How good the network is on the data set: its mistakes, their pairs, and what its confidence is
 * worth.
 */
@NullMarked
package org.resnetexplorer.app.accuracy;

import org.jspecify.annotations.NullMarked;
