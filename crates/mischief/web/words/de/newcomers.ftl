### Wer wo wohnt, wer wen treffen darf, und Neue in Quarantäne.

## Die vier Seiten

newcomers-places = Zusammenleben
newcomers-homes = Käfige
newcomers-may-meet = Wer wen treffen darf
newcomers-quarantine = Quarantäne
newcomers-introductions = Kennenlernen
newcomers-and-more = { $names } und { $count } andere
newcomers-for = Dafür:
newcomers-against = Dagegen:

## Käfige

homes-lead = Wer wo wohnt, und mit wem.
homes-nobody = Hier wohnt noch niemand.
homes-unnamed = Ohne Käfignamen
homes-see-why = Warum
homes-quarantine = { $name } ist in Quarantäne.
homes-quarantine-until = { $name } ist in Quarantäne bis { $until }.
homes-lives-alone = { $name } wohnt allein seit { $since }{ $reason ->
    [none] {""}
   *[other] : { $reason }
}{ $until ->
    [none] .
   *[other] , bis { $until }.
}
homes-not-together = { $names } sollten sich so, wie es ist, keinen Käfig teilen.
homes-alone = Lange allein
homes-alone-tell = Es muss eine Weile so sein
homes-alone-reason = Warum allein?
homes-alone-until = Bis zu welchem Tag?
homes-move = Jemand zieht um
homes-move-who = Wer zieht um?
homes-move-where = Wohin?
homes-move-new = Ein neuer Käfig
homes-move-name = Der Name des neuen Käfigs
homes-move-only = Von nun an wohnt sonst niemand dort
homes-move-since = Seit welchem Tag?
homes-move-alone = Ein Tier ist eine Weile allein
homes-move-do = Da wohnen sie jetzt
homes-move-nobody = Wer zieht um? Wähl ein Tier oder mehrere.
homes-move-nowhere = Wohin? Wähl einen Käfig, oder gib einem neuen einen Namen mit Buchstaben von A bis Z.
homes-strangers = Sie kennen sich nicht
homes-strangers-what = Fremde, die einfach zusammengesetzt werden, können einander verletzen. Gegen ein Kennenlernen Schritt für Schritt spricht nichts.
homes-strangers-anyway = Sie haben schon zusammen gewohnt; sie teilen sich den Käfig
homes-day-wrong = Das ist kein Tag. Wie in 2026-11-21.
homes-until-over = Dieser Tag ist schon vorbei. Bis zu welchem Tag ist das Tier allein?
homes-former = Ein Käfig im früheren Zuhause
homes-before = Wer früher wo gewohnt hat
homes-stay = { $cage }, von { $from } bis { $to } ({ $days ->
    [one] ein Tag
   *[other] { $days } Tage
})

## Wer wen treffen darf

meet-lead = Je zwei, die hier wohnen. Öffne zwei von ihnen, um zu sehen, warum.
meet-nobody = Es gibt niemanden zu treffen: Hier wohnen weniger als zwei Tiere.
meet-grid = Je zwei, als Tabelle
meet-yes = Sie dürfen sich treffen.
meet-together = Ja; sie wohnen zusammen.
meet-together-until = Sie wohnen zusammen; für Neue heißt es warten bis { $until }.
meet-from = Noch nicht; sie dürfen sich treffen ab { $until }.
meet-not-yet = Noch nicht.
meet-unknown = Das weiß noch niemand: Erst muss das Geschlecht aller bekannt sein.
meet-tell = Sag, was nicht bekannt ist
meet-never = Nein.
meet-part-stop = Gar nicht: { $count }
meet-part-wait = Noch nicht: { $count }
meet-part-go = Dürfen sich treffen: { $count }
meet-legend-stop = gar nicht
meet-legend-wait = noch nicht
meet-legend-go = dürfen sich treffen
meet-several = Mehr als zwei
meet-several-who = Wer würde sich treffen?
meet-ask = Dürfen sie?
meet-others = Jemand anders
meet-meanwhile = Bis dahin
meet-each-two = Je zwei von ihnen
meet-begin = Ihr Kennenlernen beginnen

## Quarantäne

quarantine-lead = Neue wohnen getrennt, bis sich nichts mehr zeigt.
quarantine-nobody = Niemand ist in Quarantäne.
quarantine-day = Tag { $day } von { $days }
quarantine-left = { $days ->
    [0] Sie endet heute.
    [one] Noch ein Tag, bis { $until }.
   *[other] Noch { $days } Tage, bis { $until }.
}
quarantine-held = Die Uhr steht
quarantine-held-what = Sie zählt von vorn, sobald vorbei ist, was sie aufhält.
quarantine-untold = Niemand kann sagen, wann sie endet.
quarantine-since = Hier seit { $since }.
quarantine-waived = Die Quarantäne von { $name } wurde verkürzt: { $reason }
quarantine-checked = Heute durchgesehen: { $names }.

quarantine-well = Nichts gefunden, alle gesund
quarantine-who = Wen hast du durchgesehen?
quarantine-sign = Ein Zeichen
quarantine-sign-who = Bei wem?
quarantine-sign-what = Was hast du gesehen?
quarantine-sign-other = Ein anderes Zeichen
quarantine-sign-save = Aufschreiben
quarantine-sign-missing = Bei wem hast du etwas gesehen, und was?
quarantine-who-missing = Wen hast du durchgesehen? Wähl ein Tier oder mehrere.
quarantine-order = Zu wem zuerst
quarantine-each-day = Jeden Tag
quarantine-known = Ohne Zeichen heißt nicht ohne Virus
quarantine-shorten = Verkürzen
quarantine-shorten-what = Es kann gute Gründe geben, eine Quarantäne zu verkürzen, etwa Untersuchungen in der Tierarztpraxis. Der Grund bleibt in den Aufzeichnungen des Tieres.
quarantine-others = die anderen
