### Introductions: the list, beginning one, and the page of one.

## The list

introductions-lead = Strangers come to live together, at the pace of the most careful.
introductions-open = Open
introductions-over = Over
introductions-they = they
introductions-who = { $count ->
    [one] { $newcomers } comes to { $residents }
   *[other] { $newcomers } come to { $residents }
}
introductions-begin = Begin an introduction
introductions-newcomers = Who comes?
introductions-residents = Who lives here already?
introductions-way = Which way?
introductions-do = Begin
introductions-nobody = Choose at least one who comes, and one who lives here already.
introductions-twice = { $name } is named twice; each comes, or lives here already.
introductions-way-wrong = This way is made for another species. Choose one that fits those who meet.
introductions-refused = They may not meet
introductions-anyway = Begin all the same

## One introduction

introduction-all = All introductions
introduction-what = { $title }, { $length }
introduction-until = Not before { $until }.
introduction-ended-together = They live together
introduction-ended-apart = They live apart
introduction-do = What to do
introduction-stop-when = Stop when
introduction-safety = To be safe
introduction-mistakes = What often goes wrong
introduction-path = The way
introduction-outlook = Where it leads
introduction-way-clean = Calm, and found asleep in contact
introduction-way-success = Calm
introduction-way-mixed = Tense
introduction-way-fail = Had to stop
introduction-way-severe = Blood
introduction-pair = At “{ $title }”. { $calm ->
    [0] No calm meeting there yet.
    [one] One calm meeting there.
   *[other] { $calm } calm meetings there, on { $days ->
        [one] one day
       *[other] { $days } days
    }.
}
introduction-more-pairs = The others:
introduction-not-met = Not met yet
introduction-meetings = Meetings
introduction-earlier = Earlier ones:
introduction-minutes = { $count } min
introduction-hours = { $count } h
introduction-slept = Slept in contact
introduction-eaten = Did they eat?
introduction-ate = All ate
introduction-hungry = Not all ate
introduction-claims = What it rests on
introduction-afterwards = Tell it afterwards
introduction-record = Record it
introduction-log-step = What did you do?
introduction-log-began = It began
introduction-log-ended = It ended
introduction-log-how = And
introduction-log-end = How did it end?
introduction-wounds = A wound
introduction-wound-how = What kind of wound
introduction-wound-where = Where
introduction-times = From when to when? It begins before it ends, and not in the time to come.
introduction-step-missing = What did you do? Choose a step of this way.
introduction-bodies = Looking everybody over
introduction-bodies-do = Looked everybody over
introduction-checks = { $done } of { $days } days are done.
introduction-nobody-left = Nobody of them is here any more.
introduction-change = Somebody joins or leaves
introduction-join = Who joins?
introduction-leave = Who no longer takes part?
introduction-change-nobody = Who joins, or who leaves? Choose one of them, or several.
introduction-end = End it
introduction-end-what = Living apart in good company is a good end too: two peaceful groups are better than one that lives in fear. Only one that would live alone needs another plan.
introduction-give-up = Think of it when
introduction-give-up-blood = the same two drew blood in two meetings: they are not brought together again;
introduction-give-up-wounds = { $count } wounds gaped;
introduction-give-up-days = on { $count } days a meeting had to be stopped;
introduction-give-up-weeks = after { $count } weeks they have not come to a day together.
introduction-end-how = How do they live from now on?
introduction-outcome-together = Together
introduction-outcome-apart = Apart
introduction-end-cage = Where they live together, if that is clear
introduction-end-do = End it
introduction-end-missing = How do they live from now on: together, or apart?

stone-done = done
stone-here = here now
went-calm = calm
went-tense = tense
went-stopped = had to stop
went-blood = blood or a wound
sign-kind-let_be = Let be
sign-kind-watch = Watch
sign-kind-ready = Be ready to part them
sign-kind-stop = Stop
meeting-end-plan = As planned
meeting-end-handler = I ended it sooner
meeting-end-abort = It had to stop
wound-none = No wound
wound-nick = A nick
wound-gape = It gapes
bodies-day-done = looked over
bodies-day-wound = a wound
bodies-day-today = today, still to do
bodies-day-missed = nothing on record
bodies-day-ahead = still to come
