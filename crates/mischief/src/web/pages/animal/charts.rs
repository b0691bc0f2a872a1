//! Doses and weights over the days: as charts, and as the numbers that they are drawn from.

use super::timeline::capital;
use crate::answer::Teller;
use crate::web::chart::Chart;
use crate::web::frame::Frame;
use jiff::Timestamp;
use jiff::civil::Date;
use mischief_core::calendar::{add_days, days_between};
use mischief_core::ethogram::Outcome;
use mischief_core::explain::{Dose, Recommendation};
use mischief_core::fold::Pair;
use mischief_core::fold::health::Weighing;
use mischief_core::fold::pair::Exposure;
use mischief_core::protocol::{DoseRange, Step, Unit};
use mischief_core::recommend::{Known, State, View};
use mischief_core::rulebook::Rule;
use mischief_rulebook::words::{FluentValue, number};
use std::collections::BTreeMap;

/// Days further apart than this are a gap.
const GAP_DAYS: f64 = 3.0;
/// Weighings further apart than this are.
const GAP_DAYS_WEIGHTS: f64 = 30.0;
/// So many weighings are shown.
const WEIGHINGS: usize = 120;
/// So many rows the tables have at most, the newest.
const ROWS: usize = 60;

/// A chart, and its numbers.
pub(crate) struct Shown {
    pub(crate) heading: String,
    pub(crate) svg: String,
    /// What the chart needs said beside it.
    pub(crate) notes: Vec<String>,
    pub(crate) columns: Vec<String>,
    pub(crate) rows: Vec<Vec<String>>,
}

/// Everything that a chart is made from.
pub(crate) struct Charting<'a> {
    pub(crate) frame: &'a Frame,
    pub(crate) teller: &'a Teller<'a>,
    pub(crate) view: &'a View<'a>,
    pub(crate) known: &'a Known<'a>,
    pub(crate) state: &'a State<'a>,
    pub(crate) r: &'a Recommendation,
}

/// What is practised with a dose, by whom.
struct Practice<'a> {
    pair: &'a Pair,
    exposure: &'a Exposure,
    step: &'a Step,
    range: DoseRange,
}

impl Charting<'_> {
    pub(crate) fn all(&self) -> Vec<Shown> {
        [self.doses(), self.weights()].into_iter().flatten().collect()
    }

    /// What was practised latest with a dose: by whoever looks, else by anybody.
    fn practice(&self) -> Option<Practice<'_>> {
        let record = self.state.record;
        let of = |pair: &'_ Pair| pair.caretaker == self.r.caretaker;
        let pairs = record.pairs.iter().filter(|pair| of(pair));
        let pairs = pairs.chain(record.pairs.iter().filter(|pair| !of(pair)));
        pairs.filter_map(|pair| self.latest_of(pair)).next()
    }

    fn latest_of<'s>(&'s self, pair: &'s Pair) -> Option<Practice<'s>> {
        let protocol = self.state.record.protocol;
        let step_of = |exposure: &Exposure| {
            let same = |step: &&Step| step.exposure == exposure.id;
            // The one at which it stands or that it has behind it, where several share an exposure.
            let behind = protocol.ladder.iter().take(pair.rung + 1).rev().find(same);
            behind.or_else(|| protocol.ladder.iter().find(same))
        };
        let dosed = pair.exposures().iter().filter_map(|exposure| {
            let step = step_of(exposure)?;
            let range = step.dose?;
            let latest = exposure.shown.last()?.at;
            Some((latest, Practice { pair, exposure, step, range }))
        });
        dosed.max_by_key(|(latest, _)| *latest).map(|(_, practice)| practice)
    }

    fn day(&self, at: Timestamp) -> Date {
        self.teller.home.calendar.day(at)
    }

    fn doses(&self) -> Option<Shown> {
        let practice = self.practice()?;
        let shown = &practice.exposure.shown;
        let first = self.day(shown.first()?.at);
        let place = |at: Timestamp| days(first, self.day(at));
        let points = shown.iter().map(|shown| (place(shown.at), shown.dose, shown.outcome));
        let mut points: Vec<(f64, f64, Outcome)> = points.collect();
        // The graver is drawn over the others, and the same shape at one place once.
        points.sort_by(|a, b| a.2.cmp(&b.2).then(a.0.total_cmp(&b.0)).then(a.1.total_cmp(&b.1)));
        points.dedup();
        let mut sessions: Vec<Timestamp> = shown.iter().map(|shown| shown.at).collect();
        sessions.dedup();
        // One estimate a day, as of its last session.
        let mut ends: BTreeMap<Date, Timestamp> = BTreeMap::new();
        for at in sessions {
            ends.insert(self.day(at), at);
        }
        let ends: Vec<Timestamp> = ends.into_values().collect();
        let borne = self.view.borne_over(self.known, practice.exposure, practice.range, &ends);
        let band = borne.iter().map(|(at, t)| (place(*at), t.low, t.high));
        let chart = Chart {
            points,
            bands: parted(band.collect(), |(at, _, _)| *at, GAP_DAYS),
            days: days(first, self.teller.home.today),
            from_zero: true,
            ..Chart::default()
        };
        let unit = practice.range.unit;
        let who = self.teller.caretaker_name(&practice.pair.caretaker);
        let protocol = self.state.record.protocol;
        let of = (&protocol.id, protocol.revision);
        let step = self.teller.step_of(&self.r.animal, of, &practice.step.id);
        let args = [("step", FluentValue::from(step)), ("who", who.into())];
        let heading = self.frame.with("chart-doses", args);
        let amount = |value: f64| self.amount(value, unit);
        let svg = chart.svg(&heading, &|at| self.label(first, at), &amount)?;
        let has_band = !chart.bands.is_empty();
        let notes = [Some("chart-shapes"), has_band.then_some("chart-band")];
        Some(Shown {
            heading,
            svg,
            notes: notes.into_iter().flatten().map(|key| self.frame.t(key)).collect(),
            columns: self.columns(&["chart-day", "chart-dose", "chart-went"]),
            rows: self.dose_rows(&practice),
        })
    }

    /// A row for each day and dose, the newest first.
    fn dose_rows(&self, practice: &Practice<'_>) -> Vec<Vec<String>> {
        let mut rows: Vec<(Date, f64, [u32; 3])> = Vec::new();
        for shown in &practice.exposure.shown {
            let day = self.day(shown.at);
            let same = |row: &&mut (Date, f64, [u32; 3])| {
                row.0 == day && row.1.total_cmp(&shown.dose).is_eq()
            };
            let mut tally = [0; 3];
            let [calm, unsure, adverse] = &mut tally;
            match shown.outcome {
                Outcome::Calm => *calm = shown.times,
                Outcome::Unsure => *unsure = shown.times,
                Outcome::Adverse => *adverse = shown.times,
            }
            match rows.iter_mut().find(same) {
                Some((_, _, counts)) => {
                    for (count, more) in counts.iter_mut().zip(tally) {
                        *count = count.saturating_add(more);
                    }
                }
                None => rows.push((day, shown.dose, tally)),
            }
        }
        let unit = practice.range.unit;
        let row = |(day, dose, tally): &(Date, f64, [u32; 3])| {
            let [calm, unsure, adverse] = tally.map(|count| number(f64::from(count)));
            let args = [("calm", calm), ("unsure", unsure), ("adverse", adverse)];
            vec![
                capital(&self.teller.words.day_text(*day, self.teller.home.today)),
                self.teller.words.dose_text(Dose { value: *dose, unit }),
                self.frame.with("chart-tally", args),
            ]
        };
        rows.iter().rev().take(ROWS).map(row).collect()
    }

    fn weights(&self) -> Option<Shown> {
        let all = &self.state.record.health.weighings;
        let shown: Vec<&Weighing> = all.iter().skip(all.len().saturating_sub(WEIGHINGS)).collect();
        let first = self.day(shown.first()?.at);
        let at = |weighing: &&Weighing| (days(first, self.day(weighing.at)), weighing.grams);
        let dots: Vec<(f64, f64)> = shown.iter().map(at).collect();
        let parameters = &self.teller.book.parameters;
        let latest = shown.last()?;
        let highest = |span: f64| {
            let recent = shown.iter().filter(|weighing| {
                latest.at.duration_since(weighing.at).as_secs_f64() <= span * 86_400.0
            });
            recent.map(|weighing| weighing.grams).reduce(f64::max)
        };
        // Where it lost nothing, no limit is near.
        let loses = self.state.record.health.latest_loss().red_percent > 1.0;
        let limit = |span: f64, percent: f64, how| {
            highest(span).map(|most| (most * (1.0 - percent / 100.0), how))
        };
        let limits = [
            limit(parameters.weight_loss_days, parameters.weight_loss_percent, Outcome::Unsure),
            limit(parameters.weight_red_days, parameters.weight_red_percent, Outcome::Adverse),
        ];
        let chart = Chart {
            lines: parted(dots.clone(), |(at, _)| *at, GAP_DAYS_WEIGHTS),
            dots,
            limits: limits.into_iter().flatten().filter(|_| loses).collect(),
            days: days(first, self.teller.home.today),
            ..Chart::default()
        };
        let heading = self.frame.t("chart-weights");
        let grams = |value: f64| self.frame.with("grams", [("grams", number(value))]);
        let svg = chart.svg(&heading, &|at| self.label(first, at), &grams)?;
        let row = |weighing: &&Weighing| {
            let day = self.day(weighing.at);
            let day = self.teller.words.day_text(day, self.teller.home.today);
            vec![capital(&day), grams(weighing.grams)]
        };
        let mut notes = self.warnings();
        notes.extend(loses.then(|| self.frame.t("chart-limits")));
        Some(Shown {
            heading,
            svg,
            notes,
            columns: self.columns(&["chart-day", "fact-weight"]),
            rows: shown.iter().rev().take(ROWS).map(row).collect(),
        })
    }

    /// What the rules say of the weight.
    fn warnings(&self) -> Vec<String> {
        let r = self.r;
        let loss = r.because.iter().filter(|reason| {
            let weight = ("cause", mischief_core::explain::Arg::Word("weight"));
            reason.rule == Rule::WeightLoss
                || reason.rule == Rule::HealthRed && reason.args.contains(&weight)
        });
        self.teller.scene(&r.animal, Some(&r.caretaker), &r.protocol, r.revision, |scene| {
            loss.map(|reason| self.teller.words.reason_text(reason, scene)).collect()
        })
    }

    fn columns(&self, keys: &[&str]) -> Vec<String> {
        keys.iter().map(|key| self.frame.t(key)).collect()
    }

    /// A day under the chart: short, as its labels have room for.
    fn label(&self, first: Date, at: f64) -> String {
        // From a float, a cast stays within what fits.
        #[expect(clippy::cast_possible_truncation, reason = "days are a few thousand at most")]
        let Ok(day) = add_days(first, at.round() as i64) else { return String::new() };
        let args = [
            ("day", FluentValue::from(i64::from(day.day()))),
            ("month", i64::from(day.month()).into()),
        ];
        self.frame.with("date-short", args)
    }

    fn amount(&self, value: f64, unit: Unit) -> String {
        let unit = match unit {
            Unit::Seconds => "s",
            Unit::Minutes => "min",
        };
        self.frame.with("amount-short", [("value", number(value)), ("unit", unit.into())])
    }
}

fn days(first: Date, day: Date) -> f64 {
    u32::try_from(days_between(first, day)).map_or(0.0, f64::from)
}

/// A list in parts, where its times lie further apart than a gap.
fn parted<T: Copy>(list: Vec<T>, at: impl Fn(&T) -> f64, gap: f64) -> Vec<Vec<T>> {
    let mut parts: Vec<Vec<T>> = Vec::new();
    let mut last = None;
    for item in list {
        let now = at(&item);
        let far = last.is_none_or(|last| now - last > gap);
        last = Some(now);
        match parts.last_mut() {
            Some(part) if !far => part.push(item),
            _ => parts.push(vec![item]),
        }
    }
    parts.retain(|part| part.len() > 1);
    parts
}

#[cfg(test)]
mod tests {
    use super::parted;

    #[test]
    fn gaps_stay_gaps() {
        let parts = parted(vec![0.0, 1.0, 2.0, 9.0, 10.0, 30.0], |at| *at, 3.0);
        assert_eq!(parts, [vec![0.0, 1.0, 2.0], vec![9.0, 10.0]]);
        assert!(parted(Vec::<f64>::new(), |at| *at, 3.0).is_empty());
    }
}
