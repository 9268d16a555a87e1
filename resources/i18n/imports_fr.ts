<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>Choose a file…</source>
        <translation>Choisir un fichier…</translation>
    </message>
    <message>
        <source>Import the file</source>
        <translation>Importer le fichier</translation>
    </message>
</context>
<context>
    <name>DropZone</name>
    <message>
        <source>Choose a file…</source>
        <translation>Choisir un fichier…</translation>
    </message>
    <message>
        <source>Content plans, network exports, mentions and calendars. You see what is in it before anything is taken in.</source>
        <translation>Plans éditoriaux, exports des réseaux, mentions et calendriers. Vous voyez ce que contient le fichier avant que rien ne soit importé.</translation>
    </message>
    <message>
        <source>Drop a file here, or choose one</source>
        <translation>Déposez un fichier ici, ou choisissez-en un</translation>
    </message>
</context>
<context>
    <name>EarlierRow</name>
    <message>
        <source>Withdraw {file}…</source>
        <translation>Retirer {file}…</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Retiré</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>Retirer…</translation>
    </message>
</context>
<context>
    <name>FormatList</name>
    <message>
        <source>What can be read</source>
        <translation>Ce qui peut être lu</translation>
    </message>
</context>
<context>
    <name>FormatRetry</name>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Read it</source>
        <translation>Lire</translation>
    </message>
    <message>
        <source>Read {file} as</source>
        <translation>Lire {file} comme</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>Calendar file (events, public holidays)</source>
        <translation>Fichier de calendrier (événements, jours fériés)</translation>
    </message>
    <message>
        <source>Content plan</source>
        <translation>Plan éditorial</translation>
    </message>
    <message>
        <source>Example data</source>
        <translation>Données de l’exemple</translation>
    </message>
    <message>
        <source>Facebook or Instagram: figures per post</source>
        <translation>Facebook ou Instagram : chiffres par publication</translation>
    </message>
    <message>
        <source>LinkedIn: figures of a page</source>
        <translation>LinkedIn : chiffres d’une page</translation>
    </message>
    <message>
        <source>LinkedIn: figures of a person</source>
        <translation>LinkedIn : chiffres d’une personne</translation>
    </message>
    <message>
        <source>LinkedIn: figures of one post</source>
        <translation>LinkedIn : chiffres d’une publication</translation>
    </message>
    <message>
        <source>LinkedIn: posts of the archive</source>
        <translation>LinkedIn : publications de l’archive</translation>
    </message>
    <message>
        <source>Mastodon: posts of the archive</source>
        <translation>Mastodon : publications de l’archive</translation>
    </message>
    <message>
        <source>Meltwater: mentions</source>
        <translation>Meltwater : mentions</translation>
    </message>
    <message>
        <source>Public holidays as a table</source>
        <translation>Jours fériés en tableau</translation>
    </message>
    <message>
        <source>Talkwalker: mentions</source>
        <translation>Talkwalker : mentions</translation>
    </message>
    <message>
        <source>TikTok: figures per day or per video</source>
        <translation>TikTok : chiffres par jour ou par vidéo</translation>
    </message>
    <message>
        <source>X: figures per day</source>
        <translation>X : chiffres par jour</translation>
    </message>
    <message>
        <source>X: figures per post</source>
        <translation>X : chiffres par publication</translation>
    </message>
    <message>
        <source>X: posts of the archive</source>
        <translation>X : publications de l’archive</translation>
    </message>
    <message>
        <source>YouTube: figures per video or per day</source>
        <translation>YouTube : chiffres par vidéo ou par jour</translation>
    </message>
</context>
<context>
    <name>HistoryPane</name>
    <message>
        <source>Earlier imports</source>
        <translation>Imports précédents</translation>
    </message>
    <message>
        <source>Files you take in are listed here, and each can be withdrawn.</source>
        <translation>Les fichiers importés figurent ici, et chacun peut être retiré.</translation>
    </message>
</context>
<context>
    <name>ImportColumns</name>
    <message>
        <source>Author</source>
        <translation>Auteur</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Réseaux</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Tone (the source’s)</source>
        <translation>Tonalité (de la source)</translation>
    </message>
    <message>
        <source>Where in the file</source>
        <translation>Où dans le fichier</translation>
    </message>
    <message>
        <source>Why it is left out</source>
        <translation>Pourquoi elle est écartée</translation>
    </message>
</context>
<context>
    <name>ImportFields</name>
    <message>
        <source>Author</source>
        <translation>Auteur</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Campagne</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Nature</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Lien</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Picture or film</source>
        <translation>Image ou film</translation>
    </message>
    <message>
        <source>Pillar</source>
        <translation>Pilier</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
</context>
<context>
    <name>ImportMetrics</name>
    <message>
        <source>All clicks</source>
        <translation>Clics, tous confondus</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Commentaires</translation>
    </message>
    <message>
        <source>Detail expands</source>
        <translation>Ouvertures du détail</translation>
    </message>
    <message>
        <source>Engagements (the network’s count)</source>
        <translation>Interactions (comptées par le réseau)</translation>
    </message>
    <message>
        <source>Followers in all</source>
        <translation>Abonnés au total</translation>
    </message>
    <message>
        <source>Followers lost</source>
        <translation>Abonnés perdus</translation>
    </message>
    <message>
        <source>Hashtag clicks</source>
        <translation>Clics sur un mot-dièse</translation>
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
        <source>Media engagements</source>
        <translation>Interactions avec le média</translation>
    </message>
    <message>
        <source>Media views</source>
        <translation>Vues du média</translation>
    </message>
    <message>
        <source>New followers</source>
        <translation>Nouveaux abonnés</translation>
    </message>
    <message>
        <source>Permalink clicks</source>
        <translation>Clics sur le permalien</translation>
    </message>
    <message>
        <source>Posts made</source>
        <translation>Publications faites</translation>
    </message>
    <message>
        <source>Potential audience</source>
        <translation>Audience potentielle</translation>
    </message>
    <message>
        <source>Profile views</source>
        <translation>Vues du profil</translation>
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
        <source>Thumbnail impressions</source>
        <translation>Impressions de la miniature</translation>
    </message>
    <message>
        <source>Video views</source>
        <translation>Vues de la vidéo</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Vues</translation>
    </message>
    <message>
        <source>Watch time (hours)</source>
        <translation>Durée de visionnage (heures)</translation>
    </message>
</context>
<context>
    <name>Imports</name>
    <message numerus="yes">
        <source>%n account(s) added, published by hand until you say otherwise.</source>
        <translation>
            <numerusform>%n compte ajouté, publié à la main jusqu’à nouvel ordre.</numerusform>
            <numerusform>%n comptes ajoutés, publiés à la main jusqu’à nouvel ordre.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n événement</numerusform>
            <numerusform>%n événements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s)</source>
        <translation>
            <numerusform>%n chiffre</numerusform>
            <numerusform>%n chiffres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mention(s)</source>
        <translation>
            <numerusform>%n mention</numerusform>
            <numerusform>%n mentions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s)</source>
        <translation>
            <numerusform>%n publication</numerusform>
            <numerusform>%n publications</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n ligne</numerusform>
            <numerusform>%n lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>Imported: {list}.</source>
        <translation>Importé : {list}.</translation>
    </message>
    <message>
        <source>Nothing changed: everything in this file was already here.</source>
        <translation>Rien n’a changé : tout ce que contient ce fichier était déjà là.</translation>
    </message>
    <message>
        <source>Row {row}</source>
        <translation>Ligne {row}</translation>
    </message>
</context>
<context>
    <name>ImportsScreen</name>
    <message>
        <source>All files</source>
        <translation>Tous les fichiers</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Choisir un fichier</translation>
    </message>
    <message>
        <source>Choose another file…</source>
        <translation>Choisir un autre fichier…</translation>
    </message>
    <message>
        <source>Files that can be imported</source>
        <translation>Fichiers importables</translation>
    </message>
    <message>
        <source>Import another file…</source>
        <translation>Importer un autre fichier…</translation>
    </message>
    <message>
        <source>Its figures and mentions no longer count, for everyone. Posts and events made of a plan stay. To have it back, import the file again.</source>
        <translation>Ses chiffres et ses mentions ne comptent plus, pour toute l’équipe. Les publications et les événements tirés d’un plan restent. Pour le retrouver, importez de nouveau le fichier.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Laisser</translation>
    </message>
    <message>
        <source>Reading {file}…</source>
        <translation>Lecture de {file}…</translation>
    </message>
    <message>
        <source>See the calendar</source>
        <translation>Voir le calendrier</translation>
    </message>
    <message>
        <source>See the dashboard</source>
        <translation>Voir le tableau de bord</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>The import was taken back.</source>
        <translation>L’import est annulé.</translation>
    </message>
    <message>
        <source>Undo the import</source>
        <translation>Annuler l’import</translation>
    </message>
    <message>
        <source>What was already here stayed as it was.</source>
        <translation>Ce qui était déjà là n’a pas changé.</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Withdraw “{file}”?</source>
        <translation>Retirer « {file} » ?</translation>
    </message>
    <message>
        <source>“{file}” is withdrawn</source>
        <translation>« {file} » est retiré</translation>
    </message>
</context>
<context>
    <name>Languages</name>
    <message>
        <source>Dutch</source>
        <translation>Néerlandais</translation>
    </message>
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
    <name>PreviewPane</name>
    <message numerus="yes">
        <source>%n kept</source>
        <translation>
            <numerusform>%n retenue</numerusform>
            <numerusform>%n retenues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%n écartée</numerusform>
            <numerusform>%n écartées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n read</source>
        <translation>
            <numerusform>%n lue</numerusform>
            <numerusform>%n lues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n ligne</numerusform>
            <numerusform>%n lignes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) left out</source>
        <translation>
            <numerusform>%n ligne écartée</numerusform>
            <numerusform>%n lignes écartées</numerusform>
        </translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Columns that nothing is made of</source>
        <translation>Colonnes dont rien n’est tiré</translation>
    </message>
    <message>
        <source>Figures of</source>
        <translation>Chiffres de</translation>
    </message>
    <message>
        <source>Figures of the file; people reached as it states them</source>
        <translation>Chiffres du fichier ; la portée telle qu’il la donne</translation>
    </message>
    <message>
        <source>First rows</source>
        <translation>Premières lignes</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Import {list}</source>
        <translation>Importer {list}</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Ne pas importer</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>Laisser de côté</translation>
    </message>
    <message>
        <source>Nothing to import</source>
        <translation>Rien à importer</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>Read “{column}” as</source>
        <translation>Lire « {column} » comme</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>Taking it in…</source>
        <translation>Import en cours…</translation>
    </message>
    <message>
        <source>The first {shown} of {count}</source>
        <translation>Les {shown} premières sur {count}</translation>
    </message>
</context>
<context>
    <name>Rooms</name>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
</context>
</TS>
