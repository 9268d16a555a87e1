"""Column names of exports in the languages they come in, as words for canonical fields.

A field is a canonical metric (see ``domain.metrics``) or one of a few others: ``date``, ``post_id``, ``url``,
``text``. Names are compared without accents, case, punctuation and what cannot be seen.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from exec_assistant.listening.importers.date_words import MONTHS, plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_PUNCTUATION = re.compile(r"[^\w%]+")

LANGUAGES = ("en", "fr", "es", "de", "pt", "it", "nl")


def normal(label: object) -> str:
    """A column name without accents, case and punctuation."""
    if not isinstance(label, str):
        return ""
    return " ".join(_PUNCTUATION.sub(" ", plain(label[:300])).replace("_", " ").split())


class Vocabulary:
    """Names of fields by language, looked up by a normalised column name."""

    def __init__(self, table: Mapping[str, Mapping[str, str]]) -> None:
        self._fields: dict[str, str] = {}
        self._languages: dict[str, set[str]] = {}
        self._ranks: dict[str, int] = {}
        for field, by_language in table.items():
            for language, names in by_language.items():
                for rank, name in enumerate(names.split("|")):
                    word = normal(name)
                    self._fields.setdefault(word, field)
                    self._ranks.setdefault(word, rank)
                    self._languages.setdefault(word, set()).add(language)

    def field(self, label: object) -> str:
        """The field a column name stands for, or an empty string."""
        return self._fields.get(normal(label), "")

    def rank(self, label: object) -> int:
        """How usual a name is for its field (0 is the most usual); large if it is none."""
        return self._ranks.get(normal(label), 99)

    def fields(self, labels: Iterable[object], mapping: Mapping[str, str] | None = None) -> dict[str, int]:
        """Field to column for a header row; the person's mapping wins, the first of two equal columns counts."""
        found: dict[str, int] = {}
        for index, label in enumerate(labels):
            field = (mapping or {}).get(str(label).strip(), "") or self.field(label)
            if field:
                found.setdefault(field, index)
        return found

    def languages(self, label: object) -> set[str]:
        """The languages in which this is a known name."""
        return self._languages.get(normal(label), set())


def guess_locale(labels: Iterable[object], *vocabularies: Vocabulary) -> str:
    """The language most of the labels are in; English on a draw it takes part in; ``und`` if none is known."""
    votes: Counter[str] = Counter()
    for label in labels:
        for vocabulary in vocabularies:
            known = vocabulary.languages(label)
            # A word that several languages share says little about which one it is.
            for language in known:
                votes[language] += 10 if len(known) == 1 else 1
    if not votes:
        return "und"
    top = max(votes.values())
    return next(language for language in LANGUAGES if votes[language] == top)


FIGURES = Vocabulary(
    {
        "date": {
            "en": "date|day|created date|post date|post publish date|publish date|published|time",
            "fr": "date|jour|date de publication|date de creation|date de publication du post|publie le",
            "es": "fecha|dia|fecha de publicacion|fecha de creacion|fecha de publicacion de la publicacion",
            "de": "datum|tag|veroffentlichungsdatum|erstellungsdatum|datum der veroffentlichung|beitragsdatum",
            "pt": "data|dia|data de publicacao|data da publicacao|data de criacao",
            "it": "data|giorno|data di pubblicazione|data di creazione",
            "nl": "datum|dag|publicatiedatum|aanmaakdatum",
        },
        "post_id": {
            "en": "post id|tweet id|id|video id|content id",
            "fr": "id du post|identifiant du post|id de publication|identifiant de la publication|id du tweet"
            "|identifiant du tweet",
            "es": "id de la publicacion|id del post|identificador del post|id de publicacion|id del tweet"
            "|identificador de la publicacion",
            "de": "post id|beitrags id|id des posts|id des beitrags|tweet id",
            "pt": "id do post|id da publicacao|identificador do post|id do tweet",
            "it": "id post|id del post|id tweet|identificativo del post",
            "nl": "post id|bericht id|id van post",
        },
        "url": {
            "en": "post url|post link|tweet permalink|permalink|link|url|video link|post permalink",
            "fr": "url du post|lien du post|lien permanent|lien|lien vers le post|url de la publication"
            "|lien de la publication",
            "es": "url de la publicacion|enlace de la publicacion|enlace del post|enlace|enlace permanente"
            "|url del post|link del post",
            "de": "beitrags url|url des beitrags|link zum beitrag|beitragslink|post link|link zum post|permalink",
            "pt": "url da publicacao|link da publicacao|link do post|url do post|link permanente",
            "it": "url del post|link al post|link del post|permalink|link post",
            "nl": "url van bericht|link naar bericht|post link|bericht url|berichtlink",
        },
        "text": {
            "en": "post text|tweet text|post title|video title|title|description|text|caption|content",
            "fr": "texte du post|texte du tweet|titre du post|titre de la video|titre|texte|description"
            "|texte de la publication|titre de la publication",
            "es": "texto del post|texto de la publicacion|titulo de la publicacion|titulo|texto|titulo del video",
            "de": "posttext|beitragstext|text des posts|titel des beitrags|beitragstitel|titel|text|videotitel"
            "|post text",
            "pt": "texto do post|texto da publicacao|titulo da publicacao|titulo|texto|titulo do video",
            "it": "testo del post|titolo del post|titolo|testo|titolo del video|testo post",
            "nl": "berichttekst|tekst van bericht|titel van bericht|titel|tekst|posttekst",
        },
        "impressions": {
            "en": "impressions|total impressions|post impressions",
            "fr": "impressions|nombre d impressions|affichages",
            "es": "impresiones",
            "de": "impressions|impressionen|aufrufe|einblendungen",
            "pt": "impressoes",
            "it": "impressioni|visualizzazioni",
            "nl": "weergaven|impressies",
        },
        "reach": {
            "en": "members reached|unique views|unique impressions|reach|accounts reached|unique viewers"
            "|unique impressions organic",
            "fr": "membres touches|membres atteints|vues uniques|impressions uniques|couverture|portee"
            "|membres ayant vu le contenu|spectateurs uniques|comptes touches",
            "es": "miembros alcanzados|visualizaciones unicas|alcance|impresiones unicas|usuarios unicos",
            "de": "erreichte mitglieder|mitglieder erreicht|eindeutige aufrufe|reichweite|unique views"
            "|einzelne zuschauer",
            "pt": "usuarios alcancados|membros alcancados|visualizacoes unicas|alcance|espectadores unicos",
            "it": "membri raggiunti|utenti raggiunti|visualizzazioni uniche|copertura|portata|impressioni uniche",
            "nl": "bereikte leden|unieke weergaven|bereik",
        },
        "reactions": {
            "en": "reactions|likes|favorites|total likes|like count",
            "fr": "reactions|j aime|mentions j aime|nombre de reactions|likes|mentions j aime totales",
            "es": "reacciones|me gusta|recomendaciones|likes",
            "de": "reaktionen|gefallt mir|gefallt mir angaben|likes|mag ich bewertungen",
            "pt": "reacoes|curtidas|gostos|likes|marcacoes gostei",
            "it": "reazioni|mi piace|consigliati|likes",
            "nl": "reacties op bericht|vind ik leuks|likes|reactions|interacties like",
        },
        "comments": {
            "en": "comments|replies|total comments|comments added",
            "fr": "commentaires|reponses|nombre de commentaires|commentaires ajoutes",
            "es": "comentarios|respuestas",
            "de": "kommentare|antworten",
            "pt": "comentarios|respostas",
            "it": "commenti|risposte",
            "nl": "opmerkingen|antwoorden|commentaren",
        },
        "reposts": {
            "en": "reposts|retweets",
            "fr": "republications|reposts|retweets|partages de posts",
            "es": "veces compartido|reposts|retweets|publicaciones compartidas|reposteos|contenido compartido",
            "de": "reposts|retweets|reposted|geteilte beitrage|erneut gepostet|direkt geteilte beitrage",
            "pt": "compartilhamentos|reposts|retweets|republicacoes|recompartilhamentos",
            "it": "diffusioni|reposts|retweet|ricondivisioni|diffusioni post|repost",
            "nl": "reposts|retweets|gedeelde bijdragen",
        },
        "shares_sends": {
            "en": "shares|sends|sends on linkedin|total shares",
            "fr": "envois|partages|envois sur linkedin",
            "es": "envios|veces enviado|compartidos|envios en linkedin|compartir",
            "de": "gesendet|geteilt|geteilte inhalte|auf linkedin gesendet|shares",
            "pt": "envios|compartilhado|partilhas|envios no linkedin",
            "it": "invii|condivisioni|invii su linkedin|invii tramite linkedin",
            "nl": "verzonden|gedeeld|delen|verzonden op linkedin",
        },
        "saves": {
            "en": "saves|bookmarks|favourites|add to favorites",
            "fr": "enregistrements|signets|favoris",
            "es": "guardados|elementos guardados|veces guardado|marcadores|elemento guardado",
            "de": "gespeichert|lesezeichen|speicherungen|gespeicherte beitrage",
            "pt": "salvamentos|itens salvos|salvos|favoritos|guardados",
            "it": "salvataggi|segnalibri|elementi salvati",
            "nl": "opgeslagen|bladwijzers",
        },
        "link_clicks": {
            "en": "url clicks|link clicks|link engagements",
            "fr": "clics sur l url|clics sur les url|clics sur le lien|clics sur les liens|interactions avec le lien"
            "|engagements avec le lien|interactions avec les liens",
            "es": "clics en la url|clics en el enlace|clics en url|clics de url|interacciones con el enlace",
            "de": "url klicks|link klicks|klicks auf url|linkklicks|link interaktionen|klicks auf den link",
            "pt": "cliques no url|cliques na url|cliques no link|cliques em url|interacoes com o link",
            "it": "clic sull url|clic su url|clic sul link|interazioni con il link|clic sugli url",
            "nl": "url klikken|klikken op url|linkklikken|klikken op link",
        },
        "clicks_all": {
            "en": "clicks",
            "fr": "clics",
            "es": "clics",
            "de": "klicks",
            "pt": "cliques",
            "it": "clic",
            "nl": "klikken",
        },
        "engagements_platform": {
            "en": "engagements|social engagements|total engagements|engagement|interactions",
            "fr": "engagements|engagement|interactions|interactions sociales|engagements sociaux",
            "es": "interacciones|interaccion|participaciones|interacciones sociales|engagements",
            "de": "interaktionen|engagements|engagement|soziale interaktionen|social engagements",
            "pt": "engajamentos|interacoes|engajamento|engajamentos sociais",
            "it": "interazioni|coinvolgimenti|interazioni social|engagement|interazione",
            "nl": "interacties|betrokkenheid|engagements|sociale interacties",
        },
        "followers_gained": {
            "en": "new followers|new follows|follows|followers gained from this post|followers gained|subscribers"
            "|followers",
            "fr": "nouveaux abonnes|nouveaux abonnements|abonnes gagnes grace a ce post|abonnes gagnes|abonnements"
            "|abonnes obtenus grace a ce post|nouveaux followers|abonnes",
            "es": "nuevos seguidores|seguidores nuevos|seguidores obtenidos con esta publicacion|seguidores ganados"
            "|nuevos seguimientos|suscriptores|seguidores obtenidos gracias a esta publicacion",
            "de": "neue follower|neue follower innen|neue followerinnen und follower|abonnenten|neue follows"
            "|durch diesen beitrag gewonnene follower|neue follower:innen",
            "pt": "novos seguidores|seguidores obtidos com esta publicacao|inscritos|seguidores ganhos",
            "it": "nuovi follower|follower acquisiti con questo post|iscritti|nuovi follow|follower acquisiti",
            "nl": "nieuwe volgers|volgers door dit bericht|abonnees",
        },
        "followers_lost": {
            "en": "unfollows",
            "fr": "desabonnements",
            "es": "dejaron de seguir|seguimientos cancelados",
            "de": "entfolgt|nicht mehr gefolgt",
            "pt": "deixaram de seguir|pararam de seguir",
            "it": "unfollow|follow annullati",
            "nl": "ontvolgd",
        },
        "profile_views": {
            "en": "profile viewers from this post|profile visits|profile views|user profile clicks|profile viewers"
            "|visits",
            "fr": "personnes ayant consulte votre profil grace a ce post|visites du profil|vues du profil"
            "|vues de profil grace a ce post|visites de profil|personnes ayant vu le profil grace a ce post",
            "es": "visitas al perfil|visualizaciones del perfil|visualizaciones del perfil desde esta publicacion"
            "|visitas del perfil|personas que han visto el perfil a partir de esta publicacion",
            "de": "profilbesuche|profilaufrufe|profilbesucher|profilansichten|profilbesucher durch diesen beitrag",
            "pt": "visitas ao perfil|visualizacoes do perfil|visualizacoes de perfil a partir desta publicacao",
            "it": "visite al profilo|visualizzazioni del profilo|visitatori del profilo da questo post|visite profilo",
            "nl": "profielbezoeken|profielweergaven",
        },
        "video_views": {
            "en": "video views|3 second video views",
            "fr": "vues de la video|vues de video|vues video|vues de videos",
            "es": "reproducciones de video|visualizaciones de video|visualizaciones de videos",
            "de": "videoaufrufe|video views|videoansichten",
            "pt": "visualizacoes de video|reproducoes de video|visualizacoes de videos",
            "it": "visualizzazioni video|visualizzazioni del video",
            "nl": "videoweergaven",
        },
        "views": {
            "en": "views|total views",
            "fr": "vues|vues totales",
            "es": "vistas|visualizaciones",
            "de": "ansichten|views",
            "pt": "visualizacoes",
            "it": "views",
            "nl": "views",
        },
        "detail_expands": {
            "en": "detail expands|detail expand",
            "fr": "developpements des details|affichages des details|agrandissements des details",
            "es": "expansiones de detalles|ampliaciones de detalles",
            "de": "detailerweiterungen|details erweitert",
            "pt": "expansoes de detalhes|detalhes expandidos",
            "it": "espansioni dei dettagli|espansioni dettagli",
        },
        "hashtag_clicks": {
            "en": "hashtag clicks",
            "fr": "clics sur le hashtag|clics sur les hashtags",
            "es": "clics en la etiqueta|clics en hashtag|clics en el hashtag",
            "de": "hashtag klicks",
            "pt": "cliques na hashtag|cliques em hashtag",
            "it": "clic sull hashtag|clic su hashtag",
        },
        "permalink_clicks": {
            "en": "permalink clicks",
            "fr": "clics sur le lien permanent|clics sur le permalien",
            "es": "clics en el enlace permanente|clics en permalink",
            "de": "permalink klicks",
            "pt": "cliques no link permanente|cliques em permalink",
            "it": "clic sul permalink|clic su permalink",
        },
        "media_views": {
            "en": "media views",
            "fr": "vues des medias|vues de medias",
            "es": "visualizaciones de contenido multimedia|vistas de contenido multimedia",
            "de": "medienaufrufe",
            "pt": "visualizacoes de midia",
            "it": "visualizzazioni dei contenuti multimediali",
        },
        "media_engagements": {"en": "media engagements", "fr": "engagements avec les medias"},
        "posts_created": {
            "en": "create post|posts created",
            "fr": "creer un post|posts crees|creation de posts",
            "es": "crear post|crear publicacion",
            "de": "post erstellen|posts erstellt",
            "pt": "criar post",
            "it": "crea post",
        },
        "thumbnail_impressions": {"en": "thumbnail impressions"},
        "watch_time": {
            "en": "watch time hours|watch time",
            "fr": "duree de visionnage heures|duree de visionnage",
            "es": "tiempo de visualizacion horas",
            "de": "wiedergabezeit stunden",
            "pt": "tempo de exibicao horas",
            "it": "tempo di visualizzazione ore",
        },
    }
)
"""Columns of the exports that carry figures."""

_MARKERS = Vocabulary(
    {
        "sheet": {
            "en": "discovery|engagement|top posts|followers|demographics|overall performance|post analytics"
            "|performance|top demographics|total followers on|metrics|all posts|new followers|visitor metrics",
            "fr": "decouverte|meilleurs posts|abonnes|donnees demographiques|performance globale"
            "|performances globales|statistiques|tous les posts|nombre total d abonnes le|analyse du post",
            "es": "descubrimiento|interaccion|publicaciones principales|seguidores|datos demograficos"
            "|rendimiento general|mejores publicaciones|metricas",
            "de": "entdeckung|top beitrage|follower|demografie|demografische daten|gesamtleistung|kennzahlen",
            "pt": "descoberta|engajamento|principais publicacoes|seguidores|dados demograficos|desempenho geral",
            "it": "scoperta|interazione|post principali|dati demografici|prestazioni complessive|metriche",
            "nl": "ontdekking|topbijdragen|volgers|demografische gegevens|algemene prestaties",
        }
    }
)


def sheet_locale(labels: Iterable[object]) -> str:
    """The language of a platform's export, from its sheet names, titles and column names together."""
    return guess_locale(labels, FIGURES, _MARKERS)


def month_words(text: str) -> list[int]:
    """Numbers of the months named in a text, in reading order."""
    return [MONTHS[word] for word in normal(text).split() if word in MONTHS and len(word) > 2]
