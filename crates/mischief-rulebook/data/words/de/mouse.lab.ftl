# Laborpläne für Mäuse.

protocol-mouse-lab-tunnel = Umsetzen im Tunnel
    .plain = Für Mäuse, die beim Käfigwechsel umgesetzt werden: ein Tunnel, der im Käfig lebt, und zwei Sekunden in der Luft. Keine Maus wird je am Schwanz hochgehoben.

step-mouse-lab-tunnel-tunnel_stays = Der Tunnel bleibt
    .short = Lass den Tunnel drin und beweg ihn ein wenig mit der Hand.
    .aim = { $animal } benutzt den Tunnel als { $their } Eigentum.
    .do =
        Leg einen durchsichtigen Tunnel an einer Wand in den Käfig und lass ihn dort.
        Komm nach einem Tag wieder.
        Beweg den Tunnel ein wenig mit der Hand, während { $they } zusieht, und leg ihn wieder hin.
        Schau, ob { $they } innerhalb einer Minute hineingeht.
        Mach das { $trials ->
            [one] einmal
           *[other] { $trials }-mal
        }.
    .then = Lass den Tunnel drin. Beim nächsten Käfigwechsel zieht er mit um.
    .stop-when =
        { $animal } erstarrt oder flüchtet. Hand heraus, Käfig zu.
    .mistakes =
        Einen Tunnel aus einem anderen Käfig bringen: Jeder Käfig behält seinen eigenen.
        Den Tunnel herausnehmen, um Platz zu sparen: Dann ist er beim nächsten Wechsel ein Fremder.
    .safety =
        Teil nie einen Tunnel zwischen Weibchen und Böcken.
        Breit genug zum Umdrehen, und durchsichtig, damit du siehst, wer drin ist.
    .claim-strains = Ein Tunnel aus dem Heimatkäfig wirkte bei einem Mäusestamm am besten und machte bei einem anderen keinen Unterschied. Ihn drin zu lassen kostet nichts.
    .drawing = Eine durchsichtige Röhre an der Wand eines Mäusekäfigs, eine Maus schaut an einem Ende heraus.

step-mouse-lab-tunnel-tunnel_move = Zwei Sekunden im Tunnel
    .short = Heb { $animal } im Tunnel { $dose } hoch.
    .aim = { $animal } geht hinein, ist { $dose } in der Luft und geht heraus.
    .do =
        Leg den Tunnel an eine Wand, ein Stückchen vor { $them }.
        Halte die andere Hand flach eine Handlänge hinter { $to_them }, sodass der Tunnel der Weg nach vorn ist.
        Ist { $they } drin, halte an jedes Ende eine Handfläche.
        Heb den Tunnel waagerecht { $dose } hoch und stell ihn ab, im selben Käfig oder im sauberen.
        Lass { $them } allein herauslaufen.
        Mach das { $trials ->
            [one] einmal
           *[other] { $trials }-mal
        } zum Eingewöhnen, und einmal beim Käfigwechsel.
    .then = Leg den Tunnel an seinen Platz und schließ den Käfig. Von da an genügt einmal je Käfigwechsel.
    .stop-when =
        { $animal } springt heraus. Senk den Tunnel sofort.
        { $They } quiekt oder erstarrt. Stell den Tunnel ab und lass { $animal } allein.
        { $They } wendet sich zweimal hintereinander ab. Erst ein anderer Käfig.
    .mistakes =
        { $animal } durch den Käfig jagen: Halt an, warte, und leg den Tunnel dorthin, wo { $they } hinwill.
        { $animal } herauskippen: Einen Moment später geht { $they } von selbst.
        Nach dem Schwanz greifen, wenn die Zeit drängt: Das kostet dich jeden späteren Tag.
    .safety =
        Tief über dem Tisch oder der Einstreu.
        Ängstliche Stämme brauchen länger. Gib ihnen Tage statt Zwang.
    .claim-two_seconds = In einer Mäusestudie reichten zwei Sekunden. Längeres Halten machte keinen Unterschied.
    .claim-cage_change = In derselben Studie waren Mäuse, die dem Tunnel nur beim Käfigwechsel begegneten, vom ersten Wechsel an bei Menschen entspannt. Festhalten und Spritzen machten das nicht zunichte.
    .claim-never_tail = Mäuse, die am Schwanz hochgenommen wurden, wurden vor Menschen scheu. Die im Tunnel umgesetzten kamen schon vom ersten Mal an näher.
    .claim-no_chase = Die Empfehlungen lauten: an der Wand entlang führen, nicht jagen, keinen Tunnel mitten in den Käfig halten.
    .drawing = Zwei Hände in Handschuhen halten eine durchsichtige Röhre waagerecht zwischen zwei Käfigen, eine Maus darin, an jedem Ende eine Handfläche.

protocol-mouse-lab-hand_3d = Drei Tage mit der Hand
    .plain = Für Mäuse, die mit der Hand angefasst werden sollen: eine stille Hand, dann an drei Tagen eine Hand zum Daraufsteigen; danach zwei offene Hände für ein paar Sekunden. Kein Schwanz, kein Griff.

step-mouse-lab-hand_3d-hand_still = Eine stille Hand
    .short = Leg eine Minute lang eine stille Hand in den Käfig.
    .aim = { $animal } kommt in die Nähe einer Hand, die im Käfig liegt.
    .do =
        Öffne langsam den Käfig und sprich leise.
        Leg die Hand im Handschuh mit der Handfläche nach oben auf die Einstreu, weg vom Nest.
        Halte sie eine Minute still.
        Nimm sie langsam heraus und warte.
        Mach das { $trials ->
            [one] einmal
           *[other] { $trials }-mal
        }.
    .then = Schließ den Käfig. Morgen darf { $they } auf die Hand steigen.
    .stop-when =
        { $animal } flüchtet oder bleibt erstarrt. Hand heraus, erst ein anderer Käfig.
        { $They } bleibt zweimal die ganze Minute versteckt. Komm später am Tag wieder.
    .mistakes =
        Die Finger bewegen, wenn { $they } schnuppert: Zähl stattdessen bis zehn.
        Das Nest öffnen, um { $them } zu sehen: { $They } kommt heraus oder nicht.
    .safety =
        Wechsle zwischen Weibchen und Böcken die Handschuhe.
        Halte den Deckel bereit. Eine Maus ist schnell.
    .claim-calm_voice = Ruhiges Herangehen und eine sanfte Stimme gehören zu dem, was Laboren für den Umgang geraten wird.
    .drawing = Eine Hand im Handschuh liegt mit der Handfläche nach oben auf Einstreu; eine Maus streckt sich zum kleinen Finger.

step-mouse-lab-hand_3d-hand_walk = Eine Hand zum Darüberlaufen
    .short = Lass { $animal } über deine Hand laufen.
    .aim = { $animal } klettert über deine Hand, als wäre sie ein Teil des Käfigs.
    .do =
        Leg die Hand mit der Handfläche nach oben dorthin, wo { $they } vorbeikommt.
        Lass { $them } kommen, hinaufsteigen und herunterlaufen.
        Neig die Hand ein wenig, sodass der Weg nach vorn über sie führt.
        Lass sie auf der Einstreu.
        Mach das { $trials ->
            [one] einmal
           *[other] { $trials }-mal
        }, an zwei weiteren Tagen.
    .then = Leg { $treat } auf die Einstreu und schließ den Käfig.
    .stop-when =
        { $animal } springt herunter und kommt nicht zurück.
        { $They } erstarrt oder flüchtet. Hand heraus, Schluss für heute.
    .mistakes =
        Hochheben, sobald { $they } daraufsteht: noch nicht.
        Die Finger schließen: Sie bleiben flach.
    .safety =
        Arbeite tief, einen Deckel oder ein Tuch bereit.
        Niemand kommt inzwischen ins Zimmer.
    .claim-three_days = Ein Vorgehen von drei Tagen ließ sechs Monate alte Böcke näher zu Menschen kommen und senkte bei jungen Weibchen ein Stresshormon.
    .claim-own_choice = Wir lassen die Maus selbst laufen; Tierschutzrat zur hohlen Hand verlangt dieselbe Geduld.
    .drawing = Eine Maus läuft über eine flache Hand im Handschuh, die auf der Einstreu ihres Käfigs liegt.

step-mouse-lab-hand_3d-hands_open = Zwei offene Hände
    .short = Heb { $animal } { $dose } in zwei offenen Händen hoch.
    .aim = { $animal } sitzt oder läuft { $dose } lang in deinen offenen Händen.
    .do =
        Schieb beide Hände von den Seiten unter { $them }, samt der Einstreu, auf der { $they } steht.
        Heb eine Handbreit hoch, die Hände offen wie eine Schale, { $dose } lang.
        Senk die Hände und lass { $them } herunterlaufen.
        Warte eine Minute.
        Mach das { $trials ->
            [one] einmal
           *[other] { $trials }-mal
        }.
    .then = Gib { $treat } und schließ den Käfig. Einmal am Tag erhält es.
    .stop-when =
        { $animal } springt. Hände sofort herunter, und nächstes Mal tiefer.
        { $They } strampelt oder quiekt. Herunter auf die Einstreu, Schluss für heute.
        { $They } flüchtet. Lass { $them } gehen, greif nie zu.
    .mistakes =
        Die Hände über { $to_them } schließen: Ein Dach macht Angst.
        Am ersten Tag Ruhe erwarten: Hohle Hände brauchen etwa fünf.
    .safety =
        Tief über der Einstreu, damit ein Sprung weich endet.
        Dafür nie der Schwanz, nie das Nackenfell.
    .claim-five_sessions = In einer Studie schnitten hohle Hände zuerst nicht besser ab als der Schwanz und beim fünften Mal klar besser. Sie brauchen Tage, nicht Sekunden.
    .claim-heartbeat = Zwölf Tage Gewöhnung nahmen dem rasenden Herzen angefasster Mäuse viel von seiner Hast.
    .doubt-lasting_calm = Manche Studien finden Mäuse nach sanftem Umgang ruhiger. Eine andere fand bei Angsttests gemischte Ergebnisse, also lass jede Maus zeigen, wie viel guttut.
    .drawing = Zwei Hände in Handschuhen, offen wie eine Schale, knapp über der Einstreu; eine Maus sitzt darin und schaut über den Rand.
