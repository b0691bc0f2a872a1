//! The data files, compiled in.

/// One file of the rulebook.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct File<'a> {
    /// Its path below the data folder, with `/` between the parts.
    pub path: &'a str,
    /// What is in it.
    pub text: &'a str,
}

macro_rules! files {
    ($($path:literal),* $(,)?) => {
        &[$(File { path: $path, text: include_str!(concat!("../data/", $path)) }),*]
    };
}

const FILES: &[File<'static>] = files![
    "bites.toml",
    "ethogram/behaviours.toml",
    "health/signs.toml",
    "introductions.toml",
    "layers.toml",
    "modules/long_hold.toml",
    "parameters.toml",
    "protocols/mouse.lab.hand_3d.toml",
    "protocols/mouse.lab.tunnel.toml",
    "protocols/mouse.trust.toml",
    "protocols/rat.lab.pickup_5d.toml",
    "protocols/rat.lab.tickle_3d.toml",
    "protocols/rat.trust.toml",
    "rules.toml",
    "sources.toml",
    "words/de/answers.ftl",
    "words/de/behaviours.ftl",
    "words/de/bites.ftl",
    "words/de/health.ftl",
    "words/de/history.ftl",
    "words/de/introductions.ftl",
    "words/de/long_hold.ftl",
    "words/de/mouse.lab.ftl",
    "words/de/mouse.trust.ftl",
    "words/de/passport.ftl",
    "words/de/rat.lab.ftl",
    "words/de/rat.trust.ftl",
    "words/de/rules.ftl",
    "words/de/terms.ftl",
    "words/de/time.ftl",
    "words/en/answers.ftl",
    "words/en/behaviours.ftl",
    "words/en/bites.ftl",
    "words/en/health.ftl",
    "words/en/history.ftl",
    "words/en/introductions.ftl",
    "words/en/long_hold.ftl",
    "words/en/mouse.lab.ftl",
    "words/en/mouse.trust.ftl",
    "words/en/passport.ftl",
    "words/en/rat.lab.ftl",
    "words/en/rat.trust.ftl",
    "words/en/rules.ftl",
    "words/en/terms.ftl",
    "words/en/time.ftl",
];

/// Every file of the rulebook that is compiled in, by path.
#[must_use]
pub fn files() -> &'static [File<'static>] {
    FILES
}
