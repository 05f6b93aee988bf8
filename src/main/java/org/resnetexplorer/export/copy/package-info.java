/** What a person copies out of the program, and the forms in which other programs take it. */
@NullMarked
package org.resnetexplorer.export.copy;

import org.jspecify.annotations.NullMarked;
