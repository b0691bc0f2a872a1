//! `mischief serve`, and what the program does without a command: the pages.

use super::Globals;
use anyhow::Context as _;
use clap::Args;
use mischief::web::{Config, Server};
use mischief_app::App;
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
}

impl Serve {
    /// Serves until Ctrl-C.
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
            anstream::println!("{}", server.link()?);
            let end = async {
                // Without a way to hear of Ctrl-C the program is ended by other means.
                if tokio::signal::ctrl_c().await.is_err() {
                    std::future::pending::<()>().await;
                }
            };
            server.run(end).await.context("the server ended")?;
            app.close().await;
            Ok(ExitCode::SUCCESS)
        })
    }
}
