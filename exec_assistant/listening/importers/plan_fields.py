"""Column names of content plans and templates, and what their status words mean."""

from __future__ import annotations

import re
from functools import lru_cache

from exec_assistant.listening.importers.vocabulary import Vocabulary, normal

_NAMES = {
    "date": {
        "en": "date|publish date|publication date|post date|scheduled date|posting date|go live"
        "|go live date|date scheduled"
        "|due date|launch date|scheduled at|publish on|date time|datetime|posting date time|when|schedule date"
        "|postatspecifictime|dates|publishing date|date of post|date to post|scheduled for|date posted|live date"
        "|release date|schedule|date published|deadline|start date|planned date",
        "fr": "date|date de publication|date de diffusion|date prevue|date de mise en ligne"
        "|date publi|quand|date et heure"
        "|date de parution|date programmee|date post|publication prevue|date publication|date de post|dates",
        "es": "fecha|fecha de publicacion|fecha publicacion|cuando|fecha y hora|fecha programada|fechas",
        "de": "datum|veroffentlichungsdatum|termin|wann|geplant fur|veroffentlichung|veroffentlichen am|datum uhrzeit"
        "|erscheinungsdatum|posting datum",
        "pt": "data|data de publicacao|quando|data e hora|data da publicacao|data da postagem|data do post",
        "it": "data|data di pubblicazione|quando|data e ora|data pubblicazione",
        "nl": "datum|publicatiedatum|wanneer|plaatsingsdatum",
    },
    "time": {
        "en": "time|posting time|publish time|scheduled time|post time|time of day|hour|time slot|publishing time",
        "fr": "heure|heure de publication|horaire|creneau|heures",
        "es": "hora|hora de publicacion|horario",
        "de": "uhrzeit|zeit|veroffentlichungszeit",
        "pt": "hora|horario|hora de publicacao",
        "it": "ora|orario|ora di pubblicazione",
        "nl": "tijd|tijdstip",
    },
    "day": {
        "en": "day|weekday|day of week|day of the week|days",
        "fr": "jour|jour de la semaine|jours",
        "es": "dia|dia de la semana|dias",
        "de": "tag|wochentag",
        "pt": "dia|dia da semana",
        "it": "giorno|giorno della settimana",
        "nl": "dag|weekdag",
    },
    "title": {
        "en": "title|post title|topic|subject|concept|idea|content idea|post idea|headline|name"
        "|post|post name|content topic"
        "|main topic|post topic|post theme|content title|topic title|topics|ideas|content ideas|task|working title"
        "|item|card name|video title|post concept|article|project|event|hook|teaser",
        "fr": "titre|sujet|idee|titre du post|nom|sujet du post|idee de post|intitule|publication"
        "|titre de la publication"
        "|sujets|idee de contenu|objet|angle|post|accroche",
        "es": "titulo|tema|idea|asunto|publicacion|nombre|titulo del post|tema del post|titular",
        "de": "titel|thema|betreff|idee|beitrag|uberschrift|name|post",
        "pt": "titulo|tema|assunto|ideia|publicacao|nome|postagem|pauta",
        "it": "titolo|argomento|idea|oggetto|tema|pubblicazione|nome|post",
        "nl": "titel|onderwerp|idee|bericht|naam",
    },
    "text": {
        "en": "text|copy|card description|caption|post copy|content|body|message|post text|description|tweet"
        "|post content|captions|draft text"
        "|post caption|copywriting|caption copy|content description|post body|tweet text"
        "|content copy|post description"
        "|post draft|script|social copy|message text|caption text|content brief",
        "fr": "texte|legende|contenu|redaction|wording|message|texte du post|description"
        "|contenu du post|corps|proposition"
        "|proposition de texte|texte de la publication|copy|texte propose|corps du texte",
        "es": "texto|contenido|copy|leyenda|descripcion|mensaje|texto del post|cuerpo|pie de foto",
        "de": "text|inhalt|beitragstext|beschreibung|nachricht|posttext|bildunterschrift|copy|caption",
        "pt": "texto|legenda|conteudo|copy|descricao|mensagem|texto do post",
        "it": "testo|contenuto|didascalia|copy|descrizione|messaggio|testo del post",
        "nl": "tekst|inhoud|beschrijving|bijschrift",
    },
    "network": {
        "en": "platform|platforms|channel|channels|network|networks|social network|social networks"
        "|social media|profile"
        "|profiles|account|accounts|social platform|where|social media platform|medium|social channel|posted on"
        "|social media channel|distribution channel|target platform|placement|posting platform|social",
        "fr": "reseau|reseaux|plateforme|plateformes|canal|canaux|reseau social|reseaux sociaux|support|compte|profil"
        "|supports|plate forme|rs|diffusion|canal de diffusion",
        "es": "plataforma|plataformas|canal|canales|red|red social|redes|redes sociales|cuenta|perfil",
        "de": "plattform|plattformen|kanal|kanale|netzwerk|soziales netzwerk|konto|profil",
        "pt": "plataforma|plataformas|canal|canais|rede|rede social|redes|redes sociais|conta|perfil",
        "it": "piattaforma|piattaforme|canale|canali|rete|social network|account|profilo|rete sociale",
        "nl": "platform|platformen|kanaal|kanalen|netwerk|profiel",
    },
    "status": {
        "en": "status|state|list name|post progress|progress|stage|approval|approval status|published|posted"
        "|post status|done"
        "|content status|workflow status|current status|completed|approved",
        "fr": "statut|etat|avancement|validation|etape|publie|etat d avancement|statuts|valide",
        "es": "estado|estatus|etapa|aprobacion|situacion|progreso",
        "de": "status|stand|freigabe|zustand|fortschritt|bearbeitungsstand",
        "pt": "status|situacao|estado|etapa|aprovacao|andamento",
        "it": "stato|avanzamento|approvazione|status|fase",
        "nl": "status|stand|voortgang|goedkeuring",
    },
    "draft": {"en": "draft|is draft", "fr": "brouillon"},
    "pillar": {
        "en": "pillar|content pillar|category|theme|content bucket|bucket|pillars|content category"
        "|content theme|series"
        "|content pillars|weekly theme|monthly theme",
        "fr": "pilier|categorie|theme|rubrique|thematique|pilier de contenu|axe|axe editorial"
        "|ligne editoriale|piliers"
        "|pilier editorial|serie|territoire",
        "es": "pilar|categoria|tematica|pilar de contenido|seccion|eje",
        "de": "saule|kategorie|rubrik|themenbereich|content saule|themenfeld",
        "pt": "pilar|categoria|editoria|tematica|pilar de conteudo",
        "it": "pilastro|categoria|rubrica|tematica",
        "nl": "pijler|categorie|rubriek|thema",
    },
    "campaign": {
        "en": "campaign|initiative|campaign name",
        "fr": "campagne|operation|temps fort",
        "es": "campana",
        "de": "kampagne|aktion",
        "pt": "campanha",
        "it": "campagna",
        "nl": "campagne",
    },
    "notes": {
        "en": "notes|note|comments|comment|remarks|feedback|internal notes|additional notes"
        "|client feedback|instructions"
        "|notes comments|editor notes",
        "fr": "notes|commentaires|remarques|retours|commentaire|observations|consignes|precisions",
        "es": "notas|observaciones|comentarios|nota",
        "de": "notizen|anmerkungen|bemerkungen|kommentare|notiz|hinweise",
        "pt": "notas|observacoes|comentarios|obs",
        "it": "note|osservazioni|commenti",
        "nl": "notities|opmerkingen",
    },
    "link": {
        "en": "link|url|links|cta link|landing page|link url|website link|post link|post url|ref"
        "|reference|source link"
        "|ogmetaurl|source|destination url|article link|link to post",
        "fr": "lien|url|liens|lien url|lien vers l article|source|lien du post|reference",
        "es": "enlace|url|link|enlaces",
        "de": "link|url|verlinkung|quelle|ziel url",
        "pt": "link|url|links",
        "it": "link|url|collegamento|fonte",
        "nl": "link|url|bron",
    },
    "media": {
        "en": "media|image|images|photo|photos|visual|visuals|creative|creatives|asset|assets"
        "|picture|picture url|imageurls"
        "|videourls|gifurl|media url|media urls|image url|graphic|graphics|design|video url"
        "|image link|media link|video"
        "|artwork|image video|visual link|creative link|asset link|picture url 1",
        "fr": "visuel|visuels|image|images|photo|photos|media|medias|lien visuel|video|illustration|piece jointe|crea",
        "es": "imagen|imagenes|foto|fotos|recurso|multimedia|visual|video|creatividad|arte",
        "de": "bild|bilder|medien|grafik|foto|visual|bildmaterial|video",
        "pt": "imagem|imagens|foto|fotos|midia|arte|criativo|video",
        "it": "immagine|immagini|foto|grafica|media|visual|video",
        "nl": "afbeelding|afbeeldingen|beeld|media|foto",
    },
    "tags": {
        "en": "hashtags|hashtag|tags|tag|labels|label|keywords|keyword|hashtag set",
        "fr": "hashtags|mots cles|mot cle|etiquettes|mots diese|hashtag|tags",
        "es": "hashtags|etiquetas|palabras clave|tags",
        "de": "hashtags|schlagworte|stichworte|tags|keywords",
        "pt": "hashtags|etiquetas|palavras chave|tags",
        "it": "hashtag|etichette|parole chiave|tag",
        "nl": "hashtags|trefwoorden|labels",
    },
    "author": {
        "en": "author|owner|assignee|assigned to|responsible|writer|created by|creator|assigned"
        "|person responsible|who"
        "|content owner|designer|team member|poster|responsibility",
        "fr": "auteur|responsable|porteur|redacteur|redactrice|en charge|qui|createur|pilote|affecte a|porte parole",
        "es": "autor|responsable|encargado|redactor|quien",
        "de": "autor|verantwortlich|verantwortliche|zustandig|verfasser|wer|ersteller",
        "pt": "autor|responsavel|redator|quem",
        "it": "autore|responsabile|redattore|chi",
        "nl": "auteur|verantwoordelijke|eigenaar|wie",
    },
    "kind": {
        "en": "content type|type|format|post type|type of post|media type|type of content|content format|asset type"
        "|post format|post subtype|content type format",
        "fr": "format|type|type de contenu|type de post|type de publication|nature|formats",
        "es": "tipo|formato|tipo de contenido|tipo de publicacion|tipo de post",
        "de": "format|typ|art|inhaltstyp|content typ|beitragsart|content art|beitragstyp",
        "pt": "tipo|formato|tipo de conteudo|tipo de post",
        "it": "tipo|formato|tipo di contenuto|tipologia",
        "nl": "type|soort|formaat",
    },
    "zone": {
        "en": "timezone|time zone|tz",
        "fr": "fuseau horaire|fuseau",
        "es": "zona horaria",
        "de": "zeitzone",
        "pt": "fuso horario",
        "it": "fuso orario",
        "nl": "tijdzone",
    },
}

PLAN = Vocabulary(_NAMES)
"""Columns of content plans."""

WEEKDAY_NAMES = Vocabulary(
    {
        "weekday": {
            "en": "monday|tuesday|wednesday|thursday|friday|saturday|sunday",
            "fr": "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche",
            "es": "lunes|martes|miercoles|jueves|viernes|sabado|domingo",
            "de": "montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag",
            "pt": "segunda feira|terca feira|quarta feira|quinta feira|sexta feira|segunda|terca|quarta|quinta|sexta",
            "it": "lunedi|martedi|mercoledi|giovedi|venerdi|sabato|domenica",
            "nl": "maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag",
        }
    }
)
"""Days of the week as headers of a calendar grid; only their language matters."""

FIELDS = tuple(_NAMES)
"""The fields a column can be mapped to."""

_STAGES = {
    "cancelled": "cancel|annul|abandon|reject|refus|drop|rejete|storn|abgelehnt|descart|archiv|killed|rechaz",
    "idea": "idea|idee|backlog|brainstorm|to do|todo|a faire|not started|planned idea|por hacer|offen"
    "|a rediger|pending idea|ideia|pas commence|non commence|sin empezar|da fare",
    "in_review": "review|relecture|a valider|waiting|attente|pending|approval|en validation|revision|zur freigabe"
    "|in freigabe|aprobacion|feedback|for approval|to approve|to validate|a relire|pruf|revisao"
    "|revisione|submitted|soumis|validation",
    "draft": "draft|brouillon|en cours|wip|in progress|writing|borrador|entwurf|rascunho|bozza|concept"
    "|redaction|redige|in arbeit|in bearbeitung|en progreso|en proceso|in corso|em andamento|started"
    "|design|editing",
    "scheduled": "schedul|programm|geplant|agendad|planifi|queued|programad|programmat|ingepland|planned|prevu"
    "|eingeplant",
    "published": "publish|posted|publie|en ligne|live|publicad|veroffentlicht|pubblicat|gepubliceerd|done|complete"
    "|termine|fait|sent|diffuse|uploaded|mis en ligne|gepostet|postad|fertig|online|listo|concluid",
    "approved": "approv|valid|ready|pret|ok|aprob|freigegeben|aprovad|goedgekeurd|bon a tirer|bat|final|pronto"
    "|genehmigt",
}


@lru_cache(maxsize=4096)
def stage_of(status: str) -> str:
    """What a status word means, or an empty string if it is none we know."""
    word = normal(status)
    if not word or len(word) > 60:
        return ""
    if word in {"true", "yes", "oui", "x", "si", "ja", "sim"}:
        return ""
    not_yet = re.match(r"(not|non|pas|no|nicht|nao|to be|a etre|en attente de) ", word) is not None
    for stage, stems in _STAGES.items():
        if any(re.search(rf"\b{stem}", word) for stem in stems.split("|")):
            return "draft" if not_yet and stage in {"published", "scheduled", "approved"} else stage
    return ""


def plan_field(label: str) -> str:
    """The field a plan's column name stands for, also with a hint in brackets or after a dash or slash."""
    if not label or len(label) > 120:
        return ""
    bare = re.sub(r"[(\[].*?[)\]]", " ", label)
    attempts = (label, bare, re.split(r" - |:|\|", bare)[0], *re.split(r"[/&]| or | ou | et | and ", bare))
    for attempt in attempts:
        field = PLAN.field(attempt)
        if field:
            return field
    inner = re.search(r"\(([^)]{2,40})\)", label)
    return PLAN.field(inner.group(1)) if inner and not normal(bare) else ""
