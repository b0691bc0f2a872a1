### The animals and what is recorded of them.

## A cage and its animals

cage = The first cage
cage-more = Another cage, or newcomers
cage-name = Its name
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
animal-how = How to do it
animal-watch = What to watch for
animal-then = Afterwards
animal-why = Why
animal-doubts = Where sources disagree
record-carried-on = We carried on
record-worst = How was it, at worst?
worst-calm = Calm
worst-unsure = Not sure
worst-adverse = A fright
record-settle = How does it settle in?
record-settle-what = What did you see today?
record-weight = Weight in grams
record-note = Note
record-save = Save
record-worst-missing = How was the worst moment?
record-grams-missing = The weight is a number of grams, as in 312.
record-kind-missing = There was nothing to record.
