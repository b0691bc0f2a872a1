### Die Tiere und was von ihnen aufgeschrieben ist.

## Ein Käfig und seine Tiere

cage = Der erste Käfig
cage-more = Noch ein Käfig, oder Neue
cage-name = Wie heißt der Käfig?
cage-who = Wer wohnt dort?
cage-species-rat = Ratten
cage-species-mouse = Mäuse
cage-origin = Woher?
cage-arrived = Seit wann sind sie bei dir?
cage-animal = Name
cage-stands = Was macht das Tier jetzt?
cage-add = Eintragen
cage-species-missing = Sind es Ratten oder Mäuse?
cage-origin-missing = Woher kommen sie? „Weiß niemand“ ist auch eine Antwort.
cage-arrived-missing = Seit welchem Tag sind sie bei dir? Wie in 2026-11-21.
cage-arrived-later = Dieser Tag kommt erst noch. Seit welchem Tag sind sie bei dir?
cage-name-wrong = Ein Name hat höchstens 200 Buchstaben.
cage-shared = { $count ->
    [one] In einem Käfig mit diesem Namen wohnt schon { $names }.
   *[other] In einem Käfig mit diesem Namen wohnen schon { $names }.
} Neue brauchen einen eigenen, bis ihre Quarantäne vorbei ist und sie sich kennengelernt haben. Nur wenn sie schon immer zusammen wohnen, sag das unten.
cage-share = Sie wohnen zusammen, seit sie da sind
cage-nobody = Gib mindestens einem Tier einen Namen.
stands-hides = Versteckt sich vor mir
stands-takes_treat = Nimmt ein Leckerchen
stands-comes = Kommt zur Hand
stands-stroked = Lässt sich streicheln
stands-held = Lässt sich kurz halten
stands-held_long = Lässt sich eine Minute halten
origin-pet_store = Zoohandlung
origin-breeder = Zucht
origin-rescue = Tierschutz
origin-laboratory = Labor
origin-feral = Freie Wildbahn
origin-own_litter = Hier geboren
origin-unknown = Weiß niemand
species-rat = Ratte
species-mouse = Maus

## Ein Tier

animals = Tiere
animals-gone = Nicht mehr hier
animals-all = Alle
animals-none = Auf keines passt das. Wähl „Alle“, um mehr zu sehen.
animals-no-cage = kein Käfig genannt
animals-cage = Käfig
animals-verdict = Jetzt
animals-who = Mit wem
animals-sort = Geordnet nach
animals-show = Zeigen
sort-name = Name
sort-cage = Käfig
sort-verdict = was ansteht
sort-step = Schritt
animal-how = So geht es
animal-watch = Worauf du achtest
animal-then = Danach
animal-why = Warum
animal-why-more = Warum, mit Quellen
animal-doubts = Wo Quellen sich uneins sind
animal-shows = Was die Aufzeichnungen zeigen
animal-in = in { $cage }
animal-age = { $unit ->
    [days] { $count ->
        [one] einen Tag alt
       *[other] { $count } Tage alt
    }
    [weeks] { $count } Wochen alt
    [months] { $count } Monate alt
   *[years] { $count ->
        [one] ein Jahr alt
       *[other] { $count } Jahre alt
    }
}
animal-remember = Eine Erinnerung festhalten
animal-gone = { $reason ->
    [died] { $name } ist { $day } gestorben.
    [rehomed] { $name } hat { $day } ein neues Zuhause gefunden.
    [returned] { $name } wurde { $day } zurückgegeben.
   *[other] { $name } ist { $day } gegangen.
}
sex-female = weiblich
sex-male = männlich
yes = ja
grams = { $grams } g
back-to-animal = Zurück
weekday-short = { $weekday ->
    [1] Mo
    [2] Di
    [3] Mi
    [4] Do
    [5] Fr
    [6] Sa
   *[7] So
}

## Der Weg der Steine

path = Der Weg
path-all = Alle Schritte
path-stands = { $who } ist bei „{ $step }“, Schritt { $at } von { $of }.
path-done = geschafft
path-here = jetzt
path-ahead = kommt noch
path-goal = das Ziel

## Die letzte Woche und was gerade läuft

week = Die letzten sieben Tage
week-none = keine Übung
clocks = Was gerade läuft
clock-quarantine = { $why ->
    [sign] { $until ->
        [none] In Quarantäne, bis das Krankheitszeichen vorbei ist, und dann von vorn.
       *[other] In Quarantäne bis { $until }; sie begann nach einem Krankheitszeichen von vorn.
    }
    [weight] { $until ->
        [none] In Quarantäne, bis das Gewicht wieder da ist, und dann von vorn.
       *[other] In Quarantäne bis { $until }; sie begann nach einem Gewichtsverlust von vorn.
    }
   *[clock] { $until ->
        [none] In Quarantäne.
       *[other] In Quarantäne bis { $until }.
    }
}
clock-quarantine-unclear = In Quarantäne. Ihr Ende lässt sich nicht ausrechnen; prüf den Tag des Einzugs.
clock-waived = Die Quarantäne wurde verkürzt: { $reason }

## Kurven

chart-doses = „{ $step }“ mit { $who }
chart-weights = Gewicht
chart-shapes = Kreis: ruhig. Raute: unsicher. Quadrat: ein Schreck.
chart-band = Das Band ist, was nach den Aufzeichnungen bis zu jedem Tag wahrscheinlich gut auszuhalten war.
chart-limits = Die Linien sind, wo die Regeln zu bremsen beginnen und wo alles ruht.
chart-numbers = Die Zahlen
chart-day = Tag
chart-dose = Wie lange
chart-went = Wie es war
chart-tally = { $calm } ruhig, { $unsure } unsicher, { $adverse } mit Schreck
date-short = { $day }.{ $month }.
amount-short = { $value } { $unit }

## Was bekannt ist

facts = Was bekannt ist
fact-weight = Gewicht
fact-lives-with = Wohnt mit
fact-born = Geboren
fact-came = Hier seit
fact-neutered = Kastriert
fact-loves = Liebt
fact-needs = Braucht Rücksicht
fact-pregnant = Trächtig
fact-nursing = Säugt
fact-goal = Ziel
fact-follows = Folgt

## Alles, was war

timeline = Alles, was war
timeline-empty = Noch ist nichts aufgeschrieben.
timeline-newest = Zum Neuesten
timeline-before = Was davor war
timeline-change = Diesen Eintrag ändern
timeline-reason = Warum? Das darf leer bleiben.
timeline-take-back = Zurücknehmen
timeline-again = Wieder gelten lassen
timeline-by-mistake = aus Versehen aufgeschrieben
timeline-struck = Zurückgenommen von { $who }: { $reason }
timeline-gone = Zurückgenommen

## Warum

why-more = und { $count } frühere
why-step = Hinter der Anleitung
why-sources = Ihre Quellen
why-for = Dafür
why-against = Dagegen
why-leads = Wohin es führt
why-way = dann „{ $step }“
source-peer-reviewed = Studie
source-welfare-body = Gesundheits- oder Tierschutzstelle
source-community = aus der Haltung
source-ours = von uns
