/** What a network would learn from: the loss, its gradients, and the same net without shortcuts. */
@NullMarked
package org.resnetexplorer.explain.learning;

import org.jspecify.annotations.NullMarked;
