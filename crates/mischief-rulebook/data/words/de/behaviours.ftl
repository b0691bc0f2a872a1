# Was ein Tier tut: ein Knopf, eine Beschreibung je Art, worin es täuschen kann, und was jetzt zu tun ist.

# Ruhig

behaviour-takes_treat = Nimmt das Leckerchen
    .rat = Die Ratte nimmt ein angebotenes Leckerchen innerhalb einer Minute mit Maul oder Pfoten, ob sie es dort frisst oder wegträgt.
    .mouse = Die Maus nimmt ein angebotenes Leckerchen innerhalb einer Minute mit Maul oder Pfoten, ob sie es dort frisst oder wegträgt.
    .ambiguous = Ein mutiger Happen kann neben Angst stehen: packen, erstarren, rennen. Sobald Hände berühren, sagt ein Leckerchen, das ein sonst regloses Tier nimmt, nichts über Ruhe.
    .act = Lass es { $to_them }. Mach eine Pause, dann biete das nächste von derselben Stelle an.

behaviour-eats_on_hand = Frisst auf der Hand
    .rat = Die Ratte kaut mindestens drei Sekunden lang und hat dabei wenigstens eine Pfote oder das Maul auf deiner Hand.
    .mouse = Die Maus kaut mindestens drei Sekunden lang und hat dabei wenigstens eine Pfote auf deiner Hand.
    .ambiguous = Sehr verfressene Tiere fressen noch in Angst. Schau auf den Körper: locker und ohne Eile, oder gestreckt und fluchtbereit?
    .act = Halte die Hand still und lass { $them } aufessen.

behaviour-eats_in_view = Frisst vor deinen Augen
    .rat = Die Ratte kaut mindestens drei Sekunden lang außerhalb eines Häuschens, wo du sie sehen kannst, während du keine zwei Meter entfernt bist.
    .mouse = Die Maus kaut mindestens drei Sekunden lang außerhalb des Nests, wo du sie sehen kannst, während du keine zwei Meter entfernt bist.
    .ambiguous = Ruckweises Kauen, den Kopf zwischen den Bissen oben, ist Fressen auf der Hut. Tipp es an, und dazu jedes Vorsichtszeichen, das du siehst.
    .act = Bleib, wie du bist. Greif nicht hinein.

behaviour-approaches = Kommt näher
    .rat = Die Ratte kommt mindestens eine Körperlänge näher zu dir oder deiner Hand, ohne dass ein bewegtes Leckerchen sie lockt.
    .mouse = Die Maus kommt mindestens zwei Körperlängen näher zu dir oder deiner Hand, ohne dass ein bewegtes Leckerchen sie lockt.
    .ambiguous = Vielleicht erwartet { $they } nur Futter. Gekommen ist { $they } trotzdem aus eigener Wahl.
    .act = Halte still und lass { $them } ankommen.

behaviour-explores = Erkundet
    .rat = Die Ratte läuft mindestens fünf Sekunden umher und beschnuppert Dinge, bleibt stehen und dreht um, wie sie will, der Bauch nicht am Boden.
    .mouse = Die Maus läuft mindestens fünf Sekunden umher und beschnuppert Dinge, auf offener Fläche ebenso wie an der Wand entlang.
    .ambiguous = An den Wänden entlangrennen, ohne zu schnuppern, ist Suche nach dem Ausgang und kein Erkunden.
    .act = Mach leise weiter.

behaviour-grooms_self = Putzt sich in Ruhe
    .rat = Die Ratte wäscht sich das Gesicht und macht an Körper oder Schwanz weiter, ohne Eile, mindestens fünf Sekunden lang.
    .mouse = Die Maus wäscht sich das Gesicht und macht an Körper oder Schwanz weiter, ohne Eile, mindestens fünf Sekunden lang.
    .ambiguous = Kurzes, schnelles Reiben nur am Gesicht ist eher Anspannung. Tipp dafür „Hastige Gesichtswäsche“ an.
    .act = Tu nichts. Lass { $them } fertig werden.

behaviour-bruxes = Knirscht leise mit den Zähnen
    .rat = Ein leises Knirschen oder Schnurren der Zähne, mindestens zwei Sekunden lang zu hören oder zu spüren, während sich der Kiefer bewegt.
    .ambiguous = Meist Zufriedenheit, aber Ratten knirschen auch bei Anspannung, Schmerz oder Krankheit. Als ruhig zählt es nur mit lockerem Körper und einem weiteren ruhigen Zeichen wie Fressen, Putzen oder Erkunden. Knirschen in Starre, gekrümmt oder teilnahmslos: Hör auf und sieh { $them } dir an. Lautes Klappern mit steifem Körper ist „Klappert mit den Zähnen“.
    .act = Such ein zweites ruhiges Zeichen. Gibt es keins, mach eine Pause.

behaviour-boggles = Augen wackeln
    .rat = Die Augen hüpfen schnell heraus und hinein, während die Zähne knirschen, eine Sekunde oder länger.
    .ambiguous = Starkes Knirschen bewegt die Augen. Meist ist es Wohlbehagen, selten Schmerz, und als ruhig zählt es nur neben einem weiteren ruhigen Zeichen. Augen, die vorstehen und starr bleiben, bei stillem Kiefer, wackeln nicht: Tipp „Augen treten vor“ an.
    .act = Bleib still und sanft. Such ein zweites ruhiges Zeichen.

behaviour-licks_hand = Leckt die Hand
    .rat = Die Zunge streicht mindestens dreimal hintereinander über deine Haut, ohne einen Zahn.
    .mouse = Die Zunge streicht mindestens dreimal hintereinander über deine Haut, ohne einen Zahn.
    .ambiguous = Vielleicht geht es um Salz oder das letzte Leckerchen. Es zählt so oder so.
    .act = Halte still und genieß es. Wasch dir später die Hände.

behaviour-stretches_out = Streckt sich aus
    .rat = Die Ratte liegt lang auf Bauch oder Seite, die Beine locker, die Ohren tief und auseinander, die Augen halb zu, mindestens fünf Sekunden lang.
    .ambiguous = Auch eine kranke Ratte döst, aber öfter gekrümmt und mit stumpfem oder gesträubtem Fell. Schau auf das Fell und die Form des Rückens.
    .act = Tu nichts. Lass { $them } liegen.

behaviour-sleeps_on_you = Schläft auf dir
    .rat = Die Ratte liegt locker auf dir, die Augen zu, und reagiert nicht auf leise Geräusche, eine Minute oder länger.
    .mouse = Die Maus liegt locker auf dir oder in deiner Hand, die Augen zu, eine Minute oder länger.
    .ambiguous = Nach einem Schreck kann ein Tier vor Erschöpfung einschlafen. Als ruhig zählt es nur, wenn { $animal } in diesem Versuch auch gefressen, sich geputzt oder erkundet hat.
    .act = Bleib, wo du bist. Hör auf, wenn { $they } aufwacht.

behaviour-popcorns = Hüpft und spielt
    .rat = Kurze federnde Hüpfer oder Sätze in deiner Nähe, mit Rückkehr zu dir oder deiner Hand innerhalb von fünf Sekunden.
    .ambiguous = Ein Satz weg von dir, der in einem Häuschen endet, ist Schreck und kein Spiel. Das Zurückkommen macht den Unterschied.
    .act = Spiel mit, wenn { $they } zurückkommt. Halte es kurz.

behaviour-climbs_on = Klettert auf dich
    .rat = Die Ratte setzt alle vier Pfoten auf dich oder deine Hand, ohne Schieben und ohne dass ein Leckerchen hingehalten wird.
    .mouse = Die Maus setzt alle vier Pfoten auf dich oder deine Hand, ohne Schieben und ohne dass ein Leckerchen hingehalten wird.
    .ambiguous = Vielleicht bist du nur der Weg irgendwohin. Vertraut hat { $they } dem Weg trotzdem.
    .act = Halte still. Lass { $them } selbst wählen, wann { $they } heruntersteigt.

behaviour-comes_when_called = Kommt auf Ruf
    .rat = Innerhalb von zehn Sekunden nach dem Ruf, ohne dass ein Leckerchen zu sehen ist, ist die Ratte in Reichweite.
    .ambiguous = War { $they } schon auf dem Weg, zähl es nicht.
    .act = Gib { $to_them } das Leckerchen und lass { $them } wieder gehen.

behaviour-enters_tunnel = Geht in den Tunnel
    .mouse = Alle vier Pfoten gehen in den Tunnel, ohne Berührung und ohne Jagd.
    .ambiguous = Eine Maus, die sich vor einer Hand hineinrettet, versteckt sich. Zähl es nur, wenn sich nichts genähert hat.
    .act = Warte einen Moment, bevor du irgendetwas mit dem Tunnel machst.

behaviour-stays_loose = Bleibt locker
    .rat = In der Hand oder auf dir verlagert die Ratte den ganzen Versuch lang ihr Gewicht, schaut sich um oder schnuppert, fühlt sich weich an und zieht nicht weg.
    .mouse = Auf der Hand schnuppert die Maus, dreht sich oder läuft ohne Eile, den ganzen Versuch lang oder, wo keine Zeit gesetzt ist, drei Sekunden, und springt oder zieht nicht weg.
    .ambiguous = Locker ist nicht dasselbe wie reglos. Bewegt sich nichts, tipp „Hält still“ an, oder „Erstarrt“, wenn der Körper angespannt ist.
    .act = Mach weiter. Hör eher vor Ablauf der Zeit auf als danach.

# Neutral

behaviour-sniffs_hand = Schnuppert an der Hand
    .rat = Die Nase kommt bis auf einen Zentimeter an deine Hand, die Schnurrhaare bewegen sich, das Maul ist zu.
    .mouse = Die Nase kommt bis auf einen Zentimeter an deine Hand, die Schnurrhaare bewegen sich, das Maul ist zu.
    .ambiguous = Manchmal folgen die Zähne, um zu prüfen, ob du Futter bist.
    .act = Halte still. Kein Finger in Richtung Nase.

behaviour-rears = Richtet sich auf
    .rat = Beide Vorderpfoten verlassen den Boden und der Kopf geht hoch, frei oder an einer Wand.
    .mouse = Beide Vorderpfoten verlassen den Boden und der Kopf geht hoch, frei oder an einer Wand.
    .ambiguous = Entspannte Ratten tun es, um sich umzuschauen, vorsichtige, um einen neuen Ort einzuschätzen.
    .act = Mach sachte weiter.

behaviour-mouths_gently = Fasst sanft mit den Zähnen
    .rat = Zähne berühren oder halten die Haut, ohne zu zwicken und ohne Spur, und lassen los.
    .mouse = Zähne berühren oder halten die Haut, ohne zu zwicken und ohne Spur, und lassen los.
    .ambiguous = Oft eine Frage: Ist das Futter? Es kann einem Zwicken vorausgehen.
    .act = Sag leise „iep“ und halte das Leckerchen von deinen Fingern weg.

behaviour-head_sways = Pendelt mit dem Kopf
    .rat = Der Kopf geht langsam von einer Seite zur anderen, mindestens zweimal, während die Pfoten stehen bleiben.
    .ambiguous = Ratten, die schlecht sehen, vor allem rotäugige, pendeln, um Entfernungen zu schätzen. Es ist keine Schiefhaltung: Ein schief gehaltener Kopf muss jetzt in die Tierarztpraxis.
    .act = Sprich, bevor du dich bewegst, und lass { $them } an deiner Hand riechen. Notier es einmal.

behaviour-still = Hält still
    .rat = Mindestens fünf Sekunden fast ohne Bewegung, der Körper nicht sichtbar angespannt, und kein ruhiges Zeichen wie Fressen, Putzen oder Erkunden.
    .mouse = Mindestens fünf Sekunden fast ohne Bewegung, der Körper nicht sichtbar angespannt, und kein ruhiges Zeichen wie Fressen, Putzen oder Erkunden.
    .ambiguous = Rast, Lauschen, Angst und Aufgeben können alle so aussehen. Darum zählt Stillhalten nie als Ruhe, so lange es auch dauert. Hat alles auf einmal aufgehört oder ist der Körper hart oder geduckt, tipp „Erstarrt“ an. Kannst du es nicht sagen, tipp dies an.
    .act = Warte, ohne zu berühren. Schau, was die nächste Bewegung ist.

# Vorsicht

behaviour-moves_away = Geht weg
    .rat = Die Ratte geht oder trabt mindestens eine Körperlänge von dir oder deiner Hand weg.
    .mouse = Die Maus geht oder trabt mindestens zwei Körperlängen von dir oder deiner Hand weg.
    .ambiguous = Vielleicht gibt es anderswo nur etwas Besseres. Kommt { $they } von selbst zurück, tipp auch das an.
    .act = Hör auf, warte und mach den nächsten Versuch leichter. Geh nicht hinterher.

behaviour-soils_hand = Macht die Hand nass
    .rat = Kot oder eine Urinpfütze landet auf dir oder deiner Hand.
    .mouse = Kot oder Urin landet auf dir oder deiner Hand.
    .ambiguous = Zahme Ratten markieren im Gehen mit ein paar Tropfen; das ist kein Stress. Eine Pfütze oder weicher Kot ist eher Anspannung.
    .act = Mach den Versuch kürzer. Wasch dir danach die Hände.

behaviour-tail_swishes = Schwanz schlägt hin und her
    .rat = Der Schwanz geht in kleinen schnellen Schlägen hin und her, während der Körper am Platz bleibt.
    .mouse = Der Schwanz hebt sich oder schwingt hin und her, ohne irgendwo anzuschlagen.
    .ambiguous = Ein Schwanz schwingt auch fürs Gleichgewicht oder vor Aufregung. Schau, was Pfoten und Rücken machen.
    .act = Werde langsamer. Nimm die Hand etwas zurück.

behaviour-ears_back = Ohren nach hinten
    .rat = Beide Ohren liegen mindestens drei Sekunden flach an oder zeigen nach hinten, und der Körper ist steif.
    .ambiguous = Im Spiel und im Schlaf gehen die Ohren auch nach hinten, bei lockerem Körper.
    .act = Mach eine Pause und schau, was als Nächstes kommt.

behaviour-stays_hidden = Bleibt versteckt
    .rat = Die Ratte bleibt den ganzen Versuch lang außer Sicht in ihrem Häuschen.
    .mouse = Die Maus bleibt den ganzen Versuch lang außer Sicht in Nest oder Häuschen.
    .ambiguous = { $They } kann einfach schlafen, vor allem am Tag.
    .act = Lass { $them } in Ruhe. Versuch es später am Abend noch einmal, oder nimm einen leichteren Schritt.

behaviour-leaps = Springt
    .rat = Ein Sprung, in die Höhe oder von der Hand, nach dem die Ratte in der Nähe bleibt und weitermacht.
    .mouse = Ein Sprung, in die Höhe oder von der Hand, nach dem die Maus in der Nähe bleibt und weitermacht.
    .ambiguous = Sehr junge Mäuse springen viel. Ein Sprung, der zur Flucht wird, ist „Flüchtet“.
    .act = Halte die Hände tief. Fang { $them } nicht. Mach den nächsten Versuch kürzer.

behaviour-hurried_face_wash = Hastige Gesichtswäsche
    .rat = Schnelles Reiben nur über Nase und Gesicht, in kurzen Stößen, abgebrochen und neu begonnen.
    .mouse = Schnelles Reiben nur über Nase und Gesicht, in kurzen Stößen, abgebrochen und neu begonnen.
    .ambiguous = Eine ruhige Wäsche ist langsamer und geht auf den Körper über. Nach nassem Futter ist eine kurze Wäsche nur Saubermachen.
    .act = Mach eine Pause. Gib { $to_them } Raum.

behaviour-nips = Zwickt, keine Spur
    .rat = Ein schnelles Zwicken mit den Zähnen, das sofort loslässt und keine Spur hinterlässt.
    .mouse = Ein schnelles Zwicken mit den Zähnen, das sofort loslässt und keine Spur hinterlässt.
    .ambiguous = Ein Zwicken nach Futter und eine Warnung fühlen sich gleich an. Hat der Finger nach Futter gerochen? Warst du zu nah gekommen?
    .act = Sag „iep“, halte still, dann nimm die Hand langsam heraus. Nächstes Mal kein Futter an bloßen Fingern.

behaviour-refuses_treat = Lehnt das Leckerchen ab
    .rat = Ein bekanntes Leckerchen in Reichweite bleibt eine Minute liegen, oder die Ratte wendet sich davon ab.
    .mouse = Ein bekanntes Leckerchen in Reichweite bleibt eine Minute liegen, oder die Maus wendet sich davon ab.
    .ambiguous = Satt, schläfrig, oder ein Leckerchen, das { $they } nicht mag. Hat { $they } letztes Mal eins genommen, wiegt es schwerer: zu viel los oder nicht gesund.
    .act = Mach es leichter. Lehnt { $they } wieder ab, hör hier auf. Nach zwei solchen Abenden sieh { $them } dir genau an.

behaviour-freezes = Erstarrt
    .rat = Alle Bewegung hört auf einmal auf, auch Kopf und Schnurrhaare, der Körper angespannt oder geduckt, zwei Sekunden oder länger.
    .mouse = Alle Bewegung hört auf einmal auf, auch Kopf und Schnurrhaare, der Körper angespannt oder geduckt, zwei Sekunden oder länger.
    .ambiguous = Ratten halten auch inne, um zu lauschen, und dösen. Gemeint ist die plötzliche, angespannte Art. In der Hand geht sie als Bravsein durch. Es ist Angst.
    .act = Hältst du { $them } in der Hand, setz { $them } sanft ab. Wenn nicht, berühr { $them } nicht. Warte; nach einer halben Minute geh zurück und beende den Versuch.

behaviour-fur_puffed = Fell aufgeplustert
    .rat = Das Haar an Rücken und Nacken steht ab, sodass die Ratte größer aussieht, während ein Mensch in der Nähe ist.
    .mouse = Das Haar steht über Rücken und Nacken ab, während ein Mensch in der Nähe ist.
    .ambiguous = Auch Kälte und Krankheit stellen das Fell auf. Bleibt es aufgestellt, wenn alles ruhig ist, sieh bei den Krankheitszeichen nach.
    .act = Mach eine Pause und gib Raum. Ist das Zimmer warm? Sieht { $they } gesund aus?

behaviour-squeaks_when_touched = Quiekt bei Berührung
    .rat = Ein Quieken innerhalb einer Sekunde nach dem Berühren oder Hochheben.
    .mouse = Ein Quieken innerhalb einer Sekunde nach dem Berühren oder Hochheben.
    .ambiguous = Manche Tiere sind gesprächig. Es kann auch Angst sein oder eine wunde Stelle.
    .act = Lass los. Bringt dieselbe Stelle { $them } wieder zum Quieken, lass sie in der Tierarztpraxis ansehen.

behaviour-fresh_porphyrin = Frische rote Tränen
    .rat = Neue rote oder rostfarbene Nässe an Auge oder Nase, die am Anfang nicht da war.
    .ambiguous = Sie folgt auf Störung, und sie folgt auf Krankheit. Eine trockene Spur von vorher zählt weniger, als wenn jetzt mehr dazukommt.
    .act = Hör sanft auf und schreib es auf. Wird es mehr oder scheint sonst etwas nicht zu stimmen, sieh bei den Krankheitszeichen nach.

behaviour-eyes_bulge = Augen treten vor
    .rat = Die Augen stehen weit und starr vor, und der Kiefer bewegt sich nicht.
    .ambiguous = Augenwackeln ist anders: Da hüpfen die Augen und die Zähne knirschen.
    .act = Beende diesen Versuch. Setz { $them } ab oder nimm die Hand weg.

behaviour-teeth_chatter = Klappert mit den Zähnen
    .rat = Lautes Klappern der Zähne bei steifem Körper.
    .ambiguous = Leises Knirschen mit lockerem Körper ist etwas anderes. Die Steifheit entscheidet.
    .act = Hör auf und gib Raum. Nimm die Hand langsam heraus.

behaviour-struggles = Strampelt
    .rat = Die Ratte drückt, windet sich oder rudert eine Sekunde oder länger gegen deine Hände.
    .mouse = Die Maus drückt, windet sich oder gräbt eine Sekunde oder länger gegen deine Hände.
    .ambiguous = Eine Ratte, die einfach über deine Hände weiterläuft, erkundet. Gegen einen Griff drücken ist etwas anderes.
    .act = Senk die Hände und öffne sie. Nächstes Mal kürzer.

behaviour-huffs = Faucht oder schnaubt
    .rat = Ein scharfer Atemstoß, ein Pusten oder Fauchen, der Körper angespannt und dir zugewandt.
    .ambiguous = Niesen ist ein einzelnes Schütteln des Kopfes und gilt dir nicht. Immer wiederkehrendes Schnauben in Ruhe gehört in die Tierarztpraxis.
    .act = Geh so weit zurück, dass { $they } ruhig wird. Warte, dann geh.

behaviour-lunges = Stößt vor
    .rat = Ein plötzlicher Vorstoß auf Hand oder Löffel, der kurz vor der Berührung endet.
    .mouse = Ein plötzlicher Vorstoß auf die Hand, der kurz vor der Berührung endet.
    .ambiguous = Ein Satz nach dem Leckerchen sieht genauso aus. Galt er dem Futter oder dir?
    .act = Hör auf. Nimm nächstes Mal Löffel oder Tunnel. Überleg, ob etwas wehtun könnte.

behaviour-sidles = Schiebt sich seitlich an
    .rat = Die Ratte stellt sich quer und drückt oder schwingt Flanke oder Hinterteil gegen deine Hand, den Rücken gekrümmt oder das Fell gesträubt.
    .ambiguous = Eine Ratte, die sich an dir vorbeizwängt, hat dabei glattes Fell und geht ihrer Wege.
    .act = Jetzt keine Hand in den Käfig. Schließ die Tür; nimm ein Brett, wenn du hineinmusst. Frag in der Tierarztpraxis nach, wenn es wieder vorkommt.

behaviour-tail_rattles = Trommelt mit dem Schwanz
    .mouse = Der Schwanz schlägt oder zittert schnell gegen Boden oder Wand, sodass du ihn trommeln hörst oder siehst.
    .ambiguous = Langsames Heben oder Schwingen ist „Schwanz schlägt hin und her“. Trommeln ist Drohung oder starke Erregung.
    .act = Nimm die Hand langsam heraus und lass { $them } in Frieden.

behaviour-bites_no_blood = Beißt, kein Blut
    .rat = Ein hartes Zwicken, das eine Spur oder Schramme hinterlässt, aber kein Blut.
    .mouse = Ein hartes Zwicken, das eine Spur oder Schramme hinterlässt, aber kein Blut.
    .ambiguous = Futter an den Fingern erklärt manche Bisse, Angst erklärt andere. Die Fragen auf der Biss-Seite helfen beim Unterscheiden.
    .act = Halte still, bis { $they } loslässt, und lass { $them } weglaufen. Hör hier auf, wasch die Stelle und trag den Biss ein.

# Halt

behaviour-bolts = Flüchtet
    .rat = Die Ratte rennt mit aller Kraft von dir weg oder springt davon, bis sie versteckt ist oder nicht weiterkann.
    .mouse = Die Maus rennt mit aller Kraft von dir weg oder springt davon, bis sie versteckt ist oder nicht weiterkann.
    .ambiguous = Eine junge Ratte, die im Spiel losflitzt, ist nach Sekunden wieder da.
    .act = Hör auf. Jag { $them } nicht. Schließ leise Türen und Ritzen und warte.

behaviour-screams = Schreit
    .rat = Ein lauter, lang gezogener Schrei oder mehrere hintereinander.
    .mouse = Ein lautes, lang gezogenes Quieken oder mehrere hintereinander.
    .ambiguous = Ein einzelnes kurzes Quieken ist „Quiekt bei Berührung“.
    .act = Hör auf. Setz { $them } sanft ab und such nach einer Verletzung. Findest du eine, ruf in der Tierarztpraxis an.

behaviour-limp = Wird schlaff
    .rat = Der Körper hängt schlaff und antwortet weder auf Stimme noch auf leichte Berührung.
    .mouse = Der Körper hängt schlaff und antwortet weder auf Stimme noch auf leichte Berührung.
    .ambiguous = Äußerste Angst kann ein Tier schlaff machen, ein Zusammenbruch auch. Eine zahme Ratte in tiefem Schlaf wacht auf, wenn du sprichst.
    .act = Leg { $them } auf weiche Einstreu und beobachte die Atmung. Kommt { $they } nicht sofort zu sich, ruf jetzt in der Tierarztpraxis an.

behaviour-bites_blood = Beißt, Blut
    .rat = Ein Biss, der die Haut durchdringt und blutet und dann loslässt.
    .mouse = Ein Biss, der die Haut durchdringt und blutet und dann loslässt.
    .ambiguous = Wie es auch dazu kam, das Blut bestimmt den Grad. Das Warum kann warten.
    .act = Senk die Hand und lass { $them } gehen. Wasch die Wunde jetzt mit Seife und fließendem Wasser.

behaviour-bites_repeatedly = Beißt mehrmals oder hält fest
    .rat = Zwei oder mehr Bisse auf einmal, oder ein Biss, der nicht innerhalb von etwa einer Sekunde loslässt.
    .mouse = Zwei oder mehr Bisse auf einmal, oder ein Biss, der nicht innerhalb von etwa einer Sekunde loslässt.
    .ambiguous = Immer wieder sanftes Fassen, ohne zu zwicken, ist „Fasst sanft mit den Zähnen“.
    .act = Senk die Hand auf die Einstreu. Zieh nicht und schüttle nicht. Schließ den Käfig, dann wasch die Wunde.

behaviour-gasps = Ringt nach Luft
    .rat = Atmen mit offenem Maul, mit pumpenden Flanken oder mit einem Klicken oder Japsen bei jedem Atemzug.
    .mouse = Atmen mit offenem Maul, mit pumpenden Flanken oder mit einem Klicken oder Japsen bei jedem Atemzug.
    .ambiguous = Schnelles Atmen mit geschlossenem Maul gleich nach einem Lauf ist nicht gemeint. Im Zweifel ist es dies.
    .act = Hör auf. Bring { $them } an einen stillen, luftigen Ort und ruf jetzt in der Tierarztpraxis an.

behaviour-overheats = Überhitzt
    .rat = Sabbern, schlaff oder flach ausgestreckt an einem warmen Ort, der Schwanz fühlt sich heiß an.
    .mouse = Sabbern, schlaff oder flach ausgestreckt an einem warmen Ort, der Körper fühlt sich heiß an.
    .ambiguous = Ein waches Tier, das sich auf etwas Kühlem ausstreckt, ist nicht gemeint. Jedes Sabbern und jede Schwäche ist dies.
    .act = Hör auf. Bring { $them } aus der Hitze und ruf jetzt in der Tierarztpraxis an. Mach, was man dir dort sagt.

behaviour-bleeds = Blutet
    .rat = Frisches Blut irgendwo an der Ratte.
    .mouse = Frisches Blut irgendwo an der Maus.
    .ambiguous = Rote Tränen an Auge oder Nase können wie Blut aussehen. Eine Wunde hat einen Rand, und das Rot kommt immer wieder.
    .act = Hör auf. Setz { $them } in eine saubere Box und such die Stelle. Blutet sie weiter, ruf jetzt in der Tierarztpraxis an.

# Zwischen Tieren: machen lassen

behaviour-sniffs_other = Beschnuppern sich
    .rat = Nase an Nase, an Flanke oder Hinterteil des anderen, oder darüber und darunter kletternd, ohne Beißen.
    .mouse = Nase an Nase, an Flanke oder Hinterteil des anderen, ohne Beißen.
    .ambiguous = Langes, steifes Schnuppern mit gesträubtem Fell gehört zu „Fell gesträubt“.
    .act = Lass sie machen. So lernen sie sich kennen.

behaviour-allogrooms = Putzen sich gegenseitig
    .rat = Ein Tier leckt oder beknabbert mindestens drei Sekunden sanft das Fell des anderen, und das andere bleibt.
    .mouse = Ein Tier leckt oder beknabbert mindestens drei Sekunden sanft das Fell des anderen, und das andere bleibt.
    .ambiguous = Quiekt, zuckt oder entzieht sich das geputzte Tier, tipp „Putzt grob“ an.
    .act = Lass sie machen. Ein besseres Zeichen gibt es kaum.

behaviour-huddles = Kuscheln sich aneinander
    .rat = Sie liegen oder schlafen Körper an Körper, eine Minute oder länger.
    .mouse = Sie liegen oder schlafen Körper an Körper, eine Minute oder länger.
    .ambiguous = Auf sehr engem Raum berühren sie sich, weil sie müssen. Achte auf Schlaf und lockere Körper.
    .act = Lass sie schlafen.

behaviour-ignores = Beachten sich nicht
    .rat = Jedes geht mindestens fünf Minuten seinen eigenen Dingen nach, in Sichtweite des anderen.
    .mouse = Jedes geht mindestens fünf Minuten seinen eigenen Dingen nach, in Sichtweite des anderen.
    .ambiguous = Es kann nur der Anfang sein; mancher Streit beginnt nach Stunden. Und wer sich die ganze Zeit versteckt, ignoriert nicht.
    .act = Lass sie machen und schau weiter zu.

behaviour-submits = Gibt nach
    .rat = Eins rollt sich auf den Rücken oder hält unter dem anderen still, vielleicht mit einem Quieken, und wird dann unverletzt losgelassen.
    .mouse = Eins duckt sich oder hält unter dem anderen still, vielleicht mit einem Quieken, und wird dann unverletzt losgelassen.
    .ambiguous = Quieken klingt schlimmer, als es ist. Es kommt darauf an, ob es aufhört und ob die Haut heil ist.
    .act = Lass sie machen. Sie klären, wer wer ist.

behaviour-pins_briefly = Hält kurz am Boden fest
    .rat = Eins hält das andere bis zu fünf Sekunden nieder und lässt los, ohne Wunde.
    .mouse = Eins hält das andere bis zu fünf Sekunden nieder und lässt los, ohne Wunde.
    .ambiguous = Kommt das andere immer wieder nicht frei, ist es eher „Eins wird gemobbt“.
    .act = Lass sie machen. Zähl bis fünf.

# Zwischen Tieren: beobachten

behaviour-power_grooms = Putzt grob
    .rat = Eins putzt dem anderen heftig den Nacken und zieht an Haut oder Fell, und das andere duckt sich, quiekt oder zuckt.
    .mouse = Eins kaut oder zupft an Fell oder Schnurrhaaren des anderen, und das andere duckt sich, quiekt oder zuckt.
    .ambiguous = Bei sanftem gegenseitigem Putzen sind beide Körper locker.
    .act = Beobachte. Eine plötzliche Bewegung kann jetzt einen Biss auslösen, also halte die Hände ruhig.

behaviour-mounts = Reitet auf
    .rat = Eins steigt dem anderen von hinten auf den Rücken und umklammert es.
    .mouse = Eins steigt dem anderen von hinten auf den Rücken und umklammert es.
    .ambiguous = Zwischen zweien von gleichem Geschlecht ist es häufig und betrifft den Rang. Bei Bock und Weibchen trenn sie jetzt und vergewissere dich, wer kastriert ist.
    .act = Beobachte. Kommt eins davon nicht los, beende das Treffen.

behaviour-chases = Jagt
    .rat = Eins rennt mindestens drei Sekunden hinter dem anderen her, und immer dasselbe flieht.
    .mouse = Eins rennt mindestens drei Sekunden hinter dem anderen her, und immer dasselbe flieht.
    .ambiguous = Wechseln sie sich ab, ist es Spiel.
    .act = Schau auf die Uhr. Nach zwei Minuten, oder wenn eins sich nicht mehr ans Futter traut, beende das Treffen mit einem Brett dazwischen.

behaviour-boxes = Boxen aufrecht
    .rat = Sie stehen sich auf den Hinterbeinen gegenüber und drücken oder schlagen mit den Vorderpfoten.
    .mouse = Sie stehen sich auf den Hinterbeinen gegenüber und drücken oder schlagen mit den Vorderpfoten.
    .ambiguous = Ein paar Stöße sind Gespräch. Länger als eine Minute, mit gesträubtem Fell oder Beißen, ist es ein Kampf.
    .act = Beobachte, das Brett bereit. Nach einer Minute schieb es dazwischen.

behaviour-fur_raised = Fell gesträubt
    .rat = Bei einem von beiden steht das Haar an Rücken und Hinterteil auf, während es dem anderen gegenübersteht oder folgt.
    .mouse = Bei einem von beiden steht das Haar an Rücken und Hinterteil auf, während es dem anderen gegenübersteht oder folgt.
    .ambiguous = Auch Kälte oder Krankheit stellt das Fell auf, aber dann gilt es nicht dem anderen Tier.
    .act = Beobachte genau. Kommen seitliches Anschieben, Fauchen oder Beißen dazu, beende das Treffen.

# Zwischen Tieren: bereit zu trennen

behaviour-sidles_at_other = Schiebt sich seitlich ans andere
    .rat = Eins dreht dem anderen die Flanke zu, der Rücken gekrümmt und das Fell gesträubt, und drückt oder läuft seitlich in es hinein.
    .ambiguous = Wer sich an enger Stelle vorbeidrückt, hat glattes Fell und kommt nicht für mehr zurück.
    .act = Nimm das Brett in die Hand. Kommt es wieder vor, beende das Treffen.

behaviour-huffs_at_other = Faucht, Schwanz schlägt
    .rat = Eins faucht, klappert mit den Zähnen oder schlägt schnell mit dem Schwanz, steif und dem anderen zugewandt.
    .mouse = Eins schlägt oder trommelt mit dem Schwanz gegen Boden oder Wand, steif und dem anderen zugewandt.
    .ambiguous = Ein Schwanz schwingt auch fürs Gleichgewicht. Was zählt, ist ein steifer Körper, der dem anderen gilt.
    .act = Nimm das Brett in die Hand. Kommt es wieder vor, beende das Treffen.

# Zwischen Tieren: Halt

behaviour-fight_ball = Kampf im Knäuel
    .rat = Sie sind ineinander verkeilt, wälzen sich oder beißen in Stille.
    .mouse = Sie sind ineinander verkeilt, wälzen sich oder beißen.
    .ambiguous = Junge Ratten ringen im Spiel mit Pausen, abwechselnd und unverletzt. Kannst du es nicht unterscheiden, ist es ein Kampf.
    .act = Trenn sie jetzt mit Brett, Handtuch oder Eimer. Nie mit bloßen Händen. Dann sieh jedes Tier durch.

behaviour-draws_blood = Es fließt Blut
    .rat = Ein Biss zwischen ihnen hinterlässt Blut oder eine offene Wunde.
    .mouse = Ein Biss zwischen ihnen hinterlässt Blut oder eine offene Wunde.
    .ambiguous = Ein Kratzer von einer Kralle ist dünn und flach. Trag auch ihn als Wunde ein.
    .act = Trenn sie jetzt mit Brett, Handtuch oder Eimer. Nie mit bloßen Händen. Scheitle bei gutem Licht das Fell; was klafft oder an Bauch, Hodensack oder Auge liegt, muss jetzt in die Tierarztpraxis.

behaviour-bullied = Eins wird gemobbt
    .rat = Eins versteckt sich oder wird vertrieben, sobald es herauskommt, oder kommt nicht an Futter, Wasser oder Schlaf, eine Stunde lang oder bei jedem Nachsehen.
    .mouse = Eins versteckt sich oder wird vertrieben, sobald es herauskommt, oder kommt nicht an Futter, Wasser oder Schlaf, eine Stunde lang oder bei jedem Nachsehen.
    .ambiguous = Eine stille Nacht in der Ecke nach einem Umzug ist noch kein Mobbing. Eine Wunde braucht es dafür nicht.
    .act = Beende das Treffen jetzt und trenn sie. Wieg das Tier, das sich versteckt hat, und sorg dafür, dass es in Frieden frisst.
