/**
 * The five ResNets and their relatives as data: modules, calls, shapes, costs, receptive fields and
 * PyTorch's text of a model. No weights, no numbers of a run; this room depends on no other.
 */
@NullMarked
package org.resnetexplorer.network;

import org.jspecify.annotations.NullMarked;
