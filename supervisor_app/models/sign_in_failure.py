"""Failed sign-ins of this workstation, so that a restart does not open the gate again."""

from sqlalchemy.orm import Mapped, mapped_column

from supervisor_app.models.base import Local


class SignInFailure(Local):
    """How often in a row one user name failed here; the row goes with a success."""

    __tablename__ = "sign_in_failure"

    username: Mapped[str] = mapped_column(primary_key=True)
    failures: Mapped[int]
