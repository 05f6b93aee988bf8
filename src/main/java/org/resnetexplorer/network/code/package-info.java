/**
 * A network as PyTorch writes it: its program, line by line, and what {@code print(model)} says.
 */
@NullMarked
package org.resnetexplorer.network.code;

import org.jspecify.annotations.NullMarked;
