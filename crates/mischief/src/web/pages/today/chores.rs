//! The small things that are due beside sessions, cage by cage.

use super::{Desk, name};
use crate::today::{Cage, Item};
use mischief_core::ids::AnimalId;
use mischief_rulebook::words::FluentValue;

/// A small thing that is due beside sessions.
pub(super) struct Chore {
    pub(super) text: String,
    /// Where one tap records it, and for which animals.
    pub(super) post: Option<(String, Vec<String>)>,
    /// What the tap says.
    pub(super) tap: String,
    /// Where there is more to say.
    pub(super) more: Option<(String, String)>,
}

impl Desk<'_> {
    /// The small things of a cage: quarantine's daily look, signs of settling in, a weight, and
    /// days of which nothing is on record.
    pub(super) fn chores(&self, cage: &Cage) -> Vec<Chore> {
        let frame = self.frame;
        let of = |wanted: fn(&Item) -> bool| -> Vec<AnimalId> {
            let animals = cage.animals.iter().filter(|item| wanted(item));
            animals.map(|item| item.recommendation.animal.clone()).collect()
        };
        let ids = |list: &[AnimalId]| list.iter().map(ToString::to_string).collect::<Vec<_>>();
        let sheet = |id: &AnimalId, kind: &str| frame.home(&format!("/animals/{id}/record/{kind}"));
        let mut chores = Vec::new();
        let unseen = of(|item| item.look_over);
        if !unseen.is_empty() {
            let animals = self.names(unseen.iter().cloned());
            chores.push(Chore {
                text: frame.with("today-look-over", [("animals", animals.into())]),
                post: Some((frame.home("/today/looked-over"), ids(&unseen))),
                tap: frame.t("today-look-over-tap"),
                more: Some((frame.home("/quarantine"), frame.t("today-look-over-more"))),
            });
        }
        let asks = [(of(|item| item.settle_check), "settle"), (of(|item| item.weigh), "weight")];
        for (animals, word) in asks {
            for id in animals {
                let given = [("animal", name(self.teller, &id).into())];
                let text = frame.with(&format!("today-{word}"), given);
                let more = Some((sheet(&id, word), frame.t(&format!("today-{word}-tap"))));
                chores.push(Chore { text, post: None, tap: String::new(), more });
            }
        }
        let quiet = of(|item| item.quiet_days.is_some());
        let days = cage.animals.iter().filter_map(|item| item.quiet_days).min();
        if let (Some(first), Some(days)) = (quiet.first(), days) {
            let animals = self.names(quiet.iter().cloned());
            let given = [("animals", animals.into()), ("days", FluentValue::from(days))];
            chores.push(Chore {
                text: frame.with("today-quiet", given),
                post: Some((frame.home("/today/carried-on"), ids(&quiet))),
                tap: frame.t("today-quiet-tap"),
                more: Some((sheet(first, "carried_on"), frame.t("today-quiet-more"))),
            });
        }
        chores
    }
}
