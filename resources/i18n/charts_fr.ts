<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en">
<context>
    <name>Charts</name>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>No figures for this period yet.</source>
        <translation>Pas encore de chiffres pour cette période.</translation>
    </message>
    <message>
        <source>No mentions in this period yet.</source>
        <translation>Pas encore de mentions sur cette période.</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>Publications</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>To know</source>
        <translation>À savoir</translation>
    </message>
    <message>
        <source>negative</source>
        <translation>négatives</translation>
    </message>
    <message>
        <source>neutral</source>
        <translation>neutres</translation>
    </message>
    <message>
        <source>no figure</source>
        <translation>pas de chiffre</translation>
    </message>
    <message>
        <source>positive</source>
        <translation>positives</translation>
    </message>
</context>
</TS>
