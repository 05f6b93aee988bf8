package org.resnetexplorer.app.shell.status;

import java.util.function.Supplier;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.stage.Window;
import org.resnetexplorer.app.controls.DialogSize;
import org.resnetexplorer.app.files.Downloads;
import org.resnetexplorer.app.settings.NetworkConsent;
import org.resnetexplorer.app.state.AppState;
import org.resnetexplorer.app.state.Problem;
import org.resnetexplorer.text.Messages;
import org.resnetexplorer.weights.catalogue.KnownModel;
import org.resnetexplorer.weights.download.DownloadOffer;

/**
 * Asks before the first byte is fetched: what, how large, from where, and where it will be kept;
 * unless the settings say yes or no to all.
 */
public final class DownloadConsent {
  private static final double MEGABYTE = 1e6;

  private final Downloads downloads;
  private final AppState appState;
  private final Messages messages;
  private final Supplier<Window> owner;
  private final Supplier<NetworkConsent> consent;

  /**
   * @param consent that the settings give
   */
  public DownloadConsent(
      Downloads downloads,
      AppState appState,
      Supplier<Window> owner,
      Supplier<NetworkConsent> consent) {
    this.downloads = downloads;
    this.appState = appState;
    this.messages = appState.messages();
    this.owner = owner;
    this.consent = consent;
  }

  public void askAndStart(KnownModel model) {
    switch (consent.get()) {
      case ASK -> downloads.offer(model).ifPresent(offer -> ask(model, offer));
      case ALLOWED -> downloads.start(model);
      case NEVER -> refuse(model);
    }
  }

  private void refuse(KnownModel model) {
    appState.report(
        new Problem(
            messages.text("app.download.failed", model.name()),
            messages.text("app.download.never"),
            "",
            messages.text("app.download.never.next"),
            "",
            Problem.Remedy.NONE));
  }

  private void ask(KnownModel model, DownloadOffer offer) {
    double megabytes = offer.bytes() / MEGABYTE;
    ButtonType yes =
        new ButtonType(messages.text("app.download.yes", megabytes), ButtonBar.ButtonData.OK_DONE);
    ButtonType no =
        new ButtonType(messages.text("app.download.no"), ButtonBar.ButtonData.CANCEL_CLOSE);
    Alert alert = new Alert(Alert.AlertType.NONE, "", yes, no);
    alert.initOwner(owner.get());
    alert.setTitle(messages.text("app.download.title"));
    alert.setHeaderText(messages.text("app.download.header", offer.model()));
    alert.setContentText(
        messages.text("app.download.what", megabytes, offer.host(), offer.folder()));
    alert.getDialogPane().setId("download-consent");
    alert.getDialogPane().setPrefWidth(520);
    alert.getDialogPane().getStylesheets().setAll(owner.get().getScene().getStylesheets());
    alert.setOnHidden(
        event -> {
          if (alert.getResult() == yes) {
            downloads.start(model);
          }
        });
    DialogSize.fit(alert);
    alert.show();
  }
}
