//! The path of stones: the ladder from the nest to the shoulder, and where everybody stands on it.

use super::super::handbook::places;
use crate::answer::Teller;
use crate::web::frame::Frame;
use crate::web::told::escaped;
use mischief_core::explain::Recommendation;
use mischief_core::ids::CaretakerId;
use mischief_core::recommend::State;
use mischief_rulebook::words::FluentValue;
use std::fmt::Write as _;

/// Stones in a row; then the path turns.
const ROW: usize = 6;
/// From stone to stone, in units of the drawing.
const ACROSS: f64 = 58.0;
const DOWN: f64 = 66.0;
/// So many markers are drawn at one stone; the list names all.
const MARKERS: usize = 3;

/// A stone of the path, for the list.
pub(crate) struct Stone {
    pub(crate) title: String,
    /// Where the handbook has it.
    pub(crate) link: String,
    /// `done`, `here` or `ahead`, for whoever looks.
    pub(crate) how: &'static str,
    /// Whether the animal's goal is reached here.
    pub(crate) goal: bool,
    /// Who stands here, as one phrase; empty where nobody does.
    pub(crate) who: String,
    marks: Vec<String>,
}

/// The path of an animal.
pub(crate) struct Path {
    pub(crate) stones: Vec<Stone>,
    /// Where each person stands, a sentence each; whoever looks comes first.
    pub(crate) people: Vec<String>,
}

impl Path {
    pub(crate) fn of(
        frame: &Frame,
        teller: &Teller<'_>,
        state: &State<'_>,
        r: &Recommendation,
    ) -> Self {
        let protocol = state.record.protocol;
        let home = teller.home;
        let mut pairs: Vec<(&CaretakerId, usize)> = state
            .pairs
            .iter()
            .filter(|pair| home.caretaker(pair.caretaker).is_some_and(|c| c.left.is_none()))
            .map(|pair| (pair.caretaker, pair.rung))
            .collect();
        pairs.sort_by_key(|(who, _)| (**who != r.caretaker, *who));
        let own = pairs.iter().find(|(who, _)| **who == r.caretaker).map(|(_, rung)| *rung);
        // Whoever has not worked with it yet would begin at what is offered.
        let here = own.or_else(|| protocol.rung(&r.step)).unwrap_or(0);
        let goal = protocol.goal_rung(state.animal.goal);
        let complete = state.pairs.iter().any(|p| *p.caretaker == r.caretaker && p.complete);
        let title = |rung: usize| {
            let of = (&protocol.id, protocol.revision);
            protocol.at(rung).map_or_else(String::new, |s| teller.step_of(&r.animal, of, &s.id))
        };
        let stone = |rung: usize| {
            let names = pairs.iter().filter(|(_, at)| *at == rung);
            let names: Vec<String> = names.map(|(who, _)| teller.caretaker_name(who)).collect();
            Stone {
                title: title(rung),
                link: protocol
                    .at(rung)
                    .map_or_else(String::new, |step| places::step(frame, &protocol.id, &step.id)),
                how: match rung.cmp(&here) {
                    std::cmp::Ordering::Less => "done",
                    std::cmp::Ordering::Equal if complete => "done",
                    std::cmp::Ordering::Equal => "here",
                    std::cmp::Ordering::Greater => "ahead",
                },
                goal: rung == goal,
                marks: names.iter().map(|name| initial(name)).collect(),
                who: teller.words.list_text(&names),
            }
        };
        let count = protocol.ladder.len();
        let stands = |(who, rung): &(&CaretakerId, usize)| {
            let args = [
                ("who", FluentValue::from(teller.caretaker_name(who))),
                ("step", title(*rung).into()),
                ("at", whole(rung + 1)),
                ("of", whole(count)),
            ];
            frame.with("path-stands", args)
        };
        Self { people: pairs.iter().map(stands).collect(), stones: (0..count).map(stone).collect() }
    }

    /// The path as a drawing. The list says the same in words.
    pub(crate) fn svg(&self) -> String {
        let rows = self.stones.len().div_ceil(ROW).max(1);
        let height = real(rows) * DOWN + 26.0;
        let mut svg = format!(
            r#"<svg class="path-of-stones" viewBox="0 0 360 {height:.0}" aria-hidden="true">"#
        );
        self.line(&mut svg);
        for (at, stone) in self.stones.iter().enumerate() {
            draw(&mut svg, stone, place(at), at);
        }
        svg.push_str("</svg>");
        svg
    }

    /// The way between the stones.
    fn line(&self, svg: &mut String) {
        svg.push_str(r#"<path class="trodden" d=""#);
        for at in 0..self.stones.len() {
            let (x, y) = place(at);
            let turns = at > 0 && at % ROW == 0;
            // Writing into a text does not fail.
            let _ = match at {
                0 => write!(svg, "M{x:.0} {y:.0}"),
                _ if turns => {
                    let bulge = if (at / ROW) % 2 == 1 { 30.0 } else { -30.0 };
                    write!(
                        svg,
                        "C{:.0} {:.0} {:.0} {:.0} {x:.0} {y:.0}",
                        x + bulge,
                        y - DOWN + 8.0,
                        x + bulge,
                        y - 8.0
                    )
                }
                _ => write!(svg, "L{x:.0} {y:.0}"),
            };
        }
        svg.push_str(r#""/>"#);
    }
}

/// The middle of a stone: rows go to and fro, and no two stones lie quite level.
fn place(at: usize) -> (f64, f64) {
    let (row, column) = (at / ROW, at % ROW);
    let column = if row % 2 == 0 { column } else { ROW - 1 - column };
    let uneven = [0.0, 5.0, -2.0, 4.0, -4.0, 2.0];
    let uneven = uneven.get(at % uneven.len()).copied().unwrap_or_default();
    (35.0 + real(column) * ACROSS, 50.0 + real(row) * DOWN + uneven)
}

fn draw(svg: &mut String, stone: &Stone, (x, y): (f64, f64), at: usize) {
    let _ = match stone.how {
        // Trodden stones are round; the others have still their edges.
        "done" => {
            write!(svg, r#"<ellipse class="rock done" cx="{x:.1}" cy="{y:.1}" rx="17" ry="13.5"/>"#)
        }
        how => write!(svg, r#"<path class="rock {how}" d="{}"/>"#, edges((x, y), at)),
    };
    if stone.goal {
        let _ =
            write!(svg, r#"<path class="flag" d="M{x:.1} {:.1}v-17l10 4.500-10 4.500"/>"#, y + 7.0);
    }
    let shown = stone.marks.len().min(MARKERS);
    for (place, mark) in stone.marks.iter().take(shown).enumerate() {
        let left = x - 9.0 * real(shown.saturating_sub(1)) + 18.0 * real(place);
        let top = y - 27.0;
        let more = stone.marks.len() > MARKERS && place + 1 == shown;
        let mark = if more { "+" } else { mark };
        let _ = write!(
            svg,
            r#"<g class="marker"><path d="M{left:.1} {:.1}l-4-7h8z"/><circle cx="{left:.1}" cy="{top:.1}" r="10.500"/><text x="{left:.1}" y="{:.1}" text-anchor="middle">{}</text></g>"#,
            top + 16.0,
            top + 4.2,
            escaped(mark)
        );
    }
}

/// The outline of a stone that nobody has trodden round.
fn edges((x, y): (f64, f64), at: usize) -> String {
    const ROUGH: [f64; 7] = [1.0, 0.88, 1.06, 0.92, 1.03, 0.86, 1.04];
    let mut outline = String::new();
    for corner in 0..ROUGH.len() {
        let far = ROUGH.get((corner + at) % ROUGH.len()).copied().unwrap_or(1.0);
        let turn = real(corner) / real(ROUGH.len()) * std::f64::consts::TAU + real(at) * 0.4;
        let (sin, cos) = turn.sin_cos();
        let (x, y) = (x + 18.0 * far * cos, y + 14.0 * far * sin);
        let _ = write!(outline, "{}{x:.1} {y:.1}", if corner == 0 { "M" } else { "L" });
    }
    outline.push('Z');
    outline
}

fn initial(name: &str) -> String {
    name.chars()
        .find(|c| c.is_alphanumeric())
        .map_or_else(String::new, |c| c.to_uppercase().collect())
}

fn real(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::MAX, f64::from)
}

fn whole(count: usize) -> FluentValue<'static> {
    FluentValue::from(i64::try_from(count).unwrap_or(i64::MAX))
}

#[cfg(test)]
mod tests {
    use super::{ACROSS, ROW, edges, initial, place};

    #[test]
    fn the_path_turns_and_stays_within_the_drawing() {
        for at in 0..40 {
            let (x, _) = place(at);
            assert!((20.0..=340.0).contains(&x), "{at}: {x}");
        }
        let (last, first) = (place(ROW - 1), place(ROW));
        assert!((last.0 - first.0).abs() < ACROSS / 2.0, "the next row begins where this one ends");
        assert!(first.1 > last.1);
    }

    #[test]
    fn stones_are_closed_and_people_have_initials() {
        assert!(edges((50.0, 50.0), 3).ends_with('Z'));
        assert_eq!(initial(" ömer"), "Ö");
        assert_eq!(initial("…"), "");
    }
}
