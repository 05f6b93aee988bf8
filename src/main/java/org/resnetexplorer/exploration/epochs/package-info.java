/** The states of one network in training, as files: which come after which, and what each says. */
@NullMarked
package org.resnetexplorer.exploration.epochs;

import org.jspecify.annotations.NullMarked;
