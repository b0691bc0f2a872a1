### Who lives where, who may meet whom, and newcomers in quarantine.

## The four pages

newcomers-places = Living together
newcomers-homes = Homes
newcomers-may-meet = Who may meet whom
newcomers-quarantine = Quarantine
newcomers-introductions = Introductions
newcomers-and-more = { $names } and { $count } others
newcomers-for = For it:
newcomers-against = Against it:

## Homes

homes-lead = Who lives where, and with whom.
homes-nobody = Nobody lives here yet.
homes-unnamed = No cage named
homes-see-why = See why
homes-quarantine = { $name } is in quarantine.
homes-quarantine-until = { $name } is in quarantine until { $until }.
homes-lives-alone = { $name } lives alone since { $since }{ $reason ->
    [none] {""}
   *[other] : { $reason }
}{ $until ->
    [none] .
   *[other] , until { $until }.
}
homes-not-together = { $names } should not share a cage as things are.
homes-alone = Alone for long
homes-alone-tell = It has to be so for a while
homes-alone-reason = Why alone?
homes-alone-until = Until which day?
homes-move = Somebody moves
homes-move-who = Who moves?
homes-move-where = Where to?
homes-move-new = A new cage
homes-move-name = The new cage’s name
homes-move-only = Nobody else lives there from now on
homes-move-since = Since which day?
homes-move-alone = One will be alone for a while
homes-move-do = They live there now
homes-move-nobody = Who moves? Choose one of them, or several.
homes-move-nowhere = Where to? Choose a cage, or give a new one a name with letters from A to Z.
homes-strangers = They do not know each other
homes-strangers-what = Strangers who are simply put together can hurt each other. Nothing stands against getting to know each other step by step.
homes-strangers-anyway = They have lived together before; they share a cage
homes-day-wrong = That is no day. As in 2026-11-21.
homes-until-over = That day is over already. Until which day will it be alone?
homes-former = A cage in its former home
homes-before = Who lived where before
homes-stay = { $cage }, from { $from } to { $to } ({ $days ->
    [one] a day
   *[other] { $days } days
})

## Who may meet whom

meet-lead = Every two that live here. Open two of them to see why.
meet-nobody = There is nobody to meet: fewer than two animals live here.
meet-grid = Every two, in a table
meet-yes = They may meet.
meet-together = Yes; they live together.
meet-together-until = They live together; anybody new waits until { $until }.
meet-from = Not yet; they may meet from { $until }.
meet-not-yet = Not yet.
meet-unknown = Nobody can tell yet: the sex of each has to be known.
meet-tell = Tell what is not known
meet-never = No.
meet-part-stop = Not at all: { $count }
meet-part-wait = Not yet: { $count }
meet-part-go = May meet: { $count }
meet-legend-stop = not at all
meet-legend-wait = not yet
meet-legend-go = may meet
meet-several = More than two
meet-several-who = Who would meet?
meet-ask = May they?
meet-others = Somebody else
meet-meanwhile = Meanwhile
meet-each-two = Each two of them
meet-begin = Introduce them to each other

## Quarantine

quarantine-lead = Newcomers live apart until nothing shows any more.
quarantine-nobody = Nobody is in quarantine.
quarantine-day = Day { $day } of { $days }
quarantine-left = { $days ->
    [0] It ends today.
    [one] One day left, until { $until }.
   *[other] { $days } days left, until { $until }.
}
quarantine-held = The clock stands still
quarantine-held-what = It counts anew, from the beginning, once what holds it up is over.
quarantine-untold = Nobody can tell when it ends.
quarantine-since = Here since { $since }.
quarantine-waived = { $name }’s quarantine was shortened: { $reason }
quarantine-checked = Looked over today: { $names }.

quarantine-well = Nothing found, all of them well
quarantine-who = Whom did you look over?
quarantine-sign = A sign
quarantine-sign-who = On whom?
quarantine-sign-what = What did you see?
quarantine-sign-other = Another sign
quarantine-sign-save = Put it on record
quarantine-sign-missing = On whom did you see something, and what?
quarantine-who-missing = Whom did you look over? Choose one of them, or several.
quarantine-order = Whom to see to first
quarantine-each-day = Each day
quarantine-known = Free of signs is not free of virus
quarantine-shorten = Shorten it
quarantine-shorten-what = Somebody may have good reason to shorten a quarantine, such as a vet’s tests. The reason stays on the animal’s record.
quarantine-others = the others
