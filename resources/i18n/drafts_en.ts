<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>Drafts</name>
    <message numerus="yes">
        <source>%n character(s) too long</source>
        <translation>
            <numerusform>%n character too long</numerusform>
            <numerusform>%n characters too long</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open comment(s)</source>
        <translation>
            <numerusform>%n open comment</numerusform>
            <numerusform>%n open comments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) to fill in</source>
        <translation>
            <numerusform>%n place to fill in</numerusform>
            <numerusform>%n places to fill in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) less</source>
        <translation>
            <numerusform>%n word less</numerusform>
            <numerusform>%n words less</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) more</source>
        <translation>
            <numerusform>%n word more</numerusform>
            <numerusform>%n words more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) to look at</source>
        <translation>
            <numerusform>%n word to look at</numerusform>
            <numerusform>%n words to look at</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message numerus="yes">
        <source>%n post(s)</source>
        <translation>
            <numerusform>%n post</numerusform>
            <numerusform>%n posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) found in every status</source>
        <translation>
            <numerusform>%n post found in every status</numerusform>
            <numerusform>%n posts found in every status</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The latest %n; the rest is counted…</source>
        <translation>
            <numerusform>The latest %n; the rest is counted…</numerusform>
            <numerusform>The latest %n; the rest is counted…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportPanel</name>
    <message numerus="yes">
        <source>A thread of %n message(s), each counted by itself: {counts}</source>
        <translation>
            <numerusform>A thread of %n message, each counted by itself: {counts}</numerusform>
            <numerusform>A thread of %n messages, each counted by itself: {counts}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The feed shows %n character(s), up to the dashed line, then “see more”.</source>
        <translation>
            <numerusform>The feed shows %n character, up to the dashed line, then “see more”.</numerusform>
            <numerusform>The feed shows %n characters, up to the dashed line, then “see more”.</numerusform>
        </translation>
    </message>
</context>
</TS>
