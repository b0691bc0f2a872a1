### Anmelden und der erste Start.

## Anmelden

sign-in = Anmelden
sign-in-name = Dein Name
sign-in-password = Passwort
sign-in-new = Neu hier? Öffne den Link der Einladung, die dir jemand geschickt hat.

## Der erste Start

start = Fangen wir an
start-lead = Eine Minute, und du weißt, was heute Abend zu tun ist.
start-you = Du
start-name = Dein Name
start-password = Ein Passwort
start-password-help = Mindestens zehn Zeichen. Ein kurzer Satz lässt sich am leichtesten merken.
start-who = Hier gibt es schon Aufzeichnungen. Wer bist du?
start-zone = Zeitzone
start-day = Zeitzone und Beginn des Tages
start-made-up = Name und Passwort genügen; deine eigenen Tiere kommen später dazu.
start-submit = Anfangen
start-link = Zum Anfangen öffne den Link, den mischief beim Start gezeigt hat. Jeder Start macht einen neuen, und der alte gilt dann nicht mehr.
start-zone-unknown = So eine Zeitzone gibt es nicht. Die Namen sehen aus wie Europe/Berlin.
start-name-missing = Wie sollen wir dich nennen?
start-household-name = Zuhause

## Einen Haushalt wählen

home = Welcher Haushalt?
home-none = Du gehörst noch zu keinem Haushalt. Lass dich einladen.
