<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>Add a picture</source>
        <translation>Ajouter une image</translation>
    </message>
    <message>
        <source>Begin another message of the thread</source>
        <translation>Commencer un autre message du fil</translation>
    </message>
    <message>
        <source>Change the title</source>
        <translation>Modifier le titre</translation>
    </message>
    <message>
        <source>Check the spelling of this post, or no longer</source>
        <translation>Vérifier l’orthographe de cette publication, ou non</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Commenter</translation>
    </message>
    <message>
        <source>Compare versions</source>
        <translation>Comparer les versions</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Écarter</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Dupliquer</translation>
    </message>
    <message>
        <source>Edit for this account only</source>
        <translation>Adapter pour ce compte seulement</translation>
    </message>
    <message>
        <source>Filter and sort posts</source>
        <translation>Filtrer et trier les publications</translation>
    </message>
    <message>
        <source>Follow the source again</source>
        <translation>Suivre à nouveau la source</translation>
    </message>
    <message>
        <source>Go back to the list</source>
        <translation>Revenir à la liste</translation>
    </message>
    <message>
        <source>Go to the text</source>
        <translation>Aller au texte</translation>
    </message>
    <message>
        <source>Insert an emoji</source>
        <translation>Insérer un émoji</translation>
    </message>
    <message>
        <source>Keep as a template…</source>
        <translation>Garder comme modèle…</translation>
    </message>
    <message>
        <source>Move the card to the left</source>
        <translation>Déplacer la carte vers la gauche</translation>
    </message>
    <message>
        <source>Move the card to the right</source>
        <translation>Déplacer la carte vers la droite</translation>
    </message>
    <message>
        <source>New draft</source>
        <translation>Nouveau brouillon</translation>
    </message>
    <message>
        <source>New from a template…</source>
        <translation>Nouveau à partir d’un modèle…</translation>
    </message>
    <message>
        <source>New from “{name}”</source>
        <translation>Nouveau à partir de « {name} »</translation>
    </message>
    <message>
        <source>Next post</source>
        <translation>Publication suivante</translation>
    </message>
    <message>
        <source>Next text of the post</source>
        <translation>Texte suivant de la publication</translation>
    </message>
    <message>
        <source>Next word to look at</source>
        <translation>Mot suivant à revoir</translation>
    </message>
    <message>
        <source>Plan…</source>
        <translation>Planifier…</translation>
    </message>
    <message>
        <source>Preview as the network shows it</source>
        <translation>Aperçu tel que le réseau l’affiche</translation>
    </message>
    <message>
        <source>Previous post</source>
        <translation>Publication précédente</translation>
    </message>
    <message>
        <source>Previous text of the post</source>
        <translation>Texte précédent de la publication</translation>
    </message>
    <message>
        <source>Save a version now</source>
        <translation>Enregistrer une version</translation>
    </message>
    <message>
        <source>Search drafts</source>
        <translation>Chercher dans les brouillons</translation>
    </message>
    <message>
        <source>Send the comment</source>
        <translation>Envoyer le commentaire</translation>
    </message>
    <message>
        <source>Set French typography</source>
        <translation>Appliquer la typographie française</translation>
    </message>
    <message>
        <source>Show or hide the properties</source>
        <translation>Montrer ou masquer les propriétés</translation>
    </message>
    <message>
        <source>Show the board, or the list</source>
        <translation>Afficher le tableau, ou la liste</translation>
    </message>
    <message>
        <source>Split into a thread</source>
        <translation>Découper en fil de messages</translation>
    </message>
    <message>
        <source>Split into a thread with numbers</source>
        <translation>Découper en fil de messages numérotés</translation>
    </message>
    <message>
        <source>Submit for review, or approve one’s own</source>
        <translation>Soumettre à relecture, ou valider le sien</translation>
    </message>
    <message>
        <source>Take the submission back</source>
        <translation>Retirer de la relecture</translation>
    </message>
    <message>
        <source>Words of your own…</source>
        <translation>Vos propres mots…</translation>
    </message>
    <message>
        <source>Write on the spot</source>
        <translation>Écrire sur le vif</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>Every post has a card here, in the column of where it stands.</source>
        <translation>Chaque publication a ici sa carte, dans la colonne de son état.</translation>
    </message>
    <message>
        <source>New draft</source>
        <translation>Nouveau brouillon</translation>
    </message>
    <message>
        <source>No post fits the words and the filters.</source>
        <translation>Aucune publication ne répond aux mots et aux filtres.</translation>
    </message>
    <message>
        <source>No post yet</source>
        <translation>Pas encore de publication</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Rien trouvé</translation>
    </message>
</context>
<context>
    <name>BoardColumn</name>
    <message>
        <source>Ideas and texts being written.</source>
        <translation>Les idées et les textes en cours d’écriture.</translation>
    </message>
    <message>
        <source>Signed and dated: it goes out at its time.</source>
        <translation>Signé et daté : cela part à son heure.</translation>
    </message>
    <message>
        <source>Signed texts that have no date yet.</source>
        <translation>Les textes signés qui n’ont pas encore de date.</translation>
    </message>
    <message>
        <source>What is submitted, until it is decided. Drop a draft here to submit it.</source>
        <translation>Ce qui est soumis, jusqu’à la décision. Déposez ici un brouillon pour le soumettre.</translation>
    </message>
    <message>
        <source>What the executive sends back, with what to change.</source>
        <translation>Ce que la direction renvoie, avec ce qu’il faut modifier.</translation>
    </message>
    <message>
        <source>What was missed, failed or has an unknown outcome. Empty is good.</source>
        <translation>Ce qui a été manqué, a échoué ou dont l’issue est inconnue. Vide, c’est bon signe.</translation>
    </message>
    <message>
        <source>What was turned down, with the reason.</source>
        <translation>Ce qui a été refusé, avec la raison.</translation>
    </message>
    <message>
        <source>What went out in the last 30 days.</source>
        <translation>Ce qui est paru ces 30 derniers jours.</translation>
    </message>
</context>
<context>
    <name>Boarding</name>
    <message>
        <source>Show the board</source>
        <translation>Afficher le tableau</translation>
    </message>
    <message>
        <source>Show the list</source>
        <translation>Afficher la liste</translation>
    </message>
</context>
<context>
    <name>ConflictView</name>
    <message>
        <source>Between the two</source>
        <translation>Entre les deux</translation>
    </message>
    <message>
        <source>Both changed this text: a sentence that both changed stands twice, one after the other.</source>
        <translation>Les deux ont changé ce texte : une phrase que les deux ont changée figure deux fois, l’une après l’autre.</translation>
    </message>
    <message>
        <source>It was edited in two places at the same time. Both are kept, whatever you choose.</source>
        <translation>Elle a été modifiée à deux endroits en même temps. Les deux versions sont gardées, quel que soit votre choix.</translation>
    </message>
    <message>
        <source>Keep this one</source>
        <translation>Garder celle-ci</translation>
    </message>
    <message>
        <source>Merge both and edit</source>
        <translation>Réunir les deux et corriger</translation>
    </message>
    <message>
        <source>Proposed merge</source>
        <translation>Fusion proposée</translation>
    </message>
    <message>
        <source>Someone</source>
        <translation>Quelqu’un</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Text that differs</source>
        <translation>Texte qui diffère</translation>
    </message>
    <message>
        <source>The words are the same; pictures or details differ.</source>
        <translation>Les mots sont les mêmes ; les images ou des détails diffèrent.</translation>
    </message>
    <message>
        <source>Two versions of this post</source>
        <translation>Deux versions de cette publication</translation>
    </message>
    <message>
        <source>Version {number}</source>
        <translation>Version {number}</translation>
    </message>
    <message>
        <source>What is compared</source>
        <translation>Ce qui est comparé</translation>
    </message>
    <message>
        <source>What one of the two changed is taken, sentence by sentence.</source>
        <translation>Ce que l’un des deux a changé est repris, phrase par phrase.</translation>
    </message>
</context>
<context>
    <name>Crop</name>
    <message>
        <source>Arrows move the frame, Shift and arrows change its size. The original is kept.</source>
        <translation>Les flèches déplacent le cadre, Maj et les flèches changent sa taille. L’original est conservé.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Crop</source>
        <translation>Recadrer</translation>
    </message>
    <message>
        <source>Crop the picture</source>
        <translation>Recadrer l’image</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Libre</translation>
    </message>
    <message>
        <source>Part of the picture that is kept</source>
        <translation>Partie de l’image conservée</translation>
    </message>
    <message>
        <source>Proportions</source>
        <translation>Proportions</translation>
    </message>
    <message>
        <source>{width} % of the width, {height} % of the height</source>
        <translation>{width} % de la largeur, {height} % de la hauteur</translation>
    </message>
    <message>
        <source>{width} × {height} %, from {left} % left and {top} % top</source>
        <translation>{width} × {height} %, à {left} % de la gauche et {top} % du haut</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>Begun by {name}</source>
        <translation>Commencé par {name}</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Campagne</translation>
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
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>May go out {window}</source>
        <translation>Peut partir {window}</translation>
    </message>
    <message>
        <source>No date yet</source>
        <translation>Pas encore de date</translation>
    </message>
    <message>
        <source>Not set</source>
        <translation>Non précisé</translation>
    </message>
    <message>
        <source>Pillar</source>
        <translation>Pilier</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Plan…</source>
        <translation>Planifier…</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>Propriétés</translation>
    </message>
    <message>
        <source>Readings before approval</source>
        <translation>Relectures avant validation</translation>
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
        <source>separated by commas</source>
        <translation>séparées par des virgules</translation>
    </message>
    <message>
        <source>{name} wrote it on the spot</source>
        <translation>Écrit sur le vif par {name}</translation>
    </message>
</context>
<context>
    <name>Dictionary</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>No word yet: on a word with a wavy line, F7 offers to add it.</source>
        <translation>Aucun mot pour l’instant : sur un mot souligné d’une vague, F7 propose de l’ajouter.</translation>
    </message>
    <message>
        <source>Take “{word}” out</source>
        <translation>Retirer « {word} »</translation>
    </message>
    <message>
        <source>They are right in French and in English, on this laptop.</source>
        <translation>Ils sont justes en français comme en anglais, sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Words of your own</source>
        <translation>Vos propres mots</translation>
    </message>
</context>
<context>
    <name>DraftInspector</name>
    <message>
        <source>Comments</source>
        <translation>Commentaires</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versions</translation>
    </message>
    <message>
        <source>What is shown beside the text</source>
        <translation>Ce qui est montré à côté du texte</translation>
    </message>
</context>
<context>
    <name>Drafts</name>
    <message numerus="yes">
        <source>%n character(s) too long</source>
        <translation>
            <numerusform>%n caractère de trop</numerusform>
            <numerusform>%n caractères de trop</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open comment(s)</source>
        <translation>
            <numerusform>%n commentaire ouvert</numerusform>
            <numerusform>%n commentaires ouverts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) to fill in</source>
        <translation>
            <numerusform>%n champ à remplir</numerusform>
            <numerusform>%n champs à remplir</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) less</source>
        <translation>
            <numerusform>%n mot en moins</numerusform>
            <numerusform>%n mots en moins</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) more</source>
        <translation>
            <numerusform>%n mot en plus</numerusform>
            <numerusform>%n mots en plus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) to look at</source>
        <translation>
            <numerusform>%n mot à revoir</numerusform>
            <numerusform>%n mots à revoir</numerusform>
        </translation>
    </message>
    <message>
        <source>Add “{word}” to the dictionary</source>
        <translation>Ajouter « {word} » au dictionnaire</translation>
    </message>
    <message>
        <source>Approved for {accounts}. An edit asks for a new approval; editing back restores this one.</source>
        <translation>Validée pour {accounts}. Toute modification demande une nouvelle validation ; revenir au texte rétablit celle-ci.</translation>
    </message>
    <message>
        <source>As it is now</source>
        <translation>Texte actuel</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Commencer</translation>
    </message>
    <message>
        <source>Being read…</source>
        <translation>Lecture en cours…</translation>
    </message>
    <message>
        <source>Being written</source>
        <translation>En cours d’écriture</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Changed since it was approved for {accounts}; it needs a new approval.</source>
        <translation>Modifiée depuis sa validation pour {accounts} ; une nouvelle validation est nécessaire.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Compare versions</source>
        <translation>Comparer les versions</translation>
    </message>
    <message>
        <source>Copied from “{title}”.</source>
        <translation>Copié de « {title} ».</translation>
    </message>
    <message>
        <source>Crop picture {number}</source>
        <translation>Recadrer l’image {number}</translation>
    </message>
    <message>
        <source>Describe it for people who cannot see it</source>
        <translation>Décrivez l’image</translation>
    </message>
    <message>
        <source>Description of picture {number}</source>
        <translation>Description de l’image {number}</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Anglais</translation>
    </message>
    <message>
        <source>Everyone in the workspace can begin from it: its texts and pictures for each account, pillar, stake, campaign and tags. Words in square brackets, such as [date], are places to fill in.</source>
        <translation>Chacun dans l’espace de travail peut en partir : ses textes et ses images pour chaque compte, son pilier, son enjeu, sa campagne et ses étiquettes. Les mots entre crochets, comme [date], sont des champs à remplir.</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Français</translation>
    </message>
    <message>
        <source>French and English</source>
        <translation>Français et anglais</translation>
    </message>
    <message>
        <source>From the template “{title}”.</source>
        <translation>À partir du modèle « {title} ».</translation>
    </message>
    <message>
        <source>Ignore this word</source>
        <translation>Ignorer ce mot</translation>
    </message>
    <message>
        <source>In the editor</source>
        <translation>Dans l’éditeur</translation>
    </message>
    <message>
        <source>Keep as a template</source>
        <translation>Garder comme modèle</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>Laisser ainsi</translation>
    </message>
    <message>
        <source>Move picture {number} down</source>
        <translation>Descendre l’image {number}</translation>
    </message>
    <message>
        <source>Move picture {number} up</source>
        <translation>Monter l’image {number}</translation>
    </message>
    <message>
        <source>New from a template</source>
        <translation>Nouveau à partir d’un modèle</translation>
    </message>
    <message>
        <source>No account yet</source>
        <translation>Pas encore de compte</translation>
    </message>
    <message>
        <source>No suggestion</source>
        <translation>Aucune proposition</translation>
    </message>
    <message>
        <source>No word to look at.</source>
        <translation>Aucun mot à revoir.</translation>
    </message>
    <message>
        <source>Nothing written yet</source>
        <translation>Rien d’écrit encore</translation>
    </message>
    <message>
        <source>Picture {number}</source>
        <translation>Image {number}</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Planifier</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Published {when}. This text stays as it went out.</source>
        <translation>Publiée le {when}. Ce texte reste tel qu’il est paru.</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Restore this version</source>
        <translation>Rétablir cette version</translation>
    </message>
    <message>
        <source>Spelling is not checked</source>
        <translation>Orthographe non vérifiée</translation>
    </message>
    <message>
        <source>Spontaneous</source>
        <translation>Sur le vif</translation>
    </message>
    <message>
        <source>Tab goes to the next place to fill in.</source>
        <translation>Tab mène au champ suivant.</translation>
    </message>
    <message>
        <source>Take picture {number} off</source>
        <translation>Retirer l’image {number}</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>This post was discarded.</source>
        <translation>Cette publication a été écartée.</translation>
    </message>
    <message>
        <source>This text is on its way and can no longer be edited.</source>
        <translation>Ce texte est en cours d’envoi et ne peut plus être modifié.</translation>
    </message>
    <message>
        <source>This text is the same in both.</source>
        <translation>Ce texte est le même dans les deux.</translation>
    </message>
    <message>
        <source>To settle</source>
        <translation>À régler</translation>
    </message>
    <message>
        <source>Two versions</source>
        <translation>Deux versions</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Sans titre</translation>
    </message>
    <message>
        <source>Version {number}</source>
        <translation>Version {number}</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versions</translation>
    </message>
    <message>
        <source>What may be meant</source>
        <translation>Propositions</translation>
    </message>
    <message>
        <source>What you had typed was brought back.</source>
        <translation>Votre dernière saisie a été retrouvée.</translation>
    </message>
    <message>
        <source>When should it go out?</source>
        <translation>Quand doit-elle paraître ?</translation>
    </message>
    <message>
        <source>You read and comment here; the text is written by others.</source>
        <translation>Vous lisez et commentez ici ; d’autres écrivent le texte.</translation>
    </message>
    <message>
        <source>compared with</source>
        <translation>point de comparaison</translation>
    </message>
    <message>
        <source>differs from the source: {words}</source>
        <translation>diffère de la source : {words}</translation>
    </message>
    <message>
        <source>follows the source</source>
        <translation>suit la source</translation>
    </message>
    <message>
        <source>own text</source>
        <translation>texte propre</translation>
    </message>
    <message>
        <source>{account} against the source</source>
        <translation>{account} par rapport à la source</translation>
    </message>
    <message>
        <source>{name} asks for changes: “{note}”</source>
        <translation>{name} demande des modifications : « {note} »</translation>
    </message>
    <message>
        <source>{name} rejected it: “{note}”</source>
        <translation>Refusée par {name} : « {note} »</translation>
    </message>
    <message>
        <source>{name}:</source>
        <translation>{name} :</translation>
    </message>
    <message>
        <source>“{word}” is in the dictionary of this laptop</source>
        <translation>« {word} » est dans le dictionnaire de cet ordinateur</translation>
    </message>
</context>
<context>
    <name>DraftsScreen</name>
    <message>
        <source>All saved</source>
        <translation>Tout est enregistré</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Valider</translation>
    </message>
    <message>
        <source>Approve and schedule</source>
        <translation>Valider et programmer</translation>
    </message>
    <message>
        <source>Choose one on the left, or begin a new one.</source>
        <translation>Choisissez-en une à gauche, ou commencez-en une nouvelle.</translation>
    </message>
    <message>
        <source>Kept as you type</source>
        <translation>Gardé au fil de la frappe</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus d’actions</translation>
    </message>
    <message>
        <source>New draft</source>
        <translation>Nouveau brouillon</translation>
    </message>
    <message>
        <source>No post is open</source>
        <translation>Aucune publication ouverte</translation>
    </message>
    <message>
        <source>Show or hide the properties</source>
        <translation>Montrer ou masquer les propriétés</translation>
    </message>
    <message>
        <source>Show the board</source>
        <translation>Afficher le tableau</translation>
    </message>
    <message>
        <source>Submit for review</source>
        <translation>Soumettre à relecture</translation>
    </message>
    <message>
        <source>Write on the spot</source>
        <translation>Écrire sur le vif</translation>
    </message>
</context>
<context>
    <name>Editor</name>
    <message>
        <source>Discard it</source>
        <translation>L’abandonner</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Dupliquer</translation>
    </message>
    <message>
        <source>Edit for {account} only</source>
        <translation>Adapter pour {account}</translation>
    </message>
    <message>
        <source>Follows the source text.</source>
        <translation>Suit le texte source.</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>L’ouvrir</translation>
    </message>
    <message>
        <source>Put the approved text back</source>
        <translation>Remettre le texte validé</translation>
    </message>
    <message>
        <source>Source text</source>
        <translation>Texte source</translation>
    </message>
    <message>
        <source>Text for {account}</source>
        <translation>Texte pour {account}</translation>
    </message>
</context>
<context>
    <name>EditorParts</name>
    <message>
        <source>Add a picture</source>
        <translation>Ajouter une image</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>First comment</source>
        <translation>Premier commentaire</translation>
    </message>
    <message>
        <source>First comment (links, sources)</source>
        <translation>Premier commentaire (liens, sources)</translation>
    </message>
    <message>
        <source>Follow the source again</source>
        <translation>Suivre à nouveau la source</translation>
    </message>
    <message>
        <source>Insert an emoji</source>
        <translation>Insérer un émoji</translation>
    </message>
    <message>
        <source>Preview as the network shows it</source>
        <translation>Aperçu tel que le réseau l’affiche</translation>
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
        <source>What counts</source>
        <translation>Ce qui compte</translation>
    </message>
    <message>
        <source>Who sees it</source>
        <translation>Qui la voit</translation>
    </message>
    <message>
        <source>Write here, for every network.</source>
        <translation>Écrivez ici, pour tous les réseaux.</translation>
    </message>
</context>
<context>
    <name>EditorReports</name>
    <message>
        <source>A text of its own.</source>
        <translation>Texte propre à ce compte.</translation>
    </message>
    <message>
        <source>A text of its own: only signs or spaces differ.</source>
        <translation>Texte propre à ce compte : seuls des signes ou des espaces diffèrent.</translation>
    </message>
    <message>
        <source>A text of its own: {words}.</source>
        <translation>Texte propre à ce compte : {words}.</translation>
    </message>
    <message>
        <source>Check the spelling of this post</source>
        <translation>Vérifier l’orthographe de cette publication</translation>
    </message>
    <message>
        <source>Next word to look at</source>
        <translation>Mot suivant à revoir</translation>
    </message>
    <message>
        <source>Same as the source.</source>
        <translation>Identique à la source.</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Spelling: nothing to look at</source>
        <translation>Orthographe : rien à revoir</translation>
    </message>
    <message>
        <source>Spelling: {said}</source>
        <translation>Orthographe : {said}</translation>
    </message>
    <message>
        <source>message {number} of {count}</source>
        <translation>message {number} sur {count}</translation>
    </message>
</context>
<context>
    <name>EmojiPicker</name>
    <message>
        <source>Emoji</source>
        <translation>Émojis</translation>
    </message>
    <message>
        <source>Name of an emoji: thanks, factory, merci…</source>
        <translation>Nom d’un émoji : merci, usine, thanks…</translation>
    </message>
    <message>
        <source>No emoji of this name</source>
        <translation>Aucun émoji de ce nom</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>Check that it is still there.</source>
        <translation>Vérifiez qu’il est toujours là.</translation>
    </message>
    <message>
        <source>Choose a PNG, JPEG, GIF or WebP file of less than {limit} MB.</source>
        <translation>Choisissez un fichier PNG, JPEG, GIF ou WebP de moins de {limit} Mo.</translation>
    </message>
    <message>
        <source>The post was not changed.</source>
        <translation>La publication n’a pas changé.</translation>
    </message>
    <message>
        <source>“{file}” cannot be read.</source>
        <translation>« {file} » ne peut pas être lu.</translation>
    </message>
    <message>
        <source>“{file}” is not a picture that can be attached.</source>
        <translation>« {file} » n’est pas une image que l’on peut joindre.</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message numerus="yes">
        <source>%n post(s)</source>
        <translation>
            <numerusform>%n publication</numerusform>
            <numerusform>%n publications</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) found in every status</source>
        <translation>
            <numerusform>%n publication trouvée, tous statuts</numerusform>
            <numerusform>%n publications trouvées, tous statuts</numerusform>
        </translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>By date, what comes next first</source>
        <translation>Par date, ce qui vient d’abord</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Campagne</translation>
    </message>
    <message>
        <source>Filter and sort</source>
        <translation>Filtrer et trier</translation>
    </message>
    <message>
        <source>Last edited first</source>
        <translation>Dernières modifiées d’abord</translation>
    </message>
    <message>
        <source>Person in charge</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Pillar</source>
        <translation>Pilier</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Retiré</translation>
    </message>
    <message>
        <source>Search drafts and comments</source>
        <translation>Chercher textes, commentaires</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>Stake</source>
        <translation>Enjeu</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message numerus="yes">
        <source>The latest %n; the rest is counted…</source>
        <translation>
            <numerusform>La dernière ; le reste est compté…</numerusform>
            <numerusform>Les %n dernières ; le reste est compté…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Handling</name>
    <message>
        <source>Add pictures</source>
        <translation>Ajouter des images</translation>
    </message>
    <message>
        <source>Nothing was submitted.</source>
        <translation>Rien n’a été soumis.</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>This passage is no longer in the text.</source>
        <translation>Ce passage n’est plus dans le texte.</translation>
    </message>
    <message>
        <source>This text follows the source. {verb}: {keys}</source>
        <translation>Ce texte suit la source. {verb} : {keys}</translation>
    </message>
    <message>
        <source>pasted picture</source>
        <translation>image collée</translation>
    </message>
    <message>
        <source>“[{place}]” is still to be filled in.</source>
        <translation>Le champ « [{place}] » est encore à remplir.</translation>
    </message>
</context>
<context>
    <name>KeepSheet</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
</context>
<context>
    <name>ListPane</name>
    <message>
        <source>All</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>Approved texts stand here until they go out.</source>
        <translation>Les textes validés attendent ici leur parution.</translation>
    </message>
    <message>
        <source>Everything you write stands here, with its history.</source>
        <translation>Tout ce que vous écrivez est ici, avec son historique.</translation>
    </message>
    <message>
        <source>Ideas and drafts that are not submitted yet stand here.</source>
        <translation>Les idées et les brouillons pas encore soumis sont ici.</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>En relecture</translation>
    </message>
    <message>
        <source>New draft</source>
        <translation>Nouveau brouillon</translation>
    </message>
    <message>
        <source>No draft and no comment holds “{words}”.</source>
        <translation>Aucun brouillon ni commentaire ne contient « {words} ».</translation>
    </message>
    <message>
        <source>No post of this part is let through by the filters.</source>
        <translation>Les filtres ne laissent passer aucune publication de cette partie.</translation>
    </message>
    <message>
        <source>No post yet</source>
        <translation>Aucune publication</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Rien trouvé</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Rien ici</translation>
    </message>
    <message>
        <source>Nothing in review</source>
        <translation>Rien en relecture</translation>
    </message>
    <message>
        <source>Nothing ready</source>
        <translation>Rien de prêt</translation>
    </message>
    <message>
        <source>Nothing to write</source>
        <translation>Rien à écrire</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>Publications</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Prête</translation>
    </message>
    <message>
        <source>To write</source>
        <translation>À écrire</translation>
    </message>
    <message>
        <source>What you submit stands here until it is decided.</source>
        <translation>Ce que vous soumettez attend ici la décision.</translation>
    </message>
    <message>
        <source>Which posts are listed</source>
        <translation>Publications listées</translation>
    </message>
</context>
<context>
    <name>PlanSheet</name>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>It may go out {window} ({zone}).</source>
        <translation>Elle pourra partir {window} ({zone}).</translation>
    </message>
    <message>
        <source>Take the date off</source>
        <translation>Retirer la date</translation>
    </message>
    <message>
        <source>This leaves the window that was approved: it needs a new approval.</source>
        <translation>Hors de la fenêtre horaire validée : une nouvelle validation sera nécessaire.</translation>
    </message>
    <message>
        <source>This time has passed.</source>
        <translation>Cette heure est passée.</translation>
    </message>
</context>
<context>
    <name>ReportPanel</name>
    <message numerus="yes">
        <source>A thread of %n message(s), each counted by itself: {counts}</source>
        <translation>
            <numerusform>Un fil de %n message, chacun compté à part : {counts}</numerusform>
            <numerusform>Un fil de %n messages, chacun compté à part : {counts}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The feed shows %n character(s), up to the dashed line, then “see more”.</source>
        <translation>
            <numerusform>Le fil montre %n caractère, jusqu’au trait, puis « voir plus ».</numerusform>
            <numerusform>Le fil montre %n caractères, jusqu’au trait, puis « voir plus ».</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rooms</name>
    <message>
        <source>Drafts</source>
        <translation>Brouillons</translation>
    </message>
</context>
<context>
    <name>TemplatesSheet</name>
    <message>
        <source>A post that is written often can be kept as a template: open it, then press {keys}.</source>
        <translation>Une publication que vous écrivez souvent peut être gardée comme modèle : ouvrez-la, puis appuyez sur {keys}.</translation>
    </message>
    <message>
        <source>Find a template</source>
        <translation>Chercher un modèle</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>No template has these words.</source>
        <translation>Aucun modèle ne contient ces mots.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Renommer…</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Modèles</translation>
    </message>
</context>
<context>
    <name>VariantsBar</name>
    <message>
        <source>Accounts</source>
        <translation>Comptes</translation>
    </message>
    <message>
        <source>Texts of this post</source>
        <translation>Textes de cette publication</translation>
    </message>
</context>
<context>
    <name>VersionsSheet</name>
    <message>
        <source>Nothing would change: what differs is out already.</source>
        <translation>Rien ne changerait : ce qui diffère est déjà paru.</translation>
    </message>
    <message>
        <source>Restoring it brings the approval for {accounts} back.</source>
        <translation>La rétablir rend sa validation à {accounts}.</translation>
    </message>
    <message>
        <source>Restoring it makes a new version; nothing is lost.</source>
        <translation>La rétablir crée une nouvelle version ; rien n’est perdu.</translation>
    </message>
    <message>
        <source>Restoring it voids the approval for {accounts}; it can be undone.</source>
        <translation>La rétablir annule la validation pour {accounts} ; vous pourrez revenir en arrière.</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Space or Shift and a click: compare with this one</source>
        <translation>Espace, ou Maj et clic : comparer à celle-ci</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>This text is the same in both.</source>
        <translation>Ce texte est le même dans les deux.</translation>
    </message>
</context>
<context>
    <name>Writing</name>
    <message>
        <source>Apply</source>
        <translation>Appliquer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>French typography</source>
        <translation>Typographie française</translation>
    </message>
    <message>
        <source>Narrow no-break spaces, apostrophes and ordinals. Links, handles and hashtags stay as they are.</source>
        <translation>Espaces fines insécables, apostrophes et ordinaux. Liens, identifiants et mots-dièse restent tels quels.</translation>
    </message>
    <message>
        <source>Split into a thread: {accounts}</source>
        <translation>Découpé en fil : {accounts}</translation>
    </message>
    <message>
        <source>The picture was cropped</source>
        <translation>L’image a été recadrée</translation>
    </message>
    <message>
        <source>The text fits as it is: nothing was split.</source>
        <translation>Le texte tient tel quel : rien n’a été découpé.</translation>
    </message>
    <message>
        <source>The typography is right already.</source>
        <translation>La typographie est déjà correcte.</translation>
    </message>
</context>
<context>
    <name>_Statuses</name>
    <message>
        <source>No account yet</source>
        <translation>Pas encore de compte</translation>
    </message>
    <message>
        <source>No account yet. Choose one with + over the text.</source>
        <translation>Aucun compte : ajoutez-en avec + au-dessus du texte.</translation>
    </message>
</context>
</TS>
