//! The parts of the comparison that are told in words, for people.

use super::{BITES_MORE, Row};
use mischief::figures::Calibration;
use mischief_core::simulation::strategy::Strategy;
use std::fmt::Write as _;

/// Why an aim is missed, as sessions of simulated animals were sorted by what held their dose back.
const MISSED: &str = "\n\
    Where the days are not met, most of them are lost to doses below what is borne, not to the limits\n\
    of the rules and not to the sessions that an advance asks for. The one who knows is told what has\n\
    to be learned here from a few trials a day. After a fright, a true one or one that was written down\n\
    by mistake, smaller chances are taken for some weeks. Nothing tells the hour of day, or the second\n\
    session of a day, from any other. Bolder numbers gain days where records are wrong and lose them,\n\
    with more bites, where animals startle easily.\n";

/// Whether anything that people do is better than ours.
pub(super) fn better(out: &mut String, rows: &[Row]) {
    out.push_str(
        "\n## Is any other way better?\n\n\
         A way is better where it takes fewer days in the mean and no larger share of its trials\n\
         frightens. Left out are those who know what the animal bears.\n\n",
    );
    let mut none = true;
    for row in rows {
        for (strategy, figures) in row.better() {
            none = false;
            let _ = writeln!(
                out,
                "* `{}`: `{}`, {:.1} days and {:.1} % adverse.",
                row.temperament.id,
                strategy.id,
                figures.goal.mean,
                figures.adverse.value() * 100.0,
            );
        }
    }
    if none {
        out.push_str("None is, for any temperament compared here.\n");
    }
}

/// The ways that are compared, and how to read the figures.
pub(super) fn ways(out: &mut String, strategies: &[&Strategy]) {
    out.push_str(
        "All follow the same steps and hold no session that the programme does not offer. Those that\n\
         are bound also stay within the limits that its rules set to the dose.\n\n\
         | way | bound | what it does |\n| --- | --- | --- |\n",
    );
    for strategy in strategies {
        let bound = if strategy.bound { "yes" } else { "no" };
        let _ = writeln!(out, "| `{}` | {bound} | {} |", strategy.id, strategy.says);
    }
    out.push_str(
        "\nDays: the middle (first to last tenth); the mean counts animals that never arrive with the\n\
         last day. Shares: with the interval after Wilson that holds the true one 19 times in 20. A fright\n\
         ends its session. What is counted is what truly happened, not what was written down.\n",
    );
}

/// Ours beside the fastest who knows, and whether the aim is met.
pub(super) fn aims(out: &mut String, rows: &[Row]) {
    let _ = writeln!(
        out,
        "\n## Beside the one who knows\n\n\
         Mean days as a multiple of those of the fastest who knows what each animal bears; the share of\n\
         adverse trials; bites an animal more than that one's. In brackets the most that we aim for.\n\n\
         | temperament | who knows | days | adverse | bites more | |\n| --- | --- | --- | --- | --- | --- |"
    );
    for (row, aim) in rows.iter().filter_map(|row| Some((row, row.aim()?))) {
        let kind = row.temperament;
        let _ = writeln!(
            out,
            "| `{}` | `{}`: {:.1} days, {:.1} % | {:.2} ({}) | {:.1} % ({:.0} %) | {:+.2} ({BITES_MORE}) | {} |",
            kind.id,
            aim.knows.id,
            aim.best.goal.mean,
            aim.best.adverse.value() * 100.0,
            aim.days,
            kind.days_most,
            aim.ours.adverse.value() * 100.0,
            kind.adverse_most * 100.0,
            aim.bites,
            if aim.met { "met" } else { "**not met**" },
        );
    }
    if rows.iter().filter_map(Row::aim).any(|aim| !aim.met) {
        out.push_str(MISSED);
    }
}

/// How well chances of a fright were foretold.
pub(super) fn calibration(out: &mut String, rows: &[Row]) {
    let made: Vec<(&str, &Calibration)> = rows
        .iter()
        .filter_map(|row| Some((row.temperament.id, row.ours()?.calibration.as_ref()?)))
        .collect();
    if made.is_empty() {
        return;
    }
    out.push_str(
        "\n## Predicted chances of a fright\n\n\
         Log loss: less is better. Beside it what always telling the average of that temperament would\n\
         have got, which nobody knows beforehand.\n\n\
         | temperament | log loss | of the average |\n| --- | --- | --- |\n",
    );
    for (id, calibration) in &made {
        let (loss, constant) = (calibration.log_loss, calibration.constant);
        let _ = writeln!(out, "| `{id}` | {loss:.4} | {constant:.4} |");
    }
    for (id, calibration) in &made {
        let _ = writeln!(
            out,
            "\n`{id}`, in ten parts of equal size by what was predicted:\n\n\
             | predicted | observed |\n| --- | --- |"
        );
        for (predicted, came) in &calibration.bins {
            let _ = writeln!(out, "| {:.1} % | {} |", predicted * 100.0, came.words());
        }
    }
}
