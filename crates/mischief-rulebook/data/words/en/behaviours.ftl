# What an animal does: a button, a definition for each species, where it can mislead, and what to do now.

# Calm

behaviour-takes_treat = Takes the treat
    .rat = The rat takes an offered treat in mouth or paws within a minute, whether it eats there or carries it off.
    .mouse = The mouse takes an offered treat in mouth or paws within a minute, whether it eats there or carries it off.
    .ambiguous = A bold snack can sit beside fear: grab, freeze, run. Once hands touch, a treat taken by an animal that otherwise keeps still says nothing about calm.
    .act = Let { $them } have it. Pause, then offer the next one from the same place.

behaviour-eats_on_hand = Eats on the hand
    .rat = The rat chews for three seconds or more with at least one foot or its mouth on your hand.
    .mouse = The mouse chews for three seconds or more with at least one foot on your hand.
    .ambiguous = Very food-minded animals eat while still afraid. Look at the body: loose and unhurried, or stretched and ready to run?
    .act = Keep the hand still and let { $them } finish.

behaviour-eats_in_view = Eats in view
    .rat = The rat chews for three seconds or more where you can see it, outside a hide, while you are within two metres.
    .mouse = The mouse chews for three seconds or more where you can see it, outside the nest, while you are within two metres.
    .ambiguous = Chewing in fits and starts, with the head up between bites, is eating on guard. Tap it, and add any caution you see.
    .act = Stay as you are. Do not reach in.

behaviour-approaches = Comes closer
    .rat = The rat moves at least a body length nearer to you or your hand, without being lured by a moving treat.
    .mouse = The mouse moves at least two body lengths nearer to you or your hand, without being lured by a moving treat.
    .ambiguous = It may only be expecting food. It still chose to come.
    .act = Hold still and let { $them } arrive.

behaviour-explores = Explores
    .rat = The rat walks about and sniffs things for five seconds or more, stopping and turning freely, its belly off the floor.
    .mouse = The mouse walks about and sniffs things for five seconds or more, out in the open as well as along the wall.
    .ambiguous = Running along the walls without sniffing is a search for the way out, not exploring.
    .act = Go on, quietly.

behaviour-grooms_self = Grooms calmly
    .rat = The rat washes its face and goes on to body or tail, unhurried, for five seconds or more.
    .mouse = The mouse washes its face and goes on to body or tail, unhurried, for five seconds or more.
    .ambiguous = A short, fast rub of the face alone is more likely tension. Tap hurried face-wash for that.
    .act = Do nothing. Let { $them } finish.

behaviour-bruxes = Grinds teeth softly
    .rat = A soft grinding or purring of the teeth for two seconds or more, heard or felt, while the jaw moves.
    .ambiguous = Mostly contentment, but rats also grind when tense, in pain or ill. It counts as calm only with a loose body and another calm sign, such as eating, washing or exploring. Frozen, hunched or listless and grinding: stop, and look { $them } over. Loud clacking with a stiff body is teeth chatter.
    .act = Look for a second calm sign. If there is none, pause.

behaviour-boggles = Eyes boggle
    .rat = The eyes bob quickly in and out while the teeth grind, for a second or more.
    .ambiguous = Strong grinding moves the eyes. It mostly means pleasure, rarely pain, and counts as calm only beside another calm sign. Eyes that stand out and stay fixed, with a still jaw, are not boggling: tap eyes bulge.
    .act = Stay quiet and gentle. Look for a second calm sign.

behaviour-licks_hand = Licks the hand
    .rat = The tongue strokes your skin at least three times running, with no tooth in it.
    .mouse = The tongue strokes your skin at least three times running, with no tooth in it.
    .ambiguous = It may be after salt or the last treat. It counts either way.
    .act = Hold still and enjoy it. Wash your hands later.

behaviour-stretches_out = Stretches out
    .rat = The rat lies long on belly or side, legs loose, ears low and apart, eyes half shut, for five seconds or more.
    .ambiguous = An ill rat also dozes, but more often hunched, with dull or raised fur. Look at the coat and the shape of the back.
    .act = Do nothing. Let { $them } lie.

behaviour-sleeps_on_you = Sleeps on you
    .rat = The rat lies loose on you, eyes closed, without reacting to small sounds, for a minute or more.
    .mouse = The mouse lies loose on you or in your hand, eyes closed, for a minute or more.
    .ambiguous = After a fright an animal may drop off from exhaustion. It counts as calm only where { $animal } also ate, washed or explored in this try.
    .act = Stay put. End when { $they } wakes.

behaviour-popcorns = Hops and plays
    .rat = Short springy hops or darts near you, with a return to you or your hand within five seconds.
    .ambiguous = A leap away that ends in a hide is fright, not play. The coming back makes the difference.
    .act = Play along if { $they } comes back. Keep it short.

behaviour-climbs_on = Climbs on to you
    .rat = The rat puts all four feet on you or your hand without a push and without a treat held out.
    .mouse = The mouse puts all four feet on you or your hand without a push and without a treat held out.
    .ambiguous = You may only be the way to somewhere. It still trusted the way.
    .act = Hold still. Let { $them } choose when to get off.

behaviour-comes_when_called = Comes when called
    .rat = Within ten seconds of the phrase, with no treat in sight, the rat is within reach.
    .ambiguous = If { $they } was on the way already, do not count it.
    .act = Give { $them } the treat, and let { $them } go again.

behaviour-enters_tunnel = Enters the tunnel
    .mouse = All four feet go into the tunnel without a touch and without being chased.
    .ambiguous = A mouse that dives in to get away from a hand is hiding. Count it only when nothing was closing in.
    .act = Wait a moment before you do anything with the tunnel.

behaviour-stays_loose = Body stays loose
    .rat = In the hand or on you the rat shifts its weight, looks about or sniffs, soft to the touch, for the whole try, and does not pull away.
    .mouse = On the hand the mouse sniffs, turns or walks without hurry for the whole try, or for three seconds where no time is set, and does not jump or pull away.
    .ambiguous = Loose is not the same as motionless. If nothing moves, tap keeps still, or freezes where the body is tense.
    .act = Go on. End before the time is up rather than after.

# Neutral

behaviour-sniffs_hand = Sniffs the hand
    .rat = The nose comes within a centimetre of your hand, whiskers moving, mouth closed.
    .mouse = The nose comes within a centimetre of your hand, whiskers moving, mouth closed.
    .ambiguous = Sometimes the teeth follow, to test whether you are food.
    .act = Hold still. No finger towards the nose.

behaviour-rears = Stands up to look
    .rat = Both front feet leave the ground and the head goes up, on its own or against a wall.
    .mouse = Both front feet leave the ground and the head goes up, on its own or against a wall.
    .ambiguous = Rats at ease do it to look about, and wary ones do it to weigh up a new place.
    .act = Carry on softly.

behaviour-mouths_gently = Mouths gently
    .rat = Teeth touch or hold the skin with no pinch and no mark, and let go.
    .mouse = Teeth touch or hold the skin with no pinch and no mark, and let go.
    .ambiguous = Often a question: is this food? It can come before a nip.
    .act = Say "eep" softly, and hold the treat away from your fingers.

behaviour-head_sways = Head sways
    .rat = The head moves slowly from side to side, at least twice, while the feet stay.
    .ambiguous = Rats with poor sight, pink-eyed ones above all, sway to judge distance. It is not a tilt: a head held crooked needs a vet now.
    .act = Speak before you move, and let { $them } smell your hand. Note it once.

behaviour-still = Keeps still
    .rat = Five seconds or more with hardly a movement, the body not visibly tense, and no calm sign such as eating, washing or exploring.
    .mouse = Five seconds or more with hardly a movement, the body not visibly tense, and no calm sign such as eating, washing or exploring.
    .ambiguous = Rest, listening, fear and giving up can all look like this. So stillness never counts as calm, however long it lasts. If everything stopped at once, or the body is hard or crouched, tap freezes. If you cannot tell, tap this.
    .act = Wait without touching. See what the next movement is.

# Caution

behaviour-moves_away = Moves away
    .rat = The rat walks or trots at least a body length away from you or your hand.
    .mouse = The mouse walks or trots at least two body lengths away from you or your hand.
    .ambiguous = It may only be off to something better. If { $they } comes back by { $them }self, tap that too.
    .act = Stop, wait, and make the next try easier. Do not follow.

behaviour-soils_hand = Wets or soils hand
    .rat = Droppings or a puddle of urine land on you or your hand.
    .mouse = Droppings or urine land on you or your hand.
    .ambiguous = Tame rats mark with a few drops while walking; that is no stress. A puddle, or soft droppings, is more likely tension.
    .act = Make the try shorter. Wash your hands afterwards.

behaviour-tail_swishes = Tail swishes
    .rat = The tail moves from side to side in small fast strokes while the body stays in place.
    .mouse = The tail lifts or waves from side to side without beating on anything.
    .ambiguous = A tail also swings for balance or from excitement. Look at what the feet and the back are doing.
    .act = Slow down. Take the hand back a little.

behaviour-ears_back = Ears back
    .rat = Both ears lie flat or point backwards for three seconds or more, and the body is stiff.
    .ambiguous = In play and in sleep the ears go back too, with a loose body.
    .act = Pause, and watch what comes next.

behaviour-stays_hidden = Stays hidden
    .rat = The rat stays out of sight in its hide for the whole try.
    .mouse = The mouse stays out of sight in nest or hide for the whole try.
    .ambiguous = { $They } may simply be asleep, above all by day.
    .act = Leave { $them } be. Try again later in the evening, or take an easier step.

behaviour-leaps = Leaps
    .rat = One jump, up or off the hand, after which the rat stays near and carries on.
    .mouse = One jump, up or off the hand, after which the mouse stays near and carries on.
    .ambiguous = Very young mice jump a great deal. A jump that turns into flight is bolts.
    .act = Keep your hands low. Do not catch. Make the next try shorter.

behaviour-hurried_face_wash = Hurried face-wash
    .rat = Quick rubs over nose and face only, in short bursts, broken off and begun again.
    .mouse = Quick rubs over nose and face only, in short bursts, broken off and begun again.
    .ambiguous = A calm wash is slower and goes on to the body. After wet food a short wash is only cleaning.
    .act = Pause. Give { $them } room.

behaviour-nips = Nips, no mark
    .rat = A quick pinch with the teeth that lets go at once and leaves no mark.
    .mouse = A quick pinch with the teeth that lets go at once and leaves no mark.
    .ambiguous = A nip for food and a warning feel alike. Did the finger smell of food? Did you come too close?
    .act = Say "eep", hold still, then take the hand out slowly. Next time no bare fingers with food on them.

behaviour-refuses_treat = Refuses the treat
    .rat = A known treat within reach is left for a minute, or turned away from.
    .mouse = A known treat within reach is left for a minute, or turned away from.
    .ambiguous = Full, sleepy, or a treat { $they } does not like. If { $they } took one last time, it weighs more: too much going on, or not well.
    .act = Make it easier. If { $they } refuses again, end here. After two such evenings, look { $them } over.

behaviour-freezes = Freezes
    .rat = All movement stops at once, head and whiskers too, body tense or crouched, for two seconds or more.
    .mouse = All movement stops at once, head and whiskers too, body tense or crouched, for two seconds or more.
    .ambiguous = Rats also stop short to listen, and doze. This is the sudden, tense kind. In the hand it passes for good behaviour. It is fear.
    .act = If you are holding { $them }, put { $them } down gently. If not, do not touch. Wait; after half a minute, move back and end the try.

behaviour-fur_puffed = Fur puffed up
    .rat = The hair on back and neck stands out so that the rat looks larger, while a person is near.
    .mouse = The hair stands out over back and neck, while a person is near.
    .ambiguous = Cold and illness raise the fur as well. If it stays raised when all is quiet, see the health signs.
    .act = Pause and give room. Is the room warm? Does { $they } look well?

behaviour-squeaks_when_touched = Squeaks at touch
    .rat = A squeak within a second of being touched or lifted.
    .mouse = A squeak within a second of being touched or lifted.
    .ambiguous = Some animals are talkers. It can also be fear, or a sore place.
    .act = Let go. If the same place makes { $them } squeak again, have a vet look at it.

behaviour-fresh_porphyrin = Fresh red tears
    .rat = New red or rust-coloured wetness at eye or nose that was not there when you began.
    .ambiguous = It follows disturbance, and it follows disease. A dry trace from earlier counts for less than more of it now.
    .act = End gently and write it down. If it grows, or anything else seems wrong, see the health signs.

behaviour-eyes_bulge = Eyes bulge
    .rat = The eyes stand out wide and fixed, and the jaw does not move.
    .ambiguous = Boggling is different: there the eyes bob and the teeth grind.
    .act = Stop this try. Set { $them } down or take your hand away.

behaviour-teeth_chatter = Teeth chatter
    .rat = A loud clacking of teeth with a stiff body.
    .ambiguous = Soft grinding with a loose body is bruxing. The stiffness decides.
    .act = Stop and give room. Take your hand out slowly.

behaviour-struggles = Struggles
    .rat = The rat pushes, twists or paddles against your hands for a second or more.
    .mouse = The mouse pushes, twists or digs against your hands for a second or more.
    .ambiguous = A rat that simply walks on over your hands is exploring. Pushing against a hold is not.
    .act = Lower your hands and open them. Next time shorter.

behaviour-huffs = Huffs or hisses
    .rat = A sharp breath out, a puff or hiss, with the body tense and turned to you.
    .ambiguous = A sneeze is a single shake of the head, with nothing aimed at you. Huffing again and again at rest is for the vet.
    .act = Back off to where { $they } grows quiet. Wait, then leave.

behaviour-lunges = Lunges
    .rat = A sudden dart at hand or spoon that stops short of touching you.
    .mouse = A sudden dart at the hand that stops short of touching you.
    .ambiguous = A dash for the treat looks like it. Did { $they } aim at the food or at you?
    .act = Stop. Next time use the spoon or the tunnel. Think whether something may hurt.

behaviour-sidles = Sidles, rump first
    .rat = The rat turns side-on and pushes or swings its flank or rump towards your hand, back arched or fur raised.
    .ambiguous = A rat that squeezes past you does it with flat fur and goes on its way.
    .act = No hand in the cage now. Close the door; use a board if you must reach in. Ask a vet about it if it happens again.

behaviour-tail_rattles = Tail rattles
    .mouse = The tail beats or quivers fast against floor or wall, so that you hear or see it drum.
    .ambiguous = A slow lift or wave is tail swishes. Drumming is a threat or strong arousal.
    .act = Take your hand out slowly, and leave { $them } in peace.

behaviour-bites_no_blood = Bites, no blood
    .rat = A hard pinch that leaves a mark or graze, and no blood.
    .mouse = A hard pinch that leaves a mark or graze, and no blood.
    .ambiguous = Food on the fingers explains some bites; fear explains others. The questions on the bite page help to tell.
    .act = Hold still until { $they } lets go, and let { $them } get away. End here, wash the place, and record the bite.

# Stop

behaviour-bolts = Bolts
    .rat = The rat runs flat out away from you, or leaps off, until it is hidden or can go no further.
    .mouse = The mouse runs flat out away from you, or leaps off, until it is hidden or can go no further.
    .ambiguous = A young rat's play dash comes back within seconds.
    .act = Stop. Do not chase. Close doors and gaps quietly and wait.

behaviour-screams = Screams
    .rat = A loud, drawn-out cry, or several in a row.
    .mouse = A loud, drawn-out squeal, or several in a row.
    .ambiguous = A single short squeak is squeaks at touch.
    .act = Stop. Put { $them } down gently and look for an injury. If you find one, call a vet.

behaviour-limp = Goes limp
    .rat = The body hangs slack and does not respond to voice or a light touch.
    .mouse = The body hangs slack and does not respond to voice or a light touch.
    .ambiguous = Extreme fear can make an animal go limp, and so can collapse. A tame rat in deep sleep wakes when you speak.
    .act = Put { $them } down on soft bedding and watch { $their } breathing. If { $they } does not come round at once, call a vet now.

behaviour-bites_blood = Bites, blood
    .rat = One bite that breaks the skin and bleeds, then lets go.
    .mouse = One bite that breaks the skin and bleeds, then lets go.
    .ambiguous = However it came about, blood decides the grade. The why can wait.
    .act = Lower your hand and let { $them } go. Wash the wound now with soap and running water.

behaviour-bites_repeatedly = Bites again, or holds
    .rat = Two or more bites in one go, or one bite that does not let go within a second or so.
    .mouse = Two or more bites in one go, or one bite that does not let go within a second or so.
    .ambiguous = Gentle mouthing again and again, without a pinch, is mouths gently.
    .act = Lower your hand to the bedding. Do not pull or shake. Close the cage, then wash the wound.

behaviour-gasps = Gasps
    .rat = Breathing with open mouth, with heaving flanks, or with a click or gasp at each breath.
    .mouse = Breathing with open mouth, with heaving flanks, or with a click or gasp at each breath.
    .ambiguous = Quick breaths with a closed mouth right after a run are not meant. If you are in doubt, it is this.
    .act = Stop. Put { $them } in a quiet, airy place and call a vet now.

behaviour-overheats = Overheats
    .rat = Drooling, limp or stretched flat in a warm place, the tail hot to the touch.
    .mouse = Drooling, limp or stretched flat in a warm place, hot to the touch.
    .ambiguous = An alert animal that stretches out on something cool is not meant. Any drool or weakness is this.
    .act = Stop. Take { $them } out of the heat and call a vet now. Do what they tell you.

behaviour-bleeds = Bleeds
    .rat = Fresh blood anywhere on the rat.
    .mouse = Fresh blood anywhere on the mouse.
    .ambiguous = Red tears at eye or nose can look like blood. A wound has an edge, and the red keeps coming back.
    .act = Stop. Set { $them } in a clean box and find the place. If it keeps bleeding, call a vet now.

# Between animals: let be

behaviour-sniffs_other = Sniff each other
    .rat = Nose to nose, flank or rump of the other, or climbing over or under it, without biting.
    .mouse = Nose to nose, flank or rump of the other, without biting.
    .ambiguous = Long, stiff sniffing with raised fur belongs under fur raised.
    .act = Let them be. This is how they get to know each other.

behaviour-allogrooms = Groom each other
    .rat = One licks or nibbles the other's fur softly for three seconds or more, and the other stays.
    .mouse = One licks or nibbles the other's fur softly for three seconds or more, and the other stays.
    .ambiguous = If the groomed one squeaks, flinches or pulls away, tap grooms roughly.
    .act = Let them be. There is hardly a better sign.

behaviour-huddles = Huddle together
    .rat = They lie or sleep with bodies touching for a minute or more.
    .mouse = They lie or sleep with bodies touching for a minute or more.
    .ambiguous = In a very small space they touch because they must. Look for sleep and loose bodies.
    .act = Let them sleep.

behaviour-ignores = Ignore each other
    .rat = Each goes about its own business for five minutes or more, in sight of the other.
    .mouse = Each goes about its own business for five minutes or more, in sight of the other.
    .ambiguous = It may only be the start; some quarrels begin after hours. And one that hides all the time is not ignoring.
    .act = Let them be, and keep watching.

behaviour-submits = Gives in
    .rat = One rolls on its back or holds still under the other, perhaps with a squeak, and is then let go unhurt.
    .mouse = One crouches or holds still under the other, perhaps with a squeak, and is then let go unhurt.
    .ambiguous = Squeaks sound worse than they are. What matters is whether it ends and whether the skin is whole.
    .act = Let them be. They are settling who is who.

behaviour-pins_briefly = Pins briefly
    .rat = One holds the other down for up to five seconds and lets go, with no wound.
    .mouse = One holds the other down for up to five seconds and lets go, with no wound.
    .ambiguous = A pin that the other cannot get out of, again and again, is closer to one is bullied.
    .act = Let them be. Count to five.

# Between animals: watch

behaviour-power_grooms = Grooms roughly
    .rat = One grooms the other's neck hard, pulling at skin or fur, and the other crouches, squeaks or flinches.
    .mouse = One chews or plucks at the other's fur or whiskers, and the other crouches, squeaks or flinches.
    .ambiguous = Soft mutual grooming has two loose bodies.
    .act = Watch. A sudden movement now can set off a bite, so keep your hands quiet.

behaviour-mounts = Mounts
    .rat = One climbs on the other's back from behind and clasps it.
    .mouse = One climbs on the other's back from behind and clasps it.
    .ambiguous = Between two of one sex it is common and about rank. Between male and female, separate them now and make sure who is neutered.
    .act = Watch. If one of them cannot get away from it, end the meeting.

behaviour-chases = Chases
    .rat = One runs after the other for three seconds or more, and it is always the same one that flees.
    .mouse = One runs after the other for three seconds or more, and it is always the same one that flees.
    .ambiguous = When they take turns, it is play.
    .act = Watch the clock. After two minutes, or if one no longer dares to the food, end the meeting with a board between them.

behaviour-boxes = Box upright
    .rat = They stand face to face on their hind legs and push or bat with the front feet.
    .mouse = They stand face to face on their hind legs and push or bat with the front feet.
    .ambiguous = A few pushes are talk. For over a minute, with raised fur or biting, it is a fight.
    .act = Watch, with the board ready. After a minute, slide it between them.

behaviour-fur_raised = Fur raised
    .rat = The hair on back and rump of one of them stands up while it faces or follows the other.
    .mouse = The hair on back and rump of one of them stands up while it faces or follows the other.
    .ambiguous = Cold or illness raises the fur too, but then it is not about the other animal.
    .act = Watch closely. With sidling, huffing or biting, end the meeting.

# Between animals: ready to stop

behaviour-sidles_at_other = Sidles at the other
    .rat = One turns its flank to the other, back arched and fur raised, and pushes or walks sideways into it.
    .ambiguous = Pressing past in a narrow place has flat fur, and does not come back for more.
    .act = Take the board in your hand. If it happens again, end the meeting.

behaviour-huffs_at_other = Huffs or swishes tail
    .rat = One huffs, chatters its teeth or swishes its tail fast, stiff and turned to the other.
    .mouse = One beats or rattles its tail against floor or wall, stiff and turned to the other.
    .ambiguous = A tail also swings for balance. A stiff body aimed at the other is what counts.
    .act = Take the board in your hand. If it happens again, end the meeting.

# Between animals: stop

behaviour-fight_ball = Fight in a ball
    .rat = They are locked together, rolling, or biting in silence.
    .mouse = They are locked together, rolling, or biting.
    .ambiguous = Young rats wrestle in play with pauses, by turns and unhurt. If you cannot tell, it is a fight.
    .act = Part them now with board, towel or bin. Never with bare hands. Then look every one over.

behaviour-draws_blood = Draws blood
    .rat = A bite between them leaves blood or an open wound.
    .mouse = A bite between them leaves blood or an open wound.
    .ambiguous = A scratch from a claw is thin and shallow. Record it as a wound too.
    .act = Part them now with board, towel or bin. Never with bare hands. Part the fur under good light; a gape, or a wound at belly, scrotum or eye, needs a vet now.

behaviour-bullied = One is bullied
    .rat = One hides or is driven off whenever it comes out, or does not get to food, water or sleep, for an hour or more or at each check.
    .mouse = One hides or is driven off whenever it comes out, or does not get to food, water or sleep, for an hour or more or at each check.
    .ambiguous = A quiet night in a corner after moving is not yet bullying. No wound is needed for it to be.
    .act = Take the meeting apart now. Weigh the one that hid, and see that it eats in peace.
