# Laboratory schedules for mice.

protocol-mouse-lab-tunnel = Moved in a tunnel
    .plain = For mice that are moved at cage changes: a tunnel that lives in the cage, and two seconds in the air. No mouse is ever lifted by the tail.

step-mouse-lab-tunnel-tunnel_stays = The tunnel stays
    .short = Leave the tunnel in and move it a little by hand.
    .aim = { $animal } uses the tunnel as { $their } own.
    .do =
        Put a clear tunnel in the cage, along a wall, and leave it there.
        Come back after a day.
        Move the tunnel a little with your hand while { $they } watches, and lay it down again.
        Look whether { $they } goes in within a minute.
        Do this { $trials ->
            [one] once
           *[other] { $trials } times
        }.
    .then = Leave the tunnel in. At the next cage change it moves with { $them }.
    .stop-when =
        { $animal } freezes or bolts. Hand out, cage closed.
    .mistakes =
        Bringing a tunnel from another cage: each cage keeps its own.
        Taking it out to save space: then it is a stranger at the next change.
    .safety =
        Never share a tunnel between females and males.
        Wide enough to turn round in, and clear, so that you see who is inside.
    .claim-strains = A tunnel from the home cage worked best in one strain of mice, and made no difference in another. Leaving it in costs nothing.
    .drawing = A clear tube along the wall of a mouse cage, a mouse looking out of one end.

step-mouse-lab-tunnel-tunnel_move = Two seconds in the tunnel
    .short = Lift { $animal } in the tunnel for { $dose }.
    .aim = { $animal } walks in, is in the air for { $dose }, and walks out.
    .do =
        Lay the tunnel against a wall, a little ahead of { $them }.
        Hold your other hand flat behind { $them }, a hand's length away, so that the tunnel is the way on.
        When { $they } is inside, hold a palm near each end.
        Lift it level for { $dose } and set it down, in the same cage or the clean one.
        Let { $them } walk out alone.
        Do this { $trials ->
            [one] once
           *[other] { $trials } times
        } while you get { $them } used to it, and once at a cage change.
    .then = Put the tunnel in its place and close the cage. Once a cage change is enough from then on.
    .stop-when =
        { $animal } leaps out. Lower the tunnel at once.
        { $They } squeaks or freezes. Set it down and leave { $them } alone.
        { $They } turns away twice running. Another cage first.
    .mistakes =
        Chasing { $them } round the cage: stop, wait, and lay the tunnel where { $they } is going.
        Tipping { $them } out: { $they } walks out in a moment.
        Reaching for the tail when time is short: it costs you every later day.
    .safety =
        Low over the bench or the bedding.
        Anxious strains take longer. Give them days, not force.
    .claim-two_seconds = Two seconds were enough in a study of mice. Longer holding made no difference.
    .claim-cage_change = In the same study, mice that met the tunnel at cage changes only were at ease with people from the first change on. Restraint and injections did not undo it.
    .claim-never_tail = Mice picked up by the tail grew wary of people. Those moved in a tunnel came closer from the very first session.
    .claim-no_chase = Guidance says: lead along the wall, do not chase, hold no tunnel in the middle of the cage.
    .drawing = Two gloved hands hold a clear tube level between two cages, a mouse inside, a palm near each end.

protocol-mouse-lab-hand_3d = A hand on three days
    .plain = For mice that will be handled by hand: a still hand, then a hand to walk on, on three days; afterwards two open hands for a few seconds. No tail, no grip.

step-mouse-lab-hand_3d-hand_still = A still hand
    .short = Lay a still hand in the cage for a minute.
    .aim = { $animal } comes near a hand that lies in { $their } cage.
    .do =
        Open the cage slowly and talk softly.
        Lay your gloved hand on the bedding, palm up, away from the nest.
        Keep it still for a minute.
        Take it out slowly and wait.
        Do this { $trials ->
            [one] once
           *[other] { $trials } times
        }.
    .then = Close the cage. Tomorrow { $they } may walk on the hand.
    .stop-when =
        { $animal } bolts or stays frozen. Hand out, another cage first.
        { $They } stays hidden for the whole minute twice. Come back later today.
    .mistakes =
        Moving the fingers when { $they } sniffs: count to ten instead.
        Opening the nest to see { $them }: { $they } comes out or not.
    .safety =
        Change gloves between females and males.
        Keep the lid at hand. A mouse is quick.
    .claim-calm_voice = A calm approach and a soft voice are part of the handling advice given to laboratories.
    .drawing = A gloved hand lies palm up on bedding; a mouse stretches towards the little finger.

step-mouse-lab-hand_3d-hand_walk = A hand to walk on
    .short = Let { $animal } walk across your hand.
    .aim = { $animal } climbs over your hand as if it were part of the cage.
    .do =
        Lay your hand down, palm up, where { $they } passes.
        Let { $them } come, climb on and walk off.
        Tilt the hand a little so that the way on leads across it.
        Keep it on the bedding.
        Do this { $trials ->
            [one] once
           *[other] { $trials } times
        }, on two more days.
    .then = Leave { $treat } on the bedding and close the cage.
    .stop-when =
        { $animal } leaps off and does not come back.
        { $They } freezes or bolts. Hand out, done for today.
    .mistakes =
        Lifting as soon as { $they } is on: not yet.
        Closing the fingers: they stay flat.
    .safety =
        Work low, with a lid or a cloth at hand.
        Nobody enters the room meanwhile.
    .claim-three_days = A technique of three days made six-month-old males come closer to people, and lowered a stress hormone in young females.
    .claim-own_choice = We let the mouse do the walking; welfare advice on the cupped hand asks for the same patience.
    .drawing = A mouse walks across a flat, gloved hand that lies on the bedding of its cage.

step-mouse-lab-hand_3d-hands_open = Two open hands
    .short = Lift { $animal } in two open hands for { $dose }.
    .aim = { $animal } sits or walks in your open hands for { $dose }.
    .do =
        Slide both hands under { $them } from the sides, with the bedding { $they } stands on.
        Lift a hand's width, hands open like a bowl, for { $dose }.
        Lower them and let { $them } walk off.
        Wait a minute.
        Do this { $trials ->
            [one] once
           *[other] { $trials } times
        }.
    .then = Give { $treat } and close the cage. Once a day keeps it.
    .stop-when =
        { $animal } leaps. Hands down at once, and lower next time.
        { $They } struggles or squeaks. Down on the bedding, done for today.
        { $They } bolts. Let { $them } go, never grab.
    .mistakes =
        Closing the hands over { $them }: a roof frightens.
        Expecting calm on the first day: cupped hands take about five.
    .safety =
        Low over the bedding, so that a jump ends softly.
        Never the tail, never the scruff for this.
    .claim-five_sessions = In one study cupped hands did no better than the tail at first, and clearly better by the fifth session. They need days, not seconds.
    .claim-heartbeat = Twelve days of getting used to it took much off the racing heart of handled mice.
    .doubt-lasting_calm = Some studies find mice calmer after gentle handling. Another found mixed results on tests of anxiety, so let each mouse show how much is good.
    .drawing = Two gloved hands, open like a bowl, just above the bedding; a mouse sits in them and looks over the rim.
