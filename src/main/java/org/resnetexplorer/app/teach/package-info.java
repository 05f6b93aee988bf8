/** New classes for the open model: a last layer learned from folders of pictures. */
@NullMarked
package org.resnetexplorer.app.teach;

import org.jspecify.annotations.NullMarked;
