//! `mischief serve`, and what the program does without a command: the pages.

use super::local::STORE_FILE;
use super::out::{self, say};
use super::{Color, Globals};
use anyhow::{Context as _, bail};
use clap::{Arg, ArgAction, ArgMatches, Args, Command, FromArgMatches};
use jiff::Timestamp;
use mischief::settings::table::{Kind, Setting, Subject, TABLE};
use mischief::settings::{DEFAULT_FILE, FILE_SETTING, Settings};
use mischief::web::tls::Certificates;
use mischief::web::{Config, Server, lan, qr};
use mischief_app::App;
use mischief_app::command::BackupPlan;
use mischief_app::secret::Secret;
use std::io::IsTerminal as _;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use tracing_subscriber::Layer as _;
use tracing_subscriber::filter::{LevelFilter, Targets};
use tracing_subscriber::layer::SubscriberExt as _;
use tracing_subscriber::util::SubscriberInitExt as _;

/// The port where nobody says another.
const PORT: u16 = 4242;
/// How many backups are kept where nobody says otherwise.
const BACKUPS_KEPT: usize = 14;

/// How to serve, as far as the command line says it.
#[derive(Debug, Clone, Default)]
pub(crate) struct Serve {
    file: Option<PathBuf>,
    said: Settings,
}

/// An argument for every setting, from their table.
impl Args for Serve {
    fn augment_args(command: Command) -> Command {
        let (flag, variable) = FILE_SETTING;
        let help = format!(
            "A file of settings [env: {variable}] [default: {DEFAULT_FILE} in the data folder, if \
             there is one]"
        );
        let file = Arg::new(flag).long(flag).value_name("FILE").help(help);
        let file = file.value_parser(clap::value_parser!(PathBuf));
        let command = command.arg(file).after_help(
            "Everything here can be said in the environment or in a file as well; see \
             docs/configuration.md.\n\n\
             Examples:\n  mischief serve                        for this machine alone\n  \
             mischief serve --lan                  for phones on the same network\n  \
             mischief serve --url https://rats.example --trust-proxy 127.0.0.1",
        );
        Subject::ALL.iter().fold(command, |command, subject| {
            let own = TABLE.iter().filter(|setting| setting.subject == *subject);
            own.fold(command, |command, setting| command.arg(argument(setting)))
        })
    }

    fn augment_args_for_update(command: Command) -> Command {
        Self::augment_args(command)
    }
}

fn argument(setting: &'static Setting) -> Arg {
    let mut help = format!("{} [env: {}]", setting.help, setting.variable());
    if !setting.default.is_empty() && setting.kind != Kind::Switch {
        help.push_str(&format!(" [default: {}]", setting.default.replace('`', "")));
    }
    let arg = Arg::new(setting.key)
        .long(setting.key.replace('_', "-"))
        .help(help)
        .help_heading(setting.subject.heading());
    match setting.kind {
        Kind::Switch => arg.action(ArgAction::SetTrue),
        Kind::List => arg.action(ArgAction::Append).value_name(setting.value),
        _ => arg.value_name(setting.value),
    }
}

impl FromArgMatches for Serve {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, clap::Error> {
        let mut serve = Self::default();
        serve.update_from_arg_matches(matches)?;
        Ok(serve)
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
        self.file = matches.get_one::<PathBuf>(FILE_SETTING.0).cloned();
        for setting in TABLE {
            let values: Vec<String> = match setting.kind {
                Kind::Switch if matches.get_flag(setting.key) => vec!["true".to_owned()],
                Kind::Switch => Vec::new(),
                _ => matches.get_many(setting.key).unwrap_or_default().cloned().collect(),
            };
            if !values.is_empty() {
                self.said.say(setting, values);
            }
        }
        Ok(())
    }
}

/// All that is said: by flag, in the environment, in the file.
///
/// # Errors
/// Where the file can't be read or holds what can't be set.
pub(crate) fn settings(
    globals: &Globals,
    said: Settings,
    file: Option<PathBuf>,
) -> anyhow::Result<Settings> {
    let variable = |name: &str| std::env::var(name).ok();
    let named = file.or_else(|| {
        std::env::var_os(FILE_SETTING.1).filter(|name| !name.is_empty()).map(PathBuf::from)
    });
    let file = match named {
        Some(file) => Some(file),
        None => Some(globals.data_folder()?.join(DEFAULT_FILE)).filter(|file| file.exists()),
    };
    let written = file.map(|file| Settings::of_file(&file)).transpose()?.unwrap_or_default();
    Ok(said.or(Settings::of_environment(variable)).or(written))
}

impl Serve {
    /// As it is without a command: by what the environment and the file say.
    pub(crate) fn without_command(no_open: bool) -> Self {
        let mut serve = Self::default();
        let switch = TABLE.iter().find(|setting| setting.key == "no_open");
        if let Some(setting) = switch.filter(|_| no_open) {
            serve.said.say(setting, vec!["true".to_owned()]);
        }
        serve
    }

    /// Serves until Ctrl-C, or until the system asks for the end.
    ///
    /// # Errors
    /// Where the record can't be opened or the address not be listened at.
    pub(crate) fn run(self, globals: &Globals) -> anyhow::Result<ExitCode> {
        let settings = settings(globals, self.said, self.file)?;
        tell(&settings, globals.color)?;
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
        runtime.block_on(async {
            let clock = globals.clock();
            let config = config(&settings, &globals.data_folder()?, clock.now())?;
            let app = App::open(&globals.store_file()?, clock).await?;
            let tls = config.tls.clone();
            let server = Server::bind(app.clone(), config).await?;
            let end = end()?;
            let link = server.link()?;
            anstream::println!("{link}");
            if let Some(tls) = &tls {
                tell_how_to_come_in(&settings, tls, &link)?;
            }
            if !settings.switch("no_open")? && std::io::stdout().is_terminal() {
                // Without a browser there is still the line that was printed.
                let _ = open::that_detached(&link);
            }
            server.run(end).await.context("the server ended")?;
            app.close().await;
            Ok(ExitCode::SUCCESS)
        })
    }
}

/// What the settings amount to.
fn config(settings: &Settings, folder: &Path, now: Timestamp) -> anyhow::Result<Config> {
    let lan = settings.switch("lan")?;
    let own =
        SocketAddr::from((if lan { Ipv4Addr::UNSPECIFIED } else { Ipv4Addr::LOCALHOST }, PORT));
    let listen = settings.address("listen")?.unwrap_or(own);
    let given = settings.list("name");
    let names = lan::names(given);
    let tls = match (settings.path("cert"), settings.path("key")) {
        (Some(cert), Some(key)) => Some(Certificates::given(&cert, &key, now)?),
        (Some(_), None) => bail!(settings.refuse("cert", "say where its key is, with `--key`")),
        (None, Some(_)) => {
            bail!(settings.refuse("key", "say where its certificate is, with `--cert`"))
        }
        (None, None) if lan => Some(Certificates::own(&folder.join("tls"), names.clone(), now)?),
        (None, None) => None,
    };
    let (origin, path) = match settings.text("url") {
        Some(url) => {
            let help = "it looks like https://rats.example or https://example.org/rats";
            let (origin, path) = parts_of(url).ok_or_else(|| settings.refuse("url", help))?;
            (Some(origin), path)
        }
        None => (None, String::new()),
    };
    let base = settings.text("base").map_or_else(|| path.clone(), str::to_owned);
    if !path.is_empty() && base.trim_end_matches('/') != path {
        bail!(
            settings.refuse("base", &format!("it says another path than `url`, which has {path}"))
        );
    }
    let secure = settings.switch("secure")?
        || origin.as_ref().is_some_and(|origin| origin.starts_with("https://"));
    // In the link that is printed: what people call it, or the address that phones reach it by.
    let everywhere = listen.ip().is_unspecified();
    let name = given.first().or_else(|| names.first().filter(|_| lan && everywhere));
    Ok(Config {
        listen,
        base,
        secure,
        origin,
        name: name.filter(|_| tls.is_some()).cloned(),
        tls: tls.map(Arc::new),
        trusted: settings.ranges("trust_proxy")?,
        public_handbook: settings.switch("public_handbook")?,
        connections: settings.count("connections")?.unwrap_or(Config::default().connections),
        backups: backup_plan(settings, folder)?,
        metrics_token: settings.text("metrics_token").map(Secret::given),
        store: Some(folder.join(STORE_FILE)),
    })
}

/// When and where backups are made, where that is wished for.
///
/// # Errors
/// Where a time or a number is none.
pub(crate) fn backup_plan(
    settings: &Settings,
    folder: &Path,
) -> anyhow::Result<Option<BackupPlan>> {
    let every = settings.time("backup_every")?;
    let keep = settings.count("backup_keep")?.unwrap_or(BACKUPS_KEPT);
    let folder = settings.path("backup_folder").unwrap_or_else(|| folder.join("backups"));
    Ok(every.map(|every| BackupPlan { folder, every, keep }))
}

/// Has what happens told on standard error. Only what this program says itself: others may tell more
/// than is theirs to tell.
fn tell(settings: &Settings, color: Color) -> anyhow::Result<()> {
    let level = settings.choice("log")?.unwrap_or("warn");
    let level: LevelFilter = level.parse().context("every level of the table is one")?;
    let only_ours = Targets::new().with_target("mischief", level);
    let coloured = match color {
        Color::Auto => std::io::stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none(),
        Color::Always => true,
        Color::Never => false,
    };
    let told = tracing_subscriber::fmt::layer()
        .with_writer(std::io::stderr)
        .with_target(false)
        .with_ansi(coloured);
    let registry = tracing_subscriber::registry();
    let set = match settings.choice("log_format")? {
        Some("json") => {
            registry.with(told.json().flatten_event(true).with_filter(only_ours)).try_init()
        }
        _ => registry.with(told.with_filter(only_ours)).try_init(),
    };
    set.context("what happens can't be told")
}

/// An address as its origin and its path, without a slash at its end.
fn parts_of(url: &str) -> Option<(String, String)> {
    let (scheme, rest) = url.split_once("://")?;
    let (host, path) = rest.split_once('/').map_or((rest, ""), |(host, path)| (host, path));
    let plain = |c: char| c.is_ascii_alphanumeric() || "-.:[]".contains(c);
    let good = matches!(scheme, "http" | "https") && !host.is_empty() && host.chars().all(plain);
    let path = path.trim_end_matches('/');
    let path = if path.is_empty() { String::new() } else { format!("/{path}") };
    good.then(|| (format!("{scheme}://{host}"), path))
}

/// Says how a phone comes in, and what its browser will say of the certificate.
fn tell_how_to_come_in(settings: &Settings, tls: &Certificates, link: &str) -> anyhow::Result<()> {
    let terminal = std::io::stdout().is_terminal();
    if terminal {
        say!("\n{}", qr::terminal(link, true).trim_end());
    }
    let only_here = settings.address("listen")?.is_some_and(|at| at.ip().is_loopback());
    if only_here {
        say!("\nOther devices don't reach this: it listens on this machine alone.");
    } else if terminal {
        say!("\nScan it with a phone on the same network.");
    }
    if tls.is_own() {
        let root = link.split("/start").next().unwrap_or(link).trim_end_matches('/');
        let text = format!(
            "The certificate is made by this machine, so a browser warns that it does not know it. \
             Compare the fingerprint and go on. To have no more warnings, and pages that open \
             without a connection, install {root}/certificate.crt on the device once, as an \
             authority that it trusts."
        );
        say!("\n{}", out::wrapped(&text, 0));
    }
    say!("\nSHA-256 of the certificate:\n{}", in_two(&tls.fingerprint()));
    Ok(())
}

/// A fingerprint in two lines, as browsers show it.
fn in_two(fingerprint: &str) -> String {
    let groups: Vec<&str> = fingerprint.split(':').collect();
    groups.chunks(16).map(|half| half.join(":")).collect::<Vec<_>>().join("\n")
}

/// Waits for Ctrl-C or the system's word to end.
#[cfg(unix)]
fn end() -> anyhow::Result<impl Future<Output = ()> + Send + 'static> {
    use tokio::signal::unix::{SignalKind, signal};
    let mut interrupt = signal(SignalKind::interrupt())?;
    let mut terminate = signal(SignalKind::terminate())?;
    Ok(async move {
        tokio::select! {
            _ = interrupt.recv() => (),
            _ = terminate.recv() => (),
        }
    })
}

/// Waits for Ctrl-C.
#[cfg(not(unix))]
fn end() -> anyhow::Result<impl Future<Output = ()> + Send + 'static> {
    Ok(async {
        // Without a way to hear of Ctrl-C the program is ended by other means.
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    })
}
