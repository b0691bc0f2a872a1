# Trust with a mouse, step by step.

protocol-mouse-trust = Trust with a mouse
    .plain = From sitting by the cage to a minute in two open hands. { $animal } travels by tunnel or cupped hand and may always walk away. Practice with hands takes five minutes at most.

step-mouse-trust-presence = Sit by the cage
    .short = Sit by the cage for { $dose } and talk a little.
    .aim = { $animal } learns that you come, sit and talk, and that nothing else happens.
    .do =
        Let a tunnel lie in the cage from the first day, so that it smells of home.
        Come in slowly, with the same quiet phrase every time.
        Sit down side-on, about a metre from the cage.
        Stay for { $dose }. Read aloud, talk softly or do quiet work.
        Keep your hands out of the cage.
        Look now and then, and tap what you see.
    .then = Get up slowly, say your phrase again and go. Nothing more is asked of { $animal } tonight.
    .stop-when =
        { $animal } bolts or screams. Get up slowly and leave the room quiet.
        { $They } stays frozen for half a minute. Move further away, and end it there.
    .mistakes =
        Staring, or leaning over the cage. Sit low and side-on, and look past { $them }.
        Waking { $them }. Come in the evening, when { $they } is up.
        Tidying the cage while you are there. Leave nest and hides as they are.
    .safety =
        Keep cats, dogs, ferrets and snakes out of the room.
        Check the cage door before you go.
    .claim-soft_voice = A calm approach and a soft voice are part of the handling advice given to laboratories.
    .claim-cat_hours = In one study, mice that had met a live cat stayed in their burrow for 14 hours or more, and later shied from a toy cat as well.
    .drawing = A person sits on the floor, side-on to a mouse cage, a book on the knees; a mouse looks out of its nest.

step-mouse-trust-treat_near = A treat near the nest
    .short = Put { $treat } near the nest and lean back.
    .aim = { $animal } learns that your hand brings something good and goes away again.
    .do =
        Sit for a minute first, and say your phrase.
        Open the door slowly, your hand low and never above { $animal }.
        Drop { $treat } a hand's length away, or near the nest if { $animal } is inside.
        Take your hand away and lean back half a metre.
        Wait a minute. { $animal } may eat there or carry the treat off; both are fine.
        Do this { $trials ->
            [one] once
           *[other] { $trials } times
        }, within five minutes.
    .then = Close the door quietly and leave { $animal } with the last treat. A treat not taken may stay, to be fetched when you are gone.
    .stop-when =
        { $animal } bolts, screams, or stays frozen for half a minute.
        { $They } refuses a treat that { $they } took earlier this evening, twice.
    .mistakes =
        Holding the treat out and waiting with it. Put it down and take the hand away; that is the lesson.
        Waving it at { $their } nose. Lay it where { $they } can find it.
        Feeding through the bars. Always use the open door.
        Reaching into the nest. The nest stays { $their } own.
    .safety =
        Wash your hands before, so that no finger smells of food or of another animal, and again afterwards.
        Keep the gap at the door small. A mouse is quick.
    .claim-bars = Keepers of rats find that feeding through bars teaches an animal to snap at whatever comes through. We take it to hold for mice as well.
    .drawing = An open cage door; a low hand lays a seed on the bedding; the mouse watches from a hand's length away.

step-mouse-trust-tunnel_home = The tunnel is home
    .short = Put { $treat } at the tunnel and let { $animal } go in and out.
    .aim = { $animal } walks into the tunnel because { $they } likes it there.
    .do =
        Use a tunnel that lives in the cage and is wide enough for { $animal } to turn round in.
        Leave the tunnel on the bedding, along a wall.
        Put { $treat } just inside one end.
        Take your hand out and lean back half a metre.
        Wait a minute and see whether { $animal } goes in. In and out again is good too.
        Do this { $trials ->
            [one] once
           *[other] { $trials } times
        }, within five minutes.
    .then = Leave the tunnel where it lies. It stays in the cage day and night.
    .stop-when =
        { $animal } bolts, screams, or stays frozen for half a minute.
        { $They } refuses the treat twice after taking it earlier.
    .mistakes =
        Pushing { $them } in. Put the treat nearer to the mouth of the tunnel and wait.
        Lifting it the first time { $they } is inside. Lifting is the next step.
        Scrubbing it often. The smell of home is what matters; once cleaned, let it lie in the cage for some days before you go on.
    .safety =
        No sharp edges, and no tube so narrow that { $they } has to squeeze.
        Females and males each have tunnels of their own. Do not swap them.
    .claim-home_tunnel = In one common laboratory strain a tunnel from the mouse's own cage worked best. In another strain it made no difference.
    .drawing = A tube lies along the cage wall; a mouse is halfway in, a seed waits just inside; no hand is in the cage.

step-mouse-trust-tunnel_lift = Lift in the tunnel
    .short = Lift { $animal } in the tunnel for { $dose }.
    .aim = { $animal } is in the air for { $dose }, in { $their } own tunnel, and then back on the bedding with a treat.
    .do =
        Wait until { $animal } is awake and out.
        Lay the home tunnel against a cage wall, a little way ahead of { $them }.
        Hold your other hand flat, a hand's length behind { $them }, so that the tunnel is the way on. Do not push.
        When { $animal } has walked in, hold a palm near each end.
        Lift the tunnel level, a few centimetres above the bedding, for { $dose }.
        Lower the tunnel and let { $animal } walk out alone.
        Give { $treat } right there.
        Do this { $trials ->
            [one] once
           *[other] { $trials } times
        }, within five minutes.
    .then = Put the tunnel back in its place and leave { $animal } in peace.
    .stop-when =
        { $animal } bolts, screams or squeaks.
        { $They } leaps out while the tunnel is up. Lower it at once.
        { $They } sits frozen after you set the tunnel down.
        { $They } turns away from the tunnel twice running.
    .mistakes =
        Chasing { $them } into the tunnel. Stop, wait, and lay it where { $they } is going anyway.
        Holding the tunnel in the middle of the cage. Along a wall { $they } finds it without help.
        Tipping it. Keep it level, or { $they } slides.
        Holding { $them } up until { $they } settles. Put { $them } down on time, every time.
    .safety =
        Never take a mouse by the tail, not even to save a try.
        Stay low over the bedding, so that a jump ends softly.
        Females and males do not share a tunnel.
    .claim-two_seconds = Two seconds in a tunnel were enough in a mouse study. Holding for longer made no difference.
    .claim-never_tail = Mice picked up by the tail grew wary of people. Those moved in a tunnel came closer from the very first session.
    .claim-no_chase = Guidance for gentler handling says: lead along the wall, do not chase, and do not share tunnels between the sexes.
    .drawing = Two hands hold a tube level just above the bedding, one palm near each end; the mouse sits inside.

step-mouse-trust-tunnel_to_hand = From the tunnel on to the hand
    .short = Let { $animal } walk from the tunnel on to your hand.
    .aim = { $animal } steps out of the tunnel on to your open hand and may step off again.
    .do =
        Lay one hand flat on the bedding inside the cage, palm up, { $treat } in the palm.
        Let { $animal } walk into the home tunnel.
        Lift the tunnel a few centimetres and bring it to your hand.
        Tilt the tunnel a little, so that { $animal } walks or slides out on to the palm.
        Keep the hand flat, open and still.
        Count to three. If { $they } goes sooner, let { $them } go.
        Do this { $trials ->
            [one] once
           *[other] { $trials } times
        }, within five minutes.
    .then = Wait until { $animal } walks off alone, take the hand out slowly, and leave { $them } in peace.
    .stop-when =
        { $animal } bolts, screams or bites.
        { $They } leaps off twice.
        { $They } freezes on the hand. Keep the hand flat and wait until { $they } goes.
    .mistakes =
        Closing the fingers. The hand is a floor, not a box.
        Shaking { $them } out of the tunnel. Wait; curiosity does it.
        Stroking already. Being on the hand is enough for now.
        Holding on when { $they } leaves. Let { $them } go, every time.
    .safety =
        The hand stays on the bedding, inside the cage.
        Wash your hands before and after, so that no finger smells of food. The treat lies in the palm, not at the fingertips.
    .claim-own_choice = Researchers read trust from how long a mouse stays by the hand of its own accord. Mice handled by tunnel or cupped hand do so more than mice taken by the tail.
    .drawing = A flat palm lies on the bedding; a slightly tilted tube rests at its edge; a mouse steps out towards a seed in the palm.

step-mouse-trust-cup = Cup in two hands
    .short = Cup { $animal } in two hands for { $dose }.
    .aim = { $animal } is at ease for { $dose } in two open hands, close above the bedding.
    .do =
        Let { $animal } sniff your hands first.
        Slide both hands along the bedding from either side, palms up.
        Scoop from below, with some bedding if you like.
        Raise { $them } a few centimetres, hands open, for { $dose }.
        Lower your hands to the bedding and let { $them } walk off.
        Give { $treat } right there.
        Do this { $trials ->
            [one] once
           *[other] { $trials } times
        }, within five minutes.
    .then = Leave { $animal } in peace, and come back tomorrow. That it happens every day counts for more than how long it lasts.
    .stop-when =
        { $animal } bolts, screams, squeaks or bites.
        { $They } leaps from the hands twice.
        { $They } struggles. Lower your hands and open them at once.
    .mistakes =
        Coming from above. Slide in low, from both sides.
        Closing the hands over { $them }. If { $they } needs a lid to stay, go back to the tunnel.
        Following { $them } round the cage. Wait until { $they } comes by, or use the tunnel.
        Skipping days. Short and daily is what counts here.
    .safety =
        Never by the tail, never by the scruff, never in a fist.
        Stay low over the bedding. Mice jump without warning.
    .claim-days_not_minutes = Cupping needs many days, not long holds. In one study it was clearly better than the tail by the fifth session, while the tunnel was better from the first.
    .claim-tunnel_or_cup = Guidance suggests the tunnel for jumpy, wild or new mice and new handlers, and the cup for tame or older mice and practised hands.
    .claim-heartbeat = Twelve days of daily practice clearly lowered the racing heart of mice at handling.
    .drawing = Two open hands side by side, palms up, a few centimetres above the bedding; a mouse stands where they meet.

step-mouse-trust-cup_longer = A while in the hands
    .short = Cup { $animal } in two hands for { $dose }.
    .aim = { $animal } stays in your hands for { $dose } and walks from one to the other.
    .do =
        Sit down and keep your hands low over the bedding.
        Cup { $animal } from below, as before.
        Keep { $them } there for { $dose }. When { $they } walks to the edge, put the other hand in front as the next bit of path.
        Talk softly. Let { $them } sniff, wash or eat.
        Lower your hands on time, while { $they } is still at ease.
        Give { $treat } and let { $them } walk off.
        Do this { $trials ->
            [one] once
           *[other] { $trials } times
        }, and stop after five minutes in any case.
    .then = Leave { $animal } in peace, and keep it this easy tomorrow.
    .stop-when =
        { $animal } bolts, screams, squeaks or bites.
        { $They } leaps off, struggles or freezes. Hands down on the bedding, and open.
        { $They } washes { $their } face in a hurry again and again. End on the next quiet moment.
    .mistakes =
        Holding on because the time is not up. Put { $them } down. A short calm try is worth more than a long one that ends in fright.
        Taking stillness for calm. Look for walking, washing or eating.
        Standing up with { $them }. Stay seated and low.
    .safety =
        Bedding or a soft cloth below, and never higher than a hand's width.
        Never closed hands, never the tail.
    .claim-three_days = A three-day programme of hands improved how six-month-old males met people, and lowered a stress hormone in young females.
    .doubt-lasting_calm = Some studies find mice calmer after gentle handling. Another found mixed results on tests of anxiety, so let { $animal } show you how much is good.
    .drawing = A mouse walks from one low, open hand to the other, which waits ahead like the next stone of a path.

step-mouse-trust-lap_tray = The lap tray
    .short = Spend { $dose } together at the lap tray.
    .aim = { $animal } explores a tray on your lap and comes to you when { $they } likes.
    .do =
        Sit on the floor with a high-rimmed tray on your lap.
        Cover it with bedding from home, and add a hide.
        Bring { $animal } in the home tunnel and lay the tunnel in the tray.
        Rest one open hand in the tray, with { $treat } in it.
        Stay for { $dose }. Let { $them } come, climb and leave as { $they } likes.
        Tap each time { $animal } comes back to your hand.
    .then = Wait until { $animal } walks into the tunnel alone. Carry the tunnel home, low and level, and give a treat in the cage.
    .stop-when =
        { $animal } bolts, screams or bites.
        { $They } freezes, or runs along the rim looking for a way out. Offer the tunnel and go home.
    .mistakes =
        Catching { $them } at the end. Offer the tunnel and wait; take your time.
        Following with your hand. Let it lie.
        Too large a space. A tray is plenty to begin with.
    .safety =
        Doors and windows shut, other animals out, gaps and cables covered.
        Stay on the floor, so that a jump is a short one.
        Five minutes are enough.
    .claim-clicker = In a study with a clicker all twelve females and ten of twelve males learned their task, and soiled and squeaked less at handling.
    .drawing = A person sits on the floor, legs crossed, with a shallow tray on the lap: bedding, a tunnel and an open hand; a mouse has its front feet on the fingers.
