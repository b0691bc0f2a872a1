//! What was seen in a meeting, in a few letters: `3m:boxes Pip>Nutmeg`.

use crate::cli::local::animal;
use crate::cli::log::pick::pick;
use crate::cli::when::length;
use anyhow::Context as _;
use mischief_app::situation::Situation;
use mischief_core::ethogram::{BehaviourIx, Signal};
use mischief_core::event::{MeetingObservation, Quantity};
use mischief_core::fold::home::Home;
use mischief_core::ids::AnimalId;

/// Every behaviour that animals can show to one another.
pub(super) fn behaviours(situation: &Situation) -> Vec<(&str, BehaviourIx)> {
    let between = |signal: Signal| {
        !matches!(signal, Signal::Calm | Signal::Neutral | Signal::Caution | Signal::Stop)
    };
    let all = situation.book.ethogram.iter();
    all.filter(|(_, b)| between(b.signal)).map(|(ix, b)| (&*b.id, ix)).collect()
}

/// What was seen, in the order of time.
///
/// # Errors
/// Which can't be read, and how it is written.
pub(super) fn observations(
    home: &Home,
    behaviours: &[(&str, BehaviourIx)],
    written: &[String],
) -> anyhow::Result<Vec<MeetingObservation>> {
    let mut seen = written
        .iter()
        .map(|text| one(home, behaviours, text))
        .collect::<anyhow::Result<Vec<_>>>()?;
    seen.sort_by(|a, b| a.at_s.get().total_cmp(&b.at_s.get()));
    Ok(seen)
}

fn one(
    home: &Home,
    behaviours: &[(&str, BehaviourIx)],
    text: &str,
) -> anyhow::Result<MeetingObservation> {
    let wrong = || format!("`{text}`: write what you saw as 3m:boxes, or \"3m:boxes Pip>Nutmeg\"");
    let (at, rest) = text.split_once(':').with_context(wrong)?;
    let at = at.trim();
    let seconds = match at.parse::<f64>() {
        Ok(seconds) => seconds,
        Err(_) => length(at).map_err(anyhow::Error::msg).with_context(wrong)?.as_secs_f64(),
    };
    let rest = rest.trim();
    let (behaviour, who) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
    let listed = "`mischief log behaviours`";
    let behaviour = pick(behaviour, "behaviour between animals", listed, behaviours)?;
    let somebody = |name: &str| -> anyhow::Result<Option<AnimalId>> {
        let name = name.trim();
        if name.is_empty() { Ok(None) } else { animal(home, name).map(Some) }
    };
    let (actor, target) = match who.split_once('>') {
        Some((actor, target)) => (somebody(actor)?, somebody(target)?),
        None => (somebody(who)?, None),
    };
    let at_s = Quantity::new(seconds).with_context(wrong)?;
    Ok(MeetingObservation { at_s, behaviour, actor, target })
}
