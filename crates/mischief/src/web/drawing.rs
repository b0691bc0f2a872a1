//! Line drawings of hands and animals at each kind of step. They take the colour of the text around
//! them, and what they show is said in words for who does not see them.

use mischief_core::event::Species;
use mischief_core::protocol::{Contact, Step};

macro_rules! drawings {
    ($($name:literal),* $(,)?) => {
        &[$(($name, include_str!(concat!("../../web/drawings/", $name, ".svg")))),*]
    };
}

const DRAWINGS: &[(&str, &str)] = drawings![
    "bite_0",
    "bite_1",
    "bite_2",
    "bite_3",
    "bite_4",
    "bite_5",
    "cup",
    "fingers",
    "free_range",
    "hand_in_cage",
    "hand_rest",
    "hand_walk",
    "hold",
    "lab_hand",
    "lab_hand_mouse",
    "lap",
    "lift",
    "long_hold",
    "palm",
    "sit_by",
    "spoon",
    "step_on",
    "stroke",
    "tickle",
    "treat_near",
    "tunnel",
    "tunnel_lift",
    "tunnel_stays",
    "tunnel_to_hand",
];

/// The drawing of a step; none where it is not one of those that are drawn.
fn name(species: Species, step: &Step) -> Option<&'static str> {
    let mouse = species == Species::Mouse;
    Some(match step.id.as_str() {
        "presence" => "sit_by",
        "treat_near" => "treat_near",
        "hand_in_cage" | "still_hand" => "hand_in_cage",
        "spoon" => "spoon",
        "fingers" => "fingers",
        "palm" => "palm",
        "touch" | "stroke" => "stroke",
        "step_on" => "step_on",
        "lift" | "pick_up" => "lift",
        "hold_seconds" | "hold_minutes" | "generalize" => "hold",
        "lap" | "lap_tray" => "lap",
        "free_range" => "free_range",
        "tickle" | "tickle_rounds" => "tickle",
        "long_hold" => "long_hold",
        "tunnel_home" => "tunnel",
        "tunnel_lift" | "tunnel_move" => "tunnel_lift",
        "tunnel_stays" => "tunnel_stays",
        "tunnel_to_hand" => "tunnel_to_hand",
        "cup" | "cup_longer" | "hands_open" => "cup",
        "hand_beside" => "lab_hand",
        "hand_still" => "lab_hand_mouse",
        "hand_rest" => "hand_rest",
        "hand_walk" => "hand_walk",
        // A household's own step is known by how close the hand comes.
        _ => match step.contact {
            Contact::Hold | Contact::Lift if mouse => "cup",
            Contact::Lift => "lift",
            Contact::Hold => "hold",
            _ => return None,
        },
    })
}

/// The drawing of a step as part of a page, with a label.
pub(crate) fn of(species: Species, step: &Step, label: Option<&str>) -> Option<String> {
    let drawing = known(name(species, step)?)?;
    let label = label.unwrap_or_default();
    let spoken = match label {
        "" => r#"aria-hidden="true""#.to_owned(),
        label => format!(r#"role="img" aria-label="{}""#, escaped(label)),
    };
    Some(drawing.trim_end().replacen("<svg", &format!("<svg {spoken}"), 1))
}

/// The drawing of a grade of bites: beside the words that say the same.
pub(crate) fn bite(grade: u8) -> String {
    let drawing = known(&format!("bite_{grade}")).unwrap_or_default();
    drawing.trim_end().replacen("<svg", r#"<svg class="bite" aria-hidden="true""#, 1)
}

fn known(name: &str) -> Option<&'static str> {
    DRAWINGS.iter().find(|(known, _)| *known == name).map(|(_, drawing)| *drawing)
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;").replace('>', "&gt;")
}
