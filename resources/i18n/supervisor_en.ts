<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>Agencies</name>
    <message numerus="yes">
        <source>%n absent</source>
        <translation>
            <numerusform>%n absent</numerusform>
            <numerusform>%n absent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n agencies recorded as complete</source>
        <translation>
            <numerusform>%n agency recorded as complete</numerusform>
            <numerusform>%n agencies recorded as complete</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n agencies without interruption</source>
        <translation>
            <numerusform>%n agency without interruption</numerusform>
            <numerusform>%n agencies without interruption</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n complete</source>
        <translation>
            <numerusform>%n complete</numerusform>
            <numerusform>%n complete</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n counters missing since {time}</source>
        <translation>
            <numerusform>%n missing since {time}</numerusform>
            <numerusform>%n missing since {time}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not recorded</source>
        <translation>
            <numerusform>%n not recorded</numerusform>
            <numerusform>%n not recorded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not recorded</source>
        <comment>counters</comment>
        <translation>
            <numerusform>%n not recorded</numerusform>
            <numerusform>%n not recorded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n short-staffed</source>
        <translation>
            <numerusform>%n short</numerusform>
            <numerusform>%n short</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Audit</name>
    <message numerus="yes">
        <source>%n entries on show</source>
        <translation>
            <numerusform>%n entry on show</numerusform>
            <numerusform>%n entries on show</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Cases</name>
    <message numerus="yes">
        <source>%n days old</source>
        <translation>
            <numerusform>%n day old</numerusform>
            <numerusform>%n days old</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shortage cases opened by themselves</source>
        <translation>
            <numerusform>%n shortage case opened by itself</numerusform>
            <numerusform>%n shortage cases opened by themselves</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message numerus="yes">
        <source>%n entries of withdrawn workstations were taken in</source>
        <translation>
            <numerusform>one entry of withdrawn workstations was taken in</numerusform>
            <numerusform>%n entries of withdrawn workstations were taken in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n journals wait for their workstation.</source>
        <translation>
            <numerusform>%n journal waits for its workstation.</numerusform>
            <numerusform>%n journals wait for their workstations.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left out until a server decides: %n parted chains</source>
        <translation>
            <numerusform>Left out until a server decides: one parted chain</numerusform>
            <numerusform>Left out until a server decides: %n parted chains</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left out: %n chains begin later than what is here; carry the file back once</source>
        <translation>
            <numerusform>Left out: one chain begins later than what is here; carry the file back once</numerusform>
            <numerusform>Left out: %n chains begin later than what is here; carry the file back once</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more refused rows; --json lists them.</source>
        <translation>
            <numerusform>… and one more refused row; --json lists it.</numerusform>
            <numerusform>… and %n more refused rows; --json lists them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DailyReport</name>
    <message numerus="yes">
        <source>%n data files</source>
        <translation>
            <numerusform>%n data file</numerusform>
            <numerusform>%n data files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes lost</source>
        <translation>
            <numerusform>%n minute lost</numerusform>
            <numerusform>%n minutes lost</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n needs stand</source>
        <translation>
            <numerusform>%n need stands</numerusform>
            <numerusform>%n needs stand</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ratings</source>
        <translation>
            <numerusform>%n rating</numerusform>
            <numerusform>%n ratings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n transactions</source>
        <translation>
            <numerusform>%n transaction</numerusform>
            <numerusform>%n transactions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Trend of %n days</source>
        <translation>
            <numerusform>Trend of %n day</numerusform>
            <numerusform>Trend of %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the oldest for %n days</source>
        <translation>
            <numerusform>the oldest for %n day</numerusform>
            <numerusform>the oldest for %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DayWords</name>
    <message numerus="yes">
        <source>%n counters without staff</source>
        <translation>
            <numerusform>%n counter without staff</numerusform>
            <numerusform>%n counters without staff</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n others</source>
        <translation>
            <numerusform>%n other</numerusform>
            <numerusform>%n others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n printed documents were not collected</source>
        <translation>
            <numerusform>%n printed document was not collected</numerusform>
            <numerusform>%n printed documents were not collected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>History</name>
    <message numerus="yes">
        <source>%n changes</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n earlier ones in the audit log</source>
        <translation>
            <numerusform>and %n earlier one in the audit log</numerusform>
            <numerusform>and %n earlier ones in the audit log</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %n records</source>
        <translation>
            <numerusform>of %n record</numerusform>
            <numerusform>of %n records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message numerus="yes">
        <source>%n cancelled</source>
        <translation>
            <numerusform>%n cancelled</numerusform>
            <numerusform>%n cancelled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <comment>how long a document waits</comment>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n handed over</source>
        <translation>
            <numerusform>%n handed over</numerusform>
            <numerusform>%n handed over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n jobs</source>
        <translation>
            <numerusform>%n job</numerusform>
            <numerusform>%n jobs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open from earlier days</source>
        <translation>
            <numerusform>%n open from earlier days</numerusform>
            <numerusform>%n open from earlier days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n more documents</source>
        <translation>
            <numerusform>Show %n more document</numerusform>
            <numerusform>Show %n more documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RelativeTime</name>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours ago</source>
        <translation>
            <numerusform>%n hour ago</numerusform>
            <numerusform>%n hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes ago</source>
        <translation>
            <numerusform>%n minute ago</numerusform>
            <numerusform>%n minutes ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reports</name>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reports</source>
        <translation>
            <numerusform>%n report</numerusform>
            <numerusform>%n reports</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message numerus="yes">
        <source>%n agencies taken over</source>
        <translation>
            <numerusform>One agency taken over</numerusform>
            <numerusform>%n agencies taken over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes wait for you</source>
        <translation>
            <numerusform>%n change waits for you</numerusform>
            <numerusform>%n changes wait for you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows refused, in the lines {lines}</source>
        <translation>
            <numerusform>One row refused, in the line {lines}</numerusform>
            <numerusform>%n rows refused, in the lines {lines}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n workstations silent over 3 days</source>
        <translation>
            <numerusform>one workstation silent over 3 days</numerusform>
            <numerusform>%n workstations silent over 3 days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The check found %n faults</source>
        <translation>
            <numerusform>The check found one fault</numerusform>
            <numerusform>The check found %n faults</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The data are whole: %n journal entries</source>
        <translation>
            <numerusform>The data are whole: one journal entry</numerusform>
            <numerusform>The data are whole: %n journal entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This disk has room for them and their copies for %n years.</source>
        <translation>
            <numerusform>This disk has room for them and their copies for %n year.</numerusform>
            <numerusform>This disk has room for them and their copies for %n years.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message numerus="yes">
        <source>%n jobs are running and will be cancelled.</source>
        <translation>
            <numerusform>One job is running and will be cancelled.</numerusform>
            <numerusform>%n jobs are running and will be cancelled.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n jobs running</source>
        <translation>
            <numerusform>One job running</numerusform>
            <numerusform>%n jobs running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>One waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Staffing</name>
    <message numerus="yes">
        <source>%n days planned</source>
        <translation>
            <numerusform>%n day planned</numerusform>
            <numerusform>%n days planned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people marked</source>
        <translation>
            <numerusform>%n person marked</numerusform>
            <numerusform>%n people marked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people missing</source>
        <translation>
            <numerusform>%n person missing</numerusform>
            <numerusform>%n people missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Statistics</name>
    <message numerus="yes">
        <source>%n cells missing</source>
        <translation>
            <numerusform>%n cell missing</numerusform>
            <numerusform>%n cells missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figures stored</source>
        <translation>
            <numerusform>%n figure stored</numerusform>
            <numerusform>%n figures stored</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tickets imported</source>
        <translation>
            <numerusform>%n ticket imported</numerusform>
            <numerusform>%n tickets imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unusual figures</source>
        <translation>
            <numerusform>%n unusual figure</numerusform>
            <numerusform>%n unusual figures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sync</name>
    <message numerus="yes">
        <source>%n changes wait to be sent</source>
        <translation>
            <numerusform>%n change waits to be sent</numerusform>
            <numerusform>%n changes wait to be sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflicts</source>
        <translation>
            <numerusform>%n conflict</numerusform>
            <numerusform>%n conflicts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wait to be sent</source>
        <translation>
            <numerusform>%n waits to be sent</numerusform>
            <numerusform>%n wait to be sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n workstations</source>
        <translation>
            <numerusform>%n workstation</numerusform>
            <numerusform>%n workstations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Today</name>
    <message numerus="yes">
        <source>%n agencies not recorded</source>
        <translation>
            <numerusform>%n agency not recorded</numerusform>
            <numerusform>%n agencies not recorded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n agencies without figures</source>
        <translation>
            <numerusform>%n agency without figures</numerusform>
            <numerusform>%n agencies without figures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n counters out of work since {time}: {cause}</source>
        <translation>
            <numerusform>%n counter out of work since {time}: {cause}</numerusform>
            <numerusform>%n counters out of work since {time}: {cause}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n counters without staff since {time}</source>
        <translation>
            <numerusform>%n counter without staff since {time}</numerusform>
            <numerusform>%n counters without staff since {time}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n documents are late</source>
        <translation>
            <numerusform>%n document is late</numerusform>
            <numerusform>%n documents are late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n documents failed to print</source>
        <translation>
            <numerusform>%n document failed to print</numerusform>
            <numerusform>%n documents failed to print</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n documents not collected</source>
        <translation>
            <numerusform>%n document not collected</numerusform>
            <numerusform>%n documents not collected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not collected in time</source>
        <translation>
            <numerusform>%n not collected in time</numerusform>
            <numerusform>%n not collected in time</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people not marked</source>
        <translation>
            <numerusform>%n person not marked</numerusform>
            <numerusform>%n people not marked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unusual figures</source>
        <translation>
            <numerusform>%n unusual figure</numerusform>
            <numerusform>%n unusual figures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the line: the last %n working days</source>
        <translation>
            <numerusform>the line: the last working day</numerusform>
            <numerusform>the line: the last %n working days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name}: %n counters short</source>
        <translation>
            <numerusform>{name}: %n counter short</numerusform>
            <numerusform>{name}: %n counters short</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message numerus="yes">
        <source>%n agencies have no figures.</source>
        <translation>
            <numerusform>%n agency has no figures.</numerusform>
            <numerusform>%n agencies have no figures.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n documents were not collected.</source>
        <translation>
            <numerusform>%n document was not collected.</numerusform>
            <numerusform>%n documents were not collected.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n documents were ready late.</source>
        <translation>
            <numerusform>%n document was ready late.</numerusform>
            <numerusform>%n documents were ready late.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figures are far from the usual.</source>
        <translation>
            <numerusform>%n figure is far from the usual.</numerusform>
            <numerusform>%n figures are far from the usual.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n members of staff were absent without excuse.</source>
        <translation>
            <numerusform>%n member of staff was absent without excuse.</numerusform>
            <numerusform>%n members of staff were absent without excuse.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes lost</source>
        <translation>
            <numerusform>%n minute lost</numerusform>
            <numerusform>%n minutes lost</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n needs wait for a decision</source>
        <translation>
            <numerusform>%n need waits for a decision</numerusform>
            <numerusform>%n needs wait for a decision</numerusform>
        </translation>
    </message>
</context>
</TS>
