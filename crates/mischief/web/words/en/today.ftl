### Today.

## Today

today-morning = { $weekday ->
    [1] Monday morning
    [2] Tuesday morning
    [3] Wednesday morning
    [4] Thursday morning
    [5] Friday morning
    [6] Saturday morning
   *[7] Sunday morning
}
today-day = { $weekday ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
}
today-evening = { $weekday ->
    [1] Monday evening
    [2] Tuesday evening
    [3] Wednesday evening
    [4] Thursday evening
    [5] Friday evening
    [6] Saturday evening
   *[7] Sunday evening
}
today-night = { $weekday ->
    [1] Monday night
    [2] Tuesday night
    [3] Wednesday night
    [4] Thursday night
    [5] Friday night
    [6] Saturday night
   *[7] Sunday night
}
today-due =
    { $date }. { $stopped ->
        [0] { $due ->
                [0] Nothing is due now.
                [one] One thing to do.
               *[other] { $due } things to do.
            }
        [one] One of them needs you before anything else.
       *[other] { $stopped } need you before anything else.
    }
today-nobody = { $date }. Nobody lives here yet.
today-nobody-what = Bring in the animals of your first cage, and there is something to do tonight.
today-nobody-do = Add animals
today-rest-done = Everyone has had their sessions. Leave them be; they are busy with things of their own.
today-rest-later = Nothing is due until { $at }; then { $animal } is the first. Later is fine too.
today-rest-nothing = Sit by, talk to them, and enjoy them.
today-cage = No cage named
today-introduction = Getting to know each other
today-animals = { $count ->
    [one] one animal
   *[other] { $count } animals
}
today-done = { $done } of { $most }
today-done-by = { $at }, { $who }
today-start = Start
today-how = How, and why
today-together = { $animals } can do this together, in one sitting.
today-sit = Sit with all
today-homes = Who lives where
today-trouble = They should not share a cage as things are. { $why }
today-trouble-unknown = Whether all of them may share a cage depends on what is not known yet: their sex, or when they were born. Add it on their pages.

## Small things beside sessions

today-look-over = Quarantine: look { $animals } over once a day.
today-look-over-tap = Looked over, all well
today-look-over-more = I found something
today-settle = { $animal } is settling in. What did you see today?
today-settle-tap = Tick it
today-weight = { $animal } has grown lighter. Weigh again today, on the same scale.
today-weight-tap = Write it down
today-quiet =
    { $days ->
        [one] Nothing on record of you and { $animals } for a day.
       *[other] Nothing on record of you and { $animals } for { $days } days.
    }
today-quiet-tap = We carried on, all calm
today-quiet-more = It went otherwise
verdict-go = now
verdict-wait = wait
verdict-stop = stop
verdict-complete = goal reached
