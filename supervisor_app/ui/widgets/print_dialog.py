"""Printing a PDF on an office printer through the system's print dialogue; job states are apart."""

from collections.abc import Callable

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

DOTS_PER_INCH = 300
POINTS_PER_INCH = 72


def ask_and_print(parent: QWidget, data: bytes, name: str, then: Callable[[], object]) -> None:
    """Open the dialogue for a document of A4 pages; `then` is called once it was handed over."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(name)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setFullPage(True)
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)
    dialog = QPrintDialog(printer, parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def accepted() -> None:
        print_pdf(printer, data)
        then()

    dialog.accepted.connect(accepted)
    # QPrintDialog's own open() wants an old-style slot name; the dialogue opens as any other does.
    QDialog.open(dialog)


def print_pdf(printer: QPrinter, data: bytes) -> int:
    """Draw every page over the whole paper and return how many there were."""
    import pypdfium2  # noqa: PLC0415  start-up time: PDF preview

    document = pypdfium2.PdfDocument(data)
    try:
        with QPainter(printer) as painter:
            for number in range(len(document)):
                if number:
                    printer.newPage()
                scale = min(DOTS_PER_INCH, printer.resolution()) / POINTS_PER_INCH
                bitmap = document[number].render(scale=scale, prefer_bgrx=True)
                form = QImage.Format.Format_RGB32
                seen = QImage(bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, form)
                paper = printer.pageLayout().fullRectPixels(printer.resolution())
                painter.drawImage(QRect(0, 0, paper.width(), paper.height()), seen)
        return len(document)
    finally:
        document.close()
