//! What happened, each event as one short sentence in the household's language.

mod facts;

use super::Teller;
use mischief_core::ethogram::{BehaviourIx, Outcome, SignIx};
use mischief_core::event::{IntroductionSession, Quantity, Session, SettleSign, What, Wound};
use mischief_core::ids::{AnimalId, CaretakerId, ProtocolId, StepId};
use mischief_core::protocol::Contact;
use mischief_rulebook::Scene;
use mischief_rulebook::words::{FluentArgs, FluentValue, Who, number};

/// What is put into a message.
type Args<'a> = Vec<(&'static str, FluentValue<'a>)>;

impl Teller<'_> {
    /// A message with what is put into it.
    #[must_use]
    pub fn say(&self, key: &str, args: Args<'_>) -> String {
        let mut given = FluentArgs::with_capacity(args.len());
        for (name, value) in args {
            given.set(name, value);
        }
        let text = self.words.say(key, None, &given);
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// The name by which an animal is spoken of.
    #[must_use]
    pub fn animal_name(&self, id: &AnimalId) -> String {
        self.home.animal(id).map_or_else(|| id.to_string(), |animal| animal.name.to_string())
    }

    /// The name by which a caretaker is spoken of.
    #[must_use]
    pub fn caretaker_name(&self, id: &CaretakerId) -> String {
        let known = self.known(Who::Caretaker(id));
        known.map_or_else(|| id.to_string(), |known| known.name)
    }

    /// Whoever was bitten: a caretaker by name, anybody else as they were written down.
    #[must_use]
    pub fn person_name(&self, person: &str) -> String {
        let known = CaretakerId::parse(person).ok().filter(|p| self.home.caretaker(p).is_some());
        known.map_or_else(|| person.to_owned(), |id| self.caretaker_name(&id))
    }

    /// Calls `tell` with the scene of an animal, whoever looks after it and whatever it follows.
    pub fn with_animal<T>(
        &self,
        animal: &AnimalId,
        tell: impl FnOnce(&Scene<'_>) -> T,
    ) -> Option<T> {
        let known = self.home.animal(animal)?;
        let protocol = self.book.standard(known.species, known.registered_on)?;
        Some(self.scene(animal, None, &protocol.id, protocol.revision, tell))
    }

    /// A text of the rulebook about an animal, or an attribute of it.
    #[must_use]
    pub fn about(&self, animal: &AnimalId, key: &str, attribute: Option<&str>) -> String {
        let say = |args: &FluentArgs<'_>| self.words.say(key, attribute, args);
        let told = self.with_animal(animal, |scene| say(&self.words.scene_args(scene)));
        told.unwrap_or_else(|| say(&FluentArgs::new()))
    }

    /// The same with its lines apart.
    #[must_use]
    pub fn lines_about(&self, animal: &AnimalId, key: &str, attribute: &str) -> Vec<String> {
        let text = self.about(animal, key, Some(attribute));
        text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
    }

    /// A label as it stands within a sentence.
    fn label(&self, animal: &AnimalId, key: &str) -> String {
        self.within(self.about(animal, key, None))
    }

    fn within(&self, label: String) -> String {
        match self.say("label-within", Vec::new()).as_str() {
            "small" => label.to_lowercase(),
            _ => label,
        }
    }

    /// What a health sign is called within a sentence.
    #[must_use]
    pub fn sign_label(&self, animal: &AnimalId, sign: SignIx) -> String {
        let known = self.book.signs.get(sign);
        known.map_or_else(String::new, |known| self.label(animal, &format!("sign-{}", known.id)))
    }

    /// The title of a step of an animal; its id where it has none.
    #[must_use]
    pub fn step_title(&self, animal: &AnimalId, step: &StepId) -> String {
        let title = self.with_animal(animal, |scene| self.words.step_title(step, scene));
        title.unwrap_or_else(|| step.to_string())
    }

    /// The title of a step of a protocol that an animal follows, which may be a household's own.
    #[must_use]
    pub fn step_of(&self, animal: &AnimalId, of: (&ProtocolId, u32), step: &StepId) -> String {
        self.scene(animal, None, of.0, of.1, |scene| self.words.step_title(step, scene))
    }

    /// Several as one phrase.
    fn listed(&self, phrases: impl IntoIterator<Item = String>) -> String {
        self.words.list_text(&phrases.into_iter().collect::<Vec<_>>())
    }

    fn animals(&self, ids: &[AnimalId]) -> String {
        self.listed(ids.iter().map(|id| self.animal_name(id)))
    }

    /// What an event says, without a full stop.
    // tidy: registry
    #[must_use]
    pub fn happened(&self, what: &What) -> String {
        let animal = |id: &AnimalId| ("animal", FluentValue::from(self.animal_name(id)));
        let person = |id: &CaretakerId| ("caretaker", FluentValue::from(self.caretaker_name(id)));
        let all = |ids: &[AnimalId]| ("animals", FluentValue::from(self.animals(ids)));
        let why = |reason: &str| ("reason", FluentValue::from(reason.to_owned()));
        let key = format!("event-{}", what.type_word());
        let args: Args<'_> = match what {
            What::HouseholdSet { set } => vec![("settings", self.settings(set).into())],
            What::CaretakerJoined { caretaker, .. } | What::CaretakerLeft { caretaker } => {
                vec![person(caretaker)]
            }
            What::CaretakerChanged { caretaker, set } => {
                vec![person(caretaker), ("changes", self.caretaker_change(set).into())]
            }
            What::AnimalRegistered { animal: id, facts } => {
                let mut args = vec![animal(id), ("species", facts.species.word().into())];
                args.extend(self.came(facts.origin.word(), facts.arrived_on));
                args
            }
            What::AnimalChanged { animal: id, set } => {
                vec![animal(id), ("changes", self.animal_change(set).into())]
            }
            What::AnimalArrived { animal: id, arrived_on, origin } => {
                let mut args = vec![animal(id)];
                args.extend(self.came(origin.word(), *arrived_on));
                args
            }
            What::AnimalLeft { animal: id, reason } => {
                vec![animal(id), ("reason", reason.word().into())]
            }
            What::ProtocolAssigned { animal: id, protocol, revision } => {
                let revision = revision.map_or("none".into(), |r| number(f64::from(r)));
                let protocol = self.protocol_title(protocol);
                vec![animal(id), ("protocol", protocol.into()), ("revision", revision)]
            }
            What::Placed { animal: id, caretaker, step, reason } => {
                let step = self.step_title(id, step).into();
                vec![animal(id), person(caretaker), ("step", step), why(reason)]
            }
            What::SettleCheck { animal: id, signs } if signs.is_empty() => {
                return self.say(&format!("{key}-none"), vec![animal(id)]);
            }
            What::SettleCheck { animal: id, signs } => {
                let label = |s: &SettleSign| self.label(id, &format!("settle-{}", s.word()));
                let signs: Vec<String> = signs.iter().map(label).collect();
                vec![animal(id), ("signs", signs.join(", ").into())]
            }
            What::Session(session) => {
                let step = self.step_title(&session.animal, &session.step).into();
                let tries = self.tries(session).into();
                vec![
                    animal(&session.animal),
                    person(&session.caretaker),
                    ("step", step),
                    ("tries", tries),
                ]
            }
            What::Contact { animal: id, caretaker, worst, .. } => {
                vec![animal(id), person(caretaker), ("worst", worst.word().into())]
            }
            What::Bite { animal: id, person, grade, food_related } => vec![
                animal(id),
                ("person", self.person_name(person).into()),
                ("grade", number(f64::from(*grade))),
                ("food", yes_no(*food_related).into()),
            ],
            What::Mishap { animal: id, kind } => vec![animal(id), ("kind", kind.word().into())],
            What::Weight { animal: id, grams } => vec![animal(id), ("grams", grams_of(*grams))],
            What::WeightBaseline { animal: id, reason }
            | What::QuarantineWaived { animal: id, reason } => vec![animal(id), why(reason)],
            What::HealthCheck { animals } => vec![all(animals)],
            What::HealthSign { animal: id, sign } => {
                vec![animal(id), ("sign", self.sign_label(id, *sign).into())]
            }
            What::HealthCleared { animal: id, sign, by_vet } => vec![
                animal(id),
                ("sign", self.sign_label(id, *sign).into()),
                ("vet", yes_no(*by_vet == Some(true)).into()),
            ],
            What::Surgery { animal: id, kind } => vec![animal(id), ("kind", kind.word().into())],
            What::LongHoldOptedIn { animal: id, caretaker, .. } => {
                vec![animal(id), person(caretaker)]
            }
            What::IntroductionStarted { newcomers, residents, .. } => vec![
                ("newcomers", self.animals(newcomers).into()),
                ("residents", self.animals(residents).into()),
            ],
            What::IntroductionSession(session) => {
                let seen = match self.seen_in_meeting(session) {
                    seen if seen.is_empty() => self.say(&format!("{key}-none"), Vec::new()),
                    seen => seen,
                };
                let step = self.meeting_step(&session.animals, &session.step).into();
                vec![all(&session.animals), ("step", step), ("seen", seen.into())]
            }
            What::IntroductionChanged { joined, left, .. } => {
                let part = |ids: &Option<Vec<AnimalId>>, how: &str| {
                    let ids = ids.as_ref()?;
                    Some(self.say(&format!("{key}-{how}"), vec![all(ids)]))
                };
                let parts = [part(joined, "joined"), part(left, "left")];
                vec![("changes", self.listed(parts.into_iter().flatten()).into())]
            }
            What::IntroductionEnded { outcome, .. } => vec![("outcome", outcome.word().into())],
            What::Housed { animals, enclosure, alone_reason, .. } => vec![
                all(animals),
                ("count", count(animals.len())),
                ("enclosure", enclosure.as_str().to_owned().into()),
                ("reason", alone_reason.as_deref().unwrap_or("none").to_owned().into()),
            ],
            What::BodyCheck { animals, wounds } => {
                let wounds = match wounds.as_slice() {
                    [] => self.say(&format!("{key}-none"), Vec::new()),
                    wounds => self.listed(wounds.iter().map(|wound| self.wound(wound))),
                };
                vec![all(animals), ("wounds", wounds.into())]
            }
            What::Note { animal: id, text } => {
                let about = id.as_ref().map_or("none".to_owned(), |id| self.animal_name(id));
                vec![("about", about.into()), ("text", text.to_string().into())]
            }
            What::Retracted { event, reason } => {
                vec![("record", super::short_id(*event).into()), why(reason)]
            }
        };
        self.say(&key, args)
    }

    fn came(&self, origin: &'static str, on: jiff::civil::Date) -> Args<'static> {
        vec![
            ("origin", origin.into()),
            ("day", self.words.day_text(on, self.home.today).into()),
            ("day_at", self.words.on_day_text(on, self.home.today).into()),
        ]
    }

    /// What a protocol is called; its id where it has no name.
    #[must_use]
    pub fn protocol_title(&self, id: &ProtocolId) -> String {
        let key = format!("protocol-{}", id.as_str().replace('.', "-"));
        let title = self.words.try_say(&key, None, &FluentArgs::new());
        title.unwrap_or_else(|| id.to_string())
    }

    /// The title of a step of an introduction.
    fn meeting_step(&self, animals: &[AnimalId], step: &StepId) -> String {
        let known = animals.first().and_then(|id| self.home.animal(id));
        let own = known.map(|animal| {
            let species = animal.species.word();
            format!("step-{species}-introduction-{step}")
        });
        let shared = format!("step-introduction-{step}");
        let none = FluentArgs::new();
        let found = own.into_iter().chain([shared]);
        let mut found = found.filter_map(|key| self.words.try_say(&key, None, &none));
        found.next().unwrap_or_else(|| step.as_str().replace('_', " "))
    }

    /// What was seen in a meeting: `box upright (Pip to Nutmeg), slept in contact`.
    #[must_use]
    pub fn seen_in_meeting(&self, session: &IntroductionSession) -> String {
        let name = |id: &Option<AnimalId>| {
            id.as_ref().map_or("none".to_owned(), |id| self.animal_name(id))
        };
        let mut parts: Vec<String> = Vec::new();
        for seen in &session.observations {
            let known = self.book.ethogram.get(seen.behaviour);
            let (Some(behaviour), Some(about)) = (known, session.animals.first()) else { continue };
            let text = self.label(about, &format!("behaviour-{}", behaviour.id));
            if seen.actor.is_none() && seen.target.is_none() {
                parts.push(text);
                continue;
            }
            let args = vec![
                ("behaviour", text.into()),
                ("by", name(&seen.actor).into()),
                ("to", name(&seen.target).into()),
            ];
            parts.push(self.say("seen-by", args));
        }
        parts.extend(session.wounds.iter().flatten().map(|wound| self.wound(wound)));
        if session.slept_in_contact == Some(true) {
            parts.push(self.say("seen-slept", Vec::new()));
        }
        if let Some(ate) = session.ate {
            parts.push(self.say(if ate { "seen-ate" } else { "seen-hungry" }, Vec::new()));
        }
        parts.join(", ")
    }

    fn wound(&self, wound: &Wound) -> String {
        let place = wound.place.as_deref().unwrap_or("none").to_owned();
        let args = vec![
            ("animal", self.animal_name(&wound.animal).into()),
            ("severity", wound.severity.word().into()),
            ("place", place.into()),
        ];
        self.say("seen-wound", args)
    }

    /// How the tries of a session went: `3 tries, all calm`, `3 tries, 2 calm, 1 frightened`.
    #[must_use]
    pub fn tries(&self, session: &Session) -> String {
        let [calm, unsure, adverse] = self.tallied(session);
        let all = calm.saturating_add(unsure).saturating_add(adverse);
        let count = |count: u32| ("count", number(f64::from(count)));
        match (calm, unsure, adverse) {
            (0, 0, 0) => self.say("tries-none", Vec::new()),
            (_, 0, 0) => self.say("tries-calm", vec![count(all)]),
            _ => {
                let parts = [(calm, "calm"), (unsure, "unsure"), (adverse, "adverse")];
                let parts = parts.into_iter().filter(|(times, _)| *times > 0);
                let part = |(times, outcome): (u32, &'static str)| {
                    self.say("tries-part", vec![count(times), ("outcome", outcome.into())])
                };
                let parts: Vec<String> = parts.map(part).collect();
                self.say("tries-mixed", vec![count(all), ("parts", parts.join(", ").into())])
            }
        }
    }

    /// How many tries of a session were calm, unsure and a fright; a fright outside the tries counts
    /// as one.
    #[must_use]
    pub fn tallied(&self, session: &Session) -> [u32; 3] {
        let [mut calm, mut unsure, mut adverse] = [0_u32; 3];
        for (outcome, times) in self.outcomes(session) {
            let tally = match outcome {
                Outcome::Calm => &mut calm,
                Outcome::Unsure => &mut unsure,
                Outcome::Adverse => &mut adverse,
            };
            *tally = tally.saturating_add(times);
        }
        let outside = session.observations.iter().flatten();
        let frights =
            outside.filter(|seen| self.book.ethogram.severity(seen.behaviour, false) >= 2);
        let frights = u32::try_from(frights.count()).unwrap_or(u32::MAX);
        [calm, unsure, adverse.saturating_add(frights)]
    }

    /// How each trial of a session went, and how often.
    pub fn outcomes<'s>(&'s self, session: &'s Session) -> impl Iterator<Item = (Outcome, u32)> {
        let species = self.home.animal(&session.animal).map(|a| a.species);
        let step = species.and_then(|s| self.book.step(s, &session.step));
        let at_touch = step.is_some_and(|step| step.contact >= Contact::Touch);
        session.trials.iter().map(move |trial| {
            let seen: &[BehaviourIx] = &trial.behaviours;
            // A refused treat weighs more after one that was taken; a session by itself does not tell.
            (self.book.ethogram.outcome(seen, at_touch, false), trial.times)
        })
    }
}

fn yes_no(yes: bool) -> &'static str {
    if yes { "yes" } else { "no" }
}

fn count(count: usize) -> FluentValue<'static> {
    FluentValue::from(i64::try_from(count).unwrap_or(i64::MAX))
}

fn grams_of(grams: Quantity) -> FluentValue<'static> {
    number(grams.get())
}
