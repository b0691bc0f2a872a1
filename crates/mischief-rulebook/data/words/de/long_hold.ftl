# Das lange Halten: die „forced socialization“ des Leitfadens in ihrer sanfteren Form.

step-long_hold = Das lange Halten
    .short = Das lange Halten: { $dose }, im Sitzen und immer nach Plan.
    .aim = { $animal } verbringt eine stille Weile in deiner Kleidung oder einem Beutel, nah bei dir und weg von deinen Händen, und verlässt sie in Ruhe.
    .do =
        Nimm jeden Tag dieselbe Stunde. Sitz in einem geschlossenen Zimmer auf dem Boden, neben dir eine offene Transportbox mit Leckerchen.
        Lass { $animal } in lockere Kleidung oder einen Beutel bei dir klettern. Die Hände bleiben von { $to_them } weg.
        Tipp jede Minute an, was { $animal } macht. Still ist nicht ruhig: Achte auf Fressen, Putzen, Herumschnuppern.
        Hör nach { $dose } auf, sobald jede der letzten fünf Minuten ein ruhiges Zeichen zeigte; nach 45 Minuten auf jeden Fall.
        Öffne nie mitten im Strampeln. Warte auf eine Pause, dann lass { $them } in die Transportbox laufen.
        Hör sofort auf, was die Uhr auch sagt, wenn { $they } nach Luft ringt, schlaff wird, immer weiter schreit, blutet oder zu heiß ist.
    .then = Gib { $treat } in der Transportbox, bring { $animal } darin nach Hause und lass { $them } für den Rest des Tages in Frieden. Schau morgen, wie bald { $they } zu deiner Hand kommt: Ist es später als vorher, war das nichts für { $them }.
    .stop-when =
        Sofort, ob ruhig oder nicht: Luftnot, klickender Atem, ein schlaffer Körper, Schreien, das nicht aufhört, Blut, Zusammenbruch, Sabbern oder ein heißer Schwanz. Öffne, gib Luft, setz { $them } ab, ruf in der Tierarztpraxis an.
        45 Minuten sind ohne fünf ruhige Minuten vorbei: Warte auf eine Pause und lass { $them } heraus. Es endete nicht in Ruhe, und das ist gut zu wissen; niemand ist schuld.
        Dir ist nicht wohl, du bist in Eile oder verärgert: Warte auf eine Pause und hör auf. Ein anderer Tag ist früh genug.
    .mistakes =
        Stillhalten für Ruhe nehmen: Steif, mit großen Augen oder ohne ein Leckerchen anzunehmen ist Angst, und Zeit allein beweist nichts.
        { $animal } durch den Stoff festhalten: Drinnen bewegt { $they } sich frei, und deine Hände bleiben im Schoß.
        Mitten im Strampeln den Ausgang öffnen: Warte erst ein paar Sekunden Ruhe ab, außer im Notfall.
        Nach der Uhr bei 20 Minuten aufhören: Richte dich danach, was { $they } tut.
        Stunden zusammen eingeschlossen oder ein zweites Mal am selben Tag: höchstens einmal am Tag; nach fünf Malen schau, ob es hilft.
        Damit eine Ratte gewinnen wollen, die noch kein Futter von dir nimmt: Erst kommen die kleinen Schritte.
    .safety =
        Das macht nur eine erwachsene Person, in einem Zimmer, das geschlossen ist, keine Schlupflöcher hat und nicht über 24 °C warm ist.
        Luft zu jeder Zeit: lockerer Stoff, der atmet, nichts mit Reißverschluss oder Knoten zu.
        Setz dich auf den Boden und bleib sitzen, damit niemand fällt.
        Nie mit einer Ratte unter acht Wochen oder ab achtzehn Monaten, oder mit einer, die krank ist, rasselnd atmet, trächtig ist, säugt oder vor Kurzem operiert wurde.
        Nie mit einer halbwilden Ratte, mit einer, die Schlimmes erlebt hat, mit einer, die zugleich blind und taub ist, und nie mit einer Maus.
        Eine Nacktratte braucht eine Lage Fleece.
        Ein Tier aus dem Rudel darf mitkommen. Sonst seid innerhalb einer Stunde zurück, oder sobald es zu Ende ist.
        Ist die Haut verletzt, wasch sie sofort mit Seife und fließendem Wasser und trag den Biss ein.
    .claim-adrenaline = Bei festgehaltenen Ratten war das Adrenalin nach etwa 20 Minuten am höchsten, etwa das Vierzigfache des Ruhewerts. Danach fiel es, noch während sie gehalten wurden, auf etwa ein Drittel davon; Noradrenalin blieb die ganze Zeit etwa sechsmal so hoch.
    .claim-fear_lasts = Ratten in einer Gruppe gaben etwa eine halbe Stunde lang Alarmrufe ab, nachdem eine Katze gegangen war, und verhielten sich einen Tag lang anders. Nach Käfigwechsel und einfachem Anfassen konnte der Puls bis zu fünf Stunden erhöht bleiben.
    .claim-repetition = Die Hormonantwort auf wiederholtes Anfassen wird kleiner, bei täglicher Wiederholung schneller als bei seltener. Die Antwort auf einen Ortswechsel wurde es nicht.
    .claim-not_always = Es geht nicht immer so: Drei Wochen Festhalten mit Licht und Lärm brachten in einer Studie keine Gewöhnung, und in einer anderen wurde schon der Ort zum Signal für Angst.
    .claim-closest_study = Am nächsten kommt dem eine Studie an Ratten, die etwa achtzehn Tage lang zwei Minuten am Tag auf dem Rücken gehalten wurden. Später waren sie mehr in der Nähe einer Hand als Ratten, die kaum angefasst wurden. Im Spiel gekitzelte Ratten taten das auch, berührten die Hand öfter und gaben mehr von den Rufen ab, die mit Freude einhergehen.
    .claim-stillness = Eine Ratte, die sich an etwas gewöhnt hat, und eine, die aufgegeben hat, können gleich aussehen. Darum zählt nur als Ruhe, was die Ratte tut.
    .claim-same_hour = Ein Stresshormon bleibt hoch, wenn Stress unberechenbar kommt, und sinkt, wenn er vorhersehbar ist. Daher dieselbe Stunde.
    .claim-cagemate = Die Ratte, die allein im Käfig bleibt, kann bis zu 90 Minuten lang gestresst sein.
    .claim-for_whom = Wer es anwendet, sagt, dass es zu jungen Ratten ohne schlimme Vorgeschichte passt und weniger zu älteren Tieren aus dem Tierschutz, die eine haben.
    .claim-illness = Stress kann bei Ratten eine Mykoplasmen-Erkrankung auslösen, darum bleibt eine Ratte, der es nicht gut geht, hiervon verschont.
    .claim-basic_trust = Auch der Leitfaden macht das erst nach einem Grundvertrauen, in der Hand oder in der Kleidung, weg von den Fingern, mindestens 20 Minuten lang.
    .claim-our_limits = Das Ende nach 45 Minuten, die fünf ruhigen Minuten, die 24 °C und der Rückblick nach fünf Malen sind unsere eigenen Grenzen, auf der vorsichtigen Seite. Wir kennen keine Studie, die sie gemessen hat.
    .doubt-twenty_minutes = Der Leitfaden sagt, eine Ratte könne Angst nicht länger als 20 Minuten durchhalten. Adrenalin sinkt zwar mit der Zeit, aber beim Festhalten sind 20 Minuten sein Gipfel und nicht sein Ende, und Angst kann Stunden oder einen Tag dauern. Die Studien, die wir kennen, stützen die Zahl so nicht; darum beendet die Uhr allein hier nichts.
    .doubt-calm_with_you = Der Leitfaden sagt, die Ratte verbinde dich dann mit Ruhe. Tägliches Anfassen macht die Reaktion wirklich kleiner, und Ratten, die jeden Tag kurz gehalten wurden, blieben später näher bei Händen. Aber eine stille Ratte hat vielleicht aufgegeben, und ein Ort kann zum Signal für Angst werden. Dass es in Vertrauen endet, ist nicht gezeigt.
    .doubt-whether_at_all = Der Leitfaden und manche aus der Haltung finden, dass es hilft. Andere, auch im selben Forum, sind davon zu Belohnung und freier Wahl übergegangen und nehmen einen Beutel nur, wenn die Ratte von selbst hineingeht. Es wegzulassen ist immer eine gute Wahl.
    .doubt-hours = Manche schließen sich stundenlang mit einer Ratte ein, bis sie kommt, und jemand, der das beschreibt, sagt, ein Rezept sei nicht möglich. Andere sehen darin eine Ratte, die nur nachgeben oder angreifen kann. Wir bieten es nicht an.
    .doubt-one_long_or_many_short = Bei Mäusen löschten dicht aufeinanderfolgende Versuche eine gelernte Angst besser. Bei Ratten beruhigten dicht gepackte Versuche am selben Tag schneller, ließen aber später mehr Angst zurück; eine neuere Rattenstudie fand kaum einen Unterschied. Was hier besser ist, weiß man nicht.
    .drawing = Jemand sitzt in einem weiten Pullover auf dem Boden an einer Wand, beide Hände ruhen im Schoß; die Ratte ist eine runde Form im lockeren Stoff am Bauch, und eine offene Transportbox mit einem Leckerchen steht in Reichweite.
