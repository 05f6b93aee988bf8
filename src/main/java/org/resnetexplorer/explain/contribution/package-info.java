/** What each channel of a call gives to the logit of a class. */
@NullMarked
package org.resnetexplorer.explain.contribution;

import org.jspecify.annotations.NullMarked;
