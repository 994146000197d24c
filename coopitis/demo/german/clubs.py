"""Tables and clubs: the chamber's regulars, the service club, the circle and the podcast."""

CLUBS = {
    "Harbour Service Club": "Serviceclub Elbufer",
    "Lunch on Wednesdays, every other week. No selling at the table, and that is right.": (
        "Jeden zweiten Mittwoch Mittagessen. Am Tisch wird nicht verkauft, und das ist richtig so."
    ),
    "Two mandates a year through friends of the club": "Zwei Mandate im Jahr über Clubfreunde",
    "A member asks me for an offer without my asking": "Ein Mitglied bittet von sich aus um ein Angebot",
    "They were there in the winter without orders. I like these people.": (
        "Im Winter ohne Aufträge waren sie da. Ich mag diese Leute."
    ),
    "Ship chandler, a price list that keeps itself": "Schiffsausrüster, eine Preisliste, die sich pflegt",
    "Notary wants his archive searchable": "Notar will sein Archiv durchsuchen können",
    "Rower's club, members' list, a favour that was paid": (
        "Ruderverein, Mitgliederliste, ein bezahlter Gefallen"
    ),
    "Shipyard heir asks for an offer, then sells": "Werfterbe will ein Angebot, dann verkauft er",
    "Friends, not a market: two lunches a month are what this is worth to me.": (
        "Freunde, kein Markt: Zwei Mittagessen im Monat sind es mir wert."
    ),
    "Do some good and have lunch": "Gutes tun und gut essen",
    "A donation for the tall-ship trip": "Eine Spende für die Segelfahrt",
    "A good talk": "Ein gutes Gespräch",
    "Perspective": "Abstand",
    "Half a day for the school project": "Einen halben Tag fürs Schulprojekt",
    "Laughed a lot": "Viel gelacht",
    "Chamber Regulars' Table": "Kammerstammtisch Altes Zollhaus",
    "Every fourth week after work, the back room of the Old Customs House.": (
        "Alle vier Wochen nach Feierabend, im Hinterzimmer."
    ),
    "Four enquiries a year from owners who know me by name": (
        "Vier Anfragen im Jahr von Inhabern, die mich beim Namen kennen"
    ),
    "An owner rings me and describes a problem": "Ein Inhaber ruft an und schildert sein Problem",
    "Sat down after the bank": "Nach der Bank dazugesetzt",
    "With the new head of the chamber's innovation desk": "Mit dem neuen Innovationsberater der Kammer",
    "Boiler maker rings about his spare parts stock": "Kesselbauer ruft wegen seines Ersatzteillagers an",
    "Nursery asks what a merchandise system costs": "Gärtnerei fragt, was eine Warenwirtschaft kostet",
    "Laundry, forty vans, route planning": "Wäscherei, vierzig Wagen, Tourenplanung",
    "buy: a plan for whoever takes over the boiler works": "buy: einen Plan für die Nachfolge im Kesselbau",
    "Stay in touch with the chamber": "Den Draht zur Kammer halten",
    "Good food": "Gutes Essen",
    "A contact at the bank": "Einen Kontakt bei der Bank",
    "A hint about a tender": "Einen Hinweis auf eine Ausschreibung",
    "Heard the succession story again": "Noch einmal die Geschichte der Nachfolge gehört",
    "Nothing but politics tonight": "Heute nur Politik",
    "My template for supplier audits": "Meine Vorlage für Lieferantenaudits",
    "Podcast Guild": "Podcast-Werkstatt",
    "Lena took me along; they want me for a season on factories.": (
        "Lena hat mich mitgenommen; sie wollen mich für eine Staffel über Fabriken."
    ),
    "Two enquiries for each season of six episodes": "Zwei Anfragen je Staffel mit sechs Folgen",
    "A listener writes and names his works": "Ein Hörer schreibt und nennt seinen Betrieb",
    "Along to the studio": "Mit ins Studio",
    "Told the shift plan story": "Die Schichtplan-Geschichte erzählt",
    "A lesson in microphones": "Eine Lektion über Mikrofone",
    "Sustainability Circle Hanse": "Nachhaltigkeitskreis Hanse",
    "Purchasers and works managers; twelve seats, one a trade.": (
        "Einkäufer und Betriebsleiter; zwölf Plätze, je Branche einer."
    ),
    "Three qualified leads in the first year": "Drei ernste Anfragen im ersten Jahr",
    "A purchaser sends me figures and asks what can be saved": (
        "Eine Einkäuferin schickt Zahlen und fragt, was zu sparen ist"
    ),
    "First evening as a member": "Erster Abend als Mitglied",
    "The sum works out, and the seat for my trade was free.": (
        "Die Rechnung geht auf, und mein Platz war frei."
    ),
}
