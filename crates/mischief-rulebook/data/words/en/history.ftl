### What happened, each event as one short sentence without its full stop. When it was and who
### recorded it stand before it, or beside it.

event-household_set = the household is set to { $settings }
event-caretaker_joined = { $caretaker } joins
event-caretaker_changed = { $caretaker }: { $changes }
event-caretaker_left = { $caretaker } leaves
event-animal_registered =
    { $animal } is registered: { $species ->
        [mouse] mouse
       *[rat] rat
    }, { $origin ->
        [pet_store] from a pet shop
        [breeder] from a breeder
        [rescue] from a rescue
        [laboratory] from a laboratory
        [feral] from the wild
        [own_litter] born here
       *[unknown] nobody knows where from
    }, came { $day_at }
event-animal_changed = { $animal }: { $changes }
event-animal_arrived =
    { $animal } came { $day_at }, { $origin ->
        [pet_store] from a pet shop
        [breeder] from a breeder
        [rescue] from a rescue
        [laboratory] from a laboratory
        [feral] from the wild
        [own_litter] born here
       *[unknown] nobody knows where from
    }
event-animal_left =
    { $animal } { $reason ->
        [rehomed] found a new home
        [died] died
        [returned] went back
       *[other] left
    }
event-protocol_assigned =
    { $animal } follows { $protocol }{ $revision ->
        [none] { "" }
       *[other] , revision { $revision }
    }
event-placed = { $animal } and { $caretaker } start from “{ $step }”: { $reason }
event-settle_check = { $animal }: { $signs }
event-settle_check-none = { $animal }: no sign of having settled in
event-session = { $animal } and { $caretaker }, “{ $step }”: { $tries }
event-contact =
    { $caretaker } carried on with { $animal }, { $worst ->
        [calm] all calm
        [adverse] with a fright
       *[unsure] unsure at worst
    }
event-bite =
    { $animal } bit { $person }: grade { $grade }{ $food ->
        [yes] , about food
       *[no] { "" }
    }
event-mishap =
    { $animal } { $kind ->
        [fall] fell
        [escape] got away
       *[chase] was chased
    }
event-weight = { $animal } weighs { $grams } g
event-weight_baseline = { $animal }'s weights count from here on: { $reason }
event-health_check = { $animals } looked over, nothing found
event-health_sign = { $animal }: { $sign }
event-health_cleared =
    { $animal }: { $sign } is cleared{ $vet ->
        [yes] { " " }by a vet
       *[no] { "" }
    }
event-surgery =
    { $animal } { $kind ->
        [neuter] was neutered
       *[other] had surgery
    }
event-long_hold_opted_in = { $caretaker } chose the long hold with { $animal }
event-quarantine_waived = { $animal }'s quarantine is shortened: { $reason }
event-introduction_started = { $newcomers } and { $residents } begin to get to know each other
event-introduction_session = { $animals }, “{ $step }”: { $seen }
event-introduction_session-none = nothing stood out
event-introduction_changed = an introduction: { $changes }
event-introduction_changed-joined = { $animals } joined
event-introduction_changed-left = { $animals } left
event-introduction_ended =
    an introduction ended: they live { $outcome ->
        [together] together
       *[apart] apart
    }
event-housed =
    { $count ->
        [0] nobody lives in { $enclosure }
        [1]
            { $animals } lives in { $enclosure }{ $reason ->
                [none] { "" }
               *[other] , alone: { $reason }
            }
       *[other] { $animals } live in { $enclosure }
    }
event-body_check = { $animals } looked over for wounds: { $wounds }
event-body_check-none = no wound
event-note =
    { $about ->
        [none] note: { $text }
       *[other] note on { $about }: { $text }
    }
event-retracted = { $record } is taken back: { $reason }

## The tries of a session

tries-none = no try
tries-calm =
    { $count ->
        [one] { $count } try, calm
       *[other] { $count } tries, all calm
    }
tries-mixed =
    { $count ->
        [one] { $count } try, { $parts }
       *[other] { $count } tries, { $parts }
    }
tries-part =
    { $outcome ->
        [calm] { $count } calm
        [unsure] { $count } unsure
       *[adverse] { $count } frightened
    }

## What was seen in a meeting

seen-by =
    { $by ->
        [none] { $behaviour } (to { $to })
       *[other]
            { $to ->
                [none] { $behaviour } ({ $by })
               *[other] { $behaviour } ({ $by } to { $to })
            }
    }
seen-slept = slept in contact
seen-ate = all ate
seen-hungry = not all ate
former-person = somebody from before
seen-wound =
    { $animal } has { $severity ->
        [nick] a nick
       *[gape] a wound that gapes
    }{ $place ->
        [none] { "" }
       *[other] { " " }({ $place })
    }

## Facts that change; what is between labels and text is one line, as in "sex female"

fact-is-time_zone = time zone { $value }
fact-is-day_starts_at = a day begins at { $value }
fact-is-language = language { $value }
fact-is-name = name { $value }
fact-is-age_band = age { $value }
fact-is-at_risk =
    { $value ->
        [yes] a doctor advises against contact
       *[no] no doctor advises against contact
    }
fact-is-origin = where from: { $value }
fact-is-arrived_on = came on { $value }
fact-is-sex =
    { $value ->
        [female] female
       *[male] male
    }
fact-is-born_on = born on { $value }
fact-is-neutered_on = neutered on { $value }
fact-is-traits = special needs: { $value }
fact-is-goal = goal: { $value }
fact-is-treats = loves { $value }
fact-is-pregnant =
    { $value ->
        [yes] pregnant
       *[no] not pregnant
    }
fact-is-nursing =
    { $value ->
        [yes] nursing
       *[no] no longer nursing
    }
fact-gone-name = name not known
fact-gone-age_band = age not known
fact-gone-at_risk = not known whether a doctor advises against contact
fact-gone-sex = sex not known
fact-gone-born_on = birthday not known
fact-gone-neutered_on = not neutered as far as is known
fact-gone-traits = no special needs
fact-gone-goal = goal as usual
fact-gone-treats = favourite treats not known
fact-gone-pregnant = not known whether pregnant
fact-gone-nursing = not known whether nursing

## What a record changes

moved-settled = { $animal } has settled in.
moved-on = { $animal } and { $caretaker } move on to “{ $step }”.
moved-back =
    { $animal } and { $caretaker } go back { $steps ->
        [one] { $steps } step
       *[other] { $steps } steps
    }, to “{ $step }”.
moved-by_hand = { $animal } and { $caretaker } now stand at “{ $step }”.

# Whether labels that stand within a sentence begin small.
label-within = {"small"}
