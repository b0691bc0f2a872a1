# Krankheitszeichen: woran man jedes erkennt und was zu tun ist. Die Ursache zu benennen ist Sache der Tierarztpraxis.

# Rot: jetzt in die Tierarztpraxis

sign-gasping = Ringt nach Luft
    .what = Das Maul steht bei jedem Atemzug offen, die Flanken pumpen stark, oder Ohren, Pfoten oder Nase sehen blau oder sehr blass aus.
    .do = Ruf jetzt in der Tierarztpraxis an, auch nachts. Halte { $animal } unterwegs ruhig, mit Luft zum Atmen.

sign-collapse = Zusammenbruch
    .what = { $animal } liegt schlaff da oder kommt nicht hoch und reagiert kaum auf Stimme oder Berührung.
    .do = Ruf jetzt in der Tierarztpraxis an, auch nachts. Leg { $them } in einer Transportbox auf etwas Weiches und frag am Telefon, was unterwegs zu tun ist.

sign-seizure = Krampfanfall
    .what = Der Körper versteift sich, zuckt oder rudert, und { $animal } scheint dich nicht wahrzunehmen.
    .do = Räum alles um { $them } herum weg und halte { $them } nicht fest. Ruf jetzt in der Tierarztpraxis an, auch wenn es vorbeigeht. Ein kurzer Film hilft dort.

sign-bleeding = Blutung hört nicht auf
    .what = Irgendwo kommt immer weiter Blut, oder es zeigen sich immer wieder frische Tropfen.
    .do = Ruf jetzt in der Tierarztpraxis an und sag, dass es blutet. Frag, was zu tun ist, bis ihr dort seid.

sign-prolapse = Gewebe hängt heraus
    .what = Etwas Rosafarbenes, Rotes oder Dunkles steht aus After, Scheide oder Penis hervor und geht nicht zurück.
    .do = Ruf jetzt in der Tierarztpraxis an. Drück nichts zurück und reinige nichts. Setz { $animal } für den Weg auf ein glattes, sauberes Tuch.

sign-limb_loss = Bein ist nicht zu gebrauchen
    .what = Von einem Moment auf den anderen schleift oder hängt ein Bein oder das ganze Hinterteil oder trägt kein Gewicht.
    .do = Ruf jetzt in der Tierarztpraxis an. Nimm eine niedrige Box ohne etwas zum Klettern und heb { $animal } so wenig wie möglich hoch.

sign-heat_stroke = Zu heiß
    .what = In warmer Umgebung sabbert { $animal }, ist schlaff oder liegt flach und atmet schnell; Schwanz oder Körper fühlen sich heiß an.
    .do = Bring { $them } aus der Hitze und ruf jetzt in der Tierarztpraxis an. Frag, was unterwegs zu tun ist.

sign-head_tilt = Kopfschiefhaltung
    .what = Der Kopf wird schief gehalten, oder { $animal } läuft im Kreis, rollt oder fällt zu einer Seite.
    .do = Ruf jetzt in der Tierarztpraxis an. Mach den Käfig niedrig, mit weichem Boden und Futter und Wasser in Reichweite.

sign-gaping_wound = Offene Wunde
    .what = Die Ränder einer Wunde klaffen, man sieht etwas unter der Haut, oder die Haut des Schwanzes ist abgegangen.
    .do = Ruf jetzt in der Tierarztpraxis an. Setz { $animal } allein auf ein sauberes Tuch, und gib nichts auf die Wunde, außer die Praxis rät dazu.

sign-abscess = Schmerzhafte, nässende Schwellung
    .what = Eine warme oder schmerzende Schwellung, die innerhalb von Tagen kam, oder eine, aus der Eiter läuft oder die riecht.
    .do = Ruf jetzt in der Tierarztpraxis an. Drück sie nicht und öffne sie nicht.

sign-eye_injury = Verletztes Auge
    .what = Ein Auge blutet, ist trüb, eingesunken oder vorgedrückt, oder bleibt nach einem Kratzer oder Kampf zu.
    .do = Ruf jetzt in der Tierarztpraxis an. Gib nichts ins Auge, außer die Praxis rät dazu.

sign-not_eating = Frisst oder trinkt nicht
    .what = Futter, Wasser und Lieblingsleckerchen sind etwa einen halben Tag lang unberührt geblieben, soweit du es sagen kannst.
    .do = Ruf jetzt in der Tierarztpraxis an und sag, seit wann. Wieg { $animal }, wenn das ohne Griff geht. Am ersten Tag in einem neuen Zuhause kann es sein, dass wenig gefressen wird; frag trotzdem.

# Gelb: innerhalb von etwa zwei Tagen in die Tierarztpraxis

sign-crackle = Knisternder Atem
    .what = Während { $animal } ruht und es im Zimmer still ist, knistert, pfeift, rasselt oder tutet jeder Atemzug.
    .do = Innerhalb von etwa zwei Tagen in die Tierarztpraxis, und jetzt, wenn das Atmen nach Arbeit aussieht. Eine Tonaufnahme hilft. Bis dahin bleib bei Leckerchen und Stimme.

sign-cough = Husten
    .what = Ein trockener oder feuchter Husten oder Röcheln, mehr als einmal.
    .do = Innerhalb von etwa zwei Tagen in die Tierarztpraxis. Bis dahin bleib bei Leckerchen und Stimme, und keine Vergesellschaftung.

sign-sneeze_discharge = Niest, Nase läuft
    .what = { $animal } niest, und die Nase oder das Fell darum ist nass, klebrig oder verkrustet.
    .do = Innerhalb von etwa zwei Tagen in die Tierarztpraxis. Bis dahin bleib bei Leckerchen und Stimme, und keine Vergesellschaftung.

sign-heavy_porphyrin = Viele rote Tränen
    .what = Dicke oder sich ausbreitende rotbraune Flecken an Auge oder Nase, beidseits, an den Pfoten, oder wieder da, nachdem du sie abgewischt hast.
    .do = Innerhalb von etwa zwei Tagen in die Tierarztpraxis. Stress kann sie bringen und Krankheit auch, und was es ist, lässt sich nur dort sagen.

sign-lethargy = Müde, ohne Interesse
    .what = { $animal } liegt herum, wenn { $they } sonst wach ist, und kommt weder für dich noch für das Rudel noch für Futter.
    .do = Innerhalb von etwa zwei Tagen in die Tierarztpraxis, und jetzt, wenn { $they } nicht frisst. Wieg { $them }. Bis dahin bleib bei Leckerchen und Stimme.

sign-hunched = Sitzt gekrümmt
    .what = { $animal } sitzt mit rundem Rücken, tiefem Kopf und eingezogenen Pfoten da und bleibt so, wenn alles ruhig ist.
    .do = Innerhalb von etwa zwei Tagen in die Tierarztpraxis, und jetzt, wenn { $they } nicht frisst. Bis dahin keine Übungen mit den Händen.

sign-rough_coat = Struppiges Fell
    .what = Das Fell steht ab, sieht fettig oder ungepflegt aus und wird nicht mehr glatt geputzt, in einem warmen Zimmer.
    .do = Innerhalb von etwa zwei Tagen in die Tierarztpraxis. Wieg { $animal }. Bis dahin bleib bei Leckerchen und Stimme.

sign-squint = Kneift die Augen zu
    .what = Ein Auge oder beide sind halb geschlossen oder verengt, während { $animal } wach ist.
    .do = Innerhalb von etwa zwei Tagen in die Tierarztpraxis, und jetzt, wenn das Auge verletzt wurde. Gib nichts hinein.

sign-lump = Knoten
    .what = Eine Schwellung unter der Haut, die du fühlen oder sehen kannst und die vorher nicht da war.
    .do = Innerhalb von etwa zwei Tagen in die Tierarztpraxis. Schreib auf, wo er ist und wie groß; ein Foto neben einer Münze hilft.

sign-limping = Humpelt
    .what = { $animal } schont eine Pfote oder ein Bein oder stolpert; oder die Vorderpfoten sind beim Festhalten von Futter ungeschickt geworden.
    .do = Innerhalb von etwa zwei Tagen in die Tierarztpraxis, und jetzt, wenn ein Bein gar nicht benutzt werden kann. Bis dahin ein niedriger Käfig und kein Klettern.

sign-vulval_blood = Blut an der Scheide
    .what = Blut an der Scheide, auf der Einstreu, wo { $animal } geschlafen hat, oder im Urin.
    .do = Innerhalb von etwa zwei Tagen in die Tierarztpraxis, und jetzt, wenn immer mehr kommt. Schreib auf, ob { $they } trächtig sein kann. Keine Vergesellschaftung.

sign-scabs = Krusten oder Juckreiz
    .what = Krusten, kahle oder wunde Stellen, oder weit mehr Kratzen als sonst.
    .do = Innerhalb von etwa zwei Tagen in die Tierarztpraxis. Sieh auch die anderen aus dem Rudel durch und erzähl dort von ihnen.

sign-diarrhoea = Durchfall
    .what = Flüssiger oder verschmierter Kot, oder ein nasser, verschmutzter After.
    .do = Innerhalb von etwa zwei Tagen in die Tierarztpraxis, und jetzt, wenn { $animal } außerdem schwach ist oder nicht frisst. Nimm frischen Kot mit.

sign-swollen_neck = Geschwollener Hals
    .what = Die Kehle oder die Seiten des Halses sind dicker als sonst, auf einer Seite oder auf beiden.
    .do = Innerhalb von etwa zwei Tagen in die Tierarztpraxis, und jetzt, wenn Atmen oder Fressen schwerzufallen scheint. Bis dahin kommt niemand Neues in die Nähe.

# Notiz: aufschreiben

sign-sneeze = Einzelnes Niesen
    .what = Ab und zu ein Niesen, die Nase trocken und sauber, der Atem lautlos, und { $animal } sonst wie immer.
    .do = Schreib es auf. In einem neuen Zuhause ist das einige Tage bis Wochen lang häufig. Eine laufende Nase, ein Atemgeräusch oder Müdigkeit ist ein eigenes Zeichen: Trag auch das ein und geh damit in die Tierarztpraxis.

sign-porphyrin_trace = Eine Spur Rot
    .what = Eine dünne rotbraune Spur an einem Auge oder der Nase, klein und nicht wachsend.
    .do = Schreib es auf, und was vorher geschehen ist. Kommt es oft oder wird es mehr, geh damit in die Tierarztpraxis.
