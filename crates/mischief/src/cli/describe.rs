//! What happened, each event as one short sentence.

use super::local::{animal_name, caretaker_name};
use super::tell::{step_title, with_animal};
use super::when::Clockface;
use super::words::{counted, listed, number};
use mischief::answer::Teller;
use mischief_core::ethogram::{BehaviourIx, Outcome, SignIx};
use mischief_core::event::{
    AnimalChange, AnimalFacts, CaretakerChange, Change, Event, HouseholdSettings,
    IntroductionOutcome, MishapKind, Session, What, Worst, Wound, WoundSeverity,
};
use mischief_core::ids::{AnimalId, CaretakerId};
use mischief_core::protocol::Contact;
use mischief_rulebook::words::FluentArgs;

/// The last eight characters of an event's id: enough to name it by, and short enough to type.
pub(crate) fn short_id(event: &Event) -> String {
    let id = event.id.to_text();
    id.get(id.len().saturating_sub(8)..).unwrap_or(&id).to_owned()
}

/// When, who recorded it, and what: `today 19:06, Lena: Pip weighs 312 g`.
pub(crate) fn line(teller: &Teller<'_>, face: &Clockface<'_>, event: &Event) -> String {
    let by = caretaker_name(teller.home, &event.by);
    format!("{}, {by}: {}", face.shown(event.happened()), what(teller, &event.what))
}

/// What was seen in a meeting: `box upright (Pip to Nutmeg), slept in contact`.
pub(crate) fn seen_in_meeting(
    teller: &Teller<'_>,
    session: &mischief_core::event::IntroductionSession,
) -> String {
    let name = |id: &AnimalId| animal_name(teller.home, id);
    let about = session.animals.first();
    let mut parts: Vec<String> = Vec::new();
    for seen in &session.observations {
        let known = teller.book.ethogram.iter().find(|(ix, _)| *ix == seen.behaviour);
        let Some((_, behaviour)) = known else { continue };
        let key = format!("behaviour-{}", behaviour.id);
        let text = about.map_or_else(String::new, |id| label(teller, id, &key)).to_lowercase();
        parts.push(match (&seen.actor, &seen.target) {
            (Some(a), Some(b)) => format!("{text} ({} to {})", name(a), name(b)),
            (Some(a), None) => format!("{text} ({})", name(a)),
            (None, Some(b)) => format!("{text} (to {})", name(b)),
            (None, None) => text,
        });
    }
    parts.extend(session.wounds.iter().flatten().map(|wound| {
        let place = wound.place.as_ref().map_or(String::new(), |place| format!(" at the {place}"));
        format!("a {} on {}{place}", plain(wound.severity.word()), name(&wound.animal))
    }));
    if session.slept_in_contact == Some(true) {
        parts.push("slept in contact".to_owned());
    }
    if session.ate == Some(true) {
        parts.push("all ate".to_owned());
    }
    parts.join(", ")
}

/// What an event says.
// tidy: registry
pub(crate) fn what(teller: &Teller<'_>, what: &What) -> String {
    let animal = |id: &AnimalId| animal_name(teller.home, id);
    let animals = |ids: &[AnimalId]| listed(&ids.iter().map(animal).collect::<Vec<_>>());
    let person = |id: &CaretakerId| caretaker_name(teller.home, id);
    let title = |id: &AnimalId, step| step_title(teller, id, step);
    match what {
        What::HouseholdSet { set } => format!("the household is set to {}", settings(set)),
        What::CaretakerJoined { caretaker, .. } => format!("{} joins", person(caretaker)),
        What::CaretakerChanged { caretaker, set } => {
            format!("{}: {}", person(caretaker), caretaker_change(set))
        }
        What::CaretakerLeft { caretaker } => format!("{} leaves", person(caretaker)),
        What::AnimalRegistered { animal: id, facts } => registered(&animal(id), facts),
        What::AnimalChanged { animal: id, set } => {
            format!("{}: {}", animal(id), animal_change(set))
        }
        What::AnimalArrived { animal: id, arrived_on, origin } => {
            format!("{} came on {arrived_on} ({})", animal(id), plain(origin.word()))
        }
        What::AnimalLeft { animal: id, reason } => format!("{} {}", animal(id), left(*reason)),
        What::ProtocolAssigned { animal: id, protocol, revision } => match revision {
            Some(revision) => format!("{} follows {protocol}, revision {revision}", animal(id)),
            None => format!("{} follows {protocol}", animal(id)),
        },
        What::Placed { animal: id, caretaker, step, reason } => {
            let (name, who) = (animal(id), person(caretaker));
            format!("{name} and {who} start from “{}”: {reason}", title(id, step))
        }
        What::SettleCheck { animal: id, signs } => {
            let label = |sign: &mischief_core::event::SettleSign| {
                label(teller, id, &format!("settle-{}", sign.word()))
            };
            match signs.as_slice() {
                [] => format!("{}: no sign of having settled in", animal(id)),
                signs => {
                    let signs: Vec<String> = signs.iter().map(label).collect();
                    format!("{}: {}", animal(id), signs.join(", ").to_lowercase())
                }
            }
        }
        What::Session(session) => self::session(teller, session),
        What::Contact { animal: id, caretaker, worst, .. } => {
            let (name, who) = (animal(id), person(caretaker));
            format!("{who} carried on with {name}, {}", worst_words(*worst))
        }
        What::Bite { animal: id, person, grade, food_related } => {
            let whom =
                CaretakerId::parse(person).ok().filter(|p| teller.home.caretaker(p).is_some());
            let whom = whom.map_or_else(|| person.to_string(), |p| caretaker_name(teller.home, &p));
            let food = if *food_related { ", about food" } else { "" };
            format!("{} bit {whom}: grade {grade}{food}", animal(id))
        }
        What::Mishap { animal: id, kind } => format!("{} {}", animal(id), mishap(*kind)),
        What::Weight { animal: id, grams } => {
            format!("{} weighs {} g", animal(id), number(grams.get()))
        }
        What::WeightBaseline { animal: id, reason } => {
            format!("{}'s weights count from here on: {reason}", animal(id))
        }
        What::HealthCheck { animals: ids } => {
            format!("{} looked over, nothing found", animals(ids))
        }
        What::HealthSign { animal: id, sign } => {
            format!("{}: {}", animal(id), sign_label(teller, id, *sign))
        }
        What::HealthCleared { animal: id, sign, by_vet } => {
            let vet = if *by_vet == Some(true) { " by a vet" } else { "" };
            format!("{}: {} is cleared{vet}", animal(id), sign_label(teller, id, *sign))
        }
        What::Surgery { animal: id, kind } => match kind {
            mischief_core::event::SurgeryKind::Neuter => format!("{} was neutered", animal(id)),
            mischief_core::event::SurgeryKind::Other => format!("{} had surgery", animal(id)),
        },
        What::LongHoldOptedIn { animal: id, caretaker, .. } => {
            format!("{} chose the long hold with {}", person(caretaker), animal(id))
        }
        What::QuarantineWaived { animal: id, reason } => {
            format!("{}'s quarantine is shortened: {reason}", animal(id))
        }
        What::IntroductionStarted { newcomers, residents, .. } => {
            format!(
                "{} and {} begin to get to know each other",
                animals(newcomers),
                animals(residents)
            )
        }
        What::IntroductionSession(session) => {
            let (who, step) = (animals(&session.animals), plain(session.step.as_str()));
            match seen_in_meeting(teller, session) {
                seen if seen.is_empty() => format!("{who}: {step}, nothing stood out"),
                seen => format!("{who}: {step}, {seen}"),
            }
        }
        What::IntroductionChanged { joined, left, .. } => {
            let part = |list: &Option<Vec<AnimalId>>, verb: &str| {
                list.as_ref().map(|ids| format!("{} {verb}", animals(ids)))
            };
            let parts: Vec<String> =
                [part(joined, "joined"), part(left, "left")].into_iter().flatten().collect();
            format!("an introduction: {}", listed(&parts))
        }
        What::IntroductionEnded { outcome, .. } => match outcome {
            IntroductionOutcome::Together => "an introduction ended: they live together".to_owned(),
            IntroductionOutcome::Apart => "an introduction ended: they live apart".to_owned(),
        },
        What::Housed { animals: ids, enclosure, alone_reason, .. } => match ids.as_slice() {
            [] => format!("nobody lives in {enclosure}"),
            [one] => match alone_reason {
                Some(reason) => format!("{} lives in {enclosure}, alone: {reason}", animal(one)),
                None => format!("{} lives in {enclosure}", animal(one)),
            },
            ids => format!("{} live in {enclosure}", animals(ids)),
        },
        What::BodyCheck { animals: ids, wounds } => {
            let found = match wounds.as_slice() {
                [] => "no wound".to_owned(),
                wounds => {
                    listed(&wounds.iter().map(|w| wound(&animal(&w.animal), w)).collect::<Vec<_>>())
                }
            };
            format!("{} looked over for wounds: {found}", animals(ids))
        }
        What::Note { animal: id, text } => match id {
            Some(id) => format!("note on {}: {text}", animal(id)),
            None => format!("note: {text}"),
        },
        What::Retracted { event, reason } => {
            let id = event.to_text();
            let short = id.get(id.len().saturating_sub(8)..).unwrap_or(&id);
            format!("{short} is taken back: {reason}")
        }
    }
}

/// A label of the catalogue for something about an animal.
pub(crate) fn label(teller: &Teller<'_>, animal: &AnimalId, key: &str) -> String {
    let say = |args: &FluentArgs<'_>| teller.words.say(key, None, args);
    let told = with_animal(teller, animal, |scene| say(&teller.words.scene_args(scene)));
    told.unwrap_or_else(|| say(&FluentArgs::new()))
}

/// What a health sign is called.
pub(crate) fn sign_label(teller: &Teller<'_>, animal: &AnimalId, sign: SignIx) -> String {
    match teller.book.signs.get(sign) {
        Some(known) => label(teller, animal, &format!("sign-{}", known.id)).to_lowercase(),
        None => "a sign".to_owned(),
    }
}

fn session(teller: &Teller<'_>, session: &Session) -> String {
    let (name, who) = (
        animal_name(teller.home, &session.animal),
        caretaker_name(teller.home, &session.caretaker),
    );
    let title = step_title(teller, &session.animal, &session.step);
    format!("{name} and {who}, “{title}”: {}", tries(teller, session))
}

/// How the tries of a session went: `3 tries, all calm`, `2 calm, 1 a fright`.
pub(crate) fn tries(teller: &Teller<'_>, session: &Session) -> String {
    let species = teller.home.animal(&session.animal).map(|a| a.species);
    let step = species.and_then(|s| teller.book.step(s, &session.step));
    let at_touch = step.is_some_and(|step| step.contact >= Contact::Touch);
    let (mut calm, mut unsure, mut adverse) = (0, 0, 0);
    for trial in &session.trials {
        let seen: &[BehaviourIx] = &trial.behaviours;
        // A refused treat weighs more after one that was taken; a session by itself does not tell.
        match teller.book.ethogram.outcome(seen, at_touch, false) {
            Outcome::Calm => calm += trial.times,
            Outcome::Unsure => unsure += trial.times,
            Outcome::Adverse => adverse += trial.times,
        }
    }
    let outside = session.observations.iter().flatten();
    let frights = outside.filter(|seen| teller.book.ethogram.severity(seen.behaviour, false) >= 2);
    adverse += u32::try_from(frights.count()).unwrap_or(0);
    let all = usize::try_from(calm + unsure + adverse).unwrap_or(0);
    let tries = counted(all, "try", "tries");
    match (calm, unsure, adverse) {
        (0, 0, 0) => "no try".to_owned(),
        (_, 0, 0) if all == 1 => "1 try, calm".to_owned(),
        (_, 0, 0) => format!("{tries}, all calm"),
        _ => {
            let part = |count: u32, word: &str| (count > 0).then(|| format!("{count} {word}"));
            let parts = [part(calm, "calm"), part(unsure, "unsure"), part(adverse, "frightened")];
            format!("{tries}, {}", parts.into_iter().flatten().collect::<Vec<_>>().join(", "))
        }
    }
}

fn worst_words(worst: Worst) -> &'static str {
    match worst {
        Worst::Calm => "all calm",
        Worst::Unsure => "unsure at worst",
        Worst::Adverse => "with a fright",
    }
}

fn mishap(kind: MishapKind) -> &'static str {
    match kind {
        MishapKind::Fall => "fell",
        MishapKind::Escape => "got away",
        MishapKind::Chase => "was chased",
    }
}

/// Why an animal is no longer here.
pub(crate) fn left(reason: mischief_core::event::LeftReason) -> &'static str {
    use mischief_core::event::LeftReason as R;
    match reason {
        R::Rehomed => "found a new home",
        R::Died => "died",
        R::Returned => "went back",
        R::Other => "left",
    }
}

fn wound(name: &str, wound: &Wound) -> String {
    let kind = match wound.severity {
        WoundSeverity::Nick => "a nick",
        WoundSeverity::Gape => "a wound that gapes",
    };
    match &wound.place {
        Some(place) => format!("{name} has {kind} ({place})"),
        None => format!("{name} has {kind}"),
    }
}

/// A word of the log without its underscores.
pub(crate) fn plain(word: &str) -> String {
    word.replace('_', " ")
}

fn registered(name: &str, facts: &AnimalFacts) -> String {
    let (species, origin) = (facts.species.word(), plain(facts.origin.word()));
    format!("{name} is registered: {species}, from {origin}, came on {}", facts.arrived_on)
}

fn settings(set: &HouseholdSettings) -> String {
    let parts = [
        set.time_zone.as_ref().map(|zone| format!("time zone {zone}")),
        set.day_starts_at.map(|time| format!("a day begins at {}", time.strftime("%H:%M"))),
        set.language.as_ref().map(|tag| format!("language {tag}")),
    ];
    listed(&parts.into_iter().flatten().collect::<Vec<_>>())
}

fn caretaker_change(set: &CaretakerChange) -> String {
    let parts = [
        changed("name", &set.name, |name| name.to_string()),
        changed("age", &set.age_band, |band| plain(band.word())),
        changed("at risk", &set.at_risk, |yes| yes_no(*yes)),
    ];
    listed(&parts.into_iter().flatten().collect::<Vec<_>>())
}

fn animal_change(set: &AnimalChange) -> String {
    let words = |list: &[Box<str>]| list.join(", ");
    let traits = |list: &Vec<mischief_core::event::Trait>| {
        list.iter().map(|t| plain(t.word())).collect::<Vec<_>>().join(", ")
    };
    let parts = [
        set.name.as_ref().map(|name| format!("name {name}")),
        set.origin.map(|origin| format!("from {}", plain(origin.word()))),
        set.arrived_on.map(|day| format!("came on {day}")),
        changed("sex", &set.sex, |sex| sex.word().to_owned()),
        changed("born on", &set.born_on, ToString::to_string),
        changed("neutered on", &set.neutered_on, ToString::to_string),
        changed("traits", &set.traits, traits),
        changed("goal", &set.goal, |goal| plain(goal.word())),
        changed("treats", &set.treats, |list| words(list)),
        changed("pregnant", &set.pregnant, |yes| yes_no(*yes)),
        changed("nursing", &set.nursing, |yes| yes_no(*yes)),
    ];
    listed(&parts.into_iter().flatten().collect::<Vec<_>>())
}

fn yes_no(yes: bool) -> String {
    if yes { "yes" } else { "no" }.to_owned()
}

fn changed<T>(name: &str, change: &Change<T>, show: impl Fn(&T) -> String) -> Option<String> {
    match change {
        Change::Keep => None,
        Change::Clear => Some(format!("{name} not known")),
        Change::Set(value) => Some(format!("{name} {}", show(value))),
    }
}
