### Was auf eine Antwort folgt, und wie ihre Teile zusammengesetzt werden.

then-go = Hör mit etwas Leichtem auf und lass { $animal } eine Weile in Ruhe.
then-wait = Schau wieder herein, wenn die Wartezeit vorbei ist. Es geht nichts verloren, wenn das Üben länger wartet.
then-stop = Die tägliche Pflege läuft weiter wie immer. Schau wieder herein, wenn sich etwas geändert hat.
then-complete = Hör auf, solange { $animal } noch Freude daran hat. Von hier an muss nichts mehr wachsen.
then-gone = Hier wird nichts mehr von dir verlangt.

cannot-tell = Etwas in den Aufzeichnungen über { $animal } lässt sich nicht ausrechnen, darum gilt die vorsichtige Antwort. Prüf die Daten.

do-rest = Lass { $animal } für jetzt in Ruhe, mit Futter, Wasser und einem Häuschen.

# Hinter der Kurzform eines Schrittes, der mehr als einmal gemacht wird.
tries = { $trials ->
    [2] Zweimal.
   *[other] { $trials }-mal.
}

watch-for = { $label }: { $act }
