//! Connections: so many at once, each encrypted where that is asked for, none that stays without
//! saying what it wants, and an end that lets every request finish.

use super::Web;
use super::metrics::Metrics;
use super::reach::Peer;
use super::routes::router;
use super::tls::Certificates;
use axum::Router;
use axum::body::Body;
use axum::http::header::{HOST, LOCATION};
use axum::http::{Request, Response, StatusCode};
use hyper::body::Incoming;
use hyper::service::service_fn;
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use hyper_util::server::conn::auto::Builder;
use hyper_util::server::graceful::{GracefulShutdown, Watcher};
use std::convert::Infallible;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;
use tokio::time::{sleep, timeout};
use tokio_rustls::TlsAcceptor;
use tower::ServiceExt as _;

/// How long somebody who connected may take to say what they want, and to keep silent between.
const HEAD_WITHIN: Duration = Duration::from_secs(30);
/// How long the two ends may take to agree on keys.
const HANDSHAKE_WITHIN: Duration = Duration::from_secs(10);
/// The most that may be said before a request's content, in bytes.
const HEAD_MOST: usize = 32 * 1024;
/// How many requests one connection may have under way.
const STREAMS: u32 = 64;
/// How long to wait where the system has no room for another connection.
const BREATH: Duration = Duration::from_millis(100);
/// How long requests may still take once the end is asked for; longer than any answer may.
const PATIENCE_AT_THE_END: Duration = Duration::from_secs(25);

/// The first byte of whoever wants to speak TLS.
const HANDSHAKE: u8 = 0x16;

/// What every connection shares.
#[derive(Clone)]
struct Shared {
    router: Router,
    builder: Builder<TokioExecutor>,
    tls: Option<TlsAcceptor>,
    metrics: Arc<Metrics>,
}

/// Serves until it is told to end, then lets every request finish.
///
/// # Errors
/// Where TLS can't be set up.
pub(super) async fn serve(
    listener: TcpListener,
    web: &Web,
    end: impl Future<Output = ()> + Send,
) -> anyhow::Result<()> {
    let tls = web.config.tls.as_ref().map(Certificates::server).transpose()?;
    let tls = tls.map(TlsAcceptor::from);
    let metrics = Arc::clone(&web.metrics);
    let shared = Shared { router: router(web.clone()), builder: builder(), tls, metrics };
    let room = Arc::new(Semaphore::new(web.config.connections));
    let graceful = GracefulShutdown::new();
    tokio::pin!(end);
    loop {
        let next = async {
            // Nobody closes the room; without it there is none for anybody.
            let place = Arc::clone(&room).acquire_owned().await.ok()?;
            Some((listener.accept().await, place))
        };
        let accepted = tokio::select! {
            next = next => next,
            () = &mut end => break,
        };
        match accepted {
            Some((Ok((stream, address)), place)) => {
                let (shared, watcher) = (shared.clone(), graceful.watcher());
                tokio::spawn(async move {
                    let open = shared.metrics.open();
                    connection(&shared, stream, address, watcher).await;
                    drop(open);
                    drop(place);
                });
            }
            Some((Err(error), _)) => {
                tracing::warn!("a connection could not be taken: {error}");
                sleep(BREATH).await;
            }
            None => break,
        }
    }
    drop(listener);
    if timeout(PATIENCE_AT_THE_END, graceful.shutdown()).await.is_err() {
        tracing::warn!("connections were cut off at the end; they took too long");
    }
    Ok(())
}

fn builder() -> Builder<TokioExecutor> {
    let mut builder = Builder::new(TokioExecutor::new());
    builder
        .http1()
        .timer(TokioTimer::new())
        .header_read_timeout(HEAD_WITHIN)
        .max_buf_size(HEAD_MOST);
    builder
        .http2()
        .timer(TokioTimer::new())
        .keep_alive_interval(HEAD_WITHIN)
        .keep_alive_timeout(HEAD_WITHIN)
        .max_concurrent_streams(STREAMS)
        .max_header_list_size(32 * 1024);
    builder
}

async fn connection(shared: &Shared, stream: TcpStream, address: SocketAddr, watcher: Watcher) {
    // Answers are small; waiting to fill a packet only makes them late.
    let _ = stream.set_nodelay(true);
    let Some(tls) = shared.tls.clone() else {
        return answer(shared, stream, Peer { address, tls: false }, watcher).await;
    };
    let mut first = [0];
    match timeout(HANDSHAKE_WITHIN, stream.peek(&mut first)).await {
        Ok(Ok(1..)) if first == [HANDSHAKE] => {}
        Ok(Ok(1..)) => return lead_to_tls(shared, stream, watcher).await,
        _ => return,
    }
    match timeout(HANDSHAKE_WITHIN, tls.accept(stream)).await {
        Ok(Ok(stream)) => answer(shared, stream, Peer { address, tls: true }, watcher).await,
        Ok(Err(error)) => tracing::debug!("no TLS with {}: {error}", address.ip()),
        Err(_) => tracing::debug!("no TLS with {}: it took too long", address.ip()),
    }
}

async fn answer<S>(shared: &Shared, stream: S, peer: Peer, watcher: Watcher)
where
    S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
{
    let router = shared.router.clone();
    let service = service_fn(move |mut request: Request<Incoming>| {
        request.extensions_mut().insert(peer);
        router.clone().oneshot(request.map(Body::new))
    });
    let served = shared.builder.serve_connection(TokioIo::new(stream), service);
    if let Err(error) = watcher.watch(served.into_owned()).await {
        tracing::debug!("a connection of {} ended: {error}", peer.address.ip());
    }
}

/// Whoever speaks without encryption where it is spoken is led to where they wanted to go.
async fn lead_to_tls(shared: &Shared, stream: TcpStream, watcher: Watcher) {
    let service = service_fn(|request: Request<Incoming>| async move {
        let host = request.headers().get(HOST).and_then(|host| host.to_str().ok());
        let path = request.uri().path_and_query().map_or("/", |path| path.as_str());
        let to = host.map(|host| format!("https://{host}{path}"));
        let mut response = Response::builder().header("connection", "close");
        response = match &to {
            Some(to) => response.status(StatusCode::PERMANENT_REDIRECT).header(LOCATION, to),
            None => response.status(StatusCode::BAD_REQUEST),
        };
        Ok::<_, Infallible>(response.body(Body::empty()).unwrap_or_default())
    });
    let served = shared.builder.serve_connection(TokioIo::new(stream), service);
    // Nobody waits for more than this one answer.
    let _ = watcher.watch(served.into_owned()).await;
}
