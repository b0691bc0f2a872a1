//! Rules about animals that meet.

use super::care::Subject;
use super::{Answer, Finding, blocking, cannot_tell, meanwhile, not_before, verdict};
use crate::calendar::{OutOfRange, after, days_between};
use crate::event::{Origin, Sex, Species};
use crate::explain::{Arg, Fact, Meeting, PairMeeting};
use crate::fold::health::{days, hours};
use crate::fold::home::Home;
use crate::fold::quarantine::Quarantine;
use crate::fold::traces::{Trace, TraceKind};
use crate::ids::AnimalId;
use crate::protocol::Parameters;
use crate::rulebook::{Effect, Rule};
use alloc::vec::Vec;
use jiff::Timestamp;

/// One of those who would meet.
#[derive(Debug, Clone, Copy)]
pub struct Party<'a> {
    /// The animal.
    pub subject: Subject<'a>,
    /// Its quarantine, where it is not over or can't be told.
    pub quarantine: &'a Result<Option<Quarantine>, OutOfRange>,
}

/// Two of those who would meet, with all of them in view.
struct Two<'a> {
    a: Party<'a>,
    b: Party<'a>,
    all: &'a [Party<'a>],
    cagemates: bool,
}

type Check = fn(&Two<'_>) -> Answer;

/// Every rule about two animals that meet, in the order of answers. Rules about one animal are
/// asked of each.
const RULES: &[(Rule, Effect, Check)] = &[
    (Rule::HealthRed, Effect::Stop, |t| t.either(|p| p.subject.health_red())),
    (Rule::Absent, Effect::Stop, |t| t.either(|p| Ok(p.subject.absent()))),
    (Rule::SpeciesMix, Effect::Stop, species_mix),
    (Rule::IntactMixedSex, Effect::Stop, intact_mixed_sex),
    (Rule::MouseMales, Effect::Stop, mouse_males),
    (Rule::PairingEnded, Effect::Stop, pairing_ended),
    (Rule::UnknownFact, Effect::Wait, unknown_fact),
    (Rule::NeuterWait, Effect::Wait, neuter_wait),
    (Rule::Quarantine, Effect::Wait, quarantine),
    (Rule::IntroductionPause, Effect::Wait, introduction_pause),
    (Rule::AgeOrSize, Effect::Wait, age_or_size),
    (Rule::HealthAmber, Effect::Wait, |t| t.either(|p| Ok(p.subject.health_amber(Effect::Wait)))),
    (Rule::WeightLoss, Effect::Wait, |t| t.either(|p| Ok(p.subject.weight_loss(Effect::Wait)))),
    (Rule::SurgeryWait, Effect::Wait, |t| t.either(|p| p.subject.surgery_wait(Effect::Wait))),
    (Rule::PregnantOrNursing, Effect::Wait, pregnant_or_nursing),
    (Rule::StrangeMales, Effect::Informs, strange_males),
];

/// What every rule says of these animals, each finding once, and of every two of them.
#[must_use]
pub fn of_all(parties: &[Party<'_>]) -> (Vec<Finding>, Vec<PairMeeting>) {
    let mut all: Vec<Finding> = Vec::new();
    let mut pairs = Vec::new();
    for (at, a) in parties.iter().enumerate() {
        for b in parties.iter().skip(at + 1) {
            let cagemates = are_cagemates(a.subject.home, a.subject.id, b.subject.id);
            let two = Two { a: *a, b: *b, all: parties, cagemates };
            let found = two.findings();
            let blocked = blocking(&found);
            pairs.push(PairMeeting {
                animals: [a.subject.id.clone(), b.subject.id.clone()],
                verdict: verdict(&blocked),
                blocked_by: blocked.iter().map(|f| f.rule).collect(),
            });
            for finding in found.into_iter().filter(|f| !all.contains(f)).collect::<Vec<_>>() {
                // Who bled together is named before those who were only there.
                let first = all.iter().position(|f| f.rule == finding.rule);
                let first = first.filter(|_| finding.rule == Rule::IntroductionPause && two.bled());
                all.insert(first.unwrap_or(all.len()), finding);
            }
        }
    }
    (all, pairs)
}

/// Every rule that blocks, once each.
#[must_use]
pub fn named_once(blocked: &[&Finding]) -> Vec<Rule> {
    let mut rules: Vec<Rule> = blocked.iter().map(|f| f.rule).collect();
    rules.dedup();
    rules
}

/// What somebody should know before these meet, though it blocks nothing. Of several two, once.
#[must_use]
pub fn informing(findings: &[Finding]) -> Option<&Finding> {
    findings.iter().find(|f| f.effect == Effect::Informs)
}

/// Every fact that is needed, once each.
#[must_use]
pub fn missing(findings: &[Finding]) -> Vec<Fact> {
    let mut missing: Vec<Fact> = findings.iter().flat_map(|f| f.missing.iter().copied()).collect();
    missing.sort_unstable();
    missing.dedup();
    missing
}

/// Whether these animals may meet now: every two of them, and all.
#[must_use]
pub fn may_meet(parties: &[Party<'_>]) -> Meeting {
    let (all, pairs) = of_all(parties);
    let blocked = blocking(&all);
    Meeting {
        verdict: verdict(&blocked),
        blocked_by: named_once(&blocked),
        missing: missing(&all),
        not_before: not_before(&blocked),
        because: blocked.iter().copied().chain(informing(&all)).map(Finding::reason).collect(),
        advice: meanwhile(&blocked),
        pairs,
    }
}

/// Whether two animals have shared an enclosure since the day on which the later of them came.
#[must_use]
pub fn are_cagemates(home: &Home, a: &AnimalId, b: &AnimalId) -> bool {
    let arrived = |id| home.animal(id).and_then(|animal| animal.arrival()).map(|stay| stay.on);
    let (Some(on_a), Some(on_b)) = (arrived(a), arrived(b)) else { return false };
    let since = home.housing.together_since(a, b);
    since.is_some_and(|since| home.calendar.day(since) <= on_a.max(on_b))
}

impl<'a> Two<'a> {
    fn findings(&self) -> Vec<Finding> {
        let check = |(rule, effect, check): &(Rule, Effect, Check)| match check(self) {
            Ok(finding) => finding,
            Err(OutOfRange) => Some(cannot_tell(*rule, *effect)),
        };
        RULES.iter().filter_map(check).collect()
    }

    fn home(&self) -> &'a Home {
        self.a.subject.home
    }

    fn parameters(&self) -> &'a Parameters {
        &self.a.subject.book.parameters
    }

    /// What a rule about one animal says of either; of two the one that ends later.
    fn either(&self, check: impl Fn(&Party<'a>) -> Answer) -> Answer {
        Ok(match (check(&self.a)?, check(&self.b)?) {
            (Some(one), Some(other)) => {
                let later = match (one.until, other.until) {
                    (None, _) => one,
                    (Some(_), None) => other,
                    (Some(a), Some(b)) => {
                        if a >= b {
                            one
                        } else {
                            other
                        }
                    }
                };
                Some(later)
            }
            (one, other) => one.or(other),
        })
    }

    /// Whether one of the two drew the other's blood in a meeting.
    fn bled(&self) -> bool {
        traces(&self.a, self.b.subject.id).any(|trace| trace.kind == TraceKind::BloodBetween)
    }

    fn named(&self, finding: Finding) -> Finding {
        finding
            .arg("animal", Arg::Animal(self.a.subject.id.clone()))
            .arg("other", Arg::Animal(self.b.subject.id.clone()))
    }

    /// The two with the male first, where one is male and the other female.
    fn male_and_female(&self) -> Option<(&Party<'a>, &Party<'a>)> {
        match (self.a.subject.animal.sex?, self.b.subject.animal.sex?) {
            (Sex::Male, Sex::Female) => Some((&self.a, &self.b)),
            (Sex::Female, Sex::Male) => Some((&self.b, &self.a)),
            _ => None,
        }
    }
}

impl Party<'_> {
    /// Its age in days, where the birthday is known.
    fn age(&self) -> Option<i64> {
        let born_on = self.subject.animal.born_on?;
        Some(days_between(born_on, self.subject.home.today))
    }

    /// Its age in days where being young is the danger: who is unknown was young on arrival.
    fn age_at_least(&self) -> Option<i64> {
        self.age().or_else(|| {
            let arrived_on = self.subject.animal.arrivals.first()?.on;
            let since = days_between(arrived_on, self.subject.home.today);
            Some(self.subject.book.parameters.unknown_age_on_arrival_days + since)
        })
    }

    /// Whether it is so many days old where being grown is the danger: who is unknown is grown.
    fn is_at_least(&self, days_old: i64) -> bool {
        self.age().is_none_or(|age| age >= days_old)
    }

    fn is_intact(&self) -> bool {
        self.subject.animal.intact(self.subject.home.today)
    }

    /// Whether it is intact, or was neutered too short a while ago.
    fn is_potent(&self) -> bool {
        self.is_intact() || self.neutered_lately()
    }

    fn neutered_lately(&self) -> bool {
        let home = self.subject.home;
        self.subject.animal.neutered_on.is_some_and(|on| {
            on <= home.today
                && days_between(on, home.today) < self.subject.book.parameters.neuter_wait_days
        })
    }

    /// When the wait after its neutering is over.
    fn neuter_wait_over(&self) -> Result<Option<Timestamp>, OutOfRange> {
        let Some(on) = self.subject.animal.neutered_on else { return Ok(None) };
        let wait = self.subject.book.parameters.neuter_wait_days;
        self.subject.home.calendar.start_after(on, wait).map(Some)
    }

    fn is_rat(&self) -> bool {
        self.subject.animal.species == Species::Rat
    }
}

fn species_mix(t: &Two<'_>) -> Answer {
    let mixed = t.a.subject.animal.species != t.b.subject.animal.species;
    Ok(mixed.then(|| t.named(Finding::stop(Rule::SpeciesMix))))
}

fn mixed_sex(rule: Rule, effect: Effect, male: &Party<'_>, female: &Party<'_>) -> Finding {
    Finding::new(rule, effect)
        .arg("male", Arg::Animal(male.subject.id.clone()))
        .arg("female", Arg::Animal(female.subject.id.clone()))
}

fn intact_mixed_sex(t: &Two<'_>) -> Answer {
    let Some((male, female)) = t.male_and_female() else { return Ok(None) };
    let fertile = male.is_intact() && male.is_at_least(t.parameters().male_fertile_days);
    let finding = || mixed_sex(Rule::IntactMixedSex, Effect::Stop, male, female);
    Ok((fertile && female.is_intact()).then(finding))
}

fn neuter_wait(t: &Two<'_>) -> Answer {
    let Some((male, female)) = t.male_and_female() else { return Ok(None) };
    if !male.neutered_lately() || !female.is_intact() {
        return Ok(None);
    }
    let over = male.neuter_wait_over()?;
    Ok(Some(mixed_sex(Rule::NeuterWait, Effect::Wait, male, female).until_if(over)))
}

/// Strange male mice, and those that were parted, fight.
fn mouse_males(t: &Two<'_>) -> Answer {
    let male_mouse = |p: &Party<'_>| {
        p.subject.animal.species == Species::Mouse && p.subject.animal.sex == Some(Sex::Male)
    };
    let grown = t.parameters().mouse_male_days;
    let both = [&t.a, &t.b];
    if !both.iter().all(|p| male_mouse(p))
        || !both.iter().any(|p| p.is_at_least(grown))
        || !both.iter().any(|p| p.is_potent())
    {
        return Ok(None);
    }
    let younger = t.a.subject.animal.born_on.max(t.b.subject.animal.born_on);
    let born = both.iter().all(|p| p.subject.animal.born_on.is_some());
    let since = t.home().housing.together_since(t.a.subject.id, t.b.subject.id);
    if let (Some(younger), Some(since), true) = (younger, since, born)
        && days_between(younger, t.home().calendar.day(since)) < grown
    {
        return Ok(None);
    }
    let until = if both.iter().any(|p| p.is_intact()) {
        None
    } else {
        t.a.neuter_wait_over()?.max(t.b.neuter_wait_over()?)
    };
    Ok(Some(t.named(Finding::stop(Rule::MouseMales).until_if(until))))
}

/// Grown male rats that do not know each other: whether to try at all is contested.
fn strange_males(t: &Two<'_>) -> Answer {
    let grown = t.parameters().adult_male_days;
    let grown_male = |p: &Party<'_>| {
        p.is_rat() && p.subject.animal.sex == Some(Sex::Male) && p.is_at_least(grown)
    };
    let both = [&t.a, &t.b];
    let holds = !t.cagemates
        && both.iter().all(|p| grown_male(p))
        && both.iter().any(|p| p.is_potent())
        && t.home().housing.together_since(t.a.subject.id, t.b.subject.id).is_none();
    Ok(holds.then(|| t.named(Finding::new(Rule::StrangeMales, Effect::Informs))))
}

/// Traces on one animal that concern the other.
fn traces<'p>(of: &'p Party<'_>, with: &'p AnimalId) -> impl Iterator<Item = &'p Trace> {
    let concerns = move |t: &&Trace| t.with.as_ref().is_none_or(|others| others.contains(with));
    of.subject.record.traces.iter().filter(concerns)
}

/// Twice blood between the same two ends the matter, but for a male that is neutered since.
fn pairing_ended(t: &Two<'_>) -> Answer {
    let with = t.b.subject.id;
    let blood = traces(&t.a, with).filter(|tr| tr.kind == TraceKind::BloodBetween);
    let mut blood: Vec<&Trace> = blood.collect();
    blood.dedup_by_key(|tr| tr.event);
    let (Some(latest), true) = (blood.last(), blood.len() >= 2) else { return Ok(None) };
    let wait = t.parameters().neuter_wait_days;
    let today = t.home().today;
    let mut until: Option<Timestamp> = None;
    for party in [&t.a, &t.b] {
        let animal = party.subject.animal;
        let since = animal.neutered_on.filter(|on| *on >= latest.day && *on <= today);
        if let Some(on) = since.filter(|_| animal.sex == Some(Sex::Male)) {
            if days_between(on, today) >= wait {
                return Ok(None);
            }
            let over = party.neuter_wait_over()?;
            until = until.into_iter().chain(over).min();
        }
    }
    let finding = Finding::stop(Rule::PairingEnded).until_if(until);
    Ok(Some(t.named(finding).events(blood.iter().map(|tr| tr.event))))
}

fn unknown_fact(t: &Two<'_>) -> Answer {
    let unknown = [&t.a, &t.b].into_iter().find(|p| p.subject.animal.sex.is_none());
    Ok(unknown.map(|party| {
        let mut finding = Finding::wait(Rule::UnknownFact)
            .arg("animal", Arg::Animal(party.subject.id.clone()))
            .arg("facts", Arg::Words(alloc::vec![Fact::Sex.word()]));
        finding.missing = alloc::vec![Fact::Sex];
        finding
    }))
}

fn quarantine(t: &Two<'_>) -> Answer {
    // A litter of the house is on no clock.
    let arrived = |p: &Party<'_>| {
        let stay = p.subject.animal.arrival().filter(|stay| stay.origin != Origin::OwnLitter);
        stay.map(|stay| stay.on)
    };
    let one_clock = arrived(&t.a).is_some() && arrived(&t.a) == arrived(&t.b);
    if t.cagemates || one_clock {
        return Ok(None);
    }
    t.either(|party| match party.quarantine {
        Err(OutOfRange) => Err(OutOfRange),
        Ok(None) => Ok(None),
        Ok(Some(quarantine)) => {
            let waived = if quarantine.waived.is_some() { "yes" } else { "no" };
            let reason = quarantine.waived.clone().map_or(Arg::None, Arg::Text);
            let finding = Finding::wait(Rule::Quarantine)
                .arg("animal", Arg::Animal(party.subject.id.clone()))
                .arg("why", Arg::Word(quarantine.why.word()))
                .arg("whose", Arg::Animal(quarantine.whose.clone()))
                .arg("waived", Arg::Word(waived))
                .arg("reason", reason)
                .until_if(quarantine.until)
                .events(quarantine.events.iter().copied());
            Ok(Some(finding))
        }
    })
}

/// After a fight, blood or a wound that gapes.
fn introduction_pause(t: &Two<'_>) -> Answer {
    let parameters = t.parameters();
    let mouse = !t.a.is_rat() || !t.b.is_rat();
    let mut longest: Option<(Timestamp, &Trace)> = None;
    let of_a = traces(&t.a, t.b.subject.id);
    for trace in of_a.chain(traces(&t.b, t.a.subject.id)) {
        let pause = match trace.kind {
            TraceKind::Fight => hours(parameters.introduction_pause_fight_hours),
            TraceKind::Blood | TraceKind::BloodBetween => {
                hours(parameters.introduction_pause_blood_hours)
            }
            TraceKind::Gape => days(parameters.introduction_pause_gape_days),
        };
        let least = days(if mouse { parameters.introduction_pause_mouse_days } else { 0.0 });
        let until = after(trace.at, pause.max(least))?;
        if longest.is_none_or(|(known, _)| until > known) {
            longest = Some((until, trace));
        }
    }
    let Some((until, trace)) = longest.filter(|(until, _)| t.home().now < *until) else {
        return Ok(None);
    };
    let why = match trace.kind {
        TraceKind::Fight => "fight",
        TraceKind::Blood | TraceKind::BloodBetween => "blood",
        TraceKind::Gape => "gape",
    };
    let finding = Finding::wait(Rule::IntroductionPause)
        .arg("why", Arg::Word(why))
        .until(until)
        .event(trace.event);
    Ok(Some(t.named(finding)))
}

/// Too young to meet anybody, or too young or too light for a grown male.
fn age_or_size(t: &Two<'_>) -> Answer {
    if t.cagemates || !t.a.is_rat() || !t.b.is_rat() {
        return Ok(None);
    }
    let one = too_small(t, &t.a, &t.b)?;
    let other = too_small(t, &t.b, &t.a)?;
    Ok(match (one, other) {
        (Some(one), Some(other)) => {
            Some(if one.until.is_none() || one.until >= other.until { one } else { other })
        }
        (one, other) => one.or(other),
    })
}

fn too_small(t: &Two<'_>, young: &Party<'_>, other: &Party<'_>) -> Answer {
    let parameters = t.parameters();
    let age = young.age_at_least().ok_or(OutOfRange)?;
    // A sex that is not known is asked for by another rule.
    let male = other.subject.animal.sex == Some(Sex::Male);
    let grown_in = |days: i64| male && other.is_at_least(parameters.adult_male_days - days);
    let holds_in = |days: i64| {
        let young_with_male = age + days < parameters.meeting_age_with_male_days;
        age + days < parameters.meeting_age_days || (grown_in(days) && young_with_male)
    };
    let light = grown_in(0) && is_light(t, young);
    if !light && !holds_in(0) {
        return Ok(None);
    }
    let why = if light {
        "light"
    } else if grown_in(0) {
        "young_with_male"
    } else {
        "young"
    };
    // Both grow older: the first day on which the rule no longer holds.
    let most = parameters.meeting_age_with_male_days.max(parameters.meeting_age_days);
    let first = (1..=(most - age).max(1)).find(|days| !holds_in(*days));
    let until = match first.filter(|_| !light) {
        Some(days) => Some(t.home().calendar.start_after(t.home().today, days)?),
        None => None,
    };
    let finding = Finding::wait(Rule::AgeOrSize)
        .arg("animal", Arg::Animal(young.subject.id.clone()))
        .arg("other", Arg::Animal(other.subject.id.clone()))
        .arg("why", Arg::Word(why))
        .until_if(until);
    Ok(Some(finding))
}

/// Lighter than the given share of the mean of the others, where weights are known.
fn is_light(t: &Two<'_>, party: &Party<'_>) -> bool {
    let Some(own) = party.subject.record.weight() else { return false };
    let others = t.all.iter().filter(|p| p.subject.id != party.subject.id);
    let (mut sum, mut count) = (0.0, 0.0);
    for weight in others.filter_map(|p| p.subject.record.weight()) {
        sum += weight;
        count += 1.0;
    }
    count > 0.0 && own < t.parameters().light_fraction * (sum / count)
}

fn pregnant_or_nursing(t: &Two<'_>) -> Answer {
    if t.cagemates {
        return Ok(None);
    }
    t.either(|p| Ok(p.subject.pregnant_or_nursing(Effect::Wait)))
}
