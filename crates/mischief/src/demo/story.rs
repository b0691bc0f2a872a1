//! What people write in the made-up household, in their own words.

use mischief_core::simulation::draw::Draw;

/// Notes about an animal, by its name, and from which day after it came; each is written once at most.
pub(super) const ABOUT: &[(&str, i64, &str)] = &[
    ("Pip", 5, "Pip has worked out how the hammock clips open. Moved them higher."),
    (
        "Pip",
        16,
        "Ran straight up my sleeve and fell asleep there. Ten minutes, did not dare to move.",
    ),
    ("Pip", 9, "Stole the whole pea pod and dragged it under the stairs."),
    ("Juno", 4, "Juno waits until Pip has had hers, every single time."),
    ("Juno", 7, "Likes the new cardboard tunnel. The old one is confetti now."),
    ("Juno", 12, "First time she came to the door by herself."),
    (
        "Biscuit",
        0,
        "The rescue says she was kept alone for half a year. We take all the time she needs.",
    ),
    ("Biscuit", 6, "Slept in the open this afternoon, nose towards the door."),
    ("Biscuit", 3, "Pasta works. Banana works better."),
    ("Clover", 2, "Clover carries sunflower seeds to the far corner and counts them, it seems."),
    ("Clover", 3, "Wheel at night is loud; oiled it."),
    ("Thistle", 8, "Thistle built a second nest in the cork log."),
    ("Thistle", 1, "Comes out when it is quite dark, not before."),
    ("Nutmeg", 0, "Nutmeg ate within the hour. Sleeps in the felt pouch."),
];

/// Notes about nobody in particular.
pub(super) const HOUSE: &[&str] = &[
    "Big clean today, so no sessions this morning. Left one old nest in each cage.",
    "New bag of hemp bedding. Less dust than the last one.",
    "Vacuum cleaner next door all afternoon; everyone went to bed early.",
];

const CALM: &[&str] = &[
    "Easier than yesterday.",
    "She bruxed a little.",
    "Took the treat and came back for another.",
    "Sat on the floor for this one, much calmer.",
    "Loose as a sock.",
];

const UNSURE: &[&str] = &[
    "Not quite sure today, so we kept it short.",
    "Somebody slammed a door outside.",
    "A bit restless; it was late.",
];

const FRIGHT: &[&str] = &[
    "Too much for today. Put her down and sat with her.",
    "The doorbell rang just then.",
    "I was too quick, I think.",
];

/// A word on a session, now and then.
pub(super) fn word(frightened: bool, unsure: bool, draw: &mut Draw) -> Option<&'static str> {
    let (often, words) = match (frightened, unsure) {
        (true, _) => (0.6, FRIGHT),
        (false, true) => (0.35, UNSURE),
        (false, false) => (0.15, CALM),
    };
    let (writes, which) = (draw.chance(often), draw.unit());
    if writes { pick(words, which) } else { None }
}

/// One of several, by a number from 0 to below 1.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    reason = "a place in a short list"
)]
pub(super) fn pick<T: Copy>(of: &[T], by: f64) -> Option<T> {
    of.get((by * of.len() as f64) as usize).copied()
}
