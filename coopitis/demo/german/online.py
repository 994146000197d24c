"""Online: the forum, Facebook, LinkedIn, XING and the round of six."""

ONLINE = {
    "Freelancers' Forum “Kollegenrat”": "Forum „Kollegenrat“",
    "I can name no goal for it, yet leaving would feel wrong.": (
        "Ein Ziel kann ich nicht nennen, aber austreten fühlt sich falsch an."
    ),
    "No measurable goal: the scheduler posts, I read on Fridays at most.": (
        "Kein messbares Ziel: Buffer postet, ich lese höchstens freitags."
    ),
    "Explained day rates to a beginner": "Einem Anfänger Tagessätze erklärt",
    "The feeling of not being alone": "Das Gefühl, nicht allein zu sein",
    "A long answer nobody read": "Eine lange Antwort, die keiner las",
    "A tip on phone contracts": "Einen Tipp zum Handyvertrag",
    "A contract clause": "Eine Vertragsklausel",
    "Facebook: Founders of the North": "Facebook: Gründer im Norden",
    "Mostly people who sell to people who sell. The inner circle renews by itself every December.": (
        "Meist Verkäufer unter Verkäufern. Der „innere Kreis“ verlängert sich jeden Dezember von selbst."
    ),
    "Three leads in half a year": "Drei Anfragen in einem halben Jahr",
    "Somebody with a company of ten or more asks for help": (
        "Jemand mit zehn Leuten oder mehr bittet um Hilfe"
    ),
    "Looked in again, just for a moment": "Nur noch einmal kurz hineingesehen",
    "One more quarter, this time with a plan.": "Noch ein Quartal, diesmal mit Plan.",
    "Not one lead in nine months, and I am cross each time I close it.": (
        "Neun Monate ohne eine Anfrage, und jedes Mal ärgere ich mich beim Schließen."
    ),
    "Three offers for coaching": "Drei Angebote für Coaching",
    "Commented on a logo": "Ein Logo kommentiert",
    "Answered the same question as last week": "Dieselbe Frage wie letzte Woche beantwortet",
    "Nothing": "Nichts",
    "LinkedIn: Production & Automation": "LinkedIn: Produktion & Automation",
    "8,400 members, about thirty who write.": "8.400 Mitglieder, etwa dreißig schreiben.",
    "One enquiry in two months from posts about real cases": (
        "Alle zwei Monate eine Anfrage aus Beiträgen über echte Fälle"
    ),
    "A direct message that asks for a call": "Eine Nachricht, die um ein Gespräch bittet",
    "Packaging engineer asks for a call": "Verpackungsingenieurin bittet um ein Gespräch",
    "Quality manager wants the checklist, then an offer": (
        "Qualitätsleiter will die Checkliste, dann ein Angebot"
    ),
    "learn: what other works have tried": "learn: was andere Werke versucht haben",
    "Two connection requests from sellers": "Zwei Kontaktanfragen von Verkäufern",
    "Answered a thread on sensor retrofits": "Eine Frage zum Nachrüsten von Sensoren beantwortet",
    "Shared my checklist": "Meine Checkliste geteilt",
    "Forty likes": "Vierzig Daumen",
    "Posted the shift plan case": "Den Schichtplan-Fall gepostet",
    "An argument about low-code": "Einen Streit über Low-Code",
    "XING: Mid-sized Firms of the North": "XING: Mittelstand Nord",
    "Not opened since spring; the messages pile up.": (
        "Seit dem Frühjahr nicht geöffnet; die Nachrichten stapeln sich."
    ),
    "Round of Six": "Sechserrunde",
    "Six advisers, six trades, one call a month; who has too much passes it on.": (
        "Sechs Berater, sechs Fächer, ein Anruf im Monat; wer zu viel hat, gibt ab."
    ),
    "Two enquiries a year that another of the six has no time for": (
        "Zwei Anfragen im Jahr, für die einer der sechs keine Zeit hat"
    ),
    "One of the six hands me over to a client by name": (
        "Einer der sechs übergibt mir einen Kunden beim Namen"
    ),
    "Tool maker, handed over with the whole file": "Werkzeugbauer, mit der ganzen Akte übergeben",
    "Seed merchant wants his orders in one place": "Saatguthändler will alle Bestellungen an einem Ort",
    "My sheet for first talks": "Mein Bogen fürs Erstgespräch",
    "Passed on a client with a tax question": "Einen Mandanten mit Steuerfrage weitergegeben",
    "How the others set their prices": "Wie die anderen ihre Preise machen",
    "A client's name": "Einen Kundennamen",
}
