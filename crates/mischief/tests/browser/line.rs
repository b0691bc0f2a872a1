//! The line between a device and the server: it can be cut, and it counts what comes over it.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::tcp::{OwnedReadHalf, OwnedWriteHalf};
use tokio::net::{TcpListener, TcpStream};
use tokio::runtime::Handle;
use tokio::sync::watch;

/// A line of one device. While it is cut nothing gets through, from a page or from a worker behind it.
pub(crate) struct Line {
    /// Where the device finds the server.
    pub(crate) address: String,
    state: Arc<State>,
}

struct State {
    server: String,
    cut: AtomicBool,
    /// Whether what the server says is lost on the way.
    deaf: AtomicBool,
    /// Tells what is under way that the line was cut.
    cuts: watch::Sender<()>,
    to_device: AtomicU64,
}

impl Line {
    /// A line to a server at an address as in `http://127.0.0.1:4242`.
    pub(crate) fn to(server: &str, runtime: &Handle) -> Self {
        let host = server.trim_start_matches("http://").split('/').next().unwrap_or_default();
        let state = Arc::new(State {
            server: host.to_owned(),
            cut: AtomicBool::new(false),
            deaf: AtomicBool::new(false),
            cuts: watch::Sender::new(()),
            to_device: AtomicU64::new(0),
        });
        let any = SocketAddr::from(([127, 0, 0, 1], 0));
        let listener = runtime.block_on(TcpListener::bind(any)).expect("a free port");
        let at = listener.local_addr().expect("an address");
        let shared = Arc::clone(&state);
        runtime.spawn(async move {
            loop {
                let (device, _) = listener.accept().await.expect("a device calls");
                if !shared.cut.load(Ordering::SeqCst) {
                    tokio::spawn(carry(device, Arc::clone(&shared)));
                }
            }
        });
        Self { address: format!("http://{at}"), state }
    }

    pub(crate) fn cut(&self, cut: bool) {
        self.state.cut.store(cut, Ordering::SeqCst);
        if cut {
            self.state.cuts.send_replace(());
        }
    }

    /// Loses what the server says to what is sent to it, while that still arrives.
    pub(crate) fn lose_answers(&self, lose: bool) {
        self.state.deaf.store(lose, Ordering::SeqCst);
    }

    /// How many bytes came to the device so far, heads of answers among them.
    pub(crate) fn bytes(&self) -> u64 {
        self.state.to_device.load(Ordering::SeqCst)
    }
}

/// Carries one connection to its end, or until the line is cut.
async fn carry(device: TcpStream, state: Arc<State>) {
    let mut cuts = state.cuts.subscribe();
    // A server that is not there looks to the device like a line that is cut.
    let Ok(server) = TcpStream::connect(&state.server).await else { return };
    let (from_device, to_device) = device.into_split();
    let (from_server, to_server) = server.into_split();
    let nothing = AtomicU64::new(0);
    // What is asked on this connection now: whether something is sent to the record.
    let sends = AtomicBool::new(false);
    tokio::select! {
        ((), ()) = async {
            tokio::join!(
                pass(from_device, to_server, &nothing, |bytes| {
                    let line = bytes.starts_with(b"POST ") || bytes.starts_with(b"GET ");
                    if line {
                        sends.store(bytes.starts_with(b"POST "), Ordering::SeqCst);
                    }
                    false
                }),
                pass(from_server, to_device, &state.to_device, |_| {
                    state.deaf.load(Ordering::SeqCst) && sends.load(Ordering::SeqCst)
                }),
            )
        } => (),
        _ = cuts.changed() => (),
    }
}

async fn pass(
    mut from: OwnedReadHalf,
    mut to: OwnedWriteHalf,
    count: &AtomicU64,
    lost: impl Fn(&[u8]) -> bool,
) {
    let mut buffer = vec![0; 16 * 1024];
    while let Ok(read @ 1..) = from.read(&mut buffer).await {
        if lost(&buffer[..read]) {
            continue;
        }
        count.fetch_add(read as u64, Ordering::SeqCst);
        if to.write_all(&buffer[..read]).await.is_err() {
            break;
        }
    }
    // Whichever side ended it, the other hears of it or has gone.
    let _ = to.shutdown().await;
}
