//! Rules about an animal's state, for handling and for meetings alike.

use super::{Answer, Finding};
use crate::calendar::after;
use crate::ethogram::Level;
use crate::event::{Sex, Species};
use crate::explain::Arg;
use crate::fold::health::{LossLevel, days, hours};
use crate::fold::home::{Animal, Home};
use crate::fold::record::Record;
use crate::ids::{AnimalId, EventId};
use crate::protocol::Contact;
use crate::rulebook::{Effect, Rule, Rulebook};
use alloc::vec::Vec;
use jiff::Timestamp;

/// One animal as rules see it.
#[derive(Debug, Clone, Copy)]
pub struct Subject<'a> {
    /// The household.
    pub home: &'a Home,
    /// What the engine knows.
    pub book: &'a Rulebook,
    /// Which animal.
    pub id: &'a AnimalId,
    /// Its facts.
    pub animal: &'a Animal,
    /// Its record.
    pub record: &'a Record<'a>,
}

impl Subject<'_> {
    fn named(&self, finding: Finding) -> Finding {
        finding.arg("animal", Arg::Animal(self.id.clone()))
    }

    /// A red sign for a day and then until it is cleared; or a grave loss of weight.
    ///
    /// # Errors
    /// Where a time can't be reckoned with; the rule then stops.
    pub fn health_red(&self) -> Answer {
        let now = self.home.now;
        let health = &self.record.health;
        let least = hours(self.book.parameters.red_sign_hours);
        let mut red: Vec<(&crate::fold::health::SignSeen, Option<Timestamp>)> = Vec::new();
        for seen in health.signs.iter().filter(|s| s.level == Level::Red) {
            let day_over = after(seen.at, least)?;
            // Clearings happened before `now`, so only the clock is left where there is one.
            let until = seen.cleared.map(|cleared| cleared.max(day_over));
            if until.is_none_or(|until| now < until) {
                red.push((seen, until));
            }
        }
        let ends: Option<Vec<Timestamp>> = red.iter().map(|(_, until)| *until).collect();
        // One that is open speaks before one that only lasts out its day.
        let open = red.iter().rev().find(|(_, until)| until.is_none());
        if let Some((latest, _)) = open.or(red.last()) {
            let end = ends.and_then(|ends| ends.into_iter().max());
            let heavy = self.weight_red();
            let finding = Finding::stop(Rule::HealthRed)
                .arg("cause", Arg::Word("sign"))
                .arg("sign", Arg::Sign(latest.sign))
                .arg("since", Arg::Instant(latest.at))
                .arg("percent", Arg::None)
                .until_if(end.filter(|_| heavy.is_none()))
                .events(red.iter().map(|(seen, _)| seen.event))
                .events(heavy.map(|(_, event)| event));
            return Ok(Some(self.named(finding)));
        }
        Ok(self.weight_red().map(|(percent, event)| {
            let at = health.weighings.last().map(|w| w.at);
            let finding = Finding::stop(Rule::HealthRed)
                .arg("cause", Arg::Word("weight"))
                .arg("sign", Arg::None)
                .arg("since", Arg::instant(at))
                .arg("percent", Arg::Number(percent))
                .until_if(None)
                .event(event);
            self.named(finding)
        }))
    }

    fn weight_red(&self) -> Option<(f64, EventId)> {
        let health = &self.record.health;
        let level = health.loss_level(self.animal.species, &self.book.parameters);
        let latest = health.weighings.last().filter(|_| level == LossLevel::Red)?;
        Some((health.latest_loss().red_percent, latest.event))
    }

    /// The animal has left.
    #[must_use]
    pub fn absent(&self) -> Option<Finding> {
        let (reason, event) = self.animal.left()?;
        let finding = Finding::stop(Rule::Absent)
            .arg("who", Arg::Word("animal"))
            .arg("reason", Arg::Word(reason.word()))
            .event(event);
        Some(self.named(finding))
    }

    /// An amber sign that is not cleared.
    #[must_use]
    pub fn health_amber(&self, effect: Effect) -> Option<Finding> {
        let open = || {
            let signs = self.record.health.open_signs(self.home.now);
            signs.filter(|s| s.level == Level::Amber)
        };
        let latest = open().last()?;
        let finding = Finding::new(Rule::HealthAmber, effect)
            .contact(Contact::Near)
            .arg("sign", Arg::Signs(open().map(|s| s.sign).collect()))
            .arg("since", Arg::Instant(latest.at))
            .events(open().map(|s| s.event));
        Some(self.named(finding))
    }

    /// Lighter than it was, by less than the grave share.
    #[must_use]
    pub fn weight_loss(&self, effect: Effect) -> Option<Finding> {
        let health = &self.record.health;
        let percent = health.limiting_loss(self.animal.species, &self.book.parameters)?;
        let finding = Finding::new(Rule::WeightLoss, effect)
            .arg("percent", Arg::Number(percent))
            .events(health.weighings.last().map(|w| w.event));
        Some(self.named(finding))
    }

    /// Not long after surgery.
    ///
    /// # Errors
    /// Where a time can't be reckoned with; the rule then makes wait.
    pub fn surgery_wait(&self, effect: Effect) -> Answer {
        let Some((at, event)) = self.record.surgeries.last() else { return Ok(None) };
        let until = after(*at, days(self.book.parameters.surgery_wait_days))?;
        if self.home.now >= until {
            return Ok(None);
        }
        let finding = Finding::new(Rule::SurgeryWait, effect)
            .contact(Contact::Touch)
            .arg("since", Arg::Instant(*at))
            .until(until)
            .event(*event);
        Ok(Some(self.named(finding)))
    }

    /// Pregnant or nursing.
    #[must_use]
    pub fn pregnant_or_nursing(&self, effect: Effect) -> Option<Finding> {
        let (why, event) = match (self.animal.pregnant, self.animal.nursing) {
            (Some(event), _) => ("pregnant", event),
            (None, Some(event)) => ("nursing", event),
            (None, None) => return None,
        };
        let finding = Finding::new(Rule::PregnantOrNursing, effect)
            .contact(Contact::Touch)
            .arg("why", Arg::Word(why))
            .event(event);
        Some(self.named(finding))
    }

    /// Alone for longer than quarantine, a sign of illness, surgery, a plan or an introduction is a
    /// reason for. Male mice often have to be. It stops nothing.
    #[must_use]
    pub fn alone(&self, quarantined: bool) -> Option<Finding> {
        let home = self.home;
        if self.animal.species == Species::Mouse && self.animal.sex == Some(Sex::Male) {
            return None;
        }
        let since = home.housing.alone_since(self.id)?;
        let plan = home.housing.plan(self.id);
        let planned = plan.and_then(|plan| plan.until);
        let mut signs = self.record.health.open_signs(home.now);
        let ill = signs.any(|sign| sign.level != Level::Note);
        // Whoever is being introduced is on the way to company.
        let mut open = home.introductions.iter().filter(|(_, known)| known.ended.is_none());
        let introduced = open.any(|(_, known)| known.members.iter().any(|m| m.animal == *self.id));
        let healing = matches!(self.surgery_wait(Effect::Limits), Ok(Some(_)));
        if quarantined
            || ill
            || healing
            || introduced
            || planned.is_some_and(|until| home.today <= until)
        {
            return None;
        }
        let long = after(since, days(self.book.parameters.alone_days)).ok()?;
        let why = match planned {
            Some(_) => "plan_over",
            None if home.now >= long => "long",
            None => return None,
        };
        let finding = Finding::new(Rule::Alone, Effect::Informs)
            .arg("why", Arg::Word(why))
            .arg("since", Arg::Instant(since))
            .events(plan.map(|plan| plan.event));
        Some(self.named(finding))
    }
}
