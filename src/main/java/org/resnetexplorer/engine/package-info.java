/**
 * Runs a network on its weights, keeps every activation or what it follows from, takes gradients.
 * The only room that knows DJL; everything native lives on one inference thread and never leaves
 * this package.
 */
@NullMarked
package org.resnetexplorer.engine;

import org.jspecify.annotations.NullMarked;
