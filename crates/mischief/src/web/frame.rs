//! What all pages share: the words, the look, the bar of places.

use super::Web;
use super::reach::Reach;
use super::words::{Interface, say};
use axum::extract::Request;
use axum::http::header::{ACCEPT_LANGUAGE, COOKIE};
use axum::http::{HeaderMap, Method};
use mischief_app::HouseholdId;
use mischief_app::secret::Secret;
use mischief_rulebook::words::FluentValue;
use std::net::IpAddr;
use std::sync::Arc;

/// The places of the bar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    Today,
    Animals,
    Handbook,
    Household,
}

/// How a page looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mode {
    /// As the device is set.
    Device,
    Light,
    Dark,
    Night,
}

impl Mode {
    pub(crate) const ALL: [Self; 4] = [Self::Device, Self::Light, Self::Dark, Self::Night];

    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::Device => "device",
            Self::Light => "light",
            Self::Dark => "dark",
            Self::Night => "night",
        }
    }

    pub(crate) fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|mode| mode.word() == word)
    }
}

/// What all pages share.
#[derive(Debug, Clone)]
pub(crate) struct Frame {
    interface: Arc<Interface>,
    pub(crate) language: String,
    base: String,
    /// The address by which the visitor knows the pages, without a path: as in
    /// `https://rats.example`.
    pub(crate) origin: String,
    /// Whether the visitor's browser speaks TLS.
    pub(crate) secure: bool,
    /// From where the visitor calls, as far as it can be known.
    pub(crate) client: IpAddr,
    pub(crate) mode: Mode,
    pub(crate) here: Option<Place>,
    pub(crate) household: Option<HouseholdId>,
    /// The name of who is signed in.
    pub(crate) who: Option<String>,
    /// The caretaker that they are here, for what waits on a device to be sent.
    pub(crate) caretaker: Option<String>,
    /// The name of the household, where they have several.
    pub(crate) place: Option<String>,
    /// The path of the page, for coming back to it; none where that can't be.
    pub(crate) path: Option<String>,
    /// Whether the page shows what is shown once: nothing on it leads away and back.
    once: bool,
}

impl Frame {
    /// The frame for somebody of whom nothing is known but what their browser sends.
    pub(crate) fn of(web: &Web, request: &Request) -> Self {
        let headers = request.headers();
        let accepted = headers.get(ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
        let shown = matches!(*request.method(), Method::GET | Method::HEAD);
        let reach = request.extensions().get::<Reach>().cloned();
        let reach = reach.unwrap_or_else(|| Reach::unknown(web));
        // What a proxy took off the path the visitor still has before it.
        let prefix = reach.base.strip_suffix(web.config.base.as_str()).unwrap_or_default();
        let path = shown.then(|| format!("{prefix}{}", request.uri().path()));
        let scheme = if reach.secure { "https" } else { "http" };
        let origin = web.config.origin.clone();
        let host = reach.host.unwrap_or_else(|| web.config.listen.to_string());
        let origin = origin.unwrap_or_else(|| format!("{scheme}://{host}"));
        let mode = cookie(headers, MODE_COOKIE).and_then(|word| Mode::from_word(&word));
        Self {
            interface: Arc::clone(&web.interface),
            language: web.interface.preferred(accepted.unwrap_or_default()).to_owned(),
            base: reach.base,
            secure: reach.secure,
            client: reach.client,
            origin,
            mode: mode.unwrap_or(Mode::Device),
            here: None,
            household: None,
            who: None,
            caretaker: None,
            place: None,
            path,
            once: false,
        }
    }

    /// The same, at a place of the bar.
    pub(crate) fn at(mut self, place: Place) -> Self {
        self.here = Some(place);
        self
    }

    /// The same, of a page to which nobody comes back: what it shows is shown once.
    pub(crate) fn nowhere(mut self) -> Self {
        self.once = true;
        self
    }

    /// A text without anything put into it.
    pub(crate) fn t(&self, key: &str) -> String {
        say(self.interface.language(&self.language), key, [])
    }

    /// A text with what is put into it.
    pub(crate) fn with<'a>(
        &self,
        key: &str,
        args: impl IntoIterator<Item = (&'static str, FluentValue<'a>)>,
    ) -> String {
        say(self.interface.language(&self.language), key, args)
    }

    /// A text in which what is put into it stands in braces, for a script to fill.
    pub(crate) fn braced(&self, key: &str) -> String {
        let args = ["name", "count", "of", "step", "time", "sign"];
        self.with(key, args.map(|arg| (arg, format!("{{{arg}}}").into())))
    }

    /// A text with one thing put into it.
    pub(crate) fn with_one(&self, key: &str, name: &'static str, value: &str) -> String {
        self.with(key, [(name, FluentValue::from(value))])
    }

    /// A text into which figures can be put by their names.
    pub(crate) fn with_figures<'a>(
        &self,
        key: &str,
        figures: impl Iterator<Item = (&'a str, FluentValue<'a>)>,
    ) -> String {
        super::words::say_named(self.interface.language(&self.language), key, figures)
    }

    /// How many places were found for what was looked for.
    pub(crate) fn found(&self, count: usize, query: &str) -> String {
        let count = FluentValue::from(i64::try_from(count).unwrap_or(i64::MAX));
        self.with("handbook-found", [("count", count), ("query", query.into())])
    }

    /// The text of a word of some kind, as in `verdict-go`.
    pub(crate) fn word(&self, kind: &str, word: &str) -> String {
        self.t(&format!("{kind}-{word}"))
    }

    /// A text about a word of some kind, as in `role-carer-does`.
    pub(crate) fn about(&self, kind: &str, word: &str, what: &str) -> String {
        self.t(&format!("{kind}-{word}-{what}"))
    }

    /// The shape of a verdict, with its word for who does not see it: never colour alone.
    pub(crate) fn mark(&self, verdict: &str) -> String {
        let label = self.word("verdict", verdict);
        drawn(verdict, &format!(r#"role="img" aria-label="{label}""#))
    }

    /// The shape alone, beside a word that says what it means here.
    pub(crate) fn shape(&self, verdict: &str) -> String {
        drawn(verdict, r#"aria-hidden="true""#)
    }

    /// The address of an asset.
    pub(crate) fn asset(&self, name: &str) -> String {
        format!("{}{}", self.base, super::assets::path(name))
    }

    /// A script with what it needs, for a page.
    pub(crate) fn script(&self, name: &str) -> String {
        let needs = super::assets::imports(name)
            .map(|name| format!("<link rel=\"modulepreload\" href=\"{}\">\n", self.asset(name)));
        let own = format!("<script type=\"module\" src=\"{}\"></script>", self.asset(name));
        needs.chain([own]).collect()
    }

    /// What the scripts of sessions say here.
    pub(crate) fn said(&self) -> String {
        self.asset(&super::assets::said(&self.language))
    }

    /// The tags of the languages that there are.
    pub(crate) fn tags(&self) -> impl Iterator<Item = &str> {
        self.interface.tags()
    }

    /// The same, in a language.
    pub(crate) fn in_language(&self, tag: &str) -> Self {
        Self { language: tag.to_owned(), ..self.clone() }
    }

    /// The colour of the ground, for the browser's own frame around the page.
    pub(crate) const fn theme(&self) -> &'static str {
        match self.mode {
            Mode::Device | Mode::Light => "#faf4e8",
            Mode::Dark => "#1c1612",
            Mode::Night => "#000000",
        }
    }

    /// An address of this program.
    pub(crate) fn link(&self, path: &str) -> String {
        format!("{}{path}", self.base)
    }

    /// An address of this program that can be passed on to others, as in a message.
    pub(crate) fn whole(&self, path: &str) -> String {
        format!("{}{}", self.origin, self.link(path))
    }

    /// An address within the household that is shown.
    pub(crate) fn home(&self, path: &str) -> String {
        match self.household {
            Some(household) => format!("{}/h/{household}{path}", self.base),
            None => self.link("/"),
        }
    }

    /// Where to come back to from choosing a look.
    pub(crate) fn here(&self) -> String {
        self.path.clone().unwrap_or_else(|| self.home("/"))
    }

    /// Whether a look can be chosen here: not on the page whose address holds the right to begin.
    pub(crate) fn has_looks(&self) -> bool {
        !self.once && self.path.as_deref() != Some(self.link("/start").as_str())
    }

    /// A path as a browser sent it, where it is a page of this program and nothing else.
    pub(crate) fn own_path(&self, given: &str) -> Option<String> {
        let plain = |c: char| c.is_ascii_alphanumeric() || "/-_.~%".contains(c);
        let own = given.starts_with(&self.link("/"))
            && !given.contains("//")
            && given.chars().all(plain)
            && given.len() <= 500;
        own.then(|| given.to_owned())
    }

    /// The cookie that says which device this is. One of an encrypted connection has a name that no
    /// other can set; it would else stand in the way where the same host is later reached without.
    pub(crate) const fn device_cookie(&self) -> &'static str {
        match (self.secure, self.base.is_empty()) {
            (false, _) => "mischief_device",
            (true, true) => "__Host-mischief_device",
            // For a part of a host browsers know no stricter one.
            (true, false) => "__Secure-mischief_device",
        }
    }

    /// The secret of the device on which a request was made, where somebody is signed in on it.
    pub(crate) fn device(&self, headers: &HeaderMap) -> Option<Secret> {
        cookie(headers, self.device_cookie()).map(Secret::given)
    }

    /// Where events of the household that is shown are sent.
    pub(crate) fn send_to(&self) -> String {
        let household = self.household.map(|id| id.to_string()).unwrap_or_default();
        self.link(&format!("/api/v1/households/{household}/events"))
    }

    pub(crate) fn is_at(&self, place: &str) -> bool {
        match place {
            "today" => self.here == Some(Place::Today),
            "handbook" => self.here == Some(Place::Handbook),
            "household" => self.here == Some(Place::Household),
            _ => self.here == Some(Place::Animals),
        }
    }
}

/// The shape of a verdict.
fn drawn(verdict: &str, spoken: &str) -> String {
    let shape = match verdict {
        "stop" => r#"<rect x="3.5" y="3.5" width="17" height="17" rx="3" fill="currentColor"/>"#,
        "wait" => r#"<path d="M12 2.5 21.5 12 12 21.5 2.5 12Z" fill="currentColor"/>"#,
        "go" => r#"<circle cx="12" cy="12" r="9" fill="currentColor"/>"#,
        _ => {
            r#"<circle cx="12" cy="12" r="7.5" fill="none" stroke="currentColor" stroke-width="3"/>"#
        }
    };
    format!(r#"<svg class="mark {verdict}" viewBox="0 0 24 24" {spoken}>{shape}</svg>"#)
}

/// The cookie that keeps the look.
pub(crate) const MODE_COOKIE: &str = "mischief_look";

/// A cookie of a request.
fn cookie(headers: &HeaderMap, name: &str) -> Option<String> {
    let all = headers.get_all(COOKIE).into_iter().filter_map(|value| value.to_str().ok());
    let mut pairs =
        all.flat_map(|list| list.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs.find(|(known, _)| *known == name).map(|(_, value)| value.to_owned())
}
