//! The tests that invent their own cases, for as long as one likes.

use crate::shell::{cargo, run};
use anyhow::Context as _;
use std::time::{Duration, Instant};

/// How many cases the first round invents for each test.
const FIRST_CASES: u32 = 256;
/// No round invents more than this many times the cases of the one before it.
const GROWTH_MAX: f64 = 8.0;

/// Runs every test again and again with more and more invented cases until the time is up.
///
/// # Errors
/// Where a test fails; its own message holds the case, and says how to run it again.
pub(crate) fn fuzz(time: Duration) -> anyhow::Result<()> {
    // Building is not fuzzing: it comes before the clock starts.
    run(&mut cargo(&["test", "--quiet", "--release", "--workspace", "--tests", "--no-run"]))?;
    let begin = Instant::now();
    let mut cases = FIRST_CASES;
    loop {
        println!("---- {cases} cases for each test");
        let from = Instant::now();
        round(cases).with_context(|| format!("found something in a round of {cases} cases"))?;
        let Some(next) = next_cases(cases, from.elapsed(), time.saturating_sub(begin.elapsed()))
        else {
            println!("\nNothing found in {:.0} s.", begin.elapsed().as_secs_f64());
            return Ok(());
        };
        cases = next;
    }
}

fn round(cases: u32) -> anyhow::Result<()> {
    // Tests over whole histories have a usual number of their own, and take a multiple of it.
    let times = (cases / FIRST_CASES).max(1).to_string();
    let cases = cases.to_string();
    let mut command = cargo(&["test", "--quiet", "--release", "--workspace", "--tests"]);
    run(command.env("MISCHIEF_FUZZ_CASES", &cases).env("MISCHIEF_CASES", &times))
}

/// As many cases as fit into the time left, going by the last round; none where it is up.
fn next_cases(cases: u32, took: Duration, left: Duration) -> Option<u32> {
    if left.is_zero() {
        return None;
    }
    let fit = left.as_secs_f64() / took.as_secs_f64().max(0.001);
    let grown = f64::from(cases) * fit.clamp(0.1, GROWTH_MAX);
    // The greatest u32 is far more than anybody waits for.
    Some((grown.min(f64::from(u32::MAX)) as u32).max(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rounds_grow_with_the_time_left_and_end_with_it() {
        let seconds = Duration::from_secs;
        assert_eq!(next_cases(256, seconds(2), seconds(4)), Some(512));
        assert_eq!(next_cases(256, seconds(1), seconds(1_000)), Some(2_048));
        assert_eq!(next_cases(256, seconds(100), seconds(1)), Some(25));
        assert_eq!(next_cases(256, seconds(2), seconds(0)), None);
    }
}
