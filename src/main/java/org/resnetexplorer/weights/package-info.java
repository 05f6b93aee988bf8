/**
 * Files of trained weights: safe readers, the ResNet they hold, class names, and the models this
 * program knows.
 *
 * <p>A reader turns bytes into named tensors and refuses, in words, whatever it cannot vouch for.
 * No byte of a file is ever executed, and no class is ever looked up by a name from a file. The
 * matcher then finds from names and shapes alone which ResNet the tensors belong to.
 *
 * <p>The catalogue knows the official files; the downloader fetches one after asking, and a file
 * counts only if it has the right SHA-256.
 */
@NullMarked
package org.resnetexplorer.weights;

import org.jspecify.annotations.NullMarked;
