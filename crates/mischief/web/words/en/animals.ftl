### The animals and what is recorded of them.

## A cage and its animals

cage = The first cage
cage-more = Another cage, or newcomers
cage-name = What is the cage called?
cage-who = Who lives there?
cage-species-rat = Rats
cage-species-mouse = Mice
cage-origin = Where from?
cage-arrived = Since when are they with you?
cage-animal = Name
cage-stands = What does it do now?
cage-add = Add them
cage-species-missing = Are they rats or mice?
cage-origin-missing = Where are they from? “Nobody knows” is an answer too.
cage-arrived-missing = Since which day are they with you? As in 2026-11-21.
cage-arrived-later = That day is yet to come. Since which day are they with you?
cage-name-wrong = A name is at most 200 letters.
cage-shared = { $count ->
    [one] { $names } lives
   *[other] { $names } live
} in a cage of that name already. Newcomers need one of their own until their quarantine is over and they have been introduced. Only if they have lived together all along, say so below.
cage-share = They have lived together since they came
cage-nobody = Give at least one of them a name.
stands-hides = Hides from me
stands-takes_treat = Takes a treat
stands-comes = Comes to the hand
stands-stroked = May be stroked
stands-held = May be held a moment
stands-held_long = May be held a minute
origin-pet_store = A shop
origin-breeder = A breeder
origin-rescue = A rescue
origin-laboratory = A laboratory
origin-feral = The wild
origin-own_litter = Born here
origin-unknown = Nobody knows
species-rat = Rat
species-mouse = Mouse

## An animal

animals = Animals
animals-gone = No longer here
animals-all = All
animals-none = None of them fits. Choose “All” for more.
animals-no-cage = no cage told
animals-cage = Cage
animals-verdict = Now
animals-who = With whom
animals-sort = In order of
animals-show = Show
sort-name = name
sort-cage = cage
sort-verdict = what is due
sort-step = step
animal-how = How to do it
animal-watch = What to watch for
animal-then = Afterwards
animal-why = Why
animal-why-more = Why, with sources
animal-doubts = Where sources disagree
animal-shows = What the record shows
animal-in = in { $cage }
animal-age = { $unit ->
    [days] { $count ->
        [one] one day old
       *[other] { $count } days old
    }
    [weeks] { $count } weeks old
    [months] { $count } months old
   *[years] { $count ->
        [one] one year old
       *[other] { $count } years old
    }
}
animal-gone = { $reason ->
    [died] { $name } died { $day }.
    [rehomed] { $name } found a new home { $day }.
    [returned] { $name } went back { $day }.
   *[other] { $name } left { $day }.
}
animal-remember = Something to remember
sex-female = female
sex-male = male
yes = yes
grams = { $grams } g
back-to-animal = Back
weekday-short = { $weekday ->
    [1] Mo
    [2] Tu
    [3] We
    [4] Th
    [5] Fr
    [6] Sa
   *[7] Su
}

## The path of stones

path = The path
path-all = All steps
path-stands = { $who } is at “{ $step }”, step { $at } of { $of }.
path-done = done
path-here = now
path-ahead = to come
path-goal = the goal

## The last week, and what runs at present

week = The last seven days
week-none = no session
clocks = What runs at present
clock-quarantine = { $why ->
    [sign] { $until ->
        [none] In quarantine, until the sign of illness is over, and then anew.
       *[other] In quarantine until { $until }; it began anew after a sign of illness.
    }
    [weight] { $until ->
        [none] In quarantine, until the loss of weight is over, and then anew.
       *[other] In quarantine until { $until }; it began anew after a loss of weight.
    }
   *[clock] { $until ->
        [none] In quarantine.
       *[other] In quarantine until { $until }.
    }
}
clock-quarantine-unclear = In quarantine. Its end can’t be worked out; check the day of arrival.
clock-waived = The quarantine was shortened: { $reason }

## Charts

chart-doses = “{ $step }” with { $who }
chart-weights = Weight
chart-shapes = Circle: calm. Diamond: not sure. Square: a fright.
chart-band = The band is what was likely borne, by the record as far as it had come each day.
chart-limits = The lines are where the rules begin to hold back, and where everything stops.
chart-numbers = The numbers
chart-day = Day
chart-dose = How long
chart-went = How it went
chart-tally = { $calm } calm, { $unsure } not sure, { $adverse } with a fright
date-short = { $day }/{ $month }
amount-short = { $value } { $unit }

## What is known

facts = What is known
fact-weight = Weight
fact-lives-with = Lives with
fact-born = Born
fact-came = Here since
fact-neutered = Neutered
fact-loves = Loves
fact-needs = Needs care
fact-pregnant = Pregnant
fact-nursing = Nursing
fact-goal = Goal
fact-follows = Follows

## Everything that happened

timeline = Everything that happened
timeline-empty = Nothing is on record yet.
timeline-newest = To the newest
timeline-before = What was before
timeline-change = Change this record
timeline-reason = Why? You may leave this empty.
timeline-take-back = Take it back
timeline-again = Let it count again
timeline-by-mistake = recorded by mistake
timeline-struck = Taken back by { $who }: { $reason }
timeline-gone = Taken back

## Why

why-more = and { $count } earlier ones
why-step = Behind the instruction
why-sources = Its sources
why-for = For it
why-against = Against it
why-leads = Where it leads
why-way = then “{ $step }”
source-peer-reviewed = study
source-welfare-body = welfare or health body
source-community = keepers
source-ours = ours
