"""Questions before what cannot be undone."""

from PySide6.QtWidgets import QWidget

from supervisor_app.ui.widgets.dialogs import ConfirmDialog, Question, confirm


def test_a_question_runs_only_on_yes_and_cancels_by_default(qtbot) -> None:
    """Cancel has the focus; the verb of the question runs what was asked."""
    parent, said = QWidget(), []
    qtbot.addWidget(parent)
    dialog = confirm(parent, Question("إرسال؟", "خطاب 312", "إرسال"), lambda: said.append("sent"))
    assert dialog.stay.isDefault()
    assert not dialog.go.isDefault()
    dialog.stay.click()
    assert said == []
    dialog = confirm(parent, Question("إرسال؟", "خطاب 312", "إرسال"), lambda: said.append("sent"))
    dialog.go.click()
    assert said == ["sent"]


def test_a_question_with_a_reason_waits_for_it(qtbot) -> None:
    """The verb is closed until a reason stands there, and the reason is passed on."""
    parent, said = QWidget(), []
    qtbot.addWidget(parent)
    question = Question("تأجيل؟", "التنبيه 7", "تأجيل", danger=True, reason="السبب")
    dialog = confirm(parent, question, said.append)
    assert not dialog.go.isEnabled()
    dialog.reason.setText("   ")
    assert not dialog.go.isEnabled()
    dialog.reason.setText(" عطل معروف ")
    dialog.go.click()
    assert said == ["عطل معروف"]
    alone = ConfirmDialog(None, question)
    qtbot.addWidget(alone)
    assert alone.windowTitle() == "تأجيل؟"
