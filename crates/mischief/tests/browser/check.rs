//! What holds for every page: nobody is kept out, nothing must be pushed sideways, no complaint.

use super::phone::Phone;
use serde_json::{Value, json};
use std::io::Cursor;
use std::path::PathBuf;
use std::sync::LazyLock;

/// axe-core, as `cargo xtask tools` sets it up.
static AXE: LazyLock<String> = LazyLock::new(|| {
    let beside = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("../axe/axe.min.js");
    let path = std::env::var_os("MISCHIEF_AXE").map_or(beside, PathBuf::from);
    std::fs::read_to_string(&path).unwrap_or_else(|error| {
        panic!("{}: {error}; this brings it: cargo xtask tools", path.display())
    })
});

/// What of the guidelines is checked: versions 2.0 to 2.2, levels A and AA.
const GUIDELINES: [&str; 5] = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

const RUN: &str = "
    const [tags, done] = arguments;
    const runOnly = { type: 'tag', values: tags };
    axe.run(document, { runOnly, resultTypes: ['violations'] }).then(
      ({ violations }) => done(violations.map(({ id, help, nodes }) => ({
        id, help, nodes: nodes.slice(0, 3).map(({ html, failureSummary }) => `${html}\\n${failureSummary}`),
      }))),
      (error) => done([{ id: 'axe', help: String(error), nodes: [] }]),
    );";

const TOO_WIDE: &str = "
    const wide = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= wide) return [];
    const all = [...document.querySelectorAll('body *')];
    const out = all.filter((one) => one.getBoundingClientRect().right > wide + 0.5);
    return [`${document.documentElement.scrollWidth} of ${wide}`, ...out.slice(0, 4).map((one) => one.outerHTML.slice(0, 160))];";

impl Phone<'_> {
    /// What axe-core finds on the page as it is shown now.
    pub(crate) fn keeps_out(&self) -> Vec<String> {
        if self.browser.script("return typeof axe", vec![]) != "object" {
            self.browser.script(&AXE, vec![]);
        }
        let found = self.browser.script_later(RUN, vec![json!(GUIDELINES)]);
        let told = |finding: &Value| {
            let nodes = finding["nodes"].as_array().into_iter().flatten();
            let nodes: Vec<_> = nodes.filter_map(Value::as_str).collect();
            format!("{} ({})\n    {}", finding["id"], finding["help"], nodes.join("\n    "))
        };
        found.as_array().expect("a list").iter().map(told).collect()
    }

    /// What makes the page wider than the screen.
    pub(crate) fn too_wide(&self) -> Vec<String> {
        let found = self.browser.script(TOO_WIDE, vec![]);
        let told = found.as_array().expect("a list").iter().filter_map(Value::as_str);
        let told: Vec<_> = told.collect();
        if told.is_empty() { Vec::new() } else { vec![told.join("\n    ")] }
    }

    /// What of the screen is not red at night: every point is, whatever it shows.
    pub(crate) fn not_red(&self) -> Vec<String> {
        let picture = self.run(self.browser.client.screenshot()).expect("a picture");
        let mut reader = png::Decoder::new(Cursor::new(picture)).read_info().expect("a PNG");
        let mut points = vec![0; reader.output_buffer_size().expect("it is small")];
        let info = reader.next_frame(&mut points).expect("its points");
        let points = points.chunks_exact(info.color_type.samples());
        let other = points.filter(|point| point[1].max(point[2]) > point[0] / 3 + 16).count();
        if other == 0 { Vec::new() } else { vec![format!("{other} points of another colour")] }
    }

    /// Fails where the page as it is shown now keeps somebody out or is too wide, in light, dark and
    /// night.
    pub(crate) fn is_for_everybody(&self) {
        let mut found = self.too_wide();
        found.extend(self.keeps_out());
        assert!(found.is_empty(), "{}: {}", self.path(), found.join("\n"));
    }
}
