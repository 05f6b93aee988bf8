/** Texts of every bundle in one language, the folders of the program, its versions and fonts. */
@NullMarked
package org.resnetexplorer.text;

import org.jspecify.annotations.NullMarked;
