### What every page says.

## On every page

skip = Skip to the page
bar = Places
bar-today = Today
bar-animals = Animals
bar-handbook = Handbook
bar-household = Household
look = Look
look-device = As the device
look-light = Light
look-dark = Dark
look-night = Night red
sign-out = Sign out
sign-out-waiting = Something waits on this device to go on record. It stays here, and goes on record once you sign in on this device again and have a connection.
sign-out-anyway = Sign out all the same
sign-out-unsent = No connection. You are still signed in on this device. Try again once there is a connection.
form-unsent = No connection. Nothing was sent, and what you wrote is still here. Try again once there is a connection.
waiting-as-of = No connection. This is as of { $time }.
waiting-clock = The clock of this device is off by { $time }. Times that it records are put right when they are sent; set the clock, so that what you see is right too.
waiting-plain = This connection is not encrypted, so this device opens no pages without a connection and can't keep the screen lit. What you record is kept while a page is open. Open mischief over https for the rest.
manifest-description = Wins the trust of rats and mice, and keeps the record meanwhile.
offline = No connection
offline-what = This page is not kept on this device. Today and the sessions that it names are, once you have opened Today here. Photos, weights and other records need a connection.
offline-do = Open Today
date = { $month ->
    [1] { $day } January
    [2] { $day } February
    [3] { $day } March
    [4] { $day } April
    [5] { $day } May
    [6] { $day } June
    [7] { $day } July
    [8] { $day } August
    [9] { $day } September
    [10] { $day } October
    [11] { $day } November
   *[12] { $day } December
}

language-name = English
moment = { $date }, { $time }
moment-other-year = { $date } { $year }, { $time }
save = Save

## Errors

error-forbidden = That is not for you to do
error-forbidden-what = What was sent came from a page that is none of ours. Open the page you need here, and try from there.
error-not-found = Nothing here
error-not-found-what = There is no such page, or it belongs to a household that you are not in. If somebody sent you the link, ask them for a new one.
error-not-allowed = That can’t be done here
error-not-allowed-what = This address does not do that. Nothing was changed.
error-late = That took too long
error-late-what = It took too long to arrive, or to be answered. Look whether it is on record before you send it again.
error-too-large = That was too much
error-too-large-what = What you sent is larger than what is taken here: 20 MB for a photo. Nothing was changed. Go back and choose a smaller one.
error-slow-down = A little slower
error-slow-down-what = Wait a minute, then try again.
error-bad = That did not work
error-bad-what = What was sent could not be read. Nothing was changed. Go back and try again.
error-ours = Something broke here
error-ours-what = It is our fault, not yours. Nothing was lost. Try again; if it stays so, run “mischief doctor”.
error-request = Whoever runs mischief here finds it in the log under { $id }.
error-back = To the beginning
error-link = This link no longer works
error-look = There is no such look.
refused-role = Your part in this household does not reach that far. Ask one of its owners; they find it under Household.
refused-sitter-over = Your time as a sitter here is over. One of the owners can set a new end.
refused-sign-in = The name or the password is not right. Try again.
refused-signed-out = You are not signed in here, or no longer. Sign in again.
refused-invitation = This invitation was used, or its time is over. Ask whoever sent it for a new one.
refused-last-owner = A household needs an owner. Make somebody else one first.
refused-name-taken = Somebody signs in with that name already. Choose another name.
refused-slow-down =
    { $seconds ->
        [one] Too many attempts. Try again in a second.
       *[other] Too many attempts. Try again in { $seconds } seconds.
    }
