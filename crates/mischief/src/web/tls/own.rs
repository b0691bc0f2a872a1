//! The certificate that the program makes for itself, so that phones reach it without anybody who
//! sells certificates.
//!
//! There are two: one that vouches (it lasts for years, and a device that trusts it is content), and
//! one that is shown (it lasts as long as browsers bear, and is made anew in time, or when the
//! machine gets another address). The one that vouches may do so for names and addresses of home
//! networks alone, so that nobody who steals its key can pose as a bank.

use super::{About, certificates};
use anyhow::{Context as _, bail};
use jiff::{SignedDuration, Timestamp, tz::TimeZone};
use rcgen::{
    BasicConstraints, CertificateParams, CidrSubnet, DistinguishedName, DnType,
    ExtendedKeyUsagePurpose, GeneralSubtree, IsCa, Issuer, KeyPair, KeyUsagePurpose,
    NameConstraints, SanType,
};
use std::io::Write as _;
use std::net::IpAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::pki_types::PrivateKeyDer;
use tokio_rustls::rustls::pki_types::pem::PemObject as _;
use tokio_rustls::rustls::sign::CertifiedKey;
use x509_parser::prelude::{FromDer as _, X509Certificate};

const DAY: SignedDuration = SignedDuration::from_hours(24);
/// How long the one that vouches lasts, in days.
const VOUCHES_FOR: i32 = 3650;
/// How long the one that is shown lasts, in days. Phones refuse more than 825, browsers soon 398.
const SHOWN_FOR: i32 = 390;
/// How long before their end they are made anew, in days.
const RENEWED_BEFORE: i32 = 60;

/// Endings of names that no public certificate is issued for.
const HOME_NAMES: &[&str] =
    &["localhost", "local", "lan", "home", "home.arpa", "internal", "test", "fritz.box"];
/// Addresses that mean something only within a network: RFC 1918, 3927, 4193, 4291, 6598.
const HOME_ADDRESSES: &[(&str, u8)] = &[
    ("127.0.0.0", 8),
    ("10.0.0.0", 8),
    ("172.16.0.0", 12),
    ("192.168.0.0", 16),
    ("169.254.0.0", 16),
    ("100.64.0.0", 10),
    ("::1", 128),
    ("fc00::", 7),
    ("fe80::", 10),
];

/// The certificates in their folder.
#[derive(Debug)]
pub(super) struct Own {
    pub(super) folder: PathBuf,
    /// What the one that is shown is for; the first is how people know it.
    pub(super) names: Vec<String>,
}

impl Own {
    /// The certificate that is shown, made anew where that is needed.
    pub(super) fn current(&self, now: Timestamp) -> anyhow::Result<Arc<CertifiedKey>> {
        self.folder_of_ours()?;
        let authority = match self.standing_authority(now) {
            Some(authority) => authority,
            None => self.new_authority(now)?,
        };
        let key = self.key("server.key")?;
        let file = self.folder.join("server.pem");
        let good = certificates(&file).is_ok_and(|all| {
            all.first().is_some_and(|shown| self.is_good(shown, &authority.0, &key, now))
        });
        if !good {
            let mut params = params(now, SHOWN_FOR)?;
            params.subject_alt_names = alternatives(&self.names)?;
            params.use_authority_key_identifier_extension = true;
            params.key_usages = vec![KeyUsagePurpose::DigitalSignature];
            params.extended_key_usages = vec![ExtendedKeyUsagePurpose::ServerAuth];
            let first = self.names.first().map_or("mischief", String::as_str);
            params.distinguished_name = named(first);
            let shown = params.signed_by(&key, &authority.1)?;
            write_new(&file, &shown.pem(), false)?;
        }
        let mut chain = certificates(&file)?;
        chain.push(authority.0.into());
        let key = PrivateKeyDer::from_pem_slice(key.serialize_pem().as_bytes())?;
        Ok(Arc::new(CertifiedKey::from_der(chain, key, &ring::default_provider())?))
    }

    /// The one that vouches, in DER.
    pub(super) fn authority(&self) -> anyhow::Result<Vec<u8>> {
        let file = self.folder.join("authority.pem");
        let first = certificates(&file)?.into_iter().next().context("there is none")?;
        Ok(first.to_vec())
    }

    /// The one that vouches, where it lasts and may vouch for all names.
    fn standing_authority(&self, now: Timestamp) -> Option<(Vec<u8>, Issuer<'static, KeyPair>)> {
        let der = self.authority().ok()?;
        let key = std::fs::read_to_string(self.folder.join("authority.key")).ok()?;
        let key = KeyPair::from_pem(&key).ok()?;
        let lasts =
            About::of_der(&der).ok()?.ends.duration_since(now) > DAY * (SHOWN_FOR + RENEWED_BEFORE);
        let (_, parsed) = X509Certificate::from_der(&der).ok()?;
        let is_its_key = parsed.public_key().raw == key_info(&key);
        let may = self.names.iter().all(|name| may_vouch(&parsed, name));
        let issuer = Issuer::from_ca_cert_der(&der.as_slice().into(), key).ok()?;
        (lasts && is_its_key && may).then_some((der, issuer))
    }

    fn new_authority(&self, now: Timestamp) -> anyhow::Result<(Vec<u8>, Issuer<'static, KeyPair>)> {
        let key = KeyPair::generate()?;
        let mut params = params(now, VOUCHES_FOR)?;
        let machine = gethostname::gethostname().to_string_lossy().into_owned();
        params.distinguished_name = named(&format!("mischief on {machine}"));
        params.is_ca = IsCa::Ca(BasicConstraints::Constrained(0));
        params.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign];
        params.name_constraints = Some(NameConstraints {
            permitted_subtrees: permitted(&self.names),
            excluded_subtrees: Vec::new(),
        });
        let made = params.self_signed(&key)?;
        write_new(&self.folder.join("authority.key"), &key.serialize_pem(), true)?;
        write_new(&self.folder.join("authority.pem"), &made.pem(), false)?;
        let der = made.der().to_vec();
        Ok((der, Issuer::new(params, key)))
    }

    /// Whether the one that is shown may still be.
    fn is_good(&self, shown: &[u8], authority: &[u8], key: &KeyPair, now: Timestamp) -> bool {
        let Ok(about) = About::of_der(shown) else { return false };
        let parsed = (X509Certificate::from_der(shown), X509Certificate::from_der(authority));
        let (Ok((_, shown)), Ok((_, authority))) = parsed else { return false };
        about.ends.duration_since(now) > DAY * RENEWED_BEFORE
            && self.names.iter().all(|name| about.names.contains(name))
            && shown.public_key().raw == key_info(key)
            && shown.verify_signature(Some(authority.public_key())).is_ok()
    }

    fn key(&self, name: &str) -> anyhow::Result<KeyPair> {
        let file = self.folder.join(name);
        if let Ok(text) = std::fs::read_to_string(&file)
            && let Ok(key) = KeyPair::from_pem(&text)
        {
            return Ok(key);
        }
        let key = KeyPair::generate()?;
        write_new(&file, &key.serialize_pem(), true)?;
        Ok(key)
    }

    fn folder_of_ours(&self) -> anyhow::Result<()> {
        let folder = &self.folder;
        let mut builder = std::fs::DirBuilder::new();
        builder.recursive(true);
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.create(folder).with_context(|| {
            format!("the folder for certificates {} can't be made", folder.display())
        })
    }
}

fn key_info(key: &KeyPair) -> Vec<u8> {
    rcgen::PublicKeyData::subject_public_key_info(key)
}

fn named(name: &str) -> DistinguishedName {
    let mut all = DistinguishedName::new();
    all.push(DnType::CommonName, name);
    all
}

/// From yesterday on, as clocks of phones differ, for some days.
fn params(now: Timestamp, days: i32) -> anyhow::Result<CertificateParams> {
    let mut params = CertificateParams::default();
    let (year, month, day) = date(now.checked_sub(DAY)?)?;
    params.not_before = rcgen::date_time_ymd(year, month, day);
    let (year, month, day) = date(now.checked_add(DAY * days)?)?;
    params.not_after = rcgen::date_time_ymd(year, month, day);
    Ok(params)
}

fn date(at: Timestamp) -> anyhow::Result<(i32, u8, u8)> {
    let date = at.to_zoned(TimeZone::UTC).date();
    Ok((i32::from(date.year()), u8::try_from(date.month())?, u8::try_from(date.day())?))
}

fn alternatives(names: &[String]) -> anyhow::Result<Vec<SanType>> {
    names
        .iter()
        .map(|name| {
            if let Ok(address) = name.parse::<IpAddr>() {
                return Ok(SanType::IpAddress(address));
            }
            let plain = |c: char| c.is_ascii_alphanumeric() || "-.".contains(c);
            if name.is_empty() || !name.chars().all(plain) || name.starts_with(['.', '-']) {
                bail!("`{name}` is no name of a machine; it looks like rats.lan");
            }
            Ok(SanType::DnsName(name.as_str().try_into()?))
        })
        .collect()
}

fn home_addresses() -> impl Iterator<Item = (IpAddr, u8)> {
    let parsed = HOME_ADDRESSES.iter().map(|(address, prefix)| (address.parse(), *prefix));
    parsed.filter_map(|(address, prefix)| Some((address.ok()?, prefix)))
}

/// What the one that vouches may vouch for.
fn permitted(names: &[String]) -> Vec<GeneralSubtree> {
    let subnet =
        |address, prefix| GeneralSubtree::IpAddress(CidrSubnet::from_addr_prefix(address, prefix));
    let mut all: Vec<GeneralSubtree> =
        HOME_NAMES.iter().map(|name| GeneralSubtree::DnsName((*name).to_owned())).collect();
    all.extend(home_addresses().map(|(address, prefix)| subnet(address, prefix)));
    for name in names {
        match name.parse::<IpAddr>() {
            Ok(address) if is_home(address) => {}
            Ok(address) => all.push(subnet(address, if address.is_ipv4() { 32 } else { 128 })),
            Err(_) if HOME_NAMES.iter().any(|home| is_below(name, home)) => {}
            Err(_) => all.push(GeneralSubtree::DnsName(name.clone())),
        }
    }
    all
}

fn is_home(address: IpAddr) -> bool {
    home_addresses().any(|(home, prefix)| {
        ipnet::IpNet::new(home, prefix).is_ok_and(|range| range.contains(&address))
    })
}

fn is_below(name: &str, ending: &str) -> bool {
    name == ending || name.strip_suffix(ending).is_some_and(|rest| rest.ends_with('.'))
}

/// Whether a certificate may vouch for a name, by what it says itself.
fn may_vouch(authority: &X509Certificate<'_>, name: &str) -> bool {
    use x509_parser::prelude::GeneralName;
    let Ok(Some(limits)) = authority.name_constraints() else { return false };
    let Some(permitted) = &limits.value.permitted_subtrees else { return false };
    let address = name.parse::<IpAddr>().ok();
    permitted.iter().any(|one| match (&one.base, address) {
        (GeneralName::DNSName(ending), None) => is_below(name, ending),
        (GeneralName::IPAddress(range), Some(address)) => covers(range, address),
        _ => false,
    })
}

/// Whether an address is in a range as certificates write it: an address, then a mask.
fn covers(range: &[u8], address: IpAddr) -> bool {
    let bytes = match address {
        IpAddr::V4(four) => four.octets().to_vec(),
        IpAddr::V6(six) => six.octets().to_vec(),
    };
    let Some((base, mask)) = range.split_at_checked(bytes.len()) else { return false };
    mask.len() == bytes.len()
        && bytes.iter().zip(base).zip(mask).all(|((byte, base), mask)| byte & mask == base & mask)
}

/// Writes a file whole or not at all; what is secret can be read by nobody else.
fn write_new(file: &Path, text: &str, secret: bool) -> anyhow::Result<()> {
    let folder = file.parent().context("a file is in a folder")?;
    let written = (|| {
        // Its permissions are the owner's alone from the first moment on.
        let mut new = tempfile::NamedTempFile::new_in(folder)?;
        new.write_all(text.as_bytes())?;
        #[cfg(unix)]
        if !secret {
            use std::os::unix::fs::PermissionsExt as _;
            new.as_file().set_permissions(std::fs::Permissions::from_mode(0o644))?;
        }
        let _ = secret;
        new.as_file().sync_all()?;
        new.persist(file).map_err(|error| error.error)?;
        Ok::<(), std::io::Error>(())
    })();
    written.with_context(|| format!("{} can't be written", file.display()))
}
