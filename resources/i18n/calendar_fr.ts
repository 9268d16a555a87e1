<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en">
<context>
    <name>AccountBoxes</name>
    <message>
        <source>Accounts</source>
        <translation>Comptes</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>A column for each account, or one for all</source>
        <translation>Une colonne par compte, ou une pour tous</translation>
    </message>
    <message>
        <source>Add event…</source>
        <translation>Ajouter un événement…</translation>
    </message>
    <message>
        <source>Add the public holidays of France</source>
        <translation>Ajouter les jours fériés de France</translation>
    </message>
    <message>
        <source>Balance of what is in sight</source>
        <translation>Équilibre de ce qui est affiché</translation>
    </message>
    <message>
        <source>Clear the filters</source>
        <translation>Effacer les filtres</translation>
    </message>
    <message>
        <source>Copy a day earlier</source>
        <translation>Copier un jour plus tôt</translation>
    </message>
    <message>
        <source>Copy a day later</source>
        <translation>Copier un jour plus tard</translation>
    </message>
    <message>
        <source>Copy earlier: 15 minutes, in the month a week</source>
        <translation>Copier plus tôt : 15 minutes, dans le mois une semaine</translation>
    </message>
    <message>
        <source>Copy later: 15 minutes, in the month a week</source>
        <translation>Copier plus tard : 15 minutes, dans le mois une semaine</translation>
    </message>
    <message>
        <source>Go to today</source>
        <translation>Aller à aujourd’hui</translation>
    </message>
    <message>
        <source>Hold everything, or lift the hold</source>
        <translation>Tout suspendre, ou lever la suspension</translation>
    </message>
    <message>
        <source>Move a day earlier</source>
        <translation>Déplacer un jour plus tôt</translation>
    </message>
    <message>
        <source>Move a day later</source>
        <translation>Déplacer un jour plus tard</translation>
    </message>
    <message>
        <source>Move earlier: 15 minutes, in the month a week</source>
        <translation>Déplacer plus tôt : 15 minutes, dans le mois une semaine</translation>
    </message>
    <message>
        <source>Move later: 15 minutes, in the month a week</source>
        <translation>Déplacer plus tard : 15 minutes, dans le mois une semaine</translation>
    </message>
    <message>
        <source>Move to…</source>
        <translation>Déplacer…</translation>
    </message>
    <message>
        <source>New post</source>
        <translation>Nouvelle publication</translation>
    </message>
    <message>
        <source>Open in Drafts</source>
        <translation>Ouvrir dans les brouillons</translation>
    </message>
    <message>
        <source>Plan an idea…</source>
        <translation>Planifier une idée…</translation>
    </message>
    <message>
        <source>Print the month, or save it as a PDF…</source>
        <translation>Imprimer le mois, ou l’enregistrer en PDF…</translation>
    </message>
    <message>
        <source>Quick entry: a post, an event or a slot in one line</source>
        <translation>Saisie rapide : une publication, un événement ou un créneau en une ligne</translation>
    </message>
    <message>
        <source>Remove the date or delete the event</source>
        <translation>Retirer la date ou supprimer l’événement</translation>
    </message>
    <message>
        <source>Save this view…</source>
        <translation>Enregistrer cette vue…</translation>
    </message>
    <message>
        <source>Saved views…</source>
        <translation>Vues enregistrées…</translation>
    </message>
    <message>
        <source>Show or hide the ideas</source>
        <translation>Afficher ou masquer les idées</translation>
    </message>
    <message>
        <source>Show the agenda</source>
        <translation>Afficher l’agenda</translation>
    </message>
    <message>
        <source>Show the month</source>
        <translation>Afficher le mois</translation>
    </message>
    <message>
        <source>Show the week</source>
        <translation>Afficher la semaine</translation>
    </message>
    <message>
        <source>Slots: the recurring places of the calendar…</source>
        <translation>Créneaux : les places récurrentes du calendrier…</translation>
    </message>
    <message>
        <source>The next week or month</source>
        <translation>Semaine ou mois suivant</translation>
    </message>
    <message>
        <source>The week or month before</source>
        <translation>Semaine ou mois précédent</translation>
    </message>
</context>
<context>
    <name>AgendaView</name>
    <message>
        <source>Agenda</source>
        <translation>Agenda</translation>
    </message>
</context>
<context>
    <name>Asks</name>
    <message>
        <source>Move</source>
        <translation>Déplacer</translation>
    </message>
    <message numerus="yes">
        <source>Move %n item(s)</source>
        <translation>
            <numerusform>Déplacer %n élément</numerusform>
            <numerusform>Déplacer %n éléments</numerusform>
        </translation>
    </message>
    <message>
        <source>Move “{title}”</source>
        <translation>Déplacer « {title} »</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Planifier</translation>
    </message>
    <message>
        <source>Plan “{title}”</source>
        <translation>Planifier « {title} »</translation>
    </message>
</context>
<context>
    <name>BalanceSheet</name>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>%n jour ouvré</numerusform>
            <numerusform>%n jours ouvrés</numerusform>
        </translation>
    </message>
    <message>
        <source>A post on several accounts counts once.</source>
        <translation>Une publication sur plusieurs comptes compte une fois.</translation>
    </message>
    <message>
        <source>Balance of what is in sight</source>
        <translation>Équilibre de ce qui est affiché</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Pillars</source>
        <translation>Piliers</translation>
    </message>
    <message>
        <source>Stakes</source>
        <translation>Enjeux</translation>
    </message>
</context>
<context>
    <name>BalanceStrip</name>
    <message numerus="yes">
        <source>%n other(s)</source>
        <comment>parts of the balance</comment>
        <translation>
            <numerusform>%n autre</numerusform>
            <numerusform>%n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing on personal accounts {first} – {last}</source>
        <translation>Rien sur les comptes personnels {first} – {last}</translation>
    </message>
    <message>
        <source>Pillars</source>
        <translation>Piliers</translation>
    </message>
    <message>
        <source>Pillars: {list}</source>
        <translation>Piliers : {list}</translation>
    </message>
    <message>
        <source>Stakes</source>
        <translation>Enjeux</translation>
    </message>
    <message>
        <source>Stakes: {list}</source>
        <translation>Enjeux : {list}</translation>
    </message>
</context>
<context>
    <name>CalendarMenu</name>
    <message>
        <source>Add event here…</source>
        <translation>Ajouter un événement ici…</translation>
    </message>
    <message>
        <source>Add quiet period here…</source>
        <translation>Ajouter une période de silence ici…</translation>
    </message>
    <message>
        <source>Copy to next week</source>
        <translation>Copier à la semaine suivante</translation>
    </message>
    <message>
        <source>New post here</source>
        <translation>Nouvelle publication ici</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
</context>
<context>
    <name>CalendarRoom</name>
    <message>
        <source>A column for each account</source>
        <translation>Une colonne par compte</translation>
    </message>
    <message>
        <source>Add event…</source>
        <translation>Ajouter un événement…</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>Hold everything…</source>
        <translation>Tout suspendre…</translation>
    </message>
    <message>
        <source>Import a plan</source>
        <translation>Importer un plan</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>New post</source>
        <translation>Nouvelle publication</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>Mois suivant</translation>
    </message>
    <message>
        <source>Next week</source>
        <translation>Semaine suivante</translation>
    </message>
    <message>
        <source>Nothing planned yet</source>
        <translation>Rien de prévu pour l’instant</translation>
    </message>
    <message>
        <source>Previous month</source>
        <translation>Mois précédent</translation>
    </message>
    <message>
        <source>Previous week</source>
        <translation>Semaine précédente</translation>
    </message>
    <message>
        <source>Show or hide the ideas</source>
        <translation>Afficher ou masquer les idées</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Vue</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Semaine</translation>
    </message>
    <message>
        <source>Your posts, events and quiet periods will stand here. Bring in a content plan, or begin with one post.</source>
        <translation>Vos publications, événements et périodes de silence prendront place ici. Importez un plan éditorial, ou commencez par une publication.</translation>
    </message>
</context>
<context>
    <name>CalendarScreen</name>
    <message>
        <source>A public holiday stays where it is.</source>
        <translation>Un jour férié ne se déplace pas.</translation>
    </message>
    <message>
        <source>This day is over; nothing new can be planned on it.</source>
        <translation>Ce jour est passé ; on ne peut plus rien y planifier.</translation>
    </message>
    <message>
        <source>This time is over; nothing new can be planned at it.</source>
        <translation>Cette heure est passée ; rien de nouveau ne peut y être planifié.</translation>
    </message>
    <message>
        <source>“{title}” stays where it is: {status}.</source>
        <translation>« {title} » reste à sa place : {status}.</translation>
    </message>
</context>
<context>
    <name>CalendarWords</name>
    <message>
        <source>%1, %2, nothing planned</source>
        <translation>%1, %2, rien de prévu</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) with nothing planned</source>
        <translation>
            <numerusform>%n jour sans rien de prévu</numerusform>
            <numerusform>%n jours sans rien de prévu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s)</source>
        <comment>on a day</comment>
        <translation>
            <numerusform>%n publication</numerusform>
            <numerusform>%n publications</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) without a personal post</source>
        <translation>
            <numerusform>%n jour ouvré sans publication personnelle</numerusform>
            <numerusform>%n jours ouvrés sans publication personnelle</numerusform>
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
        <source>Free slot: drop an idea or a post here, or double-click to begin one.</source>
        <translation>Créneau libre : déposez-y une idée ou une publication, ou double-cliquez pour en commencer une.</translation>
    </message>
    <message>
        <source>The clock goes ahead</source>
        <translation>Passage à l’heure d’été</translation>
    </message>
    <message>
        <source>This hour comes twice</source>
        <translation>Cette heure revient deux fois</translation>
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
        <source>free place</source>
        <translation>créneau libre</translation>
    </message>
    <message>
        <source>free slot: %1</source>
        <translation>créneau libre : %1</translation>
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
    <name>Conflicts</name>
    <message>
        <source>In the quiet period “{title}”</source>
        <translation>Pendant la période de silence « {title} »</translation>
    </message>
    <message>
        <source>Less than two hours from “{title}” ({time}) on the same account</source>
        <translation>À moins de deux heures de « {title} » ({time}) sur le même compte</translation>
    </message>
</context>
<context>
    <name>DaySheet</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Free slot {when}</source>
        <translation>Créneau libre {when}</translation>
    </message>
    <message>
        <source>New post on this day</source>
        <translation>Nouvelle publication ce jour-là</translation>
    </message>
</context>
<context>
    <name>Doing</name>
    <message numerus="yes">
        <source>%n post(s) have no date any more</source>
        <translation>
            <numerusform>%n publication n’a plus de date</numerusform>
            <numerusform>%n publications n’ont plus de date</numerusform>
        </translation>
    </message>
    <message>
        <source>Added “{title}”</source>
        <translation>« {title} » ajouté</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Change the window</source>
        <translation>Changer la fenêtre</translation>
    </message>
    <message>
        <source>Change the window of “{title}”?</source>
        <translation>Changer la fenêtre de « {title} » ?</translation>
    </message>
    <message>
        <source>Changed “{title}”</source>
        <translation>« {title} » modifié</translation>
    </message>
    <message numerus="yes">
        <source>Copied %n item(s)</source>
        <translation>
            <numerusform>%n élément copié</numerusform>
            <numerusform>%n éléments copiés</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied “{title}” to {day}</source>
        <translation>Copie de « {title} » le {day}</translation>
    </message>
    <message>
        <source>Created “{title}”</source>
        <translation>« {title} » créée</translation>
    </message>
    <message>
        <source>Deleted “{title}”</source>
        <translation>« {title} » supprimé</translation>
    </message>
    <message>
        <source>Do not move</source>
        <translation>Ne pas déplacer</translation>
    </message>
    <message>
        <source>Everything is held</source>
        <translation>Tout est suspendu</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Suspendre</translation>
    </message>
    <message>
        <source>Hold everything</source>
        <translation>Tout suspendre</translation>
    </message>
    <message>
        <source>Hold everything?</source>
        <translation>Tout suspendre ?</translation>
    </message>
    <message>
        <source>Hold “{title}”?</source>
        <translation>Suspendre « {title} » ?</translation>
    </message>
    <message>
        <source>It is not published until the hold is lifted. If its window passes, it is missed, never sent late.</source>
        <translation>Elle ne part pas tant que la suspension n’est pas levée. Si sa fenêtre horaire passe, elle est manquée, jamais envoyée en retard.</translation>
    </message>
    <message>
        <source>Keep the window</source>
        <translation>Garder la fenêtre</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Déplacer</translation>
    </message>
    <message>
        <source>Move approved posts?</source>
        <translation>Déplacer des publications validées ?</translation>
    </message>
    <message>
        <source>Move “{title}”?</source>
        <translation>Déplacer « {title} » ?</translation>
    </message>
    <message numerus="yes">
        <source>Moved %n item(s)</source>
        <translation>
            <numerusform>%n élément déplacé</numerusform>
            <numerusform>%n éléments déplacés</numerusform>
        </translation>
    </message>
    <message>
        <source>Moved “{title}” to {day}</source>
        <translation>« {title} » déplacée au {day}</translation>
    </message>
    <message numerus="yes">
        <source>Moved “{title}” to {day}, on %n account(s)</source>
        <translation>
            <numerusform>« {title} » déplacée au {day}, sur %n compte</numerusform>
            <numerusform>« {title} » déplacée au {day}, sur %n comptes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Moving takes %n approved post(s) out of the approved window: new approvals will be needed.</source>
        <translation>
            <numerusform>Ce déplacement fait sortir %n publication validée de sa fenêtre horaire : une nouvelle validation sera nécessaire.</numerusform>
            <numerusform>Ce déplacement fait sortir %n publications validées de leur fenêtre horaire : de nouvelles validations seront nécessaires.</numerusform>
        </translation>
    </message>
    <message>
        <source>Moving takes it out of the approved window: a new approval will be needed.</source>
        <translation>Ce déplacement la fait sortir de la fenêtre horaire validée : une nouvelle validation sera nécessaire.</translation>
    </message>
    <message>
        <source>Nothing is published, by anyone, until this is lifted. Posts whose window passes meanwhile are missed, never sent late.</source>
        <translation>Plus rien ne part, pour personne, tant que la suspension n’est pas levée. Les publications dont la fenêtre horaire passe entre-temps sont manquées, jamais envoyées en retard.</translation>
    </message>
    <message>
        <source>Planned “{title}” for {day}</source>
        <translation>« {title} » planifiée pour le {day}</translation>
    </message>
    <message>
        <source>The hold is lifted</source>
        <translation>La suspension est levée</translation>
    </message>
    <message>
        <source>The post is held</source>
        <translation>La publication est suspendue</translation>
    </message>
    <message>
        <source>The window is changed</source>
        <translation>La fenêtre est modifiée</translation>
    </message>
    <message>
        <source>The window is part of what was approved: the approval is taken back and asked for again.</source>
        <translation>La fenêtre fait partie de ce qui a été validé : la validation est retirée, puis redemandée.</translation>
    </message>
    <message>
        <source>Why? Everyone in the workspace sees it.</source>
        <translation>Pourquoi ? Toute l’équipe le verra.</translation>
    </message>
    <message>
        <source>“{title}” has no date any more</source>
        <translation>« {title} » n’a plus de date</translation>
    </message>
</context>
<context>
    <name>EntrySheet</name>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Add to the calendar</source>
        <translation>Ajouter au calendrier</translation>
    </message>
    <message>
        <source>All day</source>
        <translation>Toute la journée</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Begins at</source>
        <translation>Heure de début</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Ends at</source>
        <translation>Heure de fin</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Événement</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Premier jour</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Nature</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Public holiday</source>
        <translation>Jour férié</translation>
    </message>
    <message>
        <source>Quiet period</source>
        <translation>Période de silence</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>Check the rights of the folder, or choose another.</source>
        <translation>Vérifiez les droits du dossier, ou choisissez-en un autre.</translation>
    </message>
    <message>
        <source>The file “{file}” could not be written.</source>
        <translation>Le fichier « {file} » n’a pas pu être écrit.</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Campagne</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filtres</translation>
    </message>
    <message>
        <source>Only {filters}</source>
        <translation>Seulement {filters}</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Pillar</source>
        <translation>Pilier</translation>
    </message>
    <message>
        <source>Stake</source>
        <translation>Enjeu</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
</context>
<context>
    <name>FilterButton</name>
    <message>
        <source>Show all</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>{name}: {count}</source>
        <translation>{name} : {count}</translation>
    </message>
</context>
<context>
    <name>HoldBanner</name>
    <message>
        <source>Everything is held: nothing is published until this is lifted.</source>
        <translation>Tout est suspendu : rien ne part tant que la suspension n’est pas levée.</translation>
    </message>
    <message>
        <source>Held: {accounts}. Nothing is published there until this is lifted.</source>
        <translation>Suspendu : {accounts}. Rien n’y part tant que la suspension n’est pas levée.</translation>
    </message>
    <message>
        <source>Lift the hold</source>
        <translation>Lever la suspension</translation>
    </message>
    <message>
        <source>Reason: {reason}</source>
        <translation>Motif : {reason}</translation>
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
    <message>
        <source>Let go to remove the date</source>
        <translation>Relâchez pour retirer la date</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Begins</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Campagne</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Suspendue</translation>
    </message>
    <message>
        <source>Held: {reason}</source>
        <translation>Suspendue : {reason}</translation>
    </message>
    <message>
        <source>Hold this post…</source>
        <translation>Suspendre cette publication…</translation>
    </message>
    <message>
        <source>Lift the hold</source>
        <translation>Lever la suspension</translation>
    </message>
    <message>
        <source>Move to…</source>
        <translation>Déplacer…</translation>
    </message>
    <message>
        <source>No account chosen yet.</source>
        <translation>Aucun compte choisi pour l’instant.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Open in Drafts</source>
        <translation>Ouvrir dans les brouillons</translation>
    </message>
    <message>
        <source>Pillar</source>
        <translation>Pilier</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Plan…</source>
        <translation>Planifier…</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Publication</translation>
    </message>
    <message>
        <source>Remove the date</source>
        <translation>Retirer la date</translation>
    </message>
    <message>
        <source>Stake</source>
        <translation>Enjeu</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Sans titre</translation>
    </message>
</context>
<context>
    <name>NameSheet</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Hélène’s LinkedIn</source>
        <translation>LinkedIn d’Hélène</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
</context>
<context>
    <name>NewPostSheet</name>
    <message>
        <source>Accounts</source>
        <translation>Comptes</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Create post</source>
        <translation>Créer la publication</translation>
    </message>
    <message>
        <source>New post</source>
        <translation>Nouvelle publication</translation>
    </message>
    <message>
        <source>Plan it now</source>
        <translation>La planifier maintenant</translation>
    </message>
    <message>
        <source>What is it about?</source>
        <translation>De quoi s’agit-il ?</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Working title</source>
        <translation>Titre de travail</translation>
    </message>
</context>
<context>
    <name>PlanSheet</name>
    <message>
        <source>Accounts</source>
        <translation>Comptes</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>In two weeks</source>
        <translation>Dans deux semaines</translation>
    </message>
    <message>
        <source>Next Monday</source>
        <translation>Lundi prochain</translation>
    </message>
    <message>
        <source>Next free slot: {when}</source>
        <translation>Prochain créneau libre : {when}</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Demain</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
</context>
<context>
    <name>Planner</name>
    <message numerus="yes">
        <source>Added %n public holiday(s)</source>
        <translation>
            <numerusform>%n jour férié ajouté</numerusform>
            <numerusform>%n jours fériés ajoutés</numerusform>
        </translation>
    </message>
    <message>
        <source>More of the calendar</source>
        <translation>Autres actions du calendrier</translation>
    </message>
    <message>
        <source>Quick entry</source>
        <translation>Saisie rapide</translation>
    </message>
    <message>
        <source>The calendar has them all already.</source>
        <translation>Le calendrier les a déjà tous.</translation>
    </message>
</context>
<context>
    <name>Pointing</name>
    <message>
        <source>Events and quiet periods keep their dates; Delete removes them.</source>
        <translation>Les événements et les périodes de silence gardent leurs dates ; Suppr les retire.</translation>
    </message>
    <message>
        <source>“{title}” is not written for {account}; a drag does not change that.</source>
        <translation>« {title} » n’est pas rédigée pour {account} ; un glissement n’y change rien.</translation>
    </message>
</context>
<context>
    <name>PrintMonth</name>
    <message>
        <source>+{count}, see the list</source>
        <translation>+{count}, voir la liste</translation>
    </message>
    <message>
        <source>As of {moment}</source>
        <translation>État au {moment}</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Page {page} sur {pages}</translation>
    </message>
    <message>
        <source>days in full</source>
        <translation>jours en entier</translation>
    </message>
</context>
<context>
    <name>PrintSheet</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Page suivante</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Page précédente</translation>
    </message>
    <message>
        <source>Print {month}</source>
        <translation>Imprimer {month}</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimer…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Enregistrer en PDF…</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Save the month as a PDF</source>
        <translation>Enregistrer le mois en PDF</translation>
    </message>
    <message numerus="yes">
        <source>Saved “{file}”, %n page(s)</source>
        <translation>
            <numerusform>« {file} » enregistré, %n page</numerusform>
            <numerusform>« {file} » enregistré, %n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuickBar</name>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Leave; the words are kept</source>
        <translation>Quitter ; les mots sont gardés</translation>
    </message>
    <message>
        <source>Quick entry</source>
        <translation>Saisie rapide</translation>
    </message>
    <message>
        <source>Tue 8:30 LinkedIn Q3 results · every other Thursday 7:45 column · idea: …</source>
        <translation>mardi 8h30 LinkedIn résultats T3 · un jeudi sur deux 7h45 chronique · idée : …</translation>
    </message>
</context>
<context>
    <name>QuickEntry</name>
    <message>
        <source>Added “{title}”</source>
        <translation>« {title} » ajouté</translation>
    </message>
</context>
<context>
    <name>QuickWords</name>
    <message>
        <source>Event</source>
        <translation>Événement</translation>
    </message>
    <message>
        <source>Idea</source>
        <translation>Idée</translation>
    </message>
    <message>
        <source>It would end before it begins.</source>
        <translation>La fin précéderait le début.</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Publication</translation>
    </message>
    <message>
        <source>Quiet period</source>
        <translation>Période de silence</translation>
    </message>
    <message>
        <source>Say at what time.</source>
        <translation>Dites à quelle heure.</translation>
    </message>
    <message>
        <source>Say on which day of the week.</source>
        <translation>Dites quel jour de la semaine.</translation>
    </message>
    <message>
        <source>Say on which day.</source>
        <translation>Dites quel jour.</translation>
    </message>
    <message>
        <source>Say what it is about.</source>
        <translation>Dites de quoi il s’agit.</translation>
    </message>
    <message>
        <source>Slot</source>
        <translation>Créneau</translation>
    </message>
    <message>
        <source>That day of this year is over: “{words}” is read as {day}.</source>
        <translation>Ce jour est passé cette année : « {words} » est compris comme le {day}.</translation>
    </message>
    <message>
        <source>There are several accounts there; say its name after the network for another.</source>
        <translation>Il y a là plusieurs comptes ; dites son nom après le réseau pour un autre.</translation>
    </message>
    <message>
        <source>There is no account on {name} here.</source>
        <translation>Il n’y a pas de compte {name} ici.</translation>
    </message>
    <message numerus="yes">
        <source>every %n week(s)</source>
        <translation>
            <numerusform>chaque semaine</numerusform>
            <numerusform>toutes les %n semaines</numerusform>
        </translation>
    </message>
    <message>
        <source>every week</source>
        <translation>chaque semaine</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation>à partir du {day}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>jusqu’au {day}</translation>
    </message>
    <message>
        <source>{day} is another day of the week than you say.</source>
        <translation>{day} n’est pas le jour de la semaine que vous dites.</translation>
    </message>
    <message>
        <source>{day} is over: nothing can be planned then.</source>
        <translation>{day} est passé : rien ne peut y être planifié.</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} – {last}</translation>
    </message>
    <message>
        <source>{time}, unless you say another</source>
        <translation>{time}, sauf autre heure</translation>
    </message>
    <message>
        <source>“{words}” is no day of the calendar.</source>
        <translation>« {words} » n’est pas un jour du calendrier.</translation>
    </message>
    <message>
        <source>“{words}” is no hour of the day; it stays in the title.</source>
        <translation>« {words} » n’est pas une heure du jour ; cela reste dans le titre.</translation>
    </message>
    <message>
        <source>“{words}” is not a number of weeks: a slot comes back by weeks.</source>
        <translation>« {words} » n’est pas un nombre de semaines : un créneau revient par semaines.</translation>
    </message>
    <message>
        <source>“{words}” is read as {day}, not {other}.</source>
        <translation>« {words} » est compris comme le {day}, et non le {other}.</translation>
    </message>
    <message>
        <source>“{words}” is read as {day}; it could also be {other}.</source>
        <translation>« {words} » est compris comme le {day} ; ce pourrait aussi être le {other}.</translation>
    </message>
</context>
<context>
    <name>Rooms</name>
    <message>
        <source>Calendar</source>
        <translation>Calendrier</translation>
    </message>
</context>
<context>
    <name>SavedViews</name>
    <message>
        <source>Delete “{name}”</source>
        <translation>Supprimer « {name} »</translation>
    </message>
    <message>
        <source>Deleted the view “{name}”</source>
        <translation>Vue « {name} » supprimée</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Rename “{name}”</source>
        <translation>Renommer « {name} »</translation>
    </message>
    <message>
        <source>Rename “{name}”…</source>
        <translation>Renommer « {name} »…</translation>
    </message>
    <message>
        <source>Renamed the view “{name}”</source>
        <translation>Vue « {name} » renommée</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Save this view</source>
        <translation>Enregistrer cette vue</translation>
    </message>
    <message>
        <source>Save this view…</source>
        <translation>Enregistrer cette vue…</translation>
    </message>
    <message>
        <source>Saved the view “{name}”</source>
        <translation>Vue « {name} » enregistrée</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>View: {name}</source>
        <translation>Vue : {name}</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Vues</translation>
    </message>
</context>
<context>
    <name>SlotKeeping</name>
    <message>
        <source>Added the slot “{name}”</source>
        <translation>Créneau « {name} » ajouté</translation>
    </message>
    <message>
        <source>Changed the slot “{name}”</source>
        <translation>Créneau « {name} » modifié</translation>
    </message>
    <message>
        <source>Removed the slot “{name}”</source>
        <translation>Créneau « {name} » retiré</translation>
    </message>
</context>
<context>
    <name>SlotSheet</name>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Add slot</source>
        <translation>Ajouter un créneau</translation>
    </message>
    <message>
        <source>Any account</source>
        <translation>Tout compte</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Change slot</source>
        <translation>Modifier le créneau</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Jours</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>Toutes les</translation>
    </message>
    <message>
        <source>Every how many weeks</source>
        <translation>Toutes les combien de semaines</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Premier jour</translation>
    </message>
    <message>
        <source>From</source>
        <translation>À partir du</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Tuesday column</source>
        <translation>La chronique du mardi</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Jusqu’au</translation>
    </message>
    <message numerus="yes">
        <source>week(s)</source>
        <comment>after a number</comment>
        <translation>
            <numerusform>semaine</numerusform>
            <numerusform>semaines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SlotsSheet</name>
    <message>
        <source>Add slot…</source>
        <translation>Ajouter un créneau…</translation>
    </message>
    <message>
        <source>Change {name}</source>
        <translation>Modifier {name}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>No slot yet. A place that comes back each week makes the rhythm visible.</source>
        <translation>Pas encore de créneau. Une place qui revient chaque semaine rend le rythme visible.</translation>
    </message>
    <message>
        <source>Recurring places for posts. A free one stands in the calendar as a dashed line to drop on.</source>
        <translation>Des places récurrentes pour les publications. Un créneau libre se tient dans le calendrier en pointillé, pour y déposer.</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>Retirer {name}</translation>
    </message>
    <message>
        <source>Slots</source>
        <translation>Créneaux</translation>
    </message>
    <message>
        <source>any account</source>
        <translation>tout compte</translation>
    </message>
</context>
<context>
    <name>TrayPane</name>
    <message>
        <source>Ideas without a date</source>
        <translation>Idées sans date</translation>
    </message>
</context>
<context>
    <name>WhenField</name>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
</context>
<context>
    <name>_VariantLines</name>
    <message>
        <source>No date</source>
        <translation>Sans date</translation>
    </message>
</context>
</TS>
