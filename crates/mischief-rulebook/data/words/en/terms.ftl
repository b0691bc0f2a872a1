# Single words and short labels for what the program speaks of.

# How much contact a step has

contact-none = No contact
contact-near = Near
contact-hand = Hand in the cage
contact-touch = Touch
contact-lift = Lift
contact-hold = Hold
contact-free = Free, with you

# Animals

species-rat = Rat
species-mouse = Mouse

origin-pet_store = Pet shop
origin-breeder = Breeder
origin-rescue = Rescue
origin-laboratory = Laboratory
origin-feral = From the wild
origin-own_litter = Born here
origin-unknown = Not known

trait-blind = Blind or poor sight
trait-deaf = Deaf
trait-hairless = Hairless
trait-trauma = Bad experiences
trait-half_wild = Half wild

goal-calm_care = Calm care
    .what = { $animal } stays calm while you feed, clean and check { $them }. That is a full goal, and for some animals the right one.
goal-hand_tame = Tame to the hand
    .what = { $animal } can be held for a while and is at ease.
goal-cuddly = Cuddly
    .what = Tame to the hand, and { $they } also comes to be with you of { $their } own accord. Not every animal wants this.

# Signs that an animal has settled in

settle-eats_normally = Eats normally
    .what = Food and water go down each day about as you would expect, and if you weigh { $them }, { $they } has lost no more than 3 % since arrival.
settle-rests_in_open = Rests in the open
    .what = { $They } was seen resting or asleep outside a hide at least once today, or has a finished nest and uses it.
settle-out_with_person = Out while you sit by
    .what = { $They } was out of the hide while a person sat within a metre.
settle-takes_dropped_treat = Takes a dropped treat
    .what = { $They } took a dropped treat within a minute after you stepped back.
settle-calm_at_entry = Calm when you come in
    .what = When you came in slowly, { $they } neither bolted nor froze for more than half a minute.

# What stands behind a rule

evidence-peer_reviewed = Studies
    .what = From research in scientific journals, read by other researchers before it appeared. Most of it was done with laboratory animals, so your animal may differ.
evidence-welfare_body = Welfare and health bodies
    .what = Advice from veterinary, public-health or animal-welfare organizations.
evidence-community = Keepers' practice
    .what = What breeders, rescues, clubs and owners have found to work. Seldom tested in a study.
evidence-contested = Contested
    .what = Good sources disagree, or current welfare advice speaks against it. You are shown both sides.
evidence-design_default = Our own default
    .what = A choice we made, on the careful side, where no source gives the answer. It may lean on the sources named, but it is not itself a finding.

# How a try, and a session, went

outcome-calm = Calm
outcome-unsure = Unsure
outcome-adverse = A fright

result-clean = All calm
result-success = Went well
result-mixed = Mixed
result-fail = Too much this time
result-severe = A bad fright

# What to do now

verdict-stop = Stop
verdict-wait = Wait
verdict-go = Go
verdict-complete = Goal reached

# Health

level-red = A vet now
level-amber = A vet within about two days
level-note = Worth a note

# What a sign says

signal-calm = Calm
signal-neutral = Neutral
signal-caution = Caution
signal-stop = Stop
signal-let_be = Let them be
signal-watch = Watch
signal-ready_to_stop = Be ready to stop
signal-stop_between = Stop the meeting

# What can go wrong

mishap-fall = A fall
mishap-escape = An escape
mishap-chase = A chase

left-rehomed = Found a new home
left-died = Died
left-returned = Went back
left-other = Left for another reason

# People

age-under_5 = Under 5
age-5_11 = 5 to 11
age-12_17 = 12 to 17
age-adult = Adult
