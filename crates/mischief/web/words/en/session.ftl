### The live session, telling of one afterwards, and what waits on the device.

## The live session

session-begin = Begin
session-begin-with = Begin with { $name }
session-ready = I am ready
session-again = The next one
session-also = I saw something else
session-other = Something else
session-what-else = Something else: { $name }
session-count = { $count } of { $of }
session-count-in = Hands to { $name }. It begins by itself.
session-between = { $name } comes down. Now the treat, and a few steps. The next one begins by itself.
session-between-touch = Now the treat, and a pause. The next one begins by itself.
session-log = Tell what happened
session-touch-waits = Touch anywhere to wait.
session-any-touch = Touch anywhere to stop.
session-down = Put { $name } down gently. What did you see?
session-how-was-it = What did you see?
session-tap-what = Tap what you see.
session-nothing = Nothing that I could tell
session-time-over = The time is over.
session-that-was-it = That was it
session-end = End here
session-end-me = Enough for now
session-end-animal = { $name } has had enough
session-end-abort = Stop now
session-end-all = End for all of them
session-undo = Undo
session-discard = Not now
session-stop = Stop now.
session-stop-calm = Then leave it in peace. Nothing is lost.
session-stop-abort = Put { $name } down gently, low, and let go.
session-stop-undo = It was a slip of the finger
session-reason = Why, if you like
session-bite-record = Then record the bite
session-bite-later = Without a record of the bite
session-bite-how = How was { $name }’s bite?
session-bite-food = Was it about food: a treat, or fingers that smell of food?
session-bite-food-yes = Yes, about food
session-bite-food-no = No, or I can’t tell
session-long-on = Hands rest. { $name } moves freely.
session-long-asks = What is { $name } doing now?
session-long-lull = Wait for a lull. Do not open up now.
session-long-may = It may end now: open up, and let { $name } walk out.
session-long-must = Time to end. Wait for a lull, then let { $name } walk out.
session-long-evidence = { $count } of { $of } calm minutes running
session-long-abort = Open up, give air, and let { $name } walk out.
session-long-calm = It ended calm.
session-long-not-calm = It did not end calm. That is worth knowing, and nobody’s fault.
session-long-end = { $name } has walked out
session-doctor = When to ask a doctor
session-ended = That was it for now.
session-calm = calm
session-unsure = not sure
session-adverse = with a fright
session-leads-on = { $name } moves on: “{ $step }” is next.
session-leads-same = { $name } stays with “{ $step }”.
session-leads-back = { $name } goes back a little: “{ $step }” is next. Going back is part of the way.
session-leads-else = The record knows more than this device did: for { $name }, “{ $step }” is next.
session-note = Add a word
session-note-what = About { $name }, in your own words
session-note-save = Keep it
session-note-kept = Your word is kept.
session-saved = On record.
session-kept = Kept on this device; it goes on record when there is a connection.
session-kept-here = Kept on this device, on its way to the record.
session-no-storage = This device keeps nothing for pages. Leave this one open until it says “on record”.
session-refused = The record did not take it:
session-next = Back to Today
session-back = Back
session-open = This session is still open.
session-record = Put it on record as it is
session-go-on = Go on with it
session-drop = Drop it
session-take-back = Take it back
session-rests = { $name } had a session that waits here for a connection, and rests until { $time }.
session-adult = Which adult sits beside?
session-settings = Treat, place, sound
session-ways = How this device tells you
session-way-sound = Soft tones
session-way-buzz = Buzz
session-way-flash = Flash
session-treat = Treat
session-place = Place
session-towel = With a towel
session-unlit = Here the screen can go dark by itself. The time runs on; touch the screen to see it.
session-at-once = All at once
session-then-each = Then each in turn
session-each = Each in turn
session-nobody-now = There is nothing to do with any of them now.
session-all-sign = All of them: { $sign }
session-all-hoped = All of them, as hoped
session-stop-when = When to stop
session-noscript = This page guides with a script. Without one: do it as above, then tell how it went.

## Sitting with all of a cage

sitting-lead = One sitting, and each at its own pace.
sitting-noscript = Sitting with all of them needs a script. Without one: go to each by itself.

## The long hold, agreed to

hold-agree = Read what speaks for it and against it

## Telling of a session afterwards

log = What happened
log-today = On record today
log-tries = How many tries?
log-seen = What did you see most?
log-worst = The worst moment
log-worst-none = Nothing worse
log-worst-other = Something else
log-more = How long, when, a note
log-dose-s = How long each, in seconds
log-dose-min = How long, in minutes
log-ago = When was it?
log-note = In your own words
log-save = Put it on record
log-other = It was another step
log-step-missing = This animal’s plan has no such step. Choose one of those on the page.
log-tries-missing = How many tries were there? A number from 1 to 20.
log-seen-missing = What did you see most? Choose one.
log-worst-missing = What was the worst moment? Choose one, or “nothing worse”.
ago-0 = Just now
ago-30 = Half an hour ago
ago-120 = Two hours ago
ago-360 = Six hours ago

## The ring of a session that is over

ring = Session: { $calm } calm, { $unsure } not sure, { $adverse } with a fright

## What waits on the device

waiting-kept = What you recorded waits on this device. It goes on record when there is a connection.
waiting-refused = From { $time }, not taken into the record:
waiting-again = Try again
waiting-drop = Drop it
waiting-open = Begun and still open: { $name }
waiting-see = See it
waiting-changed = The record knew more than this device: for { $name }, “{ $step }” is next.
waiting-read = I have read it
