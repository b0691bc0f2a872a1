# Bites to people: how grave, what changes, and what to do for the person.

bite-0 = A threat, no touch
    .example = { $animal } lunges or snaps at the air, and no tooth touches anyone.
    .plan = The step stays. Give more room next time, and let the spoon or the tunnel go ahead of your hand.

bite-1 = Teeth touch, no mark
    .example = A test whether the finger is food, or a nibble as in grooming.
    .plan = The step stays. Say "eep", wash off the smell of food, and offer treats away from your fingertips.

bite-2 = A pinch or a graze
    .example = A hard pinch with a mark or a graze and no blood: a nip at the bars, or a mild warning.
    .plan = If it was about food, the step stays. If not, { $animal } goes back one step with everyone.

bite-3 = A bite that bleeds
    .example = One or two small holes that bleed; { $animal } lets go at once.
    .plan =
        Hands off for 48 hours. Sitting by and talking are welcome.
        If it was about food, { $animal } goes back one step with everyone; if not, two.
        A 21-day watch for symptoms begins for the person.
        For 60 days a helper under twelve goes no further than a hand in the cage. For a rat, the long hold waits at least 14 days.

bite-4 = Deep, several, or held on
    .example = A deep bite, several in one go, or one that did not let go.
    .plan =
        Handling stops for seven days or more, for everyone. Care for { $them } with a board between.
        It starts again when an adult, a week or more after the latest such bite, chooses the step to begin from.
        { $animal } goes back two steps with everyone.
        A 21-day watch for symptoms begins for the person.
        Ask a vet to check whether something hurts or is wrong. For a rat, the long hold is ruled out for good.

bite-5 = An attack, or a grave wound
    .example = One attack after another, a wound at the face, a joint or a tendon, or a bite that a doctor had to treat.
    .plan =
        All that holds for a deep bite holds here: no handling for seven days or more, until an adult chooses the step to begin from, two steps back, and a 21-day watch.
        From now on only adults handle { $animal }.
        Ask a vet, and a rescue or somebody who knows rats and mice well, for help before you begin again.

bite-first_aid = First, see to the wound
    .do =
        Put { $animal } down safely and close the cage. Do not shake { $them } off.
        Wash the wound at once with soap and running water.
        If it does not stop bleeding, or looks deep, get medical help now.
        Take a photograph, so that you can tell tomorrow whether it has changed.
        Then read when to ask a doctor. Recording the bite can wait a minute.

bite-doctor = When to ask a doctor
    .when =
        Within 21 days a fever, a rash, joint pain, vomiting or a strong headache: see a doctor today and say "rat bite" (or "mouse bite"), even if the wound has healed.
        The person is under five, over 65, or has a weak immune system: ask a doctor today about any broken skin.
        The bite is deep, there are several, or it is in the face or over a joint or tendon: ask a doctor today.
        The wound is getting worse rather than better, or you do not like the look of it: ask a doctor today.
        The person is a child, is pregnant or has an illness: ask a doctor today what that means here.
        The animal is wild or half wild: ask a doctor today, whatever the wound looks like.
        Ask as well whether your protection against tetanus is still good.

bite-watch = The 21-day watch
    .text = For 21 days look out for any fever, rash or joint pain. If one comes, see a doctor today and say "rat bite" (or "mouse bite"). It counts even if the wound looks healed and { $animal } seems well, for a healthy animal can carry rat-bite fever.

bite-questions = What kind of bite was it?
    .ask =
        Did your hand smell of food, or was it at the bars? That speaks for a nip after food.
        Did { $they } come up openly and let go at once? That speaks for food, or for a question.
        Had you come close, touched or lifted { $them } just before? That speaks for fear.
        Did { $they } freeze, squeak, huff or try to get away first? That speaks for fear.
        Did it come in silence, hard, with { $them } coming at you? That is graver; record what you saw.
        Were you near a nest or a litter, or is { $they } in heat? Then { $they } was guarding something.
        Had you handled another animal before? A strange smell can be the reason.
        Does { $they } flinch at one place, or seem different lately? Something may hurt; have a vet look.
        If you cannot tell, say that it was not about food. The plan is then the careful one.
