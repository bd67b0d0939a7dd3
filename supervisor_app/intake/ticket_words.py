"""Words that queue systems use for columns and values, in Arabic and English; nothing is read here.

To add one: the word in its line below; spelling variants (أ إ ا, ة ه, الـ, case, signs) need no
line of their own, because words are compared by `text.search_key`.
"""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from types import MappingProxyType

from supervisor_app.intake.ticket_row import Outcome
from supervisor_app.rules.section import Section
from supervisor_app.rules.statistics import Channel
from supervisor_app.text.search_key import search_key


class Field(StrEnum):
    """What a column of a ticket file can hold."""

    TICKET = "ticket"
    AGENCY = "agency"
    SERVICE = "service"
    COUNTER = "counter"
    SECTION = "section"
    CHANNEL = "channel"
    DAY = "day"
    ISSUED = "issued"
    CALLED = "called"
    STARTED = "started"
    FINISHED = "finished"
    OUTCOME = "outcome"
    RATING = "rating"


STAMPS = (Field.ISSUED, Field.CALLED, Field.STARTED, Field.FINISHED)

HEADERS: Mapping[Field, tuple[str, ...]] = MappingProxyType(
    {
        Field.TICKET: (
            "ticket", "ticket no", "ticket number", "ticket id", "token", "token no", "queue no",
            "queue number", "التذكرة", "رقم التذكرة", "رقم الدور", "رقم الانتظار", "رقم المراجع",
        ),
        Field.AGENCY: (
            "agency", "agency name", "department", "organization", "organisation", "entity",
            "branch", "الجهة", "اسم الجهة", "الجهة المشاركة", "الإدارة", "القطاع", "الدائرة",
        ),
        Field.SERVICE: (
            "service", "service name", "service type", "transaction", "transaction type",
            "الخدمة", "اسم الخدمة", "نوع الخدمة", "المعاملة", "نوع المعاملة",
        ),
        Field.COUNTER: (
            "counter", "counter no", "counter number", "counter name", "desk", "window", "desk no",
            "الشباك", "رقم الشباك", "الكاونتر", "رقم الكاونتر", "النافذة", "المكتب", "رقم المكتب",
        ),
        Field.SECTION: (
            "section", "gender", "hall", "القسم", "الجنس", "الصالة", "النوع",
        ),
        Field.CHANNEL: (
            "channel", "service channel", "source", "القناة", "قناة الخدمة", "قناة التقديم",
            "المنفذ",
        ),
        Field.DAY: (
            "day", "date", "visit date", "ticket date", "التاريخ", "اليوم", "تاريخ الزيارة",
            "تاريخ التذكرة", "تاريخ اليوم",
        ),
        Field.ISSUED: (
            "issued", "issued at", "issue time", "issue date", "created", "created at", "printed",
            "print time", "arrival", "arrival time", "ticket time", "creation time", "join time",
            "الإصدار", "وقت الإصدار", "تاريخ الإصدار", "وقت إصدار التذكرة", "وقت الوصول",
            "وقت التذكرة", "وقت السحب", "وقت الطباعة", "وقت الحضور", "تاريخ ووقت الإصدار",
        ),
        Field.CALLED: (
            "called", "called at", "call time", "call", "calling time", "النداء", "وقت النداء",
            "وقت الاستدعاء", "الاستدعاء", "تاريخ ووقت النداء",
        ),
        Field.STARTED: (
            "started", "started at", "start", "start time", "service start", "begin", "begin time",
            "serving start", "البدء", "البداية", "وقت البدء", "وقت البداية", "بداية الخدمة",
            "بدء الخدمة", "وقت بدء الخدمة", "وقت بداية الخدمة",
        ),
        Field.FINISHED: (
            "finished", "finished at", "finish", "finish time", "end", "end time", "ended",
            "service end", "completed", "completed at", "closed at", "الانتهاء", "النهاية",
            "وقت الانتهاء", "وقت النهاية", "نهاية الخدمة", "انتهاء الخدمة", "وقت انتهاء الخدمة",
            "وقت نهاية الخدمة",
        ),
        Field.OUTCOME: (
            "outcome", "status", "result", "state", "ticket status", "النتيجة", "الحالة",
            "حالة التذكرة", "نتيجة الخدمة", "حالة الطلب",
        ),
        Field.RATING: (
            "rating", "score", "satisfaction", "stars", "feedback", "التقييم", "تقييم الخدمة",
            "درجة التقييم", "الرضا", "درجة الرضا",
        ),
    }
)  # fmt: skip

VALUES: Mapping[Field, Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        Field.SECTION: MappingProxyType(
            {
                Section.MEN: (
                    "men", "male", "m", "رجال", "الرجال", "رجالي", "قسم الرجال", "القسم الرجالي",
                    "ذكر", "ذكور", "صالة الرجال",
                ),
                Section.WOMEN: (
                    "women", "woman", "female", "f", "ladies", "نساء", "النساء", "نسائي",
                    "قسم النساء", "القسم النسائي", "أنثى", "إناث", "سيدات", "صالة النساء",
                ),
            }
        ),
        Field.CHANNEL: MappingProxyType(
            {
                Channel.DESK: (
                    "desk", "counter", "walk in", "walkin", "in person", "شباك", "مكتب", "كاونتر",
                    "موظف", "حضوري", "مكاتب الخدمة", "شباك الخدمة", "مكتب الخدمة",
                ),
                Channel.SELF_SERVICE: (
                    "self service", "selfservice", "self", "kiosk", "خدمة ذاتية",
                    "الخدمة الذاتية", "ذاتي", "ذاتية", "جهاز الخدمة الذاتية", "كشك",
                ),
                Channel.E_SERVICE: (
                    "e service", "eservice", "e services", "online", "web", "portal", "app",
                    "electronic", "mobile", "خدمة إلكترونية", "الخدمات الإلكترونية", "إلكتروني",
                    "إلكترونية", "عن بعد", "تطبيق", "المنصة", "موقع",
                ),
                Channel.RECEPTION: ("reception", "استقبال", "الاستقبال", "الاستقبال والإرشاد"),
                Channel.DRIVE_THROUGH: (
                    "drive through", "drive thru", "drivethrough", "خدمة السيارات", "من السيارة",
                    "مسار السيارات",
                ),
            }
        ),
        Field.OUTCOME: MappingProxyType(
            {
                Outcome.SERVED: (
                    "served", "completed", "complete", "done", "finished", "closed", "success",
                    "تمت", "تم", "تمت الخدمة", "تم الإنجاز", "منجزة", "منجز", "مكتملة", "مكتمل",
                    "منتهية", "أنجزت",
                ),
                Outcome.NO_SHOW: (
                    "no show", "noshow", "absent", "missed", "abandoned", "not shown", "لم يحضر",
                    "لم تحضر", "غائب", "غياب", "تخلف", "متخلف", "لم يراجع", "انسحب",
                ),
                Outcome.NOT_PROVIDED: (
                    "not provided", "notprovided", "refused", "rejected", "failed", "incomplete",
                    "not served", "cancelled", "canceled", "لم تقدم", "لم تقدم الخدمة", "لم تتم",
                    "لم تنجز", "غير مكتملة", "ملغاة", "ملغي", "ألغيت", "مرفوضة", "تعذرت",
                    "تعذر تقديم الخدمة", "نقص مستندات",
                ),
                Outcome.OPEN: (
                    "open", "waiting", "pending", "queued", "serving", "in progress", "called",
                    "انتظار", "قيد الانتظار", "منتظر", "مفتوحة", "قيد الخدمة", "تحت الإجراء",
                ),
            }
        ),
    }
)  # fmt: skip


def folded(words: Mapping[str, Iterable[str]]) -> dict[str, str]:
    """Turn value → words round into folded word → value."""
    return {search_key(word): value for value, many in words.items() for word in many}
