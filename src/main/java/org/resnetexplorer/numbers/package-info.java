/** What many numbers amount to, measured in one way for the whole program. Knows no other room. */
@NullMarked
package org.resnetexplorer.numbers;

import org.jspecify.annotations.NullMarked;
