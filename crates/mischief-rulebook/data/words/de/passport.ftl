### Das Blatt über ein Tier, das mit ihm mitgeht: je eine Überschrift, darunter kurze Zeilen.

sheet-trusts = Vertraut
sheet-loves = Mag besonders
sheet-frightens = Macht Angst
sheet-calms = Beruhigt
sheet-do = Jetzt richtig
sheet-do_not = Jetzt lieber nicht
sheet-health = Gesundheit und Gewicht
sheet-ahead = Die nächsten Übungen, wenn alles gut geht
sheet-open = Noch offen

sheet-about =
    { $species ->
        [mouse] { $sex ->
            [female] Eine weibliche Maus
            [male] Ein Mäusebock
           *[none] Eine Maus
        }
       *[rat] { $sex ->
            [female] Eine weibliche Ratte
            [male] Ein Rattenbock
           *[none] Eine Ratte
        }
    }{ $born ->
        [none] {""}
       *[other] , geboren { $born }
    }{ $since ->
        [none] {""}
       *[other] , hier seit { $since }
    }, { $origin ->
        [pet_store] aus einer Zoohandlung
        [breeder] aus einer Zucht
        [rescue] aus dem Tierschutz
        [laboratory] aus einem Labor
        [feral] aus freier Wildbahn
        [own_litter] hier geboren
       *[unknown] niemand weiß, woher
    }
sheet-trust =
    { $who }: bis „{ $step }“{ $goal ->
        [yes] , das Ziel
       *[no] {""}
    }
sheet-trust-none = Noch niemand hatte eine Übung.
sheet-fright =
    Bei „{ $step }“, { $count ->
        [one] einmal
       *[other] { $count }-mal
    }
sheet-shows = Zeigt es so: { $signs }
sheet-broken_off = Abgebrochen: { $reason }
sheet-mishap =
    { $kind ->
        [fall] Ein Sturz
        [escape] Ein Ausbruch
       *[chase] Eine Jagd
    }, { $day }
sheet-calm =
    { $sign }, in { $count ->
        [one] einer Übung
       *[other] { $count } Übungen
    }
sheet-place = Ort: { $place }
sheet-weight = Wiegt { $grams } g
sheet-signs-none = Kein Krankheitszeichen ist offen
sheet-signs = Offen: { $signs }
sheet-neutered = Kastriert: { $day }
sheet-session = { $when }: { $what }
sheet-keep = Das Ziel ist erreicht; damit es so bleibt: { $step }
sheet-quarantine =
    In Quarantäne{ $until ->
        [none] {""}
       *[other] { " " }bis { $until }
    }
sheet-waived = Die Quarantäne wurde verkürzt: { $reason }
sheet-settling = Hat sich noch nicht eingelebt: keine Hände
sheet-bite = Ein Biss vom Grad { $grade }, { $day }: auf die Wunde achten und bei jedem Krankheitszeichen in die Arztpraxis
sheet-rest = Ruht bis { $until }
sheet-made = Geschrieben { $day } für { $who }, aus den Aufzeichnungen von mischief.
