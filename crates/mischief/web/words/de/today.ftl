### Heute.

## Heute

today-morning = { $weekday ->
    [1] Montagmorgen
    [2] Dienstagmorgen
    [3] Mittwochmorgen
    [4] Donnerstagmorgen
    [5] Freitagmorgen
    [6] Samstagmorgen
   *[7] Sonntagmorgen
}
today-day = { $weekday ->
    [1] Montag
    [2] Dienstag
    [3] Mittwoch
    [4] Donnerstag
    [5] Freitag
    [6] Samstag
   *[7] Sonntag
}
today-evening = { $weekday ->
    [1] Montagabend
    [2] Dienstagabend
    [3] Mittwochabend
    [4] Donnerstagabend
    [5] Freitagabend
    [6] Samstagabend
   *[7] Sonntagabend
}
today-night = { $weekday ->
    [1] Montagnacht
    [2] Dienstagnacht
    [3] Mittwochnacht
    [4] Donnerstagnacht
    [5] Freitagnacht
    [6] Samstagnacht
   *[7] Sonntagnacht
}
today-due =
    { $date }. { $stopped ->
        [0] { $due ->
                [0] Jetzt steht nichts an.
                [one] Eine Sache zu tun.
               *[other] { $due } Sachen zu tun.
            }
        [one] Ein Tier braucht dich vor allem anderen.
       *[other] { $stopped } brauchen dich vor allem anderen.
    }
today-nobody = { $date }. Hier wohnt noch niemand.
today-nobody-what = Trag die Tiere deines ersten Käfigs ein, dann gibt es heute Abend etwas zu tun.
today-nobody-do = Tiere eintragen
today-rest-done = Alle hatten ihre Übungen. Lass sie in Ruhe; sie haben eigene Dinge zu tun.
today-rest-later = Bis { $at } steht nichts an; dann ist { $animal } an der Reihe. Später ist auch gut.
today-rest-nothing = Sitz dabei, rede mit ihnen und freu dich an ihnen.
today-cage = Ohne Käfignamen
today-introduction = Kennenlernen
today-animals = { $count ->
    [one] ein Tier
   *[other] { $count } Tiere
}
today-done = { $done } von { $most }
today-done-by = { $at } Uhr, { $who }
today-start = Los
today-how = Wie und warum
today-together = { $animals } können das zusammen machen, in einer Runde.
today-sit = Mit allen hinsetzen
today-homes = Wer wo wohnt
today-trouble = So, wie es ist, sollten sie sich keinen Käfig teilen. { $why }
today-trouble-unknown = Ob alle sich einen Käfig teilen dürfen, hängt von etwas ab, das noch nicht bekannt ist: dem Geschlecht oder dem Tag der Geburt. Trag es auf ihren Seiten nach.

## Kleinigkeiten neben den Übungen

today-look-over = Quarantäne: Sieh { $animals } einmal am Tag durch.
today-look-over-tap = Durchgesehen, alles gut
today-look-over-more = Mir ist etwas aufgefallen
today-settle = { $animal } lebt sich ein. Was hast du heute gesehen?
today-settle-tap = Ankreuzen
today-weight = { $animal } ist leichter geworden. Heute noch einmal wiegen, auf derselben Waage.
today-weight-tap = Aufschreiben
today-quiet =
    { $days ->
        [one] Seit einem Tag steht nichts über dich und { $animals } in den Aufzeichnungen.
       *[other] Seit { $days } Tagen steht nichts über dich und { $animals } in den Aufzeichnungen.
    }
today-quiet-tap = Wir haben weitergemacht, alles ruhig
today-quiet-more = Es war anders
verdict-go = jetzt
verdict-wait = warten
verdict-stop = halt
verdict-complete = Ziel erreicht
