"""The fourth step: what keeps the key that encrypts the centre's data."""

from PySide6.QtWidgets import QWidget

from supervisor_app.errors import KnownError
from supervisor_app.system.keyslots import SHORTEST_PASSPHRASE
from supervisor_app.text.formats import num
from supervisor_app.text.translate import translate
from supervisor_app.ui.shell.entry.fault import FaultLine
from supervisor_app.ui.shell.set_up.step import Step
from supervisor_app.ui.theme import Role, Tone
from supervisor_app.ui.widgets.boxes import column
from supervisor_app.ui.widgets.inputs import PasswordField
from supervisor_app.ui.widgets.labels import label, paragraph
from supervisor_app.ui.widgets.tabs import SegmentedTabs

STORE, PASSPHRASE = "store", "passphrase"


class KeyStep(Step):
    """The system's key store where it can be trusted, otherwise a passphrase at each start."""

    def __init__(self) -> None:
        super().__init__(
            translate("SetUp", "Keeping the key"),
            translate(
                "SetUp",
                "The data are encrypted on the disk. What opens them each day?",
            ),
        )
        self._asked = False
        self.fault = FaultLine()
        self.ways = SegmentedTabs(
            [
                (STORE, translate("SetUp", "The system's key store")),
                (PASSPHRASE, translate("SetUp", "A passphrase")),
            ]
        )
        self.ways.chosen.connect(self._on_way)
        self._store_words = paragraph(
            translate(
                "SetUp",
                "The key opens by itself when you sign in to this machine with your own account.",
            ),
            Role.BODY,
            "text2",
        )
        self._typed = QWidget()
        self.passphrase, self.again = PasswordField(), PasswordField()
        rule = translate(
            "SetUp",
            "At least {count} characters: several words that only you would put together. "
            "It is asked for at each start; without it only the recovery code opens the data.",
        ).format(count=num(SHORTEST_PASSPHRASE))
        parts = column(self._typed, paragraph(rule, Role.SMALL, "text2"), gap=4)
        for title, edit in (
            (translate("SetUp", "Passphrase"), self.passphrase),
            (translate("SetUp", "Passphrase again"), self.again),
        ):
            edit.setAccessibleName(title)
            parts.addSpacing(6)
            parts.addWidget(label(title, Role.SMALL, "text2"))
            parts.addWidget(edit)
        self.problem = FaultLine()
        for part in (self.fault, self.ways, self._store_words, self._typed, self.problem):
            self.body.addWidget(part)
        self._on_way(STORE)

    def show_store(self, fault: KnownError | None) -> None:
        """Offer the key store, or say why it cannot be used and ask for a passphrase."""
        self._asked = True
        self.ways.setVisible(fault is None)
        if fault is None:
            self.fault.clear()
            return
        self.fault.show_error(fault, Tone.WARN)
        self.ways.choose(PASSPHRASE)

    def enter(self) -> None:
        """Begin with the passphrase where one is asked for."""
        wanted = self.ways if self.ways.key == STORE else self.passphrase
        wanted.setFocus()

    def holds(self) -> bool:
        """Ask for a passphrase that is long enough, twice the same."""
        self.problem.clear()
        if self.ways.key == STORE:
            return self._asked
        if len(self.passphrase.text()) < SHORTEST_PASSPHRASE:
            self.problem.show_words(translate("SetUp", "The passphrase is too short."))
        elif self.passphrase.text() != self.again.text():
            self.problem.show_words(translate("SetUp", "The passphrases differ."))
        else:
            return True
        return False

    def chosen_passphrase(self) -> str | None:
        """Give the passphrase, None where the key store keeps the key."""
        return None if self.ways.key == STORE else self.passphrase.text()

    def _on_way(self, way: str) -> None:
        self._store_words.setVisible(way == STORE)
        self._typed.setVisible(way == PASSPHRASE)
