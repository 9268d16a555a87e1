<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>Find or do</source>
        <translation>Trouver ou faire</translation>
    </message>
    <message>
        <source>Fold or unfold the sidebar</source>
        <translation>Replier ou déplier la barre latérale</translation>
    </message>
    <message>
        <source>Hold everything, or lift the hold</source>
        <translation>Tout suspendre, ou lever la suspension</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Show keys</source>
        <translation>Afficher les touches</translation>
    </message>
    <message>
        <source>Switch between light and dark</source>
        <translation>Passer du clair au sombre</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Undo what was just done</source>
        <translation>Annuler ce qui vient d’être fait</translation>
    </message>
</context>
<context>
    <name>App</name>
    <message>
        <source>Preparing the example…</source>
        <translation>Préparation de l’exemple…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>il y a %n heure</numerusform>
            <numerusform>il y a %n heures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>il y a %n minute</numerusform>
            <numerusform>il y a %n minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Demain</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Hier</translation>
    </message>
    <message numerus="yes">
        <source>in %n hour(s)</source>
        <translation>
            <numerusform>dans %n heure</numerusform>
            <numerusform>dans %n heures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n minute(s)</source>
        <translation>
            <numerusform>dans %n minute</numerusform>
            <numerusform>dans %n minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>now</source>
        <translation>à l’instant</translation>
    </message>
</context>
<context>
    <name>Example</name>
    <message>
        <source>Continue as {name} ({role})</source>
        <translation>Continuer en tant que {name} ({role})</translation>
    </message>
</context>
<context>
    <name>Network</name>
    <message>
        <source>Other network</source>
        <translation>Autre réseau</translation>
    </message>
    <message>
        <source>Press</source>
        <translation>Presse</translation>
    </message>
    <message>
        <source>Radio</source>
        <translation>Radio</translation>
    </message>
</context>
<context>
    <name>Notifying</name>
    <message>
        <source>An example</source>
        <translation>Un exemple</translation>
    </message>
    <message numerus="yes">
        <source>Approved: %n post(s)</source>
        <translation>
            <numerusform>Approuvée : %n publication</numerusform>
            <numerusform>Approuvées : %n publications</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changes asked for: %n post(s)</source>
        <translation>
            <numerusform>Modifications demandées : %n publication</numerusform>
            <numerusform>Modifications demandées : %n publications</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Missed: %n publication(s); nothing was sent late</source>
        <translation>
            <numerusform>Manquée : %n publication ; rien n’est parti en retard</numerusform>
            <numerusform>Manquées : %n publications ; rien n’est parti en retard</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message numerus="yes">
        <source>Please look whether %n publication(s) went out</source>
        <translation>
            <numerusform>Veuillez vérifier si %n publication est partie</numerusform>
            <numerusform>Veuillez vérifier si %n publications sont parties</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Refused: %n publication(s); nothing was published</source>
        <translation>
            <numerusform>Refusée : %n publication ; rien n’a été publié</numerusform>
            <numerusform>Refusées : %n publications ; rien n’a été publié</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rejected: %n post(s)</source>
        <translation>
            <numerusform>Rejetée : %n publication</numerusform>
            <numerusform>Rejetées : %n publications</numerusform>
        </translation>
    </message>
    <message>
        <source>This is how you are told. It never shows a word of a text.</source>
        <translation>C’est ainsi que l’application vous prévient. Jamais un mot d’un texte n’y figure.</translation>
    </message>
    <message numerus="yes">
        <source>Waiting for your decision, before {when}: %n publication(s)</source>
        <translation>
            <numerusform>En attente de votre décision, avant {when} : %n publication</numerusform>
            <numerusform>En attente de votre décision, avant {when} : %n publications</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Publisher</name>
    <message>
        <source>A time has passed on {network}; nothing was sent late.</source>
        <translation>Une heure est passée pour {network} ; rien n’a été envoyé en retard.</translation>
    </message>
    <message>
        <source>It is time to publish by hand on {network}.</source>
        <translation>C’est l’heure de publier à la main sur {network}.</translation>
    </message>
    <message>
        <source>Published on {network}.</source>
        <translation>Publiée sur {network}.</translation>
    </message>
    <message>
        <source>{network} can’t be reached; it will be tried again.</source>
        <translation>{network} est injoignable ; un nouvel essai suivra.</translation>
    </message>
    <message>
        <source>{network} refused a post; nothing was published.</source>
        <translation>{network} a refusé une publication ; rien n’a été publié.</translation>
    </message>
    <message>
        <source>{network}: please look whether the post is there.</source>
        <translation>{network} : vérifiez si la publication y est.</translation>
    </message>
</context>
<context>
    <name>Roles</name>
    <message>
        <source>Advisor</source>
        <translation>Conseil</translation>
    </message>
    <message>
        <source>Deputy</source>
        <translation>Suppléance</translation>
    </message>
    <message>
        <source>Executive</source>
        <translation>Direction</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>Relecture</translation>
    </message>
</context>
<context>
    <name>Rooms</name>
    <message>
        <source>Approvals</source>
        <translation>Validations</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Calendrier</translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>Tableau de bord</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Brouillons</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>People and accounts</source>
        <translation>Personnes et comptes</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Préférences</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message numerus="yes">
        <source>%n publication(s) to settle</source>
        <translation>
            <numerusform>%n publication à régler</numerusform>
            <numerusform>%n publications à régler</numerusform>
        </translation>
    </message>
    <message>
        <source>Example: keys in memory, nothing is kept</source>
        <translation>Exemple : clés en mémoire, rien n’est conservé</translation>
    </message>
    <message>
        <source>Next publication {when}</source>
        <translation>Prochaine publication le {when}</translation>
    </message>
    <message>
        <source>Offline: all but publishing works</source>
        <translation>Hors ligne : tout fonctionne sauf la publication</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Enregistré</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n en attente</numerusform>
            <numerusform>%n en attente</numerusform>
        </translation>
    </message>
    <message>
        <source>Actions found</source>
        <translation>Actions trouvées</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Masquer</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Partout</translation>
    </message>
    <message>
        <source>Find or do</source>
        <translation>Trouver ou faire</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>Nothing is called that.</source>
        <translation>Rien ne porte ce nom.</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Redo: {what}</source>
        <translation>Rétablir : {what}</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>Espaces</translation>
    </message>
    <message>
        <source>Single keys are turned off in Preferences.</source>
        <translation>Les touches simples sont désactivées dans les Préférences.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Undo: {what}</source>
        <translation>Annuler : {what}</translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation>Annulé : {what}</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Sans titre</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Que voulez-vous faire ?</translation>
    </message>
    <message>
        <source>{key} then…</source>
        <translation>{key} puis…</translation>
    </message>
    <message>
        <source>{undone}. To have it again, do it anew.</source>
        <translation>{undone}. Pour y revenir, refaites-le vous-même.</translation>
    </message>
    <message>
        <source>{what}. Undo with Z.</source>
        <translation>{what}. Annuler avec Z.</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Approved</source>
        <translation>Validée</translation>
    </message>
    <message>
        <source>Changes requested</source>
        <translation>Modifications demandées</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Brouillon</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Suspendue</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>En relecture</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Manquée</translation>
    </message>
    <message>
        <source>Parked</source>
        <translation>À vérifier</translation>
    </message>
    <message>
        <source>Partly published</source>
        <translation>Publiée en partie</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Publiée</translation>
    </message>
    <message>
        <source>Publishing</source>
        <translation>En cours de publication</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Refusée</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Programmée</translation>
    </message>
</context>
<context>
    <name>Widgets</name>
    <message>
        <source>Loading</source>
        <translation>Chargement</translation>
    </message>
</context>
</TS>
