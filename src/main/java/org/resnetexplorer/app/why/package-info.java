/**
 * The reasons of an answer, below: panes behind tabs of their own, and the question of them all.
 */
@NullMarked
package org.resnetexplorer.app.why;

import org.jspecify.annotations.NullMarked;
