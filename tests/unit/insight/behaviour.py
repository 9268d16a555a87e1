"""Sentences any reader agrees on, written for the tests and never trained on: language, tone, text.

OBVIOUS was looked at while the model was made; UNSEEN was written after its sense of tone was settled.
"""

from __future__ import annotations


def _cases(lines: str) -> list[list[str]]:
    return [line.split(" ", 2) for line in lines.strip().splitlines()]


OBVIOUS = _cases("""
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
""")

UNSEEN = _cases("""
fr negative Une décision honteuse
fr negative Vos promesses ne valent rien
fr negative Décevant, j'attendais mieux d'une dirigeante de ce niveau
fr negative Le groupe supprime 1 200 postes en France
fr negative Arrêtez de nous prendre pour des imbéciles
fr negative Encore un discours creux, aucune mesure concrète
fr negative Les riverains dénoncent la pollution de l'usine
fr negative L'action plonge de 8 % après des résultats inférieurs aux attentes
fr negative On ne vous croit plus
fr negative Quelle catastrophe pour les fournisseurs
fr positive Superbe interview ce matin, claire et courageuse
fr positive Un grand merci aux équipes pour leur engagement
fr positive Ravi de rejoindre cette belle aventure
fr positive Le groupe enregistre un bénéfice record
fr positive Belle leçon de leadership
fr positive Tellement d'accord avec vous, bravo Madame
fr positive Excellente nouvelle pour l'emploi dans la région
fr positive Heureux de voir une entreprise tenir ses engagements
fr neutral La directrice générale interviendra lundi sur France Inter
fr neutral Quels sont les horaires de l'assemblée générale ?
fr neutral Le siège est situé à La Défense
fr neutral Le conseil examinera le budget 2026 en décembre
fr neutral Retrouvez l'intégralité de l'entretien dans Les Echos
fr neutral Nomination : Paul Martin devient directeur des opérations
en negative You should be ashamed of yourselves
en negative Nobody believes a word of this
en negative The company cuts 1,200 jobs in France
en negative Hugely disappointing, I expected better
en negative Stop treating customers like idiots
en negative Profit falls short of expectations, stock tumbles
en negative Empty words, no concrete action
en negative Worst customer experience I have had
en positive Brilliant interview this morning, clear and brave
en positive So happy to join this wonderful team
en positive Record profit for the group
en positive Thank you for keeping your promises
en positive What a fantastic leader
en positive Couldn't agree more, well said
en positive Wonderful news for the region
en neutral The chief executive will speak on Radio 4 on Monday
en neutral What time does the annual meeting start?
en neutral The head office is located in Paris
en neutral The committee will review the 2026 budget in December
en neutral Read the full interview in the Financial Times
en neutral Paul Martin becomes chief operating officer
de negative Ich bin sehr enttäuscht von dieser Entscheidung
de positive Tolle Rede, vielen Dank
de neutral Die Hauptversammlung findet am 12. Mai in Köln statt
es negative Muy decepcionado con esta decisión
es positive Gran discurso, muchas gracias
es neutral La junta general se celebrará el 12 de mayo en Madrid
it negative Molto deluso da questa decisione
it positive Bellissimo discorso, grazie
it neutral L'assemblea si terrà il 12 maggio a Milano
pt negative Muito desiludido com esta decisão
pt positive Excelente discurso, muito obrigado
pt neutral A assembleia geral realiza-se a 12 de maio em Lisboa
""")
