/**
 * Python's pickle as PyTorch and NumPy write it, read without running anything in it.
 *
 * <p>A pickle is a program. The machine here knows the instructions of protocol 2 that {@code
 * torch.save} writes and no others; a file that is one pickle of arrays has those of protocols 2 to
 * 5 that {@code pickle.dump} writes ({@link
 * org.resnetexplorer.weights.format.pickle.ArrayMachine}). Both give a meaning to a short list of
 * names, one list for each kind of stream ({@link
 * org.resnetexplorer.weights.format.pickle.PickleStream}).
 *
 * <p>In the objects of the three PyTorch layouts, and only there, a name that is not on the list
 * becomes a placeholder ({@link org.resnetexplorer.weights.format.pickle.PickleValue.Foreign}),
 * since trainers keep settings, scores and generators beside the weights. The small pickles around
 * the object and the pickle of arrays have no placeholders: there a name that is not on the list
 * refuses the file. So does the name of a kind of block of numbers that is not known, because the
 * size of such a block could not be checked.
 *
 * <p>What a trainer may put beside the weights also sets the limits of small values: whole numbers
 * of up to 32 bytes, texts of up to 16 MiB, keys that are any value but a dictionary or a list. The
 * names in a table of weights stay texts of up to 200 bytes. Cycles, depth, the number of
 * instructions, stack, marks and memo are limited as ever. POP and POP_MARK are there for objects
 * that hold themselves, such as the state of a {@code OneCycleLR}, and only before the GET that
 * Python writes after them. What searches the result afterwards looks at each container once, or
 * counts.
 */
@NullMarked
package org.resnetexplorer.weights.format.pickle;

import org.jspecify.annotations.NullMarked;
