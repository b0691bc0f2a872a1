### Ein Tier zieht in ein anderes Zuhause oder kommt aus einem, mit seinen Aufzeichnungen.

passport-of = Der Pass von { $name }
passport-link = Der Pass, für ein anderes Zuhause oder eine Vertretung
passport-page = Das Blatt, das mitgeht
passport-page-what = Worauf das Tier vertraut, was es liebt und fürchtet, was als Nächstes zu tun ist und was noch offen ist: ein oder zwei Blatt Papier.
passport-print = Ansehen und drucken
passport-back = Zurück
passport-how-to-print = Druck diese Seite mit deinem Browser.
passport-record = Die Aufzeichnungen, unterschrieben
passport-record-what = Eine Datei mit allen Aufzeichnungen des Tieres, die ein anderer Haushalt mit mischief aufnehmen kann. Namen von Menschen stehen nicht darin. Dieser Haushalt unterschreibt sie, sodass eine Änderung auffiele.
passport-from = Wie dein Haushalt darin heißt, wenn er genannt werden soll
passport-make = Die Datei machen
passport-made = Die Datei ist gemacht.
passport-events = { $count ->
    [one] Ein Ereignis ist darin.
   *[other] { $count } Ereignisse sind darin.
}
passport-fetch = Herunterladen
passport-fingerprint = Der Fingerabdruck deines Haushalts:
passport-give = Gib Datei und Fingerabdruck auf verschiedenen Wegen weiter. Wer das Tier aufnimmt, vergleicht sie.
passport-gone = Diese Datei wird hier nicht mehr aufbewahrt. Mach oder wähl sie noch einmal.
passport-gone-home = Wenn das Tier umgezogen ist
passport-gone-home-what = Schreib auf, dass das Tier gegangen ist. Was du von ihm weißt, bleibt auch hier.
passport-leave = Es ist umgezogen

## Ein Tier aufnehmen

take-in = Ein Tier kommt mit seinen Aufzeichnungen
take-in-lead = Du siehst, was in der Datei ist, bevor etwas aufgenommen wird.
take-in-file = Die Datei des Passes
take-in-look = Hineinsehen
take-in-file-missing = Wähl die Datei. Ihr Name endet auf .passport.json.
take-in-no-text = Das ist kein Pass, den mischief geschrieben hat: Es ist kein Text.
take-in-wrong = Diese Datei kann nicht aufgenommen werden: { $why }.
take-in-from = { $household ->
    [none] Aus einem Haushalt, der nicht genannt ist, geschrieben { $day }
   *[other] Von { $household }, geschrieben { $day }
}
seal-good = Unterschrieben und seitdem unverändert
seal-do-good = Vergleich diesen Fingerabdruck mit dem, was der Haushalt dir sagt, aus dem das Tier kommt.
seal-missing = Niemand hat unterschrieben
seal-do-missing = Das kann irgendwer geschrieben haben. Nimm das Tier nur auf, wenn du weißt, woher es kommt.
seal-broken = Nach dem Unterschreiben geändert
seal-do-broken = Die Datei wurde geändert, oder die Unterschrift gehört jemand anderem; darum wird sie nicht aufgenommen. Bitte dort, woher sie kam, um eine neue.
take-in-there = Wo das Tier gelebt hat
take-in-pair = { $age ->
    [adult] Mit einer erwachsenen Person: „{ $step }“
   *[other] Mit einer jungen Person: „{ $step }“
}
take-in-counts = { $sessions ->
    [one] Eine Übung
   *[other] { $sessions } Übungen
}, { $bites ->
    [0] kein Biss
    [one] ein Biss
   *[other] { $bites } Bisse
}, { $count ->
    [one] ein Ereignis
   *[other] { $count } Ereignisse
} aufgeschrieben
take-in-weight = Wog zuletzt { $grams } g
take-in-treats = Liebt { $treats }
take-in-signs = Offene Krankheitszeichen: { $signs }
take-in-here = Hier bei dir
take-in-anew = { $name } kommt neu an, lebt sich neu ein und beginnt mit jedem von euch, wo es passt.
take-in-namesake = Hier wohnt schon jemand namens { $name }; danach lässt sich ein neuer Name geben.
take-in-quarantine = Quarantäne, getrennt von den anderen, bis { $until }.
take-in-other-id = Die Kennung ist hier vergeben, darum gibt es eine neue.
take-in-new = { $count ->
    [one] Ein Ereignis kommt neu in die Aufzeichnungen.
   *[other] { $count } Ereignisse kommen neu in die Aufzeichnungen.
}
take-in-already = { $name } kam mit genau diesem Pass schon einmal. Es ist nichts mehr zu tun.
take-in-do = Aufnehmen
take-in-another = Eine andere Datei
