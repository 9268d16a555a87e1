<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>Asks</name>
    <message numerus="yes">
        <source>Move %n item(s)</source>
        <translation>
            <numerusform>Move %n item</numerusform>
            <numerusform>Move %n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BalanceSheet</name>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>%n working day</numerusform>
            <numerusform>%n working days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BalanceStrip</name>
    <message numerus="yes">
        <source>%n other(s)</source>
        <comment>parts of the balance</comment>
        <translation>
            <numerusform>%n other</numerusform>
            <numerusform>%n others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CalendarWords</name>
    <message numerus="yes">
        <source>%n day(s) with nothing planned</source>
        <translation>
            <numerusform>%n day with nothing planned</numerusform>
            <numerusform>%n days with nothing planned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s)</source>
        <comment>on a day</comment>
        <translation>
            <numerusform>%n post</numerusform>
            <numerusform>%n posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) without a personal post</source>
        <translation>
            <numerusform>%n working day without a personal post</numerusform>
            <numerusform>%n working days without a personal post</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+%n more</source>
        <translation>
            <numerusform>+%n more</numerusform>
            <numerusform>+%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Doing</name>
    <message numerus="yes">
        <source>%n post(s) have no date any more</source>
        <translation>
            <numerusform>%n post have no date any more</numerusform>
            <numerusform>%n posts have no date any more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied %n item(s)</source>
        <translation>
            <numerusform>Copied %n item</numerusform>
            <numerusform>Copied %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Moved %n item(s)</source>
        <translation>
            <numerusform>Moved %n item</numerusform>
            <numerusform>Moved %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Moved “{title}” to {day}, on %n account(s)</source>
        <translation>
            <numerusform>Moved “{title}” to {day}, on %n account</numerusform>
            <numerusform>Moved “{title}” to {day}, on %n accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Moving takes %n approved post(s) out of the approved window: new approvals will be needed.</source>
        <translation>
            <numerusform>Moving takes %n approved post out of the approved window: new approvals will be needed.</numerusform>
            <numerusform>Moving takes %n approved posts out of the approved window: new approvals will be needed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Planner</name>
    <message numerus="yes">
        <source>Added %n public holiday(s)</source>
        <translation>
            <numerusform>Added %n public holiday</numerusform>
            <numerusform>Added %n public holidays</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message numerus="yes">
        <source>Saved “{file}”, %n page(s)</source>
        <translation>
            <numerusform>Saved “{file}”, %n page</numerusform>
            <numerusform>Saved “{file}”, %n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuickWords</name>
    <message numerus="yes">
        <source>every %n week(s)</source>
        <translation>
            <numerusform>every %n week</numerusform>
            <numerusform>every %n weeks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SlotSheet</name>
    <message numerus="yes">
        <source>week(s)</source>
        <comment>after a number</comment>
        <translation>
            <numerusform>week</numerusform>
            <numerusform>weeks</numerusform>
        </translation>
    </message>
</context>
</TS>
