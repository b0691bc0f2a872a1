//! Encryption of its own: a certificate that somebody gave, or one that the program makes.
//!
//! Either is looked at again while the pages are served, so that a renewal needs no restart.

mod own;

use super::Web;
use super::error::PageError;
use anyhow::{Context as _, bail};
use axum::extract::State;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse as _, Response};
use jiff::{SignedDuration, Timestamp};
use own::Own;
use sha2::{Digest as _, Sha256};
use std::fmt::Write as _;
use std::net::IpAddr;
use std::path::{Path, PathBuf};
use std::sync::{Arc, PoisonError, RwLock};
use std::time::SystemTime;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::pki_types::pem::PemObject as _;
use tokio_rustls::rustls::pki_types::{CertificateDer, PrivateKeyDer};
use tokio_rustls::rustls::server::{ClientHello, ResolvesServerCert};
use tokio_rustls::rustls::sign::CertifiedKey;
use tokio_rustls::rustls::{self, ServerConfig};
use x509_parser::prelude::{FromDer as _, GeneralName, X509Certificate};

/// Somebody is told this long before a certificate ends that they gave.
const SOON: SignedDuration = SignedDuration::from_hours(14 * 24);

/// Where the certificate comes from.
#[derive(Debug)]
enum Source {
    Given { cert: PathBuf, key: PathBuf, read: RwLock<Option<SystemTime>> },
    Own(Own),
}

/// The certificate that is shown to whoever connects.
#[derive(Debug)]
pub struct Certificates {
    source: Source,
    current: RwLock<Arc<CertifiedKey>>,
}

impl Certificates {
    /// A certificate in a file, and its key in another.
    ///
    /// # Errors
    /// Where either can't be read, they don't belong together, or the certificate has ended.
    pub fn given(cert: &Path, key: &Path, now: Timestamp) -> anyhow::Result<Self> {
        let current = read_pair(cert, key)?;
        let about = About::of(&current)?;
        if about.ends <= now {
            let ended = about.ends.strftime("%Y-%m-%d");
            bail!("the certificate in {} ended on {ended}; renew it", cert.display());
        }
        let read = RwLock::new(changed(cert));
        let source = Source::Given { cert: cert.to_owned(), key: key.to_owned(), read };
        Ok(Self { source, current: RwLock::new(current) })
    }

    /// One that the program makes, and keeps in a folder; it is made for names and addresses.
    ///
    /// # Errors
    /// Where the folder can't be written, or a name is none.
    pub fn own(folder: &Path, names: Vec<String>, now: Timestamp) -> anyhow::Result<Self> {
        let own = Own { folder: folder.to_owned(), names };
        let current = own.current(now)?;
        Ok(Self { source: Source::Own(own), current: RwLock::new(current) })
    }

    /// Whether the program made it, so that devices have to learn to trust it.
    #[must_use]
    pub const fn is_own(&self) -> bool {
        matches!(self.source, Source::Own(_))
    }

    /// The certificate by which a device learns to trust the one that is shown; none where somebody
    /// gave it, as devices trust that already.
    #[must_use]
    pub fn authority(&self) -> Option<Vec<u8>> {
        match &self.source {
            Source::Given { .. } => None,
            // Where it is missing it is made anew with the next start.
            Source::Own(own) => own.authority().ok(),
        }
    }

    /// The SHA-256 of the certificate as browsers show it, in two-digit groups.
    #[must_use]
    pub fn fingerprint(&self) -> String {
        self.now_shown().cert.first().map(|cert| fingerprint(cert)).unwrap_or_default()
    }

    /// Looks whether the certificate is still good, and takes or makes a new one. What went wrong is
    /// told; the one that is there stays.
    ///
    /// # Errors
    /// Where a new one can't be read or made.
    pub fn keep_current(&self, now: Timestamp) -> anyhow::Result<()> {
        let new = match &self.source {
            Source::Given { cert, key, read } => {
                let seen = changed(cert);
                if *read.read().unwrap_or_else(PoisonError::into_inner) == seen {
                    warn_of_end(&About::of(&self.now_shown())?, cert, now);
                    return Ok(());
                }
                let new = read_pair(cert, key)?;
                *read.write().unwrap_or_else(PoisonError::into_inner) = seen;
                new
            }
            Source::Own(own) => own.current(now)?,
        };
        *self.current.write().unwrap_or_else(PoisonError::into_inner) = new;
        Ok(())
    }

    /// How TLS is spoken with it: with HTTP/2 where a browser can.
    ///
    /// # Errors
    /// Never in fact; what is asked for here can be had.
    pub(super) fn server(self: &Arc<Self>) -> anyhow::Result<Arc<ServerConfig>> {
        let provider = Arc::new(ring::default_provider());
        let mut config = ServerConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()?
            .with_no_client_auth()
            .with_cert_resolver(Arc::new(Shown(Arc::clone(self))));
        config.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
        Ok(Arc::new(config))
    }

    fn now_shown(&self) -> Arc<CertifiedKey> {
        Arc::clone(&self.current.read().unwrap_or_else(PoisonError::into_inner))
    }
}

/// Shows the certificate of the moment to everybody.
#[derive(Debug)]
struct Shown(Arc<Certificates>);

impl ResolvesServerCert for Shown {
    fn resolve(&self, _: ClientHello<'_>) -> Option<Arc<CertifiedKey>> {
        Some(self.0.now_shown())
    }
}

fn changed(file: &Path) -> Option<SystemTime> {
    std::fs::metadata(file).and_then(|about| about.modified()).ok()
}

fn read_pair(cert: &Path, key: &Path) -> anyhow::Result<Arc<CertifiedKey>> {
    let chain = certificates(cert)?;
    let (cert, key_file) = (cert.display(), key.display());
    let key = PrivateKeyDer::from_pem_file(key).map_err(|error| {
        anyhow::anyhow!(
            "{key_file} holds no private key that can be read: {error}; it begins with \
             `-----BEGIN PRIVATE KEY-----`"
        )
    })?;
    match CertifiedKey::from_der(chain, key, &ring::default_provider()) {
        Ok(both) => Ok(Arc::new(both)),
        Err(rustls::Error::InconsistentKeys(_)) => {
            bail!("the key in {key_file} is not that of the certificate in {cert}")
        }
        Err(error) => {
            bail!("the certificate in {cert} and the key in {key_file} can't be used: {error}")
        }
    }
}

fn certificates(file: &Path) -> anyhow::Result<Vec<CertificateDer<'static>>> {
    let at = file.display();
    let all = CertificateDer::pem_file_iter(file)
        .and_then(Iterator::collect::<Result<Vec<_>, _>>)
        .map_err(|error| anyhow::anyhow!("{at} can't be read as a certificate: {error}"))?;
    if all.is_empty() {
        bail!("{at} holds no certificate; it begins with `-----BEGIN CERTIFICATE-----`");
    }
    Ok(all)
}

fn warn_of_end(about: &About, cert: &Path, now: Timestamp) {
    if about.ends.duration_since(now) < SOON {
        let (ends, cert) = (about.ends.strftime("%Y-%m-%d"), cert.display());
        tracing::warn!("the certificate in {cert} ends on {ends}; renew it");
    }
}

fn fingerprint(cert: &CertificateDer<'_>) -> String {
    let mut text = String::new();
    for (at, byte) in Sha256::digest(cert).iter().enumerate() {
        // Writing to a text does not fail.
        let _ = write!(text, "{}{byte:02X}", if at == 0 { "" } else { ":" });
    }
    text
}

/// Serves the certificate that devices are to trust, where the program made it.
pub(super) async fn authority(State(web): State<Web>) -> Result<Response, PageError> {
    let own = web.config.tls.as_ref().and_then(|tls| tls.authority());
    let der = own.ok_or(PageError::NOT_FOUND)?;
    let headers = [
        (CONTENT_TYPE, "application/x-x509-ca-cert"),
        (CONTENT_DISPOSITION, "attachment; filename=\"mischief.crt\""),
    ];
    Ok((headers, der).into_response())
}

/// What a certificate says of itself.
struct About {
    ends: Timestamp,
    names: Vec<String>,
}

impl About {
    fn of(both: &CertifiedKey) -> anyhow::Result<Self> {
        Self::of_der(both.cert.first().context("there is no certificate")?)
    }

    fn of_der(der: &[u8]) -> anyhow::Result<Self> {
        let (_, cert) = X509Certificate::from_der(der).context("the certificate is damaged")?;
        let ends = Timestamp::from_second(cert.validity().not_after.timestamp())?;
        let names = cert.subject_alternative_name()?;
        let names = names.map_or(&[][..], |names| &names.value.general_names);
        let names = names.iter().filter_map(|name| match name {
            GeneralName::DNSName(name) => Some((*name).to_owned()),
            GeneralName::IPAddress(bytes) => address(bytes).map(|address| address.to_string()),
            _ => None,
        });
        Ok(Self { ends, names: names.collect() })
    }
}

fn address(bytes: &[u8]) -> Option<IpAddr> {
    let four = <[u8; 4]>::try_from(bytes).map(IpAddr::from);
    four.or_else(|_| <[u8; 16]>::try_from(bytes).map(IpAddr::from)).ok()
}

#[cfg(test)]
mod tests;
