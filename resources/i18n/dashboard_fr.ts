<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>Compare with another period</source>
        <translation>Comparer avec une autre période</translation>
    </message>
    <message>
        <source>Import figures or mentions…</source>
        <translation>Importer des chiffres ou des mentions…</translation>
    </message>
    <message>
        <source>Results by account, pillar, stake, campaign</source>
        <translation>Résultats par compte, pilier, enjeu, campagne</translation>
    </message>
    <message>
        <source>Show certain days…</source>
        <translation>Afficher certains jours…</translation>
    </message>
    <message>
        <source>Show the next figure</source>
        <translation>Afficher le chiffre suivant</translation>
    </message>
    <message>
        <source>Show the next period</source>
        <translation>Afficher la période suivante</translation>
    </message>
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
    <name>Charts</name>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
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
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Account not known</source>
        <translation>Compte inconnu</translation>
    </message>
    <message>
        <source>Accounts by their own daily figures, publications by what they brought since they went out. Mentions are counted on the network they were made on.</source>
        <translation>Les comptes selon leurs propres chiffres quotidiens, les publications selon ce qu’elles ont apporté depuis leur parution. Les mentions sont comptées sur le réseau où elles ont été faites.</translation>
    </message>
    <message>
        <source>Accounts without this figure: {figure}</source>
        <translation>Comptes sans ce chiffre : {figure}</translation>
    </message>
    <message>
        <source>All accounts</source>
        <translation>Tous les comptes</translation>
    </message>
    <message>
        <source>Any language</source>
        <translation>Toutes les langues</translation>
    </message>
    <message>
        <source>Any source</source>
        <translation>Toutes les sources</translation>
    </message>
    <message>
        <source>Any theme</source>
        <translation>Tous les thèmes</translation>
    </message>
    <message>
        <source>Any tone</source>
        <translation>Toutes les tonalités</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Auteur</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Campagne</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>Comparé à</translation>
    </message>
    <message>
        <source>Copy or save</source>
        <translation>Copier ou enregistrer</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>Copier le tableau</translation>
    </message>
    <message>
        <source>Corrected: {tone}</source>
        <translation>Corrigée : {tone}</translation>
    </message>
    <message>
        <source>Dates…</source>
        <translation>Dates…</translation>
    </message>
    <message>
        <source>Dots are your publications.</source>
        <translation>Les points sont vos publications.</translation>
    </message>
    <message>
        <source>Facebook: Meta Business Suite › Insights › Content › Export data.</source>
        <translation>Facebook : Meta Business Suite › Statistiques › Contenu › Exporter les données.</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Indicateur</translation>
    </message>
    <message>
        <source>Figures of these days’ publications since they went out: earlier ones have had more time. A mention counts with the latest publication of the three days before it: near in time, not caused by it.</source>
        <translation>Chiffres des publications de ces jours depuis leur parution : les plus anciennes ont eu plus de temps. Une mention compte avec la dernière publication des trois jours qui la précèdent : proche dans le temps, sans lien de cause.</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Premier jour</translation>
    </message>
    <message>
        <source>Followers</source>
        <translation>Abonnés</translation>
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
        <source>Import…</source>
        <translation>Importer…</translation>
    </message>
    <message>
        <source>Instagram: Meta Business Suite › Insights › Content › Export data.</source>
        <translation>Instagram : Meta Business Suite › Statistiques › Contenu › Exporter les données.</translation>
    </message>
    <message>
        <source>Keep my judgement</source>
        <translation>Garder mon avis</translation>
    </message>
    <message>
        <source>Known from an export of the network, which may give an excerpt only.</source>
        <translation>Connue par un export du réseau, qui n’en donne parfois qu’un extrait.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>30 derniers jours</translation>
    </message>
    <message>
        <source>Last 60 days</source>
        <translation>60 derniers jours</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>7 derniers jours</translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation>90 derniers jours</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>Laisser ainsi</translation>
    </message>
    <message>
        <source>LinkedIn: profile › Analytics › Content › Export; for a page, Admin view › Analytics › Export.</source>
        <translation>LinkedIn : profil › Statistiques › Contenu › Exporter ; pour une page, Vue administrateur › Statistiques › Exporter.</translation>
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
        <source>Mentions after earlier publications</source>
        <translation>Mentions après des publications antérieures</translation>
    </message>
    <message>
        <source>Mentions after no publication</source>
        <translation>Mentions qui ne suivent aucune publication</translation>
    </message>
    <message>
        <source>Mentions on {network}</source>
        <translation>Mentions sur {network}</translation>
    </message>
    <message>
        <source>Network’s count</source>
        <translation>Selon le réseau</translation>
    </message>
    <message>
        <source>No account has this figure in these days: {figure}.</source>
        <translation>Aucun compte n’a ce chiffre pour ces jours : {figure}.</translation>
    </message>
    <message>
        <source>No comparison</source>
        <translation>Sans comparaison</translation>
    </message>
    <message>
        <source>No mention fits these filters.</source>
        <translation>Aucune mention ne répond à ces filtres.</translation>
    </message>
    <message>
        <source>No mentions in these days.</source>
        <translation>Aucune mention pour ces jours.</translation>
    </message>
    <message>
        <source>No publication of these days has figures of its own.</source>
        <translation>Aucune publication de ces jours n’a de chiffres propres.</translation>
    </message>
    <message>
        <source>Nothing was published in these days, and nothing was said.</source>
        <translation>Rien n’a été publié ces jours-là, et rien n’a été dit.</translation>
    </message>
    <message>
        <source>Open in the drafts</source>
        <translation>Ouvrir dans les brouillons</translation>
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
        <source>People are counted once a day: days and accounts may not be added up.</source>
        <translation>Chaque personne compte une fois par jour : ni les jours ni les comptes ne s’additionnent.</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>Period before</source>
        <translation>Période précédente</translation>
    </message>
    <message>
        <source>Pillar</source>
        <translation>Pilier</translation>
    </message>
    <message>
        <source>Potential audience</source>
        <translation>Audience potentielle</translation>
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
        <source>Rate</source>
        <translation>Taux</translation>
    </message>
    <message>
        <source>Rate: engagements ÷ {metric}.</source>
        <translation>Taux : engagements ÷ {metric}.</translation>
    </message>
    <message>
        <source>Reach may not be added up.</source>
        <translation>La portée ne s’additionne pas.</translation>
    </message>
    <message>
        <source>Read once: how the figures grew is known from a second export on.</source>
        <translation>Relevé une seule fois : l’évolution se voit à partir d’un deuxième export.</translation>
    </message>
    <message>
        <source>Results by</source>
        <translation>Résultats par</translation>
    </message>
    <message>
        <source>Results by {group}</source>
        <translation>Résultats par {group}</translation>
    </message>
    <message>
        <source>Results will be here</source>
        <translation>Les résultats seront ici</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Save the drawing (SVG)…</source>
        <translation>Enregistrer le dessin (SVG)…</translation>
    </message>
    <message>
        <source>Save the picture (PNG)…</source>
        <translation>Enregistrer l’image (PNG)…</translation>
    </message>
    <message>
        <source>Save the table (CSV)…</source>
        <translation>Enregistrer le tableau (CSV)…</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Show as a table</source>
        <translation>Afficher en tableau</translation>
    </message>
    <message>
        <source>Show which days?</source>
        <translation>Afficher quels jours ?</translation>
    </message>
    <message>
        <source>Since publication, by {metric}. Enter opens in the drafts.</source>
        <translation>Depuis la parution, par {metric}. Entrée ouvre dans les brouillons.</translation>
    </message>
    <message>
        <source>Sorted by</source>
        <translation>Trié par</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
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
        <source>Stake</source>
        <translation>Enjeu</translation>
    </message>
    <message>
        <source>Talkwalker or Meltwater: save a search’s results as CSV or Excel.</source>
        <translation>Talkwalker ou Meltwater : enregistrez les résultats d’une recherche en CSV ou Excel.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>The network counts engagements in its own way; beside it stands our sum.</source>
        <translation>Le réseau compte les engagements à sa manière ; à côté figure notre somme.</translation>
    </message>
    <message>
        <source>The source’s tone and ours stand side by side. Enter opens and corrects.</source>
        <translation>La tonalité de la source et la nôtre, côte à côte. Entrée ouvre et corrige.</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>They show as gaps, never as zeros.</source>
        <translation>Ils apparaissent comme des trous, jamais comme des zéros.</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Ce mois-ci</translation>
    </message>
    <message>
        <source>This quarter</source>
        <translation>Ce trimestre</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Cette année</translation>
    </message>
    <message>
        <source>TikTok: Studio › Analytics › Download data.</source>
        <translation>TikTok : Studio › Statistiques › Télécharger les données.</translation>
    </message>
    <message>
        <source>Tone</source>
        <translation>Tonalité</translation>
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
        <source>Without a campaign</source>
        <translation>Sans campagne</translation>
    </message>
    <message>
        <source>Without a pillar</source>
        <translation>Sans pilier</translation>
    </message>
    <message>
        <source>Without a stake</source>
        <translation>Sans enjeu</translation>
    </message>
    <message>
        <source>Without this figure: {accounts}</source>
        <translation>Sans ce chiffre : {accounts}</translation>
    </message>
    <message>
        <source>X: Analytics › Content › Export data (CSV).</source>
        <translation>X : Analytics › Contenu › Exporter les données (CSV).</translation>
    </message>
    <message>
        <source>Year before</source>
        <translation>Année précédente</translation>
    </message>
    <message>
        <source>YouTube: Studio › Analytics › Advanced mode › Export (CSV).</source>
        <translation>YouTube : Studio › Statistiques › Mode avancé › Exporter (CSV).</translation>
    </message>
    <message>
        <source>Your judgement</source>
        <translation>Votre avis</translation>
    </message>
    <message>
        <source>as in the period before</source>
        <translation>comme la période précédente</translation>
    </message>
    <message>
        <source>as in the year before</source>
        <translation>comme l’année précédente</translation>
    </message>
    <message>
        <source>as the listening tool judged</source>
        <translation>selon l’outil d’écoute</translation>
    </message>
    <message>
        <source>best post</source>
        <translation>au mieux</translation>
    </message>
    <message>
        <source>by day</source>
        <translation>par jour</translation>
    </message>
    <message>
        <source>by four weeks</source>
        <translation>par quatre semaines</translation>
    </message>
    <message>
        <source>by week</source>
        <translation>par semaine</translation>
    </message>
    <message>
        <source>here: {tone}</source>
        <translation>ici : {tone}</translation>
    </message>
    <message>
        <source>in these days</source>
        <translation>sur la période</translation>
    </message>
    <message>
        <source>no account has this figure in these days</source>
        <translation>aucun compte n’a ce chiffre pour ces jours</translation>
    </message>
    <message>
        <source>no figure</source>
        <translation>aucun chiffre</translation>
    </message>
    <message>
        <source>no reach is stated, and none can be made of other figures</source>
        <translation>aucune portée n’est donnée, et aucune ne se déduit d’autres chiffres</translation>
    </message>
    <message>
        <source>no tone given by the source</source>
        <translation>la source ne donne pas de tonalité</translation>
    </message>
    <message>
        <source>none in the period before</source>
        <translation>aucune sur la période précédente</translation>
    </message>
    <message>
        <source>none in the year before</source>
        <translation>aucune l’année précédente</translation>
    </message>
    <message>
        <source>not compared: fewer accounts have figures then</source>
        <translation>sans comparaison : moins de comptes avaient alors des chiffres</translation>
    </message>
    <message>
        <source>not compared: the network counted something else then</source>
        <translation>sans comparaison : le réseau comptait alors autre chose</translation>
    </message>
    <message>
        <source>not compared: then {partly}</source>
        <translation>sans comparaison : alors, {partly}</translation>
    </message>
    <message>
        <source>not compared: too much of this period has no figure yet</source>
        <translation>sans comparaison : une trop grande part de cette période n’a pas encore de chiffres</translation>
    </message>
    <message>
        <source>nothing to compare with: no figure then</source>
        <translation>rien à comparer : aucun chiffre alors</translation>
    </message>
    <message>
        <source>on {day}</source>
        <translation>le {day}</translation>
    </message>
    <message>
        <source>one for each account it went to</source>
        <translation>une par compte de destination</translation>
    </message>
    <message>
        <source>read on this laptop</source>
        <translation>lue sur cet ordinateur</translation>
    </message>
    <message>
        <source>read on {day}</source>
        <translation>relevé le {day}</translation>
    </message>
    <message>
        <source>several accounts</source>
        <translation>plusieurs comptes</translation>
    </message>
    <message>
        <source>source: {tone}</source>
        <translation>source : {tone}</translation>
    </message>
    <message>
        <source>the highest of one publication; people may not be added up</source>
        <translation>la plus haute d’une seule publication ; les personnes ne s’additionnent pas</translation>
    </message>
    <message>
        <source>the mark on a bar is the earlier period</source>
        <translation>le repère sur une barre est la période comparée</translation>
    </message>
    <message>
        <source>{accounts}: the network counted something else in the earlier period, so nothing is compared.</source>
        <translation>{accounts} : le réseau comptait autre chose sur la période comparée, rien n’est donc comparé.</translation>
    </message>
    <message>
        <source>{change}, less than the period before</source>
        <translation>{change}, moins que la période précédente</translation>
    </message>
    <message>
        <source>{change}, less than the year before</source>
        <translation>{change}, moins que l’année précédente</translation>
    </message>
    <message>
        <source>{change}, more than the period before</source>
        <translation>{change}, plus que la période précédente</translation>
    </message>
    <message>
        <source>{change}, more than the year before</source>
        <translation>{change}, plus que l’année précédente</translation>
    </message>
    <message>
        <source>{engagements} engagements ÷ {shown} {metric}</source>
        <translation>{engagements} engagements ÷ {shown} {metric}</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} – {last}</translation>
    </message>
    <message>
        <source>{known} of {of} days</source>
        <translation>{known} jours sur {of}</translation>
    </message>
    <message>
        <source>{known} of {of} days have figures</source>
        <translation>{known} jours sur {of} ont des chiffres</translation>
    </message>
    <message>
        <source>{known} of {of} publications</source>
        <translation>{known} publications sur {of}</translation>
    </message>
    <message>
        <source>{metric} per day</source>
        <translation>{metric} par jour</translation>
    </message>
    <message>
        <source>{metric} since publication, as read on {count} days</source>
        <translation>{metric} depuis la parution, selon {count} relevés</translation>
    </message>
    <message>
        <source>{metric}, best day</source>
        <translation>{metric}, meilleur jour</translation>
    </message>
    <message>
        <source>{network}: this network offers no export of figures that can be read.</source>
        <translation>{network} : ce réseau n’offre pas d’export de chiffres lisible ici.</translation>
    </message>
    <message>
        <source>{rate} engaged</source>
        <translation>{rate} d’engagement</translation>
    </message>
    <message>
        <source>{share} negative, as the source judges</source>
        <translation>{share} négatives selon la source</translation>
    </message>
    <message>
        <source>{shown} of {all} mentions</source>
        <translation>{shown} mentions sur {all}</translation>
    </message>
    <message>
        <source>{window}, compared with {before}</source>
        <translation>{window}, comparé à {before}</translation>
    </message>
    <message>
        <source>“{file}” was saved</source>
        <translation>« {file} » est enregistré</translation>
    </message>
</context>
<context>
    <name>Languages</name>
    <message>
        <source>English</source>
        <translation>Anglais</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Français</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Allemand</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>Italien</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>Portugais</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Espagnol</translation>
    </message>
</context>
<context>
    <name>Metrics</name>
    <message>
        <source>Comments</source>
        <translation>Commentaires</translation>
    </message>
    <message>
        <source>Engagement rate</source>
        <translation>Taux d’engagement</translation>
    </message>
    <message>
        <source>Engagements</source>
        <translation>Engagements</translation>
    </message>
    <message>
        <source>Impressions</source>
        <translation>Impressions</translation>
    </message>
    <message>
        <source>Link clicks</source>
        <translation>Clics sur le lien</translation>
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
        <source>Reactions</source>
        <translation>Réactions</translation>
    </message>
    <message>
        <source>Reposts</source>
        <translation>Relais</translation>
    </message>
    <message>
        <source>Saves</source>
        <translation>Enregistrements</translation>
    </message>
    <message>
        <source>Sends</source>
        <translation>Envois</translation>
    </message>
    <message>
        <source>Video views</source>
        <translation>Vues de la vidéo</translation>
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
        <source>Meta Business Suite export</source>
        <translation>export de Meta Business Suite</translation>
    </message>
    <message>
        <source>Talkwalker</source>
        <translation>Talkwalker</translation>
    </message>
    <message>
        <source>TikTok export</source>
        <translation>export de TikTok</translation>
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
        <source>YouTube Studio export</source>
        <translation>export de YouTube Studio</translation>
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
