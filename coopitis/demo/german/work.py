"""Where one works together: the joint venture, the working group and the founders."""

WORK = {
    "Joint Venture: Process Audit": "Gemeinschaftsaudit mit Weber & Kraus",
    "With Weber & Kraus (quality) and Lena Folkerts (law): one audit, three invoices.": (
        "Weber & Kraus für Qualität, Lena Folkerts fürs Recht: ein Audit, drei Rechnungen."
    ),
    "Four audits sold together in eighteen months": "Vier Audits zusammen verkaufen in achtzehn Monaten",
    "A signed order for the joint audit": "Ein unterschriebener Auftrag fürs gemeinsame Audit",
    "Gearbox maker, audit of two plants": "Getriebebauer, Audit in zwei Werken",
    "Cosmetics filler, audit before certification": "Kosmetikabfüller, Audit vor der Zertifizierung",
    "Foundry in Bremen, second round of talks": "Gießerei in Bremen, zweite Runde",
    "Cable maker, audit ordered for spring": "Kabelwerk, Audit fürs Frühjahr bestellt",
    "Second audit sold.": "Zweites Audit verkauft.",
    "sell: audits beside certification": "sell: Audits neben der Zertifizierung",
    "sell: mandates to mid-sized companies": "sell: Mandate an den Mittelstand",
    "Shares 50 : 50, on time.": "Teilt 50 : 50, pünktlich.",
    "The process maps of the gearbox case": "Die Prozessbilder vom Getriebebauer",
    "Weber's contact in Bremen": "Webers Kontakt in Bremen",
    "Chaired the call": "Die Runde geleitet",
    "A legal check of my contract": "Eine Prüfung meines Vertrags",
    "A date with the foundry": "Einen Termin bei der Gießerei",
    "A draft of the joint offer": "Einen Entwurf fürs gemeinsame Angebot",
    "Working Group Supply Chain Law": "AG Lieferkettengesetz",
    "Video call every fourth week; the chamber hosts it.": "Alle vier Wochen per Video; die Kammer lädt ein.",
    "Two speaking slots or enquiries a year": "Zwei Vorträge oder Anfragen im Jahr",
    "A company asks me to set up its supplier survey": "Ein Betrieb will seine Lieferantenabfrage von mir",
    "Draft of the supplier questionnaire": "Entwurf des Lieferantenbogens",
    "Speaking slot at the chamber's law day": "Vortrag beim Rechtstag der Kammer",
    "A guideline with her name on it": "Einen Leitfaden mit ihrem Namen darauf",
    "A lawyer's answer for free": "Die Antwort einer Anwältin, umsonst",
    "My survey template": "Meine Vorlage für die Abfrage",
    "First look at the draft": "Den Entwurf als Erster gesehen",
    "Chapter two of the guideline": "Kapitel zwei des Leitfadens",
    "Founders' Table Altona": "Gründertisch Altona",
    "Every sixth Tuesday; one order, from the very first evening, and good company since.": (
        "Jeden sechsten Dienstag; ein Auftrag vom allerersten Abend, seither nette Gesellschaft."
    ),
    "Two enquiries a year from founders who outgrow their spreadsheet": (
        "Zwei Anfragen im Jahr von Gründern, denen die Tabelle zu klein wird"
    ),
    "A founder shows me his spreadsheet and asks what it would cost": (
        "Ein Gründer zeigt mir seine Tabelle und fragt, was es kostet"
    ),
    "Furniture maker, one stock list for two shops": "Möbelbauerin, ein Lager für zwei Läden",
    "My list of grants": "Meine Liste der Förderprogramme",
    "A good evening": "Einen guten Abend",
    "Read a pitch before the bank did": "Ein Konzept gelesen, bevor es zur Bank ging",
    "A name at the development bank": "Einen Namen bei der Förderbank",
}
