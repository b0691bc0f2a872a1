### The live session, and what waits on the device.

## The live session

session-begin = Begin
session-ready = I am ready
session-again = The next one
session-also = I saw something else
session-now = Put down gently, then touch the screen.
session-any-touch = Touch anywhere to stop.
session-how-was-it = What did you see?
session-stop = Stop now.
session-stop-calm = Then leave it in peace. Nothing is lost.
session-end = End here
session-ended = That was it for now.
session-undo = Undo
session-discard = Not now
session-nothing = Nothing that I could tell
session-calm = calm
session-unsure = not sure
session-adverse = a fright
session-saved = On record.
session-kept = Kept on this device; it goes on record when there is a connection.
session-no-storage = This device keeps nothing for pages. Leave this one open until it says “on record”.
session-refused = The record did not take it:
session-next = Back to Today
session-time-over = Time
session-back = Back
session-of = of
session-open = This session is still open.
session-record = Put it on record as it is
session-go-on = Go on with it
session-drop = Drop it
session-take-back = Take it back
session-noscript = This page guides you with a script. Without one: do it as below, then say how it went on the animal’s page.

## The ring of a session that is over

ring = Session: { $calm } calm, { $unsure } not sure, { $adverse } with a fright

## What waits on the device

waiting-kept = A session waits on this device. It goes on record when there is a connection.
waiting-refused = The record did not take a session:
waiting-again = Try again
waiting-drop = Drop it
waiting-open = There is an open session with
waiting-see = See it
