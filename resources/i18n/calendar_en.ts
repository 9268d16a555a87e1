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
    <name>CalendarWords</name>
    <message numerus="yes">
        <source>%n post(s)</source>
        <comment>on a day</comment>
        <translation>
            <numerusform>%n post</numerusform>
            <numerusform>%n posts</numerusform>
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
</TS>
