### What comes after an answer, and how its parts are put together.

then-go = End on something easy, and leave { $animal } in peace for a while.
then-wait = Look in again when the wait is over. Nothing is lost if practice waits longer.
then-stop = Daily care goes on as always. Look in again when something has changed.
then-complete = Stop while { $animal } still enjoys it. Nothing has to grow from here on.
then-gone = Nothing more is asked of you here.

cannot-tell = Something in what is recorded about { $animal } cannot be worked out, so the careful answer holds. Check the dates.

do-rest = Leave { $animal } in peace for now, with food, water and a hide.

# After the short form of a step that is done more than once.
tries = { $trials ->
    [2] Twice.
   *[other] { $trials } times.
}

watch-for = { $label }: { $act }

### What the record says beside what to do next.

tolerated = With { $caretaker }, { $animal } bears { $value } about every other time. By the record so far it may be anything from { $low } to { $high }.

forecast-next =
    { $to ->
        [none]
            The next step is { $from ->
                [1] a day away at the least.
               *[other] { $from } days away at the least.
            } The record does not tell how much longer it takes.
        [same]
            The next step is about { $from ->
                [1] a day
               *[other] { $from } days
            } away.
       *[other] The next step is likely { $from } to { $to } days away.
    }
forecast-goal =
    { $to ->
        [none]
            The goal is { $from ->
                [1] a day away at the least.
               *[other] { $from } days away at the least.
            } Nobody can tell yet how much longer it takes.
        [same]
            The goal is about { $from ->
                [1] a day
               *[other] { $from } days
            } away.
       *[other] The goal is likely { $from } to { $to } days away.
    }
forecast-reached = { $animal } has reached the goal.

people-differ =
    At “{ $step }”, { $animal } bears { $times ->
        [1.5] about half as long again
        [2] about twice as long
       *[other] about { $times } times as long
    } with { $more } as with { $less } (seen over { $sessions } and { $others } sessions).{ $practised ->
        [less] { " " }{ $less } has practised this less, and that may be all there is to it.
       *[alike] { "" }
    }

setback-failed = The session with { $caretaker } was too much for { $animal } this time ({ $day }).
setback-back =
    { $steps ->
        [1] One step back
        [2] Two steps back
       *[other] { $steps } steps back
    } { $why ->
        [bite] after a bite
        [mishap] after what happened
        [severe] after a bad fright
        [gap] after the break
        [long_hold] after the long hold
       *[other] after sessions that were too much
    } is the plan working, not a failure.
setback-usually =
    { $within ->
        [1]
            { $recovered ->
                [all] All { $failed } earlier sessions with { $caretaker } that were too much were followed by a good one the next time.
               *[other] { $recovered } of the { $failed } earlier sessions with { $caretaker } that were too much were followed by a good one the next time.
            }
       *[other]
            { $recovered ->
                [all] After all { $failed } earlier sessions with { $caretaker } that were too much, a good one came within the next { $within }.
               *[other] After { $recovered } of the { $failed } earlier sessions with { $caretaker } that were too much, a good one came within the next { $within }.
            }
    }
setback-different = What was different: { $list }. That need not be the reason.
setback-different-hour =
    it was { $was } ({ $also ->
        [none] usually about { $usual }
       *[other] usually about { $usual } or { $also }
    })
setback-different-person = { $was } held the session (usually { $usual })
setback-different-treat = the treat was { $was } (usually { $usual })
setback-different-place = the place was { $was } (usually { $usual })
setback-different-gap =
    { $was } days had passed since the session before (usually { $usual ->
        [none] less than a day
        [1] a day
       *[other] { $usual } days
    })
setback-different-sign = a health sign was on record, { $sign } ({ $at })
setback-different-weight = { $animal } weighed { $percent } % less than the time before ({ $at })
setback-different-cagemate = { $newcomer } had moved in with { $animal } ({ $at })
setback-next =
    { $when ->
        [wait]
            { $from ->
                [none] When the wait is over, go on gently:
               *[other] From { $from } on, go on gently:
            }
       *[now] Go on gently:
    } “{ $step }”{ $dose ->
        [none] .
       *[other] , { $dose }.
    }
