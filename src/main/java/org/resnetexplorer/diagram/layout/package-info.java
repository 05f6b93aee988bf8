/** Where everything in a diagram lies. */
@NullMarked
package org.resnetexplorer.diagram.layout;

import org.jspecify.annotations.NullMarked;
