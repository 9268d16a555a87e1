<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en">
<context>
    <name>CreatePage</name>
    <message>
        <source>Advisor</source>
        <translation>Conseil</translation>
    </message>
    <message>
        <source>Create the workspace</source>
        <translation>Créer l’espace</translation>
    </message>
    <message>
        <source>Creating…</source>
        <translation>Création…</translation>
    </message>
    <message>
        <source>Everything stays on this laptop, encrypted, in {folder}</source>
        <translation>Tout reste sur cet ordinateur, chiffré, dans {folder}</translation>
    </message>
    <message>
        <source>Executive</source>
        <translation>Direction</translation>
    </message>
    <message>
        <source>First and last name</source>
        <translation>Prénom et nom</translation>
    </message>
    <message>
        <source>Name of the workspace</source>
        <translation>Nom de l’espace</translation>
    </message>
    <message>
        <source>Restore with a recovery kit</source>
        <translation>Restaurer avec un kit de secours</translation>
    </message>
    <message>
        <source>The company, or the executive’s name</source>
        <translation>L’entreprise, ou le nom de la personne qui la dirige</translation>
    </message>
    <message>
        <source>The voice is yours: you approve, ask for changes, or write on the spot.</source>
        <translation>C’est votre voix : vous validez, demandez des modifications, ou écrivez sur le vif.</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuseau horaire</translation>
    </message>
    <message>
        <source>Try the example</source>
        <translation>Essayer l’exemple</translation>
    </message>
    <message>
        <source>You plan, draft, submit and schedule for the executive you work with.</source>
        <translation>Vous planifiez, rédigez, soumettez et programmez pour la direction.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Votre nom</translation>
    </message>
    <message>
        <source>Your role</source>
        <translation>Votre rôle</translation>
    </message>
</context>
<context>
    <name>FirstStart</name>
    <message>
        <source>A leader’s voice, prepared by two: planned, written, approved by signature.</source>
        <translation>La voix d’une direction, préparée à deux : planifiée, écrite, validée par signature.</translation>
    </message>
    <message>
        <source>If this laptop is lost or breaks, the kit and its passphrase open a copy of the workspace again. Without them nobody can, not even us.</source>
        <translation>Si cet ordinateur est perdu ou en panne, le kit et sa phrase secrète rouvrent une copie de l’espace. Sans eux personne ne le peut, pas même nous.</translation>
    </message>
    <message>
        <source>It takes the recovery kit, its passphrase, and a copy of the profile folder, such as a full backup. The copy is only read.</source>
        <translation>Il faut le kit de secours, sa phrase secrète, et une copie du dossier du profil, par exemple une sauvegarde complète. La copie est seulement lue.</translation>
    </message>
    <message>
        <source>Keep your recovery kit</source>
        <translation>Gardez votre kit de secours</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Restore a workspace</source>
        <translation>Restaurer un espace</translation>
    </message>
    <message>
        <source>Welcome to Exec Assistant</source>
        <translation>Bienvenue dans Exec Assistant</translation>
    </message>
</context>
<context>
    <name>KitPage</name>
    <message>
        <source>Begin</source>
        <translation>Commencer</translation>
    </message>
</context>
<context>
    <name>RestorePage</name>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>Choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>Choose the copy of the profile folder</source>
        <translation>Choisir la copie du dossier du profil</translation>
    </message>
    <message>
        <source>Choose the folder…</source>
        <translation>Choisir le dossier…</translation>
    </message>
    <message>
        <source>Copy of the profile folder</source>
        <translation>Copie du dossier du profil</translation>
    </message>
    <message>
        <source>Numbered lines of the kit</source>
        <translation>Lignes numérotées du kit</translation>
    </message>
    <message>
        <source>Open its file, or type the numbered lines of the page.</source>
        <translation>Ouvrez son fichier, ou saisissez les lignes numérotées de la page.</translation>
    </message>
    <message>
        <source>Open the kit’s file…</source>
        <translation>Ouvrir le fichier du kit…</translation>
    </message>
    <message>
        <source>Open the recovery kit</source>
        <translation>Ouvrir le kit de secours</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Phrase secrète</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Avancement</translation>
    </message>
    <message>
        <source>Recovery kit</source>
        <translation>Kit de secours</translation>
    </message>
    <message>
        <source>Restore the workspace</source>
        <translation>Restaurer l’espace</translation>
    </message>
    <message>
        <source>Restoring…</source>
        <translation>Restauration…</translation>
    </message>
    <message>
        <source>Text (*.txt);;All files (*)</source>
        <translation>Texte (*.txt) ;;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>“{file}” cannot be read.</source>
        <translation>« {file} » ne peut pas être lu.</translation>
    </message>
    <message>
        <source>“{file}” is too large to be a recovery kit.</source>
        <translation>« {file} » est trop gros pour être un kit de secours.</translation>
    </message>
</context>
</TS>
