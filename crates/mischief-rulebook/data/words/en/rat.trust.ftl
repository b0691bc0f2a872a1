# Trust with a rat: the words of every step and branch.

protocol-rat-trust = Trust with a rat
    .plain = From sitting beside the cage to a few minutes in your hands, one small step after another. { $animal } sets the pace; every step is a good place to stay.

step-rat-trust-presence = Sit by the cage
    .short = Sit by the cage for { $dose } and talk a little.
    .aim = { $animal } learns that you come, talk, and nothing bad follows.
    .do =
        Come slowly and greet { $animal } with the same few words each time.
        Sit sideways, within a metre of the cage, and make yourself small.
        Talk, read aloud or do quiet work there for { $dose }.
        Hands stay out. Look over now and then; do not stare.
        Look for { $animal } eating, washing or going about while you sit there.
    .then = Leave { $treat } just inside the door and go as quietly as you came. Come and talk every day, even when there is time for nothing else.
    .stop-when =
        { $animal } bolts, or stays stiff for half a minute: sit further back, or leave for now.
        { $animal } has not come out by the end: nothing is lost. Try later in the evening, from further away.
    .mistakes =
        Leaning over the cage: sit down low and to one side of it.
        Staring to see every whisker: look at your book; { $they } notices.
        Showing { $them } to guests, or moving the cage in the first days: keep the place and the people the same.
        Waking { $them } to say hello: let { $them } sleep and come when { $they } is up, mostly from dusk on.
        Taking the hide away so that { $they } has to see you: leave two hides in; coming out is { $their } choice.
    .safety =
        Other pets stay out of the room.
        Check that the cage door locks.
        Vacuum cleaner and hair dryer stay away from the cage for the first days.
    .claim-wait_first = The guide waits a couple of days before any handling. A rat from a shop asks for more patience, one from a breeder for less; a rescue rat may need more help.
    .claim-wait_by_origin = We keep hands out for two days with a breeder's rat; for three from a shop, from a rescue or where nothing is known; for five from a laboratory; for seven with a feral or half-wild rat. One born in your home need not wait. After that the rat says when: it eats, rests in the open and comes out while you sit there.
    .claim-moving_house = After a journey, heart rate, weight and activity of rats are mostly back to normal within one to seven days; three days were enough in one study. Young or stressed animals can need weeks.
    .claim-quiet_visitor = In a study, a familiar person who did not touch the cage did not disturb the rats in it.
    .claim-ten_minutes = Rats preferred a person they had met for a single ten minutes to a stranger, and such a preference lasted five months and more.
    .claim-evening = Rats are most active between dusk and dawn.
    .claim-soft_voice = Calm, confident movements and a soft voice make handling easier to bear.
    .claim-how_long = Keepers report anything from a few days to a few weeks for most rats, and months for some. We know of no study that has counted it.
    .doubt-wait_or_start = The guide waits a few days, and studies of transported rats speak for that. One breeder starts on the first day, because it is you the rat has to get used to. We wait with hands, not with company.
    .drawing = Somebody sits cross-legged on the floor, sideways to the cage, a book on one knee and both hands on the book; a rat looks out of its hide.

step-rat-trust-treat_near = A treat nearby
    .short = Drop { $treat } near { $animal } and lean back.
    .aim = { $animal } finds that good things appear when you are there, a little closer to you each time.
    .do =
        Sit by the cage and say your usual hello.
        Open the door slowly and drop { $treat } near { $animal }. Take your hand away again.
        Lean back half a metre and wait up to a minute.
        If { $animal } eats while you can be seen, put the next piece a little closer to the door.
        Do this { $trials ->
            [one] once
           *[other] { $trials } times
        }. If { $animal } does not come, leave the treat there.
    .then = Close the door gently and sit a minute longer. The full food bowl stays in the cage, as always.
    .stop-when =
        { $animal } flees from your hand: leave the treat and go back to sitting beside the cage.
        { $animal } leaves two treats lying after eating earlier ones: enough for today.
        { $animal } lunges at the hand, or freezes: close the door softly and wait for another day.
    .mistakes =
        Holding the treat out to { $their } face: put it down and lean back.
        Feeding through the bars: open the door each time, or { $they } learns to snap at whatever comes through.
        Taking the food bowl away to make { $them } keen: a hungry rat is not a trusting one. Use something better than the bowl instead.
        Taking "no" for an answer too soon: new foods can need several offers. Leave two or three kinds in a dish and see which is gone next day.
    .safety =
        Never put a finger between the bars.
        Put the treat down where { $they } has a free way back to the hide.
    .claim-treats_in_cage = The guide begins with treats put into the cage near the rat.
    .claim-new_food = Rats are wary of new food; a soft food may have to be offered several times before it counts as a treat.
    .claim-bars = Rats fed through the bars learn to snap at what comes through them, fingers too.
    .claim-good_things = Getting used to people goes best in small steps, each paired with something good and below what frightens the animal.
    .doubt-full_bowl = One much-read keeper's story took away all food for two days to make a rat come. The same story counts three bites in two weeks; welfare guidance is against it, and so are we: food is never held back.
    .drawing = A hand has just put a small treat on the cage floor and is on its way out of the open door; the rat watches from the mouth of its hide.

step-rat-trust-hand_in_cage = Rest your hand in the cage
    .short = Rest your hand in the cage and keep it still.
    .aim = { $animal } finds that your hand in the cage does nothing at all.
    .do =
        Wash your hands, and pull a sleeve down to the wrist.
        Lay your hand palm up, low, just inside the open door. Leave the way to the hide free.
        Put { $treat } about 15 cm from your hand; next time a little nearer, down to 5 cm.
        Let the hand lie there half a minute. No petting, no reaching, however close { $animal } comes.
        Take the hand out slowly. Do this { $trials ->
            [one] once
           *[other] { $trials } times, with a moment in between
        }.
    .then = Leave one last treat where your hand was and close the door. Then let { $animal } be for a few hours.
    .stop-when =
        { $animal } lunges, huffs, or turns { $their } rump sideways to the hand: take it out calmly and stay out for today.
        { $animal } flees or hides twice: end here; next time the hand stays at the very edge of the door.
        { $animal } freezes: keep the hand still, then draw it back slowly. Stiff is not calm.
    .mistakes =
        Petting because { $they } is so close: let { $them } sniff and go. The first touch comes much later.
        Coming from above: slide the hand in low, from the front, where { $they } can see it.
        Blocking the hide or the door: move the hand so that { $they } can always get away.
        Drumming with the fingers to call { $them }: let the treat do the asking.
    .safety =
        Wash off food and the smell of other rats first; both invite teeth.
        Never put your hand into a hide or a nest.
        If teeth touch your skin, keep the hand still, say a soft "eep", and take it out when { $they } lets go.
    .claim-hand_rests = In the guide, too, the hand first only stays in the cage, without petting.
    .claim-comes_to_you = Researchers know a good relation with people by this: the animal comes of its own accord.
    .claim-stillness = A rat that has stopped moving may have got used to you or may have given up. From outside both can look the same, so stillness never counts as calm here.
    .claim-retreat = For a very fearful rat, going away can be the reward: come just close enough, wait for a calm sign, then leave.
    .drawing = A hand lies flat and palm up on the bedding just inside the open door, a treat a hand's breadth in front of it; behind the rat the way to the hide is free.

step-rat-trust-spoon = The long spoon
    .short = Offer a lick from the long spoon.
    .aim = { $animal } comes to you for something too soft to carry off.
    .do =
        Take a long spoon and a little soft food that { $animal } already likes.
        Hold the spoon still, low, inside the open door and away from the hide.
        Let { $them } lick for about ten seconds.
        Then draw the spoon back a few centimetres, slowly, and let { $them } follow.
        Do this { $trials ->
            [one] once
           *[other] { $trials } times, each time a little closer to the door
        }.
    .then = Let { $them } lick the spoon clean where { $they } likes to stand. Close the door and let { $them } be.
    .stop-when =
        { $animal } turns away from the spoon twice after licking earlier: enough for today.
        { $animal } grabs the spoon and yanks: let it rest, do not pull back, and end when { $they } lets go.
        { $animal } lunges past the spoon at your hand: stop, and use a longer spoon next time.
    .mistakes =
        Pulling the spoon away to make { $them } follow: move it as slowly as honey.
        A new food on a new spoon: try the food in a dish first.
        Poking the spoon into the hide: hold it where { $they } can come out to it.
        Wet food on your fingers because no spoon is at hand: find a spoon. Fingers that taste of food get bitten.
    .safety =
        For any rat that has bitten, this is the step to stay on until { $they } licks gently.
        Use a smooth spoon with a long handle, so that your fingers are well away.
    .claim-cannot_carry_off = Soft food on a long spoon cannot be carried off, so the rat eats beside you instead of running away with it.
    .claim-bites_the_spoon = A fearful rat that bites will bite the spoon and not you.
    .drawing = A hand outside the cage door holds a long spoon by the end of its handle; the rat licks at the bowl of the spoon, all four feet on the ground.

step-rat-trust-fingers = From your fingers
    .short = Offer { $animal } { $treat } from your fingers.
    .aim = { $animal } takes food from your fingers and minds { $their } teeth.
    .do =
        Dry your fingers and wash off any smell of food.
        Take a firm treat about as long as a finger. Crumbs bring teeth too close.
        Hold it out low from the open side of the hand, fingertips well behind.
        Watch { $animal }'s mouth. When { $they } takes hold of the treat, let go at once.
        Offer { $trials ->
            [one] one treat
           *[other] { $trials } treats, each when the last is eaten
        }.
    .then = Put the last treat down for { $them } and take your hand out. Leave { $them } to eat in peace.
    .stop-when =
        { $animal } nips your skin a second time: back to the spoon for today.
        { $animal } bites: keep still until { $they } lets go, then stop for today. Back to the spoon next time.
        { $animal } lunges or huffs at the hand: take it out slowly and stop.
        { $animal } leaves two treats after taking earlier ones: enough for today.
    .mistakes =
        Holding on to the treat to make { $them } stay: let go at the first tug.
        Crumbs and tiny pieces: use long, firm ones.
        Yoghurt or baby food on a finger: it goes on the spoon. A wet finger tastes like the treat itself.
        Offering through the bars: open the door.
        Jerking back from the first sniff: hold still; { $they } is finding out what is food and what is you.
    .safety =
        If { $they } nips, say a soft "eep" and offer the next piece further from your skin.
        If the skin is broken, wash it at once with soap and running water, and log the bite.
        With cagemates about, give each a treat of its own, one after the other; rivals snatch.
    .claim-mind_the_teeth = The guide, too, offers treats closer and closer from here on and says to watch their mouths.
    .claim-smell_of_food = Fingers that smell or taste of food bring eager nips.
    .doubt-wet_fingers = Some breeders let tame babies lick soft food off their fingers. Others get eager nips that way. We leave it out: the spoon does the same and has no skin.
    .drawing = A long firm treat lies across the open side of a low hand, fingertips well back; the rat takes its far end, nose just short of the skin.

step-rat-trust-palm = From your palm
    .short = Offer { $animal } { $treat } on your palm.
    .aim = { $animal } puts { $their } front feet on your hand and stays to eat.
    .do =
        Lay your hand flat and low in the cage, palm up.
        Put { $treat } in the middle of it. Keep the hand as still as a plate.
        Wait until { $animal } stands on it with both front feet and eats.
        Put the next treat nearer to your wrist.
        Do this { $trials ->
            [one] once
           *[other] { $trials } times
        }. Move the hand only when { $animal } has stepped off.
    .then = Say a few words, take the hand out slowly and let { $them } finish the last treat alone.
    .stop-when =
        { $animal } only snatches and runs, each time: put the treat beside the hand again and end on that.
        { $animal } freezes, or nips twice: take the hand out slowly. The spoon is a good next try.
        { $animal } bites: keep still until { $they } lets go, then stop for today.
    .mistakes =
        Closing the hand when { $they } is on it: keep it flat and open; leaving must be easy.
        Lifting a finger to stroke along the way: not yet. The hand is a plate today.
        Moving the hand after { $them }: let it lie, and let { $them } come.
    .safety =
        Wash off old food smell first, so that only the treat smells of treat.
        Keep the hand on the floor of the cage, so that a step off is no fall.
    .claim-closer = The guide's way to the hand is a treat offered closer and closer.
    .claim-watching = In one study four in five rats changed cages by themselves after only watching a trained rat do it. A shy cagemate learns something by looking on.
    .drawing = An open hand lies flat on the bedding, a treat in the hollow of the palm; the rat eats with both front feet on the fingers and both hind feet on the ground.

step-rat-trust-touch = The first touch
    .short = Touch { $animal } for a moment, then { $treat }.
    .aim = { $animal } feels one finger for one second and goes on eating.
    .do =
        Wait until { $animal } is awake and has come to you.
        Let { $them } eat { $treat } from your flat palm.
        With one finger of the other hand, touch the cheek or the side of the shoulder for one second.
        Take the finger away and see whether { $animal } eats on. If so, wait a breath before you touch again.
        Touch { $trials ->
            [one] once
           *[other] { $trials } times
        } in all. If { $animal } stops eating, leave out the next touch.
    .then = End with a treat that comes without any touch. Then let { $them } go where { $they } likes.
    .stop-when =
        { $animal } squeaks, or turns to the finger with an open mouth: take it away and stop for today.
        { $animal } stops eating and goes stiff: hands away, wait, and end. A stiff rat is not a calm one.
        { $animal } walks off twice: go back to treats from the palm.
        { $animal } squeaks at every touch, day after day: { $they } may hurt somewhere. Have a vet look.
    .mistakes =
        Starting at the neck or the back: cheek and side of the shoulder first, the nape last of all.
        Reaching over the head: bring the finger in low, from the front and the side.
        Touching a sleeper: wait until { $they } is up and comes to you.
        A second touch because the first went well: take the finger away each time, so that { $they } can answer.
    .safety =
        If { $they } sees or hears poorly, speak and let { $them } smell the finger first.
        If teeth close on the finger, keep still until { $they } lets go.
    .claim-nape_last = In a study of 39 rats new to people, two in three gave distress calls, too high for our ears, when a hand touched them gently. The nape was the most sensitive spot.
    .claim-fades = The same calls faded quickly when the gentle touching was repeated over several sessions.
    .drawing = The rat eats from a flat palm; one finger of the other hand comes in low from the front and rests its tip against the rat's cheek.

step-rat-trust-stroke = Stroke the cheek
    .short = Stroke { $animal } for { $dose }, then { $treat }.
    .aim = { $animal } enjoys a short stroke and says whether another is welcome.
    .do =
        Let { $animal } come to you and eat { $treat } from your palm.
        Stroke { $their } cheek or the side of the shoulder for { $dose }, along the fur.
        Then stop, and take the finger away.
        If { $animal } eats on, leans in or stays loose and busy, stroke again.
        If { $they } moves off, that was the answer. Let { $them } go.
        Stroke { $trials ->
            [one] once
           *[other] up to { $trials } times
        } in all.
    .then = Give one more treat and take your hands away. Let { $animal } choose to stay or leave.
    .stop-when =
        { $animal } moves away at three strokes: enough for today; shorter tomorrow.
        { $animal } squeaks, freezes, or goes stiff under the finger: stop at once.
        { $animal } bites: keep still until { $they } lets go, then stop for today.
    .mistakes =
        Stroking on because { $they } sits so still: stop and look. Still can be fear; look for eating, leaning, sniffing about.
        One long stroke down to the tail: keep to cheek and shoulder, and keep it short.
        Pinning { $them } with the palm from above: use one or two fingers, from the side.
        Taking soft tooth grinding alone as pleasure: it counts only with a loose body and another calm sign.
    .safety =
        Grinding teeth in a tense, hunched or tired rat can mean pain or illness. Have a vet look.
        Nobody strokes a rat that is asleep.
    .claim-not_calm = Getting used to a hand and giving up can look the same: the animal stops resisting. They feel very different, so we look for something the rat does.
    .claim-stroked_rats = Young rats stroked for five minutes on a lap, five days a week for six weeks, were less anxious and remembered better; one stress hormone, corticosterone, did not change.
    .claim-teeth_grinding = Soft tooth grinding often means contentment, but also goes with stress, pain and illness. The rest of the body tells which.
    .drawing = Two fingers rest along the rat's cheek and come from the side; the other hand lies flat under its front feet with a treat, and nothing is above its back.

step-rat-trust-step_on = On to your hand
    .short = Let { $animal } step on to your hand, and off again.
    .aim = { $animal } climbs on to your hand or forearm with all four feet because { $they } wants to.
    .do =
        Lay your hand and forearm flat on the cage floor, level and steady.
        Put { $treat } far enough up your arm that { $animal } has to climb on to get there.
        Let { $them } stand there with all four feet for about five seconds, and eat.
        Do not lift, even if it would be easy.
        Let { $them } step off again. Do this { $trials ->
            [one] once
           *[other] { $trials } times
        }.
    .then = Give one more treat on the ground and take your arm out slowly. That is enough; let { $them } be.
    .stop-when =
        { $animal } leaps off in fright twice: end here, and go back to treats from the palm.
        { $animal } bolts: take your arm out slowly and leave { $them } in peace. Do not follow.
        { $animal } will not put a hind foot on you after several offers: end with an easy treat from the palm.
    .mistakes =
        Lifting at the first success: wait for the next step. Today the arm is a bridge.
        Pushing from behind: move the treat instead, a little less far.
        Holding the arm in the air: rest it on the ground, so that it does not sway.
    .safety =
        Wear a sleeve; claws are for holding on, and they scratch.
        Close the room before you open the cage, in case { $they } walks on up your arm.
        Keep your arm on the floor of the cage, so that a step off is no fall.
    .claim-own_choice = A rat that climbs on to you unasked shows what good relations with people are measured by: it seeks you out.
    .claim-not_yet = We keep stepping on and being lifted apart, so that the hand stays a safe place to go to.
    .drawing = A forearm lies flat on the bedding like a low bridge, a treat near the elbow; the rat stands on it with all four feet and eats.

step-rat-trust-lift = The first lift
    .short = Lift { $animal } for { $dose }, then { $treat }.
    .aim = { $animal } leaves the ground for a moment and comes down to a treat.
    .do =
        Let { $animal } step on to your flat hand, low over the bedding.
        Bring the other hand in from the side: one hand under the chest, one under the rump.
        Lift { $animal } 1 to 5 cm for { $dose }, close to the ground.
        Come down gently and give { $treat }. If { $they } struggles, come down at once.
        Let { $them } walk about. Do this { $trials ->
            [one] once
           *[other] { $trials } times
        }.
    .then = Give a last treat and leave { $them } in peace for a few hours. A lift makes the heart beat faster for a while, even a good one.
    .stop-when =
        { $animal } struggles: come down at once. No more lifts today.
        { $animal } squeaks or wets your hand: come down, and end with a treat on the ground.
        { $animal } bolts or leaps off: let { $them } go, do not follow, and end here.
        { $animal } refuses the treat afterwards: that was too much for today.
    .mistakes =
        Picking { $them } up by the middle with one hand: use two, under chest and rump, always.
        Chasing { $them } round the cage: wait until { $they } steps on. If not today, then another day.
        Rising higher because it goes well: a few centimetres are the whole exercise.
        Coming from above: start level with { $them }, from below and the side.
    .safety =
        Never by the tail, never by the scruff, never with one hand.
        Stay over soft bedding, close enough that a jump is no fall.
        For a nervous rat: close the room first, lay a small towel loosely over { $them }, and lift both with two hands. Never tight, never thrown, never after a chase.
    .claim-two_seconds = In the guide the first times in the hand last only a couple of seconds.
    .claim-picked_up = In a laboratory study, simply being picked up once a day for five days did about as much as five minutes of handling each day.
    .claim-heart = When a rat has been lifted, heart rate and blood pressure stay raised for about half an hour.
    .doubt-towel = The guide lifts a nervous rat with a towel, in a closed-off place. A towel can also become a net and the start of a chase. We use it as a loose cover and as a last resort.
    .drawing = Two hands a few centimetres above the bedding: one lies under the rat's chest behind the front legs, the other carries the rump and hind feet; the tail hangs free.

step-rat-trust-hold_seconds = Hold for seconds
    .short = Hold { $animal } for { $dose }, then { $treat }.
    .aim = { $animal } stays loose in your hands for a few seconds, then for a few more.
    .do =
        Sit on the floor of a closed room, low over the cage or a soft blanket.
        Lift { $animal } with two hands, one under the chest, one under the rump.
        Hold { $them } for { $dose }, then put { $them } down and give { $treat }.
        If { $they } struggles, put { $them } down at once. Next time is shorter.
        Let { $them } walk about in between. Do this { $trials ->
            [one] once
           *[other] { $trials } times
        }.
    .then = End on an easy one, give { $treat }, and leave { $them } alone. A couple of such rounds a day is plenty.
    .stop-when =
        { $animal } struggles or squeaks: down at once, then stop for today.
        { $animal } wets or soils your hand and looks tense: shorten, or stop here.
        { $animal } refuses the treat after taking it before: that was too much for today.
        { $animal } bolts or bites: put { $them } down low, stop, and leave { $them } in peace.
    .mistakes =
        Holding on until { $they } stops wriggling: at this stage, down at once and shorter next time.
        Adding seconds because it is a new day: go longer only when the last time was easy, and by half at most.
        The treat before the hold: the hold comes first, the treat as soon as { $they } is down.
        Gripping round the chest: carry, do not grip. { $Their } weight rests on your hands.
        Standing up or walking about: stay seated, close to the ground.
    .safety =
        No more than 30 cm above something soft.
        Never by the tail, never by the scruff, never with one hand.
        For a nervous rat: in a closed room, a small towel laid loosely round { $them } may help. Two hands under it, never tight.
    .claim-treat_after = In the guide the first couple of seconds in the hand are followed by the treat the rat loves most.
    .claim-twice_a_day = The guide does this a couple of times a day and then gives the rat its space.
    .claim-every_day = Rats got used to a repeated stress faster when it came every day than every third day, and less well when days were skipped.
    .claim-half_as_long = The guide holds longer each day. We go longer only after calm holds, and by half as much again at most: two seconds, three, four and a half, and so on.
    .claim-own_pace = How strongly a rat reacts at first foretells how it gets used to things. Being held firmly on the back slowed that down.
    .doubt-longer_each_day = The guide goes by the calendar: a bit longer every day. We go by the rat: longer only when the last holds were calm, the same or shorter when not, because rats get used to things at very different speeds.
    .doubt-towel = The guide uses a towel for a nervous rat, in a closed-off place. A towel can also become a net and the start of a chase. We use it as a loose cover and as a last resort.
    .drawing = Somebody sits on the floor with both hands in front of the belly, low over a folded blanket: one hand under the rat's chest, one under its rump, a treat ready on the blanket.

step-rat-trust-hold_minutes = Hold for minutes
    .short = Hold { $animal } for { $dose }, then { $treat }.
    .aim = { $animal } rests or looks about against your chest for as long as a quiet minute or two.
    .do =
        Sit on the floor of a closed room, a cushion or blanket on your lap.
        Lift { $animal } with two hands, chest and rump supported.
        Hold { $them } low against you for { $dose }, one hand beneath, one above like a loose roof.
        Stay seated and let { $them } look about. If { $they } struggles, put { $them } down at once.
        When the time is up, put { $them } down and give { $treat }.
        Do this { $trials ->
            [one] once
           *[other] up to { $trials } times, with a pause in between
        }.
    .then = Let { $animal } choose to stay on your lap or go. Then give { $them } a few hours of peace.
    .stop-when =
        { $animal } struggles, huffs or squeaks: put { $them } down and stop for today.
        { $animal } freezes or goes stiff, eyes wide: put { $them } down gently. That was not rest.
        { $animal } bolts or bites: let { $them } get down low, stop, and do not follow.
        { $animal } has had enough after the first: one good hold is a good evening.
    .mistakes =
        Taking a still rat for a relaxed one: look for grooming, sniffing about, a soft heavy body, a treat taken and eaten.
        Walking about with { $them }: stay seated until both of you find it dull.
        Pressing { $them } to you: the upper hand is a roof that touches only when { $they } climbs.
        Holding on to reach the minute: a calm shorter hold is worth more than a long one with a struggle.
    .safety =
        No more than 30 cm above your lap or a cushion.
        Never by the tail, never by the scruff, never with one hand.
        Two hands whenever { $they } may jump: one beneath, one ready.
        Keep { $them } away from your face.
    .claim-given_up = A rat that stops struggling may have got used to being held, or may have given up. Only something it does tells you which.
    .claim-sleepy = Sleepy rats take to being held more easily than playful young ones; young females often prefer play to cuddling.
    .claim-half_an_hour = After lifting, heart rate stays raised for about half an hour, and in one study, after a cage change and simple handling, for up to five hours, mostly in the first. Peace afterwards is part of the exercise.
    .claim-far_enough = Some rats never care to be held for long. A rat that comes, takes a treat and lets itself be looked after has come far enough.
    .drawing = Somebody sits on the floor with the rat low against the chest: one forearm and hand carry chest and rump, the other hand arches above the back without pressing; a cushion lies on the lap.

step-rat-trust-lap = Lap and pouch
    .short = Spend { $dose } together on your lap.
    .aim = { $animal } comes to you on the sofa or the floor and goes again as { $they } likes.
    .do =
        Close off a corner of the sofa or floor. Lay a blanket or an open pouch on your lap.
        Let { $animal } follow a treat into a carrier. Open the carrier again beside you.
        For { $dose }, let { $them } come and go. Nothing is pulled or pushed.
        Give { $treat } whenever { $they } climbs on to you.
        Offer a pouch or hoodie if you like; going in is up to { $them }. Leave one opening free.
        Look in every five minutes, and check that { $they } is not too warm.
    .then = Put a treat in the carrier and let { $them } walk home in it. Cagemates may come along from the start.
    .stop-when =
        { $animal } looks for a way out more than half the time: open the carrier and go home.
        { $animal } bolts, or freezes and stays stiff: stay seated, open the carrier, and wait.
        { $animal } drools or has a hot tail: take { $them } out of the cloth into the cool at once, and call a vet.
    .mistakes =
        Putting { $them } into the pouch: hold it open and let { $them } find it.
        Closing the pouch: leave an opening of about 9 to 10 cm, for air and for leaving.
        Forgetting a quiet rat: look in. Asleep and loose is fine; stiff and wide-eyed is not.
        Carrying { $them } about: sit. The world is big enough from here.
    .safety =
        Not above 24 °C in the room; it is warmer in cloth than beside it.
        Recliners and folding sofas crush. Sit on something that does not move.
        Close doors and windows; other pets stay out of the room.
        Mind where you lean: feel behind you before you sit back.
    .claim-walks_in = Keepers who use bonding pouches ask that the rat goes in by itself, through an opening of 9 to 10 cm.
    .claim-cloth = A laboratory animal body describes carers who let rats ride in a cloth on the chest before play begins.
    .claim-cuddle_or_play = Some rats want to play rather than cuddle, young females most of all. Both are company.
    .claim-not_too_warm = Our own limit for cloth and pouches is 24 °C in the room.
    .claim-left_behind = When one rat is taken out, the one left behind can be stressed for up to 90 minutes. Short visits, or both together.
    .drawing = Somebody sits in a sofa corner closed off with cushions, an open pouch on the lap and the carrier open beside it; the rat walks from the carrier on to the knee, both hands rest flat.

step-rat-trust-free_range = Time in the room
    .short = Spend { $dose } together in a safe room.
    .aim = { $animal } roams a safe room, and comes when you call.
    .do =
        Close doors and windows, put cables away, block sofas and gaps, keep other pets out.
        Put the open carrier with a hide on the floor and let { $animal } walk out.
        Sit on the floor for { $dose }. Let { $them } explore and pass by.
        Every few minutes call with the same words, and give { $treat } when { $they } comes.
        At the end call once more, with a treat in the carrier. Never chase.
    .then = Let { $them } ride home in the carrier and find something good in the cage. Water and a hide are always waiting there.
    .stop-when =
        { $animal } bolts under something: sit still, put the carrier near, and wait with food. It may take a while.
        { $animal } will not come at all by the end: wait { $them } out tonight; next time a smaller place, and call more often.
        { $animal } stays hidden the whole time: the room is too big yet. A small pen is better.
    .mistakes =
        A big room first: begin with a pen, then let it grow.
        Calling only to go home: call often, treat, and let { $them } go again.
        Chasing, or fishing { $them } out by hand: sit still instead and lay a trail of treats to the carrier.
        Opening the room too early: if { $they } does not yet come to you on the lap, stay with the lap.
    .safety =
        Look for cables, gaps under doors and furniture, recliners, open toilets.
        No cat, dog, ferret or snake in the room, not even asleep or behind glass.
        Everybody in the home knows that a rat is out, and watches their feet and the doors.
    .claim-an_hour = RSPCA Australia asks for at least an hour outside the cage every day.
    .claim-call_first = We open the room only once the rat comes to you on the lap, because a chase undoes more than an outing gives.
    .drawing = Somebody sits on the floor of a tidy room with one hand laid open on the carpet; the rat runs towards it, the carrier stands open behind with a hide in it.

step-rat-trust-generalize = New places, new people
    .short = The hold that { $animal } knows, somewhere new or with somebody new.
    .aim = { $animal } finds that what is safe here is safe there, too.
    .do =
        Change one thing only: another room, the carrier, a second person sitting by, or a look at the feet.
        Begin one step easier than you are used to: a treat, then a touch.
        If { $they } stays loose, lift { $them } with two hands for a few seconds, low, and put { $them } down.
        Give { $treat } each time.
        Do this { $trials ->
            [one] once
           *[other] { $trials } times
        }. If { $they } refuses the treat, the change was too big.
    .then = Go back to the usual place and end with something easy. Two or three such rounds a week are enough.
    .stop-when =
        { $animal } refuses the treat { $they } always takes: go back to the usual place and end there.
        { $animal } struggles, squeaks or goes stiff: put { $them } down, and make the next change smaller.
        { $animal } bolts or bites: stop, open the carrier, and do not follow.
    .mistakes =
        New room, new person and a nail check on one evening: one change at a time.
        Handing { $them } over: a second person begins with the treat, not with the hold.
        Practising only when the vet is due: a little now makes that day easier.
    .safety =
        Close the room before the carrier opens.
        Stay low, over something soft, two hands under chest and rump.
        Never turn { $them } on the back to look at the belly. Look from the side, or through a clear box.
    .claim-new_is_new = Rats that had got used to being handled reacted more, not less, to a new kind of move. Calm in one place does not carry over by itself.
    .claim-knows_people = Rats tell people apart and prefer the one they know, even after ten minutes together. A new person starts anew.
    .doubt-trust_travels = Rats that had been tickled in one study also touched an unfamiliar hand more. Others prefer the person they know, and handled rats reacted more to a new move. So we test each new thing gently and take nothing for granted.
    .drawing = The rat stands on a towel beside its open carrier in a strange room; the familiar person's two hands carry chest and rump, a second person sits a little way off with hands in the lap.

step-rat-trust-tickle = Tickle play
    .short = Play at tickling for { $dose }, then a pause.
    .aim = { $animal } plays with your hand the way young rats play, and asks for more.
    .do =
        Play on familiar bedding when { $animal } is awake and lively.
        Lay your hand down and wait until { $they } comes to it.
        Tickle lightly and quickly, at the shoulders and then the sides, for { $dose }.
        Then take the hand away for about 15 seconds.
        Go on only if { $they } comes back for it. { $trials ->
            [one] One round.
           *[other] { $trials } rounds at most.
        }
        If { $they } stays away in two pauses, the game is over for tonight.
    .then = Finish while { $they } still wants more, give { $treat }, and leave { $them } to settle.
    .stop-when =
        { $animal } squeaks when touched, freezes or flees: hand out, game over for tonight.
        { $animal } bites hard: keep still until { $they } lets go, then stop. Rough play is no game for hands.
        { $animal } has avoided the hand on two evenings: leave this out for good. Plenty of rats do not care for it.
    .mistakes =
        Following { $them } with the hand: let { $them } chase the hand instead.
        Turning { $them } over and holding { $them } down: it is not needed; keep it light.
        Going on because { $they } lies still: still is not playing. Playing rats hop, chase and come back.
        Tickling to cure fear: in one study, rats that called little came out of it more anxious. Go on with the steps instead.
    .safety =
        This is for young rats first of all, from about three weeks to three months. Adults often like it less.
        Not on a bare floor, and not just after a fright.
        Playful teeth should not press. If they do, say a soft "eep" and take the hand away.
    .claim-fifteen_seconds = Fifteen seconds a day for three days did as much as longer tickling or five days of it.
    .claim-the_young = Young rats respond most. Their calls of pleasure were as many at three months as at one, and fewer at five months; adult females learned to avoid what foretold tickling.
    .claim-own_bedding = A bare tub is a worse place for tickling than bedding the rat knows.
    .claim-play_and_hands = Rats tickled two minutes a day later touched a hand more than rats that were hardly handled, and also the hand of a stranger.
    .claim-asks_for_more = We offer it only to a rat that comes back to the hand in at least two of three pauses, and drop it for good after two evenings of avoidance.
    .doubt-for_everyone = A review of 32 papers finds tickled rats mostly easier to handle and less anxious. But rats that called little came out more anxious, and adult females avoided it. So the rat decides in each pause.
    .doubt-pinning = The classic laboratory method turns the rat on its back for a moment. More recent writing asks for a flexible game with less pinning. We leave the pinning out.
    .drawing = A hand with loosely spread fingers comes in from the side, not from above, and tickles a young rat's flank; the rat has all four feet on familiar bedding, and behind it there is room to run.
