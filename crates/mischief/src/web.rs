//! The web: pages for people. They show the engine's answers and carry facts to it.
//!
//! Read in this order: `routes` (every address, and who may call it), `gate` (who calls),
//! `frame` (what all pages share), then a page.

mod api;
mod assets;
mod chart;
mod clock_words;
mod error;
mod frame;
mod gate;
mod pages;
mod ring;
pub mod routes;
mod told;
mod words;

use crate::web::words::Interface;
use anyhow::{Context as _, bail};
use mischief_app::App;
use mischief_app::command::FirstRun;
use mischief_app::secret::Secret;
use std::net::{Ipv4Addr, Ipv6Addr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::sync::oneshot;

/// How the pages are served.
#[derive(Debug, Clone)]
pub struct Config {
    /// Where to listen.
    pub listen: SocketAddr,
    /// What comes before every path, where a proxy hands over a part of its addresses: empty, or as
    /// in `/rats`.
    pub base: String,
    /// Whether people reach the pages over TLS, so that cookies are sent over nothing else.
    pub secure: bool,
}

/// What every request shares.
#[derive(Debug, Clone)]
pub struct Web {
    pub(crate) app: App,
    pub(crate) config: Arc<Config>,
    pub(crate) interface: Arc<Interface>,
    pub(crate) first_run: Arc<FirstRun>,
}

/// A server that listens, and is yet to be run.
pub struct Server {
    listener: TcpListener,
    web: Web,
    first: Option<Secret>,
}

impl Server {
    /// Listens.
    ///
    /// # Errors
    /// Where the address is taken or not allowed, or the words can't be read.
    pub async fn bind(app: App, config: Config) -> anyhow::Result<Self> {
        let config = Config { base: base_of(&config.base)?, ..config };
        let listener =
            TcpListener::bind(config.listen).await.map_err(|error| taken(config.listen, error))?;
        let (right, secret) = FirstRun::new()?;
        let first = if app.is_first_run().await? { Some(secret) } else { None };
        let interface = Arc::new(Interface::read()?);
        let web = Web { app, config: Arc::new(config), interface, first_run: Arc::new(right) };
        Ok(Self { listener, web, first })
    }

    /// The link to open: with the right to begin, where nobody has begun yet.
    ///
    /// # Errors
    /// Where the system does not say where it listens.
    pub fn link(&self) -> anyhow::Result<String> {
        let mut at = self.listener.local_addr()?;
        // One that listens everywhere is reached from here by the machine's own address.
        if at.ip().is_unspecified() {
            at.set_ip(if at.is_ipv4() {
                Ipv4Addr::LOCALHOST.into()
            } else {
                Ipv6Addr::LOCALHOST.into()
            });
        }
        let base = &self.web.config.base;
        Ok(match &self.first {
            Some(secret) => format!("http://{at}{base}/start?token={}", secret.reveal()),
            None => format!("http://{at}{base}/"),
        })
    }

    /// Serves until it is told to end, then lets every request finish.
    ///
    /// # Errors
    /// Where the listener fails.
    pub async fn run(self, end: impl Future<Output = ()> + Send + 'static) -> anyhow::Result<()> {
        let service = routes::router(self.web).into_make_service_with_connect_info::<SocketAddr>();
        let (told, hears) = oneshot::channel();
        let end = async move {
            end.await;
            // Nobody listens where serving has failed already.
            let _ = told.send(());
        };
        let late = async {
            if hears.await.is_ok() {
                tokio::time::sleep(PATIENCE_AT_THE_END).await;
            } else {
                std::future::pending().await
            }
        };
        tokio::select! {
            served = axum::serve(self.listener, service).with_graceful_shutdown(end) => {
                served.context("serving failed")
            }
            () = late => Ok(()),
        }
    }
}

/// How long requests may still take once the end is asked for; longer than any answer may, but for a
/// photo on a slow line, which is then sent again.
const PATIENCE_AT_THE_END: Duration = Duration::from_secs(25);

fn taken(at: SocketAddr, error: std::io::Error) -> anyhow::Error {
    let what = match error.kind() {
        std::io::ErrorKind::AddrInUse => format!(
            "something listens at {at} already. Perhaps mischief runs: open http://{at}/. Or choose \
             another address with `mischief serve --listen 127.0.0.1:0`"
        ),
        _ => format!("can't listen at {at}; choose another address with `--listen`"),
    };
    if error.kind() == std::io::ErrorKind::AddrInUse {
        return anyhow::Error::msg(what);
    }
    anyhow::Error::new(error).context(what)
}

/// What comes before every path, without a slash at its end.
fn base_of(given: &str) -> anyhow::Result<String> {
    let base = given.trim_end_matches('/');
    let plain = |c: char| c.is_ascii_alphanumeric() || "/-_.~".contains(c);
    if !base.is_empty()
        && (!base.starts_with('/') || base.contains("//") || !base.chars().all(plain))
    {
        bail!("`{given}` can't come before paths; it looks like /rats");
    }
    Ok(base.to_owned())
}
