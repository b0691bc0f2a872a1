### Why a rule stops, waits, limits or moves, and what to do in the meantime.

## Rules that stop

rule-health_red =
    { $cause ->
        [weight] { $animal } weighs { $percent } per cent less than at { $their } heaviest in the weeks before. That is one for the vet, and all the rest stops until the weight is back.
       *[sign]
            { $until ->
                [none] { $animal } needs a vet before anything else: “{ $sign }”. All the rest stops until that is cleared.
               *[other] “{ $sign }” is cleared, but after so grave a sign all the rest waits until { $until }.
            }
    }
    .meanwhile =
        { $cause ->
            [weight] Call the vet today and say how much { $animal } has lost.
           *[sign]
                { $until ->
                    [none] Call a vet now, out of hours too, and say what you see.
                   *[other] Call a vet now if it is back, or if anything else is wrong.
                }
        }
        Keep { $animal } quiet, with water, food and a hide within reach.
        Write down what { $they } eats and how { $they } breathes and moves; the vet will ask.
        Leave handling and meetings for later.

rule-absent =
    { $who ->
        [caretaker] { $caretaker } no longer looks after { $animal }.
       *[animal]
            { $reason ->
                [died] { $animal } has died.
                [rehomed] { $animal } lives in another home now.
                [returned] { $animal } has gone back to where { $they } came from.
               *[other] { $animal } is no longer here.
            }
    }
    .meanwhile =
        { $who ->
            [caretaker] Nothing is left to do here. Those who look after { $animal } now go on from where { $they } stands.
           *[animal] Nothing is left to do here. { $Their } record is kept.
        }

rule-bite_lock = { $animal } bit hard { $when_at }. Hands stay away until an adult chooses the step to begin from, at the earliest when a week is over ({ $earliest_at }).
    .meanwhile =
        Wash the bite with soap and running water if that is still to do, and have a doctor see it.
        If fever, a rash or joint pain comes within three weeks of the bite, see a doctor the same day and say that a rat or a mouse bit.
        Feed and clean as always, with a board or a box between { $animal } and your hands.
        Ask a vet whether pain or hormones may be behind it.

rule-child =
    { $why ->
        [under_5] { $caretaker } is under five. Public-health bodies advise no contact with rats and mice at that age.
        [long_hold] The long hold is for adults only.
       *[bite] After a bite as serious as { $animal }'s, only adults handle { $them }.
    }
    .meanwhile =
        { $why ->
            [under_5]
                Watch { $animal } together from a step away: who sleeps where, who carries what.
                Let an adult do what needs hands.
            [long_hold]
                Leave it to an adult, or go on with { $animal }'s own step when it is due.
           *[bite]
                Leave handling to an adult from now on; choose the treats, and write down what { $animal } does.
                Talk to { $them } from beside the cage.
        }

rule-species_mix =
    { $other ->
        [none] This way of getting to know each other is not made for animals such as { $animal }. Choose the one for { $their } species.
       *[other] { $animal } and { $other } are a rat and a mouse. Rats can kill mice, and the smell of a rat alone frightens a mouse, so these two never meet.
    }
    .meanwhile =
        Keep them in separate rooms, doors closed.
        Wash your hands between the one and the other.
        Find each of them company of its own kind.

rule-intact_mixed_sex = { $male } is an intact male and { $female } an intact female. Together they would soon have young, so they stay apart.
    .meanwhile =
        House them apart, where neither can climb to the other or reach through the bars.
        Give each a companion of its own sex.
        Ask a vet about neutering { $male }; some weeks after it the two can meet.
        If they have been together already, ask a vet about that too.

rule-mouse_males = Male mice that have not lived together without a break since they were young fight hard. So { $animal } and { $other } do not meet.
    .meanwhile =
        House them apart, with no bars in common.
        Give each a nest of his own and plenty to climb, shred and explore.
        Ask a vet whether neutering is worth it; some weeks afterwards females may be company for him.

rule-pairing_ended = { $animal } and { $other } have drawn blood in two meetings, so we stop trying with these two. Two separate pairs are a good outcome too.
    .meanwhile =
        House them apart for good.
        Find each of them another companion, so that neither lives alone.
        If one of them is an intact male, ask a vet about neutering; some weeks after it a fresh start is possible.

rule-long_hold_excluded = The long hold is not for { $animal }: { $why }.
    .meanwhile =
        Go on with { $animal }'s own step when it is due, short and easy.
        Sit by and talk to { $them }; { $they } sets the pace.

## Why there is no long hold; each fits after "not for Pip:"

why-long_hold_excluded-mouse = a mouse is never held this way
why-long_hold_excluded-young = { $they } is younger than eight weeks
why-long_hold_excluded-old = { $they } is eighteen months or older
why-long_hold_excluded-pregnant = { $they } is pregnant
why-long_hold_excluded-nursing = { $they } is nursing young
why-long_hold_excluded-surgery = surgery was less than two weeks ago
why-long_hold_excluded-trauma = { $they } has had bad experiences
why-long_hold_excluded-half_wild = { $they } is half wild
why-long_hold_excluded-blind_deaf = { $they } neither sees nor hears well
why-long_hold_excluded-feral = { $they } comes from the wild
why-long_hold_excluded-bite = there was a deep or repeated bite in the past
why-long_hold_excluded-sign_open = a health sign is still open
why-long_hold_excluded-sign_recent = there was a health sign in the last seven days

## Rules that wait

rule-unknown_fact = Something about { $animal } is not known yet, and the answer depends on it: { $facts }.
    .meanwhile =
        Add it on { $animal }'s page; for a date an estimate will do.
        If you cannot tell, let somebody with practice look, or ask a vet.
        Until it is known, leave things as they are.

fact-born_on = the date of birth
fact-sex = the sex

rule-neuter_wait =
    { $male } was neutered not long ago and may still be fertile. { $until ->
        [none] { $female } waits for now.
       *[other] { $female } waits until { $until }.
    }
    .meanwhile =
        House them apart, where neither can climb to the other or reach through the bars.
        Once quarantine is over, swap a little bedding now and then, so that the smell becomes familiar.
        Let { $male } heal as the vet said.

rule-quarantine =
    { $why ->
        [sign]
            { $until ->
                [none] { $whose } showed a sign of illness. Quarantine starts anew once it is cleared.
               *[other] { $whose } showed a sign of illness, so quarantine started anew. It lasts until { $until }.
            }
        [weight]
            { $until ->
                [none] { $whose } has lost weight. Quarantine starts anew once that is over.
               *[other] { $whose } lost weight, so quarantine started anew. It lasts until { $until }.
            }
       *[clock]
            { $until ->
                [none] { $animal } is still in quarantine. Some infections need weeks to show, and looking well does not prove being well.
               *[other] { $animal } is in quarantine until { $until }. Some infections need weeks to show, and looking well does not prove being well.
            }
    }{ $reason ->
        [none] {""}
       *[other] {" "}What can be waived has been, for this reason: “{ $reason }”. This is the part that cannot.
    }
    .meanwhile =
        See to the other animals first and to { $animal } last; then wash hands and arms and change your clothes.
        Keep the cages as far apart as your home allows, doors closed. Another building is better.
        Spend extra time with { $animal }. Quarantine is from other animals, not from you.

rule-introduction_pause =
    { $why ->
        [gape] { $animal } and { $other } met, and it left a wound that gapes.
        [blood] { $animal } and { $other } met, and blood was drawn.
       *[fight] { $animal } and { $other } met, and it ended in a fight or with one of them bullied.
    } { $until ->
        [none] They stay apart for now.
       *[other] They stay apart until { $until }.
    }
    .meanwhile =
        { $why ->
            [gape] Have a vet see the wound today.
           *[other] Look everyone over under a good light and part the fur: rump, belly, tail and face. Anything that gapes or swells is one for the vet.
        }
        House them apart, and leave each with the companions it knows.
        Keep a board and a thick towel ready for next time. Bare hands stay out of a fight.

rule-age_or_size =
    { $why ->
        [young_with_male] { $animal } is still too young to meet a grown male such as { $other }.
        [light] { $animal } weighs too little beside a grown male such as { $other }.
       *[young] { $animal } is still too young to meet { $other }.
    } { $until ->
        [none] The meeting waits until { $they } has grown.
       *[other] The meeting waits until { $until }.
    }{ $why ->
        [young] {""}
       *[other] {" "}Keepers differ here: some bring pairs of young rats to a grown male at six to eight weeks, others at nine to eleven and half to two thirds his size, and one advises against it at any age.
    }
    .meanwhile =
        Weigh everyone once a week, on the same scale.
        Once quarantine is over, put the cages side by side, out of reach of teeth, and swap a little bedding.
        Keep young rats in pairs; one alone has the harder start.

rule-together_too_soon =
    { $why ->
        [contact] The group has not yet slept in contact with one another, so a night together is too soon.
        [recent] There was trouble in the last few hours, so a longer time together is too soon.
        [hours] A calm day and a night in the small cage come first, so a larger one is too soon.
        [housed] Strangers share an enclosure already, and that is too soon for them.
       *[calm_days] The group has not had enough calm time yet, so longer together is too soon.
    }{ $until ->
        [none] {""}
       *[other] {" "}Not before { $until }.
    }
    .meanwhile =
        { $why ->
            [housed] House them apart again, each with the companions it knows.
            [recent] Give everyone the night apart, each with the companions it knows.
           *[other] Go on with the same step, by day and with you in the room.
        }
        Look for sleep in a heap, grooming one another, eating side by side.
        Check everyone's body for small wounds each day.

rule-long_hold_not_ready =
    It is too early for a long hold with { $animal }: { $why }.{ $until ->
        [none] {""}
       *[other] {" "}Not before { $until }.
    }
    .meanwhile =
        Go on with { $animal }'s own step when it is due, short and easy.
        Write down what you see: a treat taken, grooming, a loose body. Stillness is not calm.

## Why it is too early for a long hold; each fits after "too early:"

why-long_hold_not_ready-step = four feet on your hand come first
why-long_hold_not_ready-arrival = { $they } came less than two weeks ago
why-long_hold_not_ready-quarantine = quarantine is not over
why-long_hold_not_ready-bite = there was a bite that bled in the last two weeks
why-long_hold_not_ready-aborted = a long hold was broken off in the last two weeks
why-long_hold_not_ready-not_calm = two long holds running ended without calm

## More rules that wait

rule-long_hold_not_opted_in =
    { $why ->
        [used_up] The long holds you decided on are done. Look at how { $animal } has been since, and decide anew.
       *[none] Keepers disagree about the long hold, and the twenty-minute figure is not supported by the studies we know. It stays closed until you have read both sides and checked the room.
    }
    .meanwhile =
        { $why ->
            [used_up] Compare: does { $animal } come to the hand as soon as before, or later? If later, leave the long hold for good.
           *[none] Read what speaks for the long hold and against it.
        }
        Check the room: no gap to slip into, no other pets, not warmer than 24 °C.
        Confirm both, or leave it. The path does not need it.

rule-long_hold_limit =
    { $animal } has had a long hold today, and one a day is enough. { $until ->
        [none] The next can come on another day.
       *[other] Not again before { $until }.
    }
    .meanwhile =
        Leave { $animal } in the cage with food, water and a hide.
        Watch from a distance how { $they } is: eating, grooming and sleeping are good to see.

rule-branch_not_open =
    { $needs ->
        [none] This opens at “{ $opens_at }”, and { $animal } is still on { $their } way there.
       *[other] This opens at “{ $opens_at }”, once a session of “{ $needs }” has gone well. That is still to come.
    }
    .meanwhile =
        { $needs ->
            [none] Go on with { $animal }'s own step when it is due; it leads there.
           *[other] Go on with { $animal }'s own step when it is due, and with “{ $needs }” once that is open.
        }

rule-bite_pause =
    { $why ->
        [mishap]
            { $kind ->
                [fall] { $animal } had a fall { $when_at }.
                [escape] { $animal } got away { $when_at }.
               *[chase] { $animal } was chased { $when_at }.
            }
       *[bite] { $animal } bit { $when_at }.
    } { $until ->
        [none] Hands stay away for now.
       *[other] Hands stay away at least until { $until }.
    }
    .meanwhile =
        { $why ->
            [mishap]
                Watch how { $animal } moves, eats and breathes. If anything is different, call a vet.
                Leave { $them } in the cage with a hide, and keep your hands out.
                Sit by the cage and talk, and drop a treat near if { $they } is out.
           *[bite]
                Wash the bite with soap and running water if that is still to do, and ask a doctor about it.
                If fever, a rash or joint pain comes within three weeks of the bite, see a doctor the same day and say that a rat or a mouse bit.
                Feed and clean as always, slowly, without reaching for { $animal }.
                Sit by the cage and talk to { $them }, if { $they } stays at ease.
                Think back: a smell of food, a nest, a sore spot, another animal on your sleeve? Write it down.
        }

rule-rest_after_fear =
    { $animal } had a fright { $when_at }. { $until ->
        [none] Let { $them } be for a few hours; tomorrow is fine too.
       *[other] Let { $them } be until { $until }; later is fine too.
    }
    .meanwhile =
        Leave { $animal } in the cage with a hide, and keep your hands out.
        Sit a little way off and read or talk softly, if { $they } stays at ease.
        Drop a treat near { $them } if you like, and leave it there.

rule-rest_interval =
    { $animal } had a session { $when_at }. { $until ->
        [none] Let { $them } rest a while.
       *[other] Let { $them } rest until { $until }; later is fine too.
    }
    .meanwhile =
        Give { $animal } peace and quiet.
        Sit by the cage and drop a treat near { $them }, if you like.

rule-daily_limit =
    { $animal } has had { $done } { $done ->
        [one] session
       *[other] sessions
    } today, and that is plenty. { $until ->
        [none] Tomorrow is another day.
       *[other] The next can wait until { $until }, or longer.
    }
    .meanwhile =
        Leave { $animal } be; { $they } has a nest and a life of { $their } own to see to.
        Sit by the cage and drop a treat near { $them }, if you like.

## Rules that limit

rule-settling_in =
    { $animal } is settling in. { $why ->
        [signs]
            { $until ->
                [none] Hands stay out until { $they } eats well and looks at home on two days running.
               *[other] Hands stay out until { $they } eats well and looks at home on two days running, or until { $until } at the latest.
            }
       *[days]
            { $until ->
                [none] Hands stay out for the first days.
               *[other] Hands stay out until { $until }.
            }
    }
    .meanwhile =
        Sit by the cage and talk to { $them }.
        Drop a treat near { $them } and lean back.
        Leave the cage as it is, and let sleepers sleep.
        Write down each day what { $they } does: eats, rests in the open, is out while you are there, takes a dropped treat.

rule-health_amber = { $animal } shows something a vet should see within about two days: “{ $sign }”. Until that is cleared, no hands on { $them } and no meetings; your voice and a treat are welcome.
    .meanwhile =
        Call the vet and have { $animal } seen within about two days; sooner if { $they } gets worse.
        Sit by the cage, talk, and drop a treat near { $them }.
        Watch how { $they } eats and breathes. To weigh { $them }, let { $them } walk into a box.
        Leave meetings and anything new for later.
    .also = Call the vet and have { $animal } seen within about two days; sooner if { $they } gets worse.

rule-weight_loss = { $animal } weighs { $percent } per cent less than { $they } did lately; ask a vet about it. Sessions can go on, but nothing grows longer or harder for now, and meetings wait.
    .meanwhile =
        Weigh { $animal } every day, on the same scale, before feeding.
        Offer the food { $they } knows, and see whether { $they } eats it.
        Ask a vet about it.
        Leave meetings for later.
    .also = Weigh { $animal } every day, and ask a vet about the loss.

rule-surgery_wait =
    { $animal } had surgery not long ago. { $until ->
        [none] No lifting, no holding and no meeting for now, and the vet's word comes first.
       *[other] No lifting, no holding and no meeting until { $until }, and the vet's word comes first.
    }
    .meanwhile =
        Do as the vet said.
        Talk to { $them }, offer treats, and touch only if { $they } comes to you and is used to it.
        If { $they } is kept apart, lay a cloth that smells of { $their } cagemates beside { $them }.
        Leave meetings for later.

rule-pregnant_or_nursing =
    { $why ->
        [nursing] { $animal } has young. Even a tame mother may defend them, so there is no lifting, no holding and no meeting now.
       *[pregnant] { $animal } is expecting young. There is no lifting, no holding and no meeting now.
    }
    .meanwhile =
        { $why ->
            [nursing] Let { $animal } come out to a treat before you reach near the nest.
           *[pregnant] Give { $animal } plenty of nest material and a quiet place.
        }
        Talk to { $them }, offer treats, and touch only if { $they } comes to you.
        Leave the cage as quiet as you can, most of all in the days around the birth.

rule-young_helper = { $caretaker } offers a hand, and { $animal } does the rest. Touching and holding come once { $animal } is at ease in an adult's hands and has not bitten for a long while.
    .meanwhile =
        Offer a treat from the flat hand together, an adult beside you.
        Let an adult do what comes after that.

rule-no_rise_after_fear =
    { $why ->
        [gap]
            { $dose ->
                [none] After days without practice { $animal } starts gently.
               *[other] After days without practice { $animal } starts with no more than { $dose }.
            }
       *[fear]
            { $dose ->
                [none] { $animal } was frightened last time, so nothing grows for now.
               *[other] { $animal } was frightened last time, so for now it is no more than { $dose }.
            }
    }

rule-hold_growth =
    { $longest ->
        [none] To begin with, lifts and holds are short: { $most } at most.
       *[other] Lifts and holds grow slowly: { $most } at most for now.
    }

rule-dose_too_likely_to_frighten =
    Even { $dose } of “{ $from }” would frighten { $animal } about { $times ->
        [1] once in { $of } times
       *[other] { $times } times in { $of }
    }, so an easier step comes first. { $animal } still stands at “{ $from }”.

## What set the step and the dose

rule-advance =
    { $sessions ->
        [1] “{ $from }” went well, so { $animal } has moved on to “{ $to }”.
        [2] “{ $from }” went well twice, so { $animal } has moved on to “{ $to }”.
       *[other] “{ $from }” went well { $sessions } times, so { $animal } has moved on to “{ $to }”.
    }

rule-step_back =
    { $why ->
        [severe] Something was far too much for { $animal }.
        [bite] Going back after a bite is the plan working, not a failure.
        [mishap] Going back after a mishap is the plan working, not a failure.
        [gap] After the time without sessions the way in was too steep.
        [earlier] Two sessions running were too much for { $animal } on an earlier step.
        [long_hold] The long hold did not end in calm.
       *[failures] Two sessions running were too much for { $animal }.
    } { $steps ->
        [1] One step back, to “{ $to }”.
        [2] Two steps back, to “{ $to }”.
       *[other] Back to “{ $to }”.
    }

rule-gap =
    { $days ->
        [one] The last time was { $days } day ago,
       *[other] The last time was { $days } days ago,
    } so the next session starts lower, at “{ $to }”. One good session there brings { $animal } back to where { $they } was.

rule-new_caretaker = { $animal } gets to know each person anew. With somebody else { $they } has come to “{ $furthest }”; with { $caretaker } the start is “{ $to }”.

rule-placed =
    { $by ->
        [none] { $animal } follows another plan now and goes on from “{ $to }”.
       *[other] { $by } set { $animal }'s step to “{ $to }”.
    }

rule-first_step = { $animal } is at the first step, “{ $to }”.

rule-dosing =
    { $why ->
        [first] No calm try of this is on record yet, so { $dose } is enough to begin with.
        [fixed] This step takes { $dose }.
        [grow]
            { $longest ->
                [none] { $dose } is a small step on from last time.
               *[other]
                    { $calm ->
                        [1] One calm try at { $longest }, so { $dose } comes next.
                        [2] Two calm tries at { $longest }, so { $dose } comes next.
                        [3] Three calm tries at { $longest }, so { $dose } comes next.
                       *[other] { $animal } bore { $longest } calmly, so { $dose } comes next.
                    }
            }
        [lower] { $dose } this time, to make it easy for { $animal }.
        [goal] { $dose } is what this step is for, and { $animal } is ready for it.
       *[repeat] { $dose } once more, until it is easy for { $animal }.
    }{ $of ->
        [none] { "" }
       *[other] { " " }I expect it to stay calm about { $times ->
                [1] once in { $of } times.
               *[other] { $times } times in { $of }.
            }
    }

rule-at_risk = A doctor advises { $caretaker } against contact with rats and mice, as public-health bodies do for children under five, for people over 65 and for those whose immune system is weak. Ask the doctor before you go on; wash your hands with soap after every session, and keep { $animal } away from your face.

rule-complete =
    { $goal ->
        [calm_care] { $animal } is at ease with your care. That was the goal, and it is reached.
        [cuddly] { $animal } is at ease in your hands and on your lap. That was the goal, and it is reached.
       *[hand_tame] { $animal } is at ease in your hands. That was the goal, and it is reached.
    }

## Upkeep, once the goal is reached

upkeep-calm_care = Keep { $animal } at ease
    .do =
        Sit with { $animal } and offer a treat most days.
        Go on with what { $they } likes best.
        Let { $them } walk away whenever { $they } wants to.

upkeep-hand_tame = Keep { $animal } used to your hands
    .do =
        Hold { $animal } for a moment most days, the way { $they } knows, with a treat after it.
        Support { $their } whole body from below, low over something soft.
        After a week or more without a session, start a step lower.

upkeep-cuddly = Keep { $animal } fond of your lap
    .do =
        Give { $animal } time on your lap most days, the way { $they } knows, and let { $them } come and go.
        Hold { $them } for a moment now and then, with a treat after it.
        After a week or more without a session, start a step lower.

## Who sits beside, and what is said when somebody has gone

adult-beside = An adult sits on the floor beside { $caretaker }, within reach of { $animal }; afterwards both wash their hands.

after-absence-animal =
    { $reason ->
        [died] Take all the time you need. { $Their } days with you are kept here, for whenever you want to look.
       *[other] { $Their } days with you are kept here, for whenever you want to look.
    }

after-absence-caretaker = Leave { $animal } to those who look after { $them } now. What { $caretaker } did for { $them } stays in { $their } record.
