### Schnelle Einträge, was von nun an anders ist, und was ein Eintrag geändert hat.

## Was sich aufschreiben lässt

records = Aufschreiben
records-care = Was war
records-plan = Was von nun an anders ist
record-quick = Aufschreiben
quick-weight = Gewicht
quick-sign = Krank­heits­zeichen
quick-checked = Alles gut
quick-carried_on = Weiter­gemacht
quick-bite = Biss
quick-note = Notiz
quick-settle = Ein­leben
quick-photo = Foto
quick-all = Mehr
record-settle = Wie lebt es sich ein?
record-weight = Gewicht
record-sign = Ein Krankheitszeichen
record-checked = Durchgesehen, nichts gefunden
record-carried_on = Wir haben weitergemacht
record-bite = Ein Biss
record-mishap = Sturz, entwischt, gejagt
record-surgery = Eingriff
record-note = Eine Notiz
record-cleared = Ein Krankheitszeichen ist vorbei
record-facts = Name, Geschlecht, Geburt, Ziel, Leckerchen
record-litter = Trächtig oder säugend
record-placed = Den Schritt selbst wählen
record-protocol = Ein anderes Protokoll
record-long_hold = Das lange Halten
record-baseline = Gewichte zählen von hier an
record-quarantine = Die Quarantäne verkürzen
record-leave = Nicht mehr hier

## Auf jedem Blatt

record-save = Aufschreiben
record-not = Jetzt nicht
record-at = Es war früher
record-at-when = Wann war es?
record-at-wrong = Das ist keine Zeit. Wie in 2026-11-24 19:05.
record-at-later = Das kommt erst noch. Wann war es?
record-day-wrong = Das ist kein Tag. Wie in 2026-11-24.
record-sure-yes = Ja, aufschreiben
record-reason-missing = Sag, warum; es bleibt in den Aufzeichnungen.
record-person-missing = Um wen geht es?

## Was war

record-settle-what = Was hast du heute gesehen? Nichts davon ist auch eine Antwort.
record-weight-grams = Gramm
record-weight-last = { $grams } g { $day }.
record-weight-sure = { $before ->
    [none] Wirklich { $grams } g? Das ist ungewöhnlich für ein Tier wie { $name }.
   *[other] Wirklich { $grams } g? Beim letzten Mal wog { $name } { $before } g.
}
record-grams-missing = Das Gewicht ist eine Zahl in Gramm, wie in 312.
record-sign-save = Das sehe ich: aufschreiben
record-sign-looks = So sieht es aus
record-sign-missing = Welches Zeichen ist es?
record-checked-who = Wen hast du durchgesehen?
record-checked-missing = Wen hast du durchgesehen? Wähl mindestens ein Tier.
record-worst = Wie war es im schlimmsten Moment?
record-worst-missing = Wie war der schlimmste Moment?
worst-calm = Ruhig
worst-unsure = Unsicher
worst-adverse = Ein Schreck
record-mishap-what = Was ist passiert?
record-mishap-missing = Was ist passiert: ein Sturz, entwischt, gejagt?
mishap-fall = Ein Sturz
mishap-escape = Entwischt
mishap-chase = Gejagt worden
record-surgery-what = Was wurde gemacht?
record-surgery-missing = War es eine Kastration oder etwas anderes?
surgery-neuter = Kastration
surgery-other = Etwas anderes
record-note-what = Was willst du dir merken?
record-note-missing = Die Notiz ist leer.
record-bite-questions = Nicht sicher? Ein paar Fragen, die helfen
record-bite-food = Ging es um Futter?
record-bite-food-no = Nein, oder ich weiß es nicht
record-bite-food-yes = Ja: Finger, die danach rochen, oder am Gitter
record-bite-who = Wen hat es getroffen?
record-bite-other = Jemand anderen
record-bite-other-who = Jemand anderen: Wen hat { $name } gebissen?
record-grade-missing = Wie schlimm war der Biss?
record-food-missing = Ging es um Futter? „Ich weiß es nicht“ ist auch eine Antwort.

## Was von nun an anders ist

record-cleared-what = Welches Zeichen ist vorbei?
record-cleared-how = { $how ->
    [vet] { $sign }: sagt die Tierarztpraxis
   *[seen] { $sign }: Ich sehe es nicht mehr
}
record-cleared-none = Kein Zeichen ist offen.
record-litter-what = Was gilt von nun an?
record-litter-pregnant = Trächtig
record-litter-nursing = Säugt
record-placed-means = Von nun an beginnt { $name } bei diesem Schritt, als wäre alles davor geschafft. Was aufgeschrieben ist, bleibt, und die Regeln gelten weiter.
record-placed-who = Mit wem?
record-placed-step = Welcher Schritt?
record-placed-reason = Warum? Es bleibt in den Aufzeichnungen.
record-step-missing = Welcher Schritt ist es?
record-protocol-now = Gilt jetzt
record-protocol-others = Andere zur Wahl
record-protocol-changes = Was sich ändern würde
record-protocol-stays = { $who } bleibt bei „{ $was }“.
record-protocol-moves = { $who } geht von „{ $was }“ zu „{ $will }“ und fängt dort frisch an.
record-protocol-nobody = Noch hatte niemand eine Übung, darum ändert sich sonst nichts.
record-protocol-save = Von nun an so
record-protocol-missing = So ein Protokoll gibt es für dieses Tier nicht.
record-long_hold-known = Was bekannt ist
record-long_hold-safety = Was gelten muss
record-long_hold-not = Nicht für dieses Tier
record-long_hold-both = Erst muss beides stimmen
record-long_hold-evidence_read = Ich habe gelesen, was dafür und was dagegen spricht
record-long_hold-room_checked = Das Zimmer ist sicher: Türen zu, keine Lücken, keine anderen Haustiere
record-long_hold-save = Das lange Halten wählen
record-baseline-means = Gewichte von { $name } vor heute zählen nicht mehr, etwa nach einer neuen Waage oder einer gesunden Diät. Was davor verloren ging, wird nicht mehr gemeldet.
record-baseline-reason = Warum? Es bleibt in den Aufzeichnungen.
record-quarantine-means = Die Quarantäne von { $name } endet dann früher, aber nie vor den Tagen, die kein Grund verkürzt. Dein Grund wird von da an immer gezeigt.
record-quarantine-reason = Warum ist das sicher? Deine Worte bleiben in den Aufzeichnungen.
record-facts-name = Name
record-facts-sex = Geschlecht
record-facts-unknown = Nicht bekannt
record-facts-born_on = Geboren am; ungefähr genügt
record-facts-treats = Was liebt das Tier? Das Beste zuerst, mit Kommas
record-facts-goal = Wie weit soll es gehen?
record-facts-traits = Braucht es Rücksicht?
record-facts-neutered_on = Kastriert am
record-facts-origin = Woher?
record-facts-arrived_on = Hier seit
record-leave-what = Was ist mit { $name }?
record-leave-means = Die Aufzeichnungen bleiben. Hier wird nach nichts mehr gefragt.
record-leave-missing = Was ist mit dem Tier?
record-leave-died = { $name } ist gestorben

## Abschied

farewell = Mach’s gut, { $name }
farewell-means = Die Aufzeichnungen bleiben, mit allem, was ihr zusammen gemacht habt. Nichts wird mehr nach { $name } fragen.
farewell-save = Abschied nehmen
farewell-done = Alles, was ihr zusammen gemacht habt, ist hier aufgehoben.
farewell-page = Die Seite zum Erinnern

## Was ein Eintrag geändert hat

recorded = Aufgeschrieben
recorded-changes = Was sich dadurch ändert
recorded-now = Was jetzt zu tun ist
recorded-today = Zu „Heute“
recorded-undo = Zurücknehmen
recorded-bite-plan = Was daraus folgt

## Fotos

photos = Fotos
photos-none = Noch kein Foto.
photos-all = Alle Fotos
photo-add = Foto machen oder auswählen
photo-save = Hinzufügen
photo-stripped = Wo und wann es entstand, wird daraus entfernt. Nur die Mitglieder dieses Haushalts sehen es.
photo-alt = { $name }, { $day }
photo-first = steht für das Tier
photo-choose = Dieses soll für das Tier stehen
photo-remove = Entfernen
photo-remove-means = Ein entferntes Foto ist endgültig weg.
photo-remove-yes = Endgültig entfernen
photo-too-large = Dieses Foto ist zu groß. Schick eines mit höchstens 20 MB.
photo-too-many = Hier sind schon so viele Fotos, wie es sein dürfen. Entfern zuerst eines.
photo-unreadable = Das ist kein Foto, das sich hier lesen lässt. Schick ein JPEG, PNG oder WebP.
photo-was-added = Ein Foto
