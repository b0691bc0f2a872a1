### Das Handbuch: was von einem Teil des Regelwerks zum nächsten führt. Fakten und Zahlen kommen von dort.

## Das Handbuch

handbook = Handbuch
handbook-lead = Wie man das Vertrauen von Ratten und Mäusen gewinnt: jeder Schritt, was du unterwegs sehen kannst, wann Schluss ist und woher jede Zahl kommt.
handbook-new = Neu hier, mit zwei verängstigten Tieren?
handbook-new-what = Lass sie heute in Ruhe: ein Häuschen, Futter, Wasser, ein stilles Zimmer. Setz dich neben den Käfig, rede leise und lass die Hände draußen. Dann lies den ersten Schritt.
handbook-new-rats = Der erste Schritt mit Ratten
handbook-new-mice = Der erste Schritt mit Mäusen
handbook-new-bitten = Jemand wurde gebissen
handbook-new-ill = Etwas sieht nicht gut aus
handbook-search = Suche nach
handbook-search-do = Suchen
handbook-found =
    { $count ->
        [0] Nichts gefunden zu „{ $query }“. Versuch es mit einem Wort, etwa „Leckerchen“ oder „niest“.
        [one] Eine Stelle zu „{ $query }“.
       *[other] { $count } Stellen zu „{ $query }“.
    }
handbook-contents = Inhalt
handbook-in-this = Auf dieser Seite
handbook-next = Weiter: { $title }
read-on = Im Handbuch: { $title }
handbook-examples = Pip, Nutmeg und Juno sind die Ratten der Beispiele; Minna, Tilda und Romy die Mäuse.

## Kapitel

handbook-rats = Der Weg mit Ratten
handbook-rats-what = Vom Sitzen neben dem Käfig bis zu Minuten in deinen Händen, ein kleiner Schritt nach dem anderen. Die Ratte gibt das Tempo vor, und auf jedem Schritt lässt es sich gut bleiben.
handbook-mice = Der Weg mit Mäusen
handbook-mice-what = Keine Hand fängt eine Maus: Sie läuft in einen Tunnel, und der Tunnel kommt zu dir. Von dort ist es nicht weit in deine offenen Hände.
handbook-behaviours = Was du sehen kannst
handbook-behaviours-what = Ohren, Tasthaare, Zähne, Fell: wie es aussieht, was es dir sagt und was du in dem Moment tust. Zuerst die ruhigen Zeichen, danach die, bei denen Schluss ist.
handbook-health = Wenn etwas nicht gut aussieht
handbook-health-what = Krankheitszeichen, die dringendsten zuerst: woran man sie erkennt, was zu tun ist und wie bald es in die Tierarztpraxis geht. Was dahintersteckt, sagt die Praxis.
handbook-bites = Bisse und Erste Hilfe
handbook-bites-what = Erst die Wunde, dann die Frage nach dem Warum. Die meisten Bisse kommen von Futter oder Angst und sagen, wie es weitergeht.
handbook-quarantine = Quarantäne
handbook-quarantine-what = Warum Neue wochenlang getrennt wohnen, was jeden Tag zu tun ist und wann es vorbei ist.
handbook-quarantine-why =
    Neue aus einer Zucht wohnen { $quarantine_days_breeder } Tage getrennt, alle anderen { $quarantine_days_other }. Tiere, die am selben Tag kamen, teilen sich eine Uhr.
    Jedes Zeichen einer Ansteckung stellt die Uhr auf Anfang. Getrennt sind sie nur von anderen Tieren: Deine Zeit mit ihnen ist vom ersten Tag an willkommen.
handbook-introducing-rats = Ratten zusammenführen
handbook-introducing-rats-what = Fremde Ratten teilen sich nicht einfach einen Käfig. Schritt für Schritt: erst der Geruch, dann neutraler Boden, dann Tage, Nächte und ein Zuhause.
handbook-carrier = Der Weg über die Transportbox
handbook-carrier-what = Ein anderer Weg mit Ratten: alle zusammen in einer kleinen neutralen Transportbox, dann immer größer. Schneller, und nicht alle sind damit einverstanden.
handbook-introducing-mice = Mäuse zusammenführen
handbook-introducing-mice-what = Für Weibchen und kastrierte Böcke. Fremde Böcke kämpfen und treffen sich nicht.
handbook-long-hold = Das lange Halten
handbook-long-hold-what = Eine Ratte in der Kleidung behalten, bis sie ruhig ist: was dafür spricht, was dagegen, und für wen es nie das Richtige ist.
handbook-long-hold-first = Niemand braucht das. Der Weg kommt ohne aus, und es wegzulassen ist immer eine gute Wahl.
handbook-rules = Warum es „warten“ oder „halt“ heißt
handbook-rules-what = Jede Regel, nach der mischief dich zurückhält, weitergehen lässt oder sagt, warum: wann sie gilt, was du solange tust und was dahintersteht. Kein eigener Plan schaltet eine ab.
handbook-dosing = Wie lange, und wie oft
handbook-dosing-what = Woher „vier Sekunden, dreimal“ kommt: was das Programm bedenkt und was es nie tut.
handbook-laboratory = Im Labor
handbook-laboratory-what = Kurze Pläne, die Ratten und Mäuse auf das Anfassen vorbereiten: Kitzeln, Hochnehmen, der Tunnel, die offenen Hände.
handbook-figures = Jede Zahl
handbook-figures-what = Jede Zahl, mit der die Regeln rechnen: wofür sie da ist, warum sie so ist und welche Quelle sie hat. Die Begründungen stehen auf Englisch da, wie im Regelwerk.
handbook-sources = Woher das alles kommt
handbook-sources-what = Welche Arten von Wissen es gibt, und jede Quelle mit Namen. Verlinkt sind Studien, Gesundheits- und Tierschutzstellen und eigene Seiten der Autorinnen und Autoren; anderes aus der Haltung ist nur genannt.

handbook-own = Eigene Protokolle
handbook-own-what = Was euer Haushalt selbst geschrieben hat. Die Regeln für die Sicherheit stehen darüber, wie über jedem Protokoll.
handbook-own-none = Noch gibt es keins. Niemand braucht eins: Die Wege dieses Handbuchs genügen für die meisten Tiere.

## In einem Kapitel

handbook-ladder = Die Leiter, Schritt für Schritt
handbook-branches = Neben der Leiter
handbook-going-on = Wann es weitergeht
handbook-going-on-what =
    Eine Übung ist gut gegangen, wenn nichts das Tier erschreckt hat, mindestens ein Versuch ruhig war und auf jeden unsicheren Versuch mindestens { $calm_to_unsure_ratio } ruhige kamen.
    { $advance_sessions } gute Übungen an { $advance_days } oder mehr Tagen führen zum nächsten Schritt; { $advance_clean_sessions } genügen, wenn jeder Versuch ruhig war.
    Solange Hände noch nicht berühren, genügt eine Übung, in der jeder Versuch ruhig war. Mehr als ein Schritt am Tag ist es nie.
    Mit Händen höchstens { $sessions_a_day } Übungen am Tag, mit { $rest_interval_hours_rat } Stunden Abstand bei Ratten und { $rest_interval_hours_mouse } bei Mäusen. Danebensitzen und Leckerchen sind nie begrenzt.
handbook-going-back = Wann es zurückgeht
handbook-going-back-what =
    { $step_back_failures } Übungen hintereinander, die zu viel waren: ein Schritt zurück.
    Ein schlimmer Schreck, etwa Flucht oder Schreien: ein Schritt zurück.
    Ein Biss, der blutet und nichts mit Futter zu tun hatte, ein Sturz, ein Entwischen oder eine Jagd: zwei.
    Nach { $gap_days } Tagen ohne Übung beginnt die nächste einen Schritt tiefer, nach { $gap_days_long } zwei. Eine gute Übung bringt die beiden dorthin zurück, wo sie waren.
handbook-dose = Beginn mit { $from }; { $to } ist das Ziel des Schrittes.
handbook-dose-one = Jedes Mal { $to }.
handbook-tries =
    { $count ->
        [one] Ein Versuch macht eine Übung.
       *[other] { $count } Versuche machen eine Übung.
    }
handbook-opens = Öffnet sich bei „{ $step }“.
handbook-meetings =
    Weiter geht es nach { $sessions ->
        [one] einem ruhigen Treffen
       *[other] { $sessions } ruhigen Treffen hintereinander
    } { $days ->
        [one] an einem Tag.
       *[other] an { $days } Tagen.
    }
handbook-meetings-slept = Dazu müssen sie beim Schlafen in Berührung gesehen worden sein.
handbook-do = So geht es
handbook-then = Danach
handbook-stop = Wann Schluss ist
handbook-mistakes = Leicht falsch gemacht
handbook-safety = Damit nichts passiert
handbook-watch = Worauf du achtest
handbook-unsure = Leicht zu verwechseln
handbook-act = Was zu tun ist
handbook-plan = Wie es weitergeht
handbook-meanwhile = Solange
handbook-its-figures = Ihre Zahlen
handbook-contested = Quellen sind sich uneins
handbook-for = Dafür
handbook-against = Dagegen
handbook-sourced = { $evidence }:
handbook-restarts = Zeigt sich das in der Quarantäne, beginnt die Uhr von vorn.
handbook-grade = Grad { $grade }
handbook-grades = Wie schlimm war es?
handbook-figure = { $value } { $unit }
handbook-kinds = Arten von Wissen
handbook-read = Lesen
handbook-named = Genannt, nicht verlinkt.

effect-stop = Halt
effect-wait = Warten
effect-limits = Weniger als sonst
effect-informs = Sagt, warum

## Wie lange, und wie oft

handbook-dosing-belief = Wonach es sich richtet
handbook-dosing-belief-what =
    Für jedes Tier und jede Person führt das Programm eine Vermutung, wie viel das Tier gut aushält: wie viele Sekunden, wie viele Minuten. Sie beginnt mit dem, was von Ratten und Mäusen allgemein bekannt ist, und jeder Versuch macht sie besser.
    Ein ruhiger Versuch sagt: mindestens so viel. Ein Schreck sagt: weniger als das. Ein Tag ohne Übung lässt die Vermutung etwas breiter werden.
    Was ein Tier mit einer Person aushält, sagt etwas darüber, was es mit einer anderen aushält, aber nicht alles.
handbook-dosing-choice = Wie es wählt
handbook-dosing-choice-what =
    Es nimmt die längste Zeit, bei der ein Schreck unwahrscheinlich genug ist. So werden Versuche länger, wenn alles gut geht, bleiben gleich, solange es unklar ist, und werden nach einem Schreck kürzer.
    Es sagt dir, wie sicher es ist, etwa „neunmal von zehn“. Das ist eine Erwartung, kein Versprechen.
handbook-dosing-limits = Was es nie tut
handbook-dosing-limits-what =
    Das erste Hochheben oder Halten ist nie länger als { $hold_first_s } Sekunden, wie mutig das Tier auch ist.
    Kein Hochheben oder Halten ist je länger als das { $hold_growth }-Fache des längsten ruhigen der Tage davor.
    Nach einem Schreck wächst nichts, bis es wieder ruhig war.
    Die Regeln gehen vor. Wo eine „warten“ sagt, ändert keine Vermutung etwas daran.
handbook-dosing-record = Was es von dir braucht
handbook-dosing-record-what =
    Dass du auch die schlechten Versuche aufschreibst. Wo nur Gutes steht, wird der nächste Versuch zu lang.
    Dass du sagst, was du gesehen hast, nicht, wie du es fandest. Ob ein Versuch ruhig war, folgt aus dem, was das Tier getan hat.

## Regeln

handbook-rule-health_red = Ein Zeichen, jetzt in die Praxis
handbook-rule-health_red-what = Eines der schweren Zeichen wurde gesehen, oder das Tier wiegt { $weight_red_percent } Prozent weniger als am schwersten in den { $weight_red_days } Tagen davor. Alles andere ruht: mindestens { $red_sign_hours } Stunden, und bis das Zeichen geklärt ist.
handbook-rule-absent = Jemand ist nicht mehr da
handbook-rule-absent-what = Das Tier oder die Person ist nicht mehr hier. Nichts wird verlangt, und nichts erinnert daran; die Aufzeichnungen bleiben.
handbook-rule-bite_lock = Nach einem tiefen Biss
handbook-rule-bite_lock-what = Nach einem Biss vom Grad 4 oder 5 fasst mindestens { $bite_lock_days } Tage lang niemand das Tier an. Es beginnt wieder, wenn eine erwachsene Person den Schritt wählt.
handbook-rule-child = Zu jung dafür
handbook-rule-child-what = Kinder unter fünf fassen Ratten und Mäuse nicht an. Das lange Halten und ein Tier, das sehr schlimm gebissen hat, sind nur für Erwachsene.
handbook-rule-species_mix = Ratten und Mäuse getrennt
handbook-rule-species_mix-what = Ratten töten Mäuse, und schon ihr Geruch macht ihnen Angst. Sie treffen sich nie.
handbook-rule-intact_mixed_sex = Kein ungewollter Nachwuchs
handbook-rule-intact_mixed_sex-what = Ein unkastrierter Bock ab { $male_fertile_days } Tagen und ein unkastriertes Weibchen treffen sich nicht.
handbook-rule-mouse_males = Mäuseböcke, die sich fremd sind
handbook-rule-mouse_males-what = Ab einem Alter von { $mouse_male_days } Tagen treffen sich Mäuseböcke nicht, die nicht zusammen aufgewachsen sind; kastrierte dürfen, wenn { $neuter_wait_days } Tage vorbei sind.
handbook-rule-pairing_ended = Diese zwei versuchen es nicht mehr
handbook-rule-pairing_ended-what = Bei zwei Treffen floss zwischen denselben beiden Blut. Sie werden nicht mehr zusammengebracht.
handbook-rule-long_hold_excluded = Nie ein langes Halten
handbook-rule-long_hold_excluded-what = Mäuse, sehr junge und alte, kranke und trächtige Tiere, solche, die Schlimmes erlebt oder tief gebissen haben: Für sie gibt es kein langes Halten.
handbook-rule-unknown_fact = Etwas ist nicht bekannt
handbook-rule-unknown_fact-what = Eine andere Regel hängt von etwas ab, das niemand gesagt hat, etwa dem Geschlecht vor einem Treffen. Bis dahin wird gewartet.
handbook-rule-neuter_wait = Kurz nach der Kastration
handbook-rule-neuter_wait-what = Ein Bock kann nach der Kastration noch { $neuter_wait_days } Tage fruchtbar sein. So lange wartet er, bevor er Weibchen trifft.
handbook-rule-quarantine = Die Quarantäne ist nicht vorbei
handbook-rule-quarantine-what = Neue treffen niemanden, bevor ihre Quarantäne vorbei ist: { $quarantine_days_breeder } Tage bei Tieren aus einer Zucht, { $quarantine_days_other } bei allen anderen. Mit gutem Grund lässt sie sich auf { $quarantine_least_days_breeder } oder { $quarantine_least_days_other } verkürzen, weiter nicht.
handbook-rule-introduction_pause = Pause nach einem Kampf
handbook-rule-introduction_pause-what = Nach einem Kampf bleiben sie { $introduction_pause_fight_hours } Stunden getrennt, nach Blut { $introduction_pause_blood_hours }, nach einer klaffenden Wunde { $introduction_pause_gape_days } Tage. Mäuse warten mindestens { $introduction_pause_mouse_days } Tage.
handbook-rule-age_or_size = Zu jung oder zu leicht
handbook-rule-age_or_size-what = Ratten treffen Fremde ab einem Alter von { $meeting_age_days } Tagen, ausgewachsene Böcke ab { $meeting_age_with_male_days }. Wer sehr viel leichter ist als die anderen, wartet, bis er gewachsen ist.
handbook-rule-together_too_soon = Zu früh zum Zusammenwohnen
handbook-rule-together_too_soon-what = Die erste Nacht kommt nach { $together_calm_sessions } ruhigen gemeinsamen Tagen und nachdem sie beim Schlafen in Berührung gesehen wurden, und nicht binnen { $together_trouble_hours } Stunden nach Ärger. Auf dem Weg über die Transportbox kommen erst { $together_calm_hours } ruhige Stunden.
handbook-rule-meetings_done = Genug Treffen für heute
handbook-rule-meetings_done-what = Die Treffen des Tages auf diesem Schritt sind gewesen. Bis morgen dürfen sie darüber schlafen.
handbook-rule-long_hold_not_ready = Zu früh für ein langes Halten
handbook-rule-long_hold_not_ready-what = Die Ratte stand noch nicht mit vier Füßen auf deiner Hand, kam vor weniger als { $long_hold_arrival_days } Tagen, ist in Quarantäne, hat vor Kurzem gebissen, oder die letzten Male gingen schlecht.
handbook-rule-long_hold_not_opted_in = Niemand hat sich dafür entschieden
handbook-rule-long_hold_not_opted_in-what = Das lange Halten bleibt zu, bis die Person beide Seiten gelesen und das Zimmer geprüft hat. Die Entscheidung gilt für { $long_hold_opt_in_holds } Mal.
handbook-rule-long_hold_limit = Ein langes Halten am Tag
handbook-rule-long_hold_limit-what = Die Ratte hatte heute schon eines, mit wem auch immer.
handbook-rule-branch_not_open = Noch nicht offen
handbook-rule-branch_not_open-what = Schoß, Freilauf und Ähnliches öffnen sich bei einem Schritt der Leiter, den das Tier mit dieser Person noch nicht erreicht hat.
handbook-rule-bite_pause = Pause nach einem Biss oder Sturz
handbook-rule-bite_pause-what = Nach einem Biss, der blutet, einem Sturz, einem Entwischen oder einer Jagd bleiben die Hände { $bite_pause_hours } Stunden weg.
handbook-rule-rest_after_fear = Ruhe nach einem Schreck
handbook-rule-rest_after_fear-what = Nach einer Übung mit einem Schreck bleibt das Tier { $rest_after_fear_hours } Stunden in Frieden.
handbook-rule-rest_interval = Ruhe zwischen Übungen
handbook-rule-rest_interval-what = Zwischen zwei Übungen mit Händen liegen bei einer Ratte { $rest_interval_hours_rat } Stunden und bei einer Maus { $rest_interval_hours_mouse }. Danebensitzen und Leckerchen brauchen keine Pause.
handbook-rule-daily_limit = Genug für heute
handbook-rule-daily_limit-what = { $sessions_a_day } Übungen mit Händen am Tag sind reichlich, mit wem auch immer.
handbook-rule-settling_in = Einleben
handbook-rule-settling_in-what = In den ersten Tagen bleiben die Hände draußen: { $hands_off_days_breeder } bei Tieren aus einer Zucht, { $hands_off_days_pet_store } aus einer Zoohandlung, { $hands_off_days_rescue } aus dem Tierschutz, { $hands_off_days_laboratory } aus einem Labor. Dann sagt das Tier, wann: an { $settle_days_running } Tagen hintereinander mindestens { $settle_signs_least } Zeichen, dass es zu Hause ist, Fressen eines davon. Nach { $settle_timeout_days } Tagen geht es auf jeden Fall weiter.
handbook-rule-health_amber = Ein Zeichen, binnen zwei Tagen in die Praxis
handbook-rule-health_amber-what = Bis es geklärt ist: deine Stimme und Leckerchen, keine Hände, keine Treffen.
handbook-rule-weight_loss = Leichter als zuvor
handbook-rule-weight_loss-what = Das Tier wiegt { $weight_loss_percent } Prozent weniger als am schwersten in den letzten { $weight_loss_days } Tagen. Es darf geübt werden, aber nichts wird länger oder schwerer.
handbook-rule-surgery_wait = Nach einem Eingriff
handbook-rule-surgery_wait-what = { $surgery_wait_days } Tage lang kein Hochheben, kein Halten und kein Treffen.
handbook-rule-pregnant_or_nursing = Trächtig oder mit Jungen
handbook-rule-pregnant_or_nursing-what = Kein Hochheben, kein Halten und kein Treffen; berühren nur, wenn sie dafür kommt.
handbook-rule-young_helper = Ein Kind hilft
handbook-rule-young_helper-what = Von fünf bis elf bietet ein Kind eine Hand im Käfig an, eine erwachsene Person daneben. Mehr kommt, wenn das Tier in den Händen einer erwachsenen Person entspannt ist und { $young_helper_bite_free_days } Tage nicht gebissen hat.
handbook-rule-no_rise_after_fear = Nach einem Schreck wächst nichts
handbook-rule-no_rise_after_fear-what = Nach einem Schreck oder Tagen ohne Übung ist kein Versuch länger als das, was zuletzt ruhig ging.
handbook-rule-hold_growth = Halten wächst langsam
handbook-rule-hold_growth-what = Das erste Hochheben oder Halten dauert höchstens { $hold_first_s } Sekunden. Von da an höchstens das { $hold_growth }-Fache des längsten ruhigen der letzten { $hold_growth_days } Tage, an denen es eines gab.
handbook-rule-dose_too_likely_to_frighten = Schon ein Moment wäre zu viel
handbook-rule-dose_too_likely_to_frighten-what = Wo selbst der kürzeste Versuch eines Schrittes wahrscheinlich erschrecken würde, kommt erst ein leichterer Schritt. Das Tier behält seinen Platz.
handbook-rule-advance = Ein Schritt weiter
handbook-rule-advance-what = Genug gute Übungen an genug Tagen führten zum nächsten Schritt.
handbook-rule-step_back = Ein Schritt zurück
handbook-rule-step_back-what = Nach Übungen, die zu viel waren, einem schlimmen Schreck, einem Biss oder einem Missgeschick geht es zurück. So ist der Plan gedacht; es ist kein Scheitern.
handbook-rule-gap = Tage ohne Übung
handbook-rule-gap-what = Nach { $gap_days } Tagen ohne Übung beginnt die nächste einen Schritt tiefer, nach { $gap_days_long } zwei. Wer weitergemacht hat, ohne es aufzuschreiben, sagt das mit einem Tippen.
handbook-rule-new_caretaker = Jemand Neues
handbook-rule-new_caretaker-what = Vertrauen besteht zwischen zweien. Eine neue Person beginnt einige Schritte unter der, mit der das Tier am weitesten ist.
handbook-rule-placed = Jemand hat den Schritt gewählt
handbook-rule-placed-what = Eine Person hat mit einem Grund festgelegt, wo die beiden stehen. Von dort wird frisch gezählt.
handbook-rule-first_step = Der erste Schritt
handbook-rule-first_step-what = Die erste Person fängt am Anfang an.
handbook-rule-dosing = Wie lange diesmal
handbook-rule-dosing-what = Die längste Zeit, bei der ein Schreck unwahrscheinlich genug ist, nach dem, was dieses Tier mit dieser Person ausgehalten hat.
handbook-rule-at_risk = Wenn ärztlich abgeraten wird
handbook-rule-at_risk-what = Menschen mit schwacher Abwehr, über 65 oder unter fünf können schwer erkranken an dem, was eine gesunde Ratte oder Maus in sich trägt. Hier wird deshalb nichts verboten; frag in der Arztpraxis.
handbook-rule-complete = Das Ziel ist erreicht
handbook-rule-complete-what = Das Tier macht ruhig, was du dir gewünscht hast. Von hier an wird es nur noch gepflegt.
handbook-rule-introduction_step = Wo ein Kennenlernen steht
handbook-rule-introduction_step-what = Eine Gruppe steht dort, wo die beiden stehen, die sich am wenigsten kennen. Ruhige Treffen führen weiter; ein Kampf oder Blut führt zurück.
handbook-rule-consider_ending = Vielleicht besser getrennt
handbook-rule-consider_ending-what = Nach { $introduction_weeks_most } Wochen, nach { $introduction_gaping_wounds } klaffenden Wunden, oder wenn es immer wieder zurückgeht, können zwei getrennte Gruppen das freundlichere Ende sein.
handbook-rule-introduction_ended = Ein Kennenlernen ist vorbei
handbook-rule-introduction_ended-what = Sie leben zusammen, oder sie leben getrennt. Beides ist gut, wenn jedes Gesellschaft hat.
handbook-rule-strange_males = Ausgewachsene Böcke, die sich fremd sind
handbook-rule-strange_males-what = Nichts verbietet es, aber Halter sind sich uneinig. Wo zwei ausgewachsene Rattenböcke, die sich nicht kennen, einander begegnen würden, ab einem Alter von { $adult_male_days } Tagen und sofern nicht beide seit { $neuter_wait_days } Tagen oder länger kastriert sind, werden beide Seiten genannt.
handbook-rule-alone = Allein leben
handbook-rule-alone-what = Ratten und Mäuse brauchen ihresgleichen. Nach { $alone_days } Tagen allein ohne einen Grund wie Quarantäne oder Krankheit wirst du daran erinnert, Gesellschaft zu planen.
