<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en">
<context>
    <name>Errors</name>
    <message>
        <source>  row {row}: {why}</source>
        <translation>  ligne {row} : {why}</translation>
    </message>
    <message>
        <source>--map takes COLUMN=FIELD, not “{pair}”.</source>
        <translation>--map attend COLONNE=CHAMP, et non « {pair} ».</translation>
    </message>
    <message>
        <source>A backup was restored, so whether the post went out in the meantime is not known.</source>
        <translation>Une sauvegarde a été restaurée : on ne sait pas si la publication est partie entre-temps.</translation>
    </message>
    <message>
        <source>A broken character ({code}), which no network takes.</source>
        <translation>Un caractère abîmé ({code}), qu’aucun réseau n’accepte.</translation>
    </message>
    <message>
        <source>A calendar entry needs a title.</source>
        <translation>Une entrée du calendrier doit avoir un titre.</translation>
    </message>
    <message>
        <source>A device signed two different segments for the same place ({file}): its data was restored from a backup, or someone else holds its keys.</source>
        <translation>Un appareil a signé deux segments différents pour la même place ({file}) : ses données viennent d’une sauvegarde, ou quelqu’un d’autre détient ses clés.</translation>
    </message>
    <message>
        <source>A hidden character ({code}) changes the reading direction here.</source>
        <translation>Un caractère caché ({code}) change ici le sens de lecture.</translation>
    </message>
    <message>
        <source>A hidden character ({code}) turns the reading direction: what is read is not what is sent.</source>
        <translation>Un caractère caché ({code}) renverse le sens de lecture : ce qui se lit n’est pas ce qui part.</translation>
    </message>
    <message>
        <source>A hold is for everything, one account or one post.</source>
        <translation>Une suspension porte sur tout, sur un compte ou sur une publication.</translation>
    </message>
    <message>
        <source>A newer version of Exec Assistant wrote something about this post that this version does not understand.</source>
        <translation>Une version plus récente d’Exec Assistant a écrit sur cette publication quelque chose que cette version ne comprend pas.</translation>
    </message>
    <message>
        <source>A picture or file of a post is damaged ({file}).</source>
        <translation>Une image ou un fichier d’une publication est abîmé ({file}).</translation>
    </message>
    <message>
        <source>A picture or file of a post is not on this computer (it begins with {start}).</source>
        <translation>Une image ou un fichier d’une publication n’est pas sur cet ordinateur (il commence par {start}).</translation>
    </message>
    <message>
        <source>A picture or file of a post was written by a newer version of Exec Assistant.</source>
        <translation>Une image ou un fichier d’une publication a été écrit par une version plus récente d’Exec Assistant.</translation>
    </message>
    <message>
        <source>A picture or file of the post is damaged on this computer.</source>
        <translation>Une image ou un fichier de la publication est abîmé sur cet ordinateur.</translation>
    </message>
    <message>
        <source>A picture or file of the post is not on this computer.</source>
        <translation>Une image ou un fichier de la publication n’est pas sur cet ordinateur.</translation>
    </message>
    <message>
        <source>A pillar or campaign needs a name.</source>
        <translation>Un pilier ou une campagne doit avoir un nom.</translation>
    </message>
    <message>
        <source>A post needs an account before it can be planned.</source>
        <translation>Une publication a besoin d’un compte avant d’être planifiée.</translation>
    </message>
    <message>
        <source>A post needs at least one account before it can be planned.</source>
        <translation>Une publication doit avoir au moins un compte pour être planifiée.</translation>
    </message>
    <message>
        <source>A post that is being published cannot be discarded.</source>
        <translation>Une publication en cours d’envoi ne peut pas être écartée.</translation>
    </message>
    <message>
        <source>A post with the same words is already on the account ({detail}).</source>
        <translation>Une publication avec les mêmes mots est déjà sur le compte ({detail}).</translation>
    </message>
    <message>
        <source>A post without a date has no window.</source>
        <translation>Une publication sans date n’a pas de fenêtre.</translation>
    </message>
    <message>
        <source>A reading is still missing: {readers}.</source>
        <translation>Il manque encore une relecture : {readers}.</translation>
    </message>
    <message>
        <source>A repost of somebody else's words.</source>
        <translation>Un relais des mots de quelqu’un d’autre.</translation>
    </message>
    <message>
        <source>A required reading is missing or was given for another version.</source>
        <translation>Une relecture obligatoire manque, ou portait sur une autre version.</translation>
    </message>
    <message>
        <source>A segment comes from a device that is not known here ({device}).</source>
        <translation>Un segment vient d’un appareil inconnu ici ({device}).</translation>
    </message>
    <message>
        <source>A segment fails its check: it was changed or cut after it was written.</source>
        <translation>Un segment échoue à son contrôle : il a été modifié ou coupé après son écriture.</translation>
    </message>
    <message>
        <source>A segment was written by a newer version of Exec Assistant (format {version}.{suite}.{flags}).</source>
        <translation>Un segment a été écrit par une version plus récente d’Exec Assistant (format {version}.{suite}.{flags}).</translation>
    </message>
    <message>
        <source>A slot comes back every 1 to {most} weeks.</source>
        <translation>Un créneau revient toutes les 1 à {most} semaines.</translation>
    </message>
    <message>
        <source>A slot needs a name.</source>
        <translation>Un créneau a besoin d’un nom.</translation>
    </message>
    <message>
        <source>A slot needs at least one day of the week.</source>
        <translation>Un créneau a besoin d’au moins un jour de la semaine.</translation>
    </message>
    <message>
        <source>A template needs a name.</source>
        <translation>Un modèle doit avoir un nom.</translation>
    </message>
    <message>
        <source>A window is given in minutes, up to {limit}.</source>
        <translation>Une fenêtre se donne en minutes, {limit} au plus.</translation>
    </message>
    <message>
        <source>A window of more than two weeks is too long to be checked.</source>
        <translation>Une fenêtre de plus de deux semaines est trop longue pour être contrôlée.</translation>
    </message>
    <message>
        <source>A workspace needs a name.</source>
        <translation>L’espace de travail a besoin d’un nom.</translation>
    </message>
    <message>
        <source>Add the picture or file again, or put the damaged file back from a backup.</source>
        <translation>Ajoutez de nouveau l’image ou le fichier, ou remettez le fichier abîmé depuis une sauvegarde.</translation>
    </message>
    <message>
        <source>Added the account {name}</source>
        <translation>Compte {name} ajouté</translation>
    </message>
    <message>
        <source>Added the public holidays of France</source>
        <translation>Jours fériés de France ajoutés</translation>
    </message>
    <message>
        <source>Added “{name}”</source>
        <translation>« {name} » ajouté</translation>
    </message>
    <message>
        <source>Added “{title}”</source>
        <translation>« {title} » ajouté</translation>
    </message>
    <message>
        <source>Advisors do not decide on posts.</source>
        <translation>Les conseillers ne décident pas des publications.</translation>
    </message>
    <message>
        <source>Allow writing there, or choose another folder, then try again.</source>
        <translation>Autorisez l’écriture à cet endroit ou choisissez un autre dossier, puis réessayez.</translation>
    </message>
    <message>
        <source>An account needs its name on the network.</source>
        <translation>Un compte doit avoir son nom sur le réseau.</translation>
    </message>
    <message>
        <source>An approved post becomes a draft again by being edited.</source>
        <translation>Une publication validée redevient un brouillon quand on la modifie.</translation>
    </message>
    <message>
        <source>An invisible character ({code}).</source>
        <translation>Un caractère invisible ({code}).</translation>
    </message>
    <message>
        <source>Approved “{title}”</source>
        <translation>« {title} » validée</translation>
    </message>
    <message>
        <source>Approving is a signature over the text; moving a card is none.</source>
        <translation>Valider, c’est signer le texte ; déplacer une carte n’est pas une signature.</translation>
    </message>
    <message>
        <source>Ask for it to be submitted again.</source>
        <translation>Demandez une nouvelle soumission.</translation>
    </message>
    <message>
        <source>Ask for it, or edit the text: it stays in review as you leave it.</source>
        <translation>Demandez-le-lui, ou modifiez le texte : il reste en relecture tel que vous le laissez.</translation>
    </message>
    <message>
        <source>Ask the executive for a mandate, or leave the decision to her.</source>
        <translation>Demandez un mandat à la direction, ou laissez-lui la décision.</translation>
    </message>
    <message>
        <source>Ask the reader to clear this version; then it is approved again.</source>
        <translation>Demandez une relecture de cette version ; elle sera ensuite validée de nouveau.</translation>
    </message>
    <message>
        <source>Ask the workspace's owner to send the key again, or restore it from the recovery kit.</source>
        <translation>Demandez à la personne propriétaire de l’espace de renvoyer la clé, ou restaurez-la depuis le kit de secours.</translation>
    </message>
    <message>
        <source>Asked for changes to “{title}”</source>
        <translation>Modifications demandées sur « {title} »</translation>
    </message>
    <message>
        <source>Asking for changes and rejecting need words that say why.</source>
        <translation>Demander des modifications ou rejeter, cela s’explique par des mots.</translation>
    </message>
    <message>
        <source>Attachment {number} is {size} kB: {network} takes {most} kB.</source>
        <translation>La pièce jointe {number} fait {size} ko : {network} en accepte {most}.</translation>
    </message>
    <message>
        <source>Attachment {number} is {type}: {network} takes {types}.</source>
        <translation>La pièce jointe {number} est en {type} : {network} accepte {types}.</translation>
    </message>
    <message>
        <source>Bluesky counts what a reader calls a character, an emoji as one, and takes at most 3,000 bytes besides.</source>
        <translation>Bluesky compte ce qu’un lecteur appelle un caractère, un émoji pour un seul, et accepte en plus 3 000 octets au maximum.</translation>
    </message>
    <message>
        <source>Both are kept.</source>
        <translation>Les deux sont conservées.</translation>
    </message>
    <message>
        <source>Both files are kept; one of them is read.</source>
        <translation>Les deux fichiers sont conservés ; l’un d’eux est lu.</translation>
    </message>
    <message>
        <source>Both versions are kept; nothing was approved.</source>
        <translation>Les deux versions sont gardées ; rien n’a été validé.</translation>
    </message>
    <message>
        <source>Bring it back first.</source>
        <translation>Rétablissez-la d’abord.</translation>
    </message>
    <message>
        <source>Bytes are counted: a letter with an accent 2, an emoji 4.</source>
        <translation>Ce sont les octets qui comptent : une lettre accentuée 2, un émoji 4.</translation>
    </message>
    <message>
        <source>Change it by hand.</source>
        <translation>Modifiez-le à la main.</translation>
    </message>
    <message>
        <source>Changed a setting</source>
        <translation>Réglage modifié</translation>
    </message>
    <message>
        <source>Changed the account {name}</source>
        <translation>Compte {name} modifié</translation>
    </message>
    <message>
        <source>Changed the window of “{title}”</source>
        <translation>Fenêtre de « {title} » modifiée</translation>
    </message>
    <message>
        <source>Changed “{title}”</source>
        <translation>« {title} » modifié</translation>
    </message>
    <message>
        <source>Changes were asked for.</source>
        <translation>Des modifications ont été demandées.</translation>
    </message>
    <message>
        <source>Characters are weighed.</source>
        <translation>Les caractères sont pondérés.</translation>
    </message>
    <message>
        <source>Characters that could not be read: {count}. They show as �.</source>
        <translation>Caractères illisibles : {count}. Ils apparaissent ainsi : �.</translation>
    </message>
    <message>
        <source>Check day, month and year.</source>
        <translation>Vérifiez le jour, le mois et l’année.</translation>
    </message>
    <message>
        <source>Check its length and its pictures, change it and have it approved.</source>
        <translation>Vérifiez sa longueur et ses images, modifiez-la et faites-la valider.</translation>
    </message>
    <message>
        <source>Check its rights, or choose another with --profile.</source>
        <translation>Vérifiez ses droits, ou choisissez-en un autre avec --profile.</translation>
    </message>
    <message>
        <source>Check that it is unlocked, then try again.</source>
        <translation>Vérifiez qu’il est déverrouillé, puis réessayez.</translation>
    </message>
    <message>
        <source>Check that the file is still there and that you may read it.</source>
        <translation>Vérifiez que le fichier est toujours là et que vous avez le droit de le lire.</translation>
    </message>
    <message>
        <source>Check the clocks of both computers.</source>
        <translation>Vérifiez l’heure des deux ordinateurs.</translation>
    </message>
    <message>
        <source>Check the connection, then try again.</source>
        <translation>Vérifiez la connexion, puis réessayez.</translation>
    </message>
    <message>
        <source>Check the connection; it is tried again while the time window is open.</source>
        <translation>Vérifiez la connexion ; l’envoi est retenté tant que la fenêtre horaire est ouverte.</translation>
    </message>
    <message>
        <source>Check the disk, then try again.</source>
        <translation>Vérifiez le disque, puis réessayez.</translation>
    </message>
    <message>
        <source>Check the profile's files against a backup, or restore the workspace with the recovery kit.</source>
        <translation>Comparez les fichiers du profil à une sauvegarde, ou restaurez l’espace avec le kit de secours.</translation>
    </message>
    <message>
        <source>Check the rights of the folder, or choose another with --profile.</source>
        <translation>Vérifiez les droits du dossier, ou choisissez-en un autre avec --profile.</translation>
    </message>
    <message>
        <source>Check what was changed last, and the disk.</source>
        <translation>Vérifiez ce qui a été modifié en dernier, et le disque.</translation>
    </message>
    <message>
        <source>Choose a later end.</source>
        <translation>Choisissez une fin plus tardive.</translation>
    </message>
    <message>
        <source>Choose a smaller file.</source>
        <translation>Choisissez un fichier plus petit.</translation>
    </message>
    <message>
        <source>Choose an account.</source>
        <translation>Choisissez un compte.</translation>
    </message>
    <message>
        <source>Choose another account.</source>
        <translation>Choisissez un autre compte.</translation>
    </message>
    <message>
        <source>Choose another folder, best on another disk.</source>
        <translation>Choisissez un autre dossier, de préférence sur un autre disque.</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>Choose at least one account, or look at the statuses.</source>
        <translation>Choisissez au moins un compte, ou regardez les statuts.</translation>
    </message>
    <message>
        <source>Choose one of: {known}.</source>
        <translation>Choisissez parmi : {known}.</translation>
    </message>
    <message>
        <source>Choose the format yourself; possible are: {formats}.</source>
        <translation>Choisissez vous-même le format ; sont possibles : {formats}.</translation>
    </message>
    <message>
        <source>Cleared “{title}”</source>
        <translation>Relecture favorable de « {title} »</translation>
    </message>
    <message>
        <source>Close Exec Assistant and run “exec-assistant verify”; the local database can be rebuilt from the journal.</source>
        <translation>Fermez Exec Assistant et lancez « exec-assistant verify » ; la base locale peut être reconstruite depuis le journal.</translation>
    </message>
    <message>
        <source>Close the other one first.</source>
        <translation>Fermez d’abord l’autre.</translation>
    </message>
    <message>
        <source>Commented</source>
        <translation>Commentaire ajouté</translation>
    </message>
    <message>
        <source>Compare that line with the printed page.</source>
        <translation>Comparez cette ligne avec la page imprimée.</translation>
    </message>
    <message>
        <source>Compare them in Drafts and choose, then decide.</source>
        <translation>Comparez-les dans Brouillons et choisissez, puis décidez.</translation>
    </message>
    <message>
        <source>Confirm that the backup was restored; what may have gone out already will wait for your answer.</source>
        <translation>Confirmez que la sauvegarde a été restaurée ; ce qui est peut-être déjà parti attendra votre réponse.</translation>
    </message>
    <message>
        <source>Connect the account again.</source>
        <translation>Connectez de nouveau le compte.</translation>
    </message>
    <message>
        <source>Connect the right account.</source>
        <translation>Connectez le bon compte.</translation>
    </message>
    <message>
        <source>Correct it, or write a text of its own for this account.</source>
        <translation>Corrigez-le, ou écrivez un texte propre à ce compte.</translation>
    </message>
    <message>
        <source>Correct the server's address.</source>
        <translation>Corrigez l’adresse du serveur.</translation>
    </message>
    <message>
        <source>Corrected a tone</source>
        <translation>Tonalité corrigée</translation>
    </message>
    <message>
        <source>Create a usual draft and submit it.</source>
        <translation>Créez un brouillon ordinaire et soumettez-le.</translation>
    </message>
    <message>
        <source>Create one (open Passwords and Keys, then New, then Password keyring, named Login), then try again.</source>
        <translation>Créez-en un (ouvrez Mots de passe et clés, puis Nouveau, puis Trousseau de mots de passe, nommé Login), puis réessayez.</translation>
    </message>
    <message>
        <source>Create one, or try “exec-assistant demo”.</source>
        <translation>Créez-en un, ou essayez « exec-assistant demo ».</translation>
    </message>
    <message>
        <source>Created “{title}”</source>
        <translation>« {title} » créée</translation>
    </message>
    <message>
        <source>Decide it in Approvals, with a reason.</source>
        <translation>Décidez-le dans Validations, avec une raison.</translation>
    </message>
    <message>
        <source>Delete the broken character and save again.</source>
        <translation>Supprimez le caractère abîmé et enregistrez de nouveau.</translation>
    </message>
    <message>
        <source>Discarded “{title}”</source>
        <translation>« {title} » écartée</translation>
    </message>
    <message>
        <source>Do it on the laptop on which the workspace was created.</source>
        <translation>Faites-le sur l’ordinateur où l’espace a été créé.</translation>
    </message>
    <message>
        <source>Download or export it again.</source>
        <translation>Téléchargez-le ou exportez-le de nouveau.</translation>
    </message>
    <message>
        <source>Duplicate the post and have the new one approved.</source>
        <translation>Dupliquez la publication et faites valider la nouvelle.</translation>
    </message>
    <message>
        <source>Duplicate the post to write a new one, or edit it on the network itself.</source>
        <translation>Dupliquez la publication pour en écrire une autre, ou modifiez-la sur le réseau lui-même.</translation>
    </message>
    <message>
        <source>Duplicate the post to write a new one.</source>
        <translation>Dupliquez la publication pour en écrire une nouvelle.</translation>
    </message>
    <message>
        <source>Duplicated “{title}”</source>
        <translation>« {title} » dupliquée</translation>
    </message>
    <message>
        <source>Each character a reader sees counts 1, an emoji too.</source>
        <translation>Chaque caractère visible compte 1, un émoji aussi.</translation>
    </message>
    <message>
        <source>Each character counts 1, an emoji 2 or more.</source>
        <translation>Chaque caractère compte 1, un émoji 2 ou plus.</translation>
    </message>
    <message>
        <source>Edit it or comment on it.</source>
        <translation>Modifiez-la ou commentez-la.</translation>
    </message>
    <message>
        <source>Edit the post and submit it again.</source>
        <translation>Modifiez la publication et soumettez-la de nouveau.</translation>
    </message>
    <message>
        <source>Edit the text, then submit it again.</source>
        <translation>Modifiez le texte, puis soumettez-le de nouveau.</translation>
    </message>
    <message>
        <source>Edited “{title}”</source>
        <translation>« {title} » modifiée</translation>
    </message>
    <message>
        <source>Emoji: {n} × {weight} = {sum}</source>
        <translation>Émojis : {n} × {weight} = {sum}</translation>
    </message>
    <message>
        <source>Events could not be read: their bytes are not in the expected form.</source>
        <translation>Des événements n’ont pas pu être lus : leurs octets n’ont pas la forme attendue.</translation>
    </message>
    <message>
        <source>Events that end before they start: {count}. They were kept with their start only.</source>
        <translation>Événements qui finissent avant de commencer : {count}. Seul leur début a été gardé.</translation>
    </message>
    <message>
        <source>Everything before and after them is safe.</source>
        <translation>Tout ce qui précède et suit est intact.</translation>
    </message>
    <message>
        <source>Everything before them is safe.</source>
        <translation>Tout ce qui précède est intact.</translation>
    </message>
    <message>
        <source>Everything else: {sum}</source>
        <translation>Tout le reste : {sum}</translation>
    </message>
    <message>
        <source>Everything holds.</source>
        <translation>Tout est en règle.</translation>
    </message>
    <message>
        <source>Everything in this file was already here. Nothing was changed.</source>
        <translation>Tout ce que contient ce fichier était déjà là. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Everything saved before is safe.</source>
        <translation>Tout ce qui était enregistré est intact.</translation>
    </message>
    <message>
        <source>Exec Assistant is already open on this profile.</source>
        <translation>Exec Assistant est déjà ouvert sur ce profil.</translation>
    </message>
    <message>
        <source>Exec Assistant met a defect of its own ({kind} at {place}).</source>
        <translation>Exec Assistant a rencontré un défaut de sa part ({kind} à {place}).</translation>
    </message>
    <message>
        <source>Exec Assistant was closed while the post was being published, so whether it went out is not known.</source>
        <translation>Exec Assistant a été fermé pendant l’envoi : on ne sait pas si la publication est partie.</translation>
    </message>
    <message>
        <source>Export a shorter period, or delete the empty rows and columns far from the table.</source>
        <translation>Exportez une période plus courte, ou supprimez les lignes et colonnes vides loin du tableau.</translation>
    </message>
    <message>
        <source>Export a shorter period, or split the file.</source>
        <translation>Exportez une période plus courte, ou coupez le fichier en plusieurs.</translation>
    </message>
    <message>
        <source>Export it again.</source>
        <translation>Exportez-le de nouveau.</translation>
    </message>
    <message>
        <source>Failed: {step}: {checked}</source>
        <translation>Échec : {step} : {checked}</translation>
    </message>
    <message>
        <source>Figures for posts that were not published: {posts}.</source>
        <translation>Chiffres pour des publications qui n’ont pas paru : {posts}.</translation>
    </message>
    <message>
        <source>Format: {format} ({locale})</source>
        <translation>Format : {format} ({locale})</translation>
    </message>
    <message>
        <source>Free some space, then restart Exec Assistant.</source>
        <translation>Libérez de la place, puis redémarrez Exec Assistant.</translation>
    </message>
    <message>
        <source>Free some space, then try again.</source>
        <translation>Libérez de la place, puis réessayez.</translation>
    </message>
    <message>
        <source>Free some space.</source>
        <translation>Libérez de la place.</translation>
    </message>
    <message>
        <source>Give it another name.</source>
        <translation>Donnez-lui un autre nom.</translation>
    </message>
    <message>
        <source>Granted a mandate</source>
        <translation>Mandat accordé</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Suspendu</translation>
    </message>
    <message>
        <source>Image {number} has no alternative text: people who cannot see it will not know what it shows.</source>
        <translation>L’image {number} n’a pas de texte alternatif : qui ne la voit pas ne saura pas ce qu’elle montre.</translation>
    </message>
    <message>
        <source>Import an .xlsx, .xls, .csv, .tsv, .ics or .json file.</source>
        <translation>Importez un fichier .xlsx, .xls, .csv, .tsv, .ics ou .json.</translation>
    </message>
    <message>
        <source>Imported “{file}”</source>
        <translation>« {file} » importé</translation>
    </message>
    <message>
        <source>Instagram counts each character, an emoji 2 or more; the feed shows about 125 before “more”.</source>
        <translation>Instagram compte chaque caractère, un émoji 2 ou plus ; le fil en montre environ 125 avant « plus ».</translation>
    </message>
    <message>
        <source>Install Exec Assistant again if this goes on.</source>
        <translation>Réinstallez Exec Assistant si cela persiste.</translation>
    </message>
    <message>
        <source>Install a keyring (on Debian and Ubuntu: apt install gnome-keyring dbus-x11), log in again, then try again.</source>
        <translation>Installez un trousseau (sur Debian et Ubuntu : apt install gnome-keyring dbus-x11), reconnectez-vous, puis réessayez.</translation>
    </message>
    <message>
        <source>Install the application again, or restore the file from the installation.</source>
        <translation>Réinstallez l’application, ou remettez le fichier depuis l’installation.</translation>
    </message>
    <message>
        <source>Internal comments are for advisors.</source>
        <translation>Les commentaires internes sont réservés aux conseillers.</translation>
    </message>
    <message>
        <source>Introduce that device again under a new identity.</source>
        <translation>Présentez de nouveau cet appareil sous une autre identité.</translation>
    </message>
    <message>
        <source>It can be approved once they have cleared this version.</source>
        <translation>La validation sera possible quand cette version aura été relue.</translation>
    </message>
    <message>
        <source>It has been changed again since.</source>
        <translation>Cela a été modifié à nouveau depuis.</translation>
    </message>
    <message>
        <source>It is kept as it is and will be read once the device is introduced.</source>
        <translation>Il est conservé tel quel et sera lu dès que l’appareil sera présenté.</translation>
    </message>
    <message>
        <source>It is kept as it is.</source>
        <translation>Il est conservé tel quel.</translation>
    </message>
    <message>
        <source>It is never sent again by itself.</source>
        <translation>Elle n’est jamais renvoyée d’elle-même.</translation>
    </message>
    <message>
        <source>It is safe in the journal; do not do it again.</source>
        <translation>C’est en sûreté dans le journal ; ne le refaites pas.</translation>
    </message>
    <message>
        <source>It leaves ten seconds after the approval.</source>
        <translation>Elle part dix secondes après la validation.</translation>
    </message>
    <message>
        <source>It may have been edited meanwhile.</source>
        <translation>Il a peut-être été modifié entre-temps.</translation>
    </message>
    <message>
        <source>It may not have arrived yet.</source>
        <translation>Il n’est peut-être pas encore arrivé.</translation>
    </message>
    <message>
        <source>It was approved a moment ago and can still be taken back.</source>
        <translation>Elle vient d’être validée, et la validation peut encore être reprise.</translation>
    </message>
    <message>
        <source>It was not sent again.</source>
        <translation>Elle n’a pas été renvoyée.</translation>
    </message>
    <message>
        <source>It would end before it begins.</source>
        <translation>La fin précéderait le début.</translation>
    </message>
    <message>
        <source>Its changes were taken over all the same.</source>
        <translation>Ses modifications ont tout de même été reprises.</translation>
    </message>
    <message>
        <source>Kept “{name}” as a template</source>
        <translation>« {name} » gardé comme modèle</translation>
    </message>
    <message>
        <source>Let the program recognise the format, or map the file's columns yourself.</source>
        <translation>Laissez le programme reconnaître le format, ou associez vous-même les colonnes.</translation>
    </message>
    <message>
        <source>Lift the hold when the moment has come.</source>
        <translation>Levez la suspension le moment venu.</translation>
    </message>
    <message>
        <source>Lifted a hold</source>
        <translation>Suspension levée</translation>
    </message>
    <message>
        <source>Line {line} of the recovery kit is missing.</source>
        <translation>La ligne {line} du kit de secours manque.</translation>
    </message>
    <message>
        <source>Line {line} of the recovery kit is mistyped.</source>
        <translation>La ligne {line} du kit de secours est mal saisie.</translation>
    </message>
    <message>
        <source>LinkedIn counts each character, an emoji 2 or more. Its feed on a computer shows about 210 characters or three lines before “see more”.</source>
        <translation>LinkedIn compte chaque caractère, un émoji 2 ou plus. Sur un ordinateur, son fil montre environ 210 caractères ou trois lignes avant « voir plus ».</translation>
    </message>
    <message>
        <source>Links: {n} × {weight} = {sum}</source>
        <translation>Liens : {n} × {weight} = {sum}</translation>
    </message>
    <message>
        <source>Log in as the person who set the workspace up, or restore the keys from the recovery kit.</source>
        <translation>Ouvrez la session de la personne qui a créé l’espace, ou restaurez les clés depuis le kit de secours.</translation>
    </message>
    <message>
        <source>Look at its status; it may have changed meanwhile.</source>
        <translation>Regardez son statut ; il a peut-être changé entre-temps.</translation>
    </message>
    <message>
        <source>Look at the account on the network, then say here whether the post is there.</source>
        <translation>Regardez le compte sur le réseau, puis dites ici si la publication s’y trouve.</translation>
    </message>
    <message>
        <source>Look at the account, add what is missing by hand, then say here that the thread is there.</source>
        <translation>Regardez le compte, ajoutez à la main ce qui manque, puis dites ici que le fil y est.</translation>
    </message>
    <message>
        <source>Look at the post on the network and decide what to do with it, then say here that it is there.</source>
        <translation>Regardez la publication sur le réseau et décidez qu’en faire, puis dites ici qu’elle s’y trouve.</translation>
    </message>
    <message>
        <source>Look for the right kit.</source>
        <translation>Cherchez le bon kit.</translation>
    </message>
    <message>
        <source>Make sure that it comes from the tool you think; export it again.</source>
        <translation>Vérifiez qu’il vient bien de l’outil prévu ; exportez-le de nouveau.</translation>
    </message>
    <message>
        <source>Mastodon counts what a reader calls a character; a link that begins with https:// counts 23, a mention without its server. A server may allow more than 500.</source>
        <translation>Mastodon compte ce qu’un lecteur appelle un caractère ; un lien qui commence par https:// compte 23, une mention sans son serveur. Un serveur peut accepter plus de 500.</translation>
    </message>
    <message>
        <source>Message {number} is {over} characters too long for {network} ({used} of {limit}).</source>
        <translation>Le message {number} dépasse de {over} caractères la limite de {network} ({used} sur {limit}).</translation>
    </message>
    <message>
        <source>Message {number} of the thread is empty.</source>
        <translation>Le message {number} du fil est vide.</translation>
    </message>
    <message>
        <source>Move it back into the window, or have the new time approved.</source>
        <translation>Remettez-la dans la fenêtre, ou faites valider la nouvelle heure.</translation>
    </message>
    <message>
        <source>Move it to a new time first.</source>
        <translation>Déplacez-la d’abord à une autre heure.</translation>
    </message>
    <message>
        <source>Move this file out of the folder, then start Exec Assistant: it is rebuilt from the journal.</source>
        <translation>Déplacez ce fichier hors du dossier, puis lancez Exec Assistant : il est reconstruit à partir du journal.</translation>
    </message>
    <message>
        <source>Moved “{title}”</source>
        <translation>« {title} » déplacé</translation>
    </message>
    <message>
        <source>Next publication: {at} · {title}</source>
        <translation>Prochaine publication : {at} · {title}</translation>
    </message>
    <message>
        <source>No secret was written anywhere else.</source>
        <translation>Aucun secret n’a été écrit ailleurs.</translation>
    </message>
    <message>
        <source>No secret was written.</source>
        <translation>Aucun secret n’a été écrit.</translation>
    </message>
    <message>
        <source>No variant of this post can be submitted now.</source>
        <translation>Aucune variante de cette publication ne peut être soumise pour l’instant.</translation>
    </message>
    <message>
        <source>Nobody approves their own draft.</source>
        <translation>Personne ne valide son propre brouillon.</translation>
    </message>
    <message>
        <source>Nobody has approved this text.</source>
        <translation>Personne n’a validé ce texte.</translation>
    </message>
    <message>
        <source>Not a network we know: {names}. The rows were kept; choose their accounts by hand.</source>
        <translation>Réseaux inconnus : {names}. Les lignes ont été gardées ; choisissez leurs comptes à la main.</translation>
    </message>
    <message>
        <source>Nothing here looks like a restored backup.</source>
        <translation>Rien ici ne ressemble à une sauvegarde restaurée.</translation>
    </message>
    <message>
        <source>Nothing is due.</source>
        <translation>Rien n’est à publier.</translation>
    </message>
    <message>
        <source>Nothing is sent late by itself.</source>
        <translation>Rien ne part en retard de lui-même.</translation>
    </message>
    <message>
        <source>Nothing of it is ever sent again by itself.</source>
        <translation>Rien n’en est jamais renvoyé automatiquement.</translation>
    </message>
    <message>
        <source>Nothing of this post is in review.</source>
        <translation>Rien de cette publication n’est en relecture.</translation>
    </message>
    <message>
        <source>Nothing was changed, and every version is kept.</source>
        <translation>Rien n’a été modifié, et chaque version est conservée.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Nothing was changed; the draft is safe.</source>
        <translation>Rien n’a été modifié ; le brouillon est intact.</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>Rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>Nothing was sent. Both versions are kept.</source>
        <translation>Rien n’a été envoyé. Les deux versions sont conservées.</translation>
    </message>
    <message>
        <source>Nothing was sent. The journal has the true version.</source>
        <translation>Rien n’a été envoyé. Le journal détient la vraie version.</translation>
    </message>
    <message>
        <source>Nothing was signed.</source>
        <translation>Rien n’a été signé.</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>Rien n’a été écrit.</translation>
    </message>
    <message>
        <source>Nothing you saved was lost.</source>
        <translation>Rien de ce que vous avez enregistré n’est perdu.</translation>
    </message>
    <message>
        <source>Of some series only the first {limit} occurrences were kept.</source>
        <translation>De certaines séries, seules les {limit} premières occurrences ont été gardées.</translation>
    </message>
    <message>
        <source>Only a post that failed can be tried again.</source>
        <translation>Seule une publication en échec peut être retentée.</translation>
    </message>
    <message>
        <source>Only its author removes a comment.</source>
        <translation>Seul son auteur retire un commentaire.</translation>
    </message>
    <message>
        <source>Only the executive ends a mandate.</source>
        <translation>Seule la direction met fin à un mandat.</translation>
    </message>
    <message>
        <source>Only the executive gives a mandate.</source>
        <translation>Seule la direction donne un mandat.</translation>
    </message>
    <message>
        <source>Only the executive, or a deputy with a mandate, approves.</source>
        <translation>Seule la direction, ou une personne mandatée par elle, valide.</translation>
    </message>
    <message>
        <source>Only the owner of the workspace admits people.</source>
        <translation>Seule la personne propriétaire de l’espace y admet quelqu’un.</translation>
    </message>
    <message>
        <source>Only the person who decided can take it back.</source>
        <translation>Seule la personne qui a décidé peut revenir sur sa décision.</translation>
    </message>
    <message>
        <source>Only the person who submitted it can take it back.</source>
        <translation>Seule la personne qui l’a soumise peut la reprendre.</translation>
    </message>
    <message>
        <source>Only what the executive writes on her own device is approved by her act of writing.</source>
        <translation>Seul ce que la direction écrit sur son propre appareil est validé par le fait de l’écrire.</translation>
    </message>
    <message>
        <source>Only who approved it, or an executive, can change it. You can move the post and ask for a new approval.</source>
        <translation>Seule la personne qui l’a validée, ou un dirigeant, peut la changer. Vous pouvez déplacer la publication et demander une nouvelle validation.</translation>
    </message>
    <message>
        <source>Open Keychain Access and make sure that the login keychain exists, then try again.</source>
        <translation>Ouvrez Trousseaux d’accès et vérifiez que le trousseau de session existe, puis réessayez.</translation>
    </message>
    <message>
        <source>Open it and change the text.</source>
        <translation>Ouvrez-la et changez le texte.</translation>
    </message>
    <message>
        <source>Open it, or choose another folder.</source>
        <translation>Ouvrez-le, ou choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>Open the new post on the network and copy its own address.</source>
        <translation>Ouvrez la nouvelle publication sur le réseau et copiez sa propre adresse.</translation>
    </message>
    <message>
        <source>Open the post and choose its accounts.</source>
        <translation>Ouvrez la publication et choisissez ses comptes.</translation>
    </message>
    <message>
        <source>Open the post on the network and copy its address from the browser.</source>
        <translation>Ouvrez la publication sur le réseau et copiez son adresse depuis le navigateur.</translation>
    </message>
    <message>
        <source>Open the post's history to bring an earlier version back.</source>
        <translation>Ouvrez l’historique de la publication pour rétablir une version antérieure.</translation>
    </message>
    <message>
        <source>Open the post, accept one version or merge them, and have it approved.</source>
        <translation>Ouvrez la publication, acceptez une version ou fusionnez-les, puis faites valider.</translation>
    </message>
    <message>
        <source>Open the post, accept one version or merge them, then decide.</source>
        <translation>Ouvrez la publication, acceptez une version ou fusionnez-les, puis décidez.</translation>
    </message>
    <message>
        <source>Open the reminder and follow it.</source>
        <translation>Ouvrez le rappel et suivez-le.</translation>
    </message>
    <message>
        <source>Period: {first} – {last}</source>
        <translation>Période : {first} – {last}</translation>
    </message>
    <message>
        <source>Plan a new time and have it approved.</source>
        <translation>Planifiez une autre heure et faites-la valider.</translation>
    </message>
    <message>
        <source>Plan it first.</source>
        <translation>Planifiez-la d’abord.</translation>
    </message>
    <message>
        <source>Plan it.</source>
        <translation>Planifiez-la.</translation>
    </message>
    <message>
        <source>Planned “{title}”</source>
        <translation>« {title} » planifiée</translation>
    </message>
    <message>
        <source>Please report this line.</source>
        <translation>Merci de signaler cette ligne.</translation>
    </message>
    <message>
        <source>Post {post} has an outcome and no time.</source>
        <translation>La publication {post} a une issue mais pas d’heure.</translation>
    </message>
    <message>
        <source>Post {post} names an unknown account: {account}.</source>
        <translation>La publication {post} nomme un compte inconnu : {account}.</translation>
    </message>
    <message>
        <source>Post {post}: nobody could quote “{quote}” then.</source>
        <translation>Publication {post} : personne ne pouvait alors citer « {quote} ».</translation>
    </message>
    <message>
        <source>Post {post}: “{passage}” must occur once to be edited.</source>
        <translation>Publication {post} : « {passage} » doit apparaître une seule fois pour être modifié.</translation>
    </message>
    <message>
        <source>Posts: {posts} · mentions: {mentions} · entries: {entries}</source>
        <translation>Publications : {posts} · mentions : {mentions} · entrées : {entries}</translation>
    </message>
    <message>
        <source>Preparing the example</source>
        <translation>Préparation de l’exemple</translation>
    </message>
    <message>
        <source>Promoted figures are kept apart and are not in the totals.</source>
        <translation>Les chiffres sponsorisés sont gardés à part et ne comptent pas dans les totaux.</translation>
    </message>
    <message>
        <source>Publish it there, or have it approved again for this device.</source>
        <translation>Publiez-la là-bas, ou faites-la valider de nouveau pour cet appareil.</translation>
    </message>
    <message>
        <source>Publish the post by hand, or change it and have it approved.</source>
        <translation>Publiez à la main, ou modifiez la publication et faites-la valider.</translation>
    </message>
    <message>
        <source>Publish the post by hand.</source>
        <translation>Publiez à la main.</translation>
    </message>
    <message>
        <source>Publishing is held.</source>
        <translation>Les envois sont suspendus.</translation>
    </message>
    <message>
        <source>Publishing, missing and failing happen at the time of the post; no hand moves a card there.</source>
        <translation>Paraître, manquer ou échouer arrive à l’heure de la publication ; on n’y déplace pas de carte à la main.</translation>
    </message>
    <message>
        <source>Put back the file from a backup or from another device.</source>
        <translation>Remettez le fichier depuis une sauvegarde ou un autre appareil.</translation>
    </message>
    <message>
        <source>Put back the folder from a backup or from another device.</source>
        <translation>Remettez le dossier depuis une sauvegarde ou un autre appareil.</translation>
    </message>
    <message>
        <source>Put it back from a backup, or add it again and have the post approved.</source>
        <translation>Remettez-le depuis une sauvegarde, ou ajoutez-le de nouveau et faites valider la publication.</translation>
    </message>
    <message>
        <source>Put the file back from a backup, or restore the workspace with the recovery kit.</source>
        <translation>Remettez le fichier depuis une sauvegarde, ou restaurez l’espace avec le kit de secours.</translation>
    </message>
    <message>
        <source>Put the missing segment files back from a backup or from another device.</source>
        <translation>Remettez les segments manquants depuis une sauvegarde ou un autre appareil.</translation>
    </message>
    <message>
        <source>Put the segment files back from a backup or from another device.</source>
        <translation>Remettez les segments depuis une sauvegarde ou un autre appareil.</translation>
    </message>
    <message>
        <source>Read the new version, then decide.</source>
        <translation>Lisez la nouvelle version, puis décidez.</translation>
    </message>
    <message>
        <source>Read the reason, edit the post and submit it again.</source>
        <translation>Lisez le motif, modifiez la publication et soumettez-la de nouveau.</translation>
    </message>
    <message>
        <source>Readers clear or comment on posts; they do not write them.</source>
        <translation>Les relecteurs relisent et commentent les publications ; ils ne les écrivent pas.</translation>
    </message>
    <message>
        <source>Readers do not publish posts.</source>
        <translation>Les relecteurs ne publient pas.</translation>
    </message>
    <message>
        <source>Readers do not submit posts.</source>
        <translation>Les relecteurs ne soumettent pas de publication.</translation>
    </message>
    <message>
        <source>Reading the journal</source>
        <translation>Lecture du journal</translation>
    </message>
    <message>
        <source>Reinstall Exec Assistant with its own libraries.</source>
        <translation>Réinstallez Exec Assistant avec ses propres bibliothèques.</translation>
    </message>
    <message>
        <source>Reinstall Exec Assistant with tzdata.</source>
        <translation>Réinstallez Exec Assistant avec tzdata.</translation>
    </message>
    <message>
        <source>Reinstall Exec Assistant.</source>
        <translation>Réinstallez Exec Assistant.</translation>
    </message>
    <message>
        <source>Rejected “{title}”</source>
        <translation>« {title} » refusée</translation>
    </message>
    <message>
        <source>Removed a comment</source>
        <translation>Commentaire retiré</translation>
    </message>
    <message>
        <source>Removed the account {name}</source>
        <translation>Compte {name} retiré</translation>
    </message>
    <message>
        <source>Removed the template “{name}”</source>
        <translation>Modèle « {name} » retiré</translation>
    </message>
    <message>
        <source>Removed “{name}”</source>
        <translation>« {name} » retiré</translation>
    </message>
    <message>
        <source>Removed “{title}”</source>
        <translation>« {title} » retiré</translation>
    </message>
    <message>
        <source>Renamed the template “{name}”</source>
        <translation>Modèle « {name} » renommé</translation>
    </message>
    <message>
        <source>Renamed “{name}”</source>
        <translation>« {name} » renommé</translation>
    </message>
    <message>
        <source>Repair the cause, then try again.</source>
        <translation>Réglez la cause, puis réessayez.</translation>
    </message>
    <message>
        <source>Resolve it instead.</source>
        <translation>Marquez-le plutôt comme résolu.</translation>
    </message>
    <message>
        <source>Resolved a comment</source>
        <translation>Commentaire résolu</translation>
    </message>
    <message>
        <source>Restart Exec Assistant; it reads the journal again.</source>
        <translation>Relancez Exec Assistant ; il relit le journal.</translation>
    </message>
    <message>
        <source>Restore the keys from the recovery kit.</source>
        <translation>Restaurez les clés depuis le kit de secours.</translation>
    </message>
    <message>
        <source>Rows with something else than a date in the date column: {count}. They were kept as ideas without a date.</source>
        <translation>Lignes dont la colonne de date contient autre chose qu’une date : {count}. Elles ont été gardées comme idées sans date.</translation>
    </message>
    <message>
        <source>Rows: {read} read, {kept} kept, {rejected} rejected</source>
        <translation>Lignes : {read} lues, {kept} gardées, {rejected} écartées</translation>
    </message>
    <message>
        <source>Run “exec-assistant doctor” for what can be done.</source>
        <translation>Lancez « exec-assistant doctor » pour savoir quoi faire.</translation>
    </message>
    <message>
        <source>Run “exec-assistant verify” to see what is wrong, and put the missing files back.</source>
        <translation>Lancez « exec-assistant verify » pour voir ce qui ne va pas, et remettez les fichiers manquants.</translation>
    </message>
    <message>
        <source>Save a copy without a password and import that.</source>
        <translation>Enregistrez une copie sans mot de passe et importez-la.</translation>
    </message>
    <message>
        <source>Save it in smaller parts.</source>
        <translation>Enregistrez en parties plus petites.</translation>
    </message>
    <message>
        <source>Say a day, an hour and a title.</source>
        <translation>Dites un jour, une heure et un titre.</translation>
    </message>
    <message>
        <source>Say in a few words why.</source>
        <translation>Dites pourquoi en quelques mots.</translation>
    </message>
    <message>
        <source>Say which format it is, if it is one of those that can be read.</source>
        <translation>Dites de quel format il s’agit, s’il est de ceux qui peuvent être lus.</translation>
    </message>
    <message>
        <source>Set the date of this computer.</source>
        <translation>Réglez la date de cet ordinateur.</translation>
    </message>
    <message>
        <source>Settle its outcome first.</source>
        <translation>Tranchez d’abord son issue.</translation>
    </message>
    <message>
        <source>Share the comment instead.</source>
        <translation>Partagez plutôt le commentaire.</translation>
    </message>
    <message>
        <source>Slots are kept by the advisor and the executive.</source>
        <translation>Les créneaux sont tenus par le conseil et la dirigeante ou le dirigeant.</translation>
    </message>
    <message>
        <source>Some dates can only be read as day/month and others only as month/day; each was read the only way it can be.</source>
        <translation>Certaines dates ne se lisent qu’en jour/mois et d’autres qu’en mois/jour ; chacune a été lue de la seule façon possible.</translation>
    </message>
    <message>
        <source>Some events name no time zone; their times were read in {zone}.</source>
        <translation>Certains événements n’ont pas de fuseau horaire ; leurs heures ont été lues dans {zone}.</translation>
    </message>
    <message>
        <source>Somebody saved another version while you were writing.</source>
        <translation>Une autre version a été enregistrée pendant que vous écriviez.</translation>
    </message>
    <message>
        <source>Something does not hold; nothing was changed.</source>
        <translation>Quelque chose n’est pas en règle ; rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Start Exec Assistant: what the journal holds is rebuilt, and the damaged file is kept beside it.</source>
        <translation>Lancez Exec Assistant : ce que contient le journal est reconstruit, et le fichier endommagé est conservé à côté.</translation>
    </message>
    <message>
        <source>Start the service named Credential Manager, then try again.</source>
        <translation>Démarrez le service Gestionnaire d’informations d’identification, puis réessayez.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was left half done.</source>
        <translation>Arrêté. Rien n’est resté à moitié fait.</translation>
    </message>
    <message>
        <source>Submit it again and have it approved as it stands.</source>
        <translation>Soumettez-la de nouveau et faites-la valider telle quelle.</translation>
    </message>
    <message>
        <source>Submit it and let the other person decide.</source>
        <translation>Soumettez-la et laissez l’autre personne décider.</translation>
    </message>
    <message>
        <source>Submit it for approval.</source>
        <translation>Soumettez-la pour validation.</translation>
    </message>
    <message>
        <source>Submitted “{title}”</source>
        <translation>« {title} » soumise</translation>
    </message>
    <message>
        <source>The access in the keyring belongs to another account of the network.</source>
        <translation>L’accès gardé dans le trousseau est celui d’un autre compte du réseau.</translation>
    </message>
    <message>
        <source>The account is no longer in the workspace.</source>
        <translation>Le compte n’est plus dans l’espace de travail.</translation>
    </message>
    <message>
        <source>The account is not the one that was approved.</source>
        <translation>Le compte n’est pas celui qui a été validé.</translation>
    </message>
    <message>
        <source>The address occurs more than once; the last row counts.</source>
        <translation>L’adresse figure plusieurs fois ; la dernière ligne compte.</translation>
    </message>
    <message>
        <source>The advisor will read it.</source>
        <translation>Votre conseil le lira.</translation>
    </message>
    <message>
        <source>The alternative text of image {number} is {length} characters: {network} takes {limit}.</source>
        <translation>Le texte alternatif de l’image {number} compte {length} caractères : {network} en accepte {limit}.</translation>
    </message>
    <message>
        <source>The approval cannot be read.</source>
        <translation>La validation est illisible.</translation>
    </message>
    <message>
        <source>The approval is for another post.</source>
        <translation>La validation porte sur une autre publication.</translation>
    </message>
    <message>
        <source>The approval names another device as the one that publishes.</source>
        <translation>La validation désigne un autre appareil pour publier.</translation>
    </message>
    <message>
        <source>The approval was signed by a device that the workspace's owner has not admitted.</source>
        <translation>La validation a été signée par un appareil que la personne propriétaire de l’espace n’a pas admis.</translation>
    </message>
    <message>
        <source>The approval was signed by the person who wrote the draft.</source>
        <translation>La validation a été signée par la personne qui a écrit le brouillon.</translation>
    </message>
    <message>
        <source>The approved time window has passed ({detail}).</source>
        <translation>La fenêtre horaire validée est passée ({detail}).</translation>
    </message>
    <message>
        <source>The approved time window opens later.</source>
        <translation>La fenêtre horaire validée s’ouvre plus tard.</translation>
    </message>
    <message>
        <source>The calendar has more than {limit} entries; later ones were left out.</source>
        <translation>Le calendrier a plus de {limit} entrées ; les suivantes ont été écartées.</translation>
    </message>
    <message>
        <source>The card stays where it was.</source>
        <translation>La carte reste où elle était.</translation>
    </message>
    <message>
        <source>The clock of another device ({device}) is {minutes} minutes ahead of this one.</source>
        <translation>L’horloge d’un autre appareil ({device}) a {minutes} minutes d’avance sur celle-ci.</translation>
    </message>
    <message>
        <source>The column “{column}” occurs more than once; the first one counts and the others are kept beside.</source>
        <translation>La colonne « {column} » figure plusieurs fois ; la première compte et les autres sont gardées à côté.</translation>
    </message>
    <message>
        <source>The comment is empty.</source>
        <translation>Le commentaire est vide.</translation>
    </message>
    <message>
        <source>The comment is longer than {limit} characters.</source>
        <translation>Le commentaire dépasse {limit} caractères.</translation>
    </message>
    <message>
        <source>The connection broke while the post was being sent, so whether it went out is not known.</source>
        <translation>La connexion s’est coupée pendant l’envoi : on ne sait pas si la publication est partie.</translation>
    </message>
    <message>
        <source>The copy does not agree with the workspace, so it was not kept.</source>
        <translation>La copie ne concorde pas avec l’espace ; elle n’a pas été gardée.</translation>
    </message>
    <message>
        <source>The daily sheet is missing: the totals are sums over the posts.</source>
        <translation>La feuille quotidienne manque : les totaux sont des sommes sur les publications.</translation>
    </message>
    <message>
        <source>The daily {metric} add up to {days}, but the overview says {overview}; the daily figures were kept.</source>
        <translation>Les {metric} quotidiennes font {days}, mais la synthèse dit {overview} ; les chiffres quotidiens ont été gardés.</translation>
    </message>
    <message>
        <source>The damaged file was set aside as {file}; everything older is safe.</source>
        <translation>Le fichier abîmé a été mis de côté sous {file} ; tout ce qui est plus ancien est intact.</translation>
    </message>
    <message>
        <source>The database library here has no encryption.</source>
        <translation>La bibliothèque de base de données d’ici ne chiffre pas.</translation>
    </message>
    <message>
        <source>The date “{value}” cannot be read.</source>
        <translation>La date « {value} » ne peut pas être lue.</translation>
    </message>
    <message>
        <source>The dates could be read as day/month or month/day; they were read as {order}. Check one of them.</source>
        <translation>Les dates peuvent se lire en jour/mois ou en mois/jour ; elles ont été lues en {order}. Vérifiez-en une.</translation>
    </message>
    <message>
        <source>The dates have no year; the latest past days were assumed.</source>
        <translation>Les dates n’ont pas d’année ; les derniers jours passés ont été supposés.</translation>
    </message>
    <message>
        <source>The deputy's mandate does not cover this approval.</source>
        <translation>Le mandat ne couvre pas cette validation.</translation>
    </message>
    <message>
        <source>The dictionaries of the spelling check cannot be opened.</source>
        <translation>Les dictionnaires du correcteur ne peuvent pas être ouverts.</translation>
    </message>
    <message>
        <source>The disk is full, so “{file}” could not be written.</source>
        <translation>Le disque est plein : « {file} » n’a pas pu être écrit.</translation>
    </message>
    <message>
        <source>The disk is full: {file} could not be written.</source>
        <translation>Le disque est plein : {file} n’a pas pu être écrit.</translation>
    </message>
    <message>
        <source>The entry is no post.</source>
        <translation>L’entrée n’est pas une publication.</translation>
    </message>
    <message>
        <source>The entry {name} in the keyring of this computer is not in the expected form.</source>
        <translation>L’entrée {name} du trousseau de cet ordinateur n’a pas la forme attendue.</translation>
    </message>
    <message>
        <source>The entry {name} is too long for a keyring ({length} characters, at most {limit}).</source>
        <translation>L’entrée {name} est trop longue pour un trousseau ({length} caractères, au plus {limit}).</translation>
    </message>
    <message>
        <source>The event “{title}” cannot be read ({property}).</source>
        <translation>L’événement « {title} » ne peut pas être lu ({property}).</translation>
    </message>
    <message>
        <source>The event “{title}” has an impossible date.</source>
        <translation>L’événement « {title} » a une date impossible.</translation>
    </message>
    <message>
        <source>The event “{title}” has no start.</source>
        <translation>L’événement « {title} » n’a pas de début.</translation>
    </message>
    <message>
        <source>The event “{title}” repeats several times a day; such a series is not imported.</source>
        <translation>L’événement « {title} » se répète plusieurs fois par jour ; une telle série n’est pas importée.</translation>
    </message>
    <message>
        <source>The event “{title}” was cancelled.</source>
        <translation>L’événement « {title} » a été annulé.</translation>
    </message>
    <message>
        <source>The events are kept and will be read once the key arrives.</source>
        <translation>Les événements sont conservés et seront lus dès que la clé arrivera.</translation>
    </message>
    <message>
        <source>The executive approves it in Approvals; with a date it is then scheduled.</source>
        <translation>La direction la valide dans Validations ; avec une date, elle est alors programmée.</translation>
    </message>
    <message>
        <source>The file does not say how its characters are written; it was read as Western European (Windows-1252).</source>
        <translation>Le fichier ne dit pas comment ses caractères sont codés ; il a été lu en Europe occidentale (Windows-1252).</translation>
    </message>
    <message>
        <source>The file ends in the middle; events after that point are missing.</source>
        <translation>Le fichier s’arrête au milieu ; les événements qui suivent manquent.</translation>
    </message>
    <message>
        <source>The file gives a post twice; the last row counts.</source>
        <translation>Le fichier donne une publication deux fois ; la dernière ligne compte.</translation>
    </message>
    <message>
        <source>The file gives this day twice; the last row counts.</source>
        <translation>Le fichier donne ce jour deux fois ; la dernière ligne compte.</translation>
    </message>
    <message>
        <source>The file holds no rows that can be imported.</source>
        <translation>Le fichier ne contient aucune ligne à importer.</translation>
    </message>
    <message>
        <source>The file is too large ({detail}).</source>
        <translation>Le fichier est trop lourd ({detail}).</translation>
    </message>
    <message>
        <source>The file is too large ({megabytes} MB, at most {limit} MB).</source>
        <translation>Le fichier est trop gros ({megabytes} Mo, au plus {limit} Mo).</translation>
    </message>
    <message>
        <source>The file of this device's latest events was damaged; {kept} of them could be read and are kept.</source>
        <translation>Le fichier des derniers événements de cet appareil était abîmé ; {kept} ont pu être lus et sont conservés.</translation>
    </message>
    <message>
        <source>The file {file} could not be read or written ({reason}).</source>
        <translation>Le fichier {file} n’a pu être ni lu ni écrit ({reason}).</translation>
    </message>
    <message>
        <source>The file {file} was written by a newer version of Exec Assistant.</source>
        <translation>Le fichier {file} a été écrit par une version plus récente d’Exec Assistant.</translation>
    </message>
    <message>
        <source>The file “{file}” of the profile cannot be read.</source>
        <translation>Le fichier « {file} » du profil est illisible.</translation>
    </message>
    <message>
        <source>The file “{file}” of the profile is not what it should be.</source>
        <translation>Le fichier « {file} » du profil n’est pas ce qu’il devrait être.</translation>
    </message>
    <message>
        <source>The first comment is not the one that was approved.</source>
        <translation>Le premier commentaire n’est pas celui qui a été validé.</translation>
    </message>
    <message>
        <source>The folder {folder} does not allow writing.</source>
        <translation>Le dossier {folder} n’autorise pas l’écriture.</translation>
    </message>
    <message>
        <source>The folder “{folder}” cannot be written.</source>
        <translation>Impossible d’écrire dans le dossier « {folder} ».</translation>
    </message>
    <message>
        <source>The format of {file} was not recognised.</source>
        <translation>Le format de {file} n’a pas été reconnu.</translation>
    </message>
    <message>
        <source>The header says {hint}, but the dates can only be {order}; they were read as {order}.</source>
        <translation>L’en-tête dit {hint}, mais les dates ne peuvent être que {order} ; elles ont été lues ainsi.</translation>
    </message>
    <message>
        <source>The holiday has no name.</source>
        <translation>Le jour férié n’a pas de nom.</translation>
    </message>
    <message>
        <source>The import was stopped.</source>
        <translation>L’import a été arrêté.</translation>
    </message>
    <message>
        <source>The journal beside it was not touched.</source>
        <translation>Le journal à côté n’a pas été touché.</translation>
    </message>
    <message>
        <source>The journal does not say for certain who wrote this post.</source>
        <translation>Le journal ne dit pas avec certitude qui a écrit cette publication.</translation>
    </message>
    <message>
        <source>The journal holds no such post.</source>
        <translation>Le journal ne contient pas cette publication.</translation>
    </message>
    <message>
        <source>The journal of this workspace is damaged or incomplete on this computer.</source>
        <translation>Le journal de cet espace est abîmé ou incomplet sur cet ordinateur.</translation>
    </message>
    <message>
        <source>The journal, from which it is rebuilt, was not touched.</source>
        <translation>Le journal, d’où elle se reconstruit, n’a pas été touché.</translation>
    </message>
    <message>
        <source>The key that admits people to this workspace is not the one this computer knows.</source>
        <translation>La clé qui admet les personnes dans cet espace n’est pas celle que connaît cet ordinateur.</translation>
    </message>
    <message>
        <source>The keyring of this computer cannot be used.</source>
        <translation>Le trousseau de cet ordinateur est inutilisable.</translation>
    </message>
    <message>
        <source>The keyring of this computer does not hold the keys of this workspace.</source>
        <translation>Le trousseau de cet ordinateur ne contient pas les clés de cet espace.</translation>
    </message>
    <message>
        <source>The keyring of this computer has no access to this account.</source>
        <translation>Le trousseau de cet ordinateur n’a pas d’accès à ce compte.</translation>
    </message>
    <message>
        <source>The keyring of this computer has no default collection yet.</source>
        <translation>Le trousseau de cet ordinateur n’a pas encore de collection par défaut.</translation>
    </message>
    <message>
        <source>The keyring of this computer is locked.</source>
        <translation>Le trousseau de cet ordinateur est verrouillé.</translation>
    </message>
    <message>
        <source>The keyring of this computer refused ({kind}).</source>
        <translation>Le trousseau de cet ordinateur a refusé ({kind}).</translation>
    </message>
    <message>
        <source>The keyring set up on this computer ({backend}) is not the system's encrypted one, so it is not used.</source>
        <translation>Le trousseau configuré sur cet ordinateur ({backend}) n’est pas celui, chiffré, du système : il n’est pas utilisé.</translation>
    </message>
    <message>
        <source>The language model {name} is damaged.</source>
        <translation>Le modèle de langue {name} est abîmé.</translation>
    </message>
    <message>
        <source>The language model {name} is missing.</source>
        <translation>Le modèle de langue {name} manque.</translation>
    </message>
    <message>
        <source>The language model {name} was made for a newer version of this program.</source>
        <translation>Le modèle de langue {name} a été fait pour une version plus récente de ce programme.</translation>
    </message>
    <message>
        <source>The last attempt failed.</source>
        <translation>La dernière tentative a échoué.</translation>
    </message>
    <message>
        <source>The last {count} events of this device's segments are missing or damaged.</source>
        <translation>Les {count} derniers événements des segments de cet appareil manquent ou sont abîmés.</translation>
    </message>
    <message>
        <source>The local database does not hold what the journal holds.</source>
        <translation>La base locale ne contient pas ce que contient le journal.</translation>
    </message>
    <message>
        <source>The local database was altered ({detail}): it does not say what was written and signed.</source>
        <translation>La base locale a été altérée ({detail}) : elle ne dit pas ce qui a été écrit et signé.</translation>
    </message>
    <message>
        <source>The mandate would end before it begins.</source>
        <translation>Le mandat finirait avant de commencer.</translation>
    </message>
    <message>
        <source>The name is longer than {limit} characters.</source>
        <translation>Le nom dépasse {limit} caractères.</translation>
    </message>
    <message>
        <source>The network accepted the post, but it could not be seen there.</source>
        <translation>Le réseau a accepté la publication, mais elle n’a pas pu y être vue.</translation>
    </message>
    <message>
        <source>The network answered something that cannot be read, so whether the post went out is not known.</source>
        <translation>La réponse du réseau est illisible : on ne sait pas si la publication est partie.</translation>
    </message>
    <message>
        <source>The network answered with an error of its own ({detail}), so whether the post went out is not known.</source>
        <translation>Le réseau a répondu par une erreur de sa part ({detail}) : on ne sait pas si la publication est partie.</translation>
    </message>
    <message>
        <source>The network asks to wait {detail} seconds.</source>
        <translation>Le réseau demande d’attendre {detail} secondes.</translation>
    </message>
    <message>
        <source>The network cannot be reached.</source>
        <translation>Le réseau est injoignable.</translation>
    </message>
    <message>
        <source>The network cannot take this post by itself ({detail}).</source>
        <translation>Le réseau ne peut pas prendre cette publication de lui-même ({detail}).</translation>
    </message>
    <message>
        <source>The network could not be reached when the post was to be sent.</source>
        <translation>Le réseau n’a pas pu être joint au moment de l’envoi.</translation>
    </message>
    <message>
        <source>The network did not finish preparing a picture or file in time.</source>
        <translation>Le réseau n’a pas fini à temps de préparer une image ou un fichier.</translation>
    </message>
    <message>
        <source>The network refuses a picture or file ({detail}).</source>
        <translation>Le réseau refuse une image ou un fichier ({detail}).</translation>
    </message>
    <message>
        <source>The network refuses the post ({detail}).</source>
        <translation>Le réseau refuse la publication ({detail}).</translation>
    </message>
    <message>
        <source>The network refuses this account's access ({detail}).</source>
        <translation>Le réseau refuse l’accès de ce compte ({detail}).</translation>
    </message>
    <message>
        <source>The network shows something else than what was approved ({detail}).</source>
        <translation>Le réseau montre autre chose que ce qui a été validé ({detail}).</translation>
    </message>
    <message>
        <source>The passphrase does not open this recovery kit.</source>
        <translation>La phrase secrète n’ouvre pas ce kit de secours.</translation>
    </message>
    <message>
        <source>The person who signed this approval has no right to approve.</source>
        <translation>La personne qui a signé cette validation n’a pas le droit de valider.</translation>
    </message>
    <message>
        <source>The pictures are not those that were approved.</source>
        <translation>Les images ne sont pas celles qui ont été validées.</translation>
    </message>
    <message>
        <source>The planned time is outside the time window that was approved.</source>
        <translation>L’heure prévue est hors de la fenêtre horaire validée.</translation>
    </message>
    <message>
        <source>The planned time must lie between the opening and the closing of the window.</source>
        <translation>L’heure prévue doit se trouver entre l’ouverture et la fermeture de la fenêtre.</translation>
    </message>
    <message>
        <source>The post has no id: X leaves it empty for a deleted post.</source>
        <translation>La publication n’a pas d’identifiant : X le laisse vide pour une publication supprimée.</translation>
    </message>
    <message>
        <source>The post has no text for this account.</source>
        <translation>La publication n’a pas de texte pour ce compte.</translation>
    </message>
    <message>
        <source>The post is approved but has no time.</source>
        <translation>La publication est validée mais n’a pas d’heure.</translation>
    </message>
    <message>
        <source>The post is being published.</source>
        <translation>La publication est en cours d’envoi.</translation>
    </message>
    <message>
        <source>The post is published already.</source>
        <translation>La publication a déjà paru.</translation>
    </message>
    <message>
        <source>The post was not changed.</source>
        <translation>La publication n’a pas été modifiée.</translation>
    </message>
    <message>
        <source>The post was rejected.</source>
        <translation>La publication a été refusée.</translation>
    </message>
    <message>
        <source>The post's text is safe.</source>
        <translation>Le texte de la publication est intact.</translation>
    </message>
    <message>
        <source>The repetition of “{title}” cannot be read.</source>
        <translation>La répétition de « {title} » ne peut pas être lue.</translation>
    </message>
    <message>
        <source>The row has neither text nor address.</source>
        <translation>La ligne n’a ni texte ni adresse.</translation>
    </message>
    <message>
        <source>The row has no text: a repost without a word of one's own.</source>
        <translation>La ligne n’a pas de texte : un relais sans un mot personnel.</translation>
    </message>
    <message>
        <source>The row has no title and no text.</source>
        <translation>La ligne n’a ni titre ni texte.</translation>
    </message>
    <message>
        <source>The rows add up to {sum} {metric}, but the file's own total is {total}; the file's own total counts.</source>
        <translation>Les lignes font {sum} {metric}, mais le total du fichier est {total} ; c’est lui qui compte.</translation>
    </message>
    <message>
        <source>The segment {file} does not follow on from the one before it.</source>
        <translation>Le segment {file} ne fait pas suite à celui qui le précède.</translation>
    </message>
    <message>
        <source>The server sends to another address, which is not followed.</source>
        <translation>Le serveur renvoie vers une autre adresse, qui n’est pas suivie.</translation>
    </message>
    <message>
        <source>The server's address does not begin with https://, so the account's access would be readable on the way.</source>
        <translation>L’adresse du serveur ne commence pas par https:// : l’accès au compte serait lisible en chemin.</translation>
    </message>
    <message>
        <source>The server's address is not one.</source>
        <translation>L’adresse du serveur n’en est pas une.</translation>
    </message>
    <message>
        <source>The signature of the approval does not hold.</source>
        <translation>La signature de la validation ne tient pas.</translation>
    </message>
    <message>
        <source>The site answers with an error ({detail}).</source>
        <translation>Le site répond par une erreur ({detail}).</translation>
    </message>
    <message>
        <source>The site does not answer ({detail}).</source>
        <translation>Le site ne répond pas ({detail}).</translation>
    </message>
    <message>
        <source>The site sends from one address to the next ({detail}).</source>
        <translation>Le site renvoie d’une adresse à l’autre ({detail}).</translation>
    </message>
    <message>
        <source>The site takes too long ({detail}).</source>
        <translation>Le site met trop longtemps à répondre ({detail}).</translation>
    </message>
    <message>
        <source>The text contains half of a character (a lone surrogate), which no network can show.</source>
        <translation>Le texte contient une moitié de caractère, qu’aucun réseau ne peut afficher.</translation>
    </message>
    <message>
        <source>The text for {account} is already published or on its way, so it can no longer be edited here.</source>
        <translation>Le texte pour {account} a déjà paru ou est en route : il ne peut plus être modifié ici.</translation>
    </message>
    <message>
        <source>The text has been edited again since.</source>
        <translation>Le texte a été de nouveau modifié depuis.</translation>
    </message>
    <message>
        <source>The text has changed since you opened it.</source>
        <translation>Le texte a changé depuis que vous l’avez ouvert.</translation>
    </message>
    <message>
        <source>The text has {count} characters, which no network takes; is a quotation mark missing?</source>
        <translation>Le texte a {count} caractères, ce qu’aucun réseau n’accepte ; manque-t-il un guillemet ?</translation>
    </message>
    <message>
        <source>The text is longer than {limit} characters.</source>
        <translation>Le texte dépasse {limit} caractères.</translation>
    </message>
    <message>
        <source>The text is not the one that was approved.</source>
        <translation>Le texte n’est pas celui qui a été validé.</translation>
    </message>
    <message>
        <source>The text itself was not changed.</source>
        <translation>Le texte lui-même n’a pas été modifié.</translation>
    </message>
    <message>
        <source>The thread broke off; messages known to be out: {detail}.</source>
        <translation>Le fil s’est interrompu ; messages dont la publication est connue : {detail}.</translation>
    </message>
    <message>
        <source>The time planned for this post has passed.</source>
        <translation>L’heure prévue pour cette publication est passée.</translation>
    </message>
    <message>
        <source>The time window passed without publication.</source>
        <translation>La fenêtre horaire est passée sans publication.</translation>
    </message>
    <message>
        <source>The time zone “{name}” is unknown; its times were read in {zone}.</source>
        <translation>Le fuseau horaire « {name} » est inconnu ; ses heures ont été lues dans {zone}.</translation>
    </message>
    <message>
        <source>The visibility is not the one that was approved.</source>
        <translation>La visibilité n’est pas celle qui a été validée.</translation>
    </message>
    <message>
        <source>The workspace itself was not touched.</source>
        <translation>L’espace lui-même n’a pas été touché.</translation>
    </message>
    <message>
        <source>There is a template called “{name}” already.</source>
        <translation>Il existe déjà un modèle appelé « {name} ».</translation>
    </message>
    <message>
        <source>There is no account “{account}” here.</source>
        <translation>Il n’y a pas de compte « {account} » ici.</translation>
    </message>
    <message>
        <source>There is no detail called “{field}”.</source>
        <translation>Il n’y a pas de champ « {field} ».</translation>
    </message>
    <message>
        <source>There is no format named {format}.</source>
        <translation>Il n’y a pas de format nommé {format}.</translation>
    </message>
    <message>
        <source>There is no network called “{network}”.</source>
        <translation>Il n’y a pas de réseau « {network} ».</translation>
    </message>
    <message>
        <source>There is no setting called “{field}”.</source>
        <translation>Il n’y a pas de réglage « {field} ».</translation>
    </message>
    <message>
        <source>There is no such day as “{value}”.</source>
        <translation>Le jour « {value} » n’existe pas.</translation>
    </message>
    <message>
        <source>There is no text beside the media.</source>
        <translation>Il n’y a pas de texte avec le média.</translation>
    </message>
    <message>
        <source>There is no time zone called “{zone}”.</source>
        <translation>Il n’existe pas de fuseau horaire « {zone} ».</translation>
    </message>
    <message>
        <source>There is nothing to publish: no text and no media.</source>
        <translation>Il n’y a rien à publier : ni texte ni média.</translation>
    </message>
    <message>
        <source>There is nothing to read yet.</source>
        <translation>Il n’y a encore rien à lire.</translation>
    </message>
    <message>
        <source>This account is no longer in the workspace.</source>
        <translation>Ce compte n’est plus dans l’espace de travail.</translation>
    </message>
    <message>
        <source>This account is published by hand.</source>
        <translation>Ce compte se publie à la main.</translation>
    </message>
    <message>
        <source>This address is no web page ({detail}).</source>
        <translation>Cette adresse n’est pas une page web ({detail}).</translation>
    </message>
    <message>
        <source>This address leads into a private network ({detail}).</source>
        <translation>Cette adresse mène dans un réseau privé ({detail}).</translation>
    </message>
    <message>
        <source>This calendar entry does not exist here.</source>
        <translation>Cette entrée du calendrier n’existe pas ici.</translation>
    </message>
    <message>
        <source>This cannot be done while the post is “{status}”.</source>
        <translation>Impossible tant que la publication est « {status} ».</translation>
    </message>
    <message>
        <source>This comment does not exist here.</source>
        <translation>Ce commentaire n’existe pas ici.</translation>
    </message>
    <message>
        <source>This computer offers no keyring to keep secrets in.</source>
        <translation>Cet ordinateur n’offre pas de trousseau où garder des secrets.</translation>
    </message>
    <message>
        <source>This date does not exist.</source>
        <translation>Cette date n’existe pas.</translation>
    </message>
    <message>
        <source>This decision does not exist here.</source>
        <translation>Cette décision n’existe pas ici.</translation>
    </message>
    <message>
        <source>This device does not hold key number {epoch} of the workspace.</source>
        <translation>Cet appareil ne détient pas la clé numéro {epoch} de l’espace.</translation>
    </message>
    <message>
        <source>This folder already holds a workspace.</source>
        <translation>Ce dossier contient déjà un espace de travail.</translation>
    </message>
    <message>
        <source>This import does not exist here.</source>
        <translation>Cet import n’existe pas ici.</translation>
    </message>
    <message>
        <source>This is an example: its keys are in memory and end with it.</source>
        <translation>Ceci est un exemple : ses clés sont en mémoire et disparaissent avec lui.</translation>
    </message>
    <message>
        <source>This is no web address ({detail}).</source>
        <translation>Ce n’est pas une adresse web ({detail}).</translation>
    </message>
    <message>
        <source>This is not the address of a post on {network}.</source>
        <translation>Ce n’est pas l’adresse d’une publication sur {network}.</translation>
    </message>
    <message>
        <source>This is the address of another post that is published already.</source>
        <translation>C’est l’adresse d’une autre publication, déjà parue.</translation>
    </message>
    <message>
        <source>This laptop does not hold the keys of that person.</source>
        <translation>Cet ordinateur ne détient pas les clés de cette personne.</translation>
    </message>
    <message>
        <source>This line cannot be taken as it is.</source>
        <translation>Cette ligne ne peut pas être prise telle quelle.</translation>
    </message>
    <message>
        <source>This line is not JSON with a “text”.</source>
        <translation>Cette ligne n’est pas du JSON avec un champ « text ».</translation>
    </message>
    <message>
        <source>This looks like a restored backup: this computer has published something that its journal does not know.</source>
        <translation>Cela ressemble à une sauvegarde restaurée : cet ordinateur a publié quelque chose que son journal ignore.</translation>
    </message>
    <message>
        <source>This mandate does not exist here.</source>
        <translation>Ce mandat n’existe pas ici.</translation>
    </message>
    <message>
        <source>This mandate has ended already.</source>
        <translation>Ce mandat a déjà pris fin.</translation>
    </message>
    <message>
        <source>This pillar or campaign is no longer there.</source>
        <translation>Ce pilier ou cette campagne n’existe plus.</translation>
    </message>
    <message>
        <source>This post does not exist here.</source>
        <translation>Cette publication n’existe pas ici.</translation>
    </message>
    <message>
        <source>This post has been decided already.</source>
        <translation>Cette publication a déjà été décidée.</translation>
    </message>
    <message>
        <source>This post has no text for that account.</source>
        <translation>Cette publication n’a pas de texte pour ce compte.</translation>
    </message>
    <message>
        <source>This post was discarded.</source>
        <translation>Cette publication a été écartée.</translation>
    </message>
    <message>
        <source>This profile was written by a newer version of Exec Assistant.</source>
        <translation>Ce profil a été écrit par une version plus récente d’Exec Assistant.</translation>
    </message>
    <message>
        <source>This recovery kit belongs to another workspace.</source>
        <translation>Ce kit de secours appartient à un autre espace.</translation>
    </message>
    <message>
        <source>This recovery kit was made by a newer version of Exec Assistant (kit version {version}).</source>
        <translation>Ce kit de secours a été fait par une version plus récente d’Exec Assistant (version {version} du kit).</translation>
    </message>
    <message>
        <source>This slot is no longer there.</source>
        <translation>Ce créneau n’est plus là.</translation>
    </message>
    <message>
        <source>This template is no longer there.</source>
        <translation>Ce modèle n’est plus là.</translation>
    </message>
    <message>
        <source>This text has not been submitted for review (or was edited after approval).</source>
        <translation>Ce texte n’a pas été soumis à la relecture (ou a été modifié après validation).</translation>
    </message>
    <message>
        <source>This text is not a recovery kit.</source>
        <translation>Ce texte n’est pas un kit de secours.</translation>
    </message>
    <message>
        <source>This version cannot publish to “{detail}” by itself.</source>
        <translation>Cette version ne peut pas publier d’elle-même sur « {detail} ».</translation>
    </message>
    <message>
        <source>This window is part of the approval.</source>
        <translation>Cette fenêtre fait partie de la validation.</translation>
    </message>
    <message>
        <source>To publish by hand, open the day in the calendar.</source>
        <translation>Pour publier à la main, ouvrez le jour dans le calendrier.</translation>
    </message>
    <message>
        <source>To-dos and notes of the calendar left out: {count}. Only events are imported.</source>
        <translation>Tâches et notes du calendrier écartées : {count}. Seuls les événements sont importés.</translation>
    </message>
    <message>
        <source>Took back a decision on “{title}”</source>
        <translation>Décision retirée sur « {title} »</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>Visite</translation>
    </message>
    <message>
        <source>Try again, best on another disk.</source>
        <translation>Réessayez, de préférence sur un autre disque.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Réessayez.</translation>
    </message>
    <message>
        <source>Two people edited this post at the same time, so there are two versions of it.</source>
        <translation>Deux personnes ont modifié cette publication en même temps : il en existe deux versions.</translation>
    </message>
    <message>
        <source>Type it again; capital letters, spaces and dashes do not matter.</source>
        <translation>Saisissez-la de nouveau ; majuscules, espaces et tirets sont sans importance.</translation>
    </message>
    <message>
        <source>Type the numbered lines of the printed page, each on a line of its own.</source>
        <translation>Saisissez les lignes numérotées de la page imprimée, une par ligne.</translation>
    </message>
    <message>
        <source>Undated “{title}”</source>
        <translation>« {title} » sans date</translation>
    </message>
    <message>
        <source>Unlock it (log in again), then try again.</source>
        <translation>Déverrouillez-le (reconnectez-vous), puis réessayez.</translation>
    </message>
    <message>
        <source>Unlock it (log in again, or open Passwords and Keys), then try again.</source>
        <translation>Déverrouillez-le (reconnectez-vous, ou ouvrez Mots de passe et clés), puis réessayez.</translation>
    </message>
    <message>
        <source>Unlock the keyring, or restart the session.</source>
        <translation>Déverrouillez le trousseau, ou rouvrez la session.</translation>
    </message>
    <message>
        <source>Unpack it and import the file inside, or save the table as .xlsx or .csv.</source>
        <translation>Décompressez-le et importez le fichier qu’il contient, ou enregistrez le tableau en .xlsx ou .csv.</translation>
    </message>
    <message>
        <source>Update Exec Assistant on this computer.</source>
        <translation>Mettez Exec Assistant à jour sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Update Exec Assistant on this laptop, then open it again.</source>
        <translation>Mettez Exec Assistant à jour sur cet ordinateur, puis rouvrez-le.</translation>
    </message>
    <message>
        <source>Use a smaller or different file, and have the post approved.</source>
        <translation>Prenez un fichier plus petit ou différent, et faites valider la publication.</translation>
    </message>
    <message>
        <source>Use one of: {formats}.</source>
        <translation>Prenez l’un de ceux-ci : {formats}.</translation>
    </message>
    <message>
        <source>Use the open window, or close it first.</source>
        <translation>Utilisez la fenêtre ouverte, ou fermez-la d’abord.</translation>
    </message>
    <message>
        <source>Verifying</source>
        <translation>Vérification</translation>
    </message>
    <message>
        <source>Wait for the other device to send it, or add it again.</source>
        <translation>Attendez que l’autre appareil l’envoie, ou ajoutez-le de nouveau.</translation>
    </message>
    <message>
        <source>Wait for the outcome.</source>
        <translation>Attendez l’issue.</translation>
    </message>
    <message>
        <source>Wait that long, then try again.</source>
        <translation>Attendez ce délai, puis réessayez.</translation>
    </message>
    <message>
        <source>Wait until it opens ({detail}).</source>
        <translation>Attendez qu’elle s’ouvre ({detail}).</translation>
    </message>
    <message>
        <source>What is out, or on its way, stays as it went out.</source>
        <translation>Ce qui est paru, ou en route, reste tel quel.</translation>
    </message>
    <message>
        <source>What is to be saved is too large ({megabytes} MB).</source>
        <translation>Ce qui est à enregistrer est trop gros ({megabytes} Mo).</translation>
    </message>
    <message>
        <source>What was saved before is safe.</source>
        <translation>Ce qui était enregistré est intact.</translation>
    </message>
    <message>
        <source>What was written before it is safe, and the file is kept as it is.</source>
        <translation>Ce qui a été écrit avant est intact, et le fichier est conservé tel quel.</translation>
    </message>
    <message>
        <source>What you did is saved, but the disk has no room left to show it.</source>
        <translation>Ce que vous avez fait est enregistré, mais le disque n’a plus de place pour l’afficher.</translation>
    </message>
    <message>
        <source>Whether the post went out is not known.</source>
        <translation>On ne sait pas si la publication est partie.</translation>
    </message>
    <message>
        <source>Working out repeated events took too long; later events were left out.</source>
        <translation>Le calcul des événements répétés a pris trop de temps ; les suivants ont été écartés.</translation>
    </message>
    <message>
        <source>Write it like 20:00.</source>
        <translation>Écrivez-la ainsi : 20:00.</translation>
    </message>
    <message>
        <source>Write it, then send it.</source>
        <translation>Écrivez-le, puis envoyez-le.</translation>
    </message>
    <message>
        <source>Write the text, then submit it.</source>
        <translation>Écrivez le texte, puis soumettez-le.</translation>
    </message>
    <message>
        <source>X weighs the text: Latin letters, digits and usual signs 1 each, other scripts and emoji 2, a link 23 however long it is.</source>
        <translation>X pondère le texte : lettres latines, chiffres et signes usuels 1 chacun, autres écritures et émojis 2, un lien 23 quelle que soit sa longueur.</translation>
    </message>
    <message>
        <source>YouTube counts bytes: a letter with an accent 2, an emoji 4.</source>
        <translation>YouTube compte les octets : une lettre accentuée 2, un émoji 4.</translation>
    </message>
    <message>
        <source>Your mandate does not cover this account today.</source>
        <translation>Votre mandat ne couvre pas ce compte aujourd’hui.</translation>
    </message>
    <message>
        <source>Your posts, comments and figures are untouched; only tones and languages cannot be told.</source>
        <translation>Vos publications, commentaires et chiffres sont intacts ; seules les tonalités et les langues ne peuvent être données.</translation>
    </message>
    <message>
        <source>Your reading is not asked for on this post.</source>
        <translation>Votre relecture n’est pas demandée sur cette publication.</translation>
    </message>
    <message>
        <source>a link counts {weight}</source>
        <translation>un lien compte {weight}</translation>
    </message>
    <message>
        <source>a mention counts without its server</source>
        <translation>une mention compte sans son serveur</translation>
    </message>
    <message>
        <source>an emoji counts 2</source>
        <translation>un émoji compte 2</translation>
    </message>
    <message>
        <source>an emoji counts 2 or more</source>
        <translation>un émoji compte 2 ou plus</translation>
    </message>
    <message>
        <source>clock</source>
        <translation>horloge</translation>
    </message>
    <message>
        <source>database cipher</source>
        <translation>chiffrement de la base</translation>
    </message>
    <message>
        <source>disk</source>
        <translation>disque</translation>
    </message>
    <message>
        <source>keyring</source>
        <translation>trousseau</translation>
    </message>
    <message>
        <source>keys and databases are in order</source>
        <translation>les clés et les bases de données sont en ordre</translation>
    </message>
    <message>
        <source>letters with accents count 2</source>
        <translation>les lettres accentuées comptent 2</translation>
    </message>
    <message>
        <source>no time zones</source>
        <translation>aucun fuseau horaire</translation>
    </message>
    <message>
        <source>workspace</source>
        <translation>espace</translation>
    </message>
    <message>
        <source>{count} events of this device are missing from its journal.</source>
        <translation>{count} événements de cet appareil manquent à son journal.</translation>
    </message>
    <message>
        <source>{file} could be in more than one format.</source>
        <translation>{file} peut être dans plusieurs formats.</translation>
    </message>
    <message>
        <source>{file} could not be opened ({reason}).</source>
        <translation>{file} n’a pas pu être ouvert ({reason}).</translation>
    </message>
    <message>
        <source>{file} has more cells than can be imported at once (the limit is {limit}).</source>
        <translation>{file} a plus de cellules qu’on n’en peut importer à la fois (la limite est {limit}).</translation>
    </message>
    <message>
        <source>{file} holds no table that can be read.</source>
        <translation>{file} ne contient aucun tableau lisible.</translation>
    </message>
    <message>
        <source>{file} is an archive or a kind of document that is not read.</source>
        <translation>{file} est une archive ou un type de document qui n’est pas lu.</translation>
    </message>
    <message>
        <source>{file} is damaged or incomplete and cannot be read.</source>
        <translation>{file} est abîmé ou incomplet et ne peut être lu.</translation>
    </message>
    <message>
        <source>{file} is empty.</source>
        <translation>{file} est vide.</translation>
    </message>
    <message>
        <source>{file} is not in the format {format}.</source>
        <translation>{file} n’est pas au format {format}.</translation>
    </message>
    <message>
        <source>{file} is protected by a password.</source>
        <translation>{file} est protégé par un mot de passe.</translation>
    </message>
    <message>
        <source>{file} is too large to import ({megabytes} MB; the limit is {limit} MB).</source>
        <translation>{file} est trop gros pour être importé ({megabytes} Mo ; la limite est {limit} Mo).</translation>
    </message>
    <message>
        <source>{file} would unpack to more than {limit} MB, so it was not opened.</source>
        <translation>{file} dépasserait {limit} Mo une fois décompressé : il n’a pas été ouvert.</translation>
    </message>
    <message>
        <source>{free} MB free</source>
        <translation>{free} Mo libres</translation>
    </message>
    <message>
        <source>{good} of {total} checks held. Pictures: {folder}</source>
        <translation>{good} contrôles sur {total} sont en règle. Images : {folder}</translation>
    </message>
    <message>
        <source>{network} has no post without an image or a video.</source>
        <translation>{network} n’a pas de publication sans image ni vidéo.</translation>
    </message>
    <message>
        <source>{network} has no threads: this break would be shown as it is typed.</source>
        <translation>{network} n’a pas de fils de messages : cette séparation serait affichée telle quelle.</translation>
    </message>
    <message>
        <source>{network} would read “{passage}” as HTML.</source>
        <translation>{network} lirait « {passage} » comme du HTML.</translation>
    </message>
    <message>
        <source>{n} emoji count 2 each</source>
        <translation>{n} émojis comptent 2 chacun</translation>
    </message>
    <message>
        <source>{n} emoji count 2 or more each</source>
        <translation>{n} émojis comptent 2 ou plus chacun</translation>
    </message>
    <message>
        <source>{n} emoji: a screen reader says the name of each one aloud.</source>
        <translation>{n} émojis : un lecteur d’écran prononce le nom de chacun.</translation>
    </message>
    <message>
        <source>{n} hashtags: on {network}, more than {most} read as advertising.</source>
        <translation>{n} mots-dièse : sur {network}, au-delà de {most}, cela se lit comme de la publicité.</translation>
    </message>
    <message>
        <source>{n} hashtags: {network} refuses more than {most}.</source>
        <translation>{n} mots-dièse : {network} en refuse plus de {most}.</translation>
    </message>
    <message>
        <source>{n} links count {weight} each</source>
        <translation>{n} liens comptent {weight} chacun</translation>
    </message>
    <message>
        <source>{n} {kind}: {network} takes {most} in a post.</source>
        <translation>{n} {kind} : {network} en accepte {most} par publication.</translation>
    </message>
    <message>
        <source>{over} bytes too long for {network} ({used} of {limit}).</source>
        <translation>{over} octets de trop pour {network} ({used} sur {limit}).</translation>
    </message>
    <message>
        <source>{over} characters too long for {network} ({used} of {limit}).</source>
        <translation>{over} caractères de trop pour {network} ({used} sur {limit}).</translation>
    </message>
    <message>
        <source>{workspace}: {posts} posts, {mentions} mentions, {people} people</source>
        <translation>{workspace} : {posts} publications, {mentions} mentions, {people} personnes</translation>
    </message>
    <message>
        <source>{year} is not a year to plan in.</source>
        <translation>{year} n’est pas une année où planifier.</translation>
    </message>
    <message>
        <source>“{file}” cannot be written: the folder is read-only or missing.</source>
        <translation>« {file} » ne peut pas être écrit : le dossier est en lecture seule ou absent.</translation>
    </message>
    <message>
        <source>“{file}” is damaged</source>
        <translation>« {file} » est endommagé</translation>
    </message>
    <message>
        <source>“{file}” is damaged or its key is not the one in the keyring.</source>
        <translation>« {file} » est abîmé, ou sa clé n’est pas celle du trousseau.</translation>
    </message>
    <message>
        <source>“{file}” is in use by another program.</source>
        <translation>« {file} » est utilisé par un autre programme.</translation>
    </message>
    <message>
        <source>“{file}” is not encrypted</source>
        <translation>« {file} » n’est pas chiffré</translation>
    </message>
    <message>
        <source>“{file}” was written by a newer version of Exec Assistant.</source>
        <translation>« {file} » a été écrit par une version plus récente d’Exec Assistant.</translation>
    </message>
    <message>
        <source>“{folder}” cannot take a copy of the workspace.</source>
        <translation>« {folder} » ne peut pas recevoir de copie de l’espace.</translation>
    </message>
    <message>
        <source>“{folder}” holds no workspace yet.</source>
        <translation>« {folder} » ne contient pas encore d’espace de travail.</translation>
    </message>
    <message>
        <source>“{folder}” is not a folder.</source>
        <translation>« {folder} » n’est pas un dossier.</translation>
    </message>
    <message>
        <source>“{hour}” is not an hour of the day.</source>
        <translation>« {hour} » n’est pas une heure du jour.</translation>
    </message>
    <message>
        <source>“{label}” is not a tone.</source>
        <translation>« {label} » n’est pas une tonalité.</translation>
    </message>
    <message>
        <source>“{moment}” is not a moment of the demo.</source>
        <translation>« {moment} » n’est pas un moment de l’exemple.</translation>
    </message>
    <message>
        <source>“{network}” is not a network this program knows.</source>
        <translation>« {network} » n’est pas un réseau que ce programme connaît.</translation>
    </message>
    <message>
        <source>“{passage}” would be shown as it is typed.</source>
        <translation>« {passage} » s’afficherait tel quel.</translation>
    </message>
    <message>
        <source>“{value}” in column “{column}” is not a number.</source>
        <translation>« {value} » dans la colonne « {column} » n’est pas un nombre.</translation>
    </message>
</context>
</TS>
