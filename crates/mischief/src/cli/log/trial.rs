//! Tries in a few letters: `4s:stays_loose`, `3s/4s:struggles`, `2x10m:eats_in_view`, then `x3`.

use super::pick::pick;
use anyhow::{Context as _, bail};
use mischief_core::ethogram::BehaviourIx;
use mischief_core::event::{Quantity, Trial};
use mischief_core::protocol::Unit;

/// What tries are read with.
pub(super) struct Reader<'a> {
    /// Behaviours that can be meant.
    pub(super) behaviours: &'a [(&'a str, BehaviourIx)],
    /// The unit of the step's dose, where it has one.
    pub(super) unit: Option<Unit>,
    /// The dose of a try that names none.
    pub(super) usual: Option<f64>,
}

impl Reader<'_> {
    /// Reads tries, each a word; `x3` says how often the one before it went just so.
    ///
    /// # Errors
    /// Which word can't be read, and why.
    pub(super) fn tries(&self, words: &[String]) -> anyhow::Result<Vec<Trial>> {
        let mut tries: Vec<Trial> = Vec::new();
        for word in words {
            let counted = word.strip_prefix(['x', 'X', '×']).and_then(|n| n.parse::<u32>().ok());
            match counted {
                Some(times) => {
                    let last = tries.last_mut();
                    let last = last.with_context(|| {
                        format!("`{word}` comes after a try, as in `4s:loose x3`")
                    })?;
                    last.times = at_least_once(times, word)?;
                }
                None => tries.push(self.one(word).with_context(|| format!("the try `{word}`"))?),
            }
        }
        Ok(tries)
    }

    fn one(&self, word: &str) -> anyhow::Result<Trial> {
        let (times, rest) = match word.split_once(['x', '×']) {
            Some((count, rest))
                if !count.is_empty() && count.bytes().all(|b| b.is_ascii_digit()) =>
            {
                (at_least_once(count.parse().unwrap_or(0), word)?, rest)
            }
            _ => (1, word),
        };
        let begins_with_number = rest.starts_with(|c: char| c.is_ascii_digit() || c == '.');
        let (length, seen) = match rest.split_once(':') {
            Some((length, seen)) => (length, seen),
            None if begins_with_number => (rest, ""),
            None => ("", rest),
        };
        let (dose, lasted_s) = self.length(length)?;
        let mut behaviours = Vec::new();
        for text in seen.split([',', '+']).filter(|text| !text.trim().is_empty()) {
            let where_listed = "`mischief log behaviours`";
            behaviours.push(pick(text, "behaviour", where_listed, self.behaviours)?);
        }
        Ok(Trial { dose, lasted_s, times, behaviours: behaviours.into() })
    }

    /// The dose in the step's unit and how long it lasted in seconds.
    fn length(&self, text: &str) -> anyhow::Result<(Option<Quantity>, Option<Quantity>)> {
        let text = text.trim();
        if text.is_empty() {
            return Ok((self.usual.and_then(Quantity::new), None));
        }
        let (lasted, asked) = match text.split_once('/') {
            Some((lasted, asked)) => (Some(self.seconds(lasted)?), self.seconds(asked)?),
            None => (None, self.seconds(text)?),
        };
        let quantity = |seconds: f64| {
            Quantity::new(seconds).context("a length is a number that is not below zero")
        };
        match self.unit {
            Some(unit) => {
                let dose = quantity(asked / seconds_in(unit))?;
                Ok((Some(dose), lasted.map(quantity).transpose()?))
            }
            None if lasted.is_some() => {
                bail!("this step has no length of time; write how long it lasted, as `30s`")
            }
            // Where nothing was asked for in time, it is how long it took.
            None => Ok((None, Some(quantity(asked)?))),
        }
    }

    /// Reads `4s`, `4`, `1.5m`; without a unit, in that of the step.
    fn seconds(&self, text: &str) -> anyhow::Result<f64> {
        let text = text.trim();
        let digits = text.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(text.len());
        let wrong = || format!("`{text}` is no length; write it as 4s, 1.5s or 10m");
        let (number, unit) = text.split_at_checked(digits).with_context(wrong)?;
        let number: f64 = number.parse().ok().with_context(wrong)?;
        let unit = match unit.trim() {
            "" => self.unit.unwrap_or(Unit::Seconds),
            "s" | "sec" => Unit::Seconds,
            "m" | "min" => Unit::Minutes,
            _ => bail!(wrong()),
        };
        Ok(number * seconds_in(unit))
    }
}

fn at_least_once(times: u32, word: &str) -> anyhow::Result<u32> {
    if times == 0 {
        bail!("`{word}`: a try went just so at least once");
    }
    Ok(times)
}

/// How many seconds a unit has.
pub(super) fn seconds_in(unit: Unit) -> f64 {
    match unit {
        Unit::Seconds => 1.0,
        Unit::Minutes => 60.0,
    }
}

/// How long tries took in all, in seconds, as far as they tell.
pub(super) fn took(tries: &[Trial], unit: Option<Unit>) -> f64 {
    let one = |trial: &Trial| {
        let asked = trial.dose.zip(unit).map(|(dose, unit)| dose.get() * seconds_in(unit));
        let seconds = trial.lasted_s.map(|lasted| lasted.get()).or(asked).unwrap_or(0.0);
        seconds * f64::from(trial.times)
    };
    tries.iter().map(one).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    const KNOWN: [(&str, BehaviourIx); 3] = [
        ("stays_loose", BehaviourIx(0)),
        ("takes_treat", BehaviourIx(1)),
        ("struggles", BehaviourIx(2)),
    ];

    fn told(unit: Option<Unit>, line: &str) -> String {
        let reader = Reader { behaviours: &KNOWN, unit, usual: unit.map(|_| 2.5) };
        let words: Vec<String> = line.split(' ').map(str::to_owned).collect();
        let show = |t: &Trial| {
            let number = |q: Option<Quantity>| q.map_or("-".to_owned(), |q| q.get().to_string());
            let seen: Vec<String> = t.behaviours.iter().map(|b| b.0.to_string()).collect();
            format!("{}/{}x{}:{}", number(t.lasted_s), number(t.dose), t.times, seen.join(","))
        };
        match reader.tries(&words) {
            Ok(tries) => tries.iter().map(show).collect::<Vec<_>>().join(" "),
            Err(error) => format!("{error:#}"),
        }
    }

    #[test]
    fn tries_are_read_in_the_unit_of_the_step() {
        let seconds = Some(Unit::Seconds);
        assert_eq!(told(seconds, "4s:loose"), "-/4x1:0");
        assert_eq!(told(seconds, "4:loose 4.5s:loose,takes x2"), "-/4x1:0 -/4.5x2:0,1");
        assert_eq!(told(seconds, "3s/4s:struggles"), "3/4x1:2");
        assert_eq!(told(seconds, "3x1m:loose"), "-/60x3:0");
        assert_eq!(told(seconds, "loose"), "-/2.5x1:0", "as recommended");
        assert_eq!(told(seconds, "4s"), "-/4x1:");
        let minutes = Some(Unit::Minutes);
        assert_eq!(told(minutes, "10m:loose"), "-/10x1:0");
        assert_eq!(told(minutes, "10:loose"), "-/10x1:0");
        assert_eq!(told(minutes, "90s/2m:struggles"), "90/2x1:2");
        assert_eq!(told(None, "takes,loose x3"), "-/-x3:1,0");
        assert_eq!(told(None, "30s:takes"), "30/-x1:1");
    }

    #[test]
    fn what_can_t_be_read_says_which_and_why() {
        let seconds = Some(Unit::Seconds);
        assert!(
            told(seconds, "4s:jumps").starts_with("the try `4s:jumps`: `jumps` is no behaviour")
        );
        assert!(told(seconds, "4h:loose").contains("`4h` is no length; write it as 4s"));
        assert!(told(seconds, "x3").contains("comes after a try"));
        assert!(told(seconds, "0x4s:loose").contains("at least once"));
        assert!(told(None, "3s/4s:loose").contains("no length of time"));
    }
}
