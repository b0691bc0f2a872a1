//! What a chapter of the handbook is made of.

/// A chapter: one page.
pub(crate) struct Chapter {
    pub(crate) name: &'static str,
    pub(crate) link: String,
    pub(crate) title: String,
    pub(crate) lead: String,
    /// What stands before the parts.
    pub(crate) before: Vec<Block>,
    pub(crate) parts: Vec<Part>,
}

impl Chapter {
    /// The address of a part.
    pub(crate) fn at(&self, part: &Part) -> String {
        format!("{}#{}", self.link, part.id)
    }
}

/// A part of a chapter, with an address of its own.
pub(crate) struct Part {
    pub(crate) id: String,
    pub(crate) title: String,
    /// A few words beside the title: how grave, for whom.
    pub(crate) tag: String,
    /// The shape before the tag: `stop`, `wait`, `go`, or nothing.
    pub(crate) mark: &'static str,
    /// The heading under which it stands, where it is the first there.
    pub(crate) group: String,
    pub(crate) blocks: Vec<Block>,
}

/// A source in a list.
#[derive(Clone)]
pub(crate) struct Cite {
    pub(crate) title: String,
    pub(crate) link: String,
}

/// What stands behind something.
pub(crate) struct Backed {
    /// What kind of knowledge it is; empty where the only link says it.
    pub(crate) evidence: String,
    pub(crate) cites: Vec<Cite>,
}

/// A piece of a part.
pub(crate) enum Block {
    Text(String),
    /// Said before all else.
    Strong(String),
    /// What is done, in order.
    Steps(String, Vec<String>),
    List(String, Vec<String>),
    /// Links to other parts, under a heading.
    Links(String, Vec<Cite>),
    /// A line drawing; it is made here and holds nothing from outside.
    Drawing(String),
    Backed(Backed),
    /// A single claim of a text.
    Claim(String, Backed),
    /// Where sources disagree: what about, who for, who against.
    Doubt(String, Vec<Cite>, Vec<Cite>),
    /// A link out of the handbook.
    Out(String, String),
}

impl Block {
    /// What is read of it, for whoever looks for something.
    pub(crate) fn words(&self) -> String {
        match self {
            Self::Text(text) | Self::Strong(text) | Self::Claim(text, _) => text.clone(),
            Self::Doubt(text, _, _) => text.clone(),
            Self::Steps(title, lines) | Self::List(title, lines) => {
                format!("{title} {}", lines.join(" "))
            }
            Self::Links(..) | Self::Drawing(_) | Self::Backed(_) | Self::Out(..) => String::new(),
        }
    }
}
