//! Of whom a text speaks, to whom, and when.

use super::{FluentArgs, Words};
use jiff::Timestamp;
use mischief_core::calendar::Calendar;
use mischief_core::event::{Sex, Species};
use mischief_core::ids::{AnimalId, CaretakerId, ProtocolId};
use std::collections::BTreeMap;
use std::fmt;

/// Somebody whom a reason names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Who<'a> {
    /// An animal.
    Animal(&'a AnimalId),
    /// A caretaker.
    Caretaker(&'a CaretakerId),
}

impl Who<'_> {
    /// The id, which stands in where no name is known.
    #[must_use]
    pub fn id(&self) -> &str {
        match self {
            Self::Animal(id) => id.as_str(),
            Self::Caretaker(id) => id.as_str(),
        }
    }
}

/// What texts need to know of somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// Display name.
    pub name: String,
    /// Sex, for the pronouns of an animal.
    pub sex: Option<Sex>,
}

/// Those who meet, by their names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Group<'a> {
    /// Those who come.
    pub newcomers: &'a str,
    /// Those who live there already.
    pub residents: &'a str,
}

/// What sentences need beside the answer itself.
#[derive(Clone, Copy)]
pub struct Scene<'a> {
    /// The animal's name.
    pub animal: &'a str,
    /// Its sex, for the pronouns.
    pub sex: Option<Sex>,
    /// Those who meet, where it is about an introduction; `animal` then names them all.
    pub group: Option<Group<'a>>,
    /// Rat or mouse.
    pub species: Species,
    /// The caretaker's name.
    pub caretaker: &'a str,
    /// What the animal loves to eat.
    pub treat: Option<&'a str>,
    /// The household's days.
    pub calendar: &'a Calendar,
    /// The time of the answer.
    pub now: Timestamp,
    /// The protocol whose steps are spoken of.
    pub protocol: &'a ProtocolId,
    /// Finds others by their ids.
    pub others: &'a dyn Fn(Who<'_>) -> Option<Known>,
    /// The words of the household's own protocol. They take precedence for its steps.
    pub own_words: Option<&'a BTreeMap<String, String>>,
}

impl fmt::Debug for Scene<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Scene")
            .field("animal", &self.animal)
            .field("caretaker", &self.caretaker)
            .field("now", &self.now)
            .field("protocol", &self.protocol)
            .finish_non_exhaustive()
    }
}

impl Scene<'_> {
    /// What is known of somebody; where nothing is, the id stands in for the name.
    pub(super) fn known(&self, who: Who<'_>) -> Known {
        (self.others)(who).unwrap_or_else(|| Known { name: who.id().to_owned(), sex: None })
    }
}

impl Words {
    /// The variables that every text may use: the animal's name and pronouns, the caretaker's
    /// name, the treat.
    #[must_use]
    pub fn scene_args<'a>(&self, scene: &Scene<'a>) -> FluentArgs<'a> {
        let mut args = FluentArgs::with_capacity(12);
        args.set("animal", scene.animal);
        args.set("caretaker", scene.caretaker);
        args.set("treat", self.treat_text(scene.treat));
        if let Some(group) = scene.group {
            args.set("newcomers", group.newcomers);
            args.set("residents", group.residents);
        }
        self.set_pronouns(&mut args, scene.sex);
        args
    }

    pub(super) fn set_pronouns(&self, args: &mut FluentArgs<'_>, sex: Option<Sex>) {
        let key = match sex {
            Some(Sex::Female) => "pronouns-female",
            Some(Sex::Male) => "pronouns-male",
            None => "pronouns-unknown",
        };
        let none = FluentArgs::new();
        // Languages differ in how many forms they have.
        for form in self.attributes(key) {
            let word = self.say(key, Some(form), &none);
            args.set(capitalized(form), capitalized(&word));
            args.set(form.to_owned(), word);
        }
    }

    /// A treat as it stands in the sentences of a step. The household may have named it in any
    /// form, so each language has its own way of putting it into a sentence.
    fn treat_text(&self, named: Option<&str>) -> String {
        let mut args = FluentArgs::new();
        match named {
            Some(treat) => {
                args.set("treat", treat);
                self.say("named-treat", None, &args)
            }
            None => self.say("favourite-treat", None, &args),
        }
    }
}

fn capitalized(word: &str) -> String {
    let mut chars = word.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}
