### The page about an animal that goes along with it: a heading each, and short lines below.

sheet-trusts = Trusts
sheet-loves = Loves
sheet-frightens = Frightens
sheet-calms = Calms
sheet-do = Now: do
sheet-do_not = Now: do not
sheet-health = Health and weight
sheet-ahead = The next sessions, if all goes well
sheet-open = Still open

sheet-about =
    { $species ->
        [mouse] { $sex ->
            [female] A female mouse
            [male] A male mouse
           *[none] A mouse
        }
       *[rat] { $sex ->
            [female] A female rat
            [male] A male rat
           *[none] A rat
        }
    }{ $born ->
        [none] {""}
       *[other] , born { $born }
    }{ $since ->
        [none] {""}
       *[other] , here since { $since }
    }, { $origin ->
        [pet_store] from a pet shop
        [breeder] from a breeder
        [rescue] from a rescue
        [laboratory] from a laboratory
        [feral] from the wild
        [own_litter] born here
       *[unknown] nobody knows where from
    }
sheet-trust =
    { $who }: as far as “{ $step }”{ $goal ->
        [yes] , its goal
       *[no] {""}
    }
sheet-trust-none = Nobody has had a session yet.
sheet-fright =
    At “{ $step }”, { $count ->
        [one] once
       *[other] { $count } times
    }
sheet-shows = Shows it so: { $signs }
sheet-broken_off = Broken off: { $reason }
sheet-mishap =
    { $kind ->
        [fall] A fall
        [escape] An escape
       *[chase] A chase
    }, { $day }
sheet-calm =
    { $sign }, in { $count ->
        [one] one session
       *[other] { $count } sessions
    }
sheet-place = At: { $place }
sheet-weight = Weighs { $grams } g
sheet-signs-none = No sign of illness is open
sheet-signs = Open: { $signs }
sheet-neutered = Neutered { $day }
sheet-session = { $when }: { $what }
sheet-keep = The goal is reached; to keep it: { $step }
sheet-quarantine =
    In quarantine{ $until ->
        [none] {""}
       *[other] { " " }until { $until }
    }
sheet-waived = Quarantine was shortened: { $reason }
sheet-settling = Has not settled in yet: no hands
sheet-bite = A bite of grade { $grade }, { $day }: watch the wound, and see a doctor at any sign of illness
sheet-rest = Rests until { $until }
sheet-made = Written { $day } for { $who }, from the record of mischief.
