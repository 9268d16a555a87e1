<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>Approve</source>
        <translation>Valider</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Donner mon accord</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Commenter</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Différences</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>Later: choose when</source>
        <translation>Plus tard : choisir quand</translation>
    </message>
    <message>
        <source>Next post</source>
        <translation>Publication suivante</translation>
    </message>
    <message>
        <source>Open in Drafts</source>
        <translation>Ouvrir dans les brouillons</translation>
    </message>
    <message>
        <source>Previous post</source>
        <translation>Publication précédente</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Refuser</translation>
    </message>
    <message>
        <source>Request changes</source>
        <translation>Faire modifier</translation>
    </message>
    <message>
        <source>Save the edit and approve it</source>
        <translation>Enregistrer la retouche et la valider</translation>
    </message>
    <message>
        <source>Save the edit as a version</source>
        <translation>Enregistrer la retouche comme version</translation>
    </message>
    <message>
        <source>Send the comment</source>
        <translation>Envoyer le commentaire</translation>
    </message>
    <message>
        <source>Send the words of the decision</source>
        <translation>Envoyer les mots de la décision</translation>
    </message>
    <message>
        <source>Show or hide comments and properties</source>
        <translation>Afficher ou masquer commentaires et propriétés</translation>
    </message>
    <message>
        <source>Show the new version</source>
        <translation>Afficher la nouvelle version</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Withdraw the submission</source>
        <translation>Retirer de la relecture</translation>
    </message>
</context>
<context>
    <name>Approvals</name>
    <message numerus="yes">
        <source>%n comment(s)</source>
        <translation>
            <numerusform>%n commentaire</numerusform>
            <numerusform>%n commentaires</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) with a date, not submitted yet</source>
        <translation>
            <numerusform>%n brouillon daté, pas encore soumis</numerusform>
            <numerusform>%n brouillons datés, pas encore soumis</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n idea(s) without a date</source>
        <translation>
            <numerusform>%n idée sans date</numerusform>
            <numerusform>%n idées sans date</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in review</source>
        <translation>
            <numerusform>%n en relecture</numerusform>
            <numerusform>%n en relecture</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) to rework after your remarks</source>
        <translation>
            <numerusform>%n publication à reprendre après vos remarques</numerusform>
            <numerusform>%n publications à reprendre après vos remarques</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reading(s) awaited</source>
        <translation>
            <numerusform>%n relecture attendue</numerusform>
            <numerusform>%n relectures attendues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reading(s) cleared</source>
        <translation>
            <numerusform>%n relecture favorable</numerusform>
            <numerusform>%n relectures favorables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to decide</source>
        <translation>
            <numerusform>%n à décider</numerusform>
            <numerusform>%n à décider</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to read</source>
        <translation>
            <numerusform>%n à relire</numerusform>
            <numerusform>%n à relire</numerusform>
        </translation>
    </message>
    <message>
        <source>A rule stops it</source>
        <translation>Une règle l’arrête</translation>
    </message>
    <message>
        <source>Against version {version} of {date}, which you read</source>
        <translation>Par rapport à la version {version} du {date}, que vous avez lue</translation>
    </message>
    <message>
        <source>Against version {version}, approved on {date}</source>
        <translation>Par rapport à la version {version}, validée le {date}</translation>
    </message>
    <message>
        <source>Against what was approved on {date}</source>
        <translation>Par rapport à ce qui a été validé le {date}</translation>
    </message>
    <message>
        <source>Back into the queue now</source>
        <translation>La remettre dans la file</translation>
    </message>
    <message>
        <source>Back: {when}</source>
        <translation>Revient : {when}</translation>
    </message>
    <message>
        <source>Begun by hand: was it posted?</source>
        <translation>Commencée à la main : est-elle en ligne ?</translation>
    </message>
    <message>
        <source>Changed besides the words: {what}</source>
        <translation>Ont aussi changé : {what}</translation>
    </message>
    <message>
        <source>Changed since approved</source>
        <translation>Modifiée depuis la validation</translation>
    </message>
    <message>
        <source>Changed since you read it</source>
        <translation>Modifiée depuis votre lecture</translation>
    </message>
    <message>
        <source>Changed since you read it · v{version}</source>
        <translation>Modifiée depuis votre lecture · v{version}</translation>
    </message>
    <message>
        <source>First on this account</source>
        <translation>Première sur ce compte</translation>
    </message>
    <message>
        <source>For your decision</source>
        <translation>À décider</translation>
    </message>
    <message>
        <source>For your reading</source>
        <translation>À relire</translation>
    </message>
    <message>
        <source>High risk: {causes}</source>
        <translation>Risque élevé : {causes}</translation>
    </message>
    <message>
        <source>In a quiet period</source>
        <translation>En période de silence</translation>
    </message>
    <message>
        <source>It can be approved once it was read by: {readers}.</source>
        <translation>La validation attend une relecture : {readers}.</translation>
    </message>
    <message>
        <source>Its time has passed</source>
        <translation>Son heure est passée</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>Monday morning</source>
        <translation>Lundi matin</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouvelle</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>Sans date</translation>
    </message>
    <message>
        <source>Not yet: it has only just appeared.</source>
        <translation>Pas encore : elle vient de s’afficher.</translation>
    </message>
    <message>
        <source>Passed over</source>
        <translation>Passée</translation>
    </message>
    <message>
        <source>Publication failed</source>
        <translation>La publication a échoué</translation>
    </message>
    <message>
        <source>Publishing is held</source>
        <translation>Publication suspendue</translation>
    </message>
    <message>
        <source>Put off until</source>
        <translation>Remettre à plus tard</translation>
    </message>
    <message>
        <source>Put off: {when}</source>
        <translation>Remise à plus tard : {when}</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lue</translation>
    </message>
    <message>
        <source>Read by others first</source>
        <translation>Relecture préalable en cours</translation>
    </message>
    <message>
        <source>Read the new version first (V).</source>
        <translation>Lisez d’abord la nouvelle version (V).</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Refuser</translation>
    </message>
    <message>
        <source>Request changes</source>
        <translation>Faire modifier</translation>
    </message>
    <message>
        <source>Something to check</source>
        <translation>Un point à vérifier</translation>
    </message>
    <message>
        <source>States figures</source>
        <translation>Cite des chiffres</translation>
    </message>
    <message>
        <source>Submitted: {when}</source>
        <translation>Soumise : {when}</translation>
    </message>
    <message>
        <source>Text of the post, being edited</source>
        <translation>Texte de la publication, en cours de retouche</translation>
    </message>
    <message>
        <source>The advisor reads this first. A comment is needed.</source>
        <translation>C’est ce qui sera lu en premier. Un commentaire est nécessaire.</translation>
    </message>
    <message>
        <source>The advisor reads this first. A reason is needed.</source>
        <translation>C’est ce qui sera lu en premier. Une raison est nécessaire.</translation>
    </message>
    <message>
        <source>To be posted by hand now</source>
        <translation>À publier à la main maintenant</translation>
    </message>
    <message>
        <source>To know: {causes}</source>
        <translation>À savoir : {causes}</translation>
    </message>
    <message>
        <source>To settle</source>
        <translation>À régler</translation>
    </message>
    <message>
        <source>Tomorrow morning</source>
        <translation>Demain matin</translation>
    </message>
    <message>
        <source>Tonight</source>
        <translation>Ce soir</translation>
    </message>
    <message>
        <source>Two versions</source>
        <translation>Deux versions</translation>
    </message>
    <message>
        <source>Waiting for {name}</source>
        <translation>En attente de {name}</translation>
    </message>
    <message>
        <source>Was it published?</source>
        <translation>A-t-elle été publiée ?</translation>
    </message>
    <message>
        <source>What should change?</source>
        <translation>Que faut-il modifier ?</translation>
    </message>
    <message>
        <source>Why is it rejected?</source>
        <translation>Pourquoi ce refus ?</translation>
    </message>
    <message>
        <source>Written by you</source>
        <translation>Écrites par vous</translation>
    </message>
    <message>
        <source>Your edit is kept, not saved. E goes on.</source>
        <translation>Votre retouche est gardée, pas enregistrée. E la reprend.</translation>
    </message>
    <message>
        <source>Your edit is not saved</source>
        <translation>Retouche non enregistrée</translation>
    </message>
    <message>
        <source>Your own draft</source>
        <translation>Votre brouillon</translation>
    </message>
    <message>
        <source>Your own edit of it is not saved: E goes on with it, A again approves what is shown.</source>
        <translation>Votre retouche n’est pas enregistrée : E la reprend, A de nouveau valide le texte affiché.</translation>
    </message>
    <message>
        <source>Your words are kept, not sent. {key} opens them again.</source>
        <translation>Vos mots sont gardés, pas envoyés. {key} les rouvre.</translation>
    </message>
    <message>
        <source>about {time}</source>
        <translation>environ {time}</translation>
    </message>
    <message>
        <source>first comment</source>
        <translation>le premier commentaire</translation>
    </message>
    <message>
        <source>pictures or their descriptions</source>
        <translation>les images ou leurs descriptions</translation>
    </message>
    <message>
        <source>who sees it</source>
        <translation>qui peut la voir</translation>
    </message>
    <message>
        <source>{first} and {last}</source>
        <translation>{first} et {last}</translation>
    </message>
    <message>
        <source>{reader} cleared</source>
        <translation>{reader} : accord donné</translation>
    </message>
    <message>
        <source>{time} to read</source>
        <translation>{time} de lecture</translation>
    </message>
</context>
<context>
    <name>ApprovalsScreen</name>
    <message>
        <source>It changed while you were reading. Read the new version, then decide.</source>
        <translation>Modifiée pendant votre lecture. Lisez la nouvelle version, puis décidez.</translation>
    </message>
    <message>
        <source>This passage is no longer in the text.</source>
        <translation>Ce passage n’est plus dans le texte.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>What waits</source>
        <translation>Ce qui attend</translation>
    </message>
    <message>
        <source>{done}. Next: {post}</source>
        <translation>{done}. Ensuite : {post}</translation>
    </message>
</context>
<context>
    <name>DoneState</name>
    <message numerus="yes">
        <source>%n decision(s) in {time}</source>
        <translation>
            <numerusform>%n décision en {time}</numerusform>
            <numerusform>%n décisions en {time}</numerusform>
        </translation>
    </message>
    <message>
        <source>All is decided</source>
        <translation>Tout est décidé</translation>
    </message>
    <message>
        <source>Next publication</source>
        <translation>Prochaine publication</translation>
    </message>
    <message>
        <source>No publication is scheduled.</source>
        <translation>Aucune publication n’est programmée.</translation>
    </message>
    <message>
        <source>Nothing waits for a decision</source>
        <translation>Rien n’attend de décision</translation>
    </message>
    <message>
        <source>Nothing waits for you</source>
        <translation>Rien ne vous attend</translation>
    </message>
    <message>
        <source>Open the calendar</source>
        <translation>Ouvrir le calendrier</translation>
    </message>
    <message>
        <source>With {name}</source>
        <translation>Chez {name}</translation>
    </message>
    <message>
        <source>You can decide offline; what is due leaves once there is a network.</source>
        <translation>Vous pouvez décider hors ligne ; les envois attendent le réseau.</translation>
    </message>
</context>
<context>
    <name>EditPanel</name>
    <message>
        <source>A thread of {count} messages, parted by lines of three dashes; counted is the fullest one.</source>
        <translation>Fil de {count} messages, séparés par des lignes de trois tirets ; le plus long est compté.</translation>
    </message>
    <message>
        <source>Also on {networks}, where it is the same text</source>
        <translation>Aussi sur {networks}, où le texte est le même</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Only the text for this account changes.</source>
        <translation>Seul le texte de ce compte change.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Save and approve</source>
        <translation>Enregistrer et valider</translation>
    </message>
    <message>
        <source>The approval for {networks} lapses: that text must be approved again.</source>
        <translation>La validation pour {networks} tombe : ce texte devra être validé de nouveau.</translation>
    </message>
    <message>
        <source>The saved text again</source>
        <translation>Revenir au texte enregistré</translation>
    </message>
    <message>
        <source>What you typed is kept and not saved yet</source>
        <translation>Ce que vous avez écrit est gardé, pas encore enregistré</translation>
    </message>
    <message>
        <source>You typed this before somebody saved another version: saving it keeps both, side by side.</source>
        <translation>Vous avez écrit ceci avant qu’une autre version soit enregistrée : l’enregistrer garde les deux, côte à côte.</translation>
    </message>
    <message>
        <source>You typed this earlier; it is not saved yet.</source>
        <translation>Vous avez écrit ceci plus tôt ; ce n’est pas encore enregistré.</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>About this post</source>
        <translation>À propos de cette publication</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Commentaires</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>Propriétés</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Show the new version</source>
        <translation>Afficher la nouvelle version</translation>
    </message>
</context>
<context>
    <name>PostDetail</name>
    <message>
        <source>Difference</source>
        <translation>Différences</translation>
    </message>
    <message>
        <source>No date yet</source>
        <translation>Pas encore de date</translation>
    </message>
    <message>
        <source>Nothing has changed since you read it.</source>
        <translation>Rien n’a changé depuis votre lecture.</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Publication</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Since approved</source>
        <translation>Depuis la validation</translation>
    </message>
    <message>
        <source>Since read</source>
        <translation>Depuis ma lecture</translation>
    </message>
    <message>
        <source>The words are the same.</source>
        <translation>Les mots sont les mêmes.</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Vue</translation>
    </message>
    <message>
        <source>Word for word what was approved last.</source>
        <translation>Mot pour mot ce qui a été validé la dernière fois.</translation>
    </message>
    <message>
        <source>You have not read an earlier version: all of it is new.</source>
        <translation>Vous n’avez lu aucune version antérieure : tout est nouveau.</translation>
    </message>
    <message>
        <source>version {number}</source>
        <translation>version {number}</translation>
    </message>
</context>
<context>
    <name>Rooms</name>
    <message>
        <source>Approvals</source>
        <translation>Validations</translation>
    </message>
</context>
<context>
    <name>WordsPanel</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Say in a few words why.</source>
        <translation>Dites pourquoi en quelques mots.</translation>
    </message>
</context>
</TS>
