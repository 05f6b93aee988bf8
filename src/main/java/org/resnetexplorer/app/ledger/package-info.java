/** What each block, each length of path and each cell pays into an answer, below. */
@NullMarked
package org.resnetexplorer.app.ledger;

import org.jspecify.annotations.NullMarked;
