//! The web: pages for people. They show the engine's answers and carry facts to it.
//!
//! Read in this order: [`routes`] (every address, and who may call it), [`gate`] (who calls),
//! [`frame`] (what all pages share), then a page.

mod api;
mod assets;
mod clock_words;
mod error;
mod frame;
mod gate;
mod pages;
pub mod routes;
mod words;

use crate::web::words::Interface;
use anyhow::Context as _;
use mischief_app::App;
use mischief_app::command::FirstRun;
use mischief_app::secret::Secret;
use std::net::SocketAddr;
use std::sync::Arc;
use tokio::net::TcpListener;

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
        let listener = TcpListener::bind(config.listen).await.with_context(|| {
            format!("can't listen at {}; choose another with --listen", config.listen)
        })?;
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
        let at = self.listener.local_addr()?;
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
        let router = routes::router(self.web);
        axum::serve(self.listener, router).with_graceful_shutdown(end).await?;
        Ok(())
    }
}
