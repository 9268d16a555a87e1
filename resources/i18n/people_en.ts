<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>AccountSheet</name>
    <message numerus="yes">
        <source>%n approved post(s) will need another approval:</source>
        <translation>
            <numerusform>%n approved post will need another approval:</numerusform>
            <numerusform>%n approved posts will need another approval:</numerusform>
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
    <name>PeopleScreen</name>
    <message numerus="yes">
        <source>%n approved post(s) for it will not go out:</source>
        <translation>
            <numerusform>%n approved post for it will not go out:</numerusform>
            <numerusform>%n approved posts for it will not go out:</numerusform>
        </translation>
    </message>
</context>
</TS>
