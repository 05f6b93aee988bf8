/**
 * The debugger's Evaluate line: a small language of arithmetic on the tensors of one run. It can
 * read, never write; there is no scripting engine behind it.
 */
@NullMarked
package org.resnetexplorer.explain.evaluate;

import org.jspecify.annotations.NullMarked;
