### The handbook: what leads from one part of the rulebook to the next. Facts and figures come from there.

## The handbook

handbook = Handbook
handbook-lead = How to win the trust of rats and mice: each step, what you may see on the way, when to stop, and where every figure comes from.
handbook-new = New here, with two frightened animals?
handbook-new-what = Leave them in peace today: a hide, food, water, a quiet room. Sit by the cage, talk softly, and keep your hands out. Then read the first step.
handbook-new-rats = The first step with rats
handbook-new-mice = The first step with mice
handbook-new-bitten = Somebody was bitten
handbook-new-ill = Something looks wrong
handbook-search = Look for
handbook-search-do = Find
handbook-found =
    { $count ->
        [0] Nothing found for “{ $query }”. Try one word, such as “treat” or “sneeze”.
        [one] One place for “{ $query }”.
       *[other] { $count } places for “{ $query }”.
    }
handbook-contents = Contents
handbook-in-this = On this page
handbook-next = Next: { $title }
read-on = In the handbook: { $title }
handbook-examples = Pip, Nutmeg and Juno are the rats of the examples; Minna, Tilda and Romy the mice.

## Chapters

handbook-rats = The path with rats
handbook-rats-what = From sitting beside the cage to minutes in your hands, one small step after another. The rat sets the pace, and every step is a good place to stay.
handbook-mice = The path with mice
handbook-mice-what = Mice are caught by no hand: they walk into a tunnel, and the tunnel goes to you. From there to your cupped hands is a short way.
handbook-behaviours = What you may see
handbook-behaviours-what = Ears, whiskers, teeth, fur: what each looks like, what it tells you, and what to do at that moment. Calm signs first, the ones that stop everything after them.
handbook-health = When something looks wrong
handbook-health-what = Signs of illness, the most urgent first: how to recognize each, what to do, and how soon a vet should see it. What is behind it is for the vet to say.
handbook-bites = Bites and first aid
handbook-bites-what = First the wound, then the question why. Most bites are about food or fear, and say how to go on.
handbook-quarantine = Quarantine
handbook-quarantine-what = Why newcomers live apart for weeks, what is done each day, and when it is over.
handbook-quarantine-why =
    Newcomers of a breeder live apart for { $quarantine_days_breeder } days, all others for { $quarantine_days_other }. Animals that came on the same day share one clock.
    Any sign of an infection starts the clock again. It is from other animals only: your time with them is welcome from the first day.
handbook-introducing-rats = Introducing rats
handbook-introducing-rats-what = Strange rats do not simply share a cage. Step by step: smell first, neutral ground next, then days, nights and a home.
handbook-carrier = The carrier way
handbook-carrier-what = Another way with rats: all together in one small neutral carrier, and then larger and larger. Quicker, and not everybody agrees with it.
handbook-introducing-mice = Introducing mice
handbook-introducing-mice-what = For females and neutered males. Strange males fight, and do not meet.
handbook-long-hold = The long hold
handbook-long-hold-what = Keeping a rat in your clothing until it is calm: what speaks for it, what against, and for whom it is never right.
handbook-long-hold-first = Nobody needs this. The path works without it, and leaving it out is always a good choice.
handbook-rules = Why it says wait, or stop
handbook-rules-what = Every rule by which mischief holds you back, lets you go on or says why: when it holds, what to do meanwhile, and what stands behind it. No plan of yours can switch one off.
handbook-dosing = How long, and how often
handbook-dosing-what = Where “four seconds, three times” comes from: what the program takes into account, and what it never does.
handbook-laboratory = In the laboratory
handbook-laboratory-what = Short schedules that prepare rats and mice for being handled: tickling, the picking up, the tunnel, the cupped hand.
handbook-figures = Every figure
handbook-figures-what = Each number that the rules reckon with: what it is for, why it is what it is, and which source it has.
handbook-sources = Where it all comes from
handbook-sources-what = What kinds of knowledge there are, and every source by name. Linked are studies, health and welfare bodies and the authors' own pages; other keepers' practice is named only.

handbook-own = Protocols of your own
handbook-own-what = What your household wrote itself. The rules of safety stand above it, as they do above every protocol.
handbook-own-none = There is none yet. Nobody needs one: the paths of this handbook are enough for most animals.

## Within a chapter

handbook-ladder = The ladder, step by step
handbook-branches = Beside the ladder
handbook-going-on = When to go on
handbook-going-on-what =
    A session goes well when nothing frightened the animal, at least one try was calm, and there were at least { $calm_to_unsure_ratio } calm tries for each unsure one.
    { $advance_sessions } good sessions on { $advance_days } days or more lead to the next step; { $advance_clean_sessions } are enough if every try was calm.
    While hands do not touch yet, one session with all tries calm is enough. It is never more than one step a day.
    Up to { $sessions_a_day } sessions a day with hands, { $rest_interval_hours_rat } hours apart for rats and { $rest_interval_hours_mouse } for mice. Sitting by and treats are never rationed.
handbook-going-back = When to go back
handbook-going-back-what =
    { $step_back_failures } sessions running that were too much: one step back.
    A bad fright, such as bolting or screaming: one step back.
    A bite that bleeds and had nothing to do with food, a fall, an escape or a chase: two.
    After { $gap_days } days without a session the next one starts a step lower, after { $gap_days_long } two. One good session brings the pair back to where it was.
handbook-dose = Begin with { $from }; { $to } is what the step is for.
handbook-dose-one = { $to } each time.
handbook-tries =
    { $count ->
        [one] One try makes a session.
       *[other] { $count } tries make a session.
    }
handbook-opens = Opens at “{ $step }”.
handbook-meetings =
    Leads on after { $sessions ->
        [one] one calm session
       *[other] { $sessions } calm sessions running
    } { $days ->
        [one] on one day.
       *[other] on { $days } days.
    }
handbook-meetings-slept = They must have been found sleeping in contact.
handbook-do = How
handbook-then = Afterwards
handbook-stop = When to stop
handbook-mistakes = Easily done wrong
handbook-safety = For safety
handbook-watch = What to watch for
handbook-unsure = Easily mistaken
handbook-act = What to do
handbook-plan = How it goes on
handbook-meanwhile = Meanwhile
handbook-its-figures = Its figures
handbook-contested = Sources disagree
handbook-for = For it
handbook-against = Against it
handbook-sourced = { $evidence }:
handbook-restarts = Where this is seen during quarantine, the clock starts again.
handbook-grade = Grade { $grade }
handbook-grades = How bad was it?
handbook-figure = { $value } { $unit }
handbook-kinds = Kinds of knowledge
handbook-read = Read it
handbook-named = Named, not linked.

effect-stop = Stop
effect-wait = Wait
effect-limits = Less than otherwise
effect-informs = Says why

## How long, and how often

handbook-dosing-belief = What it goes by
handbook-dosing-belief-what =
    For each animal and each person the program keeps a guess at how much the animal bears: how many seconds, how many minutes. It begins with what is known of rats and mice in general, and every try makes it better.
    A calm try says: at least this much. A fright says: less than this. A day on which nothing happened lets the guess widen a little.
    What an animal bears with one person says something about what it bears with another, though not all.
handbook-dosing-choice = How it chooses
handbook-dosing-choice-what =
    It takes the longest time at which a fright is unlikely enough. So tries get longer when all goes well, stay as they are while it can't tell, and get shorter after a fright.
    It tells you how sure it is, as in “about nine times in ten”. That is an expectation, not a promise.
handbook-dosing-limits = What it never does
handbook-dosing-limits-what =
    A first lift or hold is never longer than { $hold_first_s } seconds, however bold the animal is.
    No lift or hold is ever longer than { $hold_growth } times the longest calm one of the days before.
    After a fright nothing grows until it has been calm again.
    The rules come first. Where one says wait, no guess changes that.
handbook-dosing-record = What it needs from you
handbook-dosing-record-what =
    That you write down the bad tries as well. A record that holds only good news makes the next try too long.
    That you tell what you saw, not how you felt about it. Whether a try was calm follows from what the animal did.

## Rules

handbook-rule-health_red = A sign for the vet now
handbook-rule-health_red-what = One of the grave signs was seen, or the animal weighs { $weight_red_percent } per cent less than its heaviest in the { $weight_red_days } days before. Everything else stops: for { $red_sign_hours } hours at least, and until the sign is cleared.
handbook-rule-absent = Somebody has left
handbook-rule-absent-what = The animal or the person is no longer here. Nothing is asked, and nothing reminds of it; the record is kept.
handbook-rule-bite_lock = After a deep bite
handbook-rule-bite_lock-what = After a bite of grade 4 or 5 nobody handles the animal for { $bite_lock_days } days at least. It begins again when an adult chooses the step.
handbook-rule-child = Too young for this
handbook-rule-child-what = Children under five do not handle rats and mice. The long hold, and an animal that has bitten very badly, are for adults alone.
handbook-rule-species_mix = Rats and mice apart
handbook-rule-species_mix-what = Rats kill mice, and their smell alone frightens them. They never meet.
handbook-rule-intact_mixed_sex = No surprise litters
handbook-rule-intact_mixed_sex-what = An intact male of { $male_fertile_days } days or more and an intact female do not meet.
handbook-rule-mouse_males = Male mice who are strangers
handbook-rule-mouse_males-what = From { $mouse_male_days } days of age on, male mice that did not grow up together do not meet; neutered ones may, once { $neuter_wait_days } days have passed.
handbook-rule-pairing_ended = These two are done trying
handbook-rule-pairing_ended-what = The same two drew blood in two meetings. They are not brought together again.
handbook-rule-long_hold_excluded = Never a long hold
handbook-rule-long_hold_excluded-what = Mice, the very young and the old, the ill, the pregnant, those with a hard past or who have bitten deep: for them there is no long hold.
handbook-rule-unknown_fact = Something is not known
handbook-rule-unknown_fact-what = Another rule depends on a fact that nobody told, such as the sex before a meeting. Until then it waits.
handbook-rule-neuter_wait = Not long after neutering
handbook-rule-neuter_wait-what = A male may be fertile for { $neuter_wait_days } days after he was neutered. He waits that long before he meets females.
handbook-rule-quarantine = Quarantine is not over
handbook-rule-quarantine-what = Newcomers meet nobody before their quarantine is over: { $quarantine_days_breeder } days from a breeder, { $quarantine_days_other } from anywhere else. Whoever has a good reason may shorten it to { $quarantine_least_days_breeder } or { $quarantine_least_days_other }, and no further.
handbook-rule-introduction_pause = A pause after a fight
handbook-rule-introduction_pause-what = They stay apart for { $introduction_pause_fight_hours } hours after a fight, { $introduction_pause_blood_hours } after blood, and { $introduction_pause_gape_days } days after a wound that gapes. Mice wait { $introduction_pause_mouse_days } days at least.
handbook-rule-age_or_size = Too young, or too small
handbook-rule-age_or_size-what = Rats meet strangers from { $meeting_age_days } days of age on, and grown males from { $meeting_age_with_male_days }. Somebody very much lighter than the others waits until it has grown.
handbook-rule-together_too_soon = Too soon to live together
handbook-rule-together_too_soon-what = The first night comes after { $together_calm_sessions } calm days together and after they were found sleeping in contact, and not within { $together_trouble_hours } hours of any trouble. In the carrier way, { $together_calm_hours } calm hours come first.
handbook-rule-meetings_done = Enough meetings for today
handbook-rule-meetings_done-what = The day's meetings at this step are done. They think it over until tomorrow.
handbook-rule-long_hold_not_ready = Too early for a long hold
handbook-rule-long_hold_not_ready-what = The rat has not yet put four feet on your hand, came less than { $long_hold_arrival_days } days ago, is in quarantine, bit not long ago, or the last long holds went badly.
handbook-rule-long_hold_not_opted_in = Nobody has decided on it
handbook-rule-long_hold_not_opted_in-what = The long hold stays closed until the person has read both sides and checked the room. The decision holds for { $long_hold_opt_in_holds } times.
handbook-rule-long_hold_limit = One long hold a day
handbook-rule-long_hold_limit-what = The rat has had one today, whoever held it.
handbook-rule-branch_not_open = Not open yet
handbook-rule-branch_not_open-what = Lap, free range and the like open at a step of the ladder that the animal has not reached with this person.
handbook-rule-bite_pause = A pause after a bite or a fall
handbook-rule-bite_pause-what = After a bite that bleeds, a fall, an escape or a chase, hands stay away for { $bite_pause_hours } hours.
handbook-rule-rest_after_fear = Rest after a fright
handbook-rule-rest_after_fear-what = After a session with a fright the animal is left in peace for { $rest_after_fear_hours } hours.
handbook-rule-rest_interval = Rest between sessions
handbook-rule-rest_interval-what = Between two sessions with hands lie { $rest_interval_hours_rat } hours for a rat and { $rest_interval_hours_mouse } for a mouse. Sitting by and treats need no rest.
handbook-rule-daily_limit = Enough for today
handbook-rule-daily_limit-what = { $sessions_a_day } sessions with hands a day are plenty, whoever held them.
handbook-rule-settling_in = Settling in
handbook-rule-settling_in-what = Hands stay out for the first days: { $hands_off_days_breeder } from a breeder, { $hands_off_days_pet_store } from a shop, { $hands_off_days_rescue } from a rescue, { $hands_off_days_laboratory } from a laboratory. Then the animal says when: on { $settle_days_running } days running at least { $settle_signs_least } signs of being at home, eating among them. After { $settle_timeout_days } days it goes on in any case.
handbook-rule-health_amber = A sign for the vet within two days
handbook-rule-health_amber-what = Until it is cleared: your voice and treats, no hands, no meetings.
handbook-rule-weight_loss = Lighter than it was
handbook-rule-weight_loss-what = The animal weighs { $weight_loss_percent } per cent less than at its heaviest of the last { $weight_loss_days } days. Sessions go on, but nothing grows longer or harder.
handbook-rule-surgery_wait = After surgery
handbook-rule-surgery_wait-what = For { $surgery_wait_days } days there is no lifting, no holding and no meeting.
handbook-rule-pregnant_or_nursing = Expecting, or with young
handbook-rule-pregnant_or_nursing-what = No lifting, no holding and no meeting; a touch only where she comes for it.
handbook-rule-young_helper = A child helps
handbook-rule-young_helper-what = From five to eleven, a child offers a hand in the cage, an adult beside it. More comes once the animal is at ease in an adult's hands and has not bitten for { $young_helper_bite_free_days } days.
handbook-rule-no_rise_after_fear = Nothing grows after a fright
handbook-rule-no_rise_after_fear-what = After a fright, or days without practice, no try is longer than what was last borne calmly.
handbook-rule-hold_growth = Holds grow slowly
handbook-rule-hold_growth-what = A first lift or hold lasts { $hold_first_s } seconds at most. From then on, at most { $hold_growth } times the longest calm one of the latest { $hold_growth_days } days with one.
handbook-rule-dose_too_likely_to_frighten = Even a moment would frighten
handbook-rule-dose_too_likely_to_frighten-what = Where even the shortest try of a step would probably frighten, an easier step comes first. The animal keeps its place.
handbook-rule-advance = A step on
handbook-rule-advance-what = Good sessions enough, on days enough, led to the next step.
handbook-rule-step_back = A step back
handbook-rule-step_back-what = After sessions that were too much, a bad fright, a bite or a mishap it goes back. That is the plan working, not a failure.
handbook-rule-gap = Days without a session
handbook-rule-gap-what = After { $gap_days } days without one the next session starts a step lower, after { $gap_days_long } two. Whoever carried on without writing it down says so in one tap.
handbook-rule-new_caretaker = Somebody new
handbook-rule-new_caretaker-what = Trust is between two. A new person starts some steps below the one with whom the animal is furthest.
handbook-rule-placed = Somebody chose the step
handbook-rule-placed-what = A person set where the two stand, with a reason. The record starts afresh from there.
handbook-rule-first_step = The first step
handbook-rule-first_step-what = The first person begins at the beginning.
handbook-rule-dosing = How long this time
handbook-rule-dosing-what = The longest time at which a fright is unlikely enough, by what this animal has borne with this person.
handbook-rule-at_risk = When a doctor advises against it
handbook-rule-at_risk-what = People with a weak immune system, over 65, or under five can fall gravely ill from what a healthy rat or mouse carries. It stops nothing here; ask the doctor.
handbook-rule-complete = The goal is reached
handbook-rule-complete-what = The animal does calmly what you wished for. From here on there is only upkeep.
handbook-rule-introduction_step = Where an introduction stands
handbook-rule-introduction_step-what = A group stands where its two least familiar members stand. Calm meetings lead on; a fight or blood leads back.
handbook-rule-consider_ending = Perhaps better apart
handbook-rule-consider_ending-what = After { $introduction_weeks_most } weeks, after { $introduction_gaping_wounds } wounds that gape, or where it goes back again and again, two separate groups may be the kinder end.
handbook-rule-introduction_ended = An introduction is over
handbook-rule-introduction_ended-what = They live together, or they live apart. Both are good where each has company.
handbook-rule-strange_males = Grown males who are strangers
handbook-rule-strange_males-what = Nothing forbids it, but keepers disagree. Where two grown male rats that do not know each other would meet, from { $adult_male_days } days of age on and unless both were neutered { $neuter_wait_days } days ago or more, both sides are told.
handbook-rule-alone = Living alone
handbook-rule-alone-what = Rats and mice need their own kind. After { $alone_days } days alone without a reason such as quarantine or illness, you are reminded to plan for company.
