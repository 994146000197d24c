"""Where the trade meets: the breakfast, the association, the evenings and the fair."""

TRADE = {
    "Thursday Business Breakfast": "Unternehmerfrühstück am Hafen",
    "7 a.m., hotel at the harbour. One minute each, then referrals. Stand-ins count as attendance.": (
        "Donnerstags um sieben im Hotel. Jeder eine Minute, dann Empfehlungen. Vertretung gilt als anwesend."
    ),
    "Twelve qualified leads a year from the owners at the table": (
        "Zwölf ernste Anfragen im Jahr aus der Runde"
    ),
    "An introduction to a production manager who asks for an appointment": (
        "Jemand stellt mich einem Produktionsleiter vor, der einen Termin will"
    ),
    "Ten-minute talk: what a shift plan costs": "Zehn Minuten Vortrag: Was ein Schichtplan kostet",
    "Warehouse wholesaler asks for a process check": "Lagergroßhändler will einen Prozess-Check",
    "Intro to the plant manager of a bakery chain": "Kontakt zum Werksleiter einer Bäckereikette",
    "Dental laboratory, order entry": "Dentallabor, Auftragserfassung",
    "Shipping agent looks for a scheduling tool": "Spediteur sucht eine Tourenplanung",
    "Joinery with forty people, quotation process": "Tischlerei mit vierzig Leuten, Angebotswesen",
    "Recommended to a printing house in Lübeck": "Empfehlung an eine Druckerei in Lübeck",
    "Coffee roaster, small automation of invoices": "Kaffeerösterei, Rechnungen von selbst",
    "Property manager asks for a workshop day": "Hausverwaltung will einen Workshop-Tag",
    "Metal finisher, two calls, then no budget": "Galvanik, zwei Gespräche, dann kein Geld",
    "Workshop day for a logistics start-up": "Workshop-Tag für eine junge Logistikfirma",
    "The same founder needs a shift planner": "Dieselbe Gründerin braucht einen Schichtplan",
    "Brewery wants its maintenance calls sorted": "Brauerei will Ordnung in den Störmeldungen",
    "Sail maker, order tracking": "Segelmacher, Auftragsverfolgung",
    "Tax adviser passes on a client with paper forms": (
        "Steuerberaterin empfiehlt einen Mandanten mit Zettelwirtschaft"
    ),
    "Food laboratory asks for a first talk": "Lebensmittellabor will ein Erstgespräch",
    "Six guests became three customers; from now on with numbers.": (
        "Aus sechs Gästen wurden drei Kunden; ab jetzt mit Zahlen."
    ),
    "Target reached in the first year.": "Ziel im ersten Jahr erreicht.",
    "sell: her printing house in three years": "sell: in drei Jahren ihre Druckerei",
    "Has twice thought of me.": "Hat zweimal an mich gedacht.",
    "sell: freight to five steady customers": "sell: Frachten an fünf Stammkunden",
    "sell: seats in her seminars": "sell: Plätze in ihren Seminaren",
    "Prefers to be written to, not called.": "Lieber schreiben als anrufen.",
    "Company, he says": "Gesellschaft, sagt er",
    "Comes for the buffet.": "Kommt wegen des Buffets.",
    "learn: how others track their orders": "learn: wie andere ihre Aufträge verfolgen",
    "Explained the new e-invoice rules": "Die neue E-Rechnung erklärt",
    "Lent my projector": "Meinen Beamer verliehen",
    "Two referrals to the tax adviser": "Zwei Empfehlungen an die Steuerberaterin",
    "An invitation to a works tour": "Eine Einladung zur Werksführung",
    "Coffee and gossip": "Kaffee und Klatsch",
    "A name at the port authority": "Einen Namen bei der Hafenbehörde",
    "My one-minute story about the bakery": "Meine Minute über die Bäckerei",
    "Honest feedback on my offer letter": "Ehrliche Worte zu meinem Angebot",
    "Mechanical Engineering Association, North": "Fachverband Maschinenbau Nord",
    "Supporting member. Notice has to be in writing, three months before the year ends.": (
        "Fördermitglied. Kündigung schriftlich, drei Monate vor Jahresende."
    ),
    "Three mandates from members within a year": "Drei Mandate von Mitgliedern in einem Jahr",
    "A member company asks for an offer": "Ein Mitglied bittet um ein Angebot",
    "General meeting with the new board": "Mitgliederversammlung mit neuem Vorstand",
    "Pump maker asks for an offer, too small in the end": "Pumpenbauer fragt an, am Ende zu klein",
    "Crane service, digital work orders": "Kranservice, digitale Arbeitsaufträge",
    "The crane order has paid for this year.": "Der Kran-Auftrag hat das Jahr bezahlt.",
    "buy: digital work orders for all depots": "buy: digitale Aufträge für alle Standorte",
    "A seat on the board": "Einen Sitz im Vorstand",
    "Minutes of the digital committee": "Protokoll im Digitalausschuss",
    "A seat next to the wrong people": "Einen Platz neben den Falschen",
    "A talk on maintenance data": "Einen Vortrag über Wartungsdaten",
    "The member list": "Die Mitgliederliste",
    "Talked with Sabine Maurer about spring": "Mit Sabine Maurer über das Frühjahr gesprochen",
    "Smart Factory Evenings": "Werkabende Digitale Fabrik",
    "A different works each time, often far out.": "Jedes Mal ein anderes Werk, oft weit draußen.",
    "Three first talks with plant managers in a year": "Drei Erstgespräche mit Werksleitern im Jahr",
    "A plant manager shows me the line and names the problem": (
        "Ein Werksleiter zeigt mir die Linie und nennt sein Problem"
    ),
    "Dairy, line three stands still too often": "Molkerei, Linie drei steht zu oft",
    "Wait for the dairy's answer before the spring dates.": (
        "Vor den Frühjahrsterminen auf die Molkerei warten."
    ),
    "A question that woke up the panel": "Eine Frage, die das Podium geweckt hat",
    "A tour of the press shop": "Einen Gang durchs Presswerk",
    "A long drive home": "Eine lange Heimfahrt",
    "Twelve cards with the checklist code": "Zwölf Karten mit dem Code zur Checkliste",
    "Three cards": "Drei Visitenkarten",
    "Packaging Fair Regulars": "Messestammtisch Verpackung",
    "Whoever shared a stand at the fair meets every ninth week, each time at another works.": (
        "Wer auf der Messe am selben Stand stand, trifft sich alle neun Wochen, reihum in den Betrieben."
    ),
    "Three leads a year from people who have seen me work": (
        "Drei Anfragen im Jahr von Leuten, die mich arbeiten sahen"
    ),
    "Somebody from the stand passes on my name": "Einer vom Stand gibt meinen Namen weiter",
    "Label printer asks about change-over times": "Etikettendrucker fragt nach Rüstzeiten",
    "Carton maker, first talk on scrap": "Kartonagenwerk, Erstgespräch zum Ausschuss",
    "Filling line in Hildesheim, process check": "Abfüllung in Hildesheim, Prozess-Check",
    "Supplier of lids asks for an offer": "Deckelhersteller bittet um ein Angebot",
    "Four leads in a spring, from people I had not asked.": ("Vier Anfragen in einem Frühjahr, ungefragt."),
    "Took two along in the car": "Zwei im Auto mitgenommen",
    "Old stories": "Alte Geschichten",
    "Nobody new this time": "Diesmal niemand Neues",
    "Showed my change-over sheet": "Mein Rüstblatt gezeigt",
    "A look behind the filling line": "Einen Blick hinter die Abfüllung",
}
