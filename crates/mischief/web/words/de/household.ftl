### Der Haushalt: seine Menschen und was sie dürfen, Einladungen, Schlüssel, Einstellungen.

## Der Haushalt

household-back = Haushalt
household-set-up = Einrichten
people = Menschen
people-you = du
people-no-sign-in = meldet sich nicht an
role = Was darf die Person hier?
role-owner = Leitung
role-carer = Pflege
role-sitter = Vertretung
role-viewer = Zuschauen
role-sitter-until = Vertretung bis { $until }
role-sitter-over = Vertretung bis { $until }, vorbei
role-until = Der letzte Tag der Vertretung
role-until-missing = Welcher ist der letzte Tag der Vertretung? Wie in 2026-12-06.
role-until-over = Dieser Tag ist schon vorbei. Nenn einen letzten Tag der Vertretung, der noch kommt.
role-missing = Was darf die Person hier? Wähl eines aus.
role-owner-does = Alles: die Tiere, die Menschen, die Schlüssel, die Aufzeichnungen selbst.
role-carer-does = Tägliche Pflege, und was von den Tieren bekannt und für sie geplant ist.
role-sitter-does = Tägliche Pflege, bis zu einem Tag. Dann schließt sich der Zugang von selbst.
role-viewer-does = Alles ansehen, nichts ändern.
role-owner-you = Du leitest diesen Haushalt.
role-carer-you = Du kümmerst dich hier um die Tiere.
role-sitter-you = Du kümmerst dich hier eine Zeit lang um die Tiere.
role-viewer-you = Du darfst hier alles ansehen.
role-owner-means = Wer leitet, darf hier alles: die Tiere, die Menschen und was sie dürfen, die Schlüssel, die Aufzeichnungen herausnehmen und welche hereinholen.
role-carer-means = Wer pflegt, schreibt auf, was war, trägt Tiere ein, ändert, was von ihnen bekannt ist, und plant das Kennenlernen. Menschen, Schlüssel und Einstellungen sind Sache der Leitung.
role-sitter-means = Wer vertritt, schreibt Übungen, Zeichen, Gewichte und Notizen auf und nimmt eigene Versehen zurück. Nach dem letzten Tag schließt sich der Zugang von selbst; was aufgeschrieben ist, bleibt.
role-viewer-means = Wer zuschaut, sieht, was aufgeschrieben und was zu tun ist, und ändert nichts.
role-owner-invited = Du bist eingeladen, mitzuleiten: gemeinsam mit der Person, die dich eingeladen hat.
role-carer-invited = Du bist eingeladen, dich um die Tiere zu kümmern.
role-sitter-invited = Du bist eingeladen, dich eine Zeit lang um die Tiere zu kümmern.
role-viewer-invited = Du bist eingeladen, zuzuschauen.

## Eine Person

age = Wie alt ist die Person?
age-under_5 = Unter 5
age-5_11 = 5 bis 11
age-12_17 = 12 bis 17
age-adult = Erwachsen
age-under_5-means = Unter fünf Jahren ist keine Übung vorgesehen: Kleine Kinder werden öfter gebissen, und Gesundheitsstellen raten vom Kontakt mit Ratten und Mäusen ab. Zusehen, während eine erwachsene Person übt, ist schön.
age-5_11-means = Von fünf bis elf sitzt eine erwachsene Person dabei. Das Kind bietet eine Hand an, den Rest macht das Tier; berühren und halten kommt, wenn das Tier in den Händen einer erwachsenen Person entspannt ist und lange nicht gebissen hat.
age-12_17-means = Von zwölf bis siebzehn alles außer dem langen Halten, und nach einem sehr schlimmen Biss kein Anfassen. Wo kein Alter bekannt ist, gilt das hier.
age-adult-means = Wer erwachsen ist, darf alles, wofür das Tier bereit ist. Nur Erwachsene heben den Halt nach einem schweren Biss auf.
people-at-risk = Aus ärztlicher Sicht besser kein Kontakt
people-at-risk-what = Zu Ratten und Mäusen: etwa bei schwacher Abwehr oder einer Schwangerschaft.
people-at-risk-means = Aus ärztlicher Sicht wird vom Kontakt mit Ratten und Mäusen abgeraten. Verboten wird hier deshalb nichts; bei jeder Übung steht es dabei, mit dem, worauf zu achten ist.
people-no-sign-in-means = Für diese Person meldet sich niemand an. Andere schreiben nur für sich selbst auf; lade sie ein, wenn sie es selbst nutzen soll.
people-means = Was das heißt
people-change = Ändern
people-name = Name
people-name-missing = Wie heißt die Person?
people-age-missing = Wie alt ist die Person? Davon hängt ab, was sicher ist.
people-leave = Diesen Haushalt verlassen
people-leave-what = Du siehst ihn dann nicht mehr. Was du gemacht hast, bleibt in den Aufzeichnungen. Die Leitung kann dich wieder einladen.
people-end = Hier ausscheiden lassen
people-end-what = Die Person sieht diesen Haushalt dann auf keinem Gerät mehr. Was sie gemacht hat, bleibt in den Aufzeichnungen.
people-add = Jemanden eintragen, der sich nicht anmeldet
people-add-what = Ein Kind zum Beispiel, das mit dir übt.
people-add-do = Eintragen

## Einladungen

invite = Jemanden einladen
invite-lead = Ein Link für eine Person, einmal gültig, eine Woche lang.
invite-who = Wer ist es?
invite-new = Jemand Neues
invite-make = Den Link machen
invite-open = Noch nicht benutzt
invite-open-known = { $name }, { $role }
invite-until = Gültig bis { $until }.
invite-take-back = Zurücknehmen
invited = Hier ist der Link
invited-once = Für eine Person, gültig bis { $until }.
invited-link = Schick ihn, oder lass den Code scannen
invited-here-alone = Du hast mischief über die eigene Adresse dieses Rechners geöffnet, darum geht der Link nur hier. Öffne es über die Adresse im Netzwerk und mach den Link dort, um jemanden mit einem anderen Gerät einzuladen.
invited-gone = Er wird nur dieses eine Mal gezeigt. Wer ihn hat, kann herein; schick ihn also niemandem sonst.
invited-done = Ich habe ihn
join = Einladung
join-to = Komm zu „{ $household }“
join-as-me = Weiter als { $name }
join-other = Ich bin jemand anders
join-name = Wie sollen sie dich nennen?
join-age = Wie alt bist du?
join-sign-in = Ein Name zum Anmelden
join-do = Hereinkommen
join-has-account = Meldest du dich hier schon an? Melde dich zuerst an und öffne dann den Link noch einmal.
join-over = Die Zeit, für die du eingeladen warst, ist vorbei. Bitte um eine neue Einladung.

## Schlüssel für Programme

keys = Schlüssel für Programme
keys-what = Ein Skript oder anderes Programm lesen oder aufschreiben lassen
keys-lead = Mit einem Schlüssel handelt ein Programm in deinem Namen, so weit du es lässt. Weitere Schlüssel macht es nie.
keys-none = Kein Programm hat einen Schlüssel.
keys-good = Gültige Schlüssel
keys-gone = Schlüssel, die nichts mehr öffnen
keys-new = Ein neuer Schlüssel
keys-name = Wofür ist er?
keys-scope = Wie weit reicht er?
keys-scope-missing = Wie weit reicht der Schlüssel? Wähl eines aus.
scope-read = Ansehen
scope-record = Aufschreiben
scope-manage = Verwalten
scope-read-does = Sehen, was aufgeschrieben und was zu tun ist.
scope-record-does = Sehen, Pflege aufschreiben und Eigenes zurücknehmen.
scope-manage-does = Alles, was du selbst darfst, nur keine Schlüssel machen.
keys-days = Wie lange gilt er?
keys-days-count = { $days ->
    [365] ein Jahr
    [730] zwei Jahre
   *[other] { $days } Tage
}
keys-make = Den Schlüssel machen
keys-made = Der Schlüssel für „{ $name }“
keys-secret = Kopier ihn jetzt
keys-once = Er wird nur dieses eine Mal gezeigt; niemand kann ihn nachsehen.
keys-try = Ausprobieren
keys-done = Ich habe ihn
keys-line = { $who }. { $end } { $used }
keys-until = Gültig bis { $at }.
keys-used = Zuletzt benutzt { $at }.
keys-unused = Noch nicht benutzt.
keys-revoked = Widerrufen { $at }.
keys-over = War gültig bis { $at }.
keys-revoke = Widerrufen

## Kalender

calendar = Kalender
calendar-what = Was ansteht und wann das Warten endet, in deinem eigenen Kalender
calendar-lead = Eine Adresse, die dein Kalender abonniert: was hier für dich ansteht, und wann Einleben, Ruhe und Quarantäne enden.
calendar-none = Du hast noch keine Adresse.
calendar-make = Eine Adresse machen
calendar-again = Eine neue machen
calendar-again-what = Die alte Adresse gilt dann sofort nicht mehr.
calendar-there = Du hast eine Adresse seit { $at }.
calendar-used = Zuletzt hat ein Kalender { $at } nachgefragt.
calendar-unused = Noch hat kein Kalender nachgefragt.
calendar-revoke = Widerrufen
calendar-made = Hier ist die Adresse
calendar-copy = Gib sie deinem Kalender als Abonnement
calendar-once = Sie wird nur dieses eine Mal gezeigt. Wer sie kennt, sieht, was hier ansteht, und die Namen der Tiere; behalt sie also für dich.
calendar-done = Ich habe sie
calendar-here-alone = Du hast mischief über die eigene Adresse dieses Rechners geöffnet, darum finden es nur Kalender auf diesem Rechner. Öffne es über die Adresse im Netzwerk und mach die Adresse dort, um es von anderswo zu erreichen.
calendar-name = { $household }: Ratten und Mäuse
calendar-session = { $animal }: { $what }
calendar-ready = Mit { $animal } darf es weitergehen
calendar-settling = { $animal }: Spätestens bis jetzt bleiben die Hände draußen
calendar-quarantine = { $animal }: Die Quarantäne ist vorbei
calendar-introduction = { $animals }: { $what }
calendar-introduction-ready = { $animals } dürfen sich wieder treffen
calendar-bodies = Sieh { $animals } nach Wunden durch
calendar-bite-watch = Ende der Beobachtung nach dem Biss von { $animal }

## Die Aufzeichnungen selbst

data = Die Aufzeichnungen
data-what = Herausnehmen, hereinholen, sichern
data-count = { $count ->
    [one] Ein Ereignis ist aufgeschrieben.
   *[other] { $count } Ereignisse sind aufgeschrieben.
}
data-out = Herausnehmen
data-log = Alle Aufzeichnungen speichern
data-log-what = Alles, was war, ein Ereignis je Zeile. Ein anderes mischief nimmt es so auf, wie es ist.
data-tables = Die Tabellen speichern
data-tables-what = Für Tabellenprogramme und Statistik: eine CSV-Datei je Tabelle, in einem ZIP.
data-tables-private = Mit Namen und dem, was Menschen geschrieben haben
data-animal = Aufzeichnungen dieses Tieres speichern
data-animal-what = Ein Tier, mit allem, was man braucht, um es anderswo zu verstehen
data-in = Aufzeichnungen hereinholen
data-in-what = Erst wird nachgesehen, und nichts ändert sich. Was schon da ist, wird übergangen; nichts wird überschrieben.
data-in-file = Herausgenommene Aufzeichnungen, als .jsonl
data-in-check = Nachsehen
backup = Sicherung
backup-what = Eine Datei mit allem auf diesem Rechner: alle Haushalte, Menschen und Schlüssel. Bewahr sie auf, wo sonst niemand herankommt. Dasselbe in einem Terminal:
backup-do = Eine Sicherung speichern
backup-others = Eine Sicherung enthält alle Haushalte auf diesem Rechner, und einige davon leiten andere. Wer den Rechner betreibt, macht sie dort:
import-back = Die Aufzeichnungen
import-file-missing = Wähl zuerst die Datei mit den Aufzeichnungen.
import-found = { $new ->
    [0] Nichts darin ist neu.
    [one] Alles in Ordnung. Ein Ereignis käme dazu.
   *[other] Alles in Ordnung. { $new } Ereignisse kämen dazu.
} { $there ->
    [0] { "" }
    [one] Eines ist schon da.
   *[other] { $there } sind schon da.
}
import-wrong = So lässt es sich nicht hereinholen. Nichts wurde geändert.
import-line = Zeile
import-more-wrong = { $count ->
    [one] Und noch eine.
   *[other] Und { $count } weitere.
}
import-newer = Einiges davon hat ein neueres mischief geschrieben: Bring erst dieses auf den neuen Stand.
import-do = Hereinholen
import-not = Zurück
import-gone = Diese Datei ist nicht mehr hier. Wähl sie noch einmal aus.
import-done = { $new ->
    [one] Ein Ereignis kam dazu.
   *[other] { $new } Ereignisse kamen dazu.
} { $there ->
    [0] { "" }
    [one] Eines war schon da.
   *[other] { $there } waren schon da.
}

## Einstellungen

settings = Einstellungen
settings-what = Name, Zeitzone, Beginn des Tages, Sprache
settings-name = Der Name des Haushalts
settings-day = Ein neuer Tag beginnt um
settings-day-what = Was vor dieser Stunde geschieht, zählt zum Abend davor.
settings-day-unknown = Die Stunde, in der ein Tag beginnt, schreibt man wie 04:00.
settings-language = Sprache
settings-language-unknown = So eine Sprache gibt es hier nicht.
settings-all-time = Zeitzone und Beginn des Tages gelten für alles, was aufgeschrieben ist, auch für vergangene Tage.

## Was getan wurde

deeds = Was getan wurde
deeds-what = Wer Rollen geändert, Schlüssel gemacht, Aufzeichnungen herausgenommen hat
deeds-lead = Mit dem Haushalt selbst. Was mit den Tieren war, steht bei jedem von ihnen.
deeds-none = Noch nichts.
deeds-older = Ältere
deed-somebody = Jemand
deed-unknown = { $who } hat etwas getan, von dem diese Version nichts weiß.
deed-role_set = { $who } hat { $what } eine Rolle gegeben: { $how }.
deed-left = { $who } hat { $what } hier ausscheiden lassen.
deed-left-own = { $who } ist gegangen.
deed-invited = { $who } hat eingeladen. Rolle: { $how }.
deed-invitation_taken_back = { $who } hat eine Einladung zurückgenommen.
deed-joined = { $who } hat eine Einladung angenommen. Rolle: { $how }.
deed-token_made = { $who } hat den Schlüssel „{ $what }“ gemacht.
deed-token_revoked = { $who } hat den Schlüssel „{ $what }“ widerrufen.
deed-calendar_made = { $who } hat eine Adresse für den Kalender gemacht.
deed-calendar_revoked = { $who } hat die Adresse des Kalenders widerrufen.
deed-renamed = { $who } hat den Haushalt „{ $what }“ genannt.
deed-exported = { $who } hat die Aufzeichnungen herausgenommen: { $what }.
deed-imported = { $who } hat Aufzeichnungen hereingeholt: { $what }.
deed-backed_up = { $who } hat alles auf diesem Rechner gesichert.
