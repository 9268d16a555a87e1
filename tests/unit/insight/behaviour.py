"""Sentences any reader agrees on, written for the tests and never trained on: (language, tone, text)."""

from __future__ import annotations

OBVIOUS = [
    line.split(" ", 2)
    for line in """
fr positive Bravo pour ces excellents résultats
fr negative C'est une honte, ce patron ment
fr neutral Le groupe publie ses résultats mardi
fr positive Merci pour cette belle initiative !
fr negative Je ne suis pas du tout satisfait du service
fr neutral L'assemblée générale se tiendra le 12 mai à Paris
fr positive Très fier de nos équipes, quelle réussite
fr negative Scandaleux, encore des licenciements
fr neutral La présidente sera entendue par la commission jeudi
fr positive Formidable discours, inspirant et sincère
fr negative Encore des mensonges et du greenwashing
fr neutral Le conseil d'administration nomme Marie Dupont directrice financière
fr positive J'adore cette entreprise
fr negative Très déçu par cette décision
fr neutral Publication du rapport annuel 2025 http
fr positive Félicitations à toute l'équipe 👏
fr negative Le titre chute en Bourse après un avertissement sur résultats
fr positive Pas mal du tout, bravo
fr neutral Le communiqué est disponible sur notre site
fr negative Honteux !
fr positive Enfin une dirigeante qui écoute, ça fait du bien
fr negative Quel manque de respect envers les clients
fr neutral Le comité se réunit demain matin à Lyon
fr negative Ce n'est pas une bonne nouvelle pour les salariés
fr negative Les salaires stagnent et les actionnaires se gavent
en negative not good at all
en positive Great results, congratulations to the whole team
en negative What a disgrace, this CEO is a liar
en neutral The group will publish its results on Tuesday
en positive Really proud of our people
en negative I am very disappointed with this decision
en neutral The annual meeting will be held in London on 12 May
en negative Terrible customer service, never again
en positive I love this company
en negative Another round of layoffs, shameful
en positive Inspiring speech, thank you
en neutral The board appointed Jane Doe as chief financial officer
en negative This is not a good idea
en positive not bad at all
en negative Shares plunge after profit warning
en neutral The report is available on our website
en negative Worst announcement ever
en neutral The minister will visit the plant on Monday
en positive Amazing work 👏👏
de positive Großartige Ergebnisse, herzlichen Glückwunsch
de negative Das ist eine Schande
de neutral Der Konzern veröffentlicht am Dienstag seine Zahlen
de negative Das ist gar nicht gut
es positive Enhorabuena por los excelentes resultados
es negative Es una vergüenza, este jefe miente
es neutral El grupo publica sus resultados el martes
es negative No me gusta nada
it positive Complimenti per gli ottimi risultati
it negative È una vergogna, questo capo mente
it neutral Il gruppo pubblica i risultati martedì
it negative Non mi piace per niente
pt positive Parabéns pelos excelentes resultados
pt negative É uma vergonha, este patrão mente
pt neutral O grupo publica os resultados na terça-feira
pt negative Não gosto nada disto
""".strip().splitlines()
]
