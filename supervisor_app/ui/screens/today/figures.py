"""The row of the day's five figures as cards; what they say is in words."""

from PySide6.QtWidgets import QWidget

from supervisor_app.rules.kpi import Kpi
from supervisor_app.services.today import Today
from supervisor_app.text.translate import translate
from supervisor_app.ui.screens.today.words import basis, figure, waiting_basis, waiting_figure
from supervisor_app.ui.widgets.boxes import in_row
from supervisor_app.ui.widgets.kpi_card import KpiCard


class FiguresRow(QWidget):
    """Visitors, completed, service time, satisfaction, and what waits to be handed over."""

    def __init__(self) -> None:
        super().__init__()
        self.cards = {
            Kpi.VISITORS: KpiCard(translate("Today", "Visitors today"), "people", "chart1"),
            Kpi.TRANSACTIONS: KpiCard(
                translate("Today", "Completed transactions"), "layers", "chart2"
            ),
            Kpi.SERVICE_MEAN: KpiCard(
                translate("Today", "Average service time"), "stopwatch", "chart5"
            ),
            Kpi.SATISFACTION: KpiCard(
                translate("Today", "Beneficiary satisfaction"), "smile", "chart3"
            ),
        }
        self.waiting = KpiCard(translate("Today", "Printed, to be collected"), "printer", "chart4")
        line = in_row(self, gap=12)
        for card in (*self.cards.values(), self.waiting):
            line.addWidget(card, 1)

    def show_today(self, found: Today) -> None:
        """Show the figures of a day."""
        for one in found.figures:
            card = self.cards[one.comparison.kpi]
            card.show_figure(figure(one, found))
            card.setToolTip(basis(one, found))
        self.waiting.show_figure(waiting_figure(found.waiting, found.frame.as_of))
        self.waiting.setToolTip(waiting_basis(found.waiting))
