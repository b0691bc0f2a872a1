# Vertrauen mit einer Ratte: die Worte jedes Schrittes und jedes Abzweigs.

protocol-rat-trust = Vertrauen mit einer Ratte
    .plain = Vom Sitzen neben dem Käfig bis zu ein paar Minuten in deinen Händen, ein kleiner Schritt nach dem anderen. { $animal } gibt das Tempo vor; auf jedem Schritt lässt es sich gut bleiben.

step-rat-trust-presence = Beim Käfig sitzen
    .short = Sitz { $dose } beim Käfig und sprich ein wenig.
    .aim = { $animal } lernt, dass du kommst und sprichst und nichts Schlimmes folgt.
    .do =
        Komm langsam und begrüß { $animal } jedes Mal mit denselben paar Worten.
        Setz dich seitlich hin, höchstens einen Meter vom Käfig entfernt, und mach dich klein.
        Sprich, lies vor oder mach dort { $dose } lang etwas Stilles.
        Die Hände bleiben draußen. Schau ab und zu hin; starr nicht.
        Achte darauf, ob { $animal } frisst, sich putzt oder umherläuft, während du dasitzt.
    .then = Leg { $treat } gleich hinter die Tür und geh so leise, wie du gekommen bist. Komm und sprich jeden Tag, auch wenn für sonst nichts Zeit ist.
    .stop-when =
        { $animal } flüchtet oder bleibt eine halbe Minute lang steif: Setz dich weiter weg oder geh für jetzt.
        { $animal } ist bis zum Ende nicht herausgekommen: Nichts ist verloren. Versuch es später am Abend, von weiter weg.
    .mistakes =
        Sich über den Käfig beugen: Setz dich tief und seitlich davon hin.
        Starren, um jedes Schnurrhaar zu sehen: Schau in dein Buch; { $animal } merkt es.
        { $animal } dem Besuch zeigen oder den Käfig in den ersten Tagen verrücken: Lass Ort und Menschen gleich.
        { $animal } wecken, um Hallo zu sagen: Lass { $them } schlafen und komm, wenn { $they } wach ist, meist ab der Dämmerung.
        Das Häuschen wegnehmen, damit { $animal } dich sehen muss: Lass zwei Häuschen drin; wann { $they } herauskommt, ist { $their }e Sache.
    .safety =
        Andere Haustiere bleiben aus dem Zimmer.
        Prüf, ob die Käfigtür richtig schließt.
        Staubsauger und Föhn bleiben die ersten Tage vom Käfig weg.
    .claim-wait_first = Der Leitfaden wartet vor jedem Anfassen ein paar Tage. Eine Ratte aus der Zoohandlung braucht mehr Geduld, eine aus einer Zucht weniger; eine aus dem Tierschutz braucht vielleicht mehr Hilfe.
    .claim-wait_by_origin = Bei einer Ratte aus einer Zucht lassen wir die Hände zwei Tage draußen; aus Zoohandlung, Tierschutz oder bei unbekannter Herkunft drei; aus einem Labor fünf; bei einer wilden oder halbwilden sieben. Eine bei dir geborene muss nicht warten. Danach sagt die Ratte, wann: Sie frisst, ruht offen sichtbar und kommt heraus, während du dasitzt.
    .claim-moving_house = Nach einer Reise sind Puls, Gewicht und Aktivität von Ratten meist in einem bis sieben Tagen wieder normal; in einer Studie reichten drei Tage. Junge oder gestresste Tiere können Wochen brauchen.
    .claim-quiet_visitor = In einer Studie störte ein vertrauter Mensch, der den Käfig nicht berührte, die Ratten darin nicht.
    .claim-ten_minutes = Ratten zogen einen Menschen, den sie ein einziges Mal zehn Minuten lang getroffen hatten, einem fremden vor, und eine solche Vorliebe hielt fünf Monate und länger.
    .claim-evening = Ratten sind zwischen Abend- und Morgendämmerung am aktivsten.
    .claim-soft_voice = Ruhige, sichere Bewegungen und eine sanfte Stimme machen es leichter, angefasst zu werden.
    .claim-how_long = Wer Ratten hält, berichtet bei den meisten von einigen Tagen bis Wochen und bei manchen von Monaten. Wir kennen keine Studie, die das gezählt hat.
    .doubt-wait_or_start = Der Leitfaden wartet ein paar Tage, und Studien an transportierten Ratten sprechen dafür. Eine Zucht fängt am ersten Tag an, denn an dich muss die Ratte sich ja gewöhnen. Wir warten mit den Händen, nicht mit der Gesellschaft.
    .drawing = Jemand sitzt im Schneidersitz auf dem Boden, seitlich zum Käfig, ein Buch auf einem Knie und beide Hände am Buch; eine Ratte schaut aus ihrem Häuschen.

step-rat-trust-treat_near = Ein Leckerchen in der Nähe
    .short = Leg { $treat } in die Nähe von { $animal } und lehn dich zurück.
    .aim = { $animal } merkt, dass Gutes auftaucht, wenn du da bist, jedes Mal ein wenig näher bei dir.
    .do =
        Setz dich an den Käfig und grüß wie immer.
        Öffne langsam die Tür und leg { $treat } in die Nähe von { $animal }. Nimm die Hand wieder weg.
        Lehn dich einen halben Meter zurück und warte bis zu eine Minute.
        Frisst { $animal }, während du zu sehen bist, leg das nächste Stück etwas näher an die Tür.
        Mach das { $trials ->
            [one] einmal
           *[other] { $trials }-mal
        }. Kommt { $animal } nicht, lass das Leckerchen dort.
    .then = Schließ sachte die Tür und bleib noch eine Minute sitzen. Der volle Futternapf bleibt im Käfig, wie immer.
    .stop-when =
        { $animal } flieht vor deiner Hand: Lass das Leckerchen da und geh zurück zum Sitzen neben dem Käfig.
        { $animal } lässt zwei Leckerchen liegen, nachdem { $they } vorher welche gefressen hat: genug für heute.
        { $animal } stößt nach der Hand oder erstarrt: Schließ leise die Tür und warte auf einen anderen Tag.
    .mistakes =
        Das Leckerchen vors Gesicht halten: Leg es hin und lehn dich zurück.
        Durchs Gitter füttern: Öffne jedes Mal die Tür, sonst lernt { $animal }, nach allem zu schnappen, was hindurchkommt.
        Den Napf wegnehmen, damit { $animal } Hunger hat: Eine hungrige Ratte ist keine, die vertraut. Nimm lieber etwas Besseres als das, was im Napf ist.
        Ein „Nein“ zu früh hinnehmen: Neues Futter braucht oft mehrere Anläufe. Lass zwei oder drei Sorten in einem Schälchen und schau, was am nächsten Tag weg ist.
    .safety =
        Steck nie einen Finger durchs Gitter.
        Leg das Leckerchen dorthin, wo der Weg zurück ins Häuschen frei ist.
    .claim-treats_in_cage = Der Leitfaden beginnt mit Leckerchen, die im Käfig in die Nähe der Ratte gelegt werden.
    .claim-new_food = Ratten sind bei neuem Futter vorsichtig; weiches Futter muss man vielleicht mehrmals anbieten, bis es als Leckerchen gilt.
    .claim-bars = Ratten, die durchs Gitter gefüttert werden, lernen, nach allem zu schnappen, was hindurchkommt, auch nach Fingern.
    .claim-good_things = Die Gewöhnung an Menschen gelingt am besten in kleinen Schritten, jeder mit etwas Gutem verbunden und unter der Schwelle, die dem Tier Angst macht.
    .doubt-full_bowl = Eine viel gelesene Geschichte aus der Haltung nahm zwei Tage lang alles Futter weg, damit eine Ratte kommt. Dieselbe Geschichte zählt drei Bisse in zwei Wochen; Tierschutzrat ist dagegen, und wir auch: Futter wird nie vorenthalten.
    .drawing = Eine Hand hat gerade ein kleines Leckerchen auf den Käfigboden gelegt und ist auf dem Weg aus der offenen Tür; die Ratte schaut vom Eingang ihres Häuschens zu.

step-rat-trust-hand_in_cage = Die Hand im Käfig ruhen lassen
    .short = Lass die Hand still im Käfig ruhen.
    .aim = { $animal } merkt, dass deine Hand im Käfig gar nichts tut.
    .do =
        Wasch dir die Hände und zieh einen Ärmel bis zum Handgelenk.
        Leg die Hand mit der Handfläche nach oben tief gleich hinter die offene Tür. Lass den Weg zum Häuschen frei.
        Leg { $treat } etwa 15 cm neben deine Hand; nächstes Mal etwas näher, bis auf 5 cm.
        Lass die Hand eine halbe Minute liegen. Kein Streicheln, kein Greifen, so nah { $animal } auch kommt.
        Nimm die Hand langsam heraus. Mach das { $trials ->
            [one] einmal
           *[other] { $trials }-mal, mit einer kleinen Pause dazwischen
        }.
    .then = Lass ein letztes Leckerchen dort, wo deine Hand war, und schließ die Tür. Dann lass { $animal } ein paar Stunden in Ruhe.
    .stop-when =
        { $animal } stößt vor, faucht oder dreht der Hand seitlich das Hinterteil zu: Nimm sie ruhig heraus und bleib für heute draußen.
        { $animal } flieht oder versteckt sich zweimal: Hör hier auf; nächstes Mal bleibt die Hand ganz am Rand der Tür.
        { $animal } erstarrt: Halte die Hand still, dann zieh sie langsam zurück. Steif ist nicht ruhig.
    .mistakes =
        Streicheln, weil { $they } so nah ist: Lass { $them } schnuppern und gehen. Die erste Berührung kommt viel später.
        Von oben kommen: Schieb die Hand tief von vorn herein, wo { $animal } sie sehen kann.
        Häuschen oder Tür versperren: Leg die Hand so, dass { $animal } immer wegkann.
        Mit den Fingern trommeln, um { $them } zu rufen: Lass das Leckerchen bitten.
    .safety =
        Wasch vorher den Geruch von Futter und anderen Ratten ab; beides lädt Zähne ein.
        Greif nie in ein Häuschen oder Nest.
        Berühren Zähne deine Haut, halte die Hand still, sag leise „iep“ und nimm sie heraus, wenn { $animal } loslässt.
    .claim-hand_rests = Auch im Leitfaden bleibt die Hand zuerst nur im Käfig, ohne zu streicheln.
    .claim-comes_to_you = Forschende erkennen ein gutes Verhältnis zum Menschen daran, dass das Tier von selbst kommt.
    .claim-stillness = Eine Ratte, die sich nicht mehr bewegt, hat sich vielleicht an dich gewöhnt oder vielleicht aufgegeben. Von außen kann beides gleich aussehen, darum zählt Stillhalten hier nie als Ruhe.
    .claim-retreat = Für eine sehr ängstliche Ratte kann das Weggehen die Belohnung sein: Komm gerade nah genug, warte auf ein ruhiges Zeichen, dann geh.
    .drawing = Eine Hand liegt flach, mit der Handfläche nach oben, gleich hinter der offenen Tür auf der Einstreu, ein Leckerchen eine Handbreit davor; hinter der Ratte ist der Weg zum Häuschen frei.

step-rat-trust-spoon = Der lange Löffel
    .short = Lass { $animal } vom langen Löffel lecken.
    .aim = { $animal } kommt zu dir für etwas, das zu weich zum Wegtragen ist.
    .do =
        Nimm einen langen Löffel und etwas weiches Futter, das { $animal } schon mag.
        Halte den Löffel still und tief hinter die offene Tür, weg vom Häuschen.
        Lass { $them } etwa zehn Sekunden lecken.
        Zieh den Löffel dann langsam ein paar Zentimeter zurück und lass { $animal } folgen.
        Mach das { $trials ->
            [one] einmal
           *[other] { $trials }-mal, jedes Mal etwas näher an der Tür
        }.
    .then = Lass { $them } den Löffel dort sauber lecken, wo { $they } gern steht. Schließ die Tür und lass { $them } in Ruhe.
    .stop-when =
        { $animal } wendet sich zweimal vom Löffel ab, nachdem { $they } vorher geleckt hat: genug für heute.
        { $animal } packt den Löffel und zerrt: Lass den Löffel ruhen, zieh nicht zurück, und hör auf, wenn { $they } loslässt.
        { $animal } stößt am Löffel vorbei nach deiner Hand: Hör auf und nimm nächstes Mal einen längeren Löffel.
    .mistakes =
        Den Löffel wegziehen, damit { $animal } folgt: Beweg ihn so langsam wie Honig.
        Neues Futter auf einem neuen Löffel: Probier das Futter zuerst in einem Schälchen.
        Mit dem Löffel ins Häuschen stochern: Halte den Löffel so, dass { $animal } zu ihm herauskommen kann.
        Nasses Futter an den Fingern, weil kein Löffel da ist: Such einen Löffel. Finger, die nach Futter schmecken, werden gebissen.
    .safety =
        Bei jeder Ratte, die schon gebissen hat, bleib auf diesem Schritt, bis sie sanft leckt.
        Nimm einen glatten Löffel mit langem Stiel, damit deine Finger weit weg sind.
    .claim-cannot_carry_off = Weiches Futter auf einem langen Löffel lässt sich nicht wegtragen, darum frisst die Ratte neben dir, statt damit wegzulaufen.
    .claim-bites_the_spoon = Eine ängstliche Ratte, die beißt, beißt den Löffel und nicht dich.
    .drawing = Eine Hand außerhalb der Käfigtür hält einen langen Löffel am Ende des Stiels; die Ratte leckt vorn am Löffel, alle vier Pfoten am Boden.

step-rat-trust-fingers = Aus deinen Fingern
    .short = Biete { $animal } { $treat } aus den Fingern an.
    .aim = { $animal } nimmt Futter aus deinen Fingern und gibt dabei auf die Zähne acht.
    .do =
        Wasch jeden Futtergeruch von den Fingern und trockne sie ab.
        Nimm ein festes Leckerchen, etwa so lang wie ein Finger. Krümel bringen die Zähne zu nah.
        Halte es tief von der offenen Seite der Hand hin, die Fingerspitzen weit dahinter.
        Achte auf das Maul von { $animal }. Sobald { $they } das Leckerchen fasst, lass sofort los.
        Biete { $trials ->
            [one] ein Leckerchen an
           *[other] { $trials } Leckerchen an, jedes erst, wenn das letzte gefressen ist
        }.
    .then = Leg { $to_them } das letzte Leckerchen hin und nimm die Hand heraus. Lass { $them } in Frieden fressen.
    .stop-when =
        { $animal } zwickt dich ein zweites Mal in die Haut: für heute zurück zum Löffel.
        { $animal } beißt: Halte still, bis { $they } loslässt, dann Schluss für heute. Nächstes Mal zurück zum Löffel.
        { $animal } stößt nach der Hand oder faucht sie an: Nimm sie langsam heraus und hör auf.
        { $animal } lässt zwei Leckerchen liegen, nachdem { $they } vorher welche genommen hat: genug für heute.
    .mistakes =
        Das Leckerchen festhalten, damit { $animal } bleibt: Lass beim ersten Ziehen los.
        Krümel und winzige Stücke: Nimm lange, feste.
        Joghurt oder Babybrei am Finger: Das gehört auf den Löffel. Ein nasser Finger schmeckt wie das Leckerchen selbst.
        Durchs Gitter anbieten: Öffne die Tür.
        Beim ersten Schnuppern zurückzucken: Halte still; { $they } findet heraus, was Futter ist und was du bist.
    .safety =
        Wenn { $they } zwickt, sag leise „iep“ und biete das nächste Stück weiter weg von der Haut an.
        Ist die Haut verletzt, wasch sie sofort mit Seife und fließendem Wasser und trag den Biss ein.
        Sind andere aus dem Rudel dabei, gib jedem Tier sein eigenes Leckerchen, einem nach dem anderen; wer Konkurrenz hat, schnappt.
    .claim-mind_the_teeth = Auch der Leitfaden bietet ab hier Leckerchen immer näher an und sagt, man solle auf das Maul achten.
    .claim-smell_of_food = Finger, die nach Futter riechen oder schmecken, bringen gieriges Zwicken.
    .doubt-wet_fingers = Manche Zuchten lassen zahme Babys weiches Futter von den Fingern lecken. Andere werden dabei gierig gezwickt. Wir lassen es weg: Der Löffel leistet dasselbe und hat keine Haut.
    .drawing = Ein langes festes Leckerchen liegt quer auf der offenen Seite einer tief gehaltenen Hand, die Fingerspitzen weit hinten; die Ratte nimmt das ferne Ende, die Nase kurz vor der Haut.

step-rat-trust-palm = Aus der Handfläche
    .short = Biete { $animal } { $treat } auf der Handfläche an.
    .aim = { $animal } stellt die Vorderpfoten auf deine Hand und bleibt zum Fressen.
    .do =
        Leg die Hand flach und tief in den Käfig, Handfläche nach oben.
        Leg { $treat } in die Mitte. Halte die Hand so still wie einen Teller.
        Warte, bis { $animal } mit beiden Vorderpfoten daraufsteht und frisst.
        Leg das nächste Leckerchen näher an dein Handgelenk.
        Mach das { $trials ->
            [one] einmal
           *[other] { $trials }-mal
        }. Beweg die Hand erst, wenn { $animal } heruntergestiegen ist.
    .then = Sag ein paar Worte, nimm die Hand langsam heraus und lass { $them } das letzte Leckerchen allein fressen.
    .stop-when =
        { $animal } schnappt jedes Mal nur zu und läuft weg: Leg das Leckerchen wieder neben die Hand und hör damit auf.
        { $animal } erstarrt oder zwickt zweimal: Nimm die Hand langsam heraus. Der Löffel ist ein guter nächster Versuch.
        { $animal } beißt: Halte still, bis { $they } loslässt, dann Schluss für heute.
    .mistakes =
        Die Hand schließen, wenn { $animal } daraufsteht: Lass sie flach und offen; Weggehen muss leicht sein.
        Nebenbei einen Finger zum Streicheln heben: noch nicht. Heute ist die Hand ein Teller.
        Die Hand hinterherbewegen: Lass sie liegen und lass { $them } kommen.
    .safety =
        Wasch vorher alten Futtergeruch ab, damit nur das Leckerchen nach Leckerchen riecht.
        Lass die Hand auf dem Käfigboden, damit ein Schritt herunter kein Sturz ist.
    .claim-closer = Der Weg des Leitfadens zur Hand ist ein Leckerchen, das immer näher angeboten wird.
    .claim-watching = In einer Studie wechselten vier von fünf Ratten von selbst den Käfig, nachdem sie einer geübten Ratte dabei nur zugesehen hatten. Ein scheues Rudeltier lernt also auch durch Zuschauen.
    .drawing = Eine offene Hand liegt flach auf der Einstreu, ein Leckerchen in der Mulde; die Ratte frisst, beide Vorderpfoten auf den Fingern und beide Hinterpfoten am Boden.

step-rat-trust-touch = Die erste Berührung
    .short = Berühr { $animal } einen Moment, dann gib { $treat }.
    .aim = { $animal } spürt eine Sekunde lang einen Finger und frisst weiter.
    .do =
        Warte, bis { $animal } wach und zu dir gekommen ist.
        Lass { $them } { $treat } von der flachen Hand fressen.
        Berühr mit einem Finger der anderen Hand eine Sekunde lang die Wange oder die Seite der Schulter.
        Nimm den Finger weg und schau, ob { $animal } weiterfrisst. Wenn ja, warte einen Atemzug bis zur nächsten Berührung.
        Berühr { $them } insgesamt { $trials ->
            [one] einmal
           *[other] { $trials }-mal
        }. Hört { $animal } auf zu fressen, lass die nächste Berührung aus.
    .then = Hör mit einem Leckerchen auf, das ganz ohne Berührung kommt. Dann lass { $them } gehen, wohin { $they } mag.
    .stop-when =
        { $animal } quiekt oder wendet sich mit offenem Maul zum Finger: Nimm ihn weg und hör für heute auf.
        { $animal } frisst nicht weiter und wird steif: Hände weg, warten und aufhören. Eine steife Ratte ist keine ruhige.
        { $animal } läuft zweimal weg: Geh zurück zu Leckerchen aus der Handfläche.
        { $animal } quiekt Tag für Tag bei jeder Berührung: Vielleicht tut etwas weh. Lass { $them } in der Tierarztpraxis ansehen.
    .mistakes =
        Am Hals oder Rücken anfangen: Zuerst Wange und Seite der Schulter, der Nacken ganz zuletzt.
        Über den Kopf greifen: Führ den Finger tief heran, von vorn und von der Seite.
        Ein schlafendes Tier berühren: Warte, bis { $they } wach ist und zu dir kommt.
        Gleich noch einmal, weil es gut ging: Nimm den Finger jedes Mal weg, damit { $they } antworten kann.
    .safety =
        Wenn { $they } schlecht sieht oder hört, sprich und lass { $them } zuerst am Finger riechen.
        Schließen sich Zähne um den Finger, halte still, bis { $they } loslässt.
    .claim-nape_last = In einer Studie an 39 Ratten, die Menschen nicht gewohnt waren, gaben zwei von drei Notrufe ab, zu hoch für unsere Ohren, als eine Hand sie sanft berührte. Am empfindlichsten war der Nacken.
    .claim-fades = Dieselben Rufe ließen rasch nach, als die sanfte Berührung in mehreren Sitzungen wiederholt wurde.
    .drawing = Die Ratte frisst von einer flachen Hand; ein Finger der anderen Hand kommt tief von vorn und legt die Spitze an ihre Wange.

step-rat-trust-stroke = Die Wange streicheln
    .short = Streichle { $animal } { $dose } lang, dann gib { $treat }.
    .aim = { $animal } genießt ein kurzes Streicheln und sagt, ob noch eins willkommen ist.
    .do =
        Lass { $animal } zu dir kommen und { $treat } aus deiner Hand fressen.
        Streichle die Wange oder die Seite der Schulter { $dose } lang, mit dem Fell.
        Dann hör auf und nimm den Finger weg.
        Frisst { $animal } weiter, lehnt sich an oder bleibt locker und beschäftigt, streichle noch einmal.
        Geht { $they } weg, war das die Antwort. Lass { $them } gehen.
        Streichle insgesamt { $trials ->
            [one] einmal
           *[other] höchstens { $trials }-mal
        }.
    .then = Gib noch ein Leckerchen und nimm die Hände weg. Lass { $animal } selbst wählen: bleiben oder gehen.
    .stop-when =
        { $animal } geht bei drei Streichlern weg: genug für heute; morgen kürzer.
        { $animal } quiekt, erstarrt oder wird unter dem Finger steif: Hör sofort auf.
        { $animal } beißt: Halte still, bis { $they } loslässt, dann Schluss für heute.
    .mistakes =
        Weiterstreicheln, weil { $they } so still sitzt: Hör auf und schau. Still kann Angst sein; achte auf Fressen, Anlehnen, Herumschnuppern.
        Ein langer Strich bis zum Schwanz: Bleib bei Wange und Schulter, und bleib kurz.
        { $animal } von oben mit der Handfläche festdrücken: Nimm einen oder zwei Finger, von der Seite.
        Leises Zähneknirschen allein für Wohlbehagen halten: Es zählt nur mit lockerem Körper und einem weiteren ruhigen Zeichen.
    .safety =
        Zähneknirschen bei einer angespannten, gekrümmten oder müden Ratte kann Schmerz oder Krankheit heißen. Das gehört in die Tierarztpraxis.
        Niemand streichelt eine Ratte, die schläft.
    .claim-not_calm = Sich an eine Hand gewöhnen und aufgeben können gleich aussehen: Das Tier wehrt sich nicht mehr. Sie fühlen sich sehr verschieden an, darum suchen wir nach etwas, das die Ratte tut.
    .claim-stroked_rats = Junge Ratten, die sechs Wochen lang an fünf Tagen die Woche fünf Minuten auf einem Schoß gestreichelt wurden, waren weniger ängstlich und merkten sich mehr; ein Stresshormon, Corticosteron, änderte sich nicht.
    .claim-teeth_grinding = Leises Zähneknirschen bedeutet oft Zufriedenheit, kommt aber auch bei Stress, Schmerz und Krankheit vor. Was es ist, sagt der übrige Körper.
    .drawing = Zwei Finger liegen an der Wange der Ratte und kommen von der Seite; die andere Hand liegt mit einem Leckerchen flach unter ihren Vorderpfoten, und über ihrem Rücken ist nichts.

step-rat-trust-step_on = Auf deine Hand
    .short = Lass { $animal } auf deine Hand steigen und wieder herunter.
    .aim = { $animal } steigt mit allen vier Pfoten auf deine Hand oder deinen Unterarm, weil { $they } das will.
    .do =
        Leg Hand und Unterarm flach auf den Käfigboden, eben und ruhig.
        Leg { $treat } so weit auf deinen Arm, dass { $animal } hinaufsteigen muss, um heranzukommen.
        Lass { $them } dort etwa fünf Sekunden mit allen vier Pfoten stehen und fressen.
        Heb nicht hoch, auch wenn es leicht ginge.
        Lass { $them } wieder heruntersteigen. Mach das { $trials ->
            [one] einmal
           *[other] { $trials }-mal
        }.
    .then = Gib noch ein Leckerchen am Boden und nimm den Arm langsam heraus. Das reicht; lass { $them } in Ruhe.
    .stop-when =
        { $animal } springt zweimal erschreckt herunter: Hör hier auf und geh zurück zu Leckerchen aus der Handfläche.
        { $animal } flüchtet: Nimm den Arm langsam heraus und lass { $them } in Frieden. Geh nicht hinterher.
        { $animal } setzt auch nach mehreren Angeboten keine Hinterpfote auf dich: Hör mit einem leichten Leckerchen aus der Handfläche auf.
    .mistakes =
        Beim ersten Erfolg hochheben: Warte auf den nächsten Schritt. Heute ist der Arm eine Brücke.
        Von hinten schieben: Leg stattdessen das Leckerchen etwas weniger weit weg.
        Den Arm in der Luft halten: Leg ihn auf den Boden, damit er nicht schwankt.
    .safety =
        Trag einen Ärmel; Krallen sind zum Festhalten da, und sie kratzen.
        Schließ das Zimmer, bevor du den Käfig öffnest, falls { $they } den Arm hinauf weiterläuft.
        Lass den Arm auf dem Käfigboden, damit ein Schritt herunter kein Sturz ist.
    .claim-own_choice = Eine Ratte, die ungebeten auf dich steigt, zeigt genau das, woran gute Beziehungen zum Menschen gemessen werden: Sie sucht dich auf.
    .claim-not_yet = Wir halten das Hinaufsteigen und das Hochgehobenwerden auseinander, damit die Hand ein sicherer Ort bleibt.
    .drawing = Ein Unterarm liegt flach auf der Einstreu wie eine niedrige Brücke, ein Leckerchen nahe am Ellbogen; die Ratte steht mit allen vier Pfoten darauf und frisst.

step-rat-trust-lift = Das erste Hochheben
    .short = Heb { $animal } { $dose } hoch, dann gib { $treat }.
    .aim = { $animal } verlässt für einen Moment den Boden und kommt bei einem Leckerchen wieder an.
    .do =
        Lass { $animal } auf deine flache Hand steigen, tief über der Einstreu.
        Führ die andere Hand von der Seite heran: eine Hand unter die Brust, eine unters Hinterteil.
        Heb { $animal } { $dose } lang 1 bis 5 cm hoch, dicht über dem Boden.
        Senk die Hände sanft und gib { $treat }. Wenn { $animal } strampelt, senk sie sofort.
        Lass { $them } umherlaufen. Mach das { $trials ->
            [one] einmal
           *[other] { $trials }-mal
        }.
    .then = Gib ein letztes Leckerchen und lass { $them } ein paar Stunden in Ruhe. Hochheben lässt das Herz eine Weile schneller schlagen, auch wenn es gut ging.
    .stop-when =
        { $animal } strampelt: sofort herunter. Heute kein Hochheben mehr.
        { $animal } quiekt oder macht dir die Hand nass: herunter, und mit einem Leckerchen am Boden aufhören.
        { $animal } flüchtet oder springt ab: Lass { $them } gehen, geh nicht hinterher und hör hier auf.
        { $animal } nimmt danach das Leckerchen nicht: Das war zu viel für heute.
    .mistakes =
        { $animal } mit einer Hand um die Mitte packen: Nimm zwei, unter Brust und Hinterteil, immer.
        { $animal } durch den Käfig jagen: Warte, bis { $they } aufsteigt. Wenn nicht heute, dann an einem anderen Tag.
        Höher heben, weil es gut geht: Ein paar Zentimeter sind die ganze Übung.
        Von oben kommen: Fang auf { $their }er Höhe an, von unten und von der Seite.
    .safety =
        Nie am Schwanz, nie am Nackenfell, nie mit einer Hand.
        Bleib über weicher Einstreu, so nah, dass ein Sprung kein Sturz ist.
        Bei einer nervösen Ratte: erst das Zimmer schließen, dann ein kleines Handtuch locker über sie legen und beides mit zwei Händen heben. Nie eng, nie geworfen, nie nach einer Jagd.
    .claim-two_seconds = Im Leitfaden dauern die ersten Male in der Hand nur ein paar Sekunden.
    .claim-picked_up = In einer Laborstudie bewirkte es etwa so viel, fünf Tage lang einmal täglich nur hochgenommen zu werden, wie fünf Minuten Anfassen am Tag.
    .claim-heart = Wenn eine Ratte hochgehoben wurde, bleiben Puls und Blutdruck etwa eine halbe Stunde lang erhöht.
    .doubt-towel = Der Leitfaden hebt eine nervöse Ratte an einem abgeschlossenen Ort mit einem Handtuch hoch. Ein Handtuch kann aber auch zum Netz werden und zum Anfang einer Jagd. Wir nehmen es als lockere Decke und als letztes Mittel.
    .drawing = Zwei Hände wenige Zentimeter über der Einstreu: Eine liegt hinter den Vorderbeinen unter der Brust der Ratte, die andere trägt Hinterteil und Hinterpfoten; der Schwanz hängt frei.

step-rat-trust-hold_seconds = Sekundenlang halten
    .short = Halte { $animal } { $dose }, dann gib { $treat }.
    .aim = { $animal } bleibt ein paar Sekunden locker in deinen Händen, dann ein paar mehr.
    .do =
        Setz dich in einem geschlossenen Zimmer auf den Boden, tief über dem Käfig oder einer weichen Decke.
        Heb { $animal } mit zwei Händen hoch, eine unter der Brust, eine unter dem Hinterteil.
        Halte { $them } { $dose }, dann setz { $them } ab und gib { $treat }.
        Wenn { $they } strampelt, setz { $them } sofort ab. Nächstes Mal geht es kürzer.
        Lass { $them } dazwischen umherlaufen. Mach das { $trials ->
            [one] einmal
           *[other] { $trials }-mal
        }.
    .then = Hör mit einem leichten Mal auf, gib { $treat } und lass { $them } allein. Ein paar solcher Runden am Tag sind reichlich.
    .stop-when =
        { $animal } strampelt oder quiekt: sofort herunter, dann Schluss für heute.
        { $animal } macht dir die Hand nass oder schmutzig und wirkt angespannt: kürzer werden oder hier aufhören.
        { $animal } nimmt das Leckerchen nicht mehr: Das war zu viel für heute.
        { $animal } flüchtet oder beißt: Setz { $them } tief ab, hör auf und lass { $them } in Frieden.
    .mistakes =
        Festhalten, bis { $they } nicht mehr zappelt: In diesem Stadium sofort herunter, und nächstes Mal kürzer.
        Sekunden zugeben, weil ein neuer Tag ist: Werde nur länger, wenn das letzte Mal leicht war, und höchstens um die Hälfte.
        Das Leckerchen vor dem Halten: Erst kommt das Halten, dann das Leckerchen, sobald { $they } unten ist.
        Um die Brust greifen: Trag, statt zu greifen. Das Gewicht ruht auf deinen Händen.
        Aufstehen oder umhergehen: Bleib sitzen, nah am Boden.
    .safety =
        Nicht höher als 30 cm über etwas Weichem.
        Nie am Schwanz, nie am Nackenfell, nie mit einer Hand.
        Bei einer nervösen Ratte kann in einem geschlossenen Zimmer ein kleines Handtuch helfen, locker um sie gelegt. Zwei Hände darunter, nie eng.
    .claim-treat_after = Im Leitfaden folgt auf die ersten paar Sekunden in der Hand das Leckerchen, das die Ratte am liebsten mag.
    .claim-twice_a_day = Der Leitfaden macht das ein paar Mal am Tag und lässt der Ratte dann ihren Raum.
    .claim-every_day = Ratten gewöhnten sich an eine wiederholte Belastung schneller, wenn sie jeden Tag kam statt jeden dritten, und schlechter, wenn Tage ausfielen.
    .claim-half_as_long = Der Leitfaden hält jeden Tag länger. Wir werden nur nach ruhigem Halten länger, und höchstens um die Hälfte: zwei Sekunden, drei, viereinhalb und so weiter.
    .claim-own_pace = Wie stark eine Ratte anfangs reagiert, lässt vorhersehen, wie sie sich an Dinge gewöhnt. Fest auf dem Rücken gehalten zu werden bremste das.
    .doubt-longer_each_day = Der Leitfaden geht nach dem Kalender: jeden Tag etwas länger. Wir gehen nach der Ratte: länger nur, wenn das letzte Halten ruhig war, sonst gleich lang oder kürzer, denn Ratten gewöhnen sich sehr verschieden schnell.
    .doubt-towel = Der Leitfaden nimmt für eine nervöse Ratte an einem abgeschlossenen Ort ein Handtuch. Ein Handtuch kann aber auch zum Netz werden und zum Anfang einer Jagd. Wir nehmen es als lockere Decke und als letztes Mittel.
    .drawing = Jemand sitzt auf dem Boden, beide Hände vor dem Bauch, tief über einer gefalteten Decke: eine Hand unter der Brust der Ratte, eine unter ihrem Hinterteil, ein Leckerchen liegt auf der Decke bereit.

step-rat-trust-hold_minutes = Minutenlang halten
    .short = Halte { $animal } { $dose }, dann gib { $treat }.
    .aim = { $animal } ruht an deiner Brust oder schaut sich um, so lange wie eine stille Minute oder zwei.
    .do =
        Setz dich in einem geschlossenen Zimmer auf den Boden, ein Kissen oder eine Decke auf dem Schoß.
        Heb { $animal } mit zwei Händen hoch, Brust und Hinterteil gestützt.
        Halte { $them } { $dose } tief an deinem Körper, eine Hand darunter, eine darüber wie ein lockeres Dach.
        Bleib sitzen und lass { $them } sich umschauen. Wenn { $they } strampelt, setz { $them } sofort ab.
        Ist die Zeit um, setz { $them } ab und gib { $treat }.
        Mach das { $trials ->
            [one] einmal
           *[other] höchstens { $trials }-mal, mit einer Pause dazwischen
        }.
    .then = Lass { $animal } wählen: auf deinem Schoß bleiben oder gehen. Dann gönn { $to_them } ein paar Stunden Ruhe.
    .stop-when =
        { $animal } strampelt, faucht oder quiekt: Setz { $them } ab und hör für heute auf.
        { $animal } erstarrt oder wird steif, die Augen weit: Setz { $them } sanft ab. Das war keine Ruhe.
        { $animal } flüchtet oder beißt: Lass { $them } tief herunter, hör auf und geh nicht hinterher.
        { $animal } hat nach dem ersten Mal genug: Ein gutes Halten ist ein guter Abend.
    .mistakes =
        Eine stille Ratte für eine entspannte halten: Achte auf Putzen, Herumschnuppern, einen weichen, schweren Körper, ein Leckerchen, das genommen und gefressen wird.
        Mit { $to_them } umhergehen: Bleib sitzen, bis es euch beiden langweilig ist.
        { $animal } an dich drücken: Die obere Hand ist ein Dach, das nur berührt, wenn { $they } klettert.
        Festhalten, um die Minute zu schaffen: Ein kürzeres ruhiges Halten ist mehr wert als ein langes mit Strampeln.
    .safety =
        Nicht höher als 30 cm über deinem Schoß oder einem Kissen.
        Nie am Schwanz, nie am Nackenfell, nie mit einer Hand.
        Zwei Hände, wann immer { $they } springen könnte: eine darunter, eine bereit.
        Halte { $them } von deinem Gesicht fern.
    .claim-given_up = Eine Ratte, die aufhört zu strampeln, hat sich vielleicht ans Halten gewöhnt oder vielleicht aufgegeben. Nur etwas, das sie tut, sagt dir, was davon.
    .claim-sleepy = Schläfrige Ratten nehmen das Halten leichter an als verspielte junge; junge Weibchen spielen oft lieber, als zu kuscheln.
    .claim-half_an_hour = Nach dem Hochheben bleibt der Puls etwa eine halbe Stunde lang erhöht, in einer Studie nach Käfigwechsel und einfachem Anfassen bis zu fünf Stunden, vor allem in der ersten. Die Ruhe danach gehört zur Übung.
    .claim-far_enough = Manche Ratten mögen es nie, lange gehalten zu werden. Eine Ratte, die kommt, ein Leckerchen nimmt und sich versorgen lässt, ist weit genug gekommen.
    .drawing = Jemand sitzt auf dem Boden, die Ratte tief an der Brust: Ein Unterarm und seine Hand tragen Brust und Hinterteil, die andere Hand wölbt sich über den Rücken, ohne zu drücken; auf dem Schoß liegt ein Kissen.

step-rat-trust-lap = Schoß und Beutel
    .short = { $dose } gemeinsame Zeit auf deinem Schoß.
    .aim = { $animal } kommt auf dem Sofa oder am Boden zu dir und geht wieder, wie { $they } mag.
    .do =
        Sperr eine Ecke des Sofas oder des Bodens ab. Leg dir eine Decke oder einen offenen Beutel auf den Schoß.
        Lass { $animal } einem Leckerchen in die Transportbox folgen. Öffne die Box neben dir wieder.
        Lass { $them } { $dose } lang kommen und gehen. Nichts wird gezogen oder geschoben.
        Gib { $treat }, wann immer { $they } auf dich klettert.
        Biete einen Beutel oder Kapuzenpulli an, wenn du magst; ob { $they } hineingeht, ist { $their }e Sache. Lass eine Öffnung frei.
        Schau alle fünf Minuten hinein und prüf, ob es { $to_them } nicht zu warm ist.
    .then = Leg ein Leckerchen in die Transportbox und lass { $them } darin nach Hause laufen. Andere aus dem Rudel dürfen von Anfang an mit.
    .stop-when =
        { $animal } sucht mehr als die halbe Zeit einen Ausweg: Öffne die Transportbox und geht nach Hause.
        { $animal } flüchtet, oder erstarrt und bleibt steif: Bleib sitzen, öffne die Transportbox und warte.
        { $animal } sabbert oder hat einen heißen Schwanz: sofort heraus aus dem Stoff ins Kühle, und ruf in der Tierarztpraxis an.
    .mistakes =
        { $animal } in den Beutel setzen: Halte ihn auf und warte, bis { $animal } ihn findet.
        Den Beutel schließen: Lass eine Öffnung von etwa 9 bis 10 cm, für Luft und zum Herauskommen.
        Eine stille Ratte vergessen: Schau hinein. Schlafend und locker ist gut; steif und mit großen Augen nicht.
        { $animal } herumtragen: Bleib sitzen. Von hier aus ist die Welt groß genug.
    .safety =
        Nicht über 24 °C im Zimmer; im Stoff ist es wärmer als daneben.
        Relaxsessel und Klappsofas zerquetschen. Setz dich auf etwas, das sich nicht bewegt.
        Schließ Türen und Fenster; andere Haustiere bleiben aus dem Zimmer.
        Achte darauf, wo du dich anlehnst: Fühl hinter dich, bevor du dich zurücklehnst.
    .claim-walks_in = Wer Kuschelbeutel benutzt, legt Wert darauf, dass die Ratte von selbst hineingeht, durch eine Öffnung von 9 bis 10 cm.
    .claim-cloth = Eine Fachstelle für Labortiere beschreibt, wie Betreuende Ratten in einem Tuch an der Brust mittragen, bevor das Spielen beginnt.
    .claim-cuddle_or_play = Manche Ratten wollen lieber spielen als kuscheln, junge Weibchen am meisten. Beides ist Gesellschaft.
    .claim-not_too_warm = Unsere eigene Grenze für Stoff und Beutel sind 24 °C im Zimmer.
    .claim-left_behind = Wird eine Ratte herausgenommen, kann die zurückgelassene bis zu 90 Minuten lang gestresst sein. Also kurze Besuche, oder beide zusammen.
    .drawing = Jemand sitzt in einer mit Kissen abgesperrten Sofaecke, einen offenen Beutel auf dem Schoß und die Transportbox offen daneben; die Ratte läuft aus der Box aufs Knie, beide Hände ruhen flach.

step-rat-trust-free_range = Auslauf im Zimmer
    .short = { $dose } gemeinsame Zeit in einem sicheren Zimmer.
    .aim = { $animal } streift durch ein sicheres Zimmer und kommt, wenn du rufst.
    .do =
        Schließ Türen und Fenster, räum Kabel weg, versperr Sofas und Ritzen, lass andere Haustiere draußen.
        Stell die offene Transportbox mit einem Häuschen auf den Boden und lass { $animal } herauslaufen.
        Sitz { $dose } auf dem Boden. Lass { $them } erkunden und vorbeikommen.
        Ruf alle paar Minuten mit denselben Worten und gib { $treat }, wenn { $they } kommt.
        Ruf am Ende noch einmal, mit einem Leckerchen in der Transportbox. Jag { $them } nie.
    .then = Lass { $them } in der Transportbox nach Hause reisen und im Käfig etwas Gutes finden. Wasser und ein Häuschen warten dort immer.
    .stop-when =
        { $animal } flüchtet unter etwas: Sitz still, stell die Transportbox in die Nähe und warte mit Futter. Das kann dauern.
        { $animal } kommt bis zum Ende gar nicht: Warte heute Abend, bis { $they } herauskommt; nächstes Mal ein kleinerer Platz, und ruf öfter.
        { $animal } bleibt die ganze Zeit versteckt: Das Zimmer ist noch zu groß. Ein kleines Gehege ist besser.
    .mistakes =
        Gleich ein großes Zimmer: Fang mit einem Gehege an und lass es dann wachsen.
        Nur rufen, wenn es nach Hause geht: Ruf oft, belohn und lass { $them } wieder gehen.
        Jagen oder mit der Hand herausangeln: Sitz stattdessen still und leg eine Spur aus Leckerchen zur Transportbox.
        Das Zimmer zu früh öffnen: Kommt { $they } auf dem Schoß noch nicht zu dir, bleib beim Schoß.
    .safety =
        Achte auf Kabel, Spalten unter Türen und Möbeln, Relaxsessel, offene Toiletten.
        Keine Katze, kein Hund, kein Frettchen, keine Schlange im Zimmer, auch nicht schlafend oder hinter Glas.
        Alle im Haushalt wissen, dass eine Ratte draußen ist, und achten auf ihre Füße und die Türen.
    .claim-an_hour = RSPCA Australia verlangt jeden Tag mindestens eine Stunde außerhalb des Käfigs.
    .claim-call_first = Wir öffnen das Zimmer erst, wenn die Ratte auf dem Schoß zu dir kommt, denn eine Jagd macht mehr kaputt, als ein Ausflug bringt.
    .drawing = Jemand sitzt in einem aufgeräumten Zimmer auf dem Boden, eine Hand offen auf dem Teppich; die Ratte läuft auf sie zu, dahinter steht die Transportbox offen, mit einem Häuschen darin.

step-rat-trust-generalize = Neue Orte, neue Menschen
    .short = Das Halten, das { $animal } kennt, an einem neuen Ort oder mit jemand Neuem.
    .aim = { $animal } merkt: Was hier sicher ist, ist es auch dort.
    .do =
        Ändere nur eine Sache: ein anderes Zimmer, die Transportbox, eine zweite Person daneben oder ein Blick auf die Pfoten.
        Fang einen Schritt leichter an, als ihr es gewohnt seid: ein Leckerchen, dann eine Berührung.
        Bleibt { $they } locker, heb { $them } mit zwei Händen ein paar Sekunden knapp über den Boden und setz { $them } ab.
        Gib jedes Mal { $treat }.
        Mach das { $trials ->
            [one] einmal
           *[other] { $trials }-mal
        }. Nimmt { $they } das Leckerchen nicht, war die Änderung zu groß.
    .then = Geht zurück an den gewohnten Platz und hört mit etwas Leichtem auf. Zwei oder drei solcher Runden in der Woche reichen.
    .stop-when =
        { $animal } nimmt das Leckerchen nicht, das { $they } sonst immer nimmt: Geht zurück an den gewohnten Platz und hört dort auf.
        { $animal } strampelt, quiekt oder wird steif: Setz { $them } ab und mach die nächste Änderung kleiner.
        { $animal } flüchtet oder beißt: Hör auf, öffne die Transportbox und geh nicht hinterher.
    .mistakes =
        Neues Zimmer, neuer Mensch und Krallenkontrolle an einem Abend: eine Änderung auf einmal.
        { $animal } weiterreichen: Ein zweiter Mensch fängt mit dem Leckerchen an, nicht mit dem Halten.
        Nur üben, wenn ein Tierarztbesuch ansteht: Jetzt ein wenig macht jenen Tag leichter.
    .safety =
        Schließ das Zimmer, bevor die Transportbox aufgeht.
        Bleib tief, über etwas Weichem, zwei Hände unter Brust und Hinterteil.
        Dreh { $them } nie auf den Rücken, um den Bauch anzusehen. Schau von der Seite oder durch eine durchsichtige Box.
    .claim-new_is_new = Ratten, die sich ans Anfassen gewöhnt hatten, reagierten auf eine neue Art von Griff stärker, nicht schwächer. Ruhe an einem Ort überträgt sich nicht von selbst.
    .claim-knows_people = Ratten unterscheiden Menschen und ziehen den vor, den sie kennen, schon nach zehn gemeinsamen Minuten. Ein neuer Mensch fängt von vorn an.
    .doubt-trust_travels = Ratten, die in einer Studie gekitzelt wurden, berührten auch eine fremde Hand öfter. Andere ziehen den Menschen vor, den sie kennen, und ans Anfassen gewöhnte Ratten reagierten stärker auf einen neuen Griff. Darum prüfen wir alles Neue sanft und setzen nichts voraus.
    .drawing = Die Ratte steht in einem fremden Zimmer auf einem Handtuch neben ihrer offenen Transportbox; die beiden Hände des vertrauten Menschen tragen Brust und Hinterteil, ein zweiter sitzt etwas abseits, die Hände im Schoß.

step-rat-trust-tickle = Kitzelspiel
    .short = Kitzelspiel: { $dose }, dann eine Pause.
    .aim = { $animal } spielt mit deiner Hand, wie junge Ratten spielen, und will mehr.
    .do =
        Spielt auf vertrauter Einstreu, wenn { $animal } wach und munter ist.
        Leg die Hand hin und warte, bis { $they } zu ihr kommt.
        Kitzle leicht und schnell, erst die Schultern, dann die Seiten, { $dose } lang.
        Nimm die Hand dann etwa 15 Sekunden weg.
        Mach nur weiter, wenn { $they } dafür zurückkommt. { $trials ->
            [one] Eine Runde.
           *[other] Höchstens { $trials } Runden.
        }
        Bleibt { $they } in zwei Pausen weg, ist das Spiel für heute Abend vorbei.
    .then = Hör auf, solange { $they } noch mehr will, gib { $treat } und lass { $them } zur Ruhe kommen.
    .stop-when =
        { $animal } quiekt bei Berührung, erstarrt oder flieht: Hand heraus, das Spiel ist für heute Abend vorbei.
        { $animal } beißt fest: Halte still, bis { $they } loslässt, dann hör auf. Raufen ist kein Spiel für Hände.
        { $animal } hat die Hand an zwei Abenden gemieden: Lass das für immer weg. Vielen Ratten liegt nichts daran.
    .mistakes =
        Mit der Hand folgen: Lass lieber { $animal } die Hand jagen.
        { $animal } umdrehen und festhalten: Das ist nicht nötig; bleib leicht.
        Weitermachen, weil { $they } still liegt: Stillliegen ist kein Spielen. Spielende Ratten hüpfen, jagen und kommen zurück.
        Kitzeln, um Angst zu heilen: In einer Studie kamen Ratten, die wenig riefen, ängstlicher heraus. Mach stattdessen mit den Schritten weiter.
    .safety =
        Das ist vor allem für junge Ratten, von etwa drei Wochen bis drei Monaten. Erwachsene mögen es oft weniger.
        Nicht auf nacktem Boden und nicht gleich nach einem Schreck.
        Zähne sollen im Spiel nicht drücken. Tun sie es, sag leise „iep“ und nimm die Hand weg.
    .claim-fifteen_seconds = Fünfzehn Sekunden am Tag, drei Tage lang, bewirkten so viel wie längeres Kitzeln oder fünf Tage davon.
    .claim-the_young = Junge Ratten sprechen am stärksten darauf an. Ihre Freudenrufe waren mit drei Monaten so zahlreich wie mit einem und mit fünf Monaten seltener; erwachsene Weibchen lernten, dem auszuweichen, was Kitzeln ankündigte.
    .claim-own_bedding = Eine nackte Wanne ist ein schlechterer Ort zum Kitzeln als Einstreu, die die Ratte kennt.
    .claim-play_and_hands = Ratten, die zwei Minuten am Tag gekitzelt wurden, berührten später eine Hand öfter als Ratten, die kaum angefasst wurden, und auch eine fremde Hand.
    .claim-asks_for_more = Wir bieten es nur einer Ratte an, die in mindestens zwei von drei Pausen zur Hand zurückkommt, und lassen es nach zwei Abenden des Ausweichens für immer.
    .doubt-for_everyone = Eine Übersicht über 32 Arbeiten findet gekitzelte Ratten meist leichter anzufassen und weniger ängstlich. Aber Ratten, die wenig riefen, kamen ängstlicher heraus, und erwachsene Weibchen mieden es. Darum entscheidet die Ratte in jeder Pause.
    .doubt-pinning = Die klassische Labormethode dreht die Ratte einen Moment auf den Rücken. Neuere Arbeiten raten zu einem beweglichen Spiel mit weniger Festhalten. Wir lassen das Festhalten weg.
    .drawing = Eine Hand mit locker gespreizten Fingern kommt von der Seite, nicht von oben, und kitzelt eine junge Ratte an der Flanke; die Ratte steht mit allen vier Pfoten auf vertrauter Einstreu, und hinter ihr ist Platz zum Laufen.
