"""Sentences of our own, for what the corpora hardly hold: plain company news, and what a negation does to a word.

They join the target texts of their language when a head is fit, and are never among the texts it is judged on.
"""

from __future__ import annotations

from dataclasses import dataclass

from sentiment_training.corpora import LABELS, TARGET, Row

OWN = "own"
"""``part`` of these rows."""


@dataclass(frozen=True, slots=True)
class Frames:
    """Words and sentence frames of one language; ``{}`` takes an adjective."""

    good: str
    bad: str
    plain: tuple[str, ...]
    denied: tuple[str, ...]
    praised_by_denial: tuple[str, ...]
    praise: tuple[str, ...]
    blame: tuple[str, ...]
    news: tuple[str, ...]


FRAMES = {
    "en": Frames(
        good="good great honest useful fair impressive clear satisfied happy convincing",
        bad="bad terrible dishonest useless unfair awful confusing angry disappointing weak",
        plain=("This is {}", "So {}", "very {}", "We are {} about this"),
        denied=("not {} at all", "This isn't {}", "I am not {} with this", "never {}", "It was not very {}"),
        praised_by_denial=("not bad", "That's not bad at all", "really not bad", "not a bad result", "no complaints"),
        praise=(
            "Congratulations to everyone",
            "Well done, what a success",
            "Thank you for this initiative",
            "Record growth, the teams can be proud",
        ),
        blame=(
            "They lie to their customers",
            "Shame on the management",
            "Sales collapse, jobs will be cut",
            "What a scandal, the chairman must resign",
        ),
        news=(
            "The company will present its figures on Thursday",
            "The chairman speaks in Berlin tomorrow",
            "The board meets on 3 June",
            "The bank names a new head of audit",
            "Annual report published today",
            "The minister met the trade unions",
            "Here is the link to the statement",
            "The shareholders vote on Friday",
            "The plant employs 400 people",
            "Interview with the chief executive at 8 pm",
        ),
    ),
    "fr": Frames(
        good="bon excellent honnête utile juste impressionnant clair satisfait content convaincant",
        bad="mauvais nul malhonnête inutile injuste affreux confus fâché décevant faible",
        plain=("C'est {}", "Vraiment {}", "très {}", "Tout cela est {}"),
        denied=("pas {} du tout", "Ce n'est pas {}", "Je ne suis pas {}", "jamais {}", "Ce n'était pas très {}"),
        praised_by_denial=("pas mal", "C'est pas mal du tout", "vraiment pas mal", "pas mauvais", "rien à redire"),
        praise=(
            "Félicitations à tous",
            "Bien joué, quel succès",
            "Merci pour cette démarche",
            "Croissance record, les équipes peuvent être fières",
            "C'est une bonne nouvelle",
        ),
        blame=(
            "Ils mentent à leurs clients",
            "Honte à la direction",
            "Les ventes s'effondrent, des emplois seront supprimés",
            "Quel scandale, le président doit démissionner",
            "Ce n'est pas une bonne idée",
            "Pas une bonne chose pour les clients",
        ),
        news=(
            "L'entreprise présente ses chiffres jeudi",
            "Le président parle à Berlin demain",
            "Le conseil se réunit le 3 juin",
            "La banque nomme un nouveau responsable de l'audit",
            "Le rapport annuel est publié aujourd'hui",
            "Le ministre a rencontré les syndicats",
            "Voici le lien vers la déclaration",
            "Les actionnaires votent vendredi",
            "L'usine emploie 400 personnes",
            "Entretien avec la directrice générale à 20 h",
        ),
    ),
    "de": Frames(
        good="gut großartig ehrlich nützlich fair beeindruckend klar zufrieden glücklich überzeugend",
        bad="schlecht schrecklich unehrlich nutzlos unfair furchtbar verwirrend wütend enttäuschend schwach",
        plain=("Das ist {}", "Wirklich {}", "sehr {}", "Wir finden das {}"),
        denied=("gar nicht {}", "Das ist nicht {}", "Ich bin nicht {}", "nie {}", "Es war nicht sehr {}"),
        praised_by_denial=("nicht schlecht", "Gar nicht schlecht", "wirklich nicht schlecht", "nichts zu meckern"),
        praise=("Glückwunsch an alle", "Gut gemacht, was für ein Erfolg", "Danke für diese Initiative"),
        blame=(
            "Sie belügen ihre Kunden",
            "Schande über den Vorstand",
            "Der Umsatz bricht ein, Stellen werden gestrichen",
        ),
        news=(
            "Das Unternehmen stellt am Donnerstag seine Zahlen vor",
            "Der Vorsitzende spricht morgen in Berlin",
            "Der Aufsichtsrat tagt am 3. Juni",
            "Die Bank ernennt eine neue Leiterin der Revision",
            "Der Geschäftsbericht erscheint heute",
            "Der Minister traf die Gewerkschaften",
            "Hier der Link zur Erklärung",
            "Die Aktionäre stimmen am Freitag ab",
            "Das Werk beschäftigt 400 Menschen",
        ),
    ),
    "es": Frames(
        good="bueno excelente honesto útil justo impresionante claro satisfecho contento convincente",
        bad="malo terrible deshonesto inútil injusto horrible confuso enfadado decepcionante débil",
        plain=("Es {}", "Realmente {}", "muy {}", "Todo esto es {}"),
        denied=("nada {}", "No es {}", "No estoy {}", "nunca {}", "No fue muy {}"),
        praised_by_denial=("no está mal", "No está nada mal", "nada mal", "ninguna queja"),
        praise=("Felicidades a todos", "Bien hecho, qué éxito", "Gracias por esta iniciativa", "Me gusta mucho"),
        blame=("Mienten a sus clientes", "Vergüenza para la dirección", "Las ventas se hunden", "No me gusta"),
        news=(
            "La empresa presenta sus cifras el jueves",
            "El presidente habla mañana en Berlín",
            "El consejo se reúne el 3 de junio",
            "El banco nombra una nueva directora de auditoría",
            "El informe anual se publica hoy",
            "El ministro se reunió con los sindicatos",
            "Aquí está el enlace al comunicado",
            "Los accionistas votan el viernes",
            "La fábrica emplea a 400 personas",
        ),
    ),
    "it": Frames(
        good="buono eccellente onesto utile giusto impressionante chiaro soddisfatto contento convincente",
        bad="cattivo terribile disonesto inutile ingiusto orribile confuso arrabbiato deludente debole",
        plain=("È {}", "Davvero {}", "molto {}", "Tutto questo è {}"),
        denied=("per niente {}", "Non è {}", "Non sono {}", "mai {}", "Non era molto {}"),
        praised_by_denial=("non male", "Niente male", "davvero non male", "niente da ridire"),
        praise=("Congratulazioni a tutti", "Ben fatto, che successo", "Grazie per questa iniziativa", "Mi piace molto"),
        blame=("Mentono ai loro clienti", "Vergogna alla direzione", "Le vendite crollano", "Non mi piace"),
        news=(
            "L'azienda presenta i suoi conti giovedì",
            "Il presidente parla domani a Berlino",
            "Il consiglio si riunisce il 3 giugno",
            "La banca nomina una nuova responsabile della revisione",
            "La relazione annuale esce oggi",
            "Il ministro ha incontrato i sindacati",
            "Ecco il link al comunicato",
            "Gli azionisti votano venerdì",
            "Lo stabilimento impiega 400 persone",
        ),
    ),
    "pt": Frames(
        good="bom excelente honesto útil justo impressionante claro satisfeito contente convincente",
        bad="mau terrível desonesto inútil injusto horrível confuso zangado dececionante fraco",
        plain=("É {}", "Realmente {}", "muito {}", "Tudo isto é {}"),
        denied=("nada {}", "Não é {}", "Não estou {}", "nunca {}", "Não foi muito {}"),
        praised_by_denial=("nada mau", "Não está mal", "nada mal", "sem queixas"),
        praise=("Parabéns a todos", "Muito bem, que sucesso", "Obrigado por esta iniciativa", "Gosto muito"),
        blame=("Mentem aos clientes", "Vergonha para a direção", "As vendas caem a pique", "Não gosto"),
        news=(
            "A empresa apresenta as suas contas na quinta-feira",
            "O presidente fala amanhã em Berlim",
            "O conselho reúne a 3 de junho",
            "O banco nomeia uma nova diretora de auditoria",
            "O relatório anual é publicado hoje",
            "O ministro encontrou os sindicatos",
            "Aqui está a ligação para o comunicado",
            "Os acionistas votam na sexta-feira",
            "A fábrica emprega 400 pessoas",
        ),
    ),
}


def own_rows() -> list[Row]:
    """All sentences, as rows of the target corpus."""
    rows: list[Row] = []
    for language, frames in FRAMES.items():
        good, bad = frames.good.split(), frames.bad.split()
        sentences = {
            "negative": [*_filled(frames.plain, bad), *_filled(frames.denied, good), *frames.blame],
            "neutral": list(frames.news),
            "positive": [*_filled(frames.plain, good), *frames.praised_by_denial, *frames.praise],
        }
        for label, texts in sentences.items():
            rows += [Row(TARGET, OWN, language, LABELS.index(label), text) for text in texts]
    return rows


def _filled(frames: tuple[str, ...], words: list[str]) -> list[str]:
    """Each word in one frame, going round."""
    return [frames[i % len(frames)].format(word) for i, word in enumerate(words)]
