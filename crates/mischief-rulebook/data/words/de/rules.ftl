### Warum eine Regel anhält, warten lässt, begrenzt oder weiterführt, und was inzwischen zu tun ist.

## Regeln, die anhalten

rule-health_red =
    { $cause ->
        [weight] { $animal } wiegt { $percent } Prozent weniger als beim Höchstgewicht in den Wochen davor. Das gehört in die Tierarztpraxis, und alles andere ruht, bis das Gewicht wieder da ist.
       *[sign]
            { $until ->
                [none] { $animal } muss vor allem anderen in die Tierarztpraxis: „{ $sign }“. Alles andere ruht, bis das geklärt ist.
               *[other] „{ $sign }“ ist geklärt, aber nach einem so ernsten Zeichen ruht alles andere bis { $until }.
            }
    }
    .meanwhile =
        { $cause ->
            [weight] Ruf heute in der Tierarztpraxis an und sag, wie viel { $animal } abgenommen hat.
           *[sign]
                { $until ->
                    [none] Ruf jetzt in der Tierarztpraxis an, auch außerhalb der Sprechzeiten, und sag, was du siehst.
                   *[other] Ruf jetzt in der Tierarztpraxis an, wenn es wiederkommt oder sonst etwas nicht stimmt.
                }
        }
        Sorg dafür, dass { $animal } Ruhe hat und Wasser, Futter und ein Häuschen in Reichweite sind.
        Schreib auf, was { $they } frisst und wie { $they } atmet und sich bewegt; danach wird die Praxis fragen.
        Heb dir Anfassen und Treffen für später auf.

rule-absent =
    { $who ->
        [caretaker] { $caretaker } kümmert sich nicht mehr um { $animal }.
       *[animal]
            { $reason ->
                [died] { $animal } ist gestorben.
                [rehomed] { $animal } lebt jetzt in einem anderen Zuhause.
                [returned] { $animal } ist wieder dort, wo { $they } hergekommen ist.
               *[other] { $animal } ist nicht mehr hier.
            }
    }
    .meanwhile =
        { $who ->
            [caretaker] Hier ist nichts mehr zu tun. Wer sich jetzt um { $animal } kümmert, macht dort weiter, wo { $they } steht.
           *[animal] Hier ist nichts mehr zu tun. Die Aufzeichnungen über { $them } bleiben erhalten.
        }

rule-bite_lock = { $animal } hat { $when_at } schwer gebissen. Die Hände bleiben weg, bis eine erwachsene Person den Schritt wählt, mit dem es wieder losgeht, frühestens wenn eine Woche vorbei ist ({ $earliest_at }).
    .meanwhile =
        Wasch den Biss mit Seife und fließendem Wasser, falls das noch zu tun ist, und lass ihn ärztlich ansehen.
        Kommen binnen drei Wochen Fieber, Ausschlag oder Gelenkschmerzen: noch am selben Tag in die Arztpraxis, und sag, dass eine Ratte oder Maus gebissen hat.
        Füttere und putze wie immer, mit einem Brett oder einer Box zwischen { $animal } und deinen Händen.
        Frag in der Tierarztpraxis, ob Schmerzen oder Hormone dahinterstecken können.

rule-child =
    { $why ->
        [under_5] { $caretaker } ist noch keine fünf Jahre alt. Gesundheitsbehörden raten in diesem Alter von jedem Kontakt mit Ratten und Mäusen ab.
        [long_hold] Das lange Halten ist nur etwas für Erwachsene.
       *[bite] Nach einem so schweren Biss wie dem von { $animal } fassen nur noch Erwachsene { $them } an.
    }
    .meanwhile =
        { $why ->
            [under_5]
                Schaut { $animal } gemeinsam mit einem Schritt Abstand zu: wer wo schläft, wer was trägt.
                Was Hände braucht, macht jemand Erwachsenes.
            [long_hold]
                Überlass es jemand Erwachsenem, oder mach mit dem eigenen Schritt von { $animal } weiter, wenn er dran ist.
           *[bite]
                Überlass das Anfassen von jetzt an Erwachsenen; such die Leckerchen aus und schreib auf, was { $animal } macht.
                Sprich vom Platz neben dem Käfig aus mit { $animal }.
        }

rule-species_mix =
    { $other ->
        [none] Diese Art des Kennenlernens ist nicht für Tiere wie { $animal } gemacht. Wähl die für { $their }e Art.
       *[other] { $animal } und { $other } sind eine Ratte und eine Maus. Ratten können Mäuse töten, und schon der Geruch einer Ratte macht einer Maus Angst. Darum begegnen sich die beiden nie.
    }
    .meanwhile =
        Halte sie in getrennten Zimmern, die Türen geschlossen.
        Wasch dir die Hände, wenn du vom einen zum anderen Tier gehst.
        Such für beide Gesellschaft der eigenen Art.

rule-intact_mixed_sex = { $male } ist ein unkastrierter Bock und { $female } ein unkastriertes Weibchen. Zusammen hätten sie bald Junge, darum bleiben sie getrennt.
    .meanwhile =
        Bring sie so unter, dass keins der beiden zum anderen klettern oder durchs Gitter reichen kann.
        Gib beiden Gesellschaft vom eigenen Geschlecht.
        Frag in der Tierarztpraxis nach einer Kastration von { $male }; einige Wochen danach können die beiden sich begegnen.
        Waren sie schon zusammen, frag in der Tierarztpraxis auch danach.

rule-mouse_males = Mäuseböcke, die nicht seit ihrer Jugend ohne Unterbrechung zusammenleben, kämpfen hart. Darum begegnen sich { $animal } und { $other } nicht.
    .meanwhile =
        Bring sie getrennt unter, ohne gemeinsames Gitter.
        Gib jedem ein eigenes Nest und viel zum Klettern, Zernagen und Erkunden.
        Frag in der Tierarztpraxis, ob sich eine Kastration lohnt; einige Wochen danach können Weibchen Gesellschaft für ihn sein.

rule-pairing_ended = Zwischen { $animal } und { $other } ist bei zwei Treffen Blut geflossen, darum lassen wir es mit diesen beiden. Zwei getrennte Paare sind auch ein gutes Ergebnis.
    .meanwhile =
        Bring sie auf Dauer getrennt unter.
        Such für beide andere Gesellschaft, damit keins allein lebt.
        Ist eins der beiden ein unkastrierter Bock, frag in der Tierarztpraxis nach einer Kastration; einige Wochen danach ist ein neuer Anfang möglich.

rule-long_hold_excluded = Das lange Halten ist nichts für { $animal }, denn { $why }.
    .meanwhile =
        Mach mit dem eigenen Schritt von { $animal } weiter, wenn er dran ist, kurz und leicht.
        Setz dich dazu und sprich mit { $to_them }; { $they } gibt das Tempo vor.

## Warum es kein langes Halten gibt; jedes passt hinter „nichts für Pip, denn“

why-long_hold_excluded-mouse = eine Maus wird nie so gehalten
why-long_hold_excluded-young = { $they } ist jünger als acht Wochen
why-long_hold_excluded-old = { $they } ist achtzehn Monate alt oder älter
why-long_hold_excluded-pregnant = { $they } ist trächtig
why-long_hold_excluded-nursing = { $they } säugt Junge
why-long_hold_excluded-surgery = eine Operation ist keine zwei Wochen her
why-long_hold_excluded-trauma = { $they } hat schlechte Erfahrungen gemacht
why-long_hold_excluded-half_wild = { $they } ist halbwild
why-long_hold_excluded-blind_deaf = { $they } sieht und hört schlecht
why-long_hold_excluded-feral = { $they } stammt aus freier Wildbahn
why-long_hold_excluded-bite = es gab früher einen tiefen oder mehrfachen Biss
why-long_hold_excluded-sign_open = ein Krankheitszeichen ist noch offen
why-long_hold_excluded-sign_recent = in den letzten sieben Tagen gab es ein Krankheitszeichen

## Regeln, die warten lassen

rule-unknown_fact = Über { $animal } ist etwas noch nicht bekannt, wovon die Antwort abhängt: { $facts }.
    .meanwhile =
        Trag es auf der Seite von { $animal } nach; ein Datum darf geschätzt sein.
        Wenn du es nicht erkennst, lass jemanden mit Übung draufschauen oder frag in der Tierarztpraxis.
        Bis es bekannt ist, lass alles, wie es ist.

fact-born_on = das Geburtsdatum
fact-sex = das Geschlecht

rule-neuter_wait =
    { $male } ist erst vor Kurzem kastriert worden und kann noch zeugungsfähig sein. { $until ->
        [none] { $female } wartet fürs Erste.
       *[other] { $female } wartet bis { $until }.
    }
    .meanwhile =
        Bring sie so unter, dass keins der beiden zum anderen klettern oder durchs Gitter reichen kann.
        Wenn die Quarantäne vorbei ist, tausch ab und zu etwas Einstreu, damit der Geruch vertraut wird.
        Lass { $male } ausheilen, wie es in der Tierarztpraxis gesagt wurde.

rule-quarantine =
    { $why ->
        [sign]
            { $until ->
                [none] { $whose } hat ein Krankheitszeichen gezeigt. Die Quarantäne beginnt neu, sobald es geklärt ist.
               *[other] { $whose } hat ein Krankheitszeichen gezeigt, darum hat die Quarantäne neu begonnen. Sie dauert bis { $until }.
            }
        [weight]
            { $until ->
                [none] { $whose } hat abgenommen. Die Quarantäne beginnt neu, sobald das vorbei ist.
               *[other] { $whose } hat abgenommen, darum hat die Quarantäne neu begonnen. Sie dauert bis { $until }.
            }
       *[clock]
            { $until ->
                [none] { $animal } ist noch in Quarantäne. Manche Infektionen zeigen sich erst nach Wochen, und gesund aussehen heißt nicht gesund sein.
               *[other] { $animal } ist bis { $until } in Quarantäne. Manche Infektionen zeigen sich erst nach Wochen, und gesund aussehen heißt nicht gesund sein.
            }
    }{ $reason ->
        [none] {""}
       *[other] {" "}Was sich erlassen lässt, ist erlassen, und zwar aus diesem Grund: „{ $reason }“. Dies ist der Teil, der bleibt.
    }
    .meanwhile =
        Versorg erst die anderen Tiere und { $animal } zuletzt; wasch dir danach Hände und Arme und zieh dich um.
        Stell die Käfige so weit auseinander, wie es bei dir geht, die Türen geschlossen. Ein anderes Gebäude ist besser.
        Verbring besonders viel Zeit mit { $animal }. Die Quarantäne trennt von anderen Tieren, nicht von dir.

rule-introduction_pause =
    { $why ->
        [gape] { $animal } und { $other } sind sich begegnet, und geblieben ist eine klaffende Wunde.
        [blood] { $animal } und { $other } sind sich begegnet, und es ist Blut geflossen.
       *[fight] { $animal } und { $other } sind sich begegnet, und es endete mit einem Kampf oder damit, dass eins von beiden gemobbt wurde.
    } { $until ->
        [none] Sie bleiben fürs Erste getrennt.
       *[other] Sie bleiben bis { $until } getrennt.
    }
    .meanwhile =
        { $why ->
            [gape] Lass die Wunde heute in der Tierarztpraxis ansehen.
           *[other] Sieh bei gutem Licht alle durch und scheitle das Fell: Hinterteil, Bauch, Schwanz, Gesicht. Was klafft oder anschwillt, gehört in die Tierarztpraxis.
        }
        Bring sie getrennt unter und lass jedem Tier die Gesellschaft, die es kennt.
        Leg für das nächste Mal ein Brett und ein dickes Handtuch bereit. Bloße Hände halten sich aus einem Kampf heraus.

rule-age_or_size =
    { $why ->
        [young_with_male] { $animal } ist noch zu jung, um einem ausgewachsenen Bock wie { $other } zu begegnen.
        [light] { $animal } ist zu leicht neben einem ausgewachsenen Bock wie { $other }.
       *[young] { $animal } ist noch zu jung, um { $other } zu begegnen.
    } { $until ->
        [none] Das Treffen wartet, bis { $they } gewachsen ist.
       *[other] Das Treffen wartet bis { $until }.
    }{ $why ->
        [young] {""}
       *[other] {" "}Halter sehen das verschieden: Manche setzen junge Ratten zu zweit schon mit sechs bis acht Wochen zu einem ausgewachsenen Bock, andere mit neun bis elf, wenn sie halb bis zwei Drittel so groß sind, und eine Quelle rät in jedem Alter davon ab.
    }
    .meanwhile =
        Wieg alle einmal die Woche, auf derselben Waage.
        Wenn die Quarantäne vorbei ist, stell die Käfige nebeneinander, außer Reichweite der Zähne, und tausch etwas Einstreu.
        Halte junge Ratten zu zweit; allein ist der Anfang schwerer.

rule-together_too_soon =
    { $why ->
        [contact] Die Gruppe hat noch nicht aneinandergekuschelt geschlafen, darum ist eine gemeinsame Nacht zu früh.
        [recent] In den letzten Stunden gab es Ärger, darum ist eine längere gemeinsame Zeit zu früh.
        [hours] Ein ruhiger Tag und eine ruhige Nacht im kleinen Käfig kommen zuerst, darum ist ein größerer zu früh.
        [housed] Fremde teilen sich schon ein Gehege, und das ist für sie zu früh.
       *[calm_days] Die Gruppe hatte noch nicht genug ruhige Zeit, darum ist eine längere gemeinsame Zeit zu früh.
    }{ $until ->
        [none] {""}
       *[other] {" "}Frühestens { $until_at }.
    }
    .meanwhile =
        { $why ->
            [housed] Bring sie wieder getrennt unter, jedes Tier mit der Gesellschaft, die es kennt.
            [recent] Lass alle die Nacht getrennt verbringen, jedes Tier mit der Gesellschaft, die es kennt.
           *[other] Bleib bei demselben Schritt, am Tag und während du im Zimmer bist.
        }
        Achte auf Schlafen im Haufen, gegenseitiges Putzen und Fressen nebeneinander.
        Sieh jeden Tag alle auf kleine Wunden durch.

rule-long_hold_not_ready =
    Für ein langes Halten mit { $animal } ist es zu früh, denn { $why }.{ $until ->
        [none] {""}
       *[other] {" "}Frühestens { $until_at }.
    }
    .meanwhile =
        Mach mit dem eigenen Schritt von { $animal } weiter, wenn er dran ist, kurz und leicht.
        Schreib auf, was du siehst: ein genommenes Leckerchen, Putzen, ein lockerer Körper. Stillhalten ist keine Ruhe.

## Warum es für ein langes Halten zu früh ist; jedes passt hinter „zu früh, denn“

why-long_hold_not_ready-step = vorher kommen vier Pfoten auf deiner Hand
why-long_hold_not_ready-arrival = { $they } ist keine zwei Wochen hier
why-long_hold_not_ready-quarantine = die Quarantäne ist nicht vorbei
why-long_hold_not_ready-bite = in den letzten zwei Wochen gab es einen blutenden Biss
why-long_hold_not_ready-aborted = in den letzten zwei Wochen wurde ein langes Halten abgebrochen
why-long_hold_not_ready-not_calm = zweimal hintereinander endete das lange Halten nicht in Ruhe

## Weitere Regeln, die warten lassen

rule-long_hold_not_opted_in =
    { $why ->
        [used_up] Das lange Halten ist so oft gemacht, wie du entschieden hattest. Schau, wie es { $animal } seither geht, und entscheide neu.
       *[none] Das lange Halten ist unter Halterinnen und Haltern umstritten, und die Zahl von zwanzig Minuten stützt keine der Studien, die wir kennen. Es bleibt gesperrt, bis du beide Seiten gelesen und das Zimmer geprüft hast.
    }
    .meanwhile =
        { $why ->
            [used_up] Vergleiche: Kommt { $animal } so bald zur Hand wie vorher oder später? Wenn später, lass das lange Halten für immer.
           *[none] Lies, was für das lange Halten spricht und was dagegen.
        }
        Prüf das Zimmer: keine Ritze zum Verschwinden, keine anderen Haustiere, nicht wärmer als 24 °C.
        Bestätige beides, oder lass es. Der Weg kommt ohne aus.

rule-long_hold_limit =
    { $animal } hatte heute schon ein langes Halten, und eins am Tag ist genug. { $until ->
        [none] Das nächste kann an einem anderen Tag kommen.
       *[other] Das nächste kommt frühestens { $until_at }.
    }
    .meanwhile =
        Lass { $animal } im Käfig, mit Futter, Wasser und einem Häuschen.
        Beobachte aus der Entfernung, wie es { $to_them } geht: Fressen, Putzen und Schlafen sind gute Zeichen.

rule-branch_not_open =
    { $needs ->
        [none] Das öffnet sich bei „{ $opens_at }“, und { $animal } ist noch auf dem Weg dorthin.
       *[other] Das öffnet sich bei „{ $opens_at }“, sobald eine Übung „{ $needs }“ gut gegangen ist. Das steht noch aus.
    }
    .meanwhile =
        { $needs ->
            [none] Mach mit dem eigenen Schritt von { $animal } weiter, wenn er dran ist; er führt dorthin.
           *[other] Mach mit dem eigenen Schritt von { $animal } weiter, wenn er dran ist, und mit „{ $needs }“, sobald das offen ist.
        }

rule-bite_pause =
    { $why ->
        [mishap]
            { $kind ->
                [fall] { $animal } ist { $when_at } gestürzt.
                [escape] { $animal } ist { $when_at } entwischt.
               *[chase] { $animal } wurde { $when_at } gejagt.
            }
       *[bite] { $animal } hat { $when_at } gebissen.
    } { $until ->
        [none] Die Hände bleiben fürs Erste weg.
       *[other] Die Hände bleiben mindestens bis { $until } weg.
    }
    .meanwhile =
        { $why ->
            [mishap]
                Beobachte, wie { $animal } sich bewegt, frisst und atmet. Ist etwas anders, ruf in der Tierarztpraxis an.
                Lass { $them } im Käfig mit einem Häuschen, und lass die Hände draußen.
                Setz dich an den Käfig und sprich, und leg ein Leckerchen in die Nähe, wenn { $they } draußen ist.
           *[bite]
                Wasch den Biss mit Seife und fließendem Wasser, falls das noch zu tun ist, und frag ärztlich nach.
                Kommen binnen drei Wochen Fieber, Ausschlag oder Gelenkschmerzen: noch am selben Tag in die Arztpraxis, und sag, dass eine Ratte oder Maus gebissen hat.
                Füttere und putze wie immer, langsam und ohne nach { $animal } zu greifen.
                Setz dich an den Käfig und sprich mit { $animal }, wenn { $they } dabei entspannt bleibt.
                Denk zurück: Geruch von Futter, ein Nest, eine wunde Stelle, ein anderes Tier am Ärmel? Schreib es auf.
        }

rule-rest_after_fear =
    { $animal } hat sich { $when_at } erschreckt. { $until ->
        [none] Lass { $them } ein paar Stunden in Ruhe; morgen ist auch gut.
       *[other] Lass { $them } bis { $until } in Ruhe; später ist auch gut.
    }
    .meanwhile =
        Lass { $animal } im Käfig mit einem Häuschen, und lass die Hände draußen.
        Setz dich ein Stück weg und lies oder sprich leise, wenn { $they } dabei entspannt bleibt.
        Leg { $to_them } ein Leckerchen in die Nähe, wenn du magst, und lass es liegen.

rule-rest_interval =
    { $animal } hatte { $when_at } eine Übung. { $until ->
        [none] Lass { $them } eine Weile ausruhen.
       *[other] Lass { $them } bis { $until } ausruhen; später ist auch gut.
    }
    .meanwhile =
        Gönn { $animal } Ruhe und Frieden.
        Setz dich an den Käfig und leg { $to_them } ein Leckerchen in die Nähe, wenn du magst.

rule-daily_limit =
    { $animal } hatte heute { $done ->
        [one] eine Übung
       *[other] { $done } Übungen
    }, und das ist reichlich. { $until ->
        [none] Morgen ist auch noch ein Tag.
       *[other] Die nächste kann bis { $until } warten, oder länger.
    }
    .meanwhile =
        Lass { $animal } in Ruhe; { $they } hat mit Nest und eigenem Leben genug zu tun.
        Setz dich an den Käfig und leg { $to_them } ein Leckerchen in die Nähe, wenn du magst.

## Regeln, die begrenzen

rule-settling_in =
    { $animal } lebt sich ein. { $why ->
        [signs]
            { $until ->
                [none] Die Hände bleiben draußen, bis { $they } an zwei Tagen hintereinander gut frisst und wie zu Hause wirkt.
               *[other] Die Hände bleiben draußen, bis { $they } an zwei Tagen hintereinander gut frisst und wie zu Hause wirkt, längstens bis { $until }.
            }
       *[days]
            { $until ->
                [none] Die Hände bleiben die ersten Tage draußen.
               *[other] Die Hände bleiben bis { $until } draußen.
            }
    }
    .meanwhile =
        Setz dich an den Käfig und sprich mit { $animal }.
        Leg { $to_them } ein Leckerchen in die Nähe und lehn dich zurück.
        Lass den Käfig, wie er ist, und lass schlafen, wer schläft.
        Schreib jeden Tag auf, was { $they } macht: frisst, ruht offen sichtbar, kommt heraus, während du da bist, nimmt ein hingelegtes Leckerchen.

rule-health_amber = { $animal } zeigt etwas, das innerhalb von etwa zwei Tagen in die Tierarztpraxis gehört: „{ $sign }“. Bis das geklärt ist, fass { $them } nicht an, und Treffen fallen aus; deine Stimme und ein Leckerchen sind willkommen.
    .meanwhile =
        Ruf in der Tierarztpraxis an und lass { $animal } innerhalb von etwa zwei Tagen ansehen; früher, wenn es schlimmer wird.
        Setz dich an den Käfig, sprich, und leg { $to_them } ein Leckerchen in die Nähe.
        Beobachte, wie { $they } frisst und atmet. Zum Wiegen lass { $them } selbst in eine Box laufen.
        Heb dir Treffen und alles Neue für später auf.
    .also = Ruf in der Tierarztpraxis an und lass { $animal } innerhalb von etwa zwei Tagen ansehen; früher, wenn es schlimmer wird.

rule-weight_loss = { $animal } wiegt { $percent } Prozent weniger als zuletzt; frag in der Tierarztpraxis nach. Die Übungen können weitergehen, aber fürs Erste wird nichts länger oder schwerer, und Treffen warten.
    .meanwhile =
        Wieg { $animal } jeden Tag auf derselben Waage, vor dem Füttern.
        Biete das Futter an, das { $they } kennt, und schau, ob { $animal } davon frisst.
        Frag in der Tierarztpraxis nach.
        Heb dir Treffen für später auf.
    .also = Wieg { $animal } jeden Tag und frag in der Tierarztpraxis nach dem Gewichtsverlust.

rule-surgery_wait =
    { $animal } wurde vor Kurzem operiert. { $until ->
        [none] Fürs Erste kein Hochheben, kein Halten und kein Treffen, und das Wort der Tierarztpraxis geht vor.
       *[other] Bis { $until } kein Hochheben, kein Halten und kein Treffen, und das Wort der Tierarztpraxis geht vor.
    }
    .meanwhile =
        Halte dich an das, was in der Tierarztpraxis gesagt wurde.
        Sprich mit { $to_them }, biete Leckerchen an, und berühr { $them } nur, wenn { $they } zu dir kommt und es gewohnt ist.
        Lebt { $they } gerade getrennt, leg ein Tuch dazu, das nach dem Rudel riecht.
        Heb dir Treffen für später auf.

rule-pregnant_or_nursing =
    { $why ->
        [nursing] { $animal } hat Junge. Auch eine zahme Mutter kann sie verteidigen, darum gibt es jetzt kein Hochheben, kein Halten und kein Treffen.
       *[pregnant] { $animal } ist trächtig. Jetzt gibt es kein Hochheben, kein Halten und kein Treffen.
    }
    .meanwhile =
        { $why ->
            [nursing] Lass { $animal } zu einem Leckerchen herauskommen, bevor du in die Nähe des Nests greifst.
           *[pregnant] Gib { $animal } reichlich Nistmaterial und einen ruhigen Platz.
        }
        Sprich mit { $to_them }, biete Leckerchen an, und berühr { $them } nur, wenn { $they } zu dir kommt.
        Lass den Käfig so ungestört wie möglich, vor allem in den Tagen um die Geburt.

rule-young_helper = { $caretaker } bietet eine Hand an, und { $animal } macht den Rest. Berühren und Halten kommen, wenn { $animal } in den Händen von Erwachsenen entspannt ist und schon lange nicht mehr gebissen hat.
    .meanwhile =
        Bietet zusammen ein Leckerchen auf der flachen Hand an, jemand Erwachsenes neben dir.
        Was danach kommt, macht jemand Erwachsenes.

rule-no_rise_after_fear =
    { $why ->
        [gap]
            { $dose ->
                [none] Nach Tagen ohne Übung fängt { $animal } sanft wieder an.
               *[other] Nach Tagen ohne Übung fängt { $animal } mit höchstens { $dose } wieder an.
            }
       *[fear]
            { $dose ->
                [none] { $animal } hat sich letztes Mal erschreckt, darum wächst fürs Erste nichts.
               *[other] { $animal } hat sich letztes Mal erschreckt, darum bleibt es fürs Erste bei höchstens { $dose }.
            }
    }

rule-hold_growth =
    { $longest ->
        [none] Am Anfang sind Hochheben und Halten kurz: höchstens { $most }.
       *[other] Hochheben und Halten wachsen langsam: fürs Erste höchstens { $most }.
    }

rule-dose_too_likely_to_frighten =
    Selbst mit { $dose } würde „{ $from }“ { $animal } in etwa { $times ->
        [1] einem von { $of } Fällen
       *[other] { $times } von { $of } Fällen
    } erschrecken, darum kommt erst ein leichterer Schritt. { $animal } steht weiterhin bei „{ $from }“.

## Was den Schritt und die Dosis bestimmt hat

rule-advance =
    { $sessions ->
        [1] „{ $from }“ ist gut gegangen, darum ist { $animal } jetzt bei „{ $to }“.
        [2] „{ $from }“ ist zweimal gut gegangen, darum ist { $animal } jetzt bei „{ $to }“.
       *[other] „{ $from }“ ist { $sessions }-mal gut gegangen, darum ist { $animal } jetzt bei „{ $to }“.
    }

rule-step_back =
    { $why ->
        [severe] Etwas war viel zu viel für { $animal }.
        [bite] Nach einem Biss zurückzugehen gehört zum Plan und ist kein Scheitern.
        [mishap] Nach einem Missgeschick zurückzugehen gehört zum Plan und ist kein Scheitern.
        [gap] Nach der Zeit ohne Übungen war der Einstieg zu steil.
        [earlier] Zwei Übungen hintereinander waren auf einem früheren Schritt zu viel für { $animal }.
        [long_hold] Das lange Halten endete nicht in Ruhe.
       *[failures] Zwei Übungen hintereinander waren zu viel für { $animal }.
    } { $steps ->
        [1] Einen Schritt zurück, zu „{ $to }“.
        [2] Zwei Schritte zurück, zu „{ $to }“.
       *[other] Zurück zu „{ $to }“.
    }

rule-gap =
    { $days ->
        [one] Das letzte Mal ist { $days } Tag her,
       *[other] Das letzte Mal ist { $days } Tage her,
    } darum beginnt die nächste Übung weiter unten, bei „{ $to }“. Eine gute Übung dort bringt { $animal } dahin zurück, wo { $they } war.

rule-new_caretaker = { $animal } lernt jeden Menschen neu kennen. Mit jemand anderem ist { $they } bis „{ $furthest }“ gekommen; mit { $caretaker } beginnt es bei „{ $to }“.

rule-placed =
    { $by ->
        [none] { $animal } folgt jetzt einem anderen Plan und macht bei „{ $to }“ weiter.
       *[other] { $by } hat { $animal } auf den Schritt „{ $to }“ gesetzt.
    }

rule-first_step = { $animal } ist beim ersten Schritt, „{ $to }“.

rule-dosing =
    { $why ->
        [first] Hierfür ist noch kein ruhiger Versuch eingetragen, darum genügt es, mit { $dose } anzufangen.
        [fixed] Dieser Schritt dauert { $dose }.
        [grow]
            { $longest ->
                [none] Mit { $dose } geht es ein kleines Stück weiter als letztes Mal.
               *[other]
                    { $calm ->
                        [1] Ein ruhiger Versuch mit { $longest }, darum geht es mit { $dose } weiter.
                        [2] Zwei ruhige Versuche mit { $longest }, darum geht es mit { $dose } weiter.
                        [3] Drei ruhige Versuche mit { $longest }, darum geht es mit { $dose } weiter.
                       *[other] { $animal } ist bei { $longest } ruhig geblieben, darum geht es mit { $dose } weiter.
                    }
            }
        [lower] Diesmal { $dose }, damit es { $animal } leichtfällt.
        [goal] Um { $dose } geht es bei diesem Schritt, und { $animal } ist so weit.
       *[repeat] Noch einmal { $dose }, bis es { $animal } leichtfällt.
    }{ $of ->
        [none] { "" }
       *[other] { " " }Ich rechne damit, dass es in etwa { $times ->
                [1] einem von { $of } Fällen
               *[other] { $times } von { $of } Fällen
            } ruhig bleibt.
    }

rule-at_risk = { $caretaker } wurde ärztlich vom Kontakt mit Ratten und Mäusen abgeraten, wie es Gesundheitsbehörden bei Kindern unter fünf, bei Menschen über 65 und bei schwachem Immunsystem tun. Frag ärztlich nach, bevor du weitermachst; wasch dir nach jeder Übung die Hände mit Seife, und halte { $animal } von deinem Gesicht fern.

rule-complete =
    { $goal ->
        [calm_care] { $animal } ist bei der Pflege entspannt. Das war das Ziel, und es ist erreicht.
        [cuddly] { $animal } ist in deinen Händen und auf deinem Schoß entspannt. Das war das Ziel, und es ist erreicht.
       *[hand_tame] { $animal } ist in deinen Händen entspannt. Das war das Ziel, und es ist erreicht.
    }

## Pflege des Erreichten

upkeep-calm_care = Damit { $animal } entspannt bleibt
    .do =
        Setz dich an den meisten Tagen zu { $animal } und biete ein Leckerchen an.
        Mach weiter mit dem, was { $they } am liebsten mag.
        Lass { $them } weggehen, wann immer { $they } will.

upkeep-hand_tame = Damit { $animal } handzahm bleibt
    .do =
        Halte { $animal } an den meisten Tagen einen Moment auf die gewohnte Art, und danach gibt es ein Leckerchen.
        Stütz den ganzen Körper von unten, tief über etwas Weichem.
        Nach einer Woche oder mehr ohne Übung fang einen Schritt tiefer an.

upkeep-cuddly = Damit { $animal } gern auf deinem Schoß bleibt
    .do =
        Gib { $animal } an den meisten Tagen Zeit auf deinem Schoß, auf die gewohnte Art, und lass { $them } kommen und gehen.
        Halte { $them } ab und zu einen Moment, und danach gibt es ein Leckerchen.
        Nach einer Woche oder mehr ohne Übung fang einen Schritt tiefer an.

## Wer daneben sitzt, und was gesagt wird, wenn jemand gegangen ist

adult-beside = Jemand Erwachsenes sitzt neben { $caretaker } auf dem Boden, in Reichweite von { $animal }; danach waschen sich beide die Hände.

after-absence-animal =
    { $reason ->
        [died] Nimm dir alle Zeit, die du brauchst. { $Their }e Tage mit dir sind hier aufgehoben, wann immer du sie ansehen magst.
       *[other] { $Their }e Tage mit dir sind hier aufgehoben, wann immer du sie ansehen magst.
    }

after-absence-caretaker = Überlass { $animal } denen, die sich jetzt um { $them } kümmern. Was { $caretaker } für { $them } getan hat, bleibt in den Aufzeichnungen über { $them }.
