### Signing in and the first run.

## Signing in

sign-in = Sign in
sign-in-name = Your name
sign-in-password = Password
sign-in-new = New here? Open the link of the invitation that somebody sent you.

## First run

start = Let’s begin
start-lead = A minute, and you know what to do tonight.
start-you = You
start-name = Your name
start-password = A password
start-password-help = Ten characters or more. A short sentence is easiest to keep in mind.
start-who = There is a record here already. Who are you?
start-zone = Time zone
start-day = Time zone and start of the day
start-made-up = A name and a password are enough; your own animals come later.
start-submit = Begin
start-link = To begin, open the link that mischief printed when it started. Each start makes a new one, and the one before no longer works.
start-zone-unknown = There is no such time zone. Names look like Europe/Berlin.
start-name-missing = What shall we call you?
start-household-name = Home

## Choosing a household

home = Which household?
home-none = You belong to no household yet. Ask somebody for an invitation, or begin one.
