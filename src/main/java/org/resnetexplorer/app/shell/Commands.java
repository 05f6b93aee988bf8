package org.resnetexplorer.app.shell;

import java.util.function.IntConsumer;
import org.resnetexplorer.app.tour.TourPane;

/**
 * What only the window itself can do.
 *
 * @param find puts the keyboard into the search field
 * @param palette opens the field that finds everything by name, or closes it
 * @param settings opens the window of settings
 * @param breakpoints shows the list of breakpoints in place of the channel, or the channel again
 * @param newBreakpoint unfolds the editor of conditions
 * @param exportDiagram asks how the diagram is to be saved or copied
 * @param saveReport asks where to save a page of what is open
 * @param saveModel asks where the open model is to be saved with all that is known of it
 * @param architecture opens the switches of the constructor
 * @param pane leads the keyboard on by a number of panes
 * @param fullScreen fills the screen with the window, or ends that
 * @param shortcuts lists what the keyboard can do
 * @param keepRun keeps the present run and shows where the next one is compared with it
 * @param releaseRun lets go of the run that was kept, and shows that there is none
 * @param tour the guided tour
 */
record Commands(
    Runnable find,
    Runnable palette,
    Runnable settings,
    Runnable quit,
    Runnable about,
    Runnable breakpoints,
    Runnable newBreakpoint,
    Runnable exportDiagram,
    Runnable saveModel,
    Runnable saveReport,
    Runnable architecture,
    IntConsumer pane,
    Runnable fullScreen,
    Runnable shortcuts,
    Runnable keepRun,
    Runnable releaseRun,
    TourPane tour) {}
