### Wer angemeldet ist: Haushalte, Geräte, Passwort; einen Haushalt beginnen.

## Du

you = Du
you-what = Deine Haushalte, Geräte und dein Passwort
you-signed-in = Du meldest dich an als { $name }.
homes = Deine Haushalte
devices = Wo du angemeldet bist
devices-this = dieses hier
devices-when = Seit { $since }. Zuletzt benutzt { $seen }.
devices-end-others = Überall sonst abmelden
password = Ein anderes Passwort
password-old = Das jetzige
password-new = Das neue
password-what = Mindestens zehn Zeichen. Alle anderen Geräte werden abgemeldet.
password-do = Ändern
password-changed = Dein Passwort ist geändert. Alle anderen Geräte sind abgemeldet.
password-old-wrong = Das jetzige Passwort stimmt nicht. Nichts wurde geändert.

## Noch ein Haushalt

begin-another = Noch einen Haushalt beginnen
begin-back = Du
begin-lead = Eine Pflegestelle, ein Tierschutzverein, das Labor: Jeder Haushalt hat eigene Tiere, Menschen und Aufzeichnungen.
begin-day = Zeitzone, Beginn des Tages, Sprache
begin-do = Beginnen
made-up = Oder erst umsehen
made-up-what = Ein erfundener Haushalt mit sechs Wochen von vier Ratten und zwei Mäusen. Du siehst dich um als Lena, die ihn leitet. Nichts darin ist echt: Mach, was du willst.
made-up-name = { $name } (erfunden)
made-up-do = Einen erfundenen Haushalt ansehen
