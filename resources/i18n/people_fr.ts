<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en">
<context>
    <name>AccountSheet</name>
    <message numerus="yes">
        <source>%n approved post(s) will need another approval:</source>
        <translation>
            <numerusform>%n publication validée devra l’être de nouveau :</numerusform>
            <numerusform>%n publications validées devront l’être de nouveau :</numerusform>
        </translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>Ajouter un compte</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>On your server: Preferences, Development, New application, with the rights “read” and “write”; then copy “Your access token”. It is kept in this laptop’s keyring and nowhere else.</source>
        <translation>Sur votre serveur : Préférences, Développement, Nouvelle application, avec les droits « read » et « write » ; puis copiez « Votre jeton d’accès ». Il est gardé dans le trousseau de cet ordinateur, et nulle part ailleurs.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>{network} account</source>
        <translation>Compte {network}</translation>
    </message>
    <message>
        <source>“{title}”</source>
        <translation>« {title} »</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Add an account</source>
        <translation>Ajouter un compte</translation>
    </message>
    <message>
        <source>Give a mandate</source>
        <translation>Donner un mandat</translation>
    </message>
</context>
<context>
    <name>AddAccountSheet</name>
    <message>
        <source>Access token</source>
        <translation>Jeton d’accès</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Another network</source>
        <translation>Un autre réseau</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Le serveur est interrogé…</translation>
    </message>
    <message>
        <source>At its time the app reminds you, copies the approved words and opens the network; you publish.</source>
        <translation>À l’heure prévue, l’application vous prévient, copie le texte validé et ouvre le réseau ; c’est vous qui publiez.</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>À la main</translation>
    </message>
    <message>
        <source>By the app</source>
        <translation>Par l’application</translation>
    </message>
    <message>
        <source>How it is published</source>
        <translation>Mode de publication</translation>
    </message>
    <message>
        <source>Name on the network</source>
        <translation>Nom sur le réseau</translation>
    </message>
    <message>
        <source>Name shown here</source>
        <translation>Nom affiché ici</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Official</source>
        <translation>Officiel</translation>
    </message>
    <message>
        <source>Personal</source>
        <translation>Personnel</translation>
    </message>
    <message>
        <source>Server address</source>
        <translation>Adresse du serveur</translation>
    </message>
    <message>
        <source>The executive’s own, or the organisation’s.</source>
        <translation>Celle de la dirigeante ou du dirigeant, ou celle de l’organisation.</translation>
    </message>
    <message>
        <source>Whose voice</source>
        <translation>Quelle voix</translation>
    </message>
</context>
<context>
    <name>EditAccountSheet</name>
    <message>
        <source>Name on the network</source>
        <translation>Nom sur le réseau</translation>
    </message>
    <message>
        <source>Name shown here</source>
        <translation>Nom affiché ici</translation>
    </message>
    <message>
        <source>New access token</source>
        <translation>Nouveau jeton d’accès</translation>
    </message>
    <message>
        <source>Publish from this laptop from now on</source>
        <translation>Publier désormais depuis cet ordinateur</translation>
    </message>
    <message>
        <source>Server address</source>
        <translation>Adresse du serveur</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>inchangé</translation>
    </message>
</context>
<context>
    <name>MandateSheet</name>
    <message>
        <source>Accounts</source>
        <translation>Comptes</translation>
    </message>
    <message>
        <source>All accounts</source>
        <translation>Tous les comptes</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Deputy</source>
        <translation>Suppléance</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Premier jour</translation>
    </message>
    <message>
        <source>Give a mandate</source>
        <translation>Donner un mandat</translation>
    </message>
    <message>
        <source>Give the mandate</source>
        <translation>Donner le mandat</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
    <message>
        <source>Last day, included</source>
        <translation>Dernier jour, inclus</translation>
    </message>
    <message>
        <source>Some</source>
        <translation>Certains</translation>
    </message>
    <message>
        <source>Your deputy approves for you in that time. You sign it; you can end it.</source>
        <translation>Pendant ce temps, votre suppléance valide à votre place. Vous signez le mandat et pouvez y mettre fin.</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Another laptop</source>
        <translation>Un autre ordinateur</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Retiré</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Mastodon API, {server}</source>
        <translation>API Mastodon, {server}</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>Nouveau nom</translation>
    </message>
    <message>
        <source>Official</source>
        <translation>Officiel</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Échu</translation>
    </message>
    <message>
        <source>Personal</source>
        <translation>Personnel</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>Retirer {name}</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Rename {name}</source>
        <translation>Renommer {name}</translation>
    </message>
    <message>
        <source>This laptop</source>
        <translation>Cet ordinateur</translation>
    </message>
    <message>
        <source>To come</source>
        <translation>À venir</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Vous</translation>
    </message>
    <message>
        <source>all accounts</source>
        <translation>tous les comptes</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>à la main</translation>
    </message>
    <message>
        <source>from another laptop</source>
        <translation>depuis un autre ordinateur</translation>
    </message>
    <message>
        <source>from this laptop</source>
        <translation>depuis cet ordinateur</translation>
    </message>
    <message>
        <source>from {name}’s laptop</source>
        <translation>depuis l’ordinateur de {name}</translation>
    </message>
    <message>
        <source>investor relations</source>
        <translation>relations investisseurs</translation>
    </message>
    <message>
        <source>legal</source>
        <translation>juridique</translation>
    </message>
    <message>
        <source>{accounts}, from {first} to {last}</source>
        <translation>{accounts}, du {first} au {last}</translation>
    </message>
</context>
<context>
    <name>PeopleScreen</name>
    <message numerus="yes">
        <source>%n approved post(s) for it will not go out:</source>
        <translation>
            <numerusform>%n publication validée pour ce compte ne sortira pas :</numerusform>
            <numerusform>%n publications validées pour ce compte ne sortiront pas :</numerusform>
        </translation>
    </message>
    <message>
        <source>A mandate lets a deputy approve for the executive, for a time.</source>
        <translation>Un mandat permet à la suppléance de valider au nom de la direction, pour un temps.</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Comptes</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>Ajouter un compte</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>Campagnes</translation>
    </message>
    <message>
        <source>Edit {name}</source>
        <translation>Modifier {name}</translation>
    </message>
    <message>
        <source>End it</source>
        <translation>Y mettre fin</translation>
    </message>
    <message>
        <source>End the mandate of {name}</source>
        <translation>Mettre fin au mandat de {name}</translation>
    </message>
    <message>
        <source>End the mandate of {name}?</source>
        <translation>Mettre fin au mandat de {name} ?</translation>
    </message>
    <message>
        <source>Give a mandate…</source>
        <translation>Donner un mandat…</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Le garder</translation>
    </message>
    <message>
        <source>Mandates</source>
        <translation>Mandats</translation>
    </message>
    <message>
        <source>New campaign</source>
        <translation>Nouvelle campagne</translation>
    </message>
    <message>
        <source>New pillar</source>
        <translation>Nouveau pilier</translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation>Aucun élément pour l’instant.</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Pillars</source>
        <translation>Piliers</translation>
    </message>
    <message>
        <source>Posts and results stay, and you can undo it.</source>
        <translation>Publications et résultats restent, et vous pourrez revenir en arrière.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>Retirer {name}</translation>
    </message>
    <message>
        <source>Remove {name}?</source>
        <translation>Retirer {name} ?</translation>
    </message>
    <message>
        <source>The accounts you speak from will be here: LinkedIn, Mastodon, a newsletter…</source>
        <translation>Les comptes par lesquels vous vous exprimez seront ici : LinkedIn, Mastodon, une lettre d’information…</translation>
    </message>
    <message>
        <source>The new access token is kept.</source>
        <translation>Le nouveau jeton d’accès est gardé.</translation>
    </message>
    <message>
        <source>There is no deputy in this workspace yet.</source>
        <translation>Il n’y a pas encore de suppléance dans cet espace.</translation>
    </message>
    <message>
        <source>This can’t be undone; you can give a new one.</source>
        <translation>C’est irréversible ; vous pourrez en donner un nouveau.</translation>
    </message>
    <message>
        <source>What goes together for a time.</source>
        <translation>Ce qui va ensemble, pour un temps.</translation>
    </message>
    <message>
        <source>What the voice is about.</source>
        <translation>Ce dont parle cette voix.</translation>
    </message>
</context>
<context>
    <name>Rooms</name>
    <message>
        <source>People and accounts</source>
        <translation>Personnes et comptes</translation>
    </message>
</context>
</TS>
