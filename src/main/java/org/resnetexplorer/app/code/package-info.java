/** The PyTorch program of the selected module. */
@NullMarked
package org.resnetexplorer.app.code;

import org.jspecify.annotations.NullMarked;
