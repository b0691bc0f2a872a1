### Fremde zusammenbringen: die Wege, ihre Schritte, und was unterwegs gesagt wird.

## Die Wege

protocol-rat-introduction = Kennenlernen, Schritt für Schritt
    .plain = Fremde Ratten sehen und riechen sich erst, treffen sich dann auf neutralem Boden und teilen schließlich Tage, Nächte und ein Zuhause. Drei bis vier Wochen sind üblich; { $animal } geben das Tempo vor.

protocol-rat-introduction-carrier = Der Weg über die Transportbox
    .plain = Alle Ratten teilen sich eine kleine neutrale Transportbox, dann einen kleinen Käfig, dann größere. Es geht schneller, und nicht alle sind damit einverstanden: Du bekommst beide Seiten zu sehen.

protocol-mouse-introduction = Kennenlernen bei Mäusen
    .plain = Fremde Mäuse riechen sich erst, treffen sich dann in einem sauberen neutralen Käfig und teilen schließlich Tage, Nächte und ein Zuhause. Ein bis zwei Wochen sind üblich, für Weibchen und kastrierte Böcke.

## Quarantäne

step-introduction-quarantine = Quarantäne
    .aim = Was auch immer mit { $newcomers } ins Haus kommt, zeigt sich, bevor { $residents } sich anstecken können.
    .do =
        Versorg erst { $residents } und { $newcomers } zuletzt; wasch dir danach Hände und Arme und zieh dich um.
        Stell die Käfige so weit auseinander, wie es bei dir geht, die Türen geschlossen. Ein anderes Gebäude ist besser.
        Sieh { $newcomers } jeden Tag durch: Augen, Nase, Atmung, Fell, Appetit. Schreib auf, was du siehst.
        Wieg { $newcomers } zweimal in der Woche, jedes Tier in einer Box auf derselben Waage.
        Nimm für { $newcomers } eigene Näpfe, Flaschen und Tücher.
        Lass bei jedem Tier zweimal das Geschlecht ansehen, von zwei Menschen, solange Zeit ist.
        Leg bereit, was später kommt: einen Ersatzkäfig, ein Brett, ein dickes Handtuch und dicke Handschuhe.
    .then = Verbring ruhige, freundliche Stunden mit { $newcomers }. Vertrauen zu Menschen kann die ganze Zeit wachsen.
    .stop-when =
        Pfeifender Atem, Niesen mit Ausfluss, rote Tränen, ein geschwollener Hals, Krusten, Durchfall oder Gewichtsverlust: Ruf in der Tierarztpraxis an. Die Zeit beginnt von vorn.
    .mistakes =
        Sie nur ein einziges Mal aneinander schnuppern lassen: Was durch die Luft kommt, braucht kein zweites Mal.
        Früher aufhören, weil alle gesund aussehen: So sehen die meisten Infektionen am Anfang aus.
    .safety = Ein einzelnes Tier in Quarantäne ist schneller gelangweilt und einsam, als du denkst; zwei, die zusammen gekommen sind, haben es leichter.
    .claim-looks_well = Eine Ratte, die auf einer Schau gesund aussah, trug siebzehn Tage später drei Infektionen in sich. Ohne Symptome heißt nicht ohne Virus.
    .claim-last = Eine Tierschutzgruppe schrubbt, zieht sich um und wartet zwei Stunden oder länger zwischen den Gruppen.
    .claim-company = Eine Zucht nimmt zwei bis sechs Wochen Quarantäne allein in Kauf und nennt das nicht ideal: Bring zwei zusammen, wo du kannst.
    .claim-length = Vereine und Zuchten halten zwischen zwei und zwölf Wochen Quarantäne und fangen nach jeder Infektion neu an. Wir nehmen drei Wochen für Tiere aus einer Zucht und sechs für die anderen.

## Bevor sie sich treffen

step-introduction-side_by_side = Käfige nebeneinander
    .aim = { $animal } gewöhnen sich an Geruch und Geräusche der anderen, ohne etwas verteidigen zu müssen.
    .do =
        Stell beide Käfige in ein Zimmer, mindestens 30 cm auseinander, sodass kein Zahn und keine Zehe hinüberreicht.
        Lass jeder Seite ein Häuschen, das vom anderen Käfig aus nicht zu sehen ist.
        Füttere beide Gruppen zur selben Zeit, wo sie einander fressen hören.
        Lass sie machen und schau ab und zu nach. Trag am Abend den Tag ein: was sie gemacht haben und ob alle gefressen haben.
    .then = Gute Nacht an beide Käfige. Morgen kommt noch so ein Tag oder der nächste Schritt.
    .stop-when =
        Eins von ihnen schiebt sich seitlich ans Gitter, faucht oder springt das Gitter an: Stell die Käfige weiter auseinander und gib ihm mehr Tage.
    .mistakes =
        Käfige, die sich berühren: Durch Gitter werden Zehen und Schwänze gebissen.
        Sie einander in den Händen hinhalten: Gebissen wirst dann du.
    .safety = Andere Haustiere bleiben aus dem Zimmer.
    .claim-cages = Wer Ratten hält, stellt die Käfige für Tage bis Wochen nebeneinander, außer Reichweite der Zähne.

step-introduction-scent_swap = Gerüche tauschen
    .aim = Der Geruch der Fremden wird ein Teil der Einrichtung.
    .do =
        Nimm von jeder Seite eine Handvoll benutztes Nest und leg es in den anderen Käfig, weg vom Schlafplatz.
        Tausch am nächsten Tag ein Tuch, auf dem geschlafen wurde, dann ein Häuschen.
        Beobachte die ersten Minuten: Schnuppern ist gut; aufgestelltes Fell heißt, morgen ein kleineres Stück.
        Trag es ein, mit allen, die dabei waren.
    .then = Lass das Stück drin. Wer es wegtragen will, darf.
    .stop-when =
        Gesträubtes Fell, Fauchen oder seitliches Heranschieben schon beim Tuch: Nimm es heraus und versuch morgen halb so viel.
    .mistakes =
        Näpfe oder Flaschen tauschen: Das wird ein Streit ums Futter.
        Alles auf einmal tauschen: Ein Zuhause, das nach niemandem riecht, ist kein Trost.
    .safety = Erst wenn die Quarantäne vorbei ist, und nur von Tieren ohne Krankheitszeichen.
    .claim-swap = Wer Ratten hält, tauscht Tage bis Wochen vor dem ersten Treffen Einstreu und dann ganze Käfige.

step-introduction-cage_swap = Käfige tauschen
    .aim = Alle schlafen im Zuhause der anderen, und nichts Schlimmes folgt daraus.
    .do =
        Lass { $newcomers } für einige Stunden in den Käfig von { $residents } umziehen, und umgekehrt. Trag jede Gruppe in einer Box.
        Lass die Einstreu, wie sie ist.
        Stattdessen kannst du einen Käfig mit zwei Gittern im Abstand eines Fingers teilen und sie auf beiden Seiten schlafen lassen.
        Trag es ein, sobald sie zurück sind oder sich schlafen gelegt haben.
    .then = Alle zurück nach Hause, mit etwas Gutem zu fressen in beiden Käfigen.
    .stop-when =
        Eins springt das Gitter an, oder eins kommt gar nicht zur Ruhe: alle zurück, und noch ein Tag mit getauschten Gerüchen.
    .mistakes =
        Nur ein einziges Gitter: Nasen und Zehen kommen hindurch.
        Eine Begegnung unterwegs, weil die Hände voll sind: eine Gruppe nach der anderen.
    .safety = Prüf die Türen beider Käfige; jede Gruppe wird die der anderen ausprobieren.
    .claim-swap = Wer Ratten hält, tauscht Tage bis Wochen vor dem ersten Treffen Einstreu und dann ganze Käfige.

## Das Treffen

step-rat-introduction-first_meeting = Erstes Treffen
    .aim = { $animal } treffen sich, wo niemand zu Hause ist, und gehen auseinander, bevor es jemandem zu viel wird.
    .do =
        Such einen Platz, den niemand von ihnen kennt: ein Bett, ein Sofa, eine trockene Badewanne mit Handtuch. Keine Häuschen mit nur einem Ausgang.
        Leg Brett, dickes Handtuch und dicke Handschuhe in Reichweite. Bei mehr als vier Ratten seid zu zweit, beide erwachsen.
        Streu etwas Kleines zu fressen aus und bring { $newcomers } mit { $residents } zusammen.
        Leben dort schon mehrere, fang mit dem ruhigsten Tier an, nimm bei jedem Treffen eins dazu und lass den Boss für zuletzt.
        Bleib { $dose }. Lass sie schnuppern, übereinanderklettern, quieken, einander kurz am Boden festhalten.
        Beende es, solange es langweilig oder freundlich ist, und notier, wer da war und was du gesehen hast.
    .then = Alle nach Hause zu der Gesellschaft, die sie kennen, mit einem Leckerchen. Sieh jedes Tier auf Kratzer durch.
    .stop-when =
        Sie verkeilen sich, wälzen sich oder beißen lautlos zu, oder es fließt Blut: Trenn sie mit Brett oder Handtuch, nie mit bloßen Händen.
        Eins schiebt sich mit gesträubtem Fell seitlich heran oder faucht, und das mehr als einmal: Beende es jetzt, bevor mehr daraus wird.
        Eins wird zwei Minuten lang gejagt oder traut sich nicht mehr ans Futter: Beende es freundlich.
    .mistakes =
        Beim ersten Quieken aufhören: Quieken, kurzes Festhalten und ein gezeigter Bauch gehören unter Ratten zum guten Ton.
        Die Vergesellschaftung im Käfig von { $residents } beginnen: Wer zu Hause ist, verteidigt es.
        Ein Neuling allein gegen viele: Bring möglichst zwei auf einmal dazu.
        Eine nasse Wanne, oder Duftstoffe auf allen, damit niemand riecht, wer wer ist: Das macht Angst und löst nichts.
    .safety =
        Nur Erwachsene. Kinder schauen an einem anderen Tag zu.
        Greif nie mit bloßen Händen in einen Kampf; eine Ratte im Kampf beißt, was kommt.
        Nicht an einem heißen Tag, und nicht mit Tieren, die krank, frisch operiert, trächtig oder säugend sind.
    .claim-neutral = Wer Ratten hält, lässt sie sich auf neutralem Boden treffen, auf einem Bett, einem Sofa oder in einer trockenen Wanne, zehn bis dreißig Minuten am Tag.
    .claim-escape = Eine Tierschutzstelle warnt, dass fremde erwachsene Ratten anfangs hart kämpfen können, und verlangt Plätze zum Ausweichen.
    .claim-one_resident = Mit dem ruhigsten der dort lebenden Tiere anzufangen und den Boss für zuletzt zu lassen ist unsere eigene Vorgabe.
    .claim-in_pairs = Wer Ratten hält, bringt Neue lieber zu zweit als allein.
    .claim-squeaks = Quieken ohne Wunde, kurzes Festhalten am Boden und ein gezeigter Bauch: So klären Ratten den Rang.
    .claim-posture = In Studien kommt die angreifende Ratte seitlich, mit gekrümmtem Rücken und gesträubtem Fell; diese Haltung umgeht die Abwehr der anderen. Darum ist sie das Zeichen, das Brett in der Hand zu haben.
    .claim-bare_hands = Wer in einen Kampf greift, bekommt den Biss, der einem anderen galt.

step-mouse-introduction-first_meeting = Erstes Treffen
    .aim = { $animal } treffen sich in einem Käfig, der niemandem gehört.
    .do =
        Schrubb einen Käfig, bis er nach niemandem riecht: frische Einstreu, zwei offene Häuschen, keine Sackgassen, kein Laufrad.
        Wähl einen Tag, an dem du zu Hause bleiben kannst, etwa am Wochenende.
        Leg eine Karte und einen kleinen Becher in Reichweite, zum Trennen und Fangen ohne Finger.
        Setz zuerst { $newcomers } hinein, dann { $residents }, und streu etwas zu fressen aus.
        Bleib { $dose }. Schnuppern, Hinterherlaufen und kurzes Quieken sind in Ordnung.
        Beende es, solange es langweilig oder freundlich ist, und notier, wer da war und was du gesehen hast.
    .then = Alle nach Hause zu der Gesellschaft, die sie kennen. Sieh jedes Tier durch: Hinterteil, Schwanz, Ohren.
    .stop-when =
        Ein verkeilter Kampf oder Blut: Schieb die Karte dazwischen und heb eins im Becher heraus.
        Schwanztrommeln gegeneinander, das wiederkommt, oder ein Tier, das nur noch fliehen kann: Beende es jetzt.
    .mistakes =
        Der Käfig derer, die schon da sind, nur etwas aufgeräumt: Er riecht noch nach Zuhause.
        Ein Laufrad oder ein Häuschen mit einer Tür: Dinge, um die man streitet, und Ecken, in denen man festsitzt.
    .safety =
        Nur Erwachsene. Nie mit bloßen Fingern zwischen kämpfende Mäuse.
        Fremde Mäuseböcke begegnen sich nicht, ob vor Kurzem kastriert oder nicht.
    .claim-neutral = Wer Mäuse hält, vergesellschaftet sie in einem sauberen neutralen Käfig, geschrubbt und ohne Sackgassen.
    .claim-females = In der Mäusezucht werden Weibchen an einem Ort zusammengebracht, der für alle neu ist.
    .claim-males = Mäuseböcke halten nur Frieden, wo sie seit ihrer Jugend zusammenleben; Fremde kämpfen.
    .claim-bare_hands = Wer in einen Kampf greift, bekommt den Biss, der einem anderen galt.

step-introduction-longer_meeting = Längere Treffen
    .aim = { $animal } hören auf, füreinander etwas Neues zu sein.
    .do =
        Derselbe neutrale Boden, dasselbe Brett und Handtuch in Reichweite.
        Bring { $animal } { $dose } lang zusammen, mit ein paar offenen Häuschen und Tunneln, die zwei Ausgänge haben.
        Streu Futter an viele Stellen, damit niemand einen Napf teilen muss.
        Achte auf die langweiligen Dinge: getrennt sitzen, putzen, nahe beieinander schlafen. Sie sind die guten.
        Notier, was du gesehen hast und wer da war.
    .then = Alle nach Hause, mit einem Leckerchen. Sieh jedes Tier auf Kratzer durch.
    .stop-when =
        Sie verkeilen sich oder kämpfen lautlos, oder es fließt Blut: Trenn sie mit Brett oder Handtuch, nie mit bloßen Händen.
        Gesträubtes Fell und Jagen immer wieder: Beende es und halte das nächste kürzer.
    .mistakes =
        Verlängern, weil es heute gut ging: Das nächste kann länger sein.
        Aufs Handy schauen: Was einen Kampf auslöst, dauert zwei Sekunden.
    .safety = Du bleibst im Zimmer, die ganze Zeit.
    .claim-lengthen = Üblich sind anfangs zehn bis dreißig Minuten am Tag, danach nach und nach mehr.
    .claim-acceptance = Ratten, die einander annehmen, schnuppern, klettern übereinander, putzen sich gegenseitig und kuscheln sich aneinander.
    .claim-weekend = Eine Mäusehilfe plant solche Tage aufs Wochenende, wenn jemand zu Hause ist.

step-introduction-shared_day = Ein Tag zusammen
    .aim = { $animal } fressen und schlafen am Tag in einem kleinen sauberen Käfig, und du bist dabei.
    .do =
        Richte einen kleinen Käfig ein, der für alle neu ist: saubere Einstreu, Futter an mehreren Stellen, zwei Flaschen, offene Häuschen.
        Setz { $animal } am Morgen zusammen hinein, am besten gleich nach einem ruhigen Treffen.
        Lass sie etwa { $dose } zusammen und bleib im Zimmer oder nebenan bei offener Tür.
        Schau, ob alle fressen und ob sie in Berührung schlafen, Körper an Körper, nicht nur in derselben Ecke.
        Vor dem Abend gehen alle nach Hause. Notier, was du gesehen hast, und sieh alle durch.
    .then = Die Nacht gehört der Gesellschaft, die sie kennen. Erst zwei solche Tage, dann eine Nacht.
    .stop-when =
        Ein Kampf, verkeilt oder lautlos, Blut, oder ein Tier, das sich versteckt und nicht ans Futter kommt: Trenn sie jetzt.
    .mistakes =
        Weggehen, weil die erste Stunde friedlich war: Kämpfe können Stunden später anfangen.
        Aneinanderliegen in einem winzigen Käfig für Freundschaft halten: Achte auf Schlaf und lockere Körper.
    .safety = Noch keine Nacht. Niemand bleibt mit Fremden allein, bevor zwei solche Tage ruhig waren und sie in Berührung geschlafen haben.
    .claim-late_fights = Jemand mit langer Erfahrung hat erlebt, dass Kämpfe erst nach Stunden anfingen.

step-introduction-first_night = Erste Nacht
    .aim = { $animal } verbringen die Nacht zusammen in dem kleinen Käfig, den sie vom Tag kennen.
    .do =
        Vergewissere dich, dass der Tag ruhig war; nach einem Streit am Abend wartet die Nacht.
        Setz { $animal } am Abend für etwa { $dose } in den gemeinsamen kleinen Käfig, mit Futter an mehreren Stellen und zwei Flaschen.
        Schlaf in Hörweite und schau vor dem Zubettgehen und gleich am Morgen hinein.
        Sieh am Morgen alle durch, wieg sie und notier, wie die Nacht war.
    .then = Ist alles gut, dürfen sie am Tag zusammenbleiben, während du in der Nähe bist.
    .stop-when =
        Schreien, Gerangel, das nicht aufhört, Blut, oder ein Tier, das abseits sitzt und nicht frisst: Trenn sie, auch um drei Uhr früh.
    .mistakes =
        Zur Feier Häuschen und Hängematten dazugeben: Neues kommt später.
    .safety = Halte die alten Käfige bereit, damit das Trennen nur eine Minute dauert.
    .claim-not_before = Keine Nacht vor zwei ruhigen Tagen und Schlaf in Berührung, und keine innerhalb von zwölf Stunden nach einem Streit: Das ist unsere eigene Regel.

step-introduction-larger_cage = Ein größerer Käfig
    .aim = { $animal } nehmen gemeinsam einen größeren Käfig in Besitz.
    .do =
        Schrubb einen größeren Käfig und richte ihn neu ein, sodass er niemandem gehört.
        Lass { $animal } zusammen einziehen, mit je einem Häuschen, einer Flasche und einem Napf mehr, als es Tiere sind, und zwei Ausgängen an jedem Häuschen.
        Gib jeden Tag eine Sache dazu und schau, was sie daraus machen.
        Sieh jeden Abend alle durch und trag den Tag ein.
    .then = Lass, was gut geht, wie es ist.
    .stop-when =
        Bewachen, Jagen oder ein Tier, das vom Futter ferngehalten wird: Nimm zurück, was zuletzt dazukam.
        Ein Kampf oder Blut: Trenn sie und geh zurück zu dem, was gut ging.
    .mistakes =
        Am ersten Tag alles einrichten: Alles Neue kann jemand für sich beanspruchen.
        Ein Häuschen mit einer Tür: Wer drin ist, sitzt fest.
    .safety = Sieh jeden Tag nach Wunden: Hinterteil, Bauch, Hodensack, Schwanz, Gesicht.
    .claim-furnish_last = Wer den Weg über die Transportbox geht, zieht Schritt für Schritt in größeren Raum um und richtet ihn zuletzt ein.
    .claim-hides = Ein Häuschen, eine Flasche und ein Napf mehr, als es Tiere sind, ist unsere eigene Vorgabe.

step-introduction-home = Zuhause
    .aim = { $animal } leben zusammen. Zwei Wochen lang jeden Tag nachsehen, dann ist es sicher.
    .do =
        Sieh alle einmal am Tag durch und teil das Fell mit den Fingern: Hinterteil, Bauch, Hodensack, Schwanz, Gesicht. Trag es als Körperkontrolle ein.
        Wieg alle zweimal in der Woche auf derselben Waage.
        Beobachte einmal am Tag aus der Entfernung, wer frisst, wer bei wem schläft und ob jemand ausgeschlossen ist.
        Lass die Gruppe, wie sie ist.
    .then = Lass sie machen. Eine Gruppe, die man in Frieden lässt, ist das Beste, was du ihnen geben kannst.
    .stop-when =
        Eine Wunde, Gewichtsverlust, oder ein Tier, das sich versteckt und nicht frisst: Trenn sie und ruf in der Tierarztpraxis an, wo etwas klafft oder anschwillt.
    .mistakes =
        Es für erledigt halten, weil sie im Haufen schlafen: Ein kleiner Biss zeigt sich erst unter dem Fell.
        Die Gruppe bald wieder ändern: Mit jeder Änderung beginnt alles von vorn.
    .safety = Eine klaffende Wunde, oder eine an Bauch, Hodensack oder Auge, muss heute in die Tierarztpraxis.
    .claim-two_weeks = Ein Text einer Tierhilfe zu Ratten lässt die Körper nach dem Zusammenziehen zwei Wochen lang kontrollieren.
    .claim-how_long = Bei manchen wird ein paar Tage lang gejagt, andere brauchen Tage bis einige Wochen.
    .claim-company = Tierschutzstellen sagen klar, dass Ratten Ratten brauchen, so viel Zeit Menschen auch mit ihnen verbringen.
    .claim-stable = Dieselbe Stelle bittet, eine stabile Gruppe in Ruhe zu lassen.
    .claim-stop_trying = Eine Mäusehilfe hört auf, wenn nach Wochen kein Friede ist. Zwei Gruppen, die getrennt leben, sind kein Scheitern.

## Der Weg über die Transportbox

step-rat-introduction-carrier-carrier = Eine Stunde in der Transportbox
    .aim = { $animal } kommen in einem Raum zusammen, so klein und fremd, dass niemand ihn besitzt und niemand jagen kann.
    .do =
        Putz eine Transportbox, bis sie nach niemandem riecht. Sie ist so klein, dass sie sich im Liegen berühren, mit frischer Einstreu und Wasser.
        Setz alle gleichzeitig hinein. Leg Brett und Handtuch daneben.
        Setz dich daneben und schau { $dose } lang zu. Quieken, kurzes Festhalten und Übereinanderklettern sind in Ordnung.
        Achte auf den Moment, in dem sie sich hinlegen und im Haufen schlafen.
        Sieh danach alle durch und notier, was du gesehen hast.
    .then = Haben sie geschlafen oder ruhig gesessen, geh noch am selben Tag zum kleinen Käfig weiter, oder lass sie die Nacht getrennt.
    .stop-when =
        Sie verkeilen sich oder kämpfen lautlos, oder es fließt Blut: Öffne und trenn sie mit dem Handtuch, nie mit bloßen Händen.
        Eins schreit und kommt nicht weg: Lass es zuerst heraus.
    .mistakes =
        Eine Transportbox mit Bettchen oder Häuschen von zu Hause: Dann gehört sie jemandem.
        Weggehen, weil es still ist: Du schaust die ganze Zeit zu.
    .safety =
        Nur Erwachsene. Nicht an einem warmen Tag: Eine volle Transportbox heizt sich auf, 24 °C im Zimmer sind die Grenze.
        Fahr sie nie herum, um sie zu beruhigen.
    .claim-one_hour = Üblich ist, etwa eine Stunde zuzuschauen, bevor der nächste Schritt kommt.
    .claim-all_at_once = Auf dem Weg über die Transportbox kommen alle Ratten gleichzeitig hinein, damit niemand zu einer Gruppe stößt, die es schon gibt.
    .claim-squeaks = Quieken ohne Wunde, kurzes Festhalten am Boden und ein gezeigter Bauch: So klären Ratten den Rang.
    .doubt-small_space = Wer den Weg über die Transportbox geht, findet, dass ein kleiner Raum Verfolgungsjagden verhindert und damit Verletzungen. Eine Tierschutzstelle meint, dass Ratten leiden, wo sie einander nicht ausweichen können. An beidem ist etwas dran; den langsameren Weg gibt es auch.

step-rat-introduction-carrier-small_cage = Ein Tag und eine Nacht im kleinen Käfig
    .aim = { $animal } leben einen Tag und eine Nacht in einem kleinen kahlen Käfig, bis es langweilig ist.
    .do =
        Richte einen niedrigen kahlen Käfig ein, etwa 46 mal 30 cm, mit Einstreu, Futter an mehreren Stellen und zwei Flaschen.
        Lass { $animal } zusammen einziehen, am besten am Morgen eines Tages, an dem du zu Hause bleibst.
        Bleib die ersten Stunden in der Nähe und schau danach oft hinein, auch nachts.
        Trag jeden Abschnitt mit Anfang und Ende ein; es fehlen noch { $dose } in Ruhe.
        Sieh zweimal am Tag alle durch.
    .then = Noch kommt nichts dazu. Ein paar langweilige Tage hier schaden nicht.
    .stop-when =
        Ein Kampf, verkeilt oder lautlos, Blut, oder ein Tier, das von Futter und Schlaf ferngehalten wird: Trenn sie jetzt.
    .mistakes =
        Ein Häuschen dazustellen, damit es netter ist: Um so etwas wird gekämpft.
        Nach einer schlechten Stunde gleich weitergehen: Gezählt wird ab der Ruhe, die danach kommt.
    .safety = Halte die alten Käfige bereit, damit das Trennen nur eine Minute dauert.
    .claim-a_day_or_more = Wer so vorgeht, lässt sie mindestens einen Tag dort, und eine Tierhilfe rät dasselbe; zwei Tage in schweren Fällen, und manche eine Woche.
    .doubt-small_space = Wer den Weg über die Transportbox geht, findet, dass ein kleiner Raum Verfolgungsjagden verhindert und damit Verletzungen. Eine Tierschutzstelle meint, dass Ratten leiden, wo sie einander nicht ausweichen können. An beidem ist etwas dran; den langsameren Weg gibt es auch.

## Regeln der Vergesellschaftung

rule-meetings_done =
    { $done ->
        [one] { $animal } waren heute schon dran, und das reicht.
       *[other] { $animal } waren heute schon { $done }-mal dran, und das reicht.
    } { $until ->
        [none] Morgen ist auch noch ein Tag.
       *[other] Das nächste Mal hat bis { $until } Zeit, oder länger.
    }
    .meanwhile =
        Alle zu der Gesellschaft, die sie kennen, wenn sie nicht schon zusammenleben.
        Sieh jedes Tier auf kleine Wunden durch und sorg dafür, dass alle fressen.

rule-introduction_step =
    { $why ->
        [began] Der Weg beginnt bei „{ $to }“.
        [joined] { $animal } und { $other } haben nicht mit den anderen angefangen; sie beginnen bei „{ $to }“.
        [met] { $animal } und { $other } sind sich bei „{ $to }“ begegnet, also stehen sie dort.
        [stop] Ein Treffen musste beendet werden, darum gehen { $animal } und { $other } zurück zu „{ $to }“. Zurückzugehen gehört zum Plan und ist kein Scheitern.
        [blood] Es gab Blut oder eine Wunde, darum gehen { $animal } und { $other } zurück zu „{ $to }“. Zurückzugehen gehört zum Plan und ist kein Scheitern.
       *[advanced] „{ $from }“ ist für { $animal } und { $other } gut gegangen, darum kommt als Nächstes „{ $to }“.
    } { $hours ->
        [none]
            { $sessions ->
                [one] Einmal in Ruhe, und es geht weiter.
               *[other] In Ruhe ging es dort bisher { $calm } von { $sessions } Malen; sie verteilen sich auf mindestens { $days } Tage.
            }
       *[other] Ruhige Stunden dort bisher: { $calm_hours } von { $hours }.
    }

rule-consider_ending =
    { $why ->
        [pair] Getrennt zu leben ist hier das freundliche Ende.
        [pair_of_several] Die anderen können noch zusammenfinden, ohne eins dieser beiden.
        [wounds] Es gab mehr als einmal schwere Wunden. Getrennt zu leben ist vielleicht das freundlichere Ende.
        [setbacks] Mehrere Treffen mussten inzwischen beendet werden. Getrennt zu leben ist vielleicht das freundlichere Ende.
       *[weeks] Nach all den Wochen gab es noch keinen ruhigen gemeinsamen Tag. Getrennt zu leben ist vielleicht das freundlichere Ende.
    } Zwei Gruppen in Frieden sind ein gutes Ergebnis; nur ein einsames Tier ist keins.
    .also =
        { $why ->
            [pair_of_several] Nimm eins der beiden aus dieser Vergesellschaftung heraus und mach mit den anderen weiter.
           *[other] Überleg, ob du sie hier beendest: Trag die Vergesellschaftung als beendet ein; sie leben getrennt.
        }
        Sorg dafür, dass niemand allein bleibt. Andere Gesellschaft der eigenen Art passt vielleicht besser zu jedem von ihnen.

rule-introduction_ended =
    { $why ->
        [apart] Diese Vergesellschaftung ist beendet, und sie leben getrennt. Das ist ein gutes Ergebnis, wenn beide Seiten Gesellschaft haben.
        [complete] { $animal } leben seit zwei Wochen in Frieden zusammen. Darum ging es bei alldem.
       *[together] { $animal } leben zusammen.
    }

rule-strange_males = { $animal } und { $other } sind ausgewachsene Böcke, die sich nicht kennen, und darüber sind Halter geteilter Meinung. Manche führen solche Böcke Schritt für Schritt zusammen; jemand mit vielen Jahren Erfahrung schätzt, dass einer von fünf Versuchen gut ausgeht, bei allen anderen neun von zehn. Andere überlassen das Erfahrenen und lassen vorher kastrieren. Wenn du es versuchst, dann langsam: Auch zwei Gruppen, die getrennt leben, sind ein gutes Ergebnis.

rule-alone =
    { $why ->
        [plan_over] Die Zeit, für die { $animal } allein leben sollte, ist vorbei.
       *[long] { $animal } lebt schon länger allein ({ $since_at }).
    } Tierschutzstellen sagen klar, dass Ratten Gesellschaft der eigenen Art brauchen, so viel Zeit Menschen auch mit ihnen verbringen. Für die meisten Mäuse gilt das auch.
    .also =
        Plan, wie { $animal } zu Gesellschaft der eigenen Art kommt: zurück zu den anderen oder eine Vergesellschaftung.
        Muss { $they } eine Weile allein sein, trag ein, wie lange.

## Was am Ende gesagt wird

introduction-nobody = diese Vergesellschaftung

introduction-over =
    .together =
        Lass die Gruppe, wie sie ist, und sieh alle durch, wann immer du sie in der Hand hast.
        Falls noch nicht geschehen, trag die Vergesellschaftung als beendet ein; sie leben zusammen.
    .body-check =
        Sieh zwei Wochen lang alle einmal am Tag durch und teil das Fell mit den Fingern: Hinterteil, Bauch, Hodensack, Schwanz, Gesicht. Trag es als Körperkontrolle ein.
        Eine Wunde, Gewichtsverlust, oder ein Tier, das sich versteckt und nicht frisst: Trenn sie und ruf in der Tierarztpraxis an, wo etwas klafft oder anschwillt.
    .apart = Hier ist nichts mehr zu tun. Sorg dafür, dass jedes von ihnen Gesellschaft der eigenen Art hat.
    .nobody-left = Es ist niemand mehr da, den man zusammenbringen könnte. Schließ diese Vergesellschaftung, wann immer du magst.

then-together = Lass sie machen. Eine Gruppe, die man in Frieden lässt, ist das Beste, was du ihnen geben kannst.

fact-animals = wer kommt und wer schon dort lebt
