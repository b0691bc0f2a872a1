# Vertrauen mit einer Maus, Schritt für Schritt.

protocol-mouse-trust = Vertrauen mit einer Maus
    .plain = Vom Sitzen beim Käfig bis zu einer Minute in zwei offenen Händen. { $animal } reist im Tunnel oder in hohlen Händen und darf immer weggehen. Üben mit den Händen dauert höchstens fünf Minuten.

step-mouse-trust-presence = Beim Käfig sitzen
    .short = Sitz { $dose } beim Käfig und sprich ein wenig.
    .aim = { $animal } lernt, dass du kommst, dasitzt und sprichst und sonst nichts geschieht.
    .do =
        Lass vom ersten Tag an einen Tunnel im Käfig liegen, damit er nach Zuhause riecht.
        Komm langsam herein, jedes Mal mit demselben leisen Satz.
        Setz dich seitlich hin, etwa einen Meter vom Käfig entfernt.
        Bleib { $dose }. Lies vor, sprich leise oder mach etwas Stilles.
        Lass die Hände aus dem Käfig.
        Schau ab und zu hin und tipp an, was du siehst.
    .then = Steh langsam auf, sag deinen Satz noch einmal und geh. Mehr wird heute Abend von { $animal } nicht verlangt.
    .stop-when =
        { $animal } flüchtet oder schreit. Steh langsam auf und lass das Zimmer still zurück.
        { $They } bleibt eine halbe Minute erstarrt. Geh weiter weg, und lass es damit gut sein.
    .mistakes =
        Starren oder sich über den Käfig beugen. Sitz tief und seitlich, und schau vorbei.
        { $animal } wecken. Komm am Abend, wenn { $they } wach ist.
        Den Käfig aufräumen, während du da bist. Lass Nest und Häuschen, wie sie sind.
    .safety =
        Halte Katzen, Hunde, Frettchen und Schlangen aus dem Zimmer.
        Prüf die Käfigtür, bevor du gehst.
    .claim-soft_voice = Ruhiges Herangehen und eine sanfte Stimme gehören zu dem, was Laboren für den Umgang geraten wird.
    .claim-cat_hours = In einer Studie blieben Mäuse, die einer lebenden Katze begegnet waren, 14 Stunden und länger in ihrem Bau und scheuten später auch eine Spielzeugkatze.
    .drawing = Jemand sitzt seitlich zu einem Mäusekäfig auf dem Boden, ein Buch auf den Knien; eine Maus schaut aus ihrem Nest.

step-mouse-trust-treat_near = Ein Leckerchen beim Nest
    .short = Leg { $treat } beim Nest hin und lehn dich zurück.
    .aim = { $animal } lernt, dass deine Hand etwas Gutes bringt und wieder weggeht.
    .do =
        Sitz zuerst eine Minute da und sag deinen Satz.
        Öffne langsam die Tür, die Hand tief und nie über { $animal }.
        Leg { $treat } eine Handlänge entfernt hin, oder beim Nest, wenn { $animal } drin ist.
        Nimm die Hand weg und lehn dich einen halben Meter zurück.
        Warte eine Minute. { $animal } darf dort fressen oder das Leckerchen wegtragen; beides ist gut.
        Mach das { $trials ->
            [one] einmal
           *[other] { $trials }-mal
        }, innerhalb von fünf Minuten.
    .then = Schließ leise die Tür und lass { $animal } mit dem letzten Leckerchen allein. Ein nicht genommenes darf liegen bleiben und geholt werden, wenn du weg bist.
    .stop-when =
        { $animal } flüchtet, schreit oder bleibt eine halbe Minute erstarrt.
        { $They } lehnt zweimal ein Leckerchen ab, das { $they } vorher am Abend genommen hat.
    .mistakes =
        Das Leckerchen hinhalten und damit warten. Leg es hin und nimm die Hand weg; das ist die Lektion.
        Damit vor der Nase wedeln. Leg es dorthin, wo { $animal } es finden kann.
        Durchs Gitter füttern. Nimm immer die offene Tür.
        Ins Nest greifen. Das Nest bleibt { $their } Eigentum.
    .safety =
        Wasch dir vorher die Hände, damit kein Finger nach Futter oder einem anderen Tier riecht, und danach noch einmal.
        Halte den Türspalt klein. Eine Maus ist schnell.
    .claim-bars = Wer Ratten hält, weiß: Füttern durchs Gitter lehrt ein Tier, nach allem zu schnappen, was hindurchkommt. Wir gehen davon aus, dass das auch für Mäuse gilt.
    .drawing = Eine offene Käfigtür; eine tiefe Hand legt ein Korn auf die Einstreu; die Maus schaut eine Handlänge entfernt zu.

step-mouse-trust-tunnel_home = Der Tunnel ist Zuhause
    .short = Leg { $treat } an den Tunnel und lass { $animal } ein und aus gehen.
    .aim = { $animal } geht in den Tunnel, weil es { $to_them } dort gefällt.
    .do =
        Nimm einen Tunnel, der im Käfig lebt und breit genug ist, dass { $animal } sich darin umdrehen kann.
        Lass den Tunnel auf der Einstreu liegen, an einer Wand.
        Leg { $treat } gleich hinter ein Ende.
        Nimm die Hand heraus und lehn dich einen halben Meter zurück.
        Warte eine Minute und schau, ob { $animal } hineingeht. Hinein und wieder heraus ist auch gut.
        Mach das { $trials ->
            [one] einmal
           *[other] { $trials }-mal
        }, innerhalb von fünf Minuten.
    .then = Lass den Tunnel, wo er liegt. Er bleibt Tag und Nacht im Käfig.
    .stop-when =
        { $animal } flüchtet, schreit oder bleibt eine halbe Minute erstarrt.
        Das Leckerchen wird zweimal abgelehnt, nachdem es vorher genommen wurde.
    .mistakes =
        { $animal } hineinschieben. Leg das Leckerchen näher an den Eingang und warte.
        Den Tunnel gleich beim ersten Mal hochheben, wenn { $animal } drin ist. Das Heben ist der nächste Schritt.
        Den Tunnel oft schrubben. Auf den Geruch von Zuhause kommt es an; nach dem Putzen lass ihn einige Tage im Käfig liegen, bevor du weitermachst.
    .safety =
        Keine scharfen Kanten und keine Röhre, durch die { $they } sich zwängen muss.
        Weibchen und Böcke haben je eigene Tunnel. Tausch sie nicht.
    .claim-home_tunnel = Bei einem verbreiteten Laborstamm wirkte ein Tunnel aus dem eigenen Käfig der Maus am besten. Bei einem anderen Stamm machte er keinen Unterschied.
    .drawing = Eine Röhre liegt an der Käfigwand; eine Maus ist halb darin, ein Korn wartet gleich hinter dem Eingang; keine Hand ist im Käfig.

step-mouse-trust-tunnel_lift = Hochheben im Tunnel
    .short = Heb { $animal } im Tunnel { $dose } hoch.
    .aim = { $animal } ist im eigenen Tunnel { $dose } in der Luft und dann mit einem Leckerchen zurück auf der Einstreu.
    .do =
        Warte, bis { $animal } wach und draußen ist.
        Leg den Heimtunnel an eine Käfigwand, ein Stückchen vor { $them }.
        Halte die andere Hand flach eine Handlänge hinter { $animal }, sodass der Tunnel der Weg nach vorn ist. Schieb nicht.
        Ist { $animal } hineingegangen, halte an jedes Ende eine Handfläche.
        Heb den Tunnel { $dose } lang waagerecht ein paar Zentimeter über die Einstreu.
        Senk den Tunnel und lass { $animal } allein herauslaufen.
        Gib gleich dort { $treat }.
        Mach das { $trials ->
            [one] einmal
           *[other] { $trials }-mal
        }, innerhalb von fünf Minuten.
    .then = Leg den Tunnel zurück an seinen Platz und lass { $animal } in Frieden.
    .stop-when =
        { $animal } flüchtet, schreit oder quiekt.
        { $They } springt heraus, während der Tunnel oben ist. Senk ihn sofort.
        { $They } sitzt erstarrt da, nachdem du den Tunnel abgestellt hast.
        { $They } wendet sich zweimal hintereinander vom Tunnel ab.
    .mistakes =
        { $animal } in den Tunnel jagen. Halt an, warte, und leg den Tunnel dorthin, wo { $they } ohnehin hinwill.
        Den Tunnel mitten in den Käfig halten. An einer Wand findet { $they } ihn ohne Hilfe.
        Den Tunnel kippen. Halte ihn waagerecht, sonst rutscht { $animal }.
        { $animal } oben halten, bis { $they } zur Ruhe kommt. Setz { $them } pünktlich ab, jedes Mal.
    .safety =
        Fass eine Maus nie am Schwanz, auch nicht, um einen Versuch zu retten.
        Bleib tief über der Einstreu, damit ein Sprung weich endet.
        Weibchen und Böcke teilen sich keinen Tunnel.
    .claim-two_seconds = In einer Mäusestudie reichten zwei Sekunden in einem Tunnel. Längeres Halten machte keinen Unterschied.
    .claim-never_tail = Mäuse, die am Schwanz hochgenommen wurden, wurden vor Menschen scheu. Die im Tunnel umgesetzten kamen schon vom ersten Mal an näher.
    .claim-no_chase = Empfehlungen für sanfteren Umgang lauten: an der Wand entlang führen, nicht jagen, und Tunnel nicht zwischen den Geschlechtern teilen.
    .drawing = Zwei Hände halten eine Röhre waagerecht knapp über der Einstreu, an jedem Ende eine Handfläche; die Maus sitzt darin.

step-mouse-trust-tunnel_to_hand = Vom Tunnel auf die Hand
    .short = Lass { $animal } aus dem Tunnel auf deine Hand laufen.
    .aim = { $animal } steigt aus dem Tunnel auf deine offene Hand und darf wieder heruntersteigen.
    .do =
        Leg eine Hand im Käfig flach auf die Einstreu, Handfläche nach oben, und { $treat } hinein.
        Lass { $animal } in den Heimtunnel gehen.
        Heb den Tunnel ein paar Zentimeter hoch und bring ihn zu deiner Hand.
        Neig den Tunnel ein wenig, sodass { $animal } auf die Handfläche läuft oder rutscht.
        Halte die Hand flach, offen und still.
        Zähl bis drei. Will { $they } früher gehen, lass { $them } gehen.
        Mach das { $trials ->
            [one] einmal
           *[other] { $trials }-mal
        }, innerhalb von fünf Minuten.
    .then = Warte, bis { $animal } allein herunterläuft, nimm die Hand langsam heraus und lass { $them } in Frieden.
    .stop-when =
        { $animal } flüchtet, schreit oder beißt.
        { $They } springt zweimal herunter.
        { $They } erstarrt auf der Hand. Halte die Hand flach und warte, bis { $they } geht.
    .mistakes =
        Die Finger schließen. Die Hand ist ein Boden, keine Schachtel.
        { $animal } aus dem Tunnel schütteln. Warte; die Neugier macht das.
        Schon streicheln. Auf der Hand zu sein reicht für jetzt.
        Festhalten, wenn { $they } geht. Lass { $them } gehen, jedes Mal.
    .safety =
        Die Hand bleibt auf der Einstreu, im Käfig.
        Wasch dir vorher und nachher die Hände, damit kein Finger nach Futter riecht. Das Leckerchen liegt in der Handfläche, nicht an den Fingerspitzen.
    .claim-own_choice = Forschende lesen Vertrauen daran ab, wie lange eine Maus von selbst bei der Hand bleibt. Mit Tunnel oder hohler Hand umgesetzte Mäuse tun das mehr als solche, die am Schwanz genommen werden.
    .drawing = Eine flache Handfläche liegt auf der Einstreu; eine leicht geneigte Röhre ruht an ihrem Rand; eine Maus steigt heraus, auf ein Korn in der Handfläche zu.

step-mouse-trust-cup = In zwei hohlen Händen
    .short = Halte { $animal } { $dose } in zwei hohlen Händen.
    .aim = { $animal } ist { $dose } lang in zwei offenen Händen entspannt, dicht über der Einstreu.
    .do =
        Lass { $animal } zuerst an deinen Händen schnuppern.
        Schieb beide Hände von den Seiten über die Einstreu, Handflächen nach oben.
        Schöpf von unten, gern mit etwas Einstreu.
        Heb { $them } mit offenen Händen ein paar Zentimeter hoch, { $dose } lang.
        Senk die Hände auf die Einstreu und lass { $them } herunterlaufen.
        Gib gleich dort { $treat }.
        Mach das { $trials ->
            [one] einmal
           *[other] { $trials }-mal
        }, innerhalb von fünf Minuten.
    .then = Lass { $animal } in Frieden und komm morgen wieder. Dass es jeden Tag geschieht, zählt mehr als wie lange es dauert.
    .stop-when =
        { $animal } flüchtet, schreit, quiekt oder beißt.
        { $They } springt zweimal aus den Händen.
        { $They } strampelt. Senk die Hände und öffne sie sofort.
    .mistakes =
        Von oben kommen. Schieb die Hände tief herein, von beiden Seiten.
        Die Hände über { $to_them } schließen. Bleibt { $they } nur unter einem Deckel, geh zurück zum Tunnel.
        Durch den Käfig hinterhergehen. Warte, bis { $they } vorbeikommt, oder nimm den Tunnel.
        Tage auslassen. Hier zählt kurz und täglich.
    .safety =
        Nie am Schwanz, nie am Nackenfell, nie in der Faust.
        Bleib tief über der Einstreu. Mäuse springen ohne Warnung.
    .claim-days_not_minutes = Hohle Hände brauchen viele Tage, kein langes Halten. In einer Studie waren sie beim fünften Mal klar besser als der Schwanz, der Tunnel schon vom ersten Mal an.
    .claim-tunnel_or_cup = Empfehlungen raten bei sprunghaften, wilden oder neuen Mäusen und bei Ungeübten zum Tunnel, bei zahmen oder älteren Mäusen und geübten Händen zur hohlen Hand.
    .claim-heartbeat = Zwölf Tage tägliches Üben senkten deutlich das Herzrasen von Mäusen beim Anfassen.
    .drawing = Zwei offene Hände nebeneinander, Handflächen nach oben, ein paar Zentimeter über der Einstreu; eine Maus steht, wo sie sich treffen.

step-mouse-trust-cup_longer = Eine Weile in den Händen
    .short = Halte { $animal } { $dose } in zwei hohlen Händen.
    .aim = { $animal } bleibt { $dose } lang in deinen Händen und läuft von einer zur anderen.
    .do =
        Setz dich hin und halte die Hände tief über der Einstreu.
        Nimm { $animal } von unten in die hohlen Hände, wie bisher.
        Lass { $them } { $dose } dort. Läuft { $they } an den Rand, leg die andere Hand als nächstes Stück Weg davor.
        Sprich leise. Lass { $them } schnuppern, sich putzen oder fressen.
        Senk die Hände pünktlich, solange { $they } noch entspannt ist.
        Gib { $treat } und lass { $them } herunterlaufen.
        Mach das { $trials ->
            [one] einmal
           *[other] { $trials }-mal
        }, und hör nach fünf Minuten auf jeden Fall auf.
    .then = Lass { $animal } in Frieden und halte es morgen genauso leicht.
    .stop-when =
        { $animal } flüchtet, schreit, quiekt oder beißt.
        { $They } springt herunter, strampelt oder erstarrt. Hände auf die Einstreu, und offen.
        { $They } wäscht sich immer wieder hastig das Gesicht. Hör beim nächsten stillen Moment auf.
    .mistakes =
        Festhalten, weil die Zeit nicht um ist. Setz { $them } ab. Ein kurzer ruhiger Versuch ist mehr wert als ein langer, der im Schreck endet.
        Stillhalten für Ruhe nehmen. Achte auf Laufen, Putzen oder Fressen.
        Mit { $to_them } aufstehen. Bleib sitzen, und bleib tief.
    .safety =
        Einstreu oder ein weiches Tuch darunter, und nie höher als eine Handbreit.
        Nie geschlossene Hände, nie der Schwanz.
    .claim-three_days = Ein dreitägiges Programm mit den Händen verbesserte, wie sechs Monate alte Böcke Menschen begegneten, und senkte bei jungen Weibchen ein Stresshormon.
    .doubt-lasting_calm = Manche Studien finden Mäuse nach sanftem Umgang ruhiger. Eine andere fand bei Angsttests gemischte Ergebnisse, also lass { $animal } dir zeigen, wie viel guttut.
    .drawing = Eine Maus läuft von einer tiefen, offenen Hand zur anderen, die voraus wartet wie der nächste Stein eines Pfades.

step-mouse-trust-lap_tray = Die Schale auf dem Schoß
    .short = { $dose } gemeinsame Zeit an der Schale auf dem Schoß.
    .aim = { $animal } erkundet eine Schale auf deinem Schoß und kommt zu dir, wann { $they } mag.
    .do =
        Setz dich auf den Boden, auf dem Schoß eine Schale mit hohem Rand.
        Bedeck sie mit Einstreu von zu Hause und stell ein Häuschen dazu.
        Bring { $animal } im Heimtunnel und leg den Tunnel in die Schale.
        Leg eine offene Hand in die Schale und { $treat } hinein.
        Bleib { $dose }. Lass { $them } kommen, klettern und gehen, wie { $they } mag.
        Tipp es jedes Mal an, wenn { $animal } zu deiner Hand zurückkommt.
    .then = Warte, bis { $animal } allein in den Tunnel geht. Trag den Tunnel tief und waagerecht nach Hause und gib im Käfig ein Leckerchen.
    .stop-when =
        { $animal } flüchtet, schreit oder beißt.
        { $They } erstarrt oder läuft auf der Suche nach einem Ausweg am Rand entlang. Biete den Tunnel an und geht nach Hause.
    .mistakes =
        { $animal } am Ende einfangen. Biete den Tunnel an und warte; lass dir Zeit.
        Mit der Hand hinterhergehen. Lass sie liegen.
        Zu viel Platz. Eine Schale ist für den Anfang reichlich.
    .safety =
        Türen und Fenster zu, andere Tiere draußen, Ritzen und Kabel abgedeckt.
        Bleib auf dem Boden, damit ein Sprung kurz ist.
        Fünf Minuten reichen.
    .claim-clicker = In einer Studie mit Klicker lernten alle zwölf Weibchen und zehn von zwölf Böcken ihre Aufgabe und koteten und quiekten beim Anfassen weniger.
    .drawing = Jemand sitzt mit gekreuzten Beinen auf dem Boden, eine flache Schale auf dem Schoß: Einstreu, ein Tunnel und eine offene Hand; eine Maus hat die Vorderpfoten auf den Fingern.
