//! `mischief serve`, and what the program does without a command: the pages.

use super::Globals;
use anyhow::Context as _;
use clap::{Args, FromArgMatches as _};
use mischief::web::{Config, Server};
use mischief_app::App;
use std::io::IsTerminal as _;
use std::net::SocketAddr;
use std::process::ExitCode;

/// How to serve.
#[derive(Debug, Clone, Args)]
pub(crate) struct Serve {
    /// Where to listen
    #[arg(long, env = "MISCHIEF_LISTEN", value_name = "ADDRESS", default_value = "127.0.0.1:4242")]
    listen: SocketAddr,
    /// What comes before every path, behind a proxy that hands over a part of its addresses
    #[arg(long, env = "MISCHIEF_BASE", value_name = "PATH", default_value = "")]
    base: String,
    /// People reach the pages over TLS, through a proxy
    #[arg(long, env = "MISCHIEF_SECURE")]
    secure: bool,
    /// Don't open the pages in the browser
    #[arg(long)]
    no_open: bool,
}

impl Serve {
    /// As it is without a command: by what the environment says.
    ///
    /// # Errors
    /// Where the environment says what can't be.
    pub(crate) fn without_command(no_open: bool) -> anyhow::Result<Self> {
        let command = Self::augment_args(clap::Command::new("mischief serve"));
        let given = command.try_get_matches_from(["mischief serve"])?;
        Ok(Self { no_open, ..Self::from_arg_matches(&given)? })
    }

    /// Serves until Ctrl-C, or until the system asks for the end.
    ///
    /// # Errors
    /// Where the record can't be opened or the address not be listened at.
    pub(crate) fn run(self, globals: &Globals) -> anyhow::Result<ExitCode> {
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
        runtime.block_on(async {
            let file = globals.store_file()?;
            let app = App::open(&file, globals.clock()).await?;
            let config = Config { listen: self.listen, base: self.base, secure: self.secure };
            let server = Server::bind(app.clone(), config).await?;
            let end = end()?;
            let link = server.link()?;
            anstream::println!("{link}");
            if !self.no_open && std::io::stdout().is_terminal() {
                // Without a browser there is still the line that was printed.
                let _ = open::that_detached(&link);
            }
            server.run(end).await.context("the server ended")?;
            app.close().await;
            Ok(ExitCode::SUCCESS)
        })
    }
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
