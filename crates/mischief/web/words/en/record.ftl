### Quick records, what is planned differently, and what a record changed.

## What can be recorded

records = Put on record
records-care = What happened
records-plan = What is different from now on
record-quick = Put on record
quick-weight = Weight
quick-sign = Health sign
quick-checked = All well
quick-carried_on = Carried on
quick-bite = Bite
quick-note = Note
quick-settle = Settling in
quick-photo = Photo
quick-all = More
record-settle = How does it settle in?
record-weight = Weight
record-sign = A health sign
record-checked = Looked over, nothing found
record-carried_on = We carried on
record-bite = A bite
record-mishap = A fall, an escape, a chase
record-surgery = Surgery
record-note = A note
record-cleared = A health sign is over
record-facts = Name, sex, birth, goal, treats
record-litter = Pregnant or nursing
record-placed = Choose the step by hand
record-protocol = Another protocol
record-long_hold = The long hold
record-baseline = Weights count from here on
record-quarantine = Shorten the quarantine
record-leave = No longer here

## On every sheet

record-save = Put on record
record-not = Not now
record-at = It was earlier
record-at-when = When was it?
record-at-wrong = That is no time. As in 2026-11-24 19:05.
record-at-later = That is still to come. When was it?
record-day-wrong = That is no day. As in 2026-11-24.
record-sure-yes = Yes, put it on record
record-reason-missing = Say why; it stays on record.
record-person-missing = Who is it about?

## What happened

record-settle-what = What did you see today? Nothing of it is an answer too.
record-weight-grams = Grams
record-weight-last = { $grams } g { $day }.
record-weight-sure = { $before ->
    [none] Really { $grams } g? That is unusual for one like { $name }.
   *[other] Really { $grams } g? { $name } weighed { $before } g the last time.
}
record-grams-missing = The weight is a number of grams, as in 312.
record-sign-save = I see this: put it on record
record-sign-looks = How it looks
record-sign-missing = Which sign is it?
record-checked-who = Who was looked over?
record-checked-missing = Who was looked over? Tick at least one.
record-worst = How was it, at worst?
record-worst-missing = How was the worst moment?
worst-calm = Calm
worst-unsure = Not sure
worst-adverse = A fright
record-mishap-what = What happened?
record-mishap-missing = What happened: a fall, an escape, a chase?
mishap-fall = A fall
mishap-escape = It got away
mishap-chase = It was chased
record-surgery-what = What was done?
record-surgery-missing = Was it neutering, or something else?
surgery-neuter = Neutering
surgery-other = Something else
record-note-what = What is worth remembering?
record-note-missing = The note is empty.
record-bite-questions = Not sure? Some questions that help
record-bite-food = Was it about food?
record-bite-food-no = No, or I can’t tell
record-bite-food-yes = Yes: fingers that smelled of it, or at the bars
record-bite-who = Who was bitten?
record-bite-other = Somebody else
record-bite-other-who = Somebody else: who did { $name } bite?
record-grade-missing = How grave was the bite?
record-food-missing = Was it about food? “I can’t tell” is an answer too.

## What is different from now on

record-cleared-what = Which sign is over?
record-cleared-how = { $how ->
    [vet] { $sign }: a vet says so
   *[seen] { $sign }: I no longer see it
}
record-cleared-none = No sign is open.
record-litter-what = What holds from now on?
record-litter-pregnant = Pregnant
record-litter-nursing = Nursing
record-placed-means = From now on { $name } begins from this step, as if everything before it were done. What was recorded stays, and the rules still hold.
record-placed-who = With whom?
record-placed-step = Which step?
record-placed-reason = Why? It stays on record.
record-step-missing = Which step is it?
record-protocol-now = Followed now
record-protocol-others = Others to choose from
record-protocol-changes = What would change
record-protocol-stays = { $who } stays at “{ $was }”.
record-protocol-moves = { $who } goes from “{ $was }” to “{ $will }”, and begins afresh there.
record-protocol-nobody = Nobody has had a session yet, so nothing else changes.
record-protocol-save = Follow it from now on
record-protocol-missing = There is no such protocol for this animal.
record-long_hold-known = What is known
record-long_hold-safety = What must hold
record-long_hold-not = Not for this one
record-long_hold-both = Both must be so first
record-long_hold-evidence_read = I have read what speaks for it and against it
record-long_hold-room_checked = The room is safe: doors shut, no gaps, no other pets
record-long_hold-save = Choose the long hold
record-baseline-means = Weights of { $name } before now no longer count, as after a new scale or a healthy diet. What was lost before is not told of any more.
record-baseline-reason = Why? It stays on record.
record-quarantine-means = The quarantine of { $name } then ends sooner, but never before the days that no reason can shorten. Your reason is shown ever after.
record-quarantine-reason = Why is it safe? Your words stay on record.
record-facts-name = Name
record-facts-sex = Sex
record-facts-unknown = Not known
record-facts-born_on = Born on; about will do
record-facts-treats = What does it love? Best first, with commas
record-facts-goal = How far shall it go?
record-facts-traits = Does it need other care?
record-facts-neutered_on = Neutered on
record-facts-origin = Where from?
record-facts-arrived_on = Here since
record-leave-what = What became of { $name }?
record-leave-means = The record is kept. Nothing asks for anything here any more.
record-leave-missing = What became of it?
record-leave-died = { $name } died

## Farewell

farewell = Goodbye, { $name }
farewell-means = The record is kept, with everything the two of you did. Nothing will ask about { $name } any more.
farewell-save = Say goodbye
farewell-done = Everything that you did together is kept here.
farewell-page = The page to remember

## What a record changed

recorded = On record
recorded-changes = What it changes
recorded-now = What to do now
recorded-today = To Today
recorded-undo = Take it back
recorded-bite-plan = What follows from it

## Photos

photos = Photos
photos-none = No photo yet.
photos-all = All photos
photo-add = Take or choose a photo
photo-save = Add it
photo-stripped = Where and when it was taken is removed from it. Only members of this household see it.
photo-alt = { $name }, { $day }
photo-first = stands for it
photo-choose = Let it stand for it
photo-remove = Remove
photo-remove-means = A photo that is removed is gone for good.
photo-remove-yes = Remove it for good
photo-too-large = This photo is too large. Send one of at most 20 MB.
photo-too-many = There are as many photos here as there may be. Remove one first.
photo-unreadable = This is no photo that can be read here. Send a JPEG, PNG or WebP.
photo-was-added = A photo
