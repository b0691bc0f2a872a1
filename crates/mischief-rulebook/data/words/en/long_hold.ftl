# The long hold: the guide's forced socialization in its softer form.

step-long_hold = The long hold
    .short = The long hold: { $dose }, seated, and always by the plan.
    .aim = { $animal } spends a quiet while in your clothing or a pouch, near you and away from your hands, and leaves it calm.
    .do =
        Take the same hour each day. Sit on the floor of a closed room, an open carrier with a treat beside you.
        Let { $animal } climb into loose clothing or a pouch with you. Hands stay away from { $them }.
        Each minute, tap what { $animal } does. Still is not calm: look for eating, grooming, sniffing about.
        After { $dose }, end as soon as each of the last five minutes showed a calm sign; after 45 minutes, end in any case.
        Never open up in a struggle. Wait for a lull, then let { $them } walk out into the carrier.
        End at once, whatever the clock says, if { $they } gasps, goes limp, goes on screaming, bleeds or is too hot.
    .then = Give { $treat } in the carrier, take { $animal } home in it and leave { $them } in peace for the rest of the day. Tomorrow, see how soon { $they } comes to your hand: if it is later than before, this was not for { $them }.
    .stop-when =
        At once, calm or not: gasping, clicking breath, a limp body, screaming that goes on, blood, collapse, drooling or a hot tail. Open up, give air, put { $them } down, call a vet.
        45 minutes are over without five calm minutes: wait for a lull and let { $them } out. It did not end calm, and that is worth knowing; it is nobody's fault.
        You feel unwell, hurried or angry: wait for a lull and end. Another day is soon enough.
    .mistakes =
        Taking stillness for calm: stiff, wide-eyed or refusing a treat is fear, and time alone proves nothing.
        Holding { $them } fast through the cloth: { $they } moves freely inside, and your hands stay in your lap.
        Opening the way out in the middle of a struggle: wait for a few seconds of quiet first, unless it is an emergency.
        Ending at 20 minutes by the clock: end by what { $they } does.
        Hours shut in together, or a second time on the same day: once a day at most; after five, look at whether it helps.
        Using it to win over a rat that does not take food from you yet: the small steps come first.
    .safety =
        Only an adult does this, in a room that is closed, has no hiding gaps, and is not above 24 °C.
        Air at all times: loose cloth that breathes, nothing zipped or tied shut.
        Sit on the floor and stay seated, so that nobody falls.
        Never with a rat under eight weeks or of eighteen months and over, or one that is ill, wheezing, pregnant, nursing or lately operated on.
        Never with a half-wild rat, one with a hard past, one that is both blind and deaf, or any mouse.
        A hairless rat needs a layer of fleece.
        A cagemate may come along. Otherwise be back within the hour, or as soon as it has ended.
        If the skin is broken, wash it at once with soap and running water, and log the bite.
    .claim-adrenaline = In rats held fast, adrenaline was highest at about 20 minutes, some forty times the resting value. It then fell to about a third of that while they were still held; noradrenaline stayed about six times as high throughout.
    .claim-fear_lasts = Rats in a group called in alarm for about half an hour after a cat had gone, and behaved differently for a day. After a cage change and simple handling, heart rate could stay raised for up to five hours.
    .claim-repetition = Hormone responses to repeated handling become smaller, and faster with daily than with sparse repetition. Responses to a change of place did not.
    .claim-not_always = It does not always go that way: three weeks of restraint with light and noise brought no getting used to it in one study, and in another the place itself became a signal of fear.
    .claim-closest_study = The nearest thing studied is rats held on their backs for two minutes a day, for about eighteen days. Later they spent more time near a hand than rats that were hardly handled. Rats tickled in play did that as well, touched the hand more and gave more of the calls that go with pleasure.
    .claim-stillness = A rat that has got used to something and one that has given up can look the same. So only what the rat does counts as calm.
    .claim-same_hour = A stress hormone stays high where stress comes unpredictably, and falls where it can be foreseen. Hence the same hour.
    .claim-cagemate = The rat left alone in the cage can be stressed for up to 90 minutes.
    .claim-for_whom = Keepers who use it say that it suits young rats without a bad history, and less so older rescue rats with a bad one.
    .claim-illness = Stress can bring on mycoplasma illness in rats, so a rat that is not well is left out of this.
    .claim-basic_trust = The guide, too, does this only after basic trust, in the hand or inside clothing, away from the fingers, for at least 20 minutes.
    .claim-our_limits = The end at 45 minutes, the five calm minutes, the 24 °C and the review after five times are our own limits, on the careful side. We know of no study that has measured them.
    .doubt-twenty_minutes = The guide says a rat cannot keep up fear for more than 20 minutes. Adrenaline does come down with time, but in restraint 20 minutes is its peak and not its end, and fear can last for hours or a day. The studies we know do not support the figure as stated; so the clock alone ends nothing here.
    .doubt-calm_with_you = The guide says the rat then links you with feeling calm. Daily handling does make the response smaller, and rats held briefly each day stayed nearer to hands later. But a quiet rat may have given up, and a place can become a signal of fear. That it ends in trust has not been shown.
    .doubt-whether_at_all = The guide and some keepers find that it helps. Others, in the same forum too, gave it up for rewards and free choice, and use a pouch only if the rat enters of its own accord. Leaving it out is always a good choice.
    .doubt-hours = Some keepers shut themselves in with a rat for hours until it comes, and one who describes this says that no recipe is possible. Others see a rat that can only give in or attack. We do not offer it.
    .doubt-one_long_or_many_short = In mice, trials packed closely together undid a learned fear better. In rats, packed trials calmed faster on the day but left more fear later; a recent rat study found little difference. It is not known which is better here.
    .drawing = Somebody sits on the floor against a wall in a loose sweatshirt, both hands resting in the lap; the rat is a round shape inside the loose cloth at the belly, and an open carrier with a treat stands within reach.
