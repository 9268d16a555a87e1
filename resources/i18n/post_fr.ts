<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en">
<context>
    <name>CommentCard</name>
    <message>
        <source>Between advisors</source>
        <translation>Entre conseillers</translation>
    </message>
    <message>
        <source>Delete my comment</source>
        <translation>Supprimer mon commentaire</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Rouvrir</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Répondre</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>Marquer comme réglé</translation>
    </message>
</context>
<context>
    <name>Comments</name>
    <message>
        <source>About: {passage}</source>
        <translation>À propos de : {passage}</translation>
    </message>
    <message>
        <source>No longer in the text: “{passage}”</source>
        <translation>Ce passage n’est plus dans le texte : « {passage} »</translation>
    </message>
    <message>
        <source>Show it in the text</source>
        <translation>L’afficher dans le texte</translation>
    </message>
</context>
<context>
    <name>CommentsPanel</name>
    <message numerus="yes">
        <source>%n resolved</source>
        <translation>
            <numerusform>%n réglé</numerusform>
            <numerusform>%n réglés</numerusform>
        </translation>
    </message>
    <message>
        <source>About “{passage}”</source>
        <translation>À propos de « {passage} »</translation>
    </message>
    <message>
        <source>Between advisors</source>
        <translation>Entre conseillers</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Commenter</translation>
    </message>
    <message>
        <source>Comment on the whole post</source>
        <translation>Commenter toute la publication</translation>
    </message>
    <message>
        <source>Comment, or select a passage first</source>
        <translation>Commenter, ou choisir un passage</translation>
    </message>
    <message>
        <source>Hide resolved</source>
        <translation>Masquer les réglés</translation>
    </message>
    <message>
        <source>No comment yet.</source>
        <translation>Pas encore de commentaire.</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Répondre</translation>
    </message>
    <message>
        <source>The comment is empty.</source>
        <translation>Le commentaire est vide.</translation>
    </message>
    <message>
        <source>Write it, then send it.</source>
        <translation>Écrivez-le, puis envoyez-le.</translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>now</source>
        <translation>à l’instant</translation>
    </message>
</context>
<context>
    <name>DifferenceView</name>
    <message numerus="yes">
        <source>%n word(s) added</source>
        <translation>
            <numerusform>%n mot ajouté</numerusform>
            <numerusform>%n mots ajoutés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) removed</source>
        <translation>
            <numerusform>%n mot supprimé</numerusform>
            <numerusform>%n mots supprimés</numerusform>
        </translation>
    </message>
    <message>
        <source>Added: {words}</source>
        <translation>Ajouté : {words}</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Différences</translation>
    </message>
    <message>
        <source>Fold what is unchanged</source>
        <translation>Replier ce qui n’a pas changé</translation>
    </message>
    <message>
        <source>Only signs or spaces differ.</source>
        <translation>Seuls des signes ou des espaces diffèrent.</translation>
    </message>
    <message>
        <source>Removed: {words}</source>
        <translation>Supprimé : {words}</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Tout afficher</translation>
    </message>
    <message numerus="yes">
        <source>⋯ %n unchanged word(s) ⋯</source>
        <translation>
            <numerusform>⋯ %n mot inchangé ⋯</numerusform>
            <numerusform>⋯ %n mots inchangés ⋯</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>The file itself was not changed.</source>
        <translation>Le fichier lui-même n’a pas été modifié.</translation>
    </message>
    <message>
        <source>This file cannot be shown as a picture.</source>
        <translation>Ce fichier ne peut pas être affiché comme une image.</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Someone</source>
        <translation>Quelqu’un</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>reprise</translation>
    </message>
    <message>
        <source>{name} approved it</source>
        <translation>{name} a validé</translation>
    </message>
    <message>
        <source>{name} asked for changes</source>
        <translation>{name} a demandé des modifications</translation>
    </message>
    <message>
        <source>{name} began it</source>
        <translation>{name} l’a commencée</translation>
    </message>
    <message>
        <source>{name} cleared it</source>
        <translation>{name} a donné son accord</translation>
    </message>
    <message>
        <source>{name} rejected it</source>
        <translation>{name} a refusé</translation>
    </message>
    <message>
        <source>{name} submitted it</source>
        <translation>{name} l’a soumise</translation>
    </message>
    <message>
        <source>{name} took a decision back</source>
        <translation>{name} est revenu(e) sur une décision</translation>
    </message>
    <message>
        <source>{name} wrote version {version}</source>
        <translation>{name} a écrit la version {version}</translation>
    </message>
</context>
<context>
    <name>HistoryList</name>
    <message numerus="yes">
        <source>Show %n earlier</source>
        <translation>
            <numerusform>Afficher %n plus ancien</numerusform>
            <numerusform>Afficher %n plus anciens</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LinkPreview</name>
    <message>
        <source>Asks the site itself, which can see that somebody looks at this address.</source>
        <translation>Interroge le site lui-même, qui peut voir que quelqu’un regarde cette adresse.</translation>
    </message>
    <message>
        <source>Fetch the preview of the link</source>
        <translation>Récupérer l’aperçu du lien</translation>
    </message>
</context>
<context>
    <name>Post</name>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n image</numerusform>
            <numerusform>%n images</numerusform>
        </translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Campagne</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>Tout le monde</translation>
    </message>
    <message>
        <source>Followers</source>
        <translation>Abonnés</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>Bon à savoir</translation>
    </message>
    <message>
        <source>Influence and business</source>
        <translation>Influence et affaires</translation>
    </message>
    <message>
        <source>Internal</source>
        <translation>Interne</translation>
    </message>
    <message>
        <source>Investor relations</source>
        <translation>Relations investisseurs</translation>
    </message>
    <message>
        <source>Leadership</source>
        <translation>Leadership</translation>
    </message>
    <message>
        <source>Legal</source>
        <translation>Juridique</translation>
    </message>
    <message>
        <source>No date yet</source>
        <translation>Pas encore de date</translation>
    </message>
    <message>
        <source>Pillar</source>
        <translation>Pilier</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Prévue</translation>
    </message>
    <message>
        <source>Posted by</source>
        <translation>Publiée par</translation>
    </message>
    <message>
        <source>Readings</source>
        <translation>Relectures</translation>
    </message>
    <message>
        <source>Stake</source>
        <translation>Enjeu</translation>
    </message>
    <message>
        <source>Stops publication</source>
        <translation>Empêche la publication</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>À regarder</translation>
    </message>
    <message>
        <source>Unlisted</source>
        <translation>Non répertoriée</translation>
    </message>
    <message>
        <source>Visible to</source>
        <translation>Visible par</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenêtre</translation>
    </message>
    <message>
        <source>Written by</source>
        <translation>Rédigée par</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>à la main</translation>
    </message>
    <message>
        <source>by this app</source>
        <translation>par cette application</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>octets</translation>
    </message>
    <message>
        <source>characters</source>
        <translation>caractères</translation>
    </message>
    <message>
        <source>characters, as X counts them</source>
        <translation>caractères, comptés comme X</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count} min</translation>
    </message>
    <message>
        <source>{count} s</source>
        <translation>{count} s</translation>
    </message>
    <message>
        <source>{hours} h {minutes}</source>
        <translation>{hours} h {minutes}</translation>
    </message>
    <message>
        <source>{reader}: cleared</source>
        <translation>{reader} : accord</translation>
    </message>
    <message>
        <source>{reader}: not yet</source>
        <translation>{reader} : pas encore</translation>
    </message>
    <message>
        <source>{used} of {limit} {unit}</source>
        <translation>{used} sur {limit} {unit}</translation>
    </message>
    <message>
        <source>{used} {unit}</source>
        <translation>{used} {unit}</translation>
    </message>
</context>
<context>
    <name>PreviewCard</name>
    <message>
        <source>First comment</source>
        <translation>Premier commentaire</translation>
    </message>
    <message>
        <source>Only the first {count} characters are shown here.</source>
        <translation>Seuls les {count} premiers caractères sont affichés ici.</translation>
    </message>
    <message>
        <source>Preview on {network}</source>
        <translation>Aperçu sur {network}</translation>
    </message>
    <message>
        <source>See more</source>
        <translation>Voir plus</translation>
    </message>
    <message>
        <source>Show as in the feed</source>
        <translation>Voir comme dans le fil</translation>
    </message>
    <message>
        <source>Text of the post</source>
        <translation>Texte de la publication</translation>
    </message>
    <message>
        <source>The feed shows the first {count} characters; the paler rest comes after “see more”.</source>
        <translation>Le fil montre les {count} premiers caractères ; la suite, plus pâle, vient après « voir plus ».</translation>
    </message>
    <message>
        <source>The feed stops here.</source>
        <translation>Le fil s’arrête ici.</translation>
    </message>
</context>
</TS>
