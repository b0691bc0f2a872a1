# Signs of health: how to recognize each, and what to do. Naming the cause is for a vet.

# Red: a vet now

sign-gasping = Gasping
    .what = The mouth is open at each breath, the flanks pump hard, or ears, feet or nose look blue or very pale.
    .do = Call a vet now, at night too. Keep { $animal } quiet on the way, with air to breathe.

sign-collapse = Collapse
    .what = { $animal } lies limp or cannot get up, and hardly answers to voice or touch.
    .do = Call a vet now, at night too. Lay { $them } on something soft in a carrier, and ask on the telephone what to do on the way.

sign-seizure = Seizure
    .what = The body stiffens, jerks or paddles, and { $animal } does not seem to notice you.
    .do = Clear the space around { $them } and do not hold { $them } down. Call a vet now, even if it passes. A short film helps the vet.

sign-bleeding = Bleeding will not stop
    .what = Blood keeps coming from any place, or fresh drops appear again and again.
    .do = Call a vet now and say that it is bleeding. Ask what to do until you are there.

sign-prolapse = Tissue hangs out
    .what = Something pink, red or dark stands out from the anus, vulva or penis and does not go back.
    .do = Call a vet now. Do not push or clean anything. Put { $animal } on a plain clean cloth for the way.

sign-limb_loss = Cannot use a limb
    .what = From one moment to the next a leg, or the whole hind end, drags, hangs or does not bear weight.
    .do = Call a vet now. Use a low box with nothing to climb, and lift { $animal } as little as you can.

sign-heat_stroke = Too hot
    .what = In warm surroundings { $animal } drools, is limp or lies flat and breathes fast; the tail or body feels hot.
    .do = Take { $them } out of the heat and call a vet now. Ask what to do on the way.

sign-head_tilt = Head tilt
    .what = The head is held crooked, or { $animal } walks in circles, rolls or falls to one side.
    .do = Call a vet now. Keep the cage low, with soft ground, and food and water within reach.

sign-gaping_wound = Open wound
    .what = The edges of a wound stand apart, something below the skin shows, or the skin of the tail has come off.
    .do = Call a vet now. Keep { $animal } apart on a clean cloth, and put nothing on the wound unless the vet says so.

sign-abscess = Sore, leaking swelling
    .what = A warm or sore swelling that came up within days, or one that leaks pus or smells.
    .do = Call a vet now. Do not press or open it.

sign-eye_injury = Hurt eye
    .what = An eye bleeds, is cloudy, sunken or pushed out, or stays shut after a scratch or a fight.
    .do = Call a vet now. Put nothing in the eye unless the vet says so.

sign-not_eating = Does not eat or drink
    .what = Food, water and favourite treats have been left untouched for half a day or so, as far as you can tell.
    .do = Call a vet now and say since when. Weigh { $animal } if that needs no grip. On a first day in a new home little may be eaten; ask all the same.

# Amber: a vet within about two days

sign-crackle = Crackling breath
    .what = While { $animal } is at rest and the room is quiet, each breath crackles, wheezes, rattles or honks.
    .do = See a vet within about two days, and now if breathing looks like work. A sound recording helps. Until then stay at treats and voice.

sign-cough = Cough
    .what = A dry or wet cough or hack, more than once.
    .do = See a vet within about two days. Until then stay at treats and voice, and introduce no one.

sign-sneeze_discharge = Sneezes, nose runs
    .what = { $animal } sneezes, and nose or fur around it is wet, sticky or crusted.
    .do = See a vet within about two days. Until then stay at treats and voice, and introduce no one.

sign-heavy_porphyrin = Many red tears
    .what = Thick or spreading red-brown stain at eye or nose, on both sides, on the paws, or back again after you wiped it.
    .do = See a vet within about two days. Stress can bring it and so can disease, and only a vet can tell which.

sign-lethargy = Tired, without interest
    .what = { $animal } lies about at a time when { $they } is usually up, and comes for neither you, cagemates nor food.
    .do = See a vet within about two days, and now if { $they } does not eat. Weigh { $them }. Until then stay at treats and voice.

sign-hunched = Hunched
    .what = { $animal } sits with back arched, head low and feet drawn in, and stays so when all is quiet.
    .do = See a vet within about two days, and now if { $they } does not eat. Until then no handling practice.

sign-rough_coat = Rough coat
    .what = The fur stands up, looks greasy or unkempt and is no longer groomed smooth, in a warm room.
    .do = See a vet within about two days. Weigh { $animal }. Until then stay at treats and voice.

sign-squint = Squints
    .what = One or both eyes are half shut or narrowed while { $animal } is awake.
    .do = See a vet within about two days, and now if the eye was hurt. Put nothing in it.

sign-lump = Lump
    .what = A swelling under the skin that you can feel or see and that was not there before.
    .do = See a vet within about two days. Write down where it is and how large; a photograph beside a coin helps.

sign-limping = Limps
    .what = { $animal } spares a foot or leg, or stumbles; or the front feet have become clumsy in holding food.
    .do = See a vet within about two days, and now if a leg cannot be used at all. Until then a low cage and no climbing.

sign-vulval_blood = Blood at the vulva
    .what = Blood on the vulva, on the bedding where { $animal } slept, or in urine.
    .do = See a vet within about two days, and now if it keeps coming. Write down whether { $they } may be pregnant. Introduce no one.

sign-scabs = Scabs or itching
    .what = Scabs, bald or sore patches, or scratching far more than usual.
    .do = See a vet within about two days. Look the cagemates over as well, and tell the vet about them.

sign-diarrhoea = Diarrhoea
    .what = Runny or smeared droppings, or a wet, soiled vent.
    .do = See a vet within about two days, and now if { $animal } is also weak or does not eat. Take a fresh dropping along.

sign-swollen_neck = Swollen neck
    .what = The throat or the sides of the neck are thicker than usual, on one side or both.
    .do = See a vet within about two days, and now if breathing or eating seems hard. Until then nobody new comes near.

# Note: write it down

sign-sneeze = Single sneezes
    .what = A sneeze now and then, the nose dry and clean, the breath without a sound, and { $animal } otherwise as usual.
    .do = Write it down. In a new home this is common for days to a few weeks. A runny nose, a noise in the breath or tiredness is a sign of its own: record that as well, and see a vet.

sign-porphyrin_trace = A trace of red
    .what = A thin red-brown trace at an eye or the nose, small and not growing.
    .do = Write it down, and what happened before. If it comes often or grows, see a vet.
