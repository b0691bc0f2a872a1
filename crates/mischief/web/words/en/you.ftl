### Whoever is signed in: their households, devices, password; beginning a household.

## You

you = You
you-what = Your households, devices and password
you-signed-in = You sign in as { $name }.
homes = Your households
devices = Where you are signed in
devices-this = this one
devices-when = Since { $since }. Last used { $seen }.
devices-end-others = Sign out everywhere else
password = Another password
password-old = The present one
password-new = The new one
password-what = Ten characters or more. All other devices are signed out.
password-do = Change it
password-changed = Your password is changed. All other devices are signed out.
password-old-wrong = The present password is not right. Nothing was changed.

## Another household

begin-another = Begin another household
begin-back = You
begin-lead = A foster home, a rescue, the lab: each has its own animals, people and record.
begin-day = Time zone, start of the day, language
begin-do = Begin it
made-up = Or look around first
made-up-what = A made-up household, with six weeks of four rats and two mice. You look around as Lena, who answers for it. Nothing in it is real: do whatever you like there.
made-up-name = { $name } (made up)
made-up-do = Look at a made-up household
