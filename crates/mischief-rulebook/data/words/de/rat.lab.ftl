# Laborpläne für Ratten.

protocol-rat-lab-tickle_3d = Kitzeln an drei Tagen
    .plain = Für junge Ratten, die angefasst werden sollen: am ersten Tag eine Hand zum Kennenlernen, dann fünfzehn Sekunden Kitzeln am Tag. { $animal } entscheidet in jeder Pause, ob das Spiel weitergeht.

step-rat-lab-tickle_3d-hand_rest = Die Hand kennenlernen
    .short = Leg eine halbe Minute lang eine stille Hand in den Käfig.
    .aim = { $animal } kommt zu einer Hand, die nichts tut.
    .do =
        Arbeite auf { $their }er eigenen Einstreu, im Heimatkäfig oder in einem zweiten, der danach riecht.
        Leg die Hand vorn mit der Handfläche nach oben auf die Einstreu.
        Halte sie eine halbe Minute still und schau vorbei.
        Nimm sie langsam heraus und warte einen Moment.
        Mach das { $trials ->
            [one] einmal
           *[other] { $trials }-mal
        }, dann geh zum nächsten Käfig.
    .then = Leg { $treat } dorthin, wo die Hand lag. Das Kitzeln beginnt morgen, wenn { $they } kam oder { $their }en eigenen Dingen nachging.
    .stop-when =
        { $animal } erstarrt oder flüchtet. Hand heraus, Käfig zu, erst ein anderer Käfig.
        { $They } beißt, und es blutet. Halte still, bis { $they } loslässt.
    .mistakes =
        Mit der Berührung anfangen, weil der Plan kurz ist: Die Ratte, die die Hand kennt, spielt früher.
        Von oben hineingreifen: Komm tief herein, von vorn.
    .safety =
        Ein Handschuh, ein Geruch: Trag, was du später beim Anfassen trägst.
        Trag jede Ratte einzeln ein, auch wenn ein Käfig in einem Zug drankommt.
    .claim-own_bedding = Eine nackte Wanne ist ein schlechterer Ort zum Kitzeln als Einstreu, die die Ratte kennt.
    .drawing = Ein offener Käfig auf einem Tisch; eine Hand im Handschuh liegt mit der Handfläche nach oben auf der Einstreu, und eine junge Ratte streckt sich zu den Fingerspitzen.

step-rat-lab-tickle_3d-tickle_rounds = Fünfzehn Sekunden Kitzeln
    .short = Kitzle { $animal } { $dose } lang, dann lass los.
    .aim = { $animal } spielt mit der Hand, ein paar Sekunden auf einmal, und kommt für mehr zurück.
    .do =
        Leg die Hand hin und warte, bis { $they } kommt.
        Kitzle leicht und schnell, erst die Schultern, dann die Seiten, { $dose } lang.
        Nimm die Hand etwa fünfzehn Sekunden weg.
        Mach weiter, wenn { $they } zurückkommt. { $trials ->
            [one] Eine Runde.
           *[other] Insgesamt { $trials } Runden.
        }
        Bleibt { $they } weg, bleib auch du weg: Das war es für heute.
    .then = Gib { $treat } und schließ den Käfig. Kitzle an drei Tagen, auch wenn dieser Schritt nach zweien als erreicht gilt.
    .stop-when =
        { $animal } quiekt bei Berührung, erstarrt oder flüchtet. Hand heraus, Schluss für heute.
        { $They } beißt. Halte still, bis { $they } loslässt, und schreib es auf.
        { $They } ist an zwei Tagen von der Hand weggeblieben. Lass das Kitzeln bei { $to_them } weg.
    .mistakes =
        Einen versäumten Tag mit einer längeren Runde nachholen: Tage zählen, Sekunden kaum.
        { $animal } auf den Rücken drehen und festhalten: Bleib leicht, alle vier Pfoten am Boden.
        Eine Ratte, die still liegt, für eine spielende halten: Wer spielt, hüpft, jagt und kommt zurück.
    .safety =
        Nicht in der Stunde vor oder nach einem Eingriff und nicht gleich nach einem Schreck.
        Nicht für Ratten, die unberührt beobachtet werden sollen: Vermerk in den Unterlagen der Studie, dass sie gekitzelt wurden.
    .claim-three_days = Fünfzehn Sekunden am Tag an drei Tagen bewirkten so viel wie längeres Kitzeln oder fünf Tage davon. Ein Tag bewirkte klar weniger.
    .claim-young_rats = Junge Ratten sprechen am stärksten darauf an. Mit drei Monaten riefen sie so viel wie mit einem und mit fünf Monaten weniger.
    .claim-rounds = Die Studien kitzelten in einem Zug oder in längeren Runden. Wir teilen die fünfzehn Sekunden in drei, damit jede Runde die eigene Wahl der Ratte ist.
    .doubt-for_everyone = Eine Übersicht über 32 Arbeiten findet gekitzelte Ratten meist leichter anzufassen und weniger ängstlich. In einer Zoohandlung kamen Ratten, die wenig riefen, ängstlicher heraus. Darum entscheidet die Ratte in jeder Pause.
    .doubt-pinning = Die klassische Methode dreht die Ratte einen Moment auf den Rücken. Neuere Arbeiten raten zu einem beweglichen Spiel mit weniger Festhalten. Wir lassen das Festhalten weg.
    .drawing = Eine Hand im Handschuh mit lockeren Fingern kitzelt die Flanke einer jungen Ratte, die mit allen vier Pfoten auf der eigenen Einstreu steht.

protocol-rat-lab-pickup_5d = Fünf Tage Hochnehmen
    .plain = Für Ratten, die angefasst werden sollen: am ersten Tag eine Hand zum Kennenlernen, dann Tag für Tag zwei Sekunden hoch. Es dauert keine Minute je Ratte.

step-rat-lab-pickup_5d-hand_beside = Eine Hand neben der Ratte
    .short = Leg eine stille Hand neben { $animal }.
    .aim = { $animal } macht weiter wie bisher, während deine Hand im Käfig ist.
    .do =
        Öffne langsam den Käfig und sag vorher ein Wort, immer dasselbe.
        Leg die Hand auf die Einstreu, weg vom Nest.
        Halte sie eine halbe Minute still.
        Nimm sie heraus und warte einen Moment.
        Mach das { $trials ->
            [one] einmal
           *[other] { $trials }-mal
        }.
    .then = Schließ den Käfig und lass { $them } in Frieden. Morgen nimmst du { $them } hoch.
    .stop-when =
        { $animal } erstarrt oder flüchtet. Hand heraus, und versuch es später am Tag oder morgen noch einmal.
        { $They } beißt, und es blutet. Halte still, bis { $they } loslässt.
    .mistakes =
        Mit der Hand folgen: Sie bleibt, wo sie liegt.
        Den Weg zum Nest versperren: Lass ihn frei.
    .safety =
        Trag die Handschuhe, die du später trägst.
        Andere Käfige bleiben inzwischen geschlossen.
    .claim-no_touch = In einer Studie störte ein vertrauter Mensch, der den Käfig nicht berührte, die Ratten nicht. Angst macht, was danach geschieht, also lass an diesem Tag nichts geschehen.
    .drawing = Ein Käfig ohne Deckel; eine Hand im Handschuh liegt auf der Einstreu, dahinter fressen zwei Ratten.

step-rat-lab-pickup_5d-pick_up = Zwei Sekunden hoch
    .short = Heb { $animal } { $dose } hoch und setz { $them } ab.
    .aim = { $animal } wird hochgehoben, bleibt { $dose } locker und wird abgesetzt, wo { $they } war.
    .do =
        Sag dein Wort und leg die Hand daneben.
        Schieb eine Hand von der Seite unter die Brust, die andere unters Hinterteil.
        Heb { $them } { $dose } lang eine Handbreit hoch, waagerecht und nah bei dir.
        Setz { $them } auf alle vier Pfoten ab und lass los.
        Warte eine Minute.
        Mach das { $trials ->
            [one] einmal
           *[other] { $trials }-mal
        }, einmal am Tag.
    .then = Gib { $treat }, wo { $they } ankommt. Komm morgen zur selben Stunde wieder, bis es fünf Tage sind.
    .stop-when =
        { $animal } strampelt oder quiekt. Setz { $them } sofort ab; das war es für heute.
        { $They } flüchtet. Lass { $them } gehen, greif nie zu.
        { $They } beißt. Setz { $them } ab und schreib es auf.
    .mistakes =
        Festhalten, bis { $they } ruhig ist: Setz { $them } pünktlich ab.
        Am Schwanz oder nur um die Schultern hochheben: Beide Hände, Brust und Hinterteil.
        Die Arbeit von fünf Tagen an einem machen: Tage zählen.
    .safety =
        Über dem Käfig oder dem Tisch, nie über dem Fußboden.
        Wieg und spritz zu einer anderen Zeit.
    .claim-as_good = In einer Studie bewirkten fünf Tage Hochnehmen so viel wie fünf Tage mit je fünf Minuten Anfassen, und beides mehr als nichts.
    .claim-both_sexes = Böcke ließen mehr Kot zurück; Weibchen hatten mehr von einem Stresshormon, riefen öfter vor Freude und seltener in Not. Beiden half es.
    .claim-half_an_hour = Das Herz einer Ratte brauchte nach dem Anfassen etwa eine halbe Stunde, um sich zu beruhigen. Gib ihr also diese Zeit vor allem anderen.
    .claim-twice = In der Studie wurden die Ratten einmal am Tag hochgenommen. Wir machen es zweimal hintereinander, damit ein einziger glücklicher Moment nicht als Tag zählt.
    .drawing = Zwei Hände halten eine Ratte waagerecht knapp über ihrer Einstreu, eine unter der Brust, eine unter dem Hinterteil.
