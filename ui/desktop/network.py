"""Whether the system says that there is no network; where it does not know, nothing is said."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class NetworkWatch(QObject):
    """Listens to the system; QtNetwork is imported only here, after the first paint.

    Signals:
        changed: True when there is no network, False when there is one or nobody knows.
    """

    changed = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.offline = False
        try:
            from PySide6.QtNetwork import QNetworkInformation
        except ImportError:
            # It needs Kerberos' libraries, which a bare system does not have: then nobody knows.
            return
        wanted = QNetworkInformation.Feature.Reachability
        known = QNetworkInformation.loadBackendByFeatures(wanted)
        found = QNetworkInformation.instance() if known else None
        if found is not None:
            found.reachabilityChanged.connect(self.hear)
            self.hear(found.reachability())

    def hear(self, reachability: object) -> None:
        """Take what the system says (a ``QNetworkInformation.Reachability``)."""
        offline = getattr(reachability, "name", "") == "Disconnected"
        if offline != self.offline:
            self.offline = offline
            self.changed.emit(offline)
