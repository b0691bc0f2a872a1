### The words of the pages.

## On every page

skip = Skip to the page
bar = Places
bar-today = Today
bar-animals = Animals
look = Look
look-device = As the device
look-light = Light
look-dark = Dark
look-night = Night red
sign-out = Sign out
date = { $month ->
    [1] { $day } January
    [2] { $day } February
    [3] { $day } March
    [4] { $day } April
    [5] { $day } May
    [6] { $day } June
    [7] { $day } July
    [8] { $day } August
    [9] { $day } September
    [10] { $day } October
    [11] { $day } November
   *[12] { $day } December
}

## Errors

error-forbidden = That is not for you to do
error-forbidden-what = The page that sent this belongs to somebody else. Go back to Today and try from there.
error-not-found = Nothing here
error-not-found-what = There is no such page, or it belongs to another household.
error-too-large = That was too much
error-too-large-what = What was sent is larger than anything belonging here. Nothing was changed.
error-slow-down = A little slower
error-slow-down-what = Wait a minute, then try again.
error-bad = That did not work
error-bad-what = What was sent could not be read. Nothing was changed. Go back and try again.
error-ours = Something broke here
error-ours-what = It is our fault, not yours. Nothing was lost. Try again; if it stays so, run “mischief doctor”.
error-back = Back to Today
error-look = There is no such look.

## Signing in

sign-in = Sign in
sign-in-name = Your name
sign-in-password = Password

## First run

start = Let’s begin
start-lead = A minute, and you know what to do tonight.
start-you = You
start-name = Your name
start-password = A password
start-password-help = Ten characters or more. A short sentence is easiest to keep in mind.
start-zone = Time zone
start-submit = Begin
start-link = This link is not good, or no longer. Start the program anew; it prints a fresh one.
start-zone-unknown = There is no such time zone. Names look like Europe/Berlin.
start-name-missing = What shall we call you?
start-household-name = Home

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
record-weight = Weight in grams
record-note = Note
record-save = Save
record-worst-missing = How was the worst moment?
record-grams-missing = The weight is a number of grams, as in 312.
record-kind-missing = There was nothing to record.

## Choosing a household

home = Which household?
home-none = You belong to no household yet. Ask somebody for an invitation.

## The live session

session-begin = Begin
session-ready = I am ready
session-again = The next one
session-also = I saw something else
session-now = Put down gently, then touch the screen.
session-any-touch = Touch anywhere to stop.
session-how-was-it = What did you see?
session-stop = Stop now.
session-stop-calm = Then leave it in peace. Nothing is lost.
session-end = End here
session-ended = That was it for now.
session-undo = Undo
session-discard = Not now
session-nothing = Nothing that I could tell
session-calm = calm
session-unsure = not sure
session-adverse = a fright
session-saved = On record.
session-kept = Kept on this device; it goes on record when there is a connection.
session-no-storage = This device keeps nothing for pages. Leave this one open until it says “on record”.
session-refused = The record did not take it:
session-next = Back to Today
session-time-over = Time
session-back = Back
session-of = of
session-open = This session is still open.
session-record = Put it on record as it is
session-go-on = Go on with it
session-drop = Drop it
session-take-back = Take it back
session-noscript = This page guides you with a script. Without one: do it as below, then say how it went on the animal’s page.

## What waits on the device

waiting-kept = A session waits on this device. It goes on record when there is a connection.
waiting-refused = The record did not take a session:
waiting-again = Try again
waiting-drop = Drop it
waiting-open = There is an open session with
waiting-see = See it
