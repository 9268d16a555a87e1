<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>Approvals</name>
    <message numerus="yes">
        <source>%n comment(s)</source>
        <translation>
            <numerusform>%n comment</numerusform>
            <numerusform>%n comments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) with a date, not submitted yet</source>
        <translation>
            <numerusform>%n draft with a date, not submitted yet</numerusform>
            <numerusform>%n drafts with a date, not submitted yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n idea(s) without a date</source>
        <translation>
            <numerusform>%n idea without a date</numerusform>
            <numerusform>%n ideas without a date</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in review</source>
        <translation>
            <numerusform>%n in review</numerusform>
            <numerusform>%n in review</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) to rework after your remarks</source>
        <translation>
            <numerusform>%n post to rework after your remarks</numerusform>
            <numerusform>%n posts to rework after your remarks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reading(s) awaited</source>
        <translation>
            <numerusform>%n reading awaited</numerusform>
            <numerusform>%n readings awaited</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reading(s) cleared</source>
        <translation>
            <numerusform>%n reading cleared</numerusform>
            <numerusform>%n readings cleared</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to decide</source>
        <translation>
            <numerusform>%n to decide</numerusform>
            <numerusform>%n to decide</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to read</source>
        <translation>
            <numerusform>%n to read</numerusform>
            <numerusform>%n to read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DoneState</name>
    <message numerus="yes">
        <source>%n decision(s) in {time}</source>
        <translation>
            <numerusform>%n decision in {time}</numerusform>
            <numerusform>%n decisions in {time}</numerusform>
        </translation>
    </message>
</context>
</TS>
