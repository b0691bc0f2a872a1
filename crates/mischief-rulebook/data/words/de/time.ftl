### Zeiten, Tage, Dosen, Listen und Fürwörter, wie die anderen Texte sie brauchen.

weekday-1 = Montag
weekday-2 = Dienstag
weekday-3 = Mittwoch
weekday-4 = Donnerstag
weekday-5 = Freitag
weekday-6 = Samstag
weekday-7 = Sonntag

month-1 = Januar
month-2 = Februar
month-3 = März
month-4 = April
month-5 = Mai
month-6 = Juni
month-7 = Juli
month-8 = August
month-9 = September
month-10 = Oktober
month-11 = November
month-12 = Dezember

## Eine Uhrzeit; jede passt hinter „bis“

time-today = { $time } Uhr
time-tomorrow = morgen um { $time } Uhr
time-yesterday = gestern um { $time } Uhr
time-date = { $weekday }, den { $day }. { $month }, { $time } Uhr

## Dasselbe, wie man sagt, wann etwas geschieht; jede passt hinter „Pip hat“

at-today = um { $time } Uhr
at-tomorrow = morgen um { $time } Uhr
at-yesterday = gestern um { $time } Uhr
at-date = am { $weekday }, dem { $day }. { $month }, um { $time } Uhr

## Ein Tag; jeder passt hinter „bis“

day-today = heute
day-tomorrow = morgen
day-yesterday = gestern
day-date = { $weekday }, den { $day }. { $month }
day-date-year = { $day }. { $month } { $year }

## Dasselbe, wie man sagt, wann etwas geschieht

on-today = heute
on-tomorrow = morgen
on-yesterday = gestern
on-date = am { $weekday }, dem { $day }. { $month }
on-date-year = am { $day }. { $month } { $year }

## Zahlen und Dosen; sie lauten in jedem Fall gleich, hinter „mit“ wie hinter „für“

decimal-mark = ,
dose-s =
    { $value ->
        [one] { $value } Sekunde
       *[other] { $value } Sekunden
    }
dose-min =
    { $value ->
        [one] { $value } Minute
       *[other] { $value } Minuten
    }
dose-h =
    { $value ->
        [one] { $value } Stunde
       *[other] { $value } Stunden
    }

## Listen

list-and = { $head } und { $last }
list-separator = ,{" "}

## Fürwörter: wer, wen, wem, wessen. An das letzte hängen die Texte die Endung: „{ $their }e Pfote“.

pronouns-female =
    .they = sie
    .them = sie
    .to_them = ihr
    .their = ihr
pronouns-male =
    .they = er
    .them = ihn
    .to_them = ihm
    .their = sein
pronouns-unknown =
    .they = es
    .them = es
    .to_them = ihm
    .their = sein

## Das Leckerchen, immer im Wen-Fall. Wie der Haushalt es nennt, ist offen, darum steht es in Klammern.

named-treat = ein Leckerchen ({ $treat })
favourite-treat = ein Lieblingsleckerchen
