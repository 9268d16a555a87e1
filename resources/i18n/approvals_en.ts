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
        <source>%n in review</source>
        <translation>
            <numerusform>%n in review</numerusform>
            <numerusform>%n in review</numerusform>
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
    <message numerus="yes">
        <source>{name} is reworking %n post(s) after your remarks.</source>
        <translation>
            <numerusform>{name} is reworking %n post after your remarks.</numerusform>
            <numerusform>{name} is reworking %n posts after your remarks.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DoneState</name>
    <message numerus="yes">
        <source>%n decided in {time}</source>
        <translation>
            <numerusform>%n decided in {time}</numerusform>
            <numerusform>%n decided in {time}</numerusform>
        </translation>
    </message>
</context>
</TS>
