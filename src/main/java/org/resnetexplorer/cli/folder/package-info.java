/** What commands tell of a folder of pictures. */
@NullMarked
package org.resnetexplorer.cli.folder;

import org.jspecify.annotations.NullMarked;
