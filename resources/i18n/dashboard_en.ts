<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>Dashboard</name>
    <message numerus="yes">
        <source>%n account(s) added up</source>
        <translation>
            <numerusform>%n account added up</numerusform>
            <numerusform>%n accounts added up</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) without a figure: a gap, not a zero.</source>
        <translation>
            <numerusform>%n day without a figure: a gap, not a zero.</numerusform>
            <numerusform>%n days without a figure: a gap, not a zero.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mention(s) without a tone are left out.</source>
        <translation>
            <numerusform>%n mention without a tone are left out.</numerusform>
            <numerusform>%n mentions without a tone are left out.</numerusform>
        </translation>
    </message>
</context>
</TS>
