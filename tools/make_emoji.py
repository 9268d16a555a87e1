"""Write resources/emoji/emoji.tsv: each emoji with its names in English and French, and words people look for it by.

    python tools/make_emoji.py

Needs the package ``emoji`` (BSD-3-Clause), whose names are those of Unicode's CLDR; the program itself does not. Skin
tones are left out, and what is newer than the fonts of today's systems. The words are this program's own.
"""

from __future__ import annotations

import importlib.util
import json
import sys
from pathlib import Path

OUT = Path(__file__).resolve().parent.parent / "resources" / "emoji" / "emoji.tsv"
NEWEST = 15.0
TONES = {chr(code) for code in range(0x1F3FB, 0x1F400)}
WORDS = """
🙏 merci thanks thank pray s’il vous plaît please
👏 bravo applaudissements applause congratulations félicitations
🎉 fête bravo célébration party celebration hourra
👍 d’accord ok bien like pouce
👎 non dislike
👉 voici regardez see here
👇 ci-dessous below plus bas lien
👆 ci-dessus above
💡 idée idea astuce tip
🚀 lancement launch décollage
✅ fait done oui yes validé ok coche
❌ non no faux erreur
⚠️ attention warning prudence
📈 hausse croissance growth résultats up
📉 baisse down
📊 chiffres résultats results données data
📅 date calendrier calendar agenda rendez-vous
🗓️ agenda calendar
📍 lieu place ici
🔗 lien link
📣 annonce announcement
📢 annonce announcement
🎤 parole talk conférence micro
🎙️ podcast micro entretien interview
🎧 podcast écouter listen
📰 presse press article actualité news
🗞️ presse press news
📖 lire read livre book
📚 livres books lecture
✍️ écrire write signature
🖊️ signer sign
🤝 accord partenariat partnership deal merci
💪 force courage strong
❤️ cœur amour love heart
💙 cœur heart
💚 cœur écologie heart green
🔥 chaleur feu hot fire
♨️ chaleur heat vapeur
🏭 usine factory industrie industry
⚙️ industrie engrenage settings machine
🔧 outil tool réparer
🏗️ chantier construction
🌍 monde planète world climat climate
🌱 croissance durable green sustainable écologie
♻️ recyclage recycle circulaire circular
⚡ énergie energy électricité power
🔋 batterie battery énergie
💧 eau water
☀️ soleil sun été
❄️ froid cold hiver
🌡️ température chaleur heat
🎯 objectif goal cible target
🏆 prix award victoire trophée
🥇 premier first or
👀 regarder look à suivre
🤔 réflexion question hmm think
😊 sourire smile content
😀 sourire smile
😅 ouf sueur
😂 rire laugh lol
🙂 sourire smile
😉 clin d’œil wink
😍 amour love
😢 triste sad
😮 surprise wow
🙌 hourra hooray merci
👋 bonjour hello salut au revoir bye
💬 discussion commentaire comment
📩 message courriel mail
📧 courriel mail email
📞 téléphone call appel
💻 ordinateur laptop numérique digital
🤖 robot ia ai intelligence artificielle
🔒 sécurité security confidentiel
🎓 diplôme formation école school education
👩‍🏫 enseignante formation teacher
👩‍💼 dirigeante femme directrice
👨‍💼 dirigeant homme directeur
👥 équipe team
🇫🇷 france français
🇪🇺 europe
🇬🇧 royaume-uni anglais english
🇺🇸 états-unis usa
⏰ heure time rappel
⏳ patience bientôt soon
🆕 nouveau new
🔎 recherche search loupe
📌 à retenir épinglé pin
➡️ flèche arrow suite
⬇️ flèche bas down
🟢 vert ok green
🔴 rouge direct live
🎥 vidéo film video
📸 photo picture
"""


def main() -> int:
    """Write the file; returns the exit code, 1 where the package is not installed."""
    found = importlib.util.find_spec("emoji")
    if found is None or found.origin is None:
        return 1
    folder = Path(found.origin).parent / "unicode_codes"
    data = json.loads((folder / "emoji.json").read_text(encoding="utf-8"))
    french = json.loads((folder / "emoji_fr.json").read_text(encoding="utf-8"))
    words = dict(line.split(" ", 1) for line in WORDS.strip().splitlines())
    rows: dict[str, list[str]] = {}
    for sign in [*words, *data]:
        about = data[sign]
        if sign in rows or about["status"] != 2 or about["E"] > NEWEST or TONES & set(sign):
            continue
        aliases = " ".join(_plain(alias) for alias in about.get("alias", []))
        more = " ".join(part for part in (words.get(sign, ""), aliases) if part)
        rows[sign] = [sign, _plain(about["en"]), _plain(french[sign]), more]
    OUT.write_text("".join("\t".join(row) + "\n" for row in rows.values()), encoding="utf-8")
    return 0


def _plain(name: str) -> str:
    return str(name).strip(":").replace("_", " ")


if __name__ == "__main__":
    sys.exit(main())
