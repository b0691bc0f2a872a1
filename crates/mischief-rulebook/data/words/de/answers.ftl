### Was auf eine Antwort folgt, und wie ihre Teile zusammengesetzt werden.

then-go = Hör mit etwas Leichtem auf und lass { $animal } eine Weile in Ruhe.
then-wait = Schau wieder herein, wenn die Wartezeit vorbei ist. Es geht nichts verloren, wenn das Üben länger wartet.
then-stop = Die tägliche Pflege läuft weiter wie immer. Schau wieder herein, wenn sich etwas geändert hat.
then-complete = Hör auf, solange { $animal } noch Freude daran hat. Von hier an muss nichts mehr wachsen.
then-gone = Hier wird nichts mehr von dir verlangt.

cannot-tell = Etwas in den Aufzeichnungen über { $animal } lässt sich nicht ausrechnen, darum gilt die vorsichtige Antwort. Prüf die Daten.

do-rest = Lass { $animal } für jetzt in Ruhe, mit Futter, Wasser und einem Häuschen.

# Hinter der Kurzform eines Schrittes, der mehr als einmal gemacht wird.
tries = { $trials ->
    [2] Zweimal.
   *[other] { $trials }-mal.
}

watch-for = { $label }: { $act }

### Was die Aufzeichnungen neben dem Nächsten sagen.

tolerated = Mit { $caretaker } hält { $animal } { $value } etwa jedes zweite Mal gut aus. Nach den Aufzeichnungen bisher kann es alles von { $low } bis { $high } sein.

forecast-next =
    { $to ->
        [none]
            Der nächste Schritt ist mindestens { $from ->
                [1] einen Tag
               *[other] { $from } Tage
            } entfernt. Wie viel länger es dauert, sagen die Aufzeichnungen nicht.
        [same]
            Der nächste Schritt ist etwa { $from ->
                [1] einen Tag
               *[other] { $from } Tage
            } entfernt.
       *[other] Der nächste Schritt ist wahrscheinlich { $from } bis { $to } Tage entfernt.
    }
forecast-goal =
    { $to ->
        [none]
            Das Ziel ist mindestens { $from ->
                [1] einen Tag
               *[other] { $from } Tage
            } entfernt. Wie viel länger es dauert, kann noch niemand sagen.
        [same]
            Das Ziel ist etwa { $from ->
                [1] einen Tag
               *[other] { $from } Tage
            } entfernt.
       *[other] Das Ziel ist wahrscheinlich { $from } bis { $to } Tage entfernt.
    }
forecast-reached = { $animal } hat das Ziel erreicht.

people-differ =
    Bei „{ $step }“ hält { $animal } es mit { $more } { $times ->
        [1.5] etwa anderthalbmal so lange
        [2] etwa doppelt so lange
       *[other] etwa { $times }-mal so lange
    } aus wie mit { $less } (nach { $sessions } und { $others } Übungen).{ $practised ->
        [less] { " " }{ $less } hat das weniger geübt, und vielleicht ist das schon alles.
       *[alike] { "" }
    }

setback-failed = Die Übung mit { $caretaker } war diesmal zu viel für { $animal } ({ $day_at }).
setback-back =
    { $steps ->
        [1] Ein Schritt zurück
        [2] Zwei Schritte zurück
       *[other] { $steps } Schritte zurück
    } { $why ->
        [bite] nach einem Biss
        [mishap] nach dem, was geschehen ist,
        [severe] nach einem schlimmen Schreck
        [gap] nach der Pause
        [long_hold] nach dem langen Halten
       *[other] nach Übungen, die zu viel waren,
    } { $steps ->
        [1] gehört
       *[other] gehören
    } zum Plan und { $steps ->
        [1] ist
       *[other] sind
    } kein Scheitern.
setback-usually =
    { $within ->
        [1]
            { $recovered ->
                [all] Auf alle { $failed } früheren Übungen mit { $caretaker }, die zu viel waren, folgte beim nächsten Mal eine gute.
               *[other] Auf { $recovered } der { $failed } früheren Übungen mit { $caretaker }, die zu viel waren, folgte beim nächsten Mal eine gute.
            }
       *[other]
            { $recovered ->
                [all] Nach allen { $failed } früheren Übungen mit { $caretaker }, die zu viel waren, kam unter den nächsten { $within } eine gute.
               *[other] Nach { $recovered } der { $failed } früheren Übungen mit { $caretaker }, die zu viel waren, kam unter den nächsten { $within } eine gute.
            }
    }
setback-different = Was anders war: { $list }. Das muss nicht der Grund sein.
setback-different-hour =
    es war { $was } Uhr ({ $also ->
        [none] sonst etwa { $usual } Uhr
       *[other] sonst etwa { $usual } oder { $also } Uhr
    })
setback-different-person = { $was } hat die Übung gemacht (sonst { $usual })
setback-different-treat = das Leckerchen war { $was } (sonst { $usual })
setback-different-place = der Ort war { $was } (sonst { $usual })
setback-different-gap =
    seit der Übung davor waren { $was } Tage vergangen (sonst { $usual ->
        [none] weniger als ein Tag
        [1] ein Tag
       *[other] { $usual } Tage
    })
setback-different-sign = ein Krankheitszeichen war eingetragen, { $sign } ({ $at_at })
setback-different-weight = { $animal } wog { $percent } % weniger als beim Mal davor ({ $at_at })
setback-different-cagemate = { $newcomer } war zu { $animal } gezogen ({ $at_at })
setback-next =
    { $when ->
        [wait]
            { $from ->
                [none] Wenn die Wartezeit vorbei ist, mach sanft weiter:
               *[other] Ab { $from } mach sanft weiter:
            }
       *[now] Mach sanft weiter:
    } „{ $step }“{ $dose ->
        [none] .
       *[other] , { $dose }.
    }
