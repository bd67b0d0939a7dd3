"""The demonstration's accounts and their password; light, because its sign-in page shows them."""

from dataclasses import dataclass

from supervisor_app.rules.rights import Role
from supervisor_app.services.demo_password import DEMO_PASSWORD as DEMO_PASSWORD

_POSTS = {
    Role.SUPERVISOR: ("supervisor", "مشرفة المركز"),
    Role.SHIFT_LEAD: ("shift_lead", "مشرف الفترة"),
    Role.PRINT_OPERATOR: ("print_operator", "مشغّل الطباعة"),
    Role.STATISTICS_CLERK: ("statistics_clerk", "مدخلة الإحصاء"),
    Role.EMIRATE_VIEWER: ("emirate_viewer", "موظف الإمارة"),
    Role.ADMINISTRATOR: ("administrator", "مسؤول النظام"),
}
_HOLDERS = {
    Role.SUPERVISOR: "سارة الحربي",
    Role.SHIFT_LEAD: "ماجد الأحمدي",
    Role.PRINT_OPERATOR: "ياسر الجهني",
    Role.STATISTICS_CLERK: "نورة السهلي",
    Role.EMIRATE_VIEWER: "عمر الأنصاري",
    Role.ADMINISTRATOR: "طارق الشريف",
}


@dataclass(frozen=True, slots=True)
class DemoAccount:
    """One account of the demonstration centre as its login page offers it."""

    username: str
    full_name: str
    post: str
    role: Role


def demo_accounts() -> tuple[DemoAccount, ...]:
    """Return the demonstration's accounts, one a role."""
    return tuple(
        DemoAccount(username, _HOLDERS[role], post, role)
        for role, (username, post) in _POSTS.items()
    )
