<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en">
<context>
    <name>AgendaView</name>
    <message>
        <source>Agenda</source>
        <translation>Agenda</translation>
    </message>
</context>
<context>
    <name>CalendarWords</name>
    <message numerus="yes">
        <source>%n post(s)</source>
        <comment>on a day</comment>
        <translation>
            <numerusform>%n publication</numerusform>
            <numerusform>%n publications</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+%n more</source>
        <translation>
            <numerusform>+%n autre</numerusform>
            <numerusform>+%n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Calendar, %1</source>
        <translation>Calendrier, %1</translation>
    </message>
    <message>
        <source>W%1</source>
        <comment>week number</comment>
        <translation>S%1</translation>
    </message>
    <message>
        <source>all day</source>
        <translation>journée</translation>
    </message>
    <message>
        <source>event</source>
        <translation>événement</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>du %1 au %2</translation>
    </message>
    <message>
        <source>post</source>
        <translation>publication</translation>
    </message>
    <message>
        <source>public holiday</source>
        <translation>jour férié</translation>
    </message>
    <message>
        <source>quiet period</source>
        <translation>période de silence</translation>
    </message>
</context>
<context>
    <name>IdeaTray</name>
    <message>
        <source>Ideas without a date</source>
        <translation>Idées sans date</translation>
    </message>
    <message>
        <source>Ideas without a date wait here. Drag one onto a day, or press Enter to choose its date.</source>
        <translation>Les idées sans date attendent ici. Glissez-en une sur un jour, ou appuyez sur Entrée pour choisir sa date.</translation>
    </message>
</context>
</TS>
