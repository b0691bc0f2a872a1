//! The web: pages for people. They show the engine's answers and carry facts to it.
//!
//! Read in this order: `routes` (every address, and who may call it), `reach` (from where), `gate`
//! (who calls), `frame` (what all pages share), then a page.

pub mod api;
mod aside;
mod assets;
mod backups;
mod chart;
mod clock_words;
mod drawing;
mod enclosure;
mod error;
mod feed;
mod frame;
mod gate;
mod given;
mod icon;
pub mod lan;
mod listen;
mod metrics;
mod origin;
mod pages;
pub mod qr;
mod reach;
mod ring;
pub mod routes;
mod telling;
pub mod tls;
mod told;
mod uploads;
mod words;
mod worker;

use crate::web::backups::Backups;
use crate::web::metrics::Metrics;
use crate::web::tls::Certificates;
use crate::web::uploads::Uploads;
use crate::web::words::Interface;
use anyhow::{Context as _, bail};
use ipnet::IpNet;
use mischief_app::App;
use mischief_app::command::{BackupPlan, FirstRun};
use mischief_app::secret::Secret;
use std::hash::BuildHasher as _;
use std::net::{Ipv4Addr, Ipv6Addr, SocketAddr};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;

/// How the pages are served.
#[derive(Debug, Clone)]
pub struct Config {
    /// Where to listen.
    pub listen: SocketAddr,
    /// What comes before every path, where a proxy hands over a part of its addresses: empty, or as
    /// in `/rats`.
    pub base: String,
    /// Whether people reach the pages over TLS whatever is known of a request, so that cookies are
    /// sent over nothing else.
    pub secure: bool,
    /// The address by which people know the pages, without a path: as in `https://rats.example`.
    pub origin: Option<String>,
    /// TLS of its own, and what is shown with it.
    pub tls: Option<Arc<Certificates>>,
    /// The name of this machine in links, where it has one.
    pub name: Option<String>,
    /// The proxies whose word counts.
    pub trusted: Vec<IpNet>,
    /// How many connections there may be at once.
    pub connections: usize,
    /// Whether the handbook is for everybody, search engines among them.
    pub public_handbook: bool,
    /// When and where backups are made, where that is wished for.
    pub backups: Option<BackupPlan>,
    /// Who shows this may see the numbers from elsewhere.
    pub metrics_token: Option<Secret>,
    /// The file that holds the record, for its size.
    pub store: Option<PathBuf>,
}

impl Default for Config {
    /// For this machine alone, at a port that the system chooses.
    fn default() -> Self {
        Self {
            listen: SocketAddr::from((Ipv4Addr::LOCALHOST, 0)),
            base: String::new(),
            secure: false,
            origin: None,
            tls: None,
            name: None,
            trusted: Vec::new(),
            connections: 512,
            public_handbook: false,
            backups: None,
            metrics_token: None,
            store: None,
        }
    }
}

/// What every request shares.
#[derive(Debug, Clone)]
pub struct Web {
    pub(crate) app: App,
    pub(crate) config: Arc<Config>,
    pub(crate) interface: Arc<Interface>,
    pub(crate) first_run: Arc<FirstRun>,
    pub(crate) metrics: Arc<Metrics>,
    pub(crate) backups: Arc<Backups>,
    pub(crate) uploads: Arc<Uploads>,
}

impl Web {
    /// A name for a request, by which what was told of it is found again.
    pub(crate) fn request_id(&self) -> String {
        // Of no use to anybody who guesses it; it need only be another one each time.
        let drawn = std::collections::hash_map::RandomState::new().hash_one(());
        format!("{:08x}", drawn & 0xffff_ffff)
    }
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
        let Some(base) = reach::base(&config.base) else {
            bail!("`{}` can't come before paths; it looks like /rats", config.base);
        };
        let config = Config { base, ..config };
        let listener = TcpListener::bind(config.listen)
            .await
            .map_err(|error| taken(config.listen, config.tls.is_some(), error))?;
        let (right, secret) = FirstRun::new()?;
        let first = if app.is_first_run().await? { Some(secret) } else { None };
        let interface = Arc::new(Interface::read()?);
        let web = Web {
            app,
            config: Arc::new(config),
            interface,
            first_run: Arc::new(right),
            metrics: Arc::default(),
            backups: Arc::default(),
            uploads: Arc::default(),
        };
        Ok(Self { listener, web, first })
    }

    /// The link to open: with the right to begin, where nobody has begun yet.
    ///
    /// # Errors
    /// Where the system does not say where it listens.
    pub fn link(&self) -> anyhow::Result<String> {
        let config = &self.web.config;
        let origin = match &config.origin {
            Some(origin) => origin.clone(),
            None => self.own_origin()?,
        };
        let base = &config.base;
        Ok(match &self.first {
            Some(secret) => format!("{origin}{base}/start?token={}", secret.reveal()),
            None => format!("{origin}{base}/"),
        })
    }

    /// The address of the pages as this machine knows it.
    fn own_origin(&self) -> anyhow::Result<String> {
        let config = &self.web.config;
        let mut at = self.listener.local_addr()?;
        let scheme = if config.tls.is_some() { "https" } else { "http" };
        if let Some(name) = &config.name {
            let name = if name.contains(':') { format!("[{name}]") } else { name.clone() };
            return Ok(format!("{scheme}://{name}:{}", at.port()));
        }
        // One that listens everywhere is reached from here by the machine's own address.
        if at.ip().is_unspecified() {
            at.set_ip(if at.is_ipv4() {
                Ipv4Addr::LOCALHOST.into()
            } else {
                Ipv6Addr::LOCALHOST.into()
            });
        }
        Ok(format!("{scheme}://{at}"))
    }

    /// Serves until it is told to end, then lets every request finish.
    ///
    /// # Errors
    /// Where the listener fails.
    pub async fn run(self, end: impl Future<Output = ()> + Send + 'static) -> anyhow::Result<()> {
        let chores = tokio::spawn(chores(self.web.clone()));
        let served = listen::serve(self.listener, &self.web, end).await;
        chores.abort();
        served.context("serving failed")
    }
}

/// What has to be done while the pages are served.
async fn chores(web: Web) {
    let certificates = async {
        if let Some(certificates) = &web.config.tls {
            keep_current(&web.app, certificates).await;
        }
    };
    let backups = async {
        if let Some(plan) = &web.config.backups {
            web.backups.keep_making(&web.app, plan).await;
        }
    };
    tokio::join!(certificates, backups);
}

/// How often certificates are looked at.
const CERTIFICATES_EVERY: Duration = Duration::from_secs(3600);

/// Renews certificates in time, and takes in those that were renewed.
async fn keep_current(app: &App, certificates: &Certificates) {
    loop {
        tokio::time::sleep(CERTIFICATES_EVERY).await;
        if let Err(error) = certificates.keep_current(app.now()) {
            tracing::warn!("the certificate could not be renewed: {error:#}");
        }
    }
}

fn taken(at: SocketAddr, tls: bool, error: std::io::Error) -> anyhow::Error {
    let scheme = if tls { "https" } else { "http" };
    let other = SocketAddr::new(at.ip(), 0);
    let what = match error.kind() {
        std::io::ErrorKind::AddrInUse => {
            return anyhow::anyhow!(
                "something listens at {at} already. Perhaps mischief runs: open {scheme}://{at}/. \
                 Or choose another address with `mischief serve --listen {other}`"
            );
        }
        std::io::ErrorKind::AddrNotAvailable => {
            format!("this machine does not have the address {}", at.ip())
        }
        std::io::ErrorKind::PermissionDenied => {
            format!(
                "the system does not let you listen at port {}; take one from 1024 on",
                at.port()
            )
        }
        _ => format!("can't listen at {at}; choose another address with `--listen`"),
    };
    anyhow::Error::new(error).context(what)
}
