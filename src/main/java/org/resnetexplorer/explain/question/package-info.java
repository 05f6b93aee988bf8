/** Which of a network's answers is asked about. */
@NullMarked
package org.resnetexplorer.explain.question;

import org.jspecify.annotations.NullMarked;
