<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>Show the table behind the curve</source>
        <translation>Afficher le tableau derrière la courbe</translation>
    </message>
    <message>
        <source>Switch between the source’s tones and ours</source>
        <translation>Alterner entre la tonalité de la source et la nôtre</translation>
    </message>
</context>
<context>
    <name>Dashboard</name>
    <message numerus="yes">
        <source>%n account(s) added up</source>
        <translation>
            <numerusform>%n compte</numerusform>
            <numerusform>%n comptes additionnés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) without a figure: a gap, not a zero.</source>
        <translation>
            <numerusform>%n jour sans chiffre : un trou, pas un zéro.</numerusform>
            <numerusform>%n jours sans chiffre : des trous, pas des zéros.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mention(s) without a tone are left out.</source>
        <translation>
            <numerusform>%n mention sans tonalité n’est pas comptée.</numerusform>
            <numerusform>%n mentions sans tonalité ne sont pas comptées.</numerusform>
        </translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 jours</translation>
    </message>
    <message>
        <source>60 days</source>
        <translation>60 jours</translation>
    </message>
    <message>
        <source>90 days</source>
        <translation>90 jours</translation>
    </message>
    <message>
        <source>By {metric}, since publication. Rate: engagements ÷ impressions.</source>
        <translation>Par {metric}, depuis la publication. Taux : engagements ÷ impressions.</translation>
    </message>
    <message>
        <source>Corrected: {tone}</source>
        <translation>Corrigée : {tone}</translation>
    </message>
    <message>
        <source>Dots are your publications.</source>
        <translation>Les points sont vos publications.</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Indicateur</translation>
    </message>
    <message>
        <source>Here: {tone}</source>
        <translation>Ici : {tone}</translation>
    </message>
    <message>
        <source>Import a file</source>
        <translation>Importer un fichier</translation>
    </message>
    <message>
        <source>Import the export of a network or of a listening tool, and reach, top posts and mentions appear.</source>
        <translation>Importez l’export d’un réseau ou d’un outil d’écoute : portée, meilleures publications et mentions apparaîtront.</translation>
    </message>
    <message>
        <source>Keep my judgement</source>
        <translation>Garder mon avis</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>Laisser ainsi</translation>
    </message>
    <message>
        <source>Mention</source>
        <translation>Mention</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>Mentions</translation>
    </message>
    <message>
        <source>New followers</source>
        <translation>Nouveaux abonnés</translation>
    </message>
    <message>
        <source>Ours</source>
        <translation>La nôtre</translation>
    </message>
    <message>
        <source>People are counted once a day, so days are not added up.</source>
        <translation>Chacun est compté une fois par jour : les jours ne s’additionnent pas.</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>Potential audience {count}, as the source estimates it; not a reach.</source>
        <translation>Audience potentielle {count}, estimée par la source ; ce n’est pas une portée.</translation>
    </message>
    <message>
        <source>Publications</source>
        <translation>Publications</translation>
    </message>
    <message>
        <source>Results will be here</source>
        <translation>Les résultats seront ici</translation>
    </message>
    <message>
        <source>Show as a table</source>
        <translation>Afficher en tableau</translation>
    </message>
    <message>
        <source>Source: {sources}</source>
        <translation>Source : {sources}</translation>
    </message>
    <message>
        <source>Source: {tone}</source>
        <translation>Source : {tone}</translation>
    </message>
    <message>
        <source>Source’s tones</source>
        <translation>Celle de la source</translation>
    </message>
    <message>
        <source>The source’s tone and ours stand side by side. Enter opens and corrects.</source>
        <translation>La tonalité de la source et la nôtre, côte à côte. Entrée ouvre et corrige.</translation>
    </message>
    <message>
        <source>Tone of mentions</source>
        <translation>Tonalité des mentions</translation>
    </message>
    <message>
        <source>Top posts</source>
        <translation>Meilleures publications</translation>
    </message>
    <message>
        <source>Whose judgement</source>
        <translation>Jugement de qui</translation>
    </message>
    <message>
        <source>Why ours: {words}</source>
        <translation>Pourquoi la nôtre : {words}</translation>
    </message>
    <message>
        <source>Your judgement</source>
        <translation>Votre avis</translation>
    </message>
    <message>
        <source>as the listening tool judged, by week</source>
        <translation>selon l’outil d’écoute, par semaine</translation>
    </message>
    <message>
        <source>here: {tone}</source>
        <translation>ici : {tone}</translation>
    </message>
    <message>
        <source>on {day}</source>
        <translation>le {day}</translation>
    </message>
    <message>
        <source>one per account · {window}</source>
        <translation>une par compte · {window}</translation>
    </message>
    <message>
        <source>read on this laptop, by week</source>
        <translation>lue sur cet ordinateur, par semaine</translation>
    </message>
    <message>
        <source>read on {day}</source>
        <translation>relevé le {day}</translation>
    </message>
    <message>
        <source>source: {tone}</source>
        <translation>source : {tone}</translation>
    </message>
    <message>
        <source>tones of the source · {window}</source>
        <translation>tonalité de la source · {window}</translation>
    </message>
    <message>
        <source>{change} against the period before</source>
        <translation>{change} par rapport à la période précédente</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} – {last}</translation>
    </message>
    <message>
        <source>{metric} per day</source>
        <translation>{metric} par jour</translation>
    </message>
    <message>
        <source>{metric}, best day</source>
        <translation>{metric}, meilleur jour</translation>
    </message>
    <message>
        <source>{rate} engaged</source>
        <translation>{rate} d’engagement</translation>
    </message>
    <message>
        <source>{share} negative</source>
        <translation>{share} négatives</translation>
    </message>
</context>
<context>
    <name>Metrics</name>
    <message>
        <source>Engagements</source>
        <translation>Engagements</translation>
    </message>
    <message>
        <source>Impressions</source>
        <translation>Impressions</translation>
    </message>
    <message>
        <source>New followers</source>
        <translation>Nouveaux abonnés</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>Portée</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Vues</translation>
    </message>
</context>
<context>
    <name>Rooms</name>
    <message>
        <source>Dashboard</source>
        <translation>Tableau de bord</translation>
    </message>
</context>
<context>
    <name>Sources</name>
    <message>
        <source>LinkedIn creator export</source>
        <translation>export LinkedIn (créateur)</translation>
    </message>
    <message>
        <source>LinkedIn page export</source>
        <translation>export LinkedIn (page)</translation>
    </message>
    <message>
        <source>LinkedIn post export</source>
        <translation>export LinkedIn (publication)</translation>
    </message>
    <message>
        <source>Meltwater</source>
        <translation>Meltwater</translation>
    </message>
    <message>
        <source>Talkwalker</source>
        <translation>Talkwalker</translation>
    </message>
    <message>
        <source>X content export</source>
        <translation>export X (contenus)</translation>
    </message>
    <message>
        <source>X overview export</source>
        <translation>export X (aperçu)</translation>
    </message>
    <message>
        <source>example data</source>
        <translation>données d’exemple</translation>
    </message>
</context>
<context>
    <name>Tone</name>
    <message>
        <source>Negative</source>
        <translation>Négative</translation>
    </message>
    <message>
        <source>Neutral</source>
        <translation>Neutre</translation>
    </message>
    <message>
        <source>Not rated</source>
        <translation>Sans avis</translation>
    </message>
    <message>
        <source>Positive</source>
        <translation>Positive</translation>
    </message>
</context>
</TS>
