<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>Dates</name>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%n hour ago</numerusform>
            <numerusform>%n hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n minute ago</numerusform>
            <numerusform>%n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n hour(s)</source>
        <translation>
            <numerusform>in %n hour</numerusform>
            <numerusform>in %n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n minute(s)</source>
        <translation>
            <numerusform>in %n minute</numerusform>
            <numerusform>in %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Notifying</name>
    <message numerus="yes">
        <source>Approved: %n post(s)</source>
        <translation>
            <numerusform>Approved: %n post</numerusform>
            <numerusform>Approved: %n posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changes asked for: %n post(s)</source>
        <translation>
            <numerusform>Changes asked for: %n post</numerusform>
            <numerusform>Changes asked for: %n posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Missed: %n publication(s); nothing was sent late</source>
        <translation>
            <numerusform>Missed: %n publication; nothing was sent late</numerusform>
            <numerusform>Missed: %n publications; nothing was sent late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Please look whether %n publication(s) went out</source>
        <translation>
            <numerusform>Please look whether %n publication went out</numerusform>
            <numerusform>Please look whether %n publications went out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Refused: %n publication(s); nothing was published</source>
        <translation>
            <numerusform>Refused: %n publication; nothing was published</numerusform>
            <numerusform>Refused: %n publications; nothing was published</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rejected: %n post(s)</source>
        <translation>
            <numerusform>Rejected: %n post</numerusform>
            <numerusform>Rejected: %n posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Waiting for your decision, before {when}: %n publication(s)</source>
        <translation>
            <numerusform>Waiting for your decision, before {when}: %n publication</numerusform>
            <numerusform>Waiting for your decision, before {when}: %n publications</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message numerus="yes">
        <source>%n publication(s) to settle</source>
        <translation>
            <numerusform>%n publication to settle</numerusform>
            <numerusform>%n publications to settle</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
</context>
</TS>
