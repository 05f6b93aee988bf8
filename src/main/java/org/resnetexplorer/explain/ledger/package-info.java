/** What every block of a network pays into its answer, and along paths of which length. */
@NullMarked
package org.resnetexplorer.explain.ledger;

import org.jspecify.annotations.NullMarked;
