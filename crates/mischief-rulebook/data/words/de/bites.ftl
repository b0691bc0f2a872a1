# Bisse bei Menschen: wie ernst sie sind, was sich ändert, und was für den Menschen zu tun ist.

bite-0 = Eine Drohung, keine Berührung
    .example = { $animal } stößt vor oder schnappt in die Luft, und kein Zahn berührt jemanden.
    .plan = Der Schritt bleibt. Gib nächstes Mal mehr Raum und lass Löffel oder Tunnel vor deiner Hand kommen.

bite-1 = Zähne berühren, keine Spur
    .example = Eine Probe, ob der Finger Futter ist, oder ein Knabbern wie beim Putzen.
    .plan = Der Schritt bleibt. Sag „iep“, wasch den Futtergeruch ab und biete Leckerchen weg von den Fingerspitzen an.

bite-2 = Gezwickt oder geschrammt
    .example = Ein hartes Zwicken mit Spur oder Schramme, aber ohne Blut: ein Schnappen am Gitter oder eine milde Warnung.
    .plan = Ging es um Futter, bleibt der Schritt. Wenn nicht, geht { $animal } mit allen einen Schritt zurück.

bite-3 = Ein Biss, der blutet
    .example = Ein oder zwei kleine Löcher, die bluten; { $animal } lässt sofort los.
    .plan =
        Die Hände bleiben 48 Stunden weg. Danebensitzen und Sprechen sind willkommen.
        Ging es um Futter, geht { $animal } mit allen einen Schritt zurück; wenn nicht, zwei.
        Für den Menschen beginnt eine Beobachtung von 21 Tagen auf Krankheitszeichen.
        60 Tage lang geht ein helfendes Kind unter zwölf nicht weiter als bis zur Hand im Käfig. Bei einer Ratte wartet das lange Halten mindestens 14 Tage.

bite-4 = Tief, mehrfach oder festgehalten
    .example = Ein tiefer Biss, mehrere auf einmal, oder einer, der nicht losließ.
    .plan =
        Das Anfassen ruht sieben Tage oder länger, für alle. Versorg { $them } mit einem Brett dazwischen.
        Es geht wieder los, wenn eine erwachsene Person, eine Woche oder länger nach dem letzten solchen Biss, den Schritt dafür wählt.
        { $animal } geht mit allen zwei Schritte zurück.
        Für den Menschen beginnt eine Beobachtung von 21 Tagen auf Krankheitszeichen.
        Lass in der Tierarztpraxis prüfen, ob etwas wehtut oder nicht stimmt. Bei einer Ratte ist das lange Halten für immer ausgeschlossen.

bite-5 = Ein Angriff oder eine schwere Wunde
    .example = Ein Angriff nach dem anderen, eine Wunde im Gesicht, an einem Gelenk oder einer Sehne, oder ein Biss, der ärztlich behandelt werden musste.
    .plan =
        Alles, was bei einem tiefen Biss gilt, gilt auch hier: kein Anfassen für sieben Tage oder länger, bis eine erwachsene Person den Schritt wählt, mit dem es losgeht, zwei Schritte zurück und eine Beobachtung von 21 Tagen.
        Von jetzt an fassen nur noch Erwachsene { $animal } an.
        Hol dir Hilfe in der Tierarztpraxis und im Tierschutz oder bei jemandem, der Ratten und Mäuse gut kennt, bevor ihr wieder anfangt.

bite-first_aid = Zuerst die Wunde versorgen
    .do =
        Setz { $animal } sicher ab und schließ den Käfig. Schüttle { $animal } nicht ab.
        Wasch die Wunde sofort mit Seife und fließendem Wasser.
        Hört sie nicht auf zu bluten oder sieht tief aus, hol jetzt ärztliche Hilfe.
        Mach ein Foto, damit du morgen erkennst, ob sie sich verändert hat.
        Dann lies, wann du ärztlich nachfragen sollst. Das Eintragen des Bisses kann eine Minute warten.

bite-doctor = Wann du ärztlich nachfragst
    .when =
        Innerhalb von 21 Tagen Fieber, Ausschlag, Gelenkschmerzen, Erbrechen oder starke Kopfschmerzen: Geh heute in die Arztpraxis und sag „Rattenbiss“ (oder „Mäusebiss“), auch wenn die Wunde verheilt ist.
        Der Mensch ist unter fünf, über 65 oder hat ein schwaches Immunsystem: Frag bei jeder verletzten Haut heute ärztlich nach.
        Der Biss ist tief, es sind mehrere, oder er liegt im Gesicht, über einem Gelenk oder einer Sehne: Frag heute ärztlich nach.
        Die Wunde wird eher schlimmer als besser, oder sie gefällt dir nicht: Frag heute ärztlich nach.
        Der Mensch ist ein Kind, ist schwanger oder hat eine Krankheit: Frag heute ärztlich nach, was das hier bedeutet.
        Das Tier ist wild oder halbwild: Frag heute ärztlich nach, wie die Wunde auch aussieht.
        Frag auch, ob dein Schutz gegen Tetanus noch reicht.

bite-watch = Die 21 Tage Beobachtung
    .text = Achte 21 Tage lang auf jedes Fieber, jeden Ausschlag, jeden Gelenkschmerz. Kommt etwas davon, geh noch heute in die Arztpraxis und sag „Rattenbiss“ (oder „Mäusebiss“). Das gilt auch, wenn die Wunde verheilt aussieht und { $animal } gesund wirkt, denn ein gesundes Tier kann Rattenbissfieber in sich tragen.

bite-questions = Was für ein Biss war es?
    .ask =
        Hat deine Hand nach Futter gerochen, oder war es am Gitter? Das spricht für ein Schnappen nach Futter.
        Kam { $they } offen heran und ließ sofort los? Das spricht für Futter oder für eine Frage.
        Warst du kurz vorher nah gekommen, hattest { $them } berührt oder hochgehoben? Das spricht für Angst.
        Ist { $they } vorher erstarrt, hat gequiekt oder gefaucht oder wollte weg? Das spricht für Angst.
        Kam es still und hart, und { $they } ging auf dich los? Das ist ernster; schreib auf, was du gesehen hast.
        Warst du nah an einem Nest oder Wurf, oder ist { $they } brünstig? Dann hat { $they } etwas bewacht.
        Hattest du vorher ein anderes Tier in der Hand? Ein fremder Geruch kann der Grund sein.
        Zuckt { $they } an einer Stelle zusammen oder wirkt in letzter Zeit anders? Vielleicht tut etwas weh; lass { $them } in der Tierarztpraxis ansehen.
        Wenn du es nicht sagen kannst, gib an, dass es nicht um Futter ging. Dann ist der Plan der vorsichtige.
