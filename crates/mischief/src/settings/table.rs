//! The table of settings: everything that can be said about serving, once.

/// What a value may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Yes or no; as a flag it stands alone.
    Switch,
    /// An address with a port.
    Address,
    /// A text.
    Text,
    /// Several texts.
    List,
    /// A file or a folder.
    Path,
    /// A whole number.
    Count,
    /// A length of time, as in `12h` or `7 days`.
    Time,
    /// One of a few words.
    Choice(&'static [&'static str]),
}

/// What a setting is about; the help and the documentation are in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// Where people reach the pages.
    Reach,
    /// TLS of its own.
    Tls,
    /// Behind another server.
    Proxy,
    /// Copies of the record.
    Backup,
    /// What it tells whoever runs it.
    Watch,
}

impl Subject {
    /// All of them, in order.
    pub const ALL: [Self; 5] = [Self::Reach, Self::Tls, Self::Proxy, Self::Backup, Self::Watch];

    /// A heading.
    #[must_use]
    pub const fn heading(self) -> &'static str {
        match self {
            Self::Reach => "Where people reach the pages",
            Self::Tls => "Encryption of its own",
            Self::Proxy => "Behind a proxy",
            Self::Backup => "Backups while it serves",
            Self::Watch => "Watching it",
        }
    }
}

/// One thing that can be set.
#[derive(Debug)]
pub struct Setting {
    /// Its key in the file. The flag and the name in the environment are made from it.
    pub key: &'static str,
    /// What a value may be.
    pub kind: Kind,
    /// What the help calls a value.
    pub value: &'static str,
    /// What holds where nobody says anything, for people; nothing where that is said in the words.
    pub default: &'static str,
    /// What it is about.
    pub subject: Subject,
    /// What it does, in a line.
    pub help: &'static str,
    /// What else there is to know, for the documentation; may be empty.
    pub more: &'static str,
}

impl Setting {
    /// The flag, as in `--trust-proxy`.
    #[must_use]
    pub fn flag(&self) -> String {
        flag_of(self.key)
    }

    /// The name in the environment, as in `MISCHIEF_TRUST_PROXY`.
    #[must_use]
    pub fn variable(&self) -> String {
        variable_of(self.key)
    }
}

pub(super) fn flag_of(key: &str) -> String {
    format!("--{}", key.replace('_', "-"))
}

pub(super) fn variable_of(key: &str) -> String {
    format!("MISCHIEF_{}", key.to_uppercase())
}

/// How much is told.
pub const LEVELS: &[&str] = &["off", "error", "warn", "info", "debug"];
/// In which form it is told.
pub const FORMATS: &[&str] = &["text", "json"];

/// Everything that can be set.
pub const TABLE: &[Setting] = &[
    Setting {
        key: "listen",
        kind: Kind::Address,
        value: "ADDRESS",
        default: "127.0.0.1:4242; 0.0.0.0:4242 with `--lan`",
        subject: Subject::Reach,
        help: "Where to listen",
        more: "With port 0 the system chooses one, and the link that is printed says which.",
    },
    Setting {
        key: "lan",
        kind: Kind::Switch,
        value: "",
        default: "no",
        subject: Subject::Reach,
        help: "Let other devices on this network in, over an encrypted connection",
        more: "The link and a QR code of it are printed. Without a certificate of yours \
               (`cert`, `key`) mischief makes one, and tells how a device learns to trust it.",
    },
    Setting {
        key: "url",
        kind: Kind::Text,
        value: "URL",
        default: "",
        subject: Subject::Reach,
        help: "The address by which people reach the pages, for links that are passed on",
        more: "As in `https://rats.example` or `https://example.org/rats`. A path in it is what \
               `base` says; with `https` cookies are sent over nothing else.",
    },
    Setting {
        key: "base",
        kind: Kind::Text,
        value: "PATH",
        default: "",
        subject: Subject::Reach,
        help: "What comes before every path, as in /rats",
        more: "For a proxy that hands over a part of its addresses and leaves the paths as they \
               are. One that takes the part off says so in `X-Forwarded-Prefix` instead.",
    },
    Setting {
        key: "no_open",
        kind: Kind::Switch,
        value: "",
        default: "no",
        subject: Subject::Reach,
        help: "Don't open the pages in the browser",
        more: "They are opened only from a terminal in any case.",
    },
    Setting {
        key: "public_handbook",
        kind: Kind::Switch,
        value: "",
        default: "no",
        subject: Subject::Reach,
        help: "Let everybody read the handbook, search engines too",
        more: "It is the rulebook as pages, and holds nothing of any household. Without this it \
               is for those who are signed in.",
    },
    Setting {
        key: "connections",
        kind: Kind::Count,
        value: "NUMBER",
        default: "512",
        subject: Subject::Reach,
        help: "How many connections there may be at once; more wait",
        more: "",
    },
    Setting {
        key: "name",
        kind: Kind::List,
        value: "NAME",
        default: "",
        subject: Subject::Tls,
        help: "A name or address by which devices reach this machine; may be given again",
        more: "The certificate that mischief makes covers it, besides the machine's own name, its \
               addresses on the network and `localhost`. The first is the one in the link.",
    },
    Setting {
        key: "cert",
        kind: Kind::Path,
        value: "FILE",
        default: "",
        subject: Subject::Tls,
        help: "A certificate of your own, in PEM, with those that vouch for it",
        more: "With `key`. Both are read again when they change, so that a renewal needs no \
               restart.",
    },
    Setting {
        key: "key",
        kind: Kind::Path,
        value: "FILE",
        default: "",
        subject: Subject::Tls,
        help: "The private key of `--cert`, in PEM",
        more: "",
    },
    Setting {
        key: "trust_proxy",
        kind: Kind::List,
        value: "ADDRESSES",
        default: "",
        subject: Subject::Proxy,
        help: "Proxies whose word counts: addresses or ranges, as in 127.0.0.1 or 10.0.0.0/8",
        more: "From these, and from nobody else, `Forwarded` and `X-Forwarded-For`, `-Proto`, \
               `-Host` and `-Prefix` say who calls and how people reach the pages. Sign-in is \
               slowed down by the address of the caller, so name the proxy here, or all visitors \
               count as one.",
    },
    Setting {
        key: "secure",
        kind: Kind::Switch,
        value: "",
        default: "no",
        subject: Subject::Proxy,
        help: "People reach the pages over TLS, whatever the proxy says of it",
        more: "Cookies are then sent over nothing else. Not needed with `url` or with a proxy that \
               sends `X-Forwarded-Proto`.",
    },
    Setting {
        key: "backup_every",
        kind: Kind::Time,
        value: "TIME",
        default: "",
        subject: Subject::Backup,
        help: "Make a backup this often, as in 12h or 1d",
        more: "None is made unless this is said. The last one counts across restarts.",
    },
    Setting {
        key: "backup_keep",
        kind: Kind::Count,
        value: "NUMBER",
        default: "14",
        subject: Subject::Backup,
        help: "How many backups to keep; older ones are deleted",
        more: "Only those that were made in this way are deleted, never one that `mischief backup` \
               made.",
    },
    Setting {
        key: "backup_folder",
        kind: Kind::Path,
        value: "FOLDER",
        default: "`backups` in the data folder",
        subject: Subject::Backup,
        help: "Where backups go; best on another disk",
        more: "",
    },
    Setting {
        key: "log",
        kind: Kind::Choice(LEVELS),
        value: "LEVEL",
        default: "warn",
        subject: Subject::Watch,
        help: "How much to tell on standard error: off, error, warn, info or debug",
        more: "From `info` on every request is a line. Secrets are in none: of an address only the \
               path of the route is told.",
    },
    Setting {
        key: "log_format",
        kind: Kind::Choice(FORMATS),
        value: "FORMAT",
        default: "text",
        subject: Subject::Watch,
        help: "In which form: text or json",
        more: "",
    },
    Setting {
        key: "metrics_token",
        kind: Kind::Text,
        value: "TOKEN",
        default: "",
        subject: Subject::Watch,
        help: "Who shows this as a bearer token may read /metrics from elsewhere",
        more: "From this machine itself, not through a proxy, `/metrics` is always open. Set it in \
               the file or in the environment: what is on a command line is seen by everybody on \
               the machine.",
    },
];
