/**
 * A view of the window as plain data, and the two ways to write it down: a file, and one line of
 * text. Both hold the same parts under the same names.
 */
@NullMarked
package org.resnetexplorer.exploration.session;

import org.jspecify.annotations.NullMarked;
