package org.resnetexplorer.app.shell;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.resnetexplorer.app.checkpoints.Checkpoints;
import org.resnetexplorer.app.debugger.BreakpointWatch;
import org.resnetexplorer.app.files.Downloads;
import org.resnetexplorer.app.files.Exports;
import org.resnetexplorer.app.files.SavePlaces;
import org.resnetexplorer.app.intake.RecentWeights;
import org.resnetexplorer.app.intake.Samples;
import org.resnetexplorer.app.sessions.SavedViews;
import org.resnetexplorer.app.settings.NetworkConsent;
import org.resnetexplorer.app.settings.SettingsWindow;
import org.resnetexplorer.app.watch.OpenFileWatch;
import org.resnetexplorer.weights.catalogue.ModelCatalog;

/**
 * What the frame of the window puts to use besides the panes.
 *
 * @param catalog of the models that are known by name
 * @param downloads of their weights
 * @param recent files of weights
 * @param breakpoints which are watched while runs come
 * @param openFile whose weights may be written anew
 * @param exports on their way into files
 * @param samples that are part of the program
 * @param places where a person wants files
 * @param taught the folder of models that were taught classes here
 * @param views that are saved and opened
 * @param checkpoints of a training run
 * @param settings their window
 * @param consent whether the network may be asked
 */
public record WindowParts(
    ModelCatalog catalog,
    Downloads downloads,
    RecentWeights recent,
    BreakpointWatch breakpoints,
    OpenFileWatch openFile,
    Exports exports,
    Samples samples,
    SavePlaces places,
    Path taught,
    SavedViews views,
    Checkpoints checkpoints,
    SettingsWindow settings,
    Supplier<NetworkConsent> consent) {}
