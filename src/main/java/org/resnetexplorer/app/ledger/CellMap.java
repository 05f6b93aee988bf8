package org.resnetexplorer.app.ledger;

import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.questions.Asked;
import org.resnetexplorer.explain.account.SignedMap;
import org.resnetexplorer.network.Block;

/**
 * A map of payments to be laid over the photo.
 *
 * @param block whose branch pays; null for the last map, which pays all but the head's biases
 * @param grid where its cells lie
 */
record CellMap(Asked asked, SignedMap map, @Nullable Block block, CellGrid grid) {}
