### Was geschehen ist, jedes Ereignis ein kurzer Satz ohne Punkt. Wann es war und wer es
### aufgeschrieben hat, steht davor oder daneben.

event-household_set = der Haushalt ist eingestellt: { $settings }
event-caretaker_joined = { $caretaker } kommt dazu
event-caretaker_changed = { $caretaker }: { $changes }
event-caretaker_left = { $caretaker } geht
event-animal_registered =
    { $animal } ist aufgenommen: { $species ->
        [mouse] Maus
       *[rat] Ratte
    }, { $origin ->
        [pet_store] aus einer Zoohandlung
        [breeder] aus einer Zucht
        [rescue] aus dem Tierschutz
        [laboratory] aus einem Labor
        [feral] aus freier Wildbahn
        [own_litter] hier geboren
       *[unknown] Herkunft nicht bekannt
    }, da seit { $day }
event-animal_changed = { $animal }: { $changes }
event-animal_arrived =
    { $animal } ist da seit { $day }, { $origin ->
        [pet_store] aus einer Zoohandlung
        [breeder] aus einer Zucht
        [rescue] aus dem Tierschutz
        [laboratory] aus einem Labor
        [feral] aus freier Wildbahn
        [own_litter] hier geboren
       *[unknown] Herkunft nicht bekannt
    }
event-animal_left =
    { $animal } { $reason ->
        [rehomed] hat ein neues Zuhause
        [died] ist gestorben
        [returned] ist zurückgegangen
       *[other] ist nicht mehr hier
    }
event-protocol_assigned =
    { $animal } folgt { $protocol }{ $revision ->
        [none] { "" }
       *[other] , Fassung { $revision }
    }
event-placed = { $animal } und { $caretaker } beginnen bei „{ $step }“: { $reason }
event-settle_check = { $animal }: { $signs }
event-settle_check-none = { $animal }: noch kein Zeichen des Einlebens
event-session = { $animal } und { $caretaker }, „{ $step }“: { $tries }
event-contact =
    { $caretaker } hat mit { $animal } weitergemacht, { $worst ->
        [calm] alles ruhig
        [adverse] mit einem Schreck
       *[unsure] höchstens unsicher
    }
event-bite =
    { $animal } hat { $person } gebissen: Grad { $grade }{ $food ->
        [yes] , es ging um Futter
       *[no] { "" }
    }
event-mishap =
    { $animal } { $kind ->
        [fall] ist gefallen
        [escape] ist entwischt
       *[chase] wurde gejagt
    }
event-weight = { $animal } wiegt { $grams } g
event-weight_baseline = Das Gewicht von { $animal } zählt von hier an: { $reason }
event-health_check = { $animals } angesehen, nichts gefunden
event-health_sign = { $animal }: { $sign }
event-health_cleared =
    { $animal }: { $sign } ist erledigt{ $vet ->
        [yes] , sagt die Tierarztpraxis
       *[no] { "" }
    }
event-surgery =
    { $animal } { $kind ->
        [neuter] wurde kastriert
       *[other] wurde operiert
    }
event-long_hold_opted_in = { $caretaker } hat das lange Halten mit { $animal } gewählt
event-quarantine_waived = Die Quarantäne von { $animal } ist verkürzt: { $reason }
event-introduction_started = { $newcomers } und { $residents } lernen sich von jetzt an kennen
event-introduction_session = { $animals }, „{ $step }“: { $seen }
event-introduction_session-none = nichts Auffälliges
event-introduction_changed = ein Kennenlernen: { $changes }
event-introduction_changed-joined = neu dabei: { $animals }
event-introduction_changed-left = nicht mehr dabei: { $animals }
event-introduction_ended =
    ein Kennenlernen ist zu Ende: sie leben { $outcome ->
        [together] zusammen
       *[apart] getrennt
    }
event-housed =
    { $count ->
        [0] niemand lebt in { $enclosure }
        [1]
            { $animals } lebt in { $enclosure }{ $reason ->
                [none] { "" }
               *[other] , allein: { $reason }
            }
       *[other] { $animals } leben in { $enclosure }
    }
event-body_check = { $animals } auf Wunden angesehen: { $wounds }
event-body_check-none = keine Wunde
event-note =
    { $about ->
        [none] Notiz: { $text }
       *[other] Notiz zu { $about }: { $text }
    }
event-retracted = { $record } ist zurückgenommen: { $reason }

## Die Versuche einer Übung

tries-none = kein Versuch
tries-calm =
    { $count ->
        [one] { $count } Versuch, ruhig
       *[other] { $count } Versuche, alle ruhig
    }
tries-mixed =
    { $count ->
        [one] { $count } Versuch, { $parts }
       *[other] { $count } Versuche, { $parts }
    }
tries-part =
    { $outcome ->
        [calm] { $count } ruhig
        [unsure] { $count } unsicher
       *[adverse] { $count } mit Schreck
    }

## Was bei einem Treffen zu sehen war

seen-by =
    { $by ->
        [none] { $behaviour } (bei { $to })
       *[other]
            { $to ->
                [none] { $behaviour } ({ $by })
               *[other] { $behaviour } ({ $by } bei { $to })
            }
    }
seen-slept = schliefen aneinander
seen-ate = alle haben gefressen
seen-hungry = nicht alle haben gefressen
former-person = jemand von früher
seen-wound =
    { $animal } hat { $severity ->
        [nick] eine kleine Wunde
       *[gape] eine klaffende Wunde
    }{ $place ->
        [none] { "" }
       *[other] { " " }({ $place })
    }

## Was sich ändert

fact-is-time_zone = Zeitzone { $value }
fact-is-day_starts_at = ein Tag beginnt um { $value }
fact-is-language = Sprache { $value }
fact-is-name = Name { $value }
fact-is-age_band = Alter { $value }
fact-is-at_risk =
    { $value ->
        [yes] ärztlich wird von Kontakt abgeraten
       *[no] ärztlich wird nicht von Kontakt abgeraten
    }
fact-is-origin = Herkunft: { $value }
fact-is-arrived_on = da seit { $value }
fact-is-sex =
    { $value ->
        [female] weiblich
       *[male] männlich
    }
fact-is-born_on = geboren am { $value }
fact-is-neutered_on = kastriert am { $value }
fact-is-traits = Besonderheiten: { $value }
fact-is-goal = Ziel: { $value }
fact-is-treats = mag am liebsten { $value }
fact-is-pregnant =
    { $value ->
        [yes] trächtig
       *[no] nicht trächtig
    }
fact-is-nursing =
    { $value ->
        [yes] säugt
       *[no] säugt nicht mehr
    }
fact-gone-name = Name nicht bekannt
fact-gone-age_band = Alter nicht bekannt
fact-gone-at_risk = nicht bekannt, ob ärztlich von Kontakt abgeraten wird
fact-gone-sex = Geschlecht nicht bekannt
fact-gone-born_on = Geburtstag nicht bekannt
fact-gone-neutered_on = nicht kastriert, soweit bekannt
fact-gone-traits = keine Besonderheiten
fact-gone-goal = Ziel wie üblich
fact-gone-treats = Lieblingsleckerchen nicht bekannt
fact-gone-pregnant = nicht bekannt, ob trächtig
fact-gone-nursing = nicht bekannt, ob gesäugt wird

## Was ein Eintrag ändert

moved-settled = { $animal } hat sich eingelebt.
moved-on = { $animal } und { $caretaker } gehen weiter zu „{ $step }“.
moved-back =
    { $animal } und { $caretaker } gehen { $steps ->
        [one] { $steps } Schritt
       *[other] { $steps } Schritte
    } zurück, zu „{ $step }“.
moved-by_hand = { $animal } und { $caretaker } stehen jetzt bei „{ $step }“.

# Ob Namen innerhalb eines Satzes klein beginnen.
label-within = {"as-is"}
