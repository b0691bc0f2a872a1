### Bringing strangers together: the ways, their steps, and what is said on the way.

## The ways

protocol-rat-introduction = Getting to know each other, step by step
    .plain = Strange rats first see and smell each other, then meet on neutral ground, then share days, nights and a home. Three to four weeks are usual; { $animal } set the pace.

protocol-rat-introduction-carrier = The carrier way
    .plain = All the rats share one small neutral carrier, then a small cage, then larger ones. It is quicker, and not everybody agrees with it: you are shown both sides.

protocol-mouse-introduction = Getting to know each other, mice
    .plain = Strange mice first smell each other, then meet in a clean neutral cage, then share days, nights and a home. One to two weeks are usual, for females and neutered males.

## Quarantine

step-introduction-quarantine = Quarantine
    .aim = Whatever { $newcomers } may have brought along shows itself before { $residents } can catch it.
    .do =
        See to { $residents } first and to { $newcomers } last; then wash hands and arms and change your clothes.
        Keep the cages as far apart as your home allows, doors closed. Another building is better.
        Look { $newcomers } over each day: eyes, nose, breathing, coat, appetite. Write down what you see.
        Weigh { $newcomers } twice a week, each in a box on the same scale.
        Use bowls, bottles and cloths of their own for { $newcomers }.
        Have the sex of each looked at twice, by two people, while there is time.
        Get ready what comes later: a spare cage, a board, a thick towel and thick gloves.
    .then = Keep the hours with { $newcomers } quiet and friendly. Trust with people can grow all the while.
    .stop-when =
        Wheezing, sneezes with discharge, red tears, a swollen neck, scabs, diarrhoea or weight loss: call a vet. The clock starts again.
    .mistakes =
        Letting them sniff each other just once: what spreads through the air needs no second time.
        Ending early because all look well: that is what most infections look like at first.
    .safety = A single animal in quarantine is bored and lonely sooner than you think; two that came together have it easier.
    .claim-looks_well = One rat that looked well at a show carried three infections seventeen days later. Without symptoms is not without a virus.
    .claim-last = A rescue group scrubs, changes clothes and waits two hours or more between the groups.
    .claim-company = A rattery puts up with two to six weeks of quarantine alone, and does not call it ideal: bring two together where you can.
    .claim-length = Clubs and ratteries quarantine for anything from two weeks to twelve, and start again after any infection. We take three weeks for a breeder's animals and six for the others.

## Before they meet

step-introduction-side_by_side = Cages side by side
    .aim = { $animal } get used to each other's smell and sound, with nothing to defend.
    .do =
        Put both cages in one room, 30 cm apart or more, so that no tooth or toe reaches across.
        Leave each a hide that cannot be seen from the other cage.
        Feed both groups at the same time, where they can hear each other eat.
        Let them be, and look in now and then. Record the day in the evening: what they did, and whether all ate.
    .then = Good night to both cages. Tomorrow is another such day, or the next step.
    .stop-when =
        One of them sidles, huffs or lunges at the bars: move the cages further apart, and give it more days.
    .mistakes =
        Cages that touch: toes and tails get bitten through bars.
        Holding them up to each other in your hands: you are the one who gets bitten.
    .safety = Other pets stay out of the room.
    .claim-cages = Keepers of rats put the cages side by side, out of reach of teeth, for days to weeks.

step-introduction-scent_swap = Swap scents
    .aim = The strangers' smell becomes part of the furniture.
    .do =
        Take a handful of used nest from each side, and lay it in the other cage, away from the bed.
        Next day swap a cloth that has been slept on, then a hide.
        Watch the first minutes: sniffing is fine; fur standing up means a smaller piece tomorrow.
        Record it as one session, with whoever was there.
    .then = Leave the piece in. Whoever wants to carry it off may.
    .stop-when =
        Raised fur, huffing or sidling at the cloth itself: take it out, and try half as much tomorrow.
    .mistakes =
        Swapping food bowls or bottles: that is a quarrel about food.
        Swapping everything at once: a home that smells of nobody is no comfort.
    .safety = Only once quarantine is over, and only from animals without a sign of illness.
    .claim-swap = Keepers of rats swap bedding, then whole cages, for days to weeks before the first meeting.

step-introduction-cage_swap = Swap cages
    .aim = Each sleeps in the other's home, and nothing bad comes of it.
    .do =
        Let { $newcomers } move into the cage of { $residents } for some hours, and { $residents } into theirs. Carry each group in a box or carrier.
        Leave the bedding as it is.
        Instead you can divide a cage with two layers of mesh, a finger apart, and let them sleep on both sides.
        Record it as one session once they are back, or have settled to sleep.
    .then = Everybody back home, with something good to eat in both cages.
    .stop-when =
        Lunging at the mesh, or one that cannot settle at all: everybody back, and another day of swapped scents.
    .mistakes =
        A single layer of mesh: noses and toes go through.
        Meeting on the way, because the hands are full: one group at a time.
    .safety = Check the doors of both cages; each group will test the other's.
    .claim-swap = Keepers of rats swap bedding, then whole cages, for days to weeks before the first meeting.

## Meeting

step-rat-introduction-first_meeting = First meeting
    .aim = { $animal } meet where nobody is at home, and part before anybody is tired of it.
    .do =
        Choose ground that none of them knows: a bed, a sofa, a dry bath with a towel in it. No hides with only one way out.
        Lay board, thick towel and thick gloves within reach. With more than four rats, be two adults.
        Strew something small to eat, and bring { $newcomers } together with { $residents }.
        Where there are several residents, start with the calmest, add one at each meeting, and leave the boss for last.
        Stay for { $dose }. Let them sniff, climb over each other, squeak, pin for a moment.
        End it while it is dull or friendly, and note who was there and what you saw.
    .then = Everybody home to the companions they know, with a treat. Look each one over for scratches.
    .stop-when =
        A locked, rolling or silent fight, or any blood: part them with the board or the towel, never with bare hands.
        Sidling or huffing with raised fur that comes back: end it now, before it turns into more.
        One is chased for two minutes, or no longer dares to the food: end it kindly.
    .mistakes =
        Ending at the first squeak: squeaks, short pins and a belly turned up are manners.
        Introducing in the cage of { $residents }: whoever is at home defends it.
        One newcomer against a crowd: bring two at a time where you can.
        A wet bath, or scent on everybody to hide who is who: it frightens and solves nothing.
    .safety =
        Adults only. Children watch another day.
        Never reach into a fight with bare hands; a rat in a fight bites whatever comes.
        Not on a hot day, and not with anyone who is ill, healing, pregnant or nursing.
    .claim-neutral = Keepers meet on neutral ground, a bed, a sofa or a dry bath, for ten to thirty minutes a day.
    .claim-escape = A welfare body warns that unfamiliar adult rats can fight hard at first, and asks for places to get away to.
    .claim-one_resident = Beginning with the calmest resident and keeping the boss for last is our own default.
    .claim-in_pairs = Keepers bring newcomers in pairs rather than alone.
    .claim-squeaks = Squeaks without a wound, a short pin and a belly turned up are how rats settle rank.
    .claim-posture = In studies, the rat that attacks comes sideways, back arched and fur raised; that posture gets round the other's defence. So it is the sign to have the board in hand.
    .claim-bare_hands = Whoever reaches into a fight gets the bite that was meant for another.

step-mouse-introduction-first_meeting = First meeting
    .aim = { $animal } meet in a cage that belongs to nobody.
    .do =
        Scrub a cage so that it smells of nobody: fresh bedding, two open hides, no dead ends, no wheel.
        Choose a day on which you can stay at home, such as a weekend.
        Lay a card and a small tub within reach, to part and to catch without fingers.
        Put { $newcomers } in first, then { $residents }, and strew something to eat.
        Stay for { $dose }. Sniffing, following and short squeaks are fine.
        End it while it is dull or friendly, and note who was there and what you saw.
    .then = Everybody home to the companions they know. Look each one over: rump, tail, ears.
    .stop-when =
        A locked fight, or any blood: slide the card between them, and lift one out in the tub.
        Tail rattling at each other that comes back, or one that can only flee: end it now.
    .mistakes =
        The residents' own cage, tidied a little: it still smells of home.
        A wheel or a house with one door: things to fight over, and corners to be trapped in.
    .safety =
        Adults only. Never with bare fingers between fighting mice.
        Male mice that are strangers do not meet, neutered lately or not.
    .claim-neutral = Keepers introduce mice in a clean neutral cage, scrubbed and without dead ends.
    .claim-females = Mouse fanciers introduce females, on ground that is new to all of them.
    .claim-males = Male mice keep the peace only where they have lived together since they were young; strangers fight.
    .claim-bare_hands = Whoever reaches into a fight gets the bite that was meant for another.

step-introduction-longer_meeting = Longer meetings
    .aim = { $animal } stop being news to each other.
    .do =
        Same neutral ground, same board and towel within reach.
        Bring { $animal } together for { $dose }, with a few open hides and tunnels that have two ways out.
        Scatter food in many places, so that nobody has to share a bowl.
        Watch for the dull things: sitting apart, grooming, sleeping near each other. They are the good ones.
        Note what you saw, and who was there.
    .then = Everybody home, with a treat. Look each one over for scratches.
    .stop-when =
        A locked or silent fight, or any blood: part them with the board or the towel, never with bare hands.
        Raised fur and chasing again and again: end it, and keep the next one shorter.
    .mistakes =
        Making it longer because it went well today: the next one can be.
        Looking at your phone: what starts a fight takes two seconds.
    .safety = You stay in the room, all the time.
    .claim-lengthen = Keepers begin with ten to thirty minutes a day and lengthen from there.
    .claim-acceptance = Rats that accept each other sniff, climb over each other, groom one another and huddle.
    .claim-weekend = A mouse rescue plans such days for a weekend, when somebody is at home.

step-introduction-shared_day = A day together
    .aim = { $animal } eat and sleep in one small clean cage, by day, with you there.
    .do =
        Set up a small cage that is new to all: clean bedding, food in several places, two bottles, open hides.
        Put { $animal } in together in the morning, straight after a calm meeting if you can.
        Leave them together for about { $dose }, and stay in the room or next door with the door open.
        Look whether all eat, and whether they sleep in contact, bodies touching, not just in the same corner.
        Before evening everybody goes home. Note what you saw, and look everybody over.
    .then = The night is for the companions they know. Two such days first, then a night.
    .stop-when =
        A locked or silent fight, blood, or one that hides and does not get to eat: part them now.
    .mistakes =
        Going out, because the first hour was peaceful: fights can start hours later.
        Taking a huddle in a tiny cage for friendship: look for sleep and loose bodies.
    .safety = No night yet. Nobody is left alone with strangers before two such days were calm and they slept in contact.
    .claim-late_fights = One long-time keeper saw fights start only after hours.

step-introduction-first_night = First night
    .aim = { $animal } spend the night together in the small cage they know from the day.
    .do =
        Make sure that the day was calm; after an evening quarrel the night waits.
        Put { $animal } into the shared small cage in the evening, for about { $dose }, with food in several places and two bottles.
        Sleep within earshot, and look in before bed and first thing in the morning.
        In the morning look everybody over, weigh them, and note how the night was.
    .then = If all is well they may stay together by day, with you about.
    .stop-when =
        Screaming, scuffling that does not end, blood, or one that sits apart and does not eat: part them, at three in the morning too.
    .mistakes =
        Adding hides and hammocks for the occasion: new things are for later.
    .safety = Have their old cages ready, so that parting takes a minute.
    .claim-not_before = No night before two calm days and sleep in contact, and none within twelve hours of a quarrel: that is our own rule.

step-introduction-larger_cage = A larger cage
    .aim = { $animal } take possession of a larger cage, together.
    .do =
        Scrub a larger cage and arrange it anew, so that it is nobody's.
        Move { $animal } in together, with one more house, bottle and bowl than there are animals, and two ways out of each house.
        Add one thing a day, and see what they make of it.
        Look everybody over each evening, and record the day.
    .then = Leave what works as it is.
    .stop-when =
        Guarding, chasing or one that is kept from food: take back what was added last.
        A fight or blood: part them, and go back to what went well.
    .mistakes =
        Furnishing it all on the first day: every new thing is something to own.
        A house with one door: whoever is in it is trapped.
    .safety = Look for wounds each day: rump, belly, scrotum, tail, face.
    .claim-furnish_last = Keepers who use the carrier way move to a larger space step by step and furnish it last.
    .claim-hides = One house, bottle and bowl more than there are animals is our own default.

step-introduction-home = Home
    .aim = { $animal } live together. Two weeks of looking them over make sure of it.
    .do =
        Look everybody over once a day, part the fur: rump, belly, scrotum, tail, face. Record it as a body check.
        Weigh everybody twice a week, on the same scale.
        Watch once a day from a distance who eats, who sleeps with whom, and whether anybody is left out.
        Leave the group as it is.
    .then = Let them be. A group that is left in peace is the best thing you can give them.
    .stop-when =
        A wound, weight loss, or one that hides and does not eat: part them and call a vet where it gapes or swells.
    .mistakes =
        Thinking it is over because they sleep in a heap: a small bite shows only under the fur.
        Changing the group again soon: every change begins anew.
    .safety = A wound that gapes, or one at the belly, the scrotum or an eye, needs a vet today.
    .claim-two_weeks = A pet charity's text on rats has bodies checked for two weeks after moving in together.
    .claim-how_long = Some keepers see a couple of days of chasing, others need days to a few weeks.
    .claim-company = Welfare bodies are clear that rats need rats, however much time people spend with them.
    .claim-stable = The same body asks to leave a stable group alone.
    .claim-stop_trying = A mouse rescue stops trying when there is no peace after weeks. Two groups that live apart are no failure.

## The carrier way

step-rat-introduction-carrier-carrier = One hour in the carrier
    .aim = { $animal } come together in a space so small and strange that nobody owns it and nobody can chase.
    .do =
        Clean a carrier until it smells of nobody. It is so small that they touch when lying down, and has fresh bedding and water.
        Put all of them in at the same time. Lay board and towel beside it.
        Sit beside it and watch for { $dose }. Squeaks, pins and climbing over each other are fine.
        Look for the moment when they lie down and sleep in a heap.
        Look everybody over afterwards, and note what you saw.
    .then = If they slept or sat quietly, go on to the small cage the same day, or give them the night apart.
    .stop-when =
        A locked or silent fight, or any blood: open up and part them with the towel, never with bare hands.
        One screams and cannot get away: let it out first.
    .mistakes =
        A carrier with a bed or a hide from home: then somebody owns it.
        Walking off because it is quiet: you watch the whole time.
    .safety =
        Adults only. Not on a warm day: a full carrier heats up, 24 °C in the room is the limit.
        Never drive them about to calm them down.
    .claim-one_hour = Keepers watch for about an hour before the next step.
    .claim-all_at_once = On the carrier way all rats go in at once, so that nobody joins a group that has formed.
    .claim-squeaks = Squeaks without a wound, a short pin and a belly turned up are how rats settle rank.
    .doubt-small_space = Keepers of the carrier way find that a small space prevents chases, and so injuries. A welfare body holds that rats suffer where they cannot get away from each other. Both have a point; the slower way is there too.

step-rat-introduction-carrier-small_cage = A day and a night in the small cage
    .aim = { $animal } live in one small bare cage for a day and a night, until it is dull.
    .do =
        Set up a low bare cage, about 46 by 30 cm, with bedding, food in several places and two bottles.
        Move { $animal } in together, best in the morning of a day on which you stay at home.
        Stay near for the first hours, and look in often after that, at night too.
        Record each stretch with its beginning and end; { $dose } calm are still to come.
        Look everybody over twice a day.
    .then = Nothing is added yet. A few dull days here do no harm.
    .stop-when =
        A locked or silent fight, blood, or one that is kept from food and sleep: part them now.
    .mistakes =
        Adding a house to make it nicer: that is something to fight for.
        Hurrying on after a bad hour: count from the calm that comes after it.
    .safety = Have their old cages ready, so that parting takes a minute.
    .claim-a_day_or_more = Keepers and a pet charity leave them there for a day at least; two days for hard cases, and some for a week.
    .doubt-small_space = Keepers of the carrier way find that a small space prevents chases, and so injuries. A welfare body holds that rats suffer where they cannot get away from each other. Both have a point; the slower way is there too.

## Rules of introductions

rule-meetings_done =
    { $done ->
        [one] { $animal } had a session today, and that is plenty.
       *[other] { $animal } had { $done } sessions today, and that is plenty.
    } { $until ->
        [none] Tomorrow is another day.
       *[other] The next can wait until { $until }, or longer.
    }
    .meanwhile =
        Everybody to the companions they know, unless they live together already.
        Look each one over for small wounds, and see that all eat.

rule-introduction_step =
    { $why ->
        [began] The way begins at “{ $to }”.
        [joined] { $animal } and { $other } did not begin with the others; they begin at “{ $to }”.
        [met] { $animal } and { $other } have met at “{ $to }”, so that is where they are.
        [stop] A meeting had to be stopped, so { $animal } and { $other } go back to “{ $to }”. Going back is the plan working, not a failure.
        [blood] There was blood or a wound, so { $animal } and { $other } go back to “{ $to }”. Going back is the plan working, not a failure.
       *[advanced] “{ $from }” went well for { $animal } and { $other }, so “{ $to }” comes next.
    } { $hours ->
        [none]
            { $sessions ->
                [one] One calm session leads on.
               *[other] Calm sessions there so far: { $calm } of { $sessions }, on { $days } days or more.
            }
       *[other] Calm hours there so far: { $calm_hours } of { $hours }.
    }

rule-consider_ending =
    { $why ->
        [pair] Living apart is the kind end here.
        [pair_of_several] The others may still come to live together, without one of these two.
        [wounds] There have been grave wounds more than once. Living apart may be the kinder end.
        [setbacks] Several meetings had to be stopped by now. Living apart may be the kinder end.
       *[weeks] After all these weeks they have not come to a calm day together. Living apart may be the kinder end.
    } Two groups at peace are a good outcome; only a lonely animal is not.
    .also =
        { $why ->
            [pair_of_several] Take one of the two out of this introduction, and go on with the others.
           *[other] Think about ending it here: record the introduction as ended, living apart.
        }
        See that nobody ends up alone. Another companion of its own kind may suit each of them better.

rule-introduction_ended =
    { $why ->
        [apart] This introduction ended, and they live apart. That is a good outcome where both have company.
        [complete] { $animal } have lived together in peace for two weeks. That is what all this was for.
       *[together] { $animal } live together.
    }

rule-strange_males = { $animal } and { $other } are grown males who do not know each other, and keepers are of two minds about that. Some introduce such males step by step; one of many years guesses that one try in five ends well, against nine in ten of all others. Others leave it to the experienced, and have a male neutered first. If you try, go slowly: two groups that live apart are a good outcome too.

rule-alone =
    { $why ->
        [plan_over] The time for which { $animal } was meant to live alone is over.
       *[long] { $animal } has been living alone ({ $since }).
    } Welfare bodies are clear that rats need company of their own kind, however much time people spend with them. Most mice do too.
    .also =
        Plan how { $animal } gets company of { $their } own kind: back to cagemates, or an introduction.
        If { $they } has to be alone for a while, record for how long.

## What is said at the end

introduction-nobody = this introduction

introduction-over =
    .together =
        Leave the group as it is, and look everybody over whenever you handle them.
        If you have not yet, record the introduction as ended, living together.
    .body-check =
        Look everybody over once a day for two weeks, part the fur: rump, belly, scrotum, tail, face. Record it as a body check.
        A wound, weight loss, or one that hides and does not eat: part them, and call a vet where it gapes or swells.
    .apart = Nothing is left to do. See that each of them has company of its own kind.
    .nobody-left = Nobody is left to bring together. Close this introduction whenever you like.

then-together = Let them be. A group that is left in peace is the best thing you can give them.

fact-animals = who comes, and who lives there already
