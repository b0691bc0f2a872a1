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
today-due = { $date }. { $due ->
    [0] Nothing is due now.
    [one] One session to do.
   *[other] { $due } sessions to do.
}
today-nobody = { $date }. Nobody lives here yet.
today-nobody-what = Bring in the animals of your first cage, and there is something to do tonight.
today-nobody-do = Add animals
today-cage = Cage
today-introduction = Introduction
today-animals = { $count ->
    [one] one animal
   *[other] { $count } animals
}
today-done = { $done } of { $most }
today-start = Start
today-how = How, and why
verdict-go = now
verdict-wait = wait
verdict-stop = stop
verdict-complete = goal reached
