/**
 * The five ResNets and their relatives as data: modules, calls, shapes, costs and receptive fields,
 * and in {@code code} PyTorch's text of a model. No weights, no numbers of a run; this room depends
 * on no other.
 */
@NullMarked
package org.resnetexplorer.network;

import org.jspecify.annotations.NullMarked;
