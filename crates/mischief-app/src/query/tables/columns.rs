//! Every column of every table: what it means, in what unit, and who may see it.
//!
//! What is not here is not written; a test and the writer hold the two together.

/// Who may see a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sight {
    /// Everybody.
    Public,
    /// Everybody, but with a number in place of the id that the household gave.
    Numbered,
    /// Only who asks for private columns: names, and what people wrote.
    Private,
}

impl Sight {
    /// The word for it.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Public => "public",
            Self::Numbered => "numbered",
            Self::Private => "private",
        }
    }
}

/// A column.
#[derive(Debug, Clone, Copy)]
pub struct Column {
    /// Its heading.
    pub name: &'static str,
    /// Who may see it.
    pub sight: Sight,
    /// In what it is measured; empty for words.
    pub unit: &'static str,
    /// What it means.
    pub meaning: &'static str,
}

/// A table, in a file of its own.
#[derive(Debug, Clone, Copy)]
pub struct Table {
    /// Its name; the file is called so.
    pub name: &'static str,
    /// What a row is.
    pub row: &'static str,
    /// Its columns, in order.
    pub columns: &'static [Column],
}

const fn public(name: &'static str, unit: &'static str, meaning: &'static str) -> Column {
    Column { name, sight: Sight::Public, unit, meaning }
}

const fn numbered(name: &'static str, meaning: &'static str) -> Column {
    Column { name, sight: Sight::Numbered, unit: "", meaning }
}

const fn private(name: &'static str, meaning: &'static str) -> Column {
    Column { name, sight: Sight::Private, unit: "", meaning }
}

const EVENT: Column = public("event", "", "the event's id in the log");
const ANIMAL: Column = numbered("animal", "which animal");
const CARETAKER: Column = numbered("caretaker", "which person");
const AT_LOCAL: Column =
    public("at_local", "local time", "when it happened, by the household's clocks");
const AT_UTC: Column = public("at_utc", "UTC", "the same instant in UTC");
const ENDED_UTC: Column = public("ended_utc", "UTC", "when it ended");
const DAY: Column =
    public("day", "date", "the household's day on which it happened; it may begin after midnight");

/// All tables.
// tidy: registry
pub const TABLES: &[Table] = &[
    Table {
        name: "animals",
        row: "an animal that was ever registered, as it is known now",
        columns: &[
            ANIMAL,
            private("name", "what it is called"),
            public("species", "", "rat or mouse"),
            public("sex", "", "female or male; empty where it is not known"),
            public("origin", "", "where it came from, at its latest arrival"),
            public("arrived_on", "date", "its latest arrival"),
            public("born_on", "date", "its birthday, known or estimated"),
            public("neutered_on", "date", "when it was neutered"),
            public("traits", "", "what makes it need other care, divided by blanks"),
            public("goal", "", "how far the household wants to go with it"),
            private("treats", "what it loves to eat, best first, divided by semicolons"),
            public("left_on", "date", "when it left; empty where it is here"),
            public("left_reason", "", "why it left"),
        ],
    },
    Table {
        name: "caretakers",
        row: "a person who handles or records",
        columns: &[
            CARETAKER,
            private("name", "what they are called"),
            private("age_band", "how old they are now"),
            private("at_risk", "yes where a doctor advises against contact"),
            public("left", "", "yes where they no longer take part"),
        ],
    },
    Table {
        name: "sessions",
        row: "a session of one person with one animal",
        columns: &[
            EVENT,
            ANIMAL,
            CARETAKER,
            DAY,
            AT_LOCAL,
            AT_UTC,
            ENDED_UTC,
            public("minutes", "min", "how long it took"),
            public("step", "", "what was practised"),
            public("contact", "", "how close that step comes"),
            public("trials", "", "how many tries there were"),
            public("calm", "", "how many of them were calm"),
            public("unsure", "", "how many were unsure"),
            public("adverse", "", "how many frightened"),
            public("result", "", "succeeded, mixed or failed, as the rules reckon"),
            public("longest_calm", "the step's unit", "the largest dose that was borne calmly"),
            public("ended_by", "", "who or what ended it"),
            public("with_adult", "", "yes where an adult sat beside"),
            public("towel", "", "yes or no; empty where nobody said"),
            numbered("sitting", "what joins the sessions that were held together"),
            private("treat", "the treat that was given"),
            private("place", "where it was"),
            private("abort_reason", "why it was broken off"),
            private("note", "what was written down"),
        ],
    },
    Table {
        name: "trials",
        row: "a try within a session",
        columns: &[
            public("session", "", "the session's event"),
            public("trial", "", "its place in the session, from 1"),
            ANIMAL,
            CARETAKER,
            public("step", "", "what was practised"),
            public("times", "", "how often it went just so"),
            public("dose", "the unit beside", "what was meant to be borne"),
            public("unit", "", "s or min; empty where the step has no dose"),
            public("lasted_s", "s", "how long it lasted"),
            public("outcome", "", "calm, unsure or adverse, as the rules reckon"),
            public("behaviours", "", "what was seen, divided by blanks"),
        ],
    },
    Table {
        name: "observations",
        row: "a behaviour at its second, in a session",
        columns: &[
            public("session", "", "the session's event"),
            public("at_s", "s", "how long after the beginning"),
            public("behaviour", "", "what was seen"),
            public("severity", "0 to 3", "how grave it was; 3 means stop"),
        ],
    },
    Table {
        name: "contacts",
        row: "a time in which they carried on without a record",
        columns: &[
            EVENT,
            ANIMAL,
            CARETAKER,
            AT_LOCAL,
            AT_UTC,
            ENDED_UTC,
            public("worst", "", "the worst moment: calm, unsure or adverse"),
        ],
    },
    Table {
        name: "placements",
        row: "a step that a person set",
        columns: &[
            EVENT,
            ANIMAL,
            CARETAKER,
            AT_LOCAL,
            AT_UTC,
            public("step", "", "where the pair stands from then on"),
            private("reason", "why"),
        ],
    },
    Table {
        name: "weights",
        row: "a weighing",
        columns: &[EVENT, ANIMAL, DAY, AT_LOCAL, AT_UTC, public("grams", "g", "the weight")],
    },
    Table {
        name: "health",
        row: "a look, a sign, a clearing or a surgery, of one animal",
        columns: &[
            EVENT,
            ANIMAL,
            DAY,
            AT_LOCAL,
            AT_UTC,
            public("kind", "", "check (nothing found), sign, cleared or surgery"),
            public("sign", "", "which sign; of a surgery, which kind"),
            public("level", "", "red, amber or note"),
            public("by_vet", "", "yes where a vet cleared it"),
        ],
    },
    Table {
        name: "settling",
        row: "a look at how an animal settles in",
        columns: &[
            EVENT,
            ANIMAL,
            DAY,
            AT_LOCAL,
            AT_UTC,
            public("signs", "", "what was seen, divided by blanks"),
        ],
    },
    Table {
        name: "bites",
        row: "a bite",
        columns: &[
            EVENT,
            ANIMAL,
            numbered("caretaker", "who was bitten; empty where it was no caretaker"),
            private("person", "who was bitten, as it was written down"),
            AT_LOCAL,
            AT_UTC,
            public("grade", "0 to 5", "how bad it was"),
            public("food_related", "", "yes where it had to do with food"),
        ],
    },
    Table {
        name: "mishaps",
        row: "a fall, an escape, a chase",
        columns: &[EVENT, ANIMAL, AT_LOCAL, AT_UTC, public("kind", "", "which")],
    },
    Table {
        name: "housing",
        row: "an animal in an enclosure from a time on",
        columns: &[
            EVENT,
            ANIMAL,
            numbered("enclosure", "which enclosure"),
            AT_LOCAL,
            AT_UTC,
            public("with", "animals", "how many others live there"),
            public("until", "date", "until when it is meant to last"),
            private("alone_reason", "why it lives alone"),
        ],
    },
    Table {
        name: "introductions",
        row: "what happened to an introduction: begun, changed, ended",
        columns: &[
            EVENT,
            numbered("introduction", "which introduction"),
            AT_LOCAL,
            AT_UTC,
            public("kind", "", "started, changed or ended"),
            public("protocol", "", "what is followed"),
            numbered("newcomers", "who is new, divided by blanks"),
            numbered("residents", "who was there, divided by blanks"),
            numbered("joined", "who joined it later, divided by blanks"),
            numbered("left", "who left it, divided by blanks"),
            public("outcome", "", "together or apart"),
        ],
    },
    Table {
        name: "meetings",
        row: "a meeting within an introduction",
        columns: &[
            EVENT,
            numbered("introduction", "which introduction"),
            public("step", "", "what was practised"),
            numbered("animals", "who was there, divided by blanks"),
            AT_LOCAL,
            AT_UTC,
            ENDED_UTC,
            public("minutes", "min", "how long it took"),
            public("ended_by", "", "who or what ended it"),
            public("slept_in_contact", "", "yes or no; empty where nobody said"),
            public("ate", "", "yes or no; empty where nobody said"),
        ],
    },
    Table {
        name: "meeting_observations",
        row: "a behaviour at its second, in a meeting",
        columns: &[
            public("meeting", "", "the meeting's event"),
            public("at_s", "s", "how long after the beginning"),
            public("behaviour", "", "what was seen"),
            numbered("actor", "who did it"),
            numbered("target", "to whom"),
        ],
    },
    Table {
        name: "wounds",
        row: "a wound found after a meeting or when bodies were looked over",
        columns: &[
            EVENT,
            ANIMAL,
            AT_LOCAL,
            AT_UTC,
            public("severity", "", "nick or gape"),
            private("place", "where on the body"),
        ],
    },
    Table {
        name: "notes",
        row: "a note",
        columns: &[EVENT, ANIMAL, AT_LOCAL, AT_UTC, private("text", "what was written down")],
    },
];

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn tables_and_columns_are_told_apart_and_explained() {
        let names: BTreeSet<&str> = TABLES.iter().map(|table| table.name).collect();
        assert_eq!(names.len(), TABLES.len());
        for table in TABLES {
            let columns: BTreeSet<&str> = table.columns.iter().map(|column| column.name).collect();
            assert_eq!(columns.len(), table.columns.len(), "{}", table.name);
            assert!(
                table.columns.iter().all(|column| !column.meaning.is_empty()),
                "{}",
                table.name
            );
        }
    }

    #[test]
    fn what_people_write_and_who_they_are_is_private() {
        let private = ["name", "note", "text", "reason", "place", "person", "age_band", "at_risk"];
        for column in TABLES.iter().flat_map(|table| table.columns) {
            if private.iter().any(|word| column.name.split('_').any(|part| part == *word))
                && column.name != "left_reason"
            {
                assert_eq!(column.sight, Sight::Private, "{}", column.name);
            }
        }
    }
}
