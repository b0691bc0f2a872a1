//! The figures that criterion leaves in its folder.

use anyhow::Context as _;
use serde_json::Value;
use std::fs;
use std::path::Path;

/// What was measured: nanoseconds for one time through.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Figure {
    pub(super) least: f64,
    pub(super) median: f64,
    /// How much is worked through in one time.
    pub(super) amount: Option<(f64, Unit)>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unit {
    Elements,
    Bytes,
}

impl Figure {
    /// How much a second, by the median.
    pub(super) fn per_second(&self) -> Option<(f64, Unit)> {
        self.amount.map(|(amount, unit)| (amount / self.median * 1e9, unit))
    }
}

/// Reads the latest figures of one benchmark.
///
/// # Errors
/// Where there are none, or they are not understood.
pub(super) fn read(folder: &Path) -> anyhow::Result<Figure> {
    let json = |name: &str| -> anyhow::Result<Value> {
        let path = folder.join("new").join(name);
        let text = fs::read_to_string(&path).with_context(|| format!("{}", path.display()))?;
        Ok(serde_json::from_str(&text)?)
    };
    figure(&json("sample.json")?, &json("benchmark.json")?)
        .context("its figures are not understood")
}

fn figure(sample: &Value, benchmark: &Value) -> Option<Figure> {
    let list = |name: &str| -> Option<Vec<f64>> {
        sample.get(name)?.as_array()?.iter().map(Value::as_f64).collect()
    };
    let times = list("times")?.into_iter().zip(list("iters")?);
    let mut each: Vec<f64> = times.map(|(time, rounds)| time / rounds).collect();
    each.sort_by(f64::total_cmp);
    let amount = |name: &str, unit: Unit| {
        let amount = benchmark.get("throughput")?.get(name)?.as_f64()?;
        Some((amount, unit))
    };
    Some(Figure {
        least: *each.first()?,
        median: *each.get(each.len() / 2)?,
        amount: amount("Elements", Unit::Elements).or_else(|| amount("Bytes", Unit::Bytes)),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn least_and_median_are_of_one_time_through() {
        let sample = json!({"times": [30.0, 10.0, 40.0], "iters": [3.0, 2.0, 1.0]});
        let figure = figure(&sample, &json!({"throughput": {"Elements": 5}})).unwrap();
        assert_eq!((figure.least, figure.median), (5.0, 10.0));
        assert_eq!(figure.per_second(), Some((5e8, Unit::Elements)));
        assert!(super::figure(&json!({"times": []}), &json!({})).is_none());
    }
}
