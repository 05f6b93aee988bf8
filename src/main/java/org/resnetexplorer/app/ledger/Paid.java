package org.resnetexplorer.app.ledger;

import org.resnetexplorer.app.questions.Asked;
import org.resnetexplorer.explain.ledger.HeadShare;

/**
 * What the cells of the last map pay into the number asked about.
 *
 * @param head what the head makes of the last block's output
 */
record Paid(Asked asked, HeadShare head) {}
