//! Charts, drawn as SVG on the server: points of three shapes over the days, with a band, lines and
//! limits. Colours are the tokens of the style, so that every look has its own.
//!
//! The drawing library knows colours as numbers only. Each colour stands here for a token, and is
//! put in its place in the finished drawing.

use super::told::escaped;
use mischief_core::ethogram::Outcome;
use plotters::chart::ChartBuilder;
use plotters::element::{Circle, EmptyElement, PathElement, Polygon, Rectangle};
use plotters::prelude::{DrawingAreaErrorKind, IntoDrawingArea, RGBColor, SVGBackend, ShapeStyle};
use plotters::series::LineSeries;
use plotters::style::{Color as _, IntoFont as _, TextStyle};

/// The size of the drawing, in its own units; it is as wide as a phone, so that its letters are of
/// the size of others.
const SIZE: (u32, u32) = (360, 230);

/// A colour, and the token that it stands for.
const TOKENS: &[(RGBColor, &str)] = &[
    (MOSS, "var(--moss)"),
    (OCHRE, "var(--ochre)"),
    (BRICK, "var(--brick)"),
    (QUIET, "var(--quiet)"),
    (LINE, "var(--line)"),
    (BAND, "var(--accent-soft)"),
    (PAPER, "var(--card)"),
    (ACCENT, "var(--accent)"),
];
const MOSS: RGBColor = RGBColor(1, 2, 1);
const OCHRE: RGBColor = RGBColor(1, 2, 2);
const BRICK: RGBColor = RGBColor(1, 2, 3);
const QUIET: RGBColor = RGBColor(1, 2, 4);
const LINE: RGBColor = RGBColor(1, 2, 5);
const BAND: RGBColor = RGBColor(1, 2, 6);
const PAPER: RGBColor = RGBColor(1, 2, 7);
const ACCENT: RGBColor = RGBColor(1, 2, 8);

/// What a chart shows. Days are counted from the first one shown and may hold fractions.
#[derive(Debug, Default)]
pub(crate) struct Chart {
    /// How it went, and when: circle, diamond, square.
    pub(crate) points: Vec<(f64, f64, Outcome)>,
    /// Points that tell only how much.
    pub(crate) dots: Vec<(f64, f64)>,
    /// Lines without a gap; where there is one, a new line begins.
    pub(crate) lines: Vec<Vec<(f64, f64)>>,
    /// Bands without a gap: the day, the lower end, the upper end.
    pub(crate) bands: Vec<Vec<(f64, f64, f64)>>,
    /// Values that matter, and how gravely.
    pub(crate) limits: Vec<(f64, Outcome)>,
    /// How many days are shown.
    pub(crate) days: f64,
    /// Whether values are shown from nothing on.
    pub(crate) from_zero: bool,
}

impl Chart {
    /// The drawing. None where there is nothing to draw.
    pub(crate) fn svg(
        &self,
        label: &str,
        day: &dyn Fn(f64) -> String,
        value: &dyn Fn(f64) -> String,
    ) -> Option<String> {
        let (low, high) = self.range()?;
        let mut svg = String::new();
        self.draw(&mut svg, (low, high), day, value).ok()?;
        for (colour, token) in TOKENS {
            let RGBColor(red, green, blue) = colour;
            svg = svg.replace(&format!("#{red:02X}{green:02X}{blue:02X}"), token);
        }
        let opening = format!(r#"<svg class="chart" role="img" aria-label="{}" "#, escaped(label));
        Some(svg.replacen("<svg ", &opening, 1))
    }

    /// The lowest and the highest value that has a place in it.
    fn range(&self) -> Option<(f64, f64)> {
        let points = self.points.iter().map(|(_, value, _)| *value);
        let dots = self.dots.iter().map(|(_, value)| *value);
        let bands = self.bands.iter().flatten().flat_map(|(_, low, high)| [*low, *high]);
        let limits = self.limits.iter().map(|(value, _)| *value);
        let all: Vec<f64> = points.chain(dots).filter(|value| value.is_finite()).collect();
        let seen = all.iter().copied().reduce(f64::max)?;
        // A band may reach far beyond what was tried; what was tried stays readable.
        let bands = bands.map(|value| value.min(seen * 1.8));
        let all: Vec<f64> = all.iter().copied().chain(bands).chain(limits).collect();
        let low = all.iter().copied().reduce(f64::min)?;
        let high = all.iter().copied().reduce(f64::max)?;
        let room = ((high - low) * 0.12).max(high * 0.03).max(0.5);
        let low = if self.from_zero { 0.0 } else { (low - room).max(0.0) };
        Some((low, high + room))
    }

    fn draw(
        &self,
        svg: &mut String,
        (low, high): (f64, f64),
        day: &dyn Fn(f64) -> String,
        value: &dyn Fn(f64) -> String,
    ) -> Result<(), DrawingAreaErrorKind<std::io::Error>> {
        let root = SVGBackend::with_string(svg, SIZE).into_drawing_area();
        let days = self.days.max(1.0);
        let mut chart = ChartBuilder::on(&root)
            .margin(6)
            .margin_right(14)
            .x_label_area_size(28)
            .y_label_area_size(48)
            .build_cartesian_2d(-days * 0.03..days * 1.03, low..high)?;
        let small = TextStyle::from(("sans-serif", 16).into_font()).color(&QUIET);
        chart
            .configure_mesh()
            .disable_x_mesh()
            .x_labels(4)
            .y_labels(5)
            .x_label_formatter(&|at| day(*at))
            .y_label_formatter(&|at| value(*at))
            .label_style(small)
            .axis_style(LINE)
            .bold_line_style(LINE)
            .light_line_style(PAPER)
            .draw()?;
        for band in &self.bands {
            let upper = band.iter().map(|(at, _, top)| (*at, top.min(high)));
            let lower = band.iter().rev().map(|(at, bottom, _)| (*at, bottom.max(low)));
            let outline: Vec<(f64, f64)> = upper.chain(lower).collect();
            chart.draw_series([Polygon::new(outline, BAND.filled())])?;
        }
        for (limit, how) in &self.limits {
            let style = ShapeStyle::from(colour(*how)).stroke_width(1);
            chart.draw_series([PathElement::new(vec![(0.0, *limit), (days, *limit)], style)])?;
        }
        for line in &self.lines {
            let style = ShapeStyle::from(ACCENT).stroke_width(2);
            chart.draw_series(LineSeries::new(line.iter().copied(), style))?;
        }
        let dots = self.dots.iter().map(|at| Circle::new(*at, 4, ACCENT.filled()));
        chart.draw_series(dots)?;
        let of = |outcome: Outcome| {
            let points = self.points.iter().filter(move |(_, _, how)| *how == outcome);
            points.map(|(at, value, _)| (*at, *value))
        };
        chart.draw_series(of(Outcome::Calm).map(|at| Circle::new(at, 4, MOSS.filled())))?;
        chart.draw_series(of(Outcome::Unsure).map(|at| {
            let diamond = vec![(0, -6), (6, 0), (0, 6), (-6, 0)];
            EmptyElement::at(at) + Polygon::new(diamond, OCHRE.filled())
        }))?;
        chart.draw_series(
            of(Outcome::Adverse).map(|at| {
                EmptyElement::at(at) + Rectangle::new([(-5, -5), (5, 5)], BRICK.filled())
            }),
        )?;
        root.present()
    }
}

const fn colour(how: Outcome) -> RGBColor {
    match how {
        Outcome::Calm => MOSS,
        Outcome::Unsure => OCHRE,
        Outcome::Adverse => BRICK,
    }
}

#[cfg(test)]
mod tests {
    use super::{Chart, Outcome};

    fn drawn(chart: &Chart) -> Option<String> {
        let number = |at: f64| format!("{at:.0}");
        chart.svg("doses & \"days\"", &number, &number)
    }

    #[test]
    fn colours_are_tokens_and_shapes_are_three() {
        let chart = Chart {
            points: vec![
                (0.0, 1.0, Outcome::Calm),
                (1.0, 2.0, Outcome::Unsure),
                (5.0, 3.0, Outcome::Adverse),
            ],
            bands: vec![vec![(0.0, 0.5, 2.0), (1.0, 1.0, 400.0)]],
            days: 6.0,
            from_zero: true,
            ..Chart::default()
        };
        let svg = drawn(&chart).expect("a chart");
        for part in ["<circle", "<polygon", "<rect", "var(--moss)", "var(--ochre)", "var(--brick)"]
        {
            assert!(svg.contains(part), "{part} in {svg}");
        }
        assert!(!svg.contains("fill=\"#") && !svg.contains("stroke=\"#"), "{svg}");
        assert!(svg.contains(r#"aria-label="doses &amp; &quot;days&quot;""#), "{svg}");
        assert!(!svg.contains("style="), "the page's rules forbid it: {svg}");
    }

    #[test]
    fn nothing_is_drawn_of_nothing() {
        assert!(drawn(&Chart::default()).is_none());
        let odd = Chart { dots: vec![(0.0, f64::NAN)], ..Chart::default() };
        assert!(drawn(&odd).is_none());
    }

    #[test]
    fn one_weighing_is_a_chart_too() {
        let one = Chart { dots: vec![(0.0, 312.0)], ..Chart::default() };
        assert!(drawn(&one).is_some_and(|svg| svg.contains("<circle")));
    }
}
