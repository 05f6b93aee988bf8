/**
 * Files made of a run's activations, for the command line and the window alike: NumPy arrays,
 * tables and pictures with legend and caption. Each file appears whole or not at all. Words come
 * from whoever asks; nothing here knows a language.
 */
@NullMarked
package org.resnetexplorer.cli.export;

import org.jspecify.annotations.NullMarked;
