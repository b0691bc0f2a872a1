# Einzelne Wörter und kurze Namen für das, wovon das Programm spricht.

# Wie viel Kontakt ein Schritt hat

contact-none = Kein Kontakt
contact-near = In der Nähe
contact-hand = Hand im Käfig
contact-touch = Berühren
contact-lift = Hochheben
contact-hold = Halten
contact-free = Frei, mit dir

# Tiere

species-rat = Ratte
species-mouse = Maus

origin-pet_store = Zoohandlung
origin-breeder = Zucht
origin-rescue = Tierschutz
origin-laboratory = Labor
origin-feral = Aus freier Wildbahn
origin-own_litter = Hier geboren
origin-unknown = Nicht bekannt

trait-blind = Blind oder sieht schlecht
trait-deaf = Taub
trait-hairless = Haarlos
trait-trauma = Schlechte Erfahrungen
trait-half_wild = Halbwild

goal-calm_care = Ruhige Pflege
    .what = { $animal } bleibt ruhig, während du fütterst, sauber machst und { $them } ansiehst. Das ist ein vollwertiges Ziel und für manche Tiere das richtige.
goal-hand_tame = Handzahm
    .what = { $animal } lässt sich eine Weile halten und ist dabei entspannt.
goal-cuddly = Verschmust
    .what = Handzahm, und { $they } kommt auch von selbst, um bei dir zu sein. Nicht jedes Tier will das.

# Zeichen dafür, dass ein Tier sich eingelebt hat

settle-eats_normally = Frisst normal
    .what = Futter und Wasser nehmen jeden Tag etwa so ab, wie du es erwartest, und falls du { $them } wiegst, hat { $they } seit dem Einzug höchstens 3 % verloren.
settle-rests_in_open = Ruht offen sichtbar
    .what = { $They } hat heute mindestens einmal außerhalb des Häuschens geruht oder geschlafen, oder hat ein fertiges Nest und benutzt es.
settle-out_with_person = Kommt heraus, während du dasitzt
    .what = { $They } war außerhalb des Häuschens, während jemand höchstens einen Meter entfernt saß.
settle-takes_dropped_treat = Nimmt hingelegtes Leckerchen
    .what = { $They } hat ein hingelegtes Leckerchen innerhalb einer Minute genommen, nachdem du zurückgetreten warst.
settle-calm_at_entry = Ruhig, wenn du hereinkommst
    .what = Als du langsam hereinkamst, ist { $they } weder geflüchtet noch länger als eine halbe Minute erstarrt.

# Was hinter einer Regel steht

evidence-peer_reviewed = Studien
    .what = Aus Forschung in Fachzeitschriften, vor dem Erscheinen von anderen Forschenden geprüft. Das meiste davon wurde mit Labortieren gemacht, dein Tier kann also anders sein.
evidence-welfare_body = Tierschutz- und Gesundheitsstellen
    .what = Rat von Fachstellen für Tiermedizin, öffentliche Gesundheit oder Tierschutz.
evidence-community = Erfahrung aus der Haltung
    .what = Was sich in Zucht, Tierschutz, Vereinen und zu Hause bewährt hat. Selten in einer Studie geprüft.
evidence-contested = Umstritten
    .what = Gute Quellen sind sich uneins, oder heutiger Rat zum Tierwohl spricht dagegen. Du bekommst beide Seiten zu sehen.
evidence-design_default = Unsere eigene Vorgabe
    .what = Eine Wahl, die wir getroffen haben, auf der vorsichtigen Seite, wo keine Quelle die Antwort gibt. Sie kann sich an die genannten Quellen anlehnen, ist aber selbst kein Befund.

# Wie ein Versuch und eine Übung verlaufen sind

outcome-calm = Ruhig
outcome-unsure = Unsicher
outcome-adverse = Ein Schreck

result-clean = Alles ruhig
result-success = Gut gegangen
result-mixed = Gemischt
result-fail = Diesmal zu viel
result-severe = Ein schlimmer Schreck

# Was jetzt zu tun ist

verdict-stop = Halt
verdict-wait = Warten
verdict-go = Los
verdict-complete = Ziel erreicht

# Gesundheit

level-red = Jetzt in die Tierarztpraxis
level-amber = Tierarztpraxis binnen etwa zwei Tagen
level-note = Eine Notiz wert

# Was ein Zeichen sagt

signal-calm = Ruhig
signal-neutral = Neutral
signal-caution = Vorsicht
signal-stop = Halt
signal-let_be = Lass sie machen
signal-watch = Beobachten
signal-ready_to_stop = Bereit sein zu trennen
signal-stop_between = Treffen beenden

# Was schiefgehen kann

mishap-fall = Ein Sturz
mishap-escape = Entwischt
mishap-chase = Eine Jagd

left-rehomed = Hat ein neues Zuhause
left-died = Gestorben
left-returned = Zurückgegeben
left-other = Aus anderem Grund nicht mehr da

# Menschen

age-under_5 = Unter 5
age-5_11 = 5 bis 11
age-12_17 = 12 bis 17
age-adult = Erwachsen
