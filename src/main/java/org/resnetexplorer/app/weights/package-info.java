/** The learned numbers of the selected call: filters, kernels, mixing matrices, batch norms. */
@NullMarked
package org.resnetexplorer.app.weights;

import org.jspecify.annotations.NullMarked;
