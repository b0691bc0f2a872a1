### What comes after an answer, and how its parts are put together.

then-go = End on something easy, and leave { $animal } in peace for a while.
then-wait = Look in again when the wait is over. Nothing is lost if practice waits longer.
then-stop = Daily care goes on as always. Look in again when something has changed.
then-complete = Stop while { $animal } still enjoys it. Nothing has to grow from here on.
then-gone = Nothing more is asked of you here.

cannot-tell = Something in what is recorded about { $animal } cannot be worked out, so the careful answer holds. Check the dates.

do-rest = Leave { $animal } in peace for now, with food, water and a hide.

# After the short form of a step that is done more than once.
tries = { $trials ->
    [2] Twice.
   *[other] { $trials } times.
}

watch-for = { $label }: { $act }
