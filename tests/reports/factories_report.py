"""One full, realistic day of thirteen agencies, as facts; the figures are invented but agree."""

from datetime import date, datetime, time, timedelta, timezone

from supervisor_app.reports.daily.facts import (
    AgencyRow,
    BlankRow,
    ChannelRow,
    Classification,
    DailyFacts,
    DayTotals,
    Definition,
    EventRow,
    HourRow,
    Kpi,
    KpiKey,
    Letterhead,
    LostMinutes,
    Need,
    Period,
    PlannedPresent,
    PrintRow,
    PrintTotals,
    Quality,
    Reference,
    SatisfactionRow,
    Scale,
    Signer,
    StaffException,
    StaffRow,
    Targets,
    TrendDay,
    Witness,
)
from tests.reports.day_tables import AGENCIES, HOURS, STAFF, TREND

VERDICT = "يوم منتظم في الخدمة والرضا، وحضور الجهات دون المستهدف، وثلاثة احتياجات تنتظر قرارًا."
REASONS = (
    "غاب موظف نافذة في وزارة التجارة وآخر في وزارة الصحة.",
    "توقف نظام كتابة العدل 40 دقيقة، فطال الانتظار.",
    "النماذج المؤمنة مطابقة.",
)
DAY = date(2025, 11, 23)
RIYADH = timezone(timedelta(hours=3))


def agency_rows() -> tuple[AgencyRow, ...]:
    """Give the agencies' lines."""
    return tuple(
        AgencyRow(
            name=name,
            counters_open=opened,
            counters_planned=planned,
            presence_pct=presence,
            presence_met=presence >= 95,
            lost=LostMinutes(*lost, total=sum(lost)),
            transactions=done,
            wait_median=median,
            wait_p90=p90,
            wait_met=p90 <= 15,
            service_mean=service,
            satisfaction_pct=satisfied,
            rated=rated,
        )
        for (
            name,
            opened,
            planned,
            presence,
            lost,
            done,
            median,
            p90,
            service,
            satisfied,
            rated,
        ) in AGENCIES
    )


def staff_rows() -> tuple[StaffRow, ...]:
    """Give the staffing lines."""
    return tuple(
        StaffRow(
            name=name,
            by_period=(PlannedPresent(pm, am), PlannedPresent(pe, ae)),
            planned=pm + pe,
            present=am + ae,
            late=late,
            excused=excused,
            unexcused=unexcused,
            coverage_pct=100 * (am + ae) / (pm + pe),
        )
        for name, pm, am, pe, ae, late, excused, unexcused in STAFF
    )


def _staff_total() -> StaffRow:
    rows = staff_rows()
    planned, present = sum(r.planned for r in rows), sum(r.present for r in rows)
    return StaffRow(
        name="المجموع",
        by_period=tuple(
            PlannedPresent(
                sum(r.by_period[i].planned for r in rows), sum(r.by_period[i].present for r in rows)
            )
            for i in range(2)
        ),
        planned=planned,
        present=present,
        late=sum(r.late for r in rows),
        excused=sum(r.excused for r in rows),
        unexcused=sum(r.unexcused for r in rows),
        coverage_pct=100 * present / planned,
    )


def _needs() -> tuple[Need, ...]:
    return (
        Need(
            "موظف نافذة",
            "الفترة الصباحية",
            "وزارة التجارة",
            11,
            "1447/4063",
            DAY - timedelta(10),
            "لم ترد",
            DAY - timedelta(4),
            "مخاطبة مدير فرع الوزارة لسد النقص",
        ),
        Need(
            "موظف نافذة",
            "الفترة المسائية",
            "وزارة الصحة",
            4,
            "1447/4131",
            DAY - timedelta(4),
            "أفادت بتكليف بديل",
            DAY + timedelta(2),
            "الموافقة على تشغيل نافذة واحدة مساءً حتى ذلك التاريخ",
        ),
        Need(
            "جهازا خدمة ذاتية",
            "من ستة، خارج الخدمة",
            "شركة الصيانة",
            6,
            "1447/4117",
            DAY - timedelta(5),
            "لم ترد بعد",
            DAY + timedelta(1),
            "اعتماد الإصلاح من مخصص المركز",
        ),
    )


def _events() -> tuple[EventRow, ...]:
    return (
        EventRow(
            time(7, 30),
            time(14, 30),
            "غياب موظف نافذة بلا عذر",
            "وزارة التجارة",
            420,
            "نُقل مراجعو النافذة إلى نافذتين، وأُعد تعقيب على الخطاب",
        ),
        EventRow(
            time(10, 20),
            time(11, 0),
            "توقف النظام المركزي",
            "كتابة العدل",
            160,
            "بلاغ للدعم الفني، وعادت الخدمة دون فقد معاملات",
        ),
        EventRow(
            time(16, 0),
            time(20, 0),
            "غياب موظف نافذة بعذر",
            "وزارة الصحة",
            240,
            "شغّل الموظف الشامل النافذة الثانية في الذروة",
        ),
        EventRow(
            time(17, 10),
            time(17, 18),
            "انقطاع الكهرباء",
            "أربع جهات",
            40,
            "عمل المولد، واستُكملت المعاملات من السجل المحلي",
        ),
    )


def _definitions() -> tuple[Definition, ...]:
    return (
        Definition("نسبة الحضور", "دقائق النوافذ المخططة ناقصًا المفقودة، على المخططة", "نسبة"),
        Definition("الانتظار", "من إصدار التذكرة إلى بدء الخدمة", "دقيقة", "وسيط ومئين 90"),
        Definition("زمن الخدمة", "من بدء الخدمة إلى إنهائها للمعاملة", "دقيقة", "دون مدة التعليق"),
        Definition("الرضا", "عدد الراضين على عدد المقيّمين (ن) في القناة", "نسبة مئوية"),
        Definition("معاملة منجزة", "خدمة اكتملت للمستفيد في المركز يوم التقرير", "معاملة"),
        Definition("بلا حساب", "الرصيد والوارد ناقصًا المطبوع والتالف والمجرود", "نموذج"),
    )


def _printing() -> dict[str, object]:
    return {
        "printing": PrintTotals(186, 180, 168, 12, 6, 4, 3),
        "print_documents": (
            PrintRow("شهادة مراجعة مؤمنة", 99, 94, 88, 2, 3),
            PrintRow("وثيقة رسمية مؤمنة", 61, 60, 55, 1, 1),
            PrintRow("بطاقة تعريف مستفيد", 26, 26, 25, 0, 0),
        ),
        "print_agencies": (
            PrintRow("كتابة العدل", 88, 85, 80, 1, 2),
            PrintRow("وزارة التجارة", 62, 60, 55, 2, 2),
            PrintRow("التأمينات الاجتماعية", 36, 35, 33, 0, 0),
        ),
        "blanks": (
            BlankRow("شهادة مراجعة مؤمنة", 420, 0, 96, 94, 2, 324, 324, 0),
            BlankRow("وثيقة رسمية مؤمنة", 305, 200, 61, 60, 1, 444, 444, 0),
            BlankRow("بطاقة تعريف مستفيد", 180, 0, 26, 26, 0, 154, 154, 0),
        ),
        "blanks_total": BlankRow("المجموع", 905, 200, 183, 180, 3, 922, 922, 0),
    }


def _channels() -> dict[str, object]:
    return {
        "channels": (
            ChannelRow("النوافذ", 1241, 1624, 69.3, 3.8, 3.1, 725, 516, 142, 9),
            ChannelRow("الخدمة الذاتية", 310, 498, 21.3, None, 2.3, 192, 118, 11, 4),
            ChannelRow("الخدمة الإلكترونية بمساعدة", 81, 220, 9.4, None, 2.6, 40, 41, 23, 2),
        ),
        "channels_total": ChannelRow("المجموع", 1632, 2342, 100.0, 3.8, 2.9, 957, 675, 176, 15),
        "satisfaction": (
            SatisfactionRow(
                "تقييم النافذة بعد الخدمة", Scale.THREE_FACES, 254, 250, 98.4, 96.0, 99.4
            ),
            SatisfactionRow(
                "الأجهزة اللوحية في المركز", Scale.THREE_FACES, 144, 141, 97.9, 94.1, 99.3
            ),
            SatisfactionRow("المنصة الإلكترونية", Scale.FIVE_STARS, 61, 57, 93.4, 84.3, 97.4),
            SatisfactionRow("مركز الاتصال", Scale.YES_NO, 38, 36, 94.7, 82.7, 98.5),
            SatisfactionRow("وسائل التواصل والبريد", Scale.REMARKS, 9, answered=7),
            SatisfactionRow("مكتب خدمة المستفيد", Scale.REMARKS, 5, answered=4),
        ),
        "satisfaction_total": SatisfactionRow(
            "المركز (تقييم النافذة والأجهزة اللوحية)",
            Scale.THREE_FACES,
            398,
            391,
            98.2,
            96.4,
            99.1,
        ),
    }


def annex() -> tuple[StaffException, ...]:
    """Give the exceptions by name that never leave the centre."""
    return (
        StaffException("فهد بن سالم الحربي", "وزارة التجارة", "الصباحية", "غياب بلا عذر"),
        StaffException("ريم بنت عادل الجهني", "وزارة الصحة", "المسائية", "غياب بعذر", "مرضية"),
        StaffException("خالد بن ماجد العوفي", "مكتب العمل", "الصباحية", "تأخر 22 دقيقة"),
    )


def _trend() -> tuple[TrendDay, ...]:
    return tuple(
        TrendDay(DAY - timedelta(len(TREND) - 1 - i), figures is None, *(figures or ()))
        for i, figures in enumerate(TREND)
    )


def _kpis() -> tuple[Kpi, ...]:
    return (
        Kpi(KpiKey.VISITORS, 1632, change=3.4),
        Kpi(KpiKey.TRANSACTIONS, 2342, change=2.1),
        Kpi(KpiKey.WAIT, 3.8, 10, met=True, change=0.6),
        Kpi(KpiKey.SERVICE, 2.9, 3, met=True, change=-0.1),
        Kpi(KpiKey.SATISFACTION, 98.2, 98, met=True, change=0.3),
        Kpi(KpiKey.PRESENCE, 94.1, 95, met=False, change=-2.7),
    )


def _frame() -> dict[str, object]:
    """Give what says who, when and how surely."""
    return {
        "day": DAY,
        "issued_at": datetime(2025, 11, 23, 20, 40, tzinfo=RIYADH),
        "letterhead": Letterhead(
            ("المملكة العربية السعودية", "إمارة منطقة المدينة المنورة"),
            "مركز الخدمات الشاملة بحي العزيزية",
        ),
        "reference": Reference("1447/4182", "مؤقت 20251123-1", Classification.RESTRICTED),
        "periods": (
            Period("الفترة الصباحية", time(7, 30), time(14, 30)),
            Period("الفترة المسائية", time(16, 0), time(20, 0)),
        ),
        "targets": Targets(10, 15, 3, 98, 95),
        "verdict": VERDICT,
        "reasons": REASONS,
        "compared_with": DAY - timedelta(7),
        "quality": Quality(13, 13, 42, 42, 97.4, 27, 3, time(20, 38)),
        "definitions": _definitions(),
        "prepared_by": Signer(
            "سلطان بن فهد الأحمدي",
            "مشرف الفترة المسائية",
            datetime(2025, 11, 23, 20, 21, tzinfo=RIYADH),
        ),
        "approved_by": Signer(
            "نورة بنت خالد الرشيدي",
            "مشرفة المركز",
            datetime(2025, 11, 23, 20, 40, tzinfo=RIYADH),
        ),
        "witness": Witness(184207, "9c417e0b52d8a3f6"),
    }


def daily_facts(**changed: object) -> DailyFacts:
    """Give the full day, with any field changed."""
    whole: dict[str, object] = {
        **_frame(),
        "kpis": _kpis(),
        "totals": DayTotals(1632, 957, 675, 2342, 2342 / 1632, 10.6, 398, 997),
        "needs": _needs(),
        "agencies": agency_rows(),
        "agencies_total": AgencyRow(
            "المركز",
            46,
            48,
            94.1,
            presence_met=False,
            lost=LostMinutes(762, 160, 40, 35, total=997),
            transactions=2342,
            wait_median=0.9,
            wait_p90=10.6,
            wait_met=True,
            service_mean=2.9,
            satisfaction_pct=98.2,
            rated=398,
        ),
        "staff": staff_rows(),
        "staff_total": _staff_total(),
        "hours": tuple(
            HourRow(time(h, m), v or 0, done, usual if v else None, closed=v is None)
            for h, m, v, done, usual in HOURS
        ),
        "trend": _trend(),
        "events": _events(),
        **_printing(),
        **_channels(),
        **changed,
    }
    return DailyFacts(**whole)  # type: ignore[arg-type]  # gathered by name from several tables
