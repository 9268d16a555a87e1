<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en">
<context>
    <name>ByHand</name>
    <message>
        <source>Address of the post</source>
        <translation>Adresse de la publication</translation>
    </message>
    <message>
        <source>Approved text</source>
        <translation>Texte validé</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>Copy its description</source>
        <translation>Copier sa description</translation>
    </message>
    <message>
        <source>Copy message {number} of {count}</source>
        <translation>Copier le message {number} sur {count}</translation>
    </message>
    <message>
        <source>Copy the first comment</source>
        <translation>Copier le premier commentaire</translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation>Copier l’image</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>Copier le texte</translation>
    </message>
    <message>
        <source>Finish later</source>
        <translation>Terminer plus tard</translation>
    </message>
    <message>
        <source>It is posted</source>
        <translation>C’est publié</translation>
    </message>
    <message>
        <source>Not posted</source>
        <translation>Non publiée</translation>
    </message>
    <message>
        <source>Open {network}</source>
        <translation>Ouvrir {network}</translation>
    </message>
    <message>
        <source>Paste the address of the post</source>
        <translation>Collez l’adresse de la publication</translation>
    </message>
    <message>
        <source>Picture {number}</source>
        <translation>Image {number}</translation>
    </message>
    <message>
        <source>Post it on {network} as {account}</source>
        <translation>Publiez-le sur {network} au nom de {account}</translation>
    </message>
    <message>
        <source>Publish by hand on {network}</source>
        <translation>Publier à la main sur {network}</translation>
    </message>
    <message>
        <source>These are the approved words, verified a moment ago. Take them as they are.</source>
        <translation>Voici les mots validés, vérifiés à l’instant. Prenez-les tels quels.</translation>
    </message>
</context>
<context>
    <name>SettlePanel</name>
    <message>
        <source>Address of the post</source>
        <translation>Adresse de la publication</translation>
    </message>
    <message>
        <source>Address of the post, https://…</source>
        <translation>Adresse de la publication, https://…</translation>
    </message>
    <message>
        <source>Another time for “{title}”</source>
        <translation>Une autre heure pour « {title} »</translation>
    </message>
    <message>
        <source>Armed again for its time.</source>
        <translation>De nouveau programmée à son heure.</translation>
    </message>
    <message>
        <source>Choose another time</source>
        <translation>Choisir une autre heure</translation>
    </message>
    <message>
        <source>Connect the account again</source>
        <translation>Reconnecter le compte</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Give it another time; outside the approved window, it is submitted again for approval.</source>
        <translation>Donnez-lui une autre heure ; hors de la fenêtre validée, elle est soumise de nouveau à validation.</translation>
    </message>
    <message>
        <source>It is published</source>
        <translation>Elle est publiée</translation>
    </message>
    <message>
        <source>It is time to post this by hand on {network}.</source>
        <translation>C’est l’heure de publier ceci à la main sur {network}.</translation>
    </message>
    <message>
        <source>It was not published</source>
        <translation>Elle n’a pas été publiée</translation>
    </message>
    <message>
        <source>Its window: {window}.</source>
        <translation>Sa fenêtre : {window}.</translation>
    </message>
    <message>
        <source>Look at {network}: is the post there?</source>
        <translation>Regardez sur {network} : la publication y est-elle ?</translation>
    </message>
    <message>
        <source>Noted: it is published.</source>
        <translation>C’est noté : elle est publiée.</translation>
    </message>
    <message>
        <source>Noted: it was not posted.</source>
        <translation>C’est noté : elle n’a pas été publiée.</translation>
    </message>
    <message>
        <source>Noted: it was not published.</source>
        <translation>C’est noté : elle n’a pas été publiée.</translation>
    </message>
    <message>
        <source>Plan it</source>
        <translation>Planifier</translation>
    </message>
    <message>
        <source>Publish by hand</source>
        <translation>Publier à la main</translation>
    </message>
    <message>
        <source>The time for this post has passed; it was not sent late.</source>
        <translation>L’heure de cette publication est passée ; elle n’a pas été envoyée en retard.</translation>
    </message>
    <message>
        <source>This was not published on {network}.</source>
        <translation>Ceci n’a pas été publié sur {network}.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>You began to post this by hand on {network}. Is it there?</source>
        <translation>Vous avez commencé à publier ceci à la main sur {network}. Est-ce en ligne ?</translation>
    </message>
</context>
</TS>
