package org.resnetexplorer.app.ledger;

import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.questions.Asked;
import org.resnetexplorer.explain.ledger.PathSpectrum;

/**
 * What paths of each length pay into the number asked about.
 *
 * @param done blocks gone through
 * @param blocks of the network
 * @param spectrum null until all are done
 */
record Paths(Asked asked, int done, int blocks, @Nullable PathSpectrum spectrum) {}
