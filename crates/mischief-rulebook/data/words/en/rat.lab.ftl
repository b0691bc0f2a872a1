# Laboratory schedules for rats.

protocol-rat-lab-tickle_3d = Tickling on three days
    .plain = For young rats that will be handled: a hand to meet on the first day, then fifteen seconds of tickling a day. { $animal } decides in every pause whether the game goes on.

step-rat-lab-tickle_3d-hand_rest = Meet the hand
    .short = Lay a still hand in the cage for half a minute.
    .aim = { $animal } comes to a hand that does nothing.
    .do =
        Work on { $their } own bedding, in the home cage or a second one that smells of it.
        Lay your hand on the bedding, palm up, at the front.
        Keep it still for half a minute and look past { $them }.
        Take it out slowly and wait a moment.
        Do this { $trials ->
            [one] once
           *[other] { $trials } times
        }, then go on to the next cage.
    .then = Leave { $treat } where the hand lay. Tickling begins tomorrow, if { $they } came or went about { $their } business.
    .stop-when =
        { $animal } freezes or bolts. Hand out, cage closed, another cage first.
        { $They } bites and draws blood. Keep still until { $they } lets go.
    .mistakes =
        Beginning with the touch because the schedule is short: the rat that has met the hand plays sooner.
        Reaching in from above: come in low, from the front.
    .safety =
        One glove, one smell: wear what you will wear when you handle { $them } later.
        Record every rat on its own, also where a cage is done in one go.
    .claim-own_bedding = A bare tub is a worse place for tickling than bedding the rat knows.
    .drawing = An open cage on a bench; a gloved hand lies palm up on the bedding, and a young rat stretches towards the fingertips.

step-rat-lab-tickle_3d-tickle_rounds = Fifteen seconds of tickling
    .short = Tickle { $animal } for { $dose }, then let go.
    .aim = { $animal } plays with the hand, a few seconds at a time, and comes back for more.
    .do =
        Lay your hand down and wait until { $they } comes.
        Tickle lightly and quickly, at the shoulders and then the sides, for { $dose }.
        Take the hand away for about fifteen seconds.
        Go on when { $they } comes back. { $trials ->
            [one] One round.
           *[other] { $trials } rounds in all.
        }
        Stay away where { $they } stays away: that was it for today.
    .then = Give { $treat } and close the cage. Tickle on three days, even where this step counts as reached after two.
    .stop-when =
        { $animal } squeaks when touched, freezes or bolts. Hand out, done for today.
        { $They } bites. Keep still until { $they } lets go, and write it down.
        { $They } has kept away from the hand on two days. Leave tickling out for { $them }.
    .mistakes =
        Making up for a missed day with a longer round: days count, seconds hardly do.
        Turning { $them } on { $their } back and holding on: keep it light, all four feet down.
        Taking a rat that lies still for one that plays: players hop, chase and come back.
    .safety =
        Not within an hour of a procedure, and not just after a fright.
        Not for rats that are to be observed untouched: note in the study's records that they were tickled.
    .claim-three_days = Fifteen seconds a day on three days did as much as longer tickling or five days of it. One day did clearly less.
    .claim-young_rats = Young rats respond most. They called as much at three months as at one, and less at five months.
    .claim-rounds = The studies tickled in one go or in longer rounds. We cut the fifteen seconds in three, so that each round is the rat's own choice.
    .doubt-for_everyone = A review of 32 papers finds tickled rats mostly easier to handle and less anxious. In a pet store, rats that called little came out more anxious. So the rat decides in each pause.
    .doubt-pinning = The classic method turns the rat on its back for a moment. More recent writing asks for a flexible game with less pinning. We leave the pinning out.
    .drawing = A gloved hand with loose fingers tickles the flank of a young rat that has all four feet on its own bedding.

protocol-rat-lab-pickup_5d = Picked up on five days
    .plain = For rats that will be handled: a hand to meet on the first day, then up for two seconds, day after day. It takes less than a minute a rat.

step-rat-lab-pickup_5d-hand_beside = A hand beside the rat
    .short = Lay a still hand beside { $animal }.
    .aim = { $animal } goes on with what { $they } does while your hand is in the cage.
    .do =
        Open the cage slowly and say a word first, always the same.
        Lay your hand on the bedding, away from the nest.
        Keep it still for half a minute.
        Take it out and wait a moment.
        Do this { $trials ->
            [one] once
           *[other] { $trials } times
        }.
    .then = Close the cage and leave { $them } in peace. Tomorrow you pick { $them } up.
    .stop-when =
        { $animal } freezes or bolts. Hand out, and try again later today or tomorrow.
        { $They } bites and draws blood. Keep still until { $they } lets go.
    .mistakes =
        Following { $them } with the hand: it stays where it lies.
        Blocking the way to the nest: leave it free.
    .safety =
        Wear the gloves that you will wear later.
        Other cages stay closed meanwhile.
    .claim-no_touch = Rats in one study were not disturbed by a familiar attendant who did not touch their cage. What frightens is what happens next, so let nothing happen on this day.
    .drawing = A cage with its lid off; a gloved hand lies on the bedding, two rats eat behind it.

step-rat-lab-pickup_5d-pick_up = Up for two seconds
    .short = Lift { $animal } for { $dose } and set { $them } down.
    .aim = { $animal } is lifted, stays loose for { $dose }, and is set down where { $they } was.
    .do =
        Say your word and lay the hand beside { $them }.
        Slide one hand under the chest from the side, the other under the rump.
        Lift { $them } a hand's width, level and close to you, for { $dose }.
        Set { $them } down on all four feet and let go.
        Wait a minute.
        Do this { $trials ->
            [one] once
           *[other] { $trials } times
        }, once a day.
    .then = Give { $treat } where { $they } lands. Come back at the same hour tomorrow, until it has been five days.
    .stop-when =
        { $animal } struggles or squeaks. Set { $them } down at once; that was it for today.
        { $They } bolts. Let { $them } go, never grab.
        { $They } bites. Set { $them } down, and write it down.
    .mistakes =
        Holding on until { $they } is quiet: put { $them } down on time.
        Lifting by the tail or round the shoulders alone: both hands, chest and rump.
        Doing all five days' work on one: days count.
    .safety =
        Over the cage or the bench, never over the floor.
        Weigh and inject at another time than this.
    .claim-as_good = In one study, five days of being picked up did as much as five days of five-minute handling, and both more than nothing.
    .claim-both_sexes = Males left more droppings and females had more of a stress hormone, called more with pleasure and less in distress. Both gained.
    .claim-half_an_hour = A rat's heart took about half an hour to settle after handling. So give it that time before anything else.
    .claim-twice = The study picked rats up once a day. We do it twice in one sitting, so that a single lucky moment does not count for a day.
    .drawing = Two hands hold a rat level just above its bedding, one under the chest, one under the rump.
