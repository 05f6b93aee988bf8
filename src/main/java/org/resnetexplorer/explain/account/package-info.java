/** The parts of an explanation, their sum, and what is left. */
@NullMarked
package org.resnetexplorer.explain.account;

import org.jspecify.annotations.NullMarked;
