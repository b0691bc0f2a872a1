### Die Übung, Schritt für Schritt begleitet, das Erzählen danach und was auf dem Gerät wartet.

## Die begleitete Übung

session-begin = Anfangen
session-begin-with = Anfangen mit { $name }
session-ready = Ich bin bereit
session-again = Das nächste Mal
session-also = Ich habe noch etwas gesehen
session-other = Etwas anderes
session-what-else = Etwas anderes: { $name }
session-count = { $count } von { $of }
session-count-in = Die Hände zu { $name }. Es beginnt von selbst.
session-between = { $name } kommt herunter. Jetzt das Leckerchen und ein paar Schritte. Das nächste Mal beginnt von selbst.
session-between-touch = Jetzt das Leckerchen und eine Pause. Das nächste Mal beginnt von selbst.
session-log = Erzählen, wie es war
session-touch-waits = Tipp irgendwohin, um zu warten.
session-any-touch = Tipp irgendwohin, um aufzuhören.
session-down = Setz { $name } sanft ab. Was hast du gesehen?
session-how-was-it = Was hast du gesehen?
session-tap-what = Tipp an, was du siehst.
session-nothing = Nichts, was ich deuten könnte
session-time-over = Die Zeit ist um.
session-that-was-it = Das war’s
session-end = Hier aufhören
session-end-me = Genug für jetzt
session-end-animal = { $name } hat genug
session-end-abort = Sofort aufhören
session-end-all = Für alle aufhören
session-undo = Rückgängig
session-discard = Jetzt nicht
session-stop = Hör jetzt auf.
session-stop-calm = Dann lass das Tier in Ruhe. Es ist nichts verloren.
session-stop-abort = Setz { $name } sanft ab, ganz unten, und lass los.
session-stop-undo = Das war ein Versehen
session-reason = Warum, wenn du magst
session-bite-record = Dann den Biss aufschreiben
session-bite-later = Ohne den Biss aufzuschreiben
session-bite-how = Wie war der Biss von { $name }?
session-bite-food = Ging es um Futter: ein Leckerchen oder Finger, die danach riechen?
session-bite-food-yes = Ja, um Futter
session-bite-food-no = Nein, oder ich weiß es nicht
session-long-on = Die Hände ruhen. { $name } bewegt sich frei.
session-long-asks = Was macht { $name } gerade?
session-long-lull = Warte auf eine Pause. Öffne jetzt nicht.
session-long-may = Es darf jetzt enden: Öffne und lass { $name } hinauslaufen.
session-long-must = Zeit aufzuhören. Warte auf eine Pause, dann lass { $name } hinauslaufen.
session-long-evidence = { $count } von { $of } ruhigen Minuten hintereinander
session-long-abort = Öffne, gib Luft und lass { $name } hinauslaufen.
session-long-calm = Es endete in Ruhe.
session-long-not-calm = Es endete nicht in Ruhe. Das ist gut zu wissen, und niemand ist schuld.
session-long-end = { $name } ist hinausgelaufen
session-doctor = Wann in die Arztpraxis
session-ended = Das war’s für jetzt.
session-calm = ruhig
session-unsure = unsicher
session-adverse = mit einem Schreck
session-leads-on = { $name } geht weiter: Als Nächstes kommt { $step }.
session-leads-same = { $name } bleibt bei: { $step }.
session-leads-back = { $name } geht etwas zurück: Als Nächstes kommt { $step }. Zurückgehen gehört zum Weg.
session-leads-else = Die Aufzeichnungen wissen mehr als dieses Gerät: Für { $name } kommt als Nächstes { $step }.
session-note = Ein Wort dazu
session-note-what = Über { $name }, in deinen eigenen Worten
session-note-save = Behalten
session-note-kept = Dein Wort ist behalten.
session-saved = Aufgeschrieben.
session-kept = Auf diesem Gerät behalten; es wird aufgeschrieben, sobald es eine Verbindung gibt.
session-kept-here = Auf diesem Gerät behalten, auf dem Weg in die Aufzeichnungen.
session-no-storage = Dieses Gerät behält nichts für Seiten. Lass diese offen, bis „Aufgeschrieben“ dasteht.
session-refused = Es wurde nicht angenommen:
session-next = Zurück zu „Heute“
session-back = Zurück
session-open = Diese Übung ist noch offen.
session-record = So aufschreiben, wie sie ist
session-go-on = Weitermachen
session-drop = Fallen lassen
session-take-back = Zurücknehmen
session-rests = { $name } hatte eine Übung, die hier auf eine Verbindung wartet, und ruht bis { $time }.
session-adult = Welche erwachsene Person sitzt dabei?
session-settings = Leckerchen, Ort, Ton
session-ways = Wie dieses Gerät sich meldet
session-way-sound = Leise Töne
session-way-buzz = Brummen
session-way-flash = Aufleuchten
session-treat = Leckerchen
session-place = Ort
session-towel = Mit einem Handtuch
session-unlit = Hier kann der Bildschirm von selbst dunkel werden. Die Zeit läuft weiter; tipp auf den Bildschirm, um sie zu sehen.
session-at-once = Alle auf einmal
session-then-each = Dann eines nach dem anderen
session-each = Eines nach dem anderen
session-nobody-now = Mit keinem von ihnen ist jetzt etwas zu tun.
session-all-sign = Alle: { $sign }
session-all-hoped = Alle, wie erhofft
session-stop-when = Wann Schluss ist
session-noscript = Diese Seite begleitet dich mit einem Skript. Ohne das: Mach es wie oben beschrieben und erzähl danach, wie es war.

## Mit allen eines Käfigs hinsetzen

sitting-lead = Eine Runde, und jedes Tier in seinem Tempo.
sitting-noscript = Für eine Runde mit allen braucht es ein Skript. Ohne das: Geh zu jedem einzeln.

## Das lange Halten, entschieden

hold-agree = Lies, was dafür und was dagegen spricht

## Danach von einer Übung erzählen

log = Was war
log-today = Heute aufgeschrieben
log-tries = Wie viele Versuche?
log-seen = Was hast du am meisten gesehen?
log-worst = Der schlimmste Moment
log-worst-none = Nichts Schlimmeres
log-worst-other = Etwas anderes
log-more = Wie lange, wann, eine Notiz
log-dose-s = Wie lange jeweils, in Sekunden
log-dose-min = Wie lange, in Minuten
log-ago = Wann war es?
log-note = In deinen eigenen Worten
log-save = Aufschreiben
log-other = Es war ein anderer Schritt
log-step-missing = So einen Schritt hat der Plan dieses Tieres nicht. Wähl einen von denen auf der Seite.
log-tries-missing = Wie viele Versuche waren es? Eine Zahl von 1 bis 20.
log-seen-missing = Was hast du am meisten gesehen? Wähl eines aus.
log-worst-missing = Was war der schlimmste Moment? Wähl einen aus oder „Nichts Schlimmeres“.
ago-0 = Gerade eben
ago-30 = Vor einer halben Stunde
ago-120 = Vor zwei Stunden
ago-360 = Vor sechs Stunden

## Der Ring einer Übung, die vorbei ist

ring = Übung: { $calm } ruhig, { $unsure } unsicher, { $adverse } mit Schreck

## Was auf dem Gerät wartet

waiting-kept = Was du festgehalten hast, wartet auf diesem Gerät. Es wird aufgeschrieben, sobald es eine Verbindung gibt.
waiting-refused = Von { $time }, nicht aufgeschrieben:
waiting-again = Noch einmal versuchen
waiting-drop = Fallen lassen
waiting-open = Angefangen und noch offen: { $name }
waiting-see = Ansehen
waiting-changed = Die Aufzeichnungen wussten mehr als dieses Gerät: Für { $name } kommt als Nächstes { $step }.
waiting-read = Gelesen
