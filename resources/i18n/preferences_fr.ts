<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en">
<context>
    <name>Checks</name>
    <message>
        <source>Clock and time zones</source>
        <translation>Horloge et fuseaux</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Disque</translation>
    </message>
    <message>
        <source>Encryption of the database</source>
        <translation>Chiffrement de la base</translation>
    </message>
    <message>
        <source>Fonts</source>
        <translation>Polices</translation>
    </message>
    <message>
        <source>Keyring</source>
        <translation>Trousseau</translation>
    </message>
    <message>
        <source>Window library (Qt)</source>
        <translation>Fenêtres (Qt)</translation>
    </message>
    <message>
        <source>in memory</source>
        <translation>en mémoire</translation>
    </message>
    <message>
        <source>{size} GB free</source>
        <translation>{size} Go libres</translation>
    </message>
</context>
<context>
    <name>ChecksSection</name>
    <message numerus="yes">
        <source>%n difference(s) found:</source>
        <translation>
            <numerusform>%n écart trouvé :</numerusform>
            <numerusform>%n écarts trouvés :</numerusform>
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
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n image</numerusform>
            <numerusform>%n images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n revision(s)</source>
        <translation>
            <numerusform>%n version</numerusform>
            <numerusform>%n versions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of the database</source>
        <translation>
            <numerusform>%n ligne de la base</numerusform>
            <numerusform>%n lignes de la base</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n signature(s)</source>
        <translation>
            <numerusform>%n signature</numerusform>
            <numerusform>%n signatures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to see to.</source>
        <translation>
            <numerusform>%n point à régler.</numerusform>
            <numerusform>%n points à régler.</numerusform>
        </translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Contrôler</translation>
    </message>
    <message>
        <source>Check this computer</source>
        <translation>Contrôler cet ordinateur</translation>
    </message>
    <message>
        <source>Everything agrees: {what}.</source>
        <translation>Tout concorde : {what}.</translation>
    </message>
    <message>
        <source>Keyring, encryption, clock, disk, window library and fonts.</source>
        <translation>Trousseau, chiffrement, horloge, disque, fenêtres et polices.</translation>
    </message>
    <message>
        <source>Recomputes every content hash, signature and chain, and compares the database with the journal.</source>
        <translation>Recalcule chaque empreinte, signature et chaîne, et compare la base au journal.</translation>
    </message>
    <message>
        <source>This computer has all it takes.</source>
        <translation>Cet ordinateur a tout ce qu’il faut.</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Vérifier</translation>
    </message>
    <message>
        <source>Verify everything</source>
        <translation>Tout vérifier</translation>
    </message>
</context>
<context>
    <name>DataSection</name>
    <message numerus="yes">
        <source>%n comment(s)</source>
        <translation>
            <numerusform>%n commentaire</numerusform>
            <numerusform>%n commentaires</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n date(s) of the calendar</source>
        <translation>
            <numerusform>%n date du calendrier</numerusform>
            <numerusform>%n dates du calendrier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s)</source>
        <translation>
            <numerusform>%n décision</numerusform>
            <numerusform>%n décisions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n image</numerusform>
            <numerusform>%n images</numerusform>
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
        <source>%n row(s) of figures and mentions</source>
        <translation>
            <numerusform>%n ligne de mesures et de mentions</numerusform>
            <numerusform>%n lignes de mesures et de mentions</numerusform>
        </translation>
    </message>
    <message>
        <source>A copy of the whole profile, encrypted as it is, checked by opening it. It opens on this laptop, or anywhere with the recovery kit.</source>
        <translation>Une copie de tout le profil, chiffrée comme lui, contrôlée en l’ouvrant. Elle s’ouvre sur cet ordinateur, ou n’importe où avec le kit de secours.</translation>
    </message>
    <message>
        <source>Back up…</source>
        <translation>Sauvegarder…</translation>
    </message>
    <message>
        <source>Choose where the copy goes</source>
        <translation>Choisir où va la copie</translation>
    </message>
    <message>
        <source>Choose where the export goes</source>
        <translation>Choisir où va l’export</translation>
    </message>
    <message>
        <source>Copied and checked: {events} events, {size} MB, in {folder}</source>
        <translation>Copié et contrôlé : {events} événements, {size} Mo, dans {folder}</translation>
    </message>
    <message>
        <source>Discard this kit</source>
        <translation>Abandonner ce kit</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminer</translation>
    </message>
    <message>
        <source>Export everything</source>
        <translation>Tout exporter</translation>
    </message>
    <message>
        <source>Exported {what}, to {folder}</source>
        <translation>Exporté : {what}, dans {folder}</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Full backup</source>
        <translation>Sauvegarde complète</translation>
    </message>
    <message>
        <source>If this laptop is lost or breaks, the kit and its passphrase open a copy of the workspace again. Keep them apart.</source>
        <translation>Si cet ordinateur est perdu ou en panne, le kit et sa phrase secrète rouvrent une copie de l’espace. Gardez-les séparément.</translation>
    </message>
    <message>
        <source>Makes a new page with a new passphrase. Kits made before go on working.</source>
        <translation>Crée une nouvelle page avec une nouvelle phrase secrète. Les kits déjà faits restent valables.</translation>
    </message>
    <message numerus="yes">
        <source>Missing, because not on this laptop: %n picture(s).</source>
        <translation>
            <numerusform>Il manque %n image, absente de cet ordinateur.</numerusform>
            <numerusform>Il manque %n images, absentes de cet ordinateur.</numerusform>
        </translation>
    </message>
    <message>
        <source>New kit…</source>
        <translation>Nouveau kit…</translation>
    </message>
    <message>
        <source>Posts as Markdown and JSON, decisions with their signatures, the calendar, figures, mentions and pictures, in open formats. Not encrypted.</source>
        <translation>Publications en Markdown et JSON, décisions avec leurs signatures, calendrier, mesures, mentions et images, en formats ouverts. Non chiffré.</translation>
    </message>
    <message>
        <source>Profile folder</source>
        <translation>Dossier du profil</translation>
    </message>
    <message>
        <source>Recovery kit</source>
        <translation>Kit de secours</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>The example has none.</source>
        <translation>L’exemple n’en a pas.</translation>
    </message>
    <message>
        <source>The example keeps its keys in memory, so a copy of it could never be opened.</source>
        <translation>L’exemple garde ses clés en mémoire : une copie ne pourrait jamais être ouverte.</translation>
    </message>
    <message>
        <source>Your recovery kit</source>
        <translation>Votre kit de secours</translation>
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
    <name>KitPanel</name>
    <message>
        <source>1. Put the kit away</source>
        <translation>1. Mettez le kit de côté</translation>
    </message>
    <message>
        <source>2. Write the passphrase down, on paper, in another place</source>
        <translation>2. Notez la phrase secrète, sur papier, à un autre endroit</translation>
    </message>
    <message>
        <source>Handed to the printer</source>
        <translation>Remis à l’imprimante</translation>
    </message>
    <message>
        <source>I wrote it down. Its last group is:</source>
        <translation>C’est noté. Le dernier groupe est :</translation>
    </message>
    <message>
        <source>It is shown only now and kept nowhere. Capital letters, spaces and dashes do not matter.</source>
        <translation>Elle n’est montrée que maintenant et n’est gardée nulle part. Majuscules, espaces et tirets ne comptent pas.</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimer…</translation>
    </message>
    <message>
        <source>Save the kit…</source>
        <translation>Enregistrer le kit…</translation>
    </message>
    <message>
        <source>Save the recovery kit</source>
        <translation>Enregistrer le kit de secours</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>Enregistré : {file}</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Texte (*.txt)</translation>
    </message>
    <message>
        <source>exec-assistant-recovery-kit.txt</source>
        <translation>exec-assistant-kit-de-secours.txt</translation>
    </message>
</context>
<context>
    <name>NotificationsSection</name>
    <message numerus="yes">
        <source>%n h</source>
        <translation>
            <numerusform>%n h</numerusform>
            <numerusform>%n h</numerusform>
        </translation>
    </message>
    <message>
        <source>A deadline is near</source>
        <translation>Une échéance approche</translation>
    </message>
    <message>
        <source>A decision was taken</source>
        <translation>Une décision a été prise</translation>
    </message>
    <message>
        <source>A locked screen shows them to anyone. A word of a text is never shown.</source>
        <translation>Un écran verrouillé les montre à tous. Aucun mot d’un texte n’est jamais montré.</translation>
    </message>
    <message>
        <source>A publication did not go out</source>
        <translation>Une publication n’est pas partie</translation>
    </message>
    <message>
        <source>A publication waits for your decision, and its time comes within</source>
        <translation>Une publication attend votre décision, et son heure arrive dans moins de</translation>
    </message>
    <message>
        <source>Deadlines and decisions, while the window is behind others. Kept on this laptop.</source>
        <translation>Échéances et décisions, quand la fenêtre est derrière d’autres. Choix gardés sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Hours before its time</source>
        <translation>Heures avant son échéance</translation>
    </message>
    <message>
        <source>It was missed, was refused, or nobody knows whether it is there.</source>
        <translation>Elle a été manquée, refusée, ou personne ne sait si elle est en ligne.</translation>
    </message>
    <message>
        <source>Notifications of the system</source>
        <translation>Notifications du système</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Activé</translation>
    </message>
    <message>
        <source>On a post that you wrote or submitted.</source>
        <translation>Sur une publication que vous avez écrite ou soumise.</translation>
    </message>
    <message>
        <source>On this laptop’s clock. What came meanwhile is told afterwards.</source>
        <translation>À l’heure de cet ordinateur. Ce qui arrive entre-temps est dit après.</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>Silence à partir de</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>Heures de silence</translation>
    </message>
    <message>
        <source>Quiet on weekends</source>
        <translation>Silence le week-end</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>Silence jusqu’à</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Show an example</source>
        <translation>Voir un exemple</translation>
    </message>
    <message>
        <source>Show titles of posts</source>
        <translation>Afficher les titres des publications</translation>
    </message>
    <message>
        <source>This computer offers no notifications to programs, so nothing can be told this way.</source>
        <translation>Cet ordinateur n’offre pas de notifications aux programmes ; rien ne peut donc être dit ainsi.</translation>
    </message>
    <message>
        <source>Titles of posts</source>
        <translation>Titres des publications</translation>
    </message>
    <message>
        <source>Weekends too</source>
        <translation>Le week-end aussi</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>All of it is on this laptop, encrypted, and yours to copy and take along.</source>
        <translation>Tout est sur cet ordinateur, chiffré, et vous pouvez le copier et l’emporter.</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Contrôles</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notifications</translation>
    </message>
    <message>
        <source>Progress: {what}</source>
        <translation>Avancement : {what}</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Stopped. Nothing was left half done.</source>
        <translation>Arrêté. Rien n’est resté à moitié fait.</translation>
    </message>
    <message>
        <source>Your data</source>
        <translation>Vos données</translation>
    </message>
</context>
<context>
    <name>PreferencesScreen</name>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Hours on the calendar are hours there.</source>
        <translation>Les heures du calendrier sont celles de ce fuseau.</translation>
    </message>
    <message>
        <source>How long after it a post may still go out; later it counts as missed and waits for you.</source>
        <translation>Combien de temps après l’heure prévue une publication peut encore sortir ; ensuite elle est manquée et vous attend.</translation>
    </message>
    <message>
        <source>How long before its planned time a post may already go out.</source>
        <translation>Combien de temps avant l’heure prévue une publication peut déjà sortir.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>Moins</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Minutes after the planned time</source>
        <translation>Minutes après l’heure prévue</translation>
    </message>
    <message>
        <source>Minutes before the planned time</source>
        <translation>Minutes avant l’heure prévue</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Animations</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Name of the workspace</source>
        <translation>Nom de l’espace</translation>
    </message>
    <message>
        <source>Of the window; posts keep their own.</source>
        <translation>Celle de la fenêtre ; les publications gardent la leur.</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Activées</translation>
    </message>
    <message>
        <source>On this laptop</source>
        <translation>Sur cet ordinateur</translation>
    </message>
    <message>
        <source>Plain letters act: A approves, J goes down. Never while you type. Ctrl+K works either way.</source>
        <translation>Une lettre seule agit : A valide, J descend. Jamais pendant la saisie. Ctrl+K fonctionne dans tous les cas.</translation>
    </message>
    <message>
        <source>Publication window closes</source>
        <translation>Fin de la fenêtre horaire</translation>
    </message>
    <message>
        <source>Publication window opens</source>
        <translation>Début de la fenêtre horaire</translation>
    </message>
    <message>
        <source>Single keys</source>
        <translation>Touches simples</translation>
    </message>
    <message>
        <source>The same for everyone in it.</source>
        <translation>Les mêmes réglages pour tous ses membres.</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuseau horaire</translation>
    </message>
    <message>
        <source>Whether panels and lists glide into place or are simply there.</source>
        <translation>Les panneaux et les listes glissent à leur place, ou s’y trouvent simplement.</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Espace</translation>
    </message>
</context>
<context>
    <name>RecoveryKit</name>
    <message>
        <source>At the first start of Exec Assistant, choose “Restore with a recovery kit”, then open this file or type the numbered lines.</source>
        <translation>Au premier démarrage d’Exec Assistant, choisissez « Restaurer avec un kit de secours », puis ouvrez ce fichier ou saisissez les lignes numérotées.</translation>
    </message>
    <message>
        <source>It takes three things: this page, its passphrase, which is not on it, and a copy of the profile folder.</source>
        <translation>Il faut trois choses : cette page, sa phrase secrète, qui n’y figure pas, et une copie du dossier du profil.</translation>
    </message>
    <message>
        <source>Keep it where the laptop is not, and keep the passphrase elsewhere.</source>
        <translation>Gardez-la là où l’ordinateur n’est pas, et la phrase secrète encore ailleurs.</translation>
    </message>
    <message>
        <source>Save the kit as a PDF to print</source>
        <translation>Enregistrer le kit en PDF pour l’imprimer</translation>
    </message>
    <message>
        <source>This page brings an Exec Assistant workspace back on another computer.</source>
        <translation>Cette page permet de retrouver un espace Exec Assistant sur un autre ordinateur.</translation>
    </message>
</context>
<context>
    <name>Rooms</name>
    <message>
        <source>Preferences</source>
        <translation>Préférences</translation>
    </message>
</context>
<context>
    <name>_Finding</name>
    <message>
        <source>in order</source>
        <translation>en ordre</translation>
    </message>
    <message>
        <source>to see to</source>
        <translation>à régler</translation>
    </message>
</context>
</TS>
