### The household: its people and what they may do, invitations, keys, settings.

## The household

household-back = Household
household-set-up = Set up
people = People
people-you = you
people-no-sign-in = does not sign in
role = What may they do here?
role-owner = Owner
role-carer = Carer
role-sitter = Sitter
role-viewer = Viewer
role-sitter-until = Sitter until { $until }
role-sitter-over = Sitter until { $until }, which is over
role-until = A sitter’s last day
role-until-missing = Which is the sitter’s last day? As in 2026-12-06.
role-until-over = That day is over already. Name a sitter’s last day that is still to come.
role-missing = What may they do here? Choose one.
role-owner-does = Everything: the animals, the people, the keys, the record itself.
role-carer-does = Daily care, and what is known of the animals and planned for them.
role-sitter-does = Daily care, until a day. Then the way in closes by itself.
role-viewer-does = Look at everything, change nothing.
role-owner-you = You answer for this household.
role-carer-you = You look after the animals here.
role-sitter-you = You look after the animals here for a while.
role-viewer-you = You may look at everything here.
role-owner-means = An owner does everything here: the animals, the people and what they may do, the keys, taking the record out and bringing one in.
role-carer-means = A carer records what happens, adds animals, changes what is known of them and plans introductions. People, keys and settings are for owners.
role-sitter-means = A sitter records sessions, signs, weights and notes, and takes back what was their own mistake. After the last day the way in closes by itself; what they did stays on record.
role-viewer-means = A viewer sees what is on record and what to do, and changes nothing.
role-owner-invited = You are invited as an owner: you will answer for it together with whoever invited you.
role-carer-invited = You are invited to look after the animals.
role-sitter-invited = You are invited to look after the animals for a while.
role-viewer-invited = You are invited to look on.

## One person

age = How old are they?
age-under_5 = Under 5
age-5_11 = 5 to 11
age-12_17 = 12 to 17
age-adult = Adult
age-under_5-means = Under five years, no session is planned for them: small children are bitten more often, and health bodies advise against contact with rats and mice. They may watch while an adult does it.
age-5_11-means = From five to eleven, an adult sits beside. They offer a hand and the animal does the rest; touching and holding come once the animal is at ease in an adult’s hands and has not bitten for a long while.
age-12_17-means = From twelve to seventeen, everything but the long hold, and no handling after a deep bite. Where no age is known, this is what holds.
age-adult-means = An adult may do everything that the animal is ready for. Only an adult lifts the stop after a serious bite.
people-at-risk = A doctor advises against contact
people-at-risk-what = With rats and mice: a weak immune system, a pregnancy, say.
people-at-risk-means = A doctor advises against contact with rats and mice. Nothing is forbidden here for that; it is shown at every session, with what to mind.
people-no-sign-in-means = Nobody signs in for this person. Others record for themselves only; invite them when they are to use it themselves.
people-means = What that means
people-change = Change it
people-name = Name
people-name-missing = What are they called?
people-age-missing = How old are they? What is safe depends on it.
people-leave = Leave this household
people-leave-what = You will no longer see it. What you did stays on record. An owner can invite you again.
people-end = End their part here
people-end-what = They will no longer see this household, on any device. What they did stays on record.
people-add = Add somebody who does not sign in
people-add-what = A child, say, who handles the animals with you.
people-add-do = Add them

## Invitations

invite = Invite somebody
invite-lead = A link for one person, good once, for a week.
invite-who = Who is it?
invite-new = Somebody new
invite-make = Make the link
invite-open = Not used yet
invite-open-known = { $name }, { $role }
invite-until = Good until { $until }.
invite-take-back = Take back
invited = Here is the link
invited-once = Good for one person, until { $until }.
invited-link = Send it, or let them scan the code
invited-here-alone = You opened mischief by this machine’s own address, so the link works on this machine alone. Open it by its address in your network, and make the link there, to invite somebody with another device.
invited-gone = It is shown this once. Whoever has it may come in, so send it to nobody else.
invited-done = I have it
join = Invitation
join-to = Come into “{ $household }”
join-as-me = Go on as { $name }
join-age = How old are you?
join-other = I am somebody else
join-name = What shall they call you?
join-sign-in = A name to sign in with
join-do = Come in
join-has-account = Do you sign in here already? Sign in first, then open the link again.
join-over = The time for which you were invited is over. Ask for a new invitation.

## Keys for programs

keys = Keys for programs
keys-what = Let a script or another program read or record
keys-lead = A key lets a program act in your name, as far as you let it. It never makes further keys.
keys-none = No program has a key.
keys-good = Good keys
keys-gone = Keys that open nothing any more
keys-new = A new key
keys-name = What is it for?
keys-scope = How far does it reach?
keys-scope-missing = How far does the key reach? Choose one.
scope-read = Look
scope-record = Record
scope-manage = Manage
scope-read-does = See what is on record and what to do.
scope-record-does = See, record care, and take back what it recorded itself.
scope-manage-does = All that you may do yourself, but for making keys.
keys-days = How long is it good?
keys-days-count = { $days ->
    [365] a year
    [730] two years
   *[other] { $days } days
}
keys-make = Make the key
keys-made = The key for “{ $name }”
keys-secret = Copy it now
keys-once = It is shown this once; nobody can look it up again.
keys-try = Try it
keys-done = I have it
keys-line = { $who }. { $end } { $used }
keys-until = Good until { $at }.
keys-used = Last used { $at }.
keys-unused = Not used yet.
keys-revoked = Revoked { $at }.
keys-over = Good until { $at }, which is over.
keys-revoke = Revoke

## Calendar

calendar = Calendar
calendar-what = What is due and when waits end, in your own calendar
calendar-lead = An address to which your calendar subscribes: what is due for you here, and when settling in, rests and quarantines end.
calendar-none = You have no address yet.
calendar-make = Make an address
calendar-again = Make a new one
calendar-again-what = The old address stops working at once.
calendar-there = You have had an address since { $at }.
calendar-used = A calendar last asked { $at }.
calendar-unused = No calendar has asked yet.
calendar-revoke = Revoke it
calendar-made = Here is the address
calendar-copy = Give it to your calendar, as a subscription
calendar-once = It is shown this once. Who knows it sees what is due here, and the names of the animals; so keep it to yourself.
calendar-done = I have it
calendar-here-alone = You opened mischief by this machine’s own address, so only calendars on this machine find it. Open it by its address in your network and make the address there to reach it from elsewhere.
calendar-name = { $household }: rats and mice
calendar-session = { $animal }: { $what }
calendar-ready = { $animal } may go on
calendar-settling = { $animal }: hands stay out until now at the longest
calendar-quarantine = { $animal }: quarantine is over
calendar-introduction = { $animals }: { $what }
calendar-introduction-ready = { $animals } may meet again
calendar-bodies = Look over { $animals } for wounds
calendar-bite-watch = End of the watch after { $animal }’s bite

## The record itself

data = The record
data-what = Take it out, bring one in, keep a backup
data-count = { $count ->
    [one] One thing is on record.
   *[other] { $count } things are on record.
}
data-out = Take it out
data-log = Save the whole record
data-log-what = Everything that happened, one event a line. Another mischief takes it in as it is.
data-tables = Save the tables
data-tables-what = For spreadsheets and statistics: a CSV file a table, in one ZIP.
data-tables-private = With names and what people wrote
data-animal = Save this animal’s record
data-animal-what = One animal, with all that is needed to understand it elsewhere
data-in = Bring a record in
data-in-what = It is looked at first, and nothing changes. What is here already is skipped; nothing is overwritten.
data-in-file = A record that was taken out, as .jsonl
data-in-check = Look at it
backup = Backup
backup-what = A file with everything on this machine: all households, people and keys. Keep it where nobody else comes at it. The same from a terminal:
backup-do = Save a backup
backup-others = A backup holds all households on this machine, and others answer for some of them. Whoever runs the machine makes it there:
import-back = The record
import-file-missing = Choose the file of a record first.
import-found = { $new ->
    [0] Nothing in it is new.
    [one] Nothing is wrong with it. One thing would come in.
   *[other] Nothing is wrong with it. { $new } things would come in.
} { $there ->
    [0] { "" }
    [one] One is here already.
   *[other] { $there } are here already.
}
import-wrong = It can’t come in as it is. Nothing was changed.
import-line = Line
import-more-wrong = { $count ->
    [one] And one more.
   *[other] And { $count } more.
}
import-newer = A newer mischief wrote some of it: update this one first.
import-do = Take it in
import-not = Back
import-gone = This file is no longer here. Choose it again.
import-done = { $new ->
    [one] One thing came in.
   *[other] { $new } things came in.
} { $there ->
    [0] { "" }
    [one] One was here already.
   *[other] { $there } were here already.
}

## Settings

settings = Settings
settings-what = Name, time zone, when a day starts, language
settings-name = The household’s name
settings-day = A new day starts at
settings-day-what = What happens before this hour counts as the evening before.
settings-day-unknown = The hour at which a day starts is written as 04:00.
settings-language = Language
settings-language-unknown = There is no such language here.
settings-all-time = Time zone and start of the day hold for all that is on record, past days too.

## What was done

deeds = What was done
deeds-what = Who changed roles, made keys, took the record out
deeds-lead = With the household itself. What happened to the animals is told with each of them.
deeds-none = Nothing yet.
deeds-older = Older
deed-somebody = Somebody
deed-unknown = { $who } did something of which this version knows nothing.
deed-role_set = { $who } gave { $what } a role: { $how }.
deed-left = { $who } ended { $what }’s part here.
deed-left-own = { $who } left.
deed-invited = { $who } made an invitation. Role: { $how }.
deed-invitation_taken_back = { $who } took an invitation back.
deed-joined = { $who } accepted an invitation. Role: { $how }.
deed-token_made = { $who } made the key “{ $what }”.
deed-token_revoked = { $who } revoked the key “{ $what }”.
deed-calendar_made = { $who } made an address for the calendar.
deed-calendar_revoked = { $who } revoked the address of the calendar.
deed-renamed = { $who } named the household “{ $what }”.
deed-exported = { $who } took the record out: { $what }.
deed-imported = { $who } brought a record in: { $what }.
deed-backed_up = { $who } took a backup of everything on this machine.
