//! Facts that changed, as parts of a sentence.

use super::yes_no;
use crate::answer::Teller;
use mischief_core::event::{AnimalChange, CaretakerChange, Change, HouseholdSettings, Trait};

impl Teller<'_> {
    pub(super) fn settings(&self, set: &HouseholdSettings) -> String {
        let is = |name: &str, value: Option<String>| value.map(|value| self.is(name, value));
        let parts = [
            is("time_zone", set.time_zone.as_ref().map(ToString::to_string)),
            is("day_starts_at", set.day_starts_at.map(|at| at.strftime("%H:%M").to_string())),
            is("language", set.language.as_ref().map(ToString::to_string)),
        ];
        self.listed(parts.into_iter().flatten())
    }

    pub(super) fn caretaker_change(&self, set: &CaretakerChange) -> String {
        let age = |band: &mischief_core::event::AgeBand| self.term("age", band.word());
        let parts = [
            self.changed("name", &set.name, ToString::to_string),
            self.changed("age_band", &set.age_band, age),
            self.changed("at_risk", &set.at_risk, |yes| yes_no(*yes).to_owned()),
        ];
        self.listed(parts.into_iter().flatten())
    }

    pub(super) fn animal_change(&self, set: &AnimalChange) -> String {
        let day = |day: &jiff::civil::Date| self.words.day_text(*day, self.home.today);
        let traits = |list: &Vec<Trait>| {
            let words: Vec<String> = list.iter().map(|t| self.term("trait", t.word())).collect();
            words.join(", ")
        };
        let yes = |yes: &bool| yes_no(*yes).to_owned();
        let parts = [
            set.name.as_ref().map(|name| self.is("name", name.to_string())),
            set.origin.map(|origin| self.is("origin", self.term("origin", origin.word()))),
            set.arrived_on.map(|on| self.is("arrived_on", day(&on))),
            self.changed("sex", &set.sex, |sex| sex.word().to_owned()),
            self.changed("born_on", &set.born_on, day),
            self.changed("neutered_on", &set.neutered_on, day),
            self.changed("traits", &not_empty(&set.traits), traits),
            self.changed("goal", &set.goal, |goal| self.term("goal", goal.word())),
            self.changed("treats", &not_empty(&set.treats), |list| list.join(", ")),
            self.changed("pregnant", &set.pregnant, yes),
            self.changed("nursing", &set.nursing, yes),
        ];
        self.listed(parts.into_iter().flatten())
    }

    /// A term of the rulebook within a sentence.
    fn term(&self, kind: &str, word: &str) -> String {
        self.within(self.say(&format!("{kind}-{word}"), Vec::new()))
    }

    fn is(&self, name: &str, value: String) -> String {
        self.say(&format!("fact-is-{name}"), vec![("value", value.into())])
    }

    fn changed<T>(
        &self,
        name: &str,
        change: &Change<T>,
        show: impl Fn(&T) -> String,
    ) -> Option<String> {
        match change {
            Change::Keep => None,
            Change::Clear => Some(self.say(&format!("fact-gone-{name}"), Vec::new())),
            Change::Set(value) => Some(self.is(name, show(value))),
        }
    }
}

/// An empty list says as much as none.
fn not_empty<T: Clone>(change: &Change<Vec<T>>) -> Change<Vec<T>> {
    match change {
        Change::Set(list) if list.is_empty() => Change::Clear,
        other => other.clone(),
    }
}
