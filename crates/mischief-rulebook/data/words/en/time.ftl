### Times, days, doses, lists and pronouns, as the other texts use them.

weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday

month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

## A time of day; each fits after "until"

time-today = { $time }
time-tomorrow = tomorrow at { $time }
time-yesterday = yesterday at { $time }
time-date = { $weekday } { $day } { $month } at { $time }

## The same, as one says when something happens; each fits after "Pip bit"

at-today = at { $time }
at-tomorrow = tomorrow at { $time }
at-yesterday = yesterday at { $time }
at-date = on { $weekday } { $day } { $month } at { $time }

## A day; each fits after "until"

day-today = today
day-tomorrow = tomorrow
day-yesterday = yesterday
day-date = { $weekday } { $day } { $month }
day-date-year = { $day } { $month } { $year }

## The same, as one says when something happens

on-today = today
on-tomorrow = tomorrow
on-yesterday = yesterday
on-date = on { $weekday } { $day } { $month }
on-date-year = on { $day } { $month } { $year }

## Numbers and doses

decimal-mark = {"."}

dose-s =
    { $value ->
        [one] { $value } second
       *[other] { $value } seconds
    }
dose-min =
    { $value ->
        [one] { $value } minute
       *[other] { $value } minutes
    }
dose-h =
    { $value ->
        [one] { $value } hour
       *[other] { $value } hours
    }

## Lists

list-and = { $head } and { $last }
list-separator = ,{" "}

## Pronouns

pronouns-female =
    .they = she
    .them = her
    .their = her
pronouns-male =
    .they = he
    .them = him
    .their = his
pronouns-unknown =
    .they = it
    .them = it
    .their = its

## The treat, as it stands in the sentences of steps: the one that the household named, or any

named-treat = { $treat }
favourite-treat = a favourite treat
