### Kennenlernen: die Liste, eines beginnen und die Seite von einem.

## Die Liste

introductions-lead = Fremde kommen zusammen, im Tempo der Vorsichtigsten.
introductions-open = Öffnen
introductions-over = Vorbei
introductions-they = sie
introductions-who = { $count ->
    [one] { $newcomers } kommt zu { $residents }
   *[other] { $newcomers } kommen zu { $residents }
}
introductions-begin = Ein Kennenlernen beginnen
introductions-newcomers = Wer kommt?
introductions-residents = Wer wohnt schon hier?
introductions-way = Auf welchem Weg?
introductions-do = Beginnen
introductions-nobody = Wähl mindestens ein Tier, das kommt, und eines, das schon hier wohnt.
introductions-twice = { $name } ist zweimal gewählt; jedes kommt oder wohnt schon hier.
introductions-way-wrong = Dieser Weg ist für eine andere Art gemacht. Wähl einen, der zu denen passt, die sich treffen.
introductions-refused = Sie dürfen sich nicht treffen
introductions-anyway = Trotzdem beginnen

## Ein Kennenlernen

introduction-all = Alle Kennenlernen
introduction-what = { $title }, { $length }
introduction-until = Nicht vor { $until }.
introduction-ended-together = Sie leben zusammen
introduction-ended-apart = Sie leben getrennt
introduction-do = Was zu tun ist
introduction-stop-when = Wann Schluss ist
introduction-safety = Damit nichts passiert
introduction-mistakes = Was oft schiefgeht
introduction-path = Der Weg
introduction-outlook = Wohin es führt
introduction-way-clean = Ruhig, und beim Schlafen in Berührung gesehen
introduction-way-success = Ruhig
introduction-way-mixed = Angespannt
introduction-way-fail = Musste enden
introduction-way-severe = Blut
introduction-pair = Bei „{ $title }“. { $calm ->
    [0] Dort noch kein ruhiges Treffen.
    [one] Dort ein ruhiges Treffen.
   *[other] Dort { $calm } ruhige Treffen, an { $days ->
        [one] einem Tag
       *[other] { $days } Tagen
    }.
}
introduction-more-pairs = Die anderen:
introduction-not-met = Noch kein Treffen
introduction-meetings = Treffen
introduction-earlier = Frühere:
introduction-minutes = { $count } min
introduction-hours = { $count } h
introduction-slept = In Berührung geschlafen
introduction-eaten = Haben sie gefressen?
introduction-ate = Alle haben gefressen
introduction-hungry = Nicht alle haben gefressen
introduction-claims = Worauf es beruht
introduction-afterwards = Danach erzählen
introduction-record = Aufschreiben
introduction-log-step = Was habt ihr gemacht?
introduction-log-began = Es begann
introduction-log-ended = Es endete
introduction-log-how = Und
introduction-log-end = Wie endete es?
introduction-wounds = Eine Wunde
introduction-wound-how = Was für eine Wunde
introduction-wound-where = Wo
introduction-times = Von wann bis wann? Es beginnt, bevor es endet, und liegt nicht in der Zukunft.
introduction-step-missing = Was habt ihr gemacht? Wähl einen Schritt dieses Weges.
introduction-bodies = Alle durchsehen
introduction-bodies-do = Alle durchgesehen
introduction-checks = { $done } von { $days } Tagen sind geschafft.
introduction-nobody-left = Keines von ihnen ist mehr hier.
introduction-change = Jemand kommt dazu oder geht
introduction-join = Wer kommt dazu?
introduction-leave = Wer macht nicht mehr mit?
introduction-change-nobody = Wer kommt dazu, oder wer geht? Wähl ein Tier oder mehrere.
introduction-end = Beenden
introduction-end-what = Getrennt in guter Gesellschaft zu leben ist auch ein gutes Ende: Zwei friedliche Gruppen sind besser als eine, die in Angst lebt. Nur wer allein bliebe, braucht einen anderen Plan.
introduction-give-up = Denk daran, wenn
introduction-give-up-blood = dieselben zwei bei zwei Treffen Blut gezogen haben: Sie werden nicht wieder zusammengebracht;
introduction-give-up-wounds = { $count } Wunden geklafft haben;
introduction-give-up-days = an { $count } Tagen ein Treffen abgebrochen werden musste;
introduction-give-up-weeks = sie nach { $count } Wochen noch keinen Tag zusammen verbracht haben.
introduction-end-how = Wie leben sie von nun an?
introduction-outcome-together = Zusammen
introduction-outcome-apart = Getrennt
introduction-end-cage = Wo sie zusammen wohnen, wenn das klar ist
introduction-end-do = Beenden
introduction-end-missing = Wie leben sie von nun an: zusammen oder getrennt?

stone-done = geschafft
stone-here = hier, jetzt
went-calm = ruhig
went-tense = angespannt
went-stopped = musste enden
went-blood = Blut oder eine Wunde
sign-kind-let_be = Lass sie machen
sign-kind-watch = Beobachten
sign-kind-ready = Bereit sein zu trennen
sign-kind-stop = Halt
meeting-end-plan = Wie geplant
meeting-end-handler = Ich habe es früher beendet
meeting-end-abort = Es musste enden
wound-none = Keine Wunde
wound-nick = Ein Kratzer
wound-gape = Sie klafft
bodies-day-done = durchgesehen
bodies-day-wound = eine Wunde
bodies-day-today = heute, noch zu tun
bodies-day-missed = nichts aufgeschrieben
bodies-day-ahead = kommt noch
