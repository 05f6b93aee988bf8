package org.resnetexplorer.app.ledger;

import org.resnetexplorer.app.questions.Asked;
import org.resnetexplorer.explain.ledger.Ledger;

/** What stem, blocks and biases pay into the number asked about. */
record Sources(Asked asked, Ledger ledger) {}
