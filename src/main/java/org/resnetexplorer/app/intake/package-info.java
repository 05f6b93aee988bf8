/** How pictures and weights come in: drops, the clipboard, folders, the strip of pictures. */
@NullMarked
package org.resnetexplorer.app.intake;

import org.jspecify.annotations.NullMarked;
