### An animal moves to another home, or comes from one, with its record.

passport-link = Its passport, for another home or somebody who looks after it
passport-of = { $name }’s passport
passport-page = The page that goes along
passport-page-what = What it trusts, loves and fears, what to do next and what is still open: one or two sheets of paper.
passport-print = See it, and print it
passport-back = Back
passport-how-to-print = Print this page with your browser.
passport-record = Its record, signed
passport-record-what = A file with its whole record, which another household with mischief can take in. No names of people are in it. It is signed by this household, so that a change would show.
passport-from = What your household is called in it, if it is to be named
passport-make = Make the file
passport-made = The file is made.
passport-events = { $count ->
    [one] One thing is on record in it.
   *[other] { $count } things are on record in it.
}
passport-fetch = Download it
passport-fingerprint = The fingerprint of your household:
passport-give = Give the file and the fingerprint on by different ways. Whoever takes the animal in compares them.
passport-gone = That file is no longer kept here. Make it, or choose it, once more.
passport-gone-home = Once it has moved
passport-gone-home-what = Put on record that it left. What you know of it stays here, too.
passport-leave = It has moved

## Taking one in

take-in = An animal comes with its record
take-in-lead = You see what is in the file before anything is taken in.
take-in-file = The passport’s file
take-in-look = Look into it
take-in-file-missing = Choose the file. Its name ends in .passport.json.
take-in-no-text = This is no passport that mischief wrote: it is no text.
take-in-wrong = This file can’t be taken in: { $why }.
take-in-from = { $household ->
    [none] From a household that is not named, written { $day }
   *[other] From { $household }, written { $day }
}
seal-good = Signed, and unchanged since
seal-do-good = Compare this fingerprint with what the household it comes from tells you.
seal-missing = Nobody signed it
seal-do-missing = Anybody can have written it. Take it in only if you know where it is from.
seal-broken = Changed after it was signed
seal-do-broken = It was changed, or the signature is another’s, so it is not taken in. Ask for a new one from where it came.
take-in-there = Where it lived
take-in-pair = { $age ->
    [adult] With an adult: “{ $step }”
   *[other] With a young person: “{ $step }”
}
take-in-counts = { $sessions ->
    [one] One session
   *[other] { $sessions } sessions
}, { $bites ->
    [0] no bite
    [one] one bite
   *[other] { $bites } bites
}, { $count ->
    [one] one thing
   *[other] { $count } things
} on record
take-in-weight = Weighed { $grams } g at last
take-in-treats = Loves { $treats }
take-in-signs = Open signs of illness: { $signs }
take-in-here = Here with you
take-in-anew = { $name } arrives anew, settles in anew, and starts with each of you where that is right.
take-in-namesake = Another { $name } lives here already; you can give a new name afterwards.
take-in-quarantine = Quarantine, apart from the others, until { $until }.
take-in-other-id = Its id is taken here, so it gets a new one.
take-in-new = { $count ->
    [one] One thing will be new on record.
   *[other] { $count } things will be new on record.
}
take-in-already = { $name } came with this very passport before. There is nothing left to do.
take-in-do = Take it in
take-in-another = Another file
