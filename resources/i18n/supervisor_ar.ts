<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar_SA" sourcelanguage="en">
<context>
    <name>AccessReview</name>
    <message>
        <source>Deputy until</source>
        <translation>نائب حتى</translation>
    </message>
    <message>
        <source>Last sign-in</source>
        <translation>آخر دخول</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Reviewed by</source>
        <translation>المراجع</translation>
    </message>
    <message>
        <source>Reviewed on</source>
        <translation>تاريخ المراجعة</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>الصلاحيات</translation>
    </message>
    <message>
        <source>Rights not used in 90 days</source>
        <translation>صلاحيات لم تُستعمل خلال 90 يومًا</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>الدور</translation>
    </message>
    <message>
        <source>Sign-ins in 90 days</source>
        <translation>مرات الدخول خلال 90 يومًا</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>اسم المستخدم</translation>
    </message>
    <message>
        <source>active</source>
        <translation>مفعّل</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>موقوف</translation>
    </message>
</context>
<context>
    <name>Agencies</name>
    <message numerus="yes">
        <source>%n absent</source>
        <translation>
            <numerusform>لا جهة غائبة</numerusform>
            <numerusform>جهة غائبة</numerusform>
            <numerusform>جهتان غائبتان</numerusform>
            <numerusform>%n غائبة</numerusform>
            <numerusform>%n غائبة</numerusform>
            <numerusform>%n غائبة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n agencies recorded as complete</source>
        <translation>
            <numerusform>لم تُسجَّل أي جهة</numerusform>
            <numerusform>سُجِّلت جهة واحدة مكتملة</numerusform>
            <numerusform>سُجِّلت جهتان مكتملتان</numerusform>
            <numerusform>سُجِّلت %n جهات مكتملة</numerusform>
            <numerusform>سُجِّلت %n جهةً مكتملة</numerusform>
            <numerusform>سُجِّلت %n جهة مكتملة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n agencies without interruption</source>
        <translation>
            <numerusform>لا جهة بلا انقطاع</numerusform>
            <numerusform>جهة واحدة بلا انقطاع</numerusform>
            <numerusform>جهتان بلا انقطاع</numerusform>
            <numerusform>%n جهات بلا انقطاع</numerusform>
            <numerusform>%n جهةً بلا انقطاع</numerusform>
            <numerusform>%n جهة بلا انقطاع</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n complete</source>
        <translation>
            <numerusform>لا مكتملة</numerusform>
            <numerusform>جهة مكتملة</numerusform>
            <numerusform>جهتان مكتملتان</numerusform>
            <numerusform>%n مكتملة</numerusform>
            <numerusform>%n مكتملة</numerusform>
            <numerusform>%n مكتملة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n counters missing since {time}</source>
        <translation>
            <numerusform>لا ينقصها شباك منذ {time}</numerusform>
            <numerusform>ينقصها شباك منذ {time}</numerusform>
            <numerusform>ينقصها شباكان منذ {time}</numerusform>
            <numerusform>ينقصها %n شبابيك منذ {time}</numerusform>
            <numerusform>ينقصها %n شباكًا منذ {time}</numerusform>
            <numerusform>ينقصها %n شباك منذ {time}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not recorded</source>
        <translation>
            <numerusform>لا جهة بلا تسجيل</numerusform>
            <numerusform>جهة لم تُسجَّل</numerusform>
            <numerusform>جهتان لم تُسجَّلا</numerusform>
            <numerusform>%n لم تُسجَّل</numerusform>
            <numerusform>%n لم تُسجَّل</numerusform>
            <numerusform>%n لم تُسجَّل</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not recorded</source>
        <comment>counters</comment>
        <translation>
            <numerusform>كلها مسجَّلة</numerusform>
            <numerusform>شباك لم يُسجَّل</numerusform>
            <numerusform>شباكان لم يُسجَّلا</numerusform>
            <numerusform>%n لم تُسجَّل</numerusform>
            <numerusform>%n لم تُسجَّل</numerusform>
            <numerusform>%n لم تُسجَّل</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n short-staffed</source>
        <translation>
            <numerusform>لا جهة بنقص</numerusform>
            <numerusform>جهة بنقص</numerusform>
            <numerusform>جهتان بنقص</numerusform>
            <numerusform>%n بنقص</numerusform>
            <numerusform>%n بنقص</numerusform>
            <numerusform>%n بنقص</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the numbers of counters</comment>
        <translation>، </translation>
    </message>
    <message>
        <source>Add the agencies and their counters in the settings.</source>
        <translation>أضف الجهات وشبابيكها من الإعدادات.</translation>
    </message>
    <message>
        <source>Agencies</source>
        <translation>الجهات</translation>
    </message>
    <message>
        <source>Agency</source>
        <translation>الجهة</translation>
    </message>
    <message>
        <source>All agencies are complete</source>
        <translation>كل الجهات مكتملة</translation>
    </message>
    <message>
        <source>All closed</source>
        <translation>إغلاق الكل</translation>
    </message>
    <message>
        <source>All open</source>
        <translation>فتح كل الشبابيك</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>لوحة الحضور</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>تعديل</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>الشباك</translation>
    </message>
    <message>
        <source>Counter {number}</source>
        <translation>شباك {number}</translation>
    </message>
    <message>
        <source>Counters</source>
        <translation>الشبابيك</translation>
    </message>
    <message>
        <source>Counters {numbers}</source>
        <translation>الشبابيك {numbers}</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Evening</source>
        <translation>المساء</translation>
    </message>
    <message>
        <source>From</source>
        <translation>من</translation>
    </message>
    <message>
        <source>Interruption</source>
        <translation>انقطاع</translation>
    </message>
    <message>
        <source>Interruptions</source>
        <translation>الانقطاعات</translation>
    </message>
    <message>
        <source>Lost (min)</source>
        <translation>مفقود (د)</translation>
    </message>
    <message>
        <source>Minutes lost</source>
        <translation>دقائق مفقودة</translation>
    </message>
    <message>
        <source>Morning</source>
        <translation>الصباح</translation>
    </message>
    <message>
        <source>Most lost to</source>
        <translation>أكثر الأسباب</translation>
    </message>
    <message>
        <source>New interruption</source>
        <translation>انقطاع جديد</translation>
    </message>
    <message>
        <source>New shortage case</source>
        <translation>حالة نقص جديدة</translation>
    </message>
    <message>
        <source>No agency has a counter yet</source>
        <translation>لا شبابيك لأي جهة بعد</translation>
    </message>
    <message>
        <source>No counter of {agency} is stopped.</source>
        <translation>لا شباك متوقف في {agency}.</translation>
    </message>
    <message>
        <source>No counter opens in this period</source>
        <translation>لا شباك يُفتح في هذه الفترة</translation>
    </message>
    <message>
        <source>None was recorded in this period.</source>
        <translation>لا انقطاع مسجَّل في هذه الفترة.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Note, if any</source>
        <translation>ملاحظة إن وُجدت</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Open counters</source>
        <translation>شبابيك مفتوحة</translation>
    </message>
    <message>
        <source>Open the settings</source>
        <translation>فتح الإعدادات</translation>
    </message>
    <message>
        <source>Opened late</source>
        <translation>افتتاح متأخر</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>الحضور</translation>
    </message>
    <message>
        <source>Presence by counter</source>
        <translation>الحضور بالشبابيك</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>تسجيل</translation>
    </message>
    <message>
        <source>Record agency presence</source>
        <translation>تسجيل حضور الجهات</translation>
    </message>
    <message>
        <source>Record an interruption</source>
        <translation>تسجيل انقطاع</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>استئناف</translation>
    </message>
    <message>
        <source>Resume all</source>
        <translation>استئناف الكل</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Set the end</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>Shortage cases</source>
        <translation>حالات النقص</translation>
    </message>
    <message>
        <source>The interruption was corrected</source>
        <translation>عُدِّل الانقطاع</translation>
    </message>
    <message>
        <source>The interruption was deleted</source>
        <translation>حُذف الانقطاع</translation>
    </message>
    <message>
        <source>The other agencies are complete</source>
        <translation>بقية الجهات مكتملة</translation>
    </message>
    <message>
        <source>This agency has no counter in this period.</source>
        <translation>لا شباك لهذه الجهة في هذه الفترة.</translation>
    </message>
    <message>
        <source>To</source>
        <translation>إلى</translation>
    </message>
    <message>
        <source>Type the time as four digits, as 0840</source>
        <translation>اكتب الوقت بأربعة أرقام، مثل 0840</translation>
    </message>
    <message>
        <source>Which periods a counter opens in stands in the settings.</source>
        <translation>تُحدَّد فترات عمل كل شباك في الإعدادات.</translation>
    </message>
    <message>
        <source>Wipe the record</source>
        <translation>مسح التسجيل</translation>
    </message>
    <message>
        <source>absent since {time}</source>
        <translation>غائبة منذ {time}</translation>
    </message>
    <message>
        <source>all counters</source>
        <translation>كل الشبابيك</translation>
    </message>
    <message>
        <source>closed: nobody came</source>
        <translation>مغلق: لم يحضر أحد</translation>
    </message>
    <message>
        <source>first agency not recorded</source>
        <translation>أول جهة لم تُسجَّل</translation>
    </message>
    <message>
        <source>interruption, then the digit of its cause</source>
        <translation>انقطاع، ثم رقم سببه</translation>
    </message>
    <message>
        <source>into the counters of the agency</source>
        <translation>إلى شبابيك الجهة</translation>
    </message>
    <message>
        <source>min</source>
        <translation>د</translation>
    </message>
    <message>
        <source>new shortage case, of the agency under the cursor</source>
        <translation>حالة نقص جديدة للجهة تحت المؤشر</translation>
    </message>
    <message>
        <source>next agency or counter</source>
        <translation>الجهة أو الشباك التالي</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>لم يُسجَّل</translation>
    </message>
    <message>
        <source>open the agency</source>
        <translation>فتح بطاقة الجهة</translation>
    </message>
    <message>
        <source>open: the counter, or all of the agency</source>
        <translation>مفتوح: الشباك، أو كل شبابيك الجهة</translation>
    </message>
    <message>
        <source>present</source>
        <translation>حاضر</translation>
    </message>
    <message>
        <source>resume from now on</source>
        <translation>استئناف من الآن</translation>
    </message>
    <message>
        <source>since {time}</source>
        <translation>منذ {time}</translation>
    </message>
    <message>
        <source>still lasts</source>
        <translation>مستمر</translation>
    </message>
    <message>
        <source>target {target}</source>
        <translation>المستهدف {target}</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>لم يحن بعد</translation>
    </message>
    <message>
        <source>wipe the record</source>
        <translation>مسح التسجيل</translation>
    </message>
    <message>
        <source>worst first</source>
        <translation>الأسوأ أولًا</translation>
    </message>
    <message>
        <source>{agency}, counter {number}</source>
        <translation>{agency}، الشباك {number}</translation>
    </message>
    <message>
        <source>{agency}: {counters} closed</source>
        <translation>{agency}: إغلاق {counters}</translation>
    </message>
    <message>
        <source>{agency}: {counters} open</source>
        <translation>{agency}: فتح {counters}</translation>
    </message>
    <message>
        <source>{agency}: {counters} open since {time}</source>
        <translation>{agency}: استئناف {counters} من {time}</translation>
    </message>
    <message>
        <source>{agency}: {counters} wiped</source>
        <translation>{agency}: مسح تسجيل {counters}</translation>
    </message>
    <message>
        <source>{agency}: {counters}, {cause}</source>
        <translation>{agency}: انقطاع {counters} · {cause}</translation>
    </message>
    <message>
        <source>{cause} since {time}</source>
        <translation>{cause} منذ {time}</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} د</translation>
    </message>
    <message>
        <source>{share} open</source>
        <translation>{share} مفتوحة</translation>
    </message>
    <message>
        <source>{share} recorded</source>
        <translation>سُجِّل {share}</translation>
    </message>
</context>
<context>
    <name>AgencyState</name>
    <message>
        <source>absent</source>
        <translation>غائبة</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>مكتملة</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>لم تُسجَّل</translation>
    </message>
    <message>
        <source>short-staffed</source>
        <translation>نقص</translation>
    </message>
</context>
<context>
    <name>Anonymise</name>
    <message>
        <source>A closure</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>A note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>A season</source>
        <translation>موسم</translation>
    </message>
    <message>
        <source>Employee</source>
        <translation>موظف</translation>
    </message>
    <message>
        <source>Sample centre</source>
        <translation>مركز نموذجي</translation>
    </message>
    <message>
        <source>User</source>
        <translation>مستخدم</translation>
    </message>
</context>
<context>
    <name>Attendance</name>
    <message>
        <source>absent</source>
        <translation>غائب</translation>
    </message>
    <message>
        <source>excused</source>
        <translation>بعذر</translation>
    </message>
    <message>
        <source>late</source>
        <translation>متأخر</translation>
    </message>
    <message>
        <source>on leave</source>
        <translation>إجازة</translation>
    </message>
    <message>
        <source>present</source>
        <translation>حاضر</translation>
    </message>
</context>
<context>
    <name>Audit</name>
    <message numerus="yes">
        <source>%n entries on show</source>
        <translation>
            <numerusform>لا قيود معروضة</numerusform>
            <numerusform>قيد واحد معروض</numerusform>
            <numerusform>قيدان معروضان</numerusform>
            <numerusform>%n قيود معروضة</numerusform>
            <numerusform>%n قيدًا معروضًا</numerusform>
            <numerusform>%n قيد معروض</numerusform>
        </translation>
    </message>
    <message>
        <source>Action</source>
        <translation>الإجراء</translation>
    </message>
    <message>
        <source>All days</source>
        <translation>كل الأيام</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>سجل التدقيق</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>الأيام</translation>
    </message>
    <message>
        <source>Entry {seq} of device {device}</source>
        <translation>القيد {seq} من الجهاز {device}</translation>
    </message>
    <message>
        <source>Every change of every value appears here by itself.</source>
        <translation>يظهر هنا كل تغيير لكل قيمة من تلقاء نفسه.</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>الجميع</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>كل الأنواع</translation>
    </message>
    <message>
        <source>Export as CSV</source>
        <translation>تصدير CSV</translation>
    </message>
    <message>
        <source>Export the audit log</source>
        <translation>تصدير سجل التدقيق</translation>
    </message>
    <message>
        <source>Exported: {count}</source>
        <translation>صُدّر: {count}</translation>
    </message>
    <message>
        <source>From a day to a day</source>
        <translation>من يوم إلى يوم</translation>
    </message>
    <message>
        <source>History of this</source>
        <translation>تاريخ هذا السجل</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Last 31 days</source>
        <translation>آخر 31 يومًا</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>آخر 7 أيام</translation>
    </message>
    <message>
        <source>No entry matches the filter</source>
        <translation>لا قيد يطابق التصفية</translation>
    </message>
    <message>
        <source>Nothing found back to {day}</source>
        <translation>لم يوجد شيء حتى {day}</translation>
    </message>
    <message>
        <source>Nothing was written yet</source>
        <translation>لم يُكتب شيء بعد</translation>
    </message>
    <message>
        <source>One day</source>
        <translation>يوم واحد</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>الشخص</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Search on</source>
        <translation>متابعة البحث</translation>
    </message>
    <message>
        <source>Search on below, or narrow by day, person or kind.</source>
        <translation>تابع البحث من الأسفل، أو حدّد يومًا أو شخصًا أو نوعًا.</translation>
    </message>
    <message>
        <source>Search the log</source>
        <translation>البحث في السجل</translation>
    </message>
    <message>
        <source>Show older entries</source>
        <translation>عرض القيود الأقدم</translation>
    </message>
    <message>
        <source>Take away one of the filters above, or clear them all.</source>
        <translation>أزل أحد عوامل التصفية أعلاه، أو امسحها كلها.</translation>
    </message>
    <message>
        <source>Thing</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Value, name or reason</source>
        <translation>قيمة أو اسم أو سبب</translation>
    </message>
    <message>
        <source>What was written</source>
        <translation>ما كُتب</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>من</translation>
    </message>
    <message>
        <source>Workstation</source>
        <translation>المحطة</translation>
    </message>
    <message>
        <source>a withdrawn workstation's entries taken in</source>
        <translation>إدخال قيود محطة مسحوبة</translation>
    </message>
    <message>
        <source>account not genuine: sign-in refused</source>
        <translation>حساب غير موثوق: رُفض الدخول</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>و%n أخرى</numerusform>
            <numerusform>وواحد آخر</numerusform>
            <numerusform>واثنان آخران</numerusform>
            <numerusform>و%n أخرى</numerusform>
            <numerusform>و%n أخرى</numerusform>
            <numerusform>و%n أخرى</numerusform>
        </translation>
    </message>
    <message>
        <source>another one</source>
        <translation>محطة أخرى</translation>
    </message>
    <message>
        <source>audit log exported</source>
        <translation>صُدّر سجل التدقيق</translation>
    </message>
    <message>
        <source>brought back</source>
        <translation>استعادة</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>تعديل</translation>
    </message>
    <message>
        <source>copy chosen to be put back</source>
        <translation>اختيرت نسخة للاستعادة</translation>
    </message>
    <message>
        <source>copy proved to restore</source>
        <translation>جُرّبت استعادة نسخة</translation>
    </message>
    <message>
        <source>copy put back</source>
        <translation>استُعيدت نسخة</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>demonstration made from the centre</source>
        <translation>صُنع مركز تجريبي من بيانات المركز</translation>
    </message>
    <message>
        <source>event</source>
        <translation>حدث</translation>
    </message>
    <message>
        <source>identity number shown</source>
        <translation>أُظهر رقم هوية</translation>
    </message>
    <message>
        <source>key of the centre changed</source>
        <translation>غُيّر مفتاح المركز</translation>
    </message>
    <message>
        <source>made</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>not readable</source>
        <translation>غير مقروء</translation>
    </message>
    <message>
        <source>password renewed by the recovery code</source>
        <translation>جُدّدت كلمة مرور برمز الاسترداد</translation>
    </message>
    <message>
        <source>renewed password taken over by recovery code</source>
        <translation>اعتُمدت كلمة مرور مجددة برمز الاستعادة</translation>
    </message>
    <message>
        <source>report exported</source>
        <translation>صُدّر تقرير</translation>
    </message>
    <message>
        <source>seal of the journal</source>
        <translation>ختم السجل</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>the data came here from another machine</source>
        <translation>جاءت البيانات من جهاز آخر</translation>
    </message>
    <message>
        <source>the programme</source>
        <translation>البرنامج</translation>
    </message>
    <message>
        <source>the whole entry and the history of its thing</source>
        <translation>القيد كاملًا وتاريخ سجله</translation>
    </message>
    <message>
        <source>this one</source>
        <translation>هذه المحطة</translation>
    </message>
    <message>
        <source>working store moved</source>
        <translation>نُقل مخزن العمل</translation>
    </message>
    <message>
        <source>{field}: sealed</source>
        <translation>{field}: مختوم</translation>
    </message>
    <message>
        <source>{field}: {before} became {after}</source>
        <translation>{field}: من {before} إلى {after}</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>من {first} إلى {last}</translation>
    </message>
    <message>
        <source>{name} on behalf of {supervisor}</source>
        <translation>{name} نيابةً عن {supervisor}</translation>
    </message>
    <message>
        <source>{shown}, searched back to {day}</source>
        <translation>{shown}، بحث حتى {day}</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>«{text}»</translation>
    </message>
</context>
<context>
    <name>Calendar</name>
    <message>
        <source>April</source>
        <translation>أبريل</translation>
    </message>
    <message>
        <source>August</source>
        <translation>أغسطس</translation>
    </message>
    <message>
        <source>December</source>
        <translation>ديسمبر</translation>
    </message>
    <message>
        <source>Dhu al-Hijjah</source>
        <translation>ذو الحجة</translation>
    </message>
    <message>
        <source>Dhu al-Qidah</source>
        <translation>ذو القعدة</translation>
    </message>
    <message>
        <source>February</source>
        <translation>فبراير</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>الجمعة</translation>
    </message>
    <message>
        <source>January</source>
        <translation>يناير</translation>
    </message>
    <message>
        <source>July</source>
        <translation>يوليو</translation>
    </message>
    <message>
        <source>Jumada I</source>
        <translation>جمادى الأولى</translation>
    </message>
    <message>
        <source>Jumada II</source>
        <translation>جمادى الآخرة</translation>
    </message>
    <message>
        <source>June</source>
        <translation>يونيو</translation>
    </message>
    <message>
        <source>March</source>
        <translation>مارس</translation>
    </message>
    <message>
        <source>May</source>
        <translation>مايو</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>الاثنين</translation>
    </message>
    <message>
        <source>Muharram</source>
        <translation>محرم</translation>
    </message>
    <message>
        <source>November</source>
        <translation>نوفمبر</translation>
    </message>
    <message>
        <source>October</source>
        <translation>أكتوبر</translation>
    </message>
    <message>
        <source>Rabi I</source>
        <translation>ربيع الأول</translation>
    </message>
    <message>
        <source>Rabi II</source>
        <translation>ربيع الآخر</translation>
    </message>
    <message>
        <source>Rajab</source>
        <translation>رجب</translation>
    </message>
    <message>
        <source>Ramadan</source>
        <translation>رمضان</translation>
    </message>
    <message>
        <source>Safar</source>
        <translation>صفر</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>السبت</translation>
    </message>
    <message>
        <source>September</source>
        <translation>سبتمبر</translation>
    </message>
    <message>
        <source>Shaban</source>
        <translation>شعبان</translation>
    </message>
    <message>
        <source>Shawwal</source>
        <translation>شوال</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>الأحد</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>الخميس</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>الثلاثاء</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>الأربعاء</translation>
    </message>
</context>
<context>
    <name>CaseState</name>
    <message>
        <source>closed</source>
        <translation>مغلقة</translation>
    </message>
    <message>
        <source>escalated</source>
        <translation>مصعَّدة</translation>
    </message>
    <message>
        <source>filled</source>
        <translation>سُدّ النقص</translation>
    </message>
    <message>
        <source>letter sent</source>
        <translation>خطاب مرسل</translation>
    </message>
    <message>
        <source>open</source>
        <translation>مفتوحة</translation>
    </message>
    <message>
        <source>replied</source>
        <translation>ورد الرد</translation>
    </message>
    <message>
        <source>told by phone</source>
        <translation>بُلِّغت هاتفيًا</translation>
    </message>
</context>
<context>
    <name>CaseStep</name>
    <message>
        <source>agency's reply</source>
        <translation>رد الجهة</translation>
    </message>
    <message>
        <source>case closed</source>
        <translation>إغلاق الحالة</translation>
    </message>
    <message>
        <source>case opened</source>
        <translation>فتح الحالة</translation>
    </message>
    <message>
        <source>case reopened</source>
        <translation>إعادة فتح الحالة</translation>
    </message>
    <message>
        <source>escalated to the emirate</source>
        <translation>تصعيد إلى الإمارة</translation>
    </message>
    <message>
        <source>follow-up letter</source>
        <translation>خطاب تعقيب</translation>
    </message>
    <message>
        <source>letter to the agency</source>
        <translation>خطاب إلى الجهة</translation>
    </message>
    <message>
        <source>note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>shortage filled</source>
        <translation>سد النقص</translation>
    </message>
    <message>
        <source>told by phone</source>
        <translation>إبلاغ هاتفي</translation>
    </message>
</context>
<context>
    <name>Cases</name>
    <message numerus="yes">
        <source>%n days old</source>
        <translation>
            <numerusform>أقل من يوم</numerusform>
            <numerusform>منذ يوم</numerusform>
            <numerusform>منذ يومين</numerusform>
            <numerusform>منذ %n أيام</numerusform>
            <numerusform>منذ %n يومًا</numerusform>
            <numerusform>منذ %n يوم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shortage cases opened by themselves</source>
        <translation>
            <numerusform>لم تُفتح حالات نقص</numerusform>
            <numerusform>فُتحت حالة نقص تلقائيًا</numerusform>
            <numerusform>فُتحت حالتا نقص تلقائيًا</numerusform>
            <numerusform>فُتحت %n حالات نقص تلقائيًا</numerusform>
            <numerusform>فُتحت %n حالة نقص تلقائيًا</numerusform>
            <numerusform>فُتحت %n حالة نقص تلقائيًا</numerusform>
        </translation>
    </message>
    <message>
        <source>A case opens by itself when an agency is short for too long, or here by F9.</source>
        <translation>تُفتح الحالة تلقائيًا إذا طال نقص جهة، أو هنا بمفتاح F9.</translation>
    </message>
    <message>
        <source>A draft: it is numbered and signed with the reports, then sent.</source>
        <translation>مسودة: تُرقَّم وتُوقَّع مع التقارير ثم تُرسل.</translation>
    </message>
    <message>
        <source>Agency</source>
        <translation>الجهة</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Closed ones too</source>
        <translation>المغلقة أيضًا</translation>
    </message>
    <message>
        <source>Closed this month</source>
        <translation>أُغلقت هذا الشهر</translation>
    </message>
    <message>
        <source>Draft a follow-up</source>
        <translation>إعداد تعقيب</translation>
    </message>
    <message>
        <source>Draft a letter</source>
        <translation>إعداد خطاب</translation>
    </message>
    <message>
        <source>Enter the reply</source>
        <translation>إدخال الرد</translation>
    </message>
    <message>
        <source>Escalate</source>
        <translation>تصعيد</translation>
    </message>
    <message>
        <source>Filled</source>
        <translation>سُدّ النقص</translation>
    </message>
    <message>
        <source>Followed by</source>
        <translation>المتابع</translation>
    </message>
    <message>
        <source>Followed by {name}</source>
        <translation>يتابعها {name}</translation>
    </message>
    <message>
        <source>How it was settled, the proof</source>
        <translation>كيف سُوّيت، مع الإثبات</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>وصف النقص</translation>
    </message>
    <message>
        <source>Log a call</source>
        <translation>تسجيل مكالمة</translation>
    </message>
    <message>
        <source>Needed for equipment, systems and places.</source>
        <translation>مطلوب في الأجهزة والأنظمة والأماكن.</translation>
    </message>
    <message>
        <source>New shortage case</source>
        <translation>حالة نقص جديدة</translation>
    </message>
    <message>
        <source>No representative of this agency is entered: add one in the settings.</source>
        <translation>لا ممثل مسجل لهذه الجهة، أضفه من الإعدادات.</translation>
    </message>
    <message>
        <source>No shortage case is open</source>
        <translation>لا حالات نقص مفتوحة</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Open cases</source>
        <translation>حالات مفتوحة</translation>
    </message>
    <message>
        <source>Open since</source>
        <translation>مفتوحة منذ</translation>
    </message>
    <message>
        <source>Open since {since} · {age}</source>
        <translation>مفتوحة منذ {since} · {age}</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>فتح الحالة</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>إعادة فتح</translation>
    </message>
    <message>
        <source>Reply by</source>
        <translation>مهلة الرد</translation>
    </message>
    <message>
        <source>Reply by {day}</source>
        <translation>مهلة الرد {day}</translation>
    </message>
    <message>
        <source>Reply overdue</source>
        <translation>تأخر ردها</translation>
    </message>
    <message>
        <source>Save the step</source>
        <translation>حفظ الخطوة</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>القسم</translation>
    </message>
    <message>
        <source>Shortage cases</source>
        <translation>حالات النقص</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Text of the letter</source>
        <translation>نص الخطاب</translation>
    </message>
    <message>
        <source>The case was opened</source>
        <translation>فُتحت الحالة</translation>
    </message>
    <message>
        <source>This shortage has an open case: here it is.</source>
        <translation>لهذا النقص حالة مفتوحة، وهذه هي.</translation>
    </message>
    <message>
        <source>Trail</source>
        <translation>سجل الخطوات</translation>
    </message>
    <message>
        <source>Waiting for a reply</source>
        <translation>بانتظار الرد</translation>
    </message>
    <message>
        <source>What is short</source>
        <translation>نوع النقص</translation>
    </message>
    <message>
        <source>What the emirate is told</source>
        <translation>ما تُبلَّغ به الإمارة</translation>
    </message>
    <message>
        <source>What was answered</source>
        <translation>ما ورد في الرد</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>ما قيل</translation>
    </message>
    <message>
        <source>With whom</source>
        <translation>مع من</translation>
    </message>
    <message>
        <source>both sections</source>
        <translation>القسمان</translation>
    </message>
    <message>
        <source>by itself</source>
        <translation>تلقائيًا</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>لا أحد بعد</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>غير معروف</translation>
    </message>
    <message>
        <source>open the case</source>
        <translation>فتح الحالة</translation>
    </message>
    <message>
        <source>the centre</source>
        <translation>المركز</translation>
    </message>
    <message>
        <source>today {time}</source>
        <translation>اليوم {time}</translation>
    </message>
    <message>
        <source>with {name}</source>
        <translation>مع {name}</translation>
    </message>
    <message>
        <source>{day}, passed</source>
        <translation>{day}، انقضت</translation>
    </message>
</context>
<context>
    <name>Cause</name>
    <message>
        <source>early leaving</source>
        <translation>خروج مبكر</translation>
    </message>
    <message>
        <source>faulty device</source>
        <translation>عطل جهاز</translation>
    </message>
    <message>
        <source>late opening</source>
        <translation>تأخر في الافتتاح</translation>
    </message>
    <message>
        <source>no member of staff</source>
        <translation>عدم وجود موظف</translation>
    </message>
    <message>
        <source>power cut</source>
        <translation>انقطاع الكهرباء</translation>
    </message>
    <message>
        <source>prayer break</source>
        <translation>توقف للصلاة</translation>
    </message>
    <message>
        <source>system outage</source>
        <translation>تعطل النظام</translation>
    </message>
</context>
<context>
    <name>Channel</name>
    <message>
        <source>Drive-through pick-up</source>
        <translation>الاستلام من السيارة</translation>
    </message>
    <message>
        <source>E-services</source>
        <translation>الخدمات الإلكترونية</translation>
    </message>
    <message>
        <source>Reception and guidance</source>
        <translation>الاستقبال والتوجيه</translation>
    </message>
    <message>
        <source>Self-service</source>
        <translation>الخدمات الذاتية</translation>
    </message>
    <message>
        <source>Service desks</source>
        <translation>المكاتب الخدمية</translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message numerus="yes">
        <source>%n entries of withdrawn workstations were taken in</source>
        <translation>
            <numerusform>لم يُدخل أي قيد من محطات مسحوبة</numerusform>
            <numerusform>أُدخل قيد واحد من محطات مسحوبة</numerusform>
            <numerusform>أُدخل قيدان من محطات مسحوبة</numerusform>
            <numerusform>أُدخلت %n قيود من محطات مسحوبة</numerusform>
            <numerusform>أُدخل %n قيدًا من محطات مسحوبة</numerusform>
            <numerusform>أُدخل %n قيد من محطات مسحوبة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n journals wait for their workstation.</source>
        <translation>
            <numerusform>لا سجلات تنتظر محطاتها.</numerusform>
            <numerusform>سجل واحد ينتظر محطته.</numerusform>
            <numerusform>سجلان ينتظران محطتيهما.</numerusform>
            <numerusform>%n سجلات تنتظر محطاتها.</numerusform>
            <numerusform>%n سجلًا تنتظر محطاتها.</numerusform>
            <numerusform>%n سجل تنتظر محطاتها.</numerusform>
        </translation>
    </message>
    <message>
        <source>Database, journal and rows agree: {entries} entries, head {head}.</source>
        <translation>قاعدة البيانات والسجل والصفوف متطابقة: {entries} قيدًا، والرأس {head}.</translation>
    </message>
    <message>
        <source>Its code, good once and for {hours} hours, goes another way than the file: {code}</source>
        <translation>رمزه صالح مرة واحدة ولمدة {hours} ساعة، ويُسلَّم بطريق غير طريق الملف: {code}</translation>
    </message>
    <message numerus="yes">
        <source>Left out until a server decides: %n parted chains</source>
        <translation>
            <numerusform>لا سلاسل متفرعة</numerusform>
            <numerusform>تُركت سلسلة متفرعة واحدة حتى يحسمها الخادم</numerusform>
            <numerusform>تُركت سلسلتان متفرعتان حتى يحسمهما الخادم</numerusform>
            <numerusform>تُركت %n سلاسل متفرعة حتى يحسمها الخادم</numerusform>
            <numerusform>تُركت %n سلسلة متفرعة حتى يحسمها الخادم</numerusform>
            <numerusform>تُركت %n سلسلة متفرعة حتى يحسمها الخادم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left out: %n chains begin later than what is here; carry the file back once</source>
        <translation>
            <numerusform>لم تُترك أي سلسلة</numerusform>
            <numerusform>تُركت سلسلة واحدة تبدأ بعد ما هنا: أعد حمل الملف مرة</numerusform>
            <numerusform>تُركت سلسلتان تبدآن بعد ما هنا: أعد حمل الملف مرة</numerusform>
            <numerusform>تُركت %n سلاسل تبدأ بعد ما هنا: أعد حمل الملف مرة</numerusform>
            <numerusform>تُركت %n سلسلة تبدأ بعد ما هنا: أعد حمل الملف مرة</numerusform>
            <numerusform>تُركت %n سلسلة تبدأ بعد ما هنا: أعد حمل الملف مرة</numerusform>
        </translation>
    </message>
    <message>
        <source>Line {line}: {why}</source>
        <translation>السطر {line}: {why}</translation>
    </message>
    <message>
        <source>New passphrase of this machine: </source>
        <translation>عبارة مرور جديدة لهذا الجهاز: </translation>
    </message>
    <message>
        <source>New passphrase of this workstation: </source>
        <translation>عبارة مرور جديدة لهذه المحطة: </translation>
    </message>
    <message>
        <source>New recovery code, shown only now: {code}</source>
        <translation>رمز الاستعادة الجديد، ولا يظهر إلا الآن: {code}</translation>
    </message>
    <message>
        <source>No workstation is enrolled.</source>
        <translation>لا محطة مسجلة.</translation>
    </message>
    <message>
        <source>One-time code: </source>
        <translation>رمز الاستخدام الواحد: </translation>
    </message>
    <message>
        <source>Only tried, nothing was changed: {good} of {rows} rows are good.</source>
        <translation>تجربة فقط ولم يتغيّر شيء: {good} من {rows} من الصفوف صالحة.</translation>
    </message>
    <message>
        <source>Passphrase of the centre: </source>
        <translation>عبارة مرور المركز: </translation>
    </message>
    <message>
        <source>Passphrase of the file: </source>
        <translation>عبارة مرور الملف: </translation>
    </message>
    <message>
        <source>Passphrase of the pack: </source>
        <translation>عبارة مرور الحزمة: </translation>
    </message>
    <message>
        <source>Password of the account: </source>
        <translation>كلمة مرور الحساب: </translation>
    </message>
    <message>
        <source>Password of the database role: </source>
        <translation>كلمة مرور دور قاعدة البيانات: </translation>
    </message>
    <message>
        <source>Password of the second person: </source>
        <translation>كلمة مرور الشخص الثاني: </translation>
    </message>
    <message>
        <source>Password of the server's administrator: </source>
        <translation>كلمة مرور مسؤول الخادم: </translation>
    </message>
    <message>
        <source>Past their time: {tickets} tickets, {applicants} applicants' references, {sign_ins} sign-ins.</source>
        <translation>انتهت مدة حفظ: التذاكر {tickets}، مراجع المستفيدين {applicants}، سجلات الدخول {sign_ins}.</translation>
    </message>
    <message>
        <source>Recovery code of this workstation; write it down, it is kept nowhere</source>
        <translation>رمز استعادة هذه المحطة، يُكتب على ورق فلا يُحفظ في أي مكان</translation>
    </message>
    <message>
        <source>Recovery code: </source>
        <translation>رمز الاستعادة: </translation>
    </message>
    <message>
        <source>Still to be done at the server, once:</source>
        <translation>بقي أن يُنفَّذ هذا على الخادم مرة واحدة:</translation>
    </message>
    <message>
        <source>Stopped; nothing half-done was kept.</source>
        <translation>أُوقف العمل، ولم يُحفظ شيء ناقص.</translation>
    </message>
    <message>
        <source>The centre is under a new key; before it: {name}</source>
        <translation>صار المركز بمفتاح جديد؛ والنسخة التي قبله: {name}</translation>
    </message>
    <message>
        <source>The centre lies in its folder again.</source>
        <translation>عادت بيانات المركز إلى مجلده.</translation>
    </message>
    <message>
        <source>The centre lies on the server now. The old file: {path}</source>
        <translation>صارت بيانات المركز على الخادم. الملف السابق: {path}</translation>
    </message>
    <message>
        <source>The check found faults; keep the folder as it is and restore a copy.</source>
        <translation>وجد الفحص أخطاء؛ يُرجى ترك المجلد كما هو واستعادة نسخة احتياطية.</translation>
    </message>
    <message>
        <source>The copy was made and verified: {path}</source>
        <translation>أُخذت النسخة وتُحقِّق منها: {path}</translation>
    </message>
    <message>
        <source>The copy {name} is in place: {entries} entries.</source>
        <translation>استُعيدت النسخة {name}، وفيها {entries} قيدًا.</translation>
    </message>
    <message>
        <source>The demonstration centre is ready in {path}</source>
        <translation>المركز التجريبي جاهز في {path}</translation>
    </message>
    <message>
        <source>The enrolment is in {path}</source>
        <translation>ملف الإلحاق في {path}</translation>
    </message>
    <message>
        <source>The exchange with the server is done.</source>
        <translation>تمّت المزامنة مع الخادم.</translation>
    </message>
    <message>
        <source>The journal does not hold; keep the folder as it is and call support.</source>
        <translation>السجل غير سليم؛ أبقِ المجلد كما هو واتصل بالدعم.</translation>
    </message>
    <message>
        <source>The journal holds: {entries} entries, {checkpoints} checkpoints, {claims} receipts.</source>
        <translation>السجل سليم: عدد القيود {entries}، والأختام {checkpoints}، والإيصالات {claims}.</translation>
    </message>
    <message>
        <source>The recovery window is open until {when}.</source>
        <translation>نافذة الاستعادة مفتوحة حتى {when}.</translation>
    </message>
    <message>
        <source>The recovery window is shut.</source>
        <translation>نافذة الاستعادة مغلقة.</translation>
    </message>
    <message>
        <source>The server has ways around its functions; let none of them stay:</source>
        <translation>في الخادم منافذ تتجاوز دواله؛ لا تُبقِ منها شيئًا:</translation>
    </message>
    <message>
        <source>The shared journal is in place; the server's id is {id}.</source>
        <translation>السجل المشترك جاهز؛ معرّف الخادم {id}.</translation>
    </message>
    <message>
        <source>The workstation {role} is shut out of the server.</source>
        <translation>أُوقف وصول المحطة {role} إلى الخادم.</translation>
    </message>
    <message>
        <source>These rows were imported before; nothing was changed.</source>
        <translation>استُوردت هذه الصفوف من قبل، ولم يتغير شيء.</translation>
    </message>
    <message>
        <source>They are gone; the record stands in the journal.</source>
        <translation>أُتلفت، ومحضر الإتلاف في السجل.</translation>
    </message>
    <message>
        <source>This folder is a workstation of centre {number} now: {path}</source>
        <translation>صار هذا المجلد محطة عمل في المركز رقم {number}: {path}</translation>
    </message>
    <message>
        <source>What was there before is kept in {path}</source>
        <translation>ما كان قبلها محفوظ في {path}</translation>
    </message>
    <message>
        <source>enrolled, not yet seen</source>
        <translation>مسجلة ولم تتصل بعد</translation>
    </message>
    <message>
        <source>entries are missing before {seq} of device {device}</source>
        <translation>قيود مفقودة قبل {seq} من الجهاز {device}</translation>
    </message>
    <message>
        <source>entry {seq} of device {device} is not what was seen</source>
        <translation>القيد {seq} من الجهاز {device} ليس ما شوهد من قبل</translation>
    </message>
    <message>
        <source>entry {seq} of device {device} was changed</source>
        <translation>غُيّر القيد {seq} من الجهاز {device}</translation>
    </message>
    <message>
        <source>entry {seq} of device {device} was seen and is gone</source>
        <translation>شوهد القيد {seq} من الجهاز {device} ثم اختفى</translation>
    </message>
    <message>
        <source>its code ran out unused</source>
        <translation>انتهت مدة رمزها دون استخدام</translation>
    </message>
    <message>
        <source>last seen {when}</source>
        <translation>آخر اتصال {when}</translation>
    </message>
    <message>
        <source>revoked</source>
        <translation>ملغاة</translation>
    </message>
    <message>
        <source>silent for more than three days</source>
        <translation>لم تتصل منذ أكثر من ثلاثة أيام</translation>
    </message>
    <message>
        <source>the clock falls at {seq} of device {device}</source>
        <translation>يتراجع الوقت عند {seq} من الجهاز {device}</translation>
    </message>
    <message>
        <source>the key of device {device} is not known</source>
        <translation>مفتاح الجهاز {device} غير معروف</translation>
    </message>
    <message>
        <source>the seal at {seq} of device {device} is not genuine</source>
        <translation>الختم عند {seq} من الجهاز {device} غير صحيح</translation>
    </message>
    <message>
        <source>two devices speak in its name: was its disk copied?</source>
        <translation>جهازان يتحدثان باسمها: هل نُسخ قرصها؟</translation>
    </message>
    <message>
        <source>waits for its code to be used</source>
        <translation>تنتظر استخدام رمزها</translation>
    </message>
    <message>
        <source>{at}: {tickets} tickets, by {first} and {second}: {standing}</source>
        <translation>{at}: التذاكر {tickets}، من {first} و{second}: {standing}</translation>
    </message>
    <message>
        <source>{name} is withdrawn; {numbers} identity numbers were sealed anew.</source>
        <translation>سُحبت {name}، وأعيد ختم {numbers} من أرقام الهوية.</translation>
    </message>
    <message>
        <source>{name}, centre {centre}: {state}. Role {role}, {entries} entries</source>
        <translation>{name}، المركز {centre}: {state}. الدور {role}، القيود {entries}</translation>
    </message>
    <message>
        <source>{percent} is loaded; going on with server {host}.</source>
        <translation>حُمِّل {percent}، ويستمر التحميل من الخادم {host}.</translation>
    </message>
    <message>
        <source>{received} entries read, {written} written to {path}</source>
        <translation>قُرئ {received} قيدًا، وكُتب {written} في {path}</translation>
    </message>
    <message>
        <source>{rows} rows and {entries} journal entries were written to {path}</source>
        <translation>كُتبت {rows} من الصفوف و{entries} من قيود السجل في {path}</translation>
    </message>
    <message>
        <source>{rows} rows carried over, {replaced} values replaced: {path}</source>
        <translation>نُقل {rows} صفًّا واستُبدلت {replaced} قيمة: {path}</translation>
    </message>
    <message>
        <source>{rows} rows read: {stored} stored, {known} known before, {refused} refused.</source>
        <translation>قُرئت {rows} صفًّا: حُفظ {stored}، ومعروف من قبل {known}، ورُفض {refused}.</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more refused rows; --json lists them.</source>
        <translation>
            <numerusform>لا صفوف مرفوضة أخرى</numerusform>
            <numerusform>… وصف مرفوض آخر؛ يسرده ⁦--json⁩.</numerusform>
            <numerusform>… وصفان مرفوضان آخران؛ يسردهما ⁦--json⁩.</numerusform>
            <numerusform>… و%n صفوف مرفوضة أخرى؛ يسردها ⁦--json⁩.</numerusform>
            <numerusform>… و%n صفًّا مرفوضًا آخر؛ يسردها ⁦--json⁩.</numerusform>
            <numerusform>… و%n صف مرفوض آخر؛ يسردها ⁦--json⁩.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CounterState</name>
    <message>
        <source>closed</source>
        <translation>مغلق</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>لم يُسجَّل</translation>
    </message>
    <message>
        <source>open</source>
        <translation>مفتوح</translation>
    </message>
</context>
<context>
    <name>Country</name>
    <message>
        <source>Jordan</source>
        <translation>الأردن</translation>
    </message>
    <message>
        <source>Qatar</source>
        <translation>قطر</translation>
    </message>
    <message>
        <source>Saudi Arabia</source>
        <translation>المملكة العربية السعودية</translation>
    </message>
</context>
<context>
    <name>Coverage</name>
    <message>
        <source>covered</source>
        <translation>مكتملة</translation>
    </message>
    <message>
        <source>shortage</source>
        <translation>نقص</translation>
    </message>
    <message>
        <source>surplus</source>
        <translation>فائض</translation>
    </message>
</context>
<context>
    <name>DailyReport</name>
    <message numerus="yes">
        <source>%n data files</source>
        <translation>
            <numerusform>لا ملفات</numerusform>
            <numerusform>ملف بيانات واحد</numerusform>
            <numerusform>ملفا بيانات (2)</numerusform>
            <numerusform>%n ملفات بيانات</numerusform>
            <numerusform>%n ملف بيانات</numerusform>
            <numerusform>%n ملف بيانات</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>لا دقائق</numerusform>
            <numerusform>دقيقة</numerusform>
            <numerusform>دقيقتان</numerusform>
            <numerusform>%n دقائق</numerusform>
            <numerusform>%n دقيقة</numerusform>
            <numerusform>%n دقيقة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes lost</source>
        <translation>
            <numerusform>لم تُفقد دقيقة</numerusform>
            <numerusform>فُقدت دقيقة</numerusform>
            <numerusform>فُقدت دقيقتان</numerusform>
            <numerusform>فُقدت %n دقائق</numerusform>
            <numerusform>فُقدت %n دقيقة</numerusform>
            <numerusform>فُقدت %n دقيقة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n needs stand</source>
        <translation>
            <numerusform>لا احتياجات</numerusform>
            <numerusform>احتياج قائم</numerusform>
            <numerusform>احتياجان قائمان</numerusform>
            <numerusform>%n احتياجات قائمة</numerusform>
            <numerusform>%n احتياجًا قائمًا</numerusform>
            <numerusform>%n احتياج قائم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ratings</source>
        <translation>
            <numerusform>بلا تقييمات</numerusform>
            <numerusform>تقييم واحد</numerusform>
            <numerusform>تقييمان</numerusform>
            <numerusform>ن = %n تقييمات</numerusform>
            <numerusform>ن = %n تقييمًا</numerusform>
            <numerusform>ن = %n تقييم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n transactions</source>
        <translation>
            <numerusform>لا معاملات</numerusform>
            <numerusform>معاملة</numerusform>
            <numerusform>معاملتان</numerusform>
            <numerusform>%n معاملات</numerusform>
            <numerusform>%n معاملة</numerusform>
            <numerusform>%n معاملة</numerusform>
        </translation>
    </message>
    <message>
        <source>90th
percentile</source>
        <translation>المئين
90</translation>
    </message>
    <message>
        <source>90th percentile of waits {value} min</source>
        <translation>المئين 90 للانتظار {value} دقيقة</translation>
    </message>
    <message>
        <source>90th percentile of waits, min</source>
        <translation>المئين التسعون للانتظار، دقيقة</translation>
    </message>
    <message>
        <source>A draft: not approved, and not to be relied upon.</source>
        <translation>مسودة لم تُعتمد، ولا يُعوَّل عليها.</translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>الغياب</translation>
    </message>
    <message>
        <source>Age, days</source>
        <translation>العمر، يوم</translation>
    </message>
    <message>
        <source>Agencies that reported</source>
        <translation>جهات سلّمت أرقامها</translation>
    </message>
    <message>
        <source>Agencies' performance</source>
        <translation>أداء الجهات</translation>
    </message>
    <message>
        <source>Agency</source>
        <translation>الجهة</translation>
    </message>
    <message>
        <source>Agency presence</source>
        <translation>نسبة تواجد الجهات</translation>
    </message>
    <message>
        <source>Agency presence, %</source>
        <translation>نسبة تواجد الجهات، %</translation>
    </message>
    <message>
        <source>Agency's reply</source>
        <translation>رد الجهة</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>اعتمده</translation>
    </message>
    <message>
        <source>Approved corrections</source>
        <translation>تصحيحات معتمدة</translation>
    </message>
    <message>
        <source>Attachments:</source>
        <translation>المرافقات:</translation>
    </message>
    <message>
        <source>Below the target {amount}</source>
        <translation>دون المستهدف {amount}</translation>
    </message>
    <message>
        <source>Blank</source>
        <translation>النموذج</translation>
    </message>
    <message>
        <source>Blanks reconcile when none is unaccounted for</source>
        <translation>مطابقة النماذج: لا نموذج بلا حساب</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>القناة</translation>
    </message>
    <message>
        <source>Channels of two scales are never pooled; interval at {value}</source>
        <translation>لا تُجمع قناتان بمقياسين مختلفين، والمدى بثقة {value}</translation>
    </message>
    <message>
        <source>Checks passed</source>
        <translation>قواعد التحقق المجتازة</translation>
    </message>
    <message>
        <source>Closing stock</source>
        <translation>رصيد آخر اليوم</translation>
    </message>
    <message>
        <source>Columns: visits today, the most in green. Line: the usual of a {weekday}</source>
        <translation>الأعمدة: مراجعات اليوم، وأكثرها بالأخضر. الخط: المعتاد ليوم {weekday}</translation>
    </message>
    <message>
        <source>Confidentiality:</source>
        <translation>درجة السرية:</translation>
    </message>
    <message>
        <source>Corresponding to:</source>
        <translation>الموافق:</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>المجرود فعلًا</translation>
    </message>
    <message>
        <source>Counters</source>
        <translation>الشبابيك</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>التغطية</translation>
    </message>
    <message>
        <source>Daily report number {number}</source>
        <translation>تقرير يومي رقم {number}</translation>
    </message>
    <message>
        <source>Daily report of {centre}</source>
        <translation>التقرير اليومي ل{centre}</translation>
    </message>
    <message>
        <source>Daily report of {centre}</source>
        <comment>name with article</comment>
        <translation>التقرير اليومي: {centre}</translation>
    </message>
    <message>
        <source>Dark part of the bar of minutes: staff absent or late.</source>
        <translation>الجزء الداكن من شريط الدقائق: غياب الموظف وتأخره.</translation>
    </message>
    <message>
        <source>Data of the report</source>
        <translation>بيانات التقرير</translation>
    </message>
    <message>
        <source>Data quality</source>
        <translation>سلامة البيانات</translation>
    </message>
    <message>
        <source>Date:</source>
        <translation>التاريخ:</translation>
    </message>
    <message>
        <source>Decision wanted</source>
        <translation>القرار المطلوب</translation>
    </message>
    <message>
        <source>Definitions</source>
        <translation>تعريف المؤشرات</translation>
    </message>
    <message>
        <source>Device</source>
        <comment>cause</comment>
        <translation>جهاز</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>المستند</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>المنجزة</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>مسودة</translation>
    </message>
    <message>
        <source>Elderly and
disabled</source>
        <translation>كبار السن
وذوو الإعاقة</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>الواقعة</translation>
    </message>
    <message>
        <source>Events of the day</source>
        <translation>وقائع اليوم</translation>
    </message>
    <message>
        <source>Exception</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Fingerprint of the attached data</source>
        <translation>بصمة البيانات المرافقة</translation>
    </message>
    <message>
        <source>From</source>
        <translation>من</translation>
    </message>
    <message>
        <source>From queue tickets</source>
        <translation>من تذاكر الدور</translation>
    </message>
    <message>
        <source>From {first} to {last}, today at the far left; gaps are days closed</source>
        <translation>من {first} إلى {last}، اليوم في أقصى اليسار، والفراغ يوم عطلة</translation>
    </message>
    <message>
        <source>From {low} to {high}</source>
        <translation>من {low} إلى {high}</translation>
    </message>
    <message>
        <source>From {low} to {high}, stroke at {target}</source>
        <translation>من {low} إلى {high}، الشرطة {target}</translation>
    </message>
    <message>
        <source>Grey satisfaction: fewer than {n} ratings, read with care.</source>
        <translation>الرضا الرمادي: أقل من {n} تقييمًا، يُقرأ بحذر.</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>مسلَّمة</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>قيد الطباعة</translation>
    </message>
    <message>
        <source>Internal annex: staff exceptions</source>
        <translation>ملحق داخلي: حالات الموظفين</translation>
    </message>
    <message>
        <source>Internal copy, not delivered outside the centre</source>
        <translation>نسخة داخلية لا تُسلَّم خارج المركز</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>مدى الثقة</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>مصروف</translation>
    </message>
    <message>
        <source>Journal witness {seq}</source>
        <translation>شاهد السجل {seq}</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>متأخرة</translation>
    </message>
    <message>
        <source>Letter and date</source>
        <translation>الخطاب وتاريخه</translation>
    </message>
    <message>
        <source>Mean
min</source>
        <translation>متوسطها
دقيقة</translation>
    </message>
    <message>
        <source>Mean
service, min</source>
        <translation>متوسط
الخدمة، د</translation>
    </message>
    <message>
        <source>Mean
wait, min</source>
        <translation>متوسط
الانتظار، د</translation>
    </message>
    <message>
        <source>Mean service time</source>
        <translation>متوسط زمن الخدمة</translation>
    </message>
    <message>
        <source>Mean wait</source>
        <translation>متوسط الانتظار</translation>
    </message>
    <message>
        <source>Mean wait, min</source>
        <translation>متوسط الانتظار، دقيقة</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>الوسيط</translation>
    </message>
    <message>
        <source>Men</source>
        <translation>رجال</translation>
    </message>
    <message>
        <source>Men {men}, women {women}</source>
        <translation>رجال {men}، نساء {women}</translation>
    </message>
    <message>
        <source>Minutes lost</source>
        <translation>دقائق مفقودة</translation>
    </message>
    <message>
        <source>Minutes lost, by cause</source>
        <translation>الدقائق المفقودة بحسب السبب</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>الاحتياج</translation>
    </message>
    <message>
        <source>No target</source>
        <translation>بلا مستهدف</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>م</translation>
    </message>
    <message>
        <source>Not delivered outside the centre</source>
        <translation>لا يُسلَّم خارج المركز</translation>
    </message>
    <message>
        <source>Not served</source>
        <translation>لم تُقدَّم</translation>
    </message>
    <message>
        <source>Nothing needs a decision.</source>
        <translation>لا يوجد ما يحتاج قرارًا.</translation>
    </message>
    <message>
        <source>Number {number}    {hijri}, corresponding to {gregorian}</source>
        <translation>الرقم {number}    التاريخ {hijri} الموافق {gregorian}</translation>
    </message>
    <message>
        <source>Number:</source>
        <translation>الرقم:</translation>
    </message>
    <message>
        <source>Opening stock</source>
        <translation>رصيد أول اليوم</translation>
    </message>
    <message>
        <source>Orders received</source>
        <translation>أوامر واردة</translation>
    </message>
    <message>
        <source>Other</source>
        <comment>cause</comment>
        <translation>أخرى</translation>
    </message>
    <message>
        <source>Over the target {amount}</source>
        <translation>فوق المستهدف {amount}</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>صفحة {page} من {pages}</translation>
    </message>
    <message>
        <source>Past their deadline</source>
        <translation>متأخرة عن المهلة</translation>
    </message>
    <message>
        <source>People on the approved schedule</source>
        <translation>عدد الموظفين على الجدول المعتمد</translation>
    </message>
    <message>
        <source>Per transaction</source>
        <translation>للمعاملة الواحدة</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>الفترة</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>المخطط</translation>
    </message>
    <message>
        <source>Power</source>
        <comment>cause</comment>
        <translation>كهرباء</translation>
    </message>
    <message>
        <source>Prepared by</source>
        <translation>أعدّه</translation>
    </message>
    <message>
        <source>Presence
%</source>
        <translation>التواجد
%</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>الحاضر</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>مطبوعة</translation>
    </message>
    <message>
        <source>Printed well</source>
        <translation>مطبوع سليم</translation>
    </message>
    <message>
        <source>Printing and secured blanks</source>
        <translation>الطباعة والنماذج المؤمنة</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>عام</translation>
    </message>
    <message>
        <source>Ready for hand-over</source>
        <translation>جاهزة للتسليم</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>واردة</translation>
    </message>
    <message>
        <source>Received</source>
        <comment>blanks</comment>
        <translation>وارد</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Restricted</source>
        <translation>مقيّد</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>رضا المستفيدين</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <comment>group</comment>
        <translation>الرضا</translation>
    </message>
    <message>
        <source>Satisfaction %</source>
        <translation>الرضا %</translation>
    </message>
    <message>
        <source>Satisfaction by channel</source>
        <translation>الرضا بحسب القناة</translation>
    </message>
    <message>
        <source>Satisfaction, %</source>
        <translation>رضا المستفيدين، %</translation>
    </message>
    <message>
        <source>Satisfied</source>
        <translation>راضون</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>المقياس</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>الختم والتركين</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>سري</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>الخدمة</translation>
    </message>
    <message>
        <source>Service channels</source>
        <translation>قنوات تقديم الخدمة</translation>
    </message>
    <message>
        <source>Share %</source>
        <translation>الحصة %</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>التوقيع</translation>
    </message>
    <message>
        <source>Spoiled</source>
        <translation>تالف</translation>
    </message>
    <message>
        <source>Spoiled sheets</source>
        <translation>أوراق تالفة</translation>
    </message>
    <message>
        <source>Spoiled, minuted</source>
        <translation>تالف بمحضر</translation>
    </message>
    <message>
        <source>Staff</source>
        <comment>cause</comment>
        <translation>موظف</translation>
    </message>
    <message>
        <source>Staff by agency</source>
        <translation>الموظفون بحسب الجهة</translation>
    </message>
    <message>
        <source>Statistics: counts and rates only, no personal data</source>
        <translation>تقرير إحصائي: أعداد ونسب فقط، بلا بيانات شخصية</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>الخلاصة</translation>
    </message>
    <message>
        <source>Sync complete</source>
        <translation>اكتمال المزامنة</translation>
    </message>
    <message>
        <source>System</source>
        <comment>cause</comment>
        <translation>نظام</translation>
    </message>
    <message>
        <source>Table of the agencies</source>
        <translation>جدول الجهات</translation>
    </message>
    <message>
        <source>Target {amount}</source>
        <translation>المستهدف {amount}</translation>
    </message>
    <message>
        <source>Targets: {list}; bold red misses them</source>
        <translation>المستهدف: {list}، والأحمر العريض ما دونه</translation>
    </message>
    <message>
        <source>Term until {date}</source>
        <translation>المهلة حتى {date}</translation>
    </message>
    <message>
        <source>The centre</source>
        <translation>المركز</translation>
    </message>
    <message>
        <source>The centre's line is counted from all tickets, not from the agencies' means.</source>
        <translation>سطر المركز محسوب من التذاكر كلها، وليس متوسطًا للمتوسطات.</translation>
    </message>
    <message>
        <source>The data stand inside this file: its fingerprint is their SHA-256, and the code repeats its first 16 digits.</source>
        <translation>البيانات مرافقة داخل هذا الملف، والبصمة ملخصها بخوارزمية SHA-256، وأول ستة عشر رقمًا منها في الرمز.</translation>
    </message>
    <message>
        <source>The day</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>The day by the hour</source>
        <translation>حركة اليوم بالساعة</translation>
    </message>
    <message>
        <source>The term ended {date}</source>
        <translation>انتهت المهلة {date}</translation>
    </message>
    <message>
        <source>Times left out</source>
        <translation>أزمنة مستبعدة</translation>
    </message>
    <message>
        <source>To</source>
        <translation>إلى</translation>
    </message>
    <message>
        <source>Top secret</source>
        <translation>سري للغاية</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>المجموع</translation>
    </message>
    <message>
        <source>Transactions</source>
        <translation>المعاملات</translation>
    </message>
    <message>
        <source>Transactions done</source>
        <translation>المعاملات المنجزة</translation>
    </message>
    <message numerus="yes">
        <source>Trend of %n days</source>
        <translation>
            <numerusform>اتجاه الأيام</numerusform>
            <numerusform>اتجاه يوم</numerusform>
            <numerusform>اتجاه يومين</numerusform>
            <numerusform>اتجاه %n أيام</numerusform>
            <numerusform>اتجاه %n يومًا</numerusform>
            <numerusform>اتجاه %n يوم</numerusform>
        </translation>
    </message>
    <message>
        <source>Triangle: change since the last {weekday}, {hijri}, {gregorian}.</source>
        <translation>المثلث: التغير عن يوم {weekday} السابق {hijri} الموافق {gregorian}.</translation>
    </message>
    <message>
        <source>Unaccounted</source>
        <translation>بلا حساب</translation>
    </message>
    <message>
        <source>Visitors</source>
        <translation>المراجعون</translation>
    </message>
    <message>
        <source>Visits by the hour: {list}</source>
        <translation>المراجعات بالساعة: {list}</translation>
    </message>
    <message>
        <source>Wait, min</source>
        <translation>الانتظار، دقيقة</translation>
    </message>
    <message>
        <source>What needs a decision</source>
        <translation>ما يحتاج قرارًا</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>ما اتُّخذ</translation>
    </message>
    <message>
        <source>Women</source>
        <translation>نساء</translation>
    </message>
    <message>
        <source>Working
of planned</source>
        <translation>العاملة
من المخططة</translation>
    </message>
    <message>
        <source>axis from zero</source>
        <translation>المحور من صفر</translation>
    </message>
    <message>
        <source>axis from {value}</source>
        <translation>المحور من {value}</translation>
    </message>
    <message>
        <source>between periods</source>
        <translation>بين الفترتين</translation>
    </message>
    <message>
        <source>excused</source>
        <translation>بعذر</translation>
    </message>
    <message>
        <source>five stars</source>
        <translation>خمس نجوم</translation>
    </message>
    <message>
        <source>from {low} to {high}</source>
        <translation>من {low} إلى {high}</translation>
    </message>
    <message>
        <source>min</source>
        <comment>unit</comment>
        <translation>دقيقة</translation>
    </message>
    <message>
        <source>n</source>
        <comment>sample size</comment>
        <translation>ن</translation>
    </message>
    <message>
        <source>no rate</source>
        <translation>لا نسبة</translation>
    </message>
    <message>
        <source>no ticket</source>
        <translation>بلا تذكرة</translation>
    </message>
    <message>
        <source>of them late</source>
        <translation>منهم متأخر</translation>
    </message>
    <message>
        <source>p90: {value}</source>
        <translation>المئين 90: {value}</translation>
    </message>
    <message>
        <source>p90: {value} of {target}</source>
        <translation>المئين 90: {value} من {target}</translation>
    </message>
    <message>
        <source>presence {value}</source>
        <translation>التواجد {value}</translation>
    </message>
    <message>
        <source>remarks</source>
        <translation>ملاحظات</translation>
    </message>
    <message numerus="yes">
        <source>the oldest for %n days</source>
        <translation>
            <numerusform>أقدمها اليوم</numerusform>
            <numerusform>أقدمها منذ يوم</numerusform>
            <numerusform>أقدمها منذ يومين</numerusform>
            <numerusform>أقدمها منذ %n أيام</numerusform>
            <numerusform>أقدمها منذ %n يومًا</numerusform>
            <numerusform>أقدمها منذ %n يوم</numerusform>
        </translation>
    </message>
    <message>
        <source>three faces</source>
        <translation>ثلاثة وجوه</translation>
    </message>
    <message>
        <source>unexcused</source>
        <translation>بلا عذر</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>نعم أو لا</translation>
    </message>
    <message>
        <source>{date} AH</source>
        <translation>{date}هـ</translation>
    </message>
    <message>
        <source>{date} CE</source>
        <translation>{date}م</translation>
    </message>
    <message>
        <source>{first}, {second}</source>
        <translation>{first}، {second}</translation>
    </message>
    <message>
        <source>{hour}: {visits}</source>
        <translation>الساعة {hour}: {visits}</translation>
    </message>
    <message>
        <source>{meaning} ({unit})</source>
        <translation>{meaning} ({unit})</translation>
    </message>
    <message>
        <source>{part} counter minutes of {whole} lost</source>
        <translation>{part} دقيقة شباك من {whole} مفقودة</translation>
    </message>
    <message>
        <source>{period} {range}</source>
        <translation>{period} {range}</translation>
    </message>
    <message>
        <source>{share} answered</source>
        <translation>أُجيب عن {share}</translation>
    </message>
    <message>
        <source>{time}, in the system</source>
        <translation>الساعة {time}، في النظام</translation>
    </message>
    <message>
        <source>{title}: {list}</source>
        <translation>{title}: {list}</translation>
    </message>
    <message>
        <source>{value} min</source>
        <translation>{value} دقيقة</translation>
    </message>
    <message>
        <source>{value} per visitor</source>
        <translation>{value} لكل مراجع</translation>
    </message>
    <message>
        <source>{value} points</source>
        <translation>{value} نقطة</translation>
    </message>
    <message>
        <source>{weekday}, {hijri}, {gregorian}</source>
        <translation>يوم {weekday} {hijri} الموافق {gregorian}</translation>
    </message>
</context>
<context>
    <name>DayKind</name>
    <message>
        <source>closed</source>
        <translation>مغلق</translation>
    </message>
    <message>
        <source>worked</source>
        <translation>يوم عمل</translation>
    </message>
</context>
<context>
    <name>DayWords</name>
    <message numerus="yes">
        <source>%n counters without staff</source>
        <translation>
            <numerusform>لا شبابيك بلا موظف</numerusform>
            <numerusform>شباك واحد بلا موظف</numerusform>
            <numerusform>شباكان بلا موظف</numerusform>
            <numerusform>%n شبابيك بلا موظفين</numerusform>
            <numerusform>%n شباكًا بلا موظفين</numerusform>
            <numerusform>%n شباك بلا موظفين</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n others</source>
        <translation>
            <numerusform>لا غيرها</numerusform>
            <numerusform>واحدة أخرى</numerusform>
            <numerusform>اثنتان أخريان</numerusform>
            <numerusform>%n أخرى</numerusform>
            <numerusform>%n أخرى</numerusform>
            <numerusform>%n أخرى</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n printed documents were not collected</source>
        <translation>
            <numerusform>لا وثائق لم تُستلم</numerusform>
            <numerusform>وثيقة مطبوعة واحدة لم تُستلم</numerusform>
            <numerusform>وثيقتان مطبوعتان لم تُستلما</numerusform>
            <numerusform>%n وثائق مطبوعة لم تُستلم</numerusform>
            <numerusform>%n وثيقةً مطبوعة لم تُستلم</numerusform>
            <numerusform>%n وثيقة مطبوعة لم تُستلم</numerusform>
        </translation>
    </message>
    <message>
        <source>Centre staff</source>
        <translation>موظفو المركز</translation>
    </message>
    <message>
        <source>Counter {number}: {cause}</source>
        <translation>شباك {number}: {cause}</translation>
    </message>
    <message>
        <source>Decide on keeping or returning them</source>
        <translation>البت في حفظها أو إعادتها</translation>
    </message>
    <message>
        <source>No letter was sent yet</source>
        <translation>لم تُخاطَب الجهة بعد</translation>
    </message>
    <message>
        <source>Supervisor's remark</source>
        <translation>ملاحظة المشرف</translation>
    </message>
    <message>
        <source>Temporary {day}-{count}</source>
        <translation>مؤقت {day}-{count}</translation>
    </message>
    <message>
        <source>Write to the agency to fill the shortage</source>
        <translation>مخاطبة الجهة لسد النقص</translation>
    </message>
</context>
<context>
    <name>Deputy</name>
    <message>
        <source>Deputy of the supervisor to {last}</source>
        <translation>نائب عن المشرف حتى {last}</translation>
    </message>
    <message>
        <source>Deputy of {supervisor} from {first} to {last}</source>
        <translation>نائب عن {supervisor} من {first} إلى {last}</translation>
    </message>
    <message>
        <source>granted by {name}</source>
        <translation>منحها {name}</translation>
    </message>
    <message>
        <source>{what}, {by}</source>
        <translation>{what}، {by}</translation>
    </message>
</context>
<context>
    <name>Entry</name>
    <message>
        <source>A centre with 13 agencies, 60 employees and thirty days of invented work. Ready in half a minute; nothing of it is real.</source>
        <translation>مركز فيه 13 جهة و60 موظفًا وثلاثون يومًا من العمل المصطنع. يجهز في نصف دقيقة، ولا شيء فيه حقيقي.</translation>
    </message>
    <message>
        <source>Accounts to try</source>
        <translation>حسابات للتجربة</translation>
    </message>
    <message>
        <source>Administrator's user name</source>
        <translation>اسم مستخدم مسؤول النظام</translation>
    </message>
    <message>
        <source>Another user</source>
        <translation>مستخدم آخر</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Centre Supervisor</source>
        <translation>مشرف المركز</translation>
    </message>
    <message>
        <source>Completed transactions</source>
        <translation>المعاملات المنجزة</translation>
    </message>
    <message>
        <source>Copies: {count}</source>
        <translation>النسخ: {count}</translation>
    </message>
    <message>
        <source>Demonstration centre: names and figures are invented, nothing leaves it.</source>
        <translation>مركز تجريبي: الأسماء والأرقام مصطنعة، ولا يخرج منه شيء.</translation>
    </message>
    <message>
        <source>Documents awaiting hand-over</source>
        <translation>وثائق بانتظار التسليم</translation>
    </message>
    <message>
        <source>Folder of the data: {folder}</source>
        <translation>مجلد البيانات: {folder}</translation>
    </message>
    <message>
        <source>For the second workstation and every further one. The server's administrator gives you an enrolment file and a one-time code.</source>
        <translation>للمحطة الثانية وما بعدها. يُستلم من مسؤول الخادم ملف إلحاق ورمز للاستخدام مرة واحدة.</translation>
    </message>
    <message>
        <source>Forgotten password?</source>
        <translation>نسيت كلمة المرور؟</translation>
    </message>
    <message>
        <source>Join a centre that exists</source>
        <translation>الإلحاق بمركز قائم</translation>
    </message>
    <message>
        <source>Joining is under way: {percent} is loaded. Go on there.</source>
        <translation>الإلحاق جارٍ: حُمِّل {percent}. تابِعه من هناك.</translation>
    </message>
    <message>
        <source>Mean service time</source>
        <translation>متوسط زمن الخدمة</translation>
    </message>
    <message>
        <source>Names, periods, the first administrator and the key that encrypts the data. About five minutes; have a printer or paper at hand for the recovery code.</source>
        <translation>الأسماء والفترات ومسؤول النظام الأول ومفتاح تشفير البيانات. نحو خمس دقائق، ومعك ورقة لرمز الاستعادة.</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>عبارة المرور الجديدة</translation>
    </message>
    <message>
        <source>New password (8 characters at least)</source>
        <translation>كلمة المرور الجديدة (8 أحرف على الأقل)</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>لحظة …</translation>
    </message>
    <message>
        <source>Open the centre</source>
        <translation>فتح المركز</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>عبارة المرور</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>كلمة المرور</translation>
    </message>
    <message>
        <source>Read out into a folder…</source>
        <translation>استخراج إلى مجلد…</translation>
    </message>
    <message>
        <source>Reading out writes the tables of the day as CSV and the journal as JSON lines into a folder of your choice. Your account must be allowed to export.</source>
        <translation>يكتب الاستخراج جداول اليوم بصيغة CSV والسجل أسطرَ JSON في المجلد الذي تختاره. يلزم أن يكون حسابك مخوّلًا بالتصدير.</translation>
    </message>
    <message>
        <source>Recovery</source>
        <translation>الاستعادة</translation>
    </message>
    <message>
        <source>Recovery code (32 letters)</source>
        <translation>رمز الاستعادة (32 حرفًا)</translation>
    </message>
    <message>
        <source>Renew and sign in</source>
        <translation>تجديد ودخول</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>رضا المستفيدين</translation>
    </message>
    <message>
        <source>Set up my centre</source>
        <translation>إعداد مركزي</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>تسجيل الدخول</translation>
    </message>
    <message>
        <source>Sign in</source>
        <comment>button</comment>
        <translation>دخول</translation>
    </message>
    <message>
        <source>The back office of a one-stop service centre</source>
        <translation>إدارة يوم مركز الخدمات الشامل</translation>
    </message>
    <message>
        <source>The centre is locked</source>
        <translation>المركز مقفل</translation>
    </message>
    <message>
        <source>The centre's data are encrypted; its passphrase opens them on this machine.</source>
        <translation>بيانات المركز مشفّرة، وتفتحها عبارة المرور على هذا الجهاز.</translation>
    </message>
    <message>
        <source>The code is this workstation's own: it was written down when it was set up or joined. Other workstations take the new password after another administrator has saved the account there, or when their own code is used with the same password.</source>
        <translation>الرمز خاص بهذه المحطة، وقد كُتب عند إعدادها أو إلحاقها. تقبل المحطات الأخرى كلمة المرور الجديدة بعد أن يحفظ مسؤول نظام آخر الحساب فيها، أو باستعمال رمزها هي مع كلمة المرور نفسها.</translation>
    </message>
    <message>
        <source>The demonstration centre is being made</source>
        <translation>جارٍ إنشاء المركز التجريبي</translation>
    </message>
    <message>
        <source>Their password: {password}</source>
        <translation>كلمة المرور لها جميعًا: {password}</translation>
    </message>
    <message>
        <source>There is no centre in this folder yet. How do you begin?</source>
        <translation>لا مركز في هذا المجلد بعد. كيف تكون البداية؟</translation>
    </message>
    <message>
        <source>Try the demonstration centre</source>
        <translation>تجربة المركز التجريبي</translation>
    </message>
    <message>
        <source>Try the key store again</source>
        <translation>إعادة المحاولة مع مخزن المفاتيح</translation>
    </message>
    <message>
        <source>Unlock the centre</source>
        <translation>فتح قفل المركز</translation>
    </message>
    <message>
        <source>Use the recovery code</source>
        <translation>استخدام رمز الاستعادة</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>اسم المستخدم</translation>
    </message>
    <message>
        <source>Visitors</source>
        <translation>المراجعون</translation>
    </message>
    <message>
        <source>Wait {time}</source>
        <translation>الانتظار {time}</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>أهلًا بك</translation>
    </message>
    <message>
        <source>What you were doing is kept as you left it.</source>
        <translation>ما كنت تعمل عليه باقٍ كما تركته.</translation>
    </message>
    <message>
        <source>With your account in this centre.</source>
        <translation>بحسابك في هذا المركز.</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>دقيقة</translation>
    </message>
    <message>
        <source>{rows} rows and {entries} journal entries were read out</source>
        <translation>استُخرجت {rows} من الصفوف و{entries} من قيود السجل</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>A newer version of the programme made this centre's database.</source>
        <translation>أُنشئت قاعدة بيانات هذا المركز بإصدار أحدث من البرنامج.</translation>
    </message>
    <message>
        <source>A newer version of this program set the server up: {revision}</source>
        <translation>أعدّ الخادمَ إصدارٌ أحدث من هذا البرنامج: {revision}</translation>
    </message>
    <message>
        <source>A word is wider than its column on the report: {text}</source>
        <translation>كلمة أعرض من عمودها في التقرير: {text}</translation>
    </message>
    <message>
        <source>An entry that came in does not fit its journal: {device}, {seq}</source>
        <translation>قيد وارد لا يطابق سجل جهازه: {device}، {seq}</translation>
    </message>
    <message>
        <source>An older version of the programme made this centre's database.</source>
        <translation>قاعدة بيانات هذا المركز من إصدار أقدم من البرنامج.</translation>
    </message>
    <message>
        <source>Another administrator opens the account in the settings and saves it. A password renewed by a recovery code elsewhere is taken over by this workstation's own code.</source>
        <translation>يفتح مسؤول نظام آخر الحساب في الإعدادات ويحفظه. وكلمة المرور المجددة برمز استعادة في محطة أخرى يعتمدها رمز هذه المحطة.</translation>
    </message>
    <message>
        <source>Another programme holds the centre's database.</source>
        <translation>برنامج آخر يشغل قاعدة بيانات المركز.</translation>
    </message>
    <message>
        <source>Ask for the file again, or save it as CSV.</source>
        <translation>يُرجى طلب الملف من جديد أو حفظه بصيغة CSV.</translation>
    </message>
    <message>
        <source>Ask for the right to write in this folder.</source>
        <translation>يُرجى طلب صلاحية الكتابة في هذا المجلد.</translation>
    </message>
    <message>
        <source>Ask the administrator for a new one.</source>
        <translation>اطلب كلمة جديدة من مسؤول النظام.</translation>
    </message>
    <message>
        <source>Ask the administrator.</source>
        <translation>راجع مسؤول النظام.</translation>
    </message>
    <message>
        <source>Ask the server's administrator for a new file and code.</source>
        <translation>اطلب من مسؤول الخادم ملفًا ورمزًا جديدين.</translation>
    </message>
    <message>
        <source>Ask the server's administrator for an enrolment file and its code.</source>
        <translation>اطلب من مسؤول الخادم ملف إلحاق ورمزه.</translation>
    </message>
    <message>
        <source>Ask the server's administrator whether the workstation is enrolled.</source>
        <translation>اسأل مسؤول الخادم عن تسجيل هذه المحطة.</translation>
    </message>
    <message>
        <source>Ask the supervisor, or sign in with an account that holds it.</source>
        <translation>يُرجى الرجوع إلى المشرف أو الدخول بحساب يملكها.</translation>
    </message>
    <message>
        <source>Ask whoever runs the server for a copy or to put one back.</source>
        <translation>اطلب من القائم على الخادم نسخة أو إعادة نسخة.</translation>
    </message>
    <message>
        <source>Ask whoever runs the server, then give the new password.</source>
        <translation>راجع القائم على الخادم، ثم أدخل كلمة المرور الجديدة.</translation>
    </message>
    <message>
        <source>Cancelled as you asked.</source>
        <translation>أُلغيت العملية بناءً على طلبك.</translation>
    </message>
    <message>
        <source>Check code and file; both come from the same enrolment.</source>
        <translation>تحقّق من الرمز والملف؛ فكلاهما من إلحاق واحد.</translation>
    </message>
    <message>
        <source>Check the passphrase, or have the file written again.</source>
        <translation>تحقّق من عبارة المرور، أو اطلب كتابة الملف من جديد.</translation>
    </message>
    <message>
        <source>Choose a folder on this machine's own disk.</source>
        <translation>يُرجى اختيار مجلد على قرص هذا الجهاز نفسه.</translation>
    </message>
    <message>
        <source>Choose an earlier copy.</source>
        <translation>اختر نسخة أقدم.</translation>
    </message>
    <message>
        <source>Choose another place and try again.</source>
        <translation>يُرجى اختيار موضع آخر ثم المحاولة من جديد.</translation>
    </message>
    <message>
        <source>Choose another place, or ask for the right to this one.</source>
        <translation>يُرجى اختيار موضع آخر أو طلب صلاحية الوصول إلى هذا الموضع.</translation>
    </message>
    <message>
        <source>Choose the right folder, or restore its key file from the backup.</source>
        <translation>يُرجى اختيار المجلد الصحيح أو استعادة ملف مفتاحه من النسخة الاحتياطية.</translation>
    </message>
    <message>
        <source>Choose the right folder, or set up a centre.</source>
        <translation>يُرجى اختيار المجلد الصحيح أو إعداد مركز جديد.</translation>
    </message>
    <message>
        <source>Close the other programme, then repeat the last change.</source>
        <translation>يُرجى إغلاق البرنامج الآخر ثم إعادة التغيير الأخير.</translation>
    </message>
    <message>
        <source>Close the programme and open it again.</source>
        <translation>يُرجى إغلاق البرنامج ثم فتحه من جديد.</translation>
    </message>
    <message>
        <source>Close the programme and start it again, so that it is upgraded.</source>
        <translation>أغلق البرنامج ثم شغّله من جديد لتُرقّى قاعدة البيانات.</translation>
    </message>
    <message>
        <source>Compare it with the printed sheet and type it again.</source>
        <translation>يُرجى مطابقته بالورقة المطبوعة ثم كتابته من جديد.</translation>
    </message>
    <message>
        <source>Correct it and leave the field.</source>
        <translation>يُرجى تصحيحها ثم مغادرة الحقل.</translation>
    </message>
    <message>
        <source>Do not send it; make the report again.</source>
        <translation>لا ترسله، وأعد إصدار التقرير.</translation>
    </message>
    <message>
        <source>Enrol the workstation anew, or put the file back from a copy.</source>
        <translation>سجّل المحطة من جديد، أو أعد الملف من نسخة احتياطية.</translation>
    </message>
    <message>
        <source>Everything entered here is safe and waits to be sent.</source>
        <translation>كل ما أُدخل هنا محفوظ وينتظر الإرسال.</translation>
    </message>
    <message>
        <source>Everything here can still be read; nothing new reaches the others.</source>
        <translation>كل ما هنا يبقى للعرض، ولا يصل منه جديد إلى المحطات الأخرى.</translation>
    </message>
    <message>
        <source>Everything saved is safe and keeps its order.</source>
        <translation>كل ما حُفظ سليم ومحفوظ ترتيبه.</translation>
    </message>
    <message>
        <source>Everything saved is safe; a temporary copy is shown, reports work.</source>
        <translation>كل ما حُفظ سليم؛ تُعرض نسخة مؤقتة منه، والتقارير والتصدير يعملان.</translation>
    </message>
    <message>
        <source>Go on in the window that has come forward.</source>
        <translation>يُرجى المتابعة في النافذة التي ظهرت.</translation>
    </message>
    <message>
        <source>Go on working; if it lasts, check the network.</source>
        <translation>تابع العمل؛ فإن طال ذلك فافحص الشبكة.</translation>
    </message>
    <message>
        <source>Go on working; the exchange is tried again by itself.</source>
        <translation>تابع العمل؛ وتُعاد المحاولة تلقائيًا.</translation>
    </message>
    <message>
        <source>If it happens again, quote this code to the administrator.</source>
        <translation>إن تكرر ذلك فاذكر هذا الرمز لمسؤول الخادم.</translation>
    </message>
    <message>
        <source>Install the newer version here, or read out what can be read.</source>
        <translation>يُرجى تثبيت الإصدار الأحدث على هذا الجهاز، أو استخراج ما يمكن قراءته.</translation>
    </message>
    <message>
        <source>Install the programme again with its own libraries.</source>
        <translation>يُرجى إعادة تثبيت البرنامج بمكتباته الخاصة.</translation>
    </message>
    <message>
        <source>It was not overwritten.</source>
        <translation>بقي كما هو.</translation>
    </message>
    <message>
        <source>Less than 500 MB are free, so imports and copies wait: {path}</source>
        <translation>المساحة المتاحة أقل من 500 ميغابايت، فالاستيراد والنسخ متوقفان: {path}</translation>
    </message>
    <message>
        <source>Let one of those exchange with the server, then this one.</source>
        <translation>لتُزامَن إحداها مع الخادم أولًا، ثم هذه.</translation>
    </message>
    <message>
        <source>Let the centre's first workstation exchange with it, then go on.</source>
        <translation>لتُزامِن المحطة الأولى في المركز مع الخادم، ثم تابِع.</translation>
    </message>
    <message>
        <source>Let the folder be written, then close and open the programme.</source>
        <translation>يُرجى إتاحة الكتابة في المجلد ثم إغلاق البرنامج وفتحه.</translation>
    </message>
    <message>
        <source>Look at its name and folder, then try again.</source>
        <translation>تحقق من اسمه ومجلده ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>Look at its present state and decide again.</source>
        <translation>يُرجى مراجعة الحالة الحالية ثم اتخاذ القرار.</translation>
    </message>
    <message>
        <source>Look at the file, or ask for it again.</source>
        <translation>يُرجى مراجعة الملف أو طلبه من جديد.</translation>
    </message>
    <message>
        <source>Look at the keyboard's language and type it again.</source>
        <translation>يُرجى التحقق من لغة لوحة المفاتيح ثم كتابتها من جديد.</translation>
    </message>
    <message>
        <source>Look at the keyboard's language, or ask the administrator.</source>
        <translation>يُرجى التحقق من لغة لوحة المفاتيح أو الرجوع إلى مسؤول النظام.</translation>
    </message>
    <message>
        <source>Make room on the disk, then repeat the last change.</source>
        <translation>يُرجى إخلاء مساحة على القرص ثم إعادة التغيير الأخير.</translation>
    </message>
    <message>
        <source>Make room on the disk, then try again.</source>
        <translation>أفرغ مساحة على القرص ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>Make the report again.</source>
        <translation>أعد إصدار التقرير.</translation>
    </message>
    <message>
        <source>No page was made; the figures are saved.</source>
        <translation>لم تُنشأ أي صفحة، والأرقام محفوظة.</translation>
    </message>
    <message>
        <source>Nobody was let in by it; the attempt stands in the audit log.</source>
        <translation>لم يدخل به أحد، والمحاولة مسجَّلة في سجل التدقيق.</translation>
    </message>
    <message>
        <source>Not found in this centre: {kind} {id}.</source>
        <translation>غير موجود في هذا المركز: {kind} {id}.</translation>
    </message>
    <message>
        <source>Nothing of it was kept.</source>
        <translation>لم يُحفظ منها شيء.</translation>
    </message>
    <message>
        <source>Nothing of it was taken over; your own figures are safe.</source>
        <translation>لم يُؤخذ منه شيء، وبياناتك سليمة.</translation>
    </message>
    <message>
        <source>Nothing was changed on it.</source>
        <translation>لم يتغير فيه شيء.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>Nothing was done.</source>
        <translation>لم يُنفَّذ شيء.</translation>
    </message>
    <message>
        <source>Nothing was sent, not even the password.</source>
        <translation>لم يُرسل شيء، ولا حتى كلمة المرور.</translation>
    </message>
    <message>
        <source>Nothing was touched; the data and their copies lie as they were.</source>
        <translation>لم يُمسّ شيء؛ البيانات ونسخها كما كانت.</translation>
    </message>
    <message>
        <source>Nothing was written there.</source>
        <translation>لم يُكتب فيه شيء.</translation>
    </message>
    <message>
        <source>Open it, or choose an empty folder.</source>
        <translation>يُرجى فتحه أو اختيار مجلد فارغ.</translation>
    </message>
    <message>
        <source>Open with the passphrase or the recovery code.</source>
        <translation>يُرجى الفتح بعبارة المرور أو برمز الاستعادة.</translation>
    </message>
    <message>
        <source>Open with the passphrase, or ask for a key store.</source>
        <translation>يُرجى الفتح بعبارة المرور أو طلب توفير مخزن مفاتيح.</translation>
    </message>
    <message>
        <source>Open with the passphrase, or ask for a working key store.</source>
        <translation>يُرجى الفتح بعبارة المرور أو طلب مخزن مفاتيح صالح.</translation>
    </message>
    <message>
        <source>Put the file back from a copy, or make the report again.</source>
        <translation>أعد الملف من نسخة، أو أعد إصدار التقرير.</translation>
    </message>
    <message>
        <source>Reading broke off in the middle of the file: {file}</source>
        <translation>انقطعت القراءة في وسط الملف: {file}</translation>
    </message>
    <message>
        <source>Reading needed more than {megabytes} MB and was ended: {file}</source>
        <translation>احتاجت القراءة إلى أكثر من {megabytes} م.ب من الذاكرة فأُوقفت: {file}</translation>
    </message>
    <message>
        <source>Reading took longer than {seconds} s and was ended: {file}</source>
        <translation>تجاوزت القراءة {seconds} ث فأُوقفت: {file}</translation>
    </message>
    <message>
        <source>Refresh the list and choose again.</source>
        <translation>يُرجى تحديث القائمة والاختيار من جديد.</translation>
    </message>
    <message>
        <source>Restore the last backup.</source>
        <translation>يُرجى استعادة آخر نسخة احتياطية.</translation>
    </message>
    <message>
        <source>Restore this file from the last backup.</source>
        <translation>يُرجى استعادة هذا الملف من آخر نسخة احتياطية.</translation>
    </message>
    <message>
        <source>Set the clock right; until then no report is made or signed.</source>
        <translation>اضبط الساعة؛ لا يُصدر تقرير ولا يُوقَّع قبل ذلك.</translation>
    </message>
    <message>
        <source>Set up your own centre to work on several workstations.</source>
        <translation>أنشئ مركزك لتعمل على عدة محطات.</translation>
    </message>
    <message>
        <source>Shorten it, for instance by the agency's short name.</source>
        <translation>يُرجى اختصارها، كاستخدام الاسم المختصر للجهة.</translation>
    </message>
    <message>
        <source>Show this to the administrator; it may be a sign of tampering.</source>
        <translation>أطلع مسؤول الخادم على هذا؛ فقد يكون علامة عبث.</translation>
    </message>
    <message>
        <source>Sign in at the window and choose your password.</source>
        <translation>ادخل من نافذة البرنامج واختر كلمة مرورك.</translation>
    </message>
    <message>
        <source>Sign in to the former session, or open with the passphrase.</source>
        <translation>يُرجى الدخول إلى الجلسة السابقة أو الفتح بعبارة المرور.</translation>
    </message>
    <message>
        <source>Split the file into smaller ones and try again.</source>
        <translation>يُرجى تقسيم الملف إلى ملفات أصغر ثم المحاولة من جديد.</translation>
    </message>
    <message>
        <source>Start it on a desktop; the command line does reports and checks without one.</source>
        <translation>يُرجى تشغيله على سطح مكتب؛ أما التقارير والفحص فتعمل من سطر الأوامر دون شاشة.</translation>
    </message>
    <message>
        <source>Start the server or mend the connection, then try again.</source>
        <translation>شغّل الخادم أو أصلح الاتصال، ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>Switch it on, or open with the passphrase.</source>
        <translation>يُرجى تشغيله أو الفتح بعبارة المرور.</translation>
    </message>
    <message>
        <source>Tell the server's administrator: the certificate must be checked.</source>
        <translation>أبلغ مسؤول الخادم: يجب فحص الشهادة.</translation>
    </message>
    <message>
        <source>The administrator has withdrawn this workstation.</source>
        <translation>سحب مسؤول النظام هذه المحطة.</translation>
    </message>
    <message>
        <source>The carried file cannot be taken: {reason} ({path})</source>
        <translation>تعذّر أخذ الملف المنقول: {reason} ({path})</translation>
    </message>
    <message>
        <source>The centre stays as it was.</source>
        <translation>المركز باقٍ كما كان.</translation>
    </message>
    <message>
        <source>The centre's data stay encrypted.</source>
        <translation>بيانات المركز ما زالت مشفّرة.</translation>
    </message>
    <message>
        <source>The centre's data were not touched.</source>
        <translation>لم تُمسّ بيانات المركز.</translation>
    </message>
    <message>
        <source>The centre's database cannot be used.</source>
        <translation>تعذّر استخدام قاعدة بيانات المركز.</translation>
    </message>
    <message>
        <source>The centre's database cannot be written: {path}</source>
        <translation>تعذّرت الكتابة في قاعدة بيانات المركز: {path}</translation>
    </message>
    <message>
        <source>The centre's database is damaged.</source>
        <translation>قاعدة بيانات المركز تالفة.</translation>
    </message>
    <message>
        <source>The centre's figures are safe and work goes on without the server.</source>
        <translation>بيانات المركز سليمة، ويستمر العمل من دون الخادم.</translation>
    </message>
    <message>
        <source>The centre's folder cannot be written, so nothing is changed: {path}</source>
        <translation>لا تُمكن الكتابة في مجلد المركز، ولذلك لا يُغيَّر شيء: {path}</translation>
    </message>
    <message>
        <source>The centre's key cannot be had.</source>
        <translation>تعذّر الحصول على مفتاح المركز.</translation>
    </message>
    <message>
        <source>The centre's key is not on this machine.</source>
        <translation>مفتاح المركز غير موجود على هذا الجهاز.</translation>
    </message>
    <message>
        <source>The damaged file was kept as it is.</source>
        <translation>حُفظ الملف التالف كما هو.</translation>
    </message>
    <message>
        <source>The data folder lies in a place that others copy or share: {path}</source>
        <translation>مجلد البيانات في موضع مشترك أو منسوخ إلى غيره: {path}</translation>
    </message>
    <message>
        <source>The database engine is {version}; at least {needed} is needed.</source>
        <translation>إصدار محرك قاعدة البيانات {version}، والمطلوب {needed} على الأقل.</translation>
    </message>
    <message>
        <source>The database server of this centre does not answer.</source>
        <translation>خادم قاعدة بيانات هذا المركز لا يجيب.</translation>
    </message>
    <message>
        <source>The database server of this centre refuses its name or password.</source>
        <translation>خادم قاعدة بيانات هذا المركز يرفض اسم الدخول أو كلمة المرور.</translation>
    </message>
    <message>
        <source>The demonstration centre works alone and never meets a server.</source>
        <translation>المركز التجريبي يعمل وحده ولا يتصل بخادم.</translation>
    </message>
    <message>
        <source>The disk is full: {path}</source>
        <translation>القرص ممتلئ: {path}</translation>
    </message>
    <message>
        <source>The exchange with the server was not possible.</source>
        <translation>تعذّرت المزامنة مع الخادم.</translation>
    </message>
    <message>
        <source>The figures that it was made from are safe.</source>
        <translation>الأرقام التي أُعدّ منها محفوظة.</translation>
    </message>
    <message>
        <source>The file cannot be read: {file} ({reason}).</source>
        <translation>تعذّرت قراءة الملف: {file} ({reason}).</translation>
    </message>
    <message>
        <source>The file cannot be used: {path}</source>
        <translation>تعذّر استخدام الملف: {path}</translation>
    </message>
    <message>
        <source>The file could not be read: {file}</source>
        <translation>لم يُقرأ الملف: {file}</translation>
    </message>
    <message>
        <source>The file may be damaged; ask for it again.</source>
        <translation>قد يكون الملف تالفًا، فيُرجى طلبه من جديد.</translation>
    </message>
    <message>
        <source>The file of wrapped keys is damaged: {path}</source>
        <translation>ملف المفاتيح المغلَّفة تالف: {path}</translation>
    </message>
    <message>
        <source>The first password was not used in time.</source>
        <translation>انتهت مدة كلمة المرور الأولى قبل استعمالها.</translation>
    </message>
    <message>
        <source>The key does not open this centre's database: {path}</source>
        <translation>المفتاح لا يفتح قاعدة بيانات هذا المركز: {path}</translation>
    </message>
    <message>
        <source>The key lies in {expected}, but this session uses {backend}.</source>
        <translation>المفتاح محفوظ في {expected}، أما هذه الجلسة فتستخدم {backend}.</translation>
    </message>
    <message>
        <source>The key store {backend} did not give its secret.</source>
        <translation>لم يُعطِ مخزن المفاتيح {backend} السر المحفوظ فيه.</translation>
    </message>
    <message>
        <source>The key store {backend} keeps secrets readable, so it is not used.</source>
        <translation>مخزن المفاتيح {backend} يحفظ الأسرار دون تشفير، فلم يُستخدم.</translation>
    </message>
    <message>
        <source>The passphrase is not right.</source>
        <translation>عبارة المرور غير صحيحة.</translation>
    </message>
    <message>
        <source>The recovery code is not right.</source>
        <translation>رمز الاستعادة غير صحيح.</translation>
    </message>
    <message>
        <source>The register keeps the fingerprint of the right one.</source>
        <translation>السجل يحفظ بصمة الملف الصحيح.</translation>
    </message>
    <message>
        <source>The report cannot be opened: {path}</source>
        <translation>تعذّر فتح التقرير: {path}</translation>
    </message>
    <message>
        <source>The report's file is no longer in its folder: {path}</source>
        <translation>لم يعد ملف التقرير في مجلده: {path}</translation>
    </message>
    <message>
        <source>The report's file is not what was made: {path}</source>
        <translation>ملف التقرير ليس كما أُصدر: {path}</translation>
    </message>
    <message>
        <source>The server asks for a newer version of this program: {host}</source>
        <translation>يطلب الخادم إصدارًا أحدث من هذا البرنامج: {host}</translation>
    </message>
    <message>
        <source>The server broke off with a fault of its own: {reason}</source>
        <translation>توقف الخادم بخلل فيه: {reason}</translation>
    </message>
    <message>
        <source>The server could not prove that it is ours: {host}</source>
        <translation>لم يُثبت الخادم أنه خادمنا: {host}</translation>
    </message>
    <message>
        <source>The server does not accept this name and password: {host}</source>
        <translation>لم يقبل الخادم اسم المحطة وكلمة مرورها: {host}</translation>
    </message>
    <message>
        <source>The server does not answer: {host}</source>
        <translation>الخادم لا يستجيب: {host}</translation>
    </message>
    <message>
        <source>The server has no account of this centre yet: {host}</source>
        <translation>ليس على الخادم أي حساب لهذا المركز بعد: {host}</translation>
    </message>
    <message>
        <source>The server's Postgres is too old: {version}, needed is {needed}.</source>
        <translation>إصدار قاعدة بيانات الخادم قديم: {version}، والمطلوب {needed}.</translation>
    </message>
    <message>
        <source>The server's administrator brings it up by the command server init.</source>
        <translation>يحدّثه مسؤول الخادم بأمر التهيئة.</translation>
    </message>
    <message>
        <source>The server's administrator sets its clock; then it goes on.</source>
        <translation>يضبط مسؤول الخادم ساعته ثم يُستأنف العمل.</translation>
    </message>
    <message>
        <source>The server's clock is behind what it has received itself.</source>
        <translation>ساعة الخادم متأخرة عما استلمه هو نفسه.</translation>
    </message>
    <message>
        <source>The server's shared journal is missing or older than this: {host}</source>
        <translation>السجل المشترك على الخادم غير موجود أو أقدم من هذا البرنامج: {host}</translation>
    </message>
    <message>
        <source>The system refuses the file: {path}</source>
        <translation>رفض النظام الوصول إلى الملف: {path}</translation>
    </message>
    <message>
        <source>The system's key store cannot be trusted: {backend}.</source>
        <translation>لا يُعتمد على مخزن المفاتيح في هذا النظام: {backend}.</translation>
    </message>
    <message>
        <source>The system's key store is switched off and keeps nothing.</source>
        <translation>مخزن المفاتيح في هذا النظام معطَّل ولا يحفظ شيئًا.</translation>
    </message>
    <message>
        <source>The user name and the password do not belong together.</source>
        <translation>اسم المستخدم أو كلمة المرور غير صحيح.</translation>
    </message>
    <message>
        <source>The value of “{field}” does not hold: {reason}.</source>
        <translation>قيمة «{field}» غير مقبولة: {reason}.</translation>
    </message>
    <message>
        <source>The workstation is let in; no new code is needed.</source>
        <translation>المحطة مُلحقة، ولا حاجة إلى رمز جديد.</translation>
    </message>
    <message>
        <source>There is already a centre in this folder: {path}</source>
        <translation>يوجد مركز في هذا المجلد من قبل: {path}</translation>
    </message>
    <message>
        <source>There is no centre in this folder: {path}</source>
        <translation>لا يوجد مركز في هذا المجلد: {path}</translation>
    </message>
    <message>
        <source>There is no display here on which a window could open.</source>
        <translation>لا توجد هنا شاشة تُفتح عليها النافذة.</translation>
    </message>
    <message>
        <source>There is no such file: {path}</source>
        <translation>لا يوجد ملف بهذا الاسم: {path}</translation>
    </message>
    <message>
        <source>They are safe on the workstations that hold the key.</source>
        <translation>وهي محفوظة في المحطات التي لديها المفتاح.</translation>
    </message>
    <message>
        <source>This account is not as an administrator signed it.</source>
        <translation>هذا الحساب ليس كما وقّعه مسؤول النظام.</translation>
    </message>
    <message>
        <source>This account was switched off or has another role now.</source>
        <translation>أُوقف هذا الحساب أو صار له دور آخر.</translation>
    </message>
    <message>
        <source>This asks for your password once more.</source>
        <translation>يتطلب هذا كلمة مرورك مرة أخرى.</translation>
    </message>
    <message>
        <source>This centre is already open in another window.</source>
        <translation>هذا المركز مفتوح في نافذة أخرى.</translation>
    </message>
    <message>
        <source>This centre lies on a database server, which is copied there.</source>
        <translation>بيانات هذا المركز على خادم قاعدة بيانات، ونسخها الاحتياطي هناك.</translation>
    </message>
    <message>
        <source>This code does not open the enrolment file: {path}</source>
        <translation>هذا الرمز لا يفتح ملف الإلحاق: {path}</translation>
    </message>
    <message>
        <source>This copy is not whole and is not put in place: {path}</source>
        <translation>هذه النسخة غير سليمة ولن تُستعاد: {path}</translation>
    </message>
    <message>
        <source>This could not be done.</source>
        <translation>تعذّر تنفيذ هذا الإجراء.</translation>
    </message>
    <message>
        <source>This enrolment was used before, has run out or was revoked.</source>
        <translation>استُخدم هذا الإلحاق من قبل أو انتهت مدته أو أُلغي.</translation>
    </message>
    <message>
        <source>This is a first password: it only opens the way to one of your own.</source>
        <translation>هذه كلمة مرور أولى، ولا تُستعمل إلا لاختيار كلمتك الخاصة.</translation>
    </message>
    <message>
        <source>This is no longer possible for {kind}; its state is now: {state}.</source>
        <translation>لم يعد هذا ممكنًا: {kind}، والحالة الآن: {state}.</translation>
    </message>
    <message>
        <source>This machine offers no key store.</source>
        <translation>لا يوجد مخزن مفاتيح على هذا الجهاز.</translation>
    </message>
    <message>
        <source>This machine's clock is behind what was written last: {now}</source>
        <translation>ساعة هذا الجهاز متأخرة عن آخر ما سُجِّل: {now}</translation>
    </message>
    <message>
        <source>This workstation cannot open identity numbers yet.</source>
        <translation>لا تستطيع هذه المحطة عرض أرقام الهوية بعد.</translation>
    </message>
    <message>
        <source>This workstation is not enrolled at a server.</source>
        <translation>هذه المحطة غير مسجلة لدى خادم.</translation>
    </message>
    <message>
        <source>This workstation's sealed secrets cannot be opened: {path}</source>
        <translation>تعذّر فتح ملف أسرار هذه المحطة: {path}</translation>
    </message>
    <message>
        <source>Too many wrong passwords in a row.</source>
        <translation>تكرر إدخال كلمة مرور خاطئة.</translation>
    </message>
    <message>
        <source>Try again in {seconds} s, or ask the administrator.</source>
        <translation>يُرجى المحاولة بعد {seconds} ث أو الرجوع إلى مسؤول النظام.</translation>
    </message>
    <message>
        <source>Try again, or ask the administrator.</source>
        <translation>يُرجى المحاولة من جديد أو الرجوع إلى مسؤول النظام.</translation>
    </message>
    <message>
        <source>Try again; if it happens again, quote the code to support.</source>
        <translation>يُرجى المحاولة مرة أخرى، فإن تكرر فليُذكر الرمز للدعم الفني.</translation>
    </message>
    <message>
        <source>Type the password and try again.</source>
        <translation>اكتب كلمة المرور وأعد المحاولة.</translation>
    </message>
    <message>
        <source>Unlock it and try again, or open with the passphrase.</source>
        <translation>يُرجى فتح قفله ثم المحاولة من جديد أو الفتح بعبارة المرور.</translation>
    </message>
    <message>
        <source>Update this program, then go on.</source>
        <translation>حدِّث البرنامج، ثم تابِع.</translation>
    </message>
    <message>
        <source>Update this program, then try again.</source>
        <translation>حدِّث هذا البرنامج ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>Upgrade Postgres, then try again.</source>
        <translation>رقِّ قاعدة بيانات الخادم ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>Use the system's own key store, or open with the passphrase.</source>
        <translation>يُرجى استخدام مخزن مفاتيح النظام أو الفتح بعبارة المرور.</translation>
    </message>
    <message>
        <source>What was saved before is safe on the server.</source>
        <translation>ما حُفظ من قبل سليم على الخادم.</translation>
    </message>
    <message>
        <source>What was saved before is safe, and marking goes on.</source>
        <translation>ما حُفظ من قبل سليم، والتسجيل مستمر.</translation>
    </message>
    <message>
        <source>What was saved before is safe.</source>
        <translation>ما حُفظ من قبل سليم.</translation>
    </message>
    <message>
        <source>What was saved before is safe; the last change was not saved.</source>
        <translation>ما حُفظ من قبل سليم، أما التغيير الأخير فلم يُحفظ.</translation>
    </message>
    <message>
        <source>What you typed is kept, but not saved.</source>
        <translation>ما كُتب باقٍ في مكانه ولم يُحفظ.</translation>
    </message>
    <message>
        <source>Write a sealed file and hand it to the administrator.</source>
        <translation>اكتب ملفًا مختومًا وسلّمه إلى مسؤول النظام.</translation>
    </message>
    <message>
        <source>You cannot be let in now.</source>
        <translation>تعذّر الدخول الآن.</translation>
    </message>
    <message>
        <source>Your role does not hold this right: {right}.</source>
        <translation>لا يملك دورك هذه الصلاحية: {right}.</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>address of the database</source>
        <translation>عنوان قاعدة البيانات</translation>
    </message>
    <message>
        <source>applicant</source>
        <translation>المستفيد</translation>
    </message>
    <message>
        <source>approval</source>
        <translation>الاعتماد</translation>
    </message>
    <message>
        <source>channel</source>
        <translation>القناة</translation>
    </message>
    <message>
        <source>classification</source>
        <translation>درجة السرية</translation>
    </message>
    <message>
        <source>code</source>
        <translation>الرمز</translation>
    </message>
    <message>
        <source>count</source>
        <translation>العدد</translation>
    </message>
    <message>
        <source>country</source>
        <translation>الدولة</translation>
    </message>
    <message>
        <source>database</source>
        <translation>قاعدة البيانات</translation>
    </message>
    <message>
        <source>date</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>days for a reply</source>
        <translation>أيام مهلة الرد</translation>
    </message>
    <message>
        <source>days off</source>
        <translation>أيام العطلة الأسبوعية</translation>
    </message>
    <message>
        <source>document</source>
        <translation>الوثيقة</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>البريد الإلكتروني</translation>
    </message>
    <message>
        <source>end</source>
        <translation>النهاية</translation>
    </message>
    <message>
        <source>file</source>
        <translation>الملف</translation>
    </message>
    <message>
        <source>grace period</source>
        <translation>فترة السماح</translation>
    </message>
    <message>
        <source>identity number</source>
        <translation>رقم الهوية</translation>
    </message>
    <message>
        <source>indicator</source>
        <translation>المؤشر</translation>
    </message>
    <message>
        <source>job title</source>
        <translation>المسمى الوظيفي</translation>
    </message>
    <message>
        <source>last day</source>
        <translation>آخر يوم</translation>
    </message>
    <message>
        <source>least staff</source>
        <translation>الحد الأدنى</translation>
    </message>
    <message>
        <source>minutes until a case opens</source>
        <translation>دقائق قبل فتح الحالة</translation>
    </message>
    <message>
        <source>most staff</source>
        <translation>الحد الأعلى</translation>
    </message>
    <message>
        <source>name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>number</source>
        <translation>الرقم</translation>
    </message>
    <message>
        <source>outcome</source>
        <translation>النتيجة</translation>
    </message>
    <message>
        <source>pages</source>
        <translation>الصفحات</translation>
    </message>
    <message>
        <source>passphrase</source>
        <translation>عبارة المرور</translation>
    </message>
    <message>
        <source>password</source>
        <translation>كلمة المرور</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>الهاتف</translation>
    </message>
    <message>
        <source>rating</source>
        <translation>التقييم</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>role</source>
        <translation>الدور</translation>
    </message>
    <message>
        <source>second person</source>
        <translation>الشخص الثاني</translation>
    </message>
    <message>
        <source>short name</source>
        <translation>الاسم المختصر</translation>
    </message>
    <message>
        <source>start</source>
        <translation>البداية</translation>
    </message>
    <message>
        <source>supervisor</source>
        <translation>المشرف</translation>
    </message>
    <message>
        <source>text</source>
        <translation>النص</translation>
    </message>
    <message>
        <source>the authority's certificate</source>
        <translation>شهادة جهة الإصدار</translation>
    </message>
    <message>
        <source>the row</source>
        <translation>الصف</translation>
    </message>
    <message>
        <source>ticket number</source>
        <translation>رقم التذكرة</translation>
    </message>
    <message>
        <source>time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>time at which the service ended</source>
        <translation>وقت انتهاء الخدمة</translation>
    </message>
    <message>
        <source>time of arrival</source>
        <translation>وقت الحضور</translation>
    </message>
    <message>
        <source>time of issue</source>
        <translation>وقت الإصدار</translation>
    </message>
    <message>
        <source>time of the call</source>
        <translation>وقت النداء</translation>
    </message>
    <message>
        <source>title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>user name</source>
        <translation>اسم المستخدم</translation>
    </message>
</context>
<context>
    <name>FieldWords</name>
    <message>
        <source>about what</source>
        <translation>بشأن</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>المقبول</translation>
    </message>
    <message>
        <source>account</source>
        <translation>الحساب</translation>
    </message>
    <message>
        <source>account name</source>
        <translation>اسم الحساب</translation>
    </message>
    <message>
        <source>accounts</source>
        <translation>الحسابات</translation>
    </message>
    <message>
        <source>action</source>
        <translation>الإجراء</translation>
    </message>
    <message>
        <source>agency</source>
        <translation>الجهة</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>الإجابات</translation>
    </message>
    <message>
        <source>applicant</source>
        <translation>المستفيد</translation>
    </message>
    <message>
        <source>approved at</source>
        <translation>وقت الاعتماد</translation>
    </message>
    <message>
        <source>approved by</source>
        <translation>اعتمده</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>الحد الأدنى</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>الحد الأعلى</translation>
    </message>
    <message>
        <source>attendance</source>
        <translation>الحضور</translation>
    </message>
    <message>
        <source>began</source>
        <translation>البداية</translation>
    </message>
    <message>
        <source>begins</source>
        <translation>يبدأ</translation>
    </message>
    <message>
        <source>cause</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>centre</source>
        <translation>المركز</translation>
    </message>
    <message>
        <source>channel</source>
        <translation>القناة</translation>
    </message>
    <message>
        <source>channels</source>
        <translation>القنوات</translation>
    </message>
    <message>
        <source>classification</source>
        <translation>التصنيف</translation>
    </message>
    <message>
        <source>closed at</source>
        <translation>وقت الإغلاق</translation>
    </message>
    <message>
        <source>closed on</source>
        <translation>تاريخ الإغلاق</translation>
    </message>
    <message>
        <source>code</source>
        <translation>الرمز</translation>
    </message>
    <message>
        <source>columns</source>
        <translation>الأعمدة</translation>
    </message>
    <message>
        <source>columns by name</source>
        <translation>قالب الأعمدة</translation>
    </message>
    <message>
        <source>columns of an import</source>
        <translation>أعمدة الاستيراد</translation>
    </message>
    <message>
        <source>contents</source>
        <translation>المحتوى</translation>
    </message>
    <message>
        <source>copy</source>
        <translation>النسخة</translation>
    </message>
    <message>
        <source>could not be provided</source>
        <translation>تعذّر تقديمها</translation>
    </message>
    <message>
        <source>counter</source>
        <translation>الشباك</translation>
    </message>
    <message>
        <source>counter's presence</source>
        <translation>حضور الشباك</translation>
    </message>
    <message>
        <source>country of the holidays</source>
        <translation>دولة العطل الرسمية</translation>
    </message>
    <message>
        <source>database of the server</source>
        <translation>قاعدة البيانات على الخادم</translation>
    </message>
    <message>
        <source>day</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>day of the calendar</source>
        <translation>يوم في التقويم</translation>
    </message>
    <message>
        <source>day of the week</source>
        <translation>يوم الأسبوع</translation>
    </message>
    <message>
        <source>days for a reply</source>
        <translation>أيام مهلة الرد</translation>
    </message>
    <message>
        <source>days off</source>
        <translation>أيام العطلة الأسبوعية</translation>
    </message>
    <message>
        <source>demonstration</source>
        <translation>تجريبي</translation>
    </message>
    <message>
        <source>deputising granted by</source>
        <translation>من منح الإنابة</translation>
    </message>
    <message>
        <source>deputy from</source>
        <translation>الإنابة من</translation>
    </message>
    <message>
        <source>deputy of</source>
        <translation>نائب عن</translation>
    </message>
    <message>
        <source>deputy until</source>
        <translation>نائب حتى</translation>
    </message>
    <message>
        <source>device</source>
        <translation>الجهاز</translation>
    </message>
    <message>
        <source>did not come</source>
        <translation>لم يحضر</translation>
    </message>
    <message>
        <source>document</source>
        <translation>الوثيقة</translation>
    </message>
    <message>
        <source>doubles</source>
        <translation>المكرر</translation>
    </message>
    <message>
        <source>due at</source>
        <translation>موعد الاستحقاق</translation>
    </message>
    <message>
        <source>elderly</source>
        <translation>كبار السن</translation>
    </message>
    <message>
        <source>employee</source>
        <translation>الموظف</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>النهاية</translation>
    </message>
    <message>
        <source>ends</source>
        <translation>ينتهي</translation>
    </message>
    <message>
        <source>entries</source>
        <translation>القيود</translation>
    </message>
    <message>
        <source>entry</source>
        <translation>القيد</translation>
    </message>
    <message>
        <source>event</source>
        <translation>الحدث</translation>
    </message>
    <message>
        <source>existence</source>
        <translation>الوجود</translation>
    </message>
    <message>
        <source>figure of a day</source>
        <translation>إحصاء يوم</translation>
    </message>
    <message>
        <source>figure of an hour</source>
        <translation>إحصاء ساعة</translation>
    </message>
    <message>
        <source>file</source>
        <translation>الملف</translation>
    </message>
    <message>
        <source>fingerprint</source>
        <translation>البصمة</translation>
    </message>
    <message>
        <source>fingerprint of the file</source>
        <translation>بصمة الملف</translation>
    </message>
    <message>
        <source>first day</source>
        <translation>أول يوم</translation>
    </message>
    <message>
        <source>first password until</source>
        <translation>كلمة المرور الأولى حتى</translation>
    </message>
    <message>
        <source>from</source>
        <translation>من</translation>
    </message>
    <message>
        <source>hand-over</source>
        <translation>التسليم</translation>
    </message>
    <message>
        <source>handed over at</source>
        <translation>وقت التسليم</translation>
    </message>
    <message>
        <source>head of the journal</source>
        <translation>رأس السجل</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>سليمة</translation>
    </message>
    <message>
        <source>hour</source>
        <translation>الساعة</translation>
    </message>
    <message>
        <source>identity number</source>
        <translation>رقم الهوية</translation>
    </message>
    <message>
        <source>identity number, sealed</source>
        <translation>رقم الهوية مختومًا</translation>
    </message>
    <message>
        <source>import</source>
        <translation>الاستيراد</translation>
    </message>
    <message>
        <source>import of tickets</source>
        <translation>استيراد التذاكر</translation>
    </message>
    <message>
        <source>in use since</source>
        <translation>مستعمل منذ</translation>
    </message>
    <message>
        <source>interruption</source>
        <translation>الانقطاع</translation>
    </message>
    <message>
        <source>key</source>
        <translation>المفتاح</translation>
    </message>
    <message>
        <source>key of the sealed fields</source>
        <translation>مفتاح الحقول المختومة</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>known</source>
        <translation>المعروف</translation>
    </message>
    <message>
        <source>last day</source>
        <translation>آخر يوم</translation>
    </message>
    <message>
        <source>least and most staff</source>
        <translation>حدود عدد الموظفين</translation>
    </message>
    <message>
        <source>line of the emirate</source>
        <translation>سطر الإمارة</translation>
    </message>
    <message>
        <source>line of the state</source>
        <translation>سطر الدولة</translation>
    </message>
    <message>
        <source>login at the server</source>
        <translation>الدخول إلى الخادم</translation>
    </message>
    <message>
        <source>look at a change of accounts</source>
        <translation>اطلاع على تغيير حساب</translation>
    </message>
    <message>
        <source>made at</source>
        <translation>وقت الإعداد</translation>
    </message>
    <message>
        <source>mark of the figures</source>
        <translation>علامة الأرقام</translation>
    </message>
    <message>
        <source>mark of the identity number</source>
        <translation>علامة رقم الهوية</translation>
    </message>
    <message>
        <source>measure</source>
        <translation>المؤشر</translation>
    </message>
    <message>
        <source>minutes of grace</source>
        <translation>دقائق السماح</translation>
    </message>
    <message>
        <source>minutes until a case opens</source>
        <translation>دقائق قبل فتح الحالة</translation>
    </message>
    <message>
        <source>must change the password</source>
        <translation>يجب تغيير كلمة المرور</translation>
    </message>
    <message>
        <source>name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>no</source>
        <translation>لا</translation>
    </message>
    <message>
        <source>not captured</source>
        <translation>لم تُرصد</translation>
    </message>
    <message>
        <source>note</source>
        <translation>الملاحظة</translation>
    </message>
    <message>
        <source>number</source>
        <translation>الرقم</translation>
    </message>
    <message>
        <source>official holiday</source>
        <translation>عطلة رسمية</translation>
    </message>
    <message>
        <source>on behalf of</source>
        <translation>نيابةً عن</translation>
    </message>
    <message>
        <source>on holidays</source>
        <translation>في العطل</translation>
    </message>
    <message>
        <source>on leave</source>
        <translation>في إجازة</translation>
    </message>
    <message>
        <source>opened at</source>
        <translation>وقت الفتح</translation>
    </message>
    <message>
        <source>opened by</source>
        <translation>فتحها</translation>
    </message>
    <message>
        <source>opened on</source>
        <translation>تاريخ الفتح</translation>
    </message>
    <message>
        <source>order</source>
        <translation>الترتيب</translation>
    </message>
    <message>
        <source>other hours</source>
        <translation>أوقات دوام خاصة</translation>
    </message>
    <message>
        <source>pages</source>
        <translation>الصفحات</translation>
    </message>
    <message>
        <source>password, sealed</source>
        <translation>كلمة المرور مختومة</translation>
    </message>
    <message>
        <source>period</source>
        <translation>الفترة</translation>
    </message>
    <message>
        <source>periods</source>
        <translation>الفترات</translation>
    </message>
    <message>
        <source>person</source>
        <translation>الشخص</translation>
    </message>
    <message>
        <source>place</source>
        <translation>المكان</translation>
    </message>
    <message>
        <source>place after</source>
        <translation>المكان بعد النقل</translation>
    </message>
    <message>
        <source>place before</source>
        <translation>المكان قبل النقل</translation>
    </message>
    <message>
        <source>post</source>
        <translation>المنصب</translation>
    </message>
    <message>
        <source>printed at</source>
        <translation>وقت الطباعة</translation>
    </message>
    <message>
        <source>priority</source>
        <translation>الأولوية</translation>
    </message>
    <message>
        <source>proof of the chain</source>
        <translation>إثبات السلسلة</translation>
    </message>
    <message>
        <source>public key</source>
        <translation>المفتاح العام</translation>
    </message>
    <message>
        <source>public key for sealing</source>
        <translation>المفتاح العام للختم</translation>
    </message>
    <message>
        <source>published</source>
        <translation>منشور</translation>
    </message>
    <message>
        <source>ratings</source>
        <translation>التقييمات</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>reason of the voiding</source>
        <translation>سبب الإلغاء</translation>
    </message>
    <message>
        <source>recovery code, sealed</source>
        <translation>رمز الاسترداد مختومًا</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>المرجع</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>المرفوض</translation>
    </message>
    <message>
        <source>remark</source>
        <translation>الملاحظة</translation>
    </message>
    <message>
        <source>reply expected by</source>
        <translation>مهلة الرد</translation>
    </message>
    <message>
        <source>report</source>
        <translation>التقرير</translation>
    </message>
    <message>
        <source>representative of an agency</source>
        <translation>ممثل جهة</translation>
    </message>
    <message>
        <source>requested at</source>
        <translation>وقت الطلب</translation>
    </message>
    <message>
        <source>review of access</source>
        <translation>مراجعة الصلاحيات</translation>
    </message>
    <message>
        <source>reviewed at</source>
        <translation>وقت المراجعة</translation>
    </message>
    <message>
        <source>reviewed by</source>
        <translation>المراجع</translation>
    </message>
    <message>
        <source>revoked</source>
        <translation>ملغاة</translation>
    </message>
    <message>
        <source>revoked at</source>
        <translation>وقت السحب</translation>
    </message>
    <message>
        <source>rights</source>
        <translation>الصلاحيات</translation>
    </message>
    <message>
        <source>rights of a role</source>
        <translation>صلاحيات الدور</translation>
    </message>
    <message>
        <source>rights used</source>
        <translation>الصلاحيات المستعملة</translation>
    </message>
    <message>
        <source>role</source>
        <translation>الدور</translation>
    </message>
    <message>
        <source>roster</source>
        <translation>المناوبة</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>الصفوف</translation>
    </message>
    <message>
        <source>satisfaction</source>
        <translation>الرضا</translation>
    </message>
    <message>
        <source>satisfied</source>
        <translation>الراضون</translation>
    </message>
    <message>
        <source>scale</source>
        <translation>المقياس</translation>
    </message>
    <message>
        <source>seal</source>
        <translation>الختم</translation>
    </message>
    <message>
        <source>sealed</source>
        <translation>مختوم</translation>
    </message>
    <message>
        <source>search text</source>
        <translation>نص البحث</translation>
    </message>
    <message>
        <source>season</source>
        <translation>الموسم</translation>
    </message>
    <message>
        <source>section</source>
        <translation>القسم</translation>
    </message>
    <message>
        <source>section of the centre</source>
        <translation>قسم المركز</translation>
    </message>
    <message>
        <source>seen at</source>
        <translation>وقت الاطلاع</translation>
    </message>
    <message>
        <source>seen by</source>
        <translation>المطّلع</translation>
    </message>
    <message>
        <source>server</source>
        <translation>الخادم</translation>
    </message>
    <message>
        <source>service</source>
        <translation>الخدمة</translation>
    </message>
    <message>
        <source>services counted</source>
        <translation>عدد مرات الخدمة</translation>
    </message>
    <message>
        <source>settles</source>
        <translation>يسوّي</translation>
    </message>
    <message>
        <source>short name</source>
        <translation>الاسم المختصر</translation>
    </message>
    <message>
        <source>shortage case</source>
        <translation>حالة نقص</translation>
    </message>
    <message>
        <source>sign-in</source>
        <translation>تسجيل دخول</translation>
    </message>
    <message>
        <source>signature</source>
        <translation>التوقيع</translation>
    </message>
    <message>
        <source>signed at</source>
        <translation>وقت التوقيع</translation>
    </message>
    <message>
        <source>signed by</source>
        <translation>وقّعه</translation>
    </message>
    <message>
        <source>signed list of accounts</source>
        <translation>قائمة الحسابات الموقّعة</translation>
    </message>
    <message>
        <source>signing key, sealed</source>
        <translation>مفتاح التوقيع مختومًا</translation>
    </message>
    <message>
        <source>source</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>spoiled</source>
        <translation>التالف</translation>
    </message>
    <message>
        <source>spoke with</source>
        <translation>من جرت مخاطبته</translation>
    </message>
    <message>
        <source>spread of service times</source>
        <translation>توزيع زمن الخدمة</translation>
    </message>
    <message>
        <source>spread of waits</source>
        <translation>توزيع الانتظار</translation>
    </message>
    <message>
        <source>state</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>state after</source>
        <translation>الحالة اللاحقة</translation>
    </message>
    <message>
        <source>state before</source>
        <translation>الحالة السابقة</translation>
    </message>
    <message>
        <source>step</source>
        <translation>الخطوة</translation>
    </message>
    <message>
        <source>step of a case</source>
        <translation>خطوة في حالة نقص</translation>
    </message>
    <message>
        <source>step of a document</source>
        <translation>خطوة وثيقة</translation>
    </message>
    <message>
        <source>submitted at</source>
        <translation>وقت التقديم</translation>
    </message>
    <message>
        <source>submitted by</source>
        <translation>قدّمه</translation>
    </message>
    <message>
        <source>sum of service times</source>
        <translation>مجموع زمن الخدمة</translation>
    </message>
    <message>
        <source>sum of waits</source>
        <translation>مجموع الانتظار</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>موقوف</translation>
    </message>
    <message>
        <source>taken back at</source>
        <translation>وقت التراجع</translation>
    </message>
    <message>
        <source>target</source>
        <translation>المستهدف</translation>
    </message>
    <message>
        <source>telephone</source>
        <translation>الهاتف</translation>
    </message>
    <message>
        <source>text</source>
        <translation>النص</translation>
    </message>
    <message>
        <source>time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>time of arrival</source>
        <translation>وقت الحضور</translation>
    </message>
    <message>
        <source>time zone</source>
        <translation>المنطقة الزمنية</translation>
    </message>
    <message>
        <source>title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>transactions done</source>
        <translation>المعاملات المنجزة</translation>
    </message>
    <message>
        <source>until</source>
        <translation>حتى</translation>
    </message>
    <message>
        <source>valid from</source>
        <translation>سارٍ من</translation>
    </message>
    <message>
        <source>value</source>
        <translation>القيمة</translation>
    </message>
    <message>
        <source>version</source>
        <translation>الإصدار</translation>
    </message>
    <message>
        <source>visitors</source>
        <translation>المراجعون</translation>
    </message>
    <message>
        <source>waits counted</source>
        <translation>عدد مرات الانتظار</translation>
    </message>
    <message>
        <source>who follows it</source>
        <translation>المتابع</translation>
    </message>
    <message>
        <source>why</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>wing</source>
        <translation>الجناح</translation>
    </message>
    <message>
        <source>with a disability</source>
        <translation>ذوو الإعاقة</translation>
    </message>
    <message>
        <source>workstation</source>
        <translation>المحطة</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>نعم</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>أقل من دقيقة</numerusform>
            <numerusform>دقيقة واحدة</numerusform>
            <numerusform>دقيقتان</numerusform>
            <numerusform>%n دقائق</numerusform>
            <numerusform>%n دقيقةً</numerusform>
            <numerusform>%n دقيقة</numerusform>
        </translation>
    </message>
    <message>
        <source>from {start} to {end}</source>
        <translation>من {start} إلى {end}</translation>
    </message>
    <message>
        <source>{day_month} {year}</source>
        <comment>gregorian</comment>
        <translation>{day_month} {year}م</translation>
    </message>
    <message>
        <source>{day_month} {year} AH</source>
        <translation>{day_month} {year}هـ</translation>
    </message>
    <message>
        <source>{part} of {whole}</source>
        <translation>{part} من {whole}</translation>
    </message>
</context>
<context>
    <name>Forms</name>
    <message>
        <source>Required</source>
        <translation>حقل مطلوب</translation>
    </message>
</context>
<context>
    <name>Grid</name>
    <message>
        <source>Running total</source>
        <translation>الإجمالي الجاري</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>ناقصة</translation>
    </message>
    <message>
        <source>not offered</source>
        <translation>غير مقدَّمة</translation>
    </message>
    <message>
        <source>to be checked</source>
        <translation>تحتاج تحققًا</translation>
    </message>
    <message>
        <source>unusual</source>
        <translation>غير معتادة</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message numerus="yes">
        <source>%n changes</source>
        <translation>
            <numerusform>لا تغيير</numerusform>
            <numerusform>تغيير واحد</numerusform>
            <numerusform>تغييران</numerusform>
            <numerusform>%n تغييرات</numerusform>
            <numerusform>%n تغييرًا</numerusform>
            <numerusform>%n تغيير</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to a figure, a cell or a row first, then press {keys}.</source>
        <translation>انتقل أولًا إلى رقم أو خلية أو صف، ثم اضغط {keys}.</translation>
    </message>
    <message>
        <source>History of changes</source>
        <translation>سجل التغييرات</translation>
    </message>
    <message>
        <source>Its first value appears here by itself.</source>
        <translation>تظهر أول قيمة له هنا من تلقاء نفسها.</translation>
    </message>
    <message>
        <source>Nothing was written of this yet</source>
        <translation>لم يُكتب عن هذا شيء بعد</translation>
    </message>
    <message>
        <source>Open in the audit log</source>
        <translation>فتح في سجل التدقيق</translation>
    </message>
    <message>
        <source>Reason: {reason}</source>
        <translation>السبب: {reason}</translation>
    </message>
    <message numerus="yes">
        <source>and %n earlier ones in the audit log</source>
        <translation>
            <numerusform>ولا أقدم في سجل التدقيق</numerusform>
            <numerusform>وتغيير أقدم في سجل التدقيق</numerusform>
            <numerusform>وتغييران أقدم في سجل التدقيق</numerusform>
            <numerusform>و%n تغييرات أقدم في سجل التدقيق</numerusform>
            <numerusform>و%n تغييرًا أقدم في سجل التدقيق</numerusform>
            <numerusform>و%n تغيير أقدم في سجل التدقيق</numerusform>
        </translation>
    </message>
    <message>
        <source>from a file</source>
        <translation>من ملف</translation>
    </message>
    <message>
        <source>in an open conflict</source>
        <translation>في تعارض مفتوح</translation>
    </message>
    <message numerus="yes">
        <source>of %n records</source>
        <translation>
            <numerusform>بلا سجلات</numerusform>
            <numerusform>في سجل واحد</numerusform>
            <numerusform>في سجلين</numerusform>
            <numerusform>في %n سجلات</numerusform>
            <numerusform>في %n سجلًا</numerusform>
            <numerusform>في %n سجل</numerusform>
        </translation>
    </message>
    <message>
        <source>of the first {count} records</source>
        <translation>في أول {count} سجل</translation>
    </message>
    <message>
        <source>settled a conflict</source>
        <translation>حسم تعارضًا</translation>
    </message>
</context>
<context>
    <name>JobState</name>
    <message>
        <source>cancelled</source>
        <translation>ملغاة</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>تعذّرت</translation>
    </message>
    <message>
        <source>handed over</source>
        <translation>سُلِّمت</translation>
    </message>
    <message>
        <source>printing</source>
        <translation>قيد الطباعة</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>بالانتظار</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>جاهزة</translation>
    </message>
    <message>
        <source>uncollected</source>
        <translation>لم تُستلم</translation>
    </message>
</context>
<context>
    <name>Joining</name>
    <message>
        <source>Check the network, then go on.</source>
        <translation>تحقّق من الشبكة، ثم تابِع.</translation>
    </message>
    <message>
        <source>Choose the enrolment file</source>
        <translation>اختيار ملف الإلحاق</translation>
    </message>
    <message>
        <source>Choose the file.</source>
        <translation>اختر الملف.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>اختيار…</translation>
    </message>
    <message>
        <source>Enrolment</source>
        <translation>الإلحاق</translation>
    </message>
    <message>
        <source>Enrolment file</source>
        <translation>ملف الإلحاق</translation>
    </message>
    <message>
        <source>Entries loaded and put in order</source>
        <translation>قيود حُمِّلت ورُتِّبت</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>ترك الإلحاق</translation>
    </message>
    <message>
        <source>Give up joining?</source>
        <translation>ترك الإلحاق؟</translation>
    </message>
    <message>
        <source>Give up joining…</source>
        <translation>ترك الإلحاق…</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Go on whenever you like.</source>
        <translation>تابِع متى شئت.</translation>
    </message>
    <message>
        <source>Go on: no new file and no new code is needed.</source>
        <translation>تابِع: لا حاجة إلى ملف جديد ولا إلى رمز جديد.</translation>
    </message>
    <message>
        <source>Loading the centre</source>
        <translation>تحميل المركز</translation>
    </message>
    <message>
        <source>Loading …</source>
        <translation>جارٍ التحميل …</translation>
    </message>
    <message>
        <source>Nothing was used up; file and code stay as they are.</source>
        <translation>لم يُستهلك شيء؛ الملف والرمز على حالهما.</translation>
    </message>
    <message>
        <source>One-time code</source>
        <translation>رمز الاستخدام الواحد</translation>
    </message>
    <message>
        <source>Passphrase of this workstation</source>
        <translation>عبارة مرور هذه المحطة</translation>
    </message>
    <message>
        <source>The server's administrator gives you a file and, another way, a one-time code. The code holds for a day.</source>
        <translation>يُستلم من مسؤول الخادم ملف، وبطريق آخر رمز للاستخدام مرة واحدة. يصلح الرمز يومًا واحدًا.</translation>
    </message>
    <message>
        <source>Type the code.</source>
        <translation>اكتب الرمز.</translation>
    </message>
    <message>
        <source>What came is kept, and no new code is needed.</source>
        <translation>ما وصل محفوظ، ولا حاجة إلى رمز جديد.</translation>
    </message>
    <message>
        <source>What has come is removed from this machine; the centre loses nothing. To join again, the administrator has to give you another file and code.</source>
        <translation>يُزال ما وصل من هذا الجهاز، ولا يفقد المركز شيئًا. وللإلحاق من جديد يلزم ملف آخر ورمز آخر من مسؤول الخادم.</translation>
    </message>
    <message>
        <source>What the centre's other workstations wrote is brought here. It may be stopped and gone on with at any time, also after the window was closed.</source>
        <translation>يُجلب إلى هنا ما كتبته محطات المركز الأخرى. يمكن إيقاف التحميل ومتابعته في أي وقت، حتى بعد إغلاق النافذة.</translation>
    </message>
    <message>
        <source>Workstation {station} of centre {number}, server {host}</source>
        <translation>المحطة {station} من المركز رقم {number}، الخادم {host}</translation>
    </message>
    <message>
        <source>{percent} of the centre is loaded.</source>
        <translation>حُمِّل {percent} من المركز.</translation>
    </message>
    <message>
        <source>{station} · server {host}</source>
        <translation>{station} · الخادم {host}</translation>
    </message>
</context>
<context>
    <name>Kpi</name>
    <message>
        <source>90th percentile of service</source>
        <translation>المئين 90 للخدمة</translation>
    </message>
    <message>
        <source>90th percentile of waiting</source>
        <translation>المئين 90 للانتظار</translation>
    </message>
    <message>
        <source>Agency presence rate</source>
        <translation>نسبة تواجد الجهات</translation>
    </message>
    <message>
        <source>Average service time</source>
        <translation>متوسط وقت تقديم الخدمة</translation>
    </message>
    <message>
        <source>Average waiting time</source>
        <translation>متوسط وقت الانتظار</translation>
    </message>
    <message>
        <source>Beneficiary satisfaction</source>
        <translation>رضا المستفيدين</translation>
    </message>
    <message>
        <source>Completed transactions</source>
        <translation>المعاملات المنجزة</translation>
    </message>
    <message>
        <source>Completed transactions ÷ visitors.</source>
        <translation>المعاملات المنجزة ÷ المراجعين.</translation>
    </message>
    <message>
        <source>Could not be provided</source>
        <translation>تعذّر تقديمها</translation>
    </message>
    <message>
        <source>Counter minutes present ÷ counter minutes agreed.</source>
        <translation>دقائق الشبابيك العاملة ÷ دقائق الشبابيك المتفق عليها.</translation>
    </message>
    <message>
        <source>Documents ready in time ÷ documents that were due.</source>
        <translation>الوثائق الجاهزة في موعدها ÷ الوثائق المستحقة.</translation>
    </message>
    <message>
        <source>Half of the tickets waited no longer.</source>
        <translation>نصف التذاكر لم تنتظر أطول من ذلك.</translation>
    </message>
    <message>
        <source>Half of the transactions took no longer.</source>
        <translation>نصف المعاملات لم يستغرق أطول من ذلك.</translation>
    </message>
    <message>
        <source>Median service time</source>
        <translation>وسيط وقت الخدمة</translation>
    </message>
    <message>
        <source>Median waiting time</source>
        <translation>وسيط وقت الانتظار</translation>
    </message>
    <message>
        <source>Nine of ten tickets waited no longer.</source>
        <translation>تسع من كل عشر تذاكر لم تنتظر أطول من ذلك.</translation>
    </message>
    <message>
        <source>Nine of ten transactions took no longer.</source>
        <translation>تسع من كل عشر معاملات لم تستغرق أطول من ذلك.</translation>
    </message>
    <message>
        <source>No-show</source>
        <translation>لم يحضر</translation>
    </message>
    <message>
        <source>Printing on time</source>
        <translation>الطباعة في موعدها</translation>
    </message>
    <message>
        <source>Queue tickets issued and visitors entered by hand.</source>
        <translation>تذاكر الدور الصادرة والمراجعون المدخلون يدويًا.</translation>
    </message>
    <message>
        <source>Satisfied answers ÷ answers on the scale most used.</source>
        <translation>الإجابات الراضية ÷ الإجابات على المقياس الأكثر استخدامًا.</translation>
    </message>
    <message>
        <source>Self-service ratio</source>
        <translation>نسبة الخدمة الذاتية</translation>
    </message>
    <message>
        <source>Service level</source>
        <translation>مستوى الخدمة</translation>
    </message>
    <message>
        <source>Services that could not be provided ÷ tickets issued.</source>
        <translation>الخدمات التي تعذّر تقديمها ÷ التذاكر الصادرة.</translation>
    </message>
    <message>
        <source>Sum of service times ÷ transactions with a known time.</source>
        <translation>مجموع أوقات الخدمة ÷ المعاملات المعلوم وقتها.</translation>
    </message>
    <message>
        <source>Sum of waiting times ÷ tickets with a known wait.</source>
        <translation>مجموع أوقات الانتظار ÷ التذاكر المعلوم انتظارها.</translation>
    </message>
    <message>
        <source>Tickets that waited within the limit ÷ known waits.</source>
        <translation>التذاكر التي انتظرت ضمن الحد ÷ المعلوم انتظارها.</translation>
    </message>
    <message>
        <source>Tickets whose holder did not come ÷ tickets issued.</source>
        <translation>التذاكر التي لم يحضر أصحابها ÷ التذاكر الصادرة.</translation>
    </message>
    <message>
        <source>Transactions on kiosks and e-services ÷ completed transactions.</source>
        <translation>معاملات الأجهزة الذاتية والخدمات الإلكترونية ÷ المعاملات المنجزة.</translation>
    </message>
    <message>
        <source>Transactions per visitor</source>
        <translation>المعاملات لكل مراجع</translation>
    </message>
    <message>
        <source>Transactions that ended as completed.</source>
        <translation>المعاملات التي انتهت بالإنجاز.</translation>
    </message>
    <message>
        <source>Visitors</source>
        <translation>المراجعون</translation>
    </message>
    <message>
        <source>at the counter only, without walking</source>
        <translation>على الشباك فقط دون زمن الانتقال</translation>
    </message>
    <message>
        <source>from the ticket to the last call</source>
        <translation>من إصدار التذكرة إلى آخر نداء</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>دقيقة</translation>
    </message>
    <message>
        <source>of all tickets whose wait is known</source>
        <translation>من كل التذاكر المعلوم انتظارها</translation>
    </message>
    <message>
        <source>of transactions, not of visitors</source>
        <translation>من المعاملات لا من المراجعين</translation>
    </message>
    <message>
        <source>on one scale only, Wilson 95 % interval</source>
        <translation>على مقياس واحد فقط، وفترة ويلسون 95%</translation>
    </message>
    <message>
        <source>weighted by counter minutes</source>
        <translation>مرجَّحة بدقائق الشبابيك</translation>
    </message>
</context>
<context>
    <name>Letter</name>
    <message>
        <source>- cause: {cause}.</source>
        <translation>- السبب: {cause}.</translation>
    </message>
    <message>
        <source>- counters agreed: {agreed}, open: {present}.</source>
        <translation>- الشبابيك المتفق عليها: {agreed}، والمفتوح منها: {present}.</translation>
    </message>
    <message>
        <source>It was found on {day}, from {time} on.</source>
        <translation>تبيّن ذلك في يوم {day}، منذ الساعة {time}.</translation>
    </message>
    <message>
        <source>Subject: follow-up of the shortage of {agency} at {centre}</source>
        <translation>الموضوع: تعقيب على نقص {agency} في {centre}</translation>
    </message>
    <message>
        <source>Subject: {subject} at {centre}</source>
        <translation>الموضوع: {subject} في {centre}</translation>
    </message>
    <message>
        <source>Subject: {subject} of {agency} at {centre}</source>
        <translation>الموضوع: {subject} – {agency} في {centre}</translation>
    </message>
    <message>
        <source>We ask for the shortage to be filled and for a reply by {due}.</source>
        <translation>نأمل سد النقص، وإفادتنا في موعد أقصاه {due}.</translation>
    </message>
    <message>
        <source>With reference to our letter of {written}, no reply has reached us. We ask for one by {due}.</source>
        <translation>إشارة إلى خطابنا المؤرخ في {written}، لم يردنا رد حتى تاريخه. نأمل إفادتنا في موعد أقصاه {due}.</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Agencies</source>
        <translation>الجهات</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>الأوامر</translation>
    </message>
    <message>
        <source>Job {number}</source>
        <translation>طلب طباعة {number}</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>لا نتائج</translation>
    </message>
    <message>
        <source>People</source>
        <translation>الموظفون</translation>
    </message>
    <message>
        <source>Print jobs</source>
        <translation>طلبات الطباعة</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>النتائج</translation>
    </message>
    <message>
        <source>Screen, command, person, agency, job</source>
        <translation>شاشة أو أمر أو موظف أو جهة أو رقم طلب</translation>
    </message>
    <message>
        <source>Screens</source>
        <translation>الشاشات</translation>
    </message>
</context>
<context>
    <name>Period</name>
    <message>
        <source>evening period</source>
        <translation>الفترة المسائية</translation>
    </message>
    <message>
        <source>morning period</source>
        <translation>الفترة الصباحية</translation>
    </message>
</context>
<context>
    <name>PeriodLine</name>
    <message>
        <source>from</source>
        <translation>من</translation>
    </message>
    <message>
        <source>minutes of grace</source>
        <translation>دقائق السماح</translation>
    </message>
    <message>
        <source>to</source>
        <translation>إلى</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message numerus="yes">
        <source>%n cancelled</source>
        <translation>
            <numerusform>لم تُلغَ أي وثيقة</numerusform>
            <numerusform>أُلغيت وثيقة واحدة</numerusform>
            <numerusform>أُلغيت وثيقتان</numerusform>
            <numerusform>أُلغيت %n وثائق</numerusform>
            <numerusform>أُلغيت %n وثيقةً</numerusform>
            <numerusform>أُلغيت %n وثيقة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <comment>how long a document waits</comment>
        <translation>
            <numerusform>أقل من يوم</numerusform>
            <numerusform>يوم</numerusform>
            <numerusform>يومان</numerusform>
            <numerusform>%n أيام</numerusform>
            <numerusform>%n يومًا</numerusform>
            <numerusform>%n يوم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n handed over</source>
        <translation>
            <numerusform>لم تُسلَّم أي وثيقة بعد</numerusform>
            <numerusform>سُلِّمت وثيقة واحدة</numerusform>
            <numerusform>سُلِّمت وثيقتان</numerusform>
            <numerusform>سُلِّمت %n وثائق</numerusform>
            <numerusform>سُلِّمت %n وثيقةً</numerusform>
            <numerusform>سُلِّمت %n وثيقة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n jobs</source>
        <translation>
            <numerusform>لا طلبات</numerusform>
            <numerusform>طلب واحد</numerusform>
            <numerusform>طلبان</numerusform>
            <numerusform>%n طلبات</numerusform>
            <numerusform>%n طلبًا</numerusform>
            <numerusform>%n طلب</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open from earlier days</source>
        <translation>
            <numerusform>لا وثائق مفتوحة من أيام سابقة</numerusform>
            <numerusform>وثيقة مفتوحة من يوم سابق</numerusform>
            <numerusform>وثيقتان مفتوحتان من أيام سابقة</numerusform>
            <numerusform>%n وثائق مفتوحة من أيام سابقة</numerusform>
            <numerusform>%n وثيقةً مفتوحة من أيام سابقة</numerusform>
            <numerusform>%n وثيقة مفتوحة من أيام سابقة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>لا صفحات</numerusform>
            <numerusform>صفحة واحدة</numerusform>
            <numerusform>صفحتان</numerusform>
            <numerusform>%n صفحات</numerusform>
            <numerusform>%n صفحةً</numerusform>
            <numerusform>%n صفحة</numerusform>
        </translation>
    </message>
    <message>
        <source>A new job appears here as soon as it is received</source>
        <translation>يظهر الطلب الجديد هنا حالما يُستلم</translation>
    </message>
    <message>
        <source>A step does not fit the state it was made in.</source>
        <translation>خطوة في السجل لا تلائم الحالة التي سُجِّلت فيها.</translation>
    </message>
    <message>
        <source>A step is missing in its history.</source>
        <translation>في السجل خطوة ناقصة.</translation>
    </message>
    <message>
        <source>Add the job</source>
        <translation>إضافة الطلب</translation>
    </message>
    <message>
        <source>Agencies are added in the settings</source>
        <translation>تُضاف الجهات من الإعدادات</translation>
    </message>
    <message>
        <source>Agency</source>
        <translation>الجهة</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>المستفيد</translation>
    </message>
    <message>
        <source>Applicant's identity number</source>
        <translation>رقم هوية المستفيد</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>اللوحة</translation>
    </message>
    <message>
        <source>Cancel</source>
        <comment>a print job, where there is little room</comment>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Cancel the job</source>
        <translation>إلغاء الطلب</translation>
    </message>
    <message>
        <source>Choose the right one in the list</source>
        <translation>اختر الوثيقة الصحيحة من القائمة</translation>
    </message>
    <message>
        <source>Confirm printed</source>
        <translation>تأكيد الطباعة</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>الوثيقة</translation>
    </message>
    <message>
        <source>Document {number}</source>
        <translation>الوثيقة {number}</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>الموعد</translation>
    </message>
    <message>
        <source>Every agency</source>
        <translation>كل الجهات</translation>
    </message>
    <message>
        <source>Every state</source>
        <translation>كل الحالات</translation>
    </message>
    <message>
        <source>Everything ready was collected</source>
        <translation>استُلمت كل الوثائق الجاهزة</translation>
    </message>
    <message>
        <source>Filter the list</source>
        <translation>تصفية القائمة</translation>
    </message>
    <message>
        <source>Four digits at least, or nothing</source>
        <translation>أربعة أرقام على الأقل، أو يُترك فارغًا</translation>
    </message>
    <message>
        <source>From 1 to {most}</source>
        <translation>من 1 إلى {most}</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>تسليم</translation>
    </message>
    <message>
        <source>Hand over by number</source>
        <translation>تسليم بالرقم</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>سُلِّمت</translation>
    </message>
    <message>
        <source>Handed over to {applicant}</source>
        <translation>سُلِّمت إلى {applicant}</translation>
    </message>
    <message>
        <source>History</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>It cannot be handed over yet</source>
        <translation>لا يمكن تسليمها الآن</translation>
    </message>
    <message>
        <source>It gets the next number</source>
        <translation>يأخذ الطلب الرقم التالي</translation>
    </message>
    <message>
        <source>It is printed</source>
        <comment>where there is little room</comment>
        <translation>تأكيد الطباعة</translation>
    </message>
    <message>
        <source>It was handed over before</source>
        <translation>سبق تسليمها</translation>
    </message>
    <message>
        <source>It was handed over twice.</source>
        <translation>سُجِّل تسليمها مرتين.</translation>
    </message>
    <message>
        <source>Job {number} received</source>
        <translation>أُضيف الطلب {number}</translation>
    </message>
    <message>
        <source>List</source>
        <translation>القائمة</translation>
    </message>
    <message>
        <source>Look at the number and try again</source>
        <translation>تحقق من الرقم وأعد المحاولة</translation>
    </message>
    <message>
        <source>More than one document carries this number</source>
        <translation>أكثر من وثيقة تحمل هذا الرقم</translation>
    </message>
    <message>
        <source>New print job</source>
        <translation>طلب طباعة جديد</translation>
    </message>
    <message>
        <source>No agency works in this centre yet</source>
        <translation>لا جهات في هذا المركز بعد</translation>
    </message>
    <message>
        <source>No document carries this number</source>
        <translation>لا وثيقة تحمل هذا الرقم</translation>
    </message>
    <message>
        <source>No document waits for its owner</source>
        <translation>لا وثائق جاهزة تنتظر أصحابها</translation>
    </message>
    <message>
        <source>No job matches the filter</source>
        <translation>لا طلب يطابق التصفية</translation>
    </message>
    <message>
        <source>No print job on this day</source>
        <translation>لا طلبات طباعة في هذا اليوم</translation>
    </message>
    <message>
        <source>No printing failed</source>
        <translation>لم تتعذّر أي طباعة</translation>
    </message>
    <message>
        <source>Nothing is being printed</source>
        <translation>لا وثيقة قيد الطباعة</translation>
    </message>
    <message>
        <source>Nothing waits for printing</source>
        <translation>لا وثيقة تنتظر الطباعة</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>الرقم</translation>
    </message>
    <message>
        <source>Number, applicant or document</source>
        <translation>رقم أو مستفيد أو وثيقة</translation>
    </message>
    <message>
        <source>Numbers are digits only</source>
        <translation>الرقم أرقام فقط</translation>
    </message>
    <message>
        <source>Only its last four digits are kept</source>
        <translation>تُحفظ آخر أربعة أرقام منه فقط</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>الصفحات</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>إعادة الطباعة</translation>
    </message>
    <message>
        <source>Print jobs on the board</source>
        <translation>مهام الطباعة على اللوحة</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>طُبعت</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>الطباعة</translation>
    </message>
    <message>
        <source>Printing of {number} failed</source>
        <translation>تعذّرت طباعة الوثيقة {number}</translation>
    </message>
    <message>
        <source>Printing of {number} started</source>
        <translation>بدأت طباعة الوثيقة {number}</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>الأولوية</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Record a failure</source>
        <translation>تسجيل تعذّر الطباعة</translation>
    </message>
    <message>
        <source>Record as uncollected</source>
        <translation>تسجيل عدم الاستلام</translation>
    </message>
    <message>
        <source>Record spoiled</source>
        <translation>تسجيل تالفة</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>إعادة فتح</translation>
    </message>
    <message>
        <source>Requested</source>
        <translation>وقت الطلب</translation>
    </message>
    <message>
        <source>Scan the document or type its number</source>
        <translation>امسح الوثيقة أو اكتب رقمها</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>القسم</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>عرض</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more documents</source>
        <translation>
            <numerusform>لا وثائق أخرى</numerusform>
            <numerusform>عرض وثيقة أخرى</numerusform>
            <numerusform>عرض وثيقتين أخريين</numerusform>
            <numerusform>عرض %n وثائق أخرى</numerusform>
            <numerusform>عرض %n وثيقةً أخرى</numerusform>
            <numerusform>عرض %n وثيقة أخرى</numerusform>
        </translation>
    </message>
    <message>
        <source>Spoiled sheets</source>
        <translation>الأوراق التالفة</translation>
    </message>
    <message>
        <source>Start printing</source>
        <translation>بدء الطباعة</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>The last document handed over stands here</source>
        <translation>تظهر هنا آخر وثيقة سُلِّمت</translation>
    </message>
    <message>
        <source>This is not a document's number</source>
        <translation>ليس هذا رقم وثيقة</translation>
    </message>
    <message>
        <source>Two workstations took it on from the same state.</source>
        <translation>تابعها جهازان من الحالة نفسها.</translation>
    </message>
    <message>
        <source>Withdraw and print again</source>
        <translation>سحب وإعادة طباعة</translation>
    </message>
    <message>
        <source>asked by the agency</source>
        <translation>بطلب من الجهة</translation>
    </message>
    <message>
        <source>asked by the applicant</source>
        <translation>بطلب من المستفيد</translation>
    </message>
    <message>
        <source>back in the queue</source>
        <translation>إعادة إلى الانتظار</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>إلغاء الطلب</translation>
    </message>
    <message>
        <source>digits go to the hand-over field</source>
        <translation>الأرقام تُكتب في حقل التسليم</translation>
    </message>
    <message>
        <source>entered twice</source>
        <translation>طلب مكرّر</translation>
    </message>
    <message>
        <source>filter the list</source>
        <translation>تصفية القائمة</translation>
    </message>
    <message>
        <source>for example: {document}</source>
        <translation>مثلًا: {document}</translation>
    </message>
    <message>
        <source>from the field to the cards</source>
        <translation>من الحقل إلى البطاقات</translation>
    </message>
    <message>
        <source>go to the hand-over field</source>
        <translation>الانتقال إلى حقل التسليم</translation>
    </message>
    <message>
        <source>hand over, open a card</source>
        <translation>تسليم، أو فتح البطاقة</translation>
    </message>
    <message>
        <source>handed over</source>
        <translation>تسليم</translation>
    </message>
    <message>
        <source>its state is: {state}</source>
        <translation>حالتها: {state}</translation>
    </message>
    <message>
        <source>make the card's next step</source>
        <translation>تنفيذ الخطوة التالية للبطاقة</translation>
    </message>
    <message>
        <source>may not wait</source>
        <translation>لا ينتظر صاحبها</translation>
    </message>
    <message>
        <source>new print job</source>
        <translation>طلب طباعة جديد</translation>
    </message>
    <message>
        <source>nothing is printed again by itself</source>
        <translation>لا تُعاد الطباعة آليًا</translation>
    </message>
    <message>
        <source>oldest for {age}</source>
        <translation>الأقدم منذ {age}</translation>
    </message>
    <message>
        <source>on {day} at {time}</source>
        <translation>في {day} الساعة {time}</translation>
    </message>
    <message>
        <source>out of ink</source>
        <translation>نفاد الحبر</translation>
    </message>
    <message>
        <source>out of the frame</source>
        <translation>انحراف عن الإطار</translation>
    </message>
    <message>
        <source>paper jam</source>
        <translation>انحشار ورق</translation>
    </message>
    <message>
        <source>power cut</source>
        <translation>انقطاع الكهرباء</translation>
    </message>
    <message>
        <source>printed</source>
        <translation>اكتمال الطباعة</translation>
    </message>
    <message>
        <source>printer does not answer</source>
        <translation>الطابعة لا تستجيب</translation>
    </message>
    <message>
        <source>printing defect</source>
        <translation>عيب طباعة</translation>
    </message>
    <message>
        <source>printing failed</source>
        <translation>تعذّر الطباعة</translation>
    </message>
    <message>
        <source>printing started</source>
        <translation>بدء الطباعة</translation>
    </message>
    <message>
        <source>priority</source>
        <translation>أولوية</translation>
    </message>
    <message>
        <source>ready to scan</source>
        <translation>جاهز للمسح</translation>
    </message>
    <message>
        <source>received</source>
        <translation>استلام الطلب</translation>
    </message>
    <message>
        <source>recorded as uncollected</source>
        <translation>تسجيل عدم الاستلام</translation>
    </message>
    <message>
        <source>recorded by mistake</source>
        <translation>سُجِّلت خطأً</translation>
    </message>
    <message>
        <source>reopened</source>
        <translation>إعادة فتح</translation>
    </message>
    <message>
        <source>returned to the agency</source>
        <translation>أُعيدت إلى الجهة</translation>
    </message>
    <message>
        <source>spoiled, back in the queue</source>
        <translation>تلف، إعادة إلى الانتظار</translation>
    </message>
    <message>
        <source>the applicant brought it back</source>
        <translation>أعادها المستفيد</translation>
    </message>
    <message>
        <source>the newest {newest}</source>
        <translation>الأحدث: {newest}</translation>
    </message>
    <message>
        <source>two sheets at once</source>
        <translation>سحب ورقتين معًا</translation>
    </message>
    <message>
        <source>waiting longer than {limit}</source>
        <translation>تجاوزت {limit}</translation>
    </message>
    <message>
        <source>waits in a car, is elderly or disabled</source>
        <translation>في السيارة أو من كبار السن أو ذوي الإعاقة</translation>
    </message>
    <message>
        <source>withdrawn, back in the queue</source>
        <translation>سحب، إعادة إلى الانتظار</translation>
    </message>
    <message>
        <source>wrong data</source>
        <translation>بيانات خاطئة</translation>
    </message>
    <message>
        <source>{number} cancelled</source>
        <translation>أُلغي الطلب {number}</translation>
    </message>
    <message>
        <source>{number} handed over</source>
        <translation>سُلِّمت الوثيقة {number}</translation>
    </message>
    <message>
        <source>{number} is back in the queue</source>
        <translation>أُعيدت الوثيقة {number} إلى الانتظار</translation>
    </message>
    <message>
        <source>{number} is ready to be handed over</source>
        <translation>الوثيقة {number} جاهزة للتسليم</translation>
    </message>
    <message>
        <source>{number} recorded as uncollected</source>
        <translation>سُجِّل عدم استلام الوثيقة {number}</translation>
    </message>
    <message>
        <source>{number} reopened</source>
        <translation>أُعيد فتح الوثيقة {number}</translation>
    </message>
    <message>
        <source>{number} spoiled and back in the queue</source>
        <translation>سُجِّلت الوثيقة {number} تالفة وأُعيدت إلى الانتظار</translation>
    </message>
    <message>
        <source>{number} withdrawn and back in the queue</source>
        <translation>سُحبت الوثيقة {number} وأُعيدت إلى الانتظار</translation>
    </message>
    <message>
        <source>{n} h</source>
        <translation>{n} س</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} د</translation>
    </message>
    <message>
        <source>{verb}: why?</source>
        <translation>{verb}: ما السبب؟</translation>
    </message>
</context>
<context>
    <name>Reason</name>
    <message>
        <source>a cloud service copies it</source>
        <translation>تنسخه خدمة سحابية</translation>
    </message>
    <message>
        <source>a needed column is missing</source>
        <translation>ينقصه عمود لازم</translation>
    </message>
    <message>
        <source>a newer version wrote it</source>
        <translation>كتبته نسخة أحدث</translation>
    </message>
    <message>
        <source>a password never stands in an address</source>
        <translation>لا تُكتب كلمة مرور في عنوان</translation>
    </message>
    <message>
        <source>a withdrawn workstation wrote it; an administrator can take it in</source>
        <translation>كتبته محطة مسحوبة، ولا يُدخله إلا مسؤول النظام</translation>
    </message>
    <message>
        <source>it belongs to another agency</source>
        <translation>يتبع جهة أخرى</translation>
    </message>
    <message>
        <source>it belongs to another centre</source>
        <translation>يخص مركزًا آخر</translation>
    </message>
    <message>
        <source>it can mean more than one</source>
        <translation>تحتمل أكثر من معنى</translation>
    </message>
    <message>
        <source>it cannot be read</source>
        <translation>لا يُقرأ</translation>
    </message>
    <message>
        <source>it exceeds the number of arrivals</source>
        <translation>تتجاوز عدد القادمين</translation>
    </message>
    <message>
        <source>it has a line that is too long</source>
        <translation>فيه سطر أطول من اللازم</translation>
    </message>
    <message>
        <source>it has another number of columns than the header</source>
        <translation>عدد الأعمدة يخالف سطر العناوين</translation>
    </message>
    <message>
        <source>it has no line of column names</source>
        <translation>ليس فيه سطر لأسماء الأعمدة</translation>
    </message>
    <message>
        <source>it has no rows</source>
        <translation>ليس فيه صفوف</translation>
    </message>
    <message>
        <source>it has too many columns</source>
        <translation>أعمدته أكثر من اللازم</translation>
    </message>
    <message>
        <source>it has too many rows</source>
        <translation>صفوفه كثيرة جدًا</translation>
    </message>
    <message>
        <source>it holds no receipts</source>
        <translation>لا يحوي إيصالات</translation>
    </message>
    <message>
        <source>it holds nothing of a withdrawn workstation</source>
        <translation>ليس فيه شيء لمحطة مسحوبة</translation>
    </message>
    <message>
        <source>it holds signs that are no letters</source>
        <translation>فيها رموز ليست حروفًا</translation>
    </message>
    <message>
        <source>it is a spreadsheet; save it as CSV</source>
        <translation>جدول بيانات، ويُرجى حفظه بصيغة CSV</translation>
    </message>
    <message>
        <source>it is already in use</source>
        <translation>القيمة مستخدمة من قبل</translation>
    </message>
    <message>
        <source>it is among the most guessed passwords</source>
        <translation>من أكثر كلمات المرور تخمينًا</translation>
    </message>
    <message>
        <source>it is below zero</source>
        <translation>أقل من الصفر</translation>
    </message>
    <message>
        <source>it is damaged or cut off</source>
        <translation>تالف أو مبتور</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>لا محتوى فيه</translation>
    </message>
    <message>
        <source>it is longer than an absence; give the role instead</source>
        <translation>المدة أطول من غياب؛ امنح الدور بدلًا منها</translation>
    </message>
    <message>
        <source>it is no file of an exchange</source>
        <translation>ليس ملف تبادل</translation>
    </message>
    <message>
        <source>it is no report that carries the journal's head</source>
        <translation>ليس تقريرًا يحمل رأس السجل</translation>
    </message>
    <message>
        <source>it is not a date</source>
        <translation>ليست تاريخًا</translation>
    </message>
    <message>
        <source>it is not a number</source>
        <translation>ليست رقمًا</translation>
    </message>
    <message>
        <source>it is not a supervisor's who works</source>
        <translation>ليس حسابَ مشرفٍ قائمٍ على عمله</translation>
    </message>
    <message>
        <source>it is not a text file</source>
        <translation>ليس ملفًا نصيًا</translation>
    </message>
    <message>
        <source>it is not a time</source>
        <translation>ليست وقتًا</translation>
    </message>
    <message>
        <source>it is not among the choices</source>
        <translation>ليست من الخيارات المتاحة</translation>
    </message>
    <message>
        <source>it is not an administrator's</source>
        <translation>لا تخص مسؤول النظام</translation>
    </message>
    <message>
        <source>it is not known</source>
        <translation>غير معروفة</translation>
    </message>
    <message>
        <source>it is not there</source>
        <translation>غير موجود</translation>
    </message>
    <message>
        <source>it is not written as an address</source>
        <translation>لم يُكتب بصيغة عنوان</translation>
    </message>
    <message>
        <source>it is of another kind</source>
        <translation>من نوع آخر</translation>
    </message>
    <message>
        <source>it is out of range</source>
        <translation>خارج الحدود المقبولة</translation>
    </message>
    <message>
        <source>it is over already</source>
        <translation>انتهت مدته</translation>
    </message>
    <message>
        <source>it is required</source>
        <translation>القيمة مطلوبة</translation>
    </message>
    <message>
        <source>it is the first password; choose your own</source>
        <translation>هي كلمة المرور الأولى، فاختر كلمة خاصة بك</translation>
    </message>
    <message>
        <source>it is there twice</source>
        <translation>مكررة</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>أكبر من اللازم</translation>
    </message>
    <message>
        <source>it is too long</source>
        <translation>أطول من اللازم</translation>
    </message>
    <message>
        <source>it is too short</source>
        <translation>أقصر من اللازم</translation>
    </message>
    <message>
        <source>it is your own</source>
        <translation>تخصك أنت</translation>
    </message>
    <message>
        <source>it lies in the future</source>
        <translation>في المستقبل</translation>
    </message>
    <message>
        <source>it lies on a network drive</source>
        <translation>يقع على قرص شبكي</translation>
    </message>
    <message>
        <source>it lies outside the period</source>
        <translation>خارج الفترة</translation>
    </message>
    <message>
        <source>it overlaps another</source>
        <translation>تتداخل مع غيرها</translation>
    </message>
    <message>
        <source>it resembles the user name</source>
        <translation>تشبه اسم المستخدم</translation>
    </message>
    <message>
        <source>it was changed while it was being read</source>
        <translation>تغيّر أثناء قراءته</translation>
    </message>
    <message>
        <source>it was undone already</source>
        <translation>تُراجع عنه من قبل</translation>
    </message>
    <message>
        <source>its database sorts texts in another order; use C.UTF-8</source>
        <translation>قاعدة بياناته ترتّب النصوص ترتيبًا آخر؛ استعمل C.UTF-8</translation>
    </message>
    <message>
        <source>its quotation marks do not close</source>
        <translation>علامات الاقتباس غير مغلقة</translation>
    </message>
    <message>
        <source>no column of the file was chosen for it</source>
        <translation>لم يُختر له عمود من الملف</translation>
    </message>
    <message>
        <source>nothing was typed</source>
        <translation>لم يُدخل شيء</translation>
    </message>
    <message>
        <source>only a shift lead stands in for the supervisor</source>
        <translation>لا ينوب عن المشرفة إلا مشرف الفترة</translation>
    </message>
    <message>
        <source>the agency does not offer this channel</source>
        <translation>الجهة لا تقدم خدماتها في هذه القناة</translation>
    </message>
    <message>
        <source>the check digit does not fit</source>
        <translation>رقم التحقق غير مطابق</translation>
    </message>
    <message>
        <source>the end lies before the start</source>
        <translation>النهاية قبل البداية</translation>
    </message>
    <message>
        <source>the key or passphrase does not open it</source>
        <translation>لا يفتحه هذا المفتاح أو عبارة المرور هذه</translation>
    </message>
    <message>
        <source>two such values cannot stand together</source>
        <translation>لا يمكن الجمع بين القيمتين</translation>
    </message>
    <message>
        <source>who submitted the report does not approve it</source>
        <translation>من قدّم التقرير لا يعتمده</translation>
    </message>
</context>
<context>
    <name>RelativeTime</name>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>اليوم</numerusform>
            <numerusform>منذ يوم</numerusform>
            <numerusform>منذ يومين</numerusform>
            <numerusform>منذ %n أيام</numerusform>
            <numerusform>منذ %n يومًا</numerusform>
            <numerusform>منذ %n يوم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours ago</source>
        <translation>
            <numerusform>الآن</numerusform>
            <numerusform>منذ ساعة</numerusform>
            <numerusform>منذ ساعتين</numerusform>
            <numerusform>منذ %n ساعات</numerusform>
            <numerusform>منذ %n ساعة</numerusform>
            <numerusform>منذ %n ساعة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes ago</source>
        <translation>
            <numerusform>الآن</numerusform>
            <numerusform>منذ دقيقة</numerusform>
            <numerusform>منذ دقيقتين</numerusform>
            <numerusform>منذ %n دقائق</numerusform>
            <numerusform>منذ %n دقيقة</numerusform>
            <numerusform>منذ %n دقيقة</numerusform>
        </translation>
    </message>
    <message>
        <source>just now</source>
        <translation>الآن</translation>
    </message>
</context>
<context>
    <name>ReportState</name>
    <message>
        <source>approved</source>
        <translation>معتمد</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>مكتمل</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>مسودة</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>مرسل</translation>
    </message>
    <message>
        <source>submitted</source>
        <translation>مقدَّم</translation>
    </message>
    <message>
        <source>void</source>
        <translation>ملغى</translation>
    </message>
</context>
<context>
    <name>Reports</name>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>لا صفحات</numerusform>
            <numerusform>صفحة واحدة</numerusform>
            <numerusform>صفحتان</numerusform>
            <numerusform>%n صفحات</numerusform>
            <numerusform>%n صفحةً</numerusform>
            <numerusform>%n صفحة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reports</source>
        <translation>
            <numerusform>لا تقارير</numerusform>
            <numerusform>تقرير واحد</numerusform>
            <numerusform>تقريران</numerusform>
            <numerusform>%n تقارير</numerusform>
            <numerusform>%n تقريرًا</numerusform>
            <numerusform>%n تقرير</numerusform>
        </translation>
    </message>
    <message>
        <source>A report of this day was voided. Say what changed.</source>
        <translation>أُلغي تقرير لهذا اليوم. اذكر ما الذي تغيّر.</translation>
    </message>
    <message>
        <source>Agencies' figures</source>
        <translation>أرقام الجهات</translation>
    </message>
    <message>
        <source>Agency presence</source>
        <translation>تواجد الجهات</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>اعتماد</translation>
    </message>
    <message>
        <source>Approved by {name}</source>
        <translation>اعتمده {name}</translation>
    </message>
    <message>
        <source>Approved by {name} on behalf of {supervisor}</source>
        <translation>اعتمده {name} نيابةً عن {supervisor}</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>الأرشيف</translation>
    </message>
    <message>
        <source>Before it goes out</source>
        <translation>قبل الرفع</translation>
    </message>
    <message>
        <source>Daily report</source>
        <translation>التقرير اليومي</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Drawing the daily report</source>
        <translation>رسم التقرير اليومي</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>تصدير</translation>
    </message>
    <message>
        <source>Export the report</source>
        <translation>تصدير التقرير</translation>
    </message>
    <message>
        <source>Exported to {path}</source>
        <translation>صُدِّر إلى {path}</translation>
    </message>
    <message>
        <source>Exporting the report</source>
        <translation>تصدير التقرير</translation>
    </message>
    <message>
        <source>Handed over to the printer</source>
        <translation>سُلِّم إلى الطابعة</translation>
    </message>
    <message>
        <source>It stays in the archive and counts no more.</source>
        <translation>يبقى في الأرشيف ولا يُعتدّ به.</translation>
    </message>
    <message>
        <source>Keeping the daily report</source>
        <translation>حفظ التقرير اليومي</translation>
    </message>
    <message>
        <source>Make the report</source>
        <translation>إصدار التقرير</translation>
    </message>
    <message>
        <source>Names of absent and late staff; this copy is not delivered.</source>
        <translation>أسماء الغائبين والمتأخرين، وهذه النسخة لا تُرفع.</translation>
    </message>
    <message>
        <source>No report was made yet</source>
        <translation>لم يصدر أي تقرير بعد</translation>
    </message>
    <message>
        <source>Opening the report</source>
        <translation>فتح التقرير</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>المعاينة</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>طباعة</translation>
    </message>
    <message>
        <source>Print jobs closed</source>
        <translation>طلبات الطباعة المغلقة</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Refresh the preview</source>
        <translation>تحديث المعاينة</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>التقرير</translation>
    </message>
    <message>
        <source>Report {reference}</source>
        <translation>التقرير {reference}</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>التقارير</translation>
    </message>
    <message>
        <source>Staff attendance</source>
        <translation>حضور الموظفين</translation>
    </message>
    <message>
        <source>Submit</source>
        <translation>تقديم</translation>
    </message>
    <message>
        <source>Submit again</source>
        <translation>إعادة التقديم</translation>
    </message>
    <message>
        <source>Submitted by {name}</source>
        <translation>قدّمه {name}</translation>
    </message>
    <message>
        <source>The day still runs: the page is marked as a draft.</source>
        <translation>اليوم لم ينته بعد، فالصفحة مسودة.</translation>
    </message>
    <message>
        <source>The report is approved</source>
        <translation>اعتُمد التقرير</translation>
    </message>
    <message>
        <source>The report is void</source>
        <translation>أُلغي التقرير</translation>
    </message>
    <message>
        <source>The report waits for another person's approval</source>
        <translation>قُدّم التقرير وينتظر اعتماد شخص آخر</translation>
    </message>
    <message>
        <source>The report was made and kept</source>
        <translation>صدر التقرير وحُفظ</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>إلغاء التقرير</translation>
    </message>
    <message>
        <source>Void the report</source>
        <translation>إلغاء التقرير</translation>
    </message>
    <message>
        <source>Void: a figure of the day was changed</source>
        <translation>ملغى: تغيّر رقم من أرقام اليوم</translation>
    </message>
    <message>
        <source>Void: submitted and approved by one person</source>
        <translation>ملغى: قدّمه واعتمده شخص واحد</translation>
    </message>
    <message>
        <source>Void: taken back</source>
        <translation>ملغى: سُحب</translation>
    </message>
    <message>
        <source>What you make is kept here with its fingerprint.</source>
        <translation>ما تصدره يُحفظ هنا مع بصمته.</translation>
    </message>
    <message>
        <source>With the internal annex</source>
        <translation>مع الملحق الداخلي</translation>
    </message>
    <message>
        <source>not made yet</source>
        <translation>لم يصدر بعد</translation>
    </message>
    <message>
        <source>turn pages</source>
        <translation>تقليب الصفحات</translation>
    </message>
    <message>
        <source>zoom</source>
        <translation>تكبير وتصغير</translation>
    </message>
    <message>
        <source>{name}, {time}</source>
        <translation>{name}، {time}</translation>
    </message>
</context>
<context>
    <name>Right</name>
    <message>
        <source>approve a report</source>
        <translation>اعتماد التقارير</translation>
    </message>
    <message>
        <source>correct a closed day</source>
        <translation>تصحيح يوم مغلق</translation>
    </message>
    <message>
        <source>edit agencies, services and counters</source>
        <translation>تعديل الجهات والخدمات والشبابيك</translation>
    </message>
    <message>
        <source>edit settings</source>
        <translation>تعديل الإعدادات</translation>
    </message>
    <message>
        <source>edit targets</source>
        <translation>تعديل المستهدفات</translation>
    </message>
    <message>
        <source>edit the roster</source>
        <translation>تعديل جدول الورديات</translation>
    </message>
    <message>
        <source>edit the staff</source>
        <translation>تعديل بيانات الموظفين</translation>
    </message>
    <message>
        <source>enrol and revoke workstations</source>
        <translation>تسجيل محطات العمل وإلغاؤها</translation>
    </message>
    <message>
        <source>enter statistics</source>
        <translation>إدخال الإحصاءات</translation>
    </message>
    <message>
        <source>export</source>
        <translation>التصدير</translation>
    </message>
    <message>
        <source>import queue tickets</source>
        <translation>استيراد تذاكر الدور</translation>
    </message>
    <message>
        <source>make reports</source>
        <translation>إعداد التقارير</translation>
    </message>
    <message>
        <source>manage accounts</source>
        <translation>إدارة الحسابات</translation>
    </message>
    <message>
        <source>mark agency presence</source>
        <translation>تسجيل تواجد الجهات</translation>
    </message>
    <message>
        <source>mark attendance</source>
        <translation>تسجيل الحضور</translation>
    </message>
    <message>
        <source>read the audit log</source>
        <translation>الاطلاع على سجل التدقيق</translation>
    </message>
    <message>
        <source>reprint a document</source>
        <translation>إعادة طباعة وثيقة</translation>
    </message>
    <message>
        <source>restore a copy</source>
        <translation>استعادة نسخة احتياطية</translation>
    </message>
    <message>
        <source>see a whole identity number</source>
        <translation>إظهار رقم الهوية كاملًا</translation>
    </message>
    <message>
        <source>see and start the exchange with the server</source>
        <translation>الاطلاع على المزامنة وتشغيلها</translation>
    </message>
    <message>
        <source>see print jobs</source>
        <translation>الاطلاع على طلبات الطباعة</translation>
    </message>
    <message>
        <source>see reports</source>
        <translation>الاطلاع على التقارير</translation>
    </message>
    <message>
        <source>see statistics</source>
        <translation>الاطلاع على الإحصاءات</translation>
    </message>
    <message>
        <source>see the day's board</source>
        <translation>الاطلاع على لوحة اليوم</translation>
    </message>
    <message>
        <source>see the staff</source>
        <translation>الاطلاع على الموظفين</translation>
    </message>
    <message>
        <source>settle conflicts</source>
        <translation>تسوية التعارضات</translation>
    </message>
    <message>
        <source>submit a report</source>
        <translation>تقديم التقارير</translation>
    </message>
    <message>
        <source>work on print jobs</source>
        <translation>تنفيذ طلبات الطباعة</translation>
    </message>
    <message>
        <source>work on shortage cases</source>
        <translation>متابعة حالات النقص</translation>
    </message>
    <message>
        <source>write remarks</source>
        <translation>كتابة الملاحظات</translation>
    </message>
</context>
<context>
    <name>Role</name>
    <message>
        <source>Administrator</source>
        <translation>مسؤول النظام</translation>
    </message>
    <message>
        <source>Centre supervisor</source>
        <translation>مشرف المركز</translation>
    </message>
    <message>
        <source>Emirate viewer</source>
        <translation>مطّلع من الإمارة</translation>
    </message>
    <message>
        <source>Print operator</source>
        <translation>مشغل الطباعة</translation>
    </message>
    <message>
        <source>Shift lead</source>
        <translation>مشرف الفترة</translation>
    </message>
    <message>
        <source>Statistics clerk</source>
        <translation>موظف الإحصاء</translation>
    </message>
</context>
<context>
    <name>SatisfactionChannel</name>
    <message>
        <source>Citizen service office</source>
        <translation>مكتب خدمة المواطن</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>البريد الإلكتروني</translation>
    </message>
    <message>
        <source>National contact centre</source>
        <translation>مركز الاتصال الوطني</translation>
    </message>
    <message>
        <source>Online platform</source>
        <translation>المنصة الإلكترونية</translation>
    </message>
    <message>
        <source>Quarterly surveys</source>
        <translation>الاستبيانات الفصلية</translation>
    </message>
    <message>
        <source>Rating in the centre</source>
        <translation>التقييم داخل المركز</translation>
    </message>
    <message>
        <source>Rating tablets</source>
        <translation>أجهزة التابلت</translation>
    </message>
    <message>
        <source>Social media</source>
        <translation>وسائل التواصل الاجتماعي</translation>
    </message>
</context>
<context>
    <name>Scale</name>
    <message>
        <source>five stars</source>
        <translation>خمس نجوم</translation>
    </message>
    <message>
        <source>remarks</source>
        <translation>ملاحظات</translation>
    </message>
    <message>
        <source>three faces</source>
        <translation>ثلاثة وجوه</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>نعم أو لا</translation>
    </message>
</context>
<context>
    <name>Section</name>
    <message>
        <source>men's section</source>
        <translation>قسم الرجال</translation>
    </message>
    <message>
        <source>women's section</source>
        <translation>قسم النساء</translation>
    </message>
</context>
<context>
    <name>SetUp</name>
    <message>
        <source>A passphrase</source>
        <translation>عبارة مرور</translation>
    </message>
    <message>
        <source>A period ends after it begins.</source>
        <translation>نهاية الفترة غير بدايتها.</translation>
    </message>
    <message>
        <source>As it fits beside the screens.</source>
        <translation>كما يظهر بجانب الشاشات.</translation>
    </message>
    <message>
        <source>At least {count} characters, not among the usual ones; a sentence is good.</source>
        <translation>لا تقل عن {count} أحرف وليست من الكلمات الشائعة، والجملة حسنة.</translation>
    </message>
    <message>
        <source>At least {count} characters: several words that only you would put together. It is asked for at each start; without it only the recovery code opens the data.</source>
        <translation>لا تقل عن {count} أحرف: كلمات عدة لا يجمعها غيرك. تُطلب عند كل تشغيل، وبدونها لا يفتح البيانات إلا رمز الاستعادة.</translation>
    </message>
    <message>
        <source>Attendance, presence and figures are kept by them.</source>
        <translation>على أساسها يُسجَّل الحضور والتواجد والأرقام.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Choose at least one period.</source>
        <translation>اختر فترة واحدة على الأقل.</translation>
    </message>
    <message>
        <source>Choose at least one section.</source>
        <translation>اختر قسمًا واحدًا على الأقل.</translation>
    </message>
    <message>
        <source>Compare it with your paper, letter by letter.</source>
        <translation>قارنه بورقتك حرفًا حرفًا.</translation>
    </message>
    <message>
        <source>Emirate of the region</source>
        <translation>إمارة المنطقة</translation>
    </message>
    <message>
        <source>First line of the letterhead</source>
        <translation>السطر الأول من الترويسة</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>الاسم الكامل</translation>
    </message>
    <message>
        <source>I have written it down</source>
        <translation>كتبته على ورقة</translation>
    </message>
    <message>
        <source>In full, as letters name it.</source>
        <translation>كاملًا كما يرد في الخطابات.</translation>
    </message>
    <message>
        <source>It opens the data when the key store or the passphrase is lost, and renews the administrator's password. It is shown once and kept nowhere else.</source>
        <translation>يفتح البيانات إن ضاع مخزن المفاتيح أو عبارة المرور، ويجدّد كلمة مرور مسؤول النظام. يُعرض مرة واحدة ولا يُحفظ في مكان آخر.</translation>
    </message>
    <message>
        <source>Keeping the key</source>
        <translation>حفظ المفتاح</translation>
    </message>
    <message>
        <source>Kingdom of Saudi Arabia</source>
        <translation>المملكة العربية السعودية</translation>
    </message>
    <message>
        <source>Make the centre</source>
        <translation>إنشاء المركز</translation>
    </message>
    <message>
        <source>Name of the centre</source>
        <translation>اسم المركز</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>التالي</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>ليس الآن</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>عبارة المرور</translation>
    </message>
    <message>
        <source>Passphrase again</source>
        <translation>عبارة المرور مرة أخرى</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>كلمة المرور</translation>
    </message>
    <message>
        <source>Password again</source>
        <translation>كلمة المرور مرة أخرى</translation>
    </message>
    <message>
        <source>Periods</source>
        <translation>الفترات</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>المكان</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>الوظيفة</translation>
    </message>
    <message>
        <source>Second line of the letterhead</source>
        <translation>السطر الثاني من الترويسة</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>الأقسام</translation>
    </message>
    <message>
        <source>Sections and periods</source>
        <translation>الأقسام والفترات</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>الاسم المختصر</translation>
    </message>
    <message>
        <source>Show the code again</source>
        <translation>عرض الرمز مرة أخرى</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>تسجيل الدخول</translation>
    </message>
    <message>
        <source>Sign in as the administrator, then open the supervisor's account under Settings, Accounts: the day's work begins with hers. Agencies and counters are entered there too, or imported from a file.</source>
        <translation>سجّل الدخول بحساب مسؤول النظام، ثم افتح حساب مشرف المركز من الإعدادات ثم الحسابات، فبه يبدأ عمل اليوم. ومن الإعدادات تُدخَل الجهات والشبابيك أو تُستورد من ملف.</translation>
    </message>
    <message>
        <source>System administrator</source>
        <translation>مسؤول النظام</translation>
    </message>
    <message>
        <source>The centre</source>
        <translation>المركز</translation>
    </message>
    <message>
        <source>The centre is being made …</source>
        <translation>جارٍ إنشاء المركز …</translation>
    </message>
    <message>
        <source>The centre is ready</source>
        <translation>المركز جاهز</translation>
    </message>
    <message>
        <source>The code from your paper</source>
        <translation>الرمز من ورقتك</translation>
    </message>
    <message>
        <source>The data are encrypted on the disk. What opens them each day?</source>
        <translation>البيانات مشفّرة على القرص. فما الذي يفتحها كل يوم؟</translation>
    </message>
    <message>
        <source>The first administrator</source>
        <translation>المسؤول الأول</translation>
    </message>
    <message>
        <source>The key opens by itself when you sign in to this machine with your own account.</source>
        <translation>يُفتح المفتاح تلقائيًا عند دخولك إلى هذا الجهاز بحسابك.</translation>
    </message>
    <message>
        <source>The passphrase is too short.</source>
        <translation>عبارة المرور قصيرة.</translation>
    </message>
    <message>
        <source>The passphrases differ.</source>
        <translation>العبارتان مختلفتان.</translation>
    </message>
    <message>
        <source>The passwords differ.</source>
        <translation>كلمتا المرور مختلفتان.</translation>
    </message>
    <message>
        <source>The periods overlap.</source>
        <translation>الفترتان متداخلتان.</translation>
    </message>
    <message>
        <source>The recovery code</source>
        <translation>رمز الاستعادة</translation>
    </message>
    <message>
        <source>The system's key store</source>
        <translation>مخزن مفاتيح النظام</translation>
    </message>
    <message>
        <source>These names stand on every page; they can be changed later.</source>
        <translation>تظهر هذه الأسماء في كل صفحة، ويمكن تغييرها لاحقًا.</translation>
    </message>
    <message>
        <source>This account opens the others and keeps the settings; the day's work has its own.</source>
        <translation>هذا الحساب يفتح الحسابات الأخرى ويحفظ الإعدادات، ولعمل اليوم حساب آخر.</translation>
    </message>
    <message>
        <source>This is not the code.</source>
        <translation>ليس هذا هو الرمز.</translation>
    </message>
    <message>
        <source>Typed at each sign-in; Arabic or Latin letters.</source>
        <translation>يُكتب عند كل دخول، بالعربية أو اللاتينية.</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>اسم المستخدم</translation>
    </message>
    <message>
        <source>Write it on paper and keep it in the centre's safe, not beside this machine.</source>
        <translation>اكتبه على ورقة واحفظها في خزنة المركز، لا بجانب هذا الجهاز.</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source> and </source>
        <translation> و</translation>
    </message>
    <message numerus="yes">
        <source>%n agencies taken over</source>
        <translation>
            <numerusform>لم تتغير أي جهة</numerusform>
            <numerusform>جهة واحدة أُضيفت أو عُدِّلت</numerusform>
            <numerusform>جهتان أُضيفتا أو عُدِّلتا</numerusform>
            <numerusform>%n جهات أُضيفت أو عُدِّلت</numerusform>
            <numerusform>%n جهةً أُضيفت أو عُدِّلت</numerusform>
            <numerusform>%n جهة أُضيفت أو عُدِّلت</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes wait for you</source>
        <translation>
            <numerusform>لا تغيير ينتظر اطلاعك</numerusform>
            <numerusform>تغيير واحد ينتظر اطلاعك</numerusform>
            <numerusform>تغييران ينتظران اطلاعك</numerusform>
            <numerusform>%n تغييرات تنتظر اطلاعك</numerusform>
            <numerusform>%n تغييرًا ينتظر اطلاعك</numerusform>
            <numerusform>%n تغيير ينتظر اطلاعك</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>ولا غيرها</numerusform>
            <numerusform>وواحد آخر</numerusform>
            <numerusform>واثنان آخران</numerusform>
            <numerusform>و%n أخرى</numerusform>
            <numerusform>و%n أخرى</numerusform>
            <numerusform>و%n أخرى</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows refused, in the lines {lines}</source>
        <translation>
            <numerusform>لم يُرفض أي صف {lines}</numerusform>
            <numerusform>صف واحد مرفوض في السطر {lines}</numerusform>
            <numerusform>صفان مرفوضان في السطرين {lines}</numerusform>
            <numerusform>%n صفوف مرفوضة في الأسطر {lines}</numerusform>
            <numerusform>%n صفًا مرفوضًا في الأسطر {lines}</numerusform>
            <numerusform>%n صف مرفوض في الأسطر {lines}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n workstations silent over 3 days</source>
        <translation>
            <numerusform>لا محطة صامتة</numerusform>
            <numerusform>محطة واحدة صامتة منذ أكثر من 3 أيام</numerusform>
            <numerusform>محطتان صامتتان منذ أكثر من 3 أيام</numerusform>
            <numerusform>%n محطات صامتة منذ أكثر من 3 أيام</numerusform>
            <numerusform>%n محطة صامتة منذ أكثر من 3 أيام</numerusform>
            <numerusform>%n محطة صامتة منذ أكثر من 3 أيام</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>A USB disk, for example; each copy goes there too, encrypted.</source>
        <translation>قرص خارجي مثلًا؛ تُكتب فيه كل نسخة أيضًا، مشفّرة.</translation>
    </message>
    <message>
        <source>A copy is encrypted like the centre itself.</source>
        <translation>النسخة مشفّرة كالمركز نفسه.</translation>
    </message>
    <message>
        <source>A copy lies ready. Close the programme and open it: it takes its place.</source>
        <translation>نسخة مهيأة للاستعادة. أغلق البرنامج وشغّله لتحلّ محل البيانات الحالية.</translation>
    </message>
    <message>
        <source>A letter sets this deadline; follow-ups give one day.</source>
        <translation>مهلة الخطاب الأول، وللتعقيب يوم واحد.</translation>
    </message>
    <message>
        <source>A new key for sealed fields is made and given to every other workstation; all identity numbers are sealed anew. {name} can still be read where it stands, but opens nothing that is sealed from now on, and its sealed files are refused. What it has not sent yet can be taken in only by an administrator from its sealed file. Its login at the server must be shut there: the command is shown afterwards. This cannot be undone.</source>
        <translation>يُصنع مفتاح جديد للحقول المختومة ويُعطى لكل محطة أخرى، ويعاد ختم أرقام الهوية كلها. تبقى {name} للعرض حيث هي، لكنها لا تفتح ما يُختم بعد الآن وتُرفض ملفاتها المختومة. وما لم ترسله بعد لا يدخل إلا من ملفها المختوم وعلى يد مسؤول النظام. أما دخولها إلى الخادم فيُغلق هناك، ويظهر لك الأمر بعد السحب. لا رجعة في هذا.</translation>
    </message>
    <message>
        <source>A new value holds from today on; reports of earlier days keep theirs.</source>
        <translation>تسري القيمة الجديدة من اليوم، وتبقى تقارير الأيام السابقة على قيمها.</translation>
    </message>
    <message>
        <source>A sample</source>
        <translation>مثال حي</translation>
    </message>
    <message>
        <source>A year at least. The journal itself is never thinned.</source>
        <translation>سنة على الأقل. أما السجل نفسه فلا يُنقص منه شيء.</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>الحساب</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>الحسابات</translation>
    </message>
    <message>
        <source>Add bound</source>
        <translation>إضافة حد</translation>
    </message>
    <message>
        <source>Add counter</source>
        <translation>إضافة شباك</translation>
    </message>
    <message>
        <source>Add representative</source>
        <translation>إضافة ممثل</translation>
    </message>
    <message>
        <source>Agencies and counters</source>
        <translation>الجهات والشبابيك</translation>
    </message>
    <message>
        <source>As it fits a tile.</source>
        <translation>كما يتسع له مربع اللوحة.</translation>
    </message>
    <message>
        <source>As queue files name it.</source>
        <translation>كما يرد في ملفات نظام الأدوار.</translation>
    </message>
    <message>
        <source>As the board and the roster call the day.</source>
        <translation>كما يُسمى اليوم في اللوحة والجدول.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>كما في النظام</translation>
    </message>
    <message>
        <source>Ask for a daily dump (pg_dump) or base backups with the write-ahead log, kept on another machine and proved by a restore once a quarter. A dump holds no key: this folder and the recovery code belong beside it.</source>
        <translation>اطلب منه تفريغًا يوميًا ⁦(pg_dump)⁩ أو نسخًا أساسية مع سجل الكتابة المسبقة، تُحفظ على جهاز آخر وتُجرَّب استعادتها كل ثلاثة أشهر. لا يحمل التفريغ أي مفتاح: فيُحفظ معه هذا المجلد ورمز الاستعادة.</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>على الأقل</translation>
    </message>
    <message>
        <source>At least {count} characters; it must be changed at the first sign-in.</source>
        <translation>لا تقل عن {count} أحرف، وتُغيَّر عند أول دخول.</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>على الأكثر</translation>
    </message>
    <message>
        <source>At the server</source>
        <translation>لدى الخادم</translation>
    </message>
    <message>
        <source>By</source>
        <translation>بيد</translation>
    </message>
    <message>
        <source>Calendar and hours</source>
        <translation>التقويم وأوقات الدوام</translation>
    </message>
    <message>
        <source>Changes by other administrators</source>
        <translation>تغييرات المسؤولين الآخرين</translation>
    </message>
    <message>
        <source>Check of the data</source>
        <translation>فحص البيانات</translation>
    </message>
    <message>
        <source>Check the data</source>
        <translation>فحص البيانات</translation>
    </message>
    <message>
        <source>Classification of reports</source>
        <translation>درجة سرية التقارير</translation>
    </message>
    <message>
        <source>Close a day</source>
        <translation>إغلاق يوم</translation>
    </message>
    <message>
        <source>Closes at</source>
        <translation>تغلق عند</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>الرمز</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>متراص</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>النسخ الاحتياطية</translation>
    </message>
    <message>
        <source>Copies that stay</source>
        <translation>النسخ التي تبقى</translation>
    </message>
    <message>
        <source>Copy now</source>
        <translation>نسخ الآن</translation>
    </message>
    <message>
        <source>Copy of the centre</source>
        <translation>نسخة احتياطية للمركز</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>نسخ الأمر</translation>
    </message>
    <message>
        <source>Counter {number}</source>
        <translation>شباك {number}</translation>
    </message>
    <message>
        <source>Counter {number} has ended</source>
        <translation>أُنهي شباك {number}</translation>
    </message>
    <message>
        <source>Counter {number} was added</source>
        <translation>أُضيف شباك {number}</translation>
    </message>
    <message>
        <source>Counters</source>
        <translation>الشبابيك</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>التواريخ</translation>
    </message>
    <message>
        <source>Days off</source>
        <translation>أيام العطلة الأسبوعية</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>الكثافة</translation>
    </message>
    <message>
        <source>Deputy of a supervisor</source>
        <translation>الإنابة عن المشرف</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>الأرقام</translation>
    </message>
    <message>
        <source>Each enters itself when it is first opened or joins a server.</source>
        <translation>تسجّل كل محطة نفسها حين تُفتح أول مرة أو تلتحق بخادم.</translation>
    </message>
    <message>
        <source>Each time leaves a signed record that can be checked.</source>
        <translation>يترك كل إتلاف محضرًا موقّعًا يمكن التحقق منه.</translation>
    </message>
    <message>
        <source>Each year is filled from this country's list.</source>
        <translation>تُملأ كل سنة من قائمة هذه الدولة.</translation>
    </message>
    <message>
        <source>End</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>End it now</source>
        <translation>إنهاؤها الآن</translation>
    </message>
    <message>
        <source>End of counter {number}</source>
        <translation>إنهاء شباك {number}</translation>
    </message>
    <message>
        <source>End the agency</source>
        <translation>إنهاء الجهة</translation>
    </message>
    <message>
        <source>End {name}?</source>
        <translation>إنهاء {name}؟</translation>
    </message>
    <message>
        <source>Enter them here, or import a list from a CSV file.</source>
        <translation>أدخلها هنا، أو استورد قائمة من ملف CSV.</translation>
    </message>
    <message>
        <source>Entries here</source>
        <translation>قيودها هنا</translation>
    </message>
    <message>
        <source>Fewer where they would take more than half of the disk.</source>
        <translation>وأقل منها إن كانت تشغل أكثر من نصف القرص.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>الملف</translation>
    </message>
    <message>
        <source>Fill the official holidays</source>
        <translation>ملء العطل الرسمية</translation>
    </message>
    <message>
        <source>Fill the year</source>
        <translation>ملء السنة</translation>
    </message>
    <message>
        <source>Fill the year once; each day can be changed afterwards.</source>
        <translation>تُملأ السنة مرة واحدة، ويمكن تعديل كل يوم بعدها.</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>أول يوم</translation>
    </message>
    <message>
        <source>First line of the letterhead</source>
        <translation>السطر الأول من الترويسة</translation>
    </message>
    <message>
        <source>First password</source>
        <translation>كلمة المرور الأولى</translation>
    </message>
    <message>
        <source>For a breach notice within 72 hours: who and which fields were touched in these days, the trail and the log, encrypted under the passphrase.</source>
        <translation>لبلاغ عن تسرّب خلال 72 ساعة: من مسّه الأمر وأي حقول في هذه الأيام، مع سجل التدقيق وسجل البرنامج، مشفّرة بعبارة المرور.</translation>
    </message>
    <message>
        <source>For the screen only; files always hold 0 to 9.</source>
        <translation>للعرض على الشاشة فقط، والملفات دائمًا 0 إلى 9.</translation>
    </message>
    <message>
        <source>Forgotten password</source>
        <translation>كلمة مرور منسية</translation>
    </message>
    <message>
        <source>From</source>
        <translation>من</translation>
    </message>
    <message>
        <source>From 1 to 60; what was being typed is kept.</source>
        <translation>من 1 إلى 60، ويبقى ما كان يُكتب.</translation>
    </message>
    <message>
        <source>From {low} to {high}</source>
        <translation>من {low} إلى {high}</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>الاسم الكامل</translation>
    </message>
    <message>
        <source>Grant the term</source>
        <translation>منح الإنابة</translation>
    </message>
    <message>
        <source>Gregorian first</source>
        <translation>الميلادي أولًا</translation>
    </message>
    <message>
        <source>Her password</source>
        <translation>كلمة مروره</translation>
    </message>
    <message>
        <source>Hijri</source>
        <translation>الهجري</translation>
    </message>
    <message>
        <source>Hijri first</source>
        <translation>الهجري أولًا</translation>
    </message>
    <message>
        <source>Holidays and closures</source>
        <translation>العطل والإغلاقات</translation>
    </message>
    <message>
        <source>How close the rows of tables stand.</source>
        <translation>مدى تقارب صفوف الجداول.</translation>
    </message>
    <message>
        <source>I have reviewed it</source>
        <translation>راجعتُ الصلاحيات</translation>
    </message>
    <message>
        <source>I have seen it</source>
        <translation>اطلعتُ عليه</translation>
    </message>
    <message>
        <source>Import a list</source>
        <translation>استيراد قائمة</translation>
    </message>
    <message>
        <source>Import of agencies</source>
        <translation>استيراد الجهات</translation>
    </message>
    <message>
        <source>Incident pack</source>
        <translation>حزمة بلاغ التسرّب</translation>
    </message>
    <message>
        <source>It stays as it is, because the journal names it.</source>
        <translation>يبقى كما هو لأن السجل يذكره.</translation>
    </message>
    <message>
        <source>Kept by {store}; it opens with your sign-in to this machine.</source>
        <translation>يحفظه {store}، ويُفتح بدخولك إلى هذا الجهاز.</translation>
    </message>
    <message>
        <source>Kept how long</source>
        <translation>مدد الحفظ</translation>
    </message>
    <message>
        <source>Key and data</source>
        <translation>المفتاح والبيانات</translation>
    </message>
    <message>
        <source>Keys and copies</source>
        <translation>المفاتيح والنسخ</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>آخر يوم</translation>
    </message>
    <message>
        <source>Last reviewed by {name} on {day}</source>
        <translation>آخر مراجعة: {name}، {day}</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>آخر ظهور</translation>
    </message>
    <message>
        <source>Last sign-in</source>
        <translation>آخر دخول</translation>
    </message>
    <message>
        <source>Least and most staff</source>
        <translation>حدود عدد الموظفين</translation>
    </message>
    <message>
        <source>Left to right</source>
        <translation>من اليسار إلى اليمين</translation>
    </message>
    <message>
        <source>Let go and sign</source>
        <translation>إتلاف وتوقيع</translation>
    </message>
    <message>
        <source>Let go on</source>
        <translation>وقت الإتلاف</translation>
    </message>
    <message>
        <source>Let go…</source>
        <translation>إتلاف…</translation>
    </message>
    <message>
        <source>Let these go for good?</source>
        <translation>إتلاف هذه نهائيًا؟</translation>
    </message>
    <message>
        <source>Letting go of old data</source>
        <translation>إتلاف البيانات المنتهية مدتها</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>القفل</translation>
    </message>
    <message>
        <source>Lock when idle, after minutes</source>
        <translation>القفل عند الخمول بعد دقائق</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>المظهر</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>وقت النسخ</translation>
    </message>
    <message>
        <source>Minutes between copies</source>
        <translation>الدقائق بين نسخة وأخرى</translation>
    </message>
    <message>
        <source>Minutes until a case opens</source>
        <translation>دقائق قبل فتح الحالة</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Name of the centre</source>
        <translation>اسم المركز</translation>
    </message>
    <message>
        <source>Name of the representative</source>
        <translation>اسم ممثل الجهة</translation>
    </message>
    <message>
        <source>New account</source>
        <translation>حساب جديد</translation>
    </message>
    <message>
        <source>New agency</source>
        <translation>جهة جديدة</translation>
    </message>
    <message>
        <source>New counter</source>
        <translation>شباك جديد</translation>
    </message>
    <message>
        <source>New season</source>
        <translation>موسم جديد</translation>
    </message>
    <message>
        <source>Next section, ↑ the one before</source>
        <translation>القسم التالي، وبالسهم ↑ السابق</translation>
    </message>
    <message>
        <source>No agencies yet</source>
        <translation>لا جهات بعد</translation>
    </message>
    <message>
        <source>No copies yet</source>
        <translation>لا نسخ بعد</translation>
    </message>
    <message>
        <source>No holidays yet this year</source>
        <translation>لا عطل مسجلة في هذه السنة</translation>
    </message>
    <message>
        <source>No workstation is registered yet</source>
        <translation>لا محطة مسجلة بعد</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>عادي</translation>
    </message>
    <message>
        <source>Nothing is past its time.</source>
        <translation>لم تنتهِ مدة حفظ شيء.</translation>
    </message>
    <message>
        <source>Nothing was let go yet</source>
        <translation>لم يُتلف شيء بعد</translation>
    </message>
    <message>
        <source>Number of the counter</source>
        <translation>رقم الشباك</translation>
    </message>
    <message>
        <source>Official holidays of</source>
        <translation>العطل الرسمية في</translation>
    </message>
    <message>
        <source>Old data and incidents</source>
        <translation>مدد الحفظ والبلاغات</translation>
    </message>
    <message>
        <source>On these days nobody is expected.</source>
        <translation>لا يُنتظر حضور أحد في هذه الأيام.</translation>
    </message>
    <message>
        <source>Only between two days</source>
        <translation>بين يومين محددين فقط</translation>
    </message>
    <message>
        <source>Only where anything changed; also at each closing.</source>
        <translation>إن تغيّر شيء فقط، وكذلك عند كل إغلاق.</translation>
    </message>
    <message>
        <source>Opens at</source>
        <translation>تفتح عند</translation>
    </message>
    <message>
        <source>Other hours</source>
        <translation>أوقات دوام خاصة</translation>
    </message>
    <message>
        <source>Other hours in Ramadan or on Fridays are entered here once.</source>
        <translation>أدخل أوقات رمضان أو الجمعة هنا مرة واحدة.</translation>
    </message>
    <message>
        <source>Passphrase of the pack</source>
        <translation>عبارة مرور الحزمة</translation>
    </message>
    <message>
        <source>Past their time: {tickets} tickets, {applicants} applicants' references, {sign_ins} sign-ins.</source>
        <translation>انتهت مدة حفظها: التذاكر {tickets}، مراجع المتقدمين {applicants}، مرات الدخول {sign_ins}.</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>الفترة</translation>
    </message>
    <message>
        <source>Periods</source>
        <translation>الفترات</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>المكان</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>الوظيفة</translation>
    </message>
    <message>
        <source>Prove the newest</source>
        <translation>اختبار الاستعادة</translation>
    </message>
    <message>
        <source>Put back…</source>
        <translation>استعادة…</translation>
    </message>
    <message>
        <source>Put this copy back?</source>
        <translation>استعادة هذه النسخة؟</translation>
    </message>
    <message>
        <source>Ramadan {year}</source>
        <translation>رمضان {year}</translation>
    </message>
    <message>
        <source>Ramadan's hours</source>
        <translation>دوام رمضان</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Records of what was let go</source>
        <translation>محاضر الإتلاف</translation>
    </message>
    <message>
        <source>Renew the password</source>
        <translation>تجديد كلمة المرور</translation>
    </message>
    <message>
        <source>Representatives</source>
        <translation>ممثلو الجهة</translation>
    </message>
    <message>
        <source>Restore drill</source>
        <translation>اختبار الاستعادة</translation>
    </message>
    <message>
        <source>Restore keyslots.json from a copy before the next start.</source>
        <translation>استعد الملف keyslots.json من نسخة احتياطية قبل التشغيل التالي.</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>استئناف</translation>
    </message>
    <message>
        <source>Review of access</source>
        <translation>مراجعة الصلاحيات</translation>
    </message>
    <message>
        <source>Right to left</source>
        <translation>من اليمين إلى اليسار</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>الدور</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>رضا المستفيدين</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Save a field, open a row</source>
        <translation>حفظ الحقل أو فتح الصف</translation>
    </message>
    <message>
        <source>Second folder</source>
        <translation>مجلد ثانٍ للنسخ</translation>
    </message>
    <message>
        <source>Second line of the letterhead</source>
        <translation>السطر الثاني من الترويسة</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>القسم</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>اطّلع عليه</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>She approves for nobody now.</source>
        <translation>لا ينوب عن أحد الآن.</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>الاسم المختصر</translation>
    </message>
    <message>
        <source>Shortage cases</source>
        <translation>حالات النقص</translation>
    </message>
    <message>
        <source>Sign-ins, days</source>
        <translation>سجل الدخول، بالأيام</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>التوقيع</translation>
    </message>
    <message>
        <source>Single tickets, months</source>
        <translation>التذاكر المفردة، بالأشهر</translation>
    </message>
    <message>
        <source>Size (MB)</source>
        <translation>الحجم (م.ب)</translation>
    </message>
    <message>
        <source>So long short or absent, an agency gets a case by itself.</source>
        <translation>تُفتح حالة تلقائيًا لجهة طال نقصها أو غيابها هذه المدة.</translation>
    </message>
    <message>
        <source>Stands in for</source>
        <translation>ينوب عن</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Still to be done at the server, once: {command}</source>
        <translation>بقي أن يُنفَّذ هذا على الخادم مرة واحدة: {command}</translation>
    </message>
    <message>
        <source>Still to be done: the server's administrator shuts its login, if it had one: main.py server status names it.</source>
        <translation>بقي أن يغلق مسؤول الخادم دخولها إن كان لها دخول: يذكره الأمر main.py server status.</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>تفعيل</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Take away: {limit}</source>
        <translation>إزالة: {limit}</translation>
    </message>
    <message>
        <source>Take away: {name}</source>
        <translation>إزالة: {name}</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>المستهدفات</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>الهاتف</translation>
    </message>
    <message>
        <source>The access was never reviewed: look through it now.</source>
        <translation>لم تُراجع الصلاحيات قط: راجعها الآن.</translation>
    </message>
    <message>
        <source>The account of {name} is switched off</source>
        <translation>أُوقف حساب {name}</translation>
    </message>
    <message>
        <source>The account of {name} was opened</source>
        <translation>فُتح حساب {name}</translation>
    </message>
    <message>
        <source>The account of {name} works again</source>
        <translation>فُعِّل حساب {name}</translation>
    </message>
    <message>
        <source>The bound was saved</source>
        <translation>حُفظ الحد</translation>
    </message>
    <message>
        <source>The bound was taken away</source>
        <translation>أُزيل الحد</translation>
    </message>
    <message>
        <source>The centre</source>
        <translation>المركز</translation>
    </message>
    <message>
        <source>The centre's rows lie on a database server, so no copy can be made or put back here: copies are the work of whoever runs the server.</source>
        <translation>بيانات المركز على خادم قواعد بيانات، فلا تُؤخذ نسخة هنا ولا تُستعاد: النسخ من عمل القائم على الخادم.</translation>
    </message>
    <message>
        <source>The change of {name}'s account is marked as seen</source>
        <translation>سُجّل اطلاعك على تغيير حساب {name}</translation>
    </message>
    <message numerus="yes">
        <source>The check found %n faults</source>
        <translation>
            <numerusform>لم يجد الفحص خللًا</numerusform>
            <numerusform>وجد الفحص خللًا واحدًا</numerusform>
            <numerusform>وجد الفحص خللين</numerusform>
            <numerusform>وجد الفحص %n مواضع خلل</numerusform>
            <numerusform>وجد الفحص %n موضع خلل</numerusform>
            <numerusform>وجد الفحص %n موضع خلل</numerusform>
        </translation>
    </message>
    <message>
        <source>The chosen workstation</source>
        <translation>المحطة المختارة</translation>
    </message>
    <message>
        <source>The command was copied</source>
        <translation>نُسخ الأمر</translation>
    </message>
    <message>
        <source>The copy can be restored: {name}</source>
        <translation>النسخة صالحة للاستعادة: {name}</translation>
    </message>
    <message>
        <source>The copy cannot be restored: {name}</source>
        <translation>النسخة غير صالحة للاستعادة: {name}</translation>
    </message>
    <message>
        <source>The copy of {at} takes the place of the centre's data at the next start. What was written since stays in the quarantine folder, and what the server has comes back.</source>
        <translation>تحلّ نسخة {at} محل بيانات المركز عند التشغيل القادم. ما سُجِّل بعدها يبقى في مجلد العزل، وما وصل منه إلى الخادم يعود بالمزامنة.</translation>
    </message>
    <message>
        <source>The copy was made and verified: {name}</source>
        <translation>أُنشئت النسخة وتُحقِّق منها: {name}</translation>
    </message>
    <message numerus="yes">
        <source>The data are whole: %n journal entries</source>
        <translation>
            <numerusform>البيانات سليمة، والسجل فارغ</numerusform>
            <numerusform>البيانات سليمة: قيد واحد في السجل</numerusform>
            <numerusform>البيانات سليمة: قيدان في السجل</numerusform>
            <numerusform>البيانات سليمة: %n قيود في السجل</numerusform>
            <numerusform>البيانات سليمة: %n قيدًا في السجل</numerusform>
            <numerusform>البيانات سليمة: %n قيد في السجل</numerusform>
        </translation>
    </message>
    <message>
        <source>The data take {size} MB and grow by some {daily} MB a day.</source>
        <translation>تشغل البيانات {size} ميغابايت وتنمو نحو {daily} ميغابايت في اليوم.</translation>
    </message>
    <message>
        <source>The data take {size} MB; after a month it shows how they grow.</source>
        <translation>تشغل البيانات {size} ميغابايت، ويتبيّن مقدار نموّها بعد شهر.</translation>
    </message>
    <message>
        <source>The day is like any other again</source>
        <translation>عاد اليوم كبقية الأيام</translation>
    </message>
    <message>
        <source>The day was saved</source>
        <translation>حُفظ اليوم</translation>
    </message>
    <message>
        <source>The days off were saved</source>
        <translation>حُفظت أيام العطلة</translation>
    </message>
    <message>
        <source>The first is called when the agency is short, then the next.</source>
        <translation>الأول هو ضابط الاتصال ويُتصل به عند النقص، ثم من يليه.</translation>
    </message>
    <message>
        <source>The key lies in the demonstration's own folder. A real centre never keeps it so.</source>
        <translation>المفتاح في مجلد المركز التجريبي نفسه، والمركز الحقيقي لا يحفظه هكذا أبدًا.</translation>
    </message>
    <message>
        <source>The lock comes after 1 to 60 minutes; it cannot be left out</source>
        <translation>يأتي القفل بعد دقيقة إلى 60 دقيقة، ولا يمكن تعطيله</translation>
    </message>
    <message>
        <source>The names of the centre were saved</source>
        <translation>حُفظت أسماء المركز</translation>
    </message>
    <message>
        <source>The official holidays of {year} stand in the list</source>
        <translation>أُدرجت العطل الرسمية لسنة {year}</translation>
    </message>
    <message>
        <source>The pack is written: {path}</source>
        <translation>كُتبت الحزمة: {path}</translation>
    </message>
    <message>
        <source>The passphrase is asked for at each start.</source>
        <translation>تُطلب عبارة المرور عند كل تشغيل.</translation>
    </message>
    <message>
        <source>The periods were saved</source>
        <translation>حُفظت الفترات</translation>
    </message>
    <message>
        <source>The representative was added</source>
        <translation>أُضيف الممثل</translation>
    </message>
    <message>
        <source>The representative was taken away</source>
        <translation>أُزيل الممثل</translation>
    </message>
    <message>
        <source>The review of access is written down</source>
        <translation>دُوّنت مراجعة الصلاحيات</translation>
    </message>
    <message>
        <source>The review of access was written to {path}</source>
        <translation>كُتبت مراجعة الصلاحيات في {path}</translation>
    </message>
    <message>
        <source>The second person's user name</source>
        <translation>اسم مستخدم الشخص الثاني</translation>
    </message>
    <message>
        <source>The terms of cases were saved</source>
        <translation>حُفظت مهل الحالات</translation>
    </message>
    <message>
        <source>The usual hours hold again</source>
        <translation>عادت الأوقات المعتادة</translation>
    </message>
    <message>
        <source>The usual hours hold all year</source>
        <translation>الأوقات المعتادة سارية طوال السنة</translation>
    </message>
    <message>
        <source>The week</source>
        <translation>الأسبوع</translation>
    </message>
    <message>
        <source>The workstation was described</source>
        <translation>حُفظ اسم المحطة ومكانها</translation>
    </message>
    <message>
        <source>Their sums stay; no figure changes.</source>
        <translation>تبقى مجاميعها، ولا يتغيّر رقم.</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>السمة</translation>
    </message>
    <message>
        <source>There is one administrator only. Open an account for a second one: she can replace the first and sees what he changes.</source>
        <translation>للنظام مسؤول واحد فقط. افتح حسابًا لمسؤول ثانٍ يحل محل الأول عند غيابه ويطّلع على ما يغيّره.</translation>
    </message>
    <message>
        <source>They are gone; the record is signed</source>
        <translation>أُتلفت، والمحضر موقّع</translation>
    </message>
    <message numerus="yes">
        <source>This disk has room for them and their copies for %n years.</source>
        <translation>
            <numerusform>وفي القرص متّسع لها ولنسخها أقل من سنة.</numerusform>
            <numerusform>وفي القرص متّسع لها ولنسخها لسنة واحدة.</numerusform>
            <numerusform>وفي القرص متّسع لها ولنسخها لسنتين.</numerusform>
            <numerusform>وفي القرص متّسع لها ولنسخها لـ%n سنوات.</numerusform>
            <numerusform>وفي القرص متّسع لها ولنسخها لـ%n سنة.</numerusform>
            <numerusform>وفي القرص متّسع لها ولنسخها لـ%n سنة.</numerusform>
        </translation>
    </message>
    <message>
        <source>This disk has room for them and their copies for long.</source>
        <translation>وفي القرص متّسع لها ولنسخها لأكثر من عشر سنوات.</translation>
    </message>
    <message>
        <source>This folder lies on the same disk: both would be lost.</source>
        <translation>هذا المجلد على القرص نفسه: إن ضاع ضاعت النسختان معًا.</translation>
    </message>
    <message>
        <source>This machine goes on under another number.</source>
        <translation>هذا الجهاز يعمل الآن برقم آخر.</translation>
    </message>
    <message>
        <source>This workstation cannot withdraw itself.</source>
        <translation>لا تسحب المحطة نفسها: افعل ذلك من محطة أخرى.</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>التذاكر</translation>
    </message>
    <message>
        <source>Time axis</source>
        <translation>اتجاه محور الزمن</translation>
    </message>
    <message>
        <source>To</source>
        <translation>إلى</translation>
    </message>
    <message>
        <source>Today is its last day in the centre. Its figures and its past stay.</source>
        <translation>اليوم آخر أيامها في المركز، وتبقى أرقامها وسجلها.</translation>
    </message>
    <message>
        <source>Two persons</source>
        <translation>الشخصان</translation>
    </message>
    <message>
        <source>Unused rights</source>
        <translation>صلاحيات لم تُستعمل</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>اسم المستخدم</translation>
    </message>
    <message>
        <source>Verify and put back</source>
        <translation>تحقّق واستعادة</translation>
    </message>
    <message>
        <source>Verifying the copy</source>
        <translation>التحقق من النسخة</translation>
    </message>
    <message>
        <source>Weekday</source>
        <translation>يوم الأسبوع</translation>
    </message>
    <message>
        <source>What</source>
        <translation>التغيير</translation>
    </message>
    <message>
        <source>When</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>Where it stands, for whoever has to go there.</source>
        <translation>أين تقف، لمن عليه أن يذهب إليها.</translation>
    </message>
    <message>
        <source>Where the day begins in charts and timelines.</source>
        <translation>من أي جهة يبدأ اليوم في الرسوم والجداول الزمنية.</translation>
    </message>
    <message>
        <source>Which calendar stands first.</source>
        <translation>أي التقويمين يأتي أولًا.</translation>
    </message>
    <message>
        <source>Who comes later than the grace is late; earlier days keep their times.</source>
        <translation>من حضر بعد السماح فهو متأخر، وتبقى الأيام السابقة على أوقاتها.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Wide</source>
        <translation>واسع</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>سحب</translation>
    </message>
    <message>
        <source>Withdraw this workstation…</source>
        <translation>سحب هذه المحطة…</translation>
    </message>
    <message>
        <source>Withdraw {name}?</source>
        <translation>سحب {name}؟</translation>
    </message>
    <message>
        <source>Withdrawing a workstation</source>
        <translation>سحب محطة</translation>
    </message>
    <message>
        <source>Withdrawn: {name}. {numbers} numbers were sealed anew.</source>
        <translation>سُحبت {name}، وأعيد ختم {numbers} من أرقام الهوية.</translation>
    </message>
    <message>
        <source>Without a line one person a counter is the least; one day beats a weekday.</source>
        <translation>إن لم يُسجل حد فالأدنى موظف لكل شباك، واليوم المحدد يغلب يوم الأسبوع.</translation>
    </message>
    <message>
        <source>Worked by decision</source>
        <translation>يوم عمل بقرار</translation>
    </message>
    <message>
        <source>Working days for a reply</source>
        <translation>أيام العمل لمهلة الرد</translation>
    </message>
    <message>
        <source>Workstations</source>
        <translation>المحطات</translation>
    </message>
    <message>
        <source>Write the pack…</source>
        <translation>كتابة الحزمة…</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>السنة</translation>
    </message>
    <message>
        <source>a single day</source>
        <translation>يوم محدد</translation>
    </message>
    <message>
        <source>account opened</source>
        <translation>فُتح الحساب</translation>
    </message>
    <message>
        <source>active</source>
        <translation>مفعّل</translation>
    </message>
    <message>
        <source>at least {count}</source>
        <translation>{count} على الأقل</translation>
    </message>
    <message>
        <source>at most {count}</source>
        <translation>{count} على الأكثر</translation>
    </message>
    <message>
        <source>before a carried file</source>
        <translation>قبل ملف محمول</translation>
    </message>
    <message>
        <source>before a copy was put back</source>
        <translation>قبل استعادة نسخة</translation>
    </message>
    <message>
        <source>before a list was read</source>
        <translation>قبل قراءة قائمة</translation>
    </message>
    <message>
        <source>before a new key</source>
        <translation>قبل مفتاح جديد</translation>
    </message>
    <message>
        <source>before an import of tickets</source>
        <translation>قبل استيراد تذاكر</translation>
    </message>
    <message>
        <source>before an upgrade</source>
        <translation>قبل ترقية</translation>
    </message>
    <message>
        <source>before the move to a server</source>
        <translation>قبل النقل إلى خادم</translation>
    </message>
    <message>
        <source>both periods</source>
        <translation>الفترتان</translation>
    </message>
    <message>
        <source>both sections</source>
        <translation>القسمان</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>يدوية</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>مغلقة</translation>
    </message>
    <message>
        <source>daily</source>
        <translation>يومية</translation>
    </message>
    <message>
        <source>deputy until {day}</source>
        <translation>نائب حتى {day}</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>منتهية</translation>
    </message>
    <message>
        <source>every day</source>
        <translation>كل الأيام</translation>
    </message>
    <message>
        <source>every {weekday}</source>
        <translation>كل يوم {weekday}</translation>
    </message>
    <message>
        <source>half-hourly</source>
        <translation>نصف ساعية</translation>
    </message>
    <message>
        <source>holidays</source>
        <translation>أيام العطل</translation>
    </message>
    <message>
        <source>in turn</source>
        <translation>في دورها</translation>
    </message>
    <message>
        <source>key in the system's key store</source>
        <translation>المفتاح في مخزن مفاتيح النظام</translation>
    </message>
    <message>
        <source>key under a passphrase</source>
        <translation>المفتاح تحت عبارة مرور</translation>
    </message>
    <message>
        <source>monthly</source>
        <translation>شهرية</translation>
    </message>
    <message>
        <source>not proved yet</source>
        <translation>لم تُختبر الاستعادة بعد</translation>
    </message>
    <message>
        <source>not signed</source>
        <translation>غير موقّع</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>لم يُطّلع عليه</translation>
    </message>
    <message>
        <source>open key of a demonstration</source>
        <translation>مفتاح مركز تجريبي مكشوف</translation>
    </message>
    <message>
        <source>other hours</source>
        <translation>أوقات أخرى</translation>
    </message>
    <message>
        <source>present</source>
        <translation>حاضر</translation>
    </message>
    <message>
        <source>proof failed on {day}</source>
        <translation>فشل اختبار الاستعادة في {day}</translation>
    </message>
    <message>
        <source>proved on {day}</source>
        <translation>اختُبرت الاستعادة في {day}</translation>
    </message>
    <message>
        <source>public</source>
        <translation>عام</translation>
    </message>
    <message>
        <source>recovery code written down</source>
        <translation>رمز الاستعادة محفوظ</translation>
    </message>
    <message>
        <source>restricted</source>
        <translation>مقيّد</translation>
    </message>
    <message>
        <source>secret</source>
        <translation>سري</translation>
    </message>
    <message>
        <source>signature does not hold</source>
        <translation>التوقيع لا يصح</translation>
    </message>
    <message>
        <source>signature genuine</source>
        <translation>التوقيع صحيح</translation>
    </message>
    <message>
        <source>signed by an unknown key</source>
        <translation>موقّع بمفتاح غير معروف</translation>
    </message>
    <message>
        <source>stays closed</source>
        <translation>لا تفتح</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>موقوف</translation>
    </message>
    <message>
        <source>target {value}</source>
        <translation>المستهدف {value}</translation>
    </message>
    <message>
        <source>the file of wrapped keys cannot be read</source>
        <translation>تعذّرت قراءة ملف المفاتيح</translation>
    </message>
    <message>
        <source>the usual hours</source>
        <translation>الأوقات المعتادة</translation>
    </message>
    <message>
        <source>top secret</source>
        <translation>سري للغاية</translation>
    </message>
    <message>
        <source>works</source>
        <translation>قائمة</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} إلى {last}</translation>
    </message>
    <message>
        <source>{measure}: {value}</source>
        <translation>{measure}: {value}</translation>
    </message>
    <message>
        <source>{name} ends today</source>
        <translation>{name}: اليوم آخر أيامها</translation>
    </message>
    <message>
        <source>{name} has a first password again</source>
        <translation>لحساب {name} كلمة مرور أولى من جديد</translation>
    </message>
    <message>
        <source>{name} stands in for the supervisor</source>
        <translation>{name} ينوب عن المشرف</translation>
    </message>
    <message>
        <source>{name} stands in no more</source>
        <translation>انتهت إنابة {name}</translation>
    </message>
    <message>
        <source>{name} was saved</source>
        <translation>حُفظ {name}</translation>
    </message>
    <message>
        <source>{name} works again</source>
        <translation>استُؤنفت {name}</translation>
    </message>
    <message>
        <source>{reviewed}: it is due again.</source>
        <translation>{reviewed}: حان موعد المراجعة.</translation>
    </message>
    <message>
        <source>{start} to {end}</source>
        <translation>{start} إلى {end}</translation>
    </message>
    <message>
        <source>{what} and {more}</source>
        <translation>{what} {more}</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message numerus="yes">
        <source>%n jobs are running and will be cancelled.</source>
        <translation>
            <numerusform>لا أعمال جارية.</numerusform>
            <numerusform>عمل واحد جارٍ وسيُلغى.</numerusform>
            <numerusform>عملان جاريان وسيُلغيان.</numerusform>
            <numerusform>%n أعمال جارية وستُلغى.</numerusform>
            <numerusform>%n عملًا جاريًا وستُلغى.</numerusform>
            <numerusform>%n عمل جارٍ وستُلغى.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n jobs running</source>
        <translation>
            <numerusform>لا أعمال جارية</numerusform>
            <numerusform>عمل واحد جارٍ</numerusform>
            <numerusform>عملان جاريان</numerusform>
            <numerusform>%n أعمال جارية</numerusform>
            <numerusform>%n عملًا جاريًا</numerusform>
            <numerusform>%n عمل جارٍ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>لا شيء ينتظر</numerusform>
            <numerusform>واحد ينتظر</numerusform>
            <numerusform>اثنان ينتظران</numerusform>
            <numerusform>%n تنتظر</numerusform>
            <numerusform>%n تنتظر</numerusform>
            <numerusform>%n تنتظر</numerusform>
        </translation>
    </message>
    <message>
        <source>A copy takes the place of the centre's figures.</source>
        <translation>تحل نسخة محفوظة محل أرقام المركز.</translation>
    </message>
    <message>
        <source>A fault of the programme</source>
        <translation>خلل في البرنامج</translation>
    </message>
    <message>
        <source>A whole identity number is shown for half a minute, and that it was is noted.</source>
        <translation>يُعرض رقم الهوية كاملًا نصف دقيقة، ويُسجَّل الاطلاع عليه.</translation>
    </message>
    <message>
        <source>A workstation loses its way to what is sealed; your name stays with it.</source>
        <translation>تفقد محطة طريقها إلى كل مختوم، ويبقى اسمك مع هذا القرار.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>كما في النظام</translation>
    </message>
    <message>
        <source>At least {count} characters; a sentence is easier to remember than signs.</source>
        <translation>لا تقل عن {count} أحرف، والجملة أسهل حفظًا من الرموز.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Cancel them and close</source>
        <translation>إلغاؤها والإغلاق</translation>
    </message>
    <message>
        <source>Change my password</source>
        <translation>تغيير كلمة مروري</translation>
    </message>
    <message>
        <source>Change my password …</source>
        <translation>تغيير كلمة مروري …</translation>
    </message>
    <message>
        <source>Changes of accounts are signed with your own key, which the password opens.</source>
        <translation>تُوقَّع تغييرات الحسابات بمفتاحك الذي تفتحه كلمة المرور.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Close the programme?</source>
        <translation>إغلاق البرنامج؟</translation>
    </message>
    <message>
        <source>Close the sheet, clear the filter, cancel the edit</source>
        <translation>إغلاق اللوح، مسح التصفية، إلغاء التحرير</translation>
    </message>
    <message>
        <source>Code to quote: {code}</source>
        <translation>رمز للإبلاغ: {code}</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>تأكيد</translation>
    </message>
    <message>
        <source>Confirm that it is you</source>
        <translation>تأكيد هويتك</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>نسخ التفاصيل</translation>
    </message>
    <message>
        <source>Copy the details and send them to support, without anybody's data.</source>
        <translation>انسخ التفاصيل وأرسلها إلى الدعم، وليس فيها بيانات أحد.</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>التفاصيل</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>في كل شاشة</translation>
    </message>
    <message>
        <source>Filter this table</source>
        <translation>تصفية هذا الجدول</translation>
    </message>
    <message>
        <source>Find a person, an agency or a command</source>
        <translation>ابحث عن موظف أو جهة أو أمر</translation>
    </message>
    <message>
        <source>Find or do anything</source>
        <translation>البحث وتنفيذ الأوامر</translation>
    </message>
    <message>
        <source>History of what is under the cursor</source>
        <translation>سجل تغييرات ما تحت المؤشر</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>الأعمال الجارية</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Lock the centre</source>
        <translation>قفل المركز</translation>
    </message>
    <message>
        <source>Long work</source>
        <translation>عمل طويل</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>المظهر</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>كلمة المرور الجديدة</translation>
    </message>
    <message>
        <source>New password again</source>
        <translation>كلمة المرور الجديدة مرة أخرى</translation>
    </message>
    <message>
        <source>Next part</source>
        <translation>الجزء التالي</translation>
    </message>
    <message>
        <source>Next part of the screen, with Shift the one before</source>
        <translation>الجزء التالي من الشاشة، ومع Shift السابق</translation>
    </message>
    <message>
        <source>Open a screen, Alt with its number</source>
        <translation>فتح شاشة: Alt مع رقمها</translation>
    </message>
    <message>
        <source>Part before</source>
        <translation>الجزء السابق</translation>
    </message>
    <message>
        <source>Present password</source>
        <translation>كلمة المرور الحالية</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>إعادة</translation>
    </message>
    <message>
        <source>Refresh and exchange with the server</source>
        <translation>تحديث الشاشة والمزامنة مع الخادم</translation>
    </message>
    <message>
        <source>Refresh the screen</source>
        <translation>تحديث الشاشة</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Say why: the reason stays with the change.</source>
        <translation>اذكر السبب، فهو يُحفظ مع التغيير.</translation>
    </message>
    <message>
        <source>Screens</source>
        <translation>الشاشات</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>اختصارات لوحة المفاتيح</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>تسجيل الخروج</translation>
    </message>
    <message>
        <source>System</source>
        <translation>النظام</translation>
    </message>
    <message>
        <source>The accounts were last renewed more than ten days ago. Exchange with the server: after fourteen days this workstation only shows.</source>
        <translation>مضى على تحديث الحسابات أكثر من عشرة أيام. زامن مع الخادم، فبعد أربعة عشر يومًا تكتفي هذه المحطة بالعرض.</translation>
    </message>
    <message>
        <source>The accounts were not renewed for fourteen days: this workstation only shows until it has exchanged with the server.</source>
        <translation>لم تُحدَّث الحسابات منذ أربعة عشر يومًا، فتكتفي هذه المحطة بالعرض حتى تُزامَن مع الخادم.</translation>
    </message>
    <message>
        <source>The administrator gave you this one: choose your own.</source>
        <translation>هذه كلمة أعطاك إياها مسؤول النظام، فاختر كلمتك.</translation>
    </message>
    <message>
        <source>The file leaves the programme; who took it out and when is noted.</source>
        <translation>يخرج الملف من البرنامج، ويُسجَّل من أخرجه ومتى.</translation>
    </message>
    <message>
        <source>The new passwords differ.</source>
        <translation>كلمتا المرور الجديدتان مختلفتان.</translation>
    </message>
    <message>
        <source>This day is closed. A correction keeps its reason and voids its report.</source>
        <translation>هذا اليوم مغلق. يُحفظ سبب التصحيح ويُلغى به تقرير اليوم.</translation>
    </message>
    <message>
        <source>This sheet</source>
        <translation>هذه الصفحة</translation>
    </message>
    <message>
        <source>To look at only: the centre's folder cannot be written. Everything saved is safe; reports and exports work.</source>
        <translation>للاطلاع فقط: لا تُمكن الكتابة في مجلد المركز. كل ما حُفظ سليم، والتقارير والتصدير يعملان.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>ما العمل؟</translation>
    </message>
    <message>
        <source>What was saved before is safe; the programme goes on.</source>
        <translation>ما حُفظ من قبل سليم، والبرنامج مستمر.</translation>
    </message>
    <message>
        <source>You approve the report under your name. This is asked for each report.</source>
        <translation>تعتمد التقرير باسمك، ويُطلب التأكيد لكل تقرير.</translation>
    </message>
    <message>
        <source>Your password</source>
        <translation>كلمة مرورك</translation>
    </message>
    <message>
        <source>Your password has been changed.</source>
        <translation>غُيّرت كلمة مرورك.</translation>
    </message>
    <message>
        <source>Your role opens no screen yet.</source>
        <translation>لا شاشة متاحة لدورك بعد.</translation>
    </message>
    <message>
        <source>my account</source>
        <translation>حسابي</translation>
    </message>
    <message>
        <source>saved {time}</source>
        <translation>حُفظ {time}</translation>
    </message>
</context>
<context>
    <name>Staffing</name>
    <message numerus="yes">
        <source>%n days planned</source>
        <translation>
            <numerusform>لم تُخطَّط أيام</numerusform>
            <numerusform>خُطِّط يوم واحد</numerusform>
            <numerusform>خُطِّط يومان</numerusform>
            <numerusform>خُطِّطت %n أيام</numerusform>
            <numerusform>خُطِّط %n يومًا</numerusform>
            <numerusform>خُطِّط %n يوم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people marked</source>
        <translation>
            <numerusform>لم يُسجَّل أحد</numerusform>
            <numerusform>سُجِّل موظف واحد</numerusform>
            <numerusform>سُجِّل موظفان</numerusform>
            <numerusform>سُجِّل %n موظفين</numerusform>
            <numerusform>سُجِّل %n موظفًا</numerusform>
            <numerusform>سُجِّل %n موظف</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people missing</source>
        <translation>
            <numerusform>لا نقص</numerusform>
            <numerusform>ينقص موظف واحد</numerusform>
            <numerusform>ينقص موظفان</numerusform>
            <numerusform>ينقص %n موظفين</numerusform>
            <numerusform>ينقص %n موظفًا</numerusform>
            <numerusform>ينقص %n موظف</numerusform>
        </translation>
    </message>
    <message>
        <source>Add them one by one, or import a list by the command line.</source>
        <translation>أضفهم واحدًا واحدًا، أو استورد قائمة من سطر الأوامر.</translation>
    </message>
    <message>
        <source>Agency</source>
        <translation>الجهة</translation>
    </message>
    <message>
        <source>Agency · counter</source>
        <translation>الجهة · الشباك</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>وقت الحضور</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>الحضور</translation>
    </message>
    <message>
        <source>Attendance of the period</source>
        <translation>حضور الفترة</translation>
    </message>
    <message>
        <source>Attendance of {name}</source>
        <translation>حضور {name}</translation>
    </message>
    <message>
        <source>Centre staff</source>
        <translation>موظفو المركز</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>مسح</translation>
    </message>
    <message>
        <source>Clear the identity number</source>
        <translation>مسح رقم الهوية</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Copy last week</source>
        <translation>نسخ الأسبوع الماضي</translation>
    </message>
    <message>
        <source>Copy last week's roster</source>
        <translation>نسخ جدول الأسبوع الماضي</translation>
    </message>
    <message>
        <source>Could come</source>
        <translation>يمكنه الحضور</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>الشباك</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>التغطية</translation>
    </message>
    <message>
        <source>Coverage by agency</source>
        <translation>التغطية حسب الجهة</translation>
    </message>
    <message>
        <source>Does not come</source>
        <translation>لا يحضر</translation>
    </message>
    <message>
        <source>Employee</source>
        <translation>الموظف</translation>
    </message>
    <message>
        <source>Employee number</source>
        <translation>الرقم الوظيفي</translation>
    </message>
    <message>
        <source>Employees</source>
        <translation>الموظفون</translation>
    </message>
    <message>
        <source>End of service</source>
        <translation>إنهاء الخدمة</translation>
    </message>
    <message>
        <source>Evening period</source>
        <translation>الفترة المسائية</translation>
    </message>
    <message>
        <source>Everybody who is planned is expected.</source>
        <translation>كل من في الجدول يُنتظر حضوره.</translation>
    </message>
    <message>
        <source>First person not marked</source>
        <translation>أول من لم يُسجَّل</translation>
    </message>
    <message>
        <source>Go to a cell of the table to see who stands behind it.</source>
        <translation>انتقل إلى خانة في الجدول لترى من وراءها.</translation>
    </message>
    <message>
        <source>Half hours</source>
        <translation>أنصاف الساعات</translation>
    </message>
    <message>
        <source>Identity number</source>
        <translation>رقم الهوية</translation>
    </message>
    <message>
        <source>Kept encrypted; left empty, it stays as it is.</source>
        <translation>يُحفظ مشفَّرًا، وإن تُرك فارغًا بقي كما هو.</translation>
    </message>
    <message>
        <source>Last week's roster was copied</source>
        <translation>نُسخ جدول الأسبوع الماضي</translation>
    </message>
    <message>
        <source>Mark attendance</source>
        <translation>تسجيل الحضور</translation>
    </message>
    <message>
        <source>Morning period</source>
        <translation>الفترة الصباحية</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Name or number</source>
        <translation>الاسم أو الرقم</translation>
    </message>
    <message>
        <source>New employee</source>
        <translation>موظف جديد</translation>
    </message>
    <message>
        <source>No employees yet</source>
        <translation>لا موظفين بعد</translation>
    </message>
    <message>
        <source>No period is set up</source>
        <translation>لم تُعدّ أي فترة</translation>
    </message>
    <message>
        <source>Nobody of this agency is free: its duty is to send one.</source>
        <translation>لا أحد من هذه الجهة متاح، وسد النقص عليها.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>الرقم</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>الهاتف</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>إدراج</translation>
    </message>
    <message>
        <source>Plan {name}</source>
        <translation>إدراج {name} في الجدول</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>المسمى الوظيفي</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Roster of {name}</source>
        <translation>مناوبات {name}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>القسم</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>عرض</translation>
    </message>
    <message>
        <source>Spare people of each agency by half hours</source>
        <translation>الفائض والعجز في كل جهة بأنصاف الساعات</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>الموظفون</translation>
    </message>
    <message>
        <source>Ten digits that begin with 1 or 2; this cannot be a number.</source>
        <translation>عشرة أرقام تبدأ بـ1 أو 2، وهذا ليس رقمًا صحيحًا.</translation>
    </message>
    <message>
        <source>The identity number of {name} was cleared</source>
        <translation>مُسح رقم هوية {name}</translation>
    </message>
    <message>
        <source>The number of {name} is kept no more. The reason stays in the journal.</source>
        <translation>لن يُحفظ رقم {name} بعد الآن، ويبقى السبب في السجل.</translation>
    </message>
    <message>
        <source>The period</source>
        <translation>الفترة</translation>
    </message>
    <message>
        <source>Today is the last day of {name}</source>
        <translation>اليوم آخر يوم لـ{name}</translation>
    </message>
    <message>
        <source>Type the time of arrival as four digits, then Enter</source>
        <translation>اكتب وقت الحضور بأربعة أرقام ثم Enter</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>الأسبوع</translation>
    </message>
    <message>
        <source>Week's roster</source>
        <translation>جدول الأسبوع</translation>
    </message>
    <message>
        <source>Who is missing, who could come</source>
        <translation>من لا يحضر، ومن يسد النقص</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ولا أحد غيرهم</numerusform>
            <numerusform>وواحد آخر</numerusform>
            <numerusform>واثنان آخران</numerusform>
            <numerusform>و%n آخرون</numerusform>
            <numerusform>و%n آخر</numerusform>
            <numerusform>و%n آخر</numerusform>
        </translation>
    </message>
    <message>
        <source>another agency; its gap stands beside</source>
        <translation>جهة أخرى، وتفصيل تغطيتها بجانب الجدول</translation>
    </message>
    <message>
        <source>both periods</source>
        <translation>كامل</translation>
    </message>
    <message>
        <source>enough people</source>
        <translation>العدد كافٍ</translation>
    </message>
    <message>
        <source>enough: {count}</source>
        <translation>كافٍ: {count}</translation>
    </message>
    <message>
        <source>evening</source>
        <translation>مسائية</translation>
    </message>
    <message>
        <source>first person not marked</source>
        <translation>أول من لم يُسجَّل</translation>
    </message>
    <message>
        <source>free</source>
        <translation>بلا دوام</translation>
    </message>
    <message>
        <source>late, at what time?</source>
        <translation>متأخر، متى حضر؟</translation>
    </message>
    <message>
        <source>late, then the time of arrival</source>
        <translation>متأخر، ثم وقت الحضور</translation>
    </message>
    <message>
        <source>leave</source>
        <translation>إجازة</translation>
    </message>
    <message>
        <source>less than 8 hours of rest</source>
        <translation>راحته أقل من 8 ساعات</translation>
    </message>
    <message>
        <source>morning</source>
        <translation>صباحية</translation>
    </message>
    <message>
        <source>not marked</source>
        <translation>لم يُسجَّل</translation>
    </message>
    <message>
        <source>on leave</source>
        <translation>في إجازة</translation>
    </message>
    <message>
        <source>select a block, then mark it</source>
        <translation>تحديد مجموعة ثم تسجيلها</translation>
    </message>
    <message>
        <source>too few: {count}</source>
        <translation>نقص: {count}</translation>
    </message>
    <message>
        <source>too many: {count}</source>
        <translation>فائض: {count}</translation>
    </message>
    <message>
        <source>wipe the mark</source>
        <translation>مسح التسجيل</translation>
    </message>
    <message>
        <source>works the other period</source>
        <translation>يعمل في الفترة الأخرى</translation>
    </message>
    <message>
        <source>{name} was planned</source>
        <translation>أُدرج {name} في الجدول</translation>
    </message>
    <message>
        <source>{name} was saved</source>
        <translation>حُفظ {name}</translation>
    </message>
</context>
<context>
    <name>State</name>
    <message>
        <source>cannot be undone</source>
        <translation>لا يمكن التراجع عنه</translation>
    </message>
    <message>
        <source>changed meanwhile</source>
        <translation>تغيّر في هذه الأثناء</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>منتهٍ</translation>
    </message>
    <message>
        <source>more than one carries this number</source>
        <translation>أكثر من واحد يحمل هذا الرقم</translation>
    </message>
    <message>
        <source>not readable in this version</source>
        <translation>غير مقروء في هذا الإصدار</translation>
    </message>
    <message>
        <source>settled already</source>
        <translation>سُوّي من قبل</translation>
    </message>
    <message>
        <source>still running</source>
        <translation>ما زال جاريًا</translation>
    </message>
    <message>
        <source>this very machine</source>
        <translation>هذا الجهاز نفسه</translation>
    </message>
    <message>
        <source>withdrawn already</source>
        <translation>سُحبت من قبل</translation>
    </message>
</context>
<context>
    <name>Statistics</name>
    <message numerus="yes">
        <source>%n cells missing</source>
        <translation>
            <numerusform>لا خلايا ناقصة</numerusform>
            <numerusform>خلية ناقصة</numerusform>
            <numerusform>خليتان ناقصتان</numerusform>
            <numerusform>%n خلايا ناقصة</numerusform>
            <numerusform>%n خليةً ناقصة</numerusform>
            <numerusform>%n خلية ناقصة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figures stored</source>
        <translation>
            <numerusform>لم يُحفظ شيء</numerusform>
            <numerusform>حُفظ رقم واحد</numerusform>
            <numerusform>حُفظ رقمان</numerusform>
            <numerusform>حُفظت %n أرقام</numerusform>
            <numerusform>حُفظ %n رقمًا</numerusform>
            <numerusform>حُفظ %n رقم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tickets imported</source>
        <translation>
            <numerusform>لا تذاكر جديدة</numerusform>
            <numerusform>استُوردت تذكرة واحدة</numerusform>
            <numerusform>استُوردت تذكرتان</numerusform>
            <numerusform>استُوردت %n تذاكر</numerusform>
            <numerusform>استُوردت %n تذكرةً</numerusform>
            <numerusform>استُوردت %n تذكرة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unusual figures</source>
        <translation>
            <numerusform>لا أرقام شاذة</numerusform>
            <numerusform>رقم شاذ واحد</numerusform>
            <numerusform>رقمان شاذان</numerusform>
            <numerusform>%n أرقام شاذة</numerusform>
            <numerusform>%n رقمًا شاذًّا</numerusform>
            <numerusform>%n رقم شاذ</numerusform>
        </translation>
    </message>
    <message>
        <source>A CSV export of the queue system, one line a ticket.</source>
        <translation>ملف CSV من نظام الأدوار، سطر لكل تذكرة.</translation>
    </message>
    <message>
        <source>Against usual</source>
        <translation>عن المعتاد</translation>
    </message>
    <message>
        <source>Agency</source>
        <translation>الجهة</translation>
    </message>
    <message>
        <source>Called at</source>
        <translation>وقت النداء</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>القناة</translation>
    </message>
    <message>
        <source>Choose the columns marked as missing.</source>
        <translation>اختر الأعمدة المعلَّمة بأنها ناقصة.</translation>
    </message>
    <message>
        <source>Choose the queue system's export, or drop it here.</source>
        <translation>اختر ملف نظام الأدوار أو أسقطه هنا.</translation>
    </message>
    <message>
        <source>Completed transactions</source>
        <translation>المعاملات المنجزة</translation>
    </message>
    <message>
        <source>Could not be provided</source>
        <translation>تعذّر تقديمها</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>الشباك</translation>
    </message>
    <message>
        <source>Daily entry</source>
        <translation>الإدخال اليومي</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>الأيام</translation>
    </message>
    <message>
        <source>Days: {days}</source>
        <translation>الأيام: {days}</translation>
    </message>
    <message>
        <source>Elderly</source>
        <translation>كبار السن</translation>
    </message>
    <message>
        <source>Encoding {encoding}, separator {separator}</source>
        <translation>الترميز {encoding}، والفاصل {separator}</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>إدخال</translation>
    </message>
    <message>
        <source>Evening period</source>
        <translation>الفترة المسائية</translation>
    </message>
    <message>
        <source>Every cell of this page is filled</source>
        <translation>كل خلايا هذه الصفحة مكتملة</translation>
    </message>
    <message>
        <source>Figures by agency and channel</source>
        <translation>الأرقام حسب الجهة والقناة</translation>
    </message>
    <message>
        <source>File</source>
        <translation>الملف</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>استيراد</translation>
    </message>
    <message>
        <source>Import a file</source>
        <translation>استيراد ملف</translation>
    </message>
    <message>
        <source>Imported: {when}</source>
        <translation>الاستيراد: {when}</translation>
    </message>
    <message>
        <source>Importing {name}</source>
        <translation>استيراد {name}</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>عمليات الاستيراد</translation>
    </message>
    <message>
        <source>Issued at</source>
        <translation>وقت الإصدار</translation>
    </message>
    <message>
        <source>Its tickets and figures are taken out; figures that were typed stay.</source>
        <translation>تُزال تذاكره وأرقامه، وتبقى الأرقام المدخلة يدويًا.</translation>
    </message>
    <message>
        <source>Known from before</source>
        <translation>معروفة من قبل</translation>
    </message>
    <message>
        <source>Line {line}: {why}</source>
        <translation>السطر {line}: {why}</translation>
    </message>
    <message>
        <source>Looking at {name}</source>
        <translation>فحص {name}</translation>
    </message>
    <message>
        <source>Morning period</source>
        <translation>الفترة الصباحية</translation>
    </message>
    <message>
        <source>Name of the queue system</source>
        <translation>اسم نظام الأدوار</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>يحتاج إليك</translation>
    </message>
    <message>
        <source>Next open cell</source>
        <translation>الخلية التالية</translation>
    </message>
    <message>
        <source>Not captured</source>
        <translation>لم تُرصد</translation>
    </message>
    <message>
        <source>Nothing was imported yet</source>
        <translation>لم يُستورد شيء بعد</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>النتيجة</translation>
    </message>
    <message>
        <source>Persons with disability</source>
        <translation>ذوو الإعاقة</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>التقييم</translation>
    </message>
    <message>
        <source>Reason for the unusual figure</source>
        <translation>تعليل الرقم الشاذ</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>المرفوضة</translation>
    </message>
    <message>
        <source>Refused rows</source>
        <translation>الصفوف المرفوضة</translation>
    </message>
    <message>
        <source>Remember as</source>
        <translation>حفظ الإعداد باسم</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>مراجعة</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>الصفوف</translation>
    </message>
    <message>
        <source>Rows read</source>
        <translation>الصفوف المقروءة</translation>
    </message>
    <message>
        <source>Same weekdays</source>
        <translation>أيام الأسبوع نفسها</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>القسم</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>الخدمة</translation>
    </message>
    <message>
        <source>Service began</source>
        <translation>بدء الخدمة</translation>
    </message>
    <message>
        <source>Service ended</source>
        <translation>انتهاء الخدمة</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>الإحصاءات</translation>
    </message>
    <message>
        <source>The dates do not tell day from month; look at them.</source>
        <translation>التواريخ لا تميّز اليوم من الشهر، فتحقق منها.</translation>
    </message>
    <message>
        <source>The import of {name} was undone</source>
        <translation>تُراجع عن استيراد {name}</translation>
    </message>
    <message>
        <source>Ticket number</source>
        <translation>رقم التذكرة</translation>
    </message>
    <message>
        <source>Tickets stored</source>
        <translation>التذاكر المحفوظة</translation>
    </message>
    <message>
        <source>Times left out of averages</source>
        <translation>أوقات مستبعدة من المتوسطات</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>الإجمالي</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>تجربة</translation>
    </message>
    <message>
        <source>Twice in the file</source>
        <translation>مكررة في الملف</translation>
    </message>
    <message>
        <source>Undo the import of {name}?</source>
        <translation>التراجع عن استيراد {name}؟</translation>
    </message>
    <message>
        <source>Undo this import</source>
        <translation>التراجع عن الاستيراد</translation>
    </message>
    <message>
        <source>Visitors</source>
        <translation>المراجعون</translation>
    </message>
    <message>
        <source>When</source>
        <translation>وقت الاستيراد</translation>
    </message>
    <message>
        <source>Which column holds what</source>
        <translation>محتوى كل عمود</translation>
    </message>
    <message>
        <source>above the usual</source>
        <translation>فوق المعتاد</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ولا غيرها</numerusform>
            <numerusform>وواحدة أخرى</numerusform>
            <numerusform>واثنتان أخريان</numerusform>
            <numerusform>و%n أخرى</numerusform>
            <numerusform>و%n أخرى</numerusform>
            <numerusform>و%n أخرى</numerusform>
        </translation>
    </message>
    <message>
        <source>bar</source>
        <translation>خط رأسي</translation>
    </message>
    <message>
        <source>below the usual</source>
        <translation>دون المعتاد</translation>
    </message>
    <message>
        <source>below zero</source>
        <translation>أقل من الصفر</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>فاصلة</translation>
    </message>
    <message>
        <source>copy from above</source>
        <translation>نسخ من الأعلى</translation>
    </message>
    <message>
        <source>details, and undoing the import</source>
        <translation>التفاصيل والتراجع عن الاستيراد</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>مستورد</translation>
    </message>
    <message>
        <source>imported before</source>
        <translation>مستورد من قبل</translation>
    </message>
    <message>
        <source>imported from the queue system</source>
        <translation>مستوردة من نظام الأدوار</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>ساري</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>ناقصة</translation>
    </message>
    <message>
        <source>more than the visitors who arrived</source>
        <translation>أكثر من المراجعين الحاضرين</translation>
    </message>
    <message>
        <source>no figure yet</source>
        <translation>لا رقم بعد</translation>
    </message>
    <message>
        <source>not in the file</source>
        <translation>ليس في الملف</translation>
    </message>
    <message>
        <source>not offered by the agency</source>
        <translation>لا تقدمها الجهة</translation>
    </message>
    <message>
        <source>oldest</source>
        <translation>الأقدم</translation>
    </message>
    <message>
        <source>only tried</source>
        <translation>تجربة فقط</translation>
    </message>
    <message>
        <source>paste a block from a spreadsheet</source>
        <translation>لصق مجموعة من جدول</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>فاصلة منقوطة</translation>
    </message>
    <message>
        <source>store it and go on</source>
        <translation>حفظ وانتقال</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>مسافة جدولة</translation>
    </message>
    <message>
        <source>today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>too few same weekdays to know the usual</source>
        <translation>أيام الأسبوع نفسها أقل من أن تحدد المعتاد</translation>
    </message>
    <message>
        <source>too large to be a count</source>
        <translation>أكبر من أن يكون عددًا</translation>
    </message>
    <message>
        <source>type a figure</source>
        <translation>كتابة رقم</translation>
    </message>
    <message>
        <source>typed by hand</source>
        <translation>مدخلة يدويًا</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>تُراجع عنه</translation>
    </message>
    <message>
        <source>usual for this weekday: {low} to {high}</source>
        <translation>المعتاد لهذا اليوم: من {low} إلى {high}</translation>
    </message>
    <message>
        <source>wipe the typed figure</source>
        <translation>مسح الرقم المدخل</translation>
    </message>
    <message>
        <source>within the usual</source>
        <translation>ضمن المعتاد</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>من {first} إلى {last}</translation>
    </message>
    <message>
        <source>{rows} rows, {accepted} accepted, {refused} refused</source>
        <translation>{rows} صفًّا، قُبل {accepted} ورُفض {refused}</translation>
    </message>
</context>
<context>
    <name>StorePlace</name>
    <message>
        <source>a database server</source>
        <translation>خادم قواعد بيانات</translation>
    </message>
    <message>
        <source>a file in the centre's folder</source>
        <translation>ملف في مجلد المركز</translation>
    </message>
</context>
<context>
    <name>Subject</name>
    <message>
        <source>equipment</source>
        <translation>أجهزة</translation>
    </message>
    <message>
        <source>failure of systems</source>
        <translation>تعطل أنظمة</translation>
    </message>
    <message>
        <source>places</source>
        <translation>أماكن</translation>
    </message>
    <message>
        <source>shortage of equipment</source>
        <translation>نقص أجهزة</translation>
    </message>
    <message>
        <source>shortage of places</source>
        <translation>نقص أماكن</translation>
    </message>
    <message>
        <source>shortage of staff</source>
        <translation>نقص موظفين</translation>
    </message>
    <message>
        <source>staff</source>
        <translation>موظفون</translation>
    </message>
    <message>
        <source>systems</source>
        <translation>أنظمة</translation>
    </message>
</context>
<context>
    <name>Sync</name>
    <message numerus="yes">
        <source>%n changes wait to be sent</source>
        <translation>
            <numerusform>لا تغييرات تنتظر الإرسال</numerusform>
            <numerusform>تغيير واحد ينتظر الإرسال</numerusform>
            <numerusform>تغييران ينتظران الإرسال</numerusform>
            <numerusform>%n تغييرات تنتظر الإرسال</numerusform>
            <numerusform>%n تغييرًا ينتظر الإرسال</numerusform>
            <numerusform>%n تغيير ينتظر الإرسال</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflicts</source>
        <translation>
            <numerusform>لا تعارض</numerusform>
            <numerusform>تعارض واحد</numerusform>
            <numerusform>تعارضان</numerusform>
            <numerusform>%n تعارضات</numerusform>
            <numerusform>%n تعارضًا</numerusform>
            <numerusform>%n تعارض</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wait to be sent</source>
        <translation>
            <numerusform>لا شيء بانتظار الإرسال</numerusform>
            <numerusform>بانتظار الإرسال %n</numerusform>
            <numerusform>بانتظار الإرسال %n</numerusform>
            <numerusform>بانتظار الإرسال %n</numerusform>
            <numerusform>بانتظار الإرسال %n</numerusform>
            <numerusform>بانتظار الإرسال %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n workstations</source>
        <translation>
            <numerusform>لا محطات</numerusform>
            <numerusform>محطة واحدة</numerusform>
            <numerusform>محطتان</numerusform>
            <numerusform>%n محطات</numerusform>
            <numerusform>%n محطةً</numerusform>
            <numerusform>%n محطة</numerusform>
        </translation>
    </message>
    <message>
        <source>About</source>
        <translation>الموضوع</translation>
    </message>
    <message>
        <source>An administrator joins it with an enrolment file and a code.</source>
        <translation>يلحقها مسؤول النظام بملف إلحاق ورمز.</translation>
    </message>
    <message>
        <source>And again</source>
        <translation>ثم مرة أخرى</translation>
    </message>
    <message>
        <source>Another value…</source>
        <translation>قيمة أخرى…</translation>
    </message>
    <message>
        <source>Both hand-overs stay in the log with your reason.</source>
        <translation>يبقى التسليمان في السجل مع السبب الذي تكتبه.</translation>
    </message>
    <message>
        <source>By</source>
        <translation>بواسطة</translation>
    </message>
    <message>
        <source>Came late</source>
        <translation>ورد متأخرًا</translation>
    </message>
    <message>
        <source>Choose the enrolment file</source>
        <translation>اختيار ملف الإلحاق</translation>
    </message>
    <message>
        <source>Conflict before</source>
        <translation>التعارض السابق</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>التعارضات</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Deleted on one workstation, edited on another.</source>
        <translation>حُذف في محطة وعُدِّل في أخرى.</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>الوثيقة</translation>
    </message>
    <message>
        <source>Double hand-overs</source>
        <translation>تسليمات مكررة</translation>
    </message>
    <message>
        <source>Each exchange with the server leaves a line here.</source>
        <translation>تترك كل مزامنة مع الخادم سطرًا هنا.</translation>
    </message>
    <message>
        <source>Exchange with the server</source>
        <translation>المزامنة مع الخادم</translation>
    </message>
    <message>
        <source>Exchanges end well, but what waits is not taken by the server.</source>
        <translation>تنتهي المزامنة بسلام، لكن الخادم لا يستلم ما ينتظر الإرسال.</translation>
    </message>
    <message>
        <source>Field: {field} · before both: {value}</source>
        <translation>الحقل: {field} · القيمة قبلهما: {value}</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>سُلِّمت</translation>
    </message>
    <message>
        <source>Handed over on two workstations while apart: it waits here to be settled.</source>
        <translation>سُلِّمت على محطتين غير متصلتين: تنتظر هنا من يحسمها.</translation>
    </message>
    <message>
        <source>Handed over twice: say which one counts, and why.</source>
        <translation>سُلِّمت مرتين: يُختار التسليم المعتمد مع ذكر السبب.</translation>
    </message>
    <message>
        <source>Its data are invented, so it never meets a real server.</source>
        <translation>بياناته متخيَّلة، فلا يتصل بخادم حقيقي.</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>إلحاق</translation>
    </message>
    <message>
        <source>Join a server</source>
        <translation>الإلحاق بخادم</translation>
    </message>
    <message>
        <source>Join a server…</source>
        <translation>الإلحاق بخادم…</translation>
    </message>
    <message>
        <source>Joining the server</source>
        <translation>جارٍ الإلحاق بالخادم</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>إبقاء القيمتين</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>إبقاء</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>إبقاء قيمتي</translation>
    </message>
    <message>
        <source>Keep theirs</source>
        <translation>إبقاء قيمتهم</translation>
    </message>
    <message>
        <source>Keep this one</source>
        <translation>إبقاء هذه</translation>
    </message>
    <message>
        <source>Keep this value</source>
        <translation>إبقاء هذه القيمة</translation>
    </message>
    <message>
        <source>Keys 1 and 2 keep a side</source>
        <translation>المفتاحان 1 و2 للإبقاء على قيمة</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Last exchange with the server: {time}</source>
        <translation>آخر مزامنة مع الخادم: {time}</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>فصل</translation>
    </message>
    <message>
        <source>Leave the server?</source>
        <translation>فصل المحطة عن الخادم؟</translation>
    </message>
    <message>
        <source>Leave the server…</source>
        <translation>الفصل عن الخادم…</translation>
    </message>
    <message>
        <source>Leaving the server</source>
        <translation>جارٍ الفصل عن الخادم</translation>
    </message>
    <message>
        <source>Log of exchanges</source>
        <translation>سجل المزامنة</translation>
    </message>
    <message>
        <source>Next conflict</source>
        <translation>التعارض التالي</translation>
    </message>
    <message>
        <source>No conflict is open</source>
        <translation>لا تعارضات مفتوحة</translation>
    </message>
    <message>
        <source>No document was handed over twice</source>
        <translation>لم تُسلَّم وثيقة مرتين</translation>
    </message>
    <message>
        <source>No exchange yet</source>
        <translation>لا مزامنة بعد</translation>
    </message>
    <message>
        <source>Nothing came late</source>
        <translation>لم يرد شيء متأخرًا</translation>
    </message>
    <message>
        <source>Nothing was set aside</source>
        <translation>لا شيء منحّى جانبًا</translation>
    </message>
    <message>
        <source>Offline since {time}</source>
        <translation>غير متصل منذ {time}</translation>
    </message>
    <message>
        <source>One-time code</source>
        <translation>رمز الاستخدام الواحد</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>النتيجة</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>المستلَم</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>الثواني</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>المُرسَل</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>منحّى جانبًا</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>حسم</translation>
    </message>
    <message>
        <source>Settle the double hand-over</source>
        <translation>حسم التسليم المكرر</translation>
    </message>
    <message>
        <source>Sync and conflicts</source>
        <translation>المزامنة والتعارضات</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>مزامنة الآن</translation>
    </message>
    <message>
        <source>The administrator has withdrawn this workstation: it can be read, nothing new reaches the others. What was not sent yet goes to the administrator as a sealed file.</source>
        <translation>سحب مسؤول النظام هذه المحطة: هي للعرض فقط ولا يصل منها جديد إلى غيرها. ما لم يُرسل بعد يُسلَّم إلى مسؤول النظام في ملف مختوم.</translation>
    </message>
    <message>
        <source>The conflict was settled</source>
        <translation>حُسم التعارض</translation>
    </message>
    <message>
        <source>The data stay here; what was not sent yet reaches nobody.</source>
        <translation>تبقى البيانات هنا، وما لم يُرسَل بعد لا يصل إلى أحد.</translation>
    </message>
    <message>
        <source>The demonstration centre works alone</source>
        <translation>المركز التجريبي يعمل منفردًا</translation>
    </message>
    <message>
        <source>The exchange is done</source>
        <translation>اكتملت المزامنة</translation>
    </message>
    <message>
        <source>The server's administrator gives you an enrolment file and a one-time code.</source>
        <translation>يُستلم من مسؤول الخادم ملف إلحاق ورمز للاستخدام مرة واحدة.</translation>
    </message>
    <message>
        <source>The value that you type replaces all sides.</source>
        <translation>تحل القيمة المكتوبة محل القيم كلها.</translation>
    </message>
    <message>
        <source>There was no exchange with the server yet.</source>
        <translation>لم تجرِ مزامنة مع الخادم بعد.</translation>
    </message>
    <message>
        <source>This machine's clock is more than two minutes off: mend it.</source>
        <translation>ساعة هذا الجهاز منحرفة أكثر من دقيقتين، ويلزم ضبطها.</translation>
    </message>
    <message>
        <source>This workstation has not joined a server</source>
        <translation>هذه المحطة غير ملحقة بخادم</translation>
    </message>
    <message>
        <source>This workstation works alone; its data stay on this machine.</source>
        <translation>تعمل هذه المحطة منفردة، وبياناتها محفوظة على هذا الجهاز.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>Type the one-time code that came with the file; it holds for a day.</source>
        <translation>يُكتب رمز الاستخدام الواحد المرافق للملف، وهو صالح ليوم واحد.</translation>
    </message>
    <message>
        <source>What is written about a day after its report was made stands here.</source>
        <translation>يظهر هنا ما كُتب عن يوم بعد إعداد تقريره.</translation>
    </message>
    <message>
        <source>What the server refuses or this version cannot show is kept here.</source>
        <translation>يُحفظ هنا ما رفضه الخادم وما لا تعرضه هذه النسخة.</translation>
    </message>
    <message>
        <source>What two workstations write at once to one field is shown here.</source>
        <translation>يظهر هنا ما تكتبه محطتان في حقل واحد في وقت واحد.</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>سبب التعذّر</translation>
    </message>
    <message>
        <source>Workstation</source>
        <translation>المحطة</translation>
    </message>
    <message>
        <source>Workstations</source>
        <translation>المحطات</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>وقت الكتابة</translation>
    </message>
    <message>
        <source>a chain that came in is broken</source>
        <translation>سلسلة واردة غير متصلة</translation>
    </message>
    <message>
        <source>a fault of the server</source>
        <translation>خلل في الخادم</translation>
    </message>
    <message>
        <source>another workstation</source>
        <translation>محطة أخرى</translation>
    </message>
    <message>
        <source>at the server: {time}</source>
        <translation>لدى الخادم: {time}</translation>
    </message>
    <message>
        <source>came late</source>
        <translation>متأخر</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>أُلغيت</translation>
    </message>
    <message>
        <source>cannot be shown</source>
        <translation>لا يمكن عرضه</translation>
    </message>
    <message>
        <source>clock difference</source>
        <translation>فرق الساعة</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>حُذف</translation>
    </message>
    <message>
        <source>done</source>
        <translation>اكتملت</translation>
    </message>
    <message>
        <source>double hand-over</source>
        <translation>تسليم مكرر</translation>
    </message>
    <message>
        <source>edit against deletion</source>
        <translation>تعديل مقابل حذف</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>عُدِّل</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>تعذّرت</translation>
    </message>
    <message>
        <source>handed over</source>
        <translation>سُلِّمت</translation>
    </message>
    <message>
        <source>in sync</source>
        <translation>متزامن</translation>
    </message>
    <message>
        <source>keep the first or second side</source>
        <translation>إبقاء القيمة الأولى أو الثانية</translation>
    </message>
    <message>
        <source>last exchange</source>
        <translation>آخر مزامنة</translation>
    </message>
    <message>
        <source>local</source>
        <translation>محلي</translation>
    </message>
    <message>
        <source>newest known: {time}</source>
        <translation>أحدث ما ورد منها: {time}</translation>
    </message>
    <message>
        <source>no answer from the server</source>
        <translation>لا رد من الخادم</translation>
    </message>
    <message>
        <source>nothing known of it yet</source>
        <translation>لم يرد منها شيء بعد</translation>
    </message>
    <message>
        <source>offline since {time}</source>
        <translation>غير متصل منذ {time}</translation>
    </message>
    <message>
        <source>old number</source>
        <translation>رقم قديم</translation>
    </message>
    <message>
        <source>other conflicts</source>
        <translation>التعارضات الأخرى</translation>
    </message>
    <message>
        <source>quiet</source>
        <translation>ساكنة</translation>
    </message>
    <message>
        <source>received last</source>
        <translation>المستلَم آخر مرة</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>مرفوض</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>مستبدَل</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>صامتة</translation>
    </message>
    <message>
        <source>stands now</source>
        <translation>القائمة الآن</translation>
    </message>
    <message>
        <source>the server refused this workstation</source>
        <translation>رفض الخادم هذه المحطة</translation>
    </message>
    <message>
        <source>the server's certificate is not ours</source>
        <translation>شهادة الخادم ليست شهادتنا</translation>
    </message>
    <message>
        <source>the server's clock is wrong</source>
        <translation>ساعة الخادم خاطئة</translation>
    </message>
    <message>
        <source>this one</source>
        <translation>هذه المحطة</translation>
    </message>
    <message>
        <source>this workstation</source>
        <translation>هذه المحطة</translation>
    </message>
    <message>
        <source>this workstation was withdrawn</source>
        <translation>سُحبت هذه المحطة</translation>
    </message>
    <message>
        <source>two values</source>
        <translation>قيمتان مختلفتان</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>غير معروف</translation>
    </message>
    <message>
        <source>unnamed workstation</source>
        <translation>محطة بلا اسم</translation>
    </message>
    <message>
        <source>waiting to send</source>
        <translation>بانتظار الإرسال</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>مسحوبة</translation>
    </message>
    <message>
        <source>withdrawn {time}</source>
        <translation>سُحبت {time}</translation>
    </message>
    <message>
        <source>work goes on and nothing is lost</source>
        <translation>العمل مستمر ولا يُفقد شيء</translation>
    </message>
    <message>
        <source>working</source>
        <translation>تعمل</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} ث</translation>
    </message>
</context>
<context>
    <name>SyncState</name>
    <message>
        <source>conflict</source>
        <translation>تعارض</translation>
    </message>
    <message>
        <source>in sync</source>
        <translation>متزامن</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>غير متصل</translation>
    </message>
    <message>
        <source>waiting to send</source>
        <translation>بانتظار الإرسال</translation>
    </message>
</context>
<context>
    <name>Tables</name>
    <message>
        <source>No row matches the filter</source>
        <translation>لا صف يطابق التصفية</translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation>لا شيء هنا بعد</translation>
    </message>
</context>
<context>
    <name>Thing</name>
    <message>
        <source>account</source>
        <translation>الحساب</translation>
    </message>
    <message>
        <source>action</source>
        <translation>الإجراء</translation>
    </message>
    <message>
        <source>agency</source>
        <translation>الجهة</translation>
    </message>
    <message>
        <source>agency presence</source>
        <translation>تواجد الجهة</translation>
    </message>
    <message>
        <source>attendance</source>
        <translation>الحضور</translation>
    </message>
    <message>
        <source>centre</source>
        <translation>المركز</translation>
    </message>
    <message>
        <source>column mapping</source>
        <translation>مطابقة الأعمدة</translation>
    </message>
    <message>
        <source>copy of the centre</source>
        <translation>نسخة المركز</translation>
    </message>
    <message>
        <source>counter</source>
        <translation>الشباك</translation>
    </message>
    <message>
        <source>daily figure</source>
        <translation>الرقم اليومي</translation>
    </message>
    <message>
        <source>day</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>day of the calendar</source>
        <translation>يوم في التقويم</translation>
    </message>
    <message>
        <source>disposal</source>
        <translation>الإتلاف</translation>
    </message>
    <message>
        <source>employee</source>
        <translation>الموظف</translation>
    </message>
    <message>
        <source>exchange</source>
        <translation>المزامنة</translation>
    </message>
    <message>
        <source>failed sign-in</source>
        <translation>محاولة الدخول</translation>
    </message>
    <message>
        <source>hourly figure</source>
        <translation>رقم الساعة</translation>
    </message>
    <message>
        <source>identity number</source>
        <translation>رقم الهوية</translation>
    </message>
    <message>
        <source>interruption</source>
        <translation>الانقطاع</translation>
    </message>
    <message>
        <source>key of the sealed fields</source>
        <translation>مفتاح الحقول المختومة</translation>
    </message>
    <message>
        <source>least and most staff</source>
        <translation>حد لعدد الموظفين</translation>
    </message>
    <message>
        <source>look at a change of accounts</source>
        <translation>اطلاع على تغيير حساب</translation>
    </message>
    <message>
        <source>other hours</source>
        <translation>أوقات دوام خاصة</translation>
    </message>
    <message>
        <source>period</source>
        <translation>الفترة</translation>
    </message>
    <message>
        <source>place of the queue tickets</source>
        <translation>موضع تذاكر الدور</translation>
    </message>
    <message>
        <source>print job</source>
        <translation>طلب الطباعة</translation>
    </message>
    <message>
        <source>print job's step</source>
        <translation>خطوة طلب الطباعة</translation>
    </message>
    <message>
        <source>queue ticket</source>
        <translation>تذكرة الدور</translation>
    </message>
    <message>
        <source>remark of the day</source>
        <translation>ملاحظة اليوم</translation>
    </message>
    <message>
        <source>report</source>
        <translation>التقرير</translation>
    </message>
    <message>
        <source>representative of an agency</source>
        <translation>ممثل جهة</translation>
    </message>
    <message>
        <source>review of access</source>
        <translation>مراجعة الصلاحيات</translation>
    </message>
    <message>
        <source>role's right</source>
        <translation>صلاحية الدور</translation>
    </message>
    <message>
        <source>roster entry</source>
        <translation>وردية الموظف</translation>
    </message>
    <message>
        <source>satisfaction figure</source>
        <translation>رقم الرضا</translation>
    </message>
    <message>
        <source>section</source>
        <translation>القسم</translation>
    </message>
    <message>
        <source>service</source>
        <translation>الخدمة</translation>
    </message>
    <message>
        <source>shortage case</source>
        <translation>حالة النقص</translation>
    </message>
    <message>
        <source>sign-in</source>
        <translation>تسجيل الدخول</translation>
    </message>
    <message>
        <source>signed list of accounts</source>
        <translation>قائمة الحسابات الموقّعة</translation>
    </message>
    <message>
        <source>step of a case</source>
        <translation>خطوة في حالة نقص</translation>
    </message>
    <message>
        <source>target</source>
        <translation>المستهدف</translation>
    </message>
    <message>
        <source>ticket import</source>
        <translation>استيراد التذاكر</translation>
    </message>
    <message>
        <source>wing</source>
        <translation>الجناح</translation>
    </message>
    <message>
        <source>workstation</source>
        <translation>محطة العمل</translation>
    </message>
</context>
<context>
    <name>Today</name>
    <message numerus="yes">
        <source>%n agencies not recorded</source>
        <translation>
            <numerusform>كل الجهات مسجلة</numerusform>
            <numerusform>جهة واحدة لم تُسجَّل</numerusform>
            <numerusform>جهتان لم تُسجَّلا</numerusform>
            <numerusform>%n جهات لم تُسجَّل</numerusform>
            <numerusform>%n جهةً لم تُسجَّل</numerusform>
            <numerusform>%n جهة لم تُسجَّل</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n agencies without figures</source>
        <translation>
            <numerusform>لكل الجهات أرقام</numerusform>
            <numerusform>جهة واحدة بلا أرقام</numerusform>
            <numerusform>جهتان بلا أرقام</numerusform>
            <numerusform>%n جهات بلا أرقام</numerusform>
            <numerusform>%n جهةً بلا أرقام</numerusform>
            <numerusform>%n جهة بلا أرقام</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n counters out of work since {time}: {cause}</source>
        <translation>
            <numerusform>كل الشبابيك تعمل منذ {time}: {cause}</numerusform>
            <numerusform>شباك متوقف منذ {time}: {cause}</numerusform>
            <numerusform>شباكان متوقفان منذ {time}: {cause}</numerusform>
            <numerusform>%n شبابيك متوقفة منذ {time}: {cause}</numerusform>
            <numerusform>%n شباكًا متوقفًا منذ {time}: {cause}</numerusform>
            <numerusform>%n شباك متوقف منذ {time}: {cause}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n counters without staff since {time}</source>
        <translation>
            <numerusform>كل الشبابيك بموظفيها منذ {time}</numerusform>
            <numerusform>شباك بلا موظف منذ {time}</numerusform>
            <numerusform>شباكان بلا موظف منذ {time}</numerusform>
            <numerusform>%n شبابيك بلا موظف منذ {time}</numerusform>
            <numerusform>%n شباكًا بلا موظف منذ {time}</numerusform>
            <numerusform>%n شباك بلا موظف منذ {time}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n documents are late</source>
        <translation>
            <numerusform>لا وثائق متأخرة</numerusform>
            <numerusform>وثيقة متأخرة</numerusform>
            <numerusform>وثيقتان متأخرتان</numerusform>
            <numerusform>%n وثائق متأخرة</numerusform>
            <numerusform>%n وثيقةً متأخرة</numerusform>
            <numerusform>%n وثيقة متأخرة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n documents failed to print</source>
        <translation>
            <numerusform>لا وثائق متعذرة</numerusform>
            <numerusform>وثيقة تعذّرت طباعتها</numerusform>
            <numerusform>وثيقتان تعذّرت طباعتهما</numerusform>
            <numerusform>%n وثائق تعذّرت طباعتها</numerusform>
            <numerusform>%n وثيقةً تعذّرت طباعتها</numerusform>
            <numerusform>%n وثيقة تعذّرت طباعتها</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n documents not collected</source>
        <translation>
            <numerusform>كل الوثائق استُلمت</numerusform>
            <numerusform>وثيقة لم تُستلم</numerusform>
            <numerusform>وثيقتان لم تُستلما</numerusform>
            <numerusform>%n وثائق لم تُستلم</numerusform>
            <numerusform>%n وثيقةً لم تُستلم</numerusform>
            <numerusform>%n وثيقة لم تُستلم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not collected in time</source>
        <translation>
            <numerusform>لا وثائق تجاوزت المدة</numerusform>
            <numerusform>وثيقة تجاوزت المدة</numerusform>
            <numerusform>وثيقتان تجاوزتا المدة</numerusform>
            <numerusform>%n وثائق تجاوزت المدة</numerusform>
            <numerusform>%n وثيقةً تجاوزت المدة</numerusform>
            <numerusform>%n وثيقة تجاوزت المدة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people not marked</source>
        <translation>
            <numerusform>الجميع مسجلون</numerusform>
            <numerusform>موظف لم يُسجَّل</numerusform>
            <numerusform>موظفان لم يُسجَّلا</numerusform>
            <numerusform>%n موظفين لم يُسجَّلوا</numerusform>
            <numerusform>%n موظفًا لم يُسجَّلوا</numerusform>
            <numerusform>%n موظف لم يُسجَّلوا</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unusual figures</source>
        <translation>
            <numerusform>لا أرقام شاذة</numerusform>
            <numerusform>رقم شاذ واحد</numerusform>
            <numerusform>رقمان شاذان</numerusform>
            <numerusform>%n أرقام شاذة</numerusform>
            <numerusform>%n رقمًا شاذًّا</numerusform>
            <numerusform>%n رقم شاذ</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the numbers of counters</comment>
        <translation>، </translation>
    </message>
    <message>
        <source>Add</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>Add agencies</source>
        <translation>إضافة الجهات</translation>
    </message>
    <message>
        <source>Add employees</source>
        <translation>إضافة الموظفين</translation>
    </message>
    <message>
        <source>Add who works at the counters, then plan their week.</source>
        <translation>أضف من يعمل على الشبابيك، ثم خطط أسبوعهم.</translation>
    </message>
    <message>
        <source>Agency presence</source>
        <translation>حضور الجهات</translation>
    </message>
    <message>
        <source>All agencies</source>
        <translation>كل الجهات</translation>
    </message>
    <message>
        <source>Attendance and alerts begin with the week's roster.</source>
        <translation>يبدأ الحضور والتنبيهات من جدول الأسبوع.</translation>
    </message>
    <message>
        <source>Average service time</source>
        <translation>متوسط زمن الخدمة</translation>
    </message>
    <message>
        <source>Beneficiary satisfaction</source>
        <translation>رضا المستفيدين</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>المنجزة</translation>
    </message>
    <message>
        <source>Completed transactions</source>
        <translation>المعاملات المنجزة</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>إدخال</translation>
    </message>
    <message>
        <source>Evening</source>
        <translation>المساء</translation>
    </message>
    <message>
        <source>Hours come with the tickets of the queue system</source>
        <translation>أرقام الساعات تأتي مع تذاكر نظام الأدوار</translation>
    </message>
    <message>
        <source>Left empty, the sentence made from the day's figures stands.</source>
        <translation>إن تُرك فارغًا بقيت الجملة المستخلصة من أرقام اليوم.</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>تسجيل</translation>
    </message>
    <message>
        <source>Mark attendance</source>
        <translation>تسجيل الحضور</translation>
    </message>
    <message>
        <source>Morning</source>
        <translation>الصباح</translation>
    </message>
    <message>
        <source>Needs action</source>
        <translation>تنبيهات تحتاج إجراء</translation>
    </message>
    <message>
        <source>New remark</source>
        <translation>ملاحظة جديدة</translation>
    </message>
    <message>
        <source>No agency has a counter yet</source>
        <translation>لا جهة لها شباك بعد</translation>
    </message>
    <message>
        <source>No employee is listed yet</source>
        <translation>لا موظفين مسجلين بعد</translation>
    </message>
    <message>
        <source>No remark yet.</source>
        <translation>لا ملاحظات بعد.</translation>
    </message>
    <message>
        <source>Nothing is planned for this day</source>
        <translation>لا جدول دوام لهذا اليوم</translation>
    </message>
    <message>
        <source>Nothing needs you now</source>
        <translation>لا شيء يحتاج إليك الآن</translation>
    </message>
    <message>
        <source>Plan the week</source>
        <translation>تخطيط الأسبوع</translation>
    </message>
    <message>
        <source>Printed, to be collected</source>
        <translation>طباعة بانتظار التسليم</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>تسجيل</translation>
    </message>
    <message>
        <source>Remarks of the day</source>
        <translation>ملاحظات اليوم</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>مراجعة</translation>
    </message>
    <message>
        <source>Service time, minutes</source>
        <translation>متوسط زمن الخدمة بالدقيقة</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>عرض</translation>
    </message>
    <message>
        <source>The board follows agencies at their counters: add them first.</source>
        <translation>تتابع اللوحة الجهات على شبابيكها، فابدأ بإضافتها.</translation>
    </message>
    <message>
        <source>The board shows {day}, the last day with a roster.</source>
        <translation>تعرض اللوحة {day}، آخر يوم له جدول دوام.</translation>
    </message>
    <message>
        <source>The board shows {day}.</source>
        <translation>اللوحة تعرض {day}.</translation>
    </message>
    <message>
        <source>The remark has been withdrawn.</source>
        <translation>سُحبت الملاحظة.</translation>
    </message>
    <message>
        <source>The verdict in your words</source>
        <translation>خلاصة اليوم بعبارتك</translation>
    </message>
    <message>
        <source>The verdict of the day has been kept.</source>
        <translation>حُفظت خلاصة اليوم.</translation>
    </message>
    <message>
        <source>Today the centre is closed: {name}.</source>
        <translation>المركز مغلق اليوم: {name}.</translation>
    </message>
    <message>
        <source>Today's board</source>
        <translation>لوحة اليوم</translation>
    </message>
    <message>
        <source>Usual on {weekday}</source>
        <translation>معتاد {weekday}</translation>
    </message>
    <message>
        <source>Visitors</source>
        <translation>المراجعون</translation>
    </message>
    <message>
        <source>Visitors and transactions by hour</source>
        <translation>المراجعون والمعاملات المنجزة بالساعة</translation>
    </message>
    <message>
        <source>Visitors today</source>
        <translation>المراجعون اليوم</translation>
    </message>
    <message>
        <source>Whoever has the right to it sets this up.</source>
        <translation>يُعِدّ ذلك من يملك صلاحيته.</translation>
    </message>
    <message>
        <source>Withdraw: {remark}</source>
        <translation>سحب: {remark}</translation>
    </message>
    <message>
        <source>absent since {time}</source>
        <translation>غائبة منذ {time}</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ولا غيرها</numerusform>
            <numerusform>وتنبيه آخر</numerusform>
            <numerusform>وتنبيهان آخران</numerusform>
            <numerusform>و%n تنبيهات أخرى</numerusform>
            <numerusform>و%n تنبيهًا آخر</numerusform>
            <numerusform>و%n تنبيه آخر</numerusform>
        </translation>
    </message>
    <message>
        <source>at the target {target}</source>
        <translation>عند المستهدف {target}</translation>
    </message>
    <message>
        <source>attendance of this period</source>
        <translation>حضور هذه الفترة</translation>
    </message>
    <message>
        <source>counter {number}</source>
        <translation>شباك {number}</translation>
    </message>
    <message>
        <source>counters {numbers}</source>
        <translation>الشبابيك {numbers}</translation>
    </message>
    <message>
        <source>documents</source>
        <translation>وثيقة</translation>
    </message>
    <message>
        <source>each day up to {time}, since this one still runs</source>
        <translation>كل يوم حتى الساعة {time}، لأن اليوم لم ينتهِ</translation>
    </message>
    <message>
        <source>figures of the day</source>
        <translation>أرقام اليوم</translation>
    </message>
    <message>
        <source>for {age}</source>
        <translation>منذ {age}</translation>
    </message>
    <message>
        <source>import or type the figures</source>
        <translation>استورد الأرقام أو أدخلها</translation>
    </message>
    <message>
        <source>mark attendance</source>
        <translation>تسجيل الحضور</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>دقيقة</translation>
    </message>
    <message>
        <source>most visitors at {hour}: {count}</source>
        <translation>الأكثر مراجعة الساعة {hour}: {count}</translation>
    </message>
    <message>
        <source>next agency, then the alerts</source>
        <translation>الجهة التالية، ثم التنبيهات</translation>
    </message>
    <message>
        <source>no figures yet</source>
        <translation>لا أرقام بعد</translation>
    </message>
    <message>
        <source>no same weekday to compare with</source>
        <translation>لا يوم مماثل للمقارنة</translation>
    </message>
    <message>
        <source>nobody waits</source>
        <translation>لا أحد ينتظر</translation>
    </message>
    <message>
        <source>now {time}</source>
        <translation>الآن {time}</translation>
    </message>
    <message>
        <source>open the agency, or do what the alert needs</source>
        <translation>فتح الجهة، أو تنفيذ ما يحتاجه التنبيه</translation>
    </message>
    <message>
        <source>presence in this period</source>
        <translation>تواجد هذه الفترة</translation>
    </message>
    <message>
        <source>present {share}</source>
        <translation>حضر {share}</translation>
    </message>
    <message>
        <source>since {time}</source>
        <translation>منذ {time}</translation>
    </message>
    <message>
        <source>target {target}</source>
        <translation>المستهدف {target}</translation>
    </message>
    <message>
        <source>the line: how many waited since the day's first document</source>
        <translation>الخط: عدد المنتظر منذ أول وثيقة في اليوم</translation>
    </message>
    <message numerus="yes">
        <source>the line: the last %n working days</source>
        <translation>
            <numerusform>الخط: أيام العمل الأخيرة</numerusform>
            <numerusform>الخط: يوم العمل الأخير</numerusform>
            <numerusform>الخط: يوما العمل الأخيران</numerusform>
            <numerusform>الخط: آخر %n أيام عمل</numerusform>
            <numerusform>الخط: آخر %n يوم عمل</numerusform>
            <numerusform>الخط: آخر %n يوم عمل</numerusform>
        </translation>
    </message>
    <message>
        <source>the most urgent only</source>
        <translation>الأهم فقط</translation>
    </message>
    <message>
        <source>the oldest for {age}</source>
        <translation>أقدمها منذ {age}</translation>
    </message>
    <message>
        <source>the oldest is late by {age}</source>
        <translation>أقدمها متأخرة {age}</translation>
    </message>
    <message>
        <source>they wait for another try</source>
        <translation>بانتظار محاولة أخرى</translation>
    </message>
    <message>
        <source>transactions</source>
        <translation>معاملة</translation>
    </message>
    <message>
        <source>visitors</source>
        <translation>مراجعًا</translation>
    </message>
    <message>
        <source>within the target {target}</source>
        <translation>ضمن المستهدف {target}</translation>
    </message>
    <message>
        <source>{change} vs last {weekday}</source>
        <translation>{change} عن {weekday} الماضي</translation>
    </message>
    <message>
        <source>{change} vs {weekday} until {time}</source>
        <translation>{change} عن {weekday} حتى {time}</translation>
    </message>
    <message>
        <source>{count} absent</source>
        <translation>{count} غائبة</translation>
    </message>
    <message>
        <source>{count} complete</source>
        <translation>{count} مكتملة</translation>
    </message>
    <message>
        <source>{count} not recorded</source>
        <translation>{count} لم تُسجَّل</translation>
    </message>
    <message>
        <source>{count} short</source>
        <translation>{count} بنقص</translation>
    </message>
    <message>
        <source>{gap} below the target {target}</source>
        <translation>{gap} دون المستهدف {target}</translation>
    </message>
    <message>
        <source>{gap} over the target {target}</source>
        <translation>{gap} فوق المستهدف {target}</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} س {minutes} د</translation>
    </message>
    <message>
        <source>{minutes} min lost</source>
        <translation>فُقد {minutes} د</translation>
    </message>
    <message numerus="yes">
        <source>{name}: %n counters short</source>
        <translation>
            <numerusform>{name}: مكتملة</numerusform>
            <numerusform>{name}: نقص شباك</numerusform>
            <numerusform>{name}: نقص شباكين</numerusform>
            <numerusform>{name}: نقص %n شبابيك</numerusform>
            <numerusform>{name}: نقص %n شباكًا</numerusform>
            <numerusform>{name}: نقص %n شباك</numerusform>
        </translation>
    </message>
    <message>
        <source>{name}: nobody at its counters</source>
        <translation>{name}: غياب تام</translation>
    </message>
    <message>
        <source>{share} of the visitors</source>
        <translation>{share} من المراجعين</translation>
    </message>
    <message>
        <source>{spell} · {counters}</source>
        <translation>{spell} · {counters}</translation>
    </message>
    <message>
        <source>{weekday} last week: {value} {unit}</source>
        <translation>{weekday} الماضي: {value} {unit}</translation>
    </message>
</context>
<context>
    <name>Upkeep</name>
    <message>
        <source>A copy lies ready. Close the programme and open it: it takes its place.</source>
        <translation>نسخة مهيأة للاستعادة. أغلق البرنامج وشغّله لتحلّ محل البيانات الحالية.</translation>
    </message>
    <message>
        <source>Copy of the centre</source>
        <translation>نسخة المركز</translation>
    </message>
    <message>
        <source>For more than 8 days no copy has been proved to restore. Make one now.</source>
        <translation>مرّ أكثر من 8 أيام ولم تُختبر استعادة أي نسخة بنجاح. خذ نسخة الآن.</translation>
    </message>
    <message>
        <source>Less than 2 GB are free on the disk. Make room soon.</source>
        <translation>المساحة المتاحة على القرص أقل من 2 غيغابايت. أفرغ مساحة قريبًا.</translation>
    </message>
    <message>
        <source>Less than 500 MB are free: imports and copies wait. Make room on the disk.</source>
        <translation>المساحة المتاحة أقل من 500 ميغابايت: الاستيراد والنسخ متوقفان. أفرغ مساحة على القرص.</translation>
    </message>
    <message>
        <source>The newest copy does not hold; make another one.</source>
        <translation>أحدث نسخة غير سليمة؛ خذ نسخة أخرى.</translation>
    </message>
    <message>
        <source>This centre's data came here from another machine. With its next exchange this workstation takes a number of its own; withdraw the other if it is lost.</source>
        <translation>جاءت بيانات هذا المركز من جهاز آخر. تأخذ هذه المحطة رقمًا خاصًا بها عند تبادلها القادم، واسحب المحطة الأخرى إن كانت قد فُقدت.</translation>
    </message>
    <message>
        <source>This machine's clock is behind what was written last. No report is made or signed until it is set right.</source>
        <translation>ساعة هذا الجهاز متأخرة عن آخر ما سُجِّل. لا يُصدر تقرير ولا يُوقَّع حتى تُضبط.</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message numerus="yes">
        <source>%n agencies have no figures.</source>
        <translation>
            <numerusform>لكل الجهات أرقام.</numerusform>
            <numerusform>جهة واحدة بلا أرقام.</numerusform>
            <numerusform>جهتان بلا أرقام.</numerusform>
            <numerusform>%n جهات بلا أرقام.</numerusform>
            <numerusform>%n جهةً بلا أرقام.</numerusform>
            <numerusform>%n جهة بلا أرقام.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n documents were not collected.</source>
        <translation>
            <numerusform>تسلَّم الجميع وثائقهم.</numerusform>
            <numerusform>وثيقة واحدة لم تُستلم.</numerusform>
            <numerusform>وثيقتان لم تُستلما.</numerusform>
            <numerusform>%n وثائق لم تُستلم.</numerusform>
            <numerusform>%n وثيقةً لم تُستلم.</numerusform>
            <numerusform>%n وثيقة لم تُستلم.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n documents were ready late.</source>
        <translation>
            <numerusform>لم تتأخر أي وثيقة.</numerusform>
            <numerusform>وثيقة واحدة جهزت متأخرة.</numerusform>
            <numerusform>وثيقتان جهزتا متأخرتين.</numerusform>
            <numerusform>%n وثائق جهزت متأخرة.</numerusform>
            <numerusform>%n وثيقةً جهزت متأخرة.</numerusform>
            <numerusform>%n وثيقة جهزت متأخرة.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figures are far from the usual.</source>
        <translation>
            <numerusform>لا أرقام شاذة.</numerusform>
            <numerusform>رقم واحد بعيد عن المعتاد.</numerusform>
            <numerusform>رقمان بعيدان عن المعتاد.</numerusform>
            <numerusform>%n أرقام بعيدة عن المعتاد.</numerusform>
            <numerusform>%n رقمًا بعيدًا عن المعتاد.</numerusform>
            <numerusform>%n رقم بعيد عن المعتاد.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n members of staff were absent without excuse.</source>
        <translation>
            <numerusform>لم يغب أحد دون عذر.</numerusform>
            <numerusform>موظف واحد غاب دون عذر.</numerusform>
            <numerusform>موظفان غابا دون عذر.</numerusform>
            <numerusform>%n موظفين غابوا دون عذر.</numerusform>
            <numerusform>%n موظفًا غابوا دون عذر.</numerusform>
            <numerusform>%n موظف غابوا دون عذر.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes lost</source>
        <translation>
            <numerusform>لا دقائق مفقودة</numerusform>
            <numerusform>دقيقة مفقودة واحدة</numerusform>
            <numerusform>دقيقتان مفقودتان</numerusform>
            <numerusform>%n دقائق مفقودة</numerusform>
            <numerusform>%n دقيقةً مفقودة</numerusform>
            <numerusform>%n دقيقة مفقودة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n needs wait for a decision</source>
        <translation>
            <numerusform>لا احتياج ينتظر قرارًا</numerusform>
            <numerusform>احتياج واحد ينتظر قرارًا</numerusform>
            <numerusform>احتياجان ينتظران قرارًا</numerusform>
            <numerusform>%n احتياجات تنتظر قرارًا</numerusform>
            <numerusform>%n احتياجًا ينتظر قرارًا</numerusform>
            <numerusform>%n احتياج ينتظر قرارًا</numerusform>
        </translation>
    </message>
    <message>
        <source>A hard day: several targets were missed</source>
        <translation>يوم صعب لم يتحقق فيه عدد من المستهدفات</translation>
    </message>
    <message>
        <source>A regular day on the whole, with points to note</source>
        <translation>يوم منتظم في مجمله مع ملاحظات</translation>
    </message>
    <message>
        <source>A regular day within its targets</source>
        <translation>يوم منتظم ضمن مستهدفاته</translation>
    </message>
    <message>
        <source>The day has no figures yet</source>
        <translation>لا أرقام لهذا اليوم بعد</translation>
    </message>
    <message>
        <source>{agency} was absent from all its counters.</source>
        <translation>غابت {agency} عن كل شبابيكها.</translation>
    </message>
    <message>
        <source>{agency}: {counters} counters, {lost}, mostly {cause}.</source>
        <translation>{agency}: {counters} من الشبابيك، و{lost} معظمها بسبب {cause}.</translation>
    </message>
    <message>
        <source>{kpi} {value} against a target of {target}.</source>
        <translation>{kpi} {value} مقابل مستهدف {target}.</translation>
    </message>
    <message>
        <source>{kpi} {value}, below the target of {target}.</source>
        <translation>{kpi} {value} دون المستهدف {target}.</translation>
    </message>
    <message>
        <source>{tone}, and {count}.</source>
        <translation>{tone}، و{count}.</translation>
    </message>
    <message>
        <source>{tone}.</source>
        <translation>{tone}.</translation>
    </message>
</context>
<context>
    <name>Widgets</name>
    <message>
        <source>, </source>
        <comment>between facts that are read aloud</comment>
        <translation>، </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>مسح</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>مسح التصفية</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>تصفية</translation>
    </message>
    <message>
        <source>Hide password</source>
        <translation>إخفاء كلمة المرور</translation>
    </message>
    <message>
        <source>Next day</source>
        <translation>اليوم التالي</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>الشهر التالي</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>الصفحة التالية</translation>
    </message>
    <message>
        <source>Page {place}</source>
        <translation>صفحة {place}</translation>
    </message>
    <message>
        <source>Previous day</source>
        <translation>اليوم السابق</translation>
    </message>
    <message>
        <source>Previous month</source>
        <translation>الشهر السابق</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>الصفحة السابقة</translation>
    </message>
    <message>
        <source>Remove filter: {filter}</source>
        <translation>إزالة التصفية: {filter}</translation>
    </message>
    <message>
        <source>Show password</source>
        <translation>إظهار كلمة المرور</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>تكبير</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>تصغير</translation>
    </message>
</context>
<context>
    <name>Wing</name>
    <message>
        <source>Back offices and printing wing</source>
        <translation>جناح المكاتب الخلفية وطباعة الوثائق</translation>
    </message>
    <message>
        <source>E-services wing</source>
        <translation>جناح الخدمات الإلكترونية</translation>
    </message>
    <message>
        <source>Reception and guidance wing</source>
        <translation>جناح الاستقبال والتوجيه</translation>
    </message>
    <message>
        <source>Self-service wing</source>
        <translation>جناح الخدمات الذاتية</translation>
    </message>
    <message>
        <source>Service desks wing</source>
        <translation>جناح المكاتب الخدمية</translation>
    </message>
    <message>
        <source>Support services wing</source>
        <translation>جناح الخدمات المساندة</translation>
    </message>
</context>
</TS>
