"""What stands behind a figure without being a thing somebody has: time, money, lengths, parts of a whole."""

from __future__ import annotations

from pipelines.facts.canonical.listed import listed

#: By which time, distance, weight, money and shares are told.
UNITS = listed(
    """
year years month months week weeks day days hour hours minute minutes second seconds decade decades century centuries
quarter quarters semester semesters term terms season seasons night nights weekend weekends morning mornings evening
ans an annees annee mois semaines semaine jours jour heures heure minutes secondes decennies siecles saisons nuits
trimestres
jahre jahren jahr monate monaten monat wochen woche tage tagen tag stunden stunde minuten sekunden jahrzehnte
jahrhunderte
nachte nachten semestern semester saisons
anos ano meses mes semanas semana dias dia horas hora minutos segundos decadas siglos temporadas noches
anni anno mesi mese settimane settimana giorni giorno ore ora minuti secondi decenni secoli stagioni notti
jaar jaren maanden maand weken week dagen dag uur uren minuten seconden decennia eeuwen
lat lata rok roku miesiecy miesiace tygodni tygodnie dni godzin godziny minut minuty sekund
seculos estacoes
kilometres kilometers kilometre kilometer km metres meters metre meter m miles mile feet foot inches acres
hectares
hectare ha m2 m3 km2 tonnes tons tonne ton kg kilos kilograms grams litres liters mw gw kw kwh mwh gwh degrees
metros kilometros hectareas toneladas litros grados millas quadratmeter quadratmetern kilometern hektar tonnen litern
liter grad meter meters chilometri metri ettari tonnellate litri gradi kilometrow metrow hektarow ton litrow
kilometer hectaren vierkante carres quadrati cuadrados square cubic megawatts megawatt megawatios
january february march april may june july august september october november december
janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre
januar janner februar marz juni juli oktober dezember januari februari maart mei augustus
enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre
gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre
janeiro fevereiro marco maio junho julho setembro outubro novembro dezembro
stycznia lutego marca kwietnia maja czerwca lipca sierpnia wrzesnia pazdziernika listopada grudnia
euro euros eur usd gbp chf dollars dollar pounds pound francs franken francos yen yuan zloty zlotych crowns kronen
kronor cents centimes dollari sterline dolares dolarow libras pence zl
percent prozent percentage percentages points punkte punkten punten puntos punti pourcent procent prozentpunkte
times time fois mal veces vez volte volta keer razy vezes
million millions mio milliards billion thousand hundred hundreds thousands dozen millionen milliarden milioni
"""
)
#: Parts of a text, steps and abstractions, which nobody counts as their own.
ABSTRACT = listed(
    """
pages page chapters chapter sections section articles article paragraphs tables table figures figure notes note lines
annexes appendices columns words letters volumes questions answers reasons aims goals objectives targets phases phase
stages steps parts pieces-of kinds types forms ways sides aspects elements components levels priorities themes
topics points areas pillars axes axis fields conditions criteria cases examples results rules problems difficulties
versions editions occasions attempts proposals recommendations conclusions observations reservations meanings points
principles features functions roles tasks duties directions opinions views strands halves thirds fifths quarters
objectives agreements treaties memoranda conventions meetings visits missions events conferences workshops-on talks
pages chapitres articles paragraphes tableaux lignes mots lettres questions reponses raisons buts objectifs phases
etapes parties types formes manieres aspects elements niveaux priorites themes sujets points axes domaines volets
conditions criteres cas exemples resultats regles problemes versions editions recommandations conclusions missions
taches accords conventions reunions visites rencontres cotes tiers moities
seiten kapitel abschnitte artikel absatze tabellen zeilen worter buchstaben fragen antworten grunde ziele phasen stufen
schritte teile teilen arten formen weisen seiten aspekte elemente ebenen prioritaten themen punkte achsen saulen
bereiche bedingungen kriterien falle beispiele ergebnisse regeln probleme fassungen ausgaben empfehlungen aufgaben
vertrage abkommen vereinbarungen treffen sitzungen besuche halften drittel mal
paginas capitulos articulos parrafos tablas lineas palabras letras preguntas respuestas razones fines objetivos fases
etapas partes tipos formas maneras aspectos elementos niveles prioridades temas puntos ejes ambitos condiciones
criterios casos ejemplos resultados reglas problemas versiones ediciones recomendaciones conclusiones tareas acuerdos
convenios reuniones visitas lados tercios mitades
pagine capitoli articoli paragrafi tabelle righe parole lettere domande risposte ragioni scopi obiettivi fasi tappe
parti tipi forme modi aspetti elementi livelli priorita temi punti assi ambiti condizioni criteri casi esempi risultati
regole problemi versioni edizioni raccomandazioni conclusioni compiti accordi convenzioni riunioni incontri visite lati
terzi termini
paginas hoofdstukken artikelen regels woorden letters vragen antwoorden redenen doelen fasen stappen delen soorten
vormen manieren aspecten niveaus themas punten gebieden voorwaarden gevallen voorbeelden resultaten problemen taken
overeenkomsten vergaderingen bezoeken kanten
stron strony rozdzialow rozdzialy artykulow pytan celow cele etapow etapy czesci rodzajow typow form sposobow aspektow
elementow poziomow priorytetow tematow punktow warunkow przypadkow przykladow wynikow zadan umow porozumien spotkan
wizyt
participants participantes teilnehmer teilnehmerinnen teilnehmern partecipanti attendees delegates delegues
asistentes deelnemers uczestnikow uczestnicy speakers redner relatori oradores invites guests ospiti
others other more autres andere anderen weitere altri altre otros otras inne others them us those these things
dinge choses cosas cose continents continenti continentes kontinente kontinenten conversations requests replies
answers calls telephone letters
emails entretiens demandes conversas gesprache gesprachen anfragen grund entrevistas solicitudes colloqui richieste
gesprekken aanvragen rozmow copies exemplaires esemplari ejemplares exemplare exemplaren egzemplarzy ellos ellas loro
hypotheses chances opportunities advantages disadvantages lessons-learnt mistakes surprises difficultes avantages
vorteile nachteile fehler ventajas errores vantaggi errori voordelen fouten
votes stimmen voix votos voti
"""
)
