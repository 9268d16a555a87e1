"""Lines as people type them, and what each asks for, read on Sunday 22 November 2026 at 10:00.

``line => kind | when | where | title | remarks``; when: first day and hour, ``..`` the end, ``each`` weekdays ``/``
weeks.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from exec_assistant.editorial.quick_entry_names import KnownAccount, KnownLabel

if TYPE_CHECKING:
    from exec_assistant.editorial.quick_entry import Understood

NOW = datetime(2026, 11, 22, 10, 0)  # noqa: DTZ001 (a local moment)
ACCOUNTS = (
    KnownAccount("li", "linkedin", "Hélène Marchadier", "helene-marchadier"),
    KnownAccount("page", "linkedin", "Valtherne", "valtherne", personal=False),
    KnownAccount("x", "x", "Hélène Marchadier", "@helene"),
    KnownAccount("masto", "mastodon", "Hélène", "@helene@mastodon.example"),
    KnownAccount("blog", "wordpress", "Le blog de Valtherne", "", personal=False),
)
LABELS = (
    KnownLabel("pillar", "climat", "Climat, sans détour"),
    KnownLabel("pillar", "décider", "Décider sous contrainte"),
    KnownLabel("campaign", "t3", "Résultats T3"),
    KnownLabel("campaign", "forum", "European Heat Forum"),
)


def told(made: Understood) -> str:
    """What was understood, on one line."""
    moment = " ".join(
        (
            *([made.day.isoformat()] if made.day else []),
            *([made.at.isoformat("minutes")] if made.at is not None else []),
        )
    )
    last = made.last_day or made.until
    end = " ".join(
        (*([last.isoformat()] if last else []), *([made.until_at.isoformat("minutes")] if made.until_at else []))
    )
    each = f"each {','.join(map(str, made.weekdays))}/{made.every_weeks} " if made.kind == "slot" else ""
    where = " ".join((*made.accounts, *(f"#{name}" for name in (made.pillar, made.stake, made.campaign) if name)))
    when = each + moment + (f" .. {end}" if end else "")
    said = " ".join(remark.why for remark in made.remarks)
    return " | ".join((made.kind, when.strip(), where, made.title, said)).rstrip(" |")


CORPUS = """\
mardi 8h30 LinkedIn résultats T3 => post | 2026-11-24 08:30 | li | résultats T3
demain 18h X Merci aux équipes => post | 2026-11-23 18:00 | x | Merci aux équipes
15 déc. 7h45 tribune => post | 2026-12-15 07:45 |  | tribune
dans 3 jours à midi point presse => post | 2026-11-25 12:00 |  | point presse
lundi prochain => post | 2026-11-23 |  |  | no_title
lundi prochain bilan => post | 2026-11-23 |  | bilan
next Tue 8:30am LinkedIn Q3 results => post | 2026-11-24 08:30 | li | Q3 results
Dec 15 at noon keynote => post | 2026-12-15 12:00 |  | keynote
every other Thursday 7:45 column => slot | each 3/2 07:45 |  | column
chaque mardi 8h30 LinkedIn point d’équipe => slot | each 1/1 08:30 | li | point d’équipe
tous les 15 jours le jeudi 7h45 chronique => slot | each 3/2 07:45 |  | chronique
idea: three hard calls => idea |  |  | three hard calls
idée : trois appels difficiles => idea |  |  | trois appels difficiles
demain 14h-16h réunion avec le maire => event | 2026-11-23 14:00 .. 16:00 |  | réunion avec le maire
tomorrow 2pm-4pm meeting with the mayor => event | 2026-11-23 14:00 .. 16:00 |  | meeting with the mayor
mardi entre 8h et 10h visite => event | 2026-11-24 08:00 .. 10:00 |  | visite
mardi 8h et 10h relances => post | 2026-11-24 08:00 |  | et 10h relances
événement 12/3 14h-16h Salon de Lyon => event | 2027-03-12 14:00 .. 16:00 |  | Salon de Lyon | ambiguous_date
silence du 26 nov. au 9 déc. => quiet | 2026-11-26 .. 2026-12-09
quiet period Nov 26 to Dec 9 before results => quiet | 2026-11-26 .. 2026-12-09 |  | before results
mardi 8h30 LinkedIn et X résultats #climat => post | 2026-11-24 08:30 | li x #climat | résultats
mardi 8h30 LinkedIn Valtherne : nos résultats => post | 2026-11-24 08:30 | page | nos résultats
pourquoi LinkedIn a changé => idea |  |  | pourquoi LinkedIn a changé
mardi 24 8h30 LinkedIn équipe => post | 2026-11-24 08:30 | li | équipe
mon équipe et moi => idea |  |  | mon équipe et moi
mon 8:30 LinkedIn my team => post | 2026-11-23 08:30 | li | my team
The sun also rises => idea |  |  | The sun also rises
3/4 9h bilan => post | 2027-04-03 09:00 |  | bilan | ambiguous_date
ce soir X merci => post | 2026-11-22 18:00 | x | merci
demain matin LinkedIn bonjour => post | 2026-11-23 09:00 | li | bonjour
hier 8h LinkedIn trop tard => post | 2026-11-21 08:00 | li | trop tard | past
31/02 8h30 bilan => post | 08:30 |  | bilan | impossible_date
mardi 25h LinkedIn bilan => post | 2026-11-24 |  | 25h LinkedIn bilan | impossible_time
un jeudi sur deux 7h45 LinkedIn chronique => slot | each 3/2 07:45 | li | chronique
tous les mardis et jeudis 8h30 LinkedIn rituel => slot | each 1,3/1 08:30 | li | rituel
every weekday 9am X news => slot | each 0,1,2,3,4/1 09:00 | x | news
Mondays 8:30 LinkedIn => slot | each 0/1 08:30 | li
event March 12-14 Lyon fair => event | 2027-03-12 .. 2027-03-14 |  | Lyon fair
événement 12-14 mars Salon de Lyon => event | 2027-03-12 .. 2027-03-14 |  | Salon de Lyon
événement du 26 au 28 novembre salon => event | 2026-11-26 .. 2026-11-28 |  | salon
event tomorrow 2-4pm Board => event | 2026-11-23 14:00 .. 16:00 |  | Board
la semaine de 35h => idea |  |  | la semaine de 35h | impossible_time
mercredi 25 novembre 8h30 LinkedIn école => post | 2026-11-25 08:30 | li | école
lundi 25 novembre 8h30 école => post | 2026-11-25 08:30 |  | école | weekday_differs
samedi en huit 10h marché => post | 2026-12-05 10:00 |  | marché
jeudi de la semaine prochaine 8h LinkedIn test => post | 2026-11-26 08:00 | li | test
18 h 30 LinkedIn bonsoir => post | 2026-11-22 18:30 | li | bonsoir
8h LinkedIn bonjour => post | 2026-11-23 08:00 | li | bonjour
#interne demain 9h message aux équipes #AI => post | 2026-11-23 09:00 | #internal | message aux équipes #AI
every 10 days column => slot | each /1 |  | column | no_rhythm no_weekday no_time
chaque semaine le lundi 9h page => slot | each 0/1 09:00 |  | page
every Tue and Thu 8:30 LinkedIn rhythm until Dec 31 => slot | each 1,3/1 08:30 .. 2026-12-31 | li | rhythm
à partir du 3 déc. tous les jeudis 7h45 LinkedIn chronique => slot | each 3/1 2026-12-03 07:45 | li | chronique
sur Bluesky demain 9h test => post | 2026-11-23 09:00 |  | test | no_such_account
dans 2 heures X direct => post | 2026-11-22 12:00 | x | direct
dans 3h X direct => post | 2026-11-22 13:00 | x | direct
fin du mois bilan => post | 2026-11-30 |  | bilan
event in March => event |  |  | in March | no_day
2026-12-15 07:45 LinkedIn Canonique => post | 2026-12-15 07:45 | li | Canonique
le 24 à 8h LinkedIn noël => post | 2026-11-24 08:00 | li | noël
lun. 9h LinkedIn bilan => post | 2026-11-23 09:00 | li | bilan
mer. 25 nov. 7h45 X école => post | 2026-11-25 07:45 | x | école
jeu. 8h30 LinkedIn => post | 2026-11-26 08:30 | li |  | no_title
ven 8h30 LinkedIn test => post | 2026-11-27 08:30 | li | test
1er déc. 9h LinkedIn vœux => post | 2026-12-01 09:00 | li | vœux
le 1er décembre à 9h, LinkedIn : vœux => post | 2026-12-01 09:00 | li | vœux
aujourd’hui 18h X direct => post | 2026-11-22 18:00 | x | direct
aujourd'hui 8h X trop tard => post | 2026-11-22 08:00 | x | trop tard | past
après-demain 7h LinkedIn essai => post | 2026-11-24 07:00 | li | essai
demain soir LinkedIn merci => post | 2026-11-23 18:00 | li | merci
demain après-midi X point => post | 2026-11-23 14:00 | x | point
vendredi matin 8h15 LinkedIn billet => post | 2026-11-27 08:15 | li | billet
mercredi prochain à midi et demi Mastodon pause => post | 2026-11-25 12:30 | masto | pause
dans une semaine 9h LinkedIn suite => post | 2026-11-29 09:00 | li | suite
dans deux semaines LinkedIn suite => post | 2026-12-06 | li | suite
dans un mois LinkedIn bilan => post | 2026-12-22 | li | bilan
la semaine prochaine LinkedIn bilan => post | 2026-11-23 | li | bilan
15/12 7h45 LinkedIn tribune => post | 2026-12-15 07:45 | li | tribune
15/12/2026 7h45 tribune => post | 2026-12-15 07:45 |  | tribune
15.12.2026 7h45 tribune => post | 2026-12-15 07:45 |  | tribune
13/25 9h tribune => post | 09:00 |  | tribune | impossible_date
30/02/2027 9h tribune => post | 09:00 |  | tribune | impossible_date
31 novembre 9h tribune => post | 09:00 |  | tribune | impossible_date
29 février 9h bissextile => post | 2028-02-29 09:00 |  | bissextile | far
15 décembre 2025 9h passé => post | 2025-12-15 09:00 |  | passé | past
15 nov 9h presque un an => post | 2027-11-15 09:00 |  | presque un an | far
à 8h30 lundi LinkedIn bonjour => post | 2026-11-23 08:30 | li | bonjour
LinkedIn mardi 8h30 résultats => post | 2026-11-24 08:30 | li | résultats
résultats T3 mardi 8h30 LinkedIn => post | 2026-11-24 08:30 | li | résultats T3
résultats T3 LinkedIn mardi 8h30 => post | 2026-11-24 08:30 | li | résultats T3
Lettre aux élus le 15 décembre à 18 h sur LinkedIn et Mastodon => post | 2026-12-15 18:00 | li masto | Lettre aux élus
LinkedIn, X et Mastodon mardi 9h annonce => post | 2026-11-24 09:00 | li x masto | annonce
LinkedIn + X mardi 9h annonce => post | 2026-11-24 09:00 | li x | annonce
@helene mardi 9h annonce => post | 2026-11-24 09:00 | x | annonce
blog jeudi 10h carnet => post | 2026-11-26 10:00 | blog | carnet
sur le blog jeudi 10h carnet => post | 2026-11-26 10:00 | blog | carnet
twitter demain 12h30 test => post | 2026-11-23 12:30 | x | test
mardi 8h30 LinkedIn #décider arbitrage => post | 2026-11-24 08:30 | li #décider | arbitrage
mardi 8h30 LinkedIn #T3 résultats => post | 2026-11-24 08:30 | li #t3 | résultats
mardi 8h30 #leadership #climat LinkedIn cap 2030 => post | 2026-11-24 08:30 | li #climat #leadership | cap 2030
#COP31 mardi 8h30 LinkedIn => post | 2026-11-24 08:30 | li | #COP31
mardi 8h30 LinkedIn T3 : +4 % de chaleur récupérée => post | 2026-11-24 08:30 | li | T3 : +4 % de chaleur récupérée
mardi 8h30 LinkedIn 3 idées pour l’industrie => post | 2026-11-24 08:30 | li | 3 idées pour l’industrie
mardi 3 idées pour l’industrie => post | 2026-11-24 |  | 3 idées pour l’industrie
La chaleur de l’usine => idea |  |  | La chaleur de l’usine
idée: mardi gras à l’usine => idea |  |  | mardi gras à l’usine
evt jeudi 18h30-20h Rencontre élus => event | 2026-11-26 18:30 .. 20:00 |  | Rencontre élus
événement jeudi Rencontre élus => event | 2026-11-26 |  | Rencontre élus
événement jeudi de 18h à 20h Rencontre élus => event | 2026-11-26 18:00 .. 20:00 |  | Rencontre élus
événement le 3 décembre 9h Conseil => event | 2026-12-03 09:00 |  | Conseil
événement du 30 nov. au 2 déc. Forum => event | 2026-11-30 .. 2026-12-02 |  | Forum
événement du 20 déc. au 4 janv. Fermeture => event | 2026-12-20 .. 2027-01-04 |  | Fermeture
événement Salon => event |  |  | Salon | no_day
silence du 26 novembre au 9 décembre avant résultats => quiet | 2026-11-26 .. 2026-12-09 |  | avant résultats
silence 26 nov - 9 déc => quiet | 2026-11-26 .. 2026-12-09
silence du 9 au 12 déc. => quiet | 2026-12-09 .. 2026-12-12
silence demain => quiet | 2026-11-23
silence du 9 déc. au 26 nov. 2026 => quiet | 2026-12-09 .. 2026-11-26 |  |  | ends_before
silence => quiet |  |  |  | no_day
chaque lundi 9h LinkedIn Valtherne la page => slot | each 0/1 09:00 | page | la page
tous les jeudis à 7h50 LinkedIn le mot du jeudi => slot | each 3/1 07:50 | li | le mot du jeudi
toutes les deux semaines le dimanche 20h30 LinkedIn lecture => slot | each 6/2 20:30 | li | lecture
une semaine sur deux le dimanche 20h30 lecture => slot | each 6/2 20:30 |  | lecture
dimanche 20h30 une semaine sur deux LinkedIn lecture => slot | each 6/2 2026-11-29 20:30 | li | lecture
un mardi sur trois 8h tribune => slot | each 1/3 08:00 |  | tribune
toutes les 3 semaines le mardi 8h tribune => slot | each 1/3 08:00 |  | tribune
tous les 15 jours 8h tribune => slot | each /2 08:00 |  | tribune | no_weekday
tous les 10 jours le mardi 8h tribune => slot | each 1/1 08:00 |  | tribune | no_rhythm
chaque mardi tribune => slot | each 1/1 |  | tribune | no_time
tous les jours ouvrés 8h X revue => slot | each 0,1,2,3,4/1 08:00 | x | revue
du lundi au vendredi 8h X revue => slot | each 0,1,2,3,4/1 08:00 | x | revue
les mardis 8h LinkedIn => slot | each 1/1 08:00 | li
chaque mardi et jeudi 8h LinkedIn jusqu’au 31 janvier duo => slot | each 1,3/1 08:00 .. 2027-01-31 | li | duo
tomorrow 9am LinkedIn thanks => post | 2026-11-23 09:00 | li | thanks
tomorrow morning X thanks => post | 2026-11-23 09:00 | x | thanks
today 6pm X live => post | 2026-11-22 18:00 | x | live
tonight X thanks => post | 2026-11-22 20:00 | x | thanks
day after tomorrow noon LinkedIn lunch => post | 2026-11-24 12:00 | li | lunch
Monday 8am LinkedIn week ahead => post | 2026-11-23 08:00 | li | week ahead
this Friday 5pm X wrap-up => post | 2026-11-27 17:00 | x | wrap-up
next Friday 5pm X wrap-up => post | 2026-11-27 17:00 | x | wrap-up
next Monday LinkedIn plan => post | 2026-11-23 | li | plan
Tue 8:30 LinkedIn results => post | 2026-11-24 08:30 | li | results
Tue Nov 24 8:30 LinkedIn results => post | 2026-11-24 08:30 | li | results
Tuesday 24 November 8:30 LinkedIn results => post | 2026-11-24 08:30 | li | results
Tuesday, December 15th at 7:45am LinkedIn op-ed => post | 2026-12-15 07:45 | li | op-ed
December 15, 2026 at 7:45 op-ed => post | 2026-12-15 07:45 |  | op-ed
15th December 7:45pm op-ed => post | 2026-12-15 19:45 |  | op-ed
the 15th of December at noon op-ed => post | 2026-12-15 12:00 |  | op-ed
15 Dec 2026 noon op-ed => post | 2026-12-15 12:00 |  | op-ed
on the 24th at 8 LinkedIn eve => post | 2026-11-24 08:00 | li | eve
Dec 15 2020 9am old => post | 2020-12-15 09:00 |  | old | past
in 3 days at noon X check => post | 2026-11-25 12:00 | x | check
in two weeks 9am LinkedIn follow-up => post | 2026-12-06 09:00 | li | follow-up
in a month LinkedIn review => post | 2026-12-22 | li | review
next week LinkedIn review => post | 2026-11-23 | li | review
12/3 9am LinkedIn fair => post | 2027-03-12 09:00 | li | fair | ambiguous_date
12/25 9am LinkedIn holidays => post | 2026-12-25 09:00 | li | holidays
25/12 9am LinkedIn holidays => post | 2026-12-25 09:00 | li | holidays
LinkedIn and X Thursday 7:45 column => post | 2026-11-26 07:45 | li x | column
LinkedIn & X Thursday 7:45 column => post | 2026-11-26 07:45 | li x | column
post on LinkedIn Thursday at 7.45am: column => post | 2026-11-26 07:45 | li | post column
why LinkedIn changed => idea |  |  | why LinkedIn changed
X marks the spot tomorrow 9am => post | 2026-11-23 09:00 | x | marks the spot
Q3 results => idea |  |  | Q3 results
idea: what I learnt in May => idea |  |  | what I learnt in May
Idea: Sunday reading => idea |  |  | Sunday reading
event Dec 3 9am-11am Board => event | 2026-12-03 09:00 .. 11:00 |  | Board
event Dec 3 from 9am to 11am Board meeting => event | 2026-12-03 09:00 .. 11:00 |  | Board meeting
event 30 Nov to 2 Dec Forum => event | 2026-11-30 .. 2026-12-02 |  | Forum
event Nov 30 - Dec 2 Forum => event | 2026-11-30 .. 2026-12-02 |  | Forum
event 2-4 December Forum => event | 2026-12-02 .. 2026-12-04 |  | Forum
event tomorrow 4pm-2pm Board => event | 2026-11-23 16:00 .. 14:00 |  | Board | ends_before
quiet Nov 26 - Dec 9 => quiet | 2026-11-26 .. 2026-12-09
quiet period from 26 November until 9 December results => quiet | 2026-11-26 .. 2026-12-09 |  | results
embargo tomorrow => quiet | 2026-11-23
every Thursday 7:45 LinkedIn column => slot | each 3/1 07:45 | li | column
every second Thursday 7:45 column => slot | each 3/2 07:45 |  | column
every 2 weeks on Thursday 7:45 column => slot | each 3/2 07:45 |  | column
every other week on Sunday 8:30pm reading => slot | each 6/2 20:30 |  | reading
fortnightly Thursday 7:45 column => slot | each 3/2 07:45 |  | column
weekly on Monday 9am LinkedIn page => slot | each 0/1 09:00 | li | page
every Monday and Thursday at 8am X news => slot | each 0,3/1 08:00 | x | news
Mondays and Thursdays 8am X news => slot | each 0,3/1 08:00 | x | news
every day 8am X news => slot | each 0,1,2,3,4,5,6/1 08:00 | x | news
every Tuesday column => slot | each 1/1 |  | column | no_time
every Tuesday 8am LinkedIn until January 31 column => slot | each 1/1 08:00 .. 2027-01-31 | li | column
starting Dec 3 every Thursday 7:45 LinkedIn column => slot | each 3/1 2026-12-03 07:45 | li | column
8:75 LinkedIn odd => idea |  |  | 8:75 LinkedIn odd | impossible_time
tomorrow 13pm LinkedIn odd => post | 2026-11-23 |  | 13pm LinkedIn odd | impossible_time
mardi => post | 2026-11-24 |  |  | no_title
X => idea |  | x |  | no_title
LinkedIn => idea |  | li |  | no_title
8h30 => post | 2026-11-23 08:30 |  |  | no_title
"""
