/**
 * PyTorch's native library as a file: where it lies, how it waits, what in it can't be relied on.
 */
@NullMarked
package org.resnetexplorer.engine.library;

import org.jspecify.annotations.NullMarked;
