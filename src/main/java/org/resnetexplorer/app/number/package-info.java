/** Where one number comes from: its terms, their sum, and what it can see. */
@NullMarked
package org.resnetexplorer.app.number;

import org.jspecify.annotations.NullMarked;
