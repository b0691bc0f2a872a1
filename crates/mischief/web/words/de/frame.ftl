### Was jede Seite sagt.

## Auf jeder Seite

skip = Zum Inhalt
bar = Orte
bar-today = Heute
bar-animals = Tiere
bar-handbook = Handbuch
bar-household = Haushalt
look = Aussehen
look-device = Wie das Gerät
look-light = Hell
look-dark = Dunkel
look-night = Nachtrot
sign-out = Abmelden
sign-out-waiting = Auf diesem Gerät wartet noch etwas, das aufgeschrieben werden soll. Es bleibt hier und wird aufgeschrieben, sobald du dich auf diesem Gerät wieder anmeldest und verbunden bist.
sign-out-anyway = Trotzdem abmelden
sign-out-unsent = Keine Verbindung. Du bist auf diesem Gerät noch angemeldet. Versuch es noch einmal, sobald es eine Verbindung gibt.
form-unsent = Keine Verbindung. Nichts wurde gesendet, und was du geschrieben hast, steht noch hier. Versuch es noch einmal, sobald es eine Verbindung gibt.
waiting-as-of = Keine Verbindung. Das hier ist der Stand von { $time }.
waiting-clock = Die Uhr dieses Geräts geht um { $time } falsch. Zeiten, die es aufschreibt, werden beim Senden berichtigt; stell die Uhr, damit auch stimmt, was du siehst.
waiting-plain = Diese Verbindung ist nicht verschlüsselt. Darum öffnet dieses Gerät ohne Verbindung keine Seiten und kann den Bildschirm nicht wach halten. Was du aufschreibst, bleibt erhalten, solange eine Seite offen ist. Für alles andere öffne mischief über https.
manifest-description = Gewinnt das Vertrauen von Ratten und Mäusen und schreibt dabei mit.
offline = Keine Verbindung
offline-what = Diese Seite liegt nicht auf diesem Gerät. „Heute“ und die Übungen, die dort stehen, liegen hier, sobald du „Heute“ einmal auf diesem Gerät geöffnet hast. Fotos, Gewichte und andere Einträge brauchen eine Verbindung.
offline-do = „Heute“ öffnen
date = { $month ->
    [1] { $day }. Januar
    [2] { $day }. Februar
    [3] { $day }. März
    [4] { $day }. April
    [5] { $day }. Mai
    [6] { $day }. Juni
    [7] { $day }. Juli
    [8] { $day }. August
    [9] { $day }. September
    [10] { $day }. Oktober
    [11] { $day }. November
   *[12] { $day }. Dezember
}

language-name = Deutsch
moment = { $date }, { $time } Uhr
moment-other-year = { $date } { $year }, { $time } Uhr
save = Sichern

## Fehler

error-forbidden = Das darfst du hier nicht
error-forbidden-what = Das kam von einer Seite, die nicht zu uns gehört. Öffne hier die Seite, die du brauchst, und versuch es von dort.
error-not-found = Hier ist nichts
error-not-found-what = So eine Seite gibt es nicht, oder sie gehört zu einem Haushalt, zu dem du nicht gehörst. Hat dir jemand den Link geschickt, dann bitte um einen neuen.
error-not-allowed = Das geht hier nicht
error-not-allowed-what = Diese Adresse kann das nicht. Nichts wurde geändert.
error-late = Das hat zu lange gedauert
error-late-what = Es kam zu langsam an, oder die Antwort brauchte zu lange. Sieh nach, ob es aufgeschrieben ist, bevor du es noch einmal sendest.
error-too-large = Das war zu viel
error-too-large-what = Was du gesendet hast, ist größer, als es hier sein darf: 20 MB für ein Foto. Nichts wurde geändert. Geh zurück und wähl etwas Kleineres.
error-slow-down = Etwas langsamer
error-slow-down-what = Warte eine Minute, dann versuch es noch einmal.
error-bad = Das hat nicht geklappt
error-bad-what = Was gesendet wurde, ließ sich nicht lesen. Nichts wurde geändert. Geh zurück und versuch es noch einmal.
error-ours = Hier ist etwas kaputtgegangen
error-ours-what = Das ist unser Fehler, nicht deiner. Nichts ging verloren. Versuch es noch einmal; wenn es so bleibt, ruf „mischief doctor“ auf.
error-request = Wer mischief hier betreibt, findet es im Protokoll unter { $id }.
error-back = Zum Anfang
error-link = Dieser Link geht nicht mehr
error-look = So ein Aussehen gibt es nicht.
refused-role = Das gehört in diesem Haushalt nicht zu deinen Aufgaben. Frag die Leitung; sie kann es unter „Haushalt“ ändern.
refused-sitter-over = Deine Zeit als Vertretung ist hier vorbei. Die Leitung kann ein neues Ende setzen.
refused-sign-in = Der Name oder das Passwort stimmt nicht. Versuch es noch einmal.
refused-signed-out = Du bist hier nicht oder nicht mehr angemeldet. Melde dich noch einmal an.
refused-invitation = Diese Einladung wurde schon benutzt, oder ihre Zeit ist vorbei. Bitte um eine neue.
refused-last-owner = Ein Haushalt braucht eine Leitung. Gib sie zuerst jemand anderem.
refused-name-taken = Mit diesem Namen meldet sich schon jemand an. Wähl einen anderen.
refused-slow-down =
    { $seconds ->
        [one] Zu viele Versuche. Versuch es in einer Sekunde noch einmal.
       *[other] Zu viele Versuche. Versuch es in { $seconds } Sekunden noch einmal.
    }
