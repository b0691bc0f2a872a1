//! Recommendations in a few words: what, why, and when it may go on.

use super::local::Local;
use super::out::{self, QUIET, say};
use super::when::Clockface;
use jiff::Timestamp;
use mischief::answer::Teller;
use mischief::today;
use mischief_app::situation::Situation;
use mischief_core::explain::{Recommendation, Verdict};
use mischief_core::fold::home::Home;
use mischief_core::ids::{AnimalId, StepId};
use mischief_core::recommend::View;
use mischief_rulebook::Scene;
use mischief_rulebook::words::Answer;

/// What sentences of a situation are made with.
pub(crate) fn teller<'a>(
    local: &'a Local,
    situation: &'a Situation,
    view: &'a View<'_>,
) -> Teller<'a> {
    Teller {
        words: local.app.builtin().catalogue.language(&view.home.language),
        book: &situation.book,
        home: &view.home,
        own_words: &situation.own_words,
    }
}

/// The household's clock as of the time of a view.
pub(crate) fn face(home: &Home) -> Clockface<'_> {
    Clockface { now: home.now, calendar: &home.calendar }
}

/// Calls `tell` with the scene of a recommendation.
pub(crate) fn with_scene<T>(
    teller: &Teller<'_>,
    r: &Recommendation,
    tell: impl FnOnce(&Scene<'_>) -> T,
) -> T {
    teller.scene(&r.animal, Some(&r.caretaker), &r.protocol, r.revision, tell)
}

/// Calls `tell` with the scene of an animal, whoever looks after it and whatever it follows.
pub(crate) fn with_animal<T>(
    teller: &Teller<'_>,
    animal: &AnimalId,
    tell: impl FnOnce(&Scene<'_>) -> T,
) -> Option<T> {
    let known = teller.home.animal(animal)?;
    let protocol = teller.book.standard(known.species, known.registered_on)?;
    Some(teller.scene(animal, None, &protocol.id, protocol.revision, tell))
}

/// The title of a step of an animal; its id where it has none.
pub(crate) fn step_title(teller: &Teller<'_>, animal: &AnimalId, step: &StepId) -> String {
    let title = with_animal(teller, animal, |scene| teller.words.step_title(step, scene));
    title.unwrap_or_else(|| step.to_string())
}

/// What is due, in one line: `Hold Pip for 4.5 seconds, then pea.`, `wait until 22:10`.
pub(crate) fn what(teller: &Teller<'_>, r: &Recommendation) -> String {
    match r.verdict {
        Verdict::Go => with_scene(teller, r, |s| teller.words.short_text(&Answer::from(r), s)),
        Verdict::Complete => {
            let title = with_scene(teller, r, |scene| teller.words.step_title(&r.step, scene));
            format!("goal reached; to keep it: {title}")
        }
        Verdict::Wait => match r.not_before {
            Some(at) => format!("wait until {}", until(teller, r, at)),
            None => "not yet".to_owned(),
        },
        Verdict::Stop => "stop".to_owned(),
    }
}

/// A time to come, as it fits after "until".
pub(crate) fn until(teller: &Teller<'_>, r: &Recommendation, at: Timestamp) -> String {
    with_scene(teller, r, |scene| teller.words.time_text(at, scene))
}

/// Prints an animal's line of what is due, and below it why.
///
/// # Errors
/// Where it can't be written.
pub(crate) fn short(
    teller: &Teller<'_>,
    r: &Recommendation,
    width: usize,
    indent: usize,
) -> anyhow::Result<()> {
    let (style, shape, _) = out::verdict(r.verdict);
    let name = super::local::animal_name(teller.home, &r.animal);
    let margin = " ".repeat(indent);
    say!("{margin}{style}{shape}{style:#} {name:<width$}  {}", what(teller, r));
    if let Some(why) = today::why(teller, r) {
        let text = out::wrapped(&why, indent + 4 + width);
        say!("{QUIET}{text}{QUIET:#}");
    }
    if let Some(line) = today::adult_beside(teller, r) {
        say!("{}", out::wrapped(&line, indent + 4 + width));
    }
    Ok(())
}
