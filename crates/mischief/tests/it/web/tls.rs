//! Encryption of its own: with a certificate that the program makes, and with one that was given.

use super::House;
use jiff::{SignedDuration, Timestamp};
use mischief::web::Config;
use mischief::web::tls::Certificates;
use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tempfile::TempDir;
use ureq::Agent;
use ureq::tls::{Certificate, RootCerts, TlsConfig};

fn now() -> Timestamp {
    super::house::EVENING.parse().expect("a time")
}

fn names() -> Vec<String> {
    ["localhost", "127.0.0.1", "rats.lan"].map(str::to_owned).to_vec()
}

fn own(folder: &Path, names: Vec<String>, now: Timestamp) -> Certificates {
    Certificates::own(folder, names, now).expect("a certificate")
}

/// The real time: whoever connects looks at the machine's own clock.
fn really() -> Timestamp {
    mischief_app::clock::Clock::System.now()
}

fn house(certificates: Certificates) -> House {
    let tls = Some(Arc::new(certificates));
    let house = House::of(Config { tls, name: Some("localhost".into()), ..Config::default() });
    let lena = house.household("Home", "lena");
    house.person(&lena, &lena);
    house
}

/// A browser that trusts one certificate and no other.
fn trusting(der: &[u8]) -> Agent {
    let root = Certificate::from_der(der).to_owned();
    let roots = RootCerts::new_with_certs(&[root]);
    let tls = TlsConfig::builder().root_certs(roots).build();
    Agent::config_builder()
        .tls_config(tls)
        .http_status_as_error(false)
        .max_redirects(0)
        .build()
        .into()
}

#[test]
fn a_device_that_trusts_the_authority_comes_in_under_every_name() {
    let folder = TempDir::new().expect("a folder");
    let certificates = own(folder.path(), names(), really());
    let authority = certificates.authority().expect("its own");
    let house = house(certificates);
    assert!(house.address.starts_with("https://localhost:"), "{}", house.address);
    let agent = trusting(&authority);
    for host in ["localhost", "127.0.0.1"] {
        let at = house.address.replace("localhost", host);
        let mut answer = agent.get(format!("{at}/sign-in")).call().expect("an answer");
        assert_eq!(answer.status(), 200, "{host}");
        assert!(answer.body_mut().read_to_string().expect("a text").contains("name=\"password\""));
        let hsts = answer.headers().get("strict-transport-security");
        assert!(
            hsts.is_none(),
            "where it is made anew, a browser must let people past its warning"
        );
    }
    let given = agent.get(format!("{}/certificate.crt", house.address)).call().expect("an answer");
    assert_eq!(given.headers()["content-type"], "application/x-x509-ca-cert");
    assert_eq!(given.into_body().read_to_vec().expect("a file"), authority);
    let form = "name=lena&password=the+password+of+lena";
    let signed_in = agent
        .post(format!("{}/sign-in", house.address))
        .header("content-type", "application/x-www-form-urlencoded")
        .send(form)
        .expect("an answer");
    let cookie = signed_in.headers()["set-cookie"].to_str().expect("a text").to_owned();
    assert!(cookie.contains("; Secure"), "{cookie}");
}

#[test]
fn a_device_that_does_not_trust_it_stays_out() {
    let [one, other] = [(); 2].map(|()| TempDir::new().expect("a folder"));
    let house = house(own(one.path(), names(), really()));
    let stranger = own(other.path(), names(), really()).authority().expect("its own");
    let refused = trusting(&stranger).get(format!("{}/sign-in", house.address)).call();
    let told = refused.expect_err("it is not trusted").to_string();
    assert!(told.to_lowercase().contains("certificate"), "{told}");
}

#[test]
fn who_speaks_plainly_is_led_to_where_it_is_encrypted() {
    let folder = TempDir::new().expect("a folder");
    let house = house(own(folder.path(), names(), really()));
    let host = house.address.trim_start_matches("https://").to_owned();
    let mut stream =
        TcpStream::connect(host.replace("localhost", "127.0.0.1")).expect("it listens");
    let asked = format!("GET /sign-in?back=/x HTTP/1.1\r\nHost: {host}\r\n\r\n");
    stream.write_all(asked.as_bytes()).expect("sent");
    let mut answer = String::new();
    stream.read_to_string(&mut answer).expect("an answer");
    assert!(answer.starts_with("HTTP/1.1 308"), "{answer}");
    assert!(answer.contains(&format!("location: https://{host}/sign-in?back=/x\r\n")), "{answer}");
}

#[test]
fn it_is_kept_and_renewed_in_time() {
    let folder = TempDir::new().expect("a folder");
    let day = SignedDuration::from_hours(24);
    let first = own(folder.path(), names(), now());
    let trusted = first.authority().expect("its own");
    let again = own(folder.path(), names(), now() + day * 300);
    assert_eq!(first.fingerprint(), again.fingerprint(), "it lasts");
    assert_eq!(first.fingerprint().len(), 32 * 3 - 1);
    again.keep_current(now() + day * 340).expect("renewed");
    assert_ne!(first.fingerprint(), again.fingerprint(), "while it serves, too");
    assert!(again.authority().as_ref() == Some(&trusted), "who trusted it trusts the new one");
    let more = own(folder.path(), [names(), vec!["192.168.7.7".into()]].concat(), now());
    assert!(
        more.authority().as_ref() == Some(&trusted),
        "another address at home needs no new trust"
    );
    assert_ne!(again.fingerprint(), more.fingerprint());
    let public = own(folder.path(), [names(), vec!["rats.example".into()]].concat(), now());
    let wider = public.authority().expect("its own");
    assert!(wider != trusted, "the first vouches for home names alone");
    let late = own(folder.path(), names(), now() + day * 3500);
    assert!(late.authority() != Some(wider), "nothing lasts for ever");
}

#[test]
#[cfg(unix)]
fn keys_are_for_their_owner_alone() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = TempDir::new().expect("a folder");
    let inner = folder.path().join("tls");
    own(&inner, names(), now());
    let mode =
        |path: &Path| std::fs::metadata(path).expect("it is there").permissions().mode() & 0o777;
    assert_eq!(mode(&inner), 0o700);
    assert_eq!(mode(&inner.join("server.key")), 0o600);
    assert_eq!(mode(&inner.join("authority.key")), 0o600);
}

struct Given {
    _folder: TempDir,
    cert: PathBuf,
    key: PathBuf,
    der: Vec<u8>,
}

fn given(ends: (i32, u8, u8)) -> Given {
    let folder = TempDir::new().expect("a folder");
    let key = rcgen::KeyPair::generate().expect("a key");
    let mut params = rcgen::CertificateParams::new(vec!["localhost".to_owned()]).expect("a name");
    params.not_after = rcgen::date_time_ymd(ends.0, ends.1, ends.2);
    let made = params.self_signed(&key).expect("a certificate");
    let (cert, key_file) = (folder.path().join("cert.pem"), folder.path().join("key.pem"));
    std::fs::write(&cert, made.pem()).expect("written");
    std::fs::write(&key_file, key.serialize_pem()).expect("written");
    Given { _folder: folder, cert, key: key_file, der: made.der().to_vec() }
}

#[test]
fn a_given_certificate_is_shown_and_lasts_in_the_browser() {
    let given = given((2090, 1, 1));
    let house = house(Certificates::given(&given.cert, &given.key, now()).expect("it is good"));
    let answer = trusting(&given.der).get(format!("{}/healthz", house.address)).call();
    let answer = answer.expect("an answer");
    assert!(
        answer.headers()["strict-transport-security"].to_str().expect("text").contains("max-age")
    );
    let none = trusting(&given.der).get(format!("{}/certificate.crt", house.address)).call();
    assert_eq!(none.expect("an answer").status(), 404);
}

#[test]
fn a_given_certificate_that_is_replaced_is_read_again() {
    let [one, other] = [given((2090, 1, 1)), given((2091, 1, 1))];
    let shown = Certificates::given(&one.cert, &one.key, now()).expect("it is good");
    let before = shown.fingerprint();
    std::fs::copy(&other.cert, &one.cert).expect("copied");
    let earlier = std::time::SystemTime::UNIX_EPOCH;
    std::fs::File::options()
        .append(true)
        .open(&one.cert)
        .and_then(|file| file.set_modified(earlier))
        .expect("another time");
    let half = shown.keep_current(now()).expect_err("its key is still the old one");
    assert!(half.to_string().contains("is not that of the certificate"), "{half:#}");
    assert_eq!(shown.fingerprint(), before, "until both are there the old one stays");
    std::fs::copy(&other.key, &one.key).expect("copied");
    shown.keep_current(now()).expect("read again");
    assert_ne!(shown.fingerprint(), before);
}

#[test]
fn what_can_not_be_shown_is_told() {
    let [good, other, old] = [given((2090, 1, 1)), given((2090, 1, 1)), given((2020, 1, 1))];
    let told = |cert: &Path, key: &Path| {
        format!("{:#}", Certificates::given(cert, key, now()).expect_err("it can't be"))
    };
    assert!(told(&good.cert, &other.key).contains("is not that of the certificate in"));
    assert!(told(&old.cert, &old.key).contains("ended on 2020-01-01; renew it"));
    assert!(told(&good.cert, &good.cert).contains("holds no private key"));
    assert!(told(&good.key, &good.key).contains("holds no certificate"));
    assert!(told(Path::new("/no/such.pem"), &good.key).contains("/no/such.pem can't be read"));
}
